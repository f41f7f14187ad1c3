from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from yingxi.errors import DocumentError
from yingxi.project import yaml_regular
from yingxi.project.yaml_dialect import PlainLoader
from yingxi.project.yaml_text import read_yaml

PIECES = [
    "她走了", "，", "“", "”", "a", "word", " ", "  ", ": ", ":", " #", "#", "'", '"', "-", "- ", "?", "...", "yes",
    "null", "~", "12", "1.5", "12:30", "2026-01-02", "\n", "\t", "\x85", "😀", "\\", "[", "}", ",", "&", "*", "!", "|",
    "k: v",
]  # fmt: skip

texts = st.lists(st.sampled_from(PIECES), max_size=9).map("".join)
prose = st.lists(st.sampled_from(["word", "longer", "it's", "said,", "a:", "12", "灯"]), max_size=60).map(" ".join)
keys = st.sampled_from(["id", "text", "x_m", "c-1", "a.b", "no", "12", "k y"])
values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.floats(allow_nan=False, allow_infinity=False) | texts
    | prose,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3),
    max_leaves=14,
)  # fmt: skip
trees = st.dictionaries(keys, values, max_size=4)


@given(trees)
def test_it_is_written_byte_for_byte_as_libyaml_writes_it(tree: dict[str, Any]) -> None:
    assert yaml_regular.written(tree) == yaml_regular.by_libyaml(tree)


@given(trees)
def test_what_is_read_is_what_libyaml_reads(tree: dict[str, Any]) -> None:
    text = yaml_regular.by_libyaml(tree)
    found = yaml_regular.read(text)
    assert found is None or repr(found) == repr(yaml.load(text, Loader=PlainLoader))


@given(trees, st.sampled_from([*PIECES, "\n\n", "\r\n", " # c\n", "# c\n"]), st.integers(0, 400), st.booleans())
def test_a_text_touched_anywhere_is_read_as_libyaml_reads_it_or_left_to_it(
    tree: dict[str, Any], piece: str, at: int, instead: bool
) -> None:
    text = yaml_regular.by_libyaml(tree)
    touched = text[:at] + piece + text[at + instead :]
    found = yaml_regular.read(touched)
    if found is not None:
        assert repr(found) == repr(yaml.load(touched, Loader=PlainLoader))


def test_our_own_documents_are_regular() -> None:
    tree = {
        "kind": "yingxi/board",
        "shots": [
            {"id": "s1", "duration_s": 3.25, "beats": ["b1", "b2"], "action": "她说：“走吧。”", "source": [1, -2]},
            {"id": "s2", "action": "one " * 60 + "end", "lock": True, "people": [{"character": "c_a", "x_m": -0.5}]},
        ],
    }
    text = "# 分镜\n" + yaml_regular.written(tree)
    assert yaml_regular.read(text) == tree
    assert yaml_regular.read(text.replace("\n", "\r\n")) == tree


@pytest.mark.parametrize(
    "text",
    ["a: &x 1\nb: *x\n", "a: [&x 1, *x]\n", "a: 1\na: 2\n", "a: 1 # why\n", "- a\n", "", "a:\n", "no: 1\n", "? a\n"],
)
def test_what_is_not_regular_is_left_to_libyaml(text: str) -> None:
    found = yaml_regular.read(text)
    assert found is None or found == {"a": 1}


def test_endless_nesting_is_refused_not_crashed_on() -> None:
    deep = "".join("  " * level + "a:\n" for level in range(3000)) + "  " * 3000 + "a: 1\n"
    for text in (deep, "a: " + "[" * 5000, "a:\n" + "- " * 5000 + "1\n"):
        with pytest.raises(DocumentError):
            read_yaml(text.encode(), "x.yaml")
