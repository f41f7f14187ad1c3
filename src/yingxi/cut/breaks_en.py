"""Where an English reader would break a line: at a clause or before a preposition, never after an article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from yingxi.cut.pages import CLAUSE_END, LOOSE, NEVER, PLAIN, SENTENCE_END, STRONG_CLAUSE_END, TIGHT, Atom


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


CONJUNCTIONS: Final = _words(
    "and but or nor yet so because that which who whom whose when while where whereas if unless until till since "
    "though although as than whether after before"
)
PREPOSITIONS: Final = _words(
    "about above across against along among around at behind below beneath beside besides between beyond by down "
    "during except for from in inside into like near of off on onto out outside over past through throughout to "
    "toward towards under underneath up upon with within without"
)
DETERMINERS: Final = _words(
    "a an the this that these those my your his her its our their some any no every each either neither both all "
    "another such what whose many much few several very too so quite rather more most less not never"
)
HELPERS: Final = _words(
    "am is are was were be been being have has had having do does did will would shall should can could may might "
    "must i'm i've i'd i'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's it'd it'll we're "
    "we've we'd we'll they're they've they'd they'll that's there's don't doesn't didn't won't wouldn't can't "
    "couldn't isn't aren't wasn't weren't haven't hasn't hadn't shouldn't mustn't let"
)
PRONOUNS: Final = _words("i you he she it we they there who thou ye")
ADJECTIVES: Final = _words(
    "young old little big great small good poor rich golden silver fine beautiful wicked dear deep long short high low "
    "new own first last next other same dark black white red green blue cold warm hot dead whole pretty handsome tall "
    "heavy strange kind brave lonely happy sad empty full wild thick thin strong weak huge tiny clever"
)
PHRASAL: Final = _words(
    "put take took taken get got go goes went gone come came set give gave given turn turned look looked pick picked "
    "bring brought fall fell sit sat stand stood run ran call called carry carried throw threw lie lay"
)
PARTICLES: Final = _words("up down out off on away back over in about")
TITLES: Final = _words("mr mrs ms dr st sir lady lord king queen prince princess uncle aunt old little captain miss")
ABBREVIATIONS: Final = _words("mr. mrs. ms. dr. st. prof. capt. jr. sr. no. vs. etc.")

_PIECE = re.compile(r"\S+?(?:—+|–)(?=\w|[\"'“‘])|\S+")
_EDGE: Final = "\"'“”‘’()[]—–-…,.;:!?"


def atoms_en(text: str, names: Sequence[str] = ()) -> list[Atom]:
    """Cut an English text into words with the price of a break after each.

    Args:
        text: the caption text.
        names: names of several words that must not be cut.
    """
    starts = [match.start() for match in _PIECE.finditer(text)]
    if not starts:
        return []
    starts[0] = 0
    ends = [*starts[1:], len(text)]
    spans = [m.span() for name in names if " " in name for m in re.finditer(re.escape(name), text)]
    words = [text[a:b] for a, b in zip(starts, ends, strict=True)]
    gaps = _whole_phrases(
        words,
        [
            NEVER if any(a < end < b for a, b in spans) else _gap(word, after)
            for (word, after), end in zip(pairwise(words), ends[:-1], strict=True)
        ],
    )
    return [Atom(a, b, gap) for a, b, gap in zip(starts, ends, [*gaps, SENTENCE_END], strict=True)]


def _gap(word: str, after: str) -> float:
    """Price a break between two neighbouring words."""
    shown, bare = word.rstrip(), word.strip().strip(_EDGE).lower()
    following = after.strip().strip(_EDGE)
    ending = shown.rstrip("\"'”’)]")
    if ending.lower().lstrip("\"'“‘(") in ABBREVIATIONS:
        return NEVER
    if ending and ending[-1] in ".!?…":
        return SENTENCE_END if not following[:1].islower() else CLAUSE_END
    if ending and ending[-1] in ";:—–":
        return STRONG_CLAUSE_END if ending[-1] in ";:" else CLAUSE_END
    if ending and ending[-1] == ",":
        return CLAUSE_END if _opens_clause(following) else CLAUSE_END + 0.8
    return _grammar(bare, shown, following)


def _whole_phrases(words: Sequence[str], gaps: list[float]) -> list[float]:
    """Make it dear to leave one word of a clause alone on the other side of a break."""
    ends = [gap <= CLAUSE_END + 0.8 for gap in gaps] + [True]
    return [
        gap + (6.0 if ends[i + 1] and not ends[i] else 0.0) + (4.0 if i and ends[i - 1] and not ends[i] else 0.0)
        for i, gap in enumerate(gaps)
    ]


def _opens_clause(word: str) -> bool:
    return word.lower() in CONJUNCTIONS | PRONOUNS


def _grammar(bare: str, shown: str, following: str) -> float:
    after = following.lower()
    named = shown[:1].isupper() and following[:1].isupper() and bare not in CONJUNCTIONS | PREPOSITIONS | PRONOUNS
    if named or (bare in TITLES and following[:1].isupper()) or bare[:1].isdigit() or bare in _NUMBERS:
        return NEVER
    if bare in DETERMINERS or bare in PREPOSITIONS or bare in CONJUNCTIONS:
        return NEVER if bare in ("a", "an", "the", "my", "your", "his", "her", "its", "our", "their") else NEVER / 2
    if after in ("him", "me", "us", "them", "it", "you"):
        return TIGHT - 2
    if after in ("what", "how"):
        return LOOSE
    if bare in HELPERS or bare in PRONOUNS:
        return TIGHT + 4
    if bare in ADJECTIVES or (bare in PHRASAL and after in PARTICLES):
        return TIGHT
    if after in CONJUNCTIONS:
        return CLAUSE_END + 1 if after not in ("and", "or", "as", "than", "that") else CLAUSE_END + 2
    if after in PREPOSITIONS:
        return PLAIN if after in ("of", "up", "down", "out", "off") else LOOSE
    if after in HELPERS:
        return LOOSE + 2
    if after in DETERMINERS:
        return LOOSE + 2.5
    if after in PRONOUNS:
        return LOOSE + 1
    return PLAIN + 1


_NUMBERS: Final = _words(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand first second third"
)
