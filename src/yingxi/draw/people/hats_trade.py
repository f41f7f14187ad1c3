"""Hats of trades and of today: peaked caps, tall white hats, hard hats, wool, brims, hoods."""

from __future__ import annotations

import skia

from yingxi.draw.paper import RGB, shade
from yingxi.draw.people.brims import hat_band, hood_behind
from yingxi.draw.people.curves import add_sliver, beziers, blob, disc, leaf, trace
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.dress import deepened
from yingxi.draw.people.figure import Figure
from yingxi.draw.people.skull import Skull


def _peak(frame: Cutter, skull: Skull, colour: RGB) -> None:
    if skull.facing(0.0) < 0:
        return
    ring = ((-0.50, 0.765, 1.08), (-0.1, 0.715, 1.18), (0.45, 0.705, 1.26), (0.95, 0.755, 1.16), (0.4, 0.80, 1.08))
    frame.cut(blob([skull.at(*spot) for spot in ring]), colour, lift=0.6, edge=0.8, gradient=0.12)


def peaked_cap(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """A stiff cap with a band, a badge and a shining peak."""
    colour = figure.hat_paper(deepened(figure.papers.main, 0.12))
    x = skull.outline[0][0]
    top = blob([
        (x - 0.34, 0.80), (x - 0.52, 0.945), (x - 0.40, 1.03), (x - 0.05, 1.085), (x + 0.30, 1.05), (x + 0.52, 0.945),
        (x + 0.36, 0.80), (x, 0.76),
    ])  # fmt: skip
    frame.cut(top, colour, lift=0.8, edge=0.6, gradient=0.14)
    hat_band(frame, skull, 0.765, 0.09, shade(colour, -0.35), out=1.075, sag=0.045)
    _peak(frame, skull, (0.10, 0.09, 0.11))
    if skull.facing(0.0) > 0:
        badge = skull.at(0.08, 0.855, 1.12)
        frame.cut(disc(badge[0], badge[1], 0.045, 0.05), figure.papers.named("gold"), lift=0.3, edge=0.8)


def chef_hat(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """A tall white hat that puffs over its band."""
    white = figure.hat_paper(figure.papers.named("white"))
    x = skull.outline[0][0]
    puff = blob([
        (x - 0.31, 0.83), (x - 0.33, 0.92), (x - 0.47, 1.10), (x - 0.40, 1.29), (x - 0.20, 1.345), (x + 0.02, 1.385),
        (x + 0.22, 1.345),
        (x + 0.42, 1.27), (x + 0.46, 1.10), (x + 0.34, 0.92), (x + 0.32, 0.83), (x, 0.79),
    ])  # fmt: skip
    frame.cut(puff, white, lift=0.9, edge=0.5, gradient=0.12)
    if frame.px > 60:
        folds = skia.Path()
        for u in (-0.30, -0.14, 0.02, 0.18, 0.32):
            add_sliver(folds, (x + u * 0.8, 0.92), (x + u * 1.05, 1.06), (x + u * 1.2, 1.24), 0.022)
        frame.shade(folds, deepened(white, 0.35), 0.4)
    hat_band(frame, skull, 0.775, 0.15, shade(white, 0.2), out=1.06, sag=0.045)


def _dome(x: float, low: float, top: float) -> skia.Path:
    """Return a round crown over the whole head, from `low` to `top`."""
    mid = low + 0.55 * (top - low)
    path = skia.Path()
    ring = [(x - 0.41, low), (x - 0.385, mid), (x - 0.22, top - 0.06), (x, top), (x + 0.23, top - 0.05)]
    trace(path, beziers([*ring, (x + 0.385, mid), (x + 0.40, low)]), move=True)
    trace(path, beziers([(x + 0.40, low), (x, low - 0.07), (x - 0.41, low)]))
    path.close()
    return path


def hard_hat(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """A builder's or firefighter's round helmet with a ridge and a short brim."""
    colour = figure.hat_paper((0.90, 0.72, 0.22))
    x = skull.outline[0][0]
    frame.cut(_dome(x, 0.77, 1.17), colour, lift=0.8, edge=0.8, gradient=0.22)
    for side in (-0.13, 0.0, 0.13):
        ridge = [(x + side * 1.6, 0.84), (x + side * 1.5, 1.02), (x + side * 0.9, 1.155)]
        frame.shade(leaf(ridge, (0.02, 0.035, 0.01)), shade(colour, 0.25), 0.8)
    front = 1.0 if skull.facing(0.0) > 0 else -1.0
    tip = (x + 0.10 + 0.47 * front, 0.745)
    line = [(x - 0.46, 0.775), (x - 0.2, 0.725), (x + 0.1, 0.71), (x + 0.34, 0.725), tip]
    if front < 0:
        line = [tip, (x - 0.2, 0.725), (x + 0.1, 0.71), (x + 0.34, 0.735), (x + 0.43, 0.775)]
    frame.cut(leaf(line, (0.03, 0.06, 0.075, 0.08, 0.03)), shade(colour, -0.14), lift=0.4, edge=0.6)


def wool_hat(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """A knitted hat with a ribbed border and a bobble."""
    colour = figure.hat_paper(figure.papers.accent)
    x = skull.outline[0][0]
    frame.cut(disc(x - 0.02, 1.185, 0.095, 0.09), shade(colour, 0.3), lift=0.4, edge=0.3)
    path = _dome(x, 0.80, 1.15)
    frame.cut(path, colour, lift=0.7, edge=0.4, gradient=0.12)
    if frame.px > 60:
        ribs = skia.Path()
        for u in (-0.30, -0.18, -0.06, 0.06, 0.18, 0.30):
            add_sliver(ribs, (x + u * 1.1, 0.82), (x + u, 0.99), (x + u * 0.25, 1.13), 0.02)
        with frame.within(path):
            frame.shade(ribs, deepened(colour, 0.35), 0.5)
    line = [(x - 0.43, 0.80), (x - 0.2, 0.755), (x, 0.74), (x + 0.2, 0.755), (x + 0.42, 0.80)]
    frame.cut(leaf(line, (0.12, 0.14, 0.145, 0.14, 0.12)), shade(colour, -0.13), lift=0.4, edge=0.5)


def brimmed_hat(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """A hat with a dented crown, a ribbon and a brim all round."""
    colour = figure.hat_paper(deepened(figure.papers.main, 0.25))
    x = skull.outline[0][0]
    crown = skia.Path()
    base = [(x - 0.36, 0.80), (x - 0.34, 0.93), (x - 0.26, 1.09), (x - 0.10, 1.13), (x + 0.03, 1.085)]
    top = [(x + 0.15, 1.125), (x + 0.29, 1.07), (x + 0.35, 0.93), (x + 0.37, 0.80)]
    trace(crown, beziers([*base, *top]), move=True)
    crown.close()
    frame.cut(crown, colour, lift=0.8, edge=0.5, gradient=0.15)
    ribbon = skia.Path()
    trace(ribbon, beziers([(x - 0.355, 0.79), (x, 0.765), (x + 0.365, 0.79)]), move=True)
    trace(ribbon, beziers([(x + 0.355, 0.885), (x, 0.86), (x - 0.345, 0.885)]))
    ribbon.close()
    frame.cut(ribbon, figure.papers.accent, edge=0.4)
    low = 0.785
    brim = blob([
        (x - 0.60, low + 0.035), (x - 0.34, low + 0.03), (x, low + 0.005), (x + 0.36, low + 0.03),
        (x + 0.62, low + 0.045), (x + 0.38, low - 0.055), (x, low - 0.075), (x - 0.38, low - 0.055),
    ])  # fmt: skip
    frame.cut(brim, shade(colour, -0.08), lift=0.9, edge=0.6, gradient=0.1)


def nurse_cap(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """A nurse's folded white cap."""
    white = figure.hat_paper(figure.papers.named("white"))
    x = skull.outline[0][0]
    cap = blob([(x - 0.24, 0.90)] * 2 + [(x - 0.22, 1.06)] * 2 + [(x + 0.02, 1.10)] + [(x + 0.27, 1.05)] * 2
               + [(x + 0.28, 0.89)] * 2 + [(x + 0.02, 0.845)])  # fmt: skip
    frame.cut(cap, white, lift=0.6, edge=0.5, gradient=0.08)
    if skull.facing(0.0) > 0:
        red = figure.papers.named("red")
        for wide, high in ((0.018, 0.055), (0.055, 0.018)):
            bar = skia.Path()
            bar.addRect(skia.Rect.MakeLTRB(x + 0.04 - wide, 0.975 - high, x + 0.04 + wide, 0.975 + high))
            frame.shade(bar, red, 0.95)


def hood(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """A raised hood that frames the face and falls to the shoulders."""
    colour = figure.hat_paper(figure.papers.main)
    if skull.facing(0.0) < 0:
        hood_behind(frame, skull, colour)
        return
    side = skull.outline[15][0]
    spots = (
        (-1.20, 0.14), (-1.16, 0.40), (-1.02, 0.64), (-0.70, 0.80), (-0.2, 0.88), (0.3, 0.875), (0.74, 0.80),
        (1.04, 0.64), (1.10, 0.42), (1.02, 0.16),
    )  # fmt: skip
    line = [skull.at(lon, v, 1.04 if lon < 1.0 else 0.99) for lon, v in spots]
    rim = [(skull.outline[8][0] + 0.05, 0.0), *skull.rim(7 + 19, 15, 0.085)]
    low = [(side - 0.12, 0.36), (side - 0.10, 0.10), (side - 0.04, -0.10), (side + 0.16, -0.14), (side + 0.24, -0.02)]
    path = blob([*line, line[-1], *rim, *low])
    frame.cut(path, colour, lift=0.8, edge=0.6, gradient=0.13)
    inner = leaf(line, [0.03, 0.05, 0.055, 0.055, 0.055, 0.055, 0.05, 0.045, 0.04, 0.02])
    frame.cut(inner, shade(colour, -0.2), lift=0.3, edge=0.4)
