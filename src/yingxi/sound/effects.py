"""Effects in sync with the picture: each a small physical model, a little different for every seed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np

from yingxi.sound.noise import (
    RATE_HZ,
    Mono,
    banded,
    bump,
    chance,
    decay,
    filtered,
    laid,
    ringing,
    roomed,
    seconds,
    sloped,
    tone,
    white,
)

Rng = np.random.Generator


@dataclass(frozen=True, slots=True)
class Effect:
    """A registered effect.

    Attributes:
        make: (random generator, length in seconds) -> mono at 48 kHz.
        length_s: natural length, seconds.
        peak_db: level of its loudest sample against full scale: a knock is louder than a pen.
    """

    make: Callable[[Rng, float], Mono]
    length_s: float
    peak_db: float


def _step(rng: Rng, length_s: float, low_hz: float = 95.0, crunch: float = 0.35, heel: float = 1.0) -> Mono:
    """Heel, then sole: a thud with a little of the ground's own noise."""
    out = np.zeros(seconds(length_s), np.float32)
    for at_s, level in ((0.0, heel), (0.055 + rng.uniform(0, 0.02), 0.6)):
        size = seconds(0.16)
        thud = ringing(((low_hz * rng.uniform(0.9, 1.1), 1.0, 0.022), (low_hz * 2.3, 0.4, 0.014)), size)
        grit = banded(rng, size, 1800 * rng.uniform(0.8, 1.25), 1.1) * decay(size, 0.018, 0.004) * crunch
        laid(out, thud + grit, seconds(at_s), level)
    return filtered(out, "lowpass", 5200.0)


def _steps(rng: Rng, length_s: float) -> Mono:
    out = np.zeros(seconds(length_s), np.float32)
    at_s = 0.02
    while at_s < length_s - 0.15:
        laid(out, _step(rng, 0.25, rng.uniform(85, 105)), seconds(at_s), rng.uniform(0.75, 1.0))
        at_s += 0.52 * rng.uniform(0.95, 1.06)
    return out


def _snow_step(rng: Rng, length_s: float) -> Mono:
    """Snow is pressed: many small breaks under one swell."""
    size = seconds(min(length_s, 0.34))
    out = np.zeros(size, np.float32)
    for at in np.sort(rng.integers(0, size * 3 // 4, 90)):
        grain = seconds(rng.uniform(0.002, 0.006))
        laid(out, white(rng, grain) * decay(grain, 0.0015), int(at), rng.uniform(0.2, 1.0))
    return filtered(out * bump(size, 0.7), "bandpass", (700.0, 6500.0))


def _knock(rng: Rng, length_s: float) -> Mono:
    """Knuckles on a wooden door: three times, the panel rings low."""
    out = np.zeros(seconds(length_s), np.float32)
    panel = rng.uniform(150, 190)
    at_s = 0.01
    for _ in range(3):
        size = seconds(0.25)
        hit = ringing(((panel, 1.0, 0.030), (panel * 2.1, 0.6, 0.020), (panel * 3.7, 0.35, 0.012)), size)
        hit += banded(rng, size, 1500.0, 0.8) * decay(size, 0.006) * 0.5
        laid(out, hit, seconds(at_s), rng.uniform(0.8, 1.0))
        at_s += rng.uniform(0.19, 0.23)
    return roomed(out, rng, 0.35, 0.25)[: out.size]


def _door(rng: Rng, length_s: float) -> Mono:
    """Latch, creak, and the leaf against its frame."""
    out = np.zeros(seconds(length_s), np.float32)
    laid(out, _click(rng, 2400.0), 0, 0.5)
    creak_s = max(0.3, length_s * 0.45)
    size = seconds(creak_s)
    share = np.linspace(0, 1, size)
    rate = 26 + 55 * share + 12 * np.sin(2 * np.pi * (1.3 * share + rng.uniform()))
    slips = np.flatnonzero(np.diff(np.floor(np.cumsum(rate) / RATE_HZ)) > 0)
    creak = np.zeros(size, np.float32)
    body = ringing(((420.0, 1.0, 0.006), (880.0, 0.8, 0.005), (1730.0, 0.5, 0.004)), seconds(0.05))
    for at in slips:
        laid(creak, body, int(at), rng.uniform(0.5, 1.0))
    laid(out, creak * bump(size, 0.5), seconds(0.12), 0.30)
    size = seconds(0.4)
    shut = ringing(((82.0, 1.0, 0.045), (163.0, 0.7, 0.03), (410.0, 0.3, 0.015)), size)
    shut += banded(rng, size, 900.0, 1.2) * decay(size, 0.012) * 0.6
    laid(out, shut, seconds(0.2 + creak_s))
    return roomed(out, rng, 0.5, 0.3)[: out.size]


def _click(rng: Rng, freq_hz: float) -> Mono:
    size = seconds(0.05)
    return (
        ringing(((freq_hz, 1.0, 0.004), (freq_hz * 1.62, 0.6, 0.003)), size)
        + white(rng, size) * decay(size, 0.001) * 0.4
    )


def _bell(rng: Rng, length_s: float) -> Mono:
    """A temple or church bell: inharmonic partials of which the hum lasts longest."""
    base = rng.uniform(205, 235)
    ratios: tuple[tuple[float, float, float], ...] = (
        *((0.5, 0.5, 1.6), (1.0, 1.0, 1.1), (1.19, 0.8, 0.8), (1.5, 0.45, 0.6), (2.0, 0.7, 0.5)),
        *((2.52, 0.4, 0.3), (3.01, 0.35, 0.22), (4.17, 0.25, 0.14), (5.43, 0.18, 0.09), (6.8, 0.1, 0.05)),
    )
    size = seconds(length_s)
    strike = banded(rng, size, 2600.0, 1.0) * decay(size, 0.008) * 0.3
    out = ringing(tuple((base * ratio, level, half) for ratio, level, half in ratios), size) + strike
    return out * np.minimum(1.0, np.linspace(length_s / 0.3, 0.0, size, dtype=np.float32))


def _small_bell(rng: Rng, length_s: float) -> Mono:
    size = seconds(length_s)
    base = rng.uniform(1850, 2250)
    return ringing(((base, 1.0, 0.22), (base * 2.76, 0.6, 0.12), (base * 5.4, 0.3, 0.05)), size)


def _thunder(rng: Rng, length_s: float) -> Mono:
    """A crack, then rolls that come later, lower and longer."""
    size = seconds(length_s)
    out = np.zeros(size, np.float32)
    laid(out, banded(rng, seconds(0.5), 900.0, 1.6) * decay(seconds(0.5), 0.05, 0.003), 0, 0.8)
    for index in range(9):
        piece = seconds(rng.uniform(0.6, 1.6))
        roll = sloped(rng, piece, 5.0, 35.0, 750.0) * bump(piece, 1.4)
        laid(out, roll, seconds(0.08 + index * length_s * 0.075 * rng.uniform(0.6, 1.2)), 0.9 * 0.82**index)
    return filtered(out, "lowpass", 2500.0, 1) * np.linspace(1, 0, size, dtype=np.float32) ** 0.7


def _blow(rng: Rng, length_s: float) -> Mono:
    """A fist: air, then a dull thump with a slap on top."""
    out = np.zeros(seconds(length_s), np.float32)
    laid(out, _whoosh(rng, 0.14) * 0.25, 0)
    size = seconds(0.3)
    drop = 140 * 0.5 ** (np.arange(size) / RATE_HZ / 0.035) + 48
    thump = tone(drop, size) * decay(size, 0.05)
    slap = banded(rng, size, 1300.0, 1.3) * decay(size, 0.010, 0.001) * 0.55
    laid(out, thump + slap, seconds(0.10))
    return out


def _fall(rng: Rng, length_s: float) -> Mono:
    """A body reaches the ground: hip, shoulder, an arm, and cloth."""
    out = np.zeros(seconds(length_s), np.float32)
    for at_s, level, base in ((0.0, 1.0, 62.0), (0.11, 0.8, 74.0), (0.24, 0.45, 105.0)):
        size = seconds(0.35)
        hit = ringing(((base, 1.0, 0.05), (base * 1.9, 0.5, 0.03)), size)
        hit += banded(rng, size, 600.0, 1.5) * decay(size, 0.03, 0.004) * 0.45
        laid(out, hit, seconds(at_s * rng.uniform(0.9, 1.1)), level)
    laid(out, _cloth(rng, 0.5), 0, 0.15)
    return out


def _cloth(rng: Rng, length_s: float) -> Mono:
    size = seconds(length_s)
    out = banded(rng, size, 2600.0, 1.2) * bump(size, 1.5)
    return out * (0.4 + 0.6 * np.abs(banded(rng, size, 12.0, 0.8))).astype(np.float32)


def _clap(rng: Rng, length_s: float) -> Mono:
    out = np.zeros(seconds(length_s), np.float32)
    at_s = 0.0
    while at_s < max(length_s - 0.2, 0.05):
        size = seconds(0.12)
        laid(
            out,
            banded(rng, size, rng.uniform(1000, 1500), 0.9) * decay(size, 0.011, 0.001),
            seconds(at_s),
            rng.uniform(0.7, 1),
        )
        at_s += rng.uniform(0.24, 0.30)
    return roomed(out, rng, 0.4, 0.3)[: out.size]


def _pour(rng: Rng, length_s: float) -> Mono:
    """Wine into a bowl: bubbles whose pitch climbs as the bowl fills."""
    size = seconds(length_s)
    out = np.zeros(size, np.float32)
    for at_s in np.sort(rng.uniform(0.05, length_s * 0.92, int(46 * length_s))):
        share = at_s / length_s
        laid(out, _bubble(rng, rng.uniform(0.8, 1.5) * (520 + 700 * share)), seconds(at_s), rng.uniform(0.2, 0.8))
    stream = banded(rng, size, 2400.0, 1.2) * bump(size, 0.3) * 0.10
    return out + stream


def _bubble(rng: Rng, freq_hz: float) -> Mono:
    """A bubble rings and rises as it nears the surface (van den Doel 2005, eq. 5)."""
    size = seconds(0.06)
    rise = freq_hz * (1.0 + 0.18 * np.arange(size) / seconds(0.02))
    return tone(rise, size) * decay(size, 0.009, 0.001)


def _sip(rng: Rng, length_s: float) -> Mono:
    size = seconds(min(length_s, 0.5))
    air = banded(rng, size, 3300.0, 0.7) * bump(size, 1.2) * (0.5 + 0.5 * np.abs(banded(rng, size, 45.0, 0.6)))
    out = np.zeros(seconds(max(length_s, 0.9)), np.float32)
    laid(out, air.astype(np.float32), 0, 0.5)
    gulp = seconds(0.12)
    laid(out, tone(np.linspace(210, 120, gulp), gulp) * bump(gulp, 1.5), seconds(0.58), 0.8)
    return out


def _write(rng: Rng, length_s: float) -> Mono:
    """A brush or pen: strokes of differing length over paper."""
    out = np.zeros(seconds(length_s), np.float32)
    at_s = 0.0
    while at_s < length_s - 0.1:
        stroke_s = rng.uniform(0.06, 0.24)
        size = seconds(stroke_s)
        laid(
            out, banded(rng, size, rng.uniform(2800, 4600), 0.9) * bump(size, 0.8), seconds(at_s), rng.uniform(0.4, 1.0)
        )
        at_s += stroke_s + rng.uniform(0.03, 0.14)
    return out


def _paper(rng: Rng, length_s: float) -> Mono:
    """A sheet is turned: crackle of many small folds."""
    size = seconds(length_s)
    out = np.zeros(size, np.float32)
    for at in rng.integers(0, size, int(160 * length_s)):
        grain = seconds(rng.uniform(0.001, 0.008))
        laid(
            out,
            banded(rng, grain, rng.uniform(2500, 7000), 0.8) * decay(grain, 0.002),
            int(at),
            rng.uniform(0.1, 1) ** 2,
        )
    return out * bump(size, 0.8) + banded(rng, size, 4500.0, 1.0) * bump(size, 2.0) * 0.06


def _hooves(rng: Rng, length_s: float) -> Mono:
    """A trot on earth: pairs of hollow knocks."""
    out = np.zeros(seconds(length_s), np.float32)
    at_s = 0.0
    while at_s < length_s - 0.1:
        for lag_s, level in ((0.0, 1.0), (0.085, 0.75)):
            size = seconds(0.12)
            base = rng.uniform(310, 420)
            hit = ringing(((base, 1.0, 0.012), (base * 1.7, 0.7, 0.008), (92.0, 0.8, 0.02)), size)
            hit += banded(rng, size, 1100.0, 1.0) * decay(size, 0.008) * 0.3
            laid(out, hit, seconds(at_s + lag_s * rng.uniform(0.9, 1.1)), level * rng.uniform(0.8, 1.0))
        at_s += 0.34 * rng.uniform(0.97, 1.03)
    return out


def _splash(rng: Rng, length_s: float) -> Mono:
    size = seconds(length_s)
    hit = banded(rng, size, 900.0, 1.6) * decay(size, 0.05, 0.004)
    spray = banded(rng, size, 4200.0, 1.0) * decay(size, 0.16, 0.05) * 0.35
    out = hit + spray
    for at_s in rng.exponential(0.22, 40) + 0.08:
        if at_s < length_s - 0.08:
            laid(out, _bubble(rng, rng.uniform(500, 1700)), seconds(at_s), rng.uniform(0.1, 0.6))
    return out


def _croak(rng: Rng, length_s: float) -> Mono:
    """A frog: trains of pulses through two resonances, twice."""
    out = np.zeros(seconds(length_s), np.float32)
    at_s = 0.0
    while at_s < length_s - 0.3:
        part = seconds(rng.uniform(0.26, 0.34))
        rate = np.linspace(52, 74, part) * rng.uniform(0.95, 1.05)
        pulses = np.zeros(part, np.float32)
        grain = ringing(((610.0, 1.0, 0.0035), (1240.0, 0.7, 0.0028), (2050.0, 0.25, 0.002)), seconds(0.02))
        for at in np.flatnonzero(np.diff(np.floor(np.cumsum(rate) / RATE_HZ)) > 0):
            laid(pulses, grain, int(at))
        laid(out, pulses * bump(part, 0.6), seconds(at_s), rng.uniform(0.8, 1.0))
        at_s += 0.52 * rng.uniform(0.9, 1.15)
    return out


def _bark(rng: Rng, length_s: float) -> Mono:
    """A dog: a short harsh tone through a mouth that opens and shuts."""
    out = np.zeros(seconds(length_s), np.float32)
    at_s = 0.0
    while at_s < length_s - 0.2:
        size = seconds(0.20)
        share = np.linspace(0, 1, size)
        pitch = 430 - 190 * share + 90 * np.sin(np.pi * share)
        voice = sum(tone(pitch * k, size) / k for k in range(1, 14)) + 0.7 * white(rng, size)
        formed = filtered(voice.astype(np.float32), "bandpass", (550.0, 1900.0), 1)
        laid(out, formed * bump(size, 0.8), seconds(at_s), rng.uniform(0.8, 1.0))
        at_s += rng.uniform(0.36, 0.5)
    return roomed(out, rng, 0.5, 0.2)[: out.size]


def _chirp(rng: Rng, length_s: float) -> Mono:
    """A song bird: a phrase of quick glides."""
    out = np.zeros(seconds(length_s), np.float32)
    base, at_s = rng.uniform(2600, 4300), 0.02
    while at_s < length_s - 0.12:
        size = seconds(rng.uniform(0.05, 0.12))
        glide = base * 2 ** (rng.uniform(-0.4, 0.4) * np.linspace(0, 1, size) + 0.12 * np.sin(np.linspace(0, 9, size)))
        laid(out, tone(glide, size) * bump(size, 1.2), seconds(at_s), rng.uniform(0.5, 1.0))
        at_s += rng.uniform(0.09, 0.2)
    return out


def _whoosh(rng: Rng, length_s: float) -> Mono:
    """Something swings past: a band of noise that climbs and falls."""
    size = seconds(length_s)
    low = banded(rng, size, 500.0, 0.8) * bump(size, 2.0)
    high = banded(rng, size, 1500.0, 0.7) * bump(size, 5.0)
    return low + 0.8 * high


def _wing(rng: Rng, length_s: float) -> Mono:
    out = np.zeros(seconds(length_s), np.float32)
    at_s = 0.0
    while at_s < length_s - 0.08:
        size = seconds(0.07)
        laid(out, banded(rng, size, 900.0, 1.1) * bump(size, 1.5), seconds(at_s), rng.uniform(0.6, 1.0))
        at_s += rng.uniform(0.085, 0.11)
    return out


def _coins(rng: Rng, length_s: float) -> Mono:
    """Copper on wood: a few bright rings, close together."""
    out = np.zeros(seconds(length_s), np.float32)
    for at_s in np.cumsum(rng.uniform(0.03, 0.13, 7)):
        base = rng.uniform(3300, 5600)
        ring = ringing(((base, 1.0, 0.05), (base * 1.51, 0.6, 0.035), (base * 2.3, 0.3, 0.02)), seconds(0.3))
        laid(out, ring, seconds(at_s), rng.uniform(0.4, 1.0))
    return out


def _pop(rng: Rng, length_s: float) -> Mono:
    size = seconds(length_s)
    shimmer = sum(
        ringing(((freq, 1.0, 0.12),), size) * level for freq, level in ((1318.5, 0.5), (1976.0, 0.4), (2637.0, 0.3))
    )
    return np.asarray(shimmer, np.float32) + banded(rng, size, 900.0, 0.8) * decay(size, 0.02) * 0.5


def _drum(rng: Rng, length_s: float) -> Mono:
    size = seconds(length_s)
    drop = 95 * 0.5 ** (np.arange(size) / RATE_HZ / 0.06) + 72
    return tone(drop, size) * decay(size, 0.16, 0.003) + banded(rng, size, 700.0, 1.2) * decay(size, 0.015) * 0.3


def _gong(rng: Rng, length_s: float) -> Mono:
    """A gong's shimmer grows after the stroke, as energy climbs from low partials to high ones."""
    size = seconds(length_s)
    out = np.zeros(size, np.float32)
    for index in range(22):
        freq = 130.0 * (1 + index * 0.53) * rng.uniform(0.97, 1.03)
        late = decay(size, 0.9 / (1 + 0.06 * index), 0.002 + 0.012 * index)
        out += tone(freq, size, rng.uniform(0, 6.28)) * late / np.float32(1 + 0.35 * index)
    return out


def _rope(rng: Rng, length_s: float) -> Mono:
    """Oar or boat: wood creaks and water laps."""
    out = np.zeros(seconds(length_s), np.float32)
    laid(out, _door(rng, 1.0)[: seconds(0.5)], 0, 0.6)
    lap = _splash(rng, max(0.5, length_s - 0.4)) * bump(seconds(max(0.5, length_s - 0.4)), 0.8)
    laid(out, lap, seconds(0.3), 0.8)
    return out


def _sniff(rng: Rng, length_s: float) -> Mono:
    size = seconds(min(0.22, length_s))
    out = np.zeros(seconds(length_s), np.float32)
    for at_s in (0.0, 0.3):
        laid(out, banded(rng, size, 2900.0, 0.9) * bump(size, 1.5), seconds(at_s), 1.0)
    return out


EFFECTS: Final[dict[str, Effect]] = {
    "step": Effect(_step, 0.3, -20.0),
    "steps": Effect(_steps, 2.0, -20.0),
    "snow_step": Effect(_snow_step, 0.35, -20.0),
    "knock": Effect(_knock, 0.9, -11.0),
    "door": Effect(_door, 1.5, -12.0),
    "latch": Effect(lambda rng, length_s: _click(rng, 2100.0), 0.1, -18.0),
    "bell": Effect(_bell, 4.0, -12.0),
    "small_bell": Effect(_small_bell, 1.2, -16.0),
    "thunder": Effect(_thunder, 5.0, -8.0),
    "blow": Effect(_blow, 0.5, -8.0),
    "fall": Effect(_fall, 0.8, -9.0),
    "cloth": Effect(_cloth, 0.5, -26.0),
    "clap": Effect(_clap, 1.2, -14.0),
    "pour": Effect(_pour, 1.8, -17.0),
    "drink": Effect(_sip, 0.9, -20.0),
    "write": Effect(_write, 2.0, -24.0),
    "paper": Effect(_paper, 0.7, -20.0),
    "hooves": Effect(_hooves, 2.5, -13.0),
    "splash": Effect(_splash, 1.4, -12.0),
    "croak": Effect(_croak, 1.2, -14.0),
    "bark": Effect(_bark, 1.0, -13.0),
    "chirp": Effect(_chirp, 0.9, -18.0),
    "whoosh": Effect(_whoosh, 0.4, -16.0),
    "wings": Effect(_wing, 0.9, -18.0),
    "coins": Effect(_coins, 1.0, -16.0),
    "magic": Effect(_pop, 1.2, -14.0),
    "drum": Effect(_drum, 0.7, -10.0),
    "gong": Effect(_gong, 4.0, -13.0),
    "oar": Effect(_rope, 1.6, -17.0),
    "sniff": Effect(_sniff, 0.6, -22.0),
}
"""Every effect by name. "step", "door", "blow" and "fall" are also the names of a performance's events."""


def effect(name: str, seed: int = 0, length_s: float | None = None) -> Mono:
    """Return an effect, (samples,) at 48 kHz.

    Args:
        name: a key of EFFECTS; KeyError if there is none.
        seed: its own small differences.
        length_s: None = its natural length.
    """
    kind = EFFECTS[name]
    sound = kind.make(chance("effect", name, seed), length_s or kind.length_s)
    sound = sound - np.float32(np.mean(sound))
    fade = min(sound.size // 2, seconds(0.01))
    sound[-fade:] *= np.linspace(1.0, 0.0, fade, dtype=np.float32)
    peak = float(np.max(np.abs(sound))) or 1.0
    return (sound * np.float32(10.0 ** (kind.peak_db / 20.0) / peak)).astype(np.float32)
