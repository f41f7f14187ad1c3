"""Unseen English stories of many kinds: who is in them, who speaks, where and when, what is seen."""

from __future__ import annotations

import pytest

from yingxi.engines.base import Draft
from yingxi.script.condense import condense
from yingxi.script.rules import RulesWriter
from yingxi.script.settings import said_setting, setting_of
from yingxi.story.cast import Character
from yingxi.story.script import Beat
from yingxi.story.terms import Age, BeatKind, Era, Hour, Sex, Weather


def written(text: str) -> Draft:
    return RulesWriter().write(text, language="en")


def who(draft: Draft, name: str) -> Character:
    return next(one for one in draft.cast.characters if name in (one.name, *one.aliases))


def lines(draft: Draft) -> list[tuple[str, str]]:
    names = {one.id: one.name for one in draft.cast.characters}
    return [(names[beat.speaker or ""], beat.text) for beat in beats(draft) if beat.kind is BeatKind.LINE]


def beats(draft: Draft) -> list[Beat]:
    return [beat for scene in draft.script.scenes for beat in scene.beats]


OFFICE = """\
Monday

At nine Mr. Brandt came into the office with a parrot on his shoulder.

"Whose is this?" he asked.

Priyanka from sales looked up. "It was in the lift," she said.

"Then it works here now," said Mr. Brandt, and sat down at his desk.

Young Oleg Marchetti, who had the next screen, began to laugh.

"Something funny, Mr. Marchetti?" asked the boss.

"No, sir."

The parrot flew to the printer and sneezed. Outside it was getting dark, and snow had begun to fall.

"Can it type?" Priyanka whispered, leaning over.

The boss took off his glasses. "Better than you," he muttered.
"""


@pytest.fixture(scope="module")
def office() -> Draft:
    return written(OFFICE)


def test_titles_first_and_last_names_are_one_person(office: Draft) -> None:
    assert who(office, "Oleg") is who(office, "Marchetti")
    assert (who(office, "Oleg").sex, who(office, "Oleg").age) == (Sex.MALE, Age.YOUTH)
    assert who(office, "boss") is who(office, "Brandt")
    assert who(office, "Priyanka").sex is Sex.FEMALE
    assert who(office, "parrot").species != "human"


def test_everybody_in_an_office_speaks_in_turn(office: Draft) -> None:
    assert [name for name, _ in lines(office)] == [
        "Brandt", "Priyanka", "Brandt", "Brandt", "Oleg", "Priyanka", "Brandt",
    ]  # fmt: skip
    assert office.script.era is Era.MODERN


def test_what_stands_beside_a_clause_is_told_without_it(office: Draft) -> None:
    told = [beat.text for beat in beats(office) if beat.kind is not BeatKind.LINE]
    assert "Mr. Brandt sat down at his desk." in told
    assert not any("whispered" in text or "muttered" in text for text in told)


def test_snow_told_in_mid_scene_goes_on_falling(office: Draft) -> None:
    late = [beat for scene in office.script.scenes for beat in scene.beats if "Better than you" in beat.text]
    scene = office.script.scenes[-1]
    assert (late[0].weather or scene.weather) is Weather.SNOW
    assert (late[0].hour or scene.hour) is Hour.DUSK


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("A small boy stood at the gate. His name was Tadeo. Tadeo waved. “Hi,” said the boy.", "boy", "Tadeo"),
        ("An old woman knocked. She was called Mrs. Appleby. Mrs. Appleby smiled.", "old woman", "Appleby"),
        ("A girl named Suvi ran home. The girl sang. Suvi was late.", "girl", "Suvi"),
        ("Inspector Ravel came in. “Sit,” said the inspector. Ravel sat too.", "inspector", "Ravel"),
        ("“Need help?” asked a boy behind her. It was Lukas, who never spoke. Lukas grinned.", "boy", "Lukas"),
        ("“Who are you?” asked the maid. “I’m Corin,” said a young man. Corin bowed.", "young man", "Corin"),
        ("My sister Petra came to see me. Petra laughed. I laughed, and I sat down.", "sister", "Petra"),
        ("The robot woke up. Its name was Rivet. Rivet rolled to the door. “Hello,” said the robot.", "robot", "Rivet"),
    ],
)  # fmt: skip
def test_a_word_and_a_name_are_one_person(text: str, one: str, other: str) -> None:
    draft = written(text)
    assert who(draft, one) is who(draft, other)


def test_two_with_one_family_name_stay_two() -> None:
    draft = written("“Tea?” asked Lady Marsh. “Never,” said Lord Marsh. Lady Marsh poured. His lordship snored.")
    assert who(draft, "Lady Marsh").sex is Sex.FEMALE
    assert who(draft, "lordship") is who(draft, "Lord Marsh")


FABLE = """\
An otter and a badger shared one hole.

"You snore," said the otter.

"You smell of fish," said the badger.

"Fish is a good smell," she replied.

The badger snorted. "Not at night."

"What is all this noise?" hooted the owl.
"""


def test_animals_of_every_kind_speak_in_turn() -> None:
    draft = written(FABLE)
    assert [name for name, _ in lines(draft)] == ["otter", "badger", "otter", "badger", "owl"]
    assert all(one.species != "human" for one in draft.cast.characters)


def test_a_named_pet_is_cast_and_seen() -> None:
    draft = written("Ines opened the door. Her brown dog, Pickle, ran in. “Down!” said Ines. Pickle lay down.")
    assert who(draft, "Pickle").species == "dog"
    assert any(who(draft, "Pickle").id in beat.people for beat in beats(draft) if "ran in" in beat.text)


def test_whatever_a_line_is_reported_of_speaks() -> None:
    draft = written("‘I am empty,’ said the teapot. ‘So am I,’ said the cup. ‘Let us rest,’ said the teapot.")
    assert [name for name, _ in lines(draft)] == ["teapot", "cup", "teapot"]


def test_turns_of_untagged_speech_in_the_present() -> None:
    draft = written(
        "Mila waits by the lake. A man sits down beside her.\n\n“Is it cold?” asks the man.\n\n“Very.”\n\n"
        "“Will you swim?”\n\n“Not today,” says Mila."
    )
    assert [name for name, _ in lines(draft)] == ["man", "Mila", "man", "Mila"]


def test_an_i_has_the_name_that_others_call() -> None:
    draft = written(
        "I am eleven. I sat on the wall with my brother Kit.\n\n“Come on, Robin,” said Kit.\n\n“I can't,” I said.\n\n"
        "“You always say that.”\n\nI jumped."
    )
    me = who(draft, "Robin")
    assert draft.cast.narrator == me.id
    assert me.age is Age.CHILD
    assert [name for name, _ in lines(draft)] == ["Kit", me.name, "Kit"]


DASHES = """\
The shop was cold.

— You are late, said Vera, without looking up.

— It's snowing, said the boy. Nobody drives in snow.

— Sit down, then, said Vera.
"""


def test_after_a_dash_and_a_full_stop_the_speaker_goes_on() -> None:
    draft = written(DASHES)
    assert lines(draft)[1:3] == [("boy", "It's snowing."), ("boy", "Nobody drives in snow.")] or (
        lines(draft)[1] == ("boy", "It's snowing. Nobody drives in snow.")
    )
    assert lines(draft)[-1] == ("Vera", "Sit down, then.")


FOUNTAIN = """\
Title: The Kite
Author: Nobody

EXT. BEACH - DAY

Wind. LENA (30) holds a kite. Her son, PIP (6), runs into the water.

LENA
Come back!

PIP
It's warm!

Lena drops the kite.
"""


def test_a_screenplay_is_seen_not_told() -> None:
    draft = written(FOUNTAIN)
    assert draft.script.title == "The Kite"
    told = [beat for beat in beats(draft) if beat.kind is not BeatKind.LINE]
    assert {beat.kind for beat in told} == {BeatKind.ACTION}
    assert who(draft, "son") is who(draft, "Pip")
    assert [name for name, _ in lines(draft)] == ["Lena", "Pip"]


def test_markdown_is_read_as_text() -> None:
    draft = written("# The Jar\n\n## One\n\n**Nadia** opened *the* jar.\n\n## Two\n\nNadia shut it again.")
    assert [beat.text for beat in beats(draft)] == ["Nadia opened the jar.", "Nadia shut it again."]


@pytest.mark.parametrize(
    ("text", "hour", "weather"),
    [
        ("It was past eleven, and fog lay over the street.", Hour.NIGHT, Weather.FOG),
        ("After school the rain had stopped.", Hour.AFTERNOON, Weather.CLEAR),
        ("It was getting dark, and the wind was howling.", Hour.DUSK, Weather.WIND),
        ("He had bought a snow-white horse.", None, None),
        ("They met at two in the morning.", Hour.NIGHT, None),
    ],
)
def test_hours_and_weathers(text: str, hour: Hour | None, weather: Weather | None) -> None:
    found = setting_of(text, "en")
    assert (found.hour, found.weather) == (hour, weather)


def test_a_line_tells_the_weather_it_is_spoken_in() -> None:
    assert said_setting("It's snowing, Master.", "en").weather is Weather.SNOW
    assert said_setting("Is it snowing?", "en").weather is None


RING = """\
A young weaver sat by the river with a silver ring in her hand. She was proud of it. She turned it in the sun.

A gust came, and the ring fell into the river and sank. She wept until noon.

"Why do you weep?" asked a pike. "I lost my ring," she said.

"If you will sing for me, I will bring it back," said the pike. "I promise," said the weaver.

The reeds rustled. A boat went by. Two geese quarrelled over a crust. The sun moved. A cloud came and went.

The pike came up again with the ring in its mouth and gave it back to her.

She ran home and forgot the pike. She ate her soup. She slept. She combed her hair. She swept the floor.

The next morning there was a knock at the door. There lay the pike on the step. "You promised," said the pike.

So the weaver sang, and the pike turned into a ferryman, and they lived happily by the river.
"""


def test_a_short_telling_keeps_how_a_loss_is_mended() -> None:
    short = condense(written(RING).script, 0.8)
    kept = " ".join(beat.text for scene in short.scenes for beat in scene.beats)
    assert "fell into the river" in kept
    assert "gave it back" in kept


def test_a_small_voice_is_his_own_and_dad_is_called_by_his_child() -> None:
    draft = written(
        "Mrs. Hale put down the lamp. A badger sat on the mat. \n\n"
        '"Out with you!" cried Mrs. Hale.\n\n'
        'The badger dropped the spoon. "I was only hungry," he said in a small voice. "Forgive me."\n\n'
        "In the morning a carter came to the door with his son, a boy of six.\n\n"
        '"Is that your badger?" asked the carter.\n\n'
        '"May we keep him, Dad?"\n\n'
        "The boy knelt beside the basket and smiled.\n"
    )
    said = {text: speaker for speaker, text in lines(draft)}
    assert said["I was only hungry. Forgive me."] == "badger"
    assert said["May we keep him, Dad?"] == who(draft, "boy").name == who(draft, "son").name
    assert who(draft, "son").age is Age.CHILD
