"""Three-way merge of a person's edits with what was generated anew.

Values are plain YAML trees. A list whose items carry an `id` is merged item by item; any other list is one
value. The person's value wins, an item with `lock: true` stays whole; what could not be kept in place is
returned, never dropped.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Tree = dict[str, Any]

UNMERGED = frozenset({"kind", "version", "revision"})
"""Fields that belong to the document, not to its content."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A person's change of one generated value."""

    place: str
    generated: Any
    person: Any


@dataclass(slots=True)
class Merged:
    """The result.

    Attributes:
        tree: the merged document.
        edits: every place where the person's value stands instead of the generated one.
        conflicts: places where both changed; the person's value was kept, `generated` is the new one.
        orphans: items a person edited whose target is gone.
    """

    tree: Tree
    edits: list[Edit] = field(default_factory=list)
    conflicts: list[Edit] = field(default_factory=list)
    orphans: list[Tree] = field(default_factory=list)


_MISSING = object()


def merge(base: Tree, person: Tree, generated: Tree) -> Merged:
    """Merge.

    Args:
        base: what was generated last time.
        person: the file as it is now.
        generated: what is generated now.
    """
    merged = Merged({})
    merged.tree = _merge_map(base, person, generated, "", merged)
    for name in UNMERGED:
        if name in generated:
            merged.tree[name] = generated[name]
    return merged


def _merge_value(base: Any, person: Any, generated: Any, place: str, merged: Merged) -> Any:
    if person in (generated, base):
        return generated
    if isinstance(person, dict) and isinstance(generated, dict):
        return _merge_map(base if isinstance(base, dict) else {}, person, generated, place, merged)
    if _has_ids(person) and _has_ids(generated) and (person or generated):
        return _merge_items(base if _has_ids(base) else [], person, generated, place, merged)
    shown = None if generated is _MISSING else generated
    edit = Edit(place, shown, None if person is _MISSING else person)
    merged.edits.append(edit)
    if generated != base:
        merged.conflicts.append(edit)
    return person


def _merge_map(base: Tree, person: Tree, generated: Tree, place: str, merged: Merged) -> Tree:
    out: Tree = {}
    for key in [*generated, *(key for key in person if key not in generated)]:
        if not place and key in UNMERGED:
            continue
        where = f"{place}.{key}" if place else key
        value = _merge_value(
            base.get(key, _MISSING), person.get(key, _MISSING), generated.get(key, _MISSING), where, merged
        )
        if value is not _MISSING:
            out[key] = value
    return out


def _merge_items(base: list[Tree], person: list[Tree], generated: list[Tree], place: str, merged: Merged) -> list[Tree]:
    old, mine, new = _by_id(base), _by_id(person), _by_id(generated)
    out: list[Tree] = []
    for item in generated:
        name = item["id"]
        where = f"{place}[{name}]"
        if name in mine and mine[name].get("lock") is True:
            out.append(_locked(old.get(name, {}), mine[name], item, where, merged))
        elif name in mine:
            out.append(_merge_map(old.get(name, {}), mine[name], item, where, merged))
        elif name in old:
            merged.edits.append(Edit(where, item, None))  # the person removed it: it stays away
        else:
            out.append(item)
    for index, item in enumerate(person):
        name = item["id"]
        if name in new:
            continue
        if name not in old:
            out.insert(_place_after(person, index, out), item)
            merged.edits.append(Edit(f"{place}[{name}]", None, item))
        elif item != old[name]:
            merged.orphans.append(item)
    return out


def _locked(base: Tree, person: Tree, generated: Tree, place: str, merged: Merged) -> Tree:
    """Keep a locked item whole; what would have changed is told."""
    for key in generated:
        if generated[key] != person.get(key) and generated[key] != base.get(key):
            edit = Edit(f"{place}.{key}", generated[key], person.get(key))
            merged.edits.append(edit)
            merged.conflicts.append(edit)
    return person


def _place_after(person: list[Tree], index: int, out: list[Tree]) -> int:
    """Return where a person's own item goes: behind the nearest earlier neighbour that is still there."""
    places = {item["id"]: at for at, item in enumerate(out)}
    for earlier in reversed(person[:index]):
        if earlier["id"] in places:
            return places[earlier["id"]] + 1
    return 0


def _by_id(items: list[Tree]) -> dict[str, Tree]:
    return {item["id"]: item for item in items}


def _has_ids(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, dict) and "id" in item for item in value)
