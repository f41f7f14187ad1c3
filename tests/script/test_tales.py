"""What a short tale's words say: era, ages, who is meant, where and when, deeds, feelings."""

from __future__ import annotations

import pytest

from yingxi.engines.base import Draft
from yingxi.script.era import era_of
from yingxi.script.feelings import feeling_of
from yingxi.script.props import things_in
from yingxi.script.rules import RulesWriter
from yingxi.script.sentences import beats_of, length_of
from yingxi.script.settings import setting_of
from yingxi.story.cast import Character
from yingxi.story.script import Beat, Scene
from yingxi.story.terms import Age, BeatKind, Emotion, Era, Hour, Sex, Weather

KITE = """\
纸风筝

清晨，小禾坐在石桥上，等着奶奶。她今年九岁，跟奶奶住在桥头。

“奶奶，风什么时候来？”小禾问。

奶奶放下竹篾，叹了口气：“再等一等吧。”

到了晚上，雾更大了。小禾抱着风筝，悄悄走进树林。她找了很久，什么也没有找到。

一只狐狸从树后跳出来，歪着头看她。

“小姑娘，你在找什么？”狐狸说。

“我要去山顶点灯。”小禾说。

狐狸笑了：“跟我来。”

天亮的时候，船靠了岸。奶奶站在桥头，向她招手。小禾跑过去，大声喊道：“我找到风了！”
"""
CLOCK = """\
The Clock and the Duck

In a small town by the sea there lived an old clockmaker named Martin. Every evening he wound the great clock.

One stormy night Martin fell ill. He lay in his bed and could not move.

"Who will ring the bell now?" he whispered.

"I will," said the duck.

The old man laughed. "You have no hands!"

"We shall see," said the duck, and she shook her head.

So the duck walked through the rain to the church. She pulled the rope with all her might.

Far out at sea, a young sailor named Clara heard the bell. She pointed into the dark and shouted, "That way!"
"""


@pytest.fixture(scope="module")
def kite() -> Draft:
    return RulesWriter().write(KITE)


@pytest.fixture(scope="module")
def clock() -> Draft:
    return RulesWriter().write(CLOCK)


def _who(draft: Draft, name: str) -> Character:
    return next(one for one in draft.cast.characters if one.name == name)


def _scene(draft: Draft, place: str) -> Scene:
    return next(scene for scene in draft.script.scenes if scene.place == place)


def _beat(draft: Draft, words: str) -> Beat:
    return next(beat for scene in draft.script.scenes for beat in scene.beats if words in beat.text)


@pytest.mark.parametrize(
    ("text", "language", "era"),
    [
        ("小满提着灯笼，跟狐狸走进树林。", "zh", Era.ANCIENT_CHINA),
        ("他每天坐地铁去公司，在电脑前坐到晚上，手机一直响。", "zh", Era.MODERN),
        ("辫子剪了以后，他穿着长衫去学堂，带了三块洋钱。", "zh", Era.REPUBLICAN_CHINA),
        ("The duck swam across the pond and met a friend.", "en", Era.FAIRY_TALE),
        ("She parked the car and took the elevator to her office.", "en", Era.MODERN),
    ],
)
def test_the_era_is_modern_only_on_modern_words(text: str, language: str, era: Era) -> None:
    assert era_of(text, "zh" if language == "zh" else "en") is era


def test_a_stated_age_and_a_grandmother_make_a_child(kite: Draft) -> None:
    assert _who(kite, "小禾").age is Age.CHILD
    assert _who(kite, "奶奶").age is Age.OLD
    assert {one.name for one in kite.cast.characters} == {"小禾", "奶奶", "狐狸"}


def test_a_vocative_means_who_is_there(kite: Draft) -> None:
    assert _beat(kite, "小姑娘").to == (_who(kite, "小禾").id,)


def test_evening_opens_the_scene_after_it(kite: Draft) -> None:
    forest = _scene(kite, "forest")
    assert forest.beats[0].text.startswith("到了晚上")
    assert (forest.hour, forest.weather) == (Hour.NIGHT, Weather.FOG)
    last = kite.script.scenes[-1]
    assert (last.place, last.hour, last.weather) == ("bridge", Hour.DAWN, Weather.CLEAR)


def test_short_deeds_beside_lines_are_seen(kite: Draft, clock: Draft) -> None:
    for draft, words in ((kite, "狐狸笑了"), (clock, "The old man laughed")):
        beat = _beat(draft, words)
        assert beat.kind is BeatKind.ACTION
        assert beat.emotion is Emotion.JOY
        assert beat.intensity >= 0.4
    assert _beat(clock, "shook her head").text == "The duck shook her head."


def test_the_old_man_is_the_one_brought_in_by_name(clock: Draft) -> None:
    assert sorted(one.name for one in clock.cast.characters) == ["Clara", "Martin", "duck"]
    assert (_who(clock, "Martin").sex, _who(clock, "Martin").age) == (Sex.MALE, Age.OLD)
    assert (_who(clock, "Clara").sex, _who(clock, "Clara").age) == (Sex.FEMALE, Age.YOUTH)
    assert _beat(clock, "no hands").speaker == _who(clock, "Martin").id


def test_places_and_storm(clock: Draft) -> None:
    scenes = clock.script.scenes
    assert [scene.place for scene in scenes[1:]] == ["bedroom", "church", "seaside"]
    assert all((scene.hour, scene.weather) == (Hour.NIGHT, Weather.RAIN) for scene in scenes[1:])


def test_deeds_and_missing_things_are_no_things() -> None:
    assert things_in("Who will ring the bell now?", "en") == ("bell",)
    assert things_in("She wore a ring.", "en") == ("ring",)
    assert "lamp" not in things_in("我要到山顶去点灯。", "zh")
    assert "umbrella" not in things_in("他没有伞。", "zh")


def test_leaving_a_place_is_not_being_there() -> None:
    assert not any(cue.firm for cue in setting_of("他走出树林。", "zh").places)
    assert any(cue.firm for cue in setting_of("他跑上山顶。", "zh").places)


def test_feelings_of_manner_and_marks() -> None:
    assert feeling_of("那边有光！", "zh", manner="指着远处大喊")[0] is Emotion.SURPRISE
    assert feeling_of("I am coming", "en", manner="said Anna sadly")[0] is Emotion.SADNESS
    assert feeling_of("Come here!", "en")[1] >= 0.3
    assert feeling_of("今天是星期三。", "zh") == (Emotion.NEUTRAL, 0.0)
    assert feeling_of("你为什么哭？", "zh")[0] is Emotion.NEUTRAL


def test_words_of_feeling_that_are_nobodys_feeling() -> None:
    told = {
        "The snow lay on her beautiful collar, and a great wind blew.": Emotion.NEUTRAL,
        "The cart rolled by dreadfully fast.": Emotion.NEUTRAL,
        "The smith's heart was heavy.": Emotion.SADNESS,
        "He sat with a smiling mouth, frozen to death.": Emotion.SADNESS,
        "She was terribly frightened.": Emotion.FEAR,
    }
    assert {text: feeling_of(text, "en", spoken=False)[0] for text in told} == told
    assert feeling_of("Is not this much better than the filthy barn?", "en")[0] is Emotion.JOY
    zh = {
        "店主一副凶脸，叫人快活不得。": Emotion.ANGER,
        "他在旁人的说笑声中走远了。": Emotion.NEUTRAL,
        "她禁不住呜咽起来。": Emotion.SADNESS,
        "她不明白这件事的可怕。": Emotion.NEUTRAL,
    }
    assert {text: feeling_of(text, "zh", spoken=False)[0] for text in zh} == zh


def test_no_told_beat_holds_two_long_sentences() -> None:
    text = "老人推开门走了出去。院子里的雪已经积得很厚了。他回头看了看屋里的灯火，又把门轻轻关上。"
    pieces = [text[start:end] for start, end in beats_of(text, "zh", 0, len(text))]
    assert all(length_of(piece, "zh") <= 22 or piece.count("。") == 1 for piece in pieces)
