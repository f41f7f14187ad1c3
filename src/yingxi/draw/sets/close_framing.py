"""What frames a head under the open sky: a large low sun or moon, clouds, a bough, an eave, a trunk, reeds.

The unit is the frame's height, the origin the frame's middle; see `moving.framed_set`.
"""

from __future__ import annotations

import math
from typing import Final

import skia

from yingxi.draw.palette import EMBER, LAMPLIGHT, MOONLIGHT
from yingxi.draw.paper import mix, rgb, shade
from yingxi.draw.sets.brush import Brush, Painter, PaintsWith, painter
from yingxi.draw.sets.close_ground import LOW, lay_land, tone
from yingxi.draw.sets.near import at_size
from yingxi.draw.sets.roofs import hanging_lantern
from yingxi.draw.sets.shapes import joined, leaf, limb, line, oval, poly, rect, smooth
from yingxi.story.terms import Era, Hour, Season, Weather

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.


def close_light(b: Brush) -> None:
    """Sun or moon, large and low, in its own air."""
    look = b.look
    veil = {Weather.CLOUDY: 0.45, Weather.RAIN: 0.8, Weather.SNOW: 0.6, Weather.FOG: 0.35}.get(look.weather, 0.0)
    night = look.hour is Hour.NIGHT
    disc = MOONLIGHT if night else {Hour.DUSK: rgb("#ffe9bd"), Hour.DAWN: rgb("#fff0d6")}.get(look.hour, rgb("#fffbea"))
    low = look.hour in (Hour.DUSK, Hour.DAWN, Hour.NIGHT)
    halo = mix(disc, look.ramp[1], 0.62 if night else 0.35)
    for reach, strength in ((0.85, 0.42), (0.44, 0.46), (0.26, 0.4)):
        b.pool(oval(0, 0, reach), 0, 0, reach, halo, strength * (1 - 0.5 * veil))
    r = 0.155 if low else 0.11
    b.plain(oval(0, 0, r), disc, 0.97 * (1 - 0.75 * veil))
    if night:
        for x, y, rx, ry in ((-0.3, 0.25, 0.32, 0.24), (0.28, 0.3, 0.2, 0.16), (0.12, -0.3, 0.4, 0.22)):
            b.plain(oval(x * r, y * r, rx * r, ry * r), mix(disc, look.ramp[1], 0.4), 0.4)


def close_clouds(b: Brush) -> None:
    """Long paper clouds across the sky, lit from below or above."""
    bright = mix(b.look.ramp[1], (1.0, 1.0, 1.0), 0.10 if b.look.night else 0.45)
    for k in range(3):
        x, y, w = (-0.75 + 0.62 * k + b.rng.uniform(-0.1, 0.1), 0.36 - 0.17 * ((k * 2 + b.piece.seed) % 3),
            b.rng.uniform(0.34, 0.5))
        sheet = smooth([(x - w, y), (x - w * 0.5, y + 0.025), (x - w * 0.3, y + 0.055), (x, y + 0.05),
            (x + w * 0.2, y + 0.075), (x + w * 0.5, y + 0.03), (x + w, y + 0.004), (x + w * 0.4, y - 0.012),
            (x - w * 0.5, y - 0.008)], close=True)
        b.fade(sheet, y + 0.08, y - 0.02, ((0.0, bright, 0.62), (1.0, bright, 0.12)))


def close_bough(b: Brush) -> None:
    """A dark bough from an upper corner, in leaf, in blossom, in red, or bare under snow."""
    dark = tone(b, 0.95)
    main = [(1.15, 0.52), (0.86, 0.40), (0.62, 0.37), (0.40, 0.28), (0.22, 0.27)]
    lay_land(b, limb(main, [0.055, 0.042, 0.030, 0.018, 0.008]), dark, 0.6)
    twigs = [((0.86, 0.40), (0.72, 0.30), (0.66, 0.18)), ((0.62, 0.37), (0.50, 0.44), (0.36, 0.45)),
        ((0.98, 0.45), (0.94, 0.30), (0.98, 0.20)), ((0.40, 0.28), (0.34, 0.20), (0.32, 0.13))]
    for a, c, e in twigs:
        lay_land(b, limb([a, c, e], [0.022, 0.014, 0.006]), dark, 0.4)
    if b.look.season is Season.WINTER:
        b.snow_cap([(0.22, 0.277), (0.40, 0.295), (0.62, 0.385), (0.86, 0.42), (1.1, 0.52)], 0.02)
        return
    bloom = b.look.season is Season.SPRING
    colour = b.ink({Season.SPRING: "blossom", Season.AUTUMN: "maple"}.get(b.look.season, "leaf_dark"))
    colour = mix(colour, tone(b, 0.8), 0.35 if b.look.night else 0.15)
    for a, c, e in (*twigs, (main[2], main[3], main[4]), (main[0], main[1], main[2])):
        for t in (0.25, 0.5, 0.75, 1.0):
            x = (1 - t) ** 2 * a[0] + 2 * t * (1 - t) * c[0] + t * t * e[0] + b.rng.uniform(-0.02, 0.02)
            y = (1 - t) ** 2 * a[1] + 2 * t * (1 - t) * c[1] + t * t * e[1] + b.rng.uniform(-0.02, 0.02)
            turn = b.rng.uniform(0, math.tau)
            if bloom:
                lay_land(b, joined(oval(x + math.cos(turn + k * math.tau / 5) * 0.017,
                    y + math.sin(turn + k * math.tau / 5)
                    * 0.017, 0.014) for k in range(5)), shade(colour, b.rng.uniform(0, 0.3)), 0.2)
                b.plain(oval(x, y, 0.006), b.ink("flower_yellow"))
            else:
                for k in range(3):
                    lay_land(b, leaf(x, y, b.rng.uniform(0.06, 0.09), 0.024, -math.pi / 2 + (k - 1) * 0.85
                        + b.rng.uniform(-0.2, 0.2)), shade(colour, b.rng.uniform(-0.12, 0.12)), 0.25)


def close_willow(b: Brush) -> None:
    """Willow strands hanging from the upper edge."""
    colour = mix(b.ink("leaf"), tone(b, 0.75), 0.45)
    for k in range(8):
        x = 0.34 + 0.09 * k + b.rng.uniform(-0.02, 0.02)
        long = 0.62 * math.sin(math.pi * (0.28 + 0.08 * k)) * b.rng.uniform(0.7, 1.1)
        strand = [(x + 0.06, 0.56), (x, 0.5 - long * 0.4), (x - 0.02, 0.5 - long)]
        b.paper.line(smooth(strand), shade(colour, -0.25), 0.006, lit=False)
        leaves = skia.Path()
        for j in range(19):
            t = j / 18
            px, py = x + 0.05 * (1 - t) ** 2 - 0.02 * t, 0.54 - (long + 0.04) * t
            leaves.addPath(leaf(px, py, 0.062, 0.011, -math.pi / 2 + (0.34 if j % 2 else -0.34)))
        lay_land(b, leaves, shade(colour, b.rng.uniform(-0.1, 0.1)), 0.25)


def close_eave(b: Brush) -> None:
    """The corner of a tiled eave from above, carved brackets under it, a lantern hanging from its tip."""
    dark = tone(b, 0.9)
    under = smooth([(1.3, 0.34), (0.9, 0.325), (0.60, 0.335), (0.44, 0.375), (0.36, 0.43)])
    for x, y in ((0.33, 0.47), (0.62, 0.56), (1.3, 0.62)):
        under.lineTo(x, y)
    under.close()
    lay_land(b, under, dark, 0.9)
    ends = joined(oval(0.52 + 0.062 * k, 0.345 - 0.0015 * k, 0.021, 0.024) for k in range(13))
    lay_land(b, ends, shade(dark, 0.12), 0.3)
    b.paper.line(joined(oval(0.52 + 0.062 * k, 0.345 - 0.0015 * k, 0.011) for k in range(13)), shade(dark, 0.3), 0.003,
        lit=False)
    brackets = joined([*(rect(0.72 + 0.16 * k, 0.285, 0.80 + 0.16 * k, 0.325) for k in range(4)),
        *(rect(0.74 + 0.16 * k, 0.255, 0.78 + 0.16 * k, 0.29) for k in range(4)), rect(0.66, 0.235, 1.3, 0.262)])
    lay_land(b, brackets, shade(dark, 0.05), 0.4)
    b.snow_cap([(0.34, 0.475), (0.62, 0.565), (1.3, 0.625)], 0.05)
    hanging_lantern(b, 0.60, 0.33, 0.20)


def close_street_lamp(b: Brush) -> None:
    """A lamp over a street by night: an iron lantern on its post, or two globes today; its light in the air."""
    dark = tone(b, 0.97)
    for reach, strength in ((0.46, 0.40), (0.26, 0.50)):
        b.pool(oval(0, 0, reach), 0, 0, reach, mix(LAMPLIGHT, EMBER, 0.5), strength)
    lay_land(b, rect(-0.014, -2.4, 0.014, -0.13), dark, 0.6)
    if b.look.era is Era.MODERN:
        lay_land(b, rect(-0.13, -0.155, 0.13, -0.135, 0.01), dark, 0.4)
        lay_land(b, rect(-0.022, -0.40, 0.022, -0.34, 0.01), dark, 0.4)
        globes = joined(oval(x, -0.05, 0.072) for x in (-0.115, 0.115))
        lay_land(b, globes, mix(LAMPLIGHT, EMBER, 0.2), 0.3)
        for x in (-0.115, 0.115):
            b.pool(oval(x, -0.05, 0.072), x, -0.055, 0.085, rgb("#fffbe6"), 1.0)
        return
    glass = poly([(-0.062, -0.10), (0.062, -0.10), (0.095, 0.09), (-0.095, 0.09)])
    b.plain(glass, mix(LAMPLIGHT, EMBER, 0.25))
    b.clipped(glass, lambda: b.pool(glass, 0.0, -0.02, 0.12, rgb("#fffbe6"), 1.0))
    b.paper.line(joined([glass, line((0, -0.10), (0, 0.09))]), dark, 0.010, lit=False)
    lay_land(b, joined([poly([(-0.115, 0.085), (0.115, 0.085), (0.03, 0.165), (-0.03, 0.165)]), oval(0, 0.18, 0.022),
        poly([(-0.07, -0.095), (0.07, -0.095), (0.03, -0.14), (-0.03, -0.14)])]), dark, 0.5)


def close_trunk(b: Brush) -> None:
    """A great trunk at the frame's edge: ridged bark, a knot, moss, shelf mushrooms."""
    bark = mix(b.ink("bark"), tone(b, 0.9), 0.62)
    sheet = smooth([(1.30, LOW), (0.66, LOW), (0.74, -0.40), (0.79, -0.05), (0.76, 0.28), (0.66, 0.56), (0.72, 0.7),
        (1.30, 0.7)], close=True)
    lay_land(b, sheet, bark, 1.0)
    ridges = joined(smooth([(0.80 + 0.07 * k, -0.7), (0.83 + 0.06 * k + b.rng.uniform(-0.02, 0.02), -0.2),
        (0.82 + 0.065 * k + b.rng.uniform(-0.02, 0.02), 0.15), (0.76 + 0.08 * k, 0.6)]) for k in range(6))
    b.clipped(sheet, lambda: b.paper.line(ridges, shade(bark, -0.3), 0.010, alpha=0.8, lit=False))
    b.clipped(sheet, lambda: b.paper.line(ridges, shade(bark, 0.16), 0.003, alpha=0.7, lit=False))
    for k in range(3):
        y = -0.22 + 0.10 * k
        x = 0.785 + 0.004 * k
        cap = skia.Path()
        cap.addArc(skia.Rect.MakeLTRB(x - 0.085, y - 0.04, x + 0.045, y + 0.05), 0, 180)
        cap.close()
        lay_land(b, cap, mix(b.ink("cloth_ochre"), tone(b, 0.6), 0.35), 0.5)
    lay_land(b, oval(0.93, 0.10, 0.045, 0.075), shade(bark, -0.28), 0.0)
    b.paper.line(joined([oval(0.93, 0.10, 0.06, 0.095), oval(0.93, 0.10, 0.08, 0.12)]), shade(bark, -0.22), 0.006,
        lit=False)


def close_reeds(b: Brush) -> None:
    """Tall reeds with plumes from the lower corner."""
    dark = tone(b, 0.9)
    blades = skia.Path()
    for k in range(13):
        x, lean = 0.55 + 0.065 * k + b.rng.uniform(-0.02, 0.02), b.rng.uniform(-0.12, 0.05)
        tall = -0.5 + b.rng.uniform(0.3, 0.66)
        blades.addPath(limb([(x, -0.62), (x + lean * 0.3, (tall - 0.6) / 2), (x + lean, tall)], [0.014, 0.011, 0.002]))
        if k % 3 == 0:
            blades.addPath(limb([(x + lean * 0.8, tall - 0.02), (x + lean, tall + 0.06), (x + lean * 1.2, tall + 0.13)],
                [0.012, 0.034, 0.008]))
    blades.setFillType(skia.PathFillType.kWinding)
    lay_land(b, blades, dark, 0.6)


_PAINTS: Final[dict[str, PaintsWith]] = {
    "close_light": close_light,
    "close_clouds": close_clouds,
    "close_bough": close_bough,
    "close_willow": close_willow,
    "close_eave": close_eave,
    "close_street_lamp": close_street_lamp,
    "close_trunk": close_trunk,
    "close_reeds": close_reeds,
}

PAINTERS: Final[dict[str, Painter]] = {kind: painter(at_size(paint)) for kind, paint in _PAINTS.items()}
