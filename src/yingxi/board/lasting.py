"""Postures that last: who has lain or sat down stays so, shot after shot, until they are told to get up."""

from __future__ import annotations

import re
from typing import Final

from yingxi.board.actions import clauses
from yingxi.words import Language

_REST_ZH: Final = re.compile(
    r"(?P<before>[在到往](?P<spot>[^，。在到往]{1,8}?))?"
    r"(?P<verb>坐(?![船车飞火轿马火地牢])|躺|卧|睡(?!不|衣|意|梦|眼)|趴|跪|蹲|蜷|栖|病?倒(?=在[病床炕榻])|停(?=[在到留歇])|落(?=[在到]))"
    r"(?P<how>(?:了?下来?|起来?|倒|着|缩|息|了)?[在到进上于]?)(?P<after>[^，。]{0,12})"
)
"""Words for coming to rest, with where one does it before them or after."""
_REST_EN: Final = re.compile(
    r"(?:\b(?P<before>(?:in|on|upon|by|beside|under|at) (?:[\w'-]+ ){1,5}?))?"
    r"\b(?P<verb>lay(?! (?:an?|his|her|their|the|out|hold|hands?)\b)|lies|lying|lie|slept|sleeps|sleeping|asleep|"
    r"sat|sits|sitting|sit|seated|knelt|kneels?|kneeling|crouch(?:ed|es|ing)|squat(?:s|ted|ting)|"
    r"perch(?:ed|es|ing)|curled up|alight(?:ed|s)|settled|"
    r"(?:went|go|goes|gone|sent|put|back) to (?:bed|sleep)|(?:ill|sick) in bed)\b"
    r"(?P<after>(?: (?:up|down|back|still|quietly|himself|herself|itself))*"
    r" (?:in|on|onto|upon|at|by|beside|under|against|near|among|before|behind|over|in front of) (?:[\w'-]+ ?){1,5})?",
    re.IGNORECASE,
)
_RISES_ZH: Final = re.compile(
    r"站|爬[起出上下]|起身|起床|下床|下炕|下了[床炕]|醒来后|走|跑|奔|冲|跳|追|逃|出门|出去|进[了来去门屋]|离开|来到|赶到|赶去|迎[上出了]"
    r"|飞[走起来去过出进向到]|扑[向进过上]|钻|转身|跟着|回[了到]"
)
_RISES_EN: Final = re.compile(
    r"\b(?:st(?:ood|ands?|anding) (?:up|before|beside|by|in|at|on|there)|rose (?:to|from|up)|rises?|g[oe]ts? up|"
    r"got (?:up|out|to)|jump\w*|leap\w*|leapt|spr[au]ng|ran|runs?|running|walk\w*|went|goes|"
    r"came|comes|left|leaves|climb\w*|hurr(?:y|ied|ies)|"
    r"rush\w*|flew|flies|fled|danc\w+|stepped|entered|march\w*|crept|hopped|scrambled)\b",
    re.IGNORECASE,
)
_WAKES: Final = re.compile(r"醒|睁开|\b(?:woke|wakes?|waken\w*|awoke|opened (?:his|her|its) eyes)\b", re.IGNORECASE)
LATER: Final = re.compile(
    r"第二天|次日|翌日|隔天|后来|[几数多]天[之以]?后|天亮[了后]|过了[一几数两三]|从此"
    r"|\b(?:next (?:day|morning|evening|night|week)|the following|(?:days?|weeks?|months?|years?|hours?) later|"
    r"at daybreak|in the morning|one day)\b",
    re.IGNORECASE,
)
"""Words for so much later that nobody is still where they sat."""
_DENIED: Final = re.compile(
    r"(?:没有?|不[能肯想要会敢再]?|别|想要?|要|让|叫|请)[^，。]{0,2}$"
    r"|\b(?:not|never|could|would|should|might|will|shall|if|wish\w*|want\w*|ought|cannot|used) (?:\w+ ){0,2}$"
    r"|n't (?:\w+ )?$",
    re.IGNORECASE,
)
_SPOT_ZH: Final = re.compile(
    r"[^，。]{1,8}?(?:[上里边旁前头下中沿侧面央间尖梢肩]|床|炕|地|枝)(?![的上里边旁前头下中沿面子铺板])|^[^，。着了的]{1,4}$"
)
_CUT_EN: Final = re.compile(
    r"\s+(?:and|while|with|as|when|until|who|that|which|for|to|so|but|all|again|now|then|every|one)\b.*$"
)
_ASLEEP: Final = re.compile(r"睡[着熟去]|睡了|\b(?:asleep|sleeping|slept)\b", re.IGNORECASE)
_STATE_EN: Final = (
    (re.compile(r"sleep|slept|asleep", re.IGNORECASE), "sleeps"),
    (re.compile(r"^l|bed$|curled", re.IGNORECASE), "lies"),
    (re.compile(r"kne", re.IGNORECASE), "is kneeling"),
    (re.compile(r"crouch|squat", re.IGNORECASE), "is crouching"),
    (re.compile(r"", re.IGNORECASE), "sits"),
)  # fmt: skip
"""What each verb leaves one doing."""
_VERBS_ZH: Final = {"栖": "停", "卧": "躺", "蜷": "躺", "落": "停", "倒": "躺", "病倒": "躺"}


def posture_after(told: str, before: str, language: Language) -> str:
    """Return how one rests after what is told of them: "躺在炕上", "sits on the bench"; "" = on their feet.

    Args:
        told: what they do.
        before: how they rested until then.
        language: of the story.
    """
    state = before
    for clause in clauses(told):
        found = _last_rest(clause, language)
        rises = _RISES_ZH if language == "zh" else _RISES_EN
        rise = max((hit.start() for hit in rises.finditer(clause) if not _is_denied(clause, hit)), default=-1)
        if found is not None and found.start("verb") >= rise:
            state = _named_zh(found) if language == "zh" else _named_en(found)
        elif rise >= 0:
            state = ""
        if _WAKES.search(clause):
            state = awake(state)
    return state


def moves_body(told: str, language: Language) -> bool:
    """Return whether a text tells how somebody comes to rest or gets up."""
    rises = _RISES_ZH if language == "zh" else _RISES_EN
    return any(
        _last_rest(clause, language) is not None or any(not _is_denied(clause, hit) for hit in rises.finditer(clause))
        for clause in clauses(told)
    )


def awake(state: str) -> str:
    """Return how a sleeper lies who opens their eyes."""
    return state.replace("睡", "躺", 1).replace("sleeps", "lies", 1)


def _last_rest(clause: str, language: Language) -> re.Match[str] | None:
    """Return the last word of a clause for coming to rest that is not denied."""
    words = _REST_ZH if language == "zh" else _REST_EN
    found = [hit for hit in words.finditer(clause) if not _DENIED.search(clause[: hit.start("verb")])]
    return found[-1] if found else None


def _is_denied(clause: str, hit: re.Match[str]) -> bool:
    return _DENIED.search(clause[: hit.start()]) is not None


def _named_zh(found: re.Match[str]) -> str:
    verb, how = _VERBS_ZH.get(found["verb"], found["verb"]), found["how"]
    if verb in "躺趴" and _ASLEEP.search(found.string[found.start() :]):
        verb = "睡"
    if how and how[-1] in "在到进上于":
        spot = _SPOT_ZH.match(found["after"])
        if spot is not None:
            return f"{verb}在{spot[0]}"
    elif found["spot"] and _SPOT_ZH.match(found["spot"]):
        return f"{verb}在{found['spot']}"
    return f"{verb}着"


def _named_en(found: re.Match[str]) -> str:
    verb = next(state for words, state in _STATE_EN if words.search(found["verb"]))
    if verb == "lies" and _ASLEEP.search(found.string):
        verb = "sleeps"
    spot = (found["before"] or "").strip() or _CUT_EN.sub("", found["after"] or "").strip()
    spot = re.sub(r"^(?:(?:up|down|back|still|quietly|himself|herself|itself) )+", "", spot)
    if re.search(r"\bbed$", found["verb"]) and not spot:
        spot = "in bed"
    return f"{verb} {spot}".strip()
