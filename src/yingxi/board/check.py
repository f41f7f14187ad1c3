"""Cross-reference faults of a board that a person has edited."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath, PureWindowsPath

from yingxi.story.board import Board, Shot, is_extra, thing_of
from yingxi.story.cast import Cast
from yingxi.story.places import PLACES
from yingxi.story.script import Script
from yingxi.story.sounds import SOUNDS
from yingxi.story.things import THINGS
from yingxi.words import Words


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault.

    Attributes:
        where: as a person reads it, "shots[3] s-b12 people[0]".
        words: what is wrong.
        place: the steps to it through the document, () = nowhere in particular.
    """

    where: str
    words: Words
    place: tuple[str | int, ...] = ()


def check_board(board: Board, script: Script, cast: Cast) -> tuple[Problem, ...]:
    """Return every name in the board that means nothing in this film; () = all is well."""
    problems = list(_twice(board))
    beats = {scene.id: frozenset(beat.id for beat in scene.beats) for scene in script.scenes}
    known = frozenset(character.id for character in cast.characters)
    for number, shot in enumerate(board.shots):
        found = (*_scene_and_beats(shot, beats), *_people(shot, known), *_kinds(shot), *_picture(shot))
        problems += [_within(number, shot, fault) for fault in found]
    return tuple(problems)


Fault = tuple[tuple[str | int, ...], Words]
"""The steps from the shot to what is wrong, and what is wrong with it."""


def _within(number: int, shot: Shot, fault: Fault) -> Problem:
    steps, words = fault
    person = f" people[{steps[1]}]" if steps[0] == "people" and len(steps) > 1 else ""
    return Problem(f"shots[{number}] {shot.id}{person}", words, ("shots", number, *steps))


def _twice(board: Board) -> Iterator[Problem]:
    for shot_id, count in Counter(shot.id for shot in board.shots).items():
        if count > 1:
            yield Problem(
                shot_id,
                Words(f"{count} shots have this id; give each its own", f"有 {count} 个镜头用了同一个 id，请各取一个"),
            )
    for beat_id, count in Counter(beat for shot in board.shots for beat in shot.beats).items():
        if count > 1:
            yield Problem(
                beat_id,
                Words(
                    f"this beat is in {count} shots and would be heard {count} times; keep one",
                    f"这一句排进了 {count} 个镜头，会重复播放，请只留一处",
                ),
            )


def _scene_and_beats(shot: Shot, beats: Mapping[str, frozenset[str]]) -> Iterator[Fault]:
    if shot.scene not in beats:
        yield ("scene",), Words(f"no scene “{shot.scene}” in script.yaml", f"script.yaml 里没有场景 “{shot.scene}”")
        return
    for number, beat in enumerate(shot.beats):
        if beat not in beats[shot.scene]:
            yield (
                ("beats", number),
                Words(f"scene “{shot.scene}” has no beat “{beat}”", f"场景 “{shot.scene}” 里没有 “{beat}” 这一句"),
            )


def _people(shot: Shot, known: frozenset[str]) -> Iterator[Fault]:
    for number, person in enumerate(shot.people):
        for field in ("character", "listens_to", "partner"):
            name = getattr(person, field)
            if name is not None and name not in known and not is_extra(name):
                yield (
                    ("people", number, field),
                    Words(f"no character “{name}” in cast.yaml", f"cast.yaml 里没有角色 “{name}”"),
                )
        if person.holds is not None and person.holds not in THINGS:
            yield ("people", number, "holds"), _no_thing(person.holds)
    subject = shot.subject
    in_frame = {person.character for person in shot.people}
    if subject != "place" and not thing_of(subject) and subject not in in_frame:
        yield (
            ("subject",),
            Words(
                f"the subject “{subject}” is not among the shot's people (else write: place, or thing:<kind>)",
                f"主体 “{subject}” 不在本镜头的人物里（也可写 place 或 thing:<道具>）",
            ),
        )


def _kinds(shot: Shot) -> Iterator[Fault]:
    if shot.place is not None and shot.place not in PLACES:
        yield ("place",), _unknown(shot.place, PLACES, Words("place", "地点"))
    if (thing := thing_of(shot.subject)) and thing not in THINGS:
        yield ("subject",), _no_thing(thing)
    for number, thing in enumerate(shot.things):
        if thing not in THINGS:
            yield ("things", number), _no_thing(thing)
    for number, sound in enumerate(shot.sound):
        if sound not in SOUNDS:
            yield ("sound", number), _unknown(sound, SOUNDS, Words("sound", "声音"))


def _unknown(name: str, known: Collection[str], what: Words) -> Words:
    names = ", ".join(known)
    return Words(f"no {what.en} “{name}”; known: {names}", f"没有 “{name}” 这种{what.zh}，可用：{names}")


def _no_thing(thing: str) -> Words:
    return Words(f"no thing “{thing}” (docs/things.md lists them)", f"没有 “{thing}” 这种道具（见 docs/things.md）")


def _picture(shot: Shot) -> Iterator[Fault]:
    picture = shot.picture
    if picture is None:
        return
    windows, posix = PureWindowsPath(picture), PurePosixPath(picture)
    outside = windows.drive or windows.root or posix.is_absolute() or ".." in windows.parts
    if outside or not picture.strip():
        yield (
            ("picture",),
            Words(
                f"the picture “{picture}” must lie inside the film's folder; write its path from there",
                f"图片 “{picture}” 必须放在影片文件夹里，请写相对于该文件夹的路径",
            ),
        )
