r"""Prompts as SD-WebUI reads them.

    a fox, (red:1.3) coat, [fog], \(sketch\) BREAK snow <lora:ink:0.7>

`(x)` heeds x 1.1 times as much, `[x]` 1/1.1 times, `(x:1.3)` 1.3 times, one inside the other multiplied; a backslash
makes a bracket plain; BREAK begins a new chunk of 75 tokens; `<lora:name:te:unet>` calls a LoRA, its weight in the text
encoder and in the U-Net apart where both are given. What is left open is closed at the end.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from yingxi.errors import InputError
from yingxi.words import Words

ROUND: Final = 1.1
"""What round brackets multiply by; square ones divide."""
MOST_WEIGHT: Final = 1e6
"""Weights stay within this, so that brackets in brackets cannot leave the numbers."""

_NUMBER: Final = r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)"
_MARK: Final = re.compile(
    rf"\\(?P<plain>[()\[\]\\]?)|(?P<open>[(\[])|:\s*(?P<weight>{_NUMBER})\s*\)|(?P<close>[)\]])|(?P<text>[^\\()\[\]:]+|:)"
)
_BREAK: Final = re.compile(r"\s*\bBREAK\b\s*")
_CALL: Final = re.compile(r"<(lora|lyco|hypernet):([^<>]*)>")


@dataclass(frozen=True, slots=True)
class Weighted:
    """Some text and how much it is heeded, 1 = as it is."""

    text: str
    weight: float


Section = tuple[Weighted, ...]
"""What stands between two BREAKs."""


@dataclass(frozen=True, slots=True)
class LoraCall:
    """A LoRA that a prompt asks for, by name, with its weights."""

    name: str
    text_encoder: float
    unet: float


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt as it was meant.

    Attributes:
        sections: at least one, parted by BREAK; a section without words is empty.
        loras: what is called, in the prompt's order.
    """

    sections: tuple[Section, ...]
    loras: tuple[LoraCall, ...]

    @property
    def text(self) -> str:
        """The words alone."""
        return " ".join("".join(one.text for one in section) for section in self.sections)


def read_prompt(prompt: str) -> Prompt:
    """Read a prompt; brackets may be in any disorder.

    Raises:
        InputError: a `<lora:...>` names nothing or its weight is no number, or a hypernetwork is asked for.
    """
    calls = tuple(_call(match[1], match[2]) for match in _CALL.finditer(prompt))
    return Prompt(_sections(_CALL.sub("", prompt)), calls)


def escaped(text: str) -> str:
    """Return a prompt that says `text` plainly, its brackets and backslashes made harmless."""
    return re.sub(r"([()\[\]\\])", r"\\\1", text)


def _call(kind: str, inside: str) -> LoraCall:
    if kind == "hypernet":
        raise InputError(
            Words("hypernetworks are not read here", "这里不支持超网络（hypernetwork）"),
            where=f"<{kind}:{inside}>",
            next_step=Words("take it out of the prompt, or use a LoRA", "请从提示词中去掉，或改用 LoRA"),
        )
    given = [one.strip() for one in inside.split(":")]
    named = dict(one.split("=", 1) for one in given[1:] if "=" in one)
    name, *numbers = [one for place, one in enumerate(given) if place == 0 or "=" not in one]
    whole = f"<{kind}:{inside}>"
    # A third number is the rank that some models of SD-WebUI's LyCORIS days were cut to: nobody writes it for a LoRA.
    if not name or len(numbers) > 2 or not named.keys() <= {"te", "unet"}:
        raise _unread(whole)
    text_encoder = _number(named.get("te", numbers[0] if numbers else "1"), whole)
    unet = _number(named.get("unet", numbers[1] if len(numbers) > 1 else str(text_encoder)), whole)
    return LoraCall(name, text_encoder, unet)


def _number(text: str, whole: str) -> float:
    try:
        number = float(text)
    except ValueError:
        raise _unread(whole) from None
    if not math.isfinite(number) or abs(number) > MOST_WEIGHT:
        raise _unread(whole)
    return number


def _unread(whole: str) -> InputError:
    return InputError(
        Words("this call of a LoRA cannot be read", "这个 LoRA 写法读不懂"),
        where=whole[:120],
        next_step=Words(
            "write <lora:name:0.7> or <lora:name:0.5:0.8>", "请写成 <lora:名字:0.7> 或 <lora:名字:0.5:0.8>"
        ),
    )


@dataclass(slots=True)
class _Piece:
    """Text whose weight brackets still change; None: a BREAK."""

    text: str | None
    weight: float = 1.0


def _sections(text: str) -> tuple[Section, ...]:
    pieces: list[_Piece] = []
    opened: dict[str, list[int]] = {"(": [], "[": []}

    def weigh(begin: int, factor: float) -> None:
        for piece in pieces[begin:]:
            piece.weight = max(-MOST_WEIGHT, min(MOST_WEIGHT, piece.weight * factor))

    for match in _MARK.finditer(text):
        if match["open"]:
            opened[match["open"]].append(len(pieces))
        elif match["weight"] and opened["("]:
            weigh(opened["("].pop(), float(match["weight"]))
        elif match["close"] == ")" and opened["("]:
            weigh(opened["("].pop(), ROUND)
        elif match["close"] == "]" and opened["["]:
            weigh(opened["["].pop(), 1 / ROUND)
        elif match["plain"] is not None:
            pieces.append(_Piece(match["plain"]))  # a backslash before anything else says nothing, as there
        else:
            pieces += _broken(match[0])
    for begin in opened["("]:
        weigh(begin, ROUND)
    for begin in opened["["]:
        weigh(begin, 1 / ROUND)
    return tuple(_parted(pieces))


def _broken(text: str) -> Iterator[_Piece]:
    first, *rest = _BREAK.split(text)
    yield _Piece(first)
    for one in rest:
        yield _Piece(None)
        yield _Piece(one)


def _parted(pieces: list[_Piece]) -> Iterator[Section]:
    """Part at BREAKs, and join neighbours of one weight: a word is not cut where nothing changes."""
    section: list[Weighted] = []
    for piece in pieces:
        if piece.text is None:
            yield tuple(section)
            section = []
        elif section and section[-1].weight == piece.weight:
            section[-1] = Weighted(section[-1].text + piece.text, piece.weight)
        elif piece.text:
            section.append(Weighted(piece.text, piece.weight))
    yield tuple(section)
