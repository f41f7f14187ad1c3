"""Quotation marks: speech and telling come apart, whatever the marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yingxi.script.items import items_of
from yingxi.script.quotes import marks_of, spans_of
from yingxi.words import Language


def _spoken(paragraphs: list[str], language: Language) -> list[str]:
    marks = marks_of(paragraphs, language)
    return [item.text for item in items_of(paragraphs, marks, language) if item.spoken]


@pytest.mark.parametrize(
    ("paragraph", "spoken"),
    [
        ("“走吧。”他说。", ["走吧。"]),
        ("「走吧。」他說。", ["走吧。"]),
        ("『走吧。』他说。", ["走吧。"]),
        ('"走吧。"他说。', ["走吧。"]),
        ("他说：“他昨天说‘不去’，今天又来了。”", ["他昨天说‘不去’，今天又来了。"]),
        ("“好，”她说，“我去。”", ["好，", "我去。"]),
        ("“你来了？”“来了。”", ["你来了？", "来了。"]),
        ("他说：“走吧。", ["走吧。"]),
        ("墙上写着“小心火烛”四个字。", []),
        ("他常说些“之乎者也”之类的话。", []),
        ("只听“轰”的一声，门倒了。", []),
        ("大家叫他“老黑”。", []),
    ],
)
def test_chinese_marks(paragraph: str, spoken: list[str]) -> None:
    assert _spoken([paragraph], "zh") == spoken


@pytest.mark.parametrize(
    ("paragraph", "spoken"),
    [
        ("“Go,” said the miller.", ["Go,"]),
        ('"Go," said the miller.', ["Go,"]),
        ("‘I don’t know the dogs’ names,’ said the miller’s wife.", ["I don’t know the dogs’ names,"]),
        ("‘Alas!’ said she, ‘what can I do?’", ["Alas!", "what can I do?"]),
        ("“He said ‘never,’ and left,” she told us.", ["He said ‘never,’ and left,"]),
        ("The cat said, “Come in.", ["Come in."]),
        ("He wore a so-called “long gown” to the fair.", []),
        ("It was the miller’s cat, and the cat’s name was Tib.", []),
    ],
)
def test_english_marks(paragraph: str, spoken: list[str]) -> None:
    assert _spoken([paragraph], "en") == spoken


def test_dashes_open_lines() -> None:
    story = ["— Where are you going? asked the fox.", "— Home, said the hen.", "The fox smiled."]
    assert _spoken(story, "en") == ["Where are you going?", "Home,"]


def test_a_quote_over_two_paragraphs_is_one_voice() -> None:
    items = items_of(["他说：“第一件事是打水。", "“第二件事是做饭。”"], marks_of(["“”"], "zh"), "zh")
    spoken = [item for item in items if item.spoken]
    assert [item.goes_on for item in spoken] == [False, True]


def test_a_quote_closed_only_in_the_next_paragraph() -> None:
    assert _spoken(["他说：“第一件事是打水。", "第二件事是做饭。”说完他走了。"], "zh") == [
        "第一件事是打水。",
        "第二件事是做饭。",
    ]


def test_a_lost_closing_mark_does_not_swallow_the_report() -> None:
    assert _spoken(["“你好。他说：“再见。”"], "zh") == ["你好。", "再见。"]


@given(
    st.lists(st.text(alphabet="走来说，。！？“”‘’「」\"—ab .,'", max_size=40), max_size=6),
    st.sampled_from(["zh", "en"]),
)
def test_spans_tile_the_paragraph(paragraphs: list[str], language: Language) -> None:
    for text, row in zip(paragraphs, spans_of(paragraphs, marks_of(paragraphs, language), language), strict=True):
        last = 0
        for span in row:
            assert last <= span.start < span.end <= len(text)
            last = span.end
