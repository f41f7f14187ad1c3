"""Hair that is bound: knots, plaits, queues, tufts."""

from __future__ import annotations

from yingxi.draw.paper import shade
from yingxi.draw.people import locks
from yingxi.draw.people.curves import Point, add, blob, disc, leaf, lerp
from yingxi.draw.people.locks import SHAVED
from yingxi.draw.people.scalp import Layer, Scalp, roots


def pin(s: Scalp, x: float, y: float, reach: float, slope: float) -> None:
    """Stick a hairpin through a knot: a metal shaft and a bead with a drop."""
    gold = s.figure.papers.named("gold")
    bead = s.figure.papers.accent
    a, b = (x - reach, y - slope * reach), (x + reach, y + slope * reach)
    s.frame.cut(leaf([a, lerp(a, b, 0.5), b], (0.004, 0.020, 0.022)), gold, lift=0.3, edge=0.7)
    s.frame.cut(disc(b[0], b[1], 0.034), bead, lift=0.3, edge=0.7, gradient=0.2)
    if s.frame.px > 60:
        for k in range(3):
            s.frame.cut(disc(b[0], b[1] - 0.052 - 0.034 * k, 0.012), gold, edge=0.7)


def near_braid(length: float, width: float) -> Layer:
    """Return a plait that begins behind the near ear and falls over the shoulder."""

    def front(s: Scalp) -> None:
        _plait(s, (s.skull.outline[14][0] + 0.005, 0.30), -1.0, length, width)

    return front


def far_braid(length: float, width: float) -> Layer:
    """Return the plait beyond the far cheek."""

    def under(s: Scalp) -> None:
        if s.skull.facing(1.0) > -0.2:
            _plait(s, (s.skull.outline[7][0] - 0.01, 0.30), 1.0, length, width)

    return under


def _plait(s: Scalp, root: Point, side: float, length: float, width: float) -> None:
    ribbon = s.figure.papers.accent
    shoulder = (root[0] + side * 0.06, root[1] - 0.22)
    end = s.hang(shoulder, length, 0.0)
    spine = [root, shoulder, add(lerp(shoulder, end, 0.5), (0.03, 0.0)), end]
    locks.braid(s.frame, spine, width, s.hair, ribbon)
    s.frame.cut(disc(root[0], root[1] - 0.01, width * 0.46, width * 0.34), ribbon, lift=0.2, edge=0.3)


def queue(s: Scalp) -> None:
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


def ponytail_back(s: Scalp) -> None:
    """Hang a full tail from the crown: it springs from its band, swings out and falls in one curve to the nape."""
    sk = s.skull
    root = (sk.outline[17][0] + 0.04, 0.80)
    hair = shade(s.hair, -0.08)
    for out, length, width, flick in ((0.17, 0.86, 0.15, -0.07), (0.08, 0.92, 0.16, 0.05), (0.125, 1.0, 0.19, -0.015)):
        low = s.hang((root[0] - out, root[1]), length, flick)
        spring = (root[0] - 0.62 * out - 0.05, root[1] + 0.05)
        points = [
            root, spring, add(lerp(spring, low, 0.32), (-0.07, 0.02)), add(lerp(spring, low, 0.70), (-0.035, 0.0)), low,
        ]  # fmt: skip
        locks.lock(s.frame, points, (0.09, 0.72 * width, width, 0.8 * width, 0.012), hair)
    s.frame.cut(disc(root[0] - 0.015, root[1] + 0.01, 0.052, 0.062), s.figure.papers.accent, lift=0.3, edge=0.6)


def low_bun_back(s: Scalp) -> None:
    """Wind a knot low at the nape, with its pin."""
    sk = s.skull
    x = sk.outline[15][0] - 0.02
    locks.knot(s.frame, x, 0.40, 0.15, 0.135, shade(s.hair, -0.06))
    pin(s, x - 0.03, 0.42, 0.16, 0.35)


def topknot_front(s: Scalp) -> None:
    """Wind a man's topknot with ribbon and pin."""
    sk = s.skull
    x = sk.outline[0][0] - 0.02
    ribbon = s.figure.papers.accent
    locks.knot(s.frame, x, 1.046, 0.098, 0.105, s.hair)
    s.frame.cut(
        blob([(x - 0.085, 1), (x, 0.981), (x + 0.085, 1), (x + 0.075, 0.958), (x, 0.94), (x - 0.075, 0.958)]),
        ribbon,
        lift=0.3,
        edge=0.6,
    )
    tail = s.hang((x - 0.07, 0.968), 0.28, -0.06)
    s.frame.cut(
        leaf([(x - 0.06, 0.972), add(lerp((x - 0.06, 0.972), tail, 0.5), (-0.05, 0.03)), tail], (0.02, 0.045, 0.03)),
        ribbon,
        lift=0.3,
    )
    gold = s.figure.papers.named("gold")
    s.frame.cut(leaf([(x - 0.17, 1.032), (x + 0.17, 1.055)], (0.018, 0.018)), gold, lift=0.2, edge=0.7)


def bun_front(s: Scalp) -> None:
    """Pile two knots on the crown, with pin and blossom."""
    sk = s.skull
    x = sk.outline[18][0] + 0.03
    locks.knot(s.frame, x - 0.05, 1.03, 0.180, 0.135, s.hair)
    locks.knot(s.frame, x + 0.13, 0.99, 0.105, 0.085, s.hair, swirl=-1.0)
    pin(s, x + 0.03, 1.03, 0.25, 0.16)
    if s.frame.px > 60:
        from yingxi.draw.people.motifs import scatter_flower

        scatter_flower(s.frame, (x + 0.17, 0.94), 0.06, s.figure.papers.accent)


def double_bun_front(s: Scalp) -> None:
    """Wind a girl's two knots with their ribbons."""
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


def tuft_front(s: Scalp) -> None:
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


def shaved_cap(s: Scalp) -> None:
    """Shade the shaven brow and comb what is left to the queue."""
    sk = s.skull
    band = [
        sk.at(lon, v, 1.0)
        for lon, v in ((-1.15, 0.60), (-0.9, 0.72), (-0.45, 0.815), (0.0, 0.83), (0.45, 0.815), (0.85, 0.74))
    ]
    s.frame.shade(blob([*band, *sk.rim(3 + 19, 15, 0.0)]), s.hair, 0.12)
    path = locks.cut_cap(s.frame, sk, SHAVED, s.hair, 0.022)
    locks.comb(s.frame, path, roots(sk, SHAVED, 8), (sk.outline[15][0], 0.544), s.hair, bow=0.03)


def golden_band(s: Scalp) -> None:
    """Lay a thin braid round the head like a crown."""
    sk = s.skull
    spine = [
        sk.at(lon, 0.845 - 0.10 * lon * lon, 1.05)
        for lon in (0.95, 0.5, 0.0, -0.5, -1.0, -1.25)
        if sk.facing(lon) > 0.0
    ]
    locks.braid(s.frame, spine, 0.062, s.hair, s.hair)
