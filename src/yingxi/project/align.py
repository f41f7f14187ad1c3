"""Ids carried over: the old script and the new are aligned, so that a mended typo keeps its shot.

Two identical 「嗯。」 stay two, and a sentence added on page 1 renames nothing on page 9, because beats are
aligned as a sequence and not looked up by their text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Any

from yingxi.story.cast import Cast, Character
from yingxi.story.script import Script

ALIKE = 0.55
"""Share of equal characters from which two different sentences count as one that was mended."""

WIDEST_GAP = 400
"""Sentences on either side of a change between which mended ones are looked for."""


def carried_over(old: Script, old_cast: Cast, new: Script, new_cast: Cast) -> tuple[Script, Cast]:
    """Return the new script and cast under the old ids wherever they tell the same thing."""
    names = _character_ids(old_cast.characters, new_cast.characters)
    beats = _beat_ids(old, new)
    scenes = _scene_ids(old, new, beats)
    renamed = names | beats | scenes
    return (
        Script.model_validate(_renamed(new.model_dump(mode="json"), renamed)),
        Cast.model_validate(_renamed(new_cast.model_dump(mode="json"), renamed)),
    )


def aligned(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Pair the sentences of two versions of a text, in order; unpaired ones are gone or new.

    Returns:
        Pairs (index in old, index in new), both rising.
    """
    a, b = [_bare(text) for text in old], [_bare(text) for text in new]
    head = _common(a, b)
    tail = _common(a[head:][::-1], b[head:][::-1])
    pairs = [(i, i) for i in range(head)]
    matcher = SequenceMatcher(None, a[head : len(a) - tail], b[head : len(b) - tail], autojunk=False)
    for what, i1, i2, j1, j2 in matcher.get_opcodes():
        if what == "equal":
            pairs += [(head + i1 + k, head + j1 + k) for k in range(i2 - i1)]
        elif what == "replace":
            pairs += [(head + i1 + i, head + j1 + j) for i, j in _mended(a[head:][i1:i2], b[head:][j1:j2])]
    pairs += [(len(a) - tail + k, len(b) - tail + k) for k in range(tail)]
    return pairs


def _mended(old: list[str], new: list[str]) -> list[tuple[int, int]]:
    """Pair changed sentences that still look alike, keeping their order (greedy from the front)."""
    pairs: list[tuple[int, int]] = []
    start = 0
    for j, text in enumerate(new[:WIDEST_GAP]):
        scores = [
            (SequenceMatcher(None, other, text, autojunk=False).ratio(), -i)
            for i, other in enumerate(old[start : start + WIDEST_GAP], start)
        ]
        if scores and max(scores)[0] >= ALIKE:
            i = -max(scores)[1]
            pairs.append((i, j))
            start = i + 1
    return pairs


def _common(a: list[str], b: list[str]) -> int:
    length = 0
    while length < min(len(a), len(b)) and a[length] == b[length]:
        length += 1
    return length


def _bare(text: str) -> str:
    return re.sub(r"\s+", " ", text.strip())


def _beat_ids(old: Script, new: Script) -> dict[str, str]:
    before = [beat for scene in old.scenes for beat in scene.beats]
    after = [beat for scene in new.scenes for beat in scene.beats]
    pairs = aligned([beat.text for beat in before], [beat.text for beat in after])
    return _without_clashes({after[j].id: before[i].id for i, j in pairs}, [beat.id for beat in after])


def _scene_ids(old: Script, new: Script, beats: dict[str, str]) -> dict[str, str]:
    """A scene keeps the id of the old scene that most of its beats come from."""
    home = {beat.id: scene.id for scene in old.scenes for beat in scene.beats}
    taken: set[str] = set()
    found: dict[str, str] = {}
    for scene in new.scenes:
        votes = Counter(home[beats[beat.id]] for beat in scene.beats if beats.get(beat.id) in home)
        best = next((name for name, _ in votes.most_common() if name not in taken), None)
        if best is not None:
            taken.add(best)
            found[scene.id] = best
    return _without_clashes(found, [scene.id for scene in new.scenes])


def _character_ids(old: Sequence[Character], new: Sequence[Character]) -> dict[str, str]:
    known = {name: one.id for one in reversed(old) for name in (*one.aliases, one.name)}
    taken: set[str] = set()
    found: dict[str, str] = {}
    for character in new:
        names = (character.name, *character.aliases)
        match = next((known[name] for name in names if name in known and known[name] not in taken), None)
        if match is not None:
            taken.add(match)
            found[character.id] = match
    return _without_clashes(found, [character.id for character in new])


def _without_clashes(renamed: dict[str, str], every: list[str]) -> dict[str, str]:
    """Give a new thing whose minted id is already an old thing's a fresh one."""
    used = set(renamed.values())
    out = dict(renamed)
    for name in every:
        if name in renamed:
            continue
        fresh, count = name, 1
        while fresh in used:
            count += 1
            fresh = f"{name}-{count}"
        used.add(fresh)
        out[name] = fresh
    return {new: old for new, old in out.items() if new != old}


def _renamed(value: Any, names: dict[str, str]) -> Any:
    """Replace ids throughout a tree, keys of mappings included; texts are left alone."""
    if isinstance(value, dict):
        return {
            names.get(key, key): item if key in ("text", "heading", "name", "title") else _renamed(item, names)
            for key, item in value.items()
        }
    if isinstance(value, list):
        return [_renamed(item, names) for item in value]
    return names.get(value, value) if isinstance(value, str) else value
