from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_stories import CAST, scripts

from yingxi.board.camera import DRIFT, frame_camera
from yingxi.board.crowds import extra_height_m
from yingxi.board.direct import direct
from yingxi.board.geometry import ASPECTS, frame_of, hat_m, head_m, height_of
from yingxi.board.inserts import thing_in, with_thing
from yingxi.story.board import Shot, Staging
from yingxi.story.film import Film
from yingxi.story.plan import CameraTrack
from yingxi.story.script import Script
from yingxi.story.stage import Light, Piece, Set
from yingxi.story.terms import Angle, Era, Facing, Hour, Move, ShotSize, Weather

FPS = Fraction(24)
SET = Set(
    place="street", era=Era.MODERN, hour=Hour.NOON, weather=Weather.CLEAR, palette=("#808080",) * 6,
    light=Light(key="#ffffff", fill="#404040"), pieces=(Piece(kind="lantern", x_m=1.2, y_m=0.7, height_m=0.4),),
    width_m=26.0,
)  # fmt: skip
ADULT = (1.7, 1.7 - head_m(1.7) / 2)
SIZES = (ShotSize.FULL, ShotSize.MEDIUM, ShotSize.MEDIUM_CLOSE, ShotSize.CLOSE_UP)


def shot(size: ShotSize, *people: Staging, subject: str = "a", move: Move = Move.STATIC, **more: object) -> Shot:
    return Shot(id="s-1", scene="x", duration_s=4, size=size, move=move, subject=subject, people=people, **more)


def track(one: Shot, heights: dict[str, tuple[float, float]] | None = None, aspect: float = 16 / 9) -> CameraTrack:
    return frame_camera(one, 96, FPS, SET, heights or {"a": ADULT, "b": ADULT}, aspect, 1)


def seen(row: np.ndarray, x: float, y: float, depth: float, aspect: float) -> tuple[float, float]:
    """Return where a point is in the frame: 0..1 from the left and from the top (story.plan.CAMERA)."""
    cx, cy, z, view, _ = (float(value) for value in row)
    scale = z / (z + depth)
    return 0.5 + (x - cx) * scale / (view * aspect), 0.5 - (y - cy) * scale / view


@pytest.mark.parametrize(
    ("size", "metres"),
    [(ShotSize.FULL, 2.36), (ShotSize.MEDIUM, 1.1), (ShotSize.MEDIUM_CLOSE, 0.71), (ShotSize.CLOSE_UP, 0.58)],
)
def test_sizes_are_what_the_trade_means(size: ShotSize, metres: float) -> None:
    assert track(shot(size, Staging(character="a")))[0, 3] == pytest.approx(metres, rel=0.08)


@pytest.mark.parametrize("aspect", ASPECTS.values())
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("height", [1.0, 1.35, 1.7, 1.95])
@pytest.mark.parametrize("angle", [Angle.EYE, Angle.LOW, Angle.HIGH])
def test_a_face_is_whole_and_clear_of_captions_and_feet_are_not_cut(
    aspect: float, size: ShotSize, height: float, angle: Angle
) -> None:
    head = head_m(height)
    person = Staging(character="a", x_m=0.45, facing=Facing.LEFT)
    row = track(shot(size, person, angle=angle), {"a": (height, height - head / 2)}, aspect)[0]
    frame = frame_of(aspect)
    left, top = seen(row, 0.45 - head / 2, height, 0, aspect)
    right, chin = seen(row, 0.45 + head / 2, height - head, 0, aspect)
    assert 0.02 < top < 0.4
    assert chin < 1 - frame.captions
    assert left > 0
    assert right < 1 - frame.right * 0.9
    _, sole = seen(row, 0, 0, 0, aspect)
    _, knee = seen(row, 0, 0.22 * height, 0, aspect)
    assert sole < 1 or knee > 1


def test_one_who_looks_left_has_room_on_the_left() -> None:
    for facing, sign in ((Facing.LEFT, 1), (Facing.RIGHT, -1)):
        row = track(shot(ShotSize.MEDIUM, Staging(character="a", facing=facing)))[0]
        assert sign * (seen(row, 0, 1.5, 0, 16 / 9)[0] - 0.5) > 0.05


@pytest.mark.parametrize("aspect", ASPECTS.values())
def test_a_frog_and_a_princess_fit_one_frame(aspect: float) -> None:
    people = (Staging(character="a", x_m=-0.4), Staging(character="b", x_m=0.4, z_m=-0.4, facing=Facing.LEFT))
    row = track(shot(ShotSize.FULL, *people), {"a": ADULT, "b": (0.35, 0.3)}, aspect)[0]
    assert seen(row, -0.4, 1.75, 0, aspect)[1] > 0.02
    assert seen(row, 0.4, 0.15, -0.4, aspect)[1] < 1 - frame_of(aspect).captions
    assert 0 < seen(row, -0.6, 1, 0, aspect)[0] < seen(row, 0.6, 0.2, -0.4, aspect)[0] < 1


def test_a_frog_alone_fills_its_close_up() -> None:
    near, nearest = (
        track(shot(size, Staging(character="a")), {"a": (0.35, 0.3)})[0]
        for size in (ShotSize.MEDIUM_CLOSE, ShotSize.CLOSE_UP)
    )
    assert 0.3 < nearest[3] < near[3] < 0.7
    assert seen(nearest, 0, 0.36, 0, 16 / 9)[1] > 0
    assert seen(near, 0, 0.36, 0, 16 / 9)[1] > 0
    assert seen(near, 0, 0.0, 0, 16 / 9)[1] < 1


@pytest.mark.parametrize("aspect", ASPECTS.values())
@pytest.mark.parametrize("facing", [Facing.LEFT, Facing.RIGHT])
def test_a_fox_is_whole_from_nose_to_tail(aspect: float, facing: Facing) -> None:
    for size in (ShotSize.FULL, ShotSize.MEDIUM):
        one = shot(size, Staging(character="a", x_m=0.8, facing=facing))
        row = frame_camera(one, 48, FPS, SET, {"a": (0.6, 0.5)}, aspect, 1, species={"a": "fox"})[0]
        way = 1 if facing is Facing.RIGHT else -1
        for x in (0.8 + way * 0.7, 0.8 - way * 0.5):
            assert 0 < seen(row, x, 0.3, 0, aspect)[0] < 1


def test_people_in_a_wide_picture_are_figures_and_not_dots() -> None:
    for height in (1.1, 1.7):
        people = (Staging(character="a", x_m=-0.5), Staging(character="b", x_m=0.5, facing=Facing.LEFT))
        row = track(shot(ShotSize.WIDE, *people, subject="place"), dict.fromkeys("ab", (height, height - 0.15)))[0]
        share = seen(row, 0, 0.0, 0, 16 / 9)[1] - seen(row, 0, height, 0, 16 / 9)[1]
        assert 0.42 <= share <= 0.58


def test_the_camera_finds_one_who_sits_beside_their_mark() -> None:
    sits = np.tile(np.float32([[1.9, 1.2]]), (96, 1))
    one = shot(ShotSize.MEDIUM, Staging(character="a", x_m=1.0))
    row = frame_camera(one, 96, FPS, SET, {"a": (1.4, 1.2)}, 16 / 9, 1, heads={"a": sits})[0]
    assert 0.3 < seen(row, 1.9, 1.2, 0, 16 / 9)[0] < 0.7


def test_the_camera_never_leaves_the_set() -> None:
    one = shot(ShotSize.FULL, Staging(character="a"), move=Move.FOLLOW)
    run = np.stack([np.linspace(0, 30, 96), np.full(96, ADULT[1])], axis=1).astype(np.float32)
    rows = frame_camera(one, 96, FPS, SET, {"a": ADULT}, 16 / 9, 1, heads={"a": run})
    assert (np.abs(rows[:, 0]) + rows[:, 3] * 8 / 9 <= SET.width_m / 2 + 1e-3).all()


@pytest.mark.parametrize("aspect", ASPECTS.values())
@pytest.mark.parametrize("size", SIZES)
def test_a_crown_is_in_the_frame_and_the_chin_above_the_captions(aspect: float, size: ShotSize) -> None:
    head = head_m(1.7)
    hat = hat_m("pointed_hat", head)
    one = shot(size, Staging(character="a"))
    row = frame_camera(one, 48, FPS, SET, {"a": ADULT}, aspect, 1, hats={"a": hat})[0]
    assert hat > 0.1
    assert seen(row, 0, 1.7 + hat, 0, aspect)[1] > 0.01
    assert seen(row, 0, 1.7 - head, 0, aspect)[1] < 1 - frame_of(aspect).captions


@pytest.mark.parametrize("move", [Move.STATIC, Move.PUSH_IN])
@pytest.mark.parametrize("aspect", ASPECTS.values())
@pytest.mark.parametrize("size", [ShotSize.CLOSE_UP, ShotSize.MEDIUM_CLOSE])
def test_a_tall_bun_is_never_cut(aspect: float, size: ShotSize, move: Move) -> None:
    head = head_m(1.7)
    bun = hat_m("none", head, "bun")
    one = shot(size, Staging(character="a"), move=move)
    rows = frame_camera(one, 240, FPS, SET, {"a": ADULT}, aspect, 1, hats={"a": bun})
    assert bun > 0.03
    for row in (rows[0], rows[-1]):
        assert seen(row, 0, ADULT[1] + 0.74 * head, 0, aspect)[1] > 0.01
        assert 0.28 < seen(row, 0, ADULT[1], 0, aspect)[1] < 0.53


def test_one_who_straightens_up_at_once_keeps_their_hat_in_the_frame() -> None:
    hat = hat_m("straw_hat", head_m(1.7))
    one = shot(ShotSize.MEDIUM_CLOSE, Staging(character="a"))
    eyes = np.where(np.arange(120) < 60, ADULT[1] - 0.4, ADULT[1] + 0.05)
    heads = np.stack([np.zeros(120), eyes], axis=1).astype(np.float32)
    rows = frame_camera(one, 120, FPS, SET, {"a": ADULT}, 16 / 9, 1, heads={"a": heads}, hats={"a": hat})
    for row, eye in zip(rows, eyes, strict=True):
        assert seen(row, 0, eye + 0.6 * head_m(1.7) + hat, 0, 16 / 9)[1] > 0


def test_a_hat_that_covers_the_head_hides_the_bun() -> None:
    assert hat_m("skullcap", 0.3, "bun") == 0.0
    assert hat_m("flower", 0.3, "bun") == hat_m("none", 0.3, "bun") > 0.0


def test_one_who_kneels_down_beside_another_keeps_their_face_in_the_frame() -> None:
    two = shot(ShotSize.MEDIUM, Staging(character="a", x_m=-0.4), Staging(character="b", x_m=0.5))
    stands = np.tile(np.array([[-0.4, ADULT[1]]], dtype=np.float32), (96, 1))
    kneels = np.stack([np.full(96, 0.5), np.linspace(ADULT[1], 0.85, 96)], axis=1).astype(np.float32)
    row = frame_camera(two, 96, FPS, SET, {"a": ADULT, "b": ADULT}, 16 / 9, 1, heads={"a": stands, "b": kneels})[-1]
    assert seen(row, 0.5, 0.70, 0, 16 / 9)[1] < 1 - frame_of(16 / 9).captions


@pytest.mark.parametrize("aspect", ASPECTS.values())
@pytest.mark.parametrize("size", [ShotSize.EXTREME_WIDE, ShotSize.WIDE])
def test_people_in_a_wide_picture_are_figures(aspect: float, size: ShotSize) -> None:
    row = frame_camera(shot(size, Staging(character="a")), 48, FPS, SET, {"a": ADULT}, aspect, 1)[0]
    assert 0.38 < ADULT[0] / float(row[3]) < 0.62


@pytest.mark.parametrize("aspect", ASPECTS.values())
@pytest.mark.parametrize("height", [0.35, 0.8, 1.1, 1.7])
@pytest.mark.parametrize("size", [ShotSize.WIDE, ShotSize.FULL])
def test_feet_stand_low_in_the_frame_and_above_the_captions(size: ShotSize, height: float, aspect: float) -> None:
    row = frame_camera(shot(size, Staging(character="a")), 48, FPS, SET, {"a": (height, 0.86 * height)}, aspect, 1)[0]
    floor = 1 - seen(row, 0, 0, 0, aspect)[1]
    captions = frame_of(aspect).captions
    assert captions < floor < captions + 0.06
    share = height / float(row[3])
    narrow = 0.65 if aspect < 1.0 else 1.0
    assert share > narrow * (0.56 if size is ShotSize.FULL else 0.4 if height > 0.8 else 0.2)


def test_a_full_shot_holds_an_umbrella_and_the_feet() -> None:
    one = shot(ShotSize.FULL, Staging(character="a"))
    row = frame_camera(one, 48, FPS, SET, {"a": ADULT}, 16 / 9, 1, hats={"a": 0.7})[0]
    assert seen(row, 0, ADULT[1] + 0.6 * head_m(1.7) + 0.7, 0, 16 / 9)[1] > 0.01
    assert seen(row, 0, 0, 0, 16 / 9)[1] < 1 - frame_of(16 / 9).captions


@pytest.mark.parametrize("facing", [Facing.LEFT, Facing.RIGHT])
@pytest.mark.parametrize("size", [ShotSize.WIDE, *SIZES])
def test_one_alone_stands_beside_the_middle_and_looks_into_the_frame(size: ShotSize, facing: Facing) -> None:
    row = track(shot(size, Staging(character="a", facing=facing)))[0]
    behind = (0.5 - seen(row, 0, 1.5, 0, 16 / 9)[0]) * (1 if facing is Facing.RIGHT else -1)
    assert 0.06 < behind < 0.2


def test_a_face_fills_the_close_sizes() -> None:
    for size, least, most in ((ShotSize.CLOSE_UP, 0.54, 0.64), (ShotSize.MEDIUM_CLOSE, 0.44, 0.52)):
        row = track(shot(size, Staging(character="a")))[0]
        assert least < head_m(1.7) / float(row[3]) < most
        assert 0.3 < seen(row, 0, ADULT[1], 0, 16 / 9)[1] < 0.42


def test_the_camera_of_a_place_keeps_one_who_strolls_through_it() -> None:
    one = shot(ShotSize.WIDE, Staging(character="a"), subject="place")
    walk = np.stack([np.linspace(0, 6, 240), np.full(240, ADULT[1])], axis=1).astype(np.float32)
    rows = frame_camera(one, 240, FPS, SET, {"a": ADULT}, 16 / 9, 1, heads={"a": walk})
    assert max(seen(rows[n], walk[n, 0], 1.5, 0, 16 / 9)[0] for n in range(240)) < 0.93
    assert abs(rows[0, 0] - rows[24, 0]) < 0.05


def test_a_thing_is_found_in_the_set_and_in_a_hand() -> None:
    row = track(shot(ShotSize.INSERT, subject="thing:lantern"))[0]
    across, down = seen(row, 1.2, 0.9, 0, 16 / 9)
    assert 0.3 < across < 0.7
    assert 0.25 < down < 0.7
    hand = track(shot(ShotSize.INSERT, Staging(character="a", holds="book", x_m=-1.0), subject="thing:book"))[0]
    assert abs(hand[0] + 1.0) < 0.5
    assert 0.5 < hand[1] < 1.3


@pytest.mark.parametrize("move", list(Move))
def test_moves_start_at_the_size_start_and_end_at_rest(move: Move) -> None:
    people = (Staging(character="a", x_m=-0.4), Staging(character="b", x_m=0.5, facing=Facing.LEFT))
    still = track(shot(ShotSize.FULL, *people))
    moved = track(shot(ShotSize.FULL, *people, move=move))
    assert moved.shape == (96, 5)
    assert moved.dtype == np.float32
    assert moved[0, 3] == pytest.approx(still[0, 3], rel=0.01)
    steps = np.abs(np.diff(moved[:, [0, 1, 3]], axis=0)) / still[0, 3]
    assert steps.max() < 0.006
    assert steps[0].max() < 0.0015
    assert steps[-1].max() < 0.0015
    if move is Move.STATIC:
        assert np.ptp(moved[:, :2], axis=0).max() <= 2.2 * DRIFT * still[0, 3]
        assert np.ptp(moved[:, 3]) == 0
    else:
        assert np.ptp(moved[:, :4], axis=0).max() > 0.02


def test_a_push_brings_the_camera_nearer_and_keeps_the_eyes_in_place() -> None:
    moved = track(shot(ShotSize.MEDIUM, Staging(character="a"), move=Move.PUSH_IN))
    assert moved[-1, 3] < moved[0, 3] * 0.96
    assert moved[-1, 2] / moved[0, 2] == pytest.approx(moved[-1, 3] / moved[0, 3], rel=1e-3)
    first, last = (seen(row, 0, ADULT[1], 0, 16 / 9) for row in (moved[0], moved[-1]))
    assert first == pytest.approx(last, abs=0.02)


def test_the_camera_goes_along_with_one_who_walks_and_waits_for_one_who_enters() -> None:
    one = shot(ShotSize.MEDIUM, Staging(character="a"), move=Move.FOLLOW)
    walk = np.stack([np.linspace(0, 3, 96), np.full(96, ADULT[1])], axis=1).astype(np.float32)
    followed = frame_camera(one, 96, FPS, SET, {"a": ADULT}, 16 / 9, 1, heads={"a": walk})
    places = [seen(followed[n], walk[n, 0], walk[n, 1], 0, 16 / 9)[0] for n in range(96)]
    assert 0.2 < min(places) < max(places) < 0.8
    enter = walk - np.float32([[3, 0]])
    waited = frame_camera(one, 96, FPS, SET, {"a": ADULT}, 16 / 9, 1, heads={"a": enter})
    assert abs(waited[0, 0]) < 0.6


def test_the_camera_is_the_same_each_time_and_other_shots_drift_otherwise() -> None:
    one = shot(ShotSize.MEDIUM, Staging(character="a"))
    assert np.array_equal(track(one), track(one))
    assert not np.array_equal(track(one), track(one.model_copy(update={"id": "s-2"})))


@settings(max_examples=25, deadline=None)
@given(story=scripts(), aspect=st.sampled_from(list(ASPECTS)))
def test_every_directed_shot_shows_its_people_whole(story: Script, aspect: str) -> None:
    wide = ASPECTS[aspect]
    characters = {character.id: character for character in CAST.characters}
    for one in direct(story, CAST, Film(aspect=aspect), {}).shots:
        heights, species = {}, {}
        for person in one.people:
            own = characters.get(person.character)
            height = extra_height_m(person.character) if own is None else height_of(own, person.age)
            species[person.character] = "human" if own is None else own.species
            head = head_m(height) if species[person.character] == "human" else 0.3 * height
            heights[person.character] = (height, height - head / 2)
        rows = frame_camera(one, 48, FPS, SET, heights, wide, 0, species=species)
        assert np.isfinite(rows).all()
        assert (rows[:, 2] > 2.5).all()
        assert ((rows[:, 3] > 0.2) & (rows[:, 3] < 12)).all()
        # more ground than the captions cover would show the set's front edge
        assert (rows[:, 1] - rows[:, 3] / 2 > -0.45 * rows[:, 3]).all()
        for person in one.people:
            if one.size is ShotSize.CLOSE_UP or (one.angle is Angle.OVER_SHOULDER and person.character != one.subject):
                continue
            height, eye = heights[person.character]
            for row in (rows[0], rows[-1]):
                across, down = seen(row, person.x_m, eye, person.z_m, wide)
                assert 0 < across < 1, (one, person)
                assert 0 < down < 1 - frame_of(wide).captions * 0.95, (one, person)
                assert seen(row, person.x_m, height, person.z_m, wide)[1] > 0, (one, person)


def test_a_thing_that_the_set_lacks_is_put_where_the_camera_looks() -> None:
    for kind in ("tea_cup", "flower", "loom"):
        piece = thing_in(with_thing(SET, kind), kind)
        assert piece is not None
        row = track(shot(ShotSize.INSERT, subject=f"thing:{kind}"))[0]
        for height in (0.0, piece.height_m):
            across, down = seen(row, piece.x_m, piece.y_m + height, piece.z_m, 16 / 9)
            assert 0.2 < across < 0.8, kind
            assert 0.02 < down < 0.95, kind
    assert with_thing(SET, "lantern") is SET
    assert with_thing(SET, "cannon") is SET
