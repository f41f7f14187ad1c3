from __future__ import annotations

import hashlib
from itertools import pairwise

import numpy as np
import pytest
from draw_shots import a_plan, a_set, an_actor

from yingxi.draw.engine import PapercutEngine, still
from yingxi.draw.take import Take
from yingxi.engines.base import BGRA, Frames, PictureEngine
from yingxi.errors import MachineError
from yingxi.story.plan import ShotPlan
from yingxi.story.stage import Piece
from yingxi.story.terms import Angle, Hour, Weather
from yingxi.story.timeline import Cue


def frames_of(plan: ShotPlan) -> list[BGRA]:
    return [frame.copy() for frame in PapercutEngine().render(plan).frames]


def digest(frames: list[BGRA]) -> str:
    state = hashlib.sha256()
    for frame in frames:
        state.update(frame.tobytes())
    return state.hexdigest()


def test_it_is_a_picture_engine() -> None:
    engine = PapercutEngine()
    assert isinstance(engine, PictureEngine)
    assert engine.uses == {"set", "people", "camera", "captions"}
    assert isinstance(engine.render(a_plan()), Frames)


@pytest.mark.parametrize(("width", "height"), [(320, 180), (180, 320), (200, 200)])
@pytest.mark.parametrize("push", [0.0, 0.15])
def test_exactly_the_plans_frames_opaque_and_of_its_size(width: int, height: int, push: float) -> None:
    plan = a_plan(width=width, height=height, push=push, frames=5, actors=(an_actor(),))
    frames = frames_of(plan)
    assert len(frames) == 5
    assert all(frame.shape == (height, width, 4) and frame.dtype == np.uint8 for frame in frames)
    assert all((frame[..., 3] == 255).all() for frame in frames)


@pytest.mark.parametrize("weather", list(Weather))
def test_the_same_plan_gives_the_same_bytes(weather: Weather) -> None:
    plan = a_plan(set_=a_set(weather=weather), actors=(an_actor(),), push=0.1, frames=3)
    assert digest(frames_of(plan)) == digest(frames_of(plan))


def test_a_moving_camera_changes_every_frame_and_a_still_one_holds_puppets_on_twos() -> None:
    moving = frames_of(a_plan(actors=(an_actor(),), push=0.1))
    assert all(not np.array_equal(a, b) for a, b in pairwise(moving))
    resting = frames_of(a_plan(actors=(an_actor(),)))
    same = [np.array_equal(a, b) for a, b in pairwise(resting)]
    assert same == [True, False, True, False, True]


def test_drawing_in_order_equals_drawing_one_frame() -> None:
    plan = a_plan(actors=(an_actor(),), frames=6)
    assert np.array_equal(frames_of(plan)[4], still(plan, 4))


def test_a_still_is_like_the_frame_it_shows_at_any_width() -> None:
    plan = a_plan(actors=(an_actor(),), push=0.1, frames=6)
    shown = frames_of(plan)[5].astype(int)
    assert np.abs(shown - still(plan, 5).astype(int)).mean() < 3.0
    assert still(plan, 99, width=160).shape == (90, 160, 4)


def test_rain_moves_every_frame_and_never_indoors() -> None:
    out = frames_of(a_plan(set_=a_set(weather=Weather.RAIN), frames=3))
    assert not np.array_equal(out[0], out[1])
    inside = frames_of(a_plan(set_=a_set(weather=Weather.RAIN, indoor=True), frames=3))
    assert np.array_equal(inside[0], inside[1])


def _red(pixels: BGRA) -> int:
    b, g, r = (pixels[..., i].astype(int) for i in range(3))
    return int(((r > g + 60) & (r > b + 60)).sum())


def test_depth_decides_who_hides_whom() -> None:
    wall = Piece(kind="rock", x_m=0.0, z_m=1.0, height_m=3.4, width_m=4.0)
    before = still(a_plan(set_=a_set(wall), actors=(an_actor(z=0.0),)), 0).astype(int)
    behind = still(a_plan(set_=a_set(wall), actors=(an_actor(z=2.0),)), 0).astype(int)
    empty = still(a_plan(set_=a_set(wall)), 0).astype(int)
    changed_before = (np.abs(before - empty).max(axis=2) > 24).sum()
    changed_behind = (np.abs(behind - empty).max(axis=2) > 24).sum()
    assert changed_before > 400
    assert changed_behind < 0.15 * changed_before


def test_a_puppet_stands_where_the_camera_says() -> None:
    plan = a_plan(actors=(an_actor(x=0.8),), width=640, height=360)
    with_one, empty = still(plan, 0).astype(int), still(a_plan(width=640, height=360), 0).astype(int)
    columns = np.flatnonzero((np.abs(with_one - empty).max(axis=2) > 30).any(axis=0))
    expected = Take(plan).camera.place(0, 0.0).point(0.8, 1.0)[0]
    assert abs((columns[0] + columns[-1]) / 2 - expected) < 45


def test_the_listener_in_front_is_dark() -> None:
    people = (an_actor("a", x=-0.4), an_actor("b", x=0.5, z=-0.6, facing=-1))
    plain = Take(a_plan(actors=people))
    over = Take(a_plan(actors=people, angle=Angle.OVER_SHOULDER))
    assert not any(puppet.foreground for puppet in plain.puppets)
    assert [puppet.foreground for puppet in over.puppets] == [False, True]
    lit = plain.puppets[1].sprite(0)
    dim = over.puppets[1].sprite(0)
    assert lit is not None
    assert dim is not None
    assert (
        dim.pixels[..., :3].sum() / dim.pixels[..., 3].sum()
        < 0.75 * lit.pixels[..., :3].sum() / lit.pixels[..., 3].sum()
    )


def test_people_out_of_frame_cost_nothing_and_break_nothing() -> None:
    plan = a_plan(actors=(an_actor(x=40.0), an_actor("b", z=-30.0)))
    assert np.array_equal(still(plan, 0), still(a_plan(), 0))


def test_captions_change_the_frames_they_are_shown_in() -> None:
    cue = Cue(start=2, end=4, lines=("风停了。",))
    with_cue, without = frames_of(a_plan(cues=(cue,))), frames_of(a_plan())
    assert [np.array_equal(a, b) for a, b in zip(with_cue, without, strict=True)] == [
        True,
        True,
        False,
        False,
        True,
        True,
    ]


def test_night_is_darker_than_noon() -> None:
    noon = still(a_plan(set_=a_set(hour=Hour.NOON)), 0)[..., :3].mean()
    night = still(a_plan(set_=a_set(hour=Hour.NIGHT)), 0)[..., :3].mean()
    assert night < noon


def test_a_machine_without_the_drawing_library_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "skia", None)
    with pytest.raises(MachineError) as caught:
        PapercutEngine().render(a_plan())
    assert "libgl1" in caught.value.in_("zh")
    assert "libegl1" in caught.value.in_("en")


def test_captions_do_not_pile_up_on_a_resting_own_picture() -> None:
    plan = a_plan(frames=3, cues=(Cue(start=0, end=1, lines=("一句",)),), picture=_white_png())
    first, second, _ = frames_of(plan)
    assert not np.array_equal(first, second)
    assert second.min() == 255


def _white_png() -> bytes:
    import skia

    white = np.full((90, 160, 4), 255, dtype=np.uint8)
    return bytes(skia.Image.fromarray(white).encodeToData())
