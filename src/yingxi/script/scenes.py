"""Where one scene ends and the next begins."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from yingxi.script.page import Paragraph
from yingxi.script.settings import Cue, Setting, setting_of
from yingxi.script.telling import Draft
from yingxi.story.places import PLACES
from yingxi.story.speech_length import spoken_length_s
from yingxi.story.terms import BeatKind, Era, Hour, Season, Weather
from yingxi.words import Language

SHORTEST_S: Final = 14.0
"""A scene is at least this long, unless its chapter is shorter."""
_MOVES: Final = {
    "zh": re.compile(r"走|来到|回到|跑|奔|进了|出了|到了|赶|搬|踱|蹩|逃|进|出|去|上了|下了|坐船|飞"),
    "en": re.compile(
        r"\b(?:went|go|goes|came|come|ran|run|walk\w*|arriv\w*|reach\w*|enter\w*|led|took|carried|carry|rode|ride|jump\w*|hast\w*|return\w*|set out|got to|wander\w*"
        r"|sat|stood|lay|lived|dwelt|climb\w*|flew|crept|hopped|travel\w*|danc\w*|drove|brought|fell|left|found)\b",
        re.IGNORECASE,
    ),
}
_DEFAULT: Final = {
    Era.ANCIENT_CHINA: "village",
    Era.REPUBLICAN_CHINA: "street",
    Era.MODERN: "modern_home",
    Era.FAIRY_TALE: "village",
}


@dataclass(slots=True)
class SceneDraft:
    """A scene being written."""

    drafts: list[Draft]
    settings: list[Setting]
    chapter: str | None = None
    hard: bool = False  # begins a chapter: never merged into the scene before
    place: str = ""
    heading: str = ""
    hour: Hour | None = None
    weather: Weather | None = None
    season: Season | None = None
    jump: bool = False
    moved_to: Cue | None = None
    length_s: float = field(default=0.0)


def scenes_of(drafts: Sequence[Draft], paragraphs: Sequence[Paragraph], era: Era, language: Language) -> list[SceneDraft]:
    """Split beats into scenes by chapters, changes of place and jumps in time; short ones join a neighbour."""
    settings = [
        setting_of(draft.text, language) if draft.kind is not BeatKind.LINE else Setting() for draft in drafts
    ]
    scenes = _raw_scenes(drafts, settings, paragraphs, language)
    scenes = _without_short(scenes, language)
    _furnish(scenes, era, language)
    return scenes


def _raw_scenes(
    drafts: Sequence[Draft], settings: Sequence[Setting], paragraphs: Sequence[Paragraph], language: Language
) -> list[SceneDraft]:
    scenes: list[SceneDraft] = []
    place = ""
    chapter_at = -1
    for draft, setting in zip(drafts, settings, strict=True):
        paragraph = paragraphs[draft.row]
        starts_chapter = draft.opens_row and paragraph.chapter is not None and chapter_at != draft.row
        moved = _moved(draft, setting, place, language)
        jump = setting.jump and draft.kind is BeatKind.NARRATION
        begins = not scenes or starts_chapter or (draft.opens_row and paragraph.breaks) or jump or moved is not None
        if begins:
            scene = SceneDraft([], [], hard=starts_chapter or not scenes, jump=jump)
            scene.chapter = paragraph.chapter if starts_chapter else None
            scene.moved_to = moved
            chapter_at = draft.row if starts_chapter else chapter_at
            scenes.append(scene)
        if moved is not None:
            place = moved.place
        scenes[-1].drafts.append(draft)
        scenes[-1].settings.append(setting)
        scenes[-1].length_s += spoken_length_s(draft.text, language)
    return scenes


def _moved(draft: Draft, setting: Setting, place: str, language: Language) -> Cue | None:
    """The place to which the telling moves with this beat, or None."""
    firm = [cue for cue in setting.places if cue.firm and _MOVES[language].search(draft.text[: cue.start])]
    if not firm:
        return None
    last = firm[-1]
    return last if last.place != place and _kin(last.place) != _kin(place) else None


_KIN: Final = {
    "bedroom": "home", "kitchen": "home", "castle": "palace", "hut": "home", "cottage": "cottage", "teahouse": "tavern",
}  # fmt: skip


def _kin(place: str) -> str:
    """Places that lie within one another do not make a new scene."""
    return _KIN.get(place, place)


def _without_short(scenes: list[SceneDraft], language: Language) -> list[SceneDraft]:
    merged: list[SceneDraft] = []
    for scene in scenes:
        before = merged[-1] if merged else None
        if before is not None and not scene.hard and (_short(before) or _short(scene)):
            # A short scene before a move belongs to what follows; else to what came before.
            if _short(before) and scene.moved_to is not None and before.moved_to is None:
                before.moved_to = scene.moved_to
            before.drafts += scene.drafts
            before.settings += scene.settings
            before.length_s += scene.length_s
            continue
        merged.append(scene)
    if len(merged) > 1 and _short(merged[-1]) and not merged[-1].hard:
        last = merged.pop()
        merged[-1].drafts += last.drafts
        merged[-1].settings += last.settings
    return merged


def _short(scene: SceneDraft) -> bool:
    return scene.length_s < SHORTEST_S or len(scene.drafts) < 3


def _furnish(scenes: Sequence[SceneDraft], era: Era, language: Language) -> None:
    """Give every scene its place, hour, weather and season; what is not said goes on from before."""
    place, heading = _first_place(scenes, language) or (_DEFAULT[era], "")
    hour, weather, season = Hour.MORNING, Weather.CLEAR, _first_season(scenes)
    for scene in scenes:
        votes: Counter[str] = Counter()
        words: dict[str, str] = {}
        for setting, draft in zip(scene.settings, scene.drafts, strict=True):
            for cue in setting.places:
                moving = cue.firm and _MOVES[language].search(draft.text[: cue.start])
                votes[cue.place] += 4 if moving else 2 if cue.firm else 0
                words.setdefault(cue.place, cue.word)
        if scene.moved_to is not None:
            votes[scene.moved_to.place] += 3
            words[scene.moved_to.place] = scene.moved_to.word
        if place:
            votes[place] += 1
        best = max(votes, key=lambda kind: votes[kind]) if votes else place
        if best != place or scene.moved_to is not None:
            heading = words.get(best, "")
        place = best
        scene.place = place
        scene.heading = heading or PLACES[place].name.in_(language)
        found_hour = next((setting.hour for setting in scene.settings if setting.hour), None)
        hour = found_hour or (Hour.MORNING if scene.jump else hour)
        found_season = next((setting.season for setting in scene.settings if setting.season), None)
        season = found_season or season
        found_weather = next((setting.weather for setting in scene.settings if setting.weather), None)
        weather = found_weather or (Weather.CLEAR if scene.jump or scene.hard else weather)
        if weather is Weather.SNOW:
            season = Season.WINTER
        scene.hour, scene.weather, scene.season = hour, weather, season


def _first_place(scenes: Sequence[SceneDraft], language: Language) -> tuple[str, str] | None:
    cues = [cue for scene in scenes[:2] for setting in scene.settings[:12] for cue in setting.places]
    firm = [cue for cue in cues if cue.firm]
    if firm or cues:
        cue = (firm or cues)[0]
        return cue.place, cue.word
    return None


def _first_season(scenes: Sequence[SceneDraft]) -> Season:
    for scene in scenes:
        for setting in scene.settings:
            if setting.season:
                return setting.season
    return Season.SUMMER
