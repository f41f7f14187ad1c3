"""What every document of a film has in common."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError


def _no_switch(value: object) -> object:
    """Refuse true and false, which Python would count as 1 and 0."""
    if value is True or value is False:
        raise PydanticCustomError("float_type", "Input should be a valid number")
    return value


NoSwitch = BeforeValidator(_no_switch)
"""Marks a number that true and false are not."""


class Noun(BaseModel):
    """A frozen value; an unknown field is an error, not a shrug."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=True, allow_inf_nan=False)


class Document(Noun):
    """A noun that lies in the film's folder as a file of its own.

    Attributes:
        kind: which document this is.
        version: the layout's version, for migrations.
        revision: counts saves; a run saves only over the revision it read.
    """

    kind: str
    version: int = 1
    revision: Annotated[int, Field(ge=0), NoSwitch] = 0


Id = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_][A-Za-z0-9_.\-]{0,63}$")]
"""A minted name of a scene, beat, shot or character. ASCII; stable for the film's life."""

Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")]
"""sRGB, "#rrggbb"."""
