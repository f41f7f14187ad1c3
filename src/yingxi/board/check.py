"""Cross-reference faults of a board that a person has edited."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath, PureWindowsPath

from yingxi.story.board import Board, Shot
from yingxi.story.cast import Cast
from yingxi.story.places import PLACES
from yingxi.story.script import Script
from yingxi.story.things import THINGS
from yingxi.words import Words


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault: where it is ("shots[3] s-b12 people[0]") and what is wrong."""

    where: str
    words: Words


def check_board(board: Board, script: Script, cast: Cast) -> tuple[Problem, ...]:
    """Return every name in the board that means nothing in this film; () = all is well."""
    problems = list(_twice(board))
    beats = {scene.id: frozenset(beat.id for beat in scene.beats) for scene in script.scenes}
    known = frozenset(character.id for character in cast.characters)
    for number, shot in enumerate(board.shots):
        where = f"shots[{number}] {shot.id}"
        problems += _scene_and_beats(where, shot, beats)
        problems += _people(where, shot, known)
        problems += _kinds(where, shot)
        if shot.picture is not None:
            problems += _picture(where, shot.picture)
    return tuple(problems)


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


def _scene_and_beats(where: str, shot: Shot, beats: Mapping[str, frozenset[str]]) -> Iterator[Problem]:
    if shot.scene not in beats:
        yield Problem(where, Words(f"no scene “{shot.scene}” in script.yaml", f"script.yaml 里没有场景 “{shot.scene}”"))
        return
    for beat in shot.beats:
        if beat not in beats[shot.scene]:
            yield Problem(
                where,
                Words(f"scene “{shot.scene}” has no beat “{beat}”", f"场景 “{shot.scene}” 里没有 “{beat}” 这一句"),
            )


def _people(where: str, shot: Shot, known: frozenset[str]) -> Iterator[Problem]:
    for number, person in enumerate(shot.people):
        for name in (person.character, person.listens_to):
            if name is not None and name not in known and not name.startswith("extra:"):
                yield Problem(
                    f"{where} people[{number}]",
                    Words(f"no character “{name}” in cast.yaml", f"cast.yaml 里没有角色 “{name}”"),
                )
        if person.holds is not None and person.holds not in THINGS:
            yield Problem(f"{where} people[{number}]", _no_thing(person.holds))
    subject = shot.subject
    in_frame = {person.character for person in shot.people}
    if subject != "place" and not subject.startswith("thing:") and subject not in in_frame:
        yield Problem(
            where,
            Words(
                f"the subject “{subject}” is not among the shot's people (else write: place, or thing:<kind>)",
                f"主体 “{subject}” 不在本镜头的人物里（也可写 place 或 thing:<道具>）",
            ),
        )


def _kinds(where: str, shot: Shot) -> Iterator[Problem]:
    if shot.place is not None and shot.place not in PLACES:
        yield Problem(
            where,
            Words(
                f"no place “{shot.place}”; known: {', '.join(PLACES)}",
                f"没有 “{shot.place}” 这种地点，可用：{', '.join(PLACES)}",
            ),
        )
    things = shot.things
    if shot.subject.startswith("thing:"):
        things = (*things, shot.subject.removeprefix("thing:"))
    for thing in dict.fromkeys(things):
        if thing not in THINGS:
            yield Problem(where, _no_thing(thing))


def _no_thing(thing: str) -> Words:
    return Words(f"no thing “{thing}” (docs/things.md lists them)", f"没有 “{thing}” 这种道具（见 docs/things.md）")


def _picture(where: str, picture: str) -> Iterator[Problem]:
    windows, posix = PureWindowsPath(picture), PurePosixPath(picture)
    outside = windows.drive or windows.root or posix.is_absolute() or ".." in windows.parts
    if outside or not picture.strip():
        yield Problem(
            where,
            Words(
                f"the picture “{picture}” must lie inside the film's folder; write its path from there",
                f"图片 “{picture}” 必须放在影片文件夹里，请写相对于该文件夹的路径",
            ),
        )
