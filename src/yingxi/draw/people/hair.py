"""Hair: eighteen ways to wear it, each as back sheets, a cap on the skull, and locks over the face."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from yingxi.draw.paper import RGB, shade
from yingxi.draw.people import locks
from yingxi.draw.people.curves import Point, add, blob, disc, leaf, lerp, thread
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.figure import Figure
from yingxi.draw.people.locks import NATURAL, PARTED, SHAVED, SWEPT, Hairline
from yingxi.draw.people.skull import Skull


@dataclass(frozen=True, slots=True)
class Scalp:
    """What a hair style needs to be cut.

    Attributes:
        down: the way hair hangs, in the head's own frame: between gravity and the head's lean.
    """

    frame: Cutter
    figure: Figure
    skull: Skull
    down: Point

    @property
    def hair(self) -> RGB:
        """The hair's paper."""
        return self.figure.papers.hair

    def hang(self, start: Point, length: float, sway: float = 0.0) -> Point:
        """Return where hair that hangs from `start` ends."""
        return (
            start[0] + self.down[0] * length - self.down[1] * sway,
            start[1] + self.down[1] * length + self.down[0] * sway,
        )


Layer = Callable[[Scalp], None]


@dataclass(frozen=True, slots=True)
class HairStyle:
    """One way to wear hair: behind the body, on the skull under the ear, over the face."""

    back: Layer | None
    cap: Layer | None
    front: Layer | None
    ears: bool = True


def hanging_down(figure: Figure) -> Point:
    """Return the way hair hangs in the head's frame."""
    base, crown = figure.at["head"], figure.at["crown"]
    lean = math.atan2(crown[0] - base[0], crown[1] - base[1]) * 0.75
    return (math.sin(lean), -math.cos(lean))


def style_of(figure: Figure) -> HairStyle:
    """Return the style of a figure's hair."""
    return STYLES.get(figure.design.hair, STYLES["short"])


# -- shared layers -------------------------------------------------------------------------------------------


def _roots(skull: Skull, line: Hairline, count: int) -> list[Point]:
    last = len(line) - 1
    out = []
    for k in range(count):
        place = k / (count - 1) * last
        i = min(int(place), last - 1)
        share = place - i
        lon = line[i][0] + (line[i + 1][0] - line[i][0]) * share
        v = line[i][1] + (line[i + 1][1] - line[i][1]) * share
        if lon + skull.yaw < 1.45:
            out.append(skull.at(lon, v, 1.0))
    return [*out, *skull.rim(14, 17, 0.02)]


def _updo(line: Hairline, target: Point, bow: float = 0.09) -> Layer:
    """Return a cap combed back into a knot at `target` (longitude-free, head units)."""

    def cap(s: Scalp) -> None:
        path = locks.cut_cap(s.frame, s.skull, line, s.hair, 0.028)
        spot = (target[0] * min(1.0, s.skull.yaw / 0.44), target[1])
        locks.comb(s.frame, path, _roots(s.skull, line, 15), spot, s.hair, bow=bow)
        locks.gleam_band(s.frame, path, s.skull, s.hair, 0.90)

    return cap


def _wings(length: float, width: float = 0.11) -> Layer:
    """Return soft wings of hair from the part over the temples to the ears, and a wisp before the near ear."""

    def front(s: Scalp) -> None:
        sk = s.skull
        part = sk.at(0.0, 0.93, 1.02)
        for side in (1.0, -1.0):
            if sk.facing(side * 0.7) < 0.0:
                continue
            end = sk.at(side * 1.28, (0.40 if side < 0 else 0.50) - length, 1.06 if side < 0 else 1.0)
            points = [
                part,
                sk.at(side * 0.42, 0.855, 1.05),
                sk.at(side * 0.86, 0.70, 1.07),
                sk.at(side * 1.16, 0.54, 1.08),
                end,
            ]
            squeeze = 0.45 + 0.55 * max(sk.facing(side * 0.8), 0.0)
            widths = (0.02, width * squeeze, width * 1.1 * squeeze, width * 0.8 * squeeze, 0.0)
            locks.lock(s.frame, points, widths, s.hair)
        wisp = sk.at(-1.10, 0.50, 1.03)
        end = s.hang(wisp, 0.24 + length, 0.02)
        locks.lock(
            s.frame, [wisp, add(lerp(wisp, end, 0.5), (-0.012, 0.0)), end], (0.022, 0.020, 0.0), s.hair, shine=False
        )

    return front


def _bangs(v: float, count: int, reach: float = 0.92, ragged: float = 0.02) -> Layer:
    """Return a fringe of overlapping locks over the brow."""

    def front(s: Scalp) -> None:
        sk = s.skull
        order = sorted(range(count), key=lambda k: -abs(k - count / 2))
        for k in order:
            lon = -reach + 2 * reach * k / (count - 1)
            if sk.facing(lon) < -0.05:
                continue
            low = (
                v
                + ragged * math.sin(k * 2.7)
                + 0.10 * max(abs(lon) - 0.7, 0.0)
                - (0.22 if abs(lon) > reach * 0.98 else 0.0)
            )
            root, tip = sk.at(lon * 0.42, 0.955, 1.03), sk.at(lon * 1.05, low, 1.045)
            middle = sk.at(lon * 0.86, (0.955 + low) / 2 + 0.05, 1.07)
            width = 1.5 * reach / count * 0.40 * (0.40 + 0.60 * max(sk.facing(lon), 0.0))
            locks.lock(
                s.frame,
                [root, middle, lerp(middle, tip, 0.6), tip],
                (0.03, width * 1.25, width * 1.15, width * 0.12),
                s.hair,
                lift=0.3,
            )

    return front


def _both(*layers: Layer) -> Layer:
    def run(s: Scalp) -> None:
        for layer in layers:
            layer(s)

    return run


def _pin(s: Scalp, x: float, y: float, reach: float, slope: float) -> None:
    """Stick a hairpin through a knot: a metal shaft and a bead with a drop."""
    gold = s.figure.papers.named("gold")
    bead = s.figure.papers.accent
    a, b = (x - reach, y - slope * reach), (x + reach, y + slope * reach)
    s.frame.cut(leaf([a, lerp(a, b, 0.5), b], (0.004, 0.020, 0.022)), gold, lift=0.3, edge=0.7)
    s.frame.cut(disc(b[0], b[1], 0.034), bead, lift=0.3, edge=0.7, gradient=0.2)
    if s.frame.px > 60:
        for k in range(3):
            s.frame.cut(disc(b[0], b[1] - 0.052 - 0.034 * k, 0.012), gold, edge=0.7)


# -- the back sheets -----------------------------------------------------------------------------------------


def _long_back(length: float, spread: float, wave: float = 0.0) -> Layer:
    """Return hair that falls behind the shoulders."""

    def back(s: Scalp) -> None:
        sk = s.skull
        near, far = (sk.outline[16][0] - 0.03, 0.66), (sk.outline[4][0] * 0.86, 0.55)
        low_near, low_far = (
            s.hang((near[0] - spread, near[1]), length, 0.0),
            s.hang((far[0] - 0.05, far[1]), length * 0.94),
        )
        left = [lerp(near, low_near, t) for t in (0.0, 0.3, 0.6, 1.0)]
        left = [add(p, (-math.sin(k * 2.1 + 1) * wave - 0.035 * (k in (1, 2)), 0.0)) for k, p in enumerate(left)]
        right = [lerp(low_far, far, t) for t in (0.0, 0.35, 0.7, 1.0)]
        right = [add(p, (math.sin(k * 2.3) * wave, 0.0)) for k, p in enumerate(right)]
        tips = []
        for k in range(1, 6):
            p = lerp(low_near, low_far, k / 6)
            tips.append(add(p, s.down, 0.05 if k % 2 else -0.02))
        hair = shade(s.hair, -0.22)
        path = locks.mass(s.frame, [(0.0, 0.98), (near[0] + 0.06, 0.88), *left, *tips, *right, (far[0], 0.8)], hair)
        if s.frame.px > 60:
            deep, light, gleam = locks.tones(s.hair)
            with s.frame.within(path):
                for k in range(9):
                    t = (k + 0.5) / 9
                    top, low = lerp(near, far, t), lerp(low_near, low_far, t)
                    mid = add(lerp(top, low, 0.5), (math.sin(k * 1.9) * (0.02 + wave), 0.0))
                    s.frame.shade(leaf([top, mid, low], (0.01, 0.05, 0.0)), (deep, light)[k % 2], 0.4)
                    if k % 3 == 1:
                        s.frame.shade(
                            leaf([lerp(top, mid, 0.5), lerp(mid, low, 0.1), lerp(mid, low, 0.5)], (0.0, 0.022, 0.0)),
                            gleam,
                            0.4,
                        )

    return back


def _front_locks(length: float, width: float, wave: float = 0.0) -> Layer:
    """Return locks that fall before the shoulders on both sides."""

    def front(s: Scalp) -> None:
        sk = s.skull
        for side, reach in ((-1.0, 1.0), (1.0, 0.8)):
            if sk.facing(side * 0.8) < -0.1:
                continue
            top = sk.at(side * 0.95, 0.70, 1.07)
            ear = sk.at(side * 1.22, 0.46, 1.10)
            end = s.hang((ear[0] - 0.02, ear[1]), length * reach, 0.0)
            points = [
                top,
                ear,
                add(lerp(ear, end, 0.35), (side * (0.02 + wave), 0.0)),
                add(lerp(ear, end, 0.7), (-side * wave, 0.0)),
                end,
            ]
            locks.lock(s.frame, points, (width * 0.08, width * 0.9, width, width * 0.7, 0.0), s.hair)

    return front


def _braids(both: bool, length: float, width: float) -> Layer:
    def front(s: Scalp) -> None:
        sk = s.skull
        for side in (1.0, -1.0) if both else (-1.0,):
            ear = sk.at(side * 1.36, 0.41, 1.04)
            if side > 0 and sk.facing(1.0) < -0.2:
                continue
            shoulder = (ear[0] + side * 0.06, ear[1] - 0.30)
            end = s.hang(shoulder, length, 0.0)
            locks.braid(
                s.frame,
                [ear, shoulder, add(lerp(shoulder, end, 0.5), (0.03, 0.0)), end],
                width,
                s.hair,
                s.figure.papers.accent,
            )
            s.frame.cut(disc(ear[0], ear[1], width * 0.46, width * 0.34), s.figure.papers.accent, lift=0.2, edge=0.3)

    return front


def _queue(s: Scalp) -> None:
    """Plait the queue down the back."""
    sk = s.skull
    root = (sk.outline[15][0] + 0.02, 0.50)
    end = s.hang((root[0] - 0.10, root[1]), 1.65)
    locks.braid(
        s.frame,
        [root, (root[0] - 0.08, root[1] - 0.25), lerp((root[0] - 0.12, root[1]), end, 0.6), end],
        0.095,
        s.hair,
        s.figure.papers.named("black"),
    )


def _ponytail_back(s: Scalp) -> None:
    sk = s.skull
    root = (sk.outline[17][0] - 0.01, 0.86)
    end = s.hang((root[0] - 0.16, root[1]), 0.92)
    hair = shade(s.hair, -0.12)
    for sway, width in ((-0.05, 0.15), (0.06, 0.15), (0.0, 0.17)):
        low = add(end, (sway, -abs(sway) * 0.6))
        points = [root, add(root, (-0.13, 0.03)), add(lerp(root, low, 0.5), (-0.10 + sway * 0.4, 0.02)), low]
        locks.lock(s.frame, points, (0.06, width * 0.9, width, 0.0), hair)
    s.frame.cut(disc(root[0], root[1], 0.045, 0.05), s.figure.papers.accent, lift=0.3, edge=0.6)


def _low_bun_back(s: Scalp) -> None:
    sk = s.skull
    x = sk.outline[15][0] - 0.02
    locks.knot(s.frame, x, 0.40, 0.15, 0.135, shade(s.hair, -0.06))
    _pin(s, x - 0.03, 0.42, 0.16, 0.35)


def _bob_back(length: float) -> Layer:
    def back(s: Scalp) -> None:
        sk = s.skull
        near, far = sk.outline[16][0] - 0.035, sk.outline[4][0] + 0.02
        low = 0.10 - length
        points = [
            (0.0, 1.0),
            (near + 0.05, 0.90),
            (near - 0.01, 0.66),
            (near - 0.015, 0.36),
            (near + 0.05, low + 0.03),
            (near + 0.14, low),
            (0.0, low - 0.01),
            (far - 0.10, low + 0.02),
            (far - 0.03, low + 0.08),
            (far + 0.01, 0.40),
            (far, 0.75),
        ]
        locks.mass(s.frame, points, shade(s.hair, -0.25))

    return back


def _wild_back(s: Scalp) -> None:
    sk = s.skull
    for k in range(13):
        angle = 0.35 + (2 * math.pi - 1.5) * k / 12
        x, y = 0.33 * math.sin(angle) * -1 - 0.02, 0.60 + 0.40 * math.cos(angle)
        reach = 0.20 + 0.10 * math.sin(k * 3.7) + (0.16 if y < 0.5 else 0.0)
        tip = (x * (1 + reach * 1.6) + 0.03 * math.sin(k * 5.0), 0.60 + (y - 0.60) * (1 + reach) - 0.10)
        bend = (lerp((x, y), tip, 0.5)[0] + 0.03 * math.cos(k * 2.2), lerp((x, y), tip, 0.5)[1])
        locks.lock(
            s.frame,
            [(x * 0.6 + sk.outline[0][0], 0.6 + (y - 0.6) * 0.6), bend, tip],
            (0.16, 0.13, 0.0),
            shade(s.hair, -0.15 if k % 2 else -0.28),
            shine=k % 2 == 0,
        )


# -- caps ----------------------------------------------------------------------------------------------------


def _plain_cap(line: Hairline, grow: float, nape: float = 0.27, v: float = 0.88) -> Layer:
    def cap(s: Scalp) -> None:
        path = locks.cut_cap(s.frame, s.skull, line, s.hair, grow, nape=nape)
        crown = s.skull.at(-0.3 * s.skull.mirror, 0.985, 1.0)
        locks.comb(s.frame, path, _roots(s.skull, line, 13), crown, s.hair, bow=0.06)
        locks.gleam_band(s.frame, path, s.skull, s.hair, v)

    return cap


def _short_front(s: Scalp) -> None:
    """Cut a short, lively fringe and a sideburn."""
    sk = s.skull
    for lon, low, lean, width in (
        (0.78, 0.70, 0.10, 0.09),
        (0.48, 0.735, 0.16, 0.11),
        (0.12, 0.745, 0.2, 0.12),
        (-0.25, 0.755, 0.22, 0.12),
        (-0.62, 0.73, 0.20, 0.11),
    ):
        if sk.facing(lon) < 0.05:
            continue
        root, tip = sk.at(lon - 0.30, 0.955, 1.05), sk.at(lon + lean, low, 1.05)
        middle = sk.at(lon - 0.12, 0.885, 1.13)
        locks.lock(s.frame, [root, middle, tip], (0.05, width, 0.0), s.hair, lift=0.3)
    burn = [sk.at(-1.12, 0.70, 1.02), sk.at(-1.17, 0.52, 1.02), sk.at(-1.15, 0.40, 1.0)]
    s.frame.cut(leaf(burn, (0.0, 0.06, 0.01)), s.hair)


def _side_part_front(s: Scalp) -> None:
    """Sweep hair from a part on one side over the brow."""
    sk = s.skull
    part = -0.50 * sk.mirror
    root = sk.at(part, 0.93, 1.04)
    for k, (lon, low) in enumerate(((1.12, 0.60), (0.98, 0.70), (0.72, 0.765), (0.40, 0.80))):
        lon *= sk.mirror
        if sk.facing(lon) < -0.02:
            continue
        tip = sk.at(lon, low, 1.04)
        middle = sk.at((part + lon) * 0.5, 0.955 - 0.02 * k, 1.10)
        locks.lock(
            s.frame,
            [root, middle, sk.at(lon * 0.86, low + 0.085, 1.08), tip],
            (0.03, 0.10, 0.10, 0.0),
            s.hair,
            lift=0.3,
        )
    for lon, low in ((-0.80, 0.745), (-1.10, 0.60)):
        lon *= sk.mirror
        if sk.facing(lon) < -0.02:
            continue
        tip = sk.at(lon, low, 1.03)
        locks.lock(s.frame, [root, sk.at((part + lon) * 0.5, 0.88, 1.07), tip], (0.02, 0.075, 0.0), s.hair, lift=0.3)
    burn = [sk.at(-1.12, 0.70, 1.02), sk.at(-1.17, 0.52, 1.02), sk.at(-1.15, 0.41, 1.0)]
    s.frame.cut(leaf(burn, (0.0, 0.055, 0.01)), s.hair)


def _topknot_front(s: Scalp) -> None:
    sk = s.skull
    x = sk.outline[0][0] - 0.02
    ribbon = s.figure.papers.accent
    locks.knot(s.frame, x, 1.115, 0.098, 0.105, s.hair)
    s.frame.cut(
        blob([(x - 0.085, 1.065), (x, 1.045), (x + 0.085, 1.065), (x + 0.075, 1.02), (x, 1.0), (x - 0.075, 1.02)]),
        ribbon,
        lift=0.3,
        edge=0.6,
    )
    tail = s.hang((x - 0.07, 1.03), 0.28, -0.06)
    s.frame.cut(
        leaf([(x - 0.06, 1.035), add(lerp((x - 0.06, 1.035), tail, 0.5), (-0.05, 0.03)), tail], (0.02, 0.045, 0.03)),
        ribbon,
        lift=0.3,
    )
    gold = s.figure.papers.named("gold")
    s.frame.cut(leaf([(x - 0.17, 1.10), (x + 0.17, 1.125)], (0.018, 0.018)), gold, lift=0.2, edge=0.7)


def _bun_front(s: Scalp) -> None:
    sk = s.skull
    x = sk.outline[18][0] + 0.03
    locks.knot(s.frame, x - 0.05, 1.10, 0.185, 0.135, s.hair)
    locks.knot(s.frame, x + 0.13, 1.055, 0.105, 0.085, s.hair, swirl=-1.0)
    _pin(s, x + 0.03, 1.10, 0.25, 0.16)
    if s.frame.px > 60:
        from yingxi.draw.people.motifs import scatter_flower

        scatter_flower(s.frame, (x + 0.17, 1.0), 0.06, s.figure.papers.accent)


def _double_bun_front(s: Scalp) -> None:
    sk = s.skull
    ribbon = s.figure.papers.accent
    for lon in (0.85, -0.85):
        x, y = sk.at(lon, 0.93, 1.08)
        y += 0.06
        locks.knot(s.frame, x, y, 0.115, 0.115, s.hair, swirl=1.0 if lon < 0 else -1.0)
        s.frame.cut(
            leaf([(x - 0.09, y - 0.085), (x, y - 0.11), (x + 0.09, y - 0.085)], (0.02, 0.038, 0.02)),
            ribbon,
            lift=0.2,
            edge=0.5,
        )
        if lon < 0:
            for sway in (-0.03, 0.03):
                end = s.hang((x - 0.03 + sway, y - 0.09), 0.22)
                s.frame.cut(
                    leaf(
                        [(x - 0.02, y - 0.09), add(lerp((x, y - 0.09), end, 0.5), (-0.03, 0)), end],
                        (0.015, 0.03, 0.022),
                    ),
                    ribbon,
                    lift=0.2,
                )


def _tuft_front(s: Scalp) -> None:
    """Leave a peach of hair over the brow, the rest shaved."""
    sk = s.skull
    hair = s.hair
    shadow = [sk.at(lon, v, 1.0) for lon, v in ((-1.1, 0.62), (-0.7, 0.74), (0.0, 0.80), (0.7, 0.74), (0.95, 0.66))]
    s.frame.shade(blob([*shadow, *sk.rim(3 + 19, 15, 0.0)]), s.figure.papers.hair, 0.11)
    top = sk.at(0.0, 0.985, 1.0)
    for lon, low, width in ((-0.42, 0.80, 0.10), (0.42, 0.80, 0.10), (-0.16, 0.765, 0.12), (0.16, 0.765, 0.12)):
        locks.lock(
            s.frame, [top, sk.at(lon, 0.91, 1.05), sk.at(lon * 0.8, low, 1.04)], (0.06, width, 0.0), hair, lift=0.3
        )
    locks.lock(
        s.frame, [add(top, (0.0, -0.02)), add(top, (-0.02, 0.07)), add(top, (-0.06, 0.13))], (0.07, 0.055, 0.0), hair
    )
    s.frame.cut(disc(top[0] - 0.008, top[1] + 0.018, 0.035, 0.02), s.figure.papers.accent, lift=0.2)


def _bald_cap(s: Scalp) -> None:
    sk = s.skull
    x, y = sk.at(-0.35, 0.88, 0.9)
    s.frame.soft(x, y, 0.13, 0.09, (1.0, 0.98, 0.94), 0.30)


def _shaved_cap(s: Scalp) -> None:
    sk = s.skull
    band = [
        sk.at(lon, v, 1.0)
        for lon, v in ((-1.15, 0.60), (-0.9, 0.72), (-0.45, 0.815), (0.0, 0.83), (0.45, 0.815), (0.85, 0.74))
    ]
    s.frame.shade(blob([*band, *sk.rim(3 + 19, 15, 0.0)]), s.hair, 0.12)
    path = locks.cut_cap(s.frame, sk, SHAVED, s.hair, 0.022)
    locks.comb(s.frame, path, _roots(sk, SHAVED, 8), (sk.outline[15][0], 0.55), s.hair, bow=0.03)


def _curly_front(s: Scalp) -> None:
    sk = s.skull
    crown = [sk.at(lon, 0.90 - 0.12 * lon * lon, 1.06) for lon in (0.85, 0.5, 0.15, -0.2, -0.55, -0.9)]
    locks.curls(
        s.frame,
        [p for p, lon in zip(crown, (0.85, 0.5, 0.15, -0.2, -0.55, -0.9), strict=True) if sk.facing(lon) > -0.1],
        0.088,
        s.hair,
        s.figure.seed,
    )
    back = sk.outline[16][0]
    locks.curls(
        s.frame,
        [(back * 0.72, 0.90), (back * 0.98, 0.78), (back * 0.70, 0.76), (back * 1.0, 0.62), (back * 0.92, 0.46)],
        0.082,
        shade(s.hair, -0.05),
        s.figure.seed + 3,
    )
    near = [sk.at(-1.10, 0.74, 1.08), sk.at(-1.22, 0.62, 1.08), sk.at(-1.32, 0.50, 1.08)]
    locks.curls(s.frame, near, 0.070, s.hair, s.figure.seed + 5)


def _curly_back(s: Scalp) -> None:
    low = 9 if s.figure.female else 4
    rim = s.skull.rim(4 + 19, 14, 0.045)
    if s.figure.female:
        x = s.skull.outline[15][0]
        far = s.skull.outline[4][0]
        rim = [
            (far + 0.03, 0.30),
            (far + 0.05, 0.44),
            *rim,
            (x - 0.05, 0.36),
            (x - 0.06, 0.24),
            (x - 0.01, 0.12),
            (x + 0.09, 0.07),
        ]
    body = s.skull.rim(4 + 19, 14, 0.02)
    if s.figure.female:
        x = s.skull.outline[15][0]
        body = [*body, (x - 0.04, 0.30), (x + 0.02, 0.12), (x + 0.20, 0.06), (s.skull.outline[4][0] - 0.05, 0.28)]
    locks.mass(s.frame, body, shade(s.hair, -0.3))
    locks.curls(s.frame, rim, 0.085 + 0.001 * low, shade(s.hair, -0.12), s.figure.seed)


def _golden_band(s: Scalp) -> None:
    """Lay a thin braid round the head like a crown."""
    sk = s.skull
    spine = [
        sk.at(lon, 0.845 - 0.10 * lon * lon, 1.05)
        for lon in (0.95, 0.5, 0.0, -0.5, -1.0, -1.25)
        if sk.facing(lon) > 0.0
    ]
    locks.braid(s.frame, spine, 0.062, s.hair, s.hair)


def _stray(s: Scalp) -> None:
    """Let a few strands out of a wild head fall over the brow."""
    sk = s.skull
    for k, (lon, low) in enumerate(
        ((0.7, 0.60), (0.35, 0.66), (-0.1, 0.58), (-0.5, 0.64), (-0.9, 0.50), (-1.15, 0.30))
    ):
        if sk.facing(lon) < 0:
            continue
        root, tip = sk.at(lon * 0.5, 0.96, 1.04), sk.at(lon + 0.12 * math.sin(k * 4.0), low, 1.05)
        locks.lock(s.frame, [root, sk.at(lon * 0.9, 0.86, 1.12), tip], (0.05, 0.09, 0.0), s.hair, lift=0.3)
    if s.frame.px > 100:
        for k in range(4):
            a = sk.at(-0.6 + 0.4 * k, 0.98, 1.0)
            s.frame.line(
                thread([a, add(a, (0.05 * math.sin(k), 0.06)), add(a, (0.11 * math.sin(k * 2.0 + 1), 0.09))]),
                s.hair,
                0.008,
            )


STYLES: Final[dict[str, HairStyle]] = {
    "bald": HairStyle(None, _bald_cap, None),
    "short": HairStyle(None, _plain_cap(NATURAL, 0.038), _short_front),
    "side_part": HairStyle(None, _plain_cap(NATURAL, 0.032), _side_part_front),
    "bowl": HairStyle(None, _plain_cap(PARTED, 0.05, nape=0.30), _bangs(0.645, 9, 1.25, 0.004), ears=False),
    "shaved_queue": HairStyle(_queue, _shaved_cap, None),
    "topknot": HairStyle(None, _updo(SWEPT, (-0.03, 1.02)), _topknot_front),
    "bun": HairStyle(None, _updo(PARTED, (-0.10, 1.02)), _both(_wings(0.02), _bun_front)),
    "low_bun": HairStyle(_low_bun_back, _updo(PARTED, (-0.42, 0.45), -0.10), _wings(0.02, 0.13)),
    "double_bun": HairStyle(None, _plain_cap(PARTED, 0.03), _both(_bangs(0.66, 7, 0.85), _double_bun_front)),
    "long": HairStyle(
        _long_back(1.15, 0.02),
        _plain_cap(PARTED, 0.035),
        _both(_wings(0.10, 0.12), _front_locks(0.80, 0.09)),
        ears=False,
    ),
    "braid": HairStyle(None, _plain_cap(PARTED, 0.032), _both(_wings(0.02, 0.12), _braids(False, 0.62, 0.115))),
    "two_braids": HairStyle(None, _plain_cap(PARTED, 0.032), _both(_bangs(0.68, 7, 0.80), _braids(True, 0.45, 0.105))),
    "bob": HairStyle(
        _bob_back(0.0), _plain_cap(PARTED, 0.045), _both(_bangs(0.65, 8, 0.92), _front_locks(0.34, 0.13)), ears=False
    ),
    "curly": HairStyle(_curly_back, _plain_cap(NATURAL, 0.03), _curly_front),
    "ponytail": HairStyle(_ponytail_back, _updo(SWEPT, (-0.36, 0.88)), _bangs(0.70, 5, 0.55, 0.03)),
    "tuft": HairStyle(None, None, _tuft_front),
    "long_golden": HairStyle(
        _long_back(2.1, 0.10, 0.035),
        _plain_cap(PARTED, 0.04),
        _both(_wings(0.08, 0.13), _front_locks(1.15, 0.11, 0.05), _golden_band),
        ears=False,
    ),
    "wild": HairStyle(_wild_back, _plain_cap(NATURAL, 0.05), _stray, ears=False),
}
"""Every registered hair."""
