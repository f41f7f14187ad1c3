"""What a shot's recipe is made of, and what it is not: each stray input draws shots again for nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from yingxi.board.direct import direct
from yingxi.crew.recipe import ShotRecipe
from yingxi.crew.run import Run
from yingxi.crew.scoring import _music_s
from yingxi.crew.shotlist import list_shots
from yingxi.crew.writing import Written
from yingxi.project.folder import FilmFolder
from yingxi.story.cast import Cast, Character
from yingxi.story.film import Film
from yingxi.story.script import Beat, Scene, Script
from yingxi.story.terms import BeatKind, Era

ANNA = Character(id="anna", name="Anna", aliases=("the girl",), importance=0.5, speaks=True)


def recipes(folder: Path, cast: Cast, *beats: Beat) -> list[ShotRecipe]:
    """Return the recipes of a film of one scene, its cards left out."""
    scene = Scene(id="sc1", place="palace", beats=beats, people=("anna",))
    script = Script(language="en", era=Era.FAIRY_TALE, scenes=(scene,))
    board = direct(script, cast, Film(), {})
    run = Run(FilmFolder(folder), Film(), None)  # type: ignore[arg-type]
    listed = list_shots(run, script, Written(script, cast), board, {}, keep=False)
    return [one.recipe for one in listed if not one.recipe.card]


def test_who_takes_a_greater_share_of_the_story_looks_the_same(tmp_path: Path) -> None:
    beat = Beat(id="b1", kind=BeatKind.NARRATION, text="Anna looked out of the window.", people=("anna",))
    more = ANNA.model_copy(update={"importance": 0.6, "aliases": ("the girl", "the child"), "voice": "af_heart"})
    one, other = (recipes(tmp_path, Cast(characters=(who,)), beat) for who in (ANNA, more))
    assert [recipe.key() for recipe in one] == [recipe.key() for recipe in other]
    assert [recipe.parts() for recipe in one] == [recipe.parts() for recipe in other]
    older = ANNA.model_copy(update={"name": "Old Anna"})
    assert [recipe.key() for recipe in recipes(tmp_path, Cast(characters=(older,)), beat)] != [r.key() for r in one]


def test_what_is_only_spoken_of_does_not_stand_there(tmp_path: Path) -> None:
    told = Beat(id="b1", kind=BeatKind.NARRATION, text="Anna came to the well.", people=("anna",), things=("well",))
    said = told.model_copy(update={"kind": BeatKind.LINE, "text": "Do you remember the well?", "speaker": "anna"})
    cast = Cast(characters=(ANNA,))
    assert any("well" in recipe.place.things for recipe in recipes(tmp_path, cast, told))
    assert not any("well" in recipe.place.things for recipe in recipes(tmp_path, cast, said))


@pytest.mark.parametrize(("scene_s", "music_s"), [(6.02, 6.1), (15.0, 15.0), (31.4, 30.0), (32.9, 30.0), (33.0, 33.0)])
def test_the_music_of_a_long_scene_closes_with_it_or_a_breath_before(scene_s: float, music_s: float) -> None:
    assert _music_s(scene_s) == pytest.approx(music_s)
