"""Who speaks each line: what the text says, then what its order tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from yingxi.script.items import Item
from yingxi.script.likely import fill_speakers, neighbour
from yingxi.script.people import Company, Person
from yingxi.script.playbook import own_name
from yingxi.script.pronouns import Told, Tracker
from yingxi.script.report import Report
from yingxi.script.reveals import join_who_name_themselves
from yingxi.story.terms import Sex
from yingxi.words import Language

_PREPOSITION: Final = {
    "zh": re.compile(
        r"(?:对|向|朝|冲|跟|和|同|给|与|把|被|让|使|教|问|看|望|见|听|瞧|瞥|盯|瞪|拉|扶|抱|围|告诉|叫|骂|劝|请"
        r"|替|为|像|比|走到|跑到|来到|回到|到|拍|推|指|找|等|候|谢|陪|随|依|在|离|从|靠)"
        r"(?:住|着|了|过|见|到|一看)?$"
    ),
    "en": re.compile(
        r"\b(?:to|of|at|with|for|by|from|in|on|upon|into|after|near|saw|met|see|about|behind|before|beside|like"
        r"|than|told|asked|towards|toward|over|through|against|called|gave|let|above|below|under|beneath|around"
        r"|across|along|inside|outside|beyond|past|onto|opposite)"
        r"\s+(?:(?:the|a|an|his|her|their|my|its|this|that|poor|little|old|dear|young|good)\s+)*$",
        re.IGNORECASE,
    ),
}
_CLAUSES: Final = {
    "zh": re.compile(r"[，；：。！？]|——"),
    "en": re.compile(r"[,;:—]\s*(?:and\s+)?|\s+and\s+|\s+but\s+"),
}
_TO: Final = {
    "zh": re.compile(r"(?:对着|向着|朝着|冲着|对|向|朝|冲|跟|给|问|告诉|叫|骂|劝)$"),
    "en": re.compile(
        r"\b(?:to|told|asked|answered|begged|of)\s+(?:(?:the|his|her|their|my)\s+)?(?:\w+\s+)?$", re.IGNORECASE
    ),
}
_CROWD: Final = {
    "zh": re.compile(r"(?:有的|有人|别人|旁人|众人|大家|人们|他们|她们|几个人|许多人|所有的?人|满座的人|一群)"),
    "en": re.compile(
        r"\b(?:people|they|all|everybody|everyone|the crowd|the others|one of (?:the|them)|some)\b", re.IGNORECASE
    ),
}


def attribute(items: Sequence[Item], company: Company, tracker: Tracker, language: Language) -> None:
    """Give every spoken item its speaker and whom it is spoken to; tell every sentence's people.

    Reads the story once in order, then fills the lines whose reporting clause says nothing from the order
    of the dialogue.
    """
    for index, item in enumerate(items):
        if not item.spoken:
            if index and items[index - 1].spoken and _CONTRAST.match(item.text):
                tracker.hush(items[index - 1].speaker)
            item.told = [
                [_shifted(told, start) for told in tracker.tell(item.text[start - item.start : end - item.start])]
                for start, end in item.pieces
            ]
            if item.cue:
                _direct(item, company.called(own_name(item.cue)))
            continue
        _listen(item, tracker, language)
        if item.cue:
            item.speaker, item.explicit = company.called(own_name(item.cue)), True
            item.speaker.seen += 1
            tracker.heard(item.speaker)
            continue
        if language == "en" and (own := _answers_who(items, index) or _names_oneself(item)) is not None:
            item.speaker, item.explicit, item.called = own, True, []
        elif item.goes_on and index and (before := _spoken_before(items, index)) is not None:
            item.speaker, item.explicit, item.thought = before.speaker, before.explicit, before.thought
        else:
            earlier = items[index - 2] if index > 1 and not items[index - 2].spoken else None
            first = items[index - 2] if index > 1 else None
            if first is not None and item.lead is not None and first.after is item.lead and item.after is None:
                # The clause stands between the halves of one speech.
                item.speaker, item.explicit, item.thought = first.speaker, first.explicit, first.thought
                item.to = list(first.to)
            else:
                _explicit_speaker(item, company, tracker, language, earlier)
        if item.unseen and language == "en" and index and not items[index - 1].spoken:
            # "The woman stopped. "Thank you," it said": it is whoever was told of in its own paragraph.
            item.unseen = items[index - 1].row != item.row
        before = items[index - 1] if index else None
        if before is not None and before.spoken and before.row == item.row and not item.goes_on:
            _not_the_same(item, before, tracker, language)
        elif (language == "en" and (other := _reported_by_name(items, index)) is not None) or (
            language == "en" and (other := _just_before(items, index)) is not None and _reported_by_pronoun(item)
        ):
            _not_the_same(item, other, tracker, language)
        if item.speaker is not None:
            item.speaker.seen += 1
            tracker.heard(item.speaker)
    if language == "zh":
        _halves_of_one_speech(items)
        join_who_name_themselves(items, company)
    fill_speakers(items, company, language)
    for index, item in enumerate(items):
        if item.spoken and item.speaker is not None:
            item.to = [person for person in item.to or item.called if person is not item.speaker]
            first = items[index - 2] if index > 1 else None
            if not item.to and first is not None and first.spoken and first.row == item.row:
                item.to = list(first.to) if first.speaker is item.speaker else []  # halves of one speech
            if not item.to and not item.thought:
                item.to = _partner(items, index)


def _halves_of_one_speech(items: Sequence[Item]) -> None:
    """“A。”她看了看他，“B”: whoever acts between two halves that a comma joins speaks both."""
    for first, told, second in zip(items, items[1:], items[2:], strict=False):
        one_row = first.row == told.row == second.row and first.spoken and second.spoken and not told.spoken
        if not one_row or told.text[-1:] != "，" or second.explicit or first.explicit or not told.told:
            continue
        head = next((who for who in told.told[0] if not who.owner), None)
        before = told.text[: head.start - told.start] if head is not None else ""
        apart = len(before) > 1 and (
            len(before) > _MODIFIER_CHARS or _PREPOSITION["zh"].search(before) or _MARK.search(before)
        )
        if head is None or apart or head.person.group or head.person in first.called:
            continue
        first.speaker = second.speaker = head.person
        first.explicit = second.explicit = True


_MODIFIER_CHARS: Final = 6
_MARK: Final = re.compile(r"[，。！？；：、]")


def _direct(item: Item, actor: Person) -> None:
    """A direction that names nobody at its head is for whoever speaks."""
    if item.told and not any(who.start <= item.start + 1 and not who.owner for who in item.told[0]):
        item.told[0].insert(0, Told(item.start, item.start, actor, owner=False, pronoun=True))


def _partner(items: Sequence[Item], index: int) -> list[Person]:
    """Whom a line answers, or who answers it; after fresh telling, rather who was just told of."""
    before = items[index - 1] if index else None
    if before is not None and not before.spoken and before.row != items[index].row and before.told:
        near = [who.person for who in reversed(before.told[-1]) if not who.owner]
        other = neighbour(items, index, -1)
        apart = {items[index].speaker, *items[index].named}  # whoever a line speaks of is not spoken to
        fresh = [one for one in near if one not in apart and not one.group]
        if fresh and (other is None or other.speaker not in near):
            return [fresh[0]]
    for step in (-1, 1):
        other = neighbour(items, index, step)
        if other is not None and other.speaker is not None and other.speaker is not items[index].speaker:
            return [other.speaker]
    return []


_CONTRAST: Final = re.compile(
    r"\s*(?:但|可是?|然而|不料|谁知|But|Yet|However),?\s*(?:他|她|伊|(?:he|she)\b)", re.IGNORECASE
)


def _not_the_same(item: Item, before: Item, tracker: Tracker, language: Language) -> None:
    """Two quotes with nothing between are two people's: "he" is then the other one."""
    if item.speaker is None or item.speaker is not before.speaker or item.after is None or item.after_item is None:
        return
    clause = item.after_item.text[item.after.start : item.after.end]
    pronoun = re.search(r"\b(?:he|she)\b" if language == "en" else r"[他她伊](?!们)", clause)
    if pronoun is not None:
        other = tracker.pronoun(pronoun.group(), except_=item.speaker)
        item.speaker = other or item.speaker
    elif item.after_item.text.rstrip()[-1:] in "，,：:":
        # “A.”“B.” he said, “C.”: the clause leads C only.
        item.after = item.after_item = item.speaker = None
        item.explicit, item.manner = False, ""


def _reported_by_name(items: Sequence[Item], index: int) -> Item | None:
    """The line before in the same paragraph, where a clause and nothing else stands between: "A," said the fox. "B"."""
    told, line = (items[index - 1], items[index - 2]) if index > 1 else (None, None)
    if told is None or line is None or not line.explicit or line.row != items[index].row or line.after_item is not told:
        return None
    whole = line.after is not None and len(told.text) <= line.after.end + 2 and told.text.rstrip()[-1:] == "."
    return line if whole and items[index].lead is None else None


_ASKS_WHO: Final = re.compile(r"\b(?:your name|are you called|who are you)\b[^?]{0,12}\?", re.IGNORECASE)


_GIVES_NAME: Final = re.compile(
    r"(?:(?:^|[.!?] )(?:[Ii]['’]m|[Ii] am|[Mm]y name is|[Tt]he name['’]s) (?:(?:Mrs?|Ms|Miss"
    r"|Dr)\.? )?[A-Z]\w+(?: [A-Z]\w+)?"
    r"|^[A-Z]\w+ [A-Z]\w+)[,.]?$"
)


def _answers_who(items: Sequence[Item], index: int) -> Person | None:
    """Whoever gives a name when asked for it bears it: "Your name?" "Pym, madam."."""
    asks = items[index - 1] if index else None
    if asks is not None and not asks.spoken and index > 1 and items[index - 2].after_item is asks:
        asks = items[index - 2]
    if asks is None or not asks.spoken or not (_ASKS_WHO.search(asks.text) or _GIVES_NAME.search(asks.text)):
        return None
    return next(
        (one for one in items[index].called if one.named and items[index].text.startswith(tuple(one.aliases))), None
    )


_NAMES_ONESELF: Final = re.compile(
    r"\b(?:[Mm]y name(?: is|['’]s)|I(?: am|['’]m) called|[Tt]hey call me|[Ee]verybody calls me)\s+"
    r"(?:\w+\.? )?([A-Z][a-z]+)"
)


def _names_oneself(item: Item) -> Person | None:
    """Whoever says "My name is Ada" is Ada."""
    found = _NAMES_ONESELF.search(item.text)
    if found is None:
        return None
    return next((one for one in (*item.called, *item.named) if one.named and found.group(1) in one.aliases), None)


def _just_before(items: Sequence[Item], index: int) -> Item | None:
    """The line that is the whole paragraph before, with nothing told but who spoke it: its speaker is not "he" now."""
    back = 2 if index > 1 and not items[index - 1].spoken else 1
    line = items[index - back] if index >= back else None
    if line is None or not line.spoken or line.row != items[index].row - 1 or items[index].goes_on:
        return None
    if back == 2:
        told = items[index - 1]
        if line.after_item is not told or line.after is None or len(told.text) > line.after.end + 2:
            return None
    return line


def _reported_by_pronoun(item: Item) -> bool:
    if item.after is None or item.after_item is None:
        return False
    clause = item.after_item.text[item.after.start : item.after.end]
    return re.search(r"\b(?:he|she)\b", clause, re.IGNORECASE) is not None


def _shifted(told: Told, by: int) -> Told:
    return Told(told.start + by, told.end + by, told.person, told.owner, told.pronoun)


def _spoken_before(items: Sequence[Item], index: int) -> Item | None:
    return next((item for item in reversed(items[max(0, index - 3) : index]) if item.spoken), None)


_TITLE_BEFORE: Final = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Master|Captain|Inspector|Sir|Lady|Lord|Uncle|Aunt|Professor|Old|Young)\.?$"
)


def _listen(item: Item, tracker: Tracker, language: Language) -> None:
    """Find whom a line calls by name, and whom else it names."""
    for mention in tracker.look(item.text):
        if mention.pronoun:
            continue
        before = item.text[: mention.start].rstrip()
        if language == "en":
            before = _TITLE_BEFORE.sub("", before).rstrip()
        after = item.text[mention.end :].lstrip()[:1]
        borders = "，,。.！!？?…—-；;：:、~～"
        alone = (not before or before[-1] in borders) and (not after or after in borders)
        if language == "zh":
            alone = alone or (not before and after in "你您")
        elif re.search(r"\b(?:my|dear|o)$", before, re.IGNORECASE) and re.match(r"\s*dear\b", item.text[mention.end :]):
            alone = True
        elif re.search(
            r"(?:^|[,.!?—]\s?)(?:o|oh|dear|my dear|you|good|my good|my|well)(?:\s+\w+)?$", before, re.IGNORECASE
        ):
            alone = not after or after in borders
        (item.called if alone else item.named).append(mention.person)


def _explicit_speaker(item: Item, company: Company, tracker: Tracker, language: Language, earlier: Item | None) -> None:
    clauses = [(item.after, item.after_item), (item.lead, item.lead_item)]
    if item.lead is not None and not item.lead.weak and item.after is not None and not item.after.pure:
        clauses = clauses[1:]  # led in already: what follows goes on telling
    for report, told in clauses:
        if report is None or told is None or item.unseen:
            continue
        item.thought = item.thought or report.thought
        item.manner += told.text[report.start : report.end] + " "
        if item.speaker is not None and item.speaker not in item.called:
            continue
        clause = told.text[report.start : report.end]
        if language == "en" and (_SOME_VOICE.search(clause) or (_IT_SAID.match(clause) and not _beast(tracker))):
            item.unseen = True  # heard before it is told whose it is
            continue
        if report is item.after or not told.told:
            found = _after_subject(report, told, tracker, language)
        else:
            found = _lead_subject(report, told, company, language)
            if found is None and earlier is not None and not told.told[0] and earlier.row == told.row - 1:
                found = _last_actor(earlier, language)
        if found is None and _CROWD[language].search(told.text[report.start : report.end]):
            found = company.crowd()
        if found is not None and found in item.called and not item.thought and found is not company.narrator:
            if (
                language == "zh"
                and found.standing in _OWN_MOTHER
                and found.name in told.text[report.start : report.end]
            ):
                item.called.remove(found)  # a mother who says "mother" calls her own
            else:
                found = None  # nobody calls themselves
        item.speaker = found
        if found is None:
            item.unseen = bool(_UNSEEN.search(told.text[report.start : report.end]))
            item.sexes = _sexes_said(told.text[report.start : report.end], language)
        item.explicit = found is not None and not report.weak
        item.to = _spoken_to(report, told, tracker, language)


_OWN_MOTHER: Final = frozenset(("mother", "father", "grandmother", "grandfather"))


def _last_actor(told: Item, language: Language) -> Person | None:
    return _acting_last(told, len(told.pieces) - 1, language) if told.pieces else None


def _sexes_said(clause: str, language: Language) -> frozenset[Sex]:
    """Which sexes a reporting clause's pronoun leaves open, where it finds nobody."""
    if re.search(r"[她伊]" if language == "zh" else r"\bshe\b", clause):
        return frozenset((Sex.FEMALE, Sex.UNKNOWN))
    if re.search(r"他(?!们)" if language == "zh" else r"\bhe\b", clause):
        return frozenset((Sex.MALE, Sex.UNKNOWN))
    return frozenset()


def _after_subject(report: Report, told: Item, tracker: Tracker, language: Language) -> Person | None:
    clause = told.text[report.start : report.end]
    heard = _HEARD.search(clause, 0, report.verb_start) if language == "zh" else None
    begin = heard.end() if heard else 0
    weak = None
    whose = report.verb_start == report.verb_end  # "it was so-and-so's voice"
    for who in tracker.look(clause):
        if (
            (who.owner and not whose)
            or who.start < begin
            or (language == "zh" and report.verb_start and who.start > report.verb_start)
        ):
            continue
        some_of = language == "en" and re.search(r"\b(?:one|two|some|all|both) of the\s*$", clause[: who.start])
        # "asked the hedgehog": the verb that reports is no "asked somebody".
        inverted = language == "en" and report.verb_start <= 3 and who.start >= report.verb_end
        if some_of or not _PREPOSITION[language].search(clause[report.verb_end if inverted else begin : who.start]):
            if (
                whose
                or some_of
                or _heads(clause[begin : who.start], language)
                or (language == "en" and who.start > report.verb_start)
            ):
                return who.person
            weak = weak or who.person
    return weak


_SOME_VOICE: Final = re.compile(
    r"(?<!\bin )(?<!\bwith )\b(?:an?|another|some|the same) (?:[\w-]+,? ){0,3}voice\b(?! of\b)"
    r"|\b(?:someone|somebody)\b",
    re.IGNORECASE,
)
_IT_SAID: Final = re.compile(r"[\s,—-]*it \w+", re.IGNORECASE)


def _beast(tracker: Tracker) -> bool:
    """Whether "it" may be somebody told of: an animal, a robot."""
    return tracker.pronoun("it") is not None


_UNSEEN: Final = re.compile(r"声音|[怪尖高女男童]声|听得|听见|听到|\bvoice\b")
_HEARD: Final = re.compile(r"听得|听见|听到|只听|\bheard\s(?=[^,;]*\b(?:say|saying|cry|crying|call|calling|ask)\b)")
_BEFORE_SUBJECT: Final = re.compile(
    r"^(?:[，。；：\s“”]|但是|可是|然而|于是|所以|因为|而且|只见|只有|忽然|突然|这时候?|那时候?|接着|后来|然后"
    r"|终于|现在|此时|这回|这天|有一天|有一回|一天|原来|果然|倒是|幸而|即使|虽然|只是|连|这|那|一个|一位|的|老"
    r"|小|但|而|却|便|就|又|也|还|才|可|当|等|我的|他的|她的|旁边|里面|外面|门外)*$"
)


_BEFORE_SUBJECT_EN: Final = re.compile(
    r"^\W*(?:(?:and|but|so|then|now|at|last|however|soon|again|there|here|suddenly|the|a|an|his|her|their|my|our"
    r"|this|that|these|poor|old|little|young|good|kind|next|one|two"
    r"|three|both|other|same|first|second|third|of|all|at|once|next|day|morning|upon|on|which|who|\w+ly|[a-z]+ed"
    r"|honest|wicked|faithful|clever|fair|wise|dear|great|big|beautiful"
    r"|evil|bad|gray|grey|white|black|youngest|eldest|only|for|yet|also|even|at length|in the end|time|moment"
    r"|instant|same|no)\W+){0,7}$",
    re.IGNORECASE,
)
_SUBORDINATE: Final = re.compile(
    r"^\W*(?:and |but |so )?(?:when|while|whilst|as|after|before|since|if|because|until|till|as soon as|once)\b",
    re.IGNORECASE,
)


def _heads(before: str, language: Language) -> bool:
    """Whether nothing but connectives stands between a clause's head and a name: the name acts."""
    if language == "en":
        return bool(_BEFORE_SUBJECT_EN.match(before))
    return len(before) <= 10 and bool(_BEFORE_SUBJECT.match(before))


def _lead_subject(report: Report, told: Item, company: Company, language: Language) -> Person | None:
    """The one who speaks in a clause that leads a quote: look in it, then back through the sentence."""
    verb = told.start + report.verb_start
    index = next((n for n, (start, end) in enumerate(told.pieces) if start <= verb <= end), len(told.pieces) - 1)
    begin = told.pieces[index][0] if told.pieces else told.start
    borders = _borders(report, told, begin, verb, language)
    weak: Person | None = None
    for place, (start, end) in enumerate(borders):
        clause = told.text[start - told.start : end - told.start]
        heard = _HEARD.search(told.text[start - told.start :]) if place == 0 else None
        from_ = start + (heard.end() if heard and start + heard.end() < end else 0)
        named = False
        first: Person | None = None
        for who in told.told[index]:
            if not from_ <= who.start < end or who.owner:
                continue
            before = told.text[from_ - told.start : who.start - told.start]
            after = told.text[who.end - told.start : who.end - told.start + 2]
            if _PREPOSITION[language].search(before) or after in (
                "面前",
                "身边",
                "身上",
                "旁边",
                "那里",
                "脸上",
                "背后",
            ):
                named = True
                continue
            if _heads(before, language) or (place == 0 and (language == "zh" or start >= told.start + report.start)):
                first = first or who.person
                if not (language == "en" and _SUBORDINATE.match(clause)):
                    break
            elif language == "en" and _SUBORDINATE.match(clause):
                first = who.person  # "while she spoke the frog knocked": the second acts
            else:
                weak = weak or who.person
        if first is not None:
            return first
        if place == 0 and not named and _CROWD[language].search(clause):
            return company.crowd()
        if place == 0 and re.search(r"声音|\bvoice\b", told.text[report.start : report.end]):
            if (whose := _whose_voice(told, index)) is not None:
                return whose
            return None  # a voice from somebody not told of yet
    if weak is not None:
        return weak
    if index:
        return _acting_last(told, index - 1, language)
    return None


def _whose_voice(told: Item, index: int) -> Person | None:
    """Whose voice leads a quote: 传来一个女人的声音."""
    for who in told.told[index]:
        after = told.text[who.end - told.start : who.end - told.start + 5]
        if who.owner and not who.pronoun and re.match(r"的(?:声音|嗓音|叫声|喊声)", after):
            return who.person
    return None


def _acting_last(told: Item, index: int, language: Language) -> Person | None:
    """Who acts at the end of a sentence: what follows without a subject goes on with them."""
    start, end = told.pieces[index]
    sentence = told.text[start - told.start : end - told.start]
    colon = sentence.find("：")
    best = None
    for who in told.told[index]:
        at = who.start - start
        if who.owner or (0 <= colon < at) or _preposed(told, who, start, language):
            continue
        clause = max((found.end() for found in _CLAUSES[language].finditer(sentence, 0, at)), default=0)
        if _BRINGS_IN[language].search(sentence[:at]):
            return who.person  # "in burst a man": he acts next
        if best is None or _heads(sentence[clause:at], language):
            best = who.person
    return best


_BRINGS_IN: Final = {
    "zh": re.compile(r"(?:闯进|走进|走来|走出|跑来|跑进|进来|出来|来|站着|坐着|立着)了?(?:一[个位名]|个)$"),
    "en": re.compile(
        r"\b(?:in|there) (?:came|ran|burst|walked|stood|stepped|hopped|rushed) (?:\w+ )?(?:a|an)\s$", re.I
    ),
}


def _borders(report: Report, told: Item, begin: int, verb: int, language: Language) -> list[tuple[int, int]]:
    """The clauses of a sentence before its verb of speech, last first."""
    starts = {begin, max(begin, told.start + report.start)}
    text = told.text[begin - told.start : verb - told.start]
    starts |= {begin + found.end() for found in _CLAUSES[language].finditer(text)}
    row = sorted(start for start in starts if start <= verb)
    return list(reversed(list(zip(row, [*row[1:], verb], strict=True))))


def _preposed(told: Item, who: Told, start: int, language: Language) -> bool:
    before = told.text[max(0, start - told.start) : who.start - told.start]
    if language == "en" and re.search(r"\b(?:one|two|some|all|both) of the\s*$", before):
        return False
    return bool(_PREPOSITION[language].search(before))


def _spoken_to(report: Report, told: Item, tracker: Tracker, language: Language) -> list[Person]:
    clause = told.text[report.start : report.end]
    people = told.told
    rows = [who for row in people for who in row]
    if rows:
        inside = [
            (who.start - told.start - report.start, who)
            for who in rows
            if report.start <= who.start - told.start < report.end
        ]
    else:
        inside = [(who.start, who) for who in tracker.look(clause)]
    return [who.person for at, who in inside if not who.owner and _TO[language].search(clause[:at])]
