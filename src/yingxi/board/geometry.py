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

FULL_IN_BODIES: Final = 1.34
"""Frame height of a full shot over body height (1.7 m: 2.3 m)."""
VIEW_IN_HEADS: Final[dict[ShotSize, float]] = {
    ShotSize.MEDIUM: 3.25,
    ShotSize.MEDIUM_CLOSE: 2.1,
    ShotSize.CLOSE_UP: 1.7,
}
"""Frame height of the closer sizes over head height (a grown person's 0.34 m: 1.1, 0.71, 0.58 m)."""
NARROWEST_IN_HEADS: Final = 1.45
"""Frame width over head height, at least: the hair of a face has room to both sides."""

LARGEST_VIEW_M: Final = 9.5
"""Most metres that a frame shows from top to bottom at the main plane."""
WIDE_VIEW_M: Final[dict[ShotSize, float]] = {ShotSize.EXTREME_WIDE: 7.6, ShotSize.WIDE: 5.2}
"""Frame height at the main plane of the sizes that belong to the place, while nobody is in it."""
SHARE_OF_FRAME: Final[dict[ShotSize, float]] = {ShotSize.EXTREME_WIDE: 0.43, ShotSize.WIDE: 0.56}
"""How much of the frame's height the tallest body takes in those sizes."""
LEAST_OF_WIDE_M: Final = 0.55
"""A body lower than this is smaller in a picture of the place: a frog is not seen by itself."""

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
    ShotSize.FULL: 0.10,
    ShotSize.MEDIUM: 0.085,
    ShotSize.MEDIUM_CLOSE: 0.075,
    ShotSize.CLOSE_UP: 0.06,
}
"""Free share of the frame above a head's top."""

SHOULDER_EDGE: Final = 0.44
"""Where an over-the-shoulder listener's middle is, in frame widths from the frame's middle."""
SHOULDER_Z_M: Final = -0.8
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
        return Frame(aspect, captions=0.25, right=0.12, side=0.04, taller=1.32, ground=0.30)
    if aspect < 1.3:
        return Frame(aspect, captions=0.16, right=0.0, side=0.05, taller=1.14, ground=0.20)
    return Frame(aspect, captions=0.14, right=0.0, side=0.05, taller=1.0, ground=0.17)


def head_m(height_m: float) -> float:
    """Return the height of a head: a child's is larger against its body (story.pose.HEADS_TALL)."""
    grown = min(max((height_m - 1.15) / 0.35, 0.0), 1.0)
    return height_m / (3.85 + 1.15 * grown)


CROWN_IN_HEADS: Final = 0.6
"""How far above the eyes a head with its ordinary hair ends, in heads, with a hand's breadth of air."""
_HATS_RISE: Final[dict[str, float]] = {
    "scholar_cap": 0.07, "felt_cap": 0.01, "straw_hat": 0.16, "official_hat": 0.09, "crown": 0.10, "small_crown": 0.05,
    "pointed_hat": 0.57, "feather_cap": 0.18, "top_hat": 0.32, "helmet": 0.32, "chef_hat": 0.36, "wool_hat": 0.25,
    "hard_hat": 0.15, "brimmed_hat": 0.11, "nurse_cap": 0.08, "peaked_cap": 0.07, "hood": 0.02,
}  # fmt: skip
_KNOTS_RISE: Final[dict[str, float]] = {"topknot": 0.12, "bun": 0.14}
"""How far each hat, and each knot of hair, is drawn above the crown, in heads (measured on the puppets)."""
_OPEN_HATS: Final = frozenset({"none", "flower", "small_crown"})
"""What leaves a knot of hair to be seen."""


def hat_m(hat: str, head: float, hair: str = "short") -> float:
    """Return how far a hat, or a knot of hair, rises above the crown of a head of this height, metres.

    Args:
        hat: one of story.wardrobe.HATS.
        head: the head's height, metres.
        hair: one of story.wardrobe.HAIR.
    """
    knot = _KNOTS_RISE.get(hair, 0.0) if hat in _OPEN_HATS else 0.0
    return max(_HATS_RISE.get(hat, 0.0), knot) * head


def is_small(height_m: float) -> bool:
    """Return whether this is a body no person has: a frog, a goose, a cat."""
    return height_m < 0.85


def view_m(size: ShotSize, height_m: float, frame: Frame, head: float | None = None) -> float:
    """Return the frame height at the main plane for one body of this height.

    Close sizes are measured in heads, so that a child's face is as large as its mother's, and one who sits is
    as large as one who stands; small animals are measured by their whole bodies.
    """
    if size in WIDE_VIEW_M:
        return WIDE_VIEW_M[size] * (1.0 + (frame.taller - 1.0) * 0.6)
    if size is ShotSize.INSERT:
        return max(2.4 * height_m * frame.taller, 0.42 / min(frame.aspect, 1.0))
    if is_small(height_m):
        bodies = {ShotSize.FULL: 2.0, ShotSize.MEDIUM: 1.55, ShotSize.MEDIUM_CLOSE: 1.2, ShotSize.CLOSE_UP: 0.95}[size]
        return max(bodies * height_m, 0.3) * frame.taller
    if size is ShotSize.FULL:
        return FULL_IN_BODIES * max(height_m, 1.0) * frame.taller
    if head is None:
        head = head_m(height_m)
    view = VIEW_IN_HEADS[size] * head
    if size is ShotSize.MEDIUM:
        # a child's body is few heads tall: half of it is less than a grown person's half
        view = max(min(view, 0.76 * height_m), 2.8 * head)
    return max(view * frame.taller, NARROWEST_IN_HEADS * head / frame.aspect)


def wide_view_m(size: ShotSize, tallest_m: float, frame: Frame) -> float:
    """Return the frame height of a picture of the place with people in it: they are figures, not dots."""
    wish = max(tallest_m, LEAST_OF_WIDE_M) / SHARE_OF_FRAME[size] * (1.0 + (frame.taller - 1.0) * 0.3)
    return min(wish, view_m(size, tallest_m, frame))


def height_of(character: Character, age: Age | None = None) -> float:
    """Return a character's height in metres, at another age than their own if given."""
    if age is not None and age is not character.age and character.species == "human":
        return HEIGHT_M[age]
    if character.design is not None:
        return character.design.height_m
    species = SPECIES.get(character.species)
    return species.height_m if species is not None else HEIGHT_M[character.age]


_SPANS: Final[dict[str, tuple[float, float]]] = {
    "fox": (0.85, 1.3), "cat": (0.85, 1.3), "quadruped": (0.45, 1.2), "frog": (0.2, 0.75), "bird": (0.35, 0.6),
    "snake": (1.0, 0.5), "fish": (0.9, 0.9), "dragon": (1.3, 0.6), "owl": (0.3, 0.35), "penguin": (0.3, 0.3),
    "ox": (0.4, 1.5), "pig": (0.4, 1.75), "sheep": (0.4, 1.4), "bear": (0.35, 1.5), "panda": (0.35, 1.5),
    "tiger": (0.8, 1.4), "lion": (0.7, 1.4), "elephant": (0.4, 1.4), "deer": (0.3, 0.9), "monkey": (0.6, 1.0),
    "squirrel": (0.7, 0.8), "tortoise": (0.45, 1.75), "hedgehog": (0.4, 1.65), "goat": (0.4, 1.35),
    "camel": (0.35, 1.1),
    "giraffe": (0.25, 0.8), "crocodile": (3.2, 4.2), "hippo": (0.4, 1.75), "kangaroo": (0.9, 0.8),
    "swan": (0.4, 0.6), "crane": (0.3, 0.55), "peacock": (1.3, 0.5), "ant": (0.7, 1.1), "cricket": (0.9, 1.1),
    "spider": (0.8, 0.9),
    "crab": (0.5, 1.2), "whale": (1.2, 1.1), "dolphin": (1.2, 1.1), "shark": (1.2, 1.1),
}  # fmt: skip
"""How far each animal, else each kind of body, reaches behind and before the place it is staged at, in heights."""


def half_width_m(height_m: float, species: str = "human") -> float:
    """Return half the width a body takes, arms at its sides; a four-legged animal is seen from its side."""
    if species not in SPECIES:
        return 0.17 * height_m if not is_small(height_m) else 0.6 * height_m
    behind, before = _span(species)
    return (behind + before) / 2 * height_m


def ahead_m(height_m: float, species: str) -> float:
    """Return how far the middle of a body lies before the place it is staged at: an animal stands on its hind legs."""
    if species not in SPECIES:
        return 0.0
    behind, before = _span(species)
    return (before - behind) / 2 * height_m


def _span(species: str) -> tuple[float, float]:
    return _SPANS.get(species) or _SPANS.get(SPECIES[species].body, (0.6, 0.6))


def digest(text: str, purpose: str) -> int:
    """Return 32 bits that depend on the text and the purpose alone."""
    return int.from_bytes(hashlib.blake2b(f"{purpose}:{text}".encode(), digest_size=4).digest(), "big")


def share_of(text: str, purpose: str) -> float:
    """Return a number in -1..1 that depends on the text and the purpose alone."""
    return digest(text, purpose) / 0xFFFFFFFF * 2.0 - 1.0
