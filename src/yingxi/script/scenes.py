"""Where one scene ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from yingxi.script.moves import (
    HOMES,
    at_the_sickbed,
    back_at,
    by_its_things,
    is_part,
    kin,
    moved_to,
    only_one_goes,
    through_the_door,
)
from yingxi.script.own_places import back_in_own_house, houses_of, in_this_story, of_its_time, the_shop, the_shore
from yingxi.script.page import Paragraph
from yingxi.script.scene_draft import SceneDraft
from yingxi.script.scene_settings import furnish, head_setting
from yingxi.script.settings import Setting, place_in, said_setting
from yingxi.script.telling import Draft
from yingxi.story.places import PLACES
from yingxi.story.speech_length import spoken_length_s
from yingxi.story.terms import BeatKind, Era
from yingxi.words import Language

LONGEST_BEATS: Final = 56
"""A scene with more beats than this is cut where a paragraph and other people begin."""
MARGIN_BEATS: Final = 12
FRESH_BEATS: Final = 3
"""So many beats after a jump in time may say where it leads."""
SHORTEST_S: Final = 14.0
"""A scene is at least this long, unless its chapter is shorter or the story moves or jumps."""
SHORTEST_MOVED_S: Final = 3.2
"""A scene that begins with a move or a jump in time is at least this long, and two beats."""


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
        scene.own = head_setting(scene.head, era, language)
    scenes = _without_short(scenes)
    scenes = [part for scene in scenes for part in _halved(scene)]
    furnish(scenes, usual_place, titled, era, language)
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
            back_in_own_house(drafts[index : index + FRESH_BEATS], place, houses, language) if later and place else None
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
