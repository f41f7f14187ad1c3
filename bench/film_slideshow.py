"""The same shots twice: drawn and encoded by us, and as pre-scaled stills composed by moviepy."""

from __future__ import annotations

import resource
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from film_shots import Listed
from yingxi.crew.shooting import shoot_take
from yingxi.crew.stills import still_of
from yingxi.crew.voicing import mapped_wav, write_wav
from yingxi.cut.encode import CRF, PRESET
from yingxi.cut.join import join
from yingxi.project.takes import TakeFolder

ZOOM = 0.06
"""How much a still grows over its shot."""
Still = NDArray[np.uint8]
"""(height, width, 3) RGB."""


@dataclass(frozen=True, slots=True)
class Spent:
    """What something took: processor seconds with all child processes, and seconds by the clock."""

    cpu_s: float
    wall_s: float


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Neighbouring shots of a film, with the sound that belongs to them."""

    shots: tuple[Listed, ...]
    sound: Path
    fps: int

    @property
    def length_s(self) -> float:
        """Seconds."""
        return sum(one.recipe.frames for one in self.shots) / self.fps


def excerpt(shots: Sequence[Listed], length_s: float, mix: Path, sound: Path) -> Excerpt:
    """Take shots behind the title until they are about `length_s` long, and write their sound."""
    chosen: list[Listed] = []
    fps = shots[0].recipe.fps
    for one in shots[1:]:
        if sum(shot.recipe.frames for shot in chosen) / fps >= length_s:
            break
        chosen.append(one)
    whole, rate = mapped_wav(mix)
    start = round(chosen[0].start_frame / fps * rate)
    frames = sum(shot.recipe.frames for shot in chosen)
    write_wav(sound, whole[start : start + round(frames / fps * rate)].astype(np.float32) / 32767.0, rate)
    return Excerpt(tuple(chosen), sound, fps)


def spent(work: Callable[[], object]) -> Spent:
    """Measure some work in this process and its children."""
    before, started = _cpu_s(), time.monotonic()
    work()
    return Spent(_cpu_s() - before, time.monotonic() - started)


def ours(part: Excerpt, folder: Path) -> Path:
    """Draw, encode and join the shots, one after the other in this process; return the film."""
    takes = TakeFolder(folder / "takes")
    clips = []
    for number, one in enumerate(part.shots):
        shoot_take(takes.folder, f"{number:040x}", one.recipe, one.picture)
        clips.append(takes.folder / f"{number:040x}.mp4")
    path = folder / "ours.mp4"
    join(clips, part.sound, path, title="", language="en", fps=part.shots[0].recipe.rate)
    return path


def stills_of(part: Excerpt) -> list[Still]:
    """Draw one picture a shot, without captions, at the film's size."""
    return [np.ascontiguousarray(still_of(one.recipe, one.picture)[..., 2::-1]) for one in part.shots]


def theirs(part: Excerpt, stills: Sequence[Still], font: Path, folder: Path) -> Path:
    """Compose the stills with zoom, captions and sound by moviepy: same preset, rate factor and threads."""
    import moviepy

    clips = [_zoomed(one, still, font, moviepy) for one, still in zip(part.shots, stills, strict=True)]
    sound = moviepy.AudioFileClip(str(part.sound))
    path = folder / "moviepy.mp4"
    film = moviepy.concatenate_videoclips(clips, method="chain").with_audio(sound)
    film.write_videofile(
        str(path), fps=part.fps, codec="libx264", preset=PRESET, threads=1, audio_codec="aac", audio_bitrate="192k",
        ffmpeg_params=["-crf", f"{CRF:g}"], pixel_format="yuv420p", temp_audiofile_path=str(folder), logger=None,
    )  # fmt: skip
    sound.close()
    return path


def _zoomed(one: Listed, still: Still, font: Path, moviepy: Any) -> Any:
    recipe = one.recipe
    length_s = recipe.frames / recipe.fps
    size = (recipe.width_px, recipe.height_px)
    picture = moviepy.ImageClip(still, duration=length_s)
    layers = [picture.resized(lambda t: 1 + ZOOM * t / length_s).with_position("center")]
    for cue in recipe.cues:
        start_s, end_s = cue.start / recipe.fps, min(cue.end, recipe.frames) / recipe.fps
        text = moviepy.TextClip(
            font=str(font), text="\n".join(cue.lines), font_size=round(0.05 * recipe.height_px), color="white",
            stroke_color="black", stroke_width=2, text_align="center", margin=(8, 8), duration=end_s - start_s,
        )  # fmt: skip
        layers.append(text.with_start(start_s).with_position(("center", 0.84), relative=True))
    return moviepy.CompositeVideoClip(layers, size=size).with_duration(length_s)


def _cpu_s() -> float:
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime
