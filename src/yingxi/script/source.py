"""A story file's bytes as text: which encoding, which language."""

from __future__ import annotations

import codecs
import re
from typing import Final

from yingxi.errors import StoryError
from yingxi.words import Language, Words

LARGEST_MB: Final = 16
_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE_CHARS: Final = 20_000
_HAN: Final = re.compile(r"[㐀-鿿]")
_LATIN: Final = re.compile(r"[A-Za-z]+")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_COMMON_HAN: Final = frozenset(
    "的一是不了在人有我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没"
    "這個來國說們為時會對裡後麼沒還於樣現進長從開問動見經頭聽話無間"
    "起发成事作当想看文无开手十用主行方又如前所本见经头面三动已走很给话身只老回什现呢从起听吧"
)


def decode(data: bytes, name: str) -> str:
    """Return a story file's text, its line breaks as they are.

    UTF-8, UTF-16 and UTF-32 (by their marks, UTF-16 also without), GB18030 (with GBK and GB2312 inside it),
    Big5 and Western single-byte text are told apart.

    Args:
        data: the whole file.
        name: the file's name, for messages.

    Raises:
        StoryError: too large, binary, empty, or nothing but blanks.
    """
    if len(data) > LARGEST_MB * 1_000_000:
        raise StoryError(
            Words("the file is larger than {n} MB", "文件超过 {n} MB").filled(n=LARGEST_MB),
            where=name,
            next_step=Words("split the story into parts", "请把故事分成几个文件"),
        )
    text = None if _is_other_format(data) else _decoded(data)
    if text is None:
        raise StoryError(
            Words("these bytes are no text that we can read", "这些字节不是能读出的文字"),
            where=name,
            next_step=Words("save the story as plain text in UTF-8", "请把故事另存为 UTF-8 编码的纯文本"),
        )
    if not any(char.isalnum() for char in text):
        raise StoryError(
            Words("the story is empty", "故事是空的"),
            where=name,
            next_step=Words("write at least one sentence into it", "请至少写一句话"),
        )
    return text


def language_of(text: str) -> Language:
    """Tell Chinese from English by the share of Han characters."""
    sample = text[:_SAMPLE_CHARS]
    return "zh" if len(_HAN.findall(sample)) >= len(_LATIN.findall(sample)) / 2 else "en"


def _is_other_format(data: bytes) -> bool:
    """Return whether the bytes are a page or a document that only looks like text: PDF, RTF, HTML, XML (.fdx)."""
    head = data[:64].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    return head.startswith((b"%pdf-", b"{\\rtf", b"<!doctype html", b"<html", b"<?xml", b"<finaldraft"))


def _decoded(data: bytes) -> str | None:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _read_as(data, encoding)
    if b"\x00" in data[:4096]:
        return _bare_utf16(data)
    text = _read_as(data, "utf-8")
    if text is not None:
        return text
    return _best_of(data, ("gb18030", "big5", "cp1252"))


def _read_as(data: bytes, encoding: str) -> str | None:
    try:
        text = data.decode(encoding)
    except (UnicodeDecodeError, UnicodeError):
        return None
    return None if _CONTROL.search(text) else text.removeprefix("﻿")


def _bare_utf16(data: bytes) -> str | None:
    """UTF-16 without its mark: only where the result is mostly letters and Han."""
    for encoding in ("utf-16-le", "utf-16-be"):
        text = _read_as(data, encoding)
        if text and _plausible_share(text) > 0.7:
            return text
    return None


def _best_of(data: bytes, encodings: tuple[str, ...]) -> str | None:
    read = [text for text in (_read_as(data, encoding) for encoding in encodings) if text is not None]
    if not read:
        return None
    best = max(read, key=_plausible_share)
    return best if _plausible_share(best) > 0.5 else None


def _plausible_share(text: str) -> float:
    """Share of characters that prose is made of; Han count by how common they are.

    Big5 read as GB18030 (or the other way round) gives rare Han characters only, so common ones decide.
    """
    sample = [char for char in text[:_SAMPLE_CHARS] if not char.isspace()]
    if not sample:
        return 0.0
    good = 0.0
    for char in sample:
        if (
            char in _COMMON_HAN
            or (char.isascii() and char.isalnum())
            or char in "，。！？：；、“”‘’「」『』…—（）《》,.!?;:'\"-()"
        ):
            good += 1.0
        elif _HAN.match(char):
            good += 0.55
    return good / len(sample)
