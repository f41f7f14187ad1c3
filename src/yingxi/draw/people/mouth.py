"""The mouth: lips, teeth and tongue, moved by the phonemes and the mood."""

from __future__ import annotations

import skia

from yingxi.draw.paper import mix, shade
from yingxi.draw.people.curves import Point, beziers, leaf, trace
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.figure import Figure
from yingxi.draw.people.skull import Skull
from yingxi.story.terms import Age


class _Mouth:
    """One mouth's measures; local x runs from its near (-1) to its far corner (1), y in head units."""

    def __init__(self, figure: Figure, skull: Skull) -> None:
        face = figure.face
        child = figure.age is Age.CHILD
        spread = face["wide"]
        self.centre = skull.at(0.0, skull.mouth_v, 1.05)
        self.square = max(skull.facing(0.0), 0.30)
        self.half = (0.088 if child else 0.098) * (0.72 + 0.56 * figure.trait("mouth"))
        self.half *= 1 + (0.24 if spread > 0 else 0.52) * spread + 0.14 * max(face["smile"], 0.0)
        self.rounding = max(-spread, 0.0)
        grin = max(face["smile"] - 0.35, 0.0) * min(face["teeth"] * 4, 1.0)
        self.gap = 0.150 * max(face["jaw"], 0.0) ** 0.85 + 0.022 * face["teeth"] + 0.016 * self.rounding + 0.05 * grin
        self.gap *= 1 - 0.9 * face["press"]
        self.corner = 0.044 * face["smile"] + 0.006 - (0.30 + 0.25 * min(self.rounding * 2, 1.0)) * self.gap
        full = 0.55 + 0.6 * figure.trait("mouth") + (0.22 if figure.female else 0.0)
        self.upper_lip = 0.026 * full * (1 - 0.6 * face["press"]) * (0.7 if child else 1.0) + 0.006 * self.rounding
        self.lower_lip = 0.034 * full * (1 - 0.6 * face["press"]) * (0.8 if child else 1.0) + 0.006 * self.rounding
        # A sneer: what disgusts lifts the lip on one side.
        scorn = (
            min(face["brow_knit"] * 2, 1.0) * max(-face["smile"], 0.0) * min(max((face["lid"] - 0.2) / 0.12, 0.0), 1.0)
        )
        self.sneer = 0.060 * scorn
        if figure.age is Age.OLD:
            self.upper_lip, self.lower_lip = self.upper_lip * 0.65, self.lower_lip * 0.75

    def spot(self, x: float, y: float) -> Point:
        """Return a local point in the head's frame."""
        far = 0.86 if x > 0 else 1.0
        lifted = self.sneer * max(0.0, 0.75 - abs(x + 0.55))
        return (self.centre[0] + x * self.half * self.square * far, self.centre[1] + y + lifted)

    def row(self, heights: tuple[float, ...], xs: tuple[float, ...]) -> list[Point]:
        """Return points at several heights."""
        return [self.spot(x, y) for x, y in zip(xs, heights, strict=True)]


_XS = (-1.0, -0.55, -0.18, 0.0, 0.18, 0.55, 1.0)


def draw_mouth(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """Draw the mouth as the face channels have it."""
    mouth = _Mouth(figure, skull)
    c, g = mouth.corner, mouth.gap
    arch = g * 0.22 * min(mouth.rounding * 2, 1.0)
    top = mouth.row((c, c * 0.35 + arch * 0.7, arch + 0.004, arch, arch + 0.004, c * 0.35 + arch * 0.7, c), _XS)
    bottom = mouth.row((c, c * 0.4 - g * 0.82, -g * 0.98, -g, -g * 0.98, c * 0.4 - g * 0.82, c), _XS)
    if frame.px < 45:
        _small(frame, figure, mouth, top, bottom)
        return
    papers = figure.papers
    lip = papers.lip
    if not figure.female:
        lip = mix(papers.skin, lip, 0.62)
    elif figure.age is not Age.OLD:
        lip = mix(lip, (0.76, 0.16, 0.18), 0.30)
    if g > 0.006:
        _inside(frame, figure, mouth, top, bottom)
    u, w = mouth.upper_lip, mouth.lower_lip
    bow = mouth.row(
        (
            c,
            c * 0.45 + u * 0.72 + arch * 0.7,
            u * 1.10 + arch,
            u * 0.84 + arch,
            u * 1.10 + arch,
            c * 0.45 + u * 0.72 + arch * 0.7,
            c,
        ),
        _XS,
    )
    sole = mouth.row(
        (
            c,
            c * 0.45 - g * 0.86 - w * 0.72,
            -g - w * 1.02,
            -g - w * 1.06,
            -g - w * 1.02,
            c * 0.45 - g * 0.86 - w * 0.72,
            c,
        ),
        _XS,
    )
    low = sole[3]
    if frame.px > 150:
        frame.soft(low[0], low[1] - 0.016, mouth.half * 0.7 * mouth.square, 0.020, papers.skin_shade, 0.55)
    frame.shade(_sheet(bottom, sole), shade(lip, 0.05), 0.95)
    frame.shade(_sheet(bow, top), shade(lip, -0.13), 0.95)
    if frame.px > 150:
        shine = mouth.row((-g - w * 0.42, -g - w * 0.50, -g - w * 0.42), (-0.38, -0.12, 0.16))
        frame.shade(leaf(shine, (0.0, w * 0.28, 0.0)), (1.0, 0.93, 0.90), 0.42)
    if g <= 0.012:
        line = 0.009 + 0.006 * figure.face["press"]
        frame.shade(
            leaf(top, (0.0, line * 0.8, line, line * 0.8, line, line * 0.8, 0.0)), shade(papers.lip, -0.58), 0.9
        )
    _corners(frame, figure, mouth)


def _sheet(upper: list[Point], lower: list[Point]) -> skia.Path:
    path = skia.Path()
    trace(path, beziers(upper), move=True)
    trace(path, beziers(lower[::-1]))
    path.close()
    return path


def _inside(frame: Cutter, figure: Figure, mouth: _Mouth, top: list[Point], bottom: list[Point]) -> None:
    """Show what an open mouth shows: the dark, the tongue, the upper teeth."""
    opening = _sheet(top, bottom)
    frame.shade(opening, (0.25, 0.06, 0.08), 1.0)
    with frame.within(opening):
        g = mouth.gap
        if g > 0.035:
            tongue = mouth.row((-g * 1.1, -g * 0.66, -g * 0.58, -g * 0.66, -g * 1.1), (-0.75, -0.4, 0.0, 0.4, 0.75))
            frame.shade(_sheet(tongue, mouth.row((-g * 1.3, -g * 1.3), (-0.75, 0.75))), (0.80, 0.36, 0.36), 1.0)
        show = max(figure.face["teeth"], 0.42 if g > 0.03 and mouth.rounding < 0.2 else 0.0)
        if show > 0.1:
            deep = min(g * 0.92, 0.012 + 0.022 * show)
            edge = mouth.row(
                (-deep * 0.35 + mouth.corner * 0.6, -deep, -deep, -deep * 0.35 + mouth.corner * 0.6),
                (-0.86, -0.5, 0.5, 0.86),
            )
            frame.shade(_sheet([(x, y + 0.03) for x, y in edge], edge), (0.97, 0.95, 0.90), 1.0)
            if figure.face["teeth"] > 0.6 and g > 0.02:
                lower = mouth.row((-g * 0.86, -g * 0.72, -g * 0.86), (-0.6, 0.0, 0.6))
                frame.shade(_sheet(lower, [(x, y - 0.05) for x, y in lower]), (0.93, 0.90, 0.85), 0.95)


def _corners(frame: Cutter, figure: Figure, mouth: _Mouth) -> None:
    """Dent the cheeks at the corners: a dimple in a smile, a shadow in a frown."""
    smile = figure.face["smile"]
    if frame.px < 90:
        return
    dark = shade(figure.papers.skin_shade, -0.15)
    strength = 0.30 + 0.45 * abs(smile)
    for x in (-1.0, 1.0):
        a = mouth.spot(x * 1.02, mouth.corner + 0.012)
        b = mouth.spot(x * 1.10, mouth.corner + 0.006 * smile)
        d = mouth.spot(x * 1.04, mouth.corner - 0.014)
        frame.shade(leaf([a, b, d], (0.0, 0.010, 0.0)), dark, min(strength, 0.7))


def _small(frame: Cutter, figure: Figure, mouth: _Mouth, top: list[Point], bottom: list[Point]) -> None:
    """Draw a mouth of a few pixels: one clear shape."""
    lip = mix(figure.papers.lip, (0.55, 0.10, 0.12), 0.5 if figure.female else 0.25)
    if mouth.gap > 0.02:
        frame.shade(
            _sheet([(x, y + 0.01) for x, y in top], [(x, y - 0.01) for x, y in bottom]), (0.32, 0.07, 0.08), 1.0
        )
        if figure.face["teeth"] > 0.4 or mouth.gap > 0.05:
            frame.shade(leaf(top[1:-1], (0.0, 0.02, 0.02, 0.02, 0.0)), (0.97, 0.95, 0.9), 0.9)
        return
    frame.shade(
        leaf(top, (0.0, 0.026, 0.032, 0.032, 0.032, 0.026, 0.0)), lip if figure.female else shade(lip, -0.3), 0.95
    )
