"""Words by which a story told shorter keeps its sense: turns, fates, bargains, what leans on what was told before."""

from __future__ import annotations

import re
from typing import Final

from yingxi.script.wordlist import words

LATER: Final = re.compile(
    r"(?:有?一[天日夜回]|第[二三]|这时|那天|几天|后来|从此|到了)|(?:One|The next|Now|When|At last|After|Then|In the)\b"
)
TURN: Final = {
    "zh": re.compile(r"忽然|突然|终于|不料|谁知|原来|从此|于是|但是|可是|竟|只见|这时|第二天|有一天|后来|最后|到底"),
    "en": re.compile(
        r"\b(?:suddenly|at last|but|until|then|at length|one day|next (?:day|morning)|when|instead|finally"
        r"|however)\b",
        re.I,
    ),
}
FATE: Final = {
    "zh": re.compile(
        r"许愿|愿望|答应|许诺|发誓|约定|只要你|条件|交换|换(?:给|来|取)|掉进|落进|丢了|不见了|失去|死了|变成|变作|变了"
        r"|娶|嫁|救了|找到|逃|打开|闯进|来了一?[个位]|中了|偷|杀|抓住|被捉|醒来|回到"
    ),
    "en": re.compile(
        r"\b(?:wish(?:ed)?|promis\w*|vow\w*|sw(?:ore|ear)|bargain|on condition|if (?:only )?(?:you|thou) will|if only"
        r"|lost|loss|fell (?:down |away )?into|rolled|sank|vanished|disappeared|died|dead|killed|married|marry"
        r"|turned into|changed into|became|transformed|enchanted|spell|charm|found|stole|saved|escaped|caught|dragged"
        r"|cut (?:it|off|her|his)|threw|flung|push(?:ed)?|shoved|burnt|burned|arriv\w*|burst)\b",
        re.I,
    ),
}
"""What a story turns on: a wish, a promise, a loss, a bargain, an arrival, a change."""
BARGAIN: Final = {
    "zh": re.compile(r"(?:如果|只要|要是|你若|若是|倘若)[^。！？]*(?:我就|我便|我一定|就给|就把|我愿)|我答应|一言为定"),
    "en": re.compile(
        r"\bif (?:only )?(?:you|thou) (?:will|wilt|would)\b.*\bI (?:will|shall)\b"
        r"|\bI (?:will|shall) .*\bif (?:you|thou)\b"
        r"|\bI promise\b",
        re.IGNORECASE,
    ),
}
"""A bargain that somebody offers or accepts in a line: the rest of a story keeps or breaks it."""
OPENS_A_DEBT: Final = {
    "zh": re.compile(
        r"掉进|落进|丢了|不见了|失去|偷|抢|借|被捉|抓住|抓走|关进|睡着|中了|变成|变作|寻找|答应|只要你|条件"
    ),
    "en": re.compile(
        r"\b(?:lost|loss|fell (?:down |away )?into|fallen into|rolled|sank|vanished|disappeared|stole|stolen"
        r"|took away|borrow\w*|promis\w*|bring me"
        r"|fetch me|give me|locked|caught|prison|missing|asleep|owe|search\w*|look(?:ed|ing) for|gone)\b",
        re.IGNORECASE,
    ),
}
"""Something is lost, asked for or promised: a later telling settles it."""
SETTLES: Final = {
    "zh": re.compile(
        r"还给|捡回|捡到|找到|找回|送回|捞|叼|交给|递给|拿回|带回|取回|放了|救出|守信|食言|变回|归还|奉还|打开"
    ),
    "en": re.compile(
        r"\bwith (?:the|his|her|its|a) (?:\w+ )?\w+ in (?:his|her|its|their) (?:mouth|hands?|beak|claws?|paws?"
        r"|arms|teeth)"
        r"|\b(?:brought|carried|gave|handed|threw|fetched|returned|put|dropped|laid|set)\b[^.;]{0,30}\b(?:back"
        r"|it|him|her|them|before|at|on|free)\b"
        r"|\b(?:found|got|took|picked)\b[^.;]{0,24}\b(?:it|again|back|up|the)\b|\b(?:kept|broke|keep) (?:his"
        r"|her|their|my|your) (?:word|promise)",
        re.IGNORECASE,
    ),
}
"""What was lost comes back, what was promised is done."""
LEANS: Final = {
    "zh": re.compile(
        r"^(?:他们?|她们?|它们?|伊|这|那|便|就|又|也|于是|但|可是|然而|所以|因为|而且|却|还|才|于是|仍然|接着)"
        r"|^[^，。！？；“]{1,10}，(?:他|她|它|伊)"
    ),
    "en": re.compile(
        r"^(?:(?:oh|ah|alas)\W+)?(?:he|she|it|they|his|her|their|this|that|these"
        r"|but|so|and|then|there|at this|instead|however|yet|for)\b"
        r"|^[^,.;!?“\"]{1,48},\s(?:he|she|it|they)\b"
        r"|^[^.;!?“\"]{0,40}\b(?:therefore|nevertheless|likewise|accordingly|meanwhile|also)\b",
        re.I,
    ),
}
ENGLISH_COMMON: Final = frozenset(
    words(
        """
    the a an and or but of to in on at for with as by from is was were be been are had has have he she it they
    his her their its that this which who not no so then there when what you i me my we him them all out up into
    would could will shall do did said upon very
    """
    )
)
HANGS: Final = {
    "zh": re.compile(
        r"^(?:说着|说完|听了|听完|见了|看到这|这时|于是|接着|他们?也|她们?也|照样|依然)|(?:也是|还是)(?:这样|一样)"
    ),
    "en": re.compile(
        r"^(?:(?:and|but|so|then)\s+)?(?:while|whilst|when|as|as soon as|after) (?:he|she|they|it)"
        r" (?:was|were|had|spoke|said|did)"
        r"|^(?:and |but )?(?:that|who|whom|which|whose)\b|^(?:hearing|seeing|at) (?:this|that|these)"
        r"|^(?:he|she|they) did (?:so|as)|\bdid (?:the same|so|likewise)\b",
        re.IGNORECASE,
    ),
}
"""A telling that is nothing without the one before it: "while she was speaking", "he did the same"."""
THING_MEANT: Final = {
    "zh": re.compile(r"(?:把它|将它|它们?(?:掉|落|滚|抛|扔|拿|捡|接))"),
    "en": re.compile(
        r"\b(?:threw|tossed|flung|dropped|took|picked|lost|gave|carried|brought|hid|opened|put|caught|broke|lifted|held|found)"
        r" (?:it|them)\b",
        re.IGNORECASE,
    ),
}
"""Something is thrown, taken or lost that only "it" stands for."""
