"""Which thing a text puts into whose hand, or whose hands to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from yingxi.board.actions import clauses
from yingxi.board.deeds import TAKES
from yingxi.story.things import ROLLED, THINGS

_HANDLES: Final = re.compile(
    r"夹着|背[着起]|攥|捏|抓[起着住]|[拾捡][起到了]|拎|扛|搂|牵[着住]|[拉拖]着|翻[开看着阅]|拆[开着]|打开|展开|弹[着起奏]|[拉吹]起|[拉吹]着|"
    r"取[出下来]|抽出|挥[着舞起]|拔出|舞着|摸[着出]|梳[着头]|擦[着拭]|送[给上来]|交给|带[着来]|收到|接[着住过到]|摘[下了]|采[了下]|剥|咬|啃|数着|写|"
    r"[读念]着|读[起完了]|[缝绣补]|扫[着地]|[砍劈锄挖]|修[理补好着]|擦[着亮拭]|抚[摸弄]|搭[箭弓]|拉[弓开]|拍[照下摄]|打电话|捂|揣|塞给|还给|放[下在]|搁[下在]|戴[着上]|围[着上]|[系绑]|摇[着起]|提起|递|抛|"
    r"\b(?:pull\w*|play(?:s|ed|ing)?|read(?:s|ing)?|wrote|writ\w+|sw[iu]ng\w*|dr[ae]w\w*|clutch\w*|gripp?\w*|gr[ai]sp\w*|"
    r"wav(?:ed|es|ing)|unfold\w*|open(?:ed|s|ing)|unwrapp?\w*|pluck\w*|hugg?\w*|cradl\w*|swept|sweep\w*|sew\w*|"
    r"chopp\w*|dug|dig\w*|comb(?:ed|ing)|show(?:ed|s|ing)|offer\w*|hand(?:ed|s|ing)|mend\w*|repair\w*|polish\w*|wound|winds|winding|strok\w*|wear\w*|wore|bit|sipp?\w*|"
    r"seiz\w*|snatch\w*|found|finds|drop\w*|threw|throw\w*|toss\w*|kept|drag\w*|tie[sd]|tying|squeez\w*|aim\w*|"
    r"turn\w* over|lean\w* on|(?:put|puts|lay|laid|set) (?:\w+ ){0,2}down|with (?:an?|his|her|their))\b",
    re.IGNORECASE,
)
"""Words, besides those of taking, for what a hand does with the thing that is named beside them."""
_READ: Final = frozenset(
    ("photo", "letter", "book", "map", "phone", "watch", "newspaper", "card", "ring", "jade", "necklace", "key")
)
"""What one holds who looks at it."""
_LOOKS: Final = re.compile(
    r"[看望盯瞧](?:着|了看|了一眼|了一会儿|了很久)|端详|\b(?:look(?:s|ed|ing)?|gaz\w+|star(?:es?|ed|ing)) at\b",
    re.IGNORECASE,
)
_ROLLS: Final = re.compile(r"推|拉|拖|\b(?:push|pull|wheel|drag|haul)\w*", re.IGNORECASE)
_FRONTED: Final = re.compile(r"[把将](?!手)")
_CHINESE: Final = re.compile(r"[\u4e00-\u9fff]")
_NOT_DONE: Final = re.compile(
    r"(?:没有?|不[再能会肯敢]?|别|想要?|要是|如果|打算|准备|希望|将要|舍不得)[^，。]{0,2}$"
    r"|\b(?:not|never|no longer|would|could|should|might|will|if|wish\w*|want\w*|hop\w+|going to|without)\b[^,;.]*$"
    r"|n't\b[^,;.]*$",
    re.IGNORECASE,
)
_FLIES: Final = re.compile(
    r"放(?:起|着|了|飞|过|完)?(?:一?[只个])?[^，。放]{0,4}(?:风筝|纸鸢)|风筝[^，。]{0,8}[飞升飘]|飞[上起过向走高]|线"
    r"|\b(?:fl(?:y|ies|ew|ying|own)|soar\w*|string|in the (?:air|sky))\b",
    re.IGNORECASE,
)
"""Words for a kite that is in the air."""


def things_in_hands(
    named: Sequence[str], acts: Mapping[str, str], things: Iterable[str], doers: Iterable[str]
) -> dict[str, str]:
    """Return who holds which thing: character id -> kind.

    Args:
        named: who is in the picture, the most important first.
        acts: what each of them does.
        things: kinds of things the text names.
        doers: of whom the text tells first: what they take may be called "it".
    """
    things = [thing for thing in things if thing in THINGS]
    fit = [thing for thing in things if THINGS[thing].held]
    held: dict[str, str] = {}
    for one in named:
        free = [thing for thing in fit if thing not in held.values()]
        found = _rolled(acts.get(one, ""), things) or _handled(acts.get(one, ""), free)
        if found is not None:
            held[one] = found
    first = next((one for one in doers if TAKES.search(acts.get(one, ""))), None)
    if first is not None and first not in held:
        told = " ".join(acts.values())
        thing = next((thing for thing in fit if thing not in held.values() and not _flies(thing, told)), None)
        if thing is not None:
            held[first] = thing
    return held


def _rolled(told: str, things: Sequence[str]) -> str | None:
    """Return what one pushes or pulls along."""
    for clause in clauses(told):
        hit = _ROLLS.search(clause)
        if hit is not None and not _NOT_DONE.search(clause[: hit.start()]):
            found = [thing for thing in things if thing in ROLLED and _place_of(thing, clause) >= hit.start()]
            if found:
                return found[0]
    return None


def _handled(told: str, things: Sequence[str]) -> str | None:
    """Return the thing that is named in one clause with what a hand does to it; the last such: it stays there."""
    found = None
    for clause in clauses(told):
        verbs = [hit for words in (TAKES, _HANDLES) for hit in words.finditer(clause)]
        if verbs and all(_NOT_DONE.search(clause[: hit.start()]) for hit in verbs):
            continue
        here = [(at, thing) for thing in things if (at := _place_of(thing, clause)) >= 0 and not _flies(thing, clause)]
        if not verbs:
            here = [(at, thing) for at, thing in here if thing in _READ and _LOOKS.search(clause)]
            found = min(here)[1] if here else found
            continue
        if here:
            done = [hit.start() for hit in verbs if not _NOT_DONE.search(clause[: hit.start()])]
            found = _object(here, sorted(done), clause)
    return found


def _object(here: Sequence[tuple[int, str]], verbs: Sequence[int], clause: str) -> str:
    """Return which of a clause's things its last verb is done to: the one after "把", or after the verb."""
    fronted = _FRONTED.search(clause)
    if fronted is not None:
        moved = [one for one in here if fronted.end() <= one[0] < verbs[-1]]
        if moved:
            return min(moved)[1]
    for verb in reversed(verbs):
        after = [one for one in here if one[0] >= verb]
        if after:
            return min(after)[1]
    return min(here)[1]


def _place_of(thing: str, clause: str) -> int:
    """Return where a clause names a thing, or -1."""
    low = clause.lower()
    if _CHINESE.search(low):
        return max((low.find(word) for word in THINGS[thing].zh), default=-1)
    spots = [hit.start() for word in THINGS[thing].en if (hit := re.search(rf"\b{re.escape(word)}(?:s|es)?\b", low))]
    return max(spots, default=-1)


def _flies(thing: str, told: str) -> bool:
    return thing == "kite" and _FLIES.search(told) is not None
