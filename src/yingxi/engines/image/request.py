"""What is asked of the image model: everything that decides a picture, within limits."""

from __future__ import annotations

from typing import Annotated, Final, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from yingxi.story.document import NoSwitch, Noun

LARGEST_PX: Final = 4096 * 4096
"""Pixels of the largest picture, after enlarging."""
MOST_SEED: Final = 2**32 - 1

Side = Annotated[int, Field(ge=64, le=4096, multiple_of=8), NoSwitch]
Share = Annotated[float, Field(ge=0, le=1), NoSwitch]
Upscaling = Literal["lanczos", "anime4k"]


class PictureRequest(Noun):
    """One picture, or the first of several whose seeds count up.

    Attributes:
        prompt, negative: as SD-WebUI reads them (see `prompts`).
        around: what is asked for along the frame's long side beyond a square in the middle, so that a base that knows
            squares draws nobody twice; "": the prompt.
        sampler: by its name (see `samplers`).
        cfg: how much the prompt outweighs the negative one; 1: the negative one is not read.
        width_px, height_px: of the picture before it is enlarged.
        clip_skip: 1 reads the text encoder's last layer, 2 the one before it.
        strength: with a picture to begin with: how much of it is drawn anew, 0..1.
        mask_blur_px: how softly a mask's edge ends.
        upscale: times its size that it is enlarged and drawn over again; 1: not.
        upscaler: what enlarges.
        upscale_strength: how much is drawn anew after enlarging; 0: nothing.
    """

    prompt: Annotated[str, Field(max_length=20_000)] = ""
    negative: Annotated[str, Field(max_length=20_000)] = ""
    around: Annotated[str, Field(max_length=20_000)] = ""
    seed: Annotated[int, Field(ge=0, le=MOST_SEED), NoSwitch] = 0
    steps: Annotated[int, Field(ge=1, le=150), NoSwitch] = 20
    sampler: Annotated[str, Field(max_length=60)] = "Euler a"
    cfg: Annotated[float, Field(ge=1, le=30), NoSwitch] = 7.0
    width_px: Side = 512
    height_px: Side = 512
    clip_skip: Annotated[int, Field(ge=1, le=12), NoSwitch] = 1
    strength: Share = 0.75
    mask_blur_px: Annotated[int, Field(ge=0, le=64), NoSwitch] = 4
    upscale: Annotated[float, Field(ge=1, le=4), NoSwitch] = 1.0
    upscaler: Upscaling = "lanczos"
    upscale_strength: Share = 0.4

    @model_validator(mode="after")
    def _holds(self) -> Self:
        if self.width_px * self.height_px * self.upscale**2 > LARGEST_PX:
            raise PydanticCustomError(
                "ours",
                "{en}",
                {"en": "the enlarged picture has more than 16 million pixels", "zh": "放大后的图片超过 1600 万像素"},
            )
        return self

    @property
    def upscaled_px(self) -> tuple[int, int]:
        """Width and height after enlarging, multiples of 8."""
        return round(self.width_px * self.upscale / 8) * 8, round(self.height_px * self.upscale / 8) * 8
