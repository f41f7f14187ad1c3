"""By the sea: a rail, a mast with its shrouds, bollards, crates, a lighthouse; ships in a harbour as a whole view."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

import skia

from yingxi.draw.palette import LAMPLIGHT
from yingxi.draw.paper import mix, rgb, shade
from yingxi.draw.sets.brush import Brush, Painter, PaintsWith, kinds, painter
from yingxi.draw.sets.close_ground import HALF, LOW, lay_land, tone
from yingxi.draw.sets.close_land import close_sea
from yingxi.draw.sets.near import at_size
from yingxi.draw.sets.shapes import curve, joined, line, oval, poly, rect, smooth
from yingxi.story.terms import Era, Hour

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.



def balustrade(b: Brush) -> None:
    """A rail to lean on: carved and lacquered in old China, turned balusters in a tale, iron bars today."""
    w, h, era = b.w, b.h, b.look.era
    post = "lacquer" if era.chinese else "iron" if era is Era.MODERN else "plaster"
    step = 0.16 if era is Era.MODERN else 0.30
    count = int(w / step)
    if era is Era.MODERN:
        b.cut(joined(rect(-w / 2 + step * k - 0.012, 0.06, -w / 2 + step * k + 0.012, h * 0.92) for k in range(count)),
            post, lift=0.2)
    elif era.chinese:
        b.cut(joined(rect(-w / 2, h * y, w / 2, h * y + 0.05) for y in (0.10, 0.42, 0.66)), post, -0.1, lift=0.3)
        b.line(joined(poly([(x, h * 0.12), (x + 0.15, h * 0.27), (x, h * 0.42), (x - 0.15, h * 0.27)])
            for x in (-w / 2 + 0.3 * k for k in range(count))), post, 0.03, 0.05)
    else:
        b.cut(joined(smooth([(x - 0.05, 0.08), (x - 0.09, h * 0.30), (x - 0.03, h * 0.62), (x - 0.06, h * 0.86),
            (x + 0.06, h * 0.86), (x + 0.03, h * 0.62), (x + 0.09, h * 0.30), (x + 0.05, 0.08)], close=True)
            for x in (-w / 2 + step * k for k in range(count))), post, lift=0.3, edge=0.5)
        b.cut(rect(-w / 2, 0, w / 2, 0.12), post, -0.05, lift=0.3)
    b.cut(rect(-w / 2, h * 0.88, w / 2, h, 0.03), post, 0.06, lift=0.4, edge=0.7)
    b.cut(joined(rect(x - 0.08, 0, x + 0.08, h * 1.10, 0.02) for x in (-w / 2 + 2.4 * k for k in range(int(w / 2.4)))),
        post, 0.0, lift=0.4, edge=0.6)
    b.snow_cap([(-w / 2, h + 0.02), (0.0, h + 0.02), (w / 2, h + 0.02)], 0.06)


def bulwark(b: Brush) -> None:
    """A ship's side seen from her deck: planks with a broad rail, ports for the water, coiled lines on their pins."""
    w, h = b.w, b.h
    today = b.look.era is Era.MODERN
    b.cut(rect(-w / 2, 0, w / 2, h * 0.86), "white" if today else "wood", -0.05, lift=0.4, unify=0.15)
    b.line(joined(line((-w / 2, h * y), (w / 2, h * y)) for y in (0.24, 0.46, 0.68)), "wood_dark", 0.016, alpha=0.5)
    for k in range(int(w / 1.9)):
        x = -w / 2 + 0.4 + 1.9 * k
        b.cut(rect(x - 0.07, 0, x + 0.07, h * 0.90), "steel" if today else "wood_dark", lift=0.3)
        b.flat(rect(x + 0.7, 0.05, x + 1.1, 0.17, 0.04), "ink", alpha=0.55)
        if k % 2:
            b.line(joined(oval(x + 0.9, h * 0.58 - 0.02 * j, 0.12, 0.2) for j in range(3)), "thatch", 0.03)
            b.line(line((x + 0.9, h * 0.78), (x + 0.9, h * 1.06)), "wood_dark", 0.04)
        elif today:
            b.line(oval(x + 0.9, h * 0.5, 0.24), "red", 0.11)
            b.line(joined(line((x + 0.9 + dx * 0.20, h * 0.5 + dy * 0.20), (x + 0.9 + dx * 0.28, h * 0.5 + dy * 0.28))
                for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1))), "white", 0.08)
    b.cut(rect(-w / 2, h * 0.84, w / 2, h, 0.03), "wood_light", lift=0.45, edge=0.7)
    b.snow_cap([(-w / 2, h + 0.02), (0.0, h + 0.02), (w / 2, h + 0.02)], 0.06)


def deck_planks(b: Brush) -> None:
    """Planks under the sky, running away from the eye: of a deck, of a wooden balcony."""
    w = b.w
    ground = rect(-w / 2, -6.0, w / 2, b.h * 0.4)
    b.cut(ground, "wood_light", -0.06, lift=0.4, unify=0.16)
    fan = [(x, x * 4.2) for x in (-w / 2 + 0.42 * k for k in range(int(w / 0.42) + 1)) if abs(x) < 9.0]
    b.line(joined(line((x, b.h * 0.4), (far, -6.0)) for x, far in fan), "wood_dark", 0.022, alpha=0.55)
    bands = joined(poly([(x0, b.h * 0.4), (x1, b.h * 0.4), (f1, -6.0), (f0, -6.0)])
        for k, ((x0, f0), (x1, f1)) in enumerate(pairwise(fan)) if (k * 7) % 5 in (0, 2))
    b.flat(bands, "wood", alpha=0.30)
    b.fade(ground, b.h * 0.4, -0.5, ((0.0, b.look.air, 0.16), (1.0, b.look.air, 0.0)))
    if b.look.snowy:
        b.fade(ground, b.h * 0.4, -3.0, ((0.0, b.ink("snow"), 0.9), (0.5, b.ink("snow"), 0.75), (1.0, b.ink("snow"),
            0.55)))


def mast(b: Brush) -> None:
    """A mast with its sail and shrouds; today a bridge house with a funnel, a boat in its davits."""
    w, h, era = b.w, b.h, b.look.era
    if era is Era.MODERN:
        b.cut(rect(-w * 0.5, 0, w * 0.5, h * 0.42, 0.05), "white", -0.06, lift=0.7, unify=0.12)
        b.cut(rect(-w * 0.36, h * 0.42, w * 0.36, h * 0.66, 0.04), "white", 0.0, lift=0.5, unify=0.12)
        b.cut(poly([(-w * 0.14, h * 0.66), (-w * 0.10, h), (w * 0.14, h), (w * 0.14, h * 0.66)]), "red", lift=0.5)
        b.cut(rect(-w * 0.12, h * 0.86, w * 0.15, h * 0.92), "ink", lift=0.1)
        for y, reach in ((0.48, 0.32), (0.20, 0.44)):
            for k in range(5):
                x = -w * reach + w * 2 * reach * k / 5
                b.luminous(rect(x + 0.06, h * y, x + w * reach * 0.36, h * (y + 0.10), 0.03), off="glass")
        b.line(joined([line((0, h), (0, h * 1.2)), line((-0.4, h * 1.1), (0.4, h * 1.1))]), "iron", 0.05)
        return
    china = era.chinese
    sail = "cloth_ochre" if china else "cloth_cream"
    if china:
        sheet = smooth([(0.1, h * 0.97), (w * 0.34, h * 0.92), (w * 0.47, h * 0.62), (w * 0.42, h * 0.30),
            (0.05, h * 0.27), (-w * 0.12, h * 0.34), (-w * 0.10, h * 0.90)], close=True)
    else:
        sheet = smooth([(-w * 0.40, h * 0.92), (w * 0.40, h * 0.92), (w * 0.46, h * 0.62), (w * 0.43, h * 0.36),
            (0, h * 0.42), (-w * 0.43, h * 0.36), (-w * 0.46, h * 0.62)], close=True)
    b.cut(rect(-0.11, 0, 0.11, h * 1.3), "wood", -0.05, lift=0.5, edge=0.6)
    b.cut(sheet, sail, lift=0.6, edge=0.5)
    seams = joined(line((-w / 2, h * (0.36 + 0.11 * k)), (w / 2, h * (0.33 + 0.115 * k))) for k in range(6)) if china \
        else joined(curve((w * (-0.28 + 0.14 * k), h * 0.95), (w * (-0.33 + 0.165 * k), h * 0.65),
            (w * (-0.28 + 0.14 * k), h * 0.36)) for k in range(5))
    b.clipped(sheet, lambda: b.line(seams, "wood_dark", 0.06 if china else 0.02, alpha=0.6))
    if not china:
        b.cut(rect(-w * 0.44, h * 0.91, w * 0.44, h * 0.945, 0.04), "wood_dark", lift=0.4)
    for side in (-1, 1):
        ropes = [((side * (0.55 + 0.25 * k), 0.9), (side * 0.04, h * 1.25)) for k in range(3)]
        b.line(joined(line(*rope) for rope in ropes), "thatch_dark", 0.022)
        b.line(joined(line((side * (0.55 - 0.55 * t), 0.9 + h * 1.1 * t), (side * (1.05 - 1.0 * t), 0.9 + h * 1.1 * t))
            for t in (0.08, 0.16, 0.24, 0.32, 0.40, 0.48, 0.56)), "thatch_dark", 0.014)
    b.cut(rect(-0.34, 0.42, 0.34, 0.52, 0.03), "wood_dark", lift=0.3)
    b.line(joined(oval(x, 0.30, 0.11, 0.18) for x in (-0.22, 0.0, 0.22)), "thatch", 0.045)


def bollard(b: Brush) -> None:
    """An iron post on a quay, a hawser about it."""
    h = b.h
    b.cut(smooth([(-h * 0.34, 0), (-h * 0.24, h * 0.6), (-h * 0.36, h * 0.92), (0, h), (h * 0.36, h * 0.92),
        (h * 0.24, h * 0.6), (h * 0.34, 0)], close=True), "iron", -0.1, lift=0.4, edge=0.6)
    b.line(joined(curve((-h * 0.28, h * y), (0, h * (y - 0.12)), (h * 0.28, h * y)) for y in (0.34, 0.44, 0.54)),
        "thatch", h * 0.08)
    b.line(curve((h * 0.26, h * 0.44), (h * 1.3, -h * 0.1), (h * 2.6, h * 0.05)), "thatch", h * 0.07)


def crates(b: Brush) -> None:
    """Crates and sacks stacked on a quay."""
    w, h = b.w, b.h
    for x0, x1, y0, y1, material in ((-0.5, -0.06, 0.0, 0.52, "wood"), (-0.02, 0.40, 0.0, 0.46, "wood_light"),
        (-0.32, 0.16, 0.50, 1.0, "cloth_ochre")):
        box = rect(x0 * w, y0 * h, x1 * w, y1 * h, 0.02)
        b.cut(box, material, -0.05, lift=0.5, edge=0.5)
        inner = rect((x0 + 0.04) * w, (y0 + 0.06) * h, (x1 - 0.04) * w, (y1 - 0.06) * h)
        b.line(joined([inner, line((x0 * w, y0 * h), (x1 * w, y1 * h))]), "wood_dark", 0.035, alpha=0.7)
    b.cut(smooth([(w * 0.34, 0), (w * 0.30, h * 0.30), (w * 0.40, h * 0.42), (w * 0.46, h * 0.54), (w * 0.50, h * 0.40),
        (w * 0.58, h * 0.28), (w * 0.56, 0)], close=True), "cloth_cream", -0.1, lift=0.4)
    b.snow_cap([(-w * 0.32, h + 0.01), (w * 0.16, h + 0.01)], 0.05)


def lighthouse(b: Brush) -> None:
    """A banded tower on its rock with a lamp that shines from dusk on."""
    h = b.h
    # The rock ends in a level waterline, so that it lies in the sea and does not hang in it.
    for reach, rise, tone_ in ((0.50, 0.10, -0.35), (0.34, 0.17, -0.2)):
        crag = [(-reach, 0.0), (-reach * 0.82, rise * 0.55), (-reach * 0.45, rise * 0.9), (0.02, rise),
            (reach * 0.5, rise * 0.8), (reach * 0.85, rise * 0.5), (reach, 0.0)]
        b.cut(poly([(x * h, y * h) for x, y in crag]), "rock_dark", tone_, lift=0.4)
    b.line(line((-h * 0.54, 0.0), (h * 0.54, 0.0)), "white", h * 0.012, alpha=0.6)
    body = poly([(-h * 0.10, h * 0.12), (-h * 0.062, h * 0.78), (h * 0.062, h * 0.78), (h * 0.10, h * 0.12)])
    b.cut(body, "white", lift=0.5, edge=0.5)
    bands = joined(rect(-h, h * y, h, h * (y + 0.11)) for y in (0.22, 0.44, 0.66))
    b.clipped(body, lambda: b.flat(bands, "red"))
    b.cut(rect(-h * 0.09, h * 0.77, h * 0.09, h * 0.80), "iron", lift=0.3)
    b.luminous(rect(-h * 0.045, h * 0.80, h * 0.045, h * 0.90), LAMPLIGHT, max(0.25, b.look.windows))
    b.cut(poly([(-h * 0.07, h * 0.90), (h * 0.07, h * 0.90), (0, h)]), "red", -0.1, lift=0.3)
    if b.look.lamps > 0.4:
        for side in (-1, 1):
            beam = poly([(0, h * 0.86), (side * h * 2.2, h * 1.02), (side * h * 2.2, h * 0.72), (0, h * 0.84)])
            b.pool(beam, 0, h * 0.85, h * 2.0, LAMPLIGHT, 0.5)


def _ship(b: Brush, x: float, y: float, s: float, near: float) -> None:
    """One moored ship: hull, masts with furled or set sails; today a freighter."""
    era, hull = b.look.era, tone(b, near + 0.25, "wood_dark")
    if era is Era.MODERN:
        lay_land(b, poly([(x - 0.40 * s, y + 0.12 * s), (x + 0.42 * s, y + 0.14 * s), (x + 0.36 * s, y), (x - 0.36 * s,
            y)]), tone(b, near + 0.2, "red"), 0.4)
        lay_land(b, rect(x - 0.34 * s, y + 0.12 * s, x - 0.14 * s, y + 0.34 * s), tone(b, near, "white"), 0.4)
        for k, material in enumerate(("cloth_blue", "cloth_ochre", "mint", "red", "cloth_green")):
            lay_land(b, rect(x + (-0.10 + 0.09 * k) * s, y + 0.13 * s, x + (-0.02 + 0.09 * k) * s,
                y + (0.21 + 0.07 * (k % 2)) * s), tone(b, near + 0.1, material), 0.2)
        return
    sail = tone(b, near, "cloth_cream" if not era.chinese else "cloth_ochre")
    sail = mix(sail, b.look.ramp[1], 0.15 if b.look.night else 0.5)
    seams = shade(sail, -0.22)
    for dx, tall in ((-0.17, 0.54), (0.10, 0.66)):
        mx = x + dx * s
        lay_land(b, rect(mx - 0.007 * s, y + 0.06 * s, mx + 0.007 * s, y + (tall + 0.10) * s), hull, 0.2)
        flag = ((0.0, 0.10), (0.11, 0.075), (0.0, 0.05))
        b.plain(poly([(mx + u * s, y + (tall + v) * s) for u, v in flag]), tone(b, near, "red"))
        if era.chinese:
            sheet = smooth([(mx - 0.05 * s, y + tall * s), (mx + 0.10 * s, y + (tall - 0.05) * s), (mx + 0.12 * s,
                y + 0.22 * s), (mx - 0.06 * s, y + 0.18 * s)], close=True)
            lay_land(b, sheet, sail, 0.3)
            ribs = joined(line((mx - 0.2 * s, y + (0.22 + 0.10 * k) * s), (mx + 0.2 * s, y + (0.21 + 0.10 * k) * s))
                for k in range(int((tall - 0.2) / 0.10) + 1))
            b.clipped(sheet, lambda ribs=ribs: b.plain_line(ribs, seams, 0.006 * s))  # type: ignore[misc]
            continue
        top, low = y + tall * s, y + 0.24 * s
        b.plain(rect(mx - 0.125 * s, top - 0.008 * s, mx + 0.125 * s, top + 0.008 * s), hull)
        lay_land(b, smooth([(mx - 0.11 * s, top), (mx, top + 0.002 * s), (mx + 0.11 * s, top), (mx + 0.125 * s,
            (top + low) / 2), (mx + 0.12 * s, low), (mx, low + 0.035 * s), (mx - 0.12 * s, low), (mx - 0.10 * s,
            (top + low) / 2)], close=True), sail, 0.3)
        b.plain_line(joined(line((mx + k * 0.055 * s, top - 0.02 * s), (mx + k * 0.06 * s, low + 0.03 * s))
            for k in (-1, 0, 1)), seams, 0.004 * s, 0.7)
    if not era.chinese:
        bow = x + 0.40 * s
        lay_land(b, poly([(x + 0.24 * s, y + 0.60 * s), (bow + 0.08 * s, y + 0.22 * s), (x + 0.26 * s, y + 0.24 * s)]),
            shade(sail, 0.08), 0.3)
        b.plain_line(line((bow - 0.06 * s, y + 0.14 * s), (bow + 0.12 * s, y + 0.23 * s)), hull, 0.012 * s)
    lay_land(b, smooth([(x - 0.38 * s, y + 0.20 * s), (x - 0.30 * s, y + 0.12 * s), (x, y + 0.085 * s), (x + 0.28 * s,
        y + 0.10 * s), (x + 0.44 * s, y + 0.17 * s), (x + 0.30 * s, y), (x - 0.26 * s, y)], close=True), hull, 0.4)
    b.plain_line(smooth([(x - 0.33 * s, y + 0.10 * s), (x, y + 0.055 * s), (x + 0.36 * s, y + 0.11 * s)]),
        mix(sail, hull, 0.3), 0.010 * s, 0.8)


def harbour(b: Brush) -> None:
    """A harbour: houses along the far mole, ships at their moorings, masts against the sky, lights on the water."""
    far = mix(b.look.ramp[1], b.look.ramp[2], 0.7)
    b.fade(rect(-HALF, LOW, HALF, -0.06), -0.06, -0.6, ((0.0, far, 1.0), (1.0, tone(b, 0.55, "water_dark"), 1.0)))
    x = -HALF
    materials = ("plaster", "brick", "cloth_ochre", "plaster", "cloth_blue")
    k = 0
    while x < HALF:
        wide, tall = b.rng.uniform(0.09, 0.16), b.rng.uniform(0.08, 0.17)
        wall = tone(b, 0.40, materials[k % 5])
        lay_land(b, rect(x, -0.08, x + wide, -0.06 + tall), wall, 0.3)
        roof = poly([(x - 0.015, -0.06 + tall), (x + wide + 0.015, -0.06 + tall), (x + wide * 0.5, tall + 0.01)])
        lay_land(b, roof, tone(b, 0.50, "brick"), 0.3)
        b.plain(joined(rect(x + 0.025 + 0.04 * j, 0.0, x + 0.04 + 0.04 * j, 0.025) for j in range(int(wide / 0.045))),
            mix(shade(wall, -0.3), LAMPLIGHT, max(0.1, b.look.windows)), 0.9)
        x += wide + b.rng.uniform(0.0, 0.02)
        k += 1
    b.plain(rect(-HALF, -0.10, HALF, -0.07), tone(b, 0.5, "rock"))
    for x, y, s, near in ((-0.92, -0.15, 0.7, 0.30), (0.98, -0.20, 0.9, 0.42), (0.10, -0.15, 0.46, 0.26)):
        _ship(b, x, y, s, near)
    glints = joined(rect(float(x), float(y), float(x) + float(long), float(y) + 0.006, 0.003) for x, y, long in zip(
        b.rng.uniform(-HALF, HALF, 46), b.rng.uniform(-0.8, -0.20, 46), b.rng.uniform(0.05, 0.22, 46), strict=True))
    b.plain(glints, mix(b.look.ramp[1], rgb("#ffffff"), 0.3), 0.35)


def close_aboard(b: Brush) -> None:
    """Behind a head aboard: the sea, the rail across the frame's foot, shrouds running up on one side."""
    close_sea(b)
    wood = tone(b, 0.92, "wood")
    lay_land(b, rect(-HALF, -0.28, HALF, -0.235, 0.008), shade(wood, 0.12), 0.6)
    posts = joined(rect(-1.6 + 0.27 * k, -1.0, -1.57 + 0.27 * k, -0.27) for k in range(13))
    lay_land(b, posts, wood, 0.5)
    lay_land(b, rect(-HALF, -1.0, HALF, -0.52), wood, 0.5)
    if b.look.era is Era.MODERN:
        b.paper.line(oval(0.72, -0.42, 0.11), b.ink("red"), 0.05, lit=False)
        return
    ropes = [((0.42 + 0.17 * k, -0.26), (0.98 + 0.02 * k, 0.9)) for k in range(4)]
    b.paper.line(joined(line(*rope) for rope in ropes), shade(wood, -0.2), 0.011, lit=False)
    rungs = joined(line((0.42 + 0.56 * t, -0.26 + 1.16 * t), (0.93 + 0.11 * t, -0.26 + 1.16 * t))
        for t in (0.08, 0.17, 0.26, 0.35, 0.44, 0.53, 0.62, 0.71))
    b.paper.line(rungs, shade(wood, -0.2), 0.007, lit=False)


_BY_DAY: Final = (Hour.MORNING, Hour.NOON, Hour.AFTERNOON)
"""Hours in which the sand at one's feet shows its own colour through the air of a far view."""


def close_shore(b: Brush) -> None:
    """Behind a head on the beach: the sea, and before it the sand people stand on, the last wave running out."""
    close_sea(b)
    edge = [(-HALF, -0.335), (-1.1, -0.36), (-0.5, -0.34), (0.1, -0.37), (0.7, -0.345), (1.2, -0.365), (HALF, -0.34)]
    sand = mix(tone(b, 0.4, "sand"), b.ink("sand", unify=0.12), 0.75)
    sand = mix(sand, rgb("#e2c894"), 0.5 if b.look.hour in _BY_DAY else 0.0)
    for down, colour in ((0.0, mix(sand, rgb("#ffffff"), 0.55)), (0.012, shade(sand, -0.16)), (0.045, sand)):
        lay_land(b, _ground_below([(x, y - down) for x, y in edge]), colour, 0.3)


def close_quay(b: Brush) -> None:
    """Behind a head on a quay: the harbour, and before it the stones people stand on."""
    harbour(b)
    stone = mix(tone(b, 0.4, "stone"), b.ink("stone", unify=0.12), 0.6)
    lay_land(b, rect(-HALF, LOW, HALF, -0.33), shade(stone, -0.2), 0.4)
    lay_land(b, rect(-HALF, LOW, HALF, -0.36), stone, 0.3)
    joints = [line((-HALF, -0.43), (HALF, -0.43))]
    joints += [line((x + 0.14 * (k % 2), low), (x + 0.14 * (k % 2), high)) for k, (high, low) in enumerate(
        ((-0.36, -0.43), (-0.43, -0.52))) for x in (-1.5 + 0.29 * j for j in range(11))]
    b.paper.line(joined(joints), shade(stone, -0.18), 0.006, lit=False)


def _ground_below(edge: list[tuple[float, float]]) -> skia.Path:
    """Return what lies below an edge that runs through points from left to right."""
    path = smooth(edge)
    path.lineTo(HALF, LOW)
    path.lineTo(-HALF, LOW)
    path.close()
    return path


_VIEWS: Final[dict[str, PaintsWith]] = {"close_quay": close_quay, "vista_harbour": harbour,
    "close_aboard": close_aboard, "close_shore": close_shore}

PAINTERS: Final[dict[str, Painter]] = {
    **{kind: painter(at_size(paint)) for kind, paint in _VIEWS.items()},
    **kinds(("balustrade", balustrade, 20.0), ("bulwark", bulwark, 20.0), ("mast", mast, 0.7),
        ("deck_planks", deck_planks, 40.0), ("bollard", bollard, 0.8), ("crates", crates, 1.5), ("lighthouse",
            lighthouse, 0.9)),
}
