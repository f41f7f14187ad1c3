"""Hair: eighteen ways to wear it, each as back sheets, a cap on the skull, and locks over the face."""

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
    short_front,
    side_part_front,
    stray,
    wild_back,
    wings,
)
from yingxi.draw.people.scalp import HairStyle, both, plain_cap, updo
from yingxi.draw.people.tied_hair import (
    braids,
    bun_front,
    double_bun_front,
    golden_band,
    low_bun_back,
    ponytail_back,
    queue,
    shaved_cap,
    topknot_front,
    tuft_front,
)


def style_of(figure: Figure) -> HairStyle:
    """Return the style of a figure's hair."""
    return STYLES.get(figure.design.hair, STYLES["short"])


STYLES: Final[dict[str, HairStyle]] = {
    "bald": HairStyle(None, bald_cap, None),
    "short": HairStyle(None, plain_cap(NATURAL, 0.038), short_front),
    "side_part": HairStyle(None, plain_cap(NATURAL, 0.032), side_part_front),
    "bowl": HairStyle(None, plain_cap(PARTED, 0.05, nape=0.30), bangs(0.645, 9, 1.25, 0.004), ears=False),
    "shaved_queue": HairStyle(queue, shaved_cap, None),
    "topknot": HairStyle(None, updo(SWEPT, (-0.03, 1.02)), topknot_front),
    "bun": HairStyle(None, updo(PARTED, (-0.10, 1.02)), both(wings(0.02), bun_front)),
    "low_bun": HairStyle(low_bun_back, updo(PARTED, (-0.42, 0.45), -0.10), wings(0.02, 0.13)),
    "double_bun": HairStyle(None, plain_cap(PARTED, 0.03), both(bangs(0.66, 7, 0.85), double_bun_front)),
    "long": HairStyle(
        long_back(1.15, 0.02),
        plain_cap(PARTED, 0.035),
        both(wings(0.10, 0.12), front_locks(0.80, 0.09)),
        ears=False,
    ),
    "braid": HairStyle(None, plain_cap(PARTED, 0.032), both(wings(0.02, 0.12), braids(False, 0.62, 0.115))),
    "two_braids": HairStyle(None, plain_cap(PARTED, 0.032), both(bangs(0.68, 7, 0.80), braids(True, 0.45, 0.105))),
    "bob": HairStyle(
        bob_back(0.0), plain_cap(PARTED, 0.045), both(bangs(0.65, 8, 0.92), front_locks(0.34, 0.13)), ears=False
    ),
    "curly": HairStyle(curly_back, plain_cap(NATURAL, 0.03), curly_front),
    "ponytail": HairStyle(ponytail_back, updo(SWEPT, (-0.36, 0.88)), bangs(0.70, 5, 0.55, 0.03)),
    "tuft": HairStyle(None, None, tuft_front),
    "long_golden": HairStyle(
        long_back(2.1, 0.10, 0.035),
        plain_cap(PARTED, 0.04),
        both(wings(0.08, 0.13), front_locks(1.15, 0.11, 0.05), golden_band),
        ears=False,
    ),
    "wild": HairStyle(wild_back, plain_cap(NATURAL, 0.05), stray, ears=False),
}
"""Every registered hair."""
