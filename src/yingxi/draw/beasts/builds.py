"""Four-legged kinds as numbers: what makes a fox a fox."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

Spot = tuple[float, float]


@dataclass(frozen=True, slots=True)
class HeadBuild:
    """A head, in head units: x along the muzzle, y up, z towards the camera.

    Attributes:
        size: how much larger than its measure it is drawn.
        skull: middle, and half its length, height and breadth.
        muzzle: root x, y, radius; nose x, y, radius.
        jaw: hinge x, y; chin x, y; radius.
        eye: x, y, z, half width, half height, and how far it is set off the muzzle's line (radians).
        ear: kind, base x, y, z, length, breadth, lean (0 upright, positive back), radians.
        nose: pad, disc (a pig's), soft (a horse's), cleft (rabbit, mouse).
        cheek: how far fur stands out at the cheek; 0 = smooth.
        mask: what part is of the second paper: "muzzle", "fox", "wolf", "tip", "none".
        whiskers: whether it has them.
        pupil: see eyes.Eye.
        white: 1 = white round the iris, 0 = dark.
    """

    size: float
    skull: tuple[float, float, float, float, float]
    muzzle: tuple[float, float, float, float, float, float]
    jaw: tuple[float, float, float, float, float]
    eye: tuple[float, float, float, float, float, float]
    ear: tuple[str, float, float, float, float, float, float]
    nose: str = "pad"
    cheek: float = 0.0
    mask: str = "muzzle"
    whiskers: bool = False
    pupil: str = "round"
    white: float = 1.0


@dataclass(frozen=True, slots=True)
class BeastBuild:
    """A four-legged body, in half thicknesses of the trunk unless said otherwise.

    Attributes:
        neck: half width of the neck at the head, in head units.
        thigh, shin, cannon: half widths of the hind leg at its three parts.
        arm, fore, pastern: the same of the foreleg.
        foot: paw, hoof, trotter, pad (a bear's), long (a rabbit's).
        foot_size: half the foot's length.
        tail: kind.
        belly: how far the belly hangs.
        rump: how far behind the hips the rump reaches, trunk lengths.
        print: stripes, tabby, patch, wool, dapple, none.
    """

    head: HeadBuild
    neck: float
    thigh: float
    shin: float
    cannon: float
    arm: float
    fore: float
    pastern: float
    foot: str
    foot_size: float
    tail: str
    belly: float = 1.0
    rump: float = 0.15
    print: str = "none"


_FOX = HeadBuild(
    1.62, (0.02, 0.50, 0.44, 0.40, 0.42), (0.22, 0.40, 0.27, 0.96, 0.24, 0.085), (0.12, 0.28, 0.78, 0.10, 0.075),
    (0.30, 0.58, 0.24, 0.125, 0.135, 0.62), ("point", -0.06, 0.76, 0.25, 0.62, 0.21, 0.10),
    cheek=0.15, mask="fox", whiskers=True,
)  # fmt: skip
_WOLF = HeadBuild(
    1.56, (0.0, 0.52, 0.44, 0.41, 0.42), (0.24, 0.40, 0.29, 1.02, 0.28, 0.13), (0.10, 0.28, 0.86, 0.12, 0.10),
    (0.30, 0.60, 0.24, 0.105, 0.105, 0.62), ("point", -0.10, 0.80, 0.24, 0.46, 0.18, 0.16),
    cheek=0.14, mask="wolf",
)  # fmt: skip
_DOG = HeadBuild(
    1.56, (0.0, 0.54, 0.44, 0.43, 0.42), (0.26, 0.40, 0.29, 0.86, 0.32, 0.17), (0.12, 0.28, 0.74, 0.12, 0.12),
    (0.30, 0.62, 0.23, 0.125, 0.135, 0.60), ("flop", -0.10, 0.86, 0.33, 0.62, 0.21, 0.55), mask="muzzle",
)  # fmt: skip
_CAT = HeadBuild(
    1.72, (0.06, 0.50, 0.46, 0.42, 0.48), (0.34, 0.36, 0.24, 0.56, 0.33, 0.16), (0.20, 0.26, 0.46, 0.17, 0.12),
    (0.34, 0.58, 0.25, 0.150, 0.155, 0.62), ("point", -0.02, 0.80, 0.26, 0.46, 0.20, 0.04),
    nose="cat", cheek=0.09, mask="muzzle", whiskers=True, pupil="slit",
)  # fmt: skip
_TIGER = HeadBuild(
    1.66, (0.04, 0.52, 0.48, 0.44, 0.48), (0.34, 0.37, 0.28, 0.70, 0.32, 0.20), (0.18, 0.24, 0.58, 0.14, 0.14),
    (0.36, 0.62, 0.25, 0.115, 0.115, 0.62), ("round", -0.10, 0.84, 0.34, 0.28, 0.19, 0.10),
    cheek=0.20, mask="muzzle", whiskers=True,
)  # fmt: skip
_BEAR = HeadBuild(
    1.50, (0.0, 0.54, 0.48, 0.45, 0.46), (0.30, 0.38, 0.27, 0.78, 0.34, 0.17), (0.16, 0.26, 0.66, 0.14, 0.12),
    (0.34, 0.62, 0.22, 0.088, 0.095, 0.58), ("round", -0.14, 0.88, 0.34, 0.26, 0.20, 0.10), mask="muzzle",
    cheek=0.10,
)  # fmt: skip
_HORSE = HeadBuild(
    1.42, (0.0, 0.50, 0.36, 0.36, 0.32), (0.20, 0.46, 0.31, 1.12, -0.02, 0.19), (0.06, 0.24, 0.96, -0.16, 0.12),
    (0.26, 0.62, 0.25, 0.118, 0.122, 0.85), ("leaf", -0.12, 0.82, 0.17, 0.40, 0.12, 0.05), nose="soft", mask="tip",
)  # fmt: skip
_OX = HeadBuild(
    1.42, (-0.02, 0.52, 0.38, 0.38, 0.40), (0.22, 0.46, 0.33, 0.88, 0.10, 0.26), (0.08, 0.24, 0.74, -0.06, 0.16),
    (0.26, 0.62, 0.28, 0.100, 0.100, 0.80), ("side", -0.16, 0.72, 0.36, 0.46, 0.17, 1.25), nose="wet", mask="tip",
)  # fmt: skip
_PIG = HeadBuild(
    1.30, (0.02, 0.50, 0.46, 0.45, 0.44), (0.30, 0.42, 0.32, 0.86, 0.34, 0.19), (0.16, 0.22, 0.62, 0.10, 0.15),
    (0.34, 0.62, 0.26, 0.085, 0.090, 0.66), ("fold", -0.02, 0.86, 0.28, 0.46, 0.22, -0.45), nose="disc", mask="none",
)  # fmt: skip
_SHEEP = HeadBuild(
    1.50, (0.0, 0.52, 0.38, 0.39, 0.36), (0.22, 0.44, 0.29, 0.80, 0.24, 0.17), (0.12, 0.26, 0.68, 0.08, 0.11),
    (0.28, 0.58, 0.25, 0.100, 0.105, 0.78), ("side", -0.10, 0.66, 0.33, 0.46, 0.15, 1.45), nose="cleft",
    mask="face", pupil="bar",
)  # fmt: skip
_RABBIT = HeadBuild(
    1.22, (0.04, 0.46, 0.44, 0.41, 0.40), (0.30, 0.36, 0.27, 0.56, 0.32, 0.19), (0.20, 0.24, 0.48, 0.18, 0.12),
    (0.28, 0.56, 0.27, 0.120, 0.130, 0.80), ("long", -0.10, 0.78, 0.16, 0.98, 0.17, 0.18), nose="cleft",
    cheek=0.06, mask="muzzle", whiskers=True, white=0.0,
)  # fmt: skip
_MOUSE = HeadBuild(
    1.26, (0.02, 0.44, 0.44, 0.38, 0.38), (0.24, 0.36, 0.27, 0.88, 0.26, 0.07), (0.16, 0.22, 0.64, 0.16, 0.08),
    (0.36, 0.54, 0.24, 0.105, 0.115, 0.66), ("round", -0.14, 0.80, 0.36, 0.46, 0.30, 0.12), nose="cleft",
    mask="muzzle", whiskers=True, white=0.0,
)  # fmt: skip

BUILDS: Final[dict[str, BeastBuild]] = {
    "fox": BeastBuild(_FOX, 0.32, 0.92, 0.40, 0.24, 0.62, 0.34, 0.24, "paw", 0.34, "brush"),
    "wolf": BeastBuild(_WOLF, 0.38, 1.00, 0.42, 0.26, 0.74, 0.38, 0.28, "paw", 0.38, "bush"),
    "dog": BeastBuild(_DOG, 0.34, 0.92, 0.40, 0.26, 0.66, 0.36, 0.27, "paw", 0.36, "wag", print="patch"),
    "cat": BeastBuild(_CAT, 0.33, 0.96, 0.42, 0.27, 0.62, 0.36, 0.27, "paw", 0.34, "snaky", print="tabby"),
    "tiger": BeastBuild(_TIGER, 0.42, 0.98, 0.48, 0.34, 0.76, 0.48, 0.37, "paw", 0.46, "snaky", print="stripes"),
    "bear": BeastBuild(_BEAR, 0.54, 0.82, 0.48, 0.36, 0.64, 0.46, 0.38, "pad", 0.44, "stub", belly=1.04),
    "horse": BeastBuild(_HORSE, 0.35, 0.94, 0.36, 0.18, 0.66, 0.30, 0.17, "hoof", 0.24, "hair", belly=1.08),
    "ox": BeastBuild(_OX, 0.42, 0.86, 0.36, 0.20, 0.66, 0.33, 0.21, "hoof", 0.26, "tuft", belly=1.08),
    "pig": BeastBuild(_PIG, 0.46, 0.66, 0.32, 0.19, 0.50, 0.30, 0.19, "trotter", 0.20, "curl", belly=1.10),
    "sheep": BeastBuild(_SHEEP, 0.30, 0.56, 0.24, 0.15, 0.40, 0.22, 0.15, "trotter", 0.18, "wool", belly=1.06,
                        print="wool"),
    "rabbit": BeastBuild(_RABBIT, 0.34, 0.78, 0.40, 0.22, 0.46, 0.28, 0.20, "long", 0.40, "puff", belly=1.12),
    "mouse": BeastBuild(_MOUSE, 0.36, 0.80, 0.34, 0.17, 0.44, 0.24, 0.15, "paw", 0.28, "whip", belly=1.15),
}  # fmt: skip
"""Every four-legged kind's build."""


def build_of(species: str) -> BeastBuild:
    """Return a kind's build; kinds without an entry are cut like a dog."""
    return BUILDS.get(species, BUILDS["dog"])
