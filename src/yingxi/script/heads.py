"""Lines that are not story: titles, authors, chapter heads, notes, dates."""

from __future__ import annotations

import re
from typing import Final

from yingxi.words import Language

_NUM: Final = "零〇○一二三四五六七八九十百千两\\d０-９"
_ZH_CHAPTER: Final = re.compile(
    rf"^(?:第\s*[{_NUM}]+\s*[章回节卷部集幕折篇](?:[\s　:：、.·].{{0,40}}|.{{0,20}})?"
    rf"|卷[{_NUM}]+.{{0,20}}|(?:楔子|序章|序言|引子|尾声|后记|番外|终章)(?:[\s　:：].{{0,20}})?)$"
)
_DIARY: Final = re.compile(
    rf"^(?:[{_NUM}]{{2,4}}年)?[{_NUM}]{{1,3}}月[{_NUM}]{{1,3}}[日号]?(?:[\s　，,]*(?:星期|周|礼拜)[一二三四五六日天])?"
    r"[\s　，,:：]*(?:天气)?[:：]?(?:晴|阴|多云|[大小中暴]?[雨雪]|雾|大?风)?[\s　]*$"
)
_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_WEEKDAY: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_EN_DIARY: Final = re.compile(
    rf"^(?:{_WEEKDAY}[,.]?\s*)?(?:the\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?\s+{_MONTH}\.?"
    rf"|{_MONTH}\.?\s+(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?)"
    rf"(?:,?\s+\d{{4}})?[.:]?$|^{_WEEKDAY}(?:,?\s(?:morning|afternoon|evening|night))?[.:]?$|^day\s+(?:\d+"
    rf"|[a-z]+(?:-[a-z]+)?)[.:]?$",
    re.IGNORECASE,
)
_ZH_NUMERAL: Final = re.compile(r"^[(（【]?[一二三四五六七八九十]{1,3}[)）】]?[、．.]?$")
_EN_CHAPTER: Final = re.compile(
    r"^(?:chapter|part|book|act|scene|canto|stave|story)\s+(?:[ivxlc]+|\d+|the\s+\w+|one|two|three|four|five"
    r"|six|seven"
    r"|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty)\b.{0,60}$|^(?:prologue|epilogue)\b.{0,30}$",
    re.IGNORECASE,
)
_NUMERAL: Final = re.compile(r"^(?:[IVXLC]{1,7}\.?|\d{1,3}\.?)$")
_NOTES: Final = re.compile(
    r"^[□■◎◇\[【［〔(（*\s]*(?:注\s*释|註\s*釋|注\s*解|附\s*注|脚\s*注|尾\s*注|注|NOTES?|Notes?|FOOTNOTES?"
    r"|Footnotes?|Endnotes?)"
    r"[\]】］〕)）:：.*\s]*$"
)
_DATE: Final = re.compile(
    r"^[（(]?(?:写于|作于|完稿于|于)?\s*(?:公元)?(?:[一二三四五六七八九十○〇零\d０-９]{2,4}"
    r"|民国[一二三四五六七八九十]+)\s*年"
    r".{0,18}[。.）)]?$"
)
_EN_DATE: Final = re.compile(
    r"^(?:the end|finis|end|(?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r"[\s\d,]*)\.?$",
    re.IGNORECASE,
)
_END_MARK: Final = re.compile(r"^[（(【]?\s*(?:全文完|全书完|完|终|剧终)\s*[)）】]?[。]?$")
_BOOK: Final = re.compile(r"^[〔（(【]?《[^》]{1,20}》[〕）)】]?$")
_SENTENCE_END: Final = re.compile(r"[。！？!?…：:；;，,]|\.$|[“”「」\"‘—]")
_EN_AUTHOR_DASH_TITLE: Final = re.compile(
    r"^([A-Z][\w.'’]+(?:\s+(?:[A-Z][\w.'’]+|and|of|&)){0,4})\s+[-–—]\s+(.{2,80})$"
)
_EN_BY: Final = re.compile(r"^(?:(?:written\s+|retold\s+|told\s+)?by:?|author:)\s+(.{2,60})$", re.IGNORECASE)
_ZH_BY: Final = re.compile(r"^(?:作者|著者|文|撰文|作)\s*[:：/／丨|]?\s*(\S{1,14})$|^(\S{2,10})\s*[著撰作]$")


def chapter_head(text: str, language: Language) -> str | None:
    """Return the chapter head that a whole line is, or None."""
    bare = text.strip().strip("*#").strip()
    if not bare or len(bare) > 70:
        return None
    if re.match(r"^#{2,6}\s", text.strip()):
        return bare
    if language == "zh":
        found = _ZH_CHAPTER.match(bare) or _ZH_NUMERAL.match(bare) or _DIARY.match(bare)
        if found and not bare.endswith(("。", "，", "！", "？", "”")):
            return bare
    elif (_EN_CHAPTER.match(bare) and not bare.endswith((",", ";"))) or _EN_DIARY.match(bare):
        return bare
    return bare if _NUMERAL.match(bare) else None


def strong_chapter_head(text: str) -> bool:
    """Whether a line can only be a chapter head, so that even a block of notes ends there."""
    return bool(_ZH_CHAPTER.match(text.strip()) or _EN_CHAPTER.match(text.strip()))


def notes_head(text: str) -> bool:
    """Whether a line heads a block of notes."""
    return bool(_NOTES.match(text))


def dateline(text: str) -> bool:
    """Whether a whole paragraph is the date of writing, "the end" or the book it is from."""
    bare = text.strip()
    return bool(_DATE.match(bare) or _EN_DATE.match(bare) or _END_MARK.match(bare) or _BOOK.match(bare))


def author_and_title(text: str, language: Language) -> tuple[str, str] | None:
    """Return (author or "", title) where a story's first line is its title; None where it is story."""
    bare = re.sub(r"^(?:Title|标题|片名|剧名)\s*[:：]\s*", "", text.strip("*#·　 "), flags=re.IGNORECASE)
    if not bare:
        return None
    if language == "en":
        found = _EN_AUTHOR_DASH_TITLE.match(bare)
        if found:
            title = found.group(2).strip()
            return found.group(1), title[0].upper() + title[1:]
        words = bare.split()
        short = len(words) <= 10 and not re.search(r"[.!?,;:]$|[“”\"]|^[‘']|[.!?]’$", bare)
        return ("", bare) if short else None
    if len(bare) > 24 or (_SENTENCE_END.search(bare) and not bare.startswith("《")):
        return None
    return "", bare.strip("《》〈〉【】")


def author_line(text: str, language: Language) -> str:
    """Return the author whom a line under the title names, or ""."""
    bare = text.strip("*#·•　 （）()")
    pattern = _ZH_BY if language == "zh" else _EN_BY
    found = pattern.match(bare)
    if found:
        return next(group for group in found.groups() if group).strip()
    if language == "zh":
        return bare if re.fullmatch(r"[\u4e00-\u9fff·]{2,10}", bare) else ""
    capitals = re.fullmatch(r"(?:[A-Z][\w.'’-]*\s*){2,4}", bare)
    return bare if capitals else ""
