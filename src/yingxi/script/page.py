"""The page: physical lines joined into paragraphs, with everything that is not story set aside.

A story file is hard-wrapped or has a paragraph on every line; it has titles, authors, footnotes. What
comes out is clean paragraphs whose every character knows where in the source it stood.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from yingxi.script import heads, playbook
from yingxi.story.script import LeftOut
from yingxi.words import Language

_TERMINAL: Final = frozenset('。！？!?.…”」』’"）)—:：;；】〕》*~')
_TITLE_PAGE: Final = re.compile(
    r"^(?P<key>title|credit|authors?|source|draft date|date|contact|copyright|notes|revision|format)"
    r"\s*:\s*(?P<value>.*)$",
    re.IGNORECASE,
)
"""A line of a Fountain script's title page."""
_EMPHASIS: Final = re.compile(r"(?<![\w*])(\*\*|\*)(?=\S)([^*]{1,80}?)(?<=\S)\1(?![\w*])")
"""Markdown's *stress* and **weight**."""
_SEPARATOR: Final = re.compile(r"^[\s*＊·•\-—=_~#※☆★◇◆○●]{3,}$|^[＊*※☆★#]$")
_MARK: Final = re.compile(
    r"[⑴-⒇①-⑳⓪㈠-㈩❶-❿]"  # circled and bracketed numbers
    r"|[\[［〔]\s*(?:\d{1,3}|[０-９]{1,3}|\*+|注\s*\d{0,3}|[a-z])\s*[\]］〕]"
    r"|(?<=[\w。，！？”’」』])\*+(?=\s|$|[，。！？、；：])"
    r"|[†‡]|[¹²³⁰⁴-⁹]+"
)
_EDITOR: Final = re.compile(r"【[^】]{1,120}】|〔[^〕]{1,60}〕|\[Illustration[^\]]*\]|\[\*[^\]]*\]")
_LOST_CHAR: Final = re.compile(r"□+【左[“\"]?.[”\"]?右[“\"]?(.)")
_NOTE_FORMS: Final = (
    _MARK,
    re.compile(r"[(（]?[\d０-９]{1,3}[)）.．、:：]\s*\S|[(（][一二三四五六七八九十]{1,3}[)）]|[*＊※]+\s*\S"),
    re.compile(
        r"[“「《]?[^，。！？；：:“”\s]{0,13}[^，。！？；：:“”\s说道问答叫喊想][”」》]?[：:](?![“「])"
        r"|[“「《][^”」》]{1,20}[”」》]\s*(?:[，,]|——|即|指|是)"
    ),
)
"""How a note begins: with a mark, a number, or the word that it explains."""
_WIDE_BLANKS: Final = " \t\u3000\xa0\ufeff\u200b\r"
_UNEVEN: Final = re.compile(r"[\t\u3000\xa0\ufeff\u200b\r□_]|  |\A | \Z")
"""What a paragraph must be cleared of, besides marks."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the story.

    Attributes:
        text: cleaned: joined lines, no footnote marks.
        source: for every character of `text`, its index in the source text.
        line: first physical line, counted from 1.
        chapter: the chapter head that stands right before it.
        breaks: a line of stars stands right before it.
        head: the head of a film's scene that stands right before it.
    """

    text: str
    source: array[int]
    line: int
    chapter: str | None = None
    breaks: bool = False
    head: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A whole story, read."""

    title: str
    author: str
    paragraphs: tuple[Paragraph, ...]
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    start: int  # of `text` in the source
    indent: int
    text: str  # stripped; "" for a blank line


@dataclass(slots=True)
class _Block:
    lines: list[_Line]

    @property
    def text(self) -> str:
        return "".join(line.text for line in self.lines)


def read_page(text: str, language: Language) -> Page:
    """Read a story's text into paragraphs.

    Linear in the text's length.
    """
    left_out: list[LeftOut] = []
    lines = _without_licence(list(_lines(text)), left_out)
    blocks = _blocks(lines, language)
    title, author, blocks = _front_matter(blocks, left_out, language)
    blocks = _without_back_matter(blocks, left_out, language)
    paragraphs: list[Paragraph] = []
    chapter, breaks, scene = None, False, None
    for block in blocks:
        joined = block.text
        if len(block.lines) == 1 and playbook.scene_head(joined) is not None:
            scene = joined.strip(".")
            continue
        if _SEPARATOR.match(joined):
            breaks = True
            continue
        head = heads.chapter_head(joined, language) if len(block.lines) <= 2 else None
        if head is not None:
            chapter = f"{chapter} {head}" if chapter else head
            continue
        paragraph = _paragraph(block, language, left_out, chapter, breaks, scene)
        if paragraph is not None:
            paragraphs.append(paragraph)
            chapter, breaks, scene = None, False, None
    return Page(title, author, tuple(paragraphs), tuple(sorted(left_out, key=lambda left: left.line)))


def _lines(text: str) -> Iterator[_Line]:
    start = 0
    for number, raw in enumerate(re.split(r"\n|\r(?!\n)|\x0c|\u2028", text), 1):
        bare = raw.strip(_WIDE_BLANKS)
        lead = len(raw) - len(raw.lstrip(_WIDE_BLANKS))
        indent = sum(2 if char == "\u3000" else 4 if char == "\t" else 1 for char in raw[:lead])
        yield _Line(number, start + lead, indent, bare)
        start += len(raw) + 1


def _without_licence(lines: list[_Line], left_out: list[LeftOut]) -> list[_Line]:
    """Drop what stands before and after a Project Gutenberg text."""
    first, last = 0, len(lines)
    for index, line in enumerate(lines):
        if re.match(r"\*{3}\s*START OF (?:THE|THIS) PROJECT GUTENBERG", line.text):
            first = index + 1
        elif re.match(r"\*{3}\s*END OF (?:THE|THIS) PROJECT GUTENBERG", line.text):
            last = index
            break
    for part in (lines[:first], lines[last:]):
        filled = [line for line in part if line.text]
        if filled:
            left_out.append(LeftOut(why="licence", line=filled[0].number, text=filled[0].text[:200]))
    return lines[first:last]


def _blocks(lines: list[_Line], language: Language) -> list[_Block]:
    """Group physical lines into paragraphs."""
    alone = {
        line.number
        for line in lines
        if line.text and (heads.chapter_head(line.text, language) or playbook.scene_head(line.text)) is not None
    }
    cued = {
        line.number + 1 for line, follows in pairwise(lines) if playbook.character_cue(line.text, follows.text)
    }  # what stands under a name in capitals
    spoken = {lines[index].number for index in playbook.spoken_lines([line.text for line in lines], language)}
    wrapped = _hard_wrapped([line for line in lines if line.number not in alone])
    usual = _usual_indent(lines)
    blocks: list[_Block] = []
    open_block: _Block | None = None
    for line in lines:
        if not line.text:
            open_block = None
            continue
        if line.number in alone:
            blocks.append(_Block([line]))
            open_block = None
            continue
        under_name = open_block is not None and open_block.lines[0].number + 1 in cued
        if open_block is not None and under_name:
            open_block.lines.append(line)
            continue
        if (
            open_block is not None
            and line.number + 1 not in cued
            and line.number not in spoken
            and _continues(open_block.lines, line, wrapped, usual)
        ):
            open_block.lines.append(line)
            continue
        if open_block is None and blocks and _stray_tail(line.text):
            blocks[-1].lines.append(line)
            open_block = blocks[-1]
            continue
        open_block = _Block([line])
        blocks.append(open_block)
    return blocks


def _stray_tail(text: str) -> bool:
    """A line that cannot begin a paragraph: a closing quote or a full stop pushed over by the wrap."""
    return text[0] in "”」』，。！？；、）"


def _hard_wrapped(lines: list[_Line]) -> bool:
    inner = [a.text for a, b in pairwise(lines) if a.text and b.text]
    if not inner:
        return False
    ended = sum(text[-1] in _TERMINAL for text in inner)
    return ended < 0.7 * len(inner)


def _usual_indent(lines: list[_Line]) -> int:
    counts = Counter(line.indent for line in lines if line.text)
    return counts.most_common(1)[0][0] if counts else 0


def _continues(block: list[_Line], line: _Line, wrapped: bool, usual: int) -> bool:
    before = block[-1]
    mid_sentence = before.text[-1] not in _TERMINAL and (len(block) > 1 or len(before.text) >= 12)
    if _SEPARATOR.match(line.text) or _SEPARATOR.match(before.text):
        return False
    if line.text[0] in "”」』，。！？；、）":
        return True
    if not wrapped:
        return mid_sentence and line.indent <= usual and line.text[0] not in '“「『"—'
    if line.indent > usual + 1 and before.indent <= usual + 1:
        return mid_sentence
    return True


def _front_matter(blocks: list[_Block], left_out: list[LeftOut], language: Language) -> tuple[str, str, list[_Block]]:
    """Take the title and the author off the story's head."""
    title = author = ""
    used = 0
    if blocks and all(_TITLE_PAGE.match(line.text) for line in blocks[0].lines[:2]) and len(blocks) > 1:
        page = {}
        for line in blocks[0].lines:
            if (entry := _TITLE_PAGE.match(line.text)) is not None:
                page[entry.group("key").lower()] = entry.group("value").strip("*_ ")
            left_out.append(LeftOut(why="title", line=line.number, text=line.text))
        return page.get("title", ""), page.get("author", page.get("authors", "")), blocks[1:]
    for block in blocks[:4]:
        if used + 1 >= len(blocks):
            break
        line = block.lines[0]
        bare = _MARK.sub("", _EDITOR.sub("", block.text)).strip(_WIDE_BLANKS)
        if heads.chapter_head(bare, language) or playbook.scene_head(bare) or len(block.lines) > 1:
            break
        if not title:
            found = heads.author_and_title(bare, language)
            if found is None:
                break
            author, title = found
            left_out.append(LeftOut(why="title", line=line.number, text=block.text))
        elif not author and (name := heads.author_line(bare, language)):
            author = name
            left_out.append(LeftOut(why="author", line=line.number, text=block.text))
        else:
            break
        used += 1
    return title, author, blocks[used:]


def _without_back_matter(blocks: list[_Block], left_out: list[LeftOut], language: Language) -> list[_Block]:
    """Drop blocks of notes, wherever they stand, single footnotes and the date of writing."""
    kept: list[_Block] = []
    end = 0  # of the block of notes that is being read
    for index, block in enumerate(blocks):
        if index >= end and heads.notes_head(block.text):
            end = _end_of_notes(blocks, index, language)
        lone = _MARK.match(block.text) is not None and len(block.lines[0].text) > 1 and bool(kept)
        if index < end or lone:
            why = "endnotes" if index < end else "footnote"
            left_out.append(LeftOut(why=why, line=block.lines[0].number, text=_joined(block)[:400]))
        else:
            kept.append(block)
    while len(kept) > 1 and heads.dateline(_MARK.sub("", kept[-1].text)):
        last = kept.pop()
        left_out.append(LeftOut(why="date", line=last.lines[0].number, text=last.text))
    return kept


_STORY_AGAIN: Final = 3
"""So many paragraphs in a row that look like no note are the story, going on after a block of notes."""


def _end_of_notes(blocks: list[_Block], head: int, language: Language) -> int:
    """Return the index of the first block after the notes that begin at `head`.

    Notes end at a chapter head, a line of stars or the next heading of notes. Where the first note begins with
    a number or "word:", they also end where the paragraphs stop beginning so; a second paragraph of a note is
    told from the story by the notes that follow it.
    """
    stop = next(
        (at for at in range(head + 1, len(blocks)) if _ends_notes(blocks[at], language)),
        len(blocks),
    )
    again = stop < len(blocks) and heads.notes_head(blocks[stop].text)
    form = next((form for form in _NOTE_FORMS if head + 1 < stop and form.match(blocks[head + 1].text)), None)
    if form is None:
        return min(stop, head + 2) if again else stop
    last = head + 1
    for at in range(head + 2, stop):
        if form.match(blocks[at].text):
            last = at
        elif at - last >= _STORY_AGAIN:
            break
    apart = last + 1 < stop and _gap(blocks, last) > max((_gap(blocks, at) for at in range(head + 1, last)), default=1)
    return last + 1 if again or apart or stop - last > _STORY_AGAIN else stop


def _gap(blocks: list[_Block], at: int) -> int:
    """Return how many lines below a paragraph the next begins."""
    return blocks[at + 1].lines[0].number - blocks[at].lines[-1].number


def _ends_notes(block: _Block, language: Language) -> bool:
    text = block.text
    head = heads.chapter_head(text, language) is not None and not text.strip(".").isdigit()
    return head or heads.strong_chapter_head(text) or heads.notes_head(text) or bool(_SEPARATOR.match(text))


def _joined(block: _Block) -> str:
    return " ".join(line.text for line in block.lines) if block.text.isascii() else block.text


def _paragraph(
    block: _Block, language: Language, left_out: list[LeftOut], chapter: str | None, breaks: bool, scene: str | None
) -> Paragraph | None:
    chars: list[str] = []
    source: array[int] = array("L")
    cued = len(block.lines) > 1 and playbook.character_cue(block.lines[0].text, block.lines[1].text)
    for place, line in enumerate(block.lines):
        if cued and place == 1:
            chars.append(":")
            source.append(line.start - 1)
        if chars and _needs_blank(chars[-1], line.text[0], language):
            chars.append(" ")
            source.append(line.start - 1)
        chars.extend(line.text)
        source.extend(range(line.start, line.start + len(line.text)))
    text, source = _without_marks("".join(chars), source, block, left_out)
    if not any(char.isalnum() for char in text):
        return None
    return Paragraph(text, source, block.lines[0].number, chapter, breaks, scene)


def _needs_blank(before: str, after: str, language: Language) -> bool:
    if language == "en":
        return not (before in "-—" and after.isalpha() and before == "-")
    return before.isascii() and after.isascii() and before.isalnum() and after.isalnum()


def _without_marks(text: str, source: array[int], block: _Block, left_out: list[LeftOut]) -> tuple[str, array[int]]:
    """Cut footnote marks and editors' notes; squeeze blanks; name each cut."""
    cut = [False] * len(text)
    swapped = dict[int, str]()
    for lost in _LOST_CHAR.finditer(text):
        # "□□【左“口”右“皇”】" describes a character that the file could not hold: its right half gives the sound.
        for index in range(lost.start(), text.index("【", lost.start())):
            swapped[index] = lost.group(1)
    for found in _EMPHASIS.finditer(text):
        for begin, end in ((found.start(), found.start(2)), (found.end(2), found.end())):
            cut[begin:end] = [True] * (end - begin)
    for pattern, why in ((_EDITOR, "editor's note"), (_MARK, "footnote mark")):
        for found in pattern.finditer(text):
            if cut[found.start()]:
                continue
            line = _line_of(source[found.start()], block)
            left_out.append(LeftOut(why=why, line=line, text=found.group()))
            cut[found.start() : found.end()] = [True] * (found.end() - found.start())
    if not swapped and True not in cut and not _UNEVEN.search(text):
        return text, source
    chars: list[str] = []
    kept: array[int] = array("L")
    for index, char in enumerate(text):
        char = swapped.get(index, char)
        if cut[index] or char in "\ufeff\u200b□_":
            continue
        char = " " if char in _WIDE_BLANKS else char
        if char == " " and (not chars or chars[-1] == " "):
            continue
        chars.append(char)
        kept.append(source[index])
    while chars and chars[-1] == " ":
        chars.pop()
        kept.pop()
    return "".join(chars), kept


def _line_of(offset: int, block: _Block) -> int:
    number = block.lines[0].number
    for line in block.lines:
        if line.start <= offset:
            number = line.number
    return number
