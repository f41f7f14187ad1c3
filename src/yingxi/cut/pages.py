"""Pages: a caption text set into pages of at most two lines, at the cheapest places to break it.

The reader's grammar is in the atoms: pieces that never come apart, each with the price of a break after it
(`breaks_zh`, `breaks_en`). Here the prices of all breaks, short pages, hurried pages and lopsided lines are
weighed against each other; the cheapest whole wins (dynamic programming, after Knuth and Plass 1981).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Final

SENTENCE_END: Final = 0.0
STRONG_CLAUSE_END: Final = 0.5
CLAUSE_END: Final = 1.0
LOOSE: Final = 4.0
PLAIN: Final = 8.0
TIGHT: Final = 14.0
NEVER: Final = 60.0
"""Prices of a break; NEVER is paid only where a line would not fit otherwise."""

SHORTEST_S: Final = 0.8
LONGEST_S: Final = 6.5


@dataclass(frozen=True, slots=True)
class Atom:
    """A piece of text that stays together: [start, end) of it, and the price of a break after it."""

    start: int
    end: int
    gap: float = PLAIN


@dataclass(frozen=True, slots=True)
class Rule:
    """How pages of one language and frame are set.

    Attributes:
        line_max: widest line, in units of `width`.
        chars_per_s: fastest reading.
        width: how wide a text is.
        tidy: a line as it is shown: without spaces or marks that custom drops at its end.
        page: price of a page.
        second_line: price of having two lines.
        short: pages narrower than this are dear.
        run_on: price of a sentence's end inside a page.
        balance: price of two lines of wholly different width.
        widow: narrowest line of two that does not look lost.
        lone: price of a single word as a line of two, or as a page that is no whole sentence.
    """

    line_max: float
    chars_per_s: float
    width: Callable[[str], float]
    tidy: Callable[[str], str]
    page: float
    second_line: float
    short: float
    run_on: float
    balance: float
    widow: float
    lone: float


@dataclass(frozen=True, slots=True)
class Page:
    """A page: [start, end) of the text, and its one or two lines."""

    start: int
    end: int
    lines: tuple[str, ...]


def pages(text: str, atoms: Sequence[Atom], times_s: Sequence[tuple[float, float]], rule: Rule) -> list[Page]:
    """Set a text into pages.

    Args:
        text: the caption text.
        atoms: pieces that cover it in order.
        times_s: when each atom is spoken, (start, end) in seconds.
        rule: the reader's language and the frame.
    """
    return _Setting(text, _small_enough(text, atoms, rule), times_s, atoms, rule).best()


def _finality(gap: float) -> float:
    """Return how much a page should end here: 1 at a sentence's end, a good half at a semicolon."""
    return 1.0 if gap <= SENTENCE_END else 0.6 if gap <= STRONG_CLAUSE_END else 0.0


def _small_enough(text: str, atoms: Sequence[Atom], rule: Rule) -> list[Atom]:
    """Cut atoms that are wider than a line, by characters."""
    small: list[Atom] = []
    for atom in atoms:
        if rule.width(rule.tidy(text[atom.start : atom.end])) <= rule.line_max:
            small.append(atom)
            continue
        small += [Atom(i, i + 1, NEVER) for i in range(atom.start, atom.end - 1)]
        small.append(Atom(atom.end - 1, atom.end, atom.gap))
    return small


class _Setting:
    """The sums that make every page's price a few additions."""

    def __init__(
        self,
        text: str,
        atoms: list[Atom],
        times_s: Sequence[tuple[float, float]],
        timed: Sequence[Atom],
        rule: Rule,
    ) -> None:
        self.text, self.atoms, self.rule = text, atoms, rule
        pieces = [text[a.start : a.end] for a in atoms]
        self.sums = [0.0, *accumulate(rule.width(piece) for piece in pieces)]
        self.trims = [rule.width(piece) - rule.width(rule.tidy(piece)) for piece in pieces]
        self.ends = [0.0, *accumulate(_finality(a.gap) for a in atoms)]
        self.times_s = _times_of(atoms, timed, times_s)

    def best(self) -> list[Page]:
        """Return the cheapest pages."""
        count = len(self.atoms)
        cheapest: list[tuple[float, int, int]] = [(0.0, 0, 0)]
        for j in range(1, count + 1):
            choice = (float("inf"), j - 1, 0)
            for i in range(j - 1, -1, -1):
                if self._wide(i, j) > 2 * self.rule.line_max and i < j - 1:
                    break
                price, split = self._price(i, j)
                choice = min(choice, (cheapest[i][0] + price, i, split))
            cheapest.append(choice)
        found: list[Page] = []
        j = count
        while j > 0:
            _, i, split = cheapest[j]
            found.append(self._page(i, split, j))
            j = i
        return found[::-1]

    def _page(self, i: int, split: int, j: int) -> Page:
        start, end = self.atoms[i].start, self.atoms[j - 1].end
        cuts = [start, self.atoms[split].start, end] if split else [start, end]
        lines = (self.rule.tidy(self.text[a:b]) for a, b in pairwise(cuts))
        return Page(start, end, tuple(line for line in lines if line))

    def _wide(self, i: int, j: int) -> float:
        return self.sums[j] - self.sums[i] - self.trims[j - 1]

    def _price(self, i: int, j: int) -> tuple[float, int]:
        lines, split = self._lines(i, j)
        last = j == len(self.atoms)
        price = lines + self.rule.page + (0.0 if last else self.atoms[j - 1].gap)
        price += self.rule.run_on * (self.ends[j - 1] - self.ends[i])
        if not (i == 0 and last):
            price += max(0.0, self.rule.short - self._wide(i, j)) * 0.8
            price += self.rule.lone if j - i == 1 and self.ends[j] == self.ends[i] else 0.0
        shown_s = (self.times_s[j][0] if not last else self.times_s[j - 1][1] + 0.3) - self.times_s[i][0]
        price += max(0.0, SHORTEST_S - shown_s) * 10 + max(0.0, shown_s - LONGEST_S) * 2
        if shown_s > 0:
            price += max(0.0, self._wide(i, j) / shown_s / self.rule.chars_per_s - 1) * 10
        return price, split

    def _lines(self, i: int, j: int) -> tuple[float, int]:
        """Return the price of the lines of a page and where its second begins (0 = one line)."""
        if self._wide(i, j) <= self.rule.line_max:
            return 0.0, 0
        best = (float("inf"), 0)
        for k in range(i + 1, j):
            above, below = self._wide(i, k), self._wide(k, j)
            if max(above, below) > self.rule.line_max:
                continue
            price = self.rule.second_line + self.atoms[k - 1].gap
            price += self.rule.balance * abs(above - below) / self.rule.line_max
            price += max(0.0, self.rule.widow - min(above, below)) * 1.5 + (0.2 if above > below else 0.0)
            price += self.rule.lone if 1 in (k - i, j - k) else 0.0
            best = min(best, (price, k))
        return best


def _times_of(
    atoms: Sequence[Atom], timed: Sequence[Atom], times_s: Sequence[tuple[float, float]]
) -> list[tuple[float, float]]:
    """Return the times of the small atoms, given those of the ones they were cut from."""
    found: list[tuple[float, float]] = []
    whole = 0
    for atom in atoms:
        while timed[whole].end <= atom.start:
            whole += 1
        (start, end), of = times_s[whole], timed[whole]
        length = max(1, of.end - of.start)
        found.append(
            (
                start + (end - start) * (atom.start - of.start) / length,
                start + (end - start) * (atom.end - of.start) / length,
            )
        )
    return found
