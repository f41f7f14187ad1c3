"""A shot as a request: the words are those that the base that ships was taught, the people those in the frame."""

from __future__ import annotations

import importlib.util
import sys
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest
from shown_shots import model, plan, someone

from yingxi.engines.image import wording
from yingxi.engines.image.shots import in_frame, loras_of, prompt_of, reference_of, request_of
from yingxi.engines.image.wording import learnt_colour, learnt_garment, nearest_colour, nearest_place
from yingxi.story.places import PLACES
from yingxi.story.style import Painting, Portrayed, UsedLora
from yingxi.story.terms import Age, Era, Sex, ShotSize
from yingxi.story.wardrobe import WARDROBES

TOOL = Path(__file__).resolve().parents[2] / "tools" / "tiny_base" / "corpus.py"


@pytest.fixture(scope="module")
def corpus() -> ModuleType:
    """What the base that ships was taught with."""
    spec = importlib.util.spec_from_file_location("corpus_of_tiny_base", TOOL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


ANNA, TOM = someone("anna", -0.5), someone("tom", 0.8, sex=Sex.MALE, age=Age.OLD)
FULL = Painting(few_words=False)


def test_a_caption_is_one_that_the_base_was_taught(corpus: ModuleType) -> None:
    assert prompt_of(plan(ANNA)) == "a forest at night, in the rain, a woman in a red coat"
    for kind, called in wording.LEARNT_PLACES.items():
        assert called in {word for where in corpus.PLACES.values() if where.stage == kind for word in where.called}
    assert len(wording.LEARNT_PLACES) == len(corpus.PLACES)
    taught = {word for words in corpus.HOURS.values() for word in words}
    assert set(wording.HOURS.values()) <= taught
    assert set(wording.WEATHERS.values()) <= {word for words in corpus.WEATHERS.values() for word in words}
    garments = {garment for who in corpus.PEOPLE.values() for garment in who.clothes}
    assert {learnt_garment(kind) for kind in WARDROBES} <= garments
    assert {name: learnt_colour(colour) for name, colour in corpus.COLOURS.items()} == {n: n for n in corpus.COLOURS}
    people = {wording._person(someone("a", 0, sex=sex, age=age), few=True) for sex in Sex for age in Age}
    assert people == set(corpus.PEOPLE)


def test_every_place_and_every_set_of_clothes_can_be_told() -> None:
    for kind in PLACES:
        assert all(nearest_place(kind, era) in wording.LEARNT_PLACES for era in Era)
        prompt = prompt_of(plan(ANNA, painting=FULL, place=kind))
        assert wording._place(kind) in prompt
    assert wording._NEAR.keys() <= PLACES.keys()
    assert WARDROBES.keys() >= wording._DRESSES | wording._ROBES


@pytest.mark.parametrize(
    ("colour", "learnt", "word"),
    [("#e8dcc4", "white", "beige"), ("#5b6a78", "blue", "grey"), ("#606060", "black", "grey"),
     ("#556b2f", "green", "green"), ("#ffffff", "white", "white"), ("#6e4a2e", "yellow", "brown")],
)  # fmt: skip
def test_a_colour_is_called_as_people_call_it(colour: str, learnt: str, word: str) -> None:
    assert (learnt_colour(colour), nearest_colour(colour)) == (learnt, word)


def test_a_larger_base_is_told_all_of_it() -> None:
    walking = Painting(few_words=False, people=(Portrayed(character="anna", doing="walks"),))
    assert prompt_of(plan(ANNA, TOM, painting=walking)) == (
        "wide shot, a forest at night, in the rain, a fairy tale, "
        "a woman in a red overcoat who walks and an old man in a red overcoat"
    )
    fox = someone("fox", 0, species="fox")
    assert prompt_of(plan(fox, painting=FULL)).endswith("a fairy tale, a fox")
    assert "fox" not in prompt_of(plan(fox))


def test_only_who_is_in_the_frame_is_told_of() -> None:
    away = someone("tom", 5.0)
    people = (Portrayed(character="anna", trigger="annagirl"), Portrayed(character="tom", trigger="tomboy"))
    told = plan(ANNA, away, painting=Painting(trigger="inkstyle", prompt="soft light", people=people))
    assert [actor.character for actor in in_frame(told)] == ["anna"]
    assert prompt_of(told).startswith("inkstyle, annagirl, a forest")
    assert prompt_of(told).endswith("red coat, soft light")
    assert "tomboy" not in prompt_of(told)


def test_a_character_s_lora_is_used_where_they_are_seen() -> None:
    ink, mei = (UsedLora(model=model(name)) for name in ("ink", "mei"))
    painting = Painting(loras=(ink,), people=(Portrayed(character="tom", lora=mei),))
    assert loras_of(plan(ANNA, painting=painting)) == (ink,)
    assert loras_of(plan(ANNA, TOM, painting=painting)) == (ink, mei)


def test_a_reference_is_for_one_alone_and_near() -> None:
    painting = Painting(people=(Portrayed(character="anna", reference=model("a.png")),), reference_strength=0.3)
    near = plan(ANNA, size=ShotSize.CLOSE_UP, painting=painting)
    assert reference_of(near) == painting.people[0]
    assert request_of(near, 128).strength == 0.3
    assert reference_of(plan(ANNA, painting=painting)) is None
    assert reference_of(plan(ANNA, TOM, size=ShotSize.CLOSE_UP, painting=painting)) is None


@pytest.mark.parametrize(
    ("frame", "side", "size"),
    [((1920, 1080), 512, (680, 384)), ((1080, 1920), 512, (384, 680)), ((1080, 1080), 1024, (1024, 1024)),
     ((854, 480), 128, (224, 128)), ((1080, 1920), 128, (128, 224)), ((256, 144), 64, (112, 64))],
)  # fmt: skip
def test_a_still_has_the_frame_s_shape_and_the_base_s_size(
    frame: tuple[int, int], side: int, size: tuple[int, int]
) -> None:
    wanted = request_of(replace(plan(ANNA), width_px=frame[0], height_px=frame[1]), side)
    assert (wanted.width_px, wanted.height_px) == size


def test_on_the_base_that_ships_nobody_is_asked_for_twice() -> None:
    assert request_of(plan(ANNA), 128).prompt.startswith(request_of(plan(ANNA), 128).around)
    assert "woman" in request_of(plan(ANNA), 128).prompt
    assert "woman" not in request_of(plan(ANNA), 128).around
    assert request_of(replace(plan(ANNA), width_px=480, height_px=480), 128).around == ""
    assert request_of(plan(ANNA, painting=Painting(few_words=False)), 512).around == ""


def test_another_seed_of_the_style_is_another_seed_of_the_still() -> None:
    assert request_of(plan(painting=Painting(seed=3)), 128).seed == 2
