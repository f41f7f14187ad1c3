"""Tones: what somebody does with a line - pleads, scolds, invites, refuses - by its words and its feeling.

A tone lasts as long as its line and moves hands and trunk; the face that goes on through the shot is a temper.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from yingxi.story.terms import Emotion


@dataclass(frozen=True, slots=True)
class Tone:
    """One way to say a line.

    Attributes:
        poses: of the arms (poses.TELLING), one after the other.
        close: those that a frame which ends at the breast has in it; () = the hands stay out of it.
        line: what trunk and head do all through it, radians; positive leans forward and nods down.
        step: how far the weight goes forward, in leg lengths.
        apart_s: least time between two poses.
        brief: each pose is taken back soon: hands of a plain line rest more than they speak.
    """

    poses: tuple[str, ...]
    close: tuple[str, ...] = ()
    line: Mapping[str, float] = field(default_factory=dict)
    step: float = 0.0
    apart_s: float = 1.3
    brief: bool = False


TONES: Final[dict[str, Tone]] = {
    "plead": Tone(("beg", "clasp", "beg"), ("breast", "breast"), {"spine": 0.16, "neck": 0.08, "head": -0.08}, 0.04,
                  1.8),
    "thank": Tone(("heart", "clasp", "heart_open"), ("breast",), {"spine": 0.10, "head": 0.10}, brief=True),
    "sorry": Tone(("heart", "clasp"), ("breast",), {"spine": 0.09, "chest": 0.05, "head": 0.14}, -0.02, 2.4),
    "vow": Tone(("fist", "heart_open", "fist"), ("fist", "breast"), {"chest": -0.07, "head": -0.05}, 0.03, 1.8),
    "scold": Tone(("hip_point", "chop", "finger", "hip"), ("finger",),
                  {"spine": 0.13, "chest": -0.05, "neck": 0.07}, 0.05, 1.3),
    "refuse": Tone(("stop", "fold", "stop"), ("stop",),
                   {"spine": -0.10, "chest": -0.03, "head_yaw": 0.12, "head": 0.05}, -0.04, 1.8),
    "invite": Tone(("beckon", "offer"), ("beckon",), {"spine": -0.03, "chest": -0.05, "head": -0.04}, 0.03, brief=True),
    "wonder": Tone(("clasp", "both", "wide"), ("breast",), {"spine": -0.07, "chest": -0.06, "head": -0.12}, -0.02,
                   2.2),
    "show": Tone(("point", "offer"), ("point",), {"spine": 0.07, "neck": 0.05, "head": -0.04}, 0.03, brief=True),
    "ask": Tone(("open", "both", "offer"), ("appeal",), {"spine": 0.10, "neck": 0.09, "head": -0.03}, 0.03,
                brief=True),
    "shrug": Tone(("shrug",), (), {"chest": -0.03, "neck": -0.07, "head": 0.10}, brief=True),
    "count": Tone(("count", "finger", "count"), ("finger",), {"spine": 0.05, "head": 0.10}, 0.0, 1.4),
    "boast": Tone(("hip", "heart_open"), ("breast",), {"spine": -0.08, "chest": -0.11, "head": -0.10}, -0.02, 2.2),
    "muse": Tone(("chin_propped", "open"), ("chin",), {"neck": 0.06, "head": 0.04}, -0.02, brief=True),
    "grieve": Tone(("heart", "clasp"), ("breast",), {"spine": 0.10, "chest": 0.08, "head": 0.12}, 0.0, 2.6),
    "fear": Tone(("hug_self", "ward", "clasp"), ("breast",), {"spine": -0.11, "chest": 0.07, "neck": -0.03}, -0.05,
                 2.2),
    "rejoice": Tone(("wide", "clasp", "both"), ("breast", "wave"), {"chest": -0.09, "head": -0.09}, 0.02, 1.6),
    "cherish": Tone(("heart", "clasp", "heart_open"), ("breast",), {"spine": 0.08, "neck": 0.10, "head": 0.04}, 0.03,
                    2.4),
    "loathe": Tone(("fold", "stop"), ("stop",), {"spine": -0.10, "head_yaw": 0.20, "head": -0.05}, -0.04, 2.4),
    "secret": Tone(("aside",), ("aside",), {"spine": 0.20, "neck": 0.10}, 0.04, 2.5),
    "greet": Tone(("wave", "open"), ("wave",), {"spine": 0.03, "head": -0.05}, 0.02, brief=True),
    "explain": Tone(("open", "both", "finger"), ("appeal",), {"spine": 0.06, "neck": 0.04}, 0.02, brief=True),
    "tell": Tone(("both", "heart", "open"), ("breast",), {"spine": 0.03, "neck": 0.06}, 0.02, brief=True),
}  # fmt: skip
"""Every tone by name."""

FELT: Final[dict[Emotion, tuple[str, ...]]] = {
    Emotion.ANGER: ("scold",),
    Emotion.SADNESS: ("grieve",),
    Emotion.FEAR: ("fear",),
    Emotion.JOY: ("rejoice", "boast", "rejoice"),
    Emotion.LOVE: ("cherish",),
    Emotion.SURPRISE: ("wonder",),
    Emotion.DISGUST: ("loathe",),
}
"""The tones of a strong feeling."""
PLAIN: Final = ("explain", "tell", "explain", "muse")
"""The tones of a line that says nothing of its own."""
STRONG: Final = 0.35
"""Intensity from which a feeling chooses the tone."""

_SAID: Final[tuple[tuple[str, str], ...]] = (
    ("secret", r"悄悄|秘密|嘘|别告诉|小声|\b(?:secret|hush|sh+|don't tell|between us)\b"),
    ("plead", r"求|拜托|请你|请您|饶|救|行行好|帮帮|可怜|\b(?:please|beg|spare|mercy|help me|save me|implore)\b"),
    ("sorry", r"对不起|抱歉|原谅|我错|都怪我|\b(?:sorry|forgive|my fault|pardon)\b"),
    ("thank", r"谢|感激|多亏|\b(?:thank|thanks|grateful|bless you)\b"),
    ("greet", r"你好|您好|再见|早啊|欢迎|保重"
              r"|\b(?:hello|good (?:morning|evening|day|night)|goodbye|farewell|welcome)\b"),
    ("shrug", r"不知道|不晓得|也许|谁知|没办法|算了|随便|大概"
              r"|\b(?:don't know|do not know|perhaps|maybe|who knows|never mind|can't help|no idea)\b"),
    ("scold", r"怎么敢|滚|住口|胡说|混账|岂|还不|不许|该死|笨|懒|骗"
              r"|\b(?:how dare|get out|nonsense|fool|liar|shame|stupid|thief|silence|enough)\b"),
    ("vow", r"一定|发誓|保证|答应你|绝不|\b(?:promise|swear|i will|i'll never|always|my word)\b"),
    ("refuse", r"不要|不行|不能|不用|不肯|我不|别|休想|不是"
               r"|\b(?:no|won't|will not|cannot|can't|refuse|never|don't|stop)\b"),
    ("invite", r"来吧|进来|请进|过来|跟我|坐下|坐吧|走吧|我们一起|一起去|回家|快来"
               r"|\b(?:come|follow me|let's|let us|sit down|join|come in|this way)\b"),
    ("count", r"第[一二三]|[一二三四五六七八九十百千两]\S{1,6}[，、]\S{0,3}[一二三四五六七八九十两]"
              r"|\b(?:first|second|third|one|two|three|four|five|ten)\b.*\b(?:two|three|four|five|six|ten|second)\b"),
    ("show", r"你看|看[，！那这]|瞧|那边|那里|那儿|这里|前面|远处"
             r"|\b(?:look|see|over there|there is|there's|that way|behold|here is|here's|yonder)\b"),
    ("wonder", r"哇|多么|真美|竟然|原来|天哪|天啊|奇怪"
               r"|\b(?:oh|wow|how beautiful|what an? |wonderful|magic|goodness)\b"),
    ("rejoice", r"太好|哈哈|好极|成功|\b(?:hurrah|hooray|great|splendid|ha ha|at last)\b"),
    ("fear", r"小心|快跑|危险|怕|\b(?:careful|beware|run|danger|afraid|watch out)\b"),
    ("grieve", r"唉|可惜|死了|没了|再也|想念|\b(?:alas|lost|dead|gone|died|miss you|too late)\b"),
    ("muse", r"我想|想起|记得|好像|从前|\b(?:i think|i thought|i remember|i wonder|once|used to|suppose)\b"),
    ("boast", r"我是|我能|我会|天下|最[好大强]|\b(?:i am|i'm|i can|the best|king|all my)\b"),
)  # fmt: skip
_WORDS: Final = tuple((name, re.compile(words, re.IGNORECASE)) for name, words in _SAID)
_ASKS: Final = re.compile(r"[?？]|吗|呢|\b(?:what|why|who|where|how)\b", re.IGNORECASE)
FIRM: Final = frozenset({"secret", "plead", "sorry", "thank", "greet", "shrug"})
"""Words that say what a line does, whatever one feels."""


def tone_of(text: str, emotion: Emotion, intensity: float, turn: int) -> str:
    """Return the tone of a line: its plain words, then a strong feeling, then the rest of its words.

    Args:
        text: the words said.
        emotion: of the one who speaks.
        intensity: of the feeling, 0..1.
        turn: chooses among equals.
    """
    said = next((name for name, words in _WORDS if words.search(text)), "")
    if said in FIRM:
        return said
    if intensity >= STRONG and emotion in FELT:
        names = FELT[emotion]
        return names[turn % len(names)]
    if said:
        return said
    return "ask" if _ASKS.search(text) else PLAIN[turn % len(PLAIN)]
