"""Stories for the film benchmark, as long as wanted, in which no line comes twice (a line said again costs nothing)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Language = Literal["zh", "en"]


@dataclass(frozen=True, slots=True)
class Round:
    """One station of the journey: where, when, who is met, what they give."""

    where: str
    when: str
    weather: str
    who: str
    gift: str
    deed: str


PLACES = {
    "zh": ("河边的石桥", "镇上的街道", "山里的小庙", "村口的田野", "路旁的客栈", "松树林", "热闹的集市"),
    "en": ("the stone bridge", "the village street", "the old temple", "the wheat field", "the inn", "the forest",
           "the market"),
}  # fmt: skip
HOURS = {
    "zh": ("清晨", "中午", "黄昏", "夜里", "天亮的时候"),
    "en": ("In the morning", "At noon", "At dusk", "At night", "At dawn"),
}
WEATHERS = {
    "zh": ("下着小雨", "起了大风", "天很晴", "飘着雪"),
    "en": ("it was raining", "a strong wind blew", "the sky was clear", "it was snowing"),
}
PEOPLE = {
    "zh": ("老渔夫", "卖茶的大娘", "年轻的木匠", "小和尚", "放牛的孩子", "白胡子爷爷"),
    "en": ("an old fisherman", "a tea seller", "a young carpenter", "a monk", "a farmer", "an old woman"),
}
GIFTS = {
    "zh": ("灯笼", "雨伞", "铜镜", "竹笛", "苹果", "木船", "书信", "酒壶"),
    "en": ("a lantern", "an umbrella", "a mirror", "a flute", "an apple", "a letter", "a basket", "a rope"),
}
DEEDS = {
    "zh": ("笑着点了点头", "叹了口气，摇了摇头", "高兴得跳了起来", "坐下来，慢慢地喝茶", "指着远处的山"),
    "en": ("smiled and nodded", "sighed and shook his head", "jumped for joy", "sat down slowly",
           "pointed at the far hills"),
}  # fmt: skip
CHAPTER_STATIONS = 60
FIRST = 3
"""The first station's day: numbers from three on need no other word form."""

TITLES = {"zh": "阿青找铃铛", "en": "Lina and the Silver Bell"}

OPENINGS = {
    "zh": "阿青是个十岁的女孩，跟一只黄狗住在山脚下。有一天，她的银铃铛不见了，她决定出门去找。",
    "en": "Lina was a girl of ten who lived with a yellow dog at the foot of the hills. One day her silver bell was "
    "gone, and she went out to find it.",
}
ENDINGS = {
    "zh": "最后，阿青回到家。黄狗站在门口，朝她摇尾巴，脖子上挂着那只银铃铛。阿青抱住它，笑了。",
    "en": "At last Lina came home. The yellow dog stood at the door, and the silver bell hung round its neck. Lina "
    "laughed and hugged the dog.",
}
ROUNDS = {
    "zh": """第{n}天{when}，{weather}，阿青走到{where}。{who}站在那里，手里拿着{gift}。

“你走了{n}天了，还在找那只铃铛吗？”{who}问。

“是的，”阿青说，“我一路问了{n}个人，谁也没见过。”

{who}{deed}，把{gift}递给她：“拿着吧，前面还有{left}里路。”

阿青鞠了一躬，带着{gift}跑远了。""",
    "en": """{when} on day {n}, {weather}, and Lina came to {where}. There stood {who} with {gift}.

"You have walked for {n} days. Are you still looking for the bell?" asked {who}.

"Yes," said Lina. "I asked {n} people on the way, and nobody has seen it."

{Who} {deed} and gave her {gift}. "Take this. There are {left} miles to go."

Lina bowed and ran on with {gift}.""",
}


def story(language: Language, rounds: int) -> str:
    """Return a story of `rounds` stations; one is about half a minute of film."""
    stations = [_station(language, number) for number in range(FIRST, FIRST + rounds)]
    return "\n\n".join([TITLES[language], OPENINGS[language], *stations, ENDINGS[language]]) + "\n"


def novel(language: Language, size_bytes: int) -> str:
    """Return a book in chapters, at least `size_bytes` long in UTF-8; a chapter is the journey once more."""
    head = {"zh": "第{n}章", "en": "Chapter {n}"}[language]
    stations = "\n\n".join(_station(language, number) for number in range(FIRST, CHAPTER_STATIONS + FIRST))
    chapter = "\n\n".join([OPENINGS[language], stations, ENDINGS[language]])
    count = -(-size_bytes // len(chapter.encode()))
    chapters = (f"{head.format(n=_number(language, number))}\n\n{chapter}" for number in range(1, count + 1))
    return "\n\n".join([TITLES[language], *chapters]) + "\n"


def with_a_line_changed(text: str, language: Language) -> str:
    """Return the story with one line of dialogue, in its middle, said in other words."""
    before, after = {
        "zh": ("“是的，”阿青说，“我一路问了{n}个人，谁也没见过。”", "“还在找，”阿青说，“我问过{n}个人，都说不知道。”"),
        "en": ('"I asked {n} people on the way, and nobody has seen it."', '"I asked {n} people, but nobody knows."'),
    }[language]
    rounds = sum(before.format(n=_number(language, n)) in text for n in range(FIRST, 100))
    middle = _number(language, FIRST + rounds // 2)
    changed = text.replace(before.format(n=middle), after.format(n=middle))
    assert changed != text, "the line is in the text"
    return changed


def _station(language: Language, number: int) -> str:
    def pick(table: dict[str, tuple[str, ...]]) -> str:
        return table[language][(number - 1) % len(table[language])]

    who = pick(PEOPLE)
    told_again = (
        who.replace("an ", "the ", 1).replace("a ", "the ", 1) if language == "en" and number >= FIRST + 6 else who
    )
    return ROUNDS[language].format(
        n=_number(language, number), left=_number(language, 100 - number), when=pick(HOURS),
        weather=pick(WEATHERS), where=pick(PLACES), who=told_again, gift=pick(GIFTS),
        Who=told_again[0].upper() + told_again[1:], deed=pick(DEEDS),
    )  # fmt: skip


def _number(language: Language, number: int) -> str:
    """Return a number in words of Chinese, in figures of English."""
    if language == "en":
        return str(number)
    digits = "零一二三四五六七八九"
    tens, ones = divmod(number, 10)
    return ("" if tens < 2 else digits[tens]) + ("十" if tens else "") + (digits[ones] if ones or not tens else "")
