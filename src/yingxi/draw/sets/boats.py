"""Small boats afloat: hull, waterline, mirror image and ripples; and what is seen inside them behind their crew.

The foot of each piece is on the water. A crew stands between `boat_inside` and the hull, which hides their feet.
"""

from __future__ import annotations

from typing import Final

import skia

from yingxi.draw.paper import mix, shade
from yingxi.draw.sets.brush import Brush, Painter, kinds
from yingxi.draw.sets.shapes import curve, joined, line, oval, poly, smooth

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.

_LONG: Final = (
    (-0.50, 0.36), (-0.44, 0.26), (-0.30, 0.22), (0.0, 0.20), (0.26, 0.22), (0.40, 0.30), (0.50, 0.44),
)
"""The gunwale of a long narrow boat, stern to bow, in its width and height."""
_ROUND: Final = ((-0.50, 0.58), (-0.40, 0.47), (-0.20, 0.40), (0.05, 0.38), (0.25, 0.42), (0.41, 0.51), (0.50, 0.64))
"""The gunwale of a broad rowing boat."""
_KEEL: Final = ((0.40, 0.02), (0.33, -0.012), (0.0, -0.018), (-0.33, -0.012), (-0.42, 0.03))
"""Where a hull goes into the water, bow to stern."""


def _edge(b: Brush) -> list[tuple[float, float]]:
    """Return the gunwale of the boat of this place, metres."""
    china = b.look.era.chinese
    long = b.piece.kind == "wupeng_boat" or (b.piece.kind != "rowing_boat" and china)
    return [(x * b.w, y * b.h) for x, y in (_LONG if long else _ROUND)]


def _hull(b: Brush, material: str, tone: float) -> None:
    """Cut the near side with its strakes, its mirror image, and the water that laps at it."""
    w, edge = b.w, _edge(b)
    keel = [(x * w, y * b.h) for x, y in _KEEL]
    hull = smooth([edge[0], edge[0], *edge[1:-1], edge[-1], edge[-1], *keel], close=True)
    floats = b.piece.y_m < 0.0  # else it is drawn up on the shore
    if floats:
        _mirrored(b, hull)
    b.cut(hull, material, tone, lift=0.45, edge=0.7, gradient=0.16)
    strakes = joined(smooth([(x * 0.985, y * share + b.h * 0.006) for x, y in edge]) for share in (0.68, 0.36))
    b.clipped(hull, lambda: b.line(strakes, "wood_dark", 0.02, -0.2, alpha=0.6))
    b.line(smooth([(x, y - 0.012) for x, y in edge]), "wood_light", 0.045, 0.05, alpha=0.9)
    if floats:
        _lapping(b)


def _mirrored(b: Brush, hull: skia.Path) -> None:
    """Lay the hull's image in the water, deep under the side and lost farther down."""
    image = skia.Path(hull)
    image.transform(skia.Matrix().setScale(0.98, -0.85))
    dark = shade(mix(b.ink("water_dark"), b.ink("wood_dark"), 0.35), -0.25)
    b.fade(image, 0.0, -0.42 * b.h, ((0.0, dark, 0.75), (0.35, dark, 0.45), (1.0, dark, 0.0)))


def _lapping(b: Brush) -> None:
    """Draw the water at the hull: a dark line, a bright one, and rings that spread from bow and stern."""
    w, h = b.w, b.h
    rows = ((0.004, 0.42, 0.018), (-0.04, 0.50, 0.014), (-0.10, 0.38, 0.012), (-0.165, 0.55, 0.010))
    shine = mix(b.ink("water_light"), (1.0, 1.0, 1.0), 0.25)
    for k, (y, half, thick) in enumerate(rows):
        ripples = skia.Path()
        for n in range(4 + k):
            x = w * half * (-1.0 + 2.0 * (n + 0.5 + 0.35 * float(b.rng.uniform(-1, 1))) / (4 + k))
            long = w * float(b.rng.uniform(0.03, 0.075))
            at = h * y + 0.02 * float(b.rng.uniform(-1, 1))
            ripples.addPath(smooth([(x - long, at), (x, at + thick), (x + long, at), (x, at - thick)], close=True))
        b.plain(ripples, shine, 0.55 - 0.09 * k)


def boat_inside(b: Brush) -> None:
    """The far side of a boat, seen over the near one: dark planks under a rim, behind the legs of its crew."""
    h, edge = b.h, _edge(b)
    rim = [(x * 0.97, y + h * (0.065 if 0 < k < len(edge) - 1 else 0.0)) for k, (x, y) in enumerate(edge)]
    inside = smooth([*rim, *[(x * 0.96, y - 0.05 * h) for x, y in edge[::-1]]], close=True)
    b.cut(inside, "wood_dark", -0.22, lift=0.2, edge=0.2)
    b.line(smooth(rim), "wood_light", 0.035, -0.12, alpha=0.9)


def wupeng_boat(b: Brush) -> None:
    """A black-awning boat: mats over its after part, an open foredeck to stand on."""
    w, h = b.w, b.h
    for x0, x1, top, tone in ((-0.36, -0.12, 0.52, 0.0), (-0.02, 0.17, 0.50, -0.04), (-0.17, 0.05, 0.60, 0.06)):
        awning = skia.Path()
        awning.moveTo(x0 * w, h * 0.18)
        awning.lineTo(x0 * w, h * (top - 0.12))
        awning.quadTo((x0 + x1) / 2 * w, h * (top + 0.14), x1 * w, h * (top - 0.12))
        awning.lineTo(x1 * w, h * 0.18)
        awning.close()
        b.cut(awning, "ink", tone + 0.08, lift=0.4, edge=0.6)
        weave = joined(curve((x0 * w, h * (0.2 + 0.1 * k)), ((x0 + x1) / 2 * w, h * (0.34 + 0.13 * k)),
            (x1 * w, h * (0.2 + 0.1 * k))) for k in range(6))
        b.clipped(awning, lambda weave=weave: b.line(weave, "wood_light", 0.012, alpha=0.35))  # type: ignore[misc]
    if b.look.night:
        b.pool(oval(-w * 0.06, h * 0.42, w * 0.09), -w * 0.06, h * 0.42, w * 0.09, (1.0, 0.78, 0.45), 0.8)
    _hull(b, "wood_dark", -0.1)


def rowing_boat(b: Brush) -> None:
    """A plain boat afloat."""
    _hull(b, "wood", 0.0)


def oar(b: Brush) -> None:
    """A long oar, its blade at the foot."""
    h = b.h
    b.line(line((0, h * 0.2), (0, h)), "wood_light", h * 0.02)
    b.cut(smooth([(-h * 0.012, h * 0.34), (-h * 0.042, h * 0.24), (-h * 0.042, h * 0.02), (0, 0), (h * 0.042, h * 0.02),
        (h * 0.042, h * 0.24), (h * 0.012, h * 0.34)], close=True), "wood_light", -0.08, lift=0.25, edge=0.6)
    b.cut(poly([(-h * 0.013, h * 0.955), (h * 0.013, h * 0.955), (h * 0.015, h), (-h * 0.015, h)]), "wood", lift=0.1)


PAINTERS: Final[dict[str, Painter]] = kinds(
    ("wupeng_boat", wupeng_boat, 3.6), ("rowing_boat", rowing_boat, 3.2), ("boat_inside", boat_inside, 3.4),
)  # fmt: skip
