"""Captions: what is spoken becomes cues, broken where readers would break them and timed by the voice."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from fractions import Fraction
from typing import Final

from yingxi.cut.breaks_en import atoms_en
from yingxi.cut.breaks_zh import CLOSING, atoms_zh
from yingxi.cut.pages import SHORTEST_S, Rule, pages
from yingxi.story.film import Aspect
from yingxi.story.timeline import Cue
from yingxi.story.utterance import Utterance
from yingxi.words import Language

LINE_MAX: Final[dict[tuple[Language, Aspect], int]] = {
    ("zh", "16:9"): 20,
    ("zh", "1:1"): 16,
    ("zh", "9:16"): 13,
    ("en", "16:9"): 42,
    ("en", "1:1"): 32,
    ("en", "9:16"): 26,
}
"""Widest line in characters (Chinese: a Latin letter counts half)."""

CHARS_PER_S: Final[dict[Language, float]] = {"zh": 9.0, "en": 20.0}
LINGER_S: Final = Fraction(2, 5)
"""A cue stays this long after its last sound, if nothing follows."""
GAP_FRAMES: Final = 2
"""Two cues either touch or lie at least this far apart; less looks like a flicker."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A spoken beat, placed.

    Attributes:
        text: what the reader sees.
        start_frame: when its sound begins, from the film's start.
        speaker_name: shown name; "" for the narrator.
    """

    utterance: Utterance
    text: str
    start_frame: int
    speaker_name: str = ""


@dataclass(frozen=True, slots=True)
class _Timed:
    """A page with exact times in frames, before neighbours are made to fit."""

    start: Fraction
    end: Fraction
    lines: tuple[str, ...]
    speaker: str


def cues_for(
    utterances_placed: Sequence[Spoken],
    fps: Fraction,
    language: Language,
    aspect: Aspect,
    *,
    names: Sequence[str] = (),
    film_frames: int | None = None,
) -> tuple[Cue, ...]:
    """Make the captions of a film.

    Cues never overlap, touch or lie GAP_FRAMES apart, and last 0.8 s where the next one leaves the time.

    Args:
        utterances_placed: what is spoken and when, in any order.
        fps: frames per second.
        language: of the captions.
        aspect: of the frame; it sets the length of a line.
        names: names that no line break may cut; the speakers' own are kept anyway.
        film_frames: the film's length, which no cue outlasts; None = not known.
    """
    rule = rule_for(language, aspect)
    kept = tuple(dict.fromkeys([*names, *(spoken.speaker_name for spoken in utterances_placed)]))
    timed: list[_Timed] = []
    for spoken in sorted(utterances_placed, key=lambda s: s.start_frame):
        timed += _timed(spoken, Fraction(fps), language, rule, kept)
    return _fitted(timed, Fraction(fps), rule, film_frames)


def cues_within(cues: Sequence[Cue], start_frame: int, frames: int) -> tuple[Cue, ...]:
    """Return the cues seen in a shot, counted from the shot's first frame."""
    end_frame = start_frame + frames
    return tuple(
        cue.model_copy(
            update={"start": max(cue.start, start_frame) - start_frame, "end": min(cue.end, end_frame) - start_frame}
        )
        for cue in cues
        if cue.start < end_frame and cue.end > start_frame
    )


def rule_for(language: Language, aspect: Aspect) -> Rule:
    """Return how captions are set in a language and a frame."""
    line_max, chars_per_s = LINE_MAX[language, aspect], CHARS_PER_S[language]
    if language == "zh":
        second = 5.0 if aspect == "16:9" else 3.0
        return Rule(
            line_max, chars_per_s, width_zh, tidy_zh,
            page=4.0, second_line=second, short=6.0, run_on=3.0, balance=3.0, widow=4.0, lone=2.0,
        )  # fmt: skip
    return Rule(
        line_max, chars_per_s, width_en, tidy_en,
        page=4.0, second_line=1.0, short=12.0, run_on=2.5, balance=6.0, widow=9.0, lone=7.0,
    )  # fmt: skip


def width_zh(text: str) -> float:
    """Return the width in Chinese characters."""
    return sum(1.0 if unicodedata.east_asian_width(c) in "WFA" else 0.5 for c in text)


def width_en(text: str) -> float:
    """Return the width in Latin letters."""
    return sum(2.0 if unicodedata.east_asian_width(c) in "WF" else 1.0 for c in text)


def tidy_zh(line: str) -> str:
    """Return a Chinese line as is the custom: no comma or full stop at its end, no dash at its start."""
    line = line.strip().lstrip("—，。、；：,;: ")
    body = line.rstrip("".join(CLOSING))
    closing = line[len(body) :]
    return (body.rstrip("，。、；,; ") if not closing else body.rstrip()) + closing


def tidy_en(line: str) -> str:
    """Return an English line as it is shown."""
    return line.strip()


def _timed(spoken: Spoken, fps: Fraction, language: Language, rule: Rule, names: Sequence[str]) -> list[_Timed]:
    text = " ".join(spoken.text.split())
    utterance = spoken.utterance
    if not text:
        return []
    atoms = atoms_zh(text, names) if language == "zh" else atoms_en(text, names)
    times = char_times(text, utterance)
    rate = utterance.rate_hz
    spans_s = [(times[a.start][0] / rate, times[a.end - 1][1] / rate) for a in atoms]
    found: list[_Timed] = []
    for page in pages(text, atoms, spans_s, rule):
        if not page.lines:
            continue
        start, end = (
            Fraction(t) * fps / rate + spoken.start_frame for t in (times[page.start][0], times[page.end - 1][1])
        )
        found.append(_Timed(start, end, page.lines, spoken.speaker_name))
    return found


def char_times(text: str, utterance: Utterance) -> list[tuple[int, int]]:
    """Return when each character of `text` is heard, (start, end) in samples.

    The spoken words need not be the written ones (12 is heard as twelve): what matches is an anchor, what lies
    between two anchors shares the time between them. A mark takes no time: it lies at the end of its word.
    """
    heard = [
        (c, start + (end - start) * i // len(word), start + (end - start) * (i + 1) // len(word))
        for word, start, end in ((_plain(w), s, e) for w, s, e in utterance.words)
        for i, c in enumerate(word)
    ]
    written = [(i, c) for i, raw in enumerate(text) for c in _plain(raw)[:1]]
    anchors: dict[int, tuple[int, int]] = {}
    matcher = SequenceMatcher(None, [c for _, c in written], [c for c, _, _ in heard], autojunk=False)
    for a, b, size in matcher.get_matching_blocks():
        for k in range(size):
            anchors[written[a + k][0]] = heard[b + k][1:]
    return _filled([i for i, _ in written], anchors, len(text), utterance.samples)


def _plain(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", text).lower() if c.isalnum())


def _filled(spoken: list[int], anchors: dict[int, tuple[int, int]], count: int, samples: int) -> list[tuple[int, int]]:
    """Spread the characters that have no time of their own evenly between those that do."""
    times = dict(anchors)
    gap: list[int] = []
    before = 0
    for i in [*spoken, None]:
        if i is not None and i not in anchors:
            gap.append(i)
            continue
        after = samples if i is None else max(before, anchors[i][0])
        for k, missing in enumerate(gap):
            length = after - before
            times[missing] = (before + length * k // len(gap), before + length * (k + 1) // len(gap))
        gap = []
        before = before if i is None else max(before, anchors[i][1])
    found: list[tuple[int, int]] = []
    last = times[spoken[0]][0] if spoken else 0
    for i in range(count):
        start, end = times.get(i, (last, last))
        found.append((max(start, last), max(end, start, last)))
        last = found[-1][1]
    if not spoken:
        return [(0, samples)] * count
    return found


def _fitted(timed: list[_Timed], fps: Fraction, rule: Rule, film_frames: int | None) -> tuple[Cue, ...]:
    """Give every cue the time to be read, as far as its neighbours leave it."""
    starts: list[int] = []
    for page in timed:
        starts.append(max(int(page.start), starts[-1] + 1 if starts else 0))
    cues: list[Cue] = []
    for index, (page, start) in enumerate(zip(timed, starts, strict=True)):
        limit = starts[index + 1] if index + 1 < len(starts) else film_frames
        end = _wanted_end(page, start, fps, rule)
        if limit is not None:
            end = limit if end > limit - GAP_FRAMES and index + 1 < len(starts) else min(end, limit)
        if end > start:
            cues.append(Cue(start=start, end=end, lines=page.lines, speaker=page.speaker))
    return tuple(cues)


def _wanted_end(page: _Timed, start: int, fps: Fraction, rule: Rule) -> int:
    read_s = Fraction(sum(rule.width(line) for line in page.lines) / rule.chars_per_s).limit_denominator(1000)
    least_s = max(Fraction(SHORTEST_S).limit_denominator(1000), read_s)
    return max(-int(-(page.end + LINGER_S * fps) // 1), -int(-(start + least_s * fps) // 1))
