"""cast.yaml: who is in the story, how they look and sound."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from pydantic import Field

from yingxi.story.document import Colour, Document, Id, NoSwitch, Noun
from yingxi.story.registered import one_of
from yingxi.story.style import FileAlone, LoraFile, Prompted
from yingxi.story.terms import Age, Sex
from yingxi.story.things import SPECIES
from yingxi.story.wardrobe import BEARDS, FACE_NUMBERS, HAIR, HATS, MARKS, WARDROBES

NARRATOR: Literal["narrator"] = "narrator"
"""The id under which the narrator's voice is chosen."""


NOT_IN_THE_STORY: Final = frozenset({"reference", "lora", "trigger"})
"""Fields of a character that neither the board nor the embedded artist looks at."""


class CharacterDesign(Noun):
    """How a character looks. Every field has names listed in docs/cast.md; None = chosen from the rest.

    Attributes:
        wardrobe: a registered set of clothes.
        hair, beard, hat: registered shapes.
        hat_colour: None = as is usual for the hat.
        main, second, accent: the clothes' colours.
        skin, hair_colour: colours.
        face: 0..1 shape numbers: width, jaw, eye_size, eye_tilt, nose, brow, mouth.
        height_m: body height, metres.
        build: 0 thin .. 1 stout.
        marks: small things that make a person known: glasses, freckles, patch, scar, wrinkles, mole, apron, crown...
    """

    wardrobe: Annotated[str, one_of(WARDROBES)]
    hair: Annotated[str, one_of(HAIR)] = "short"
    beard: Annotated[str, one_of(BEARDS)] = "none"
    hat: Annotated[str, one_of(HATS)] = "none"
    hat_colour: Colour | None = None
    main: Colour = "#4a6a8a"
    second: Colour = "#e8dcc4"
    accent: Colour = "#c0392b"
    skin: Colour = "#e9b48c"
    hair_colour: Colour = "#1c1418"
    face: dict[Annotated[str, one_of(FACE_NUMBERS)], Annotated[float, Field(ge=0, le=1), NoSwitch]] = Field(
        default_factory=dict
    )
    height_m: Annotated[float, Field(gt=0.02, le=6), NoSwitch] = 1.7
    build: Annotated[float, Field(ge=0, le=1), NoSwitch] = 0.4
    marks: tuple[Annotated[str, one_of(MARKS)], ...] = ()


class Character(Noun):
    """One who acts in the story.

    Attributes:
        name: as captions and sheets show it.
        aliases: every other way the text calls them.
        species: "human" or an animal's kind (frog, fox, horse, wolf, dog, cat, bird, duck, goose, fish, ...).
        speaks: has at least one line.
        importance: share of the story's beats they are in, 0..1.
        voice: the speech engine's voice name; None = chosen by sex, age and species.
        design: None = chosen when the film is cast.
        reference: a picture of them, a path inside the film's folder, for picture engines that heed one.
        lora: an image LoRA of them, used in the shots they are in.
        trigger: the words that call it.
    """

    id: Id
    name: str
    aliases: tuple[str, ...] = ()
    sex: Sex = Sex.UNKNOWN
    age: Age = Age.ADULT
    species: Annotated[str, one_of(SPECIES, "human")] = "human"
    role: str = ""
    speaks: bool = False
    importance: Annotated[float, Field(ge=0, le=1), NoSwitch] = 0.0
    voice: str | None = None
    design: CharacterDesign | None = None
    reference: str | None = None
    lora: Annotated[LoraFile | None, FileAlone] = None
    trigger: Prompted = ""


class Cast(Document):
    """All characters, most important first.

    Attributes:
        narrator: character id of an "I" who tells the story; None = an outside voice.
    """

    kind: Literal["yingxi/cast"] = "yingxi/cast"
    narrator: Id | None = None
    narrator_voice: str | None = None
    characters: tuple[Character, ...] = ()

    def named(self, character_id: str) -> Character:
        """Return the character with this id; KeyError if there is none."""
        for character in self.characters:
            if character.id == character_id:
                return character
        raise KeyError(character_id)
