"""English as people write it: who is one and the same, who speaks, what is told of things and places."""

from __future__ import annotations

import pytest

from yingxi.engines.base import Draft
from yingxi.script.condense import condense
from yingxi.script.rules import RulesWriter
from yingxi.story.cast import Character
from yingxi.story.script import Beat
from yingxi.story.terms import Age, BeatKind, Sex


def written(text: str) -> Draft:
    return RulesWriter().write(text, language="en")


def who(draft: Draft, name: str) -> Character:
    return next(one for one in draft.cast.characters if name in (one.name, *one.aliases))


def beats(draft: Draft) -> list[Beat]:
    return [beat for scene in draft.script.scenes for beat in scene.beats]


def speaker(draft: Draft, words: str) -> Character:
    said = next(beat for beat in beats(draft) if beat.kind is BeatKind.LINE and words in beat.text)
    return next(one for one in draft.cast.characters if one.id == said.speaker)


def test_a_full_stop_ends_a_title() -> None:
    draft = written(
        "Captain Moreau stood on the deck.\n\n"
        '"We turn back," said Captain Moreau.\n\n"Yes, Captain. Everybody agrees," said the cook.\n\n'
        "The captain shut her telescope. She was tired."
    )
    assert who(draft, "captain") is who(draft, "Moreau")
    assert who(draft, "Moreau").sex is Sex.FEMALE


def test_whoever_answers_who_they_are_is_told_of_next() -> None:
    draft = written(
        'The porter held up his lamp. "Who is Mr Quarles?" asked Inspector Dunn.\n\n'
        '"I am," said someone on the stairs. A thin man in slippers was standing there. "I am her uncle\'s lawyer."\n\n'
        "The lawyer yawned."
    )
    assert speaker(draft, "I am").name == "Quarles"
    assert who(draft, "lawyer").name == "Quarles"


def test_a_husband_is_the_one_man_who_is_named() -> None:
    draft = written(
        'Nora sat up in bed. "There it is again," she said.\n\nHer husband turned over. "Go back to sleep."\n\n'
        "In the morning Bernard made the coffee and Nora looked for the cat. Bernard whistled."
    )
    assert who(draft, "husband").name == "Bernard"
    assert speaker(draft, "Go back").name == "Bernard"


def test_two_words_for_one_person_are_one() -> None:
    draft = written(
        "A farmer had a servant girl. The servant girl fed the hens. One day the servant girl found a ring.\n\n"
        '"Whose is this?" asked the servant girl.\n\n"Mine," the farmer said.'
    )
    names = {one.name for one in draft.cast.characters}
    assert "servant" not in names
    assert who(draft, "servant girl").sex is Sex.FEMALE


def test_speech_without_commas_or_capitals_is_speech() -> None:
    draft = written(
        'so we were on the bus and Jess goes "that\'s him" and I said "who" and she said "stop looking" so I looked. '
        'Jess laughed. "Told you," said Jess.'
    )
    said = [beat.text.lower() for beat in beats(draft) if beat.kind is BeatKind.LINE]
    assert any("stop looking" in one for one in said)
    assert speaker(draft, "top looking").name == "Jess"


@pytest.mark.parametrize(
    ("told", "sex"),
    [
        ('"That\'s Robin. She built it," said Helga.', Sex.FEMALE),
        ('"That\'s Robin. He built it," said Helga.', Sex.MALE),
    ],
)
def test_i_am_a_woman_where_a_line_says_so(told: str, sex: Sex) -> None:
    draft = written(f'I looked at the floor. My hands were cold.\n\n{told}\n\n"Robin, come here."\n\nI said nothing.')
    assert who(draft, "I").sex is sex


def test_my_little_brother_is_a_child() -> None:
    draft = written(
        'My little brother Milo came out with a kite. I held the string and Milo ran.\n\n"Faster!" I shouted to Milo.'
    )
    assert who(draft, "Milo").age is Age.CHILD


def test_they_are_the_two_told_of_last() -> None:
    draft = written(
        "Ada met Bruno at the gate. Ada gave Bruno the map. They ran across the fields.\n\n"
        '"Hurry," said Ada.\n\n"I am hurrying," said Bruno.'
    )
    ran = next(beat for beat in beats(draft) if beat.text.startswith("They ran"))
    assert {who(draft, "Ada").id, who(draft, "Bruno").id} == set(ran.people)


def test_whoever_does_one_thing_is_seen() -> None:
    draft = written(
        'Petra opened the meeting. "Any news?" she asked.\n\nThe intern coughs into her sleeve.\n\n'
        '"None," said Luka.\n\n'
        '"Good," said Petra. Luka closed the window.'
    )
    assert who(draft, "intern").sex is Sex.FEMALE


def test_the_spring_of_the_year_is_no_well_and_the_bank_of_a_river_no_office() -> None:
    draft = written(
        "The fox came to a river with the hen. On the bank lay a box. The fox sat down beside the box.\n\n"
        '"Open it," said the hen.\n\nThey were friends all through the spring.'
    )
    things = {thing for beat in beats(draft) for thing in beat.things}
    assert "well" not in things
    lay = next(beat for beat in beats(draft) if beat.text.startswith("On the bank"))
    scene = next(scene for scene in draft.script.scenes if lay in scene.beats)
    assert (lay.place or scene.place) == "riverside"


def test_a_shorter_telling_names_what_it_throws() -> None:
    filler = " ".join(f"The gardener counted the roses of bed number {n} and wrote it down." for n in range(40))
    draft = written(
        "Lena had a silver whistle that her father had carved for her in the war.\n\n"
        "She threw it so high that it fell into the lake and was lost.\n\n"
        f"{filler}\n\n"
        '"I will bring it back," said an otter, "if you promise me a song."\n\n"I promise," said Lena.\n\n'
        f"{filler}\n\nSo the otter brought back the whistle and Lena sang until it was dark."
    )
    kept = [beat.text for scene in condense(draft.script, 0.8).scenes for beat in scene.beats]
    threw = [index for index, text in enumerate(kept) if "threw it" in text]
    assert all(any("whistle" in text for text in kept[:index]) for index in threw)


def test_who_is_described_between_commas_is_one() -> None:
    draft = written(
        "They came to the theatre.\n\nThe director, a thin woman in a long coat, looked at them.\n\n"
        '"Whose cat is that?" asked the director.\n\n"Mine," said Pavel.'
    )
    assert [one.name for one in draft.cast.characters if one.species == "human"] == ["director", "Pavel"]
    assert who(draft, "director").sex is Sex.FEMALE


def test_a_list_is_not_a_description() -> None:
    draft = written('The baker, a tall woman, and a boy came in.\n\n"Good day," said the baker.\n\nThe woman sat down.')
    assert who(draft, "baker") is not who(draft, "woman")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('"Full house!" screamed Coco, and everybody laughed.', "Everybody laughed."),
        ('"Louder," he said to the children, and nobody moved.', "Nobody moved."),
        ('"I am tired," Nora said, and the lamp went out.', "The lamp went out."),
        ('"I am tired," said Nora, and sat down on a stone.', "Nora sat down on a stone."),
    ],
)
def test_another_subject_after_a_reporting_clause_keeps_its_own(text: str, told: str) -> None:
    draft = written(f"Nora and her parrot Coco played with the children.\n\n{text}")
    assert told in [beat.text for beat in beats(draft)]


@pytest.mark.parametrize("when", ["The next day", "At night", "Three weeks later", "That same evening,"])
def test_they_are_the_two_told_of_last_whenever_it_is(when: str) -> None:
    draft = written(
        "Ines had a goat called Bibi. Ines fed Bibi every morning, and Bibi followed Ines everywhere.\n\n"
        f"{when} they walked over the bridge."
    )
    walked = next(beat for beat in beats(draft) if "they walked" in beat.text)
    assert set(walked.people) == {who(draft, "Ines").id, who(draft, "Bibi").id}
