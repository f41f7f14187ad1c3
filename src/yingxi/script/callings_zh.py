"""How a Chinese story calls people besides their names: looks, nicknames, their place among brothers, plurals."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from yingxi.script.people import Person
from yingxi.script.roles_zh import ROLES_ZH, TITLES_ZH
from yingxi.story.terms import Age, Sex

CLAUSE_START: Final = (
    r"(?:^|(?<=[，。！？；：、“”」\n—\s])|(?<=便是)|(?<=只见)|(?<=只有)|(?<=但是)|(?<=因为)|(?<=而)|(?<=但)|(?<=却说))"
)
FILLER: Final = (
    r"(?:便|就|又|也|却|才|都|正|刚|第一个|头一个|最后一个|忽然|突然|立刻|马上|连忙|慌忙|赶紧|赶忙|急忙|已经|早|终于|于是|只好|只得"
    r"|一面|一边|仍然|仍旧|还|还是|很"
    r"|不|没有|没|大声|低声|小声|高声|轻声|柔声|厉声|悄声|颤声|连声|齐声|轻轻地?|慢慢[的地]?|[^，。！？；：“”]{1,3}[的地]|一|着|微微|重新|忙|听了|听完|想了想"
    r"|点点头|[\u4e00-\u9fff]着)*"
)
HUMAN_ACT: Final = (
    r"(?:说|道|问|答|叫|喊|嚷|骂|笑|哭|想|看|听|站|坐|走|跑|拿|伸|抬|低[着下]?头|点头|摇头|点了点头|摇了摇头|转|回头"
    r"|睁|瞪|望|指|举|接|给|端|捧|抱|拉|推"
    r"|叹|吃|喝|睡|醒|进|出|来|去|回|躺|跪|爬|跳|打|觉得|知道|认识|记得|喜欢|怕|恨|愿|肯|吩咐|答应|发|感到|决定"
    r"|准备|打算|告诉|赶|弯|皱|咳|哼|唱|吓|怒"
    r"|现出|露出|高兴|欢喜|生气|不平|害怕|担心|着急"
    r"|愣|呆|沉默|咬|掏|摸|抓|扔|放|挤|奔|靠|倒|开口|提|显出|排出|喝过|着了慌|涨红|挨|擎|追|敲|递|揉|擦|眨|挥|招|撑|捂|躲|蹲|趴|逃|冲|扑|搬|修|念|读|写|画|背着|喂|牵|骑|捡|拾|拔|砍|披|穿|戴"
    r"|脱|握|搂|亲|扶|搀|陪|带|领|送|买|卖|停|绕|钻|蹦|摔|撞|踢|踩|扯|撕|剥|盯|瞧|瞥|闻|拍|翻|塞|凑|晃|拖|拽|抢|夺|闯|吐|抹|敲|挪|搂|掀|瘫|磕|拜|鞠躬|解释|宣布|插嘴|打量|摇|愣|喘|嘟囔|嘀咕|咧|挠|耸|眯|让|劝|拦|挡|救|扛|唤|手里|脸上|心里|嘴里)"
)
_AT_HEAD: Final = re.compile(CLAUSE_START)
_DOES: Final = re.compile(FILLER + HUMAN_ACT)


def times_acting(name: str, told: str) -> int:
    """Return how often a name heads a clause and acts in it; searched as a plain string, which is many times faster."""
    times, at = 0, told.find(name)
    while at >= 0:
        end = at + len(name)
        times += _AT_HEAD.match(told, at) is not None and _DOES.match(told, end) is not None
        at = told.find(name, end)
    return times


_DESCRIBED: Final = re.compile(
    r"(?:" + CLAUSE_START + r"(?:那个|这个|那|这)?|一个|有个)"
    r"([^，。！？；：“”\s一那这个位他她我]{2,10})的(人|男人|女人|老人|男子|女子|家伙)"
    r"(?=，?" + FILLER + HUMAN_ACT + "|，披|，穿|，戴)"
)
_COMPACT: Final = re.compile(
    r"(?:[红黑白青蓝绿灰黄紫][衣袍裙]|[疤麻刀圆方红黑白]脸|蒙面|独[眼臂腿]|断臂|白[须胡发]|络腮胡?|秃头|光头|胖|瘦|高个|矮个)"
    r"(?:女子|少年|男子|汉子|大汉|老者|老人|女人|男人|绅士|姑娘|老头|和尚|道士|妇人|女孩|男孩|公子|少爷|书生|将军|孩子|警察|保安|大叔|大妈|阿姨|人)(?="
    + FILLER
    + HUMAN_ACT
    + ")"
)


def described(told: str) -> list[Person]:
    """People without a name who act under a description: 花白胡子的人, called 花白胡子 later on."""
    people: list[Person] = []
    for found in _DESCRIBED.finditer(told):
        stem, noun = found.groups()
        if re.search(
            r"[是有在没不和把被让说看听想着]|[上里岸边旁外村镇城街乡]$|两岸|周围|附近|当地|所有|满座|别的|其他|许多|走路|做工|上坟|听着|站着",
            stem,
        ):
            continue
        full = f"{stem}的{noun}"
        person = next(
            (one for one in people if any(full.endswith(alias) or alias.endswith(full) for alias in one.aliases)), None
        )
        if person is None:
            role = ROLES_ZH.get(noun)
            person = Person(full, role.sex if role else Sex.UNKNOWN, role.age if role else Age.ADULT, aliases={})
            people.append(person)
        person.aliases[full] = None
        for size in range(2, len(stem)):
            tail = f"{stem[-size:]}的{noun}"
            if told.count(tail) > told.count(f"{stem[-size - 1 :]}的{noun}"):
                person.aliases[tail] = None
        colour = re.search(r"([红黑白青蓝绿灰黄紫])[色衣]$", stem)
        if colour and re.search(CLAUSE_START + f"{colour.group(1)}的{noun}" + FILLER + HUMAN_ACT, told):
            person.aliases[f"{colour.group(1)}的{noun}"] = None
        if len(stem) >= 3 and re.search(CLAUSE_START + re.escape(stem) + r"(?!的)" + FILLER + HUMAN_ACT, told):
            person.aliases[stem] = None
    for found in _COMPACT.finditer(told):
        look = found.group()
        noun = next((look[-size:] for size in (3, 2) if look[-size:] in ROLES_ZH), "")
        role = ROLES_ZH.get(noun)
        if any(look in person.aliases for person in people):
            continue
        same = next(
            (one for one in people if noun and one.name.endswith("的" + noun) and look[: -len(noun)] in one.name), None
        )
        if same is not None:
            same.aliases[look] = None  # 一个穿红衣的女子, called 红衣女子 later on
            same.name = look
            continue
        sex, age = (role.sex, role.age) if role else (Sex.UNKNOWN, Age.ADULT)
        people.append(Person(look, sex, age, standing=role.standing if role else "", aliases={look: None}))
    for person in people:
        if any(word in person.name for word in ("花白", "白发", "白胡子", "胡子")):
            person.sex = Sex.MALE
        if any(word in person.name for word in ("花白", "白发", "白胡子")):
            person.age, person.age_known = Age.OLD, True
        if "横肉" in person.name or "大汉" in person.name:
            person.sex = Sex.MALE
    return people


def learn_epithets(people: Sequence[Person], told: str) -> None:
    """The looks that stand before a short name, as 红鼻子 before 老拱: another way to call them."""
    for person in people:
        for name in [alias for alias in person.aliases if person.named and len(alias) == 2]:
            before = re.findall(
                r"([红蓝白黑黄青大小高矮塌秃歪长短粗独花](?:鼻子?|眼睛?|脸|皮|头|脚|嘴|胡子)|麻子|瘸子|驼背)"
                + re.escape(name),
                told,
            )
            person.aliases.update(dict.fromkeys(look + name for look in before))
        for name in [alias for alias in person.aliases if person.named]:
            look = re.match(r"驼背|麻子|瘸子|瞎子|秃子|独眼|胖子|瘦子|矮子", name)
            if look is None or name == look.group():
                continue
            if re.search(rf"(?:{CLAUSE_START}|的){look.group()}" + FILLER + HUMAN_ACT, told):
                person.aliases[look.group()] = None


def learn_father_and_son(people: Sequence[Person], told: str) -> None:
    """老栓 and 小栓: "the son" in such a story is the little one."""
    by_alias = {alias: person for person in people for alias in person.aliases if person.named}
    pairs = [one for name, one in by_alias.items() if name[0] == "小" and "老" + name[1:] in by_alias]
    if len(pairs) == 1 and re.search(r"(?<![侄孙])儿子", told):
        pairs[0].aliases["儿子"] = None
        pairs[0].standing = pairs[0].standing or "son"


_CALLED_SO: Final = re.compile(
    r"(?:人|大家|都)[^，。]{0,3}(?:叫|称|唤)[他她伊](?:做|作|为)?[“「『]([\u4e00-\u9fff]{2,6})[”」』]"
    r"|(?:绰号|外号|诨名|浑名|小名)(?:便|就)?(?:叫|是|唤)?(?:做|作)?[“「『]?([\u4e00-\u9fff]{2,4})[”」』]?(?=[，。；])"
)
_LIKENED: Final = re.compile(r"(?:像|如|似)[^，。！？；]{0,20}的([\u4e00-\u9fff]{2,3})(?=[，。])")


def learn_nicknames(people: list[Person], told: str) -> None:
    """What somebody is called in jest, and then acts under: "everybody called her Old Compasses"."""
    taken = {alias for person in people for alias in person.aliases}
    for found in _CALLED_SO.finditer(told):
        word = found.group(1) or found.group(2)
        owner = _last_named(people, told[max(0, found.start() - 120) : found.start()])
        if owner is not None and word not in taken:
            owner.aliases[word] = None
    for found in _LIKENED.finditer(told):
        word = found.group(1)
        acts = re.search(CLAUSE_START + re.escape(word) + FILLER + HUMAN_ACT, told[found.end() :])
        if acts is None or word in taken:
            continue
        at = found.end() + acts.start()
        own_row = told[told.rfind("\n", 0, found.start()) + 1 : found.start()]
        owner = _last_named(people, own_row) or _last_named(people, told[max(0, at - 400) : at])
        if owner is not None:
            owner.aliases[word] = None


def join_the_old(people: list[Person], told: str) -> None:
    """A woman who is brought in with grey hair is the old woman of what follows."""
    for young, old in (("女人", "老女人"), ("男人", "老人")):
        one, other = (next((p for p in people if not p.named and word in p.aliases), None) for word in (young, old))
        if one is None or other is None or one is other or f"的{young}" in told:
            continue
        if re.search(rf"(?<!老){young}[^。]{{0,24}}(?:花白|半白|白发|白头)", told):
            other.aliases.update(one.aliases)
            people[:] = [person for person in people if person is not one]


def _last_named(people: Sequence[Person], told: str) -> Person | None:
    """Whose name stands last in a text."""
    best, place = None, -1
    for person in people:
        at = max((told.rfind(alias) for alias in person.aliases), default=-1) if person.named else -1
        if at > place:
            best, place = person, at
    return best


def plurals(told: str, taken: set[str]) -> dict[str, Person]:
    """少年们, 老人们: many of a kind are nobody's singular."""
    many: dict[str, Person] = {}
    for word, role in ROLES_ZH.items():
        plural = f"{word}们"
        if role.group or plural in ROLES_ZH or plural in taken or plural not in told:
            continue
        key = f"{role.sex.value} {role.age.value}"
        person = many.setdefault(key, Person(plural, role.sex, role.age, standing="crowd", group=True, age_known=True))
        person.aliases[plural] = None
    return many


_ORDINAL_HEADS: Final = "大二三四五六七八九小"
_ORDINAL: Final = re.compile(
    rf"([{_ORDINAL_HEADS}])(公主|王子|女儿|儿子|姑娘|媳妇|徒弟|少爷|小姐|丫头)|(老)([大二三四五])(?![\u4e00-\u9fff]?人)"
)


def ordinal_people(told: str, named: Sequence[Person]) -> list[Person]:
    """大公主 and 小公主, 老大 and 老二: brothers and sisters told apart by their order, where two or more are."""
    taken = {alias for person in named for alias in person.aliases}
    rows: dict[str, Counter[str]] = {}
    for found in _ORDINAL.finditer(told):
        rows.setdefault(found.group(2) or found.group(3), Counter())[found.group()] += 1
    people = []
    for noun, found_words in rows.items():
        if len(found_words) < 2:
            continue
        role = ROLES_ZH.get(noun) or TITLES_ZH.get(noun)
        for word in found_words:
            if word in taken or not re.search(re.escape(word) + rf"(?:[和与跟、]|{FILLER}{HUMAN_ACT})", told):
                continue
            sex = role.sex if role else Sex.UNKNOWN if re.search("姐姐|妹妹", told) else Sex.MALE
            age = role.age if role else Age.YOUTH
            standing = role.standing if role else ""
            people.append(Person(word, sex, age, standing=standing, aliases={word: None}))
    return people
