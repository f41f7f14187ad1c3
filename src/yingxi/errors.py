"""Everything that can go wrong, as one tree.

YingxiError
├── InputError          what a person gave us cannot be used
│   ├── StoryError      a story file: missing, empty, no text
│   └── DocumentError   a document of the film: typo, unknown field, wrong unit (all faults at once)
├── AssetError          a weight, voice or font is missing or damaged
├── EngineError         an engine outside (or the embedded one) failed
├── MachineError        this machine lacks something: a system library, disk space, memory
├── BusyError           another run holds the takes
├── ConflictError       a document changed on disk while we worked on it
├── RenderError         a shot could not be drawn; names the shot
└── Cancelled           a person pressed Ctrl-C

A message says what, where and the next step, in the reader's language.
"""

from __future__ import annotations

from yingxi.words import Language, Words, spoken_language


class YingxiError(Exception):
    """What happened, where, and what to do next.

    Args:
        what: what is wrong, in both languages.
        where: the file, line, shot or package it is about; shown as is.
        next_step: what the reader can do about it.
    """

    exit_code = 1

    def __init__(self, what: Words, *, where: str = "", next_step: Words | None = None) -> None:
        super().__init__(what.en)
        self.what = what
        self.where = where
        self.next_step = next_step

    def in_(self, language: Language) -> str:
        """Return the whole message in `language`."""
        text = self.what.in_(language)
        if self.where:
            text = f"{self.where}: {text}"
        if self.next_step is not None:
            text = f"{text}\n  → {self.next_step.in_(language)}"
        return text

    def __str__(self) -> str:
        return self.in_(spoken_language())

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        """Cross a process border whole: an exception's keyword arguments would be lost."""
        return _rebuilt, (type(self), self.what, self.where, self.next_step)


def _rebuilt(kind: type[YingxiError], what: Words, where: str, next_step: Words | None) -> YingxiError:
    return kind(what, where=where, next_step=next_step)


class InputError(YingxiError):
    """What a person gave us cannot be used."""

    exit_code = 2


class StoryError(InputError):
    """A story file is missing, empty, or no text."""


class DocumentError(InputError):
    """A document of the film is wrong; the message lists every fault."""


class AssetError(YingxiError):
    """A weight, a voice or a font is missing or damaged."""

    exit_code = 3


class EngineError(YingxiError):
    """An engine failed."""

    exit_code = 4


class MachineError(YingxiError):
    """This machine lacks something."""

    exit_code = 5


class BusyError(YingxiError):
    """Another run holds the takes of this film."""

    exit_code = 6


class ConflictError(YingxiError):
    """A document changed on disk while we worked on it."""

    exit_code = 7


class RenderError(YingxiError):
    """A shot could not be made."""

    exit_code = 8


class Cancelled(YingxiError):
    """A person asked to stop."""

    exit_code = 130
