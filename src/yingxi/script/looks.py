"""How characters look: read from the text's words, then made unlike each other."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from typing import Final

from yingxi.script.palette import Outfit, hair_colour_for, outfit_for, skin_for
from yingxi.script.wordlist import words
from yingxi.story.cast import Character, CharacterDesign
from yingxi.story.coats import coats_of
from yingxi.story.terms import Age, Era, Sex
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
    ("apron", r"围裙|\bapron\b"),
    ("necklace", r"项链|\bnecklace\b"),
    ("silver_collar", r"银项圈|银圈|项圈"),
    ("earrings", r"耳环|耳坠|\bearring"),
    ("rosy", r"红扑扑|红润|脸蛋通红|紫色的圆脸|红红的脸|\brosy\b|red cheeks"),
    ("tear_bags", r"黑着眼眶|眼眶|眼圈|眼泡|肿|\bhollow-eyed\b|red eyes"),
    ("patch", r"补钉|补丁|\bpatched\b"),
)
_WORDS_TO_HATS: Final = (
    ("felt_cap", r"毡帽"),
    ("skullcap", r"瓜皮帽|小帽"),
    ("straw_hat", r"草帽|斗笠|\bstraw hat\b"),
    ("headscarf", r"头巾|包头|\b(?:headscarf|kerchief)\b"),
    ("bonnet", r"\bbonnet\b"),
    ("pointed_hat", r"尖顶帽|尖帽|\bpointed hat\b"),
    ("feather_cap", r"\bfeather\b.{0,12}\b(?:cap|hat)\b"),
    ("top_hat", r"礼帽|\btop hat\b"),
    ("flower", r"戴着?花|\bflower in her hair\b|花插在头"),
    ("cap", r"鸭舌帽|戴着帽子|\bcap\b"),
)
_WORDS_TO_HAIR: Final = (
    ("double_bun", r"双丫角|双髻"),
    ("balding", r"秃顶|谢顶|\bbalding\b|\bthinning hair\b|\b(?:ring|fringe|wreath) of (?:white|gr[ea]y) hair\b"),
    ("bald", r"光头|秃头|\bbald\b"),
    ("shaved_queue", r"辫子盘|拖着辫子|大辫子|一条辫子"),
    (
        "long_golden",
        r"\b(?:golden|fair|long fair)\s+(?:hair|tresses|braids)\b|\blong\b.{0,20}\bas fine as spun gold|金发",
    ),
    ("curly", r"卷发|\bcurl(?:s|y)\b"),
    ("two_braids", r"两条辫子|\btwo braids\b|\bplaits\b"),
    ("bob", r"短发|齐耳"),
    ("ponytail", r"马尾"),
    ("wild", r"披头散发|乱蓬蓬的头发|\b(?:tangled|wild|dishevelled)\s+hair\b"),
)
_WILD_BEARD: Final = re.compile(r"乱蓬蓬[^，。]{0,6}胡|蓬乱[^，。]{0,4}胡|胡[子须][^，。]{0,4}(?:乱|蓬)")
_GREAT_BEARD: Final = re.compile(r"胡子|胡须|\bbeard")

_HAIR: Final[dict[tuple[str, Sex, Age], tuple[str, ...]]] = {
    ("ancient", Sex.MALE, Age.CHILD): ("tuft", "bowl"),
    ("ancient", Sex.FEMALE, Age.CHILD): ("double_bun", "two_braids"),
    ("ancient", Sex.MALE, Age.YOUTH): ("topknot",),
    ("ancient", Sex.FEMALE, Age.YOUTH): ("double_bun", "long", "braid"),
    ("ancient", Sex.MALE, Age.ADULT): ("topknot",),
    ("ancient", Sex.FEMALE, Age.ADULT): ("bun", "low_bun"),
    ("ancient", Sex.MALE, Age.OLD): ("topknot", "balding"),
    ("ancient", Sex.FEMALE, Age.OLD): ("low_bun", "bun"),
    ("republican", Sex.MALE, Age.CHILD): ("tuft", "bowl", "short"),
    ("republican", Sex.FEMALE, Age.CHILD): ("two_braids", "double_bun"),
    ("republican", Sex.MALE, Age.YOUTH): ("short", "side_part", "shaved_queue"),
    ("republican", Sex.FEMALE, Age.YOUTH): ("braid", "two_braids", "bob"),
    ("republican", Sex.MALE, Age.ADULT): ("shaved_queue", "short", "side_part"),
    ("republican", Sex.FEMALE, Age.ADULT): ("bun", "low_bun"),
    ("republican", Sex.MALE, Age.OLD): ("shaved_queue", "balding", "short"),
    ("republican", Sex.FEMALE, Age.OLD): ("low_bun", "bun"),
    ("tale", Sex.MALE, Age.CHILD): ("bowl", "side_part", "short"),
    ("tale", Sex.FEMALE, Age.CHILD): ("two_braids", "curly", "long"),
    ("tale", Sex.MALE, Age.YOUTH): ("curly", "side_part", "short"),
    ("tale", Sex.FEMALE, Age.YOUTH): ("long", "braid", "curly"),
    ("tale", Sex.MALE, Age.ADULT): ("short", "side_part", "curly"),
    ("tale", Sex.FEMALE, Age.ADULT): ("low_bun", "bun", "braid"),
    ("tale", Sex.MALE, Age.OLD): ("balding", "short"),
    ("tale", Sex.FEMALE, Age.OLD): ("bun", "low_bun"),
    ("modern", Sex.MALE, Age.CHILD): ("short", "bowl"),
    ("modern", Sex.FEMALE, Age.CHILD): ("two_braids", "ponytail", "bob"),
    ("modern", Sex.MALE, Age.YOUTH): ("short", "side_part", "curly"),
    ("modern", Sex.FEMALE, Age.YOUTH): ("long", "ponytail", "bob"),
    ("modern", Sex.MALE, Age.ADULT): ("side_part", "short"),
    ("modern", Sex.FEMALE, Age.ADULT): ("bob", "long", "low_bun"),
    ("modern", Sex.MALE, Age.OLD): ("short", "balding"),
    ("modern", Sex.FEMALE, Age.OLD): ("curly", "low_bun", "bob"),
}
_TIME: Final = {
    Era.ANCIENT_CHINA: "ancient", Era.REPUBLICAN_CHINA: "republican", Era.FAIRY_TALE: "tale", Era.MODERN: "modern",
}  # fmt: skip
_ROYAL: Final = frozenset(["king", "queen", "prince", "princess", "fairy", "angel"])
_STANDING_RICH: Final = frozenset(["official", "courtier", "rich", "boss", "shopkeeper", "doctor", "office"])
_STANDING_POOR: Final = frozenset(["beggar", "peasant", "fisher", "driver", "robber", "witch", "servant"])
_DRESSED: Final = {
    # standing -> wardrobe per era, where the era has one of its own
    "scholar": {Era.ANCIENT_CHINA: "scholar_robe", Era.REPUBLICAN_CHINA: "long_gown"},
    "teacher": {Era.ANCIENT_CHINA: "scholar_robe", Era.REPUBLICAN_CHINA: "long_gown", Era.MODERN: "modern_suit"},
    "official": {Era.ANCIENT_CHINA: "official", Era.REPUBLICAN_CHINA: "gown_jacket", Era.FAIRY_TALE: "courtier"},
    "shopkeeper": {Era.REPUBLICAN_CHINA: "gown_jacket", Era.FAIRY_TALE: "craftsman"},
    "soldier": {
        Era.ANCIENT_CHINA: "soldier_china", Era.REPUBLICAN_CHINA: "soldier_china", Era.FAIRY_TALE: "soldier_tale",
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
    "driver": {Era.MODERN: "work_clothes"},
    "boss": {Era.MODERN: "modern_suit"},
    "office": {Era.MODERN: "modern_suit"},
    "robot": dict.fromkeys(Era, "robot"),
}  # fmt: skip


def designs_for(
    characters: Sequence[Character], era: Era, told: Mapping[str, str], language: Language
) -> list[Character]:
    """Return the characters, each with a design unlike those before it.

    Args:
        characters: most important first.
        era: decides the clothes.
        told: character id -> what the text tells of them.
        language: of the text.
    """
    dressed: list[Character] = []
    for character in characters:
        before = [one.design for one in dressed if one.design is not None]
        design = design_for(character, era, told.get(character.id, ""), language, before)
        dressed.append(character.model_copy(update={"design": design}))
    return dressed


def design_for(
    character: Character, era: Era, told: str, language: Language, before: Sequence[CharacterDesign] = ()
) -> CharacterDesign:
    """Return how one character looks.

    Deterministic: chance comes from the character's id alone.

    Args:
        character: who is to be dressed.
        era: decides the clothes.
        told: what the text tells of them.
        language: of the text.
        before: designs of those cast before, to be unlike.
    """
    chance = _Chance(character.id)
    if character.species != "human":
        return _animal(character, told, language, chance)
    sex = _drawn_sex(character, era, chance)
    rank = _rank(character, told)
    wardrobe = _wardrobe(character, sex, rank, era, told, chance)
    rank = WARDROBES[wardrobe].rank if rank != "poor" else "poor"
    worn: list[Outfit] = [(one.main, one.second, one.accent) for one in before]
    main, second, accent = outfit_for(era, rank, told, language, worn, chance.whole("outfit", 97))
    hair = _hair(character, sex, era, told, before, chance)
    hat = _hat(character, sex, era, told, wardrobe, chance)
    return CharacterDesign(
        wardrobe=wardrobe,
        hair=hair,
        beard=_beard(character, sex, era, told, hair, chance),
        hat=hat,
        main=main,
        second=second,
        accent=accent,
        skin=skin_for(era, chance.whole("skin", 89)),
        hair_colour=hair_colour_for(era, character.age, told, language, chance.whole("hair colour", 83)),
        face=_face(character, before, chance),
        height_m=_height_m(character, sex, told, chance),
        build=_build(character, told, chance),
        marks=_marks(character, sex, rank, told, chance),
    )


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


def _wardrobe(character: Character, sex: Sex, rank: str, era: Era, told: str, chance: _Chance) -> str:
    own = _DRESSED.get(character.role, {}).get(era)
    if own is not None and (own == "robot" or _fits(own, sex, character.age, era)):
        return own
    lettered = "长衫" in told or character.name == "我"
    if era is Era.REPUBLICAN_CHINA and sex is Sex.MALE and character.age is not Age.CHILD and lettered:
        return "long_gown"
    fits = [kind for kind in WARDROBES if _fits(kind, sex, character.age, era) and kind not in _ONLY_BY_ROLE]
    if not fits:
        fits = [kind for kind, wardrobe in WARDROBES.items() if era in wardrobe.eras and character.age in wardrobe.ages]
    china = era in (Era.ANCIENT_CHINA, Era.REPUBLICAN_CHINA)
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
            return row[chance.whole("wardrobe", len(row))]
    return fits[0]


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
    scholar_robe robot
    """
    )
)


def _fits(kind: str, sex: Sex, age: Age, era: Era) -> bool:
    wardrobe = WARDROBES[kind]
    return era in wardrobe.eras and sex in wardrobe.sexes and age in wardrobe.ages


def _hair(
    character: Character, sex: Sex, era: Era, told: str, before: Sequence[CharacterDesign], chance: _Chance
) -> str:
    for hair, pattern in _WORDS_TO_HAIR:
        if re.search(pattern, told) and _can_wear(hair, sex, character.age, era):
            return hair
    if character.role == "witch":
        return "wild"
    if character.role == "monk":
        return "bald"
    if era is Era.REPUBLICAN_CHINA and character.role == "soldier":
        return "short"
    row = _HAIR[(_TIME[era], sex, character.age)]
    # The shape that fewest others wear, the person's own turn breaking ties.
    start = chance.whole("hair", len(row))
    ordered = [*row[start:], *row[:start]]
    return min(ordered, key=lambda shape: sum(one.hair == shape for one in before))


_HERS: Final = frozenset({"two_braids", "double_bun", "bob", "ponytail", "long_golden"})
"""Hair that makes whoever wears it a woman or a girl to the eye; a boy of the text keeps its colour, worn short."""


def _can_wear(hair: str, sex: Sex, age: Age, era: Era) -> bool:
    """Whether a hair shape that the text names can be this person's, not a passer-by's in the same words."""
    if hair in ("shaved_queue", "bald", "balding"):
        return sex is Sex.MALE
    if hair in _HERS and sex is Sex.MALE:
        return False
    young = age in (Age.CHILD, Age.YOUTH)
    china = era in (Era.ANCIENT_CHINA, Era.REPUBLICAN_CHINA)
    if hair in ("double_bun", "two_braids"):
        return young
    return not (china and (hair == "long_golden" or (hair == "bob" and not young)))


def _hat(character: Character, sex: Sex, era: Era, told: str, wardrobe: str, chance: _Chance) -> str:
    if wardrobe == "royal_robe":
        return "crown"
    if wardrobe == "princess":
        return "small_crown"
    for hat, pattern in _WORDS_TO_HATS:
        if re.search(pattern, told) and hat not in (_HER_HATS if sex is Sex.MALE else _HIS_HATS):
            return hat
    by_wardrobe = {
        "prince": "small_crown", "official": "official_hat", "witch": "pointed_hat", "soldier_tale": "helmet",
        "scholar_robe": "scholar_cap",
    }  # fmt: skip
    if wardrobe in by_wardrobe:
        return by_wardrobe[wardrobe]
    if wardrobe == "gown_jacket":
        return "skullcap"
    if character.age is Age.CHILD:
        return "none"
    part = chance.part("hat")
    if wardrobe == "villager":
        return "felt_cap" if part < 0.3 else "straw_hat" if part < 0.45 else "none"
    if wardrobe in ("village_woman", "peasant_dress") and character.age is Age.OLD:
        return "headscarf"
    if wardrobe == "peasant_dress":
        return "bonnet" if part < 0.25 else "none"
    if wardrobe == "peasant_man" and character.age is not Age.OLD:
        return "feather_cap" if part < 0.2 else "cap" if part < 0.4 else "none"
    if wardrobe in ("peasant_man", "craftsman"):
        return "cap" if part < 0.25 else "none"
    return "none"


_HER_HATS: Final = frozenset({"bonnet", "headscarf", "flower"})
_HIS_HATS: Final = frozenset({"felt_cap", "skullcap", "top_hat"})
"""Hats of one sex alone: on the other they would be taken for the wrong one, or be a passer-by's in the same words."""


def _beard(character: Character, sex: Sex, era: Era, told: str, hair: str, chance: _Chance) -> str:
    if sex is Sex.FEMALE or character.age in (Age.CHILD, Age.YOUTH):
        return "none"
    china = era in (Era.ANCIENT_CHINA, Era.REPUBLICAN_CHINA)
    part = chance.part("beard")
    if china and _WILD_BEARD.search(told):
        return "full_beard"
    if _GREAT_BEARD.search(told) or "胡子" in character.name:
        return "long_beard" if china else "full_beard"
    if character.age is Age.OLD:
        return _old_beard(era, hair, part)
    if character.role in ("king", "official"):
        return "goatee" if china else "full_beard"
    # A topknot alone leaves a smooth face between man and woman.
    if part < (0.25 if hair == "topknot" else 0.55):
        return "none"
    return "moustache" if part < 0.78 else "goatee" if china else "stubble"


def _old_beard(era: Era, hair: str, part: float) -> str:
    """Return what grows on an old man's face: next to nobody could take him for an old woman then."""
    if era in (Era.ANCIENT_CHINA, Era.REPUBLICAN_CHINA):
        return "long_beard" if part < 0.65 else "goatee"
    if era is Era.FAIRY_TALE:
        return "full_beard" if part < 0.75 else "moustache"
    shaven = "none" if hair in ("balding", "bald") else "moustache"
    return "moustache" if part < 0.45 else "full_beard" if part < 0.7 else shaven


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


def _marks(character: Character, sex: Sex, rank: str, told: str, chance: _Chance) -> tuple[str, ...]:
    marks = [mark for mark, pattern in _WORDS_TO_MARKS if re.search(pattern, told)]
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
    return tuple(dict.fromkeys(marks))[:4]


_COAT_WORDS: Final = (
    ("白", r"(?:snow-)?white", "#efeae0"),
    ("黑", "black", "#302e34"),
    ("灰", "gr[ea]y", "#8b8a8c"),
    ("黄|金", "yellow|golden|tawny", "#d6a75a"),
    ("红|火红", "red|ginger", "#b9552a"),
    ("棕|褐", "brown", "#7a5238"),
    ("绿|青", "green", "#4c9464"),
    ("蓝", "blue", "#4a78ac"),
)
"""Words for an animal's colour in both languages, and the coat each gives."""


def _told_coat(character: Character, told: str) -> str | None:
    """Return the coat that the text gives an animal: 黑猫, 一只灰色的小松鼠, "the brown bear"."""
    species = SPECIES.get(character.species)
    zh = "|".join(map(re.escape, (*(species.zh if species else ()), character.name)))
    en = "|".join(map(re.escape, (*(species.en if species else ()), character.name)))
    for word_zh, word_en, coat in _COAT_WORDS:
        phrase = rf"(?:{word_zh})色?的?[小老大]?(?:{zh})|\b(?:{word_en})\s+(?:\w+\s)?(?:{en})\b"
        if re.search(phrase, told, re.IGNORECASE):
            return coat
    return None


_YOUNG_SHARE: Final = 0.66
"""How tall the young of an animal stand against the grown."""


def _animal(character: Character, told: str, language: Language, chance: _Chance) -> CharacterDesign:
    species = SPECIES.get(character.species)
    coats = coats_of(character.species)
    main, second, accent = coats[chance.whole("coat", len(coats))]
    main = _told_coat(character, told) or main
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
