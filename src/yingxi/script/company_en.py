"""Who is in an English story: names by their capitals, words for people, animals that act."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from yingxi.script.ages import age_of, number_en
from yingxi.script.beasts_en import animals
from yingxi.script.names_en import sex_of_ending, sex_of_name
from yingxi.script.naming_en import join_namings
from yingxi.script.open_en import open_people, siblings
from yingxi.script.people import ALSO_VERBS_EN, BEFORE_NOUN_EN, Company, Person
from yingxi.script.roles_en import NOT_NAMES, ROLES_EN
from yingxi.script.surnames_en import family_names, without_names
from yingxi.script.titles_en import TITLE, TITLES, Row, full_names, titled
from yingxi.script.verbs_en import DEED, SAY
from yingxi.script.wordlist import words
from yingxi.story.terms import Age, Sex

_CAPITAL: Final = re.compile(r"\b[A-Z][a-z]+(?:[-'’][A-Z]?[a-z]+)?\b")
_SENTENCE_HEAD: Final = re.compile(r"(?:^|[.!?:;…]['’”\"]?\s+|[“‘\"'(—\n]\s*)$")
_AFTER_TITLE: Final = re.compile(rf"\b{TITLE}\.?\s$")
_IN_COMMAS: Final = r"(?:,\s(?:the|an?|his|her|who)\s[^,.;:!?]{1,50})?,?"
_DOES: Final = re.compile(rf"(?:\s[A-Z][a-z]+)?{_IN_COMMAS}\s+(?:\w+ly\s+)?(?:{DEED}|{SAY})\b")
_DOES_ANYTHING: Final = re.compile(
    rf"(?:\s[A-Z][a-z]+(?=,\s))?(?:\s(?:from|of|in|at)\s(?:the\s)?\w+)?"
    rf"{_IN_COMMAS}\s+(?:\w+ly\s+)?(?:{DEED}|{SAY}|was|were|is|had|[a-z]{{2,}}ed)\b"
)
"""After what is known to be a given name."""
_BRAND: Final = re.compile(r"\b(?!(?:That|It|He|She|Here|There|What|Who|Where|This|Let|How)\b)[A-Z][a-z]+['’]s $")
"""Before what somebody makes or keeps: "Otto's Soap", no person."""
_NUMBERED: Final = re.compile(r"\s(?:\d|(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve)\b)")
"""After "Room" and "Station": no name."""
_OF_PLACE: Final = re.compile(
    r"\s(?:Street|Road|Lane|Avenue|House|Hall|Park|Square|Bridge|Pass|School|Station|Hill|River|Lake|Island|Bay"
    r"|County"
    r"|City|Castle|Church|College|Hotel|Inn|Court|Gate|Valley|Forest|Mountain|Hospital|University|Primary|High)\b"
    r"|\s&|['’]s (?:Day|Eve)\b"
)
_THING_NAMED: Final = re.compile(
    r"\b(?:ship|spaceship|starship|boat|yacht|train|planet|inn|hotel|pub|village|town|city|river|kingdom|island"
    r"|caf[eé])"
    r"(?: of| called| named)? $"
)
_ELASTIC: Final = frozenset(
    words(
        """
    man, woman, old man, old woman, young man, young woman, boy, girl, dame, majesty, maiden, child, father,
    mother, husband, wife, son, daughter, brother, sister, fellow, grandmother, lady, gentleman, old lady
    """,
        ",",
    )
)


def company_en(rows: Sequence[Row]) -> Company:
    """Gather everybody from the told and the quoted stretches of an English story, given in order."""
    told = "\n".join(text for text, quoted in rows if not quoted)
    quoted = "\n".join(text for text, quoted in rows if quoted)
    people = _named(rows, told, quoted)
    people += siblings(told) or _told_apart(told)
    people += _role_people(told, people)
    people += animals(told)
    people += open_people(told, {alias for person in people for alias in person.aliases})
    people += _speaking_things(rows, people)
    _titles_tell(people, rows)
    people = join_namings(people, rows)
    _old_and_young(people, told)
    narrator = _narrator(told)
    if narrator is not None:
        people = _called_i(people, narrator, told, quoted)
        _narrator_sex(narrator, told, quoted)
        people.append(narrator)
    for person in people:
        _learn(person, told)
    if _at_school(told):
        _pupils(people, rows)
    return Company(people, "en")


def _named(rows: Sequence[Row], told: str, quoted: str) -> list[Person]:
    inside: Counter[str] = Counter()
    everywhere: Counter[str] = Counter()
    at_place: Counter[str] = Counter()
    does: Counter[str] = Counter()
    entitled = {last for _, _, last in titled(rows)}
    family = family_names(told + "\n" + quoted)
    for text, is_quoted in rows:
        for found in _CAPITAL.finditer(text):
            word = re.sub(r"['’]s$", "", found.group())
            before = text[max(0, found.start() - 12) : found.start()]
            if word == "Eve" and re.search(r"(?:Year|Christmas)(?:['’]s)? $", before):
                continue
            if _NUMBERED.match(text, found.end()):
                continue
            everywhere[word] += 1
            after_title = bool(_AFTER_TITLE.search(before))
            if before and (after_title or not _SENTENCE_HEAD.search(before)):
                inside[word] += 1
                at_place[word] += bool(re.search(r"\b(?:in|at|from|near|to)\s$", before))
                at_place[word] += 2 * bool(_BRAND.search(text, 0, found.start()))
                at_place[word] += 2 * bool(
                    _OF_PLACE.match(text, found.end()) or _THING_NAMED.search(text, 0, found.start())
                )
            elif not is_quoted and (
                _DOES.match(text, found.end())
                or (sex_of_name(word) is not Sex.UNKNOWN and _DOES_ANYTHING.match(text, found.end()))
            ):
                does[word] += 1
    lower = Counter(re.findall(r"\b[a-z]+\b", told + "\n" + quoted))
    acting = {word for word, times in does.items() if times >= 2 or sex_of_name(word) is not Sex.UNKNOWN}
    kept: dict[str, Person] = {}
    for word in dict.fromkeys([*inside, *acting]):
        low, times = word.lower(), inside[word] + does[word]
        if (
            (low in NOT_NAMES and not (low in _NAMES_TOO and does[word] and _is_called(word, quoted)))
            or word in TITLES
            or low.endswith(("ial", "ese", "ish"))
            or ((low in ROLES_EN or low.rstrip("s") in ROLES_EN) and word not in family)
            or lower[low] * 3 > times
        ):
            continue
        known = sex_of_name(word) is not Sex.UNKNOWN or word in entitled or _is_named(word, told)
        if at_place[word] * 2 > times or (times < 2 and everywhere[word] < 2 and not known):
            continue
        kept[word] = Person(word, named=True, aliases={word: None})
    people = _with_last_names(kept, rows, everywhere)
    for person in people:
        name_tells(person)
    return people


_NAMES_TOO: Final = frozenset(
    words("two three four five six seven eight nine ten rain snow winter smoke light dust star sun moon mist")
)
"""Words that are somebody's name where a line calls somebody so: "Wait, Seven"."""


def _is_called(word: str, quoted: str) -> bool:
    return re.search(rf", {word}[,.!?]|^{word}[,!]", quoted, re.MULTILINE) is not None


def _is_named(word: str, told: str) -> bool:
    """Whether a sentence gives this name to somebody or calls somebody by it: "my sister Ines", "her cat, Pepper"."""
    return bool(
        re.search(rf"\b(?:named|called|name was|name is) (?:{TITLE}\.? )?{word}\b", told)
        or (
            re.search(rf"\b(?:[Mm]y|[Hh]is|[Hh]er|[Oo]ur|[Tt]heir|[Tt]he) (?:\w+ ){{0,2}}[a-z]+,? {word}\b", told)
            and re.search(rf"\b{word}\b,?\s(?:{DEED}|{SAY})\b|(?:{SAY}) {word}\b", told)
        )
    )


def _with_last_names(kept: dict[str, Person], rows: Sequence[Row], everywhere: Counter[str]) -> list[Person]:
    """Make one of a given and a last name; two who share a last name keep their titles before it."""
    pairs = full_names(rows, Counter({word: everywhere[word] for word in kept}))
    lasts = Counter(last for row in pairs.values() for last in row)
    for first, row in pairs.items():
        last = row.most_common(1)[0][0]
        if first not in kept or last not in kept or last in pairs or lasts[last] > 1:
            continue
        person = kept[first]
        if everywhere[last] > 2 * everywhere[first] and sex_of_name(first) is Sex.UNKNOWN:
            person.name = f"{first} {last}"
        person.aliases |= {f"{first} {last}": None, last: None}
        kept.pop(last)
    by_last: dict[str, dict[Sex, list[str]]] = {}
    for title, first, last in titled(rows):
        if last in kept and not first and TITLES[title] is not Sex.UNKNOWN:
            by_last.setdefault(last, {}).setdefault(TITLES[title], []).append(title)
    for last, sexes in by_last.items():
        if len(sexes) < 2:
            continue
        kept.pop(last)  # Lord and Lady Thornby
        for sex, titles in sexes.items():
            names = dict.fromkeys(f"{title}{dot} {last}" for title in titles for dot in ("", "."))
            names |= dict.fromkeys(title.lower() + "ship" for title in titles if title in ("Lady", "Lord"))
            kept[next(iter(names))] = Person(next(iter(names)), sex, named=True, aliases=names)
    return list({id(person): person for person in kept.values()}.values())


def _titles_tell(people: Sequence[Person], rows: Sequence[Row]) -> None:
    """Learn sex and age from the words before names: Mrs. Okafor, Old Hannah, Young Kenji."""
    by_alias = {alias: person for person in people if not person.group for alias in person.aliases}
    for title, first, last in titled(rows):
        person = by_alias.get(last) or by_alias.get(first) or by_alias.get(last.lower())
        if person is None:
            continue
        if person.sex is Sex.UNKNOWN or (not person.named and TITLES[title] is not Sex.UNKNOWN):
            person.sex = TITLES[title]  # Dame Shoemaker
        if (role := ROLES_EN.get(title.lower())) is not None:
            person.standing = person.standing or role.standing
        age = _TITLE_AGE.get(title)
        if age is not None and not person.age_known:
            person.age, person.age_known = age, True
    for text, _ in rows:
        for found in _OF_AGE.finditer(text):
            person = by_alias.get(found.group("name"))
            if person is not None and not person.age_known:
                person.age, person.age_known = _TITLE_AGE[found.group("age").title()], True


_OF_AGE: Final = re.compile(rf"\b(?P<age>[Oo]ld|[Yy]oung|[Ll]ittle) (?:{TITLE}\.? )?(?P<name>[A-Z][a-z]+)")
_TITLE_AGE: Final = {
    "Old": Age.OLD, "Young": Age.YOUTH, "Little": Age.CHILD, "Granny": Age.OLD, "Grandma": Age.OLD,
    "Grandmother": Age.OLD, "Nana": Age.OLD, "Grandad": Age.OLD, "Granddad": Age.OLD,
    "Grandpa": Age.OLD, "Grandfather": Age.OLD,
}  # fmt: skip


_ORDERED: Final = "eldest|oldest|elder|second|third|fourth|middle|younger|youngest|first|other"
_LOOKS: Final = (
    "tall|short|fat|thin|lean|stout|big|little|old|young|rich|poor|blind|lame|one-eyed|bald|bearded|red-haired|grey"
    "|gray|black|white|red|blue|green|brown|bad|good|wise|foolish|lazy"
)
_LITTLE_MAN: Final = re.compile(
    r"\blittle(?: (?:old|gr[ea]y|[a-z]+-haired|bearded|tiny|queer|strange|ugly)){1,3} man\b"
)


def name_tells(person: Person) -> None:
    """Learn a person's sex from a given name that is usually a woman's, or a man's."""
    if person.sex is Sex.UNKNOWN and person.named:
        person.sex = sex_of_name(person.name.split()[0])


def _told_apart(told: str) -> list[Person]:
    """People of one kind told apart by their order or looks: the youngest princess, the fat thief and the thin one.

    A word of order always stands for somebody; a word of looks only where the same kind has another.
    """
    low = told.lower()
    used = set(re.findall(r"[a-z]+", low))
    people = []
    for noun, role in ROLES_EN.items():
        if role.group or " " in noun or not used.issuperset(re.findall(r"[a-z]+", noun)):
            continue
        looks = Counter(
            re.findall(rf"\b(?:the|his|her|their|my) ((?:{_LOOKS}|{_ORDERED}))(?: one| of the)? {noun}\b", low)
        )
        ordered = [word for word in looks if re.fullmatch(_ORDERED, word) and word not in ("first", "other")]
        apart = ordered if ordered else [word for word in looks if looks[word] >= 2]
        if not apart or (not ordered and len(apart) < 2):
            continue
        for word in apart:
            name = f"{word} {noun}"
            if name in ROLES_EN:
                continue
            age = {"old": Age.OLD, "young": Age.YOUTH, "little": Age.CHILD}.get(word, role.age)
            people.append(Person(name, role.sex, age, standing=role.standing, aliases={name: None}))
    return people


def _role_people(told: str, apart: Sequence[Person]) -> list[Person]:
    people: dict[str, Person] = {}
    family = family_names(told)
    low = without_names(family, _BEFORE_NAME.sub("", told)).lower()
    both = _two_words(low)
    under: dict[str, list[tuple[str, Sex]]] = {}
    for first, second in both:
        # "a pedlar woman" who is "the pedlar" later is told of by her trade, "a servant lad" by the other word.
        alone = re.search(rf"\b(?:the|an?|his|her|my) {first}\b(?! {second}\b)", low) is not None
        low = low.replace(f"{first} {second}", first if alone else second)
        under.setdefault(first if alone else second, []).append((f"{first} {second}", ROLES_EN[second].sex))
    used = set(re.findall(r"[a-z]+", low))
    taken = {alias for person in apart for alias in person.aliases}
    for word, role in ROLES_EN.items():
        if word in taken or not used.issuperset(re.findall(r"[a-z]+", word)) or not re.search(_telling_of(word), low):
            continue
        person = people.get(role.word)
        if person is None:
            person = Person(
                role.word, role.sex, role.age, standing=role.standing, group=role.group, elastic=role.word in _ELASTIC,
                age_known=role.age is not Age.ADULT,
            )  # fmt: skip
            people[role.word] = person
        person.aliases[word] = None
        for alias, sex in under.get(word, ()):
            person.aliases[alias] = None
            person.sex = sex if person.sex is Sex.UNKNOWN else person.sex
        if role.word == ROLES_EN["little man"].word:
            person.aliases.update(dict.fromkeys(found.group() for found in _LITTLE_MAN.finditer(low)))
    for person in people.values():
        person.name = max(person.aliases, key=lambda alias: (low.count(alias), -len(alias)))
    return list(people.values())


def _two_words(low: str) -> list[tuple[str, str]]:
    """Pairs of words for one person, of which the second says who: "a servant lad", "the shepherd boy"."""
    pairs = []
    for found in re.finditer(r"\b(?:an?|the|his|her|my|old|young|little) ([a-z]+)(?= ([a-z]+)\b)", low):
        first, second = found.group(1), found.group(2)
        roles = ROLES_EN.get(first), ROLES_EN.get(second)
        if roles[0] is None or roles[1] is None or f"{first} {second}" in ROLES_EN:
            continue
        if roles[0].word not in _ELASTIC and not roles[0].group and not roles[1].group and roles[1].word in _ELASTIC:
            pairs.append((first, second))
    return list(dict.fromkeys(pairs))


_SAID_THE: Final = re.compile(
    rf"^[\s,—-]*(?:{SAY})\s+the\s+((?:[a-z-]+\s)?[a-z-]+?)(?=[.,;:!?]|\s(?:and|to|in|with|as|from)\b)"
)
_THE_SAID: Final = re.compile(
    r"^[\s,—-]*[Tt]he ((?:[a-z-]+\s)?[a-z-]+) (?:said|asked|replied|answered|cried|says|asks)\b"
)
_NOBODY: Final = frozenset(
    words("voice voices one other others first second third two three rest same next last both former latter whole end")
)


def _speaking_things(rows: Sequence[Row], people: Sequence[Person]) -> list[Person]:
    """Whatever a line is reported of speaks, be it a scarecrow or a teapot."""
    known = {alias for person in people for alias in person.aliases}
    found: dict[str, Person] = {}
    for (_, quoted), (text, after) in pairwise(rows):
        report = _SAID_THE.match(text) or _THE_SAID.match(text) if quoted and not after else None
        noun = report.group(1).split()[-1] if report is not None else ""
        if noun and noun not in known | _NOBODY and noun not in ROLES_EN and not noun.endswith("ly"):
            found.setdefault(noun, Person(noun, aliases={noun: None}))
    return list(found.values())


_BEFORE_NAME: Final = re.compile(rf"\b{TITLE}\.?\s(?=[A-Z][a-z])")


def _telling_of(word: str) -> str:
    """How a word for a person is found; one that is a verb as well only after "the" and the like."""
    plain = rf"\b{re.escape(word)}\b"
    if word in _THINGS_TOO:
        return rf"{plain} (?:\w+ly )?(?:{DEED}|{SAY})\b|\b(?:{SAY}) the {plain}|\b(?:little|young|king['’]s) {plain}"
    return rf"(?:{BEFORE_NOUN_EN}){plain}" if word in ALSO_VERBS_EN else plain


_THINGS_TOO: Final = frozenset(("page", "count", "host", "groom"))
"""Words for people that mostly are other things: somebody only where they do something."""


_OLD_OR_YOUNG: Final = re.compile(
    r"\b(?:[Aa]n?|[Oo]ne|[Tt]he|poor|[Hh]is|[Hh]er|[Mm]y)\s+(?:[\w'’]+,?\s+)?(?P<age>old|aged|young"
    r"|little|small|tiny)\s+(?:\w+[\s-]){0,2}?(?P<who>[a-z-]+)"
    r"(?:\s+(?:named|called|whose name was|by the name of)\s+(?P<name>[A-Z]\w+)|,\s+(?P<also>[A-Z][a-z]+),)?"
)


_SMALL: Final = ("little", "small", "tiny")


def _old_and_young(people: Sequence[Person], told: str) -> None:
    """The age of whoever is brought in as old or young: "an old bell-ringer named Tobias", "an old fisherman"."""
    by_alias = {alias: person for person in people for alias in person.aliases}
    met: set[int] = set()
    for found in _OLD_OR_YOUNG.finditer(told):
        name = found.group("name") or found.group("also")
        person = by_alias.get(name) if name else by_alias.get(found.group("who"))
        if person is None or person.group or person.species != "human" or id(person) in met:
            continue
        met.add(id(person))
        young_kin = found.group("age") in _SMALL and person.standing in ("brother", "sister", "son", "daughter")
        if young_kin and person.age is Age.YOUTH:
            person.age, person.age_known = Age.CHILD, True  # "my little brother"
        if not name and (person.age_known or found.group().lower().startswith("the")):
            continue
        age = Age.CHILD if found.group("age") in _SMALL else {"young": Age.YOUTH}.get(found.group("age"), Age.OLD)
        # A word such as "fisherman" says nothing of age; "girl" does.
        if person.age is Age.ADULT and not (age is Age.CHILD and not name):
            person.age, person.age_known = age, True


def _narrator(told: str) -> Person | None:
    times = len(re.findall(r"\bI\b", told))
    count = max(1, len(told.split()))
    if times < 2 or times / count < 0.004:
        return None
    narrator = Person("I", narrator=True)
    years = _WHEN_I_WAS.search(told[:_OPENING_CHARS]) or _I_AM.search(told)
    number = number_en(years.group(1)) if years else _year_of(told)
    if number:
        narrator.age, narrator.age_known = age_of(number), True
    named = _I_AM_CALLED.search(told)
    if named is not None:
        narrator.aliases[named.group(1)] = None
    return narrator


_WED: Final = (
    (Sex.FEMALE, re.compile(r"\bmy (?:husband|boyfriend|fianc[eé](?!e))\b", re.IGNORECASE)),
    (Sex.MALE, re.compile(r"\bmy (?:wife|girlfriend|fianc[eé]e)\b", re.IGNORECASE)),
)


def _narrator_sex(narrator: Person, told: str, quoted: str) -> None:
    """Learn whether "I" is a woman or a man: "That's Bel. She wrote it", "my husband"."""
    for alias in narrator.aliases:
        after = re.search(rf"\b{re.escape(alias)}\b[,.!?]?\s+(she|he)\b", quoted, re.IGNORECASE)
        if after is not None:
            narrator.sex = Sex.FEMALE if after.group(1).lower() == "she" else Sex.MALE
            return
    sexes = [sex for sex, pattern in _WED if pattern.search(told)]
    if len(sexes) == 1 and narrator.sex is Sex.UNKNOWN:
        narrator.sex = sexes[0]


def _called_i(people: list[Person], narrator: Person, told: str, quoted: str) -> list[Person]:
    """Give an "I" the one name that is called in speech and never told of; return the others."""
    mine = next((one for one in people if one.named and set(one.aliases) & set(narrator.aliases)), None)
    if mine is None:
        unseen = [
            one
            for one in people
            if one.named
            and not any(re.search(rf"\b{re.escape(alias)}\b", told) for alias in one.aliases)
            and any(
                re.search(rf"(?:^|[,.!?] ?|\b{TITLE}\.? ){re.escape(alias)}(?:[,.!?]|$)", quoted, re.M)
                for alias in one.aliases
            )
        ]
        mine = unseen[0] if len(unseen) == 1 else None
    if mine is None:
        return people
    narrator.aliases.update(mine.aliases)
    narrator.sex = mine.sex if narrator.sex is Sex.UNKNOWN else narrator.sex
    return [one for one in people if one is not mine]


_I_AM: Final = re.compile(
    r"\bI(?:['’]m| am| was) (?:only |just |nearly |almost |about )?([a-z]+(?:-[a-z]+)?|\d{1,2})"
    r"(?= years old|[,.;!]| and\b| then| when)"
)
_OPENING_CHARS: Final = 300
_WHEN_I_WAS: Final = re.compile(r"\b[Ww]hen I was (?:only |just |about |nearly )?([a-z]+(?:-[a-z]+)?|\d{1,2})\b")
"""A story that opens so is of that age."""
_MY_YEAR: Final = re.compile(r"\bmy ([a-z]+)(?:th|st|nd|rd) (?:year|birthday)\b")


def _year_of(told: str) -> int | None:
    found = _MY_YEAR.search(told)
    return (
        number_en(
            {"twelf": "twelve", "f": "five", "fif": "five", "eigh": "eight", "nin": "nine"}.get(
                found.group(1), found.group(1)
            )
        )
        if found
        else None
    )


_I_AM_CALLED: Final = re.compile(r"\b(?:I(?:['’]m| am| was) called|[Mm]y name (?:is|was)) ([A-Z][a-z]+)")


def _learn(person: Person, told: str) -> None:
    """Learn a person's sex from the pronouns that follow their name, and a youth's age from a wedding."""
    if person.group or person.narrator or person.standing == "robot" or (person.mute and not person.named):
        return
    names = "|".join(re.escape(alias) for alias in person.aliases)
    if (
        person.named
        and person.age is Age.CHILD
        and re.search(rf"\b(?:{names})\b[^.!?]{{0,200}}?\b(?:husband|married|marry|bride|wedding|twins)\b", told)
    ):
        person.age = Age.YOUTH
    if person.sex is not Sex.UNKNOWN:
        return
    if not person.named:
        told_then = rf"([^.!?\n]*\b(?:{names})\b[^.!?\n]*)[.!?]\n\s*(she|he) (?:{SAY})\b"
        speaks = [who for sentence, who in re.findall(told_then, told) if not _SAYS.search(sentence)]
        if speaks and len(set(speaks)) == 1:
            person.sex = Sex.FEMALE if speaks[0] == "she" else Sex.MALE
            return
    # In the name's own sentence, or else as the head of the next.
    reaches = (
        (r"[^.!?]{0,60}?\b", r"[^.!?\n]*[.!?](?:\s+(?=[A-Z])| \n (?=[a-z]))")
        if person.named
        else (r"[^.!?\n]*(?:[.!?](?:\s+(?=[A-Z])| \n (?=[a-z]))|, and | and )",)
    )
    forms = ("[Ss]he|[Hh]er", "[Hh]e|[Hh]is|[Hh]im") if person.named else ("[Ss]he", "[Hh]e")
    for reach in reaches:
        she, he = (len(re.findall(rf"\b(?:{names})\b{reach}(?:{word})\b", told)) for word in forms)
        if she != he and (person.named or max(she, he) >= 3 * min(she, he)):
            person.sex = Sex.FEMALE if she > he else Sex.MALE
            return
    its_own = rf"\b(?:{names})\s+(?:[^.!?,;\n]|, (?=\w+ing\b)){{0,45}}?\b"
    she, he = (
        len(re.findall(rf"{its_own}{word} (?!to\b|and\b|in\b|up\b|that\b)[a-z]", told)) for word in ("her", "his")
    )
    if she != he and not (person.named and min(she, he)):
        person.sex = Sex.FEMALE if she > he else Sex.MALE
        return
    if person.named and person.species == "human":
        person.sex = sex_of_ending(person.name.split()[0])


_SAYS: Final = re.compile(rf"\b(?:{SAY})\b")
_SCHOOL: Final = re.compile(
    r"\b(?:classroom|classmates?|essays?|canteen|gym|exams?|after school|sixth form|school(?:s|mates?)?"
    r"|homework|exercise books?|maths|blackboard|whiteboard|locker|headmaster"
    r"|headmistress"
    r"|headteacher|pupils?|playground|school (?:bus|gate|bell|uniform)|schoolbag|recess|detention|teacher|lesson)\b"
)


def _at_school(told: str) -> bool:
    """Whether a story plays among pupils."""
    return len(set(_SCHOOL.findall(told.lower()))) >= 3


def _pupils(people: Sequence[Person], rows: Sequence[Row]) -> None:
    """Whoever in a school story has a name of their own and no title or trade is a pupil."""
    grown = {last for title, first, last in titled(rows) if title not in ("Miss", "Mr", "Master") and not first}
    for person in people:
        plain = person.named and person.species == "human" and not person.standing and not person.age_known
        if plain and not grown & set(person.aliases) and sex_of_name(person.name) is not Sex.UNKNOWN:
            person.age, person.age_known = Age.YOUTH, True
