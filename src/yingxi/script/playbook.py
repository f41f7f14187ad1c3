"""Stories laid out as plays and films are: a name and a colon before each line, scene heads, directions in brackets.

第一场 酒店 夜 内                INT. TAVERN - NIGHT
老站长：你来了。（坐下）坐吧。    JOHN
（门开了）                       (softly)
You came.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from yingxi.script.span import Span
from yingxi.script.wordlist import words
from yingxi.words import Language

_CUE: Final[dict[Language, re.Pattern[str]]] = {
    "zh": re.compile(r"^([\u4e00-\u9fff·A-Za-z0-9]{1,8}?)\s*([（(][^）)]{1,30}[）)])?\s*[：:]\s*(?=\S)(?![“「『\"])"),
    "en": re.compile(r"^([A-Z][\w.'’ -]{0,28}?)\s*(\([^)]{1,40}\))?\s*:\s+(?=\S)(?![“\"])"),
}
_CAPITALS: Final = re.compile(r"^(?=.*[A-Z])[A-Z0-9][A-Z0-9 .'’-]{0,28}(?:\s*\((?:V\.O\.|O\.S\.|CONT'?D|O\.C\.)\))?$")
_ASIDE: Final = re.compile(r"[（(][^（()）]{1,80}[）)]")
_HEAD_EN: Final = re.compile(r"^\.?(?:INT|EXT|EST|I/E|INT\.?/EXT)[. ]\s*\S.{0,70}$", re.IGNORECASE)
_NUMBER: Final = r"[零〇一二三四五六七八九十百两\d]+"
_HEAD_ZH: Final = re.compile(
    rf"^(?:(?:第\s*{_NUMBER}\s*场|场景?\s*{_NUMBER}|{_NUMBER}[、.．])[\s:：、.　]*"
    r"(?=.*(?:内|外|日|夜|晨|黄昏|晚|午)(?:[\s　]|景|$))\S.{0,40}"
    rf"|第\s*{_NUMBER}\s*场[\s:：、.　]+\S.{{0,40}}|[内外]景?[\s、.·　]+\S.{{0,30}})$"
)
_NOT_NAMES: Final = frozenset(
    words(
        """
    说 道 问 答 想 原来 注 注意 时间 地点 人物 场景 例如 比如 所以 于是 但是 因为 标题 作者 结果 内容 地址 电话
    """
    )
)
NARRATORS: Final = frozenset(["旁白", "画外音", "解说", "narrator", "voice over", "v.o."])
"""Cues whose words are the narrator's."""
_LEAST_LINES: Final = 2


@dataclass(frozen=True, slots=True)
class Play:
    """How a story set as a play calls its speakers; no names: the story is prose."""

    names: frozenset[str] = frozenset()

    def cue(self, text: str, language: Language) -> tuple[str, int] | None:
        """Return who speaks in a paragraph and where the words begin, or None."""
        found = _CUE[language].match(text)
        if found is None or found.group(1).strip() not in self.names:
            return None
        return found.group(1).strip(), found.end(1)


PROSE: Final = Play()


def play_of(paragraphs: Sequence[str], language: Language) -> Play:
    """Tell from the whole story whether it is set as a play, and by whom it is spoken."""
    counts: Counter[str] = Counter()
    for text in paragraphs:
        found = _CUE[language].match(text)
        if found is not None and _is_name(found.group(1).strip(), language):
            counts[found.group(1).strip()] += 1
    often = sum(counts.values())
    enough = often >= max(_LEAST_LINES, 0.25 * len(paragraphs)) and (len(counts) > 1 or often > _LEAST_LINES)
    return Play(frozenset(counts) if enough else frozenset())


def spoken_lines(lines: Sequence[str], language: Language) -> set[int]:
    """Return which lines begin with a speaker who begins others too, so that no line runs into the next: a chat."""
    rows: dict[str, list[int]] = {}
    for index, line in enumerate(lines):
        found = _CUE[language].match(line)
        if found is not None and _is_name(found.group(1).strip(), language):
            rows.setdefault(found.group(1).strip(), []).append(index)
    often = {name: row for name, row in rows.items() if len(row) > 1}
    return {index for row in often.values() for index in row} if len(often) > 1 else set()


def own_name(cue: str) -> str:
    """Return a cue as telling writes the name: "JOHN (V.O.)" is John."""
    bare = re.sub(r"\s*[（(].*", "", cue).strip()
    return bare.title() if bare.isupper() else bare


def _is_name(word: str, language: Language) -> bool:
    if language == "zh":
        return word not in _NOT_NAMES and not re.search(r"[说道问答叫喊想是有]$", word)
    return len(word.split()) <= 4


def spans_of_line(text: str, begin: int) -> list[Span]:
    """Split a play's line: the cue and every direction in brackets told, the words between them spoken."""
    start = re.compile(r"\s*(?:[（(][^）)]{1,40}[）)])?\s*[：:]\s*").match(text, begin)
    spans = []
    lead = _ASIDE.search(text, begin, start.end() if start else begin)
    if lead is not None:
        spans.append(Span(lead.start() + 1, lead.end() - 1, lead.start(), lead.end(), False))
    at = start.end() if start else begin
    for aside in [*_ASIDE.finditer(text, at), None]:
        end = aside.start() if aside else len(text)
        if text[at:end].strip():
            spans.append(Span(at, end, at, end, True))
        if aside is not None:
            spans.append(Span(aside.start() + 1, aside.end() - 1, aside.start(), aside.end(), False))
            at = aside.end()
    return spans


def direction(text: str) -> Span | None:
    """Return the inside of a paragraph that is nothing but a direction in brackets, or None."""
    if not re.fullmatch(r"[（(][^（()）]+[）)][。.]?", text):
        return None
    end = max(text.rfind("）"), text.rfind(")"))
    return Span(1, end, 1, end, False)


def scene_head(text: str) -> str | None:
    """Return the head of a scene as films write it, or None: "INT. TAVERN - NIGHT", 第一场 酒店 夜 内."""
    bare = text.strip().strip("*#").strip()
    return bare if _HEAD_EN.match(bare) or _HEAD_ZH.match(bare) else None


def setting_words(head: str, language: Language) -> str:
    """Return a scene head's place and hour as a sentence that the reading of settings understands."""
    if language == "en":
        bare = re.sub(r"^\.?(?:INT|EXT|EST|I/E|INT\.?/EXT)[. /]+", "", head, flags=re.IGNORECASE).lower()
        place, _, hour = bare.rpartition(" - ")
        when = {"day": "at noon", "continuous": "", "later": ""}.get(hour, f"in the {hour}" if hour else "")
        return f"in the {place or bare} {when if place else ''}".strip()
    bare = re.sub(rf"^(?:第\s*{_NUMBER}\s*场|场景?\s*{_NUMBER}|{_NUMBER}[、.．])[\s:：、.　]*", "", head)
    parts = [word for word in re.split(r"[\s、/．.·,，　\-—]+", bare) if word and word not in _IN_OR_OUT]
    hours = {"日": "白天", "夜": "夜里", "晨": "清晨", "晚": "晚上", "午": "中午", "昏": "黄昏"}
    place = "".join(f"在{word}里" for word in parts if not (word in hours or _HOUR_ZH.match(word)))
    when = "，".join(hours.get(word, word) for word in parts if word in hours or _HOUR_ZH.match(word))
    return f"{when}，{place}" if when else place


_IN_OR_OUT: Final = frozenset(["内", "外", "内景", "外景"])
_HOUR_ZH: Final = re.compile(r"^(?:清晨|早晨|早上|上午|中午|下午|傍晚|黄昏|夜晚|晚上|深夜|夜里|白天|日景|夜景|凌晨)$")


def character_cue(text: str, follows: str) -> bool:
    """Whether a line in capitals with speech right under it names who speaks, as Fountain has it."""
    return bool(follows) and _CAPITALS.match(text) is not None and scene_head(text) is None
