"""English words of feeling, our own list: each with how strong it is, 1 to 3."""

from __future__ import annotations

from typing import Final

from yingxi.script.wordlist import words
from yingxi.story.terms import Emotion

WORDS_EN: Final[dict[Emotion, dict[int, str]]] = {
    Emotion.JOY: {
        1: "glad fun funny enjoy enjoyed smile hope pleased cheerful cheer merry "
        "lol haha nicely content"
        " comfortable relief relieved luck lucky hilarious amusing comfort proud pride welcome hurrah well-done "
        "pleasant beautiful splendid charming",
        2: "laugh laughs laughed laughing laughter giggled chuckled grinned smiled smiling beamed happy "
        "happily happier happiness joy joyful joyfully delighted delight excited exciting excellent "
        "wonderful magnificent awesome amazing fantastic saved congratulations congrats lmao rejoiced rejoice yay "
        "brilliant perfect merriment",
        3: "overjoyed ecstatic thrilled rapture bliss delightful lmfao",
    },
    Emotion.LOVE: {
        1: "dear kind kindly gentle gently thanks thank thankful sweet tender tenderly care caring friend "
        "appreciate appreciated bless pity darling kiss kissed hug",
        2: "love loved lovely loves loving beloved adore adored grateful gratitude dearest embraced fond sweetheart",
        3: "adores cherish passionately",
    },
    Emotion.ANGER: {
        1: "angry annoyed annoying stupid fool foolish idiot nonsense silly lazy shut hate wicked damn cross "
        "hell scold scolded sharply rude liar naughty godless"
        " wretch pissed dumb blame unfair mad crap bullshit ridiculous bastard bitch",
        2: "angrily anger furious rage raged hated fuck fucking scolding roared fury outrageous asshole wrath",
        3: "enraged infuriated livid fuming",
    },
    Emotion.SADNESS: {
        1: "sad sorry alas poor miss lonely alone vanish vanished unfortunately sorrowful sorrowfully lost unhappy "
        "wretched miserable disappointed disappointing pain hurt"
        " hungry cold regret died dead depressed unlucky sick howl howled",
        2: "sigh sighed sighing sadly sadness sorrow cry cried crying wept weep weeping tears tear grief mourn "
        "mourned heartbroken "
        "bewail lamented sobbed sob depression misery"
        " mourning lament bitterly suffering devastated tragic rip",
        3: "despair heartbreaking anguish agony inconsolable",
    },
    Emotion.FEAR: {
        1: "fear worry worried nervous anxious danger dangerous careful hide trembling trembled shy "
        "dread uneasy hesitated worrying alarmed creepy",
        2: "afraid frightened fright scared scary terrible dreadful horrible feared terrifying shudder shuddered "
        "dreadfully anxiety panic horror",
        3: "terrified terror horrified petrified",
    },
    Emotion.DISGUST: {
        1: "nasty dirty ugly gross filthy mocked sneered weird awful scorn scornfully despised vile yuck ew "
        "shame shameful worse worst trash cringe",
        2: "disgusting disgusted disgust loathsome revolting horrid pathetic sickening hideous abominable",
        3: "repulsive nauseating",
    },
    Emotion.SURPRISE: {
        1: "oh really wonder wondered strange suddenly curious odd wow omg huh confused surprise unexpected ah why how",
        2: "surprised astonished amazed astonishment amazement wonderfully surprising shocked unbelievable "
        "incredible goodness holy shocking stunned heavens",
        3: "dumbfounded astounded flabbergasted",
    },
}
"""Feeling -> strength -> words, lower case."""

LOUD_EN: Final = frozenset(
    words(
        """
    shouted cried screamed roared yelled exclaimed aloud loudly thundered called shrieked bawled
    """
    )
)
SOFT_EN: Final = frozenset(
    words(
        """
    whispered softly gently murmured quietly muttered sighed low
    """
    )
)
DENY_EN: Final = frozenset(
    words(
        """
    not no never n't without don't didn't isn't wasn't can't cannot don’t didn’t isn’t can’t nor hardly
    """
    )
)

PHRASES_EN: Final = (
    (
        r"\bheart (?:was|is|grew|sank|became) (?:\w+ )?(?:heavy|sore|sick|sad)|\bheavy heart"
        r"|\b(?:broke|break)\w* \w+ heart"
        r"|\bheart had (?:\S+ )?(?:burst|broken)|\b(?:can|could)(?: ?not|’t|'t)? (?:I |he |she )?bear\b",
        Emotion.SADNESS,
        2,
    ),
    (r"\b(?:frozen|froze|starved|burnt|beaten) to death|\b(?:was|were|is|are) (?:now )?no more\b", Emotion.SADNESS, 3),
    (r"\bwith all \w+ heart\b|\b(?:took|lay|lies) to \w+ heart", Emotion.LOVE, 2),
    (
        r"\b(?:how|so|very|really|that'?s|that’s|is) (?:great|good|nice|fine|grand)\s*(?=[!])|\bmuch better\b"
        r"|\bfar better\b|\b(?:what a|how) (?:great|good|nice|fine|grand|lovely|beautiful|splendid)\b",
        Emotion.JOY,
        2,
    ),
    (
        r"\blaugh\w* (?:with malice|scornfully|mockingly|spitefully|wickedly|maliciously|at (?:him|her|them|me)\b)",
        Emotion.DISGUST,
        2,
    ),
    (r"\b(?:do|please|oh,?|mercy,?) help (?:us|me)\b|\bhelp!", Emotion.FEAR, 2),
)
"""Turns of speech whose words, one by one, say something else: pattern, feeling, strength."""

UNFELT_EN: Final = (
    r"\b(?:dreadfully|terribly|horribly|awfully|frightfully|sadly|wonderfully|amazingly|bitterly)\s+(?!and\b|but\b)(?=[a-z])"
    r"|\bthan\b[^,;.!?]*"
    r"|\blike (?:an?|the)\b[^,;.!?—]*"
    r"|\b(?:to|in|at|by) (?:the|his|her|my) heart\b"
    r"|\b(?:leave|left|let)\s+(?:\w+\s+){1,2}alone\b"
    r"|\btear(?=\s+(?:it|them|him|her|me|you|us|up|off|out|down)\b)"
    r"|\b(?:taste|smell|smelt)\w*\s+(?:so\s+)?sweet\b"
    r"|\bon the other hand\b|\b(?:dear|good) (?:god|lord|me)\b|\bwonderful (?:property|power|thing)"
)
"""Words of feeling that are nobody's feeling: intensifiers, comparisons, figures of speech."""

SUPPOSED_EN: Final = r"\b(?:if|might|would|could|should|lest|as though)\b[^,;.!?—]*"
"""What is only supposed, wished or asked for weighs less."""
