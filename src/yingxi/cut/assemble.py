"""Assembling: shots, speech, music and sounds become one timeline. Integers in, integers out: nothing can drift.

Pictures count frames, sound counts samples at the film's rate. A sample position is always computed from a frame
number (`story.clock.sample_at`), never by adding lengths up, so hour-long films are exact at their last cut.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate
from typing import Final, Literal

from yingxi.cut.captions import Spoken
from yingxi.errors import InputError
from yingxi.story.clock import SAMPLE_RATE, sample_at
from yingxi.story.timeline import Clip, Cue, Timeline, Track
from yingxi.words import Words

SoundTrack = Literal["music", "ambience", "effects"]
SOUND_TRACKS: Final[tuple[SoundTrack, ...]] = ("music", "ambience", "effects")


@dataclass(frozen=True, slots=True)
class ShotTake:
    """A shot and the take chosen for it.

    Attributes:
        take: the take's hash.
        frames: the take's length.
        dissolve: the hash of the take that shows the change from the shot before, "" = a cut.
        dissolve_frames: that take's length; it stands for as many frames at this take's start.
    """

    shot_id: str
    take: str
    frames: int
    dissolve: str = ""
    dissolve_frames: int = 0


@dataclass(frozen=True, slots=True)
class SoundPiece:
    """Music, an ambience or an effect, placed.

    Attributes:
        take: the take's hash, or the recipe's name.
        start_frame: when it begins, from the film's start.
        samples: length at the film's rate.
        skip, fade_in, fade_out: samples.
        what: what a person would call it.
    """

    track: SoundTrack
    take: str
    start_frame: int
    samples: int
    gain_db: float = 0.0
    skip: int = 0
    fade_in: int = 0
    fade_out: int = 0
    what: str = ""


def assemble(
    shots: Sequence[ShotTake],
    fps: Fraction,
    *,
    spoken: Sequence[Spoken] = (),
    sounds: Sequence[SoundPiece] = (),
    cues: Sequence[Cue] = (),
) -> Timeline:
    """Lay everything out on one timeline.

    Args:
        shots: in film order.
        fps: frames per second.
        spoken: the dialogue, placed from the film's start.
        sounds: music, ambience and effects; what outlasts the film is cut off at its end.
        cues: captions, from the film's start.

    Raises:
        InputError: there are no shots, a shot's length makes no sense, or a voice outlasts the picture.
    """
    _check(shots)
    frames = sum(shot.frames for shot in shots)
    tracks = [
        Track(name="picture", clips=tuple(_pictures(shots))),
        Track(name="dialogue", clips=tuple(_voice(one, fps, frames) for one in sorted(spoken, key=_start))),
        *(Track(name=name, clips=tuple(_sounds(sounds, name, fps, frames))) for name in SOUND_TRACKS),
    ]
    return Timeline(
        fps_num=fps.numerator,
        fps_den=fps.denominator,
        rate_hz=SAMPLE_RATE,
        frames=frames,
        tracks=tuple(tracks),
        cues=tuple(cue.model_copy(update={"end": min(cue.end, frames)}) for cue in cues if cue.start < frames),
    )


def shot_starts(shots: Sequence[ShotTake]) -> tuple[int, ...]:
    """Return the film frame at which each shot (its dissolve included) begins."""
    return tuple(accumulate((shot.frames for shot in shots[:-1]), initial=0))


def samples_between(start_frame: int, end_frame: int, fps: Fraction) -> int:
    """Return how many samples sound from one frame to another, exact wherever in the film they lie."""
    return sample_at(end_frame, fps) - sample_at(start_frame, fps)


def voice_samples(spoken: Spoken) -> int:
    """Return an utterance's length at the film's rate, rounded up so that no sound is lost."""
    return -(-spoken.utterance.samples * SAMPLE_RATE // spoken.utterance.rate_hz)


def _start(spoken: Spoken) -> int:
    return spoken.start_frame


def _check(shots: Sequence[ShotTake]) -> None:
    if not shots:
        raise InputError(
            Words("the film has no shots", "影片里没有镜头"),
            where="board.yaml",
            next_step=Words("Board the story first: yingxi board", "请先生成分镜：yingxi board"),
        )
    for shot in shots:
        if shot.frames < 1 or not 0 <= shot.dissolve_frames < shot.frames:
            raise InputError(
                Words("a shot of {n} frames with a dissolve of {d}", "镜头长 {n} 帧、叠化 {d} 帧").filled(
                    n=shot.frames, d=shot.dissolve_frames
                ),
                where=shot.shot_id,
                next_step=Words("Make the shot longer than its dissolve.", "镜头必须比叠化长。"),
            )


def _pictures(shots: Sequence[ShotTake]) -> list[Clip]:
    clips: list[Clip] = []
    for shot, start in zip(shots, shot_starts(shots), strict=True):
        skip = shot.dissolve_frames if shot.dissolve else 0
        if skip:
            clips.append(Clip(take=shot.dissolve, start=start, length=skip, what=shot.shot_id))
        clips.append(Clip(take=shot.take, start=start + skip, length=shot.frames - skip, skip=skip, what=shot.shot_id))
    return clips


def _voice(spoken: Spoken, fps: Fraction, frames: int) -> Clip:
    start, length = sample_at(spoken.start_frame, fps), max(1, voice_samples(spoken))
    if start + length > sample_at(frames, fps):
        raise InputError(
            Words("the voice outlasts the picture", "声音比画面长"),
            where=spoken.utterance.beat,
            next_step=Words("Lengthen the shot in board.yaml.", "请在 board.yaml 里加长这个镜头。"),
        )
    return Clip(take=spoken.utterance.take, start=start, length=length, what=spoken.utterance.beat)


def _sounds(sounds: Sequence[SoundPiece], track: SoundTrack, fps: Fraction, frames: int) -> list[Clip]:
    end = sample_at(frames, fps)
    clips: list[Clip] = []
    for sound in sorted((s for s in sounds if s.track == track), key=lambda s: (s.start_frame, s.what, s.take)):
        start = sample_at(sound.start_frame, fps)
        length = min(sound.samples, end - start)
        if length > 0:
            clips.append(
                Clip(
                    take=sound.take, start=start, length=length, skip=sound.skip, gain_db=sound.gain_db,
                    fade_in=min(sound.fade_in, length), fade_out=min(sound.fade_out, length), what=sound.what,
                )
            )  # fmt: skip
    return clips
