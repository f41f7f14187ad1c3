"""One person under several words, and words that look like somebody and are not."""

from __future__ import annotations

import pytest

from yingxi.engines.base import Draft
from yingxi.script.props import things_in
from yingxi.script.rules import RulesWriter
from yingxi.story.cast import Character
from yingxi.story.script import Beat
from yingxi.story.terms import Age, BeatKind, Sex


def _written(text: str) -> Draft:
    return RulesWriter().write(text, title="x")


def _who(draft: Draft, name: str) -> Character:
    found = [one for one in draft.cast.characters if name == one.name or name in one.aliases]
    assert len(found) == 1, [(one.name, one.aliases) for one in draft.cast.characters]
    return found[0]


def _speaker(draft: Draft, words: str) -> str | None:
    return next(beat.speaker for beat in _beats(draft) if beat.kind is BeatKind.LINE and words in beat.text)


def _beats(draft: Draft) -> list[Beat]:
    return [beat for scene in draft.script.scenes for beat in scene.beats]


def test_a_grandmother_is_the_same_with_and_without_old() -> None:
    draft = _written(
        "奶奶坐在门口剥豆。“小满，过来。”奶奶说。\n\n我扶着老奶奶走进屋里。我问：“冷不冷？”老奶奶摇摇头。我们都笑了。"
    )
    assert _who(draft, "奶奶") is _who(draft, "老奶奶")


def test_a_girl_brought_in_once_is_the_little_girl_of_what_follows() -> None:
    draft = _written("桥上站着一个姑娘。“水真凉。”小姑娘说。\n\n“那就别下去。”船夫说。姑娘笑了。")
    assert _who(draft, "姑娘") is _who(draft, "小姑娘")


def test_an_old_and_a_young_monk_are_two() -> None:
    draft = _written(
        "老和尚坐在灯下，小和尚站在门口。“扫地了吗？”老和尚问。“扫了。”小和尚说。老方丈走了进来，老方丈咳了一声。"
    )
    assert _speaker(draft, "扫地") is not None
    assert _who(draft, "老方丈").age is not Age.CHILD


def test_the_youngest_of_three_sisters_is_a_woman_with_a_name() -> None:
    draft = _written(
        "There once lived a charcoal-burner who had three daughters. The eldest was vain, the second was idle, and the "
        "youngest, whose name was Tilde, kept the fire.\n\n“Bring wood,” said the eldest.\n\n“It is too far,” said the "
        "second.\n\n“Then I will go,” said Tilde. The charcoal-burner kissed her."
    )
    assert _who(draft, "Tilde") is _who(draft, "youngest")
    assert _who(draft, "eldest").sex is _who(draft, "second").sex is Sex.FEMALE
    assert _who(draft, "charcoal-burner").species == "human"
    assert _speaker(draft, "too far") == _who(draft, "second").id


def test_whoever_answers_a_name_that_is_called_bears_it() -> None:
    draft = _written(
        "The teacher opened the register. “Noor Haddad?”\n\n“Here,” said a girl with ink on her nose.\n\nNoor sat down."
    )
    assert _who(draft, "girl") is _who(draft, "Noor")
    assert any("It was a girl with ink on her nose" in beat.text for beat in _beats(draft))


def test_rooms_pages_and_family_names_are_nobody() -> None:
    draft = _written(
        "Clara Pike came into Room 12 and turned a page. Room 12 was cold.\n\n“Late again,” said Mr. Dunn. "
        "Pike had worked there for years. The page was empty. Mr. Dunn sighed."
    )
    assert {one.name for one in draft.cast.characters} == {"Clara", "Dunn"}


def test_the_old_woman_after_a_grandmother_is_she() -> None:
    draft = _written(
        "Ottilie Brandt sat in the train. Her grandmother had sat beside her with a basket.\n\n"
        "“Eat,” said the old woman.\n\n“I am not hungry,” said Ottilie."
    )
    assert _who(draft, "grandmother") is _who(draft, "old woman")
    assert _who(draft, "Ottilie").age is not Age.OLD


def test_a_stranger_called_by_name_is_told_of_by_it() -> None:
    draft = _written(
        "客栈里来了一个刀客。“来壶酒。”刀客说。\n\n门开了，一个穿红衣的女子走进来。“贺青，”红衣女子说，“把剑还我。”\n\n"
        "贺青站了起来。“剑不在我这里。”贺青说。"
    )
    assert _who(draft, "刀客") is _who(draft, "贺青")


def test_whoever_is_in_tears_does_not_ask_what_is_wrong() -> None:
    draft = _written("阿梨和老周坐在灯下。“改完了。”阿梨说。老周点点头。阿梨忽然哭了。\n\n“怎么了？”\n\n“我想家。”")
    assert _speaker(draft, "怎么了") == _who(draft, "老周").id


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("He pushed up his glasses.", ()),
        ("The glass door closed.", ("door",)),
        ("She drank a glass of water.", ("tea_cup",)),
        ("In the last light of the day they rode on.", ()),
        ("They kept watch all night.", ()),
        ("She wound the old watch.", ("watch",)),
    ],
)
def test_a_word_in_another_sense_is_no_thing(text: str, things: tuple[str, ...]) -> None:
    assert things_in(text, "en") == things


def test_his_shop_full_of_clocks_is_where_we_are() -> None:
    draft = _written(
        "In a steep lane above the harbour lived a saddler named Emil. His shop was full of harness, and a grey cat "
        "slept on the counter.\n\n“Good day,” said Emil to the cat. The cat yawned."
    )
    assert [scene.place for scene in draft.script.scenes if any("Good day" in beat.text for beat in scene.beats)] == [
        "shop"
    ]


def test_a_ship_among_the_stars_is_a_spaceship() -> None:
    draft = _written(
        "飞船在火星轨道上抛了锚。船长盯着红灯。“还有几天？”船长问。\n\n“十天。”船上的机器人说。飞船里很静。"
    )
    assert draft.script.scenes[0].place == "spaceship"
