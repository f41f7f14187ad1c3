"""Faults of edited documents are told with their lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from yingxi.crew.checking import check_board, check_script
from yingxi.errors import DocumentError
from yingxi.project.documents import parse
from yingxi.project.folder import FilmFolder
from yingxi.story.board import Board
from yingxi.story.cast import Cast
from yingxi.story.script import Script

CAST = Cast()
SCRIPT = """kind: yingxi/script
language: en
era: fairy_tale
scenes:
- id: s1
  place: moonbase
  beats:
  - id: b1
    kind: narration
    text: Rain.
    people: [c_x]
  - id: b1
    kind: narration
    text: Rain.
"""
BOARD = """kind: yingxi/board
shots:
- id: x
  scene: s1
  duration_s: 2
  size: wide
  place: atlantis
  sound:
  - rain
  - laser
"""


def test_a_script_s_faults_carry_their_lines(tmp_path: Path) -> None:
    (tmp_path / "script.yaml").write_text(SCRIPT)
    with pytest.raises(DocumentError) as caught:
        check_script(parse(Script, SCRIPT.encode(), "script.yaml"), CAST, FilmFolder(tmp_path))
    for said in (caught.value.in_("en"), caught.value.in_("zh")):
        assert "script.yaml:6" in said
        assert "script.yaml:11" in said
        assert "script.yaml:12" in said


def test_a_board_s_faults_carry_their_lines(tmp_path: Path) -> None:
    (tmp_path / "board.yaml").write_text(BOARD)
    script = parse(Script, SCRIPT.encode(), "script.yaml")
    with pytest.raises(DocumentError) as caught:
        check_board(parse(Board, BOARD.encode(), "board.yaml"), script, script, CAST, FilmFolder(tmp_path))
    assert "board.yaml:7" in caught.value.in_("en")
    assert "board.yaml:10" in caught.value.in_("zh")
