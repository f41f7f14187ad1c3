"""Sentences and beats: nothing lost, nothing too long that can be cut."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from yingxi.script.sentences import WHOLE_CAP, beats_of, length_of, sentences, stands_alone


def _texts(text: str, language: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text, language)]  # type: ignore[arg-type]


def test_chinese_sentences() -> None:
    assert _texts("他来了。“哦！”她想……天黑了吗？黑了", "zh") == ["他来了。", "“哦！”", "她想……", "天黑了吗？", "黑了"]


def test_english_sentences_and_abbreviations() -> None:
    assert _texts("Mr. Brown came. He sat down! Did he? Yes.", "en") == [
        "Mr. Brown came.",
        "He sat down!",
        "Did he?",
        "Yes.",
    ]


def test_a_long_sentence_is_cut_at_clause_marks() -> None:
    text = (
        "老人每天清早起来先把院子扫干净，然后挑着两只水桶到河边去打水；"
        "等他慢慢走回来的时候，太阳已经高高地挂在村口那棵大树上了，孩子们也都上学去了。"
    )
    pieces = [text[start:end] for start, end in beats_of(text, "zh", 0, len(text))]
    assert len(pieces) == 2
    assert pieces[0].endswith("；")
    assert all(length_of(piece, "zh") <= WHOLE_CAP["zh"] for piece in pieces)


def test_a_sentence_is_not_torn_in_mid_clause() -> None:
    text = (
        "When the lamp had burned low and the old clock struck, the boy took his coat from the peg behind the door, "
        "and he went down to the yard to look for the lost key."
    )
    pieces = [text[start:end] for start, end in beats_of(text, "en", 0, len(text))]
    assert [piece.split()[0] for piece in pieces] == ["When", "and"]
    assert stands_alone(text, 0, len(pieces[0]), "en")
    assert not stands_alone(text, 0, text.index(",") + 1, "en")


def test_tiny_sentences_join() -> None:
    text = "他走了。天黑了。村里的人都关上门睡觉去了。河边只剩下一只小船轻轻地摇着。"
    pieces = [text[start:end] for start, end in beats_of(text, "zh", 0, len(text))]
    assert pieces == ["他走了。天黑了。村里的人都关上门睡觉去了。", "河边只剩下一只小船轻轻地摇着。"]


@given(st.text(alphabet="天地人走来，。；！？：——“”", max_size=300))
def test_beats_keep_every_letter_in_order(text: str) -> None:
    pieces = beats_of(text, "zh", 0, len(text))
    assert "".join(text[start:end] for start, end in pieces if end > start).replace(" ", "") in (text, text.strip())
