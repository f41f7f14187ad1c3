"""How characters look: read from the text's words, then made unlike each other."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

import numpy as np

from yingxi.story.cast import Character, CharacterDesign
from yingxi.story.terms import Age, Era, Sex
from yingxi.story.wardrobe import FACE_NUMBERS, WARDROBES
from yingxi.words import Language


def designs_for(
    characters: Sequence[Character], era: Era, told: Mapping[str, str], language: Language
) -> list[Character]:
    """Return the characters, each with a design."""
    return [
        character.model_copy(update={"design": design_for(character, era, told.get(character.id, ""), language)})
        for character in characters
    ]


def design_for(character: Character, era: Era, told: str, language: Language) -> CharacterDesign:
    """Return a design."""
    rng = np.random.default_rng(int.from_bytes(hashlib.sha256(character.id.encode()).digest()[:8], "big"))
    sex = character.sex if character.sex is not Sex.UNKNOWN else Sex.MALE
    fits = [
        w.kind for w in WARDROBES.values() if era in w.eras and sex in w.sexes and character.age in w.ages
    ] or ["villager"]
    height = {Age.CHILD: 1.2, Age.YOUTH: 1.65, Age.ADULT: 1.7, Age.OLD: 1.62}[character.age]
    return CharacterDesign(
        wardrobe=fits[int(rng.integers(len(fits)))],
        face={key: float(round(rng.uniform(0.25, 0.75), 2)) for key in FACE_NUMBERS},
        height_m=height,
    )
