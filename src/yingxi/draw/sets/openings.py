"""Windows, doors and what hangs beside them."""

from __future__ import annotations

import math
from typing import Final

import skia

from yingxi.draw.paper import mix, rgb, shade
from yingxi.draw.sets.brush import Brush, Painter, kinds
from yingxi.draw.sets.glyphs import glyph
from yingxi.draw.sets.lattice import lattice, outside_colours, outside_view
from yingxi.draw.sets.roofs import arc_points
from yingxi.draw.sets.shapes import curve, joined, leaf, line, oval, poly, rect, smooth
from yingxi.story.terms import Weather

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.



_FINE_PATTERNS: Final = ("steps", "ice", "sunray", "diamond", "coin")
_WIDE_PATTERNS: Final = ("steps", "sunray", "steps", "ice")
"""A wide window shows its sky: few bars."""


def lattice_window(b: Brush) -> None:
    """A papered lattice window: moonlit or lit from the day outside; the pattern follows the seed."""
    w, h = b.w, b.h
    pattern = _WIDE_PATTERNS[b.piece.seed % 4] if w > 1.5 else _FINE_PATTERNS[b.piece.seed % 5]
    b.cut(rect(-w / 2 - 0.10, -0.10, w / 2 + 0.10, h + 0.10), "wood_dark", lift=0.8, edge=0.5)
    outside_view(b, -w / 2, 0, w / 2, h)
    half = w / 2
    for x0, x1 in ((-half, -0.02), (0.02, half)):
        bars = lattice(x0 + 0.02, 0.02, x1 - 0.02, h - 0.02, pattern, b.rng)
        box = rect(x0, 0, x1, h)
        canvas = b.paper.canvas
        canvas.save()
        canvas.clipPath(box, True)
        canvas.translate(0.012, -0.016)
        b.line(bars, "ink", 0.034, alpha=0.4)
        canvas.translate(-0.012, 0.016)
        b.line(bars, "wood_dark", 0.032)
        b.line(bars, "wood", 0.010, 0.1, alpha=0.7)
        canvas.restore()
        b.line(box, "wood_dark", 0.05)
    b.cut(rect(-w / 2 - 0.18, -0.18, w / 2 + 0.18, -0.08), "wood", lift=0.4)


def moon_window(b: Brush) -> None:
    """A round window with plum branches before the sky."""
    r = b.h / 2
    b.cut(oval(0, r, r + 0.14), "wood_dark", lift=0.9, edge=0.5)
    b.cut(oval(0, r, r + 0.05), "wood", lift=0.2)
    hole = oval(0, r, r)
    b.clipped(hole, lambda: outside_view(b, -r, 0, r, 2 * r))

    def branch() -> None:
        bough = [(-r, r * 0.5), (-r * 0.4, r * 0.72), (r * 0.1, r * 0.98), (r * 0.55, r * 1.5)]
        b.line(smooth(bough), b.look.ramp[5], r * 0.05)
        for x, y in ((-0.5, 0.75), (-0.1, 0.95), (0.15, 1.1), (0.35, 1.3), (0.5, 1.45), (-0.25, 1.1), (0.3, 0.95)):
            twig = curve((x * r * 0.9, y * r), (x * r, y * r + r * 0.12), (x * r + r * 0.1, y * r + r * 0.2))
            b.line(twig, b.look.ramp[5], r * 0.02)
            for k in range(3):
                px, py = x * r + b.rng.uniform(-0.1, 0.1) * r, y * r + b.rng.uniform(0, 0.2) * r
                b.flat(joined(oval(px + math.cos(a) * r * 0.035, py + math.sin(a) * r * 0.035, r * 0.026)
                    for a in (t * math.tau / 5 for t in range(5))), "blossom" if k else "blossom_light")

    b.clipped(hole, branch)
    b.clipped(hole, lambda: b.line(joined([line((-r * 0.34, 0), (-r * 0.34, 2 * r)),
        line((r * 0.34, 0), (r * 0.34, 2 * r)), line((-r, r * 0.62), (r, r * 0.62)),
        line((-r, r * 1.38), (r, r * 1.38))]), "wood_dark", 0.035))


def casement(b: Brush) -> None:
    """A European window with leaded panes, shutters or curtains, a sill with a pot."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2 - 0.12, -0.12, w / 2 + 0.12, h + 0.14), "wood_dark", lift=0.8)
    outside_view(b, -w / 2, 0, w / 2, h)
    panes = skia.Path()
    for k in range(1, 4):
        panes.addPath(line((-w / 2, h * k / 4), (w / 2, h * k / 4)))
    for t in (-0.25, 0.25):
        panes.addPath(line((t * w, 0), (t * w, h)))
    b.line(panes, "iron", 0.022)
    b.line(joined([line((0, 0), (0, h)), rect(-w / 2, 0, w / 2, h)]), "wood_dark", 0.06)
    for side in (-1, 1):
        drape = smooth([(side * (w / 2 + 0.22), h + 0.14), (side * w * 0.12, h + 0.12), (side * w * 0.28, h * 0.62),
            (side * (w / 2 - 0.02), h * 0.38), (side * (w / 2 + 0.06), -0.02), (side * (w / 2 + 0.26), -0.04)],
            close=True)
        b.cut(drape, ("cloth_red", "cloth_green", "cloth_ochre", "cloth_blue")[b.piece.seed % 4], lift=0.5)
        folds = joined(curve((side * (w / 2 + 0.2 - 0.1 * k), h + 0.1), (side * (w / 2 + 0.08 - 0.1 * k), h * 0.6),
            (side * (w / 2 + 0.2 - 0.05 * k), 0)) for k in range(3))
        b.clipped(drape, lambda folds=folds: b.line(folds, "ink", 0.018, alpha=0.25))  # type: ignore[misc]
    b.cut(rect(-w / 2 - 0.34, h + 0.12, w / 2 + 0.34, h + 0.18), "wood", lift=0.3)
    b.cut(rect(-w / 2 - 0.22, -0.2, w / 2 + 0.22, -0.10), "wood", lift=0.4)
    pot_x = w * 0.22
    b.cut(poly([(pot_x - 0.09, 0.1), (pot_x + 0.09, 0.1), (pot_x + 0.06, -0.10), (pot_x - 0.06, -0.10)]), "clay",
        lift=0.25)
    b.cut(joined(leaf(pot_x, 0.08, 0.22, 0.07, math.pi / 2 + a) for a in (-0.8, -0.3, 0.2, 0.7)), "leaf", lift=0.2)
    b.cut(oval(pot_x + 0.02, 0.32, 0.05), "flower_red", lift=0.15)


def gothic_window(b: Brush) -> None:
    """A pointed window with tracery and coloured glass."""
    w, h = b.w / 2, b.h

    def arch(k: float, low: float) -> skia.Path:
        path = skia.Path()
        path.moveTo(-w * k, low)
        path.lineTo(-w * k, h * 0.62)
        path.quadTo(-w * k, h * 0.86 * (0.9 + 0.1 * k), 0, h * (0.94 + 0.06 * k))
        path.quadTo(w * k, h * 0.86 * (0.9 + 0.1 * k), w * k, h * 0.62)
        path.lineTo(w * k, low)
        path.close()
        return path

    b.cut(arch(1.18, -0.12), "stone", lift=0.7)
    glass = arch(1.0, 0.0)
    sky, foot, disc = outside_colours(b)
    bright = 0.30 + 0.55 * b.look.strength
    accents = [mix(b.look.ramp[5], rgb(c), bright) for c in ("#e2a83c", "#b8383f", "#3f8a7a")]
    b.plain(glass, foot)

    def panes() -> None:
        for i in range(6):
            for j in range(16):
                x0, y0 = -w + i * w / 3, j * h / 16
                rim = i in (0, 5) or j < 2
                tone = accents[(i + j) % 3] if rim else mix(sky, foot, 1 - j / 16 + b.rng.uniform(-0.14, 0.14))
                b.plain(rect(x0, y0, x0 + w / 3, y0 + h / 16), tone)
                if rim:
                    b.plain(oval(x0 + w / 6, y0 + h / 32, w * 0.10), accents[(i + j + 1) % 3], 0.9)
        clear = b.look.weather in (Weather.CLEAR, Weather.WIND)
        if clear and 0.8 < abs(b.piece.x_m) < 2.6:  # one window of a row shows the disc: there is one moon
            b.pool(glass, w * 0.25, h * 0.60, h * 0.32, disc, 0.7)
            b.plain(oval(w * 0.25, h * 0.60, w * 0.34), disc)
        grid = joined([*[line((-w + i * w / 3, 0), (-w + i * w / 3, h)) for i in range(7)],
            *[line((-w, j * h / 16), (w, j * h / 16)) for j in range(17)]])
        b.line(grid, "iron", 0.016, -0.3)

    b.clipped(glass, panes)
    tracery = joined([line((0, 0), (0, h * 0.66)), oval(0, h * 0.76, w * 0.42),
        curve((-w, h * 0.60), (-w * 0.5, h * 0.78), (0, h * 0.60)), curve((0, h * 0.60), (w * 0.5, h * 0.78),
        (w, h * 0.60))])
    b.line(tracery, "stone", 0.07)
    b.line(glass, "stone_dark", 0.05)
    b.cut(rect(-w * 1.35, -0.22, w * 1.35, -0.10), "stone", 0.05, lift=0.4)


def slit_window(b: Brush) -> None:
    """A deep barred window in a thick wall."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2 - 0.16, -0.14, w / 2 + 0.16, h + 0.16, 0.05), "stone_dark", -0.1, lift=0.5)
    b.plain(rect(-w / 2 - 0.05, -0.04, w / 2 + 0.05, h + 0.05), b.look.ramp[5])
    outside_view(b, -w / 2, 0, w / 2, h)
    b.line(joined([*[line((-w / 2 + w * k / 5, 0), (-w / 2 + w * k / 5, h)) for k in range(1, 5)],
        line((-w / 2, h * 0.5), (w / 2, h * 0.5))]), "iron", 0.045, -0.3)
    lean = 1.4 if b.piece.x_m < 0 else -1.4
    ray = poly([(-w / 2, h), (w / 2, 0), (w / 2 + lean + 0.6, -2.6), (-w / 2 + lean - 0.4, -2.6)])
    b.fade(ray, h, -2.6, ((0.0, shade(b.look.sky[1], 0.3), 0.34), (0.3, b.look.sky[1], 0.22),
        (1.0, b.look.sky[1], 0.0)))


def modern_window(b: Brush) -> None:
    """A wide window over a city, blinds or curtains at its sides."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2 - 0.07, -0.07, w / 2 + 0.07, h + 0.07), "plastic", lift=0.6)
    outside_view(b, -w / 2, 0, w / 2, h, city=True)
    b.line(joined([line((-w / 6, 0), (-w / 6, h)), line((w / 6, 0), (w / 6, h))]), "plastic", 0.05)
    b.plain(poly([(-w * 0.4, 0), (-w * 0.25, 0), (-w * 0.05, h), (-w * 0.2, h)]), (1.0, 1.0, 1.0), 0.10)
    for side in (-1, 1):
        drape = poly([(side * (w / 2 + 0.3), h + 0.1), (side * (w / 2 - 0.30), h + 0.1), (side * (w / 2 - 0.26),
            h * 0.5), (side * (w / 2 - 0.22), -0.5), (side * (w / 2 + 0.3), -0.5)])
        b.cut(drape, ("cloth_cream", "cloth_green", "cloth_blue")[b.piece.seed % 3], lift=0.5)
        b.clipped(drape, lambda side=side: b.line(joined(line((side * (w / 2 - 0.2 + k * 0.11), h + 0.1),
            (side * (w / 2 - 0.18 + k * 0.11), -0.5)) for k in range(5)), "ink", 0.02,
            alpha=0.16))  # type: ignore[misc]
    b.cut(rect(-w / 2 - 0.4, h + 0.09, w / 2 + 0.4, h + 0.13), "wood_dark", lift=0.3)


def door_china(b: Brush) -> None:
    """Lattice door leaves: pierced above, carved panels below; couplets at its sides on some seeds."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2 - 0.14, 0, w / 2 + 0.14, h + 0.14), "wood_dark", lift=0.7)
    pattern = ("steps", "diamond", "sunray")[b.piece.seed % 3]
    for side in (-1, 1):
        x0, x1 = (side * w / 2, side * 0.015) if side < 0 else (0.015, w / 2)
        b.cut(rect(x0, 0.05, x1, h), "wood", lift=0.2)
        box = rect(x0 + 0.07, h * 0.46, x1 - 0.07, h * 0.95)
        b.plain(box, mix(b.ink("paper"), b.look.sky[1], 0.35))
        b.clipped(box, lambda x0=x0, x1=x1: b.line(lattice(x0 + 0.07, h * 0.46, x1 - 0.07, h * 0.95, pattern, b.rng),
            "wood_dark", 0.03))  # type: ignore[misc]
        for y0, y1 in ((0.06, 0.30), (0.34, 0.42)):
            b.cut(rect(x0 + 0.08, h * y0, x1 - 0.08, h * y1, 0.03), "wood", -0.14, lift=0.1)
        cx = (x0 + x1) / 2
        b.line(joined([oval(cx, h * 0.18, w * 0.10, h * 0.05), *[leaf(cx, h * 0.18, w * 0.09, w * 0.04, a)
            for a in (0.8, 2.3, 4.0, 5.4)]]), "wood_light", 0.012)
    b.cut(rect(-w / 2 - 0.2, -0.02, w / 2 + 0.2, 0.09), "wood_dark", lift=0.3)


def door_wood(b: Brush) -> None:
    """A plank door with iron bands, round-headed."""
    w, h = b.w / 2, b.h
    head = h - w

    def arch(k: float) -> skia.Path:
        return poly([(-w * k, 0), *arc_points(0, head, w * k, math.pi, 0, 18), (w * k, 0)])

    b.cut(arch(1.22), "stone_dark", lift=0.7)
    b.cut(arch(1.0), "wood", -0.1, lift=0.3)
    b.clipped(arch(1.0), lambda: b.line(joined(line((k * w / 3, 0), (k * w / 3, h)) for k in range(-2, 3)),
        "wood_dark", 0.025))
    for y in (0.18, 0.55, 0.82):
        b.cut(poly([(-w * 0.95, head * y - 0.035), (w * 0.6, head * y - 0.03), (w * 0.72, head * y),
            (w * 0.6, head * y + 0.03), (-w * 0.95, head * y + 0.035)]), "iron", -0.1, lift=0.2)
    b.line(oval(w * 0.62, head * 0.46, 0.06), "iron", 0.025)


def door_modern(b: Brush) -> None:
    """A flat door with a frame and a handle."""
    w, h = b.w / 2, b.h
    b.cut(rect(-w - 0.1, 0, w + 0.1, h + 0.1), "plastic", lift=0.5)
    b.cut(rect(-w, 0, w, h), ("wood_light", "plastic", "cloth_green")[b.piece.seed % 3], -0.05, lift=0.25)
    for y0, y1 in ((0.08, 0.45), (0.52, 0.92)):
        b.line(rect(-w * 0.7, h * y0, w * 0.7, h * y1, 0.02), "ink", 0.014, alpha=0.3)
    b.cut(rect(w * 0.68, h * 0.46, w * 0.9, h * 0.475, 0.01), "steel", lift=0.25)


def couplet(b: Brush) -> None:
    """A pair's one red paper strip with gold characters."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2, 0, w / 2, h), "red", lift=0.3)
    b.line(rect(-w * 0.40, h * 0.02, w * 0.40, h * 0.98), "gold", 0.008, alpha=0.7)
    text = ("春福人和大吉", "天山春和寿福", "吉人天和福寿")[b.piece.seed % 3]
    for k, sign in enumerate(text[:5]):
        b.line(glyph(sign, 0, h * (0.80 - 0.19 * k), w * 0.72), "gold", w * 0.07)


PAINTERS: Final[dict[str, Painter]] = kinds(
    ("lattice_window", lattice_window, 1.15), ("moon_window", moon_window, 1.0), ("casement", casement, 0.85),
    ("gothic_window", gothic_window, 0.42), ("slit_window", slit_window, 1.2), ("modern_window", modern_window, 1.6),
    ("door_china", door_china, 0.6), ("door_wood", door_wood, 0.52), ("door_modern", door_modern, 0.44),
    ("couplet", couplet, 0.16),
)
