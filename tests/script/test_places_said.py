"""Where a sentence plays: what is told of a place, what only names one, and where the telling moves."""

from __future__ import annotations

import pytest

from yingxi.script.place_hints import out_of_doors, room_of
from yingxi.script.places_said import cues_in
from yingxi.script.rules import RulesWriter
from yingxi.script.settings import setting_of
from yingxi.story.script import Scene
from yingxi.story.terms import Hour, Weather
from yingxi.words import Language

PEAR = """\
梨园

天刚亮，老葛挑着水桶走进屋后的梨园。枝头挂满了青梨，叶子上全是露水。

“爷爷，梨什么时候熟？”小穗问。

“等知了叫了就熟。”老葛说。

中午，下起了雨。灶房里生着火，奶奶在铁锅前煎饼，满屋子都是香味。

“奶奶，我要吃两张。”小穗说。

夜里，雨停了。小穗坐在窗前，就着油灯数梨核。

“一共七颗。”小穗打着哈欠说。

过了半个月，村口的路上来了一辆收梨的马车。老葛牵着小穗，笑着迎上去。
"""
SIGN = """\
The Painted Sign

Ida painted signs in the railway station. The clock above the stairs was always slow.

"Why is the sea blue on this one?" asked a porter.

"Because my mother lived beside it," said Ida. She ran across the hall to fetch her brushes.

That night she sat alone in her kitchen and mixed a new blue. She thought of the cold harbour and of the gulls.

The next morning she took a train to the coast. The beach was empty. She stood at the edge of the water and laughed.
"""


def _scenes(text: str) -> list[Scene]:
    return list(RulesWriter().write(text).script.scenes)


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("巷子里有一家旧书店。", "zh", "shop"), ("他走进屋后的桃园。", "zh", "orchard"),
        ("山洞又深又冷。", "zh", "cave"), ("古寺里的钟声响了三下。", "zh", "temple"),
        ("车厢里空空的。", "zh", "train"),
        ("她坐了一夜的火车。", "zh", "train"),
        ("The beach was empty.", "en", "seaside"), ("In the last cottage lived a widow.", "en", "cottage"),
        ("They sat on the stairs of the palace.", "en", "palace"),
    ],
)  # fmt: skip
def test_a_sentence_is_set_in_a_place(text: str, language: Language, place: str) -> None:
    firm = [cue.place for cue in cues_in(text, language) if cue.firm]
    assert firm[-1:] == [place]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("他在读《海底的城堡》。", "zh"), ("有人在门外敲门。", "zh"), ("他想去海边看一看。", "zh"),
        ("She thought of her daughter in a small house by the sea.", "en"), ("On the train home he slept.", "en"),
        ("His brothers could swim to the island.", "en"), ("They played after school.", "en"),
    ],
)  # fmt: skip
def test_titles_wishes_and_thoughts_lead_nowhere(text: str, language: Language) -> None:
    assert not [cue for cue in cues_in(text, language) if cue.firm and cue.place not in ("train",)]


def test_a_day_goes_from_the_orchard_to_the_kitchen_and_on() -> None:
    scenes = _scenes(PEAR)
    assert [scene.place for scene in scenes] == ["garden", "kitchen", "home", "village"]
    assert [scene.hour for scene in scenes] == [Hour.DAWN, Hour.NOON, Hour.NIGHT, Hour.MORNING]
    assert [scene.weather for scene in scenes][1:3] == [Weather.RAIN, Weather.CLEAR]


def test_a_hall_is_the_stations_and_a_journey_ends_at_the_sea() -> None:
    scenes = _scenes(SIGN)
    assert list(dict.fromkeys(scene.place for scene in scenes)) == ["station", "kitchen", "seaside"]


def test_things_tell_of_a_room() -> None:
    assert room_of("她在铁锅前炒茶。", "zh") == "kitchen"
    assert room_of("He pulled up the blankets.", "en") == "bedroom"
    assert out_of_doors("他们在树下坐着。", "zh")
    assert not room_of("They walked on.", "en")


def test_the_hour_that_falls_in_mid_scene_lasts() -> None:
    assert setting_of("他一直看到天黑。", "zh").holds
    assert setting_of("天擦黑的时候，他到了。", "zh").hour is Hour.DUSK
    assert setting_of("除夕那天傍晚，门开了。", "zh").jump
    assert setting_of("Four months later she came back.", "en").jump
