"""What the text says that somebody wears: which thing, of which colour, on whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from yingxi.script.roles_en import ROLES_EN
from yingxi.script.roles_zh import ROLES_ZH
from yingxi.story.cast import Character
from yingxi.story.terms import Sex
from yingxi.words import Language


@dataclass(frozen=True, slots=True)
class Worn:
    """One thing that the text puts on somebody.

    Attributes:
        kind: a name of `_SAID`.
        colour: "#rrggbb", "" where the text names none.
    """

    kind: str
    colour: str = ""


_SAID: Final = {
    # On the head. "hat" is any hat: who wears it, and when, says of which kind.
    "straw_hat": ("斗笠|竹笠|草帽", "straw hats?|bamboo hat"),
    "felt_cap": ("毡帽", "felt cap"),
    "skullcap": ("瓜皮帽", "skull-?cap"),
    "headscarf": ("头巾|包头布", "headscarf|head scarf|kerchief"),
    "bonnet": ("系带女帽", "bonnet"),
    "pointed_hat": ("尖顶帽|尖帽", "pointed hat|pointy hat"),
    "feather_cap": ("羽毛帽", "feathered (?:cap|hat)|(?:cap|hat) with an? (?:\\w+ )?feather"),
    "top_hat": ("高礼帽|礼帽", "top hat"),
    "hard_hat": ("安全帽|头盔", "hard hat|helmet"),
    "wool_hat": ("毛线帽|绒线帽|绒帽|棉帽|雷锋帽", "wool(?:ly|len)? (?:hat|cap)|knit(?:ted)? (?:hat|cap)|beanie"),
    "peaked_cap": ("大檐帽|大盖帽|军帽|警帽", "peaked cap|uniform cap"),
    "cap": ("鸭舌帽|棒球帽|遮阳帽|小帽", "baseball cap|flat cap|cap"),
    "hood": ("风帽|兜帽", "(?<!the )hood"),
    "crown": ("王冠|皇冠", "crown"),
    "hat": ("帽子|帽", "hat"),
    # On the body.
    "raincoat": ("雨衣|蓑衣", "raincoat|rain coat|oilskins?|mackintosh|slicker"),
    "white_coat": ("白大褂", "lab coat|white coat"),
    "padded_coat": ("羽绒服|棉大衣|棉袄|棉衣", "(?:down|puffer|padded|quilted) (?:jacket|coat)|parka|anorak"),
    "wedding_dress": ("婚纱", "wedding (?:dress|gown)"),
    "qipao": ("旗袍", "qipao|cheongsam"),
    "overcoat": ("大衣|风衣|呢子外套", "overcoat|trench ?coat|greatcoat|coat"),
    "hoodie": ("卫衣|连帽衫", "hoodie|hooded sweatshirt|sweatshirt"),
    "t_shirt": ("T恤|短袖|汗衫", "t-shirt|tee"),
    "check_shirt": ("格子衬衫|格子衫", "(?:check|checked|checkered|plaid|flannel) shirt"),
    "shirt": ("衬衫|衬衣", "shirt|blouse"),
    "cardigan": ("开衫", "cardigan"),
    "modern_casual": ("毛衣|线衣", "jumper|sweater|pullover"),
    "modern_suit": ("西装|西服", "suit|tuxedo"),
    "jacket": ("夹克|外套|皮衣", "jacket|blazer"),
    "tracksuit": ("运动服|运动衣", "tracksuit|sportswear"),
    "work_clothes": ("工装|背带裤|工作服", "overalls|dungarees|boiler suit"),
    "armour": ("铠甲|盔甲|甲胄", "armou?r|chain mail|mail shirt"),
    "uniform": ("制服|军装|警服", "uniform"),
    "blouse_skirt": ("半身裙|短裙", "skirt"),
    "modern_dress": ("连衣裙|花裙子|裙子|长裙|裙", "dress|frock|sundress"),
    "cloak": ("斗篷|披风", "cloak|cape"),
    "cloth": ("长袍|道袍|长衫|袍子?|衣裳|衣服|衣衫|布衫|褂子?|袄|衫|衣", "gown|robes?|tunic|clothes|waistcoat|vest"),
    # Over it.
    "apron": ("围裙", "apron"),
    "scarf": ("围巾|围脖", "(?<!head)scarf|muffler"),
}
"""Kind -> its words, the longest first; the earlier kind wins."""

_COLOURS_ZH: Final = {
    "粉红": "#dd97a2", "粉": "#dd97a2", "橙": "#d8843a", "橘": "#d8843a", "棕": "#7a5238", "褐": "#6e4b36",
    "咖啡": "#6e4b36", "米": "#e0d2b4", "深蓝": "#2f4468", "藏青": "#2b3850", "红": "#b0382f", "黑": "#2e2b30",
    "白": "#ece7dc", "蓝": "#3f6ea0", "青": "#4f7a78", "绿": "#4f8052", "黄": "#dcae35", "紫": "#6f4f8c",
    "灰": "#84858a", "金": "#d2a23f", "银": "#b9bcc2",
}  # fmt: skip
_COLOURS_EN: Final = {
    "red": "#b0382f", "scarlet": "#b5302c", "crimson": "#9c2b33", "black": "#2e2b30", "white": "#ece7dc",
    "blue": "#3f6ea0", "navy": "#2b3850", "green": "#4f8052", "yellow": "#dcae35", "orange": "#d8843a",
    "purple": "#6f4f8c", "violet": "#6f4f8c", "grey": "#84858a", "gray": "#84858a", "brown": "#7a5238",
    "pink": "#dd97a2", "golden": "#d2a23f", "gold": "#d2a23f", "silver": "#b9bcc2", "beige": "#dccbaa",
    "cream": "#ece2c8", "tan": "#c39a68", "turquoise": "#4aa3a0", "teal": "#357a7a",
}  # fmt: skip
_ITEM_ZH: Final = "|".join(words for words, _ in _SAID.values())
_ITEM_EN: Final = "|".join(words for _, words in _SAID.values())
_NOT_WORN_ZH: Final = "(?![柜架橱角袖领襟钩])"
_ON_ZH: Final = re.compile(
    r"(?P<off>没有?|不)?(?:身着|身穿|穿(?![过行越梭透])|披|戴|(?<![关联])系|(?<!包)裹|(?<![周包范])围(?![住坐墙])"
    r"|(?<!挣)扎|(?<![外手圈])套|换上|一身|顶着|摘下|脱下|扣着)"
    rf"(?P<mid>[^，。；、！？“”]{{0,12}}?)(?P<item>{_ITEM_ZH}){_NOT_WORN_ZH}"
)
_MORE_ZH: Final = re.compile(
    rf"(?:、|和|，(?:外面|外|头上|脖子上)?(?:[戴围系披罩穿]着?)?)"
    rf"(?P<mid>[^，。；、！？“”]{{0,8}}?)(?P<item>{_ITEM_ZH}){_NOT_WORN_ZH}"
)
_ALL_OVER_ZH: Final = re.compile(rf"(?:浑身|一身|全身)(?P<mid>{'|'.join(_COLOURS_ZH)})色?(?P<item>)(?=[，。；、的])")
_MID_EN: Final = (
    r"(?P<mid>(?:(?!(?:and|who|that|to|of|with|on|at|by|from|for|as|but|hung|lay|stood|was|were|saw|found|where) )"
    r"[\w’'-]+,? ){0,5}?)"
)
_NOT_WORN_EN: Final = (
    r"(?! (?:pockets?|sleeves?|collar|buttons?|hangers?|rack|shop|stand|box|hook|hem|tails?|in (?:his|her) hands?)\b)"
)
_ON_EN: Final = re.compile(
    r"\b(?P<off>no |not |n[’']t )?(?:in|wearing|wears?|wore|with|had on|has on|having on|dressed in|clad in"
    r"|put on|puts on|pulled on|donned|buttoned|under|beneath|tied on|tipped|tugged|took off|takes off|removed)"
    rf" {_MID_EN}\b(?P<item>{_ITEM_EN})\b{_NOT_WORN_EN}",
    re.IGNORECASE,
)
_MORE_EN: Final = re.compile(rf"(?:,| and|, and) {_MID_EN}\b(?P<item>{_ITEM_EN})\b{_NOT_WORN_EN}", re.IGNORECASE)
_ALL_OVER_EN: Final = re.compile(
    r"\b(?:dressed|clad|all|man|woman|lady|girl|boy|stranger|figure) in "
    rf"(?P<mid>{'|'.join(_COLOURS_EN)})(?P<item>)(?=[,.;!?]|$| (?:stood|came|sat|walked|and)\b)",
    re.IGNORECASE,
)
_OWN_EN: Final = rf"[’']s (?P<mid>(?:[\w-]+ ){{0,3}}?)(?P<item>{_ITEM_EN})\b"
_OWN_ZH: Final = (
    r"(?:头上|身上)?(?:的那?[顶件条]?|那[顶件条])(?P<mid>[^，。；、！？“”的]{0,5}?)"
    rf"(?P<item>{_ITEM_ZH}){_NOT_WORN_ZH}"
)
_ENDS: Final = {"zh": re.compile(r"[。！？；\n]"), "en": re.compile(r"(?<=[.!?;])\s+|\n")}
_PRONOUNS: Final = {
    "他": Sex.MALE,
    "她": Sex.FEMALE,
    "he": Sex.MALE,
    "she": Sex.FEMALE,
    "his": Sex.MALE,
    "her": Sex.FEMALE,
}


def worn_in(characters: Sequence[Character], told: str, language: Language) -> dict[str, tuple[Worn, ...]]:
    """Return what each character wears, by id, in the order told.

    Args:
        characters: everybody of the story, most important first.
        told: all that is told, not what is said.
        language: of the text.
    """
    found: dict[str, list[Worn]] = {one.id: [] for one in characters}
    names = _Names(characters, language)
    for sentence in _ENDS[language].split(told):
        mentions = names.mentions(sentence)
        for start, end, item, colour in _things(sentence, language, mentions):
            owner = _owner(sentence, start, end, mentions, language)
            if owner is not None:
                found[owner.id].append(Worn(item, colour))
        names.pass_by(mentions)
    return {who: _first_of_each(things) for who, things in found.items()}


@dataclass(frozen=True, slots=True)
class _Mention:
    start: int
    end: int
    who: Character | None


class _Names:
    """Finds who a sentence speaks of; a pronoun stands for whoever of that sex was named last."""

    def __init__(self, characters: Sequence[Character], language: Language) -> None:
        self._language = language
        self._owner: dict[str, Character] = {}
        for one in characters:
            for alias in (one.name, *one.aliases):
                self._owner.setdefault(alias.lower(), one)
        strangers = ROLES_ZH if language == "zh" else ROLES_EN
        every = sorted(
            {*self._owner, *(word for word in strangers if len(word) > 1), *_PRONOUNS}, key=len, reverse=True
        )
        alone = "|".join(map(re.escape, every))
        self._pattern = re.compile(rf"\b(?:{alone})\b" if language == "en" else alone, re.IGNORECASE)
        self._last: list[Character] = [characters[0]] if len(characters) == 1 else []

    def mentions(self, sentence: str) -> list[_Mention]:
        out: list[_Mention] = []
        for found in self._pattern.finditer(sentence):
            word = found.group().lower()
            if word in _PRONOUNS and word not in self._owner:
                near = [one.who for one in reversed(out) if one.who is not None]
                who = next((one for one in (*near, *self._last) if one.sex in (_PRONOUNS[word], Sex.UNKNOWN)), None)
            else:
                who = self._owner.get(word)
            out.append(_Mention(found.start(), found.end(), who))
        if not out and self._last:
            out.append(_Mention(0, 0, self._last[0]))
        return out

    def pass_by(self, mentions: Sequence[_Mention]) -> None:
        """Remember whom a sentence named, its first the likeliest to go on."""
        named = [one.who for one in mentions if one.who is not None]
        if named:
            self._last = list({one.id: one for one in (*named, *self._last)}.values())[:4]
        elif mentions:
            self._last = []  # a stranger is told of now


def _things(sentence: str, language: Language, mentions: Sequence[_Mention]) -> Iterator[tuple[int, int, str, str]]:
    """Yield (start, end, kind, colour) of what somebody in a sentence has on."""
    on, more = (_ON_ZH, _MORE_ZH) if language == "zh" else (_ON_EN, _MORE_EN)
    done = -1
    for found in on.finditer(sentence):
        if found.start() < done or found.group("off"):
            continue
        start: int = found.start()
        then: re.Match[str] | None = found
        while then is not None:
            done = then.end()
            yield start, done, _kind(then.group("item"), language), _colour(then, language)
            then = more.match(sentence, done)
            if then is not None and any(done <= one.start < then.end() for one in mentions):
                then = None  # what comes next is somebody else's
    for found in (_ALL_OVER_ZH if language == "zh" else _ALL_OVER_EN).finditer(sentence):
        yield found.start("mid"), found.end("mid"), "cloth", _colour(found, language)
    own = re.compile(_OWN_ZH if language == "zh" else _OWN_EN, re.IGNORECASE)
    for mention in mentions:
        held = own.match(sentence, mention.end)
        pronoun = sentence[mention.start : mention.end].lower() in _PRONOUNS
        if held is not None and mention.who is not None and not pronoun and held.start() >= done:
            yield mention.end, held.end(), _kind(held.group("item"), language), _colour(held, language)


def _kind(item: str, language: Language) -> str:
    place = 0 if language == "zh" else 1
    return next(kind for kind, words in _SAID.items() if re.fullmatch(words[place], item, re.IGNORECASE))


def _colour(found: re.Match[str], language: Language) -> str:
    """Return the colour said right before a thing, or within its own name: 白大褂."""
    said = found.group("mid") + (found.group("item")[:1] if language == "zh" else "")
    table = _COLOURS_ZH if language == "zh" else _COLOURS_EN
    order = "|".join(sorted(table, key=len, reverse=True))
    hits = re.findall(rf"\b(?:{order})\b" if language == "en" else order, said.lower())
    return table[hits[-1]] if hits else ""


def _owner(sentence: str, start: int, end: int, mentions: Sequence[_Mention], language: Language) -> Character | None:
    """Return who wears the thing at start..end: in Chinese whoever follows its 的, else the last one named before."""
    if (
        language == "zh"
        and sentence[end : end + 1] == "的"
        and not any(one.start <= start < one.end for one in mentions)
    ):
        head = next((one for one in mentions if end < one.start <= end + 6), None)
        return head.who if head is not None else None
    within = next((one for one in mentions if one.start <= start and end <= one.end), None)
    if within is not None:
        return within.who  # "the man in the grey hat" is his name
    before = [one for one in mentions if one.end <= start]
    return before[-1].who if before else None


def _first_of_each(things: Sequence[Worn]) -> tuple[Worn, ...]:
    """Return each kind once: with the first colour said of it."""
    best: dict[str, Worn] = {}
    for thing in things:
        if thing.kind not in best or (thing.colour and not best[thing.kind].colour):
            best[thing.kind] = thing
    return tuple(best.values())
