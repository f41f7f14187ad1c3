"""The mouth: lips, teeth and tongue, moved by the phonemes and the mood.

The mood owns the corners, whatever the phonemes open: a laugh opens below its corners, a wail above them.
"""

from __future__ import annotations

from typing import Final

import skia

from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.people.curves import Point, beziers, blob, leaf, trace
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.figure import Figure
from yingxi.draw.people.skull import Skull
from yingxi.story.terms import Age

_XS: Final = (-1.0, -0.55, -0.18, 0.0, 0.18, 0.55, 1.0)
_SMALL_PX: Final = 55.0
"""Below this head height a mouth is one clear shape."""

_TEETH_DEPTH: Final = (0.0, 0.55, 1.0, 1.0, 1.0, 0.55, 0.0)
"""How deep a row of teeth is from corner to corner, against its middle."""

_DARK: Final[RGB] = (0.25, 0.06, 0.08)
_TEETH: Final[RGB] = (0.97, 0.95, 0.90)


class _Mouth:
    """One mouth's measures; local x runs from its near (-1) to its far corner (1), y in head units."""

    def __init__(self, figure: Figure, skull: Skull) -> None:
        face = figure.face
        child, old = figure.age is Age.CHILD, figure.age is Age.OLD
        spread = face["wide"]
        up, down = max(face["smile"], 0.0), max(-face["smile"], 0.0)
        # In profile the lips stand out before the cheek.
        self.centre = skull.at(0.0, skull.mouth_v, 1.05 + 0.09 * max(skull.yaw - 0.6, 0.0))
        self.square = max(skull.facing(0.0), 0.30)
        self.rounding = max(-spread, 0.0)
        self.half = (0.083 if child else 0.095) * (0.74 + 0.52 * figure.trait("mouth"))
        self.half *= 1 + (0.18 if spread > 0 else 0.50) * spread + 0.14 * up - 0.08 * down * (1 - face["teeth"])
        grin = max(up - 0.35, 0.0) * min(face["teeth"] * 4, 1.0)
        bared = 0.055 * face["brow_knit"] * max(face["teeth"] - 0.25, 0.0)
        self.gap = 0.080 * max(face["jaw"], 0.0) ** 0.85 + 0.018 * face["teeth"] + 0.014 * self.rounding
        self.gap = (self.gap + 0.030 * grin + bared) * (1 - 0.9 * face["press"])
        # Between the lips at rest, near the upper one in a laugh, below the lower one in a wail.
        held = 0.45 - 0.28 * up + 0.54 * down * down * (1 - 0.35 * face["brow_knit"])
        self.corner = 0.042 * up - 0.044 * down + 0.005 - held * self.gap
        full = 0.55 + 0.6 * figure.trait("mouth") + (0.26 if figure.female else -0.16)
        thin = (1 - 0.6 * face["press"]) * (1 - 0.25 * up)
        self.upper_lip = 0.026 * full * thin * (0.75 if child else 0.62 if old else 1.0) + 0.006 * self.rounding
        self.lower_lip = 0.034 * full * thin * (0.80 if child else 0.70 if old else 1.0) + 0.006 * self.rounding
        self.lower_lip += 0.008 * down * (1 - face["brow_knit"])
        # A sneer: what disgusts lifts the lip on one side.
        scorn = min(face["brow_knit"] * 2, 1.0) * down * min(max((face["lid"] - 0.2) / 0.12, 0.0), 1.0)
        self.sneer = 0.066 * scorn
        # A smile on one side of shut lips; open ones would only look crooked.
        self.smirk = 0.026 * face["skew"] * max(up - 0.1, 0.0) * max(1.0 - 25 * self.gap, 0.0)

    def spot(self, x: float, y: float) -> Point:
        """Return a local point in the head's frame."""
        far = 0.86 if x > 0 else 1.0
        lifted = self.sneer * max(0.0, 0.75 - abs(x + 0.55)) + self.smirk * x * abs(x)
        return (self.centre[0] + x * self.half * self.square * far, self.centre[1] + y + lifted)

    def row(self, heights: tuple[float, ...], xs: tuple[float, ...] = _XS) -> list[Point]:
        """Return points at several heights."""
        return [self.spot(x, y) for x, y in zip(xs, heights, strict=True)]

    def edge(self, middle: float, bow: float, shape: float) -> list[Point]:
        """Return a lip's edge from corner to corner.

        Args:
            middle: its height in the middle.
            bow: how much higher its two peaks are: the bow of the upper lip.
            shape: 0 = runs straight down to the corners .. 1 = stays level and turns at the corners.
        """
        c = self.corner
        side = c + (middle - c) * (0.55 + 0.42 * shape)
        peak = c + (middle - c) * (0.90 + 0.09 * shape) + bow
        return self.row((c, side, peak, middle, peak, side, c))


def draw_mouth(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """Draw the mouth as the face channels have it."""
    mouth = _Mouth(figure, skull)
    gap, u, w = mouth.gap, mouth.upper_lip, mouth.lower_lip
    arch = gap * 0.22 * min(mouth.rounding * 2, 1.0)
    cry = max(-figure.face["smile"], 0.0)
    round_ = 0.7 * min(mouth.rounding * 2, 1.0)
    # An open mouth's upper lip is drawn taut, by laughing as by weeping, and bares an even strip of teeth.
    taut = max(0.75 * cry, 0.62 * max(figure.face["smile"], 0.0)) * min(gap * 20, 1.0)
    top = mouth.edge(arch, 0.003, max(round_, taut))
    bottom = mouth.edge(-gap, 0.0, round_ or max(0.62 + 0.22 * max(figure.face["smile"], 0.0) - 0.75 * cry, 0.0))
    if frame.px < _SMALL_PX:
        _small(frame, figure, mouth, top, bottom)
        return
    lip = _lip_colour(figure)
    bow = mouth.edge(arch + u * 0.86, u * 0.30, max(0.25 + 0.5 * round_, taut))
    sole = mouth.edge(-gap - w, 0.0, max(0.55 - 0.4 * cry, round_))
    if frame.px > 90:
        _hollow(frame, figure, mouth, sole)
    if mouth.rounding > 0.3 and gap > 0.02:
        # Rounded lips are one ring, with no corners.
        frame.shade(blob([*bow, *sole[-2:0:-1]]), shade(lip, -0.04), 0.96)
        _inside(frame, figure, mouth, blob([*top, *bottom[-2:0:-1]]), top)
    else:
        if gap > 0.006:
            _inside(frame, figure, mouth, _sheet(top, bottom), top)
        frame.shade(_sheet(bottom, sole), shade(lip, 0.04), 0.96)
        frame.shade(_sheet(bow, top), shade(lip, -0.14), 0.96)
    if frame.px > 150:
        shine = mouth.row((-gap - w * 0.46, -gap - w * 0.54, -gap - w * 0.46), (-0.40, -0.12, 0.18))
        frame.shade(leaf(shine, (0.0, w * 0.28, 0.0)), (1.0, 0.93, 0.90), 0.42)
    if gap <= 0.012:
        line = (0.011 + 0.006 * figure.face["press"]) * min(max(150 / frame.px, 1.0), 1.9)
        ink = shade(figure.papers.lip if figure.female else figure.papers.skin_shade, -0.62)
        frame.shade(leaf(top, (0.0, line * 0.8, line, line * 0.85, line, line * 0.8, 0.0)), ink, 0.92)
    _corners(frame, figure, mouth)


def _lip_colour(figure: Figure) -> RGB:
    lip = figure.papers.lip
    if not figure.female:
        # A man's or boy's mouth is hardly another colour than his face.
        return mix(figure.papers.skin_shade, lip, 0.30)
    if figure.age is Age.CHILD:
        return mix(figure.papers.skin, lip, 0.74)
    return lip if figure.age is Age.OLD else mix(lip, (0.78, 0.13, 0.15), 0.48)


def _sheet(upper: list[Point], lower: list[Point]) -> skia.Path:
    path = skia.Path()
    trace(path, beziers(upper), move=True)
    trace(path, beziers(lower[::-1]))
    path.close()
    return path


def _inside(frame: Cutter, figure: Figure, mouth: _Mouth, opening: skia.Path, top: list[Point]) -> None:
    """Show what an open mouth shows: the dark, the tongue, the teeth."""
    gap = mouth.gap
    frame.shade(opening, _DARK, 1.0)
    with frame.within(opening):
        if gap > 0.035:
            tongue = mouth.row(
                (-gap * 1.15, -gap * 0.70, -gap * 0.62, -gap * 0.70, -gap * 1.15), (-0.7, -0.4, 0, 0.4, 0.7)
            )
            frame.shade(_sheet(tongue, mouth.row((-gap * 1.5, -gap * 1.5), (-0.75, 0.75))), (0.80, 0.36, 0.36), 1.0)
        show = _teeth_shown(figure, mouth)
        if show > 0.1:
            # A plain strip along the lip, as deep nearly to the corners.
            deep = min(gap * 0.5, 0.010 + 0.020 * show)
            row = [(x, y - deep * k) for (x, y), k in zip(top, _TEETH_DEPTH, strict=True)]
            frame.shade(_sheet([(x, y + 0.01) for x, y in top], row), _TEETH, 1.0)
            if figure.face["teeth"] > 0.5 and figure.face["smile"] < 0.1 and gap > 0.02:
                lower = mouth.row((-gap * 0.86, -gap * 0.70, -gap * 0.86), (-0.66, 0.0, 0.66))
                frame.shade(_sheet(lower, [(x, y - 0.06) for x, y in lower]), shade(_TEETH, -0.04), 1.0)


def _teeth_shown(figure: Figure, mouth: _Mouth) -> float:
    """Return how much of the upper teeth shows: all in a laugh or a snarl, none in a wail."""
    face = figure.face
    spoken = max(face["teeth"], 0.42 if mouth.gap > 0.03 and mouth.rounding < 0.2 else 0.0)
    wail = max(-face["smile"], 0.0) * (1.0 - face["brow_knit"])
    return spoken * (1.0 - min(1.6 * wail, 1.0))


def _hollow(frame: Cutter, figure: Figure, mouth: _Mouth, sole: list[Point]) -> None:
    """Shade the hollow under the lower lip; grief puckers the chin below it."""
    x, y = sole[3]
    width = mouth.half * 0.55 * mouth.square
    dark = figure.papers.skin_shade
    frame.shade(leaf([(x - width, y - 0.006), (x, y - 0.018), (x + width, y - 0.006)], (0.0, 0.020, 0.0)), dark, 0.5)
    sorrow = max(-figure.face["smile"] - 0.4, 0.0) * (1 - figure.face["brow_knit"])
    if sorrow > 0.05 and frame.px > 110:
        chin = [(x - width * 0.9, y - 0.056), (x, y - 0.040), (x + width * 0.9, y - 0.056)]
        frame.shade(leaf(chin, (0.0, 0.012, 0.0)), dark, min(1.4 * sorrow, 0.8))


def _corners(frame: Cutter, figure: Figure, mouth: _Mouth) -> None:
    """Dent the cheeks at the corners: a dimple in a smile, a crease that runs down in a frown."""
    smile = figure.face["smile"]
    if frame.px < (80 if abs(smile) > 0.15 else 200):
        return
    dark = shade(figure.papers.skin_shade, -0.18)
    bold = min(max(150 / frame.px, 1.0), 1.6)
    for x in (-1.0, 1.0):
        if smile >= 0:
            points = [
                mouth.spot(x * 1.02, mouth.corner + 0.014 + 0.010 * smile),
                mouth.spot(x * (1.08 + 0.05 * smile), mouth.corner + 0.004),
                mouth.spot(x * 1.03, mouth.corner - 0.014),
            ]
        else:
            points = [
                mouth.spot(x * 0.98, mouth.corner + 0.010),
                mouth.spot(x * 1.07, mouth.corner - 0.008),
                mouth.spot(x * 1.08, mouth.corner - 0.016 + 0.010 * smile),
            ]
        frame.shade(leaf(points, (0.0, 0.011 * bold, 0.0)), dark, min(0.30 + 0.5 * abs(smile), 0.75))


def _small(frame: Cutter, figure: Figure, mouth: _Mouth, top: list[Point], bottom: list[Point]) -> None:
    """Draw a mouth of a few pixels: one clear shape."""
    lip = mix(figure.papers.lip, (0.60, 0.08, 0.10), 0.6) if figure.female else figure.papers.skin_shade
    if mouth.gap > 0.02:
        frame.shade(_sheet([(x, y + 0.01) for x, y in top], [(x, y - 0.01) for x, y in bottom]), (0.32, 0.07, 0.08), 1)
        if _teeth_shown(figure, mouth) > 0.3:
            frame.shade(leaf(top[1:-1], (0.0, 0.02, 0.02, 0.02, 0.0)), _TEETH, 0.9)
        return
    width = (0.0, 0.026, 0.034, 0.034, 0.034, 0.026, 0.0)
    frame.shade(leaf(top, width), lip if figure.female else shade(lip, -0.40), 0.95)
