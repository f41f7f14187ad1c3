"""Prompts are read as SD-WebUI reads them."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yingxi.engines.image.chunks import chunks_of
from yingxi.engines.image.prompts import LoraCall, escaped, read_prompt
from yingxi.errors import InputError


def read(text: str) -> list[tuple[str, float]]:
    return [(one.text, round(one.weight, 6)) for section in read_prompt(text).sections for one in section]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("a fox", [("a fox", 1)]),
        ("(fox)", [("fox", 1.1)]),
        ("((fox))", [("fox", 1.21)]),
        ("[fox]", [("fox", round(1 / 1.1, 6))]),
        ("(fox:1.2)", [("fox", 1.2)]),
        ("(fox : .5 )", [("fox ", 0.5)]),
        ("(fox:-1)", [("fox", -1)]),
        ("a (red (fox:1.5):2) b", [("a ", 1), ("red ", 2), ("fox", 3), (" b", 1)]),
        ("([fox])", [("fox", 1)]),
        ("(a [b) c]", [("a ", 1.1), ("b", 1), (" c", round(1 / 1.1, 6))]),
        (r"\(fox\)", [("(fox)", 1)]),
        (r"\[a\] \\", [("[a] \\", 1)]),
        (r"a\b", [("ab", 1)]),
        (r"(\(a\):2)", [("(a)", 2)]),
        ("fox)", [("fox)", 1)]),
        ("fox]", [("fox]", 1)]),
        ("(fox", [("fox", 1.1)]),
        ("((fox", [("fox", 1.21)]),
        ("[fox", [("fox", round(1 / 1.1, 6))]),
        ("fox:1.2", [("fox:1.2", 1)]),
        ("fox:1.2)", [("fox:1.2)", 1)]),
        ("(fox:1.2.3)", [("fox:1.2.3", 1.1)]),
        ("time 12:30", [("time 12:30", 1)]),
        ("()", []),
        ("", []),
        ("水墨，(狐狸:1.3)", [("水墨，", 1), ("狐狸", 1.3)]),
    ],
)
def test_brackets(text: str, meant: list[tuple[str, float]]) -> None:
    assert read(text) == meant


@pytest.mark.parametrize(
    ("text", "sections"),
    [
        ("a BREAK b", ["a", "b"]),
        ("a, BREAK, b", ["a,", ", b"]),
        ("BREAK b", ["", "b"]),
        ("a BREAK", ["a", ""]),
        ("(a BREAK b:1.2)", ["a", "b"]),
        ("BREAKFAST", ["BREAKFAST"]),
        ("break", ["break"]),
    ],
)
def test_break_parts(text: str, sections: list[str]) -> None:
    assert ["".join(one.text for one in section) for section in read_prompt(text).sections] == sections


@pytest.mark.parametrize(
    ("text", "call"),
    [
        ("<lora:ink:0.7>", LoraCall("ink", 0.7, 0.7)),
        ("<lora:ink>", LoraCall("ink", 1, 1)),
        ("<lora:ink:0.5:0.8>", LoraCall("ink", 0.5, 0.8)),
        ("<lora:ink:te=0.5:unet=0.8>", LoraCall("ink", 0.5, 0.8)),
        ("<lora:ink:0.5:unet=0.8>", LoraCall("ink", 0.5, 0.8)),
        ("<lora:ink:te=0.5>", LoraCall("ink", 0.5, 0.5)),
        ("<lyco:ink:-1>", LoraCall("ink", -1, -1)),
        ("<lora:水墨 风_v1-2: 0.7 >", LoraCall("水墨 风_v1-2", 0.7, 0.7)),
    ],
)
def test_a_lora_is_called(text: str, call: LoraCall) -> None:
    prompt = read_prompt(f"a fox {text}, snow")
    assert prompt.loras == (call,)
    assert prompt.text == "a fox , snow"


@pytest.mark.parametrize(
    "text",
    ["<lora:>", "<lora:ink:>", "<lora:ink:much>", "<lora:ink:nan>", "<lora:ink:inf>", "<lora:ink:1:1:1>",
     "<lora:ink:dyn=4>", "<hypernet:old:1>"],
)  # fmt: skip
def test_a_call_that_cannot_be_read_is_one_clear_error(text: str) -> None:
    with pytest.raises(InputError) as found:
        read_prompt(text)
    assert text in found.value.in_("en")
    assert found.value.next_step is not None


def test_what_is_no_call_stays_text() -> None:
    assert read_prompt("i <3 you, a < b > c, <b:c>").text == "i <3 you, a < b > c, <b:c>"


plain = st.text(st.characters(exclude_characters="\\()[]:<>", exclude_categories=("Cs",)), min_size=1).filter(
    lambda text: "BREAK" not in text
)
weights = st.floats(-4, 4).map(lambda value: round(value, 3))


@given(st.text())
def test_no_text_breaks_the_reader(text: str) -> None:
    try:
        prompt = read_prompt(text)
    except InputError:
        return
    assert all(math.isfinite(one.weight) for section in prompt.sections for one in section)


@given(st.text(alphabet="()[]\\:1.2 aBREK<lor>,"))
def test_no_disorder_of_brackets_breaks_the_reader(text: str) -> None:
    try:
        assert read_prompt(text).sections
    except InputError as error:
        assert "<lo" in error.where  # noqa: PT017


@given(plain, st.lists(weights, min_size=1, max_size=6))
def test_weights_multiply(text: str, each: list[float]) -> None:
    written = text
    for weight in each:
        written = f"({written}:{weight:f})"
    ((only,),) = read_prompt(written).sections
    assert only.text == text
    assert only.weight == pytest.approx(math.prod(each), abs=1e-9)


@given(plain, st.integers(0, 8), st.integers(0, 8))
def test_plain_brackets_multiply(text: str, rounds: int, squares: int) -> None:
    ((only,),) = read_prompt("(" * rounds + "[" * squares + text + "]" * squares + ")" * rounds).sections
    assert only.weight == pytest.approx(1.1 ** (rounds - squares))


@given(st.text(st.characters(exclude_categories=("Cs",))).filter(lambda text: "BREAK" not in text and "<" not in text))
def test_escaped_text_survives(text: str) -> None:
    assert read_prompt(escaped(text)).text == text


@given(st.lists(st.tuples(plain, weights), max_size=6))
def test_all_words_survive_in_order(pieces: list[tuple[str, float]]) -> None:
    prompt = read_prompt("".join(f"({text}:{weight:f})" for text, weight in pieces))
    assert prompt.text == "".join(text for text, _ in pieces)


class Letters:
    """A tokenizer whose tokens are the letters."""

    bos_token_id, eos_token_id, pad_token_id = 1, 2, 0

    def __call__(self, text: str, **_: object) -> dict[str, list[int]]:
        return {"input_ids": [ord(one) for one in text if one != " "]}

    def convert_tokens_to_ids(self, token: str) -> int:
        return ord(token[0])


def rows(text: str, length: int = 10) -> list[str]:
    chunks = chunks_of(read_prompt(text), Letters(), length=length)
    assert all(len(chunk.tokens) == len(chunk.weights) == length for chunk in chunks)
    assert all(chunk.tokens[0] == 1 for chunk in chunks)
    return ["".join(chr(one) for one in chunk.tokens[1:] if one > 2) for chunk in chunks]


def test_long_prompts_are_cut_into_chunks() -> None:
    assert rows("abcdefghijklmnopqr") == ["abcdefgh", "ijklmnop", "qr"]
    assert rows("") == [""]
    assert rows("abcdefgh") == ["abcdefgh"]


def test_a_chunk_ends_at_its_last_comma() -> None:
    assert rows("abc,defghij") == ["abc,", "defghij"]
    assert rows("abcdefgh,ij") == ["abcdefgh", ",ij"]
    assert rows(f"a,{'b' * 60}", length=32) == ["a," + "b" * 28, "b" * 30, "b" * 2]


def test_break_ends_a_chunk() -> None:
    assert rows("ab BREAK cd") == ["ab", "cd"]
    assert rows("BREAK cd") == ["", "cd"]
    assert rows("ab BREAK") == ["ab"]


def test_tokens_keep_their_weights_and_padding_has_none() -> None:
    (chunk,) = chunks_of(read_prompt("a(b:2)"), Letters(), length=6)
    assert chunk.tokens == (1, ord("a"), ord("b"), 2, 0, 0)
    assert chunk.weights == (1, 1, 2, 1, 1, 1)


@given(st.text(alphabet="abc,").map(lambda text: text * 9))
def test_no_token_is_lost_between_chunks(text: str) -> None:
    assert "".join(rows(text)) == text
