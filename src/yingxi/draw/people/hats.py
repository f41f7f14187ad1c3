"""Hats: what stands on a head."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from yingxi.draw.people.crowns import crown, crown_behind, flower
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.figure import Figure
from yingxi.draw.people.hats_east import headscarf, official_hat, ribbons_behind, scholar_cap, skullcap, straw_hat
from yingxi.draw.people.hats_trade import (
    brimmed_hat,
    chef_hat,
    hard_hat,
    hood,
    nurse_cap,
    peaked_cap,
    wool_hat,
)
from yingxi.draw.people.hats_west import (
    bonnet,
    cap,
    feather_cap,
    felt_cap,
    guard_behind,
    helmet,
    pointed_hat,
    top_hat,
)
from yingxi.draw.people.skull import Skull

Hat = Callable[[Cutter, Figure, Skull], None]
"""Cuts a hat on a head."""


BARE_TOP: Final = frozenset(
    {
        "scholar_cap",
        "official_hat",
        "pointed_hat",
        "top_hat",
        "helmet",
        "bonnet",
        "skullcap",
        "felt_cap",
        "straw_hat",
        "cap",
        "feather_cap",
        "crown",
        "headscarf",
        "peaked_cap",
        "chef_hat",
        "hard_hat",
        "wool_hat",
        "brimmed_hat",
        "hood",
    }
)
"""Hats under which no knot or bun fits."""


HOODS: Final = frozenset({"headscarf", "bonnet", "hood"})
"""Hats that hold a low knot under them."""


def draw_hat_behind(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """Cut the part of a hat that lies behind the head."""
    layer = _BEHIND.get(figure.design.hat)
    if layer:
        layer(frame, figure, skull)


def has_back(hat: str) -> bool:
    """Whether a part of a hat lies behind the head."""
    return hat in _BEHIND


def draw_hat(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """Cut the hat over hair and brow."""
    layer = HATS.get(figure.design.hat)
    if layer:
        layer(frame, figure, skull)


HATS: Final[dict[str, Hat]] = {
    "scholar_cap": scholar_cap, "felt_cap": felt_cap, "skullcap": skullcap, "straw_hat": straw_hat,
    "official_hat": official_hat, "headscarf": headscarf, "crown": crown, "small_crown": crown,
    "pointed_hat": pointed_hat, "feather_cap": feather_cap, "bonnet": bonnet, "cap": cap, "top_hat": top_hat,
    "helmet": helmet, "flower": flower, "peaked_cap": peaked_cap, "chef_hat": chef_hat, "hard_hat": hard_hat,
    "wool_hat": wool_hat, "brimmed_hat": brimmed_hat, "nurse_cap": nurse_cap, "hood": hood,
}  # fmt: skip
"""Every registered hat."""


_BEHIND: Final[dict[str, Hat]] = {
    "scholar_cap": ribbons_behind, "helmet": guard_behind, "crown": crown_behind, "small_crown": crown_behind,
}  # fmt: skip
