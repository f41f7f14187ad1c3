"""Animals that act in a Chinese story: 狐狸, 她的黄狗, 那只白猫, 熊妈妈 and 小熊."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from yingxi.script.callings_zh import CLAUSE_START, FILLER, HUMAN_ACT
from yingxi.script.compounds_zh import inside_no_beast
from yingxi.script.people import Person
from yingxi.script.roles_zh import ROLES_ZH, TITLES_ZH
from yingxi.story.terms import Age, Sex
from yingxi.story.things import SPECIES

_LOOKS: Final = "小老大白黑黄红花灰棕金瘦青绿蓝银"
_SHED: Final = "小老大白黑黄红花灰棕金瘦"
_TITLE: Final = (
    r"妈妈|爸爸|爷爷|奶奶|伯伯|大叔|叔叔|大婶|阿姨|大妈|大哥|大姐|哥哥|姐姐|弟弟|妹妹|宝宝|先生|太太|小姐|姑娘"
    r"|公公|婆婆|大王|国王|王后|王子|公主|老师|校长|医生|大夫|将军|警长|村长|老板"
)
_BEAST_ACT: Final = (
    rf"(?:{HUMAN_ACT}|飞|游|咬|啄|蹲|趴|摇|跟|追|钻|落|舔|蹭|嗅|竖|缩|溜|逃|扑|衔|叼|蹦|滚|停|陷|仰|嘶|卧|甩|昂|哞|咩|吼|啃|嚼|拱|扑棱|展翅|打[着了]?响鼻|挣扎|颤|哀鸣"
    r"|汪汪|喵|呱|见势|开口|不肯)"
)
_WHERE: Final = r"(?:[从在往向朝对把被给跟和同于][^，。！？；：“”「」\n]{1,8}?)?"
_ACTS: Final = re.compile(_WHERE + FILLER + _BEAST_ACT)
_ITS_BODY: Final = re.compile(rf"的[^，。！？；“”]{{1,5}}?(?:{_BEAST_ACT}|红|白|亮|动|湿)")
_THEN_ACTS: Final = re.compile(rf"[^，。！？；“”\n]{{1,8}}，(?:直接|径直|就|便|竟|还|又|也)?(?:{_BEAST_ACT})")
_SHAPE: Final = re.compile("风筝|灯笼|玩具|图案|面具|形状|灯")
_LIKENED: Final = re.compile(r"(?:像|如|似|仿佛|变成|化作|属)[^，。！？；“”]{0,10}$")
_RIDDEN: Final = re.compile(r"(?:骑|牵|赶|没有|乘|驾|买|卖)[^，。！？；“”]{0,8}$")
_COUNTED: Final = r"(?:[一两几那这某每][只匹头条群]|[只匹头条])(?:[^，。！？；：的]{1,6}的)?|的"
_BARE_ENDS: Final = "，。便就又也却说道问跑跳飞游叫咬走看在来从把被正跟趴蹲"
_AT_HEAD: Final = re.compile(CLAUSE_START)
_MINDED: Final = re.compile(rf"{FILLER}(?:说|问|答|喊|笑|哭|哼|叫|骂|嚷|想|点点?头|摇摇?头|走|跑|坐|站|趴|躲|扑|看)")
"""What one animal of the tale does at the head of a clause: 狼哼了一声."""
_COLOURS: Final = frozenset("白黑黄红花灰棕金青绿蓝银")


def beast_people(told: str, taken: Iterable[str]) -> list[Person]:
    """Return every animal that acts in the telling; a title or two unlike looks tell two of one kind apart.

    Args:
        told: the narration.
        taken: names that are people's: 老马 may be a cobbler.
    """
    names = set(taken)
    people: list[Person] = []
    for kind, pattern in _patterns():
        forms = _forms_of(pattern, told, names)
        titled = [form for form, title in forms.items() if title]
        plain = [form for form, title in forms.items() if not title]
        people += [_beast(kind, [form]) for form in titled]
        people += [_beast(kind, row, told) for row in _told_apart(plain, told)]
    return people


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = []
    for species in SPECIES.values():
        others = {word for other in SPECIES.values() if other is not species for word in other.zh}
        word = "|".join(_alone(one, others) for one in sorted(species.zh, key=len, reverse=True))
        rows.append(
            (
                species.kind,
                re.compile(
                    rf"(?P<form>(?P<looks>[枣芦雪乌火]?[{_LOOKS}]{{0,2}})(?P<word>{word})(?P<title>{_TITLE})?)(?!们)"
                ),
            )
        )
    return tuple(rows)


def _alone(word: str, others: set[str]) -> str:
    """Return a kind's word as a pattern, where it is no part of another's: 羊 not 山羊, 猫 not 猫头鹰."""
    before = "".join(f"(?<!{one[: -len(word)]})" for one in sorted(others) if one.endswith(word))
    after = [one[len(word) :] for one in sorted(others) if one.startswith(word)]
    return before + re.escape(word) + (f"(?!{'|'.join(after)})" if after else "")


def is_beast(name: str) -> bool:
    """Whether a word is an animal's and no name: 黑猫, 八哥; 老马 and 小熊 may be anybody's."""
    for _, pattern in _patterns():
        found = pattern.fullmatch(name)
        if found is not None and not found.group("title"):
            return len(found.group("word") + found.group("looks")[1:]) > 1 or found.group("looks")[:1] not in tuple(
                "小老大"
            )
    return False


def beast_word(before: str) -> str:
    """Return the kind of animal whose name ends a text, as in 小青蛙 before 呱呱, or ""."""
    for kind, pattern in _patterns():
        if any(found.end() == len(before) for found in pattern.finditer(before, max(0, len(before) - 8))):
            return kind
    return ""


def beast_ends(told: str) -> list[int]:
    """Return where every word for an animal ends in a text."""
    return [found.end() for _, pattern in _patterns() for found in pattern.finditer(told)]


def _forms_of(pattern: re.Pattern[str], told: str, taken: set[str]) -> dict[str, bool]:
    """Every way an acting animal is called -> whether a title tells it from others of its kind."""
    forms: dict[str, bool] = {}
    shapes = {found.group("word") for found in pattern.finditer(told) if _SHAPE.match(told, found.end())}
    for found in pattern.finditer(told):
        form, word, looks = found.group("form"), found.group("word"), found.group("looks")
        if form in taken or any(name in form and len(name) > 1 for name in taken):
            continue
        if word in shapes:
            continue  # a kite is called a swallow
        if inside_no_beast(told, found.start("word"), found.end("word")):
            continue
        before = told[max(0, found.start() - 14) : found.start()]
        if _LIKENED.search(before):
            continue
        if _RIDDEN.search(before):
            if _LED.search(before) and _comes_back(form, told, found.end()):
                forms[form] = bool(found.group("title"))
            continue
        title = bool(found.group("title"))
        bare = len(word) == 1 and not (looks or title)
        counted = re.search(rf"(?:{_COUNTED})$", before) is not None
        heads = (
            bare and _AT_HEAD.match(told, found.start()) is not None and _MINDED.match(told, found.end()) is not None
        )
        if bare and not heads and not (counted and told[found.end() : found.end() + 1] in _BARE_ENDS):
            continue
        then = counted and _THEN_ACTS.match(told, found.end())
        if title or then or _ACTS.match(told, found.end()) or _ITS_BODY.match(told, found.end()):
            forms[form] = title
    return forms


_LED: Final = re.compile(
    r"(?:骑着?|牵着?|赶着?|抱着?|领着?|带着?|买了?|捡了?|救了?|养着?了?)[一两][只匹头条](?:[^，。！？；：]{1,6}的)?$"
)
"""Before an animal that somebody brings into the tale."""


def _comes_back(form: str, told: str, since: int) -> bool:
    """Whether an animal that somebody led is told of again, under its whole word or its last character."""
    return any(one in told[since:] for one in (form, form.lstrip(_SHED)) if len(one) > 1)


def _told_apart(forms: list[str], told: str) -> list[list[str]]:
    """Two of a kind where the looks exclude each other: 白猫 and 黑猫, 老狼 and 小狼."""
    if not forms:
        return []
    colours = [form for form in forms if form[0] in _COLOURS and len({one[0] for one in forms} & _COLOURS) > 1]
    sizes = [form for form in forms if form[0] in "小老" and {"小", "老"} <= {one[0] for one in forms}]
    apart = colours or sizes
    if len(apart) < 2:
        return [forms]
    most = max(apart, key=lambda form: (told.count(form), form))
    rest = [form for form in forms if form not in apart]
    return [[form, *(rest if form == most else [])] for form in apart]


def _beast(kind: str, forms: list[str], told: str = "") -> Person:
    name = max(forms, key=lambda form: (told.count(form), len(form)))
    aliases = dict.fromkeys(forms)
    bare = name.lstrip(_SHED)
    if len(bare) > 1 and not re.search(rf"(?:{_TITLE})$", bare):
        aliases.setdefault(bare)
    person = Person(name, species=kind, aliases=aliases)
    title = re.search(rf"(?:{_TITLE})$", name)
    role = (ROLES_ZH.get(title.group()) or TITLES_ZH.get(title.group())) if title else None
    if role is not None:
        person.sex, person.age, person.age_known = role.sex, role.age, True
    elif name[0] in "小老":
        person.age, person.age_known = (Age.CHILD if name[0] == "小" else Age.OLD), True
    return person


def learn_sex_of_beasts(people: Iterable[Person], told: str) -> None:
    """Where a fable says 她 or 他 of an animal in the sentence after its name, it is a she or a he."""
    for person in people:
        if person.species == "human" or person.sex is not Sex.UNKNOWN:
            continue
        names = "|".join(sorted(map(re.escape, person.aliases), key=len, reverse=True))
        said = re.findall(
            rf"(?:{names})(?![^。！？“”「」\n]*(?:{names}))[^。！？“”「」\n]*[，。！？]([她他])(?!们)", told
        )
        she, he = said.count("她"), said.count("他")
        if she != he:
            person.sex = Sex.FEMALE if she > he else Sex.MALE


def name_the_beasts(people: Iterable[Person], told: str) -> None:
    """Make animals of those whose names say so: 熊妈妈, and 嘟嘟 where the story calls it 小熊嘟嘟."""
    ends = {found.end(): (kind, found) for kind, pattern in _patterns() for found in pattern.finditer(told)}
    for person in people:
        if not person.named or person.species != "human" or person.narrator:
            continue
        for alias in list(person.aliases):
            for kind, pattern in _patterns():
                whole = pattern.fullmatch(alias)
                if whole is not None and whole.group("title"):
                    person.species = kind
            for end, (kind, word) in ends.items():
                if len(word.group("form")) > 1 and told.startswith(alias, end):
                    person.species = kind
                    person.aliases.setdefault(word.group("form"))
                    if word.group("looks")[:1] == "小":
                        person.age = Age.CHILD
