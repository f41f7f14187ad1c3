"""Heads of four-legged beasts: skull, muzzle and jaw set in depth, turned, and cut."""

from __future__ import annotations

import math
from typing import Final

import skia

from yingxi.draw.beasts.adorn import hat_behind, hat_on
from yingxi.draw.beasts.builds import BeastBuild, HeadBuild, build_of
from yingxi.draw.beasts.creature import Beast
from yingxi.draw.beasts.ears import draw_ear, draw_horn
from yingxi.draw.beasts.eyes import Eye, draw_brow, draw_eye
from yingxi.draw.beasts.fur import furred, strokes, woolly
from yingxi.draw.beasts.growths import draw_lions_fringe, draw_lions_mane, draw_trunk, draw_tusk, maned
from yingxi.draw.beasts.turning import View, head_of, sunwise, taper, wash
from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.people.curves import Point, add, beziers, blob, disc, leaf, lerp, thread, trace
from yingxi.draw.people.cutter import Cutter

_GNAWERS: Final = ("rabbit", "mouse", "squirrel")
"""Kinds whose upper front teeth show."""

_GRAZERS: Final = (
    "horse", "ox", "sheep", "deer", "goat", "donkey", "zebra", "camel", "giraffe", "hippo", "kangaroo",
)  # fmt: skip
"""Kinds with a short mouth in a long face."""


def head_frame(cutter: Cutter, beast: Beast) -> tuple[Cutter, View]:
    """Return the head's frame and turn."""
    return head_of(cutter, beast, build_of(beast.species).head.size)


def head_path(beast: Beast, view: View) -> skia.Path:
    """Return the bare head's shape in its own frame."""
    return _Head(beast, view, build_of(beast.species).head).bare()


def mouth_at(beast: Beast, view: View) -> Point:
    """Return the mouth's middle in the head's frame."""
    head = _Head(beast, view, build_of(beast.species).head)
    return lerp(head.nose, head.chin, 0.55)


class _Head:
    """One head's measures on the paper."""

    def __init__(self, beast: Beast, view: View, build: HeadBuild) -> None:
        self.beast, self.view, self.build = beast, view, build
        face = beast.face
        x, y, long, high, broad = build.skull
        self.middle = view.at(x, y)
        self.half, self.high = view.wide(long, broad), high
        rx, ry, self.root_r, nx, ny, self.nose_r = build.muzzle
        self.root, self.nose = view.at(rx, ry), view.at(nx, ny)
        long, self.jaw_r = build.jaw
        self.gape = max(0.0, face["jaw"]) * (1 - 0.9 * face["press"]) * min(0.62, 0.34 / long)
        lips = self.lower_lip()
        self.chin = add(lerp(lips[0], lips[1], 0.4), (0.0, -1.0), self.jaw_r)

    def bare(self) -> skia.Path:
        """Return skull and muzzle in one outline."""
        path = disc(self.middle[0], self.middle[1], self.half, self.high)
        path.addPath(taper(self.root, self.root_r, self.nose, self.nose_r))
        return path

    def lower_lip(self) -> list[Point]:
        """Return the lower lip from its front to the mouth's corner: it swings about the corner."""
        upper = self.lip()
        x, y = upper[-1]
        cos, sin = math.cos(self.gape), math.sin(self.gape)
        short = [(0.90 * (px - x), 0.90 * (py - y)) for px, py in upper]
        return [(x + dx * cos + dy * sin, y - dx * sin + dy * cos) for dx, dy in short]

    def jaw(self) -> skia.Path:
        """Return the lower jaw: it grows out of the cheek in one curve, however far the mouth is open."""
        rx, ry, rr, _nx, _ny, _nr = self.build.muzzle
        lips, deep = self.lower_lip(), self.jaw_r * 1.25
        angle = 0.8 * self.gape
        down = (-math.sin(angle), -math.cos(angle))
        ahead = (math.cos(angle), -math.sin(angle))
        root = self.view.at(rx - 0.14, ry - rr * 0.80)
        front = add(add(lips[0], down, deep * 0.45), ahead, deep * 0.22)
        chin = add(lips[1], down, deep * 1.02)
        under = add(lerp(lerp(lips[2], lips[-1], 0.5), root, 0.30), down, deep * 0.75)
        ring = [*lips[::-1], front, chin, under, root]
        return blob(sunwise([ring[0], *ring]))

    def lip(self) -> list[Point]:
        """Return the mouth's line from under the nose to its corner."""
        view, build, face = self.view, self.build, self.beast.face
        rx, ry, rr, nx, ny, nr = build.muzzle
        smile = face["smile"]
        start = view.at(nx + nr * 0.55, ny - nr * 0.72, 0.02)
        middle = view.at(
            nx * 0.62 + rx * 0.38, ny * 0.55 + ry * 0.45 - (nr * 0.5 + rr * 0.5) * 0.80 - 0.02 * smile, 0.10
        )
        # Those that graze have a short mouth at the end of a long face.
        short = 0.36 if self.beast.species in _GRAZERS else 0.0
        corner = view.at(
            rx + short * (nx - rx) + 0.10 - 0.05 * max(smile, 0.0),
            ry + short * (ny - ry) - (rr + short * (nr - rr)) * 0.62 + 0.125 * smile,
            0.22 - 0.08 * (short > 0),
        )
        middle = lerp(middle, lerp(start, corner, 0.5), 0.5 * (short > 0))
        return [start, lerp(start, middle, 0.55), middle, lerp(middle, corner, 0.6), corner]


def draw_head(frame: Cutter, beast: Beast, view: View, build: BeastBuild) -> None:
    """Cut the head, far to near."""
    head = _Head(beast, view, build.head)
    coat = beast.coat
    own = coat.second if build.head.mask == "face" else coat.main
    top = view.at(build.head.skull[0] - 0.02, build.head.skull[1] + build.head.skull[3])
    hat_behind(frame, beast, (top[0] + 0.06, top[1] - 0.01), build.head.skull[2] * 1.35)
    if build.grown == "mane" and maned(beast):
        draw_lions_mane(frame, beast, view)
    draw_horn(frame, beast, view, build.head, -1.0)
    draw_ear(frame, beast, view, build.head, -1.0)
    if build.head.nose == "trunk":
        draw_tusk(frame, beast, view, -1.0)
    if beast.species == "goat":
        _beard(frame, head)
    _skull(frame, head, own)
    _face_paint(frame, head, own)
    _lower_jaw(frame, head, own)
    _nose(frame, head)
    _mouth_line(frame, head, own)
    _forelock(frame, head, own)
    if build.grown == "mane" and maned(beast):
        draw_lions_fringe(frame, beast, view)
    # A hat sits between the ears; a flower is stuck behind the near one.
    flower = beast.figure.design.hat == "flower"
    if not flower:
        hat_on(frame, beast, (top[0] + 0.06, top[1] - 0.01), build.head.skull[2] * 1.35)
    draw_horn(frame, beast, view, build.head, 1.0)
    draw_ear(frame, beast, view, build.head, 1.0)
    if flower:
        hat_on(frame, beast, (top[0] + 0.10, top[1] - 0.02), build.head.skull[2] * 1.5)
    _eyes(frame, head, own)
    if build.head.nose == "trunk":
        draw_trunk(frame, beast, view, build.head)
        draw_tusk(frame, beast, view, 1.0)
    _whiskers(frame, head)


def _lower_jaw(frame: Cutter, head: _Head, own: RGB) -> None:
    """Cut the lower jaw and what an open mouth shows."""
    coat = head.beast.coat
    pale = coat.second if head.build.mask in ("fox", "wolf", "muzzle", "heart") else own
    upper, lower = head.lip(), head.lower_lip()
    if head.gape > 0.04:
        gap = skia.Path()
        trace(gap, beziers(upper), move=True)
        trace(gap, beziers(lower[::-1]))
        gap.close()
        wash(frame, gap, (0.30, 0.07, 0.10), 1.0)
        rise = 0.35 * head.jaw_r + 0.05 * head.gape
        tongue = [(x, y + rise) for x, y in (lower[0], lower[1], lower[2], lerp(lower[2], lower[3], 0.8))]
        with frame.within(gap):
            wide = head.jaw_r * (0.6 + 1.1 * head.gape)
            wash(frame, leaf(tongue, (wide * 0.6, wide, wide, wide * 0.6)), (0.86, 0.45, 0.46), 1.0)
    jaw = head.jaw()
    frame.cut(jaw, shade(pale, -0.07), lift=0.25, gradient=0.12)
    if head.build.mask == "tip":
        with frame.within(jaw):
            wash(
                frame, disc(*lerp(lower[0], lower[1], 0.3), 1.3 * head.nose_r, head.nose_r), _tip_tone(head, own), 0.85
            )


def _skull(frame: Cutter, head: _Head, own: RGB) -> None:
    """Cut skull, muzzle and cheek fur as one sheet."""
    build = head.build
    path = head.bare()
    if build.cheek > 0:
        path.addPath(_cheek_fur(head))
    frame.cut(path, own, lift=0.62, edge=0.25, gradient=0.14)
    if frame.px > 60:
        nx, ny = head.nose
        mx, my = head.root
        # The muzzle's bridge catches the light.
        ridge = [
            (mx - 0.02, my + head.root_r * 0.72),
            lerp((mx, my + head.root_r * 0.55), (nx, ny + head.nose_r * 0.6), 0.5),
            (nx - 0.02, ny + head.nose_r * 0.75),
        ]
        wash(frame, leaf(ridge, (0.0, 0.045, 0.0)), shade(own, 0.3), 0.35)


def _cheek_fur(head: _Head) -> skia.Path:
    """Return three tufts that stand out behind and below the cheek."""
    _x, y, _long, high, _broad = head.build.skull
    long = 1.0 + 2.2 * head.build.cheek
    roots = ((-0.70, 0.30), (-0.86, -0.26), (-0.62, -0.68), (-0.10, -0.94))
    tips = ((-1.04, -0.22), (-0.92, -0.72), (-0.48, -1.10))

    def at(spot: Point, grown: float = 1.0) -> Point:
        return (head.middle[0] + head.half * spot[0] * grown, y + high * spot[1] * grown)

    path = skia.Path()
    path.moveTo(*at((0.2, -0.1)))
    path.lineTo(*at(roots[-1]))
    for k in (2, 1, 0):
        middle = lerp(at(roots[k + 1]), at(tips[k], long), 0.5)
        path.quadTo(middle[0], middle[1] - 0.04 * high, *at(tips[k], long))
        path.quadTo(*lerp(lerp(at(roots[k]), at(tips[k], long), 0.4), head.middle, 0.06), *at(roots[k]))
    path.close()
    # The same way round as skia's ovals, so that joined to the skull it cuts no hole.
    fur = skia.Path()
    fur.reverseAddPath(path)
    return fur


def _face_paint(frame: Cutter, head: _Head, own: RGB) -> None:
    """Lay the second paper on muzzle and cheek, and stripes on the brow."""
    build, view, coat = head.build, head.view, head.beast.coat
    if build.mask in ("none", "face"):
        return
    rx, ry, rr, nx, ny, nr = build.muzzle
    x, y, _long, high, broad = build.skull
    bare = head.bare()
    if build.cheek > 0:
        bare.addPath(_cheek_fur(head))
    if build.mask == "heart":
        _heart(frame, head, bare)
        return
    if build.mask == "panda":
        ex, ey, ez, *_ = build.eye
        with frame.within(bare):
            for side in (-1.0, 1.0):
                above = view.at(ex + 0.04, ey + 0.12, ez * 1.1 * side)
                below = view.at(ex - 0.18, ey - 0.16, ez * 1.5 * side)
                wash(frame, leaf([above, lerp(above, below, 0.5), below], (0.15, 0.27, 0.19)), coat.accent, 1.0)
        return
    if build.mask == "tip":
        with frame.within(bare):
            if head.beast.species == "zebra":
                wash(frame, _zebra_stripes(head), coat.accent, 0.92)
            wash(frame, disc(*view.at(nx, ny), nr * 1.5, nr * 1.35), _tip_tone(head, own), 0.85)
        if head.beast.species in ("horse", "donkey", "ox") and head.beast.figure.seed % 2 == 0:
            blaze = [
                view.at(rx, ry + rr * 1.15, 0.10),
                view.at((rx + nx) / 2, (ry + ny) / 2 + rr * 0.8, 0.10),
                view.at(nx - 0.05, ny + nr * 0.9, 0.06),
            ]
            with frame.within(bare):
                wash(frame, leaf(blaze, (0.10, 0.09, 0.03)), coat.second, 0.95)
        return
    if build.mask in ("fox", "wolf"):
        edge = [
            view.at(nx + nr, ny - 0.01, 0.05),
            view.at((nx + rx) / 2, (ny + ry) / 2 + 0.02, 0.18),
            view.at(rx + 0.02, ry + 0.08, 0.28),
            view.at(x - 0.04, y - 0.14, broad * 0.7),
            view.at(x - 0.34, y - 0.20, broad * 0.6),
            view.at(x - 0.70, y - 0.22, broad * 0.6),
            view.at(x - 0.2, y - high * 1.9, broad),
            view.at(rx, ry - rr * 1.6, 0.1),
            view.at(nx, ny - nr * 2, 0.0),
        ]
    else:
        edge = [
            view.at(nx + nr * 1.2, ny + nr * 0.5, 0.03),
            view.at(nx * 0.75 + rx * 0.25, ny + nr * 0.9, 0.10),
            view.at(rx + 0.06, ry + rr * 0.25, 0.22),
            view.at(rx - 0.10, ry - rr * 0.35, 0.30),
            view.at(rx - 0.12, ry - rr * 1.2, 0.26),
            view.at((rx + nx) / 2, ry - rr * 1.6, 0.1),
            view.at(nx + nr, ny - nr * 2, 0.0),
        ]
    with frame.within(bare):
        wash(frame, blob(edge), coat.second, 1.0)
        if head.beast.species == "squirrel":
            ex, ey, ez, rx, ry, _off = build.eye
            wash(frame, disc(*view.at(ex, ey, ez), rx * 1.45, ry * 1.5), mix(coat.main, coat.second, 0.8), 1.0)
        _brow_print(frame, head)


def _tip_tone(head: _Head, own: RGB) -> RGB:
    """Return the colour of a muzzle whose tip alone is of another paper."""
    coat = head.beast.coat
    if head.beast.species == "zebra":
        return mix(coat.accent, own, 0.25)
    if head.beast.species == "horse" and sum(own) > 0.9:
        return shade(own, -0.25)
    return mix(own, coat.second, 0.75)


def _zebra_stripes(head: _Head) -> skia.Path:
    """Return the stripes of a zebra's head: round the cheek, and along the brow."""
    view, (x, y, _long, high, broad), (rx, ry, rr, nx, ny, nr) = head.view, head.build.skull, head.build.muzzle
    path = skia.Path()
    for k in range(4):
        a = view.at(x - 0.34 + 0.05 * k, y + 0.12 - 0.14 * k, broad)
        b = view.at(x - 0.02 + 0.07 * k, y - 0.06 - 0.14 * k, broad)
        path.addPath(leaf([a, lerp(a, b, 0.5), b], (0.07, 0.06, 0.0)))
    for k in range(3):
        share = 0.25 + 0.24 * k
        a = view.at(rx + (nx - rx) * share, ry + (ny - ry) * share + rr * 0.95 + (nr - rr) * share, 0.06)
        b = view.at(rx + (nx - rx) * share - 0.06, ry + (ny - ry) * share + 0.02, 0.24)
        path.addPath(leaf([a, lerp(a, b, 0.5), b], (0.06, 0.05, 0.0)))
    for k in range(3):
        a, b = (
            view.at(x + 0.02 + 0.11 * k, y + high * (1.0 - 0.08 * k), 0.0),
            view.at(x + 0.16 + 0.09 * k, y + high * 0.5, 0.1),
        )
        path.addPath(leaf([a, lerp(a, b, 0.5), b], (0.06, 0.05, 0.0)))
    return path


def _heart(frame: Cutter, head: _Head, bare: skia.Path) -> None:
    """Lay a monkey's bare face: two lobes round the eyes and one round the muzzle."""
    view, (ex, ey, ez, _rx, ry, _off) = head.view, head.build.eye
    path = disc(*view.at(ex - 0.02, ey - 0.02, ez), 0.25, ry * 1.75)
    path.addPath(disc(*view.at(ex + 0.02, ey - 0.02, -ez), 0.22, ry * 1.75))
    path.addPath(taper(head.root, head.root_r * 0.96, head.nose, head.nose_r * 1.04))
    with frame.within(bare):
        wash(frame, path, head.beast.coat.second, 1.0)


def _brow_print(frame: Cutter, head: _Head) -> None:
    """Print stripes on the brow of cats; a tiger bears the sign of the king."""
    build, view, coat = head.build, head.view, head.beast.coat
    if head.beast.species not in ("tiger", "cat"):
        if head.beast.species == "dog" and head.beast.figure.seed % 3 != 2:
            ex, ey, ez, *_ = build.eye
            wash(frame, disc(*view.at(ex - 0.04, ey + 0.02, ez), 0.24, 0.27), mix(coat.main, coat.accent, 0.6), 1.0)
        return
    x, y, _long, high, broad = build.skull
    bold = head.beast.species == "tiger"
    path = skia.Path()
    for k in range(3):
        yy = y + high * (0.86 - 0.20 * k)
        wide = 0.16 - 0.025 * k
        a, b = view.at(x + 0.20 + 0.05 * k, yy, 0.05 + wide), view.at(x + 0.20 + 0.05 * k, yy, 0.05 - wide)
        path.addPath(
            leaf([a, lerp((a[0], a[1] + 0.02), (b[0], b[1] + 0.02), 0.5), b], (0.0, 0.045 if bold else 0.03, 0.0))
        )
    if bold:
        a, b = view.at(x + 0.20, y + high * 0.88, 0.05), view.at(x + 0.32, y + high * 0.40, 0.05)
        path.addPath(leaf([a, b], (0.035, 0.035)))
    for k in range(3):
        a = view.at(x - 0.30 - 0.03 * k, y + 0.12 - 0.20 * k, broad * 0.9)
        b = view.at(x + 0.0, y + 0.02 - 0.15 * k, broad)
        path.addPath(leaf([a, lerp(a, b, 0.5), b], (0.07 if bold else 0.04, 0.05 if bold else 0.03, 0.0)))
    wash(frame, path, coat.accent, 0.92 if bold else 0.6)


def _nose(frame: Cutter, head: _Head) -> None:
    build, view, coat = head.build, head.view, head.beast.coat
    _rx, _ry, _rr, nx, ny, nr = build.muzzle
    ink = coat.ink
    if build.nose == "disc":
        x, y = view.at(nx + nr * 0.62, ny)
        rx = nr * (0.42 + 0.62 * view.sin)
        frame.cut(disc(x, y, rx, nr * 0.98), shade(coat.accent, 0.16), lift=0.3, edge=0.3, gradient=0.12)
        for z in (-0.075, 0.075):
            hx, hy = view.at(nx + nr * 0.66, ny, z)
            wash(frame, disc(hx, hy, 0.020 + 0.022 * view.sin, 0.048), shade(coat.accent, -0.55), 0.95)
        return
    if build.nose == "trunk":
        return
    if build.nose == "flat":
        for z in (-0.055, 0.055):
            wash(frame, disc(*view.at(nx + nr * 0.62, ny + nr * 0.38, z), 0.030, 0.024), ink, 0.9)
        return
    if build.nose in ("soft", "wet"):
        if build.nose == "wet":
            wash(
                frame,
                disc(*view.at(nx + nr * 0.45, ny + nr * 0.20), nr * 0.72, nr * 0.62),
                mix(ink, coat.second, 0.35),
                0.9,
            )
        for z in (-0.10, 0.10):
            hx, hy = view.at(nx + nr * 0.50, ny + nr * 0.22, z)
            wash(
                frame,
                blob(
                    [(hx - 0.035, hy - 0.02), (hx + 0.0, hy + 0.055), (hx + 0.05, hy + 0.03), (hx + 0.015, hy - 0.03)]
                ),
                ink,
                0.9,
            )
        return
    x, y = view.at(nx + nr * 0.55, ny + nr * 0.35)
    own = {"pad": (min(nr * 0.85, 0.108), min(nr * 0.78, 0.088)), "cat": (0.070, 0.052)}.get(
        build.nose, (nr * 0.5, nr * 0.40)
    )
    wide, tall = own[0] * (0.75 + 0.5 * view.sin), own[1]
    colour = ink if build.nose == "pad" else mix((0.80, 0.50, 0.48), coat.second, 0.15)
    pad = blob(
        [
            (x - wide, y + tall * 0.55),
            (x, y + tall * 0.85),
            (x + wide, y + tall * 0.5),
            (x + wide * 0.62, y - tall * 0.5),
            (x, y - tall * 0.9),
            (x - wide * 0.62, y - tall * 0.4),
        ]
    )
    frame.cut(pad, colour, lift=0.2, edge=0.22)
    if frame.px > 50:
        wash(frame, disc(x - wide * 0.2, y + tall * 0.38, wide * 0.42, tall * 0.18), (1.0, 1.0, 1.0), 0.45)


def _mouth_line(frame: Cutter, head: _Head, own: RGB) -> None:
    face = head.beast.face
    lip = head.lip()
    thick = 0.026 if frame.px > 45 else 0.045
    dark = shade(own if head.build.mask in ("none", "face", "panda") else head.beast.coat.accent, -0.5)
    dark = mix(dark, (0.20, 0.10, 0.10), 0.5)
    wash(frame, leaf(lip, (thick * 0.5, thick, thick, thick, 0.0)), dark, 0.9)
    if head.build.nose in ("pad", "cleft", "cat") and frame.px > 35:
        x, y = lip[0]
        nx, ny = head.view.at(head.build.muzzle[3] + head.build.muzzle[5] * 0.6, head.build.muzzle[4] - 0.02)
        wash(frame, leaf([(nx, ny), lerp((nx, ny), (x, y), 0.5), (x, y)], (0.022, 0.018, 0.02)), dark, 0.8)
    if frame.px > 60 and abs(face["smile"]) > 0.2:
        x, y = lip[-1]
        frame.line(thread([(x + 0.0, y + 0.045), (x - 0.03, y + 0.0), (x + 0.005, y - 0.035)]), dark, 0.014, alpha=0.6)
    show = face["teeth"] if head.gape > 0.03 or face["teeth"] > 0.5 else 0.0
    if head.build.nose in ("pad", "cat") and show > 0.2 and frame.px > 40:
        fangs = skia.Path()
        for t, size in ((0, 0.06), (1, 0.05)):
            x, y = lip[t] if t else lerp(lip[0], lip[1], 0.4)
            fangs.addPath(leaf([(x, y + 0.01), (x + 0.004, y - size * 1.3 * show)], (0.04, 0.0)))
        wash(frame, fangs, (0.98, 0.96, 0.91), 1.0)
    elif head.beast.species in _GNAWERS and (head.gape > 0.06 or head.beast.species == "squirrel"):
        x, y = lerp(lip[0], lip[1], 0.30)
        wash(frame, leaf([(x, y), (x, y - 0.07)], (0.06, 0.055)), (0.98, 0.96, 0.91), 1.0)


def _eyes(frame: Cutter, head: _Head, own: RGB) -> None:
    build, view, beast = head.build, head.view, head.beast
    ex, ey, ez, rx, ry, off = build.eye
    size = 0.85 + 0.3 * beast.figure.trait("eye_size")
    white: RGB = (0.98, 0.965, 0.93) if build.white > 0.5 else (0.20, 0.12, 0.10)
    for side in (-1.0, 1.0):
        square = view.square(off, side)
        if side < 0 and square < 0.16:
            continue
        square = max(0.42, min(1.0, square + 0.12))
        x, y = view.at(ex, ey, ez * side)
        if side < 0:
            x = min(x, head.middle[0] + head.half * 0.74)
        lid = mix(own, head.beast.coat.dark, 0.25)
        eye = Eye(
            x,
            y,
            rx * size * square,
            ry * size,
            1.0 if side > 0 else -1.0,
            pupil=build.pupil,
            white=white,
            big=0.99,
            lid=lid,
        )
        draw_eye(frame, beast, eye)
        if frame.px > 30:
            brow = shade(own, -0.45) if sum(own) > 0.9 else shade(own, 0.25)
            draw_brow(frame, beast, eye, brow, gap=0.30, thick=0.36)
    blush = max(0.2 * max(0.0, beast.face["smile"]), beast.face["blush"])
    if blush > 0.05 and frame.px > 24:
        x, y = view.at(ex - 0.04, ey - 0.24, ez * 1.2)
        frame.soft(x, y, 0.17, 0.11, (0.90, 0.38, 0.34), 0.5 * blush)


def _beard(frame: Cutter, head: _Head) -> None:
    """Hang a goat's beard from its chin: it swings with the jaw; a kid has none."""
    if head.beast.young:
        return
    x, y = head.chin
    path = skia.Path()
    for dx, long, wide in ((-0.10, 0.36, 0.17), (-0.04, 0.54, 0.19)):
        root, middle, tip = (x + dx, y + 0.03), (x + dx + 0.01, y - long * 0.55), (x + dx - 0.12, y - long)
        path.addPath(leaf([root, middle, tip], (wide * 0.8, wide, 0.0)))
    frame.cut(path, mix(head.beast.coat.second, head.beast.coat.main, 0.25), lift=0.3, edge=0.25)


def _whiskers(frame: Cutter, head: _Head) -> None:
    if not head.build.whiskers or frame.px < 36:
        return
    view = head.view
    rx, _ry, _rr, nx, ny, nr = head.build.muzzle
    path = skia.Path()
    for k in range(3):
        a = view.at(nx * 0.72 + rx * 0.28, ny - nr * 0.1 - 0.035 * k, 0.14)
        b = view.at(nx * 0.72 + rx * 0.28 - 0.12, ny + 0.10 - 0.13 * k, 0.62)
        path.addPath(leaf([a, lerp((a[0], a[1] + 0.02), (b[0], b[1] + 0.02), 0.5), b], (0.012, 0.009, 0.0)))
        c = view.at(nx * 0.85 + rx * 0.15, ny - nr * 0.1 - 0.035 * k, -0.12)
        d = view.at(nx + 0.10, ny + 0.09 - 0.12 * k, -0.55)
        path.addPath(leaf([c, lerp((c[0], c[1] + 0.02), (d[0], d[1] + 0.02), 0.5), d], (0.010, 0.008, 0.0)))
    pale = sum(head.beast.coat.second) > 2.3
    wash(frame, path, (0.97, 0.95, 0.92) if not pale else shade(head.beast.coat.accent, -0.1), 0.6)


def _forelock(frame: Cutter, head: _Head, own: RGB) -> None:
    """Add a horse's forelock, a sheep's cap of wool, tufts of the furry."""
    view, build, coat = head.view, head.build, head.beast.coat
    x, y, _long, high, _broad = build.skull
    if head.beast.species == "horse":
        path = skia.Path()
        for z, reach in ((0.02, 0.52), (0.10, 0.42), (-0.05, 0.40)):
            a = view.at(x - 0.04, y + high * 1.0, z)
            b = view.at(x + 0.30, y + high * 1.0 - reach, z * 1.6)
            path.addPath(leaf([a, (lerp(a, b, 0.5)[0] + 0.05, lerp(a, b, 0.5)[1] + 0.03), b], (0.13, 0.12, 0.0)))
        frame.cut(path, coat.accent, lift=0.4, edge=0.22)
    elif head.beast.species == "sheep":
        mx, my = view.at(x - 0.08, y + high * 0.85)
        ring = [
            (mx - 0.30, my - 0.14),
            (mx - 0.22, my + 0.14),
            (mx + 0.04, my + 0.22),
            (mx + 0.26, my + 0.08),
            (mx + 0.22, my - 0.12),
            (mx, my - 0.16),
        ]
        frame.cut(woolly(ring, 9, 0.42), coat.main, lift=0.5, edge=0.3, gradient=0.10)
    elif head.beast.species == "camel":
        cap_ring = ((-0.2, 0.7), (-0.05, 1.25), (0.22, 1.08), (0.12, 0.7))
        tuft = [view.at(x + dx - 0.14, y + high * dy) for dx, dy in cap_ring]
        cap = furred(tuft, 9, 0.10, seed=3)
        frame.cut(cap, coat.accent, lift=0.3, edge=0.22)
    elif head.beast.species == "hedgehog":
        mx, my = view.at(x - 0.16, y + high * 0.52)
        ring = [(mx - 0.42, my - 0.40), (mx - 0.46, my + 0.14), (mx - 0.06, my + 0.36), (mx + 0.32, my + 0.24),
                (mx + 0.12, my - 0.02), (mx - 0.16, my - 0.30)]  # fmt: skip
        frame.cut(furred(ring, 15, 0.20, lean=-0.45, seed=head.beast.figure.seed), coat.accent, lift=0.4, edge=0.25)
    elif build.cheek > 0 and frame.px > 50:
        spots = [view.at(x - 0.22 + 0.06 * k, y + high * 0.2 - 0.16 * (k % 3), 0.4) for k in range(5)]
        wash(frame, strokes(spots, (-0.8, -0.6), 0.13, 0.024, head.beast.figure.seed + 4), shade(own, -0.25), 0.5)
