"""Only some scenes of a script: "2", "1-3", "4-", "1,3-5"."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from yingxi.errors import InputError
from yingxi.story.script import Script
from yingxi.words import Words

_PART: Final = re.compile(r"(\d{0,6})\s*(?:(-)\s*(\d{0,6}))?")


def pick(script: Script, scenes: str) -> Script:
    """Return the script with only the scenes that `scenes` names, in the story's order.

    Args:
        script: a whole script.
        scenes: scene numbers from 1: "2", "1-3", "4-", "-2", "1,3-5"; full-width signs are fine.

    Raises:
        InputError: no range, or it names a scene that the story does not have.
    """
    count = len(script.scenes)
    chosen: set[int] = set()
    plain = re.sub(r"[—–~～至到]+", "-", unicodedata.normalize("NFKC", scenes)).replace("、", ",").strip()
    for part in plain.split(","):
        chosen.update(_numbers(part.strip(), scenes, count))
    kept = tuple(scene for number, scene in enumerate(script.scenes, 1) if number in chosen)
    return script.model_copy(update={"scenes": kept})


def _numbers(part: str, whole: str, count: int) -> range:
    found = _PART.fullmatch(part)
    if found is None or not (found.group(1) or found.group(3)):
        raise _bad(whole, Words("this is no range of scenes", "这不是场次范围"))
    first = int(found.group(1) or 1)
    last = first if found.group(2) is None else int(found.group(3) or count)
    if first < 1 or last > count or first > last:
        raise _bad(whole, Words("the story has scenes 1 to {n}", "故事只有第 1 到 {n} 场").filled(n=count))
    return range(first, last + 1)


def _bad(scenes: str, what: Words) -> InputError:
    return InputError(
        what, where=f'--scenes "{scenes}"', next_step=Words('write for example "2" or "1-3"', "请写成 “2” 或 “1-3”")
    )
