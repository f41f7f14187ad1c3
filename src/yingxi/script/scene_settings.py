"""Where and when each scene plays: what its head or its beats say, or what goes on from the scene before."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from yingxi.script.hours import Told, filled
from yingxi.script.moves import moves, same_place
from yingxi.script.place_hints import room_at_first
from yingxi.script.places_said import Cue
from yingxi.script.places_zh import ABOARD_ZH
from yingxi.script.playbook import setting_words
from yingxi.script.scene_draft import SceneDraft
from yingxi.script.settings import Setting, place_in, setting_of
from yingxi.script.telling import Draft
from yingxi.story.places import PLACES
from yingxi.story.speech_length import spoken_length_s
from yingxi.story.terms import BeatKind, Era, Hour, Season, Weather
from yingxi.words import Language

TAIL_SHARE: Final = 0.7
"""A move after this share of a scene leads out of it."""
HEAD_BEATS: Final = 10
"""The hour and weather of a scene are told in its first beats; later ones are the beat's own."""
STAYS_S: Final = 4.0
"""So many seconds told where the telling has moved to weigh as much as one word for a place."""
LINGERS_S: Final = 8.0
"""The same for where it still is."""
LONGEST_STAY_S: Final = 40.0


def furnish(scenes: Sequence[SceneDraft], usual_place: str, titled: str, era: Era, language: Language) -> None:
    """Give every scene its place, hour, weather and season; what is not said goes on from before.

    Args:
        scenes: in order; changed in place.
        usual_place: where the story plays while it does not say.
        titled: the place that its title names.
        era: decides what "the street" is.
        language: of the story.
    """
    place, heading = _first_place(scenes, titled, era, language) or (usual_place, "")
    hour: Hour | None = None
    weather, season = Weather.CLEAR, _first_season(scenes)
    told = weather
    now = (place, heading, hour, weather, season)
    for scene, after in zip(scenes, [*scenes[1:], None], strict=True):
        if scene.turns and scene.remembered:
            now = (place, heading, hour, weather, season)
            hour, weather = None, Weather.CLEAR  # a day of its own
        elif scene.turns:
            place, heading, hour, weather, season = now
        own = scene.chapter or (scene.turns and scene.remembered)
        held = 6.0 if scene.cut else 0.3 if own else 1.0 if scene is scenes[0] else 2.5
        best, word, gone_to = _voted_place(scene, place, held, after, language)
        if scene.turns and same_place(best, place):
            best, word = place, ""
        scene.place = best
        word, heading = ("" if one.startswith(_NO_HEADINGS) else one for one in (word, heading))
        scene.heading = (word if best != place or scene.moved_to else heading) or PLACES[best].name.in_(language)
        # Whoever leaves at a scene's end is elsewhere when the next begins.
        if gone_to is not None:
            place, heading = gone_to.place, gone_to.word
        elif best != "night_sky":  # nobody lives there
            place, heading = best, scene.heading
        if scene.head:
            place, heading = _by_head(scene, usual_place, language)
            scene.place, scene.heading = place, heading
        head = [
            scene.own,
            *scene.settings[scene.lead_in : scene.lead_in + HEAD_BEATS],
            *scene.settings[: scene.lead_in],
        ]
        hour = next((one.hour for one in head if one.hour), None) or (None if scene.new_day else hour)
        said = next((one.season for one in scene.settings if one.season), None)
        season = said or season
        passed = scene.new_day or (scene.hard and not scene.turns) or (scene.jump and weather is not told)
        weather = told = _said_weather(scene, head, language) or (Weather.CLEAR if passed else weather)
        if (weather is Weather.SNOW or said is Season.WINTER) and not _rains(scene):
            weather = told = _frozen(scene, weather)
        if weather is Weather.SNOW:
            season = Season.WINTER
        scene.hour, scene.weather, scene.season = hour, weather, season
        hour, weather = _hold(scene, hour, weather)
    for scene, filled_hour in zip(scenes, filled([*_told_hours(scenes)]), strict=True):
        scene.hour = filled_hour


def _told_hours(scenes: Sequence[SceneDraft]) -> Iterator[Told]:
    """Yield what the text tells of every scene's hour."""
    for index, scene in enumerate(scenes):
        before = scenes[index - 1] if index else None
        later = next((setting.hour for setting in scene.settings if setting.hour), None)
        moved = before is None or scene.jump or scene.hard or not same_place(scene.place, before.place)
        yield Told(scene.hour, later, scene.new_day, moved, scene.remembered)


def _said_weather(scene: SceneDraft, head: Sequence[Setting], language: Language) -> Weather | None:
    """Return the weather that a scene's date ends with, or that its first beats tell."""
    dated = _dated_weather(scene.chapter) if language == "zh" else None
    return dated or next((setting.weather for setting in head if setting.weather), None)


def _frozen(scene: SceneDraft, weather: Weather) -> Weather:
    """Let it snow in a winter's scene where a storm would be rain; return the scene's weather."""
    scene.settings = [
        replace(one, weather=Weather.SNOW) if one.weather is Weather.RAIN else one for one in scene.settings
    ]
    return Weather.SNOW if weather is Weather.RAIN else weather


_RAINS: Final = re.compile(r"雨|\brain|\bdrizzl|\bpour")


def _rains(scene: SceneDraft) -> bool:
    """Whether a scene's words say rain; a storm alone is one of snow in winter."""
    return any(_RAINS.search(draft.text) for draft in scene.drafts)


def _hold(scene: SceneDraft, hour: Hour | None, weather: Weather) -> tuple[Hour | None, Weather]:
    """Let the rain that begins in mid-scene fall to its end; return the hour and weather at the end."""
    own_hour = own_weather = False
    for index, setting in enumerate(scene.settings):
        if setting.holds and setting.hour is not None:
            hour, own_hour = setting.hour, True
        if setting.weather_holds and setting.weather is not None:
            weather, own_weather = setting.weather, True
        scene.settings[index] = replace(
            setting,
            hour=setting.hour or (hour if own_hour else None),
            weather=setting.weather or (weather if own_weather else None),
        )
    return hour, weather


def head_setting(head: str, era: Era, language: Language) -> Setting:
    """What the head of a film's scene says about where and when."""
    if not head:
        return Setting()
    found = setting_of(setting_words(head, language), language)
    return replace(found, places=tuple(replace(cue, place=place_in(cue.place, era)) for cue in found.places))


def _by_head(scene: SceneDraft, usual_place: str, language: Language) -> tuple[str, str]:
    """Return the kind of place that a scene's head names, or else its own beats, and the head's word for it."""
    if scene.own.places:
        cue = scene.own.places[0]
        return cue.place, cue.word
    voted, _, _ = _voted_place(scene, usual_place, 0.1, None, language)
    return voted, PLACES[voted].name.in_(language)


_DATED: Final = {
    "晴": Weather.CLEAR, "雨": Weather.RAIN, "雪": Weather.SNOW, "阴": Weather.CLOUDY, "云": Weather.CLOUDY,
    "雾": Weather.FOG, "风": Weather.WIND,
}  # fmt: skip


def _dated_weather(chapter: str | None) -> Weather | None:
    """The weather that a diary's date ends with: "三月六日 雨"."""
    bare = (chapter or "").strip()
    return _DATED.get(bare[-1:]) if re.search(r"[日号][^日号]{0,12}$", bare) else None


_NO_HEADINGS: Final = ("in ", "own ", "靠", "上了", "上岸", "登", *sorted(ABOARD_ZH))


def _voted_place(
    scene: SceneDraft, before: str, held: float, after: SceneDraft | None, language: Language
) -> tuple[str, str, Cue | None]:
    """Return where a scene plays, the story's word for it, and where those of the next go at its very end."""
    votes: dict[str, float] = defaultdict(float, {before: held})
    words: dict[str, str] = {}
    gone_to: Cue | None = None
    tail = len(scene.drafts) * TAIL_SHARE
    at, stays_s = "", 0.0
    for index, (setting, draft) in enumerate(zip(scene.settings, scene.drafts, strict=True)):
        at = setting.at or at
        length_s = spoken_length_s(draft.text, language)
        stays_s += 0.0 if at else length_s
        if at or held >= 1.0:
            votes[at or before] += (
                length_s / STAYS_S if at else (length_s if stays_s < LONGEST_STAY_S else 0.0) / LINGERS_S
            )
        for cue in setting.places:
            moving = cue.firm and (cue.opens or moves(draft, cue.start + len(cue.word), language))
            late = index >= tail and len(scene.drafts) > 4
            votes[cue.place] += (4.0 if moving else 2.0 if cue.firm else 0.34) * (0.4 if late else 1.0)
            words.setdefault(cue.place, cue.word)
            if late and moving and _goes_on_with(draft, after):
                gone_to = cue
    if scene.moved_to is not None:
        votes[scene.moved_to.place] += 3.0
        words[scene.moved_to.place] = scene.moved_to.word
    best = max(votes, key=lambda kind: votes[kind])
    return best, words.get(best, ""), gone_to


def _goes_on_with(draft: Draft, after: SceneDraft | None) -> bool:
    """Whether the next scene is of somebody who goes, so that it begins where they went."""
    goer = draft.people[:1]
    return after is None or not goer or any(goer[0] in (*one.people, one.speaker) for one in after.drafts)


def _first_place(scenes: Sequence[SceneDraft], titled: str, era: Era, language: Language) -> tuple[str, str] | None:
    present = [scene for scene in scenes[:4] if not scene.remembered] or scenes[:4]
    settings = [setting for scene in present for setting in scene.settings]
    told = [draft.text for draft in present[0].drafts if draft.kind is not BeatKind.LINE]
    early = [cue for setting in present[0].settings[:_EARLY_BEATS] for cue in setting.places]
    if titled and not early:
        return titled, ""
    rooms = [kind for kind in (room_at_first(text, language) for text in told) if kind]
    for stretch in (present[0].settings, settings[:14], settings[:30]):
        if stretch is not present[0].settings and len(rooms) > 1:
            return place_in(rooms[0], era), ""
        cues = [cue for setting in stretch for cue in setting.places]
        votes: Counter[str] = Counter()
        for cue in cues:
            votes[cue.place] += 3 if cue.firm else 2 if cue.shown else 1
        if votes and max(votes.values()) >= 2:
            best = max(votes, key=lambda kind: votes[kind])
            return best, next(cue.word for cue in cues if cue.place == best)
    return None


_EARLY_BEATS: Final = 5


def _first_season(scenes: Sequence[SceneDraft]) -> Season:
    """The season of a story's beginning: where one comes later on, 冬天来了, it begins in the one before."""
    for scene in sorted(scenes, key=lambda scene: scene.remembered):
        for draft, setting in zip(scene.drafts, scene.settings, strict=True):
            if setting.season:
                came = scene is not scenes[0] and _SEASON_COMES.search(draft.text)
                return _SEASON_BEFORE[setting.season] if came else setting.season
    return Season.SUMMER


_SEASON_COMES: Final = re.compile(
    r"[春夏秋冬][天季日]?(?:来了|到了|来临|终于|又)|(?:到了|转眼|又是|又到|入了?|熬到)[^，。]{0,3}[春夏秋冬]"
    r"|\b(?:spring|summer|autumn|winter) (?:had )?(?:came|come|arrived|returned|was (?:here|over))"
    r"|\b(?:when|then|at last|until) (?:the )?(?:spring|summer|autumn|winter)\b",
    re.IGNORECASE,
)
_SEASON_BEFORE: Final = {
    Season.SPRING: Season.WINTER,
    Season.SUMMER: Season.SPRING,
    Season.AUTUMN: Season.SUMMER,
    Season.WINTER: Season.AUTUMN,
}
