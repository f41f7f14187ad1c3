"""The frame's geometry: how large each shot size is, how bodies fill it, what must be kept free.

Director and camera share these numbers, so that the people are placed for the frame they are seen in.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Final

from yingxi.story.cast import Character
from yingxi.story.terms import Age, ShotSize
from yingxi.story.things import SPECIES

ASPECTS: Final[dict[str, float]] = {"16:9": 16 / 9, "9:16": 9 / 16, "1:1": 1.0}
"""Width over height."""

HEIGHT_M: Final[dict[Age, float]] = {Age.CHILD: 1.12, Age.YOUTH: 1.58, Age.ADULT: 1.68, Age.OLD: 1.62}
"""A person's height where their design does not tell."""

FULL_IN_BODIES: Final = 1.53
"""Frame height of a full shot over body height (1.7 m: 2.6 m)."""
VIEW_IN_HEADS: Final[dict[ShotSize, float]] = {
    ShotSize.MEDIUM: 4.1,
    ShotSize.MEDIUM_CLOSE: 2.85,
    ShotSize.CLOSE_UP: 1.9,
}
"""Frame height of the closer sizes over head height (a grown person's 0.33 m: 1.35, 0.94, 0.63 m)."""

WIDE_VIEW_M: Final[dict[ShotSize, float]] = {ShotSize.EXTREME_WIDE: 7.6, ShotSize.WIDE: 5.2}
"""Frame height at the main plane of the sizes that belong to the place."""

LENS_M: Final[dict[ShotSize, float]] = {
    ShotSize.EXTREME_WIDE: 9.0,
    ShotSize.WIDE: 8.0,
    ShotSize.FULL: 6.5,
    ShotSize.MEDIUM: 5.5,
    ShotSize.MEDIUM_CLOSE: 5.0,
    ShotSize.CLOSE_UP: 4.5,
    ShotSize.INSERT: 4.5,
}
"""How far the camera stands from the main plane."""

HEAD_ROOM: Final[dict[ShotSize, float]] = {
    ShotSize.FULL: 0.11,
    ShotSize.MEDIUM: 0.10,
    ShotSize.MEDIUM_CLOSE: 0.09,
    ShotSize.CLOSE_UP: 0.07,
}
"""Free share of the frame above a head's top."""

SHOULDER_EDGE: Final = 0.45
"""Where an over-the-shoulder listener's middle is, in frame widths from the frame's middle."""
SHOULDER_Z_M: Final = -0.45
"""The over-the-shoulder listener stands this much nearer."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What a frame's shape asks for.

    Attributes:
        aspect: width over height.
        captions: share of the height, from the bottom, that captions and apps' buttons may cover.
        right: share of the width, from the right, that apps' buttons may cover.
        side: smallest free share of the width beside a body.
        taller: frame height against the 16:9 frame of the same size.
        ground: height of the ground line in wide shots, as a share of the frame.
    """

    aspect: float
    captions: float
    right: float
    side: float
    taller: float
    ground: float


def frame_of(aspect: float) -> Frame:
    """Return the rules of a frame of this shape."""
    if aspect < 0.8:
        return Frame(aspect, captions=0.25, right=0.12, side=0.04, taller=1.32, ground=0.32)
    if aspect < 1.3:
        return Frame(aspect, captions=0.16, right=0.0, side=0.05, taller=1.14, ground=0.26)
    return Frame(aspect, captions=0.14, right=0.0, side=0.05, taller=1.0, ground=0.22)


def head_m(height_m: float) -> float:
    """Return the height of a head: a child's is larger against its body (story.pose.HEADS_TALL)."""
    grown = min(max((height_m - 1.15) / 0.35, 0.0), 1.0)
    return height_m / (3.8 + 1.3 * grown)


HAT_IN_HEADS: Final[dict[str, float]] = {
    "crown": 0.42, "small_crown": 0.25, "pointed_hat": 0.9, "top_hat": 0.6, "scholar_cap": 0.35, "official_hat": 0.4,
    "straw_hat": 0.35, "helmet": 0.4, "feather_cap": 0.45, "felt_cap": 0.3, "bonnet": 0.15, "cap": 0.15,
}  # fmt: skip
"""How far each hat rises above the skull, in heads."""


def hat_m(hat: str, head: float) -> float:
    """Return how far a registered hat (story.wardrobe.HATS) rises above a head of this height, metres."""
    return HAT_IN_HEADS.get(hat, 0.0) * head


def is_small(height_m: float) -> bool:
    """Return whether this is a body no person has: a frog, a bird, a cat."""
    return height_m < 0.7


def view_m(size: ShotSize, height_m: float, frame: Frame, head: float | None = None) -> float:
    """Return the frame height at the main plane for one body of this height.

    Close sizes are measured in heads, so that a child's face is as large as its mother's, and one who sits is
    as large as one who stands; small animals are measured by their whole bodies.
    """
    if size in WIDE_VIEW_M:
        return WIDE_VIEW_M[size] * (1.0 + (frame.taller - 1.0) * 0.6)
    if size is ShotSize.INSERT:
        return max(2.4 * height_m, 0.4) * frame.taller
    if is_small(height_m):
        bodies = {ShotSize.FULL: 3.2, ShotSize.MEDIUM: 2.3, ShotSize.MEDIUM_CLOSE: 1.8, ShotSize.CLOSE_UP: 1.4}[size]
        return max(bodies * height_m, 0.3) * frame.taller
    if size is ShotSize.FULL:
        return FULL_IN_BODIES * max(height_m, 1.0) * frame.taller
    if head is None:
        head = head_m(height_m)
    view = VIEW_IN_HEADS[size] * head
    if size is ShotSize.MEDIUM:
        # a child's body is few heads tall: half of it is less than a grown person's half
        view = max(min(view, 0.84 * height_m), 3.2 * head)
    return view * frame.taller


def height_of(character: Character, age: Age | None = None) -> float:
    """Return a character's height in metres, at another age than their own if given."""
    if age is not None and age is not character.age and character.species == "human":
        return HEIGHT_M[age]
    if character.design is not None:
        return character.design.height_m
    species = SPECIES.get(character.species)
    return species.height_m if species is not None else HEIGHT_M[character.age]


def half_width_m(height_m: float, species: str = "human") -> float:
    """Return half the width a body takes, arms at its sides; a four-legged animal is seen from its side."""
    kind = SPECIES.get(species)
    if kind is None:
        return 0.17 * height_m if height_m > 0.7 else 0.6 * height_m
    return {"quadruped": 0.72, "frog": 0.6, "bird": 0.6, "fish": 0.9, "snake": 1.2}.get(kind.body, 0.6) * height_m


def digest(text: str, purpose: str) -> int:
    """Return 32 bits that depend on the text and the purpose alone."""
    return int.from_bytes(hashlib.blake2b(f"{purpose}:{text}".encode(), digest_size=4).digest(), "big")


def share_of(text: str, purpose: str) -> float:
    """Return a number in -1..1 that depends on the text and the purpose alone."""
    return digest(text, purpose) / 0xFFFFFFFF * 2.0 - 1.0
