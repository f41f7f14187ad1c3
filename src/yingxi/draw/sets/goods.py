"""What shops and workshops sell: a case full of a trade's goods, a rail they hang from, a row on the counter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from yingxi.draw.palette import LAMPLIGHT, SetLook
from yingxi.draw.paper import RGB, Paper, mix, shade
from yingxi.draw.sets import wares_made as made
from yingxi.draw.sets import wares_sold as sold
from yingxi.draw.sets.brush import Brush, Painter
from yingxi.draw.sets.near import at_size
from yingxi.draw.sets.shapes import joined, line, oval, rect, smooth
from yingxi.draw.sets.thing_pieces import PAINTERS as _THINGS
from yingxi.story.stage import Piece
from yingxi.story.trades import TRADES

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.

_OWN: Final = 0.07


class _Bright(Brush):
    """A brush for wares: they keep nearly all of their own colour, as what is shown for sale does."""

    def ink(self, material: str | RGB, tone: float = 0.0, unify: float | None = None) -> RGB:
        return super().ink(material, tone, _OWN if unify is None else unify)


def _bright(paint: Callable[[Brush], None], width_per_height: float) -> Painter:
    def run(paper: Paper, piece: Piece, look: SetLook) -> None:
        paint(_Bright(paper, piece, look, width_per_height))

    return run


Item = Callable[[Brush, float], None]
"""Draws one ware with its foot's middle at the origin, so many metres high."""


def _thing(kind: str, share: float = 1.0) -> Item:
    """Return a ware that is one of the things people hold."""
    draw = _THINGS[kind]

    def paint(b: Brush, h: float) -> None:
        piece = b.piece.model_copy(update={"kind": kind, "x_m": 0.0, "y_m": 0.0, "height_m": h * share, "width_m": None,
            "seed": int(b.rng.integers(1 << 20)), "flip": False})
        draw(b.paper, piece, b.look)

    return paint


@dataclass(frozen=True, slots=True)
class Wares:
    """A trade's goods: what fills its case, what hangs from its rail, what lies on its counter."""

    case: tuple[Item, ...]
    rail: tuple[Item, ...]
    counter: tuple[Item, ...]


_CLOCKS: Final = (made.round_clock, made.mantel_clock, made.long_clock, made.round_clock, made.mantel_clock)

WARES: Final[dict[str, Wares]] = {
    "clock": Wares(_CLOCKS, (made.round_clock, made.long_clock), (made.mantel_clock, _thing("watch", 0.5), made.box)),
    "shoe": Wares((made.boots, made.slippers, made.boots), (made.slippers, made.boots), (made.boots, made.slippers)),
    "cloth": Wares((made.bolts, made.rolls, made.bolts), (made.dress, made.hat), (made.bolts, made.box)),
    "bread": Wares((sold.loaf, sold.buns, sold.sticks, sold.loaf), (made.wicker, sold.sausages), (sold.loaf,
        sold.buns, _thing("cake", 0.9))),
    "toy": Wares((made.horse, made.blocks, _thing("doll"), _thing("teddy_bear"), made.tin_drum, _thing("golden_ball",
        0.5)),
        (made.kite, made.shadow_puppet, sold.paper_lantern), (made.blocks, made.tin_drum, made.horse)),
    "book": Wares((made.books, made.book_heap, made.books, made.books), (made.canvas, sold.paper_lantern),
        (made.book_heap, made.books)),
    "herb": Wares((sold.jar, sold.bottle, sold.jar, sold.bowls), (sold.herbs, sold.herbs), (sold.bottle, sold.bowls,
        sold.jar)),
    "tea": Wares((sold.tin, _thing("teapot", 0.75), sold.tin, sold.jar), (sold.paper_lantern, made.wicker),
        (_thing("teapot", 0.75), sold.tin)),
    "flower": Wares((sold.flower_pot, sold.sunflower, sold.flower_pot), (sold.herbs, sold.flower_pot),
        (sold.sunflower, sold.flower_pot)),
    "lantern": Wares((sold.paper_lantern, sold.candles, sold.paper_lantern), (sold.paper_lantern,),
        (sold.paper_lantern, sold.candles)),
    "kite": Wares((made.kite, made.rolls, made.kite, made.paint_pots), (made.kite,), (made.paint_pots, made.rolls)),
    "smith": Wares((made.copper_pot, made.horseshoe, made.ingots, _thing("shield", 0.9)), (made.horseshoe,
        made.copper_pot),
        (made.ingots, made.horseshoe)),
    "pottery": Wares((made.vase, sold.bowls, sold.jar, made.copper_pot), (sold.herbs, sold.bowls), (made.vase,
        sold.bowls)),
    "wood": Wares((made.stool, made.carved_bird, made.planks, made.box), (made.horseshoe, made.carved_bird),
        (made.carved_bird, made.planks)),
    "umbrella": Wares((made.parasol, made.closed_umbrella, made.parasol), (made.parasol,), (made.closed_umbrella,
        made.paint_pots)),
    "music": Wares((_thing("violin"), made.tin_drum, _thing("guitar"), made.books), (_thing("violin"),
        _thing("guitar")),
        (made.box, made.books)),
    "jewel": Wares((made.busts, made.box, made.vase, made.mantel_clock, _thing("crown", 0.6)), (sold.paper_lantern,
        made.mask), (made.busts, made.box)),
    "puppet": Wares((made.mask, made.shadow_puppet, made.mask, _thing("doll")), (made.shadow_puppet, made.mask),
        (made.mask, made.paint_pots)),
    "candle": Wares((sold.candles, made.box, sold.candles, sold.jar), (sold.candles, sold.paper_lantern),
        (sold.candles,)),
    "painting": Wares((made.canvas, made.paint_pots, made.canvas, made.vase), (made.canvas,), (made.paint_pots,
        made.canvas)),
    "basket": Wares((made.wicker, sold.bowls, made.wicker, made.hat), (made.wicker,), (made.wicker,)),
    "fruit": Wares((sold.fruit, sold.jar, sold.fruit, sold.sack), (sold.herbs, made.wicker), (sold.fruit, sold.sack)),
    "hat": Wares((made.hat, made.box, made.hat), (made.hat,), (made.hat, made.box)),
    "sweets": Wares((sold.sweet_jar, sold.sweet_jar, _thing("cake", 0.8)), (sold.paper_lantern, _thing("candy", 0.8)),
        (sold.sweet_jar, _thing("cake", 0.8))),
    "wine": Wares((sold.cask, sold.jar, sold.cask, sold.bottle), (sold.herbs, made.wicker), (sold.bottle, sold.bowls)),
    "meat": Wares((sold.ham, sold.sausages, sold.jar, sold.bowls), (sold.ham, sold.sausages), (sold.ham, sold.bowls)),
    "grocer": Wares((sold.jar, sold.fruit, sold.tin, sold.sack, sold.sweet_jar, sold.bottle), (sold.herbs,
        made.wicker, sold.ham), (sold.fruit, sold.sweet_jar,
        sold.tin)),
    "machine": Wares((made.copper_pot, made.ingots, made.box, sold.tin), (made.horseshoe, made.wicker), (made.ingots,
        made.box)),
    "general": Wares((sold.jar, sold.tin, made.box, made.bolts, sold.bowls, made.wicker, made.vase),
        (sold.paper_lantern, made.wicker, sold.herbs),
        (sold.tin, made.box, sold.bowls)),
}
"""The goods of every trade in story.trades, and of a shop whose trade no word tells."""


def _case(wares: Wares) -> Callable[[Brush], None]:
    """Return the painter of a great open case of shelves, as wide and high as its piece."""

    def paint(b: Brush) -> None:
        w, h = b.w, b.h
        china = b.look.era.chinese
        b.cut(rect(-w / 2, 0, w / 2, h), b.look.ramp[3], -0.1, lift=0.8, unify=0.0)
        glow = mix(b.look.ramp[1], LAMPLIGHT, 0.35 * b.look.lamps)
        low = h * 0.27
        rows, bays = max(2, round((h - low) / 0.56)), max(1, round(w / 1.15))
        rise = (h - low) / rows
        for r in range(rows):
            y = low + r * rise
            b.fade(rect(-w / 2, y, w / 2, y + rise), y + rise, y, ((0.0, shade(b.look.ramp[4], -0.1), 0.40),
                (0.35, b.look.ramp[3], 0.10), (1.0, glow, 0.42 + 0.2 * b.look.lamps)))
            _row(b, wares.case, y, -w / 2 + 0.09, w / 2 - 0.09, rise * 0.80, r)
            b.cut(rect(-w / 2, y - 0.05, w / 2, y), "wood_light", lift=0.4, edge=0.6)
        _drawers(b, w, low, bays)
        post = "lacquer" if china and b.piece.seed % 2 else "wood"
        for k in range(bays + 1):
            x = -w / 2 + w * k / bays
            b.cut(rect(x - 0.045, 0, x + 0.045, h), post, -0.08, lift=0.35, edge=0.5)
        b.cut(rect(-w / 2 - 0.12, h, w / 2 + 0.12, h + 0.12, 0.02), post, lift=0.5, edge=0.6)
        if china:
            b.line(joined(oval(-w / 2 + 0.15 + k * 0.3, h + 0.06, 0.03) for k in range(int(w / 0.3))), "gold", 0.014)
        else:
            b.cut(smooth([(-w * 0.22, h + 0.11), (-w * 0.1, h + 0.24), (0, h + 0.30), (w * 0.1, h + 0.24), (w * 0.22,
                h + 0.11)], close=True), post, 0.05, lift=0.4, edge=0.6)

    return paint


def _row(b: Brush, items: tuple[Item, ...], y: float, left: float, right: float, tall: float, turn: int) -> None:
    """Stand wares side by side on one board."""
    step = tall * 0.98
    count = max(1, int((right - left) / step))
    step = (right - left) / count
    for k in range(count):
        item = items[(k + turn * 2 + b.piece.seed) % len(items)]
        high = tall * float(b.rng.uniform(0.82, 1.0))
        b.placed(left + step * (k + 0.5), y, lambda item=item, high=high: item(b, high))  # type: ignore[misc]


def _drawers(b: Brush, w: float, tall: float, bays: int) -> None:
    count = bays * 2
    for k in range(count):
        x0, x1 = -w / 2 + w * k / count + 0.06, -w / 2 + w * (k + 1) / count - 0.06
        for y0, y1 in ((0.06, tall * 0.5 - 0.02), (tall * 0.5 + 0.03, tall - 0.09)):
            b.cut(rect(x0, y0, x1, y1, 0.02), "wood", 0.04, lift=0.2, edge=0.5)
            b.flat(oval((x0 + x1) / 2, (y0 + y1) / 2, 0.03), "brass", 0.1)


def _rail(wares: Wares) -> Callable[[Brush], None]:
    """Return the painter of goods hung from a pole under the ceiling."""

    def paint(b: Brush) -> None:
        w, h = b.w, b.h
        count = max(3, int(w / 0.62))
        for k in range(count):
            x = -w / 2 + w * (k + 0.5) / count
            drop = h * float(b.rng.uniform(0.0, 0.26))
            item = wares.rail[(k + b.piece.seed) % len(wares.rail)]
            tall = h * 0.62
            b.line(line((x, h), (x, h - drop - 0.06)), "thatch_dark", 0.014)
            b.placed(x, h - drop - tall - 0.05, lambda item=item, tall=tall: item(b, tall))  # type: ignore[misc]
        b.cut(rect(-w / 2 - 0.3, h - 0.03, w / 2 + 0.3, h + 0.03, 0.03), "wood_dark", lift=0.5, edge=0.5)
        b.line(joined(line((x, h), (x, h + 3.0)) for x in (-w * 0.4, w * 0.4)), "wood_dark", 0.02)

    return paint


def _row_on_top(wares: Wares) -> Callable[[Brush], None]:
    """Return the painter of goods in a row, as they lie on a counter."""

    def paint(b: Brush) -> None:
        _row(b, wares.counter, 0.0, -b.w / 2, b.w / 2, b.h, 0)

    return paint


def _behind_a_head(case: Callable[[Brush], None]) -> Callable[[Brush], None]:
    """Return the painter of a case as a close shot shows it: the unit is the frame's height, the origin its middle."""

    def paint(b: Brush) -> None:
        b.w, b.h = _CLOSE_CASE_M
        b.placed(0.0, -_CLOSE_CASE_M[1] * _CLOSE_SCALE * 0.56, lambda: case(b), scale=_CLOSE_SCALE)

    return paint


_CLOSE_CASE_M: Final = (2.2, 3.5)
_CLOSE_SCALE: Final = 0.44
"""Frame heights a metre of the case takes behind a head."""


def _painters() -> dict[str, Painter]:
    table: dict[str, Painter] = {}
    for kind, wares in WARES.items():
        table[f"goods_{kind}"] = _bright(_case(wares), 1.4)
        table[f"hung_{kind}"] = _bright(_rail(wares), 5.0)
        table[f"laid_{kind}"] = _bright(_row_on_top(wares), 4.0)
        table[f"close_wares_{kind}"] = _bright(at_size(_behind_a_head(_case(wares))), 1.0)
    return table


PAINTERS: Final[dict[str, Painter]] = _painters()

if set(WARES) - {"general"} != set(TRADES):
    raise AssertionError(f"trades without wares: {sorted(set(TRADES) ^ set(WARES))}")
