"""Who plays: a character as staged, at the age a memory shows, or one of the crowd."""

from __future__ import annotations

from collections.abc import Sequence

from yingxi.crew.recipe import Player
from yingxi.project.takes import number_of
from yingxi.story.board import EXTRA, Staging, is_extra
from yingxi.story.cast import Cast, Character, CharacterDesign
from yingxi.story.terms import Age, Era, Season, Sex
from yingxi.words import Language


def players_of(
    stagings: Sequence[Staging], cast: Cast, era: Era, language: Language, seed: int, season: Season | None = None
) -> tuple[Player, ...]:
    """Return who plays a shot's parts; no extra looks like another one in the shot."""
    players: list[Player] = []
    for staging in stagings:
        player = player_of(staging, cast, era, language, seed, season)
        worn = [one.character.design for one in players if one.character.design is not None]
        design = player.character.design
        if is_extra(staging.character) and design and any(_alike(one, design) for one in worn):
            character = player.character.model_copy(update={"design": None})
            player = Player(character=_designed(character, era, language, worn, season), staging=staging)
        players.append(player)
    return tuple(players)


def _alike(one: CharacterDesign, other: CharacterDesign) -> bool:
    """Whether two would be taken for each other: the same cloth, or the same great beard."""
    return one.main == other.main or (one.beard in ("long_beard", "full_beard") and one.beard == other.beard)


def player_of(
    staging: Staging, cast: Cast, era: Era, language: Language, seed: int, season: Season | None = None
) -> Player:
    """Return who plays a staged part, with a design.

    Args:
        staging: from the board.
        cast: the film's characters.
        era: dresses extras and remembered children.
        language: of the names.
        seed: the film's.
        season: extras dress for; None = neither warm nor cold.
    """
    if is_extra(staging.character):
        return Player(character=_extra(staging, era, language, seed, season), staging=staging)
    character = cast.named(staging.character)
    if staging.age is not None and staging.age is not character.age:
        character = _at_age(character, staging.age, era, language)
    if character.design is None:
        character = _designed(character, era, language)
    return Player(character=character, staging=staging)


def _designed(
    character: Character,
    era: Era,
    language: Language,
    before: Sequence[CharacterDesign] = (),
    season: Season | None = None,
) -> Character:
    from yingxi.script.looks import design_for

    design = design_for(character, era, character.role, language, before, season=season)
    return character.model_copy(update={"design": design})


def _at_age(character: Character, age: Age, era: Era, language: Language) -> Character:
    """Return the character younger or older: new clothes and height, the same face and colours."""
    grown = character.design
    other = _designed(character.model_copy(update={"age": age, "design": None}), era, language)
    assert other.design is not None
    if grown is None:
        return other
    same = {"face": grown.face, "skin": grown.skin, "main": grown.main, "accent": grown.accent}
    return other.model_copy(update={"design": other.design.model_copy(update=same)})


def _extra(staging: Staging, era: Era, language: Language, seed: int, season: Season | None) -> Character:
    """Return one of the crowd: "extra:child", "extra:villager.2"...; who it is follows from the name."""
    kind = staging.character.removeprefix(EXTRA)
    number = number_of(seed, kind, round(staging.x_m, 1), digits=6)
    child = "child" in kind
    sex = Sex.FEMALE if "woman" in kind or "girl" in kind else Sex.MALE
    if not any(word in kind for word in ("man", "woman", "boy", "girl", "soldier", "guard")):
        sex = (Sex.MALE, Sex.FEMALE)[number % 2]
    if any(word in kind for word in ("courtier", "soldier", "guard")):
        sex = Sex.MALE
    grown = Age.OLD if "elder" in kind else (Age.ADULT, Age.YOUTH, Age.ADULT, Age.OLD)[number // 2 % 4]
    age = Age.CHILD if child else grown
    name = kind.split(".")[0].replace("_", " ")
    extra = Character(id=f"extra_{number}", name=name, sex=sex, age=staging.age or age, role=name)
    return _designed(extra, era, language, season=season)
