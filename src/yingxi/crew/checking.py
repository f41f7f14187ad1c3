"""Edited documents are checked against each other before anything is built on them."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from yingxi.errors import DocumentError, InputError
from yingxi.project.atomic import read_trouble
from yingxi.project.folder import FilmFolder
from yingxi.project.yaml_text import lines_of
from yingxi.story.board import Board
from yingxi.story.cast import Cast
from yingxi.story.places import PLACES
from yingxi.story.script import Beat, Script
from yingxi.words import Words

MOST_SHOWN = 20

PICTURE_SIGNS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
"""How PNG and JPEG begin: another file is refused before anything is drawn."""


Steps = tuple[str | int, ...]
Fault = tuple[Steps, Words]
"""The steps through the document to what is wrong, and what is wrong there."""


def check_script(script: Script, cast: Cast, folder: FilmFolder) -> None:
    """Refuse a script with names that mean nothing in this film.

    Raises:
        DocumentError: lists every fault with its line: characters not in the cast, unknown places, ids that
            stand twice.
    """
    refuse([*_twins(script), *_places(script), *_strangers(script, cast)], folder.path / "script.yaml")


def check_board(board: Board, told: Script, script: Script, cast: Cast, folder: FilmFolder) -> None:
    """Refuse a board with names that mean nothing in this film, or that shows pictures that are not there.

    Args:
        board: the shots.
        told: the part of the script that is told: only its own pictures are needed.
        script: all of it.
        cast: who is in it.
        folder: where the pictures lie.

    Raises:
        DocumentError: lists every fault with its line.
    """
    from yingxi.board.check import check_board as problems_of

    problems = problems_of(board, script, cast)
    faults: list[Fault] = [
        (problem.place, Words(f"{problem.where}: {problem.words.en}", f"{problem.where}：{problem.words.zh}"))
        for problem in problems
    ]
    refuse(faults or list(_pictures(board, told, folder)), folder.path / "board.yaml")


def _pictures(board: Board, told: Script, folder: FilmFolder) -> Iterator[Fault]:
    scenes = {scene.id for scene in told.scenes}
    for number, shot in enumerate(board.shots):
        if shot.picture is None or shot.scene not in scenes:
            continue
        try:
            with folder.inside(shot.picture, shot.id).open("rb") as file:
                known = file.read(8).startswith(PICTURE_SIGNS)
        except InputError as error:
            step = error.next_step or Words("", "")
            yield (
                ("shots", number, "picture"),
                Words(f"{shot.id}: {error.what.en}; {step.en}", f"{shot.id}：{error.what.zh}；{step.zh}"),
            )
            continue
        except OSError as error:
            yield ("shots", number, "picture"), read_trouble(error, Path(shot.picture)).what
            continue
        if not known:
            words = Words(
                "{id}: {name} is no PNG or JPEG picture; save it as PNG or JPEG, or remove the line",
                "{id}：{name} 不是 PNG 或 JPEG 图片；请另存为 PNG 或 JPEG，或删去这一行",
            )
            yield ("shots", number, "picture"), words.filled(id=shot.id, name=shot.picture)


def refuse(faults: Sequence[Fault], path: Path) -> None:
    """Say every fault of a document, each with its line; no faults, no error.

    Raises:
        DocumentError: there are faults.
    """
    if not faults:
        return
    data = path.read_bytes() if path.is_file() else b""
    lines = lines_of(data, [steps for steps, _ in faults])
    said = []
    for line, (steps, words) in sorted(zip(lines, faults, strict=True), key=lambda one: one[0] or 0)[:MOST_SHOWN]:
        where = f"{path.name}:{line}" if line and steps else path.name
        said.append(Words(f"{where}: {words.en}", f"{where}：{words.zh}"))
    if len(faults) > MOST_SHOWN:
        said.append(Words("... and {n} more", "……还有 {n} 处").filled(n=len(faults) - MOST_SHOWN))
    raise DocumentError(
        Words("\n".join(fault.en for fault in said), "\n".join(fault.zh for fault in said)),
        next_step=Words("mend these places; nothing else was changed", "请修正以上各处；其他内容没有改动"),
    )


def _beats(script: Script) -> Iterator[tuple[Steps, Beat]]:
    for row, scene in enumerate(script.scenes):
        for number, beat in enumerate(scene.beats):
            yield ("scenes", row, "beats", number), beat


def _twins(script: Script) -> Iterator[Fault]:
    scenes = [(("scenes", row, "id"), scene.id) for row, scene in enumerate(script.scenes)]
    beats = [((*steps, "id"), beat.id) for steps, beat in _beats(script)]
    for named in (scenes, beats):
        count = Counter(name for _, name in named)
        for name in (name for name, times in count.items() if times > 1):
            last = [steps for steps, own in named if own == name][-1]
            yield (
                last,
                Words(
                    f"the id {name} stands {count[name]} times; give each its own",
                    f"编号 {name} 出现了 {count[name]} 次，请各取一个",
                ),
            )


def _places(script: Script) -> Iterator[Fault]:
    named: list[tuple[Steps, str, str]] = [
        (("scenes", row, "place"), scene.id, scene.place) for row, scene in enumerate(script.scenes)
    ]
    named += [((*steps, "place"), beat.id, beat.place) for steps, beat in _beats(script) if beat.place is not None]
    for steps, where, place in named:
        if place not in PLACES:
            near = difflib.get_close_matches(place, PLACES, 1, 0.5)
            known = ", ".join(near or PLACES)
            yield (
                steps,
                Words(f"{where}: no place “{place}”; use {known}", f"{where}：没有“{place}”这种地点，可用：{known}"),
            )


def _strangers(script: Script, cast: Cast) -> Iterator[Fault]:
    known = {character.id for character in cast.characters}
    named: list[tuple[Steps, str, str]] = [
        ((*steps, field), beat.id, name)
        for steps, beat in _beats(script)
        for field, names in (
            ("speaker", (beat.speaker,) if beat.speaker else ()), ("to", beat.to), ("people", beat.people),
            ("ages", beat.ages),
        )
        for name in names
    ]  # fmt: skip
    named += [
        (("scenes", row, "people"), scene.id, name) for row, scene in enumerate(script.scenes) for name in scene.people
    ]
    for steps, where, name in named:
        if name not in known:
            yield steps, Words(f"{where}: no character {name} in cast.yaml", f"{where}：cast.yaml 里没有角色 {name}")
