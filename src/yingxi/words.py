"""Messages in English and Chinese, chosen by the language of the film or of the system.

A message is written once in both languages where it is raised, so that neither can be forgotten:

    Words("{n} shots are stale", "有 {n} 个镜头需要重做").filled(n=3)
"""

from __future__ import annotations

import locale
import os
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Literal

Language = Literal["zh", "en"]

_spoken: ContextVar[Language | None] = ContextVar("yingxi_language", default=None)


@dataclass(frozen=True, slots=True)
class Words:
    """One message in both languages."""

    en: str
    zh: str

    def filled(self, **values: object) -> Words:
        """Return the message with its {slots} filled in both languages."""
        return Words(self.en.format(**values), self.zh.format(**values))

    def in_(self, language: Language) -> str:
        """Return the text in `language`."""
        return self.zh if language == "zh" else self.en

    def __str__(self) -> str:
        return self.in_(spoken_language())


def speak(language: Language) -> None:
    """Choose the language of every message from here on, in this context."""
    _spoken.set(language)


def spoken_language() -> Language:
    """Return the chosen language, or the system's."""
    return _spoken.get() or system_language()


def system_language() -> Language:
    """Guess the reader's language from YINGXI_LANG, LC_ALL, LC_MESSAGES, LANG, then the system's locale."""
    for name in ("YINGXI_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return "zh" if value.lower().startswith("zh") else "en"
    name_of_locale = locale.getlocale()[0] or ""
    return "zh" if name_of_locale.lower().startswith(("zh", "chinese")) else "en"
