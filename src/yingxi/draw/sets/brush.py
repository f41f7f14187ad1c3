"""Brush: how painters of sets cut paper: by material, at their piece's depth."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Sequence

import numpy as np
import skia

from yingxi.draw.palette import LAMPLIGHT, SetLook
from yingxi.draw.paper import RGB, Paper, argb, mix, shade
from yingxi.story.stage import Piece

Painter = Callable[[Paper, Piece, SetLook], None]
"""Draws a piece with its foot's middle at the origin, metres, y up."""

PaintsWith = Callable[["Brush"], None]


class Brush:
    """One piece being painted.

    Attributes:
        paper, piece, look: what it is painted on, what it is, and in which colours.
        w, h: its width (the kind's own unless given) and height, metres.
        rng: its own luck, from its seed and kind.
    """

    def __init__(self, paper: Paper, piece: Piece, look: SetLook, width_per_height: float = 1.0) -> None:
        self.paper = paper
        self.piece = piece
        self.look = look
        self.h = piece.height_m
        self.w = piece.width_m if piece.width_m is not None else piece.height_m * width_per_height
        self.rng = np.random.default_rng([piece.seed, zlib.crc32(piece.kind.encode())])

    @property
    def z(self) -> float:
        """The piece's depth."""
        return self.piece.z_m

    def ink(self, material: str | RGB, tone: float = 0.0, unify: float | None = None) -> RGB:
        """Return a material's colour here."""
        return self.look.ink(material, self.z, tone, unify)

    def cut(
        self, path: skia.Path, material: str | RGB, tone: float = 0.0, *, lift: float = 0.35, edge: float = 0.35,
        gradient: float = 0.06, alpha: float = 1.0, unify: float | None = None,
    ) -> None:  # fmt: skip
        """Lay a sheet of a material; see Paper.cut."""
        colour = self.ink(material, tone, unify)
        self.paper.cut(path, colour, lift=lift, edge=edge, gradient=gradient, alpha=alpha, lit=False)

    def flat(self, path: skia.Path, material: str | RGB, tone: float = 0.0, *, alpha: float = 1.0) -> None:
        """Lay a sheet without shadow, edge or gradient: for fine detail."""
        self.paper.canvas.drawPath(path, skia.Paint(AntiAlias=True, Color=argb(self.ink(material, tone), alpha)))

    def plain(self, path: skia.Path, colour: RGB, alpha: float = 1.0) -> None:
        """Fill with a finished colour."""
        self.paper.canvas.drawPath(path, skia.Paint(AntiAlias=True, Color=argb(colour, alpha)))

    def line(
        self, path: skia.Path, material: str | RGB, width: float, tone: float = 0.0, *, alpha: float = 1.0
    ) -> None:
        """Draw a line of a material."""
        self.paper.line(path, self.ink(material, tone), width, alpha=alpha, lit=False)

    def plain_line(self, path: skia.Path, colour: RGB, width: float, alpha: float = 1.0) -> None:
        """Draw a line in a finished colour."""
        self.paper.line(path, colour, width, alpha=alpha, lit=False)

    def fade(self, path: skia.Path, top: float, bottom: float, stops: Sequence[tuple[float, RGB, float]]) -> None:
        """Fill with a vertical gradient; stops are (0 top .. 1 bottom, colour, alpha)."""
        paint = skia.Paint(AntiAlias=True, Dither=True)
        paint.setShader(
            skia.GradientShader.MakeLinear(
                points=[skia.Point(0, top), skia.Point(0, bottom)],
                colors=[argb(colour, alpha) for _, colour, alpha in stops],
                positions=[at for at, _, _ in stops],
            )
        )
        self.paper.canvas.drawPath(path, paint)

    def pool(
        self, path: skia.Path, x: float, y: float, radius: float, colour: RGB, alpha: float, squash: float = 1.0
    ) -> None:
        """Let a soft round pool of light or dark fall on a shape."""
        paint = skia.Paint(AntiAlias=True, Dither=True)
        paint.setShader(
            skia.GradientShader.MakeRadial(
                center=skia.Point(x, y), radius=radius,
                colors=[argb(colour, alpha), argb(colour, alpha * 0.55), argb(colour, 0.0)],
                positions=[0.0, 0.45, 1.0],
                localMatrix=skia.Matrix().setScale(1.0, squash, x, y),
            )
        )  # fmt: skip
        self.paper.canvas.drawPath(path, paint)

    def clipped(self, path: skia.Path, paint: Callable[[], None]) -> None:
        """Run `paint` with everything outside a shape cut off."""
        self.paper.canvas.save()
        self.paper.canvas.clipPath(path, True)
        paint()
        self.paper.canvas.restore()

    def placed(
        self,
        x: float,
        y: float,
        paint: Callable[[], None],
        *,
        scale: float = 1.0,
        turn: float = 0.0,
        flip: bool = False,
    ) -> None:
        """Run `paint` with its origin moved, its size changed, turned by radians counter-clockwise."""
        canvas = self.paper.canvas
        canvas.save()
        canvas.translate(x, y)
        canvas.rotate(turn * 57.29578)
        canvas.scale(-scale if flip else scale, scale)
        before = self.paper.px_per_unit
        self.paper.px_per_unit = before * scale
        paint()
        self.paper.px_per_unit = before
        canvas.restore()

    def luminous(
        self, path: skia.Path, colour: RGB = LAMPLIGHT, strength: float | None = None, off: str | RGB = "paper"
    ) -> None:
        """Fill with a colour that shines as far as lamps are lit here, and is plain `off` paper by day."""
        on = self.look.lamps if strength is None else strength
        self.plain(path, mix(self.ink(off), colour, max(0.0, min(1.0, on))))

    def snow_cap(self, points: Sequence[tuple[float, float]], thickness: float) -> None:
        """Lay snow along an upper edge, if snow lies here."""
        if not self.look.snowy or self.look.indoor or len(points) < 2:
            return
        lower = [
            (x, y - thickness * float(self.rng.uniform(0.35, 1.0))) for x, y in reversed(points)
        ]  # the underside hangs unevenly
        path = skia.Path()
        path.moveTo(*points[0])
        for x, y in points[1:]:
            path.lineTo(x, y)
        for (x0, y0), (x1, y1) in zip(lower, [*lower[1:], points[0]], strict=True):
            path.quadTo(x0, y0 - thickness * 0.2, (x0 + x1) / 2, (y0 + y1) / 2)
        path.close()
        self.cut(path, "snow", lift=0.15, edge=0.2, gradient=0.03, unify=0.15)

    def snow_along(self, x0: float, x1: float, y: float, thickness: float) -> None:
        """Lay snow along a level edge from x0 to x1 at height y, if snow lies here."""
        count = max(3, min(14, int((x1 - x0) / max(0.2, 3 * thickness))))
        rise = thickness * 0.7
        steps = [x0 + (x1 - x0) * k / count for k in range(count + 1)]
        self.snow_cap([(x, y + (rise if 0 < k < count else 0.0)) for k, x in enumerate(steps)], thickness)

    def lost_above(self, x0: float, x1: float, low: float, high: float) -> None:
        """Let what rises into a room's roof be lost in its dark, as the wall behind it is."""
        dark = shade(self.look.ramp[4], -0.25)
        box = skia.Path()
        box.addRect(skia.Rect.MakeLTRB(x0, low, x1, high + 8))
        self.fade(box, high, low, ((0.0, dark, 0.85), (0.5, dark, 0.45), (1.0, dark, 0.0)))


def painter(paint: PaintsWith, width_per_height: float = 1.0) -> Painter:
    """Turn a function of a Brush into a Painter."""

    def run(paper: Paper, piece: Piece, look: SetLook) -> None:
        paint(Brush(paper, piece, look, width_per_height))

    return run


def kinds(*rows: tuple[str, PaintsWith, float]) -> dict[str, Painter]:
    """Return painters by kind from (kind, function, width per height)."""
    return {kind: painter(paint, width) for kind, paint, width in rows}


def merged(tables: Iterable[dict[str, Painter]]) -> dict[str, Painter]:
    """Return all tables as one; a kind registered twice is a programming error."""
    everything: dict[str, Painter] = {}
    for table in tables:
        twice = everything.keys() & table.keys()
        if twice:
            raise AssertionError(f"registered twice: {sorted(twice)}")
        everything.update(table)
    return everything


__all__ = ["Brush", "Painter", "kinds", "merged", "mix", "painter", "shade"]
