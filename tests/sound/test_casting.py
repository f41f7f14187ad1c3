from hypothesis import given, settings
from hypothesis import strategies as st

from yingxi.sound.casting import cast_voices
from yingxi.sound.voicebook import VOICES, wanted_voice
from yingxi.story.cast import NARRATOR, Cast, Character
from yingxi.story.film import Film
from yingxi.story.terms import Age, Sex

FILM = Film()
PEOPLE = st.builds(
    Character,
    id=st.uuids().map(lambda value: f"c{value.hex[:8]}"),
    name=st.just("n"),
    sex=st.sampled_from(list(Sex)),
    age=st.sampled_from(list(Age)),
    species=st.sampled_from(["human", "human", "frog", "fox", "bear"]),
    speaks=st.just(True),
)
CASTS = st.lists(PEOPLE, max_size=8, unique_by=lambda one: one.id).map(lambda people: Cast(characters=tuple(people)))


@settings(max_examples=40)
@given(CASTS, st.sampled_from(["zh", "en"]))
def test_everyone_has_a_voice_that_exists_and_the_narrators_is_nobodys(cast: Cast, language: str) -> None:
    voices = cast_voices(cast, FILM, language)
    assert set(voices) == {NARRATOR, *(one.id for one in cast.characters)}
    assert all(wanted_voice(voice).base.language == language for voice in voices.values())
    assert len(set(voices.values())) == len(voices)


@settings(max_examples=40)
@given(CASTS, PEOPLE)
def test_a_newcomer_takes_no_voice_from_anyone(cast: Cast, newcomer: Character) -> None:
    before = cast_voices(cast, FILM, "zh")
    after = cast_voices(Cast(characters=(*cast.characters, newcomer)), FILM, "zh")
    assert {key: after[key] for key in before} == before


def test_sex_age_and_species_are_heard() -> None:
    people = (
        Character(id="girl", name="g", sex=Sex.FEMALE, age=Age.CHILD, speaks=True),
        Character(id="elder", name="e", sex=Sex.MALE, age=Age.OLD, speaks=True),
        Character(id="frog", name="f", sex=Sex.MALE, species="frog", speaks=True),
        Character(id="bear", name="b", sex=Sex.MALE, species="bear", speaks=True),
    )
    voices = cast_voices(Cast(characters=people), FILM, "zh")
    assert wanted_voice(voices["girl"]).size_st > 1
    assert wanted_voice(voices["elder"]).tremor > 0
    assert wanted_voice(voices["frog"]).size_st > 1
    assert wanted_voice(voices["bear"]).size_st < -1
    assert VOICES[wanted_voice(voices["girl"]).base.name].sex is Sex.FEMALE


def test_peoples_choices_win() -> None:
    people = (
        Character(id="a", name="a", sex=Sex.MALE, speaks=True, voice="zm_yunxi"),
        Character(id="b", name="b", sex=Sex.MALE, speaks=True),
    )
    voices = cast_voices(Cast(characters=people), Film(voices={"b": "zm_yunjian-2", "narrator": "zf_xiaoyi"}), "zh")
    assert voices == {"a": "zm_yunxi", "b": "zm_yunjian-2", NARRATOR: "zf_xiaoyi"}


def test_one_who_tells_their_own_story_has_one_voice() -> None:
    people = (Character(id="i", name="我", sex=Sex.MALE, speaks=True), Character(id="b", name="b", speaks=True))
    voices = cast_voices(Cast(narrator="i", characters=people), FILM, "zh")
    assert voices["i"] == voices[NARRATOR] != voices["b"]
