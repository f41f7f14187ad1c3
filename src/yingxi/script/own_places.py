"""What a story's own words for places mean: "the shop" that it named, "home", a valley on another world."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from yingxi.script.people import Person
from yingxi.script.place_hints import room_of
from yingxi.script.places_said import Cue
from yingxi.script.places_zh import ABOARD_ZH, THE_SHOP_ZH
from yingxi.script.settings import Setting, place_in, setting_of
from yingxi.script.telling import Draft
from yingxi.story.places import PLACES
from yingxi.story.terms import BeatKind, Era
from yingxi.words import Language

_SHOPS: Final = frozenset(["shop", "tavern", "teahouse", "cafe", "workshop", "study", "hospital", "market"])
_SHORES: Final = frozenset(["shore", "ashore", "shores", "水边", "岸边", "岸上"])
_LANDING: Final = ("靠", "上", "登")
_ROUGH_GROUND: Final = frozenset(["mountain", "field", "desert", "forest"])
FIRESIDES: Final = frozenset(("hearth", "fireside", "stove", "灶边", "灶下", "灶"))
"""Where an old house has its fire, there is no kitchen apart."""


def in_this_story(settings: Sequence[Setting]) -> list[Setting]:
    """Read "the shop" as the shop named before, and a valley on another world as that world."""
    worlds = sum(cue.place in ("planet", "spaceship") for setting in settings for cue in setting.places)
    shop, on_earth = "", worlds < _ANOTHER_WORLD
    read = []
    for setting in settings:
        cues = []
        for cue in setting.places:
            if cue.word in THE_SHOP_ZH:
                cue = replace(cue, place=shop or cue.place)
            elif cue.place in _SHOPS:
                shop = cue.place
            if not on_earth and cue.word.lower() in _ABOARD_SHIP:
                cue = replace(cue, place="spaceship")
            if cue.place in ("planet", "spaceship"):
                on_earth = worlds < _ANOTHER_WORLD
            elif not on_earth and cue.firm:
                on_earth = cue.place not in _ROUGH_GROUND and cue.place != "cave"
                cue = replace(cue, place="planet") if cue.place in _ROUGH_GROUND else cue
            cues.append(cue)
        read.append(replace(setting, places=tuple(cues)))
    return read


_ABOARD_SHIP: Final = frozenset(
    ("cabin", "deck", "corridor", "bridge", "hatch", "hold", "engine room", "船舱", "甲板", "走廊")
)
_ANOTHER_WORLD: Final = 2
"""A story that names other worlds so often plays there."""


_OWNS: Final = re.compile(
    r"老板|掌柜|店主|馆主|经营|打理|看管|[开守]着?了?[一这那]?[家间座]"
    r"|\b(?:kept|keeps?|r[au]ns?|own(?:s|ed)?|manage[sd]?|owner|(?:shop|inn)keeper)\b"
)
"""Says whose a house of business is."""


def houses_of(drafts: Sequence[Draft], settings: Sequence[Setting]) -> dict[Person, Cue]:
    """Return who has a shop, an inn, a library of their own in this story, and where it was named."""
    rows: dict[int, tuple[list[str], list[Cue], list[Person]]] = {}
    for draft, setting in zip(drafts, settings, strict=True):
        if draft.kind is BeatKind.NARRATION:
            texts, cues, people = rows.setdefault(draft.row, ([], [], []))
            texts.append(draft.text)
            cues += [cue for cue in setting.places if cue.shown and cue.place in _BUSINESSES]
            people += [who for who in draft.people if not who.group]
    houses: dict[Person, Cue] = {}
    for texts, cues, people in rows.values():
        if cues and people and _OWNS.search(" ".join(texts)):
            houses.setdefault(people[0], cues[0])
    return houses


_BUSINESSES: Final = frozenset(["shop", "cafe", "tavern", "teahouse", "workshop", "study", "hotel", "playhouse"])
_PASSED_THROUGH: Final = frozenset(["station", "train", "airport", "vehicle", "platform", "harbour", "bridge"])
"""Where nobody stays from one season to the next."""


def back_in_own_house(
    drafts: Sequence[Draft], place: str, houses: Mapping[Person, Cue], language: Language
) -> Cue | None:
    """The house of whoever acts first at a new time, where no place is named and the telling was in passing.

    Args:
        drafts: the first beats of the new time.
        place: where the telling was.
        houses: as of `houses_of`.
        language: of the story.
    """
    actor = next((draft.people[0] for draft in drafts if draft.kind is BeatKind.NARRATION and draft.people), None)
    house = houses.get(actor) if actor is not None else None
    indoors = any(room_of(draft.text, language) for draft in drafts)
    if (
        house is None
        or house.place == place
        or not (place in _PASSED_THROUGH or (indoors and not PLACES[place].indoor))
    ):
        return None
    return replace(house, firm=True, start=0, told=True)


def the_shop(drafts: Sequence[Draft]) -> str:
    """What "the shop" is in this story: tea is drunk in it, or wine."""
    tea = sum(len(re.findall(r"茶馆|茶客|泡上?茶|茶碗|冲茶|茶桌", draft.text)) for draft in drafts)
    wine = sum(len(re.findall(r"酒店|喝酒|温酒|碗酒|酒客", draft.text)) for draft in drafts)
    return "" if tea == wine == 0 else "teahouse" if tea > wine else "tavern"


def the_shore(drafts: Sequence[Draft]) -> str:
    """What "the shore" is in this story: a river's, or the sea's."""
    sea = sum(len(re.findall(r"海|\b(?:sea|ocean|beach|waves|island|ships?)\b", draft.text)) for draft in drafts)
    river = sum(len(re.findall(r"[河江湖溪]|\b(?:river|lake|stream|pond|ferry)", draft.text)) for draft in drafts)
    return "seaside" if sea > river else "riverside"


def of_its_time(
    draft: Draft,
    era: Era,
    home: str,
    shop: str,
    shore: str,
    language: Language,
    name: re.Pattern[str] | None,
    *,
    in_space: bool,
) -> Setting:
    """Return what a beat says of its setting, in the words of its story and era.

    Args:
        draft: the beat.
        era: decides what "the street" is.
        home: the kind of place that "home" means in this story.
        shop: the same for "the shop".
        shore: the same for "the shore".
        language: of the story.
        name: finds its people's names, in which no place is read.
        in_space: the story plays among the stars.
    """
    text = name.sub(lambda found: "○" * len(found.group()), draft.text) if name is not None else draft.text
    setting = setting_of(text, language)
    own = {
        "home": home,
        "bedroom": "hut" if home == "hut" else "bedroom",
        "riverside": shore if language == "zh" else "riverside",
        "seaside": shore,
        "kitchen": home if era in (Era.FAIRY_TALE, Era.ANCIENT_CHINA) else "kitchen",
    }
    cues = [
        replace(cue, place=place_in(_meant(cue, own, in_space=in_space), era))
        for cue in (_old_bank(one, era) for one in setting.places)
        if cue.place != "train" or era in (Era.MODERN, Era.REPUBLICAN_CHINA)  # a robe's train
    ]
    if language == "zh" and shop and re.match(r"店[里中]|茶馆里|酒店里", draft.text):
        cues.insert(0, Cue(shop, True, draft.text[:2], 0))
    return replace(setting, places=tuple(cues))


def _meant(cue: Cue, own: Mapping[str, str], *, in_space: bool) -> str:
    """Return the kind of place that a word means in a story whose own homes, shops and shores are these."""
    if in_space and "船" in cue.word:
        return "spaceship"
    word = cue.word.lower()
    lands = word.startswith(_LANDING) and word not in ABOARD_ZH
    its_own = cue.place in ("home", "bedroom") or word in FIRESIDES or word in _SHORES or lands
    return own.get(cue.place, cue.place) if its_own else cue.place


def _old_bank(cue: Cue, era: Era) -> Cue:
    """A tale's bank is a river's."""
    return replace(cue, place="riverside") if cue.word.lower() == "bank" and era is not Era.MODERN else cue
