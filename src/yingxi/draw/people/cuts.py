"""How clothes are cut: sheets of cloth, and the garment that they make with sleeves, collar and shoes.

Colours are names of `figure.Papers`: "main", "second", "accent", or a fixed paper; "-" darkens, "+" lightens.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from yingxi.draw.people.trunk import Drape

VESTS: Final = {
    "vest": ("second", 1.16), "gilet": ("second", 0.98), "work_vest": ("main", 1.06), "lamellar": ("main--", 1.2),
    "tabard": ("main", 1.34),
}  # fmt: skip
"""Paper of each sleeveless thing, and the s at which it ends."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of cloth around the body.

    Attributes:
        trim: colour of the band along the hem, "" = none; `trim_s` its height in s.
        motif: what is cut into it: clouds, waves, plum, dots, stripes, check, "" = none.
        slit: a side slit from this s down; 0 = none.
        folds: how many folds fall in its lower part.
        wavy: the hem is scalloped.
    """

    colour: str
    drape: Drape
    trim: str = ""
    trim_s: float = 0.06
    motif: str = ""
    motif_colour: str = "second"
    slit: float = 0.0
    folds: int = 0
    wavy: bool = False


@dataclass(frozen=True, slots=True)
class Garment:
    """A set of clothes.

    Attributes:
        sheets: from the inside out.
        sleeve: a kind of limbs.SLEEVES, or "wide" (hangs from the wrist).
        sleeve_end: where the sleeve stops, 0.5 = elbow, 1 = wrist.
        legs: a kind of limbs.TROUSERS; "bare" shows stockings or skin.
        collar: cross, stand, shirt, lapel, round, square, ruff, v, sailor, none.
        closing: frog_side, frog_centre, buttons, double_buttons, laces, zip, none.
        belt: sash, high_sash, belt, rope, none.
        work: needlework on breast and sleeves: a kind of embroidery.WORKS, "" = none.
        over: further sheets by name: apron, cape, mantle, vest, badge, beads, kasaya, jacket, bib, hood...
    """

    sheets: tuple[Sheet, ...]
    sleeve: str = "straight"
    sleeve_colour: str = "main"
    sleeve_end: float = 1.0
    sleeve_depth: float = 1.5
    cuff: str = ""
    legs: str = "bare"
    legs_colour: str = "second"
    legs_end: float = 1.0
    stocking: str = ""
    collar: str = "round"
    collar_colour: str = "second"
    inner: str = "white"
    closing: str = "none"
    closing_colour: str = "accent"
    belt: str = "none"
    belt_colour: str = "accent"
    shoes: str = "shoe"
    shoes_colour: str = "black"
    sole: str = "white"
    work: str = ""
    work_colour: str = "second"
    over: tuple[str, ...] = ()


def robe(colour: str = "main", bottom: float = 1.95, **more: object) -> Sheet:
    """Return a long robe that flares to the ankles."""
    return Sheet(colour, Drape(bottom=bottom, flare=1.25, bell=0.0, ease=0.06, tight=0.95), folds=4, **more)  # type: ignore[arg-type]


def jacket(colour: str = "main", bottom: float = 1.22, flare: float = 0.42, **more: object) -> Sheet:
    """Return a jacket from the neck over the hips."""
    return Sheet(colour, Drape(bottom=bottom, flare=flare, ease=0.08, tight=0.7), **more)  # type: ignore[arg-type]


def skirt(
    colour: str, top: float = 0.62, bottom: float = 1.92, flare: float = 0.8, bell: float = 0.1, **more: object
) -> Sheet:
    """Return a skirt from the waist down."""
    return Sheet(colour, Drape(top=top, bottom=bottom, flare=flare, bell=bell, ease=0.04, tight=1.0), folds=5, **more)  # type: ignore[arg-type]


def bodice(colour: str, bottom: float = 0.70, **more: object) -> Sheet:
    """Return a close top that ends at the waist."""
    return Sheet(colour, Drape(bottom=bottom, ease=0.03, tight=1.0), **more)  # type: ignore[arg-type]
