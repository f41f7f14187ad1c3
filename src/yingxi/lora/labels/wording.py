"""How tags become a caption: what is left out, what comes first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from yingxi.lora.datasets.captions import one_line
from yingxi.lora.labels.base import Tag

_FACE: Final = re.compile(r"[A-Za-z]{2}")


@dataclass(frozen=True, slots=True)
class Wording:
    """What a person wants of the captions.

    Attributes:
        trigger: the word that calls the LoRA; always first.
        blacklist: tags that are never written, in any case.
        keep_first: how many tags are kept, the surest first; 0: all.
        threshold: how sure a tag must be, 0..1.
        character_threshold: the same for names of characters.
        ratings: whether tags on how fit for all ages it is are written.
    """

    trigger: str = ""
    blacklist: tuple[str, ...] = ()
    keep_first: int = 0
    threshold: float = 0.35
    character_threshold: float = 0.85
    ratings: bool = False


def caption_of(tags: Sequence[Tag], wording: Wording) -> str:
    """Return tags as one line: the trigger word, then what is sure enough and wanted, each once."""
    unwanted = {_plain(tag) for tag in wording.blacklist} | {_plain(wording.trigger)}
    words: list[str] = []
    for tag in sorted(tags, key=lambda tag: -tag.score):  # stable: a sentence keeps its order
        text = spoken(tag.text)
        if _is_sure(tag, wording) and text and _plain(text) not in unwanted:
            unwanted.add(_plain(text))
            words.append(text)
    kept = words[: wording.keep_first] if wording.keep_first else words
    return one_line(", ".join([wording.trigger, *kept] if wording.trigger else kept))


def spoken(tag: str) -> str:
    """Return a tag with blanks for underscores; a face such as ^_^ stays."""
    tag = one_line(tag)
    return tag.replace("_", " ") if len(tag) > 3 and _FACE.search(tag) else tag


def _plain(text: str) -> str:
    return spoken(text.strip()).casefold()


def _is_sure(tag: Tag, wording: Wording) -> bool:
    if tag.kind == "rating":
        return wording.ratings and tag.score >= wording.threshold
    return tag.score >= (wording.character_threshold if tag.kind == "character" else wording.threshold)
