"""An edited script is checked against the cast and the known places before anything is built on it."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterator

from yingxi.errors import DocumentError
from yingxi.story.cast import Cast
from yingxi.story.places import PLACES
from yingxi.story.script import Beat, Script
from yingxi.words import Words

MOST_SHOWN = 20


def check_script(script: Script, cast: Cast) -> None:
    """Refuse a script with names that mean nothing in this film.

    Raises:
        DocumentError: lists every fault: characters not in the cast, unknown places, ids that stand twice.
    """
    faults = [*_twins(script), *_places(script), *_strangers(script, cast)]
    if not faults:
        return
    shown = faults[:MOST_SHOWN]
    if len(faults) > MOST_SHOWN:
        shown.append(Words("... and {n} more", "……还有 {n} 处").filled(n=len(faults) - MOST_SHOWN))
    raise DocumentError(
        Words("\n".join(fault.en for fault in shown), "\n".join(fault.zh for fault in shown)),
        next_step=Words("mend these places; nothing else was changed", "请修正以上各处；其他内容没有改动"),
    )


def _beats(script: Script) -> Iterator[Beat]:
    return (beat for scene in script.scenes for beat in scene.beats)


def _twins(script: Script) -> Iterator[Words]:
    for found in (Counter(scene.id for scene in script.scenes), Counter(beat.id for beat in _beats(script))):
        for name, count in found.items():
            if count > 1:
                yield Words(
                    f"script.yaml: the id {name} stands {count} times; give each its own",
                    f"script.yaml：编号 {name} 出现了 {count} 次，请各取一个",
                )


def _places(script: Script) -> Iterator[Words]:
    named = [(scene.id, scene.place) for scene in script.scenes]
    named += [(beat.id, beat.place) for beat in _beats(script) if beat.place is not None]
    for where, place in named:
        if place not in PLACES:
            near = difflib.get_close_matches(place, PLACES, 1, 0.5)
            known = ", ".join(near or PLACES)
            yield Words(
                f"script.yaml: {where}: no place “{place}”; use {known}",
                f"script.yaml：{where}：没有“{place}”这种地点，可用：{known}",
            )


def _strangers(script: Script, cast: Cast) -> Iterator[Words]:
    known = {character.id for character in cast.characters}
    for beat in _beats(script):
        for name in dict.fromkeys((*([beat.speaker] if beat.speaker else ()), *beat.to, *beat.people, *beat.ages)):
            if name not in known:
                yield Words(
                    f"script.yaml: {beat.id}: no character {name} in cast.yaml",
                    f"script.yaml：{beat.id}：cast.yaml 里没有角色 {name}",
                )
    for scene in script.scenes:
        for name in scene.people:
            if name not in known:
                yield Words(
                    f"script.yaml: {scene.id}: no character {name} in cast.yaml",
                    f"script.yaml：{scene.id}：cast.yaml 里没有角色 {name}",
                )
