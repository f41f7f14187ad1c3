"""Names for beats, scenes and people, minted from what they are."""

from __future__ import annotations

import hashlib
import re
from collections import Counter

from yingxi.words import Language


class Mint:
    """Mints names; the same story gives the same names, a repeat gets a number."""

    def __init__(self) -> None:
        self._times: Counter[str] = Counter()

    def beat(self, kind: str, text: str) -> str:
        """Return "b" and eight hex digits of the beat's kind and text, "-2" for its second occurrence."""
        digest = hashlib.sha1(f"{kind}\n{text}".encode(), usedforsecurity=False).hexdigest()[:8]
        return self._numbered(f"b{digest}")

    def scene(self, first_beat: str) -> str:
        """Return a scene's name from its first beat's."""
        return self._numbered(f"s{first_beat[1:]}")

    def person(self, name: str, language: Language) -> str:
        """Return "c_" and the name in ASCII."""
        return self._numbered(f"c_{_ascii(name, language)}"[:58])

    def _numbered(self, name: str) -> str:
        self._times[name] += 1
        times = self._times[name]
        return name if times == 1 else f"{name}-{times}"


def _ascii(name: str, language: Language) -> str:
    if re.search(r"[^\x00-\x7f]", name) and language == "zh":
        from pypinyin import lazy_pinyin

        name = "".join(lazy_pinyin(name))
    slug = re.sub(r"[^a-z0-9]+", "_", name.lower().replace("'", "").replace("’", "")).strip("_")
    return slug or hashlib.sha1(name.encode(), usedforsecurity=False).hexdigest()[:8]
