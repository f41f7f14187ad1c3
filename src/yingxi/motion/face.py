"""Faces: feelings, and mouths that follow the phonemes."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from yingxi.motion.score import Score, ease
from yingxi.story.pose import F
from yingxi.story.terms import Emotion, Viseme
from yingxi.story.utterance import Utterance

FEELINGS: Final[dict[Emotion, dict[str, float]]] = {
    Emotion.NEUTRAL: {},
    Emotion.JOY: {"smile": 1.40, "brow_raise": 0.44, "blush": 0.30, "teeth": 0.35, "wide": 0.15},
    Emotion.LOVE: {"smile": 0.72, "brow_raise": 0.20, "brow_sad": 0.34, "blush": 0.75},
    Emotion.ANGER: {"smile": -0.70, "brow_knit": 1.0, "brow_raise": -0.55, "skew": 0.25, "press": 0.20, "teeth": 0.70,
                    "wide": 0.15, "blush": 0.30},
    Emotion.SADNESS: {"smile": -0.95, "brow_sad": 1.0, "brow_raise": 0.16, "lid": 0.10, "gaze_y": -0.30,
                      "tears": 0.75},
    Emotion.FEAR: {"smile": -0.50, "brow_sad": 0.95, "brow_raise": 0.95, "jaw": 0.16, "wide": 0.45, "teeth": 0.60},
    Emotion.DISGUST: {"smile": -0.75, "brow_knit": 0.55, "brow_raise": -0.15, "skew": 0.70, "lid": 0.30, "press": 0.25,
                      "wide": -0.12},
    Emotion.SURPRISE: {"brow_raise": 1.0, "jaw": 0.34, "wide": -0.45},
}  # fmt: skip
"""A whole feeling's face (intensity 1). Who feels nothing strong has a temper instead: see motion.tempers."""

TOLD_LEAST: Final = 0.5
"""A feeling that the text tells is seen at least so much: a still has no other way of telling it."""
WARMTH: Final = 0.16
"""How much more one smiles who speaks calmly to somebody."""

MOUTHS: Final[dict[Viseme, tuple[float, float, float, float]]] = {
    # jaw, wide, press, teeth
    Viseme.REST: (0.0, 0.0, 0.0, 0.0),
    Viseme.CLOSED: (0.0, 0.0, 0.75, 0.0),
    Viseme.TEETH_LIP: (0.12, 0.05, 0.15, 0.75),
    Viseme.TONGUE: (0.26, 0.10, 0.0, 0.35),
    Viseme.TEETH: (0.12, 0.35, 0.0, 0.85),
    Viseme.BACK: (0.34, 0.05, 0.0, 0.15),
    Viseme.OPEN: (0.66, 0.10, 0.0, 0.20),
    Viseme.MID: (0.42, 0.05, 0.0, 0.15),
    Viseme.SMILE: (0.30, 0.75, 0.0, 0.45),
    Viseme.ROUND: (0.50, -0.65, 0.0, 0.0),
    Viseme.PUCKER: (0.26, -1.0, 0.0, 0.0),
}
"""Where each mouth shape puts jaw, width, lips' pressure and teeth."""

STRENGTH: Final[dict[Viseme, float]] = {
    Viseme.REST: 0.5, Viseme.CLOSED: 3.0, Viseme.TEETH_LIP: 2.0, Viseme.TONGUE: 0.55, Viseme.TEETH: 0.8,
    Viseme.BACK: 0.35, Viseme.OPEN: 1.2, Viseme.MID: 0.8, Viseme.SMILE: 1.1, Viseme.ROUND: 1.3, Viseme.PUCKER: 1.4,
}  # fmt: skip
"""How much a sound insists on its shape against its neighbours (Cohen & Massaro's dominance, 1993)."""

LEAD_S: Final = 0.045
"""The mouth is seen to form a sound a little before it is heard."""


def feel(score: Score, emotion: Emotion, intensity: float) -> None:
    """Add a feeling to the whole shot's face, with a slow wave so that it lives."""
    strength = 1.0 if emotion is Emotion.NEUTRAL else 0.30 + 0.70 * max(intensity, TOLD_LEAST)
    wave = 1.0 + 0.06 * np.sin(2 * np.pi * np.arange(score.frames) / score.rate / 3.7)
    for channel, value in FEELINGS[emotion].items():
        size = strength
        if channel == "tears":
            size = 0.0 if intensity < 0.55 else strength
        elif channel in ("jaw", "teeth"):
            size = strength * intensity
        score.face[:, F[channel]] += value * size * wave


def mouth_track(utterance: Utterance, rate: float) -> NDArray[np.float64]:
    """Return (frames, 4): jaw, wide, press, teeth, from the utterance's first frame on.

    Every phoneme pulls with a dominance that fades before and after it; the mouth is their weighted mean.
    Lips that must meet (b p m) do meet on the frame nearest to the sound.
    """
    frames = int(np.ceil(utterance.duration_s * rate)) + 6
    if not utterance.phones:
        return _murmur(utterance, rate, frames)
    clock = (np.arange(frames) / rate + LEAD_S)[:, None]
    scale = 1.0 / utterance.rate_hz
    begin = np.array([phone.start for phone in utterance.phones])[None] * scale
    end = np.array([phone.end for phone in utterance.phones])[None] * scale
    power = np.array([STRENGTH[phone.viseme] for phone in utterance.phones])[None]
    shape = np.array([MOUTHS[phone.viseme] for phone in utterance.phones])
    before, after = np.maximum(begin - clock, 0.0), np.maximum(clock - end, 0.0)
    pull = power * np.exp(-(before / 0.042)) * np.exp(-(after / 0.050))
    # Long sounds are held by themselves, short ones are coloured by the neighbours.
    total = pull.sum(axis=1, keepdims=True)
    track = pull @ shape / np.maximum(total, 1e-9)
    silent = np.exp(-(before + after).min(axis=1) / 0.06)
    track *= silent[:, None]
    _close_lips(track, utterance, rate)
    return np.asarray(track)


def _close_lips(track: NDArray[np.float64], utterance: Utterance, rate: float) -> None:
    for phone in utterance.phones:
        if phone.viseme is not Viseme.CLOSED:
            continue
        middle = 0.5 * (phone.start + phone.end) / utterance.rate_hz - 0.5 * LEAD_S
        frame = round(middle * rate)
        if 0 <= frame < len(track):
            track[frame] = (0.0, track[frame, 1], 0.8, 0.0)
            for beside in (frame - 1, frame + 1):
                if 0 <= beside < len(track):
                    track[beside, 0] = min(track[beside, 0], 0.28)


def _murmur(utterance: Utterance, rate: float, frames: int) -> NDArray[np.float64]:
    """Return a plain opening and closing for a voice that tells no phonemes."""
    clock = np.arange(frames) / rate
    wave = np.abs(np.sin(np.pi * 3.9 * clock)) * (0.7 + 0.3 * np.sin(2 * np.pi * 0.9 * clock))
    fade = ease(clock / 0.12) * ease((utterance.duration_s - clock) / 0.12)
    track = np.zeros((frames, 4))
    track[:, 0], track[:, 3] = 0.55 * wave * fade, 0.2 * wave * fade
    return track


def speak(score: Score, start: int, utterance: Utterance, emotion: Emotion, intensity: float) -> None:
    """Mix an utterance's mouth into the face from frame `start` on."""
    track = mouth_track(utterance, score.rate)
    stop = min(score.frames, start + len(track))
    skip = max(0, -start)
    start = max(0, start)
    if stop <= start:
        return
    track = track[skip : skip + stop - start]
    loud = {Emotion.ANGER: 1.25, Emotion.SURPRISE: 1.15, Emotion.FEAR: 1.1, Emotion.SADNESS: 0.85}.get(emotion, 1.0)
    track = track * np.array([1.0 + (loud - 1.0) * intensity, 1.0, 1.0, 1.0])
    span = slice(start, stop)
    # While one talks the feeling keeps the corners but leaves the opening to the sounds.
    moving = np.clip(track[:, 0] * 3 + track[:, 2] * 2 + np.abs(track[:, 1]), 0.0, 1.0)
    for column, name in enumerate(("jaw", "wide", "press", "teeth")):
        felt = score.face[span, F[name]]
        score.face[span, F[name]] = felt * (1.0 - 0.85 * moving) + track[:, column]
    score.face[span, F["smile"]] *= 1.0 - 0.12 * moving
    if emotion is Emotion.NEUTRAL:
        score.face[span, F["smile"]] += WARMTH * moving


ASLEEP: Final = frozenset(
    ("sleep", "doze", "wake", "close_eyes", "weep", "cover_face", "rub_eyes", "sneeze", "cough", "yawn", "pray",
     "faint")
)  # fmt: skip
"""Deeds that shut the eyes. In all others a lid that droops looks like a picture taken at the wrong moment."""
DROOPS: Final = (0.10, 0.30)
"""How far a lid of one awake droops as it would, and how much of what is beyond."""


def keep_awake(score: Score, shut: NDArray[np.float64]) -> None:
    """Lift the lids of one who is awake; `shut` (frames,) says how far a deed may shut the eyes, 0..1."""
    lid = score.face[:, F["lid"]]
    free, share = DROOPS
    lifted = np.where(lid > free, free + share * (lid - free), lid)
    lid += (lifted - lid) * (1.0 - shut)


LIMITS: Final = {
    "blink": (0, 1), "lid": (-0.3, 1), "gaze_x": (-1, 1), "gaze_y": (-1, 1), "brow_raise": (-1, 1),
    "brow_knit": (0, 1), "brow_sad": (0, 1), "jaw": (0, 1), "wide": (-1, 1), "press": (0, 1), "teeth": (0, 1),
    "smile": (-1, 1), "tears": (0, 1), "blush": (0, 1), "skew": (-1, 1),
}  # fmt: skip


def keep_in_limits(score: Score) -> None:
    """Clip every face channel to what a face can do; wide-open eyes are told by a raised brow."""
    for name, (low, high) in LIMITS.items():
        np.clip(score.face[:, F[name]], max(low, 0.0) if name == "lid" else low, high, out=score.face[:, F[name]])
