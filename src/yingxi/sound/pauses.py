"""Pauses a storyteller leaves: the model's own are a newsreader's, 50 to 150 ms."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from yingxi.engines.base import Sound
from yingxi.sound.timing import Timed

PAUSES_S: Final = {",": 0.22, ":": 0.32, ";": 0.34, "—": 0.36, ".": 0.50, "?": 0.52, "!": 0.50, "…": 0.62}
"""Silence at each mark, seconds."""
HEARD: Final = 0.006
"""A 10 ms stretch is heard when its level is above this share of the sound's peak (-44 dB)."""


def with_pauses(sound: Sound, timed: Timed, stretch: float, rate_hz: int) -> tuple[Sound, Timed]:
    """Lengthen the pause at each mark inside the line by silence.

    The silence is put where the pause is quietest.

    Args:
        sound: (samples,).
        timed: its symbols' times.
        stretch: 1 = PAUSES_S.
        rate_hz: of the sound.
    """
    hop = rate_hz // 100
    level = _levels(sound, hop)
    floor = HEARD * float(np.max(np.abs(sound), initial=1e-6))
    parts: list[Sound] = []
    edges = timed.edges.copy()
    taken = 0
    last_sound = max((i for i, symbol in enumerate(timed.symbols) if symbol.isalpha()), default=-1)
    for index, symbol in enumerate(timed.symbols[:last_sound]):
        if symbol not in PAUSES_S:
            continue
        first, past = int(timed.edges[index]) // hop, int(timed.edges[index + 1]) // hop + 3
        quiet, where = _quiet(level, max(0, first - 3), min(past, level.size), floor)
        lacking = int(PAUSES_S[symbol] * stretch * rate_hz) - quiet * hop
        if lacking <= 0:
            continue
        cut, fade_out, fade_in = _cut(timed, index, where, hop)
        parts.extend((_ended(sound[taken:cut], fade_out), np.zeros(lacking, np.float32)))
        sound = _begun(sound, cut, fade_in)
        taken = cut
        edges[index + 1 :] += lacking
    parts.append(sound[taken:])
    return np.concatenate(parts), Timed(timed.tokens, timed.symbols, edges)


def _cut(timed: Timed, index: int, where: int | None, hop: int) -> tuple[int, int, int]:
    """Return where to cut for a mark, and the fades before and after, samples.

    Where the model speaks on through the mark (妈妈，你), what it draws out there dies away over the mark's own time.
    """
    if where is not None:
        return where * hop + hop // 2, hop // 2, hop // 2
    start, end = int(timed.edges[index]), int(timed.edges[index + 1])
    cut = (start + end) // 2
    return cut, cut - start, end - cut


def _ended(piece: Sound, fade: int) -> Sound:
    """Return a piece whose end fades out."""
    piece = piece.copy()
    fade = min(piece.size, fade)
    if fade:
        piece[-fade:] *= _ramp(fade)[::-1]
    return piece


def _begun(sound: Sound, at: int, fade: int) -> Sound:
    """Return a sound that fades in from sample `at` on."""
    sound = sound.copy()
    fade = min(sound.size - at, fade)
    sound[at : at + fade] *= _ramp(fade)
    return sound


def _ramp(size: int) -> Sound:
    ramp: Sound = (0.5 - 0.5 * np.cos(np.pi * np.arange(size) / max(1, size))).astype(np.float32)
    return ramp


def last_heard(sound: Sound, rate_hz: int) -> int:
    """Return the sample after the last one that is heard."""
    hop = rate_hz // 100
    level = _levels(sound, hop)
    heard = np.flatnonzero(level > HEARD * float(np.max(np.abs(sound), initial=1e-6)))
    return int(heard[-1] + 1) * hop if heard.size else sound.size


def _levels(sound: Sound, hop: int) -> NDArray[np.float32]:
    """Return the level of every 10 ms, (samples // hop,)."""
    whole = sound[: sound.size // hop * hop].reshape(-1, hop)
    levels: NDArray[np.float32] = np.sqrt(np.mean(whole * whole, axis=1)).astype(np.float32)
    return levels


def _quiet(level: NDArray[np.float32], first: int, past: int, floor: float) -> tuple[int, int | None]:
    """Return how many stretches around the quietest of level[first:past] are silent, and where that is."""
    if past <= first:
        return 0, None
    where = first + int(np.argmin(level[first:past]))
    if level[where] > 6.0 * floor:
        return 0, None
    start = end = where
    while start > 0 and level[start - 1] <= floor:
        start -= 1
    while end + 1 < level.size and level[end + 1] <= floor:
        end += 1
    return end + 1 - start, where
