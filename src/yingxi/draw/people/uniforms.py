"""The clothes of trades and of today: what tells a knight from a cook, and one neighbour from the next."""

from __future__ import annotations

from typing import Final

from yingxi.draw.people.cuts import Garment, Sheet, bodice, jacket, robe, skirt
from yingxi.draw.people.trunk import Drape


def _coat(bottom: float = 1.5, flare: float = 0.3, motif: str = "") -> Sheet:
    drape = Drape(bottom=bottom, flare=flare, ease=0.10, tight=0.65)
    return Sheet("main", drape, folds=2, motif=motif, motif_colour="main--")


_TRADES: Final[dict[str, Garment]] = {
    "swordsman": Garment(
        (Sheet("main", Drape(bottom=1.52, flare=0.5, ease=0.05, tight=0.9), trim="second", slit=1.12, folds=3),),
        sleeve="tight", cuff="leather", collar="cross", collar_colour="main--", belt="belt", belt_colour="leather",
        legs="gathered", legs_colour="main--", shoes="boot", work="rings", work_colour="main+",
    ),
    "armour_china": Garment(
        (Sheet("main", Drape(bottom=1.5, flare=0.5, ease=0.06, tight=0.8), trim="second", folds=3),),
        sleeve="straight", cuff="leather", collar="round", collar_colour="accent", belt="belt", belt_colour="leather",
        legs="gathered", legs_colour="main--", shoes="boot", over=("lamellar", "cape"),
    ),
    "taoist_robe": Garment(
        (robe(trim="main--", trim_s=0.09),), sleeve="wide", cuff="main--", collar="cross", collar_colour="main---",
        belt="sash", belt_colour="second", legs="gathered", legs_colour="white", shoes="slipper", shoes_colour="black",
    ),
    "knight": Garment(
        (jacket("steel", bottom=1.16, flare=0.25),), sleeve="straight", sleeve_colour="steel", cuff="steel-",
        collar="round", collar_colour="steel-", belt="belt", belt_colour="leather", legs="tight", legs_colour="steel-",
        shoes="boot", shoes_colour="steel--", sole="steel---", over=("tabard", "cape"),
    ),
    "wizard": Garment(
        (robe("main", trim="accent", motif="diamonds", motif_colour="gold"),), sleeve="wide", cuff="accent",
        collar="v", collar_colour="accent", belt="rope", belt_colour="gold", shoes="slipper", shoes_colour="accent",
        work="rings", work_colour="gold",
    ),
    "baker": Garment(
        (jacket("white", bottom=1.1),), sleeve="loose", sleeve_colour="white", sleeve_end=0.62, collar="shirt",
        collar_colour="white", closing="buttons", closing_colour="main", legs="straight", legs_colour="main-",
        shoes="clog", shoes_colour="leather", over=("apron",),
    ),
    "maid_dress": Garment(
        (skirt("main", 0.6, 1.8, 0.8, 0.2, trim="main-"), bodice("main", 0.66)), sleeve="straight", cuff="white",
        collar="round", collar_colour="white", closing="buttons", closing_colour="white", shoes="shoe",
        stocking="white", over=("apron",),
    ),
    "sailor": Garment(
        (jacket("white", bottom=1.1, flare=0.1, motif="bands", motif_colour="main"),),
        sleeve="straight", sleeve_colour="white", cuff="main", collar="v",
        collar_colour="main", legs="loose", legs_colour="main", shoes="shoe", over=("neckerchief",),
    ),
    "sea_captain": Garment(
        (jacket(bottom=1.28, flare=0.2),), sleeve="straight", cuff="gold", collar="shirt", collar_colour="white",
        closing="double_buttons", closing_colour="gold", legs="straight", legs_colour="white-", shoes="boot",
        over=("epaulettes",),
    ),
    "uniform": Garment(
        (jacket(bottom=1.14, flare=0.12),), sleeve="straight", cuff="main-", collar="shirt", collar_colour="main-",
        closing="buttons", closing_colour="gold", belt="belt", belt_colour="black", legs="straight",
        legs_colour="main---", shoes="boot", over=("pockets",),
    ),
    "white_coat": Garment(
        (Sheet("white", Drape(bottom=1.52, flare=0.24, ease=0.09, tight=0.5), folds=2),), sleeve="straight",
        sleeve_colour="white", collar="lapel", collar_colour="white", closing="suit", legs="straight",
        legs_colour="main-", shoes="shoe", over=("pocket_pen",),
    ),
    "nurse": Garment(
        (Sheet("main", Drape(bottom=1.46, flare=0.3, ease=0.05, tight=0.8), folds=2),), sleeve="straight",
        sleeve_end=0.36, cuff="white", collar="shirt", collar_colour="white", closing="buttons",
        closing_colour="white", belt="belt", belt_colour="main-", legs="straight", legs_colour="white",
        shoes="shoe", shoes_colour="white", over=("pocket_pen",),
    ),
    "chef": Garment(
        (jacket("white", bottom=1.12, flare=0.1),), sleeve="straight", sleeve_colour="white", cuff="white-",
        collar="stand", collar_colour="white", closing="double_buttons", closing_colour="black", legs="straight",
        legs_colour="black", shoes="shoe", over=("neckerchief", "apron"),
    ),
    "waiter": Garment(
        (jacket("white", bottom=1.06, flare=0.06),), sleeve="straight", sleeve_colour="white", cuff="white-",
        collar="shirt", collar_colour="white", legs="straight", legs_colour="black", shoes="shoe",
        over=("gilet", "bow_tie", "half_apron"),
    ),
    "firefighter": Garment(
        (jacket(bottom=1.3, flare=0.16),), sleeve="loose", cuff="gold", collar="stand", collar_colour="main-",
        closing="zip", closing_colour="gold", legs="loose", legs_colour="main---", shoes="boot", over=("glow_bands",),
    ),
    "hi_vis": Garment(
        (jacket("denim", bottom=1.12, flare=0.1),), sleeve="straight", sleeve_colour="denim", cuff="denim-",
        collar="shirt", collar_colour="denim", legs="straight", legs_colour="denim", shoes="boot",
        shoes_colour="leather", over=("work_vest", "glow_bands"),
    ),
    "astronaut": Garment(
        (jacket("white", bottom=1.12, flare=0.12),), sleeve="loose", sleeve_colour="white", cuff="main", collar="round",
        collar_colour="steel", belt="belt", belt_colour="steel", legs="loose", legs_colour="white", shoes="boot",
        shoes_colour="steel", sole="steel--", over=("life_pack",),
    ),
    "wedding_dress": Garment(
        (skirt("white", 0.6, 1.96, 1.4, 0.5, trim="second", wavy=True), bodice("white", 0.66)), sleeve="puff",
        sleeve_colour="white", sleeve_end=0.34, collar="square", collar_colour="second", belt="sash",
        belt_colour="second", shoes="heel", shoes_colour="white", work="sprigs", work_colour="accent",
    ),
}  # fmt: skip

_TODAY: Final[dict[str, Garment]] = {
    "shirt": Garment(
        (jacket(bottom=1.06, flare=0.06),), sleeve="straight", sleeve_end=0.98, cuff="main-", collar="shirt",
        collar_colour="main+", closing="buttons", closing_colour="white", legs="straight", legs_colour="second--",
        shoes="shoe", shoes_colour="leather", over=("pocket",),
    ),
    "check_shirt": Garment(
        (jacket(bottom=1.08, flare=0.08, motif="check", motif_colour="accent"),), sleeve="straight", sleeve_end=0.62,
        cuff="main-", collar="shirt", collar_colour="main", legs="straight", legs_colour="denim", shoes="sneaker",
        shoes_colour="leather",
    ),
    "t_shirt": Garment(
        (jacket(bottom=1.07, flare=0.05, trim="accent", trim_s=0.025),), sleeve="straight", sleeve_end=0.34,
        cuff="accent", collar="round", collar_colour="accent", legs="straight", legs_colour="denim", shoes="sneaker",
        shoes_colour="second", over=("sun_print",),
    ),
    "striped_jumper": Garment(
        (jacket(bottom=1.08, flare=0.06, trim="main-", motif="bands", motif_colour="second"),),
        sleeve="straight", cuff="main-", collar="round",
        collar_colour="main-", legs="straight", legs_colour="denim", shoes="sneaker", shoes_colour="second",
    ),
    "jacket": Garment(
        (jacket(bottom=1.1, flare=0.08, trim="main--", trim_s=0.05),), sleeve="straight", cuff="main--",
        collar="shirt", collar_colour="main-", legs="straight", legs_colour="second--", shoes="shoe",
        shoes_colour="leather", over=("open_front", "pockets"),
    ),
    "hoodie": Garment(
        (jacket(bottom=1.1, flare=0.07, trim="accent"),), sleeve="straight", cuff="accent", collar="round",
        collar_colour="accent", legs="straight", legs_colour="second--", shoes="sneaker", shoes_colour="white",
        over=("pouch", "hood"),
    ),
    "cardigan": Garment(
        (jacket(bottom=1.16, flare=0.1, trim="accent", trim_s=0.05),), sleeve="straight", cuff="accent", collar="shirt",
        collar_colour="white", legs="straight", legs_colour="second--", shoes="shoe", shoes_colour="leather",
        over=("open_front",),
    ),
    "overcoat": Garment(
        (_coat(),), sleeve="straight", cuff="main-", collar="lapel", collar_colour="main-", closing="suit",
        legs="straight", legs_colour="second---", shoes="shoe", over=("muffler",),
    ),
    "padded_coat": Garment(
        (_coat(1.3, 0.18, "quilt"),),
        sleeve="loose", cuff="main-", collar="stand", collar_colour="main-", closing="zip",
        closing_colour="main--", legs="straight", legs_colour="second--", shoes="boot", shoes_colour="leather",
        sole="accent",
    ),
    "raincoat": Garment(
        (_coat(1.56, 0.5),), sleeve="loose", cuff="accent", collar="stand", collar_colour="accent", closing="buttons",
        closing_colour="white", belt="belt", belt_colour="main-", legs="straight", legs_colour="denim",
        shoes="boot", shoes_colour="accent", sole="accent--",
    ),
    "blouse_skirt": Garment(
        (skirt("main", 0.58, 1.5, 0.42, 0.1), bodice("second", 0.66)), sleeve="straight", sleeve_colour="second",
        sleeve_end=0.9, cuff="second-", collar="shirt", collar_colour="second", closing="buttons",
        closing_colour="main", belt="belt", belt_colour="main--", shoes="heel", shoes_colour="main--",
    ),
    "tracksuit": Garment(
        (jacket(bottom=1.1, flare=0.08, trim="second"),), sleeve="straight", cuff="second", collar="stand",
        collar_colour="second", closing="zip", closing_colour="white", legs="straight", legs_colour="main-",
        shoes="sneaker", shoes_colour="white", over=("yoke",),
    ),
}  # fmt: skip

UNIFORMS: Final = {**_TRADES, **_TODAY}
"""How the clothes of trades and of today are cut."""
