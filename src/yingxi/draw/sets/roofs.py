"""Chinese roofs: curved eaves, rows of tiles, ridges with upturned ends."""

from __future__ import annotations

import math

import skia

from yingxi.draw.paper import RGB
from yingxi.draw.sets.brush import Brush
from yingxi.draw.sets.shapes import Point, curve, joined, limb, line, oval, poly, smooth

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.


def eave_roof(
    b: Brush, y: float, half_eave: float, half_ridge: float, rise: float, material: str | RGB, *, x: float = 0.0,
        flare: float = 1.0, beasts: bool = False
) -> None:
    """Lay one roof: its eave at height `y`, sweeping up at the corners.

    Args:
        b: the brush.
        y: height of the eave's middle.
        half_eave: half its width below.
        half_ridge: half its width above.
        rise: height from eave to ridge.
        material: tiles.
        x: its middle.
        flare: how far corners turn up, 0 straight .. 1.5 southern.
        beasts: small figures on the corner ridges (halls, temples).
    """
    lift = rise * 0.34 * flare
    tip = half_eave * (1.0 + 0.05 * flare)
    sheet = skia.Path()
    sheet.moveTo(x - half_ridge, y + rise)
    sheet.quadTo(x - half_ridge - (half_eave - half_ridge) * 0.35, y + rise * 0.32, x - tip, y + lift)
    sheet.quadTo(x - half_eave * 0.72, y - rise * 0.05, x - half_eave * 0.4, y)
    sheet.lineTo(x + half_eave * 0.4, y)
    sheet.quadTo(x + half_eave * 0.72, y - rise * 0.05, x + tip, y + lift)
    sheet.quadTo(x + half_ridge + (half_eave - half_ridge) * 0.35, y + rise * 0.32, x + half_ridge, y + rise)
    sheet.close()
    b.cut(sheet, material, lift=0.7, edge=0.6, gradient=0.08)
    b.clipped(sheet, lambda: _tiles(b, x, y, half_eave, half_ridge, rise, material))
    _eave_ends(b, x, y, half_eave, rise, material)
    ridge = rise * 0.15
    main = smooth([(x - half_ridge * 1.06, y + rise + ridge * 2.0), (x - half_ridge * 0.86, y + rise + ridge * 0.9),
        (x, y + rise + ridge * 0.6), (x + half_ridge * 0.86, y + rise + ridge * 0.9), (x + half_ridge * 1.06,
        y + rise + ridge * 2.0),
                   (x + half_ridge * 1.0, y + rise - ridge * 0.2), (x, y + rise - ridge * 0.35),
                       (x - half_ridge * 1.0, y + rise - ridge * 0.2)], close=True)  # fmt: skip
    b.cut(main, material, -0.25, lift=0.5, edge=0.6)
    for side in (-1, 1):
        hip = limb(
            [(x + side * half_ridge, y + rise), (x + side * (half_ridge + (half_eave - half_ridge) * 0.42),
                y + rise * 0.42), (x + side * tip * 1.015, y + lift * 1.15)],
            [ridge * 0.8, ridge * 0.8, ridge * 0.5],
        )
        b.cut(hip, material, -0.2, lift=0.3, edge=0.5)
        if beasts:
            for k in range(3):
                t = 0.62 + 0.12 * k
                b.flat(oval(x + side * (half_ridge + (tip - half_ridge) * t),
                    y + rise * (1 - t) ** 1.6 + lift * t * t + ridge, ridge * 0.34, ridge * 0.5), material, -0.25)
    b.snow_cap([(x - half_ridge * 1.02, y + rise + ridge * 1.6), (x - half_ridge * 0.5, y + rise + ridge),
        (x, y + rise + ridge * 0.8), (x + half_ridge * 0.5, y + rise + ridge), (x + half_ridge * 1.02,
        y + rise + ridge * 1.6)], rise * 0.34)


def _tiles(b: Brush, x: float, y: float, half_eave: float, half_ridge: float, rise: float, material: str | RGB) -> None:
    count = max(8, min(44, int(half_eave / 0.13)))
    ribs = skia.Path()
    for k in range(count + 1):
        t = k / count * 2 - 1
        ribs.addPath(curve((x + t * half_ridge * 1.02, y + rise * 1.05),
            (x + t * (half_ridge * 0.5 + half_eave * 0.5), y + rise * 0.3), (x + t * half_eave * 1.02, y - rise * 0.1)))
    b.line(ribs, material, half_eave / count * 0.5, 0.13, alpha=0.55)
    courses = skia.Path()
    for k in range(1, 6):
        yy = y + rise * (k / 6) ** 1.15
        courses.addPath(line((x - half_eave, yy), (x + half_eave, yy)))
    b.line(courses, material, rise * 0.022, -0.3, alpha=0.4)
    if b.look.snowy:
        cover = poly([(x - half_eave * 1.1, y + rise * 0.25), (x + half_eave * 1.1, y + rise * 0.25),
            (x + half_eave, y + rise * 1.1), (x - half_eave, y + rise * 1.1)])
        snow = b.ink("snow")
        b.fade(cover, y + rise, y + rise * 0.2, ((0.0, snow, 0.95), (0.6, snow, 0.75), (1.0, snow, 0.05)))


def _eave_ends(b: Brush, x: float, y: float, half_eave: float, rise: float, material: str | RGB) -> None:
    """Round tile ends and the shadow under the eave."""
    count = max(6, min(30, int(half_eave * 0.9 / 0.16)))
    ends = joined(oval(x + (k / count * 2 - 1) * half_eave * 0.62, y + rise * 0.012, half_eave * 0.62 / count * 0.62)
        for k in range(count + 1))
    b.flat(ends, material, -0.22)


def gable_wall(b: Brush, x0: float, x1: float, height: float, top: float) -> list[Point]:
    """Return the stepped outline of a horse-head wall (马头墙) from x0 to x1."""
    w = x1 - x0
    steps = 3
    points: list[Point] = [(x0, 0)]
    for k in range(steps):
        y = height + (top - height) * (k + 1) / steps
        points += [(x0 + w * 0.5 * k / steps, y), (x0 + w * 0.5 * (k + 1) / steps, y)]
    mirrored = [(x1 - (px - x0), py) for px, py in reversed(points)]
    return [*points, *mirrored]


def sagging_thatch(b: Brush, y: float, half_eave: float, half_ridge: float, rise: float, *, x: float = 0.0) -> None:
    """A thatched roof: shaggy hem, ropes, a bound ridge."""
    count = max(10, int(half_eave * 7))
    hem: list[Point] = [(x + half_eave * (1 - 2 * k / count), y + b.rng.uniform(-0.06, 0.04) * rise)
        for k in range(count + 1)]
    sheet = skia.Path()
    sheet.moveTo(x - half_ridge, y + rise)
    sheet.quadTo(x - half_eave * 0.85, y + rise * 0.55, *hem[-1])
    for px, py in reversed(hem):
        sheet.lineTo(px, py)
        sheet.lineTo(px + half_eave / count, py + rise * 0.05)
    sheet.quadTo(x + half_eave * 0.85, y + rise * 0.55, x + half_ridge, y + rise)
    sheet.quadTo(x, y + rise * 0.94, x - half_ridge, y + rise)
    sheet.close()
    b.cut(sheet, "thatch", lift=0.7, edge=0.6)
    straw = skia.Path()
    for _ in range(int(half_eave * 60)):
        u, v = b.rng.uniform(-1, 1), b.rng.uniform(0, 1) ** 0.8
        half = half_ridge + (half_eave - half_ridge) * v
        px, py = x + u * half, y + rise * (1 - v)
        straw.addPath(line((px, py), (px + u * 0.05 * half_eave, py - rise * 0.13)))
    b.clipped(sheet, lambda: b.line(straw, "thatch_dark", 0.016, -0.1, alpha=0.55))
    for t in (0.35, 0.68):
        half = half_ridge + (half_eave - half_ridge) * t
        rope = curve((x - half, y + rise * (1 - t) - rise * 0.02), (x, y + rise * (1 - t) - rise * 0.12),
            (x + half, y + rise * (1 - t) - rise * 0.02))
        b.clipped(sheet, lambda rope=rope: b.line(rope, "thatch_dark", 0.03, -0.25, alpha=0.8))  # type: ignore[misc]
    b.cut(limb([(x - half_ridge * 1.1, y + rise), (x, y + rise * 0.985), (x + half_ridge * 1.1, y + rise)],
        [rise * 0.12, rise * 0.14, rise * 0.12]), "thatch_dark", lift=0.3)
    if b.look.snowy and not b.look.indoor:
        snow = b.ink("snow")
        b.clipped(sheet, lambda: b.fade(sheet, y + rise, y, ((0.0, snow, 0.95), (0.65, snow, 0.78), (1.0, snow, 0.30))))
    b.snow_cap([(x - half_ridge * 1.08, y + rise * 1.03), (x - half_ridge * 0.4, y + rise * 1.05),
        (x + half_ridge * 0.4, y + rise * 1.05), (x + half_ridge * 1.08, y + rise * 1.03)], rise * 0.14)


def hanging_lantern(b: Brush, x: float, y: float, size: float, *, round_: bool = True) -> None:
    """A red lantern hung at (x, y): ribs, caps, tassel."""
    on = b.look.lamps
    b.line(line((x, y), (x, y - size * 0.25)), "ink", size * 0.04)
    cy, rx, ry = y - size * 0.72, size * (0.52 if round_ else 0.36), size * 0.42
    body = oval(x, cy, rx, ry)
    if on > 0.05:
        b.paper.glow(x, cy, size * 2.2, (1.0, 0.72, 0.38), 0.34 * on)
    b.cut(body, "red", 0.04, lift=0.35, edge=0.5, unify=0.12 if on > 0.3 else None)
    if on > 0.3:
        b.plain(body, (0.86, 0.22, 0.10), 0.5 * on)
    b.pool(body, x, cy, rx, (1.0, 0.80, 0.45), 0.75 * on + 0.12, squash=ry / rx)
    ribs = skia.Path()
    for k in (-0.66, -0.33, 0.0, 0.33, 0.66):
        ribs.addPath(curve((x + k * rx * 0.5, cy + ry), (x + k * rx * 2.2, cy), (x + k * rx * 0.5, cy - ry)))
    b.line(ribs, "lacquer_dark", size * 0.022, alpha=0.55)
    for side in (-1, 1):
        b.flat(poly([(x - rx * 0.45, cy + side * ry * 0.92), (x + rx * 0.45, cy + side * ry * 0.92),
            (x + rx * 0.38, cy + side * ry * 1.16), (x - rx * 0.38, cy + side * ry * 1.16)]), "gold")
    fringe = joined(line((x + k * size * 0.05, cy - ry * 1.16), (x + k * size * 0.07, cy - ry * 1.16 - size * 0.28))
        for k in (-2, -1, 0, 1, 2))
    b.line(fringe, "gold", size * 0.03)


def bracket_row(b: Brush, y: float, half: float, count: int, size: float, material: str = "lacquer",
    x: float = 0.0) -> None:
    """Dougong: small stacked brackets under an eave."""
    sheet = skia.Path()
    for k in range(count):
        cx = x + (-half + 2 * half * (k + 0.5) / count if count > 1 else 0.0)
        for j, wide in enumerate((0.35, 0.65, 1.0)):
            sheet.addRect(skia.Rect.MakeLTRB(cx - size * wide * 0.5, y + size * j * 0.34, cx + size * wide * 0.5,
                y + size * (j * 0.34 + 0.24)))
    b.cut(sheet, material, lift=0.25, edge=0.3, gradient=0.0)


def arc_points(x: float, y: float, r: float, start: float, end: float, count: int, squash: float = 1.0) -> list[Point]:
    """Return points on an arc, angles in radians."""
    return [(x + math.cos(start + (end - start) * k / count) * r,
        y + math.sin(start + (end - start) * k / count) * r * squash) for k in range(count + 1)]
