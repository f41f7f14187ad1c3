"""People in a Chinese story whom no list holds: a noun that speaks, a noun for a trade that acts, 二狗子他爹, 法医老郑.

What a noun is comes from jieba's list of words and from the character it ends with; that it is somebody comes from
what it does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from yingxi.script.callings_zh import CLAUSE_START, FILLER, HUMAN_ACT
from yingxi.script.people import Person
from yingxi.script.roles_zh import ROLES_ZH, SURNAMES, TITLES_ZH, has_title
from yingxi.script.wordlist import words
from yingxi.story.terms import Age, Sex

_MALE_ENDS: Final = "丁汉翁叟僧帅爷爹叔舅伯哥弟夫婿侠倌仆"
_FEMALE_ENDS: Final = "婆妇妪妃嫔婢姐妹嫂婶姨姑娘媳蜜尼"
_EITHER_ENDS: Final = "员医师匠兵警者客友士官徒盗匪贼寇卒臣童伴民侍"
_ENDS: Final = _MALE_ENDS + _FEMALE_ENDS + _EITHER_ENDS
_OLD_ENDS: Final = "翁叟妪"
_NOBODY: Final = frozenset(
    words(
        """
    前者 后者 死者 或者 作者 读者 巴士 的士 芝士 威士 爵士 工夫 功夫 丈夫 大夫 器官 五官 感官 布丁 补丁 网友 居民 市民
    国民 人民 全民 公民 亲友 牛奶 祖师 出师 大师 老婆 新娘 姑娘 大娘 爹娘 爷爷 士兵 报警 火警 动员 成员 全员 会员 人员
    海盗 总师 西医 中医 姐妹 兄弟 父兄 蜂蜜 甜蜜
    """
    )
)
"""Nouns that end so and are nobody who acts, or are known elsewhere."""
_NO_VOICE: Final = frozenset(
    words(
        """
    声音 广播 电话 话音 系统 大家 自己 俗话 古人 老话 书上 信上 新闻 心里 嘴里 嘴上 口中 口里 消息 传说 屏幕 短信 纸条
    电视 收音机 喇叭 音箱 耳机 无线电 有人 别人 人家 眼睛 目光 脸色 语气 声调 结果 后来 时候 意思 道理 医书 故事 名字
    """
    )
)
"""Nouns before a verb of speech that are nobody."""
_WHICH: Final = r"(?:那个|这个|那位|这位|那|这|一个|一位|有个|有位|两个|几个)?"
_BODY: Final = r"(?:[从在往向朝对把被给跟和同于将][^，。！？；：“”「」『』\n]{1,10}?|看得|听得|急得|吓得|气得|笑得)?"
_TRADE: Final = re.compile(rf"[\u4e00-\u9fff]{{1,2}}[{_ENDS}](?!们)")
_ACTS: Final = re.compile(_BODY + FILLER + HUMAN_ACT)
_BEFORE: Final = re.compile(rf"(?:{CLAUSE_START}|(?<=的)|(?<=[一两几那这][个位名])){_WHICH}$")
_SPEAKS: Final = re.compile(
    rf"{CLAUSE_START}{_WHICH}(?P<noun>[\u4e00-\u9fff]{{2,4}}?)"
    rf"(?:{FILLER}|{FILLER}{HUMAN_ACT}[^，。！？；：“”「」『』\n]{{0,6}}?)"
    r"(?:禀报|禀告|报告|汇报|喝道|应道|说道?|问道?|喊道?|叫道|笑道|答道|骂道|嚷道?|叹道|吼道?|回答)"
    r"[^，。！？；：“”「」『』\n]{0,2}(?:[：:]|[，。]?(?:\n|$))"
)
_KIN: Final = {
    "爹": ("father", Sex.MALE), "爸": ("father", Sex.MALE), "娘": ("mother", Sex.FEMALE), "妈": ("mother", Sex.FEMALE),
    "爷爷": ("grandfather", Sex.MALE), "奶奶": ("grandmother", Sex.FEMALE), "哥": ("brother", Sex.MALE),
    "姐": ("sister", Sex.FEMALE), "弟": ("brother", Sex.MALE), "妹": ("sister", Sex.FEMALE),
    "媳妇": ("wife", Sex.FEMALE), "老婆": ("wife", Sex.FEMALE), "男人": ("husband", Sex.MALE),
}  # fmt: skip
_ADDRESS: Final = (
    "兄|哥|姐|妹|弟|叔|伯|姨|婶|嫂|总|公子|少爷|小姐|先生|太太|老师|师傅|大夫|医生|大哥|大姐|姑娘|同学|警官"
    "|爷爷|奶奶|大叔|大爷|大妈|大娘|阿姨|大婶"
)


def open_people(
    told: str, taken: Iterable[str], common: Callable[[str], int], tag: Callable[[str], str]
) -> list[Person]:
    """Return whoever acts or speaks under a noun that no list of people holds.

    Args:
        told: the narration.
        taken: every word that calls somebody already.
        common: how often a word stands in jieba's corpus; 0 where it is no word.
        tag: its part of speech there.
    """
    known = {*taken, *ROLES_ZH, *TITLES_ZH}
    found: dict[str, Person] = {}
    for match in _TRADE.finditer(told):
        if not _ACTS.match(told, match.end()):
            continue
        word = next((one for one in (match.group(), match.group()[1:]) if _is_noun(one, common, tag)), "")
        if not word or word in known or word in _NOBODY or any(word in one for one in known):
            continue
        start = match.end() - len(word)
        if _BEFORE.search(told, max(0, start - 8), start):
            found.setdefault(word, _somebody(word))
    for match in _SPEAKS.finditer(told):
        word = match.group("noun")
        clear = word not in known and word not in _NO_VOICE and not any(one in word for one in known if len(one) > 1)
        if (
            clear
            and _is_noun(word, common, tag)
            and word[-1] not in "上里中下声话时天心音笑面边头外内旁脚手眼嘴脸腔气色"
        ):
            found.setdefault(word, _somebody(word))
    return list(found.values())


def _is_noun(word: str, common: Callable[[str], int], tag: Callable[[str], str]) -> bool:
    return len(word) > 1 and common(word) > 0 and tag(word) in ("n", "nz")


def _somebody(word: str) -> Person:
    sex = Sex.MALE if word[-1] in _MALE_ENDS else Sex.FEMALE if word[-1] in _FEMALE_ENDS else Sex.UNKNOWN
    old = word[0] == "老" or word[-1] in _OLD_ENDS
    age = Age.OLD if old else Age.CHILD if word[-1] == "童" else Age.ADULT
    if word == "老伴":
        sex = Sex.FEMALE
    return Person(word, sex, age, age_known=age is not Age.ADULT, aliases={word: None})


def kin_of(told: str, names: Iterable[str]) -> list[Person]:
    """Return people who are only somebody's kin: 二狗子他爹."""
    people: dict[str, Person] = {}
    for name in sorted(names, key=len, reverse=True):
        kin = "|".join(sorted(_KIN, key=len, reverse=True))
        pattern = rf"{re.escape(name)}[他她](?P<kin>{kin})(?P<double>(?P=kin))?"
        for found in re.finditer(pattern, told):
            standing, sex = _KIN[found.group("kin")]
            old = standing.startswith("grand")
            people.setdefault(
                found.group(),
                Person(found.group(), sex, Age.OLD if old else Age.ADULT, named=True, age_known=True, standing=standing,
                       aliases={found.group(): None}),
            )  # fmt: skip
    return list(people.values())


_SHORT: Final = re.compile(
    rf"(?:[老小阿][\u4e00-\u9fff]|[{SURNAMES}](?:姐|哥|叔|姨|婶|总|伯|嫂|爷|妈|队|局|导|董))(?!们)"
)
_TRADES: Final = sorted((word for word, role in ROLES_ZH.items() if len(word) > 1 and not role.group), key=len)
_AFTER_TRADE: Final = re.compile(rf"(?:{'|'.join(reversed(_TRADES))})$")
"""司机小马 is a man, 小马 alone may be a horse."""
_BEFORE_SHORT: Final = re.compile(rf"(?:{CLAUSE_START}|(?<=的)|(?:[\u4e00-\u9fff][{_ENDS}]))$")


def short_names_once(told: str, can_be_name: Callable[[str], bool], common: Callable[[str], int]) -> set[str]:
    """Return 老郑, 小吴 and 阿强 that stand once only, where they act and are no word of their own."""
    return {found.group() for found in _SHORT.finditer(told) if _is_short_name(found, told, can_be_name, common)}


def _is_short_name(
    found: re.Match[str], told: str, can_be_name: Callable[[str], bool], common: Callable[[str], int]
) -> bool:
    name, start = found.group(), found.start()
    if (name[0] in "老小" and name[1] not in SURNAMES) or not _ACTS.match(told, found.end()):
        return False
    if _AFTER_TRADE.search(told, max(0, start - 4), start):
        return True
    free = name[1] not in "马牛熊羊龙方时平" and common(name) < 3 and can_be_name(name)
    return free and _BEFORE_SHORT.search(told, max(0, start - 3), start) is not None


def acts_after_what(name: str, told: str) -> int:
    """Return how often a name acts after what its bearer is: 邻床的张婶看得, 闺蜜林可可从后面搂住."""
    times, at = 0, told.find(name)
    while at >= 0:
        end = at + len(name)
        times += bool(
            re.search(rf"(?:的|[\u4e00-\u9fff][{_ENDS}]|{CLAUSE_START})$", told[max(0, at - 3) : at] or "\n")
            and _ACTS.match(told, end)
        )
        at = told.find(name, end)
    return times


def join_addressed(people: Sequence[Person], text: str) -> None:
    """Give whoever alone has a family name, or a last character, the short calls made of it: 叶兄, 赵公子, 敏姐."""
    named = [one for one in people if one.named and not one.group and one.species == "human"]
    taken = {alias for one in people for alias in one.aliases}
    for found in sorted(set(re.findall(rf"([\u4e00-\u9fff])({_ADDRESS})(?![\u4e00-\u9fff]?人)", text))):
        call = "".join(found)
        if call in taken or call in ROLES_ZH or found[0] in "大二三四五老小阿":
            continue
        owners = [one for one in named if any(_made_of(found[0], alias) for alias in one.aliases)]
        owners = owners or [
            one for one in named if all(alias[0] == found[0] and has_title(alias) for alias in one.aliases)
        ]
        role = TITLES_ZH.get(found[1])
        if len(owners) == 1 and not (role and {role.sex, owners[0].sex} == {Sex.MALE, Sex.FEMALE}):
            owners[0].aliases[call] = None
            if owners[0].sex is Sex.UNKNOWN and role is not None:
                owners[0].sex = role.sex


def _only_titled(one: Person, surname: str) -> bool:
    return all(alias[0] == surname and has_title(alias) for alias in one.aliases)


def _made_of(char: str, name: str) -> bool:
    full = len(name) in (2, 3) and name[0] in SURNAMES and not any(name.endswith(title) for title in TITLES_ZH)
    return full and char in (name[0], name[-1])


_SURNAMED: Final = re.compile(
    rf"(?P<word>[\u4e00-\u9fff]{{2,4}})[，、]?(?:她|他|本)?姓(?P<name>[{SURNAMES}])(?=[，。！？；])"
)


def join_surnamed(people: list[Person], text: str) -> None:
    """是保姆，姓赵: whoever is called by that family name and a title is the one with the trade."""
    words_of = {alias: one for one in people for alias in one.aliases if not one.named and not one.group}
    for found in _SURNAMED.finditer(text):
        word = next((words_of[part] for size in (4, 3, 2) if (part := found.group("word")[-size:]) in words_of), None)
        called = [one for one in people if one.named and _only_titled(one, found.group("name"))]
        if word is not None and len(called) == 1 and {word.sex, called[0].sex} != {Sex.MALE, Sex.FEMALE}:
            called[0].aliases.update(word.aliases)
            called[0].sex = word.sex if called[0].sex is Sex.UNKNOWN else called[0].sex
            called[0].standing = called[0].standing or word.standing
            people[:] = [one for one in people if one is not word]


def acts_in(text: str, end: int) -> bool:
    """Return whether whoever is named up to `end` does something right after."""
    return _ACTS.match(text, end) is not None


_BECOMES: Final = re.compile(
    r"(?:当上?了?|做了?|成了|成为|变成|考上|选(?:新|出)?|像|如|想当|要当|嫁给?了?|娶了?)(?:一?[个名位])?$"
)


def only_becomes(word: str, told: str) -> bool:
    """Return whether a story has a word only for what somebody becomes: 后来当了医生."""
    places = [found.start() for found in re.finditer(re.escape(word), told)]
    return bool(places) and all(_BECOMES.search(told, max(0, at - 5), at) for at in places)
