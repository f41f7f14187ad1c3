"""Where one scene ends and the next begins."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from yingxi.script.page import Paragraph
from yingxi.script.places_said import ABOARD_ZH, Cue
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
SHORTEST_S: Final = 14.0
"""A scene is at least this long, unless its chapter is shorter or the story moves or jumps."""
SHORTEST_MOVED_S: Final = 3.2
"""A scene that begins with a move or a jump in time is at least this long, and two beats."""
_MOVES: Final = {
    "zh": re.compile(
        r"[站坐躺睡蹲跪]在|[爬登钻躲闯冲游追退]|靠岸|靠了岸|走|来到|回到|跑|奔|进了|出了|到了|赶|搬|踱|蹩|逃|进"
        r"|出|去|上了|下了|坐船|飞"
    ),
    "en": re.compile(
        r"\b(?:went|go|goes|came|come|ran|run|walk\w*|arriv\w*|reach\w*|enter\w*|led|took|carried|carry|rode"
        r"|ride|jump\w*|hast\w*|return\w*|set out|got to|wander\w*"
        r"|clamber\w*|descend\w*|step\w*|crawl\w*|sail\w*|row\w*|swam|fled|escaped|sprang|rush\w*|hurr\w*|follow\w*"
        r"|on (?:the|their|his|her) way|ride|rode|brought|march\w*|sat|stood|lay|lived|dwelt|climb\w*|flew"
        r"|crept|hopped|travel\w*|danc\w*|drove|brought|fell|left|found|sits?|stands?|lies|runs|comes|drives|flies|enters"
        r"|knock\w*|met|woke|wakes|wak\w+|wait\w*|work\w*|play\w*|meets|land(?:s|ed)|creeps?|hops|rolled|rolls|stumbl\w+|stopp?\w*"
        r"|sleeps?|slept|lives|stroll\w*|cycl\w*|gather\w*|crosse?[sd]|burst|pushed|slipped|drift\w*|gets|got|shuffl\w*)\b",
        re.IGNORECASE,
    ),
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
    new_day: bool = False
    at: str = ""  # where the telling is as it begins
    lead_in: int = 0  # so many first beats come before its own hour
    moved_to: Cue | None = None
    cut: bool = False  # goes on where a very long scene was cut
    back_at: str = ""  # a memory ends: the place where it began
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
    """
    name = re.compile("|".join(sorted(map(re.escape, names), key=len, reverse=True))) if names else None
    shop, shore = _shop(drafts), _shore(drafts)
    settings = [
        _of_its_time(draft, era, home, shop, shore, language, name)
        if draft.kind is not BeatKind.LINE
        else said_setting(draft.text, language)
        for draft in drafts
    ]
    scenes = _raw_scenes(drafts, settings, paragraphs, remembered, language)
    for scene in scenes:
        scene.own = _head_setting(scene.head, era, language)
    scenes = _without_short(scenes)
    scenes = [part for scene in scenes for part in _halved(scene)]
    _furnish(scenes, usual_place, language)
    return scenes


def _shop(drafts: Sequence[Draft]) -> str:
    """What "the shop" is in this story: tea is drunk in it, or wine."""
    tea = sum(len(re.findall(r"茶馆|茶客|泡上?茶|茶碗|冲茶|茶桌", draft.text)) for draft in drafts)
    wine = sum(len(re.findall(r"酒店|喝酒|温酒|碗酒|酒客", draft.text)) for draft in drafts)
    return "" if tea == wine == 0 else "teahouse" if tea > wine else "tavern"


def _shore(drafts: Sequence[Draft]) -> str:
    """What "the shore" is in this story: a river's, or the sea's."""
    sea = sum(len(re.findall(r"海|\b(?:sea|ocean|beach|waves|island|ships?)\b", draft.text)) for draft in drafts)
    river = sum(len(re.findall(r"[河江湖溪]|\b(?:river|lake|stream|pond|ferry)", draft.text)) for draft in drafts)
    return "seaside" if sea > river else "riverside"


def _of_its_time(
    draft: Draft, era: Era, home: str, shop: str, shore: str, language: Language, name: re.Pattern[str] | None
) -> Setting:
    text = name.sub(lambda found: "○" * len(found.group()), draft.text) if name is not None else draft.text
    setting = setting_of(text, language)
    own = {
        "home": home,
        "bedroom": "hut" if home == "hut" else "bedroom",
        "riverside": shore if language == "zh" else "riverside",
        "seaside": shore,
    }
    landing = ("靠", "上", "登")
    cues = [
        replace(
            cue,
            place=place_in(
                own.get(cue.place, cue.place)
                if cue.place in ("home", "bedroom")
                or cue.word.lower() in ("shore", "ashore", "shores")
                or (cue.word.startswith(landing) and cue.word not in ABOARD_ZH)
                else cue.place,
                era,
            ),
        )
        for cue in setting.places
        if cue.place != "train" or era in (Era.MODERN, Era.REPUBLICAN_CHINA)  # a robe's train
    ]
    if language == "zh" and shop and re.match(r"店[里中]|茶馆里|酒店里", draft.text):
        cues.insert(0, Cue(shop, True, draft.text[:2], 0))
    return replace(setting, places=tuple(cues))


def same_place(one: str, other: str) -> bool:
    """Whether two kinds of place lie within one another."""
    return _kin(one) == _kin(other)


def _raw_scenes(
    drafts: Sequence[Draft],
    settings: Sequence[Setting],
    paragraphs: Sequence[Paragraph],
    remembered: Sequence[bool],
    language: Language,
) -> list[SceneDraft]:
    scenes: list[SceneDraft] = []
    place = left = ""
    chapter_at = head_at = -1
    was_memory = False
    been: set[str] = set()
    for index, (draft, setting, memory) in enumerate(zip(drafts, settings, remembered, strict=True)):
        paragraph = paragraphs[draft.row]
        opened = draft.opens_row and paragraph.head is not None and head_at != draft.row
        starts_chapter = draft.opens_row and paragraph.chapter is not None and chapter_at != draft.row
        moved = _moved(draft, setting, place, language) or _back_at(setting, place, been)
        if moved is not None and moved.place not in _HOMES and _only_one_goes(drafts, index, language):
            moved = None
        jump = setting.jump and draft.kind is BeatKind.NARRATION
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
            if turned and memory:
                left = place
            elif turned:
                scene.back_at, place = left, left
            was_memory = memory
            scene.chapter = paragraph.chapter if starts_chapter else None
            scene.moved_to = moved
            chapter_at = draft.row if starts_chapter else chapter_at
            scenes.append(scene)
        if moved is not None:
            place = moved.place
            been.add(place)
        if begins:
            scenes[-1].at = place
        scenes[-1].drafts.append(draft)
        scenes[-1].settings.append(setting)
        scenes[-1].length_s += spoken_length_s(draft.text, language)
    return scenes


def _moved(draft: Draft, setting: Setting, place: str, language: Language) -> Cue | None:
    """The place to which the telling moves with this beat, or None."""
    firm = [
        cue
        for cue in setting.places
        if cue.firm and (cue.opens or _moves(draft, cue.start + (2 if language == "zh" else 0), language))
    ]
    if not firm:
        return None
    last = firm[-1]
    return last if last.place != place and _kin(last.place) != _kin(place) else None


_FROM_AFAR: Final = frozenset(["riverside", "seaside", "mountain", "night_sky", "field", "street"])
"""Places that are seen from others as well: a boat on the river does not lead there."""


_HOMES: Final = frozenset(["home", "hut", "cottage", "palace", "castle"])
"""Whoever goes home takes the telling along."""


def _back_at(setting: Setting, place: str, been: set[str]) -> Cue | None:
    """A place of the story at a sentence's very head, "On the green bowls clattered": the telling is there again."""
    head = next((cue for cue in setting.places if cue.start == 0 and cue.shown), None)
    known = head is not None and head.place in been and head.place not in _FROM_AFAR
    return head if head is not None and known and _kin(head.place) != _kin(place) else None


_FLEES_EN: Final = re.compile(r"\b(?:fled|flee|scattered|ran off|hid|others?)\b", re.IGNORECASE)


def _only_one_goes(drafts: Sequence[Draft], index: int, language: Language) -> bool:
    """Whether somebody slips away while the telling stays with the others: those who were there go on talking."""
    goer = drafts[index].people[:1]
    flees = language == "en" and bool(goer) and goer[0].group and _FLEES_EN.search(drafts[index].text)
    if not goer or goer[0].narrator or (goer[0].group and not flees) or len(drafts[index].people) > 1:
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


def _moves(draft: Draft, end: int, language: Language) -> bool:
    """Whether somebody goes, or stays, before `end` in a beat or in what its sentence tells before it."""
    if language == "zh" and _OF_A_KIND_ZH.match(draft.text, end):
        return False
    return _MOVES[language].search(f"{draft.sentence} {draft.text[:end]}") is not None


_KIN: Final = {
    "bedroom": "home", "modern_home": "home", "kitchen": "home", "castle": "palace",
    "hut": "home", "cottage": "cottage", "teahouse": "tavern",
}  # fmt: skip


def _kin(place: str) -> str:
    """Places that lie within one another do not make a new scene."""
    return _KIN.get(place, place)


def _without_short(scenes: list[SceneDraft]) -> list[SceneDraft]:
    merged: list[SceneDraft] = []
    for scene in _leaning_forward(scenes):
        before = merged[-1] if merged else None
        moves = scene.jump or scene.moved_to is not None
        early = before is not None and _short(before, led=moves)
        if before is not None and not scene.hard and (early or _short(scene) or _comes_back(before, scene)):
            # A short scene before a move belongs to what follows; else to what came before.
            if early:
                if scene.moved_to is not None and before.moved_to is None:
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
        short_jump = before is not None and before.jump and before.moved_to is None and _short(before)
        if before is not None and short_jump and not scene.hard and not scene.jump:
            before.moved_to, before.at = scene.moved_to, scene.at
            _append(before, scene)
            continue
        kept.append(scene)
    return kept


def _comes_back(before: SceneDraft, scene: SceneDraft) -> bool:
    """Whether a scene goes on where the one before it began, after a glance elsewhere."""
    return not scene.jump and scene.moved_to is not None and bool(before.at) and _kin(scene.at) == _kin(before.at)


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


def _furnish(scenes: Sequence[SceneDraft], usual_place: str, language: Language) -> None:
    """Give every scene its place, hour, weather and season; what is not said goes on from before."""
    place, heading = _first_place(scenes) or (usual_place, "")
    hour, weather, season = Hour.MORNING, Weather.CLEAR, _first_season(scenes)
    told = weather
    for scene in scenes:
        if scene.back_at:
            place, heading = scene.back_at, ""
        held = 6.0 if scene.cut else 0.3 if scene.chapter else 1.0 if scene is scenes[0] else 2.5
        best, word, gone_to = _voted_place(scene, place, held, language)
        scene.place = best
        word, heading = ("" if one.startswith(_NO_HEADINGS) else one for one in (word, heading))
        scene.heading = (word if best != place or scene.moved_to else heading) or PLACES[best].name.in_(language)
        # Whoever leaves at a scene's end is elsewhere when the next begins.
        place, heading = (gone_to.place, gone_to.word) if gone_to else (best, scene.heading)
        if scene.head:
            place, heading = _by_head(scene, usual_place, language)
            scene.place, scene.heading = place, heading
        head = [
            scene.own,
            *scene.settings[scene.lead_in : scene.lead_in + HEAD_BEATS],
            *scene.settings[: scene.lead_in],
        ]
        found_hour = next((setting.hour for setting in head if setting.hour), None)
        hour = found_hour or (Hour.MORNING if scene.new_day else hour)
        found_season = next((setting.season for setting in scene.settings if setting.season), None)
        season = found_season or season
        dated = _dated_weather(scene.chapter) if language == "zh" else None
        found_weather = dated or next((setting.weather for setting in head if setting.weather), None)
        passed = scene.new_day or scene.hard or (scene.jump and weather is not told)
        weather = told = found_weather or (Weather.CLEAR if passed else weather)
        if weather is Weather.SNOW:
            season = Season.WINTER
        scene.hour, scene.weather, scene.season = hour, weather, season
        hour, weather = _hold(scene, hour, weather)


def _hold(scene: SceneDraft, hour: Hour, weather: Weather) -> tuple[Hour, Weather]:
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
    voted, _, _ = _voted_place(scene, usual_place, 0.1, language)
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


def _voted_place(scene: SceneDraft, before: str, held: float, language: Language) -> tuple[str, str, Cue | None]:
    """Return where a scene plays, the story's word for it, and where its people go at its very end."""
    votes: dict[str, float] = defaultdict(float, {before: held})
    words: dict[str, str] = {}
    gone_to: Cue | None = None
    tail = len(scene.drafts) * TAIL_SHARE
    for index, (setting, draft) in enumerate(zip(scene.settings, scene.drafts, strict=True)):
        for cue in setting.places:
            moving = cue.firm and (cue.opens or _moves(draft, cue.start + len(cue.word), language))
            late = index >= tail and len(scene.drafts) > 4
            votes[cue.place] += (4.0 if moving else 2.0 if cue.firm else 0.34) * (0.4 if late else 1.0)
            words.setdefault(cue.place, cue.word)
            if late and moving:
                gone_to = cue
    if scene.moved_to is not None:
        votes[scene.moved_to.place] += 3.0
        words[scene.moved_to.place] = scene.moved_to.word
    best = max(votes, key=lambda kind: votes[kind])
    return best, words.get(best, ""), gone_to


def _first_place(scenes: Sequence[SceneDraft]) -> tuple[str, str] | None:
    settings = [setting for scene in scenes[:4] for setting in scene.settings]
    for head in (14, 30):
        cues = [cue for setting in settings[:head] for cue in setting.places]
        votes: Counter[str] = Counter()
        for cue in cues:
            votes[cue.place] += 3 if cue.firm else 2 if cue.shown else 1
        if votes and max(votes.values()) >= 2:
            best = max(votes, key=lambda kind: votes[kind])
            return best, next(cue.word for cue in cues if cue.place == best)
    return None


def _first_season(scenes: Sequence[SceneDraft]) -> Season:
    for scene in scenes:
        for setting in scene.settings:
            if setting.season:
                return setting.season
    return Season.SUMMER
