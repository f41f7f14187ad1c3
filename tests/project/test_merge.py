from __future__ import annotations

import copy
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from yingxi.project.merge import merge

values = st.one_of(st.integers(0, 3), st.sampled_from(["a", "b", "c"]), st.lists(st.integers(0, 2), max_size=2))
items = st.lists(
    st.fixed_dictionaries({"id": st.sampled_from("pqrst"), "x": values}, optional={"y": values}),
    max_size=4,
    unique_by=lambda item: item["id"],
)
trees = st.fixed_dictionaries({"shots": items}, optional={"title": values, "look": values})


def tree(*shots: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"shots": list(shots), **more}


@given(trees, trees)
def test_without_edits_the_generated_document_is_taken_whole(base: dict[str, Any], new: dict[str, Any]) -> None:
    merged = merge(base, copy.deepcopy(base), new)
    assert merged.tree == new
    assert not merged.edits
    assert not merged.orphans


@given(trees, trees)
def test_when_nothing_new_is_generated_the_person_s_document_stands(base: dict[str, Any], mine: dict[str, Any]) -> None:
    merged = merge(base, mine, copy.deepcopy(base))
    assert {s["id"]: s for s in merged.tree["shots"]} == {s["id"]: s for s in mine["shots"]} | {
        s["id"]: s for s in merged.tree["shots"] if s["id"] not in {m["id"] for m in mine["shots"]}
    }
    removed = {s["id"] for s in base["shots"]} - {s["id"] for s in mine["shots"]}
    assert removed.isdisjoint({s["id"] for s in merged.tree["shots"]})


@given(trees, trees, trees)
def test_a_person_s_changed_value_is_never_lost(
    base: dict[str, Any], mine: dict[str, Any], new: dict[str, Any]
) -> None:
    merged = merge(base, mine, new)
    old = {shot["id"]: shot for shot in base["shots"]}
    kept = {shot["id"]: shot for shot in merged.tree["shots"]}
    orphans = {shot["id"]: shot for shot in merged.orphans}
    for shot in mine["shots"]:
        if shot["x"] == old.get(shot["id"], {}).get("x"):
            continue
        place = kept.get(shot["id"]) or orphans.get(shot["id"])
        assert place is not None
        assert place["x"] == shot["x"]


def test_both_changed_is_a_conflict_and_the_person_wins() -> None:
    merged = merge(tree({"id": "a", "x": 1}), tree({"id": "a", "x": 2}), tree({"id": "a", "x": 3}))
    assert merged.tree["shots"][0]["x"] == 2
    assert [(c.place, c.generated, c.person) for c in merged.conflicts] == [("shots[a].x", 3, 2)]


def test_an_edit_whose_shot_is_gone_becomes_an_orphan() -> None:
    merged = merge(tree({"id": "a", "x": 1}), tree({"id": "a", "x": 2}), tree())
    assert merged.tree["shots"] == []
    assert merged.orphans == [{"id": "a", "x": 2}]


def test_a_person_s_own_shot_stays_behind_its_neighbour() -> None:
    base = tree({"id": "a", "x": 1}, {"id": "b", "x": 1})
    mine = tree({"id": "a", "x": 1}, {"id": "mine", "x": 9}, {"id": "b", "x": 1})
    merged = merge(base, mine, tree({"id": "new", "x": 0}, {"id": "a", "x": 1}, {"id": "b", "x": 5}))
    assert [shot["id"] for shot in merged.tree["shots"]] == ["new", "a", "mine", "b"]
    assert merged.tree["shots"][3]["x"] == 5


def test_a_field_the_person_removed_stays_away_when_it_did_not_change() -> None:
    merged = merge(tree(title="a"), tree(), tree(title="a"))
    assert "title" not in merged.tree
