"""Hands lie on whom they touch, whoever the two are: the distance is theirs, not one for all."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from yingxi.motion.contact import CONTACTS, SMALL, Contact, Touch, distance_m
from yingxi.motion.cue import ActingCue
from yingxi.motion.hands import palms
from yingxi.motion.together import perform_together
from yingxi.motion.touching import Side, spot
from yingxi.story.plan import Performance
from yingxi.story.pose import J, Proportions, joints, proportions
from yingxi.story.terms import Age, Facing

FPS, FRAMES = Fraction(24), 120
BODIES = {
    "man": (Age.ADULT, proportions(1.76, Age.ADULT, 0.4)),
    "woman": (Age.ADULT, proportions(1.62, Age.ADULT, 0.3)),
    "child": (Age.CHILD, proportions(1.14, Age.CHILD, 0.3)),
    "old": (Age.OLD, proportions(1.60, Age.OLD, 0.5)),
}
PAIRS = [("man", "woman"), ("woman", "child"), ("old", "man"), ("woman", "old")]
DEEDS = sorted(name for name, contact in CONTACTS.items() if contact.touches and name != "pick_up")
"""Only what is tiny is picked up: a child is lifted."""
NEAR = 0.04
"""How far a palm is from its spot at most, in its owner's heights."""


def _acted(deed: str, first: str, second: str) -> dict[str, Performance]:
    contact = CONTACTS[deed]
    (age, body), (other_age, other) = BODIES[first], BODIES[second]
    apart = distance_m(contact, body, other)
    pace_mps = 0.5 if contact.beside else 0.0
    holds = "letter" if contact.hands_over else ""
    doer = ActingCue(
        FRAMES, FPS, body, age=age, action=deed, language="en", partner="b", partner_height_m=other.height,
        pace_mps=pace_mps,
        holds=holds if contact.hands_over > 0 else "", partner_gives=contact.hands_over < 0,
    )  # fmt: skip
    meant = ActingCue(
        FRAMES, FPS, other, age=other_age, x_m=contact.beside * apart if contact.beside else apart, language="en",
        pace_mps=pace_mps, facing=Facing.RIGHT if contact.beside else Facing.LEFT,
        holds=holds if contact.hands_over < 0 else "",
    )  # fmt: skip
    return perform_together({"a": doer, "b": meant})


def _miss(touch: Touch, me: tuple[Performance, Proportions], you: tuple[Performance, Proportions]) -> float:
    """Return how far the palm is from its spot while it is to be there, in its owner's heights."""
    mine, yours = me[0].pose.astype(np.float64), you[0].pose.astype(np.float64)
    way = palms(mine, me[1], touch.hand) - spot(touch.spot, Side.of(mine, me[1]), Side.of(yours, you[1]))
    away = np.maximum(np.hypot(*way.T) - touch.rub_m, 0.0) / me[1].height
    return float(away.min() if touch.until_s is not None else np.median(away[-30:]))


@pytest.mark.parametrize("deed", DEEDS)
def test_palms_lie_where_they_belong(deed: str) -> None:
    contact: Contact = CONTACTS[deed]
    for first, second in PAIRS:
        small = BODIES[second][1].height < SMALL * BODIES[first][1].height
        if contact.lifts_s is not None and not small:
            continue
        done = _acted(deed, first, second)
        a, b = (done["a"], BODIES[first][1]), (done["b"], BODIES[second][1])
        missed = {f"{t.hand} {t.spot}": round(_miss(t, a, b), 3) for t in contact.touches}
        missed |= {f"answers {t.hand} {t.spot}": round(_miss(t, b, a), 3) for t in contact.answered}
        assert max(missed.values()) < NEAR, (first, second, missed)


@pytest.mark.parametrize("deed", ["embrace", "kiss", "lift_up"])
def test_heads_are_side_by_side(deed: str) -> None:
    first, second = ("woman", "child") if deed == "lift_up" else ("man", "woman")
    done = _acted(deed, first, second)
    middles = [
        joints(done[who].pose, BODIES[name][1])[-10, [J["head"], J["crown"]]].mean(axis=0)
        for who, name in (("a", first), ("b", second))
    ]
    size = 0.5 * (BODIES[first][1].head + BODIES[second][1].head)
    assert float(np.hypot(*(middles[0] - middles[1]))) > 0.5 * size
