"""What is done in a text, as far as a picture must know it: with the hands, on foot, to somebody else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from yingxi.board.actions import clauses, first_named
from yingxi.story.cast import Character
from yingxi.story.terms import Sex

WALKS: Final = re.compile(
    r"走|跑|奔|踱|赶路|追|\b(?:walk|ran\b|runs?\b|running|went|goes|stepp|march|hurr|wander|stroll|follow)",
    re.IGNORECASE,
)
RUNS: Final = re.compile(r"跑|奔|追|冲|逃|\b(?:ran|runs?|running|rush\w*|hurr\w*|fled|chas\w+)\b", re.IGNORECASE)
TAKES: Final = re.compile(
    r"手里|手中|拿|持|端|捧|提|握|举|喝|吃|抱|挎|拄|排出|递|接过|摸出|掏|撑|打着|"
    r"\bin (?:his|her) hands?\b|"
    r"\b(?:took|takes?|h[eo]ld|holds|holding|carr|drank|drink|ate|eats?|brought|lift|rais|gave|pick|caught|put on)",
    re.IGNORECASE,
)
"""Words that put a thing into a hand."""
CREEPS: Final = re.compile(
    r"悄悄|轻轻|蹑|踮|慢慢|踱|\b(?:tiptoe\w*|cr[ae]pt?\w*|softly|slowly|stroll\w*)\b", re.IGNORECASE
)
LOW: Final = re.compile(
    r"蹲|跪|躺|睡着|睡在|趴|伏在|跺|鞋带|磕头|踢|绊|跳|\b(?:kne[el]\w*|crouch\w*|lay|lies|lying|slept|asleep|"
    r"sat (?:her|him)self down|stamp\w*|kick\w*|(?:shoe)?laces|tripp\w*|jump\w*|leap\w*|dan[cs]\w*)\b",
    re.IGNORECASE,
)
"""Words for what is done near the ground: it is seen from head to foot."""
FOUND_AT: Final = re.compile(
    r"[站坐躺蹲跪睡靠守骑伏倚]在|[坐躺蹲跪睡站]着|\b(?:sat|sits?|sitting|lay|lies|lying|slept|sleeping|kn[eo][el]\w*|"
    r"stood|standing|rode|riding|row\w*) (?:\w+ ){0,2}(?:in|on|at|by|upon|under|before|beside)\b",
    re.IGNORECASE,
)
"""Words for the state in which somebody is found."""
ON_SOMEBODY: Final = re.compile(
    r"[在到上进][^，。]{0,6}(?:肩|腿上|膝|怀里|怀中|头顶)"
    r"|\b(?:on|onto|upon|in|into) (?:\w+ ){0,2}(?:his|her|my|\w+['’]s?) (?:\w+ )?(?:shoulder|lap|knees?|head)\b",
    re.IGNORECASE,
)
"""Words for a beast that sits on somebody."""
ON_BEDSIDE: Final = re.compile(
    r"[床炕][边沿头上前]|\bbedside\b|\b(?:edge|side|foot|end) of (?:\w+['’]?s? )?bed\b"
    r"|\b(?:by|beside|on) (?:\w+['’]?s? )?bed\b",
    re.IGNORECASE,
)
"""Words for a place at a bed."""
SITS_THERE: Final = re.compile(r"^坐|^sits\b")
"""How one rests who sits (see lasting)."""
ON_FEET: Final = re.compile(
    r"鞠|作揖|敬礼|抱[住紧]|拥抱|搂[住紧]|相拥|握手|"
    r"\b(?:hugs?|hugged|embrac\w+|bow(?:s|ed)|salut\w+|shook hands)\b",
    re.IGNORECASE,
)
"""Words for what one gets up for who sits: arms do not go round anybody from a chair."""
LIES_IN_BED: Final = re.compile(r"[躺睡](?!在[地草沙])|(?:lies|sleeps)(?! on the (?:floor|ground|grass))")
"""How one rests who lies in a bed (see lasting)."""
_HANDS: Final = re.compile(
    r"招手|挥手|指着|指向|敲|打开|推开|关上|点灯|点火|写|画|跪|蹲|坐下|坐在|站起|爬|跳|扑|倒在|摔|弯|鞠躬|作揖|磕头|"
    r"揉|炒|倒茶|倒水|倒酒|斟|沏|晾|挂|[弹拉]琴|二胡|吉他|琵琶|拍照|相机|打字|键盘|电话|捂|耸|敬礼|脱帽|懒腰|拔[剑刀]|拉弓|烤火|"
    r"躺|睡|扔|抛|挖|摘|放进|放下|放在|擦|梳|洗|扫|挑|背着|拍手|鼓掌|点头|摇头|转身|"
    r"\b(?:wav|point|knock|open|shut|clos|wrote|writ|kne[el]|sat|sits?|stood up|rose|climb|jump|leap|sprang|fell|bow|"
    r"lay|slept|threw|throw|toss|dug|dig|pluck|wip|comb|wash|sweep|swept|nod|danc|struck|cut|sew|spin|"
    r"knead|play(?:s|ed|ing) the|photograph|typ(?:es|ed|ing)\b|"
    r"salut|shrug|stretch|paint|row(?:s|ed|ing)\b|drum|drew|draws? (?:his|her|the)|hang|hung|lit\b|"
    r"light(?:s|ed|ing) (?:a|the)|cover|spun|stir|pour|div(?:e|ed|ing)\b|sw[ai]m)",
    re.IGNORECASE,
)
_HAND: Final = re.compile(
    r"招手|招了招手|挥手|挥了挥|挥着|摆手|摆了摆手|指着|指向|指了指|举起|举着|高举|举手|伸手|伸出|张开双[臂手]|摊开|摊手|"
    r"递给|递过|交给|敬礼|敬了个礼|作揖|拱手|拱了拱手|抱拳|拍手|鼓掌|敲门|敲了敲|耸肩|"
    r"\b(?:wav(?:ed|ing)|waves? (?:(?:his|her|their|a) (?:\w+ )?(?:hands?|arms?)|to|at|back|goodbye)|"
    r"point(?:s|ed|ing) (?:at|to|towards?|out|up|down|across)|beckon\w*|salut(?:es|ed|ing)|"
    r"clap(?:s|ped|ping)|applaud\w*|shrug\w*|h(?:eld|olds?|olding) (?:\w+ ){0,4}(?:up|out|aloft)|"
    r"(?:rais|lift)(?:es?|ed|ing|s) (?:his|her|their|an?|one|both) (?:\w+ )?(?:hands?|arms?|fists?|fingers?|glass)|"
    r"reach(?:es|ed|ing) (?:out|up|for|over|across)|stretch(?:es|ed|ing) out (?:his|her|their|a)|"
    r"spread(?:s|ing)? (?:his|her|their) (?:arms|hands)|hand(?:s|ed) (?:him|her|them|it|the|over)|"
    r"knock(?:s|ed|ing) (?:at|on))\b",
    re.IGNORECASE,
)
"""Deeds whose whole point is a hand or an arm."""
_TOUCH_ZH: Final = re.compile(
    r"扑[进到向在]|投[入进]|[倒靠偎依]在|[抱搂拥](?:起|住|着|紧|了|抱)?|[拉牵扶搀拖拽揪抓捉](?:住|着|起|过|了)|握住|"
    r"推(?:开|倒|了|着)|踢|拍(?:拍|着|了)|摸(?:摸|着|了)|抚(?:摸|着)|[亲吻](?:吻|了|着)|背(?:起|着)|搀扶|"
    r"[扯拽挽搭捂盖喂](?:着|住|了|在)|依偎在|[在把]头[靠搁枕]在|"
    r"[递交送还塞捧端献分赏付扔丢借拿喂]给|给了?|打了?|喂|交到|塞到|放[到在进](?=[^，。]{1,5}(?:手|怀)[里中上])"
)
"""Words before the one to whom it is done."""
_PUSHED_ZH: Final = re.compile(
    r"[把将](?P<who>.{1,6}?)(?:[抱搂拥拉牵扶推拖打踢举背亲吻揪抓捉拍])"
    r"|[向朝对](?:着)?(?P<shown>.{1,6}?)(?<!背影)(?:深深地?|恭恭敬敬地?|连连|微微)?(?:鞠|作了?个?揖|行了?个?礼|磕|叩|拱|抱拳|敬)"
)
_TOUCH_EN: Final = re.compile(
    r"\b(?:hug(?:s|ged)?|embrac\w+|kiss\w*|strok\w+|patt?(?:s|ed)?|slapp?\w*|struck|beat|hit|push\w*|seiz\w+|clasp\w*|"
    r"gr[ai]sp\w*|caught|led|lead|lift\w*|carr(?:y|ies|ied)|drag\w*|pull\w*|g[ai]ve[sn]?|hand(?:s|ed)|offer\w*|fed|feed|"
    r"shook|help\w*|press\w*|comfort\w*|took|takes?|held|hold|threw|touch\w*|arms? (?:a?round|about)|"
    r"hands? (?:up)?on|tugg?\w*|wrapp?\w*|tuck\w*|grabb?\w*|clutch\w*|nudg\w*|squeez\w*|cl[iu]ng\w*|head (?:up)?on|"
    r"bow(?:s|ed|ing)?(?: \w+)?(?: to| before)|comb(?:s|ed|ing)?|feeds|lean\w* (?:against|on))\b",
    re.IGNORECASE,
)
_PRONOUN_ZH: Final = re.compile(r"(?P<she>她)|(?P<it>它)|(?P<he>他)")
_PRONOUN_EN: Final = re.compile(
    r"\b(?:(?P<she>her)|(?P<he>him))\b"
    r"(?=\s*$|\s+(?:by|in|into|up|to|with|on|upon|and|from|out|down|away|as|so|again|a?round|home|tenderly|the|a|an|"
    r"gently|close|warmly|fast|softly|off|back)\b)",
    re.IGNORECASE,
)
_DENIED_ZH: Final = re.compile(r"(?:没有?|不|别|想|要|没人)$")
_DENIED_EN: Final = re.compile(
    r"\b(?:not|never|no one|nobody|none|would|should|could|might|will|shall|if|wish\w*)\b|n't\b", re.IGNORECASE
)
"""What is denied or only wished is not done."""


_ALONG: Final = re.compile(
    r"跟着|跟在|跟了|随着|随了|一起|一同|一块|领着|带着|拉着|牵着|追|"
    r"\b(?:together|follow\w*|along with|after (?:him|her|them)|hand in hand|led|side by side|chas\w+)\b",
    re.IGNORECASE,
)
_LEADS: Final = re.compile(r"领着|带着|拉着|牵着|\bled\b", re.IGNORECASE)
CARRIED: Final = frozenset({"lantern", "basket", "umbrella", "bundle", "staff"})
"""What stays in a hand while one does something else with the rest of oneself."""


def goes_along(text: str) -> bool:
    """Return whether two go the same way together."""
    return bool(WALKS.search(text) and _ALONG.search(text))


def leads(text: str) -> bool:
    """Return whether the one who does it goes ahead of the other."""
    return bool(_LEADS.search(text))


def handles(text: str) -> bool:
    """Return whether something is done in the text that is seen in hands and body rather than in a face."""
    return bool(_HANDS.search(text) or TAKES.search(text) or WALKS.search(text))


def shows_hand(text: str) -> bool:
    """Return whether a hand or an arm is what is to be seen: a face alone would not tell it."""
    return bool(_HAND.search(text))


def partner_in(
    text: str,
    doer: str,
    present: Iterable[str],
    names: Mapping[str, tuple[str, ...]],
    characters: Mapping[str, Character],
) -> str | None:
    """Return to whom or with whom the doer does something by touch or by giving, if the text tells it.

    Args:
        text: what the doer does.
        doer: character id.
        present: character ids who may be meant, the likeliest first; pronouns stand for one of them.
        names: character id -> everything the text may call them.
        characters: character id -> character, for the sex and kind a pronoun stands for.
    """
    others = [one for one in present if one != doer]
    for clause in clauses(text):
        for after in _objects(clause):
            found = first_named(after, others, names) or _meant(after, others, characters)
            if found is not None:
                return found
    return None


def _objects(clause: str) -> Iterable[str]:
    """Yield what follows each word of touch in a clause, as far as its object may stand."""
    for hit in _PUSHED_ZH.finditer(clause):
        yield hit["who"] or hit["shown"]
    for hit in _TOUCH_ZH.finditer(clause):
        if not _DENIED_ZH.search(clause[: hit.start()]):
            # 抱住了她, 拍了拍她: the verb's particles, and the verb once more, come before the one it is done to.
            rest = clause[hit.end() : hit.end() + 9].lstrip(f"了着过住紧起一{hit.group()[0]}")
            yield rest[:6]
    if _DENIED_EN.search(clause):
        return
    for hit in _TOUCH_EN.finditer(clause):
        yield clause[hit.end() : hit.end() + 60]


def _meant(text: str, others: Iterable[str], characters: Mapping[str, Character]) -> str | None:
    """Return the one whom a pronoun at the text's start stands for."""
    pronoun = _PRONOUN_ZH.match(text) or _PRONOUN_EN.search(text[:24])
    if pronoun is None:
        return None
    for one in others:
        if _stands_for(pronoun.lastgroup or "it", characters[one]):
            return one
    return None


def _stands_for(pronoun: str, character: Character) -> bool:
    """Return whether "she", "he" or "it" may mean this character; a beast that speaks is called he or she."""
    if pronoun == "it":
        return character.species != "human"
    if character.species != "human" and not character.speaks:
        return False
    return character.sex is not (Sex.MALE if pronoun == "she" else Sex.FEMALE)
