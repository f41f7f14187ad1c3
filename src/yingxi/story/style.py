"""A style: a look, image LoRAs, words and a voice, as `style:` in film.yaml or in a style.yaml that films share.

What a person writes is `Style`; what an engine is given with a shot is `Painting`, whose files are known by their
hashes.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Final, Literal

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    SerializerFunctionWrapHandler,
    field_validator,
    model_serializer,
)
from pydantic_core import PydanticCustomError

from yingxi.story.document import Document, NoSwitch, Noun

LONGEST_WORDS: Final = 4000
"""Characters of a prompt."""

Strength = Annotated[float, Field(ge=-4, le=4), NoSwitch]


def _fault(en: str, zh: str) -> PydanticCustomError:
    return PydanticCustomError("ours", "{en}", {"en": en, "zh": zh})


def _short(text: str) -> str:
    if len(text) > LONGEST_WORDS:
        raise _fault(f"must be at most {LONGEST_WORDS} letters", f"不能超过 {LONGEST_WORDS} 个字")
    return text


def _as_file(value: object) -> object:
    """Let a path alone stand for the file it names."""
    return {"file": value} if isinstance(value, str) else value


Prompted = Annotated[str, AfterValidator(_short)]
"""Words for the image model, as SD-WebUI reads them."""
FileAlone = BeforeValidator(_as_file)
"""Marks what may be written as a path alone."""


class _ShortWhereItCan(Noun):
    @model_serializer(mode="wrap")
    def _shortly(self, write: SerializerFunctionWrapHandler) -> Any:
        """Write a file alone as its path, the way people do."""
        values = write(self)
        return values["file"] if isinstance(values, dict) and values.keys() == {"file"} else values


class LoraFile(_ShortWhereItCan):
    """An image LoRA and how much of it is used.

    Attributes:
        file: a .safetensors file, or the folder of one, by its path from the file that names it.
        weight: 1 = as trained.
        text_encoder_weight: in the text encoder; None = as `weight`.
    """

    file: str
    weight: Strength = 1.0
    text_encoder_weight: Strength | None = None

    @property
    def weight_of_words(self) -> float:
        """How much of it is used in the text encoder."""
        return self.weight if self.text_encoder_weight is None else self.text_encoder_weight


class Style(_ShortWhereItCan):
    """How a film looks and sounds; everything may be left out.

    Attributes:
        file: a style.yaml, or its folder, to begin from; what stands beside it goes before what it says.
        look: a registered look of the picture engine; "" = film.yaml's.
        base: an SD1.5 or SDXL model, a .safetensors file or a diffusers folder; "" = the tiny base that ships.
        loras: all at once, in this order.
        trigger: the words that call the LoRAs: they open every prompt.
        prompt: more words, after what the shot shows.
        negative: what is not wanted.
        voice: the narrator's, where neither film.yaml nor cast.yaml names one.
        sampler: by its name.
        steps: more are slower and finer.
        cfg: how closely the words are followed; None = 7, of the base that ships 3.
        clip_skip: 1 reads the text encoder's last layer, 2 the one before it.
        reference_strength: how much of a character's reference picture is drawn anew, 0..1.
        seed: another number, other pictures.
    """

    file: str = ""
    look: str = ""
    base: str = ""
    loras: Annotated[tuple[Annotated[LoraFile, FileAlone], ...], Field(max_length=16)] = ()
    trigger: Prompted = ""
    prompt: Prompted = ""
    negative: Prompted = ""
    voice: str = ""
    sampler: str = "DPM++ 2M Karras"
    steps: Annotated[int, Field(ge=1, le=150), NoSwitch] = 20
    cfg: Annotated[float, Field(ge=1, le=30), NoSwitch] | None = None
    clip_skip: Annotated[int, Field(ge=1, le=12), NoSwitch] = 1
    reference_strength: Annotated[float, Field(ge=0, le=1), NoSwitch] = 0.6
    seed: Annotated[int, NoSwitch] = 0

    def over(self, other: Style) -> Style:
        """Return the other style with everything that this one says."""
        said = {
            name: getattr(self, name) for name, field in Style.model_fields.items()
            if name != "file" and getattr(self, name) != field.get_default()
        }  # fmt: skip
        return Style.model_validate({name: getattr(other, name) for name in Style.model_fields} | said | {"file": ""})


class StyleFile(Document, Style):
    """style.yaml: a style as a file of its own."""

    kind: Literal["yingxi/style"] = "yingxi/style"

    @field_validator("file")
    @classmethod
    def _names_no_other(cls, file: str) -> str:
        if file:
            raise _fault("a style file begins from no other: `file` belongs in film.yaml",
                         "风格文件不能再引用别的风格文件：`file` 只写在 film.yaml 里")  # fmt: skip
        return file


class ModelFile(Noun):
    """A file or folder that takes part in a picture, as it was when the run began.

    Attributes:
        path: where it lies; never part of a key.
        touched: its size in bytes and when it was last changed.
        sha256: what tells it from another.
    """

    path: Path = Field(exclude=True)
    touched: tuple[int, int] = Field(exclude=True)
    sha256: str


class UsedLora(Noun):
    """A LoRA with its weights, ready to be used."""

    model: ModelFile
    weight: float = 1.0
    text_encoder_weight: float = 1.0


class Portrayed(Noun):
    """One of a shot's people, as cast.yaml tells the image model of them.

    Attributes:
        character: character id.
        doing: what they do, in English: "walks".
        reference: a picture of them.
    """

    character: str
    doing: str = ""
    trigger: str = ""
    lora: UsedLora | None = None
    reference: ModelFile | None = None


class Painting(Noun):
    """What a still is painted with, beside what its shot shows; see `Style` for the fields they share.

    Attributes:
        base: None = the engine's own.
        few_words: the base knows only the words of the captions it was trained on: the one that ships.
        people: those of the shot, of whom cast.yaml tells something.
    """

    base: ModelFile | None = None
    few_words: bool = True
    loras: tuple[UsedLora, ...] = ()
    trigger: str = ""
    prompt: str = ""
    negative: str = ""
    sampler: str = Style.model_fields["sampler"].default
    steps: int = Style.model_fields["steps"].default
    cfg: float = 3.0
    clip_skip: int = 1
    reference_strength: float = Style.model_fields["reference_strength"].default
    seed: int = 0
    people: tuple[Portrayed, ...] = ()

    def of(self, character: str) -> Portrayed:
        """Return what is told of a character."""
        return next((one for one in self.people if one.character == character), Portrayed(character=character))
