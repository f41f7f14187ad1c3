"""One module of a LoRA: two thin matrices whose product is added to a weight."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from yingxi.errors import InputError
from yingxi.lora.files.tensors import Floats
from yingxi.words import Words

Weight = Floats
"""(out, in), or (out, in, height, width) of a convolution."""

TEXT_ENCODERS: Final = ("text_encoder", "text_encoder_2")
COMPONENTS: Final = ("unet", "transformer", *TEXT_ENCODERS)
"""The parts of a pipeline that LoRAs change, by their diffusers names."""


@dataclass(frozen=True, slots=True)
class LoraModule:
    """What a LoRA adds to one weight: delta = alpha / rank * up @ down (Hu et al. 2021).

    Attributes:
        path: component and diffusers path, `unet.down_blocks.0.attentions.0.proj_in`; text encoders as
            `text_encoder.text_model.encoder.layers.0...`. A name that no rule knows stays as its file has it.
        down: (rank, in) or (rank, in, height, width); peft's lora_A.
        up: (out, rank) or (out, rank, 1, 1); peft's lora_B.
        alpha: the delta is scaled by alpha / rank.
        mid: (rank, rank, height, width), a convolution between the two; `down` is then 1x1.
        magnitude: (out,), the length of each output's weights, which makes it a DoRA (Liu et al. 2024).
    """

    path: str
    down: Floats
    up: Floats
    alpha: float
    mid: Floats | None = None
    magnitude: Floats | None = None

    def __post_init__(self) -> None:
        fits = (
            self.down.ndim in (2, 4)
            and self.up.ndim in (2, 4)
            and self.down.shape[0] > 0
            and self.up.shape[1] == (self.down.shape[0] if self.mid is None else self.mid.shape[0])
            and (self.up.ndim == 2 or self.up.shape[2:] == (1, 1))
            and (self.mid is None or (self.mid.ndim == 4 and self.mid.shape[1] == self.down.shape[0]))
            and (self.magnitude is None or self.magnitude.shape == (self.up.shape[0],))
        )
        if not fits:
            shapes = " ".join(
                f"{name} {list(one.shape)}"
                for name, one in (("down", self.down), ("up", self.up), ("mid", self.mid), ("dora", self.magnitude))
                if one is not None
            )
            raise InputError(
                Words(f"{self.path}: these shapes make no LoRA: {shapes}", f"{self.path}：形状不构成 LoRA：{shapes}")
            )

    @property
    def rank(self) -> int:
        """How many directions it adds."""
        return int(self.down.shape[0])

    @property
    def scale(self) -> float:
        """What its product is multiplied by."""
        return self.alpha / self.rank

    @property
    def component(self) -> str:
        """The part of the pipeline it belongs to; empty where no rule knows the name."""
        head, dot, _ = self.path.partition(".")
        return head if dot else ""

    @property
    def shape(self) -> tuple[int, ...]:
        """The shape of the weight it is added to."""
        window = self.down.shape[2:] if self.mid is None else self.mid.shape[2:]
        return (self.up.shape[0], self.down.shape[1], *window)

    def without_mid(self) -> LoraModule:
        """Return it with the middle convolution folded into `down`: the same delta."""
        if self.mid is None:
            return self
        flat = self.down.reshape(self.rank, -1)
        down = np.einsum("rqhw,qi->rihw", self.mid, flat).astype(np.float32)
        return replace(self, down=down, mid=None, alpha=self.alpha * down.shape[0] / self.rank)

    def matrices(self) -> tuple[Floats, Floats]:
        """Return (up, down) as matrices (out, rank) and (rank, everything else), unscaled."""
        plain = self.without_mid()
        return plain.up.reshape(plain.up.shape[0], -1), plain.down.reshape(plain.rank, -1)

    def delta(self) -> Weight:
        """Return what it adds to its weight, in the weight's shape; of a DoRA, before the lengths are set."""
        up, down = self.matrices()
        return (np.float32(self.scale) * (up @ down)).reshape(self.shape)

    def applied(self, weight: Weight, strength: float = 1.0) -> Weight:
        """Return `weight` with this module in it.

        Of a DoRA: magnitude * (W + delta) / ||W + delta||, lengths taken over each output; a strength goes between the
        bare weight and that.

        Raises:
            InputError: the weight has another shape.
        """
        shape = self.shape
        # A 1x1 convolution and a linear layer are the same numbers: files of one family differ in which they name.
        if math.prod(weight.shape) != math.prod(shape) or weight.shape[:2] != shape[:2]:
            raise InputError(
                Words(
                    f"{self.path} is made for a weight of {list(shape)}; the base has {list(weight.shape)}",
                    f"{self.path} 面向形状 {list(shape)} 的权重，底模是 {list(weight.shape)}",
                ),
                next_step=Words("give the base this LoRA was trained on", "请给出训练这个 LoRA 的底模"),
            )
        delta = self.delta().reshape(weight.shape)
        if self.magnitude is None:
            return weight + np.float32(strength) * delta
        turned = (weight + delta).reshape(weight.shape[0], -1)
        length = np.linalg.norm(turned, axis=1, keepdims=True)
        whole = turned * (self.magnitude[:, None] / np.maximum(length, np.finfo(np.float32).tiny))
        blended: Weight = weight + np.float32(strength) * (whole.reshape(weight.shape) - weight)
        return blended


Modules = Mapping[str, LoraModule]
"""Modules by path."""


def folded_alpha(alpha: float, rank: int, *, rslora: bool) -> float:
    """Return the alpha that gives a reader of alpha / rank the trained scale.

    rsLoRA scales by alpha / sqrt(rank) (Kalajdzievski 2023), which is (alpha * sqrt(rank)) / rank.
    """
    return alpha * math.sqrt(rank) if rslora else alpha
