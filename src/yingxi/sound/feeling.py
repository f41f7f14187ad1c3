"""How a feeling sounds: pace, pitch, melody, loudness, brightness, pauses.

The directions follow the acoustic profiles of vocal emotion (Scherer 2003, "Vocal communication of emotion",
table 2; Juslin and Laukka 2003, table 7): anger, joy and fear are faster, higher and louder with a wider melody;
sadness slower, lower, softer, darker and flatter. The amounts are ours and modest, so that every word stays clear.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from yingxi.story.terms import Emotion


@dataclass(frozen=True, slots=True)
class Manner:
    """A way of speaking.

    Attributes:
        rate: pace, 1 = usual.
        pitch_st: higher or lower, semitones.
        melody: 0 = as the voice does it, positive = wider intervals, negative = flatter.
        gain_db: louder or softer.
        bright_db: level above 2.5 kHz.
        pauses: length of pauses, 1 = a storyteller's.
        tremor: depth of a 6 Hz shake of the loudness, 0..1.
    """

    rate: float = 1.0
    pitch_st: float = 0.0
    melody: float = 0.0
    gain_db: float = 0.0
    bright_db: float = 0.0
    pauses: float = 1.0
    tremor: float = 0.0


_PLAIN: Final = Manner()

FULL: Final[dict[Emotion, Manner]] = {
    Emotion.NEUTRAL: _PLAIN,
    Emotion.JOY: Manner(1.08, 1.4, 0.40, 1.5, 1.5, 0.85),
    Emotion.LOVE: Manner(0.92, 0.3, 0.05, -1.5, -1.0, 1.15),
    Emotion.ANGER: Manner(1.12, 1.2, 0.45, 3.5, 3.0, 0.70),
    Emotion.SADNESS: Manner(0.84, -1.4, -0.35, -3.0, -2.5, 1.5),
    Emotion.FEAR: Manner(1.12, 1.6, 0.10, -1.0, 0.5, 0.9, 0.25),
    Emotion.DISGUST: Manner(0.92, -0.6, 0.15, 0.5, 0.5, 1.1),
    Emotion.SURPRISE: Manner(1.02, 1.6, 0.35, 2.0, 1.5, 0.9),
}
"""The manner of each feeling at intensity 1."""


def manner_of(emotion: Emotion, intensity: float) -> Manner:
    """Return the manner of a feeling at `intensity`, 0 (none of it) to 1."""
    share = min(max(intensity, 0.0), 1.0)
    full = FULL[emotion]
    return Manner(
        rate=full.rate**share,
        pitch_st=full.pitch_st * share,
        melody=full.melody * share,
        gain_db=full.gain_db * share,
        bright_db=full.bright_db * share,
        pauses=full.pauses**share,
        tremor=full.tremor * share,
    )
