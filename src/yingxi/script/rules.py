"""The embedded writer: prose to script by rules and small carried models, no network."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from yingxi.engines.base import Draft as StoryDraft
from yingxi.errors import StoryError
from yingxi.script.ages import learn_ages
from yingxi.script.era import era_of
from yingxi.script.feelings import feeling_of
from yingxi.script.ids import Mint
from yingxi.script.items import Item, items_of
from yingxi.script.looks import designs_for
from yingxi.script.memory import ages_in_memory
from yingxi.script.moves import same_place
from yingxi.script.open_zh import acts_in
from yingxi.script.page import Page, read_page
from yingxi.script.people import Company, Person
from yingxi.script.playbook import own_name
from yingxi.script.pronouns import Tracker
from yingxi.script.props import things_in
from yingxi.script.quotes import marks_of
from yingxi.script.reveals import join_the_newly_named, join_the_revealed
from yingxi.script.scene_draft import SceneDraft
from yingxi.script.scenes import scenes_of
from yingxi.script.settings import Setting, place_in, setting_of
from yingxi.script.source import language_of
from yingxi.script.speakers import attribute
from yingxi.script.telling import Draft, drafts_of, source_of
from yingxi.script.traditional import in_own_script, is_traditional, simplified
from yingxi.script.verbs_en import DEED
from yingxi.story.cast import Cast, Character
from yingxi.story.places import PLACES
from yingxi.story.script import Beat, Scene, Script
from yingxi.story.terms import Age, BeatKind, Emotion, Era
from yingxi.words import Language, Words

MOST_PEOPLE: Final = 80
"""A cast has at most this many; a novel's passers-by stay in its words."""


class RulesWriter:
    """Writes scripts without any model outside: the engine named "rules"."""

    name = "rules"
    revision = 10

    def write(self, text: str, *, language: Language | None = None, title: str = "") -> StoryDraft:
        """Read a whole story; see `yingxi.engines.base.Writer`.

        Raises:
            StoryError: the text holds nothing that can be told.
        """
        spoken: Language = language or language_of(text)
        if spoken == "zh" and is_traditional(text):
            copy = simplified(text)
            return in_own_script(self._written(copy, spoken, title), text, copy)
        return self._written(text, spoken, title)

    def _written(self, text: str, spoken: Language, title: str) -> StoryDraft:
        page = read_page(text, spoken)
        if not page.paragraphs:
            raise StoryError(
                Words("the story has no sentence to tell", "故事里没有可以讲的句子"),
                next_step=Words("write at least one sentence into it", "请至少写一句话"),
            )
        return _Writing(page, text, spoken, title).draft()


class _Writing:
    """One story on its way from page to script."""

    def __init__(self, page: Page, text: str, language: Language, title: str) -> None:
        self._page, self._language, self._title = page, language, title
        self._era = era_of(text, language)
        rows = [paragraph.text for paragraph in page.paragraphs]
        marks = marks_of(rows, language)
        self._items = items_of(rows, marks, language)
        if language == "en" and any(paragraph.head for paragraph in page.paragraphs):
            for item in self._items:
                aloud = marks.play.cue(rows[item.row], language) is not None
                item.staged = bool(marks.play.names) and not (item.spoken or aloud)
        self._company = _company(self._items, language)
        modern_he = any("她" in row for row in rows[:3000])
        tracker = Tracker(self._company, language, he_is_anybody=language == "zh" and not modern_he)
        attribute(self._items, self._company, tracker, language)
        join_the_revealed(self._items, self._company, language)
        join_the_newly_named(self._items, self._company)
        if language == "zh":
            from yingxi.script.addressed_zh import learn_by_address

            learn_by_address(self._items, self._company)

        self._names = _pattern_of([name for name in _names_of(self._company) if not name[0].islower()], language)

    def draft(self) -> StoryDraft:
        drafts = drafts_of(self._items, self._company, self._language)
        ages, remembered = ages_in_memory(drafts, self._language)
        rows = {draft.row for draft, memory in zip(drafts, remembered, strict=True) if memory}
        learn_ages(self._items, self._language, rows)
        then = {who for draft, memory in zip(drafts, remembered, strict=True) if memory for who in draft.people}
        acting = _acting(self._items) if self._language == "zh" else set()
        kept = _kept(drafts, self._company, acting | {who for who in then if who.standing in _KIN}, _there(self._items))
        scenes = scenes_of(
            drafts,
            self._page.paragraphs,
            remembered,
            _usual_place(kept, self._era),
            _home(kept, self._era),
            self._era,
            self._language,
            _names_of(self._company) if self._language == "zh" else (),
            _titled_place(self._page.title or self._title, self._era, self._language),
        )
        mint = Mint()
        names = {person: mint.person(person.name, self._language) for person in kept}
        by_draft = dict(zip(map(id, drafts), ages, strict=True))
        script = Script(
            title=self._page.title or self._title,
            author=self._page.author,
            language=self._language,
            era=self._era,
            scenes=tuple(self._scene(scene, by_draft, names, mint) for scene in scenes),
            left_out=self._page.left_out,
        )
        return StoryDraft(script, self._cast(drafts, names))

    def _scene(
        self, scene: SceneDraft, ages: dict[int, dict[Person, Age]], names: dict[Person, str], mint: Mint
    ) -> Scene:
        _without_the_absent(scene.drafts)
        beats = tuple(
            self._beat(draft, setting, scene, ages[id(draft)], names, mint)
            for draft, setting in zip(scene.drafts, scene.settings, strict=True)
        )
        here = Counter(who for beat in beats for who in dict.fromkeys((*beat.people, *_some(beat.speaker))))
        assert scene.hour is not None
        assert scene.weather is not None
        assert scene.season is not None
        return Scene(
            id=mint.scene(beats[0].id),
            heading=scene.heading,
            place=scene.place,
            hour=scene.hour,
            weather=scene.weather,
            season=scene.season,
            chapter=scene.chapter,
            people=tuple(who for who, _ in here.most_common()),
            beats=beats,
        )

    def _beat(
        self,
        draft: Draft,
        setting: Setting,
        scene: SceneDraft,
        ages: dict[Person, Age],
        names: dict[Person, str],
        mint: Mint,
    ) -> Beat:
        spoken = draft.kind is BeatKind.LINE
        emotion, intensity = feeling_of(draft.text, self._language, manner=draft.manner, spoken=spoken)
        shown = (cue.place for cue in setting.places if cue.shown)
        elsewhere = next((place for place in shown if not same_place(place, scene.place)), None)
        return Beat(
            id=mint.beat(draft.kind.value, draft.text),
            kind=draft.kind,
            text=draft.text,
            speaker=names.get(draft.speaker) if draft.speaker else None,
            to=tuple(names[person] for person in draft.to if person in names),
            emotion=emotion,
            intensity=intensity if emotion is not Emotion.NEUTRAL else 0.0,
            inner=draft.thought,
            people=tuple(names[person] for person in draft.people if person in names),
            ages={names[person]: age for person, age in ages.items() if person in names},
            things=things_in(self._nameless(draft.text), self._language),
            place=elsewhere,
            hour=setting.hour if setting.hour is not scene.hour else None,
            weather=setting.weather if setting.weather is not scene.weather else None,
            source=source_of(draft, self._page.paragraphs[draft.row].source),
        )

    def _nameless(self, text: str) -> str:
        """Return a text of the same length without people's names: Biscuit the cat is not to be eaten."""
        return self._names.sub(lambda name: "·" * len(name.group()), text) if self._names else text

    def _cast(self, drafts: Sequence[Draft], names: dict[Person, str]) -> Cast:
        count = Counter(person for draft in drafts for person in _people_of(draft))
        speaks = {draft.speaker for draft in drafts if draft.speaker is not None}
        characters = [
            Character(
                id=name,
                name=person.name,
                aliases=tuple(alias for alias in person.aliases if alias != person.name),
                sex=person.sex,
                age=person.age,
                species=person.species,
                role=person.standing,
                speaks=person in speaks,
                importance=round(min(1.0, count[person] / max(1, len(drafts))), 3),
            )
            for person, name in names.items()
        ]
        told = {who: " ".join(_words_about(who, drafts)) for who in names}
        about = {names[who]: text for who, text in told.items()}
        story = "\n".join(draft.text for draft in drafts if draft.kind is not BeatKind.LINE)
        dressed = designs_for(characters, self._era, about, self._language, story)
        narrator = self._company.narrator
        return Cast(narrator=names.get(narrator) if narrator else None, characters=tuple(dressed))


def _names_of(company: Company) -> list[str]:
    return [alias for person in company.people if person.named for alias in person.aliases if len(alias) > 1]


def _pattern_of(names: Sequence[str], language: Language) -> re.Pattern[str] | None:
    """Return what finds any of the names, the longest first."""
    found = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"\b(?:{found})\b" if language == "en" else found) if found else None


def _without_the_absent(drafts: Sequence[Draft]) -> None:
    """Nobody is spoken to who neither speaks nor is told of in the scene: the pedlar stays at his market."""
    here = {draft.speaker for draft in drafts} | {
        who for draft in drafts if draft.speaker is None for who in draft.people
    }
    for draft in drafts:
        called = draft.item.called if draft.item is not None else []
        away = {who for who in draft.to if who not in here and who not in called}
        if away:
            draft.to = [who for who in draft.to if who not in away]
            draft.people = [who for who in draft.people if who not in away]


_PLACE_OF: Final = {
    "craftsman": "workshop", "king": "palace", "queen": "palace", "princess": "palace", "prince": "palace",
    "shopkeeper": "tavern",
    "fisher": "seaside", "peasant": "cottage", "soldier": "street", "teacher": "school", "student": "school",
    "doctor": "hospital",
    "office": "office", "boss": "office", "monk": "temple", "scholar": "study", "official": "palace",
}  # fmt: skip
_PLACE_IN: Final = {
    Era.ANCIENT_CHINA: "village", Era.REPUBLICAN_CHINA: "home", Era.MODERN: "modern_home", Era.FAIRY_TALE: "village",
}  # fmt: skip


def _usual_place(people: Sequence[Person], era: Era) -> str:
    """Where a story plays that does not say: where its first people belong."""
    return next((_PLACE_OF[person.standing] for person in people[:2] if person.standing in _PLACE_OF), _PLACE_IN[era])


def _titled_place(title: str, era: Era, language: Language) -> str:
    """The house, or what one rides in, that a title names: "The Last Day of the Bakery"."""
    kinds = (place_in(cue.place, era) for cue in setting_of(title, language).places)
    return next((kind for kind in kinds if PLACES[kind].indoor), "")


def _home(people: Sequence[Person], era: Era) -> str:
    """What "home" is: a king's palace, a poor man's hut."""
    first = [person.standing for person in people[:6]]
    if any(standing in ("king", "queen", "princess", "prince") for standing in first[: 1 if _humble(first) else 2]):
        return "palace"
    poor = any(standing in ("peasant", "beggar") for standing in first)
    old_days = era in (Era.FAIRY_TALE, Era.ANCIENT_CHINA)
    return "hut" if poor and old_days and "rich" not in first else "home"


def _humble(standings: Sequence[str]) -> bool:
    """Whether a story's people are a mother and her boy, whoever comes to their door."""
    return any(standing in ("peasant", "beggar", "mother", "craftsman", "widow") for standing in standings[:4])


def _some(value: str | None) -> tuple[str, ...]:
    return () if value is None else (value,)


def _company(items: Sequence[Item], language: Language) -> Company:
    says = "{}说。" if language == "zh" else "{} said."
    told = [item.text for item in items if not item.spoken]
    told += [says.format(own_name(item.cue)) for item in items if item.cue and item.spoken]
    quoted = [item.text for item in items if item.spoken]
    cues = list(dict.fromkeys(own_name(item.cue) for item in items if item.cue))
    if language == "zh":
        from yingxi.script.addressed_zh import learn_own_age
        from yingxi.script.company_zh import company_zh, title_tells

        company = company_zh(told, quoted)
        for name in cues:
            title_tells(company.called(name))
        learn_own_age(company, "\n".join(told), "\n".join(quoted))
        return company
    from yingxi.script.company_en import company_en, name_tells

    company = company_en(
        [(_uncapped(item.text, cues), item.spoken) for item in items] + [(f"{name} said.", False) for name in cues]
    )
    for name in cues:
        name_tells(company.called(name))
    return company


def _uncapped(text: str, cues: Sequence[str]) -> str:
    """A play's telling with the names it prints in capitals written as names."""
    if not cues:
        return text
    return re.sub(r"\b[A-Z]{2,}\b", lambda found: found.group().title(), text)


def _people_of(draft: Draft) -> list[Person]:
    return list(dict.fromkeys([*([draft.speaker] if draft.speaker else []), *draft.people]))


def _acting(items: Sequence[Item]) -> set[Person]:
    """Everybody who does something under a name or a word of their own: in a short story they are seen."""
    return {
        who.person
        for item in items
        for row in item.told
        for who in row
        if not (who.owner or who.pronoun) and acts_in(item.text, who.end - item.start)
    }


def _there(items: Sequence[Item]) -> set[Person]:
    """Everybody who is told of as more than somebody's owner: of "the innkeeper's daughter" only she is there."""
    return {who.person for item in items for row in item.told for who in row if not who.owner}


def _kept(drafts: Sequence[Draft], company: Company, acting: set[Person], there: set[Person]) -> list[Person]:
    """Whoever speaks, or is told of more than once; the most told of first. Nobody who is only called."""
    count = Counter(person for draft in drafts for person in _people_of(draft))
    speaks = {draft.speaker for draft in drafts if draft.speaker is not None}
    told = {person for draft in drafts if draft.kind is not BeatKind.LINE for person in draft.people}
    few, short = len(drafts) < 12, len(drafts) < SHORT_BEATS
    heads = Counter(draft.people[0] for draft in drafts if draft.kind is not BeatKind.LINE and draft.people)
    acts = set(heads)
    if short and company.language == "en":
        acts_once = {person for person in acts if not person.group and _does_something(person, drafts)}
    else:
        acts_once = set()
    seen = [(one, times) for one, times in count.most_common() if one in speaks or one.named or one in there]
    kept = [
        person
        for person, times in seen
        if person in speaks
        or (person in told and (times > 1 or few) and (person.standing != "crowd" or heads[person] >= _CHORUS))
        or person in acts_once
        or (short and person in acting and not person.group)
        or (short and person in acts and (person.named or person.standing in _KIN or person.species != "human"))
    ]
    return kept[:MOST_PEOPLE]


def _does_something(person: Person, drafts: Sequence[Draft]) -> bool:
    """Whether an English telling has somebody do something, not only be there: "The intern coughs"."""
    names = "|".join(re.escape(alias) for alias in person.aliases)
    before = r"\b(?:[Tt]he|[Aa]n?|[Oo]ne|[Hh]is|[Hh]er|[Mm]y) (?:[\w-]+ ){0,2}"
    after = r"(?: (?:in|with|of) (?:[\w-]+ ){1,3}?)? ?(?:\w+ly )?"
    doing = re.compile(rf"{before}(?:{names})\b{after}\b(?:{DEED}|(?:was|is) \w+ing)\b")
    return any(draft.people[:1] == [person] and doing.search(draft.text) for draft in drafts)


_CHORUS: Final = 2
"""Heading so many beats, a crowd is one of the cast without a word; else it is only about."""
SHORT_BEATS: Final = 120
"""In a story of fewer beats whoever acts once is seen: the brother asleep on his stool, the dog that follows."""
_KIN: Final = frozenset(
    ("mother", "father", "grandmother", "grandfather", "brother", "sister", "son", "daughter", "husband", "wife")
)


def _words_about(person: Person, drafts: Sequence[Draft]) -> list[str]:
    """The first told beats in which a person is the one told of, and those after them that name nobody."""
    about: list[str] = []
    row = -1
    for draft in drafts:
        if draft.kind is BeatKind.LINE:
            continue
        if draft.people == [person]:
            row = draft.row
        elif draft.people or draft.row != row:
            row = -1
            continue
        about.append(draft.text)
        if len(about) >= 40:
            break
    return about
