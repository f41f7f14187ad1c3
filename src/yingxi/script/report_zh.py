"""Chinese reporting clauses."""

from __future__ import annotations

import re
from typing import Final

from yingxi.script.report import Report

_SAY: Final = (
    "自言自语|异口同声|破口大骂|接着说|问道|说道|答道|叫道|喊道|嚷道|骂道|笑道|叹道|应道|劝道|哭道|喝道|吼道|怒道|惊道|赞道|夸道|催道|回道|续道|插嘴道"
    "|回答说|回答|答应|答说|应声说|嘱咐|吩咐|叮嘱|央求|哀求|恳求|请求|嘀咕|嘟囔|嘟哝|咕哝|喃喃|低语|解释|反驳|插嘴|接口|搭话|补充|叹息|感叹|惊叫|惊呼|尖叫|大叫|大喊"
    "|宣布|命令|告诉|询问|追问|反问|请教|应声|回应|打招呼|招呼|安慰|提醒|警告|建议|抱怨|埋怨|责备|责怪|讥笑|嘲笑|争辩|辩解|承认|强调|表示|开口|发问|盘问"
    "|说|道|问|答|叫|喊|嚷|骂|劝|吼|哼|念|唱|应|催|求|喝"
)
_THINK: Final = "心里想|心中想|心里说|心里暗想|心想|暗想|想道|思忖|寻思|盘算|暗道|心道|自忖|想"
_TAIL: Final = r"(?:着|了|起来|出来|下去|一句|一声|几句|几声|起|过|得|他|她|我|你|伊|着说|道|说|的声音|话)*"
_LEAD: Final = re.compile(rf"(?P<say>{_SAY})(?P<think_tail>{_TAIL})\s*[：:，,]?\s*$")
_LEAD_THINK: Final = re.compile(rf"(?P<say>{_THINK})(?:着|了|到)?\s*[：:，,]?\s*$")
_VOICE: Final = re.compile(r"(?:声音|叫声|喊声|一声)(?:说|道|叫道|喊道)?\s*[：:，,]?\s*$")
_CLAUSE: Final = re.compile(r"[，。！？；：:,!?;…]|——")
_MANNER_WORD: Final = (
    r"便|就|又|也|却|才|都|正|刚|忽然|突然|立刻|马上|连忙|慌忙|赶紧|赶忙|急忙|忙|已经|终于|于是|只好|只得|一面"
    r"|一边|仍然|仍旧|还是|还|再|再三|很|不住|不断|一起|一齐|齐声"
    r"|大声|低声|高声|小声|轻声|柔声|厉声|悄声|悄悄|细声|粗声|尖声|颤声|失声|连声|朗声|单|接着|后来|然后|最后"
    r"|这时|这时候|那时|有一回|有一次|几次|一个|一回|忍不住|不禁|不由得"
    r"|故意|只是|只|先|自己|笑着|哭着|似乎|仿佛|听|但|可是|而|所以|因为|于是|果然|嘴里|口里|心里|心中|暗暗|远远"
    r"|才|在|从|旁边|里面|外面|柜里|着|了|说|道|地|的|得|向来|每每|时常|常常|老是"
)
_TO: Final = re.compile(
    r"(?:对着|向着|朝着|冲着|对|向|朝|冲|跟|和|同|给|与)(?:[^，。！？；：]{1,6}?)(?=便|就|又|也|大|低|高|轻|小"
    r"|说|道|问|叫|喊|嚷|讲|解|笑|骂|吼|$)"
)
_ADVERBIAL: Final = re.compile(r"[^，。！？；：的地]{1,5}[地的](?=[^，。]*$)")
_NOT_SPEECH: Final = re.compile(
    r"(?:叫|称|唤|喊|叫做|叫作|称为|称作|所谓|取名|名叫|绰号|题|写|刻|印|听说|据说|难道|知道|味道|街道|地道|道理"
    r"|一道|说道理|报道|霸道|不答|没有回答|不回答|没回答|不应|没应|不说|没说|别说|好说"
    r"|无话可说|不用说|虽说|小说|再说|应该|应当|反应|响应|要求|追求|力求|呼应|供应|适应|相应)$"
)

_WHOSE: Final = re.compile(
    r"^(?:似乎|好像|仿佛|正|原来|这|那|便|大约|分明)*是[^，。！？；]{1,14}?(?:的声音|的叫声|在说话?|在喊"
    r"|在叫)(?=[，。])"
)
_DENIED: Final = re.compile(r"(?:不再|不肯|不敢|没有?|未|毫不|别|无)[^，]{0,3}$|不$")


def lead(told: str) -> Report | None:
    """Return the clause at the end of `told` that leads the quote after it."""
    text = told.rstrip()
    if not text:
        return None
    found, thought = _LEAD_THINK.search(text), True
    say = _LEAD.search(text)
    if say and (found is None or say.start() < found.start()) and not (found and found.end("say") >= say.end("say")):
        found, thought = say, False
    if found is None:
        voice = _VOICE.search(text)
        if voice:
            start = _clause_start(text, voice.start())
            return Report(start, len(text), voice.start(), voice.end(), False, False, start, weak=False)
        if text[-1] in "：:":
            start = _clause_start(text, len(text) - 1)
            return Report(start, len(text), len(text) - 1, len(text) - 1, False, False, len(text), weak=True)
        return None
    verb_start, verb_end = found.start("say"), found.end("say")
    start = _clause_start(text, verb_start)
    if _NOT_SPEECH.search(text[max(start, verb_start - 3) : verb_end]):
        if text[-1] in "：:":
            return Report(start, len(text), verb_start, verb_end, False, False, len(text), weak=True)
        return None
    rest = _rest(text[start:verb_start])
    weak = text[-1] not in "：:，,"
    return Report(start, len(text), verb_start, verb_end, thought, len(rest) <= 4, start, weak=weak, rest=rest)


def after(told: str) -> Report | None:
    """Return the clause at the start of `told` that reports the quote before it."""
    first = re.match(r"[^，。！？；：,!?;]{1,24}", told)
    if first is None:
        return None
    clause = first.group()
    best: re.Match[str] | None = None
    thought = False
    voice = _WHOSE.match(told)
    if voice is not None:
        stop = voice.end()
        return Report(0, stop, stop, stop, False, True, min(len(told), stop + 1))
    for found in re.finditer(rf"(?P<say>{_SAY})", clause):
        cried = found.end() == len(clause) and found.group().endswith(("喊", "大叫", "尖叫"))
        if (not cried and _NOT_SPEECH.search(clause[max(0, found.start() - 3) : found.end()])) or _DENIED.search(
            clause[: found.start()]
        ):
            continue
        best = found
    think = re.search(rf"(?P<say>{_THINK})(?:着|了)?$", clause)
    if (
        think is not None
        and not re.search(r"想了[又一半很好]?", clause)
        and (best is None or think.end() >= best.end())
    ):
        best, thought = think, True
    if best is None:
        return _late_report(told)
    end = first.end()
    tail = clause[best.end() :]
    after_verb = re.sub(rf"{_TAIL}|(?:他|她|我|你|伊|他们|[\u4e00-\u9fff]{{1,4}})$", "", tail)
    keep = end + 1 if end < len(told) and told[end] in "，。！？；：," else end
    # "他说了很多话" tells; "他说" and "他说着，站起来" report.
    if len(after_verb) > 4:
        return None
    rest = _rest(clause[: best.start()])
    return Report(0, end, best.start(), best.end(), thought, len(rest) <= 4 and len(tail) <= 4, keep, rest=rest)


_LATE: Final = re.compile(
    rf"^[^。！？：“”]{{2,40}}，(?P<clause>[^，。！？；：“”]{{0,16}}?)(?P<say>{_SAY})(?:着|了|他|她|道|说|一句"
    rf"|一声)*(?=。)"
)


def _late_report(told: str) -> Report | None:
    """A sentence after a quote that reports only in its last clause: "He found a way, and told her so"."""
    found = _LATE.match(told)
    if found is None or _NOT_SPEECH.search(told[max(0, found.start("say") - 3) : found.end("say")]):
        return None
    if _DENIED.search(found.group("clause")):
        return None
    return Report(
        0,
        found.end(),
        found.start("say"),
        found.end("say"),
        False,
        False,
        min(len(told), found.end() + 1),
        rest=found.group(),
    )


def _clause_start(text: str, before: int) -> int:
    start = 0
    for found in _CLAUSE.finditer(text, 0, before):
        start = found.end()
    return start


def _rest(clause: str) -> str:
    """What a clause before its verb of speech holds besides adverbs and to whom: a name, or a deed."""
    rest = _TO.sub("", clause)
    rest = _ADVERBIAL.sub("", rest)
    return re.sub(_MANNER_WORD, "", rest)
