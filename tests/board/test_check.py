from __future__ import annotations

import pytest
from small_stories import CAST, FERRY

from yingxi.board.check import check_board
from yingxi.board.direct import direct
from yingxi.board.grammar import breaches
from yingxi.story.board import Board, Shot, Staging
from yingxi.story.film import Film
from yingxi.story.terms import Facing, Move, ShotSize

CLEAN = direct(FERRY, CAST, Film(), {})


def edited(number: int, **changes: object) -> Board:
    shots = list(CLEAN.shots)
    shots[number] = shots[number].model_copy(update=changes)
    return CLEAN.model_copy(update={"shots": tuple(shots)})


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"scene": "sc9"}, "sc9"),
        ({"beats": ("b999",)}, "b999"),
        ({"people": (Staging(character="nobody"),), "subject": "nobody"}, "nobody"),
        ({"people": (Staging(character="weaver", listens_to="ghost"),), "subject": "weaver"}, "ghost"),
        ({"people": (Staging(character="weaver", holds="cannon"),), "subject": "weaver"}, "cannon"),
        ({"subject": "ferryman", "people": ()}, "ferryman"),
        ({"subject": "thing:cannon"}, "cannon"),
        ({"things": ("cannon",)}, "cannon"),
        ({"place": "moonbase"}, "moonbase"),
        ({"sound": ("laser",)}, "laser"),
        ({"picture": "../secret.png"}, "../secret.png"),
        ({"picture": "/etc/passwd"}, "/etc/passwd"),
        ({"picture": "C:\\pictures\\a.png"}, "C:\\pictures\\a.png"),
        ({"picture": "..\\a.png"}, "..\\a.png"),
    ],
)
def test_each_fault_is_named_in_both_languages(changes: dict[str, object], named: str) -> None:
    problems = check_board(edited(1, **changes), FERRY, CAST)
    assert any(named in problem.words.en and named in problem.words.zh for problem in problems)
    assert all(problem.place[:2] == ("shots", 1) for problem in problems)
    assert all(CLEAN.shots[1].id in problem.where for problem in problems if named in problem.words.en)


def test_all_faults_are_told_at_once() -> None:
    board = edited(1, scene="sc9", place="moonbase", picture="../x.png")
    assert len(check_board(board, FERRY, CAST)) >= 3


def test_doubled_shots_and_beats_are_found() -> None:
    board = CLEAN.model_copy(update={"shots": (*CLEAN.shots, CLEAN.shots[1])})
    where = {problem.where for problem in check_board(board, FERRY, CAST)}
    assert CLEAN.shots[1].id in where
    assert set(CLEAN.shots[1].beats) <= where


def test_a_picture_in_the_film_s_folder_is_fine() -> None:
    assert check_board(edited(1, picture="pictures/my 图.png"), FERRY, CAST) == ()


def test_the_grammar_sees_what_a_person_breaks() -> None:
    two = next(n for n, shot in enumerate(CLEAN.shots) if len(shot.people) == 2)
    swapped = tuple(person.model_copy(update={"x_m": -person.x_m}) for person in CLEAN.shots[two].people)
    twin = CLEAN.shots[two].people[0].model_copy(update={"character": "boy", "x_m": CLEAN.shots[two].people[1].x_m})
    broken = {
        "sides": edited(two, people=tuple(p.model_copy(update={"facing": Facing.LEFT}) for p in swapped)),
        "overlap": edited(two, people=(*CLEAN.shots[two].people, twin), size=ShotSize.FULL),
        "long": edited(0, duration_s=20.0, move=Move.STATIC, people=()),
        "same": edited(2, size=CLEAN.shots[1].size, subject=CLEAN.shots[1].subject),
        "missing": edited(3, beats=()),
    }
    for name, board in broken.items():
        assert breaches(board, FERRY, CAST), name


def test_a_repeated_picture_is_found() -> None:
    first = CLEAN.shots[1]
    again = first.model_copy(update={"id": "again", "beats": ()})
    board = CLEAN.model_copy(update={"shots": (*CLEAN.shots[:4], again, *CLEAN.shots[4:])})
    found: list[str] = [problem.where for problem in breaches(board, FERRY, CAST)]
    assert "again" in found
    assert isinstance(again, Shot)
