"""The voices: who they are, their usual pitch, and versions of them for children, the old and animals.

A voice's name may carry a change: "zf_xiaoyi+4" is higher by four semitones, in part with a smaller mouth (a
child, a frog), "zm_yunjian-3" lower with a larger one (a bear), "zm_yunyang~" older: slower, with a slight tremor.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from yingxi.engines.base import Voice
from yingxi.errors import EngineError
from yingxi.story.terms import Age, Sex
from yingxi.words import Words

_F, _M = Sex.FEMALE, Sex.MALE

VOICES: Final[dict[str, Voice]] = {
    voice.name: voice
    for voice in (
        Voice("zf_xiaoxiao", "zh", _F, Age.YOUTH, 224.0),
        Voice("zm_yunxi", "zh", _M, Age.YOUTH, 159.0),
        Voice("zf_xiaoyi", "zh", _F, Age.YOUTH, 293.0),
        Voice("zm_yunjian", "zh", _M, Age.ADULT, 133.0),
        Voice("zf_xiaobei", "zh", _F, Age.ADULT, 238.0),
        Voice("zm_yunxia", "zh", _M, Age.CHILD, 282.0),
        Voice("zf_xiaoni", "zh", _F, Age.ADULT, 229.0),
        Voice("zm_yunyang", "zh", _M, Age.ADULT, 127.0),
        Voice("bm_george", "en", _M, Age.ADULT, 141.0),
        Voice("af_heart", "en", _F, Age.YOUTH, 192.0),
        Voice("bf_emma", "en", _F, Age.ADULT, 174.0),
        Voice("am_michael", "en", _M, Age.ADULT, 111.0),
        Voice("af_bella", "en", _F, Age.YOUTH, 194.0),
        Voice("am_fenrir", "en", _M, Age.ADULT, 141.0),
        Voice("bm_fable", "en", _M, Age.YOUTH, 110.0),
        Voice("am_puck", "en", _M, Age.YOUTH, 116.0),
        Voice("bf_isabella", "en", _F, Age.YOUTH, 194.0),
        Voice("af_sarah", "en", _F, Age.ADULT, 188.0),
        Voice("af_kore", "en", _F, Age.ADULT, 154.0),
        Voice("am_onyx", "en", _M, Age.ADULT, 85.0),
        Voice("bm_lewis", "en", _M, Age.ADULT, 94.0),
        Voice("af_aoede", "en", _F, Age.YOUTH, 179.0),
        Voice("af_nova", "en", _F, Age.ADULT, 154.0),
        Voice("am_liam", "en", _M, Age.YOUTH, 123.0),
    )
}
"""Every voice by name, in each language those a recogniser understands best first.

The pitch is the median of bench/voices.py's sentence.
"""

_PACES: Final = {"zm_yunyang": 0.88, "zm_yunxi": 0.91, "zf_xiaobei": 1.10, "bm_george": 1.08, "bm_lewis": 1.04}
"""Rates that bring voices of another pace to the rest's 4.5 syllables or 3.5 words a second."""

_NAME: Final = re.compile(r"(?P<base>[a-z]{2}_[a-z]+)(?P<shift>[+-]\d+(?:\.\d+)?)?(?P<old>~)?")
_SIZE_SHARE: Final = 0.55
"""How much of a shift a smaller or larger mouth makes (it moves the formants); the rest is the pitch alone."""


@dataclass(frozen=True, slots=True)
class WantedVoice:
    """A voice as asked for.

    Attributes:
        base: the voice it is made from.
        pitch_st, size_st: the pitch alone, and pitch with formants, semitones.
        rate: pace.
        tremor: depth of the shake of loudness.
        melody: flatter or livelier.
    """

    base: Voice
    pitch_st: float = 0.0
    size_st: float = 0.0
    rate: float = 1.0
    tremor: float = 0.0
    melody: float = 0.0

    @property
    def british(self) -> bool:
        """Whether it speaks British English."""
        return self.base.name.startswith("b")

    @property
    def middle_hz(self) -> float:
        """The pitch about which its melody swings."""
        return self.base.pitch_hz

    def style(self, load: Callable[[str], NDArray[np.float32]], length: int) -> NDArray[np.float32]:
        """Return its style for a text of `length` symbols, (1, 256).

        Args:
            load: gives a voice's table, (510, 256).
            length: 1..510.
        """
        row: NDArray[np.float32] = load(self.base.name)[min(length, 510) - 1]
        return row[np.newaxis]


def wanted_voice(name: str) -> WantedVoice:
    """Return the voice of that name.

    Raises:
        EngineError: there is no such voice.
    """
    match = _NAME.fullmatch(name)
    if match is None or match["base"] not in VOICES:
        raise EngineError(
            Words("no such voice", "没有这个音色"),
            where=name,
            next_step=Words("one of: " + ", ".join(VOICES), "可选：" + "、".join(VOICES)),
        )
    shift = min(max(float(match["shift"] or 0), -8.0), 8.0)
    old = match["old"] is not None
    return WantedVoice(
        base=VOICES[match["base"]],
        pitch_st=shift * (1.0 - _SIZE_SHARE),
        size_st=shift * _SIZE_SHARE,
        rate=_PACES.get(match["base"], 1.0) * (0.88 if old else 1.0),
        tremor=0.18 if old else 0.0,
        melody=-0.1 if old else 0.0,
    )
