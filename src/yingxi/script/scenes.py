"""Where one scene ends and the next begins."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from yingxi.script.hours import Told, filled
from yingxi.script.moves import (
    HOMES,
    at_the_sickbed,
    back_at,
    by_its_things,
    is_part,
    kin,
    moved_to,
    moves,
    only_one_goes,
    same_place,
    through_the_door,
)
from yingxi.script.own_places import back_in_own_house, houses_of, in_this_story, of_its_time, the_shop, the_shore
from yingxi.script.page import Paragraph
from yingxi.script.place_hints import room_at_first
from yingxi.script.places_said import Cue
from yingxi.script.places_zh import ABOARD_ZH
from yingxi.script.playbook import setting_words
from yingxi.script.settings import Setting, place_in, said_setting, setting_of
from yingxi.script.telling import Draft
from yingxi.story.places import PLACES
from yingxi.story.speech_length import spoken_length_s
from yingxi.story.terms import BeatKind, Era, Hour, Season, Weather
from yingxi.words import Language

LONGEST_BEATS: Final = 56
"""A scene with more beats than this is cut where a paragraph and other people begin."""
MARGIN_BEATS: Final = 12
TAIL_SHARE: Final = 0.7
"""A move after this share of a scene leads out of it."""
HEAD_BEATS: Final = 10
"""The hour and weather of a scene are told in its first beats; later ones are the beat's own."""
FRESH_BEATS: Final = 3
"""So many beats after a jump in time may say where it leads."""
STAYS_S: Final = 4.0
"""So many seconds told where the telling has moved to weigh as much as one word for a place."""
LINGERS_S: Final = 8.0
"""The same for where it still is."""
LONGEST_STAY_S: Final = 40.0
SHORTEST_S: Final = 14.0
"""A scene is at least this long, unless its chapter is shorter or the story moves or jumps."""
SHORTEST_MOVED_S: Final = 3.2
"""A scene that begins with a move or a jump in time is at least this long, and two beats."""


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
    new_day: bool = False
    at: str = ""  # where the telling is as it begins
    lead_in: int = 0  # so many first beats come before its own hour
    moved_to: Cue | None = None
    cut: bool = False  # goes on where a very long scene was cut
    remembered: bool = False  # told from memory: it has its own place, hour and weather
    turns: bool = False  # a memory begins or ends with it
    head: str = ""  # as a film writes it
    own: Setting = field(default_factory=Setting)  # what its head says
    length_s: float = field(default=0.0)


def scenes_of(
    drafts: Sequence[Draft],
    paragraphs: Sequence[Paragraph],
    remembered: Sequence[bool],
    usual_place: str,
    home: str,
    era: Era,
    language: Language,
    names: Sequence[str] = (),
    titled: str = "",
) -> list[SceneDraft]:
    """Split beats into scenes by chapters, places, jumps in time and memories; short ones join a neighbour.

    Args:
        drafts: every beat, in order.
        paragraphs: the page's, for chapters and breaks.
        remembered: for every beat, whether it is told from memory.
        usual_place: where the story plays while it does not say.
        home: what "home" and "the house" are in this story: home, hut, palace.
        era: decides what "the street" is.
        language: of the story.
        names: of its people: 方小雨 is no weather.
        titled: the place that its title names, where it plays while its beginning names none.
    """
    name = re.compile("|".join(sorted(map(re.escape, names), key=len, reverse=True))) if names else None
    shop, shore, in_space = the_shop(drafts), the_shore(drafts), _in_space(drafts)
    settings = [
        of_its_time(draft, era, home, shop, shore, language, name, in_space=in_space)
        if draft.kind is not BeatKind.LINE
        else said_setting(draft.text, language)
        for draft in drafts
    ]
    settings = in_this_story(settings)
    scenes = _raw_scenes(drafts, settings, paragraphs, remembered, era, language)
    for scene in scenes:
        scene.own = _head_setting(scene.head, era, language)
    scenes = _without_short(scenes)
    scenes = [part for scene in scenes for part in _halved(scene)]
    _furnish(scenes, usual_place, titled, era, language)
    return scenes


def _in_space(drafts: Sequence[Draft]) -> bool:
    """Whether the ship of a story is a spaceship."""
    words = r"飞船|太空|宇航|轨道|星舰|\b(?:spaceship|starship|spacecraft|space station|orbit|airlock)\b"
    return sum(len(re.findall(words, draft.text)) for draft in drafts) >= 2


def _raw_scenes(
    drafts: Sequence[Draft],
    settings: Sequence[Setting],
    paragraphs: Sequence[Paragraph],
    remembered: Sequence[bool],
    era: Era,
    language: Language,
) -> list[SceneDraft]:
    scenes: list[SceneDraft] = []
    place = left = outdoors = ""
    since = 0
    chapter_at = head_at = -1
    was_memory = named = False
    been: set[str] = set()
    houses = houses_of(drafts, settings)
    for index, (draft, setting, memory) in enumerate(zip(drafts, settings, remembered, strict=True)):
        paragraph = paragraphs[draft.row]
        opened = draft.opens_row and paragraph.head is not None and head_at != draft.row
        starts_chapter = draft.opens_row and paragraph.chapter is not None and chapter_at != draft.row
        jump = setting.jump and draft.kind is BeatKind.NARRATION
        setting = replace(setting, places=tuple(cue for cue in setting.places if not is_part(cue, place, setting)))
        since = 0 if jump or not scenes or starts_chapter else since + 1
        named = (named and since > 0) or any(cue.firm and cue.place not in _ABOUT_TOWN for cue in setting.places)
        fresh = since < FRESH_BEATS and (since == 0 or scenes[-1].moved_to is None)
        moved = moved_to(draft, setting, place, language, fresh=fresh) or back_at(setting, place, been)
        unsaid = since < FRESH_BEATS and not memory and not (named or any(cue.firm for cue in setting.places))
        if moved is None or moved.place == "bedroom":
            moved = at_the_sickbed(drafts, index, place, language) or moved
        later_on = bool(place) or (bool(scenes) and jump) or (len(scenes) > 1 and scenes[-1].jump)
        hinted = by_its_things(draft, place, outdoors, language) if unsaid and later_on else None
        moved = moved or (replace(hinted, place=place_in(hinted.place, era)) if hinted else None)
        later = jump and not any(cue.firm for one in settings[index : index + FRESH_BEATS] for cue in one.places)
        moved = moved or (
            back_in_own_house(drafts[index : index + FRESH_BEATS], place, houses) if later and place else None
        )
        moved = moved or through_the_door(draft, place, settings[max(0, index - 3) : index + 1], language)
        leaves = moved is not None and not (moved.told or jump or moved.place in HOMES)
        if leaves and only_one_goes(drafts, index, language):
            moved = None
        turned = memory is not was_memory
        begins = (
            not scenes
            or starts_chapter
            or opened
            or (draft.opens_row and paragraph.breaks)
            or jump
            or moved is not None
            or turned
        )
        if begins:
            scene = SceneDraft([], [], hard=starts_chapter or not scenes or turned, jump=jump)
            scene.new_day = jump and setting.new_day
            if opened:
                scene.hard, scene.head, head_at = True, paragraph.head or "", draft.row
            scene.remembered, scene.turns = memory, turned
            if turned and memory:
                left = place
            elif turned:
                place = left
            was_memory = memory
            scene.chapter = paragraph.chapter if starts_chapter else None
            scene.moved_to = moved
            chapter_at = draft.row if starts_chapter else chapter_at
            if moved is not None and scenes:
                _take_the_threshold(scenes[-1], scene, draft, language)
            scenes.append(scene)
        if moved is not None:
            place = moved.place
            been.add(place)
            outdoors = outdoors if PLACES[place].indoor else place
        if begins:
            scenes[-1].at = place
        scenes[-1].drafts.append(draft)
        led = scenes[-1].moved_to
        scenes[-1].settings.append(setting if led is None else replace(setting, at=led.place))
        scenes[-1].length_s += spoken_length_s(draft.text, language)
    return scenes


_ABOUT_TOWN: Final = frozenset(("street", "modern_street", "village", "market", "bridge"))
"""Where a house stands: a lamp or a stove told of next is in it."""
_OUTSIDE: Final = re.compile(r"^(?:Outside\b|外面|门外|屋外|窗外)")


def _take_the_threshold(before: SceneDraft, scene: SceneDraft, draft: Draft, language: Language) -> None:
    """A sentence that begins "Outside," opens the scene to which the next one leads."""
    last = before.drafts[-1]
    outdoors = scene.moved_to is not None and not PLACES[scene.moved_to.place].indoor
    if outdoors and len(before.drafts) > 1 and last.row == draft.row and _OUTSIDE.match(last.text):
        assert scene.moved_to is not None
        scene.drafts.append(before.drafts.pop())
        scene.settings.append(replace(before.settings.pop(), at=scene.moved_to.place))
        length_s = spoken_length_s(last.text, language)
        before.length_s -= length_s
        scene.length_s += length_s


def _without_short(scenes: list[SceneDraft]) -> list[SceneDraft]:
    merged: list[SceneDraft] = []
    for scene in _leaning_forward(scenes):
        before = merged[-1] if merged else None
        moves = scene.jump or scene.moved_to is not None
        early = before is not None and _short(before, led=moves)
        if before is not None and not scene.hard and (early or _short(scene) or _comes_back(before, scene)):
            # A short scene before a move belongs to what follows; else to what came before.
            if early:
                if scene.moved_to is not None:
                    before.moved_to = scene.moved_to
                before.at = scene.at
                before.lead_in = len(before.drafts) if scene.jump else before.lead_in
                before.new_day = before.new_day or scene.new_day
            _append(before, scene)
            continue
        merged.append(scene)
    if len(merged) > 1 and _short(merged[-1]) and not merged[-1].hard and not _closes(merged[-1]):
        last = merged.pop()
        _append(merged[-1], last)
    return merged


def _closes(scene: SceneDraft) -> bool:
    """Whether a story's last scene is one telling of a later time, long enough to be seen: at dawn he rode away."""
    return scene.jump and scene.length_s >= SHORTEST_MOVED_S + 1


def _leaning_forward(scenes: list[SceneDraft]) -> list[SceneDraft]:
    """A short jump in time, as "到了晚上，雾更浓了。", opens the scene after it."""
    kept: list[SceneDraft] = []
    for scene in scenes:
        before = kept[-1] if kept else None
        short_jump = before is not None and before.jump and _short(before)
        if before is not None and short_jump and not scene.hard and not scene.new_day:
            before.moved_to, before.at = scene.moved_to or before.moved_to, scene.at
            before.lead_in = len(before.drafts) if scene.jump else before.lead_in
            _append(before, scene)
            continue
        kept.append(scene)
    return kept


def _comes_back(before: SceneDraft, scene: SceneDraft) -> bool:
    """Whether a scene goes on where the one before it began, after a glance elsewhere."""
    return not scene.jump and scene.moved_to is not None and bool(before.at) and kin(scene.at) == kin(before.at)


def _append(scene: SceneDraft, more: SceneDraft) -> None:
    scene.drafts += more.drafts
    scene.settings += more.settings
    scene.length_s += more.length_s


def _halved(scene: SceneDraft) -> list[SceneDraft]:
    """Cut a very long scene where the people change most."""
    count = len(scene.drafts)
    if count <= LONGEST_BEATS:
        return [scene]
    best, best_cost = 0, float("inf")
    for at in range(MARGIN_BEATS, count - MARGIN_BEATS):
        draft = scene.drafts[at]
        if not draft.opens_row or draft.kind is BeatKind.LINE:
            continue
        before = {who for one in scene.drafts[at - 6 : at] for who in one.people}
        after = {who for one in scene.drafts[at : at + 6] for who in one.people}
        shared = len(before & after) / max(1, len(before | after))
        cued = bool(scene.settings[at].places) or scene.settings[at].hour is not None
        cost = shared - 0.4 * cued + abs(at / count - 0.5) * 0.8
        if cost < best_cost:
            best, best_cost = at, cost
    if best == 0:
        return [scene]
    second = SceneDraft(scene.drafts[best:], scene.settings[best:], cut=True)
    scene.drafts, scene.settings = scene.drafts[:best], scene.settings[:best]
    return [*_halved(scene), *_halved(second)]


def _short(scene: SceneDraft, *, led: bool = False) -> bool:
    """Whether a scene is too short to stand alone; less will do where the story moves, to it or (`led`) from it."""
    if led or scene.jump or scene.moved_to is not None:
        return scene.length_s < SHORTEST_MOVED_S or len(scene.drafts) < 2
    return scene.length_s < SHORTEST_S or len(scene.drafts) < 3


def _furnish(scenes: Sequence[SceneDraft], usual_place: str, titled: str, era: Era, language: Language) -> None:
    """Give every scene its place, hour, weather and season; what is not said goes on from before."""
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
        found_hour = next((setting.hour for setting in head if setting.hour), None)
        hour = found_hour or (None if scene.new_day else hour)
        found_season = next((setting.season for setting in scene.settings if setting.season), None)
        season = found_season or season
        dated = _dated_weather(scene.chapter) if language == "zh" else None
        found_weather = dated or next((setting.weather for setting in head if setting.weather), None)
        passed = scene.new_day or (scene.hard and not scene.turns) or (scene.jump and weather is not told)
        weather = told = found_weather or (Weather.CLEAR if passed else weather)
        if (weather is Weather.SNOW or found_season is Season.WINTER) and not _rains(scene):
            weather = told = Weather.SNOW if weather is Weather.RAIN else weather
            scene.settings = [
                replace(one, weather=Weather.SNOW) if one.weather is Weather.RAIN else one for one in scene.settings
            ]
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


def _head_setting(head: str, era: Era, language: Language) -> Setting:
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
