"""What somebody remembers has a place, an hour and people of its own, and ends where the telling is here again."""

from __future__ import annotations

from yingxi.engines.base import Draft
from yingxi.script.rules import RulesWriter
from yingxi.story.script import Beat, Scene
from yingxi.story.terms import Age, Hour, Season, Weather

LETTER = """\
It was a winter night, and snow was falling on the village. Old Marten sat in the workshop and planed a board.

He thought of the summer when he and his mother had gone down to the river in a blue boat. His mother had sung all \
the way. The lamp flickered.

"Father, come to bed," said his daughter Ilse. Marten put down the plane.
"""
PHONE = """\
冬天的夜里，雪下得很大。老梁一个人坐在书房里，看着窗外的雪。

他想起那年夏天，他和母亲牵着一头小牛走过麦田，母亲笑得直不起腰。忽然，有人敲门。

“谁呀？”老梁问。

“爸，是我。”女儿在门外说。老梁站起来，雪还在下。
"""
DUEL = """\
大雪封了山，刀客石青坐在客栈里喝酒。店小二给他添了炭。

十年前的那个秋夜，破庙里，老道士靠着佛像坐着，一句话也说不出来。石青跪在他身边。

客栈的门开了。“石青，”进来的人说，“我来还刀。”
"""


def _written(text: str) -> Draft:
    return RulesWriter().write(text, title="x")


def _found(draft: Draft, words: str) -> tuple[Scene, Beat]:
    return next((scene, beat) for scene in draft.script.scenes for beat in scene.beats if words in beat.text)


def _times(scene: Scene) -> tuple[str, Hour, Weather, Season]:
    return scene.place, scene.hour, scene.weather, scene.season


def test_a_summer_remembered_in_winter_is_a_summers_day_elsewhere() -> None:
    scene, beat = _found(_written(LETTER), "blue boat")
    assert _times(scene) == ("riverside", Hour.MORNING, Weather.CLEAR, Season.SUMMER)
    assert Age.CHILD in beat.ages.values()
    assert any("mother" in who for who in beat.people)


def test_after_a_memory_the_telling_is_where_it_was() -> None:
    draft = _written(LETTER)
    scene, beat = _found(draft, "come to bed")
    assert _times(scene) == ("workshop", Hour.NIGHT, Weather.SNOW, Season.WINTER)
    assert not beat.ages


def test_a_chinese_memory_begins_and_ends_the_same_way() -> None:
    draft = _written(PHONE)
    scene, beat = _found(draft, "麦田")
    assert _times(scene) == ("field", Hour.MORNING, Weather.CLEAR, Season.SUMMER)
    assert Age.CHILD in beat.ages.values()
    after, told = _found(draft, "有人敲门")
    assert _times(after) == ("study", Hour.NIGHT, Weather.SNOW, Season.WINTER)
    assert not told.ages


def test_a_paragraph_of_long_before_goes_back_to_the_inn() -> None:
    draft = _written(DUEL)
    assert _found(draft, "跪在他身边")[0].place == "temple"
    assert _found(draft, "跪在他身边")[0].hour is Hour.NIGHT
    assert _found(draft, "我来还刀")[0].place == "tavern"
    assert _found(draft, "我来还刀")[0].weather is Weather.SNOW


def test_whoever_only_remembers_a_thing_stays_where_they_are() -> None:
    draft = _written(
        "Hana ran down the lane in the rain. She remembered that the key was in the garden.\n\n“Wait!” she cried."
    )
    assert len({scene.place for scene in draft.script.scenes}) == 1
