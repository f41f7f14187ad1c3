"""The sound of places: loops of wind, rain, water, insects, people and fire, stereo, without a seam."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np

from yingxi.engines.base import Sound
from yingxi.sound.effects import EFFECTS
from yingxi.sound.loudness import lufs_of
from yingxi.sound.noise import (
    RATE_HZ,
    Mono,
    banded,
    bump,
    chance,
    decay,
    drifting,
    filtered,
    laid,
    ringing,
    seconds,
    sloped,
    tone,
)
from yingxi.story.terms import Hour, Weather

AMBIENCE_LUFS: Final = -23.0
"""Loudness of every ambience; the mix turns it down."""

Rng = np.random.Generator


def _anywhere(out: Mono, rng: Rng, piece: Mono, level: float) -> None:
    """Add a piece at a random place of the loop."""
    laid(out, piece, int(rng.integers(out.size)), level, wraps=True)


def _wind(rng: Rng, size: int) -> Mono:
    """Gusts: a low rush and a whistle that follows it."""
    gust = drifting(rng, size, 2.6, 0.25, 1.0) * drifting(rng, size, 0.9, 0.75, 1.0)
    low = sloped(rng, size, 4.0, 60.0, 700.0) * gust
    high = banded(rng, size, 780.0, 0.35) * gust**3 * 0.35
    air = banded(rng, size, 2300.0, 0.9) * gust**2 * 0.08
    return np.asarray(low + high + air, np.float32)


def _breeze(rng: Rng, size: int) -> Mono:
    """Leaves: bright noise that swells a little."""
    swell = drifting(rng, size, 2.2, 0.15, 1.0)
    flutter = drifting(rng, size, 0.12, 0.5, 1.0)
    return banded(rng, size, 3600.0, 1.1) * swell**2 * flutter * 0.6 + sloped(rng, size, 4.5, 80.0, 900.0) * swell * 0.5


def _rain(rng: Rng, size: int) -> Mono:
    """A bed of far drops and single near ones on leaves, stone and puddles."""
    bed = sloped(rng, size, 1.6, 400.0, 11e3) * drifting(rng, size, 1.5, 0.85, 1.0)
    out = bed * np.float32(0.35)
    for _ in range(int(85 * size / RATE_HZ)):
        near = rng.uniform() ** 2
        grain = seconds(rng.uniform(0.004, 0.02))
        drop = banded(rng, grain, rng.uniform(1400, 6500), 0.6) * decay(grain, 0.0025, 0.0004)
        _anywhere(out, rng, drop, 0.25 + 2.2 * near)
    for _ in range(int(6 * size / RATE_HZ)):
        ring = seconds(0.05)
        plink = tone(rng.uniform(700, 1900) * np.linspace(1, 1.25, ring), ring) * decay(ring, 0.008)
        _anywhere(out, rng, plink, 0.6)
    return out


def _snow(rng: Rng, size: int) -> Mono:
    """Snow swallows sound: only a soft, low air."""
    return sloped(rng, size, 5.0, 70.0, 500.0) * drifting(rng, size, 3.0, 0.5, 1.0)


def _birds(rng: Rng, size: int) -> Mono:
    """A few birds, each with a phrase of its own that it repeats, near and far."""
    out = sloped(rng, size, 4.5, 90.0, 1500.0) * np.float32(0.05)
    for bird in range(4):
        phrase = EFFECTS["chirp"].make(chance("bird", int(rng.integers(1 << 30))), float(rng.uniform(0.4, 1.0)))
        far = rng.uniform(0.1, 0.8)
        phrase = filtered(phrase, "lowpass", 9000 - 5000 * far, 1)
        at_s = rng.uniform(0, 3) + bird
        while at_s < size / RATE_HZ:
            laid(out, phrase, seconds(at_s), (1 - far) * rng.uniform(0.5, 1), wraps=True)
            at_s += rng.uniform(2.2, 6.5)
    return out


def _crickets(rng: Rng, size: int) -> Mono:
    """Each cricket: three pulses of one pitch, again and again, at its own pace."""
    out = sloped(rng, size, 5.0, 80.0, 600.0) * np.float32(0.06)
    for _ in range(5):
        freq, pace, near = rng.uniform(3900, 5200), rng.uniform(0.42, 0.75), rng.uniform(0.15, 1.0)
        pulse = seconds(0.016)
        one = tone(freq, pulse) * bump(pulse, 1.0)
        call = np.zeros(seconds(0.09), np.float32)
        for index in range(3):
            laid(call, one, seconds(0.026 * index))
        count = max(1, round(size / RATE_HZ / pace))
        for index in range(count):
            if rng.uniform() < 0.9:
                laid(out, call, int(index * size / count + rng.integers(500)), near * rng.uniform(0.7, 1), wraps=True)
    return out


def _night(rng: Rng, size: int) -> Mono:
    """Summer night: crickets, frogs far off, an owl now and then."""
    out = _crickets(rng, size) * np.float32(0.8)
    for _ in range(max(1, int(size / RATE_HZ / 4))):
        far = filtered(EFFECTS["croak"].make(rng, 0.9), "lowpass", 1600.0, 1)
        _anywhere(out, rng, far, rng.uniform(0.05, 0.16))
    hoot = seconds(0.5)
    call = tone(np.linspace(390, 370, hoot), hoot) * bump(hoot, 0.8)
    _anywhere(out, rng, call, 0.16)
    return out


def _cicadas(rng: Rng, size: int) -> Mono:
    """Summer noon: a rasping band that swells and sinks."""
    rasp = (0.55 + 0.45 * np.sign(tone(118.0, size))).astype(np.float32)
    return banded(rng, size, 5200.0, 0.28) * rasp * drifting(rng, size, 2.8, 0.05, 1.0) ** 2


def _water(rng: Rng, size: int) -> Mono:
    """A small river: bubbles of many sizes over a soft rush."""
    out = banded(rng, size, 700.0, 1.1) * drifting(rng, size, 1.2, 0.7, 1.0) * np.float32(0.045)
    for _ in range(int(75 * size / RATE_HZ)):
        ring = seconds(rng.uniform(0.02, 0.07))
        freq = rng.uniform(350, 1500) * np.linspace(1.0, rng.uniform(1.05, 1.4), ring)
        bubble = tone(freq, ring) * decay(ring, ring / RATE_HZ / 6, 0.002)
        _anywhere(out, rng, bubble, rng.uniform(0.05, 0.5) ** 1.5)
    return out


def _sea(rng: Rng, size: int) -> Mono:
    """Waves: each gathers, breaks and runs out over the sand."""
    out = sloped(rng, size, 4.0, 60.0, 900.0) * np.float32(0.18)
    count = max(1, round(size / RATE_HZ / 6.5))
    for index in range(count):
        long = seconds(rng.uniform(5.0, 6.5))
        share = np.linspace(0, 1, long, dtype=np.float32)
        swell = np.minimum(share / 0.38, 1.0) ** 2 * np.exp(-3.2 * np.maximum(0, share - 0.38)) * (1 - share) ** 0.5
        break_ = sloped(rng, long, 3.0, 90.0, 3000.0) * swell
        late = np.concatenate((np.zeros(seconds(0.5), np.float32), swell[: -seconds(0.5)])) ** 2
        hiss = banded(rng, long, 5200.0, 1.0) * late * np.float32(0.30)
        laid(
            out,
            (break_ + hiss).astype(np.float32),
            int((index + rng.uniform(0, 0.25)) * size / count),
            rng.uniform(0.6, 1),
            wraps=True,
        )
    return out


def _fire(rng: Rng, size: int) -> Mono:
    """Flames breathe; wood snaps."""
    out = sloped(rng, size, 4.5, 50.0, 500.0) * drifting(rng, size, 0.35, 0.5, 1.0) * np.float32(0.5)
    for _ in range(int(16 * size / RATE_HZ)):
        grain = seconds(rng.uniform(0.002, 0.02))
        snap = banded(rng, grain, rng.uniform(1200, 5500), 0.9) * decay(grain, 0.003, 0.0003)
        _anywhere(out, rng, snap, 3.2 * rng.uniform(0.05, 1.0) ** 3)
    return out


def _babble(rng: Rng, size: int, talkers: int, far_hz: float) -> Mono:
    """People talk, no word to be made out: voiced syllables with moving vowels."""
    out = np.zeros(size, np.float32)
    for _ in range(talkers):
        pitch, near = rng.choice((rng.uniform(95, 150), rng.uniform(180, 250))), rng.uniform(0.3, 1.0)
        at_s = rng.uniform(0, 1.5)
        while at_s < size / RATE_HZ:
            for _ in range(int(rng.integers(3, 9))):
                laid(out, _syllable(rng, pitch), seconds(at_s), near * rng.uniform(0.5, 1.0), wraps=True)
                at_s += rng.uniform(0.13, 0.24)
            at_s += rng.uniform(0.4, 1.8)
    return filtered(np.tile(out, 2), "lowpass", far_hz, 2)[size:]


_VOWELS: Final = ((730.0, 1090.0), (530.0, 1840.0), (390.0, 1990.0), (570.0, 840.0), (440.0, 1020.0))
"""First two formants of five vowels, Hz (Peterson and Barney 1952)."""


def _syllable(rng: Rng, pitch_hz: float) -> Mono:
    size = seconds(rng.uniform(0.12, 0.22))
    first, second = _VOWELS[int(rng.integers(len(_VOWELS)))]
    base = pitch_hz * rng.uniform(0.88, 1.15)
    glide = base * np.linspace(1.04, rng.uniform(0.88, 1.02), size)
    phase = np.cumsum(glide) / RATE_HZ
    out = np.zeros(size, np.float64)
    for harmonic in range(1, int(2600 / base)):
        freq = harmonic * base
        level = np.exp(-((np.log2(freq / first) / 0.35) ** 2)) + 0.6 * np.exp(-((np.log2(freq / second) / 0.25) ** 2))
        if level > 0.02:
            out += level * np.sin(2 * np.pi * harmonic * phase)
    return (out * bump(size, 0.8)).astype(np.float32)


def _crowd(rng: Rng, size: int) -> Mono:
    return _babble(rng, size, 9, 2600.0) + sloped(rng, size, 4.5, 100.0, 900.0) * np.float32(0.02)


def _market(rng: Rng, size: int) -> Mono:
    """A crowd outdoors, a hawker's long call, baskets and bowls."""
    out = _babble(rng, size, 8, 3000.0)
    for _ in range(max(1, int(size / RATE_HZ / 7))):
        long = seconds(1.1)
        glide = rng.uniform(210, 290) * (1 + 0.10 * np.sin(np.linspace(0, 3.1, long)))
        call = sum(tone(glide * k, long) / k**1.3 for k in range(1, 9))
        formed = filtered(np.asarray(call, np.float32) * bump(long, 0.5), "bandpass", (450.0, 1500.0), 1)
        _anywhere(out, rng, formed, 0.5)
    for _ in range(int(size / RATE_HZ * 0.8)):
        base = rng.uniform(900, 2600)
        bowl = ringing(((base, 1.0, 0.02), (base * 1.7, 0.5, 0.014)), seconds(0.12))
        _anywhere(out, rng, bowl, rng.uniform(0.1, 0.35))
    return out


def _inn(rng: Rng, size: int) -> Mono:
    """A room with people: low talk, bowls, a stool."""
    out = _babble(rng, size, 6, 1900.0)
    for _ in range(int(size / RATE_HZ * 0.9)):
        base = rng.uniform(1500, 3400)
        clink = ringing(((base, 1.0, 0.03), (base * 1.46, 0.7, 0.02), (base * 2.2, 0.3, 0.012)), seconds(0.2))
        _anywhere(out, rng, clink, rng.uniform(0.1, 0.4))
    return out


def _room(rng: Rng, size: int) -> Mono:
    """A quiet room: the faint air that tells it is not silence."""
    return sloped(rng, size, 5.5, 60.0, 800.0) * drifting(rng, size, 3.0, 0.8, 1.0)


def _hall(rng: Rng, size: int) -> Mono:
    """A large stone room: air and far, blurred noises."""
    out = sloped(rng, size, 5.0, 50.0, 500.0)
    for _ in range(max(1, int(size / RATE_HZ / 4))):
        far = filtered(EFFECTS["step"].make(rng, 0.3), "lowpass", 900.0, 1)
        _anywhere(out, rng, far, 2.5)
    return out


def _city(rng: Rng, size: int) -> Mono:
    """Traffic far off: engines pass low, a horn far away."""
    out = sloped(rng, size, 5.0, 45.0, 700.0) * np.float32(0.5)
    for _ in range(max(1, int(size / RATE_HZ / 3))):
        long = seconds(rng.uniform(3, 5))
        car = sloped(rng, long, 4.0, 60.0, 1500.0) * bump(long, 2.5)
        _anywhere(out, rng, car, rng.uniform(0.4, 1.0))
    horn = seconds(0.35)
    _anywhere(out, rng, (tone(392.0, horn) + tone(494.0, horn)) * bump(horn, 0.3), 0.10)
    return out


def _ticking(rng: Rng, size: int) -> Mono:
    out = _room(rng, size) * np.float32(0.3)
    ticks = max(1, round(size / RATE_HZ))
    for index in range(ticks):
        base = 2100.0 if index % 2 else 1750.0
        laid(
            out,
            ringing(((base, 1.0, 0.006), (base * 2.3, 0.5, 0.004)), seconds(0.05)),
            int(index * size / ticks),
            2.0,
            wraps=True,
        )
    return out


AMBIENCES: Final[dict[str, Callable[[Rng, int], Mono]]] = {
    "wind": _wind,
    "breeze": _breeze,
    "rain": _rain,
    "snow": _snow,
    "birds": _birds,
    "crickets": _crickets,
    "night_insects": _night,
    "cicadas": _cicadas,
    "river": _water,
    "sea": _sea,
    "fire": _fire,
    "crowd": _crowd,
    "market": _market,
    "inn": _inn,
    "room": _room,
    "hall": _hall,
    "city": _city,
    "clock": _ticking,
}
"""Every ambience by name: (random generator, samples) -> mono that loops."""


def ambience(name: str, length_s: float = 24.0, seed: int = 0) -> Sound:
    """Return a loop of a place's sound, (samples, 2) at 48 kHz, at AMBIENCE_LUFS.

    Left and right are made apart, so the place is wide, and share their slow movement.

    Args:
        name: a key of AMBIENCES; KeyError if there is none.
        length_s: the loop's length; 20 to 40 s is enough for any scene.
        seed: its own small differences.
    """
    make = AMBIENCES[name]
    size = seconds(length_s)
    left = make(chance("ambience", name, seed, "l"), size)
    right = make(chance("ambience", name, seed, "r"), size)
    middle = 0.25
    wide = np.stack(((1 - middle) * left + middle * right, (1 - middle) * right + middle * left), axis=1)
    loudness = lufs_of(wide.astype(np.float32))
    gain = 10.0 ** ((AMBIENCE_LUFS - loudness) / 20.0) if np.isfinite(loudness) else 1.0
    wide = np.clip(wide * gain, -0.95, 0.95)
    return wide.astype(np.float32)


_PLACES: Final[dict[str, tuple[tuple[str, float], ...]]] = {
    "tavern": (("inn", 0.0),),
    "teahouse": (("inn", -1.0),),
    "street": (("crowd", -6.0),),
    "market": (("market", 0.0),),
    "village": (("breeze", -5.0),),
    "riverside": (("river", 0.0),),
    "seaside": (("sea", 2.0),),
    "field": (("breeze", -3.0),),
    "forest": (("breeze", -2.0),),
    "mountain": (("wind", -6.0),),
    "bridge": (("river", -2.0),),
    "graveyard": (("wind", -4.0),),
    "temple": (("hall", -10.0),),
    "theatre": (("crowd", 0.0),),
    "courtyard": (("breeze", -6.0),),
    "garden": (("breeze", -5.0),),
    "well": (("river", -6.0),),
    "castle": (("wind", -8.0),),
    "cottage": (("breeze", -5.0),),
    "palace": (("hall", -9.0),),
    "church": (("hall", -8.0),),
    "prison": (("hall", -9.0),),
    "kitchen": (("fire", -3.0),),
    "hut": (("room", -12.0), ("fire", -8.0)),
    "workshop": (("room", -10.0),),
    "study": (("clock", -8.0),),
    "modern_street": (("city", 0.0),),
    "cafe": (("crowd", -9.0),),
    "shop": (("crowd", -12.0),),
    "station": (("crowd", -4.0), ("hall", -10.0)),
    "airport": (("crowd", -5.0), ("hall", -9.0)),
    "playground": (("crowd", -8.0), ("breeze", -6.0)),
    "rooftop": (("wind", -8.0), ("city", -10.0)),
    "desert": (("wind", -2.0),),
    "vehicle": (("city", -12.0),),
    "planet": (("wind", -10.0),),
    "cave": (("hall", -8.0),),
    "spaceship": (("hall", -12.0),),
    "undersea": (("river", -10.0),),
    "deck": (("sea", 0.0), ("wind", -8.0)),
    "harbour": (("sea", -4.0), ("crowd", -12.0)),
    "platform": (("crowd", -6.0), ("breeze", -8.0)),
    "orchard": (("breeze", -4.0),),
    "terraces": (("breeze", -4.0),),
    "balcony": (("breeze", -8.0),),
    "playhouse": (("hall", -8.0),),
    "cellar": (("hall", -10.0),),
    "hotel": (("crowd", -14.0),),
}
_LIVELY: Final = frozenset(
    ("village", "riverside", "field", "forest", "courtyard", "garden", "well", "cottage", "park")
)
"""Places where birds sing by day and insects by night."""


def ambience_for(place_kind: str, hour: Hour, weather: Weather, indoor: bool) -> tuple[tuple[str, float], ...]:
    """Return what is heard at a place: (ambience name, gain in dB), most characteristic first.

    Args:
        place_kind: a kind of story.places; one that is not known sounds like a room or like open air.
        hour: birds at dawn and by day, crickets at dusk, insects at night.
        weather: rain and wind are heard indoors too, muffled by their level.
        indoor: has walls and a ceiling.
    """
    heard = dict(_PLACES.get(place_kind, (("room", -12.0),) if indoor else (("breeze", -5.0),)))
    if place_kind in _LIVELY and weather in (Weather.CLEAR, Weather.CLOUDY, Weather.FOG):
        if hour is Hour.NIGHT:
            heard["night_insects"] = -2.0
        elif hour is Hour.DUSK:
            heard["crickets"] = -5.0
        elif hour is Hour.NOON and place_kind in ("field", "village", "courtyard"):
            heard["cicadas"] = -8.0
        else:
            heard["birds"] = -3.0 if hour is Hour.DAWN else -6.0
    if hour is Hour.NIGHT and place_kind in ("street", "modern_street", "market"):
        heard = {"crickets": -8.0} if place_kind != "modern_street" else {"city": -6.0}
    muffled = -9.0 if indoor else 0.0
    if weather is Weather.RAIN:
        heard = {"rain": 1.0 + muffled} | {name: gain - 4.0 for name, gain in heard.items() if name != "breeze"}
    elif weather is Weather.WIND:
        heard = {"wind": muffled} | {name: gain - 3.0 for name, gain in heard.items() if name not in ("breeze", "wind")}
    elif weather is Weather.SNOW:
        heard = {"snow": -7.0 + muffled} | {name: gain - 8.0 for name, gain in heard.items() if name != "breeze"}
    return tuple(heard.items())
