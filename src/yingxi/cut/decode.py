"""Decoding: single pictures back from a clip, and what a finished film really holds."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from yingxi.engines.base import BGRA
from yingxi.errors import InputError
from yingxi.words import Words

if TYPE_CHECKING:
    from av import VideoFrame
    from av.container import InputContainer
    from av.video.stream import VideoStream


@dataclass(frozen=True, slots=True)
class FilmFacts:
    """What decoding a film from end to end found.

    Attributes:
        frames: pictures decoded.
        steady: each picture is shown exactly one frame after the one before, the first at 0.
        picture_s: length of the picture.
        sound_s: length of the sound, its start taken into account; 0.0 = no sound track.
        sound_start_s: when the first sample is heard.
        rate_hz: samples per second; 0 = no sound track.
        metadata: the file's, e.g. title, comment, AIGC.
    """

    frames: int
    width: int
    height: int
    fps: Fraction
    steady: bool
    picture_s: float
    video_codec: str
    pixel_format: str
    audio_codec: str
    rate_hz: int
    channels: int
    sound_start_s: float
    sound_s: float
    metadata: dict[str, str]


def decode_check(path: Path) -> FilmFacts:
    """Decode a film or clip from end to end and tell what is in it.

    Raises:
        InputError: no such file, or it cannot be decoded.
    """
    with opened(path) as container:
        stream = pictures_of(container, path)
        fps = Fraction(stream.average_rate or 0)
        frames, steady = 0, True
        for frame in container.decode(stream):
            steady = steady and Fraction(frame.pts or 0) * Fraction(stream.time_base or 0) * fps == frames
            frames += 1
        context = stream.codec_context
        metadata = dict(container.metadata)
    codec, rate_hz, channels, start_s, end_s = _sound_facts(path)
    return FilmFacts(
        frames=frames,
        width=context.width,
        height=context.height,
        fps=fps,
        steady=steady,
        picture_s=float(frames / fps) if fps else 0.0,
        video_codec=context.name,
        pixel_format=str(context.pix_fmt),
        audio_codec=codec,
        rate_hz=rate_hz,
        channels=channels,
        sound_start_s=start_s,
        sound_s=end_s - start_s,
        metadata=metadata,
    )


def _sound_facts(path: Path) -> tuple[str, int, int, float, float]:
    with opened(path) as container:
        if not container.streams.audio:
            return "", 0, 0, 0.0, 0.0
        stream = container.streams.audio[0]
        start: Fraction | None = None
        end = Fraction(0)
        for frame in container.decode(stream):
            at = Fraction(frame.pts or 0) * Fraction(frame.time_base or 0)
            start = at if start is None else start
            end = at + Fraction(frame.samples, frame.sample_rate)
        context = stream.codec_context
        return context.name, stream.rate, context.channels, float(start or 0), float(end)


def first_frames(path: Path, count: int) -> Iterator[BGRA]:
    """Decode the first `count` pictures of a clip (fewer if it is shorter), (height, width, 4) BGRA each."""
    with opened(path) as container:
        for index, frame in enumerate(container.decode(pictures_of(container, path))):
            if index >= count:
                return
            yield _bgra(frame)


def last_frame(path: Path) -> BGRA:
    """Decode the last picture of a clip, (height, width, 4) BGRA; reads from its last key picture on."""
    with opened(path) as container:
        stream = pictures_of(container, path)
        container.seek(stream.duration or 0, stream=stream, backward=True)
        last = deque(container.decode(stream), maxlen=1)
    if not last:
        raise damaged(path, "empty")
    return _bgra(last[0])


def _bgra(frame: VideoFrame) -> BGRA:
    return np.asarray(frame.to_ndarray(format="bgra"), dtype=np.uint8)


NO_DECODER: Final = {"codec_whitelist": "none"}
"""Keeps FFmpeg from decoding a first picture when it opens a file."""


def opened(path: Path, *, packets_only: bool = False) -> InputContainer:
    """Open a film or sound file for reading.

    Args:
        path: the file.
        packets_only: decode no first picture to learn its pixel format: a tenth of the time, for whoever only copies.

    Raises:
        InputError: there is no such file, or it is damaged.
    """
    import av

    try:
        return av.open(str(found(path)), options=NO_DECODER if packets_only else None)
    except av.FFmpegError as error:
        raise damaged(path, error) from error


def found(path: Path) -> Path:
    """Return `path` if it is a file.

    Raises:
        InputError: it is not.
    """
    if path.is_file():
        return path
    raise InputError(
        Words("no such file", "没有这个文件"),
        where=str(path),
        next_step=Words("Render again: yingxi render", "请重新渲染：yingxi render"),
    )


def damaged(path: Path, why: object) -> InputError:
    """Return the error that says a generated file cannot be read."""
    return InputError(
        Words("is damaged or no film clip: {why}", "已损坏，或不是影片片段：{why}").filled(why=why),
        where=str(path),
        next_step=Words("Delete it and render again.", "请删除它并重新渲染。"),
    )


def pictures_of(container: InputContainer, path: Path) -> VideoStream:
    """Return the picture stream of a file.

    Raises:
        InputError: it has none.
    """
    if container.streams.video:
        return container.streams.video[0]
    raise damaged(path, Words("no pictures", "没有画面"))
