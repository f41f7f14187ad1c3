from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yingxi.errors import DocumentError
from yingxi.project.documents import parse, plain
from yingxi.project.migrate import STEPS, migrated
from yingxi.project.yaml_text import read_yaml, rewrite_yaml, write_yaml
from yingxi.story.board import Board, Shot
from yingxi.story.terms import Move, ShotSize

BOARD = b"""kind: yingxi/board
version: 1
shots:
- id: s1
  scene: sc1
  duration_s: 3.5
  size: wide
- id: s2
  scene: sc1
  duration_s: 2
  size: close_up
"""

texts = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=20)
plain_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.floats(allow_nan=False, allow_infinity=False) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=12,
)


@given(st.dictionaries(texts, plain_values, max_size=4))
def test_yaml_round_trip(values: dict[str, object]) -> None:
    assert read_yaml(write_yaml(values, "header\n标题"), "x") == values


def test_comments_survive_a_rewrite() -> None:
    edited = BOARD.replace(b"size: wide", b"size: wide  # the harbour, please")
    values = read_yaml(edited, "board.yaml")
    values["shots"].insert(0, {"id": "s0", "scene": "sc1", "duration_s": 1.0, "size": "wide"})
    again = rewrite_yaml(edited, values)
    assert b"# the harbour, please" in again
    assert read_yaml(again, "board.yaml") == values


def test_every_fault_is_named_at_once_with_its_line() -> None:
    wrong = BOARD.replace(b"size: wide", b"size: wyde").replace(b"duration_s: 2\n", b"duration_s: 2 s\n  mvoe: pan\n")
    with pytest.raises(DocumentError) as caught:
        parse(Board, wrong, "board.yaml")
    text = caught.value.in_("en")
    assert "board.yaml:7: shots.0.size" in text
    assert "did you mean wide?" in text
    assert "board.yaml:10: shots.1.duration_s" in text
    assert "of seconds, without a unit" in text
    assert "board.yaml:11: shots.1.mvoe: unknown field (did you mean move?)" in text
    assert "没有这个字段" in caught.value.in_("zh")


def test_one_id_twice_is_refused() -> None:
    with pytest.raises(DocumentError, match="s1 stands twice"):
        parse(Board, BOARD.replace(b"id: s2", b"id: s1"), "board.yaml")


def test_an_anchor_is_refused() -> None:
    with pytest.raises(DocumentError, match="anchors"):
        read_yaml(b"a: &x [1]\nb: *x\n", "board.yaml")


def test_broken_yaml_names_line_and_column() -> None:
    with pytest.raises(DocumentError) as caught:
        read_yaml(b"a: 1\nb: c: d\n", "board.yaml")
    assert caught.value.where.startswith("board.yaml:2:")


def test_no_text_is_refused() -> None:
    with pytest.raises(DocumentError, match="not UTF-8"):
        read_yaml(b"\xff\xfe\x00", "board.yaml")


def test_a_document_reads_back_as_it_was() -> None:
    board = Board(shots=(Shot(id="s", scene="c", duration_s=2.0, size=ShotSize.WIDE, move=Move.PAN),))
    assert parse(Board, write_yaml(plain(board)), "board.yaml") == board


def test_a_newer_document_is_refused_with_the_next_step() -> None:
    with pytest.raises(DocumentError) as caught:
        parse(Board, BOARD.replace(b"version: 1", b"version: 9"), "board.yaml")
    assert "pip install -U yingxi" in str(caught.value)


def test_an_old_document_climbs_one_step_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(STEPS, ("k", 1), lambda values: {"kind": "k", "b": values["a"]})
    monkeypatch.setitem(STEPS, ("k", 2), lambda values: {**values, "c": 1})
    assert migrated({"kind": "k", "version": 1, "a": 5}, "k", 3, "f") == {"kind": "k", "version": 3, "b": 5, "c": 1}


def test_a_switch_is_no_number() -> None:
    with pytest.raises(DocumentError) as caught:
        parse(Board, BOARD.replace(b"duration_s: 3.5", b"duration_s: true"), "board.yaml")
    assert "board.yaml:6" in str(caught.value)
    assert "True is not a plain number of seconds" in str(caught.value)
