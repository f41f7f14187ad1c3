"""How characters look: read from the text's words, then made unlike each other."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from typing import Final

from yingxi.script.dressing import (
    as_seen,
    dressed_as_told,
    for_cut,
    hat_colour_told,
    hat_told,
    in_told_colours,
    marks_told,
)
from yingxi.script.everyday import everyday_dress, season_of
from yingxi.script.hairdos import beard_for, hair_for
from yingxi.script.palette import Outfit, at_age, hair_colour_for, outfit_for, skin_for
from yingxi.script.trades import Trade, hat_of, trade_of
from yingxi.script.wordlist import words
from yingxi.script.worn import Worn, worn_in
from yingxi.story.cast import Character, CharacterDesign
from yingxi.story.coats import coats_of, dyed
from yingxi.story.terms import Age, Era, Season, Sex
from yingxi.story.things import SPECIES
from yingxi.story.wardrobe import FACE_NUMBERS, WARDROBES
from yingxi.words import Language

_POOR: Final = re.compile(
    r"穷|破|旧|褴褛|补钉|补丁|讨饭|又脏|短衣|草绳|赤脚|农|雇|卖柴|\b(?:poor|ragged|rags|barefoot|bare feet"
    r"|beggar|hungry|patched|worn|tattered|humble)\b"
)
_RICH: Final = re.compile(
    r"阔|富|老爷|绸|缎|马褂|财主|轿|金银|\b(?:rich|wealthy|noble|fine clothes|silk|velvet|jewels|grand)\b"
)
_TORN: Final = re.compile(
    r"又脏又破|又破又脏|破烂|褴褛|破夹袄|破长衫|破旧的衣|衣服[^，。]{0,4}破|\b(?:ragged|rags|tattered|torn|threadbare)\b"
)
_WORDS_TO_MARKS: Final = (
    ("glasses", r"眼镜|墨镜|\b(?:spectacles|glasses)\b"),
    ("freckles", r"雀斑|\bfreckle"),
    ("scar", r"伤疤|伤痕|刀疤|疤|\bscar"),
    ("mole", r"黑痣|一颗痣|\bmole\b on"),
    ("necklace", r"项链|\bnecklace\b"),
    ("silver_collar", r"银项圈|银圈|项圈"),
    ("earrings", r"耳环|耳坠|\bearring"),
    ("rosy", r"红扑扑|红润|脸蛋通红|紫色的圆脸|红红的脸|\brosy\b|red cheeks"),
    ("tear_bags", r"黑着眼眶|眼眶|眼圈|眼泡|肿|\bhollow-eyed\b|red eyes"),
    ("patch", r"补钉|补丁|\bpatched\b"),
)
_ROYAL: Final = frozenset(["king", "queen", "prince", "princess", "fairy", "angel"])
_STANDING_RICH: Final = frozenset(["official", "courtier", "rich", "boss", "shopkeeper", "doctor", "office"])
_STANDING_POOR: Final = frozenset(["beggar", "peasant", "fisher", "driver", "robber", "witch", "servant"])
_DRESSED: Final = {
    # standing -> wardrobe per era, where the era has one of its own
    "scholar": {Era.ANCIENT_CHINA: "scholar_robe", Era.REPUBLICAN_CHINA: "long_gown"},
    "teacher": {Era.ANCIENT_CHINA: "scholar_robe", Era.REPUBLICAN_CHINA: "long_gown"},
    "official": {Era.ANCIENT_CHINA: "official", Era.REPUBLICAN_CHINA: "gown_jacket", Era.FAIRY_TALE: "courtier"},
    "shopkeeper": {Era.REPUBLICAN_CHINA: "gown_jacket", Era.FAIRY_TALE: "craftsman"},
    "soldier": {
        Era.ANCIENT_CHINA: "armour_china", Era.REPUBLICAN_CHINA: "soldier_china", Era.FAIRY_TALE: "soldier_tale",
        Era.MODERN: "uniform",
    },
    "monk": {Era.ANCIENT_CHINA: "monk", Era.REPUBLICAN_CHINA: "monk"},
    "king": {Era.ANCIENT_CHINA: "official", Era.FAIRY_TALE: "royal_robe"},
    "queen": {Era.FAIRY_TALE: "royal_robe"},
    "princess": {Era.FAIRY_TALE: "princess"},
    "prince": {Era.ANCIENT_CHINA: "official", Era.FAIRY_TALE: "prince"},
    "courtier": {Era.ANCIENT_CHINA: "official", Era.FAIRY_TALE: "courtier"},
    "craftsman": {Era.FAIRY_TALE: "craftsman", Era.MODERN: "work_clothes"},
    "witch": {Era.FAIRY_TALE: "witch"},
    "priest": {Era.FAIRY_TALE: "priest"},
    "angel": {Era.FAIRY_TALE: "angel_robe"},
    "fairy": {Era.FAIRY_TALE: "angel_robe"},
    "boss": {Era.MODERN: "modern_suit"},
    "robot": dict.fromkeys(Era, "robot"),
}  # fmt: skip


def designs_for(
    characters: Sequence[Character], era: Era, told: Mapping[str, str], language: Language, story: str = ""
) -> list[Character]:
    """Return the characters, each with a design unlike those before it.

    Args:
        characters: most important first.
        era: decides the clothes.
        told: character id -> what the text tells of them alone.
        language: of the text.
        story: all that is told; what it says that somebody wears is worn by them and nobody else.
    """
    people = [one for one in characters if one.species == "human"]
    worn = worn_in(people, story, language) if people and story else {}
    dressed: list[Character] = []
    for character in characters:
        before = [one.design for one in dressed if one.design is not None and one.species == "human"]
        about = told.get(character.id, "")
        things = worn.get(character.id) if story else None
        design = design_for(character, era, about, language, before, story=story, worn=things)
        dressed.append(character.model_copy(update={"design": design}))
    return dressed


def design_for(
    character: Character,
    era: Era,
    told: str,
    language: Language,
    before: Sequence[CharacterDesign] = (),
    *,
    story: str = "",
    worn: Sequence[Worn] | None = None,
    season: Season | None = None,
) -> CharacterDesign:
    """Return how one character looks.

    Deterministic: chance comes from the character's id alone.

    Args:
        character: who is to be dressed.
        era: decides the clothes.
        told: what the text tells of them.
        language: of the text.
        before: designs of those cast before, to be unlike.
        story: all that is told, for season and trade.
        worn: what the text puts on them; None = read from `told`.
        season: what they dress for; None = the story's own.
    """
    chance = _Chance(character.id)
    if character.species != "human":
        return _animal(character, told, language, chance)
    if worn is None:
        worn = worn_in([character], told, language)[character.id]
    sex = _drawn_sex(character, era, chance)
    trade = trade_of(character, sex, era, story or told, language)
    rank = _rank(character, told)
    season = season or season_of(story)
    wardrobe = _wardrobe(character, sex, rank, era, told, chance, trade, story, season, before)
    own_uniform = trade is not None and era in trade.dress
    garments = [one for one in worn if not (own_uniform and one.kind == "uniform")]
    wardrobe = dressed_as_told(wardrobe, garments, sex, character.age, era)
    rank = WARDROBES[wardrobe].rank if rank != "poor" else "poor"
    outfits: list[Outfit] = [as_seen((one.main, one.second, one.accent), one.wardrobe) for one in before]
    outfit = at_age(outfit_for(era, rank, outfits, chance.whole("outfit", 97)), character.age)
    if trade is not None and trade.outfit is not None:
        outfit = trade.outfit
    main, second, accent = in_told_colours(for_cut(outfit, wardrobe), worn)
    hair = (
        trade.hair
        if trade is not None and trade.hair
        else hair_for(character, sex, era, told, before, chance.part("hair"))
    )
    hat = hat_told(worn, sex, character.age, era) or _hat(character, sex, era, wardrobe, chance, trade, before)
    if hat == "hood" and hair == "ponytail":
        hair = "bob"  # a raised hood has no room for it
    return CharacterDesign(
        wardrobe=wardrobe,
        hair=hair,
        beard=beard_for(character, sex, era, told, hair, chance.part("beard"), [one.beard for one in before]),
        hat=hat,
        hat_colour=_hat_colour(hat, worn, trade, era),
        main=main,
        second=second,
        accent=accent,
        skin=skin_for(era, chance.whole("skin", 89)),
        hair_colour=hair_colour_for(era, character.age, told, language, chance.whole("hair colour", 83)),
        face=_face(character, before, chance),
        height_m=_height_m(character, sex, told, chance),
        build=_build(character, told, chance),
        marks=_marks(character, sex, rank, told, chance, (*marks_told(worn), *(trade.marks if trade else ()))),
    )


def _hat_colour(hat: str, worn: Sequence[Worn], trade: Trade | None, era: Era) -> str | None:
    told = hat_colour_told(worn)
    if told or hat == "none":
        return told
    if trade is not None and hat == trade.hat.get(era):
        return trade.hat_colour
    return None


class _Chance:
    """Numbers that follow from a name; Python's own hash differs from run to run."""

    def __init__(self, name: str) -> None:
        self._name = name

    def part(self, what: str) -> float:
        """Return a number in 0..1."""
        digest = hashlib.sha256(f"{self._name}\n{what}".encode()).digest()
        return int.from_bytes(digest[:6], "big") / 2**48

    def whole(self, what: str, below: int) -> int:
        return int(self.part(what) * below)

    def between(self, what: str, low: float, high: float) -> float:
        return round(low + (high - low) * self.part(what), 3)


def _drawn_sex(character: Character, era: Era, chance: _Chance) -> Sex:
    """The sex that is drawn where the text tells none: old stories name their women as such."""
    if character.sex is not Sex.UNKNOWN:
        return character.sex
    women = 0.5 if era is Era.MODERN else 0.35 if character.age is Age.CHILD else 0.0
    return Sex.FEMALE if chance.part("sex") < women and character.name not in ("我", "I") else Sex.MALE


def _rank(character: Character, told: str) -> str:
    if character.role in _ROYAL:
        return "royal"
    if character.role in _STANDING_RICH:
        return "rich"
    if character.role in _STANDING_POOR or len(_POOR.findall(told)) > len(_RICH.findall(told)):
        return "poor"
    if re.search(r"(?:太太|小姐|老爷|少爷|七爷|太爷|公子|夫人)$", character.name) or len(_RICH.findall(told)) >= 2:
        return "rich"
    return "common"


def _wardrobe(
    character: Character,
    sex: Sex,
    rank: str,
    era: Era,
    told: str,
    chance: _Chance,
    trade: Trade | None,
    story: str,
    season: Season | None,
    before: Sequence[CharacterDesign],
) -> str:
    if trade is not None and era in trade.dress:
        return trade.dress[era]
    keeps_shop = character.role == "boss" and _KEEPS_SHOP.search(told) is not None
    own = None if keeps_shop else _DRESSED.get(character.role, {}).get(era)
    if own is not None and (own == "robot" or _fits(own, sex, character.age, era)):
        return own
    if era is Era.MODERN:
        pupil = character.age is Age.CHILD and _at_a_chinese_school(character, story)
        office = character.role in _DESKS and character.age is not Age.CHILD and not keeps_shop
        seen = [one.wardrobe for one in before]
        turn = chance.part("wardrobe")
        return everyday_dress(sex, character.age, season, seen, turn, office=office, pupil=pupil)
    lettered = "长衫" in told or character.name == "我"
    if era is Era.REPUBLICAN_CHINA and sex is Sex.MALE and character.age is not Age.CHILD and lettered:
        return "long_gown"
    fits = [kind for kind in WARDROBES if _fits(kind, sex, character.age, era) and kind not in _ONLY_BY_ROLE]
    if not fits:
        fits = [kind for kind, wardrobe in WARDROBES.items() if era in wardrobe.eras and character.age in wardrobe.ages]
    china = era.chinese
    if rank == "common" and china and character.role in _PLAIN and chance.part("villager") < 0.8:
        rank = "poor"  # in the old stories most people are villagers; a gown needs a reason
    ladder = {
        "royal": ("royal", "rich"),
        "rich": ("rich", "common"),
        "common": ("common", "poor"),
        "poor": ("poor", "common"),
    }
    for wanted in (*ladder[rank], "common", "poor", "rich"):
        row = [kind for kind in fits if WARDROBES[kind].rank == wanted]
        if row:
            start = chance.whole("wardrobe", len(row))
            seen = [one.wardrobe for one in before]
            return min((*row[start:], *row[:start]), key=seen.count)
    return fits[0]


_DESKS: Final = frozenset({"office", "boss", "teacher", "rich", "official"})
_KEEPS_SHOP: Final = re.compile(
    r"[店铺馆摊坊](?![长员])|围裙|灶|菜场|\b(?:shop|stall|stand|caf[eé]|diner|restaurant|bakery|apron|counter)\b",
    re.IGNORECASE,
)
"""Who is called boss and has a shop goes without a suit."""


def _at_a_chinese_school(character: Character, story: str) -> bool:
    """Whether a child is dressed for school: a pupil, in a Chinese story that plays there."""
    return character.role == "student" and re.search(r"红领巾|小学|校服|同学|老师|教室", story) is not None


_PLAIN: Final = frozenset(
    (
        "",
        "crowd",
        "father",
        "mother",
        "son",
        "daughter",
        "brother",
        "sister",
        "husband",
        "wife",
        "guest",
        "uncle",
        "aunt",
    )
)
_ONLY_BY_ROLE: Final = frozenset(
    words(
        """
    monk soldier_china soldier_tale priest angel_robe witch official craftsman royal_robe princess prince
    scholar_robe robot swordsman armour_china taoist_robe knight wizard baker maid_dress sailor sea_captain uniform
    wedding_dress
    """
    )
)


def _fits(kind: str, sex: Sex, age: Age, era: Era) -> bool:
    wardrobe = WARDROBES[kind]
    return era in wardrobe.eras and sex in wardrobe.sexes and age in wardrobe.ages


def _hat(
    character: Character,
    sex: Sex,
    era: Era,
    wardrobe: str,
    chance: _Chance,
    trade: Trade | None,
    before: Sequence[CharacterDesign],
) -> str:
    if wardrobe == "royal_robe":
        return "crown"
    if wardrobe == "princess":
        return "small_crown"
    if trade is not None and (hat := hat_of(trade, sex, character.age, era)) != "none":
        return hat
    by_wardrobe = {
        "prince": "small_crown", "official": "official_hat", "witch": "pointed_hat", "soldier_tale": "helmet",
        "scholar_robe": "scholar_cap", "armour_china": "helmet", "uniform": "peaked_cap",
    }  # fmt: skip
    if wardrobe == "uniform" and trade is None and era is Era.MODERN:
        return "none"  # a school's, a shop's: nobody knows
    if wardrobe in by_wardrobe and not (sex is Sex.FEMALE and by_wardrobe[wardrobe] == "helmet"):
        return by_wardrobe[wardrobe]
    if wardrobe == "gown_jacket":
        return "skullcap"
    if character.age is Age.CHILD:
        return "none"
    guess = _hat_by_chance(character, wardrobe, chance)
    return "none" if any(one.hat == guess for one in before) else guess


def _hat_by_chance(character: Character, wardrobe: str, chance: _Chance) -> str:
    """Return a hat that nobody tells of, worn by some."""
    part = chance.part("hat")
    if wardrobe == "villager":
        return "felt_cap" if part < 0.3 else "none"
    if wardrobe in ("village_woman", "peasant_dress") and character.age is Age.OLD:
        return "headscarf"
    if wardrobe == "peasant_dress":
        return "bonnet" if part < 0.25 else "none"
    if wardrobe == "peasant_man" and character.age is not Age.OLD:
        return "feather_cap" if part < 0.2 else "cap" if part < 0.4 else "none"
    if wardrobe in ("peasant_man", "craftsman"):
        return "cap" if part < 0.25 else "none"
    return "none"


def _face(character: Character, before: Sequence[CharacterDesign], chance: _Chance) -> dict[str, float]:
    """Of a few faces, the one least like the others'."""
    faces = [{key: chance.between(f"face {turn} {key}", 0.12, 0.88) for key in FACE_NUMBERS} for turn in range(5)]
    if character.age is Age.CHILD:
        faces = [
            {
                **face,
                "width": 0.55 + 0.3 * face["width"],
                "jaw": 0.3 * face["jaw"],
                "eye_size": 0.6 + 0.35 * face["eye_size"],
                "nose": 0.4 * face["nose"],
            }
            for face in faces
        ]
    rounded = [{key: round(value, 3) for key, value in face.items()} for face in faces]

    def lonely(face: dict[str, float]) -> float:
        return min(
            (sum(abs(face[key] - one.face.get(key, 0.5)) for key in FACE_NUMBERS) for one in before), default=0.0
        )

    return max(rounded, key=lonely)


_SMALL_ROBOT: Final = re.compile(r"小机器人|\b(?:small|little|tiny|toy)\s+robot\b", re.IGNORECASE)


def _height_m(character: Character, sex: Sex, told: str, chance: _Chance) -> float:
    usual = {
        (Sex.MALE, Age.CHILD): 1.16, (Sex.FEMALE, Age.CHILD): 1.12, (Sex.MALE, Age.YOUTH): 1.69,
        (Sex.FEMALE, Age.YOUTH): 1.6,
        (Sex.MALE, Age.ADULT): 1.73, (Sex.FEMALE, Age.ADULT): 1.62, (Sex.MALE, Age.OLD): 1.66,
        (Sex.FEMALE, Age.OLD): 1.54,
    }[(sex, character.age)]  # fmt: skip
    if character.role == "dwarf":
        usual = 0.85
    elif character.role == "robot":
        usual = 1.05 if _SMALL_ROBOT.search(told) else 1.6
    elif character.role == "giant":
        usual = 2.7
    height = usual + chance.between("height", -0.05, 0.05)
    if re.search(r"身材很?高大|高大|个子很高|瘦高|\b(?:very tall|tall|towering)\b", told):
        height += 0.1
    if re.search(r"矮小|矮个|又矮|\b(?:short|tiny)\s(?:man|woman|fellow)\b", told):
        height -= 0.1
    return round(height, 3)


def _build(character: Character, told: str, chance: _Chance) -> float:
    if re.search(r"肥胖|胖子|又胖|很胖|胖胖|横肉|\b(?:fat|stout|plump|portly)\b", told) or "横肉" in character.name:
        return 0.85
    if re.search(r"瘦|细脚伶仃|皮包骨|\b(?:thin|lean|skinny|gaunt|starved)\b", told):
        return 0.12
    usual = {Age.CHILD: 0.35, Age.YOUTH: 0.3, Age.ADULT: 0.45, Age.OLD: 0.4}[character.age]
    return round(min(1.0, max(0.0, usual + chance.between("build", -0.15, 0.2))), 3)


def _marks(
    character: Character, sex: Sex, rank: str, told: str, chance: _Chance, worn: Sequence[str]
) -> tuple[str, ...]:
    marks = [*worn, *(mark for mark, pattern in _WORDS_TO_MARKS if re.search(pattern, told))]
    if _TORN.search(told):
        marks.append("torn")
    if character.age is Age.OLD or re.search(r"皱纹", told):
        marks.append("wrinkles")
    if sex is Sex.MALE:
        marks = [mark for mark in marks if mark != "earrings"]
    elif character.age in (Age.YOUTH, Age.ADULT) and (rank in ("rich", "royal") or chance.part("earrings") < 0.35):
        marks.append("earrings")
    if character.role == "ghost":
        marks.insert(0, "ghost")
    return tuple(dict.fromkeys(marks))[:5]


_COAT_WORDS: Final = (
    ("(?<![梅开朵鲜种浇荷桃])花|斑点|三花|虎斑", "spotted|calico|piebald|dappled|speckled", "spotted"),
    ("白|雪白|洁白", r"(?:snow[- ])?white|snowy", "white"),
    ("黑|乌黑|漆黑", "(?:coal[- ]|jet[- ])?black", "black"),
    ("灰|银灰|银", "gr[ea]y|silver|silvery", "grey"),
    ("黄|金|金黄", "yellow|golden|gold|tawny", "golden"),
    ("红|火红|橘|橙", "red|ginger|orange|marmalade|russet|scarlet", "red"),
    ("棕|褐|枣红|咖啡", "brown|chestnut|bay|tan", "brown"),
    ("绿|青|翠绿|碧绿", "green|emerald", "green"),
    ("蓝", "blue", "blue"),
    ("粉|粉红", "pink", "pink"),
    ("紫", "purple|violet", "purple"),
)
"""Words for an animal's colour in both languages, and the dye (story.coats.DYES) each gives."""


def _told_dye(character: Character, told: str) -> str | None:
    """Return the colour (story.coats.DYES) that the text gives an animal: 黑猫, 雪白的小兔, "her hen was brown".

    What it is called comes first, then what is said of its name, then of its kind: 白猫 and 黑猫 are two.
    """
    species = SPECIES.get(character.species)
    called = (character.name, *character.aliases)
    kind_words = (*(species.zh if species else ()), *(species.en if species else ()))
    for names, text in ((("",), " ".join(called)), (called, told), (kind_words, told)):
        dye = _dye_in(text, names)
        if dye is not None:
            return dye
    return None


def _dye_in(text: str, names: Sequence[str]) -> str | None:
    """Return the first colour that a text gives to one of the names; any, where the name is empty."""
    noun = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    found: list[tuple[int, str]] = []
    for word_zh, word_en, dye in _COAT_WORDS:
        phrases: tuple[str, ...]
        if noun:
            phrases = (
                rf"(?:{word_zh})色?的?[小老大]?(?:{noun})",
                rf"(?:{noun})(?:是|浑身|全身|一身|通体)[^，。！？；]{{0,3}}?(?:{word_zh})",
                rf"\b(?:{word_en}),?\s+(?:\w+\s)?(?:{noun})\b",
                rf"\b(?:{noun}) (?:was|is) (?:all |quite |as )?(?:{word_en})\b",
            )
        else:
            phrases = (rf"(?:{word_zh})(?=[\u4e00-\u9fff])", rf"\b(?:{word_en})\b")
        spots = [hit.start() for phrase in phrases for hit in [re.search(phrase, text, re.IGNORECASE)] if hit]
        if spots:
            found.append((min(spots), dye))
    return min(found)[1] if found else None


_YOUNG_SHARE: Final = 0.66
"""How tall the young of an animal stand against the grown."""


def _animal(character: Character, told: str, language: Language, chance: _Chance) -> CharacterDesign:
    species = SPECIES.get(character.species)
    coats = coats_of(character.species, young=character.age is Age.CHILD)
    natural = coats[chance.whole("coat", len(coats))]
    dye = _told_dye(character, told)
    main, second, accent = natural if dye is None else dyed(character.species, natural, dye)
    height = (species.height_m if species else 0.6) * (1 + chance.between("height", -0.08, 0.08))
    if character.age is Age.CHILD:
        height *= _YOUNG_SHARE
    return CharacterDesign(
        wardrobe="villager" if language == "zh" else "peasant_man",
        hair="bald",
        main=main,
        second=second,
        accent=accent,
        face={key: chance.between(f"face {key}", 0.25, 0.75) for key in FACE_NUMBERS},
        height_m=round(max(0.05, height), 3),
        build=chance.between("build", 0.3, 0.7),
    )
