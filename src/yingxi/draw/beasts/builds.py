"""Four-legged kinds as numbers: what makes a fox a fox."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

Spot = tuple[float, float]


Edge = tuple[tuple[float, float], ...]
"""Points of a trunk's edge: u along it (0 hips .. 1 neck), v square to it in half thicknesses."""


@dataclass(frozen=True, slots=True)
class HeadBuild:
    """A head, in head units: x along the muzzle, y up, z towards the camera.

    Attributes:
        size: how much larger than its measure it is drawn.
        skull: middle, and half its length, height and breadth.
        muzzle: root x, y, radius; nose x, y, radius.
        jaw: length of the lower jaw, and half its height.
        eye: x, y, z, half width, half height, and how far it is set off the muzzle's line (radians).
        ear: kind, base x, y, z, length, breadth, lean (0 upright, positive back), radians.
        nose: pad, disc (a pig's), soft (a horse's), cleft (rabbit, mouse), flat, trunk.
        cheek: how far fur stands out at the cheek; 0 = smooth.
        mask: what part is of the second paper: "muzzle", "fox", "wolf", "tip", "heart", "panda", "none".
        whiskers: whether it has them.
        pupil: see eyes.Eye.
        white: 1 = white round the iris, 0 = dark.
    """

    size: float
    skull: tuple[float, float, float, float, float]
    muzzle: tuple[float, float, float, float, float, float]
    jaw: tuple[float, float]
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
        foot: paw, hoof, trotter, pad (a bear's), long (a rabbit's), pillar (an elephant's).
        foot_size: half the foot's length.
        tail: kind.
        back: the trunk's upper edge from the tail to the withers, in (u, v) of Beast.along.
        belly: its lower edge from the breast to the groin.
        rump: how far behind the hips the rump reaches, trunk lengths.
        print: stripes, tabby, patch, wool, spots, panda, zebra, giraffe, none.
        grown: what grows on the body: shell, spines, scutes (a crocodile's), mane (a lion's), none.
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
    back: Edge
    belly: Edge
    rump: float = 0.15
    print: str = "none"
    grown: str = "none"


_LITHE: Edge = ((0.02, 0.92), (0.30, 0.66), (0.60, 0.72), (0.88, 0.98))
_TUCKED: Edge = (
    (1.06, -0.30), (1.02, -0.96), (0.82, -1.34), (0.58, -1.04), (0.34, -0.56), (0.14, -0.36), (-0.03, -0.40),
)  # fmt: skip
_DEEP: Edge = (
    (1.07, -0.36), (1.02, -1.02), (0.80, -1.24), (0.52, -1.18), (0.26, -0.98), (0.06, -0.74), (-0.08, -0.56),
)  # fmt: skip

_FOX = HeadBuild(
    1.62, (0.02, 0.50, 0.44, 0.40, 0.42), (0.22, 0.40, 0.27, 0.90, 0.25, 0.090), (0.62, 0.075),
    (0.30, 0.58, 0.24, 0.125, 0.135, 0.62), ("point", -0.06, 0.76, 0.25, 0.62, 0.21, 0.10),
    cheek=0.15, mask="fox", whiskers=True,
)  # fmt: skip
_WOLF = HeadBuild(
    1.56, (0.0, 0.52, 0.44, 0.41, 0.42), (0.24, 0.40, 0.29, 1.02, 0.28, 0.13), (0.76, 0.1),
    (0.30, 0.60, 0.24, 0.105, 0.105, 0.62), ("point", -0.10, 0.80, 0.24, 0.46, 0.18, 0.16),
    cheek=0.14, mask="wolf",
)  # fmt: skip
_DOG = HeadBuild(
    1.56, (0.0, 0.54, 0.44, 0.43, 0.42), (0.26, 0.40, 0.29, 0.86, 0.32, 0.17), (0.62, 0.12),
    (0.30, 0.62, 0.23, 0.125, 0.135, 0.60), ("flop", -0.06, 0.80, 0.30, 0.66, 0.20, 0.55), mask="muzzle",
)  # fmt: skip
_CAT = HeadBuild(
    1.72, (0.06, 0.50, 0.46, 0.42, 0.48), (0.34, 0.36, 0.24, 0.56, 0.33, 0.16), (0.26, 0.12),
    (0.34, 0.58, 0.25, 0.150, 0.155, 0.62), ("point", -0.02, 0.80, 0.26, 0.46, 0.20, 0.04),
    nose="cat", cheek=0.09, mask="muzzle", whiskers=True, pupil="slit",
)  # fmt: skip
_TIGER = HeadBuild(
    1.66, (0.04, 0.52, 0.48, 0.44, 0.48), (0.34, 0.37, 0.28, 0.70, 0.32, 0.20), (0.40, 0.14),
    (0.36, 0.62, 0.25, 0.115, 0.115, 0.62), ("round", -0.10, 0.84, 0.34, 0.28, 0.19, 0.10),
    cheek=0.20, mask="muzzle", whiskers=True,
)  # fmt: skip
_BEAR = HeadBuild(
    1.50, (0.0, 0.54, 0.48, 0.45, 0.46), (0.30, 0.38, 0.27, 0.78, 0.34, 0.17), (0.50, 0.12),
    (0.34, 0.62, 0.22, 0.108, 0.118, 0.58), ("round", -0.14, 0.88, 0.34, 0.26, 0.20, 0.10), mask="muzzle",
    cheek=0.10,
)  # fmt: skip
_HORSE = HeadBuild(
    1.42, (0.0, 0.50, 0.36, 0.36, 0.32), (0.20, 0.44, 0.36, 1.06, -0.02, 0.225), (0.86, 0.14),
    (0.26, 0.62, 0.25, 0.118, 0.122, 0.85), ("leaf", -0.12, 0.82, 0.17, 0.40, 0.12, 0.05), nose="soft", mask="tip",
)  # fmt: skip
_OX = HeadBuild(
    1.42, (-0.02, 0.52, 0.38, 0.38, 0.40), (0.22, 0.46, 0.33, 0.88, 0.10, 0.26), (0.66, 0.16),
    (0.26, 0.62, 0.28, 0.100, 0.100, 0.80), ("side", -0.16, 0.72, 0.36, 0.46, 0.17, 1.25), nose="wet", mask="tip",
)  # fmt: skip
_PIG = HeadBuild(
    1.30, (0.02, 0.50, 0.46, 0.45, 0.44), (0.30, 0.42, 0.32, 0.86, 0.34, 0.19), (0.46, 0.15),
    (0.34, 0.62, 0.26, 0.105, 0.112, 0.66), ("fold", -0.02, 0.86, 0.28, 0.46, 0.22, -0.45), nose="disc", mask="none",
)  # fmt: skip
_SHEEP = HeadBuild(
    1.50, (0.0, 0.52, 0.38, 0.39, 0.36), (0.22, 0.44, 0.29, 0.80, 0.24, 0.17), (0.56, 0.11),
    (0.28, 0.58, 0.25, 0.100, 0.105, 0.78), ("side", -0.10, 0.66, 0.33, 0.46, 0.15, 1.45), nose="cleft",
    mask="face", pupil="bar",
)  # fmt: skip
_RABBIT = HeadBuild(
    1.22, (0.04, 0.46, 0.44, 0.41, 0.40), (0.30, 0.36, 0.27, 0.56, 0.32, 0.19), (0.28, 0.12),
    (0.28, 0.56, 0.27, 0.120, 0.130, 0.80), ("long", -0.10, 0.78, 0.16, 0.98, 0.17, 0.18), nose="cleft",
    mask="muzzle", whiskers=True, white=0.0,
)  # fmt: skip
_MOUSE = HeadBuild(
    1.26, (0.02, 0.44, 0.44, 0.38, 0.38), (0.24, 0.36, 0.27, 0.88, 0.26, 0.07), (0.48, 0.08),
    (0.36, 0.54, 0.24, 0.105, 0.115, 0.66), ("round", -0.14, 0.80, 0.36, 0.46, 0.30, 0.12), nose="cleft",
    mask="muzzle", whiskers=True, white=0.0,
)  # fmt: skip

_LION = replace(_TIGER, cheek=0.0, ear=("round", -0.12, 0.84, 0.34, 0.26, 0.18, 0.10))
_PANDA = HeadBuild(
    1.56, (0.0, 0.54, 0.50, 0.47, 0.50), (0.32, 0.38, 0.25, 0.60, 0.34, 0.17), (0.34, 0.12),
    (0.34, 0.58, 0.24, 0.100, 0.110, 0.56), ("round", -0.16, 0.88, 0.36, 0.27, 0.21, 0.10), mask="panda", cheek=0.08,
    white=0.0,
)  # fmt: skip
_DEER = HeadBuild(
    1.42, (0.0, 0.50, 0.37, 0.37, 0.34), (0.22, 0.42, 0.28, 0.84, 0.17, 0.13), (0.60, 0.09),
    (0.26, 0.60, 0.26, 0.125, 0.135, 0.80), ("side", -0.16, 0.70, 0.28, 0.58, 0.19, 0.85), mask="muzzle", white=0.0,
)  # fmt: skip
_ELEPHANT = HeadBuild(
    1.34, (0.0, 0.54, 0.48, 0.48, 0.44), (0.26, 0.42, 0.33, 0.52, 0.30, 0.24), (0.32, 0.13),
    (0.34, 0.60, 0.30, 0.105, 0.112, 0.66), ("fan", -0.06, 0.74, 0.40, 0.94, 0.50, 1.0), nose="trunk", mask="none",
)  # fmt: skip
_MONKEY = HeadBuild(
    1.30, (0.0, 0.54, 0.45, 0.45, 0.46), (0.24, 0.34, 0.27, 0.50, 0.28, 0.19), (0.40, 0.11),
    (0.36, 0.62, 0.19, 0.110, 0.120, 0.28), ("round", -0.10, 0.50, 0.46, 0.30, 0.22, 0.65), nose="flat", mask="heart",
)  # fmt: skip
_SQUIRREL = HeadBuild(
    1.28, (0.02, 0.48, 0.46, 0.43, 0.46), (0.30, 0.36, 0.27, 0.52, 0.32, 0.15), (0.34, 0.09),
    (0.32, 0.56, 0.27, 0.125, 0.140, 0.66), ("point", -0.10, 0.82, 0.24, 0.44, 0.13, 0.16), nose="cleft",
    cheek=0.07, mask="muzzle", white=0.0,
)  # fmt: skip
_HEDGEHOG = HeadBuild(
    1.30, (0.04, 0.44, 0.42, 0.37, 0.38), (0.28, 0.36, 0.26, 0.90, 0.30, 0.08), (0.46, 0.08),
    (0.38, 0.52, 0.24, 0.098, 0.105, 0.66), ("round", -0.02, 0.66, 0.36, 0.22, 0.17, 0.10), mask="muzzle", white=0.0,
)  # fmt: skip
_GOAT = replace(
    _SHEEP, skull=(0.0, 0.52, 0.37, 0.37, 0.33), muzzle=(0.20, 0.44, 0.30, 0.88, 0.16, 0.16),
    jaw=(0.66, 0.1), ear=("side", -0.12, 0.62, 0.30, 0.50, 0.15, 1.75), mask="muzzle",
)  # fmt: skip
_DONKEY = replace(_HORSE, size=1.62, ear=("leaf", -0.12, 0.80, 0.19, 0.84, 0.15, 0.10))
_ZEBRA = replace(_HORSE, ear=("leaf", -0.12, 0.82, 0.18, 0.42, 0.16, 0.05))
_CAMEL = replace(
    _HORSE, size=1.40, muzzle=(0.20, 0.46, 0.33, 0.92, 0.16, 0.23), jaw=(0.74, 0.14),
    ear=("leaf", -0.18, 0.78, 0.20, 0.22, 0.11, 0.35),
)  # fmt: skip
_GIRAFFE = replace(
    _DEER, size=1.50, muzzle=(0.22, 0.42, 0.29, 0.96, 0.10, 0.17), jaw=(0.72, 0.1),
    ear=("side", -0.18, 0.66, 0.28, 0.42, 0.15, 1.15), white=1.0,
)  # fmt: skip
_CROCODILE = HeadBuild(
    1.90, (0.0, 0.44, 0.44, 0.30, 0.38), (0.30, 0.38, 0.25, 1.66, 0.30, 0.15), (1.52, 0.1),
    (0.16, 0.72, 0.22, 0.115, 0.125, 0.62), ("none", 0.0, 0.0, 0.0, 1.0, 1.0, 0.0), nose="flat", mask="muzzle",
    pupil="slit",
)  # fmt: skip
_HIPPO = replace(
    _PIG, size=1.42, muzzle=(0.30, 0.42, 0.36, 0.84, 0.28, 0.31), jaw=(0.50, 0.22),
    ear=("round", -0.16, 0.86, 0.30, 0.18, 0.11, 0.30), eye=(0.22, 0.74, 0.26, 0.090, 0.095, 0.66), nose="soft",
    mask="tip",
)  # fmt: skip
_KANGAROO = replace(
    _DEER, size=1.36, muzzle=(0.24, 0.42, 0.29, 0.80, 0.26, 0.14), jaw=(0.56, 0.09),
    ear=("long", -0.10, 0.78, 0.18, 0.62, 0.19, 0.16), nose="pad",
)  # fmt: skip
_TORTOISE = HeadBuild(
    1.46, (0.0, 0.50, 0.44, 0.38, 0.42), (0.24, 0.42, 0.31, 0.58, 0.40, 0.21), (0.42, 0.14),
    (0.32, 0.66, 0.25, 0.118, 0.122, 0.60), ("none", 0.0, 0.0, 0.0, 1.0, 1.0, 0.0), nose="flat", mask="none",
)  # fmt: skip

BUILDS: Final[dict[str, BeastBuild]] = {
    "fox": BeastBuild(_FOX, 0.42, 0.84, 0.42, 0.21, 0.40, 0.34, 0.21, "paw", 0.32, "brush", _LITHE, _TUCKED),
    "wolf": BeastBuild(
        _WOLF, 0.50, 0.88, 0.44, 0.23, 0.46, 0.38, 0.25, "paw", 0.36, "bush",
        ((0.02, 0.72), (0.30, 0.70), (0.60, 0.94), (0.88, 1.34)), _TUCKED,
    ),
    "dog": BeastBuild(
        _DOG, 0.45, 0.82, 0.42, 0.22, 0.42, 0.35, 0.23, "paw", 0.33, "wag",
        ((0.02, 0.92), (0.30, 0.80), (0.60, 0.82), (0.88, 0.98)), _TUCKED, print="patch",
    ),
    "cat": BeastBuild(
        _CAT, 0.36, 0.86, 0.42, 0.24, 0.40, 0.34, 0.24, "paw", 0.32, "snaky",
        ((0.02, 0.98), (0.30, 0.80), (0.60, 0.72), (0.88, 0.94)),
        ((1.05, -0.30), (1.01, -0.86), (0.80, -1.06), (0.52, -0.98), (0.28, -0.84), (0.08, -0.60), (-0.08, -0.50)),
        print="tabby",
    ),
    "tiger": BeastBuild(
        _TIGER, 0.48, 0.86, 0.46, 0.29, 0.48, 0.44, 0.31, "paw", 0.42, "snaky",
        ((0.02, 0.94), (0.30, 0.74), (0.60, 0.80), (0.86, 1.20)), _DEEP, print="stripes",
    ),
    "bear": BeastBuild(
        _BEAR, 0.56, 0.70, 0.46, 0.33, 0.44, 0.42, 0.34, "pad", 0.38, "stub",
        ((0.00, 0.84), (0.28, 0.98), (0.58, 1.06), (0.84, 1.22)), ((0.98, -0.50), *_DEEP[1:]), rump=0.17,
    ),
    "lion": BeastBuild(
        _LION, 0.46, 0.86, 0.46, 0.28, 0.48, 0.44, 0.31, "paw", 0.42, "tuft",
        ((0.02, 0.94), (0.30, 0.74), (0.60, 0.80), (0.86, 1.20)), _DEEP, grown="mane",
    ),
    "panda": BeastBuild(
        _PANDA, 0.56, 0.70, 0.46, 0.35, 0.44, 0.43, 0.36, "pad", 0.36, "stub",
        ((0.00, 0.84), (0.28, 1.00), (0.58, 1.06), (0.84, 1.16)), ((0.98, -0.50), *_DEEP[1:]), rump=0.17,
        print="panda",
    ),
    "deer": BeastBuild(
        _DEER, 0.40, 0.84, 0.36, 0.15, 0.38, 0.27, 0.14, "trotter", 0.19, "flap",
        ((-0.02, 0.90), (0.16, 0.98), (0.46, 0.74), (0.70, 0.80), (0.88, 0.98)),
        ((1.12, -0.16), (1.05, -0.84), (0.82, -1.16), (0.54, -1.02), (0.30, -0.72), (0.10, -0.52), (-0.06, -0.46)),
        print="spots",
    ),
    "elephant": BeastBuild(
        _ELEPHANT, 0.56, 0.62, 0.46, 0.36, 0.46, 0.44, 0.37, "pillar", 0.40, "tuft",
        ((-0.02, 0.86), (0.14, 1.02), (0.46, 1.16), (0.72, 1.06), (0.88, 1.02)),
        ((1.02, -0.66), (0.98, -1.00), (0.78, -1.14), (0.50, -1.20), (0.24, -1.10), (0.04, -0.86), (-0.10, -0.50)),
    ),
    "monkey": BeastBuild(
        _MONKEY, 0.34, 0.66, 0.44, 0.26, 0.42, 0.36, 0.24, "paw", 0.36, "hook",
        ((0.00, 0.86), (0.26, 0.96), (0.56, 0.98), (0.86, 0.96)),
        ((1.00, -0.44), (0.96, -0.86), (0.78, -0.98), (0.50, -0.92), (0.26, -0.86), (0.06, -0.74), (-0.10, -0.50)),
    ),
    "squirrel": BeastBuild(
        _SQUIRREL, 0.38, 0.74, 0.38, 0.18, 0.32, 0.25, 0.16, "long", 0.30, "plume",
        ((0.00, 0.90), (0.24, 1.18), (0.52, 1.10), (0.78, 0.86), (0.94, 0.74)),
        ((1.00, -0.44), (0.96, -0.80), (0.78, -0.94), (0.50, -0.92), (0.26, -0.86), (0.06, -0.80), (-0.10, -0.60)),
    ),
    "hedgehog": BeastBuild(
        _HEDGEHOG, 0.44, 0.46, 0.28, 0.16, 0.30, 0.22, 0.15, "paw", 0.22, "stub",
        ((0.00, 0.86), (0.22, 1.16), (0.50, 1.20), (0.76, 1.04), (0.92, 0.86)),
        ((1.00, -0.48), (0.95, -0.86), (0.76, -0.96), (0.48, -0.98), (0.24, -0.94), (0.04, -0.80), (-0.10, -0.50)),
        grown="spines",
    ),
    "tortoise": BeastBuild(
        _TORTOISE, 0.42, 0.46, 0.36, 0.27, 0.40, 0.36, 0.28, "pad", 0.27, "stub",
        ((0.00, 0.50), (0.28, 0.60), (0.58, 0.60), (0.84, 0.56)),
        ((1.06, -0.30), (0.98, -0.66), (0.78, -0.80), (0.50, -0.84), (0.26, -0.80), (0.06, -0.66), (-0.08, -0.40)),
        grown="shell",
    ),
    "horse": BeastBuild(
        _HORSE, 0.40, 0.78, 0.36, 0.15, 0.38, 0.28, 0.14, "hoof", 0.20, "hair",
        ((-0.02, 0.94), (0.16, 1.02), (0.46, 0.74), (0.70, 0.82), (0.88, 1.06)),
        ((1.14, -0.16), (1.06, -0.80), (0.82, -1.12), (0.54, -1.10), (0.28, -0.84), (0.08, -0.60), (-0.08, -0.46)),
    ),
    "ox": BeastBuild(
        _OX, 0.48, 0.74, 0.36, 0.17, 0.42, 0.32, 0.18, "hoof", 0.22, "tuft",
        ((-0.02, 0.98), (0.12, 0.98), (0.42, 0.80), (0.66, 0.90), (0.86, 1.24)),
        ((1.12, -0.70), (1.04, -1.12), (0.80, -1.10), (0.50, -1.16), (0.24, -1.02), (0.06, -0.74), (-0.08, -0.50)),
    ),
    "pig": BeastBuild(
        _PIG, 0.56, 0.56, 0.30, 0.17, 0.36, 0.27, 0.17, "trotter", 0.17, "curl",
        ((-0.02, 0.74), (0.16, 1.00), (0.46, 1.12), (0.72, 1.04), (0.92, 0.96)),
        ((1.00, -0.62), (0.94, -0.98), (0.76, -1.12), (0.48, -1.18), (0.24, -1.10), (0.04, -0.86), (-0.10, -0.50)),
    ),
    "sheep": BeastBuild(
        _SHEEP, 0.34, 0.46, 0.22, 0.13, 0.30, 0.20, 0.13, "trotter", 0.16, "wool",
        ((-0.02, 0.80), (0.16, 1.02), (0.46, 1.08), (0.72, 1.02), (0.90, 0.92)),
        ((1.08, -0.40), (1.00, -0.92), (0.78, -1.12), (0.50, -1.16), (0.24, -1.08), (0.04, -0.84), (-0.10, -0.46)),
        print="wool",
    ),
    "goat": BeastBuild(
        _GOAT, 0.42, 0.76, 0.36, 0.16, 0.38, 0.28, 0.16, "trotter", 0.20, "flap",
        ((-0.02, 0.90), (0.16, 0.98), (0.46, 0.86), (0.70, 0.88), (0.88, 1.02)),
        ((1.12, -0.16), (1.05, -0.88), (0.82, -1.18), (0.54, -1.16), (0.30, -0.98), (0.10, -0.72), (-0.06, -0.50)),
    ),
    "donkey": BeastBuild(
        _DONKEY, 0.38, 0.74, 0.36, 0.17, 0.38, 0.28, 0.16, "hoof", 0.21, "tuft",
        ((-0.02, 0.90), (0.16, 0.98), (0.46, 0.84), (0.70, 0.86), (0.88, 1.00)),
        ((1.12, -0.16), (1.05, -0.82), (0.82, -1.14), (0.54, -1.16), (0.28, -0.98), (0.08, -0.68), (-0.08, -0.46)),
    ),
    "zebra": BeastBuild(
        _ZEBRA, 0.44, 0.80, 0.38, 0.17, 0.40, 0.30, 0.16, "hoof", 0.21, "tuft",
        ((-0.02, 0.94), (0.16, 1.04), (0.46, 0.86), (0.70, 0.88), (0.88, 1.08)),
        ((1.14, -0.16), (1.06, -0.84), (0.82, -1.18), (0.54, -1.20), (0.28, -1.00), (0.08, -0.70), (-0.08, -0.46)),
        print="zebra",
    ),
    "camel": BeastBuild(
        _CAMEL, 0.34, 0.66, 0.34, 0.18, 0.38, 0.28, 0.18, "hoof", 0.24, "tuft",
        ((-0.02, 0.72), (0.10, 1.12), (0.24, 1.78), (0.38, 1.20), (0.48, 1.10), (0.62, 1.88), (0.78, 1.14),
         (0.92, 0.80)),
        ((1.16, -0.50), (1.06, -1.00), (0.82, -1.14), (0.54, -1.04), (0.28, -0.72), (0.08, -0.52), (-0.08, -0.44)),
    ),
    "giraffe": BeastBuild(
        _GIRAFFE, 0.42, 0.80, 0.34, 0.17, 0.40, 0.28, 0.17, "hoof", 0.20, "tuft",
        ((-0.02, 0.60), (0.16, 0.82), (0.46, 0.88), (0.70, 1.06), (0.86, 1.36)),
        ((1.18, -0.10), (1.08, -0.80), (0.82, -1.14), (0.54, -1.06), (0.28, -0.86), (0.08, -0.66), (-0.08, -0.46)),
        print="giraffe",
    ),
    "crocodile": BeastBuild(
        _CROCODILE, 0.40, 0.56, 0.40, 0.28, 0.44, 0.38, 0.28, "pad", 0.34, "lizard",
        ((-0.02, 0.80), (0.20, 0.96), (0.50, 1.00), (0.78, 0.92), (0.94, 0.78)),
        ((1.06, -0.40), (0.98, -0.80), (0.78, -0.94), (0.50, -1.00), (0.24, -0.94), (0.04, -0.80), (-0.10, -0.60)),
        grown="scutes",
    ),
    "hippo": BeastBuild(
        _HIPPO, 0.60, 0.58, 0.36, 0.26, 0.40, 0.34, 0.27, "pillar", 0.27, "stub",
        ((-0.02, 0.78), (0.16, 1.00), (0.46, 1.08), (0.72, 1.02), (0.92, 0.96)),
        ((1.00, -0.62), (0.94, -1.02), (0.76, -1.16), (0.48, -1.22), (0.24, -1.14), (0.04, -0.90), (-0.10, -0.50)),
    ),
    "kangaroo": BeastBuild(
        _KANGAROO, 0.40, 0.92, 0.42, 0.20, 0.26, 0.20, 0.13, "long", 0.30, "lizard",
        ((0.00, 0.92), (0.24, 0.98), (0.52, 0.78), (0.78, 0.66), (0.94, 0.62)),
        ((1.00, -0.44), (0.96, -0.76), (0.78, -0.88), (0.50, -0.98), (0.26, -1.06), (0.06, -1.00), (-0.10, -0.70)),
    ),
    "rabbit": BeastBuild(
        _RABBIT, 0.40, 0.78, 0.40, 0.20, 0.32, 0.26, 0.18, "long", 0.34, "puff",
        ((0.00, 0.92), (0.24, 1.24), (0.52, 1.16), (0.78, 0.86), (0.94, 0.72)),
        ((1.00, -0.44), (0.96, -0.80), (0.78, -0.92), (0.50, -0.86), (0.26, -0.80), (0.06, -0.80), (-0.10, -0.60)),
    ),
    "mouse": BeastBuild(
        _MOUSE, 0.44, 0.66, 0.32, 0.15, 0.32, 0.22, 0.14, "paw", 0.24, "whip",
        ((0.00, 0.86), (0.22, 1.24), (0.50, 1.26), (0.76, 1.00), (0.92, 0.82)),
        ((1.00, -0.48), (0.95, -0.86), (0.76, -1.00), (0.48, -1.02), (0.24, -0.98), (0.04, -0.84), (-0.10, -0.50)),
    ),
}  # fmt: skip
"""Every four-legged kind's build."""


def build_of(species: str) -> BeastBuild:
    """Return a kind's build; kinds without an entry are cut like a dog."""
    return BUILDS.get(species, BUILDS["dog"])
