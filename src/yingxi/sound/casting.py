"""Gives everyone a voice: by sex, age and species, no two alike where the voices suffice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from yingxi.sound.voicebook import VOICES
from yingxi.story.cast import NARRATOR, Cast, Character
from yingxi.story.film import Film
from yingxi.story.terms import Age, Sex
from yingxi.words import Language

SMALL_ANIMALS: Final = frozenset(
    {"frog", "toad", "mouse", "rat", "bird", "sparrow", "swallow", "robin", "chick", "chicken", "duck", "duckling"}
    | {"hen", "squirrel", "rabbit", "hare", "cat", "kitten", "fish", "goldfish", "bee", "ant", "butterfly", "snail"}
    | {"cricket", "mole", "hedgehog", "insect", "monkey"}
)
BIG_ANIMALS: Final = frozenset(
    {"bear", "wolf", "lion", "tiger", "horse", "ox", "bull", "cow", "elephant", "dragon", "giant", "ogre", "troll"}
)

_NARRATORS: Final[dict[Language, tuple[str, ...]]] = {
    "zh": ("zf_xiaoxiao", "zm_yunjian", "zf_xiaobei", "zm_yunyang"),
    "en": ("bm_george", "bf_emma", "am_michael", "af_heart"),
}
_PEOPLE: Final[dict[tuple[Language, Sex, bool], tuple[str, ...]]] = {
    ("zh", Sex.FEMALE, True): ("zf_xiaoyi", "zf_xiaoxiao", "zf_xiaobei", "zf_xiaoni"),
    ("zh", Sex.FEMALE, False): ("zf_xiaobei", "zf_xiaoxiao", "zf_xiaoyi", "zf_xiaoni"),
    ("zh", Sex.MALE, True): ("zm_yunxi", "zm_yunjian", "zm_yunyang", "zm_yunxia-4"),
    ("zh", Sex.MALE, False): ("zm_yunjian", "zm_yunxi", "zm_yunyang", "zm_yunxia-5"),
    ("en", Sex.FEMALE, True): ("af_heart", "af_bella", "bf_isabella", "af_aoede", "af_nova"),
    ("en", Sex.FEMALE, False): ("bf_emma", "af_sarah", "af_kore", "af_nova", "bf_isabella", "af_bella"),
    ("en", Sex.MALE, True): ("bm_fable", "am_puck", "am_liam", "am_michael", "am_fenrir"),
    ("en", Sex.MALE, False): ("am_fenrir", "am_michael", "bm_lewis", "am_onyx", "bm_george", "am_liam"),
}
"""Voices by language, sex and "young or a youth", best first."""
_CHILDREN: Final[dict[tuple[Language, Sex], tuple[str, ...]]] = {
    ("zh", Sex.FEMALE): ("zf_xiaoyi+3", "zf_xiaoxiao+4", "zf_xiaoni+4"),
    ("zh", Sex.MALE): ("zm_yunxia+2", "zf_xiaoyi+2", "zm_yunxia+4"),
    ("en", Sex.FEMALE): ("af_bella+4", "bf_isabella+4", "af_heart+4"),
    ("en", Sex.MALE): ("af_aoede+3", "af_nova+3", "bf_isabella+3"),
}
_VARIATIONS_ST: Final = (1.5, -1.5, 1.0, -1.0, 2.0, -2.0, 0.5, -0.5, 2.5, -2.5, 3.0, -3.0)
"""Changes that make one more person of a voice, semitones, in the order of trying."""


def cast_voices(cast: Cast, film: Film, language: Language) -> dict[str, str]:
    """Return a voice for the narrator and for every character.

    A voice named in film.voices, Character.voice or Cast.narrator_voice is kept; the style's is the narrator's where
    none is named. The others are chosen in order of
    importance among those nobody has, so a character who is added (less important, later in the cast) takes no
    voice from anyone. A narrator who is one of the characters speaks with that character's voice.

    Returns:
        Character id, and "narrator", to voice name.
    """
    voices = _settled(cast, film)
    if NARRATOR not in voices and cast.narrator is None:
        voices[NARRATOR] = _first_free(_NARRATORS[language], voices)
    if NARRATOR in voices and cast.narrator is not None:
        voices.setdefault(cast.narrator, voices[NARRATOR])
    order = sorted(cast.characters, key=lambda one: (one.id != cast.narrator, not one.speaks))
    for character in order:
        if character.id not in voices:
            voices[character.id] = _first_free(_fitting(character, language), voices)
    if cast.narrator is not None:
        voices.setdefault(NARRATOR, voices.get(cast.narrator, _NARRATORS[language][0]))
    voices.setdefault(NARRATOR, _NARRATORS[language][0])
    return voices


def _settled(cast: Cast, film: Film) -> dict[str, str]:
    """Return the voices that people have chosen."""
    voices = dict(film.voices)
    for character in cast.characters:
        if character.voice is not None:
            voices.setdefault(character.id, character.voice)
    if cast.narrator_voice is not None:
        voices.setdefault(NARRATOR, cast.narrator_voice)
    if film.style is not None and film.style.voice:
        voices.setdefault(NARRATOR, film.style.voice)
    return voices


def _first_free(choices: Sequence[str], voices: dict[str, str]) -> str:
    """Return the first choice nobody has: voices of people of their own, then variations of any."""
    taken = set(voices.values())
    bases = {_base(voice) for voice in taken}
    fresh = (voice for voice in choices if _base(voice) not in bases)
    free = (voice for voice in choices if voice not in taken and voice != _base(voice))
    varied = (_varied(voice, shift) for shift in _VARIATIONS_ST for voice in choices)
    return next(chain(fresh, free, (voice for voice in varied if voice not in taken)), choices[0])


def _fitting(character: Character, language: Language) -> list[str]:
    """Return the voices that suit a character, best first."""
    sex = character.sex
    if sex is Sex.UNKNOWN:
        sex = Sex.MALE if character.species in BIG_ANIMALS else _other_sex(character)
    if character.species in SMALL_ANIMALS:
        return [_shifted(voice, shift) for shift in ("+4", "+5.5", "+3") for voice in _people(language, sex, True)]
    if character.species in BIG_ANIMALS:
        return [_shifted(voice, shift) for shift in ("-3", "-4", "-2") for voice in _people(language, sex, False)]
    if character.species != "human":
        return [_shifted(voice, shift) for shift in ("+2", "+3") for voice in _people(language, sex, True)]
    if character.age is Age.CHILD:
        return [*_CHILDREN[language, sex]]
    if character.age is Age.OLD:
        return [f"{_shifted(voice, shift)}~" for shift in ("-1", "-2", "") for voice in _people(language, sex, False)]
    return list(_people(language, sex, character.age is Age.YOUTH))


def _people(language: Language, sex: Sex, young: bool) -> Iterator[str]:
    yield from (voice for voice in _PEOPLE[language, sex, young] if voice in VOICES)


def _other_sex(character: Character) -> Sex:
    """Return a sex for one whose text tells none: by the id, so that it stays the same."""
    return Sex.FEMALE if sum(character.id.encode()) % 2 else Sex.MALE


def _base(voice: str) -> str:
    return re.split(r"[+\-~]", voice, maxsplit=1)[0]


def _shifted(voice: str, shift: str) -> str:
    return voice + shift if voice == _base(voice) else _varied(voice, float(shift or 0))


def _varied(voice: str, shift_st: float) -> str:
    """Return a voice, which may be changed already, changed by some semitones more."""
    base = _base(voice)
    change = voice[len(base) :].rstrip("~")
    total = float(change or 0) + shift_st
    return base + (f"{total:+g}" if total else "") + ("~" if voice.endswith("~") else "")
