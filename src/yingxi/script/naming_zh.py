"""Names that a Chinese story gives in so many words, and whoever was told of before they were named.

“一个小女孩…她叫阿禾”, “石匠，名叫阿岩”, “小熊嘟嘟”, “前排的胖子赵一鸣” are one person each.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from typing import Final

from yingxi.script.beasts_zh import beast_ends, beast_word
from yingxi.script.callings_zh import HUMAN_ACT, times_acting
from yingxi.script.people import Person
from yingxi.script.roles_zh import ROLES_ZH, SURNAMES
from yingxi.script.wordlist import words
from yingxi.story.terms import Age, Sex

_ROLE_WORDS: Final = sorted((word for word, role in ROLES_ZH.items() if len(word) > 1 and not role.group), key=len)
_ROLE: Final = "|".join(reversed(_ROLE_WORDS))
_ROLE_ENDS: Final = re.compile(rf"(?:{_ROLE})")
_END: Final = r"[”」』]?(?=[，。！？；、：,的]|这[样是]|$|\n)"
_NAMES: Final = re.compile(
    r"(?:名叫|名字叫做?|名字是|名为|取名叫?|起名叫?|唤作|叫做|叫作|大名叫?"
    r"|小名叫?)[“「『]?(?P<name>[\u4e00-\u9fff·]{2,4}?)" + _END
)
_CALLED: Final = re.compile(
    rf"(?P<who>[他她它我]|{_ROLE})(?:就|便|都)?叫[“「『]?(?P<name>[\u4e00-\u9fff·]{{2,4}}?)" + _END
)
_OPEN_CALLED: Final = re.compile(
    r"(?:^|[，。！？；\n]|[是个位名的])[\u4e00-\u9fff]{1,3}?(?:就|便|都)?(?:叫|是)(?P<name>[\u4e00-\u9fff]{2,3})(?=，(?:是|今年|长得|为人|个子)|，[^，。]{0,6}岁)"
    r"|[一那这有]个叫(?P<inner>[\u4e00-\u9fff]{2,3})的"
)
"""同桌叫江屿，是个…: whatever word stands before, a family name and what follows make it a name."""
_OF_PLACES: Final = frozenset("村庄镇县城省市山河江湖海寺庙店街巷桥路岛国洲号")
_DUBBED: Final = re.compile(r"(?:叫|管)(?:它|他|她)(?:叫|做|作)?[“「『]?(?P<name>[\u4e00-\u9fff]{2,4}?)" + _END)
_SELF: Final = re.compile(
    r"(?:我叫|我是|我姓[^，。]{1,2}，叫|在下|小女子?|晚辈|老夫"
    r"|贫道)(?P<name>[\u4e00-\u9fff·]{2,4}?)(?:[，。！？；”」』]|谢|见过|拜)"
)
_DOES: Final = re.compile(HUMAN_ACT)
_IS_HE_OF_OLD: Final = re.compile(
    rf"[他她](?:就|便|正)是(?:当年|当初|从前|以前|那个|那位"
    rf"|那天)[^，。！？；]{{0,6}}?(?P<word>{_ROLE})(?=[，。！？；])"
)
_IS_A: Final = re.compile(
    rf"(?:^|[，。！？；\n]|叫|名叫)(?P<name>[\u4e00-\u9fff]{{2,4}}?)，(?:[他她])?(?:原来|本)?是[个位名](?:[^，。！？；]{{0,10}}?)(?P<word>{_ROLE})(?=[，。])"
)
"""马国强，是个开夜车的司机。"""
_NOT_CALLS: Final = re.compile(r"[了着过道来去出住得你我他她它们什么一声不]")
_BACK_CHARS: Final = 90
_NEVER: Final = frozenset(("那人", "这人", "此人", "来人", "先生", "太太", "小姐", "朋友", "大人", "客人"))
"""Words that name nobody in particular, even beside a name."""


def names_given(told: str, quoted: str, can_be_name: Callable[[str], bool]) -> Counter[str]:
    """Return the names that the story gives somebody, and how often each stands in it.

    Args:
        told: the narration.
        quoted: what is said in it.
        can_be_name: whether a word may be a name at all.
    """
    given: set[str] = set()
    for pattern, text in ((_NAMES, told), (_CALLED, told), (_NAMES, quoted), (_CALLED, quoted), (_SELF, quoted)):
        for found in pattern.finditer(text):
            name = found.group("name")
            sure = pattern is _NAMES or name[0] in SURNAMES
            again = told.count(name) + quoted.count(name) > 1
            if can_be_name(name) and not _NOT_CALLS.search(name) and (sure or again) and (told.count(name) or sure):
                given.add(name)
    for found in _OPEN_CALLED.finditer(told):
        name = found.group("name") or found.group("inner")
        again = told.count(name) + quoted.count(name) > 1
        if name[-1] in _OF_PLACES:
            continue
        if (
            (name[0] in SURNAMES or found.group("inner"))
            and again
            and can_be_name(name)
            and not _NOT_CALLS.search(name)
        ):
            given.add(name)
    given |= {name for name in _beside_words(told) if can_be_name(name) and _acts(name, told, quoted)}
    return Counter({name: told.count(name) + quoted.count(name) for name in given})


def _beside_words(told: str) -> set[str]:
    """What stands right after a word for a person or an animal and comes back without it: 小熊嘟嘟."""
    found: set[str] = set()
    ends = [match.end() for match in _ROLE_ENDS.finditer(told)] + beast_ends(told)
    for end in ends:
        for size in (2, 3):
            name = told[end : end + size]
            if (
                re.fullmatch(r"[\u4e00-\u9fff]+", name)
                and not (_NOT_CALLS.search(name) or _DOES.match(name))
                and told.count(name) > 1
            ):
                found.add(name)
    return found


def _acts(name: str, told: str, quoted: str) -> bool:
    acts = times_acting(name, told)
    called = len(re.findall(rf"(?:^|[，。！？\n]){re.escape(name)}[，。！？…—]", quoted))
    return acts + called >= 2 or (acts >= 1 and told.count(name) >= 3)


def join_the_named(people: list[Person], told: str) -> None:
    """Make one person of a word for somebody and the name that the text gives them.

    Only where the word is that of one person: brought in as "a girl" at most once, and beside one name only.
    """
    named = {alias: person for person in people for alias in person.aliases if person.named}
    words = {alias: person for person in people for alias in person.aliases if not person.named}
    joined: dict[int, Person] = {}
    by_id = {id(person): person for person in people}
    rivals: set[int] = set()
    for at, name in _places_of_naming(told, named):
        word = _word_before(told, at, words)
        owner = named[name]
        if word is None or word.group or _introduced(word, told) > 1 or not _agree(word, owner):
            continue
        if joined.setdefault(id(word), owner) is not owner:
            rivals.add(id(word))
    for found in re.finditer(r"叫(?P<name>[\u4e00-\u9fff]{2,4})的[小老]?(?P<word>[\u4e00-\u9fff]{2,4})", told):
        word = next((words[part] for size in (4, 3, 2) if (part := found.group("word")[:size]) in words), None)
        if found.group("name") in named and word is not None and not word.group and _introduced(word, told) < 2:
            joined.setdefault(id(word), named[found.group("name")])
    for found in _IS_A.finditer(told):
        bearer, trade = named.get(found.group("name")), words.get(found.group("word"))
        if (
            bearer is not None
            and trade is not None
            and not trade.group
            and _introduced(trade, told) < 2
            and _agree(trade, bearer)
        ):
            joined.setdefault(id(trade), bearer)
    for key, owner in joined.items():
        word = by_id[key]
        if key in rivals:
            continue
        _learn_from(owner, word)
        if word.standing in _KIN and _elsewhere(word, owner, told):
            continue  # 她的女儿叫六斤: a daughter, but not everybody's
        owner.aliases.update(dict.fromkeys(alias for alias in word.aliases if alias not in _NEVER))
        people[:] = [person for person in people if person is not word]


def join_by_title(people: list[Person], told: str) -> None:
    """Where one person alone bears a title, the bare word is theirs: 老师 in the story of 张老师.

    A word for kin, as 婆婆 beside 林婆婆, only where no sentence tells of both, and nobody's own is meant.
    """
    for word in [one for one in people if not one.named and not one.group]:
        own = [title for title in word.aliases if {title, title.removeprefix("老")} & (_TITLES | _ELDERS)]
        bearers = [
            one
            for one in people
            if one.named and any(name.endswith(title[-2:]) and len(name) > 2 for name in one.aliases for title in own)
        ]
        kin = any(title in _ELDERS for title in own)
        if (
            own
            and len(own) == len(word.aliases)
            and len(bearers) == 1
            and not (kin and _two_of(word, bearers[0], told))
        ):
            bearers[0].aliases.update(word.aliases)
            if any(title[0] == "老" for title in own) and not bearers[0].age_known:
                bearers[0].age, bearers[0].age_known = Age.OLD, True
            people[:] = [one for one in people if one is not word]


def _two_of(word: Person, bearer: Person, told: str) -> bool:
    """Whether a word for kin means another than the one who bears it after a name: 他的奶奶 beside 王奶奶."""
    names, forms = ("|".join(sorted(map(re.escape, one.aliases), key=len, reverse=True)) for one in (bearer, word))
    if re.search(rf"[他她我]的?(?:{forms})|(?:[一另]|有)[个位](?:[^，。！？；]{{0,8}}的)?(?:{forms})", told):
        return True
    bare = re.compile(rf"(?:{forms})")
    return any(
        re.search(names, sentence) and bare.search(re.sub(names, "·", sentence))
        for sentence in re.split(r"[。！？\n]", told)
    ) and not re.search(rf"(?:学着|对|跟|帮|给|替)(?:{forms})", told)


def join_who_they_were(people: list[Person], told: str) -> None:
    """他就是当年的那个小伙子: the stranger told of last is somebody from before."""
    for found in _IS_HE_OF_OLD.finditer(told):
        words_of = {alias: person for person in people for alias in person.aliases}
        old = words_of.get(found.group("word"))
        start = max(0, found.start() - 4 * _BACK_CHARS)
        near = sorted(
            (told.rfind(alias, start, found.start()), alias)
            for alias, person in words_of.items()
            if not person.named and not person.group and len(alias) > 1 and person is not old
        )
        if old is None or not near or near[-1][0] < 0:
            continue
        stranger = words_of[near[-1][1]]
        if _introduced(stranger, told) == 1 and _sure_sex(stranger) in (old.sex, Sex.UNKNOWN):
            old.aliases.update(stranger.aliases)
            people[:] = [person for person in people if person is not stranger]


def _places_of_naming(told: str, named: dict[str, Person]) -> list[tuple[int, str]]:
    places: list[tuple[int, str]] = []
    for pattern in (_NAMES, _CALLED, _DUBBED):
        for found in pattern.finditer(told):
            if found.group("name") in named:
                places.append((found.start(), found.group("name")))
    for name in named:
        places += [
            (found.start(), name) for found in re.finditer(re.escape(name), told) if _beside(told, found.start())
        ]
    return sorted(places)


def _beside(told: str, at: int) -> bool:
    before = told[max(0, at - 6) : at]
    return re.search(rf"(?:{_ROLE})$", before) is not None or bool(beast_word(before))


def _word_before(told: str, at: int, words: dict[str, Person]) -> Person | None:
    """Whom the naming clause at `at` names: the word for a person that stands last before it."""
    if _beside(told, at):
        size = next((size for size in (6, 5, 4, 3, 2) if told[at - size : at] in words), 0)
        return words.get(told[at - size : at]) if size else None
    start = max(0, at - _BACK_CHARS, told.rfind("\n", 0, at) + 1)
    best, place = None, -1
    for alias, person in words.items():
        if len(alias) < 2 or alias in _NEVER or person.group:
            continue
        found = told.rfind(alias, start, at + len(alias))
        if found > place and not re.search(r"(?:像|如|似|没有)[^，。]{0,4}$", told[max(start, found - 6) : found]):
            best, place = person, found
    pronoun = told[at : at + 1]
    if best is not None and pronoun in "他她":
        other = Sex.FEMALE if pronoun == "他" else Sex.MALE
        return None if best.sex is other else best
    return best


def _introduced(word: Person, told: str) -> int:
    """How often the text brings in somebody under a word: "a girl", "another girl"."""
    forms = "|".join(sorted(map(re.escape, word.aliases), key=len, reverse=True))
    return len(re.findall(rf"(?:[一两三四五几]|另一|又一)[个位名只条头](?:[^，。！？；“”]{{0,8}}?)(?:{forms})", told))


def _agree(word: Person, owner: Person) -> bool:
    sexes = {_sure_sex(word), owner.sex} - {Sex.UNKNOWN}
    ages = word.age is owner.age or not (word.age_known and owner.age_known)
    species = word.species == owner.species or owner.species == "human"
    return len(sexes) < 2 and ages and species and not owner.narrator


def _learn_from(owner: Person, word: Person) -> None:
    owner.sex = _sure_sex(word) if owner.sex is Sex.UNKNOWN else owner.sex
    owner.species = word.species if word.species != "human" else owner.species
    if not owner.age_known:
        owner.age, owner.age_known = word.age, word.age_known and word.standing not in _KIN
    owner.standing = owner.standing or word.standing


_TITLES: Final = frozenset(
    words(
        """
    先生 教书先生 说书先生 说书人 账房先生 算命先生 私塾先生 教书匠 老师 教师
    医生 大夫 郎中 教授 校长 队长 经理 主任 掌柜 掌柜的 老板 师傅 将军 局长 村长
    公子 少爷 家主 道长 大师 船长 法师 员外 财主 县令 警官 班长 厂长 店长 馆长 镇长 乡长 院长 站长 探长 护士长 老先生
    """
    )
)
_ELDERS: Final = frozenset(
    words("婆婆 奶奶 爷爷 大爷 大娘 大妈 大婶 大叔 大伯 伯伯 叔叔 阿姨 阿婆 阿公 老伯 姥姥 老爹 婶婶 嫂子 大嫂")
)
_KIN: Final = frozenset(
    words("mother father grandmother grandfather son daughter brother sister husband wife uncle aunt")
)


def _elsewhere(word: Person, owner: Person, told: str) -> bool:
    """Whether a word for kin stands anywhere but right before the name."""
    names = "|".join(map(re.escape, owner.aliases))
    forms = "|".join(sorted(map(re.escape, word.aliases), key=len, reverse=True))
    return re.search(rf"(?:{forms})(?!{names})", told) is not None


_TRADES: Final = frozenset(
    words("boss official doctor soldier driver fisher peasant craftsman robber office robot teacher student servant")
)


def _sure_sex(word: Person) -> Sex:
    """The sex that a word tells; a trade's is only the likelier."""
    return Sex.UNKNOWN if word.standing in _TRADES and word.sex is Sex.MALE else word.sex
