"""What a recipe will take: steps, files, memory and time, said before anything is trained."""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from yingxi.lora.buckets import Bucket, bucket_of
from yingxi.lora.datasets.reading import Example
from yingxi.lora.files.base import Base, open_base
from yingxi.lora.recipe import ImageRecipe
from yingxi.lora.training.latents import preparation_of
from yingxi.lora.training.order import Order
from yingxi.lora.training.saving import files_of
from yingxi.words import Words

_BYTES: Final = {"no": 4, "fp16": 2, "bf16": 2}
_ADAM_BYTES: Final = {"adamw": 8, "adamw8bit": 2, "prodigy": 16}
"""Of the optimizer's memory per trained number."""
_ACTIVATION_BYTES: Final = 560.0
"""Kept for the way back per latent value and channel of the U-Net's first level, in 32 bits: measured on SD1.5."""
_CHECKPOINTED: Final = 0.22
"""What gradient checkpointing leaves of it."""
_PASSES: Final = 3.0
"""A training step costs so many forward passes: one forward, one back, one for what is trained (a LoRA: little)."""
_REUSE: Final = 0.45
"""Share of its spatial positions at which an average weight of a U-Net works, over its levels."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a recipe will take.

    Attributes:
        recipe: resolved.
        pictures, held_out: learnt from, and never trained on.
        steps: of the optimizer.
        files: names of what will be written, in order.
        memory_bytes: a rough estimate of the peak.
        time_s: a rough estimate from this machine's speed at multiplying matrices.
    """

    recipe: ImageRecipe
    pictures: int
    held_out: int
    buckets: tuple[tuple[Bucket, int], ...]
    steps: int
    steps_per_epoch: int
    files: tuple[str, ...]
    memory_bytes: int
    time_s: float

    def as_values(self) -> dict[str, Any]:
        """Return it as plain values."""
        return {
            "recipe": self.recipe.model_dump(mode="json"),
            "pictures": self.pictures,
            "held_out": self.held_out,
            "buckets": {f"{one.width_px}x{one.height_px}": number for one, number in self.buckets},
            "steps": self.steps,
            "steps_per_epoch": self.steps_per_epoch,
            "files": list(self.files),
            "memory_bytes": self.memory_bytes,
            "time_s": round(self.time_s),
        }

    def told(self) -> str:
        """Return it as a person reads it."""
        values = self.recipe.model_dump(mode="json")
        lines = [f"{name}: {'' if value is None else value}" for name, value in values.items()]
        sizes = ", ".join(f"{one.width_px}x{one.height_px}: {number}" for one, number in self.buckets)
        words = Words(
            "{pictures} pictures learnt from, {held} held out; buckets {sizes}\n"
            "{steps} steps ({per} an epoch), {files} files:\n  {names}\n"
            "memory about {gb:.1f} GB, time about {minutes:.0f} min on this machine (rough estimates)",
            "训练图片 {pictures} 张，留出 {held} 张；分桶 {sizes}\n"
            "共 {steps} 步（每轮 {per} 步），{files} 个文件：\n  {names}\n"
            "内存约 {gb:.1f} GB，在这台机器上约 {minutes:.0f} 分钟（粗略估计）",
        ).filled(
            pictures=self.pictures,
            held=self.held_out,
            sizes=sizes,
            steps=self.steps,
            per=self.steps_per_epoch,
            files=len(self.files),
            names="\n  ".join(self.files),
            gb=self.memory_bytes / 1e9,
            minutes=math.ceil(self.time_s / 60),
        )
        return "\n".join([*lines, "", str(words)])


def plan_of(recipe: ImageRecipe) -> Plan:
    """Read pictures' sizes and the base's headers, and estimate; nothing is loaded.

    Raises:
        InputError: pictures or base cannot be used.
    """
    from yingxi.lora.training.picture_task import held_out
    from yingxi.lora.training.run import datasets_of

    own, of_class = datasets_of(recipe)
    base = open_base(Path(recipe.base_model))
    held = held_out(len(own.examples), recipe)
    learnt = [one for place, one in enumerate(own.examples) if place not in held]
    groups = _grouped([*learnt, *(of_class.examples if of_class else ())], recipe)
    order = Order(
        tuple(tuple(range(number)) for _, number in groups),
        recipe.batch_size,
        recipe.gradient_accumulation_steps,
        recipe.epochs,
        recipe.max_train_steps,
    )
    largest = max(bucket.width_px * bucket.height_px for bucket, _ in groups)
    return Plan(
        recipe,
        len(learnt),
        len(held),
        groups,
        order.steps,
        order.steps_per_epoch,
        tuple(files_of(recipe, order)),
        _memory(recipe, base, largest),
        _time(recipe, base, order, largest),
    )


def _grouped(examples: Sequence[Example], recipe: ImageRecipe) -> tuple[tuple[Bucket, int], ...]:
    sizes = preparation_of(recipe).buckets
    counts: dict[Bucket, int] = {}
    for example in examples:
        bucket = bucket_of(*example.size_px, sizes)
        counts[bucket] = counts.get(bucket, 0) + example.repeats * (2 if recipe.flip else 1)
    return tuple(sorted(counts.items()))


def _memory(recipe: ImageRecipe, base: Base, pixels: int) -> int:
    """Estimate the peak: the base, the LoRA with its optimizer, and what is kept for the way back."""
    whole = sum(math.prod(place.shape) for place in base.places.values())
    trained = sum(
        recipe.lora_rank * (place.shape[0] + math.prod(place.shape[1:]))
        for name, place in base.places.items()
        if name.startswith("unet.") and len(place.shape) == 2
    )
    width = base.width or 320
    kept = recipe.batch_size * pixels / 64 * width * _ACTIVATION_BYTES * (_BYTES[recipe.mixed_precision] / 4)
    if recipe.gradient_checkpointing:
        kept *= _CHECKPOINTED
    return int(whole * _BYTES[recipe.mixed_precision] + trained * (8 + _ADAM_BYTES[recipe.optimizer]) + kept)


def _time(recipe: ImageRecipe, base: Base, order: Order, pixels: int) -> float:
    """Estimate the seconds of all steps from the U-Net's size and how fast this machine multiplies matrices."""
    weights = sum(math.prod(place.shape) for name, place in base.places.items() if name.startswith("unet."))
    positions = pixels / 64 * _REUSE
    batches = order.steps * recipe.gradient_accumulation_steps
    work = 2.0 * weights * positions * recipe.batch_size * _PASSES * batches
    return work / _speed()


def _speed() -> float:
    """Return this machine's speed in multiply-adds times two a second, from one product of matrices."""
    side = 1024
    one = np.ones((side, side), np.float32)
    best = math.inf
    for _ in range(3):
        began = time.perf_counter()
        one @ one
        best = min(best, time.perf_counter() - began)
    return 2.0 * side**3 / best
