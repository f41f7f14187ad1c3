"""The voice model's alphabet: each symbol's number, and the mouth that says it."""

from __future__ import annotations

from typing import Final

from yingxi.story.terms import Viseme

_TABLE: Final = """
; 1 : 2 , 3 . 4 ! 5 ? 6 — 9 … 10 " 11 ( 12 ) 13 “ 14 ” 15 ̃ 17 ʣ 18 ʥ 19 ʦ 20 ʨ 21 ᵝ 22 ꭧ 23 A 24 I 25 O 31 Q 33 S 35
T 36 W 39 Y 41 ᵊ 42 a 43 b 44 c 45 d 46 e 47 f 48 h 50 i 51 j 52 k 53 l 54 m 55 n 56 o 57 p 58 q 59 r 60 s 61 t 62 u 63
v 64 w 65 x 66 y 67 z 68 ɑ 69 ɐ 70 ɒ 71 æ 72 β 75 ɔ 76 ɕ 77 ç 78 ɖ 80 ð 81 ʤ 82 ə 83 ɚ 85 ɛ 86 ɜ 87 ɟ 90 ɡ 92 ɥ 99 ɨ 101
ɪ 102 ʝ 103 ɯ 110 ɰ 111 ŋ 112 ɳ 113 ɲ 114 ɴ 115 ø 116 ɸ 118 θ 119 œ 120 ɹ 123 ɾ 125 ɻ 126 ʁ 128 ɽ 129 ʂ 130 ʃ 131 ʈ 132
ʧ 133 ʊ 135 ʋ 136 ʌ 138 ɣ 139 ɤ 140 χ 142 ʎ 143 ʒ 147 ʔ 148 ˈ 156 ˌ 157 ː 158 ʰ 162 ʲ 164 ↓ 169 → 171 ↗ 172 ↘ 173 ᵻ 177
"""


def _numbers(table: str) -> dict[str, int]:
    entries = table.split()
    return {" ": 16} | {symbol: int(number) for symbol, number in zip(entries[::2], entries[1::2], strict=True)}


NUMBERS: Final[dict[str, int]] = _numbers(_TABLE)
"""Symbol -> token, of Kokoro-82M v1.0 (its config.json, `vocab`)."""

PAUSES: Final = frozenset(';:,.!?—…"()“”')
"""Symbols that are silence."""

MODIFIERS: Final = frozenset("ʰʲː̃ᵝ↓→↗↘ ")
"""Symbols that belong to the sound before them: aspiration, length, tone, and the seam between words."""

STRESSES: Final = frozenset("ˈˌ")
"""Symbols that belong to the sound after them."""

_MOUTHS: Final[dict[Viseme, str]] = {
    Viseme.CLOSED: "pbmɸβ",
    Viseme.TEETH_LIP: "fvʋ",
    Viseme.TONGUE: "tdnlθðTɾɖɳɽʈɲʎ",
    Viseme.TEETH: "szʂʃʒʦʨʣʥꭧɕʧʤɻSçʝcɟ",
    Viseme.BACK: "kɡxŋhqɣχɴʁʔɰ",
    Viseme.OPEN: "aɑæIWɐɒ",
    Viseme.MID: "əɤɚɜʌᵊɨᵻɯ",
    Viseme.SMILE: "ieɛɪjA",
    Viseme.ROUND: "oɔOQYøœ",
    Viseme.PUCKER: "uyʊwɥɹr",
}

VISEMES: Final[dict[str, Viseme]] = {symbol: mouth for mouth, symbols in _MOUTHS.items() for symbol in symbols}
"""Symbol -> mouth shape; symbols that are silence, tone or stress have none."""


def viseme_of(symbol: str) -> Viseme:
    """Return the mouth that says `symbol`; REST for silence."""
    return VISEMES.get(symbol, Viseme.REST)
