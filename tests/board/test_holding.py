"""Who holds what, as the text tells it."""

from __future__ import annotations

import pytest

from yingxi.board.holding import things_in_hands
from yingxi.story.things import THINGS


def held(told: str, *things: str) -> str | None:
    return things_in_hands(["a"], {"a": told}, things, ["a"]).get("a")


@pytest.mark.parametrize(
    ("told", "things", "thing"),
    [
        ("他看了看桌上的蛋糕，拆开一封信", ("cake", "letter"), "letter"),
        ("她抱着吉他，坐到窗边", ("window", "guitar"), "guitar"),
        ("老人低头看着那张照片", ("photo",), "photo"),
        ("He came in with a suitcase", ("suitcase",), "suitcase"),
        ("She unwrapped the present and hugged the teddy bear", ("gift", "teddy_bear"), "teddy_bear"),
        ("She stared at the map", ("map",), "map"),
    ],
)
def test_the_hand_has_the_thing_that_its_verb_names(told: str, things: tuple[str, ...], thing: str) -> None:
    assert held(told, *things) == thing


def test_what_is_wished_denied_or_flies_is_in_no_hand() -> None:
    assert held("他想买一把吉他", "guitar") is None
    assert held("She never opened the letter", "letter") is None
    assert held("他把风筝放飞了，线越拉越长", "kite") is None
    assert held("他看着蛋糕", "cake") is None, "one looks at a cake where it stands"


def test_a_cart_is_pushed_and_everybody_has_what_is_theirs() -> None:
    assert held("老人推着独轮车走来", "handcart", "kite") == "handcart"
    acts = {"a": "他端着一碗面", "b": "她打开书包"}
    assert things_in_hands(["a", "b"], acts, ("noodles", "backpack"), ["a"]) == {"a": "noodles", "b": "backpack"}


def test_only_what_fits_a_hand_is_held() -> None:
    assert held("他拿着钢琴", "piano") is None
    assert not THINGS["piano"].held
