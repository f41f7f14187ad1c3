"""English verbs of speech and of doing, in every form that a telling uses."""

from __future__ import annotations

from typing import Final

from yingxi.script.wordlist import words

_SAY_BASES: Final = words(
    """
    ask reply answer cry exclaim shout whisper call continue add mutter murmur sob laugh sigh order remark observe
    inquire enquire return repeat scream groan grumble growl croak declare announce command demand plead warn
    promise suggest explain agree insist protest stammer snap roar yell moan thunder pant gasp hiss sneer wail
    squeak squeal chirp hoot bark purr snarl giggle chuckle snicker sniff snort grin grunt whine mumble gulp breathe
    drawl retort interrupt confess admit joke tease coo bellow shriek howl offer advise counter echo finish crow
    complain object conclude guess lisp pipe rasp scoff stutter urge venture wonder concede correct boast
    comment mock mouth ponder query reason recall scold sing-song splutter whimper yawn beam blurt huff prompt
    """
)
_SAY_IRREGULAR: Final = (
    r"said|says?|saying|told|tells?|began(?! to)|begins(?! to)|begged|begs|sang|sings|wept|weeps|quoth|spoke|speaks"
    r"|bade|read|reads|went on|goes on|cut in|cuts in|put in|puts in|broke in|chimed in|swore|swears"
)


def _forms(base: str) -> list[str]:
    """The present, the past and the -ing form of a regular verb."""
    if base.endswith("e"):
        return [base + "s", base + "d", base[:-1] + "ing"]
    if base.endswith("y") and base[-2] not in "aeiou":
        return [base[:-1] + "ies", base[:-1] + "ied", base + "ing"]
    if base.endswith(("sh", "ss", "ch")):
        return [base + "es", base + "ed", base + "ing"]
    if base in ("beg", "snap", "grin", "hum", "admit", "sob"):
        return [base + "s", base + base[-1] + "ed", base + base[-1] + "ing"]
    return [base + "s", base + "ed", base + "ing"]


SAY: Final = (
    "cried out and said|called out and said|answered and said|cried out|called out|"
    + "|".join(form for base in _SAY_BASES for form in _forms(base))
    + "|"
    + _SAY_IRREGULAR
)
"""Verbs of speech, as one alternation."""
DEED: Final = (
    "came|comes|went|goes|ran|runs|flew|flies|swam|swims|sat|sits|put|puts|looked|looks|took|takes|jump(?:ed|s)"
    "|hop(?:ped|s)"
    "|knock(?:ed|s)|got|gets|stood|stands|lay|lies|crept|creeps|sprang|springs|dart(?:ed|s)|ate|eats|thought|thinks"
    "|would|carr(?:ied|ies)|brought|brings|stretch(?:ed|es)|led|leads|want(?:ed|s)|did|does|had|has|follow(?:ed"
    "|s)|trot(?:ted|s)"
    "|leapt|leaps|leaped|pop(?:ped|s)|blink(?:ed|s)|bow(?:ed|s)|cross(?:ed|es)|climb(?:ed|s)|crawl(?:ed|s)"
    "|roll(?:ed|s)"
    "|sniff(?:ed|s)|sneez(?:ed|es)|yawn(?:ed|s)|shuffl(?:ed|es)|walk(?:ed|s)|turn(?:ed|s)|lift(?:ed|s)|open(?:ed|s)"
    "|shar(?:ed|es)|lick(?:ed|s)|wag(?:ged|s)|chas(?:ed|es)|hid|hides|slept|sleeps|woke|wakes|nod(?:ded|s)"
    "|shook|shakes"
    "|waddl(?:ed|es)|scurr(?:ied|ies)|gallop(?:ed|s)|land(?:ed|s)|watch(?:ed|es)|star(?:ed|es)|smil(?:ed|es)"
    "|laugh(?:ed|s)"
    "|gave|gives|found|finds|heard|hears|saw|sees|knew|knows|felt|feels|fell|falls|left|leaves|held|holds"
    "|caught|catches"
    "|grabb?(?:ed|s)|pull(?:ed|s)|push(?:ed|es)|drop(?:ped|s)|pick(?:ed|s)|point(?:ed|s)|wav(?:ed|es)|arriv(?:ed|es)"
    "|drank|drinks|drew|draws|threw|throws|rose|rises|wore|wears|kick(?:ed|s)|mov(?:ed|es)|rush(?:ed|es)"
    "|hurr(?:ied|ies)"
    "|step(?:ped|s)|lean(?:ed|s)|press(?:ed|es)|shrug(?:ged|s)|frown(?:ed|s)|paus(?:ed|es)|hesitat(?:ed|es)"
    "|wip(?:ed|es)|cough(?:ed|s)|tap(?:ped|s)|whistl(?:ed|es)|kne(?:lt|els)|bent|bends|wav(?:ed|es)|dug|digs|rang|rings"
)
"""Verbs of doing by which whoever does them is told to be there, as one alternation."""
ASK_NOW: Final = "say|ask|reply|answer|whisper|shout|call|cry|mutter|murmur|add|tell|begin|think|laugh|sigh"
"""Verbs of speech as "I" and "we" have them in the present."""
