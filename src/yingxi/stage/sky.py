"""What every place under the sky has: sun or moon, clouds, far hills, mist, dark shapes at the frame's edges."""

from __future__ import annotations

from typing import Final

from yingxi.stage.draft import FAR, HILLS, NEAR, SKY, Draft
from yingxi.story.terms import Hour, Season, Weather

_HEAPED: Final = (Hour.MORNING, Hour.NOON, Hour.AFTERNOON)
"""Hours in which clouds tower behind the land."""


_OUT_M: Final = 3.35
_INWARDS: Final[dict[str, float]] = {
    "near_rock": 1.0, "near_bush": 1.1, "near_fence": 1.3, "near_reeds": 0.6, "near_plant": 1.5, "near_jars": 1.0,
    "near_fir": 0.7, "near_cloud": 0.6, "near_bamboo": 0.5,
}  # fmt: skip
"""Where the frame's edges are at the near shapes' depth, and how far each is drawn in to be seen there, metres."""


def open_sky(d: Draft, *, hills: str = "auto", far_m: float = 11.0, near_m: float = 6.0) -> None:
    """Add the sky and two ranges of hills with mist between them.

    Args:
        d: the set.
        hills: "hills", "crags", "none", or "auto": by era.
        far_m: height of the far range.
        near_m: height of the near range.
    """
    lights(d)
    kind = hills if hills != "auto" else d.pick(("crags", "hills")) if d.chinese else "hills"
    if kind == "none":
        return
    d.add(kind, d.u(-8, 8), FAR + 30, far_m * 1.5, w=260)
    d.add("mist", 0, FAR + 20, 5.0, y=1.0, w=260)
    d.add("hills" if d.chance(0.6) else kind, d.u(-8, 8), FAR, far_m * 0.8, w=190)
    d.add("mist", 0, FAR - 6, 3.4, y=0.6, w=190)
    d.add("hills", d.u(-5, 5), HILLS, near_m * 0.7, w=130)


def vista(d: Draft, name: str, *, z: float = HILLS, unit_m: float = 16.0, y: float = 3.2) -> None:
    """Stand a whole far view behind the set: what fills the frame's width between the sky and the near ground.

    Args:
        d: the set.
        name: one of the picture engine's vistas: "wood", "crags", "roofs"...
        z: its depth.
        unit_m: its size: about a wide frame's height at that depth.
        y: where its middle stands.
    """
    # A vista's landmark stands to one side of it; an upright frame sees its middle only.
    shift = 0.42 * unit_m * d.side if d.upright else 0.0
    d.add(f"vista_{name}", shift, z, unit_m, y=y, flip=d.side < 0)


def lights(d: Draft) -> None:
    """Add sun or moon, stars, clouds, birds."""
    grey = d.weather in (Weather.CLOUDY, Weather.RAIN, Weather.SNOW)
    x = d.side * d.u(12, 24)
    if d.weather in (Weather.RAIN, Weather.SNOW):
        pass  # no disc hangs in what falls
    elif d.hour is Hour.NIGHT:
        d.add("stars", 0, SKY, 70, w=200, y=4.0)
        d.add("moon", x, SKY, d.u(10, 12), y=d.u(10, 15), glow=0.5)
    elif d.hour in (Hour.DUSK, Hour.DAWN):
        d.add("sun", x, SKY, d.u(12, 15), y=d.u(4, 8), glow=0.6)
    else:
        d.add("sun", x, SKY, 7.5, y=d.u(18, 24), glow=0.5)
    if d.hour in _HEAPED and not grey:
        for bank in (-x * 1.1, x * 2.6):
            d.add("cloud_bank", bank + d.u(-6, 6), SKY - 6, d.u(13, 19), y=d.u(0, 3), w=d.u(38, 56))
    if grey:
        d.add("overcast", 0, SKY - 10, 34, y=6, w=230)
    else:
        for cx in d.spread(4, -75, 75):
            if abs(cx - x) < 16:
                continue  # the disc stays whole
            kind = "curl_cloud" if d.chinese and d.chance(0.35) else "cloud"
            height = d.u(4.0, 6.5) if kind == "curl_cloud" else d.u(5, 9)
            d.add(kind, cx, SKY - 10, height, y=d.u(13, 34), w=height * (2.4 if kind == "curl_cloud" else d.u(4, 6)))
        if d.hour is not Hour.NIGHT and d.chance(0.8):
            d.add("birds", -x * 0.35, FAR - 2, 4.0, y=d.u(7, 11), w=10)


def edges(
    d: Draft, kinds: tuple[str, ...] = ("near_grass", "near_leaves"), *, hem: bool = True, tree: bool | None = None,
    town: bool = False, ledge: bool = False,
) -> None:  # fmt: skip
    """Add dark shapes close to the lens at the frame's edges, and the ground's dark hem along its foot.

    Args:
        d: the set.
        kinds: what stands at both edges.
        hem: whether the ground's dark edge closes the picture below.
        tree: whether a great tree frames the lighter side; by luck where leaves hang in, if None.
        town: whether a veranda's post with its lantern may stand there instead.
        ledge: whether a low coping closes it, where the ground is paved.
    """
    if hem:
        d.add("near_hem", 0.0, NEAR, 1.0)
    elif ledge and not d.upright:  # an upright frame's foot is kept for captions
        d.add("near_ledge", 0.0, NEAR, 1.0)
    out = _OUT_M
    framed = d.chance(0.7) and "near_leaves" in kinds if tree is None else tree
    for side in (-1.0, 1.0):
        stands = framed and side == -d.side
        for kind in kinds:
            if stands and kind == "near_leaves":
                continue
            x = side * (out - _INWARDS.get(kind, 0.0) + d.u(0.0, 0.5))
            d.add(kind, x, NEAR, 1.0, flip=side > 0, sways=d.season is not Season.WINTER)
        if stands:
            great = "near_pine" if d.chinese and d.chance(0.6) else "near_tree"
            great = "near_post" if town and d.chinese and d.chance(0.5) else great
            inwards = 0.0 if great == "near_post" else d.u(0.42, 0.60)
            d.add(great, side * (out - inwards), NEAR, 1.0, flip=side > 0)
