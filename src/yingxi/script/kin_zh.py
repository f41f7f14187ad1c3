"""One person under a word with and without 老, 小 or 大: 奶奶 and 老奶奶, 姑娘 and 小姑娘, 道士 and 老道士."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final

from yingxi.script.people import Person
from yingxi.script.roles_zh import ROLES_ZH, TITLES_ZH
from yingxi.story.terms import Age, Sex

_SIZES: Final = "老小大"
_AGES: Final = {"老": Age.OLD, "小": Age.YOUTH}
_KIN: Final = frozenset(
    ("mother", "father", "grandmother", "grandfather", "son", "daughter", "brother", "sister", "uncle", "aunt")
)


def sized_forms(told: str, taken: Collection[str]) -> Iterator[tuple[str, str, Age | None]]:
    """Yield (word, form, age) for every 老道士 that no list holds.

    Args:
        told: the narration.
        taken: names of people.

    Yields:
        The word for a person, the form that stands in the story, and the age that tells it from another of its
        kind, as where an old and a young monk walk together; None where there is one only.
    """
    for word, role in ROLES_ZH.items():
        if len(word) < 2 or role.group or word[0] in _SIZES or word not in told:
            continue
        forms = [size + word for size in _SIZES if size + word in told]
        forms = [form for form in forms if not (form in ROLES_ZH or form in TITLES_ZH or form in taken)]
        apart = {form[0] for form in forms} >= {"老", "小"}
        for form in forms:
            yield word, form, _AGES.get(form[0]) if apart else None


def join_sized(people: list[Person], told: str) -> None:
    """Make one of two who are called by one word, once with 老, 小 or 大 before it.

    Not where the story brings in both, tells of both in one sentence, or where one is kin and the other a stranger.
    """
    for person in list(people):
        for form in list(person.aliases):
            if form[0] not in _SIZES or len(form) < 3 or form[0] == form[1]:
                continue
            other = next((one for one in people if form[1:] in one.aliases and one is not person), None)
            if other is None or not _one_and_the_same(person, other, form, told):
                continue
            alone = len(re.findall(rf"(?<![{_SIZES}]){form[1:]}", told))
            mainly = person.named or (not other.named and alone <= told.count(form))
            keep, gone = (person, other) if mainly else (other, person)
            keep.aliases.update(gone.aliases)
            keep.sex = gone.sex if keep.sex is Sex.UNKNOWN else keep.sex
            keep.standing = keep.standing or (gone.standing if alone else "")
            if form[0] == "老" and not keep.named and keep.age is Age.ADULT:
                keep.age, keep.age_known = Age.OLD, True
            people[:] = [one for one in people if one is not gone]
            break


def _one_and_the_same(person: Person, other: Person, form: str, told: str) -> bool:
    plain = (person, other)
    if any(one.group or one.narrator or one.species != "human" for one in plain) or (person.named and other.named):
        return False
    if {person.sex, other.sex} == {Sex.MALE, Sex.FEMALE}:
        return False
    word = form[1:]
    strangers = len(re.findall(rf"[一两三另某][个位名](?:[^，。！？；]{{0,8}}?的)?{form}", told))
    newcomers = len(re.findall(rf"[一两三另某][个位名](?:[^，。！？；]{{0,8}}?的)?{word}", told))
    if (person.standing in _KIN or other.standing in _KIN) and strangers + newcomers:
        return False
    together = re.search(
        rf"{form}[^。！？“”]{{0,30}}(?<![{_SIZES}]){word}|(?<![{_SIZES}]){word}[^。！？“”]{{0,30}}{form}", told
    )
    return strangers + newcomers <= 1 and together is None


_ELDERS: Final[dict[str, dict[Sex, tuple[str, ...]]]] = {
    "孙女": {
        Sex.MALE: ("爷爷", "祖父", "老爷爷", "外公", "姥爷"),
        Sex.FEMALE: ("奶奶", "祖母", "老奶奶", "外婆", "姥姥"),
    },
    "女儿": {
        Sex.MALE: ("爹", "爹爹", "父亲", "爸爸", "阿爸"),
        Sex.FEMALE: ("娘", "母亲", "妈妈", "阿妈"),
    },
}
"""What the young call the one whose granddaughter or daughter they are."""
_YOUNG: Final = {"孙女": "(?:小)?(?:孙女儿?|孙子|孙儿)", "女儿": "(?:[大小独]|小)?(?:女儿|儿子|闺女)"}


def join_elders(people: list[Person], told: str) -> None:
    """Make one of the smith and the 爷爷 whom "铁匠的孙女阿芷" runs to: there is one such elder, and one so called."""
    for word, by_sex in _ELDERS.items():
        elders = [one for one in people if _has(one, _YOUNG[word], told)]
        for sex, names in by_sex.items():
            called = [one for one in people if not one.named and one.aliases.keys() & set(names)]
            fit = [one for one in elders if one not in called and one.sex in (sex, Sex.UNKNOWN) and not one.group]
            if len(called) != 1 or len(fit) != 1 or called[0].standing not in (*_KIN, ""):
                continue
            elder, kin = fit[0], called[0]
            elder.aliases.update(kin.aliases)
            elder.sex = sex
            if word == "孙女" and not elder.age_known:
                elder.age, elder.age_known = Age.OLD, True
            people[:] = [one for one in people if one is not kin]


def _has(person: Person, young: str, told: str) -> bool:
    after = rf"(?:有一?个|的|带着(?:她|他)?的?){young}"
    return any(re.search(re.escape(alias) + after, told) for alias in person.aliases)
