"""Where the telling moves: who goes somewhere, who only slips away, and what lies within what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from yingxi.script.own_places import FIRESIDES
from yingxi.script.place_hints import out_of_doors, room_of
from yingxi.script.places_said import SEEN_FROM_AFAR, Cue
from yingxi.script.settings import Setting
from yingxi.script.telling import Draft
from yingxi.story.places import PLACES
from yingxi.story.terms import BeatKind
from yingxi.words import Language

_MOVES: Final = {
    "zh": re.compile(
        r"[站坐躺睡蹲跪摆放挂聚挤围等守停忙]在|[爬登钻躲闯冲游追退]|靠岸|靠了岸|走|来到|回到|跑|奔|进了|出了"
        r"|到了|赶|搬|踱|蹩|逃|进"
        r"|出|去|上了|下了|坐船|飞"
    ),
    "en": re.compile(
        r"\b(?:went|go|goes|came|come|ran|run|walk\w*|arriv\w*|reach\w*|enter\w*|led|took|carried|carry|rode"
        r"|ride|jump\w*|hast\w*|return\w*|set out|got to|wander\w*"
        r"|clamber\w*|descend\w*|step\w*|crawl\w*|sail\w*|row\w*|swam|fled|escaped|sprang|rush\w*|hurr\w*|follow\w*"
        r"|on (?:the|their|his|her) way|ride|rode|brought|march\w*|sat|stood|lay|lived|dwelt|climb\w*|flew"
        r"|crept|hopped|travel\w*|danc\w*|drove|brought|fell|left|found|sits?|stands?|lies|runs|comes|drives|flies"
        r"|enters"
        r"|knock\w*|met|woke|wakes|wak\w+|wait\w*|work\w*|play\w*|meets|land(?:s|ed)|creeps?|hops|rolled|rolls"
        r"|stumbl\w+|stopp?\w*"
        r"|sleeps?|slept|lives|stroll\w*|cycl\w*|gather\w*|crosse?[sd]|burst|pushed|slipped|drift\w*|gets|got"
        r"|shuffl\w*)\b",
        re.IGNORECASE,
    ),
}


def same_place(one: str, other: str) -> bool:
    """Whether two kinds of place lie within one another."""
    return kin(one) == kin(other)


def moved_to(draft: Draft, setting: Setting, place: str, language: Language, *, fresh: bool) -> Cue | None:
    """The place to which the telling moves with this beat, or None; `fresh`: at a new time, any place will do."""
    if language == "zh" and not fresh and _HABIT_ZH.search(f"{draft.sentence}{draft.text}"):
        return None
    if place in _RIDDEN and _BOARDS.search(draft.text) and not _ALIGHTS.search(draft.text):
        return None
    firm = [
        cue
        for cue in setting.places
        if cue.firm
        and (
            cue.opens
            or fresh
            or (language == "en" and _is_a_room(cue))
            or moves(draft, cue.start + (2 if language == "zh" else 0), language)
        )
    ]
    if not firm:
        return None
    last = next((cue for cue in reversed(firm) if cue.word not in _ANY_WAY), firm[-1])
    return last if last.place != place and kin(last.place) != kin(place) else None


_RIDDEN: Final = frozenset(("vehicle", "train", "deck"))
_BOARDS: Final = re.compile(
    r"[站口]?上了?[车船]|停在|停靠|经过|驶过|开过"
    r"|\b(?:got|get|gets|climbed|stepped|jumped|hopped|came) (?:on|aboard|in)\b|\b(?:stopped|stops|paused) at\b"
    r"|\b(?:passed|rolled past|rattled past|drove past)\b"
)
"""Whoever gets on, or what the ride passes: the telling rides on, unless somebody gets off."""
_ALIGHTS: Final = re.compile(
    r"下[了来]?[车船站]|靠了?岸|上了?岸|出了?站"
    r"|\b(?:got|get|gets|climbed|stepped|jumped|hopped|came) (?:off|out|down|ashore)\b|\balight(?:ed|s)\b|\blanded\b"
)
_ANY_WAY: Final = frozenset(("路上", "路旁", "路边", "屋檐下", "檐下", "road", "path", "way"))
"""A road lies where the other place of its sentence is: 村口的路上."""


def _is_a_room(cue: Cue) -> bool:
    """Whether a place has walls and is not only "home": whoever does anything in a kitchen is there."""
    return PLACES[cue.place].indoor and cue.word.lower() not in ("home", "house")


_HABIT_ZH: Final = re.compile(r"照例|每[天日]|天天|平[日时]|往常|向来|历来")
"""What somebody always does leads nowhere now."""
_GREAT_HOUSES: Final = frozenset(
    [
        "station",
        "airport",
        "school",
        "theatre",
        "hospital",
        "office",
        "palace",
        "castle",
        "church",
        "temple",
        "shop",
        "cafe",
        "lab",
        "corridor",
        "train",
    ]
)
_PARTS: Final = frozenset(
    (
        *("hall", "lobby", "gate", "doorstep", "doorway", "door", "front door", "staircase", "stage", "platform"),
        *("大厅", "厅里", "门口", "门外", "台阶上", "前台", "舞台"),
    )
)
"""Parts of a great house: whoever runs across the hall of a station is still there."""


def is_part(cue: Cue, place: str, setting: Setting) -> bool:
    """Whether a word only names a part of where the telling is, or of the other place of its sentence."""
    if cue.word.lower() in FIRESIDES:
        return kin(place) in ("home", "tavern", "cafe", "workshop") or any(
            PLACES[one.place].indoor for one in setting.places if one != cue
        )
    if cue.place == "bedroom":
        return place in ("hospital", "prison", "school", "train", "spaceship", "tower", "temple")
    if cue.place in ("street", "modern_street"):
        return False
    return place in _GREAT_HOUSES and cue.word.lower() in _PARTS


def by_its_things(draft: Draft, place: str, outdoors: str, language: Language) -> Cue | None:
    """The room, or the open air, that a beat's things tell of when a new time begins and no place is named."""
    if draft.kind is BeatKind.LINE:
        return None
    room, out = room_of(draft.text, language), out_of_doors(draft.text, language)
    if out and not room and outdoors and place and PLACES[place].indoor:
        return Cue(outdoors, True, "", 0, told=True)
    if room and not out and (not place or not PLACES[place].indoor or (place == "kitchen" and room != "kitchen")):
        return Cue(room, True, "", 0, told=True)
    return None


_IN_HOSPITAL: Final = re.compile(r"在医院|住院|住进了?医院|送[进到去]了?医院|\b(?:in|to|into) (?:the )?hospital\b")
_BEDSIDE_LOOKBACK: Final = 8


def at_the_sickbed(drafts: Sequence[Draft], index: int, place: str, language: Language) -> Cue | None:
    """The hospital, once somebody is said to be there and a beat tells of a bed."""
    draft = drafts[index]
    if draft.kind is BeatKind.LINE or place == "hospital" or room_of(draft.text, language) != "bedroom":
        return None
    said = any(_IN_HOSPITAL.search(one.text) for one in drafts[max(0, index - _BEDSIDE_LOOKBACK) : index + 1])
    return Cue("hospital", True, "", 0, told=True) if said else None


_ENTERS: Final = re.compile(
    r"推(?:开[^，。]{0,4})?门[^，。]{0,2}进去|推门(?:进|而入)|推开[^，。]{0,6}门"
    r"|敲[开响]了?[^，。]{0,12}门|[进走]了?(?:屋|门(?!外))|走了?进去|钻了?进去|^里面"
    r"|\bInside\b[, ]|\b(?:went|stepped|slipped|crept|came|walked|ran) (?:in|inside)\b(?! (?:the|a|front"
    r"|circles))|\blet (?:him|her|them|me|us) in\b"
    r"|\b(?:opened|pushed open|unlocked) the (?:\w+ )?door\b|\bkey turned\b"
)
"""Somebody goes into what was named before."""


def through_the_door(draft: Draft, place: str, lately: Sequence[Setting], language: Language) -> Cue | None:
    """The house named before, into which somebody goes now; from indoors no door leads into another."""
    if draft.kind is BeatKind.LINE or (place and PLACES[place].indoor):
        return None
    found = _ENTERS.search(draft.text)
    if found is None:
        return None
    houses = [cue for setting in lately for cue in setting.places if PLACES[cue.place].indoor]
    if not houses and not (_A_HOUSE.search(found.group()) and (place or language == "zh")):
        return None
    house = houses[-1] if houses else Cue("home", True, "", found.start())
    return replace(house, firm=True, opens=True, start=found.start())


_A_HOUSE: Final = re.compile(r"[家屋]|推|\bdoor\b")
HOMES: Final = frozenset(["home", "hut", "cottage", "palace", "castle"])
"""Whoever goes home takes the telling along."""


def back_at(setting: Setting, place: str, been: set[str]) -> Cue | None:
    """A place of the story at a sentence's very head, "On the green bowls clattered": the telling is there again."""
    head = next((cue for cue in setting.places if cue.start == 0 and cue.shown), None)
    known = head is not None and head.place in been and head.place not in SEEN_FROM_AFAR
    return head if head is not None and known and kin(head.place) != kin(place) else None


_GONE_ZH: Final = re.compile(r"(?:去了|走了|扬长而去|不见了|远去了?)[。！]?$")
_TAKES_ALONG: Final = re.compile(
    r"[带领拉牵跟随陪拖扶背抱送追]|一起|一同|\b(?:led|leads|took|brought|carried|pulled|dragged|guided"
    r"|drove) (?:him|her|them|me|us)\b"
    r"|\b(?:follow\w*|together)\b"
)
"""Whoever goes so does not go alone."""
_FLEES_EN: Final = re.compile(r"\b(?:fled|flee|scattered|ran off|hid|others?)\b", re.IGNORECASE)


def only_one_goes(drafts: Sequence[Draft], index: int, language: Language) -> bool:
    """Whether somebody slips away while the telling stays with the others: those who were there go on talking."""
    goer = drafts[index].people[:1]
    if not goer and index and language == "zh" and _GONE_ZH.search(drafts[index].text):
        goer = drafts[index - 1].people[:1]
    flees = language == "en" and bool(goer) and goer[0].group and _FLEES_EN.search(drafts[index].text)
    if not goer or goer[0].narrator or (goer[0].group and not flees) or len(drafts[index].people) > 1:
        return False
    if _TAKES_ALONG.search(drafts[index].text):
        return False
    before = {who for one in drafts[max(0, index - 6) : index] for who in (*one.people, one.speaker) if who is not None}
    stay = 0
    for one in drafts[index + 1 : index + 5]:
        acts = one.speaker if one.kind is BeatKind.LINE else next(iter(one.people), None)
        if acts is goer[0] and one.kind is not BeatKind.LINE:
            return False
        stay += acts in before and acts is not goer[0] and not (acts is None or acts.group)
    return stay >= 2


_OF_A_KIND_ZH: Final = re.compile(r"[^，。；！？]{0,6}的人")
"""在海边种地的人: whoever lives so, wherever they are now."""


def moves(draft: Draft, end: int, language: Language) -> bool:
    """Whether somebody goes, or stays, before `end` in a beat or in what its sentence tells before it."""
    if language == "zh" and _OF_A_KIND_ZH.match(draft.text, end):
        return False
    return _MOVES[language].search(f"{draft.sentence} {draft.text[:end]}") is not None


_KIN: Final = {
    "bedroom": "home", "modern_home": "home", "kitchen": "home", "castle": "palace",
    "hut": "home", "cottage": "cottage", "teahouse": "tavern",
}  # fmt: skip


def kin(place: str) -> str:
    """Places that lie within one another do not make a new scene."""
    return _KIN.get(place, place)
