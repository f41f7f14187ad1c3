"""What a Chinese line says of whom it is spoken to: 爷爷 is an old man, 阿姨 a grown woman, 小姑娘 a child."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from yingxi.script.items import Item
from yingxi.script.likely import neighbour
from yingxi.script.people import Company, Person
from yingxi.script.role import Role, role_table
from yingxi.script.roles_zh import TITLES_ZH
from yingxi.story.terms import Age, Sex

_CALLS: Final[dict[str, Role]] = role_table(
    """
    爷爷 老爷爷 大爷 老大爷 老伯 老伯伯 老丈 老人家 老先生 老头 老头子 老东西 老爷子 外公 姥爷 太爷:m:old:
    奶奶 老奶奶 大娘 老婆婆 婆婆 老太太 老人家 外婆 姥姥 阿婆:f:old:
    叔叔 大叔 伯伯 伯父 老板 师傅 先生 老兄 大哥 兄台 壮士 大侠 舅舅:m:adult:
    阿姨 大婶 婶婶 大妈 大嫂 嫂子 伯母 夫人 太太 老板娘 姑姑 舅妈:f:adult:
    小伙子 小哥 小兄弟 少侠 公子 臭小子 你小子 傻小子 年轻人 后生:m:youth:
    姑娘 小姐 美女 妹子 丫头 傻丫头 大姐 姐姐 小姐姐 大妹子:f:youth:
    姐 嫂 婶:f:adult:
    哥 叔 伯:m:adult:
    小弟弟 小朋友 小家伙 小鬼 孩子 娃娃:u:child:
    小姑娘 小妹妹 小丫头 小妹 乖孙女 囡囡:f:child:
    小弟弟 小男孩 乖孙子 小子:m:child:
    妈妈 妈 娘 娘亲 老妈:f:adult:
    爸爸 爸 爹 老爸:m:adult:
    """
)
_WORDS: Final = "|".join(sorted(_CALLS, key=len, reverse=True))
_CALL: Final = re.compile(
    rf"(?:^|[，。！？!?～~…：—])\s*(?:[好善][良心]?的|我的|亲爱的|这位|这个|傻|好)?(?P<word>{_WORDS})(?=[，。！？!?～~…：—]|[你您]|，|$)"
)
_GROWN_STANDINGS: Final = frozenset(
    ("boss", "doctor", "teacher", "soldier", "official", "craftsman", "mother", "father", "grandmother", "grandfather")
)
_KIN_ONLY: Final = frozenset(("外公", "外婆", "姥姥", "姥爷", "舅舅", "舅妈", "姑姑"))


def learn_by_address(items: Sequence[Item], company: Company) -> None:
    """Give people whose age or sex the telling leaves open what they are called to their faces.

    Args:
        items: the story, its speakers found.
        company: everybody in it; whoever bears the word as a name of their own is meant by it, and nobody else.
    """
    known = {alias: person for person in company.people for alias in person.aliases if person.seen}
    for index, item in enumerate(items):
        if not item.spoken or item.thought:
            continue
        found = _CALL.search(item.text)
        if found is None:
            continue
        word = found.group("word")
        whom = _spoken_to(items, index)
        if whom is None or known.get(word, whom) is not whom:
            continue
        _learn(whom, _CALLS[word], word)


def _spoken_to(items: Sequence[Item], index: int) -> Person | None:
    item = items[index]
    if len(item.to) == 1:
        return item.to[0]
    answer = neighbour(items, index, 1)
    return answer.speaker if answer is not None and answer.speaker is not item.speaker else None


def _learn(person: Person, role: Role, word: str) -> None:
    if person.group or person.species != "human" or (person.sex, role.sex) in _OPPOSED:
        return
    if role.age in (Age.CHILD, Age.YOUTH) and person.standing in _GROWN_STANDINGS and person.named:
        return  # a captain is nobody's lass
    if person.sex is Sex.UNKNOWN:
        person.sex = role.sex
    if (_has_title(person) or (person.standing and not person.named and not person.narrator)) and role.age in (
        Age.CHILD,
        Age.YOUTH,
    ):
        return
    if not person.age_known and not (word in _KIN_ONLY or (person.narrator and role.age is Age.ADULT)):
        grown = role.age is Age.CHILD and word in ("孩子", "小子") and person.age is not Age.ADULT
        if not grown:
            person.age, person.age_known = role.age, True


def _has_title(person: Person) -> bool:
    return any(alias.endswith(title) and len(alias) > len(title) for alias in person.aliases for title in _GROWN_TITLES)


_GROWN_TITLES: Final = tuple(title for title, role in TITLES_ZH.items() if role.age in (Age.ADULT, Age.OLD))
_OPPOSED: Final = ((Sex.MALE, Sex.FEMALE), (Sex.FEMALE, Sex.MALE))


def learn_own_age(company: Company, told: str, quoted: str) -> None:
    """Tell how old schoolfellows and the child who tells are, by the school that the story has them in.

    Args:
        company: everybody.
        told: the narration.
        quoted: what is said.
    """
    text = f"{told}\n{quoted}"
    age = next((age for age, pattern in _SCHOOLS if len(pattern.findall(text)) >= 1), None)
    teller = company.narrator
    child_tells = teller is not None and not teller.age_known and not _GROWN.search(told)
    if child_tells and teller is not None:
        if len(_PUPIL.findall(told)) >= 2:
            teller.age, teller.age_known = age or Age.CHILD, True
        elif _OWN_ELDERS.search(told):
            teller.age, teller.age_known = Age.CHILD, True
    if len(_PUPIL.findall(text)) < 3:
        return
    pupils = age or (teller.age if teller is not None and teller.age_known else None)
    for person in company.people:
        plain = person.named and not person.standing and person.species == "human" and not person.group
        titled = any(
            re.search(r"(?:老师|师傅|叔|婶|姨|伯|爷|总|长|医生|主任|老板|[爸妈])$", name) for name in person.aliases
        )
        if plain and pupils is not None and not person.age_known and not titled and not person.name.startswith("老"):
            person.age, person.age_known = pupils, True


_SCHOOLS: Final = (
    (Age.YOUTH, re.compile(r"高[一二三中]|初[一二三中]|大学|宿舍|中学|高考|转校生|学长|学姐|社团")),
    (Age.CHILD, re.compile(r"小学|[一二三四五六]年级|幼儿园|红领巾|少先队|小朋友")),
)
_PUPIL: Final = re.compile(
    r"同学|同桌|课桌|语文课|数学课|英语课|体育课|课文|放学|上学|作业|班主任|老师|教室|期末|考试卷|书包"
)
_OWN_ELDERS: Final = re.compile(
    r"[回去到][姥外奶爷][姥婆奶爷公]家|(?:姥爷|外婆|姥姥|外公|奶奶|爷爷)[^，。！？；]{0,8}我(?:手里|的头|一眼|怀里|碗里)|妈妈[^，。！？；]{0,6}(?:送|抱|牵|拉|带|领)[着了]?我"
)
_GROWN: Final = re.compile(
    r"我[^，。！？；]{0,6}(?:妻子|老婆|丈夫|老公|儿子|女儿|孩子)|我[^，。]{0,8}(?:下班|上班|结婚|退休|大学|开车|老板|出差|值[夜]?班)|那时|那年|小时候|当年|年轻的时候"
)
