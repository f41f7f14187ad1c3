"""Who stands before somebody is looked at."""

from __future__ import annotations

import numpy as np
import pytest

from yingxi.crew.looking import felt_by_the_speaker, heard, looked_at, said
from yingxi.crew.planning import plan_shot
from yingxi.crew.recipe import Place, Player, ShotRecipe, Spoken
from yingxi.story.board import Shot, Staging
from yingxi.story.cast import Character, CharacterDesign
from yingxi.story.pose import F, P
from yingxi.story.terms import Age, BeatKind, Emotion, Era, Facing, Hour, Season, Sex, ShotSize, Weather
from yingxi.story.utterance import Utterance


def _player(name: str, x_m: float, facing: Facing, action: str = "", species: str = "human", **more: str) -> Player:
    design = CharacterDesign(wardrobe="long_gown", hair="short", height_m=0.2 if species == "frog" else 1.7)
    own = name.removeprefix("extra:")
    who = Character(id=own, name=name, species=species, sex=Sex.MALE, age=Age.ADULT, design=design)
    return Player(character=who, staging=Staging(character=name, x_m=x_m, facing=facing, action=action, **more))


def _recipe(*players: Player) -> ShotRecipe:
    people = tuple(player.staging for player in players)
    shot = Shot(id="s1", scene="sc", duration_s=2, size=ShotSize.FULL, subject="place", people=people)
    place = Place(place="garden", era=Era.FAIRY_TALE, hour=Hour.MORNING, weather=Weather.CLEAR, season=Season.AUTUMN)
    return ShotRecipe(
        shot=shot, frames=48, fps=24, width_px=960, height_px=540, place=place, players=players,
        engine="papercut", engine_revision=1, look="papercut", seed=1, language="en",
    )  # fmt: skip


def test_two_face_to_face_see_each_other_though_nothing_is_said() -> None:
    a, b = _player("a", -0.7, Facing.RIGHT), _player("b", 0.7, Facing.LEFT)
    recipe = _recipe(a, b)
    assert looked_at(a, recipe) is b
    assert looked_at(b, recipe) is a


@pytest.mark.parametrize(
    "a",
    [
        _player("a", -0.7, Facing.LEFT),
        _player("a", -0.7, Facing.CAMERA),
        _player("a", -4.0, Facing.RIGHT),
        _player("a", -0.7, Facing.RIGHT, "looked up at the stars"),
    ],
    ids=["turned away", "to the camera", "too far", "eyes on something else"],
)
def test_eyes_that_are_elsewhere_stay_there(a: Player) -> None:
    assert looked_at(a, _recipe(a, _player("b", 0.7, Facing.LEFT))) is None


def test_the_board_has_the_first_word_and_a_crowd_draws_no_eyes() -> None:
    a = _player("a", 0.0, Facing.RIGHT, listens_to="c")
    b, c = _player("extra:villager", 0.5, Facing.LEFT), _player("c", -1.0, Facing.RIGHT)
    assert looked_at(a, _recipe(a, b, c)) is c
    alone = _player("a", 0.0, Facing.RIGHT)
    assert looked_at(alone, _recipe(alone, b)) is None


def test_one_looks_down_to_a_frog() -> None:
    who, frog = _player("a", -0.6, Facing.RIGHT), _player("frog", 0.6, Facing.LEFT, species="frog")
    alone, both = (plan_shot(_recipe(*players)).actors for players in ((who,), (who, frog)))
    alone_played, played = (next(one for one in cast if one.character == "a").performance for cast in (alone, both))
    assert np.mean(played.pose[:, P["head"]] - alone_played.pose[:, P["head"]]) > 0.25
    assert played.face[:, F["gaze_y"]].mean() < -0.4


def _spoken(speaker: str, text: str) -> Spoken:
    sound = Utterance(beat="b", speaker=speaker, voice="v", take="t", rate_hz=24_000, samples=24_000)
    return Spoken(
        utterance=sound,
        text=text,
        kind=BeatKind.LINE,
        start_frame=0,
        speaker=speaker,
        moves_mouth=speaker != "narrator",
    )


def test_one_knows_what_one_says_and_hears_and_how_the_other_feels() -> None:
    a, b = _player("a", -0.7, Facing.RIGHT), _player("b", 0.7, Facing.LEFT)
    weeps = b.model_copy(update={"staging": b.staging.model_copy(update={"emotion": Emotion.SADNESS})})
    lines = (_spoken("b", "My boat is gone."), _spoken("a", "We shall build one."), _spoken("narrator", "It rained."))
    recipe = _recipe(a, weeps).model_copy(update={"spoken": lines})
    assert said(a, recipe) == "We shall build one."
    assert heard(a, recipe) == "My boat is gone. It rained."
    assert felt_by_the_speaker(a, recipe) is Emotion.SADNESS
    assert felt_by_the_speaker(weeps, recipe) is Emotion.NEUTRAL


@pytest.mark.parametrize("size", [ShotSize.MEDIUM, ShotSize.MEDIUM_CLOSE, ShotSize.FULL])
def test_who_walks_up_to_another_stops_before_them_and_their_eyes_meet(size: ShotSize) -> None:
    comes, waits = _player("a", 0.5, Facing.LEFT, "walked along the street"), _player("b", -0.5, Facing.RIGHT)
    recipe = _recipe(comes, waits)
    recipe = recipe.model_copy(update={"shot": recipe.shot.model_copy(update={"size": size})})
    walked, stood = (one.performance.pose[:, P["x"]] for one in plan_shot(recipe).actors)
    assert walked[0] > walked[-1] + 0.2
    assert (walked > stood + 0.5).all()
