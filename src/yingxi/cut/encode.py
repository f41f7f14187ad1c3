"""Encoding: drawn frames stream into an H.264 clip that joins with its neighbours without being encoded again.

Every clip of a film begins with an IDR picture, uses closed groups of pictures and carries the same parameter
sets, so `cut.join` may lay clips end to end by copying packets.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from yingxi.engines.base import BGRA
from yingxi.errors import InputError, MachineError, RenderError
from yingxi.words import Words

if TYPE_CHECKING:
    from av import Packet, VideoFrame
    from av.container import OutputContainer
    from av.video.stream import VideoStream

PRESET: Final = "superfast"
CRF: Final = 20.0
"""Chosen on paper grain by bench/encoding.py.

The slower veryfast looks ahead and takes the bits away from grain that moves (SSIM 0.963 to superfast's 0.98 at the
same crf), and costs half as much again.
"""

KEY_EVERY_S: Final = 4
"""At most this long between key pictures, so that a player can seek within a long shot."""

REC_709: Final = 1
"""Rec. 709 in ISO/IEC 23091-2: the same number for primaries, transfer and matrix."""

_PATIENCE: Final = 24
"""After so many frames none of which came again no more are compared."""

_GLANCE: Final = 32
"""Of so many rows one is compared first: it tells most frames that differ."""

LIMITED_RANGE: Final = 1
FULL_RANGE: Final = 2


@dataclass(frozen=True, slots=True)
class ClipFacts:
    """What was written.

    Attributes:
        path: the finished file.
        frames: pictures in it.
        size_bytes: the file's length.
    """

    path: Path
    frames: int
    width: int
    height: int
    fps: Fraction
    size_bytes: int

    @property
    def duration_s(self) -> float:
        """Length in seconds."""
        return float(self.frames / self.fps)


def encode_clip(
    frames: Iterator[BGRA],
    path: Path,
    *,
    width: int,
    height: int,
    fps: Fraction,
    frames_expected: int,
    crf: float = CRF,
    preset: str = PRESET,
    threads: int = 1,
    key_frame: int = 0,
) -> ClipFacts:
    """Encode a shot's frames, one at a time, into an MP4 clip.

    The same frames give the same bytes for any number of workers: the thread count is fixed, no time of
    making is written. The file appears under its name only when it is whole.

    Args:
        frames: (height, width, 4) premultiplied BGRA each; a frame is read before the next is asked for, so its
            buffer may be drawn into again.
        path: the clip, *.mp4; its folder exists.
        width: pixels, even.
        height: pixels, even.
        fps: frames per second.
        frames_expected: how many frames there must be.
        crf: x264's constant rate factor, 0 (best) to 51.
        preset: x264's preset.
        threads: x264's threads; part of what determines the bytes.
        key_frame: a frame that must be a key picture, so that `join` may leave out all before it; 0 = only the first.

    Raises:
        InputError: the size, rate or length cannot be encoded.
        RenderError: too few or too many frames came, or one of the wrong size.
        MachineError: the disk is full or the folder cannot be written.
    """
    import av

    _check(width, height, fps, frames_expected, path)
    part = path.with_name(path.name + ".part")
    try:
        with writing(path):
            with av.open(str(part), "w", format="mp4", options={"fflags": "+bitexact"}) as container:
                stream = _video_stream(container, (width, height), fps, _options(fps, crf, preset), threads)
                _encode(_planar(frames, (width, height), path), container, stream, frames_expected, key_frame)
            os.replace(part, path)
            size_bytes = path.stat().st_size
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return ClipFacts(path, frames_expected, width, height, fps, size_bytes)


def _check(width: int, height: int, fps: Fraction, frames_expected: int, path: Path) -> None:
    if width < 2 or height < 2 or width % 2 or height % 2:
        raise InputError(
            Words("a frame of {w} x {h} pixels cannot be encoded", "无法编码 {w} x {h} 像素的画面").filled(
                w=width, h=height
            ),
            where=path.name,
            next_step=Words("Use an even width and height.", "宽和高请用偶数。"),
        )
    if fps <= 0 or frames_expected < 1:
        raise InputError(
            Words("a clip of {n} frames at {fps} frames per second", "片段为 {n} 帧、每秒 {fps} 帧").filled(
                n=frames_expected, fps=fps
            ),
            where=path.name,
            next_step=Words("A clip needs at least one frame and a positive rate.", "片段至少要有一帧，帧率须为正数。"),
        )


def _options(fps: Fraction, crf: float, preset: str) -> dict[str, str]:
    # stitchable: the parameter sets do not depend on the content, so all clips of a film share them.
    params = {
        "stitchable": "1",
        "open-gop": "0",
        "keyint": str(max(1, round(KEY_EVERY_S * fps))),
        "scenecut": "0",  # a clip is one shot
        "b-adapt": "0",  # as true as the search for the best B pictures here, and an eighth cheaper
        "me": "dia",  # with grain a finer search finds nothing: as true, an eighth cheaper, 5 % larger
        "subme": "0",
        "8x8dct": "0",  # as true without the larger transform, a sixteenth cheaper and a twentieth smaller
        "aq-mode": "3",  # night scenes keep their grain and do not band
        "colorprim": "bt709",
        "transfer": "bt709",
        "colormatrix": "bt709",
        "range": "tv",
    }
    return {
        "preset": preset,
        "forced-idr": "1",
        "crf": f"{crf:g}",
        "x264-params": ":".join(f"{key}={value}" for key, value in params.items()),
    }


def _encode(
    pictures: Iterator[VideoFrame],
    container: OutputContainer,
    stream: VideoStream,
    frames_expected: int,
    key_frame: int,
) -> None:
    from av.video.frame import PictureType

    fps = Fraction(1 / stream.codec_context.time_base)
    count = 0
    for picture in pictures:
        if count == frames_expected:
            raise _wrong_count(container, frames_expected, None)
        picture.pts, picture.time_base = count, 1 / fps
        picture.pict_type = PictureType.I if count == key_frame else PictureType.NONE
        container.mux(_whole(stream.encode(picture), fps))
        count += 1
    if count < frames_expected:
        raise _wrong_count(container, frames_expected, count)
    container.mux(_whole(stream.encode(None), fps))


def _video_stream(
    container: OutputContainer, size: tuple[int, int], fps: Fraction, options: dict[str, str], threads: int
) -> VideoStream:
    stream = container.add_stream("libx264", rate=fps, options=options)
    context = stream.codec_context
    context.width, context.height = size
    context.pix_fmt = "yuv420p"
    context.time_base = 1 / fps
    context.thread_count = threads
    context.color_range = LIMITED_RANGE
    context.color_primaries = context.color_trc = context.colorspace = REC_709
    return stream


def _planar(frames: Iterator[BGRA], size: tuple[int, int], path: Path) -> Iterator[VideoFrame]:
    """Convert to Rec. 709 limited-range 4:2:0; swscale's bilinear path is its fastest that still averages chroma.

    A frame that is the last one again comes as the same picture.
    """
    from av import VideoFrame
    from av.video.reformatter import Interpolation, VideoReformatter

    width, height = size
    reformatter = VideoReformatter()
    last = _Last()
    picture: VideoFrame | None = None
    for index, frame in enumerate(frames):
        if frame.shape != (height, width, 4) or frame.dtype != np.uint8:
            raise RenderError(
                Words(
                    "frame {i} has shape {shape} and type {type}, not {want} and uint8",
                    "第 {i} 帧的形状是 {shape}、类型是 {type}，应为 {want}、uint8",
                ).filled(i=index, shape=frame.shape, type=frame.dtype, want=(height, width, 4)),
                where=path.name,
            )
        frame = np.ascontiguousarray(frame)
        if picture is None or not last.again(frame):
            picture = reformatter.reformat(
                VideoFrame.from_numpy_buffer(frame, format="bgra"),
                format="yuv420p",
                interpolation=Interpolation.BILINEAR,
                src_color_range=FULL_RANGE,
                dst_color_range=LIMITED_RANGE,
                dst_colorspace=REC_709,
                dst_color_trc=REC_709,
                dst_color_primaries=REC_709,
                threads=1,
            )
            last.keep(frame)
        yield picture


class _Last:
    """The last frame that differed from the one before it.

    Puppets step on twos, so under a camera at rest every second frame comes again, and to see that costs a third of
    converting it. Where none has for a while none will: there no frame is kept.
    """

    def __init__(self) -> None:
        self._pixels: BGRA | None = None
        self._patience = _PATIENCE

    def again(self, frame: BGRA) -> bool:
        """Whether a frame is the kept one."""
        if self._pixels is None or not np.array_equal(frame[::_GLANCE], self._pixels[::_GLANCE]):
            return False
        same = np.array_equal(frame.view(np.uint32), self._pixels.view(np.uint32))
        self._patience = _PATIENCE if same else self._patience
        return same

    def keep(self, frame: BGRA) -> None:
        """Remember a frame that is new; its buffer may be drawn into afterwards."""
        if self._patience == 0:
            self._pixels = None
        elif self._pixels is None:
            self._pixels = frame.copy()
        else:
            np.copyto(self._pixels, frame)
        self._patience = max(0, self._patience - 1)


def _whole(packets: list[Packet[VideoStream]], fps: Fraction) -> list[Packet[VideoStream]]:
    """Give every packet the length of one frame, the last one too, so the clip's length is exact."""
    for packet in packets:
        if packet.time_base is not None:
            packet.duration = int(1 / fps / packet.time_base)
    return packets


def _wrong_count(container: OutputContainer, expected: int, came: int | None) -> RenderError:
    what = (
        Words("more than {n} frames were drawn", "画出的帧多于 {n} 帧")
        if came is None
        else Words("only {came} of {n} frames were drawn", "{n} 帧中只画出了 {came} 帧")
    )
    return RenderError(
        what.filled(n=expected, came=came),
        where=Path(container.name).name.removesuffix(".part"),
        next_step=Words("Render this shot again; if it stays, report it.", "请重新渲染这个镜头；若仍如此，请报告。"),
    )


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn what the system says while `path` is written into our errors; what concerns another file passes through.

    Raises:
        MachineError: the disk is full, or the file cannot be written.
    """
    from av.error import FFmpegError

    try:
        yield
    except (FFmpegError, OSError) as error:
        ours = isinstance(error, FFmpegError) or str(error.filename or path).startswith(str(path))
        if not ours:
            raise
        raise _not_written(path, error) from error


def _not_written(path: Path, error: Exception) -> MachineError:
    if errno.errorcode.get(getattr(error, "errno", None) or 0) in ("ENOSPC", "EDQUOT"):
        what = Words("the disk is full", "磁盘已满")
        next_step = Words(
            "Free some space and run again; finished shots are kept.", "请腾出空间后重新运行，已完成的镜头会保留。"
        )
    else:
        what = Words("cannot be written: {why}", "无法写入：{why}").filled(why=error)
        next_step = Words("Check that its folder exists and may be written.", "请检查文件夹是否存在、是否可写。")
    return MachineError(what, where=str(path), next_step=next_step)
