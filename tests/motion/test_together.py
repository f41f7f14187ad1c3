"""Two people touch: hands land where they belong, things change hands, a child is lifted."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from yingxi.motion.contact import CONTACTS, distance_m, done_to_somebody
from yingxi.motion.cue import ActingCue
from yingxi.motion.hands import palms
from yingxi.motion.together import perform_together
from yingxi.motion.touching import Side, spot
from yingxi.story.animal_pose import animal_body
from yingxi.story.plan import Performance
from yingxi.story.pose import J, P, joints, proportions
from yingxi.story.terms import Age, Facing

FPS = Fraction(24)
MAN, WOMAN = proportions(1.72, Age.ADULT, 0.4), proportions(1.6, Age.YOUTH, 0.3)
CHILD = proportions(1.10, Age.CHILD, 0.3)
FROG = animal_body("frog", 0.35)
NEAR_M = 0.03


def _acted(action: str, body=MAN, other=WOMAN, frames: int = 96, **more: object) -> dict[str, Performance]:  # type: ignore[no-untyped-def]
    """Let `a`, on the left, do something to `b`, at the distance that the deed asks for."""
    tiny = other.height < 0.45 * body.height
    contact = CONTACTS[done_to_somebody(action, something_to_take="holds" in more, tiny=tiny)]
    apart = distance_m(contact, body, other)
    species = "frog" if other is FROG else "human"
    ages = {CHILD.height: Age.CHILD}
    doer = ActingCue(
        frames, FPS, body, action=action, language="en", partner="b", partner_height_m=other.height,
        age=ages.get(body.height, Age.ADULT),
    )  # fmt: skip
    doer = replace(doer, **more)  # type: ignore[arg-type]
    facing = Facing.RIGHT if contact.beside else Facing.LEFT
    x_m = contact.beside * apart if contact.beside else apart
    meant = ActingCue(
        frames, FPS, other, x_m=x_m, facing=facing, species=species, age=ages.get(other.height, Age.ADULT),
        pace_mps=doer.pace_mps, language="en",
    )  # fmt: skip
    return perform_together({"a": doer, "b": meant})


def _miss_m(done: dict[str, Performance], hand: str, name: str, frame: int, body=MAN, other=WOMAN, who="ab") -> float:  # type: ignore[no-untyped-def]
    me = done[who[0]].pose.astype(np.float64)
    you = done[who[1]].pose.astype(np.float64)
    goal = spot(name, Side.of(me, body), Side.of(you, other))[frame]
    return float(np.hypot(*(palms(me, body, hand)[frame] - goal)))


def test_an_embrace_lays_both_ones_hands_on_the_others_back() -> None:
    done = _acted("embrace")
    assert _miss_m(done, "n", "back", 70) < NEAR_M
    assert _miss_m(done, "f", "waist", 70) < NEAR_M
    assert _miss_m(done, "n", "waist", 70, WOMAN, MAN, "ba") < NEAR_M
    assert done["a"].over
    assert done["b"].over


def test_a_grown_up_kneels_to_embrace_a_child() -> None:
    done = _acted("embrace", WOMAN, CHILD)
    crown = joints(done["a"].pose, WOMAN)[:, J["crown"], 1]
    assert crown[80] < 0.9 * crown[0]
    assert _miss_m(done, "n", "back", 80, WOMAN, CHILD) < NEAR_M


@pytest.mark.parametrize(("action", "giver", "taker"), [("give", "a", "b"), ("take", "b", "a")])
def test_a_thing_changes_hands_where_they_meet(action: str, giver: str, taker: str) -> None:
    done = _acted(action, holds="letter")
    moment = done[taker].holds[0].start
    assert [done[who].held_at(moment - 1) for who in (giver, taker)] == ["letter", ""]
    assert [done[who].held_at(moment) for who in (giver, taker)] == ["", "letter"]
    bodies = {"a": MAN, "b": WOMAN}
    hands = [palms(done[who].pose.astype(np.float64), bodies[who], "n")[moment] for who in (giver, taker)]
    assert float(np.hypot(*(hands[0] - hands[1]))) < NEAR_M


def test_a_head_is_stroked_and_a_cheek_is_slapped() -> None:
    assert _miss_m(_acted("pat", WOMAN, CHILD), "n", "crown", 40, WOMAN, CHILD) < 0.06
    done = _acted("slap")
    blow = next(frame for frame, name in done["a"].events if name == "blow")
    assert min(_miss_m(done, "n", "cheek", frame) for frame in range(blow - 2, blow + 3)) < 0.06
    yaw = done["b"].pose[:, P["head_yaw"]]
    assert yaw[blow + 6] < yaw[blow - 6] - 0.15


def test_a_lifted_child_leaves_the_ground_and_stays_in_the_arms() -> None:
    done = _acted("pick_up", MAN, CHILD)
    feet = joints(done["b"].pose, CHILD)[:, [J["toe_n"], J["toe_f"]], 1].min(axis=1)
    assert feet[2] < 0.05
    assert feet[-1] > 0.35
    assert _miss_m(done, "n", "seat", 90, MAN, CHILD) < 0.08
    apart = np.abs(done["a"].pose[-1, P["x"]] - done["b"].pose[-1, P["x"]])
    assert apart < 0.4


def test_two_who_walk_hand_in_hand_keep_step_and_hold() -> None:
    done = _acted("lead", WOMAN, CHILD, pace_mps=0.6)
    xs = [done[who].pose[:, P["x"]] for who in "ab"]
    assert xs[0][-1] - xs[0][0] > 1.5
    assert np.ptp(xs[0] - xs[1]) < 0.08
    hands = [palms(done[who].pose.astype(np.float64), body, "n") for who, body in (("a", WOMAN), ("b", CHILD))]
    assert float(np.hypot(*(hands[0] - hands[1]).T).max()) < 0.05


def test_a_frog_is_picked_up_from_the_ground() -> None:
    done = _acted("pick_up", WOMAN, FROG)
    assert done["b"].pose[-1, P["y"]] > 0.6
    assert _miss_m(done, "n", "back", 94, WOMAN, FROG) < 0.06


def test_without_a_partner_in_the_frame_nobody_is_touched() -> None:
    alone = perform_together({"a": ActingCue(48, FPS, MAN, action="embrace", language="en", partner="b")})
    assert alone["a"].over == ()


def test_a_ball_lies_on_the_ground_until_it_is_picked_up() -> None:
    cue = ActingCue(72, FPS, CHILD, action="pick_up", language="en", holds="golden_ball", age=Age.CHILD)
    done = perform_together({"a": cue})["a"]
    (loose,) = done.loose
    assert loose.path[0][1] == 0.0
    assert loose.stop == done.holds[0].start
    palm = palms(done.pose.astype(np.float64), CHILD, done.holds[0].hand)[done.holds[0].start]
    assert float(np.hypot(*(palm - np.array(loose.path[0])))) < 0.2


def test_a_book_put_down_stays_on_the_table() -> None:
    cue = ActingCue(96, FPS, MAN, action="put_down", language="en", holds="book", surface=(0.3, 1.3, 0.75))
    done = perform_together({"a": cue})["a"]
    (loose,) = done.loose
    assert loose.path[0][1] == 0.75
    assert done.held_at(95) == ""


def test_one_on_a_stone_is_higher_by_the_stone() -> None:
    low = perform_together({"a": ActingCue(24, FPS, FROG, species="frog")})["a"].pose
    high = perform_together({"a": ActingCue(24, FPS, FROG, species="frog", y_m=0.5)})["a"].pose
    np.testing.assert_allclose(high[:, P["y"]] - low[:, P["y"]], 0.5, atol=1e-5)


def test_the_same_cues_give_the_same_numbers() -> None:
    first, second = _acted("embrace"), _acted("embrace")
    assert np.array_equal(first["a"].pose, second["a"].pose)
    assert np.array_equal(first["b"].pose, second["b"].pose)
