"""Things: every kind in story.things, drawn large enough to fill a frame and small enough for a hand.

How to use them::

    draw_thing(paper, "wine_bowl", 0.08, seed)     # foot's middle at the origin, y up
    GRIPS["sword"]                                 # where a hand takes hold, in heights from the foot
"""

from __future__ import annotations

from typing import Final

from yingxi.draw.palette import SetLook, along
from yingxi.draw.paper import RGB, Paper, mix, rgb, shade
from yingxi.draw.sets.brush import Brush
from yingxi.draw.sets.thing_pieces import PAINTS, USUAL_HEIGHTS, WIDTHS
from yingxi.draw.sets.things_hand import phone_in_hand
from yingxi.story.stage import Piece
from yingxi.story.terms import Era, Hour, Season, Weather

GRIPS: Final[dict[str, tuple[float, float]]] = {
    "wine_bowl": (0.0, 0.14), "tea_cup": (0.0, 0.5), "dish": (0.0, 0.12), "bread": (0.0, 0.4), "book": (0.0, 0.3),
    "brush": (0.0, 0.42), "letter": (0.0, 0.22), "coins": (0.0, 0.3), "lantern": (0.0, 1.0), "matches": (0.0, 0.4),
    "sword": (0.0, 0.10), "staff": (0.0, 0.66), "oar": (0.0, 0.84),
    "umbrella": (0.0, 0.10), "fan": (0.0, 0.10), "basket": (0.0, 0.95),
    "bundle": (0.0, 0.90), "golden_ball": (0.0, 0.25), "ring": (0.0, 0.2), "crown": (0.0, 0.15), "flower": (0.0, 0.22),
    "shoes": (0.0, 0.5), "clothes": (0.0, 0.75), "flute": (0.0, 0.30), "phone": (0.0, 0.35), "pipe": (0.0, 0.30),
    "candle": (0.0, 0.12), "teapot": (0.30, 0.55), "fishing_net": (0.0, 0.15), "gate_sign": (0.0, 0.2),
    "drum": (0.0, 0.5),
    "noodles": (0.0, 0.10), "cake": (0.0, 0.06), "candy": (0.0, 0.14), "apple": (0.0, 0.3), "egg": (0.0, 0.2),
    "coffee": (0.0, 0.4), "card": (0.0, 0.25), "newspaper": (0.0, 0.35), "map": (0.0, 0.30), "photo": (0.0, 0.15),
    "key": (0.0, 0.7), "knife": (0.0, 0.17), "axe": (0.0, 0.30), "hoe": (0.0, 0.40), "broom": (0.0, 0.62),
    "bow": (0.06, 0.5), "shield": (0.0, 0.5), "bucket": (0.0, 0.98), "bottle": (0.0, 0.45), "medicine": (0.0, 0.35),
    "backpack": (0.0, 0.98), "suitcase": (0.0, 0.97), "gift": (0.0, 0.15), "box": (0.0, 0.2), "balloon": (0.0, 0.05),
    "kite": (0.0, 0.60), "doll": (0.0, 0.38), "teddy_bear": (0.0, 0.35), "mask": (0.0, 0.12), "necklace": (0.0, 0.86),
    "jade": (0.0, 0.85), "gem": (0.0, 0.2), "comb": (0.0, 0.7), "needle": (0.0, 0.2), "leaf": (0.0, 0.08),
    "seedling": (0.0, 0.18), "stone": (0.0, 0.3), "shell": (0.0, 0.15), "nest": (0.0, 0.2), "glass_slipper": (0.0, 0.3),
    "hat": (0.0, 0.15), "scarf": (0.0, 0.72), "rope": (0.0, 0.94), "clock": (0.0, 0.3), "watch": (0.0, 0.35),
    "guitar": (0.0, 0.60), "violin": (0.0, 0.62), "camera": (0.0, 0.3), "gear": (0.0, 0.3),
}  # fmt: skip
"""Where a hand takes hold of a held thing: (x, y) in the thing's heights, from its foot's middle."""
TURNED_TO_USER: Final = {("phone", Era.MODERN): phone_in_hand}
"""Things whose face is turned to the one who holds them, who stands at their left."""


class ThingBrush(Brush):
    """A brush for things outside a set: colours are the material's own in the paper's light."""

    def ink(self, material: str | RGB, tone: float = 0.0, unify: float | None = None) -> RGB:
        """Return a material's colour in the paper's light."""
        own = self.look.daylight(material)
        return self.paper.light.lit(shade(own, tone) if tone else own)


def draw_thing(
    paper: Paper, kind: str, height_m: float, seed: int = 0, *, era: Era = Era.ANCIENT_CHINA, in_hand: bool = False
) -> None:
    """Draw a thing with its foot's middle at the origin, y up, `height_m` high.

    Args:
        paper: what on; its light colours the thing.
        kind: a kind in story.things.THINGS; an unknown one is drawn as a bundle.
        height_m: its height in the paper's units.
        seed: its small differences.
        era: whose table, well or door it is.
        in_hand: somebody holds it who may be looking at it.
    """
    piece = Piece(kind=kind, height_m=max(height_m, 1e-3), seed=seed)
    # Shapes are drawn at human size and scaled: line widths and patterns keep their proportion in a close-up.
    usual = USUAL_HEIGHTS.get(kind, height_m)
    scale = height_m / usual
    brush = ThingBrush(
        paper, piece.model_copy(update={"height_m": usual}), _look(paper, seed, era), WIDTHS.get(kind, 1.0)
    )
    paint = PAINTS.get(kind, PAINTS["bundle"])
    if in_hand:
        paint = TURNED_TO_USER.get((kind, era), paint)
    brush.placed(0.0, 0.0, lambda: paint(brush), scale=scale)


def _look(paper: Paper, seed: int, era: Era) -> SetLook:
    light = paper.light
    ramp = tuple(light.lit(rgb(c)) for c in ("#c9d8d6", "#efdcb4", "#c9a57a", "#96694a", "#654433", "#2b1c1d"))
    bright = along(((0.0, 0.4), (0.6, 0.4), (1.0, 0.0)), max(light.key))
    return SetLook(
        ramp=(ramp[0], ramp[1], mix(ramp[2], light.air, light.haze), ramp[3], ramp[4], ramp[5]),
        key=light.key, fill=light.fill, from_x=light.from_x, from_y=light.from_y, strength=0.8, lamps=0.35 + bright,
        hour=Hour.AFTERNOON, weather=Weather.CLEAR, season=Season.SUMMER, era=era, indoor=True, snowy=False, seed=seed,
    )  # fmt: skip
