"""Figures as Mandarin says them: years digit by digit, amounts in full, dates, times, shares, ranges."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

_DIGITS: Final = "零一二三四五六七八九"
_MEASURES: Final = (
    "个位只条张本件头匹天年岁里块座把次回声步斤两碗杯间家口枝棵层名颗群堆片双对倍种遍趟句封点分秒米元千万亿人月"
)
_NUMBER: Final = r"\d+(?:,\d{3})*(?:\.\d+)?"


def digits(figures: str) -> str:
    """Say figure by figure: "1937" -> 一九三七."""
    return "".join(_DIGITS[int(figure)] for figure in figures if figure.isdigit())


def amount(value: int) -> str:
    """Say a whole number in full: 10305 -> 一万零三百零五."""
    if value < 0:
        return "负" + amount(-value)
    if value == 0:
        return "零"
    groups: list[tuple[int, str]] = []
    for unit in ("", "万", "亿", "万亿"):
        value, group = divmod(value, 10_000)
        groups.append((group, unit))
        if value == 0:
            break
    spoken = ""
    for index in range(len(groups) - 1, -1, -1):
        group, unit = groups[index]
        if group == 0:
            continue
        if spoken and (group < 1000 or groups[index + 1][0] == 0):
            spoken += "零"
        spoken += _group(group) + unit
    return spoken[1:] if spoken.startswith("一十") else spoken


def _group(value: int) -> str:
    """Say 1..9999."""
    spoken, gap = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        figure, value = divmod(value, unit)
        if figure == 0:
            gap = bool(spoken)
            continue
        spoken += ("零" if gap else "") + _DIGITS[figure] + name
        gap = False
    return spoken


def number(figures: str) -> str:
    """Say a number as written: "3.14" -> 三点一四, "007" and long codes figure by figure."""
    whole, _, part = figures.replace(",", "").partition(".")
    is_code = (len(whole) > 1 and whole[0] == "0") or len(whole) > 12
    spoken = digits(whole) if is_code else amount(int(whole or "0"))
    return spoken + ("点" + digits(part) if part else "")


def _counted(match: re.Match[str]) -> str:
    """2 before a measure word is 两."""
    figures, measure = match.group(1), match.group(2)
    return ("两" if figures == "2" and measure not in "月点" else number(figures)) + measure


def _clock(match: re.Match[str]) -> str:
    hour, minute, second = match.group(1), match.group(2), match.group(3)
    spoken = ("两" if hour.lstrip("0") == "2" else amount(int(hour))) + "点"
    if int(minute):
        spoken += ("零" if int(minute) < 10 else "") + amount(int(minute)) + "分"
    elif second is None:
        spoken += "整"
    if second is not None:
        spoken += ("零分" if not int(minute) else "") + amount(int(second)) + "秒"
    return spoken


def _date(match: re.Match[str]) -> str:
    year, month, day = match.groups()
    return f"{digits(year)}年{amount(int(month))}月{amount(int(day))}日"


_RULES: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...]] = tuple(
    (re.compile(pattern), rule)
    for pattern, rule in (
        (r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)", _date),
        (r"(?<![\d:])([01]?\d|2[0-4])[:：]([0-5]\d)(?:[:：]([0-5]\d))?(?![\d:])", _clock),
        (r"(\d{4}|\d{2})(?=年(?!级|前|后|来|间|以|多|的时间))", lambda m: digits(m.group(1))),
        (r"1\d{10}(?!\d)|\d{3,4}-\d{7,8}(?!\d)", lambda m: digits(m.group(0)).replace("一", "幺")),
        (rf"({_NUMBER})\s?[%％]", lambda m: "百分之" + number(m.group(1))),
        (r"(\d+)/(\d+)", lambda m: f"{number(m.group(2))}分之{number(m.group(1))}"),
        (rf"({_NUMBER})\s?[-–~～—]\s?(?={_NUMBER})", lambda m: number(m.group(1)) + "到"),
        (rf"(?<![\d\w])[-−]({_NUMBER})\s?(?:℃|°C?|度)", lambda m: f"零下{number(m.group(1))}度"),
        (rf"({_NUMBER})\s?(?:℃|°C?)", lambda m: number(m.group(1)) + "度"),
        (rf"[¥￥]({_NUMBER})", lambda m: number(m.group(1)) + "元"),
        (rf"\$({_NUMBER})", lambda m: number(m.group(1)) + "美元"),
        (rf"(?<![\d\w])[-−]({_NUMBER})", lambda m: "负" + number(m.group(1))),
        (rf"(?<=第)({_NUMBER})", lambda m: number(m.group(1))),
        (rf"({_NUMBER})\s?([{_MEASURES}])", _counted),
        (_NUMBER, lambda m: number(m.group(0))),
    )
)


def spoken_figures(text: str) -> Iterator[tuple[str, str]]:
    """Split a text into (as written, as said): figures become words, all else stays.

    >>> list(spoken_figures("1937年"))
    [('1937', '一九三七'), ('年', '年')]
    """
    at = 0
    while at < len(text):
        rule_match = _next(text, at)
        if rule_match is None:
            yield text[at:], text[at:]
            return
        match, said = rule_match
        if match.start() > at:
            yield text[at : match.start()], text[at : match.start()]
        yield match.group(0), said
        at = match.end()


def _next(text: str, at: int) -> tuple[re.Match[str], str] | None:
    """Return the earliest match of any rule from `at` on, the first rule winning ties."""
    best: tuple[re.Match[str], str] | None = None
    if not any(character.isdigit() for character in text[at:]):
        return None
    for pattern, rule in _RULES:
        match = pattern.search(text, at)
        if match and (best is None or match.start() < best[0].start()):
            best = match, rule(match)
    return best
