"""Read a board as an editor would: every breach of film grammar in it.

`check.check_board` finds names that mean nothing (errors); this finds pictures that will look wrong (advice).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations, pairwise
from typing import Final

from yingxi.board.check import Problem
from yingxi.board.choice import SAME_PICTURE_S
from yingxi.board.geometry import LENS_M, ahead_m, half_width_m, height_of
from yingxi.story.board import Board, Shot, Staging, is_extra
from yingxi.story.cast import Cast
from yingxi.story.script import Script
from yingxi.story.terms import Facing, Move, ShotSize
from yingxi.words import Words

LONG_S: Final = 8.0
"""A longer shot needs a move or an action."""


def breaches(board: Board, script: Script, cast: Cast) -> tuple[Problem, ...]:
    """Return every breach of the director's rules in a board; () = clean.

    The rules: each beat once and in order; no two neighbours with one size of one subject; nothing long without a
    move or an action; no picture twice within a minute; nobody changes sides within a scene; no bodies in one
    another.
    """
    return (
        *_order(board, script),
        *_neighbours(board),
        *_long(board),
        *_repeated(board, {scene.id: scene.place for scene in script.scenes}),
        *_sides(board),
        *_overlaps(board, cast),
    )


def _order(board: Board, script: Script) -> Iterator[Problem]:
    told = [beat.id for scene in script.scenes for beat in scene.beats]
    shown = [beat for shot in board.shots for beat in shot.beats]
    if told != shown:
        first = next((one for one, other in zip(told, shown, strict=False) if one != other), "…")
        yield Problem(first, Words("beats are missing or out of order", "有句子漏排或次序不对"))


def _neighbours(board: Board) -> Iterator[Problem]:
    for before, shot in pairwise(board.shots):
        if (before.size, before.subject, before.scene) == (shot.size, shot.subject, shot.scene):
            yield Problem(
                shot.id, Words("the same size of the same subject twice in a row", "相邻两个镜头景别和主体相同")
            )


def _long(board: Board) -> Iterator[Problem]:
    for shot in board.shots:
        acting = any(person.action for person in shot.people)
        if shot.duration_s > LONG_S and shot.move is Move.STATIC and not acting:
            yield Problem(shot.id, Words("longer than 8 s without a move or an action", "超过 8 秒却没有运镜和动作"))


def picture_of(shot: Shot, scene_place: str) -> tuple[object, ...]:
    """Return what makes a shot's picture: two shots with the same would look alike."""
    people = tuple((person.character, person.age, round(person.x_m, 1), person.facing) for person in shot.people)
    place = (shot.place or scene_place, shot.hour, shot.weather)
    moved = (shot.move, shot.aim_x_m) if shot.subject == "place" else None
    return (shot.size, shot.angle, shot.subject, people, place, moved)


def _repeated(board: Board, places: Mapping[str, str]) -> Iterator[Problem]:
    now_s = 0.0
    shown: dict[tuple[object, ...], float] = {}
    for shot in board.shots:
        picture = picture_of(shot, places.get(shot.scene, ""))
        if picture in shown and now_s - shown[picture] < SAME_PICTURE_S:
            yield Problem(shot.id, Words("this picture was seen less than 60 s before", "60 秒内重复出现相同画面"))
        now_s += shot.duration_s
        shown[picture] = now_s


def _sides(board: Board) -> Iterator[Problem]:
    sides: dict[tuple[str, str, str], bool] = {}
    for shot in board.shots:
        named = [person for person in shot.people if not is_extra(person.character)]
        for one, other in combinations(sorted(named, key=lambda person: person.character), 2):
            key = (shot.scene, one.character, other.character)
            if sides.setdefault(key, one.x_m < other.x_m) != (one.x_m < other.x_m):
                yield Problem(
                    shot.id,
                    Words(
                        f"{one.character} and {other.character} have changed sides",
                        f"{one.character} 和 {other.character} 左右位置互换（越轴）",
                    ),
                )
        yield from _wrong_look(shot, sides)


def _wrong_look(shot: Shot, sides: Mapping[tuple[str, str, str], bool]) -> Iterator[Problem]:
    """Yield those who look the wrong way for where the one they look at has stood."""
    for person in shot.people:
        other = person.listens_to
        if other is None or person.facing not in (Facing.LEFT, Facing.RIGHT):
            continue
        first, second = sorted((person.character, other))
        left = sides.get((shot.scene, first, second))
        if left is not None and (left == (person.character == first)) != (person.facing is Facing.RIGHT):
            yield Problem(
                shot.id, Words(f"{person.character} looks away from {other}", f"{person.character} 没有看向 {other}")
            )


def _overlaps(board: Board, cast: Cast) -> Iterator[Problem]:
    characters = {character.id: character for character in cast.characters}

    def span(person: Staging, shot: Shot) -> tuple[float, float]:
        z = LENS_M[shot.size]
        scale = z / (z + person.z_m)
        own = characters.get(person.character)
        half = half_width_m(1.6) if own is None else half_width_m(height_of(own, person.age), own.species)
        half *= scale
        ahead = 0.0 if own is None else person.facing.way * ahead_m(height_of(own, person.age), own.species)
        centre = sum(one.x_m for one in shot.people) / len(shot.people)
        middle = (person.x_m + ahead - centre) * scale
        return middle - half * 0.8, middle + half * 0.8

    for shot in board.shots:
        if shot.size is ShotSize.CLOSE_UP:
            continue
        for one, other in combinations(shot.people, 2):
            (left, right), (from_, to) = span(one, shot), span(other, shot)
            if left < to and from_ < right:
                yield Problem(
                    shot.id,
                    Words(
                        f"{one.character} and {other.character} stand in each other",
                        f"{one.character} 和 {other.character} 身体重叠",
                    ),
                )
