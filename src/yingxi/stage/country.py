"""Places under the open sky, out of town."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from yingxi.stage.draft import BACK, FAR, HILLS, MID, NEAR, PROPS, REAR, Draft
from yingxi.stage.sky import edges, open_sky


def village(d: Draft) -> None:
    """Houses among trees before a river bend and hills."""
    open_sky(d)
    d.add("treeline", 0, HILLS + 8, 4.0, w=150)
    d.add("ground_grass", 0, MID, 0.2, w=70)
    for x in d.spread(4, -17, 17, 2.0):
        d.add("house_china", x, MID, d.u(4.4, 5.4), w=d.u(6, 7.5))
    d.add("ground_earth", 0, REAR, 0.2, w=34)
    d.add("house_china", d.side * 5.0, BACK, 5.0, w=6.4)
    d.add("willow", -d.side * 5.2, REAR + 0.5, 5.2, sways=True)
    d.mark("middle", 0.0)
    edges(d)


def forest(d: Draft) -> None:
    open_sky(d)
    d.add("treeline", 0, HILLS + 8, 7.0, w=150)
    d.add("ground_grass", 0, MID, 0.2, w=70)
    for x in d.spread(9, -20, 20, 0):
        d.add(d.pick(("round_tree", "fir", "poplar")), x, MID, d.u(7, 10))
    d.add("ground_grass", 0, REAR, 0.2, w=34)
    for x in d.spread(4, -9, 9, 2.5):
        d.add(d.pick(("round_tree", "pine", "bamboo", "plum_tree", "bare_tree")), x, BACK, d.u(6, 7), sways=True)
    d.mark("middle", 0.0)
    edges(d)


BUILDERS: Final[dict[str, Callable[[Draft], None]]] = {"village": village, "forest": forest}
