"""The wardrobe: each registered set of clothes as a table of sheets, sleeves, collar and shoes."""

from __future__ import annotations

from typing import Final

from yingxi.draw.people.cuts import Garment, Sheet, bodice, jacket, robe, skirt
from yingxi.draw.people.trunk import Drape
from yingxi.draw.people.uniforms import UNIFORMS

GARMENTS: Final[dict[str, Garment]] = {
    **UNIFORMS,
    "scholar_robe": Garment(
        (robe(trim="second", motif="clouds"),), sleeve="wide", cuff="second", collar="cross", belt="sash",
        legs="loose", legs_colour="white",
        work="rings", work_colour="second",
    ),
    "hanfu": Garment(
        (bodice("second", 0.6), skirt("main", 0.42, 1.95, 1.15, trim="accent", motif="plum",
        motif_colour="second")), sleeve="wide", sleeve_colour="second", cuff="main", collar="cross",
        collar_colour="main", belt="high_sash", shoes="slipper", shoes_colour="accent", sleeve_depth=1.7,
        work="florets", work_colour="main",
    ),
    # What a robot wears is drawn by people.robot; this is the room its plates take.
    "robot": Garment((jacket(),), collar="none", legs="straight"),
    "villager": Garment(
        (jacket(trim="main-"),), sleeve="straight", sleeve_end=0.92, collar="cross", collar_colour="main--",
        belt="rope", belt_colour="main--", legs="gathered", legs_colour="second-", shoes="sandal",
        shoes_colour="straw", sole="straw", stocking="white",
        work="stitches", work_colour="main--",
    ),
    "village_woman": Garment(
        (jacket(bottom=1.18, trim="second"),), sleeve="straight", sleeve_end=0.9, cuff="second", collar="stand",
        closing="frog_side", legs="straight", legs_colour="main--", shoes="slipper", over=("apron",),
        work="calico", work_colour="second",
    ),
    "official": Garment(
        (robe(trim="accent", motif="waves", motif_colour="accent"),), sleeve="wide", cuff="accent", collar="round",
        collar_colour="white", belt="belt", belt_colour="black", legs="loose", legs_colour="white", shoes="boot",
        over=("badge",),
        work="lozenges", work_colour="accent",
    ),
    "long_gown": Garment(
        (Sheet("main", Drape(bottom=1.92, flare=0.66, ease=0.06, tight=0.75), slit=1.42, folds=2),),
        sleeve="straight", cuff="main+", collar="stand", collar_colour="main", closing="frog_side",
        closing_colour="main--", legs="straight", legs_colour="white",
        work="medallions", work_colour="main+",
    ),
    "gown_jacket": Garment(
        (Sheet("main", Drape(bottom=1.92, flare=0.66, ease=0.06, tight=0.6), slit=1.42, folds=2),), sleeve="bell",
        sleeve_colour="second", cuff="main", collar="stand", collar_colour="main", legs="straight",
        legs_colour="white", over=("jacket",), closing="frog_centre", closing_colour="accent",
        work="medallions", work_colour="second+",
    ),
    "qipao": Garment(
        (Sheet("main", Drape(bottom=1.80, flare=0.10, ease=0.01, tight=1.0), slit=1.35, trim="second", trim_s=0.03,
        motif="plum", motif_colour="second"),), sleeve="tight", sleeve_end=0.34, cuff="second", collar="stand",
        collar_colour="main", closing="frog_side", closing_colour="second", shoes="heel", shoes_colour="accent",
        work="florets", work_colour="second",
    ),
    "child_china": Garment(
        (jacket(bottom=1.22, flare=0.32, trim="second", motif="dots"),), sleeve="straight", cuff="second",
        collar="stand", closing="frog_side", legs="gathered", legs_colour="second", shoes="slipper",
        shoes_colour="accent",
    ),
    "soldier_china": Garment(
        (jacket(bottom=1.3, trim="accent"),), sleeve="straight", collar="stand", belt="belt", belt_colour="leather",
        legs="gathered", legs_colour="main--", shoes="boot", over=("vest", "roundel"),
    ),
    "monk": Garment(
        (robe(),), sleeve="wide", cuff="main-", collar="cross", collar_colour="main--", belt="rope",
        belt_colour="main--", legs="gathered", legs_colour="white", shoes="sandal", shoes_colour="straw",
        sole="straw", over=("kasaya", "beads"),
    ),
    "peasant_dress": Garment(
        (bodice("white", 0.6), skirt("main", 0.6, 1.84, 1.0, 0.35, trim="main-"), Sheet("second", Drape(top=0.2,
        bottom=0.72, ease=0.02, tight=1.0))), sleeve="puff", sleeve_colour="white", sleeve_end=0.66, collar="square",
        closing="laces", shoes="clog", shoes_colour="straw", over=("apron",), stocking="white",
        work="florets", work_colour="accent",
    ),
    "peasant_man": Garment(
        (jacket(bottom=1.30, flare=0.35, trim="main-"),), sleeve="loose", cuff="main-", collar="v", belt="belt",
        belt_colour="leather", legs="loose", legs_colour="second-", legs_end=0.6, stocking="second", shoes="shoe",
        shoes_colour="leather", sole="leather--",
        work="stitches", work_colour="second",
    ),
    "princess": Garment(
        (skirt("second", 0.6, 1.95, 1.5, 0.8), skirt("main", 0.6, 1.93, 1.5, 0.8, trim="accent", motif="flowers",
        wavy=True), bodice("main")), sleeve="puff", cuff="accent", collar="square", collar_colour="accent",
        belt="sash", closing="laces", closing_colour="second", shoes="slipper", shoes_colour="accent",
        work="sprigs", work_colour="second",
    ),
    "prince": Garment(
        (jacket(bottom=1.20, flare=0.5, trim="accent"),), sleeve="puff", cuff="second", collar="ruff",
        closing="buttons", belt="belt", belt_colour="gold", legs="tight", legs_colour="second", shoes="boot",
        shoes_colour="leather", over=("cape",),
        work="sprigs", work_colour="gold",
    ),
    "royal_robe": Garment(
        (robe("main", trim="gold", motif="diamonds", motif_colour="gold"),), sleeve="bell", cuff="white",
        collar="round", collar_colour="gold", belt="belt", belt_colour="gold", shoes="slipper", shoes_colour="accent",
        legs="loose", legs_colour="second", over=("mantle",),
        work="lozenges", work_colour="gold",
    ),
    "courtier": Garment(
        (jacket(bottom=1.42, flare=0.6, trim="accent"),), sleeve="straight", cuff="accent", collar="ruff",
        closing="buttons", closing_colour="gold", legs="tight", legs_colour="second", legs_end=0.58, stocking="white",
        shoes="heel", shoes_colour="black", over=("waistcoat",),
        work="sprigs", work_colour="gold",
    ),
    "craftsman": Garment(
        (jacket("second", bottom=1.12),), sleeve="loose", sleeve_colour="second", sleeve_end=0.62, cuff="second-",
        collar="shirt", collar_colour="second+", legs="straight", legs_colour="main-", shoes="shoe",
        shoes_colour="leather", over=("bib_apron",),
    ),
    "witch": Garment(
        (robe("main--", trim="main", wavy=True),), sleeve="bell", sleeve_colour="main--", cuff="accent", collar="v",
        belt="rope", shoes="clog", shoes_colour="black", over=("cloak",),
        work="rings", work_colour="accent",
    ),
    "child_tale": Garment(
        (Sheet("main", Drape(bottom=1.42, flare=0.95, ease=0.08, tight=0.5), trim="second", folds=3),), sleeve="loose",
        cuff="second", collar="round", belt="rope", belt_colour="leather", legs="tight", legs_colour="second--",
        shoes="shoe", shoes_colour="leather", stocking="second",
        work="stitches", work_colour="second",
    ),
    "soldier_tale": Garment(
        (jacket(bottom=1.16, flare=0.2, trim="second"),), sleeve="straight", cuff="second", collar="stand",
        closing="double_buttons", closing_colour="gold", belt="belt", belt_colour="white", legs="tight",
        legs_colour="white", shoes="boot", over=("crossbelts", "epaulettes"),
    ),
    "priest": Garment(
        (Sheet("black", Drape(bottom=1.95, flare=0.8, ease=0.05, tight=0.85), folds=3),), sleeve="straight",
        sleeve_colour="black", collar="stand", collar_colour="white", closing="buttons", closing_colour="black+",
        belt="sash", belt_colour="accent", legs="straight", legs_colour="black", over=("cross",),
    ),
    "angel_robe": Garment(
        (robe("white", 1.97, trim="gold"),), sleeve="wide", sleeve_colour="white", cuff="gold", collar="v",
        collar_colour="gold", belt="rope", belt_colour="gold", shoes="bare",
        work="rings", work_colour="gold",
    ),
    "modern_casual": Garment(
        (jacket(bottom=1.08, flare=0.06, trim="accent", motif="knit"),), sleeve="straight", cuff="accent",
        collar="round", collar_colour="accent", legs="straight", legs_colour="second---",
        shoes="sneaker", shoes_colour="second",
    ),
    "modern_suit": Garment(
        (jacket(bottom=1.2, flare=0.1),), sleeve="straight", cuff="white", collar="lapel", collar_colour="main-",
        closing="suit", legs="straight", legs_colour="main", shoes="shoe", shoes_colour="black", sole="black",
    ),
    "modern_dress": Garment(
        (Sheet("main", Drape(bottom=1.56, flare=0.75, bell=0.3, ease=0.02, tight=1.0), motif="dots",
        motif_colour="second", folds=3),), sleeve="puff", sleeve_end=0.32, collar="round", belt="belt", shoes="heel",
        shoes_colour="accent",
    ),
    "modern_child": Garment(
        (jacket("main", bottom=1.12, flare=0.1, trim="second"),), sleeve="straight", cuff="second", collar="shirt",
        collar_colour="white", closing="zip", closing_colour="second", legs="straight", legs_colour="main-",
        shoes="sneaker", shoes_colour="white", over=("scarf",),
    ),
    "work_clothes": Garment(
        (jacket("second", bottom=1.1),), sleeve="straight", sleeve_colour="second", sleeve_end=0.6, cuff="second-",
        collar="shirt", collar_colour="second", legs="straight", legs_colour="main", shoes="boot",
        shoes_colour="leather", over=("dungarees",),
    ),
}  # fmt: skip
"""How each wardrobe is cut."""
