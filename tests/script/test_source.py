"""Bytes become text, or say clearly why not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yingxi.errors import StoryError
from yingxi.script.source import decode, language_of

ZH = "从前有一个小村子，村子里住着一个老人和他的孙女。他们每天早上去河边打水。“今天天气真好！”孙女说。"
TRADITIONAL = "從前有一個小村子，村子裡住著一個老人和他的孫女。他們每天早上去河邊打水。「今天天氣真好！」孫女說。"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
def test_simplified_chinese_comes_back_from_every_encoding(encoding: str) -> None:
    assert decode(ZH.encode(encoding), "a.txt") == ZH


@pytest.mark.parametrize("encoding", ["utf-8", "big5", "utf-16"])
def test_traditional_chinese_comes_back_from_every_encoding(encoding: str) -> None:
    assert decode(TRADITIONAL.encode(encoding), "a.txt") == TRADITIONAL


@given(st.text(alphabet="的一是不了在人有我他这中大来上个国到说们为子和你地出道也，。！？“”\n", min_size=12))
def test_common_han_survive_gb18030(text: str) -> None:
    if any(char.isalnum() for char in text):
        assert decode(text.encode("gb18030"), "a.txt") == text


def test_line_breaks_stay_as_they_are() -> None:
    assert decode(b"One.\r\n\r\nTwo.\r\n", "a.txt") == "One.\r\n\r\nTwo.\r\n"


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 4, bytes(range(256)) * 20]
)
def test_binary_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(StoryError) as caught:
        decode(data, "picture.txt")
    assert "picture.txt" in caught.value.in_("en")
    assert caught.value.next_step is not None


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", "\ufeff　　\n".encode(), b"... !!! ---"])
def test_nothing_to_tell_is_refused(data: bytes) -> None:
    with pytest.raises(StoryError, match=r"empty\.txt"):
        decode(data, "empty.txt")


def test_too_large_is_refused() -> None:
    with pytest.raises(StoryError):
        decode(b"a" * 16_000_001, "big.txt")


def test_languages_are_told_apart() -> None:
    assert language_of(ZH) == "zh"
    assert language_of("Once there was a miller's cat. She was called 小花.") == "en"
