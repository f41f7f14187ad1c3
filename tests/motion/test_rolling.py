"""What is pushed or pulled along."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from yingxi.motion.cue import ActingCue
from yingxi.motion.perform import perform
from yingxi.story.pose import P, proportions
from yingxi.story.terms import Age, Emotion, Facing, Sex
from yingxi.story.things import ROLLED, THINGS

CUE = ActingCue(
    frames=72, fps=Fraction(24), body=proportions(1.66, Age.OLD, 0.4), species="human", age=Age.OLD, sex=Sex.MALE,
    emotion=Emotion.NEUTRAL, intensity=0.0, action="推着独轮车慢慢走来", language="zh", holds="handcart",
)  # fmt: skip


@pytest.mark.parametrize("facing", [Facing.LEFT, Facing.RIGHT])
@pytest.mark.parametrize(
    ("kind", "action", "ahead"),
    [
        ("handcart", "推着独轮车走来", True),
        ("handcart", "拉着板车走来", False),
        ("rickshaw", "拉着黄包车跑", False),
    ],
)
def test_a_cart_goes_with_its_owner(facing: Facing, kind: str, action: str, ahead: bool) -> None:
    done = perform(replace(CUE, facing=facing, holds=kind, action=action))
    cart = done.loose[0]
    way = -1 if facing is Facing.LEFT else 1
    x = done.pose[:, P["x"]]
    assert (cart.kind, cart.height_m) == (kind, THINGS[kind].height_m)
    assert bool((cart.path[0][0] - float(x[0])) * way > 0) == ahead
    assert abs((cart.path[-1][0] - cart.path[0][0]) - float(x[-1] - x[0])) < 0.01, "it rolls as far as they walk"
    assert abs(float(x[-1] - x[0])) > 0.3, "they walk rather than strain"
    assert not done.holds
    grip_x = cart.path[0][0] + ROLLED[kind][0] * cart.height_m * (-1 if cart.flip else 1)
    assert abs(grip_x - float(x[0])) < 0.5, "its handle is at their hands"


def test_what_the_text_puts_on_a_cart_is_on_it() -> None:
    done = perform(replace(CUE, action="推着独轮车走来，车上插满了风筝"))
    assert [one.kind for one in done.loose] == ["handcart", "kite", "kite", "kite"]
    assert all(one.path[0][1] > 0.3 for one in done.loose[1:])
