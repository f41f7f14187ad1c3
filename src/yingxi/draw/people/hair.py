"""Hair: nineteen ways to wear it, each as back sheets, a cap on the skull, and locks over the face."""

from __future__ import annotations

from typing import Final

from yingxi.draw.people.figure import Figure
from yingxi.draw.people.locks import NATURAL, PARTED, SWEPT
from yingxi.draw.people.loose_hair import (
    bald_cap,
    bangs,
    bob_back,
    curly_back,
    curly_front,
    front_locks,
    long_back,
    over_ear,
    short_front,
    side_part_front,
    stray,
    wild_back,
    wings,
    wreath_cap,
)
from yingxi.draw.people.scalp import HairStyle, Scalp, both, nape, plain_cap, updo
from yingxi.draw.people.tied_hair import (
    bun_front,
    double_bun_front,
    far_braid,
    golden_band,
    low_bun_back,
    near_braid,
    ponytail_back,
    queue,
    shaved_cap,
    topknot_front,
    tuft_front,
)


def draw_under(scalp: Scalp) -> None:
    """Cut the hair that the face is cut over."""
    layer = style_of(scalp.figure).under
    if layer is not None and scalp.skull.facing(0.0) > 0.0:
        layer(scalp)


def style_of(figure: Figure) -> HairStyle:
    """Return the style of a figure's hair."""
    return STYLES.get(figure.design.hair, STYLES["short"])


STYLES: Final[dict[str, HairStyle]] = {
    "bald": HairStyle(None, bald_cap, None),
    "balding": HairStyle(None, both(bald_cap, wreath_cap), None, under=nape),
    "short": HairStyle(None, plain_cap(NATURAL, 0.034), short_front, under=nape),
    "side_part": HairStyle(None, plain_cap(NATURAL, 0.030), side_part_front, under=nape),
    "bowl": HairStyle(None, plain_cap(PARTED, 0.042), both(over_ear, bangs(0.645, 9, 1.25, 0.012)), under=nape),
    "shaved_queue": HairStyle(queue, shaved_cap, None, under=nape),
    "topknot": HairStyle(None, updo(SWEPT, (-0.03, 0.96)), topknot_front, under=nape),
    "bun": HairStyle(None, updo(PARTED, (-0.10, 0.96)), both(wings(0.02), bun_front), under=nape),
    "low_bun": HairStyle(low_bun_back, updo(PARTED, (-0.42, 0.45), -0.10), wings(0.02, 0.13), under=nape),
    "double_bun": HairStyle(None, plain_cap(PARTED, 0.028), both(bangs(0.66, 7, 0.85), double_bun_front), under=nape),
    "long": HairStyle(
        long_back(1.15, 0.02, 0.012),
        plain_cap(PARTED, 0.035),
        both(wings(0.10, 0.12), front_locks(0.58, 0.125, 0.02)),
        ears=False,
    ),
    "braid": HairStyle(None, plain_cap(PARTED, 0.030), both(wings(0.02, 0.12), near_braid(0.62, 0.115)), under=nape),
    "two_braids": HairStyle(
        None,
        plain_cap(PARTED, 0.030),
        both(bangs(0.68, 7, 0.80), near_braid(0.45, 0.105)),
        under=both(nape, far_braid(0.45, 0.105)),
    ),
    "bob": HairStyle(
        bob_back(0.0), plain_cap(PARTED, 0.040), both(bangs(0.65, 8, 0.92), front_locks(0.34, 0.13)), ears=False
    ),
    "curly": HairStyle(curly_back, plain_cap(NATURAL, 0.03), curly_front, under=nape),
    "ponytail": HairStyle(ponytail_back, updo(SWEPT, (-0.36, 0.83)), side_part_front, under=nape),
    "tuft": HairStyle(None, None, tuft_front),
    "long_golden": HairStyle(
        long_back(2.1, 0.10, 0.035),
        plain_cap(PARTED, 0.04),
        both(wings(0.08, 0.13), front_locks(1.15, 0.11, 0.05), golden_band),
        ears=False,
    ),
    "wild": HairStyle(wild_back, plain_cap(NATURAL, 0.05), stray, ears=False),
}
"""Every registered way to wear hair."""
