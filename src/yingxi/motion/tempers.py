"""Tempers: the shades of a face that no strong feeling owns: wonder, doubt, hope, worry, tenderness, mischief.

A temper is all through a shot on the face; what the hands do with one line is its tone (tones), and a deed of face or
hands that the text tells of is an action (moods).

A story names a strong feeling in one line of ten. In the other nine what is said and told still colours the face; where
it says nothing, everybody has a friendly or thoughtful way of their own, another one in every shot.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from yingxi.motion.cue import ActingCue
from yingxi.motion.score import Score, ease
from yingxi.story.pose import F, P
from yingxi.story.terms import Age, Emotion


@dataclass(frozen=True, slots=True)
class Temper:
    """One shade.

    Attributes:
        face: channels of the face.
        body: what trunk and head do with it, radians.
    """

    face: Mapping[str, float]
    body: Mapping[str, float] = field(default_factory=dict)


TEMPERS: Final[dict[str, Temper]] = {
    "wonder": Temper({"smile": 0.34, "brow_raise": 0.80, "jaw": 0.07, "gaze_y": 0.12},
                     {"neck": -0.04, "head": -0.04, "spine": 0.03}),
    "hope": Temper({"smile": 0.54, "brow_raise": 0.42, "brow_sad": 0.28, "gaze_y": 0.14, "blush": 0.15},
                   {"head": -0.06, "chest": -0.03}),
    "tender": Temper({"smile": 0.56, "brow_raise": 0.18, "brow_sad": 0.34, "blush": 0.35, "gaze_y": -0.06},
                     {"neck": 0.11, "spine": 0.02}),
    "mischief": Temper({"smile": 0.56, "skew": 0.95, "brow_raise": 0.16, "wide": 0.10},
                       {"neck": -0.08, "head": 0.04}),
    "musing": Temper({"smile": 0.26, "skew": -0.60, "brow_raise": 0.20, "gaze_y": 0.16}, {"neck": 0.08}),
    "eager": Temper({"smile": 0.80, "brow_raise": 0.52, "teeth": 0.25, "blush": 0.12}, {"spine": 0.06, "head": -0.05}),
    "calm": Temper({"smile": 0.44, "brow_raise": 0.14}, {"neck": 0.05}),
    "doubt": Temper({"smile": -0.10, "skew": 0.95, "brow_knit": 0.30, "brow_raise": 0.14, "press": 0.10},
                    {"neck": 0.11, "spine": -0.02}),
    "worry": Temper({"smile": -0.36, "brow_sad": 0.85, "brow_raise": 0.22, "brow_knit": 0.12},
                    {"spine": 0.03, "neck": 0.05}),
    "firm": Temper({"smile": -0.04, "brow_knit": 0.48, "brow_raise": -0.12, "press": 0.20},
                   {"chest": -0.04, "head": -0.03}),
    "abashed": Temper({"smile": -0.08, "brow_sad": 0.62, "brow_raise": 0.10, "gaze_y": -0.30, "blush": 0.25},
                      {"head": 0.10, "neck": 0.04}),
    "wistful": Temper({"smile": 0.10, "brow_sad": 0.58, "brow_raise": 0.18, "gaze_y": 0.10},
                      {"head": 0.04, "neck": 0.08}),
    "concern": Temper({"smile": -0.12, "brow_sad": 0.75, "brow_raise": 0.25}, {"neck": 0.10, "spine": 0.05}),
}  # fmt: skip
"""Every shade by name."""

FRIENDLY: Final = ("hope", "tender", "musing", "wonder", "calm", "mischief")
"""What one shows of whom nothing is told: no harm, and always something."""
YOUNG: Final = ("wonder", "hope", "mischief", "eager", "tender")
HEARING: Final = ("tender", "wonder", "musing", "hope", "calm")
SPEAKING: Final = ("calm", "eager", "tender", "hope", "mischief", "musing")

ANSWERED: Final[dict[Emotion, tuple[str, ...]]] = {
    Emotion.JOY: ("eager", "tender", "hope"),
    Emotion.LOVE: ("tender", "hope"),
    Emotion.SADNESS: ("concern",),
    Emotion.FEAR: ("worry", "concern"),
    Emotion.ANGER: ("worry", "doubt", "firm"),
    Emotion.DISGUST: ("doubt", "concern"),
    Emotion.SURPRISE: ("wonder", "doubt"),
}
"""How one looks who hears another speak with a feeling."""

_TOLD: Final[tuple[tuple[str, str], ...]] = (
    ("worry", "担心|担忧|不安|发愁|着急|害怕|生病|病了|丢了|不见了|迷路|饿|来不及|可怕|危险|叹|皱|忧|愁|"
              r"\b(worr\w+|afraid|scared|lost|sick|ill|hungry|danger\w*|late|trouble|sigh\w*|frown\w*|nervous\w*"
              r"|anxious\w*|missing|gone|cannot|can't)\b"),
    ("abashed", "低下头|低着头|低头|垂下头|沉默|不说话|没有说话|没说话|没有回答|不好意思|对不起|抱歉|错了|"
                "害羞|脸红|支支吾吾|犹豫|"
                r"\b(ashamed|shy(ly)?|blush\w*|silent(ly)?|said nothing|hung (his|her|their) head|hesitat\w+"
                r"|looked down|lowered|sorry|wrong|forgive)\b"),
    ("wistful", "从前|当年|想起|记得|独自|孤|一个人|远方|离开|告别|再也|黄昏|旧|瞎|穷|"
                r"\b(remember\w*|alone|lonely|used to|long ago|far away|goodbye|blind|poor|once|years? ago|miss(ed)?"
                r"|last|never)\b"),
    ("mischief", "偷偷|悄悄|眨眼|眨了眨|调皮|嘿嘿|秘密|捉弄|狡|坏笑|"
                 r"\b(wink\w*|grin\w*|sneak\w*|secret\w*|trick\w*|teas\w+|sly\w*|clever\w*|pretend\w*)\b"),
    ("tender", "轻轻|温柔|抱|孩子|宝贝|谢谢|感谢|暖|抚|疼爱|陪|"
               r"\b(gentl[ey]|soft(ly)?|dear\w*|kind(ly)?|thank\w*|warm\w*|hug\w*|little one|care\w*|baby)\b"),
    ("firm", "必须|不行|不许|决定|答应|一定|绝不|发誓|保护|不能|"
             r"\b(must|promis\w+|swear|won't|decid\w+|refus\w+|stop|protect\w*)\b"),
    ("doubt", "难道|为什么|怎么|奇怪|疑|怪|真的|"
              r"\b(why|how come|really|strange\w*|doubt\w*|puzzl\w+|wonder(s|ed|ing)? (if|why|what))\b"),
    ("hope", "希望|明天|愿|盼|梦|会好|将来|"
             r"\b(hop(e|es|ed|ing)|wish\w*|dream\w*|tomorrow|someday|one day|believe\w*)\b"),
    ("wonder", "忽然|突然|原来|竟|发现|看见|望|星|月亮|神奇|哇|亮|"
               r"\b(sudden\w*|magic\w*|wonder\w*|stars?|moon|found|discover\w*|appear\w*|saw|glow\w*|shin\w+|look(s|ed)"
               r" up|gaz\w+|beautiful)\b"),
    ("eager", r"快|来吧|走吧|太好|一起|笑|\b(come on|hurry|let's|great|wonderful|laugh\w*|smil\w+|run|happy|glad)\b"),
)  # fmt: skip
_WORDS: Final = tuple((name, re.compile(words, re.IGNORECASE)) for name, words in _TOLD)
_ASKS: Final = re.compile(r"[?？]")
_CALLS: Final = re.compile(r"[!！]")
_TRAILS: Final = re.compile(r"…|\.\.\.|——")


def temper_of(cue: ActingCue) -> str:
    """Return the shade on the face of one who feels nothing strong: what they say and what is told choose it."""
    if cue.moved_by is not Emotion.NEUTRAL and not cue.speaking:
        return _own(cue, ANSWERED[cue.moved_by])
    if (told := told_temper(cue.says or cue.action)) or (not cue.says and (told := told_temper(cue.hears))):
        return told
    if cue.says:
        return _toned(cue, cue.says, SPEAKING)
    if cue.hears:
        return _own(cue, HEARING)
    return _own(cue, YOUNG if cue.age is Age.CHILD else FRIENDLY)


def told_temper(text: str) -> str:
    """Return the shade that a text's words speak of most, "" if of none."""
    found = {name: len(words.findall(text)) for name, words in _WORDS}
    best = max(found, key=lambda name: found[name])
    return best if found[best] else ""


def _toned(cue: ActingCue, text: str, names: tuple[str, ...]) -> str:
    """Return the shade of a line by its tone alone: a question, a call, a line that trails off."""
    if _ASKS.search(text):
        return _own(cue, ("doubt", "wonder", "hope"))
    if _TRAILS.search(text):
        return _own(cue, ("worry", "musing"))
    return _own(cue, ("eager", "wonder") if _CALLS.search(text) else names)


def _own(cue: ActingCue, names: tuple[str, ...]) -> str:
    """Return one of several, by the person and the shot."""
    return names[cue.seed // 11 % len(names)]


def shade_face(score: Score, cue: ActingCue) -> None:
    """Lay the shade on face and trunk; it comes up within the first second and never goes quite still."""
    temper = TEMPERS[temper_of(cue)]
    course = 0.7 + 0.3 * ease(np.arange(score.frames) / (0.9 * score.rate))
    for channel, value in temper.face.items():
        score.face[:, F[channel]] += value * course
    upright = 1.0 - ease(abs(score.pose[:, P["roll"]]) / 0.8)
    for channel, value in temper.body.items():
        score.pose[:, P[channel]] += value * course * upright
