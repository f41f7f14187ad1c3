"""Movement itself: nothing pops, nothing slides, nothing bends the wrong way."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from yingxi.motion.actions import ACTIONS
from yingxi.motion.cue import ActingCue
from yingxi.motion.perform import compose, perform
from yingxi.motion.plan import deeds
from yingxi.story.animal_pose import SHAPES, animal_body, animal_head, animal_rest
from yingxi.story.plan import Performance
from yingxi.story.pose import FACE, POSE, F, J, P, joints, proportions
from yingxi.story.terms import Age, Emotion, Facing, Viseme
from yingxi.story.things import SPECIES
from yingxi.story.utterance import Phone, Utterance

FPS = Fraction(24)
BODIES = {
    "man": (proportions(1.72, Age.ADULT, 0.4), Age.ADULT),
    "child": (proportions(1.10, Age.CHILD, 0.3), Age.CHILD),
    "old": (proportions(1.60, Age.OLD, 0.8), Age.OLD),
}
FAST = {"run", "kick", "march", "jump", "swim"}
"""Actions whose knees whip: allowed a larger step per frame."""
ANGLES = [i for i, name in enumerate(POSE) if name not in ("x", "y", "z", "facing", "squash", "hand_n", "hand_f")]


def _cue(action: str = "", body: str = "man", **more: object) -> ActingCue:
    measures, age = BODIES[body]
    plain: dict[str, object] = {"frames": 96, "fps": FPS, "body": measures, "age": age, "action": action,
                                "travel_m": None}  # fmt: skip
    return ActingCue(**{**plain, **more})  # type: ignore[arg-type]


@cache
def _acted(action: str, body: str) -> Performance:
    return perform(_cue(action, body, emotion=Emotion.ANGER, intensity=0.7))


def _line(text: str = "ma wo de tian na", rate: int = 24_000) -> Utterance:
    visemes = [Viseme.CLOSED, Viseme.OPEN, Viseme.PUCKER, Viseme.ROUND, Viseme.TONGUE, Viseme.MID, Viseme.SMILE]
    phones, words, at = [], [], 0
    for count, word in enumerate(text.split()):
        begin = at
        for index, letter in enumerate(word):
            length = 1500 + 900 * ((count + index) % 3)
            phones.append(Phone(symbol=letter, viseme=visemes[(count + index) % 7], start=at, end=at + length))
            at += length
        words.append((word, begin, at))
        at += 1200
    return Utterance(beat="b1", speaker="a", voice="v", take="t", rate_hz=rate, samples=at, phones=tuple(phones),
                     words=tuple(words))  # fmt: skip


def _largest_steps(performance: Performance) -> np.ndarray:
    return np.abs(np.diff(performance.pose, axis=0)).max(axis=0)


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("action", sorted(ACTIONS))
def test_every_action_on_every_body_moves_without_pops(action: str, body: str) -> None:
    performance = _acted(action, body)
    steps = _largest_steps(performance)
    most = 0.80 if action in FAST else 0.62
    worst = max(ANGLES, key=lambda column: float(steps[column]))
    assert steps[worst] <= most, f"{POSE[worst]} jumps by {steps[worst]:.2f} rad"
    leg = BODIES[body][0].leg
    assert steps[P["x"]] <= 0.25 * leg
    assert steps[P["y"]] <= 0.24 * leg
    assert np.isfinite(performance.pose).all()
    assert np.isfinite(performance.face).all()


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("action", sorted(ACTIONS))
def test_knees_elbows_and_shoulders_bend_as_people_do(action: str, body: str) -> None:
    pose = _acted(action, body).pose
    for side in ("n", "f"):
        assert pose[:, P[f"knee_{side}"]].min() >= -1e-4
        assert pose[:, P[f"elbow_{side}"]].min() >= -1e-4
        shoulder = pose[:, P[f"shoulder_{side}"]]
        assert shoulder.min() >= -1.0 - 1e-4
        assert shoulder.max() <= 3.0 + 1e-4


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("action", sorted(set(ACTIONS) - {"swim"}))
def test_no_foot_goes_into_the_ground(action: str, body: str) -> None:
    measures = BODIES[body][0]
    points = joints(_acted(action, body).pose, measures)
    for side in ("n", "f"):
        ankle, toe = points[:, J[f"ankle_{side}"], 1], points[:, J[f"toe_{side}"], 1]
        assert ankle.min() >= 0.25 * 0.25 * measures.foot - 0.01
        assert toe.min() >= -0.01


WALKS = [name for name, action in ACTIONS.items() if action.gait]


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("action", [*WALKS, "bow", "wave", "dance", "dig", "push", "pull", "strike", "idle", "sweep"])
def test_a_planted_foot_does_not_slide(action: str, body: str) -> None:
    measures = BODIES[body][0]
    performance = perform(_cue(action, body, frames=120, facing=Facing.LEFT))
    points = joints(performance.pose, measures)
    base = 0.25 * measures.foot
    planted = 0
    for side in ("n", "f"):
        ankle, toe = points[:, J[f"ankle_{side}"]], points[:, J[f"toe_{side}"]]
        flat = (np.abs(ankle[:, 1] - base) < 0.004) & (np.abs(toe[:, 1] - base) < 0.004)
        both = flat[1:] & flat[:-1]
        moved = np.abs(np.diff(ankle[:, 0]))[both]
        planted += int(both.sum())
        if len(moved):
            assert moved.max() < 0.005, f"{side} slides {moved.max() * 1000:.1f} mm a frame"
    assert planted > 20


@pytest.mark.parametrize("action", WALKS)
def test_a_walk_goes_where_it_faces_and_is_heard(action: str) -> None:
    performance = perform(_cue(action, facing=Facing.LEFT))
    made = performance.pose[-1, P["x"]] - performance.pose[0, P["x"]]
    backwards = (ACTIONS[action].metres or 0) < 0
    assert (made > 0.2) if backwards else (made < -0.4)
    assert [name for _, name in performance.events].count("step") >= 2


@pytest.mark.parametrize("body", BODIES)
def test_a_runner_pushes_off_behind_and_drives_the_arms(body: str) -> None:
    pose = perform(_cue("run", body, language="en", frames=120)).pose[30:110]
    spread = np.abs(pose[:, P["hip_n"]] - pose[:, P["hip_f"]])
    open_ = pose[int(spread.argmax())]
    legs = sorted((float(open_[P["hip_n"]]), float(open_[P["hip_f"]])))
    assert legs[0] < -0.15
    assert legs[1] > 0.5
    swing = pose[:, [P["shoulder_n"], P["shoulder_f"]]]
    assert float((swing.max(axis=0) - swing.min(axis=0)).min()) > 0.9
    # An arm goes with the other leg.
    assert float(np.corrcoef(pose[:, P["hip_n"]], pose[:, P["shoulder_n"]])[0, 1]) < 0.0


def test_one_who_points_does_not_lay_the_arm_across_the_breast() -> None:
    cue = _cue("points", language="en", frames=60)
    spots = joints(perform(cue).pose, cue.body)[34]
    assert spots[J["fingers_f"], 0] > spots[J["shoulder_f"], 0] + 0.8 * cue.body.upper_arm
    assert spots[J["fingers_n"], 1] < spots[J["shoulder_n"], 1]


def test_one_smiles_beside_a_wave_and_stands_there_from_the_start() -> None:
    short = _cue("她站在门口，笑着朝我挥手", frames=60)
    stands, waves, smiles = deeds(short)
    assert [deed.action.name for deed in (stands, waves, smiles)] == ["stand", "wave", "smile"]
    assert waves.start <= 24
    assert smiles.stop == 60


def test_who_sits_sewing_is_seen_sewing() -> None:
    sits, sews = deeds(_cue("她坐在窗前缝衣服", frames=96, seat_y_m=0.45))
    assert (sits.action.name, sews.action.name) == ("sit", "spin_thread")
    assert sews.stop - sews.start > 60


def test_a_shell_stays_at_the_ear_while_the_eyes_are_shut() -> None:
    done = perform(_cue("held the shell to her ear and closed her eyes", language="en", holds="shell", frames=96))
    spots = joints(done.pose, _cue("").body)[90]
    assert spots[J["wrist_n"], 1] > spots[J["neck"], 1]
    assert done.face[90, F["blink"]] > 0.9


def test_a_sword_comes_out_of_nowhere_else_and_a_letter_goes_nowhere_else() -> None:
    drawn = perform(_cue("拔出剑来", holds="sword", frames=72))
    assert not drawn.loose
    assert not drawn.held_at(0)
    assert drawn.held_at(60) == "sword"
    hidden = perform(_cue("put the letter into his pocket", language="en", holds="letter", frames=72))
    assert not hidden.loose
    assert hidden.held_at(2) == "letter"
    assert not hidden.held_at(70)


def test_a_letter_lies_before_the_one_who_writes_it() -> None:
    assert not perform(_cue("坐着写信", holds="letter", frames=72)).held_at(40)


def test_speed_follows_the_length_of_the_leg() -> None:
    made = {body: perform(_cue("walk", body)).pose[:, P["x"]] for body in ("man", "child")}
    man, child = (float(x[-1] - x[0]) for x in made.values())
    expected = np.sqrt(BODIES["child"][0].leg / BODIES["man"][0].leg)
    assert child / man == pytest.approx(expected * 1.06, rel=0.12)


def test_entering_ends_at_the_mark_and_leaving_leaves() -> None:
    entered = perform(_cue("", enters_from=-1, x_m=0.7, frames=120)).pose
    assert entered[0, P["x"]] < -1.2
    assert entered[-1, P["x"]] == pytest.approx(0.7, abs=0.06)
    assert entered[0, P["facing"]] == 1
    left = perform(_cue("点头", exits_to=-1, frames=120)).pose
    assert left[-1, P["facing"]] == pytest.approx(-1)
    assert left[-1, P["x"]] < -1.0


def test_travel_is_kept_within_what_the_director_allows() -> None:
    pose = perform(_cue("walk", frames=240, travel_m=2.0)).pose
    assert pose[-1, P["x"]] == pytest.approx(2.0, abs=0.08)


def test_sitting_is_on_the_seat_and_stays_at_the_mark() -> None:
    man = BODIES["man"][0]
    seated = perform(_cue("坐着喝酒", language="zh", seat_y_m=0.45, x_m=1.0)).pose
    assert np.allclose(seated[:, P["x"]], 1.0, atol=0.03)
    assert np.allclose(seated[:, P["y"]], 0.45 + 0.13 * man.thigh, atol=0.03)
    down = perform(_cue("sit_down", seat_y_m=0.45, x_m=1.0)).pose
    assert down[0, P["y"]] > 0.9 * man.leg
    assert down[0, P["x"]] > 1.2
    assert down[-1, P["x"]] == pytest.approx(1.0, abs=0.04)
    up = perform(_cue("stand_up", seat_y_m=0.45)).pose
    assert up[-1, P["y"]] > 0.9 * man.leg


def test_nobody_is_ever_frozen() -> None:
    pose = perform(_cue("", frames=192)).pose
    for first in range(0, 180, 12):
        assert np.abs(np.diff(pose[first : first + 12], axis=0)).sum() > 0.01


def test_blinks_come_every_few_seconds() -> None:
    face = perform(_cue("", frames=24 * 40, seed=3)).face
    shut = face[:, F["blink"]] > 0.6
    count = int((shut[1:] & ~shut[:-1]).sum())
    assert 7 <= count <= 15


def test_the_same_cue_gives_the_same_bytes_and_another_seed_does_not() -> None:
    cue = _cue("叹气，摇头", speaking=((10, _line()),))
    one, two = perform(cue), perform(cue)
    assert one.pose.tobytes() == two.pose.tobytes()
    assert one.face.tobytes() == two.face.tobytes()
    assert one.events == two.events
    other = perform(_cue("叹气，摇头", speaking=((10, _line()),), seed=9))
    assert other.pose.tobytes() != one.pose.tobytes()


def test_shapes_and_types_are_as_the_plan_wants_them() -> None:
    performance = perform(_cue("walk", frames=33))
    assert performance.pose.shape == (33, len(POSE))
    assert performance.face.shape == (33, len(FACE))
    assert performance.pose.dtype == performance.face.dtype == np.float32
    assert all(0 <= frame < 33 for frame, _ in performance.events)


ACTS = st.lists(st.sampled_from(sorted(set(ACTIONS) - FAST)), min_size=1, max_size=3)


@settings(max_examples=40, deadline=None)
@given(
    deeds=ACTS,
    body=st.sampled_from(sorted(BODIES)),
    frames=st.integers(2, 160),
    seat=st.sampled_from([None, 0.45, 0.3]),
    facing=st.sampled_from(list(Facing)),
    emotion=st.sampled_from(list(Emotion)),
    ends=st.tuples(st.sampled_from([-1, 0, 1]), st.sampled_from([-1, 0, 1])),
    talk=st.booleans(),
)
@example(
    deeds=["kneel"],
    body="child",
    frames=157,
    seat=None,
    facing=Facing.LEFT,
    emotion=Emotion.NEUTRAL,
    ends=(-1, -1),
    talk=False,
)  # between an entrance and an exit there is hardly time to kneel
@example(
    deeds=["faint"],
    body="child",
    frames=91,
    seat=0.45,
    facing=Facing.LEFT,
    emotion=Emotion.NEUTRAL,
    ends=(0, -1),
    talk=False,
)  # who sits has no time left to faint once they stand
@example(
    deeds=["approach", "smoke"],
    body="child",
    frames=91,
    seat=None,
    facing=Facing.LEFT,
    emotion=Emotion.NEUTRAL,
    ends=(0, 0),
    talk=False,
)  # who has less time comes less far
def test_any_sequence_blends(deeds, body, frames, seat, facing, emotion, ends, talk) -> None:  # type: ignore[no-untyped-def]
    text = "，".join(ACTIONS[name].title.zh for name in deeds)
    cue = _cue(text, body, frames=frames, seat_y_m=seat, facing=facing, emotion=emotion, intensity=0.8,
               enters_from=ends[0], exits_to=ends[1], speaking=((3, _line()),) if talk else ())  # fmt: skip
    performance = perform(cue)
    assert np.isfinite(performance.pose).all()
    assert performance.face.min() >= -1
    assert performance.face.max() <= 1
    assert performance.pose[:, [P["knee_n"], P["knee_f"]]].min() >= -1e-4
    if frames > 90:
        steps = _largest_steps(performance)
        worst = max(ANGLES, key=lambda column: float(steps[column]))
        assert steps[worst] <= 0.85, POSE[worst]


@pytest.mark.parametrize("frames", [60, 90, 120])
def test_who_crouches_and_does_two_things_more_crouches_from_the_first_frame(frames: int) -> None:
    performance = perform(_cue("蹲在石桥上，望着河水发呆", "child", frames=frames))
    assert float(performance.pose[:, P["y"]].max()) < 0.3


# ---- animals


@pytest.mark.parametrize("species", sorted(SPECIES))
def test_an_animal_is_as_tall_as_it_is_called_and_stands_on_the_ground(species: str) -> None:
    height = SPECIES[species].height_m
    body = animal_body(species, height)
    points = joints(animal_rest(species, body)[None], body)[0]
    if SPECIES[species].body not in ("fish", "snake"):
        assert points[J["crown"], 1] == pytest.approx(height, rel=0.01)
        assert points[J["toe_n"], 1] == pytest.approx(0, abs=0.01 * height)
    if SPECIES[species].body in ("quadruped", "frog"):
        assert points[J["fingers_n"], 1] == pytest.approx(0, abs=0.02 * height)
    assert species in SHAPES


@pytest.mark.parametrize("action", ["walk", "run", "jump", "eat", "sit", "sleep", "look_around", "bow", "fly", "swim"])
@pytest.mark.parametrize("species", sorted(SPECIES))
def test_animals_move_without_pops(species: str, action: str) -> None:
    body = animal_body(species, SPECIES[species].height_m)
    cue = ActingCue(frames=72, fps=FPS, body=body, species=species, action=action, travel_m=None,
                    speaking=((5, _line()),))  # fmt: skip
    performance = perform(cue)
    steps = _largest_steps(performance)
    worst = max(ANGLES, key=lambda column: float(steps[column]))
    assert steps[worst] <= 1.45, f"{POSE[worst]} jumps by {steps[worst]:.2f} rad"
    assert np.isfinite(performance.pose).all()
    assert performance.pose[:, [P["knee_n"], P["knee_f"]]].min() >= -1e-4
    assert performance.face[:, F["jaw"]].max() > 0.3
    eyes = animal_head(performance.pose, species, body)
    assert eyes.shape == (72, 2)


@pytest.mark.parametrize("species", ["horse", "dog", "hen", "pig"])
def test_a_hoof_on_the_ground_stays(species: str) -> None:
    body = animal_body(species, SPECIES[species].height_m)
    cue = ActingCue(frames=96, fps=FPS, body=body, species=species, action="walk", travel_m=None)
    points = joints(perform(cue).pose, body)
    for name in ("toe_n", "toe_f"):
        toe = points[:, J[name]]
        low = toe[:, 1] < 0.004
        both = low[1:] & low[:-1]
        assert both.sum() > 15
        assert np.abs(np.diff(toe[:, 0]))[both].max() < 0.02 * max(1.0, body.height)


def test_frogs_hop_and_talk() -> None:
    body = animal_body("frog", 0.35)
    cue = ActingCue(frames=96, fps=FPS, body=body, species="frog", action="跳到桌上", speaking=((40, _line()),),
                    travel_m=1.0)  # fmt: skip
    performance = perform(cue)
    assert any(name == "hop" for _, name in performance.events)
    assert performance.pose[:, P["y"]].max() > 1.5 * performance.pose[0, P["y"]]


def test_the_end_stance_is_told() -> None:
    _, stance = compose(_cue("kneel"))
    assert stance.posture == "kneel"


def test_who_wears_trousers_kneels_on_one_knee() -> None:
    _, stance = compose(_cue("kneel", wardrobe="shirt"))
    assert stance.posture == "knee"
    assert stance.feet[0, 0] > 0.0 > stance.feet[1, 0]
    _, bowed = compose(_cue("kowtow", wardrobe="shirt"))
    assert bowed.posture == "kneel"


def test_a_face_bows_to_the_ground_even_before_a_near_camera() -> None:
    performance = perform(_cue("bow", near=True, frames=58))
    lowest = int(np.argmax(performance.pose[:, P["spine"]]))
    assert performance.pose[lowest, P["head_yaw"]] < -0.6
    assert abs(performance.pose[0, P["head_yaw"]]) < 0.3
