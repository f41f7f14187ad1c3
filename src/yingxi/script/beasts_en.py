"""Animals that act in an English story: by their kind, whatever stands before the word, in past and present."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from yingxi.script.names_en import sex_of_name
from yingxi.script.people import Person
from yingxi.script.verbs_en import DEED, SAY
from yingxi.script.wordlist import words
from yingxi.story.terms import Age, Sex
from yingxi.story.things import SPECIES

_ALSO: Final = {
    "frog": "newt,tadpole,bullfrog",
    "fox": "jackal,vixen,coyote,raccoon,lynx,red panda",
    "wolf": "she-wolf,wolf cub",
    "dog": "terrier,spaniel,collie,sheepdog,greyhound,poodle,mongrel,pup,bulldog",
    "cat": "tomcat,kitty",
    "horse": "mare,stallion,foal,colt,unicorn",
    "donkey": "ass,jackass",
    "goat": "kid goat",
    "deer": "fawn,elk,moose,gazelle,antelope",
    "ox": "buffalo,bison,yak,rhinoceros",
    "pig": "piglet,sow,boar",
    "sheep": "ewe,ram",
    "crocodile": "lizard,iguana,dinosaur",
    "rabbit": "bunny,hamster,guinea pig,mole,beaver,otter,weasel,stoat",
    "mouse": "shrew,dormouse,vole,snail,bat",
    "tiger": "tigress,leopard,panther,cheetah,cub",
    "bear": "polar bear,grizzly",
    "monkey": "baboon,orangutan",
    "crow": "magpie,jackdaw,rook,blackbird",
    "eagle": "buzzard,condor",
    "gull": "tern,puffin",
    "dove": "turtledove",
    "parrot": "cockatoo,parakeet",
    "peacock": "peahen",
    "bird": "wren,finch,lark,skylark,thrush,swallow,starling,cuckoo,canary,woodpecker,kingfisher",
    "goose": "gander,gosling",
    "swan": "cygnet",
    "crane": "pelican,flamingo,ostrich,egret",
    "bee": "hornet",
    "butterfly": "firefly",
    "duck": "drake,duckling,mallard",
    "hen": "cockerel,chick,turkey",
    "fish": "salmon,trout,pike,goldfish,herring,seal,octopus",
    "snake": "dragon,serpent,viper,adder,cobra,python,eel,worm,caterpillar",
}
"""More words for animals, each under the kind whose body is the nearest."""
_KIND_OF: Final[dict[str, str]] = {word: species.kind for species in SPECIES.values() for word in species.en} | {
    word: kind for kind, row in _ALSO.items() for word in row.split(",")
}
YOUNG_BEASTS: Final = frozenset(
    words("puppy pup kitten kitty lamb foal colt calf cub chick duckling piglet fawn gosling cygnet joey")
)
_BEFORE: Final = (
    r"\b(?:the|an?|this|that|his|her|my|our|your|their|its|one|another|old|poor|little|\w+['’]s)\s+"
    r"(?:[\w-]+,?\s+){0,3}?"
)


_LAST_NAME: Final = re.compile(
    r"\b([A-Z][a-z]+) (?:Pike|Drake|Crane|Hawk|Swift|Finch|Wren|Martin|Fox|Wolfe?|Bull|Lamb|Hart|Heron|Swan|Bird"
    r"|Nightingale|Peacock|Partridge|Herring|Salmon|Fish|Haddock|Roach|Buck|Colt|Rook|Sparrow|Starling|Lyon)\b"
)
"""A given name and a family name that is an animal's word elsewhere."""
_NO_BEASTS: Final = {
    "crane": re.compile(r"\b(?:building site|scaffold\w*|crane driver|container|construction|cargo|docks?|concrete)\b"),
    "seal": re.compile(r"\b(?:wax|royal|king['’]s|broke the|under the|envelope)\b[^.]{0,20}\bseal|\bseal of\b"),
    "bat": re.compile(r"\b(?:cricket|baseball|swung|innings|pitcher|umpire)\b"),
    "ram": re.compile(r"\bbattering\b"),
    "cricket": re.compile(r"\bplay\w* cricket|cricket (?:bat|match|ball|team)\b"),
    "mole": re.compile(r"\b(?:spy|agent|on (?:her|his) (?:cheek|chin|neck))\b"),
    "bull": re.compile(r"\bbull['’]s[- ]eye\b"),
    "cock": re.compile(r"\bcock of the\b|\bweathercock\b"),
    "turkey": re.compile(r"\b(?:roast|in) turkey\b"),
    "kid": re.compile(r"\b(?:school|mum|mom|dad|bike)\b"),
}
"""A word for an animal -> what says that the story means something else by it."""


def kind_of(word: str) -> str | None:
    """Return the kind of animal (story.things.SPECIES) that a word names, or None."""
    return _KIND_OF.get(word.lower())


def animals(told: str) -> list[Person]:
    """Return every kind of animal that acts or speaks in the telling, each under its commonest word.

    Two words of one kind of body, as "the heron and the goose", are two animals; words that may be the same
    one ("the dog", "the puppy") are one.
    """
    low = _LAST_NAME.sub(
        lambda found: "·" if sex_of_name(found.group(1)) is not Sex.UNKNOWN else found.group(), told
    ).lower()
    people: dict[str, Person] = {}
    used = set(re.findall(r"[a-z]+", low))
    for word, kind in _KIND_OF.items():
        if not (used.issuperset(re.findall(r"[a-z]+", word)) and _acts(word, low)):
            continue
        if word in _NO_BEASTS and _NO_BEASTS[word].search(low):
            continue
        known = next((one for one in people.values() if one.species == kind and _same(word, one, kind)), None)
        if known is None:
            people[word] = Person(
                word, species=kind, age=Age.CHILD if word in YOUNG_BEASTS else Age.ADULT, aliases={word: None}
            )
        else:
            known.aliases[word] = None
    for person in people.values():
        person.mute = not any(_speaks(word, low) for word in person.aliases)
        person.name = max(person.aliases, key=lambda alias: (len(re.findall(rf"\b{alias}\b", low)), -len(alias)))
    return list(people.values())


def _same(word: str, person: Person, kind: str) -> bool:
    """Whether a word may be another word for an animal already met: "dog" and "terrier" are, "pig" and "boar"."""
    family = SPECIES[kind].en[0]
    return family in (word, *person.aliases) or (word in YOUNG_BEASTS and family in person.aliases)


def _acts(word: str, low: str) -> bool:
    noun = rf"{re.escape(word)}(?:,\s[^,.;!?]{{1,40}},)?"
    return bool(
        re.search(rf"{_BEFORE}{noun}\s+(?:\w+ly\s+|that\s+|who\s+|which\s+)?(?:{DEED}|{SAY})\b", low)
        or re.search(rf"\b{word}s?\s+(?:\w+ly\s+)?(?:{DEED}|{SAY})\b", low)
        or re.search(rf"\b(?:{SAY})\s+(?:the|an?|his|her|my)\s+(?:\w+\s+)?{word}\b", low)
        or re.search(
            rf"{_BEFORE}{word}\s+(?:was|is|were|are|had been|came|comes|went|goes)\s+(?:\w+ly\s+)?\w+ing\b", low
        )
    )


def _speaks(word: str, low: str) -> bool:
    said = rf"\b(?:{SAY})\s+(?:the|an?|his|her|my)\s+(?:[\w-]+\s+){{0,2}}?{word}\b"
    says = rf"\b{word}\s+(?:\w+ly\s+)?(?:{SAY})\b"
    return re.search(f"{said}|{says}", low) is not None


def named_beast(before: Sequence[str]) -> str | None:
    """Return the kind of the last word in a row that names an animal, as in "our old dog, Biscuit"."""
    return next((kind for word in reversed(before) if (kind := kind_of(word)) is not None), None)
