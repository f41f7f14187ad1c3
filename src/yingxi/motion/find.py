"""Actions named in a text, Chinese or English."""

from __future__ import annotations

from dataclasses import dataclass

from yingxi.motion.actions import ACTIONS
from yingxi.motion.hit import Hit
from yingxi.motion.read_en import read_english
from yingxi.motion.read_zh import read_chinese
from yingxi.motion.unreal import unreal_spans
from yingxi.words import Language


@dataclass(frozen=True, slots=True)
class FoundAction:
    """One action that a text tells of.

    Attributes:
        name: registered name.
        start_share: where in the text, 0..1.
        score: how sure, 0..1: long phrases are, single characters are not.
    """

    name: str
    start_share: float
    score: float


def find_actions(text: str, language: Language) -> tuple[FoundAction, ...]:
    """Return the registered actions that a text tells of, in the order they happen.

    A registered name ("walk") or title ("招手") alone is that action. What a text denies ("did not laugh",
    没有哭), wishes, compares with ("as if he wept", 像在跳舞) or only says in a figure ("fell in love", 打听) is left
    out. A text without any action is "idle".
    """
    text = text.strip()
    if not text:
        return (FoundAction("idle", 0.0, 0.1),)
    named = _registered(text)
    if named:
        return (FoundAction(named, 0.0, 1.0),)
    hits = read_chinese(text) if language == "zh" else read_english(text)
    unreal = unreal_spans(text, language)
    hits = _without_echoes([hit for hit in hits if not any(first <= hit.start < past for first, past in unreal)])
    if not hits:
        return (FoundAction("idle", 0.0, 0.1),)
    return tuple(FoundAction(hit.name, hit.start / len(text), hit.score) for hit in hits)


def _registered(text: str) -> str:
    key = text.lower().replace(" ", "_")
    if key in ACTIONS:
        return key
    return next((name for name, action in ACTIONS.items() if text in (action.title.zh, action.title.en)), "")


def _without_echoes(hits: list[Hit]) -> list[Hit]:
    """Drop what says the same deed twice: 跑 + 过来, "came running", 笑 + 大笑, nod + nod."""
    kept: list[Hit] = []
    for hit in hits:
        if kept and _echo(kept[-1], hit):
            if _general(kept[-1].name) and not _general(hit.name):
                kept[-1] = Hit(hit.name, kept[-1].start, hit.stop, max(hit.score, kept[-1].score))
            continue
        kept.append(hit)
    return kept


def _echo(first: Hit, second: Hit) -> bool:
    if first.name == second.name:
        return True
    near = second.start - first.stop <= 6
    one, two = ACTIONS[first.name], ACTIONS[second.name]
    if near and one.gait and two.gait and (_general(first.name) or _general(second.name)):
        return True
    talk = ("talk_calm", "whisper", "shout", "talk_heated", "talk_shy")
    return near and first.name in talk and second.name in talk


def _general(name: str) -> bool:
    return name in ("walk", "talk_calm")
