"""An image LoRA as a task: pictures become latents once, captions become states, the U-Net learns to denoise them."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from yingxi.engines.image.conditioning import Conditioning
from yingxi.engines.image.parts import Parts
from yingxi.lora.buckets import Bucket
from yingxi.lora.datasets.reading import Example
from yingxi.lora.recipe import ImageRecipe
from yingxi.lora.training.adapters import parameter_groups, put_weights, trained
from yingxi.lora.training.captions import caption_at, states_of, with_trigger
from yingxi.lora.training.latents import Encoded, cut_of, drawn, encoded, preparation_of
from yingxi.lora.training.noise import noised, weighted_loss
from yingxi.lora.training.order import Batch, Order, draw_seed

if TYPE_CHECKING:
    from torch import Tensor
    from torch.nn import Parameter

_FEWEST_TO_HOLD_OUT: Final = 8
"""Of fewer pictures none is held out: every one is needed."""
_NOISE_LEVELS_TRIED: Final = 4
"""Noise levels at which each held-out picture is judged."""


@dataclass(slots=True)
class _Row:
    """One picture in memory; its mirror image is a row of its own."""

    caption: str
    bucket: Bucket
    repeats: int
    of_class: bool
    encoded: Encoded
    states: Conditioning | None = None


@dataclass(slots=True)
class PictureTask:
    """What the loop trains; made by `picture_task`.

    Attributes:
        parts: the base, with adapters on it.
        rows: trained on.
        held_out: never trained on.
        export_to: writes a LoRA: (weights, step=, epoch=, name=) -> file.
        sample_to: draws the sample prompts: (step=, epoch=); None: there are none.
        nothing: the states of no caption, once somebody asked.
    """

    parts: Parts
    recipe: ImageRecipe
    rows: list[_Row]
    held_out: list[_Row]
    order: Order
    export_to: Callable[..., Path] | None = None
    sample_to: Callable[..., None] | None = None
    nothing: Conditioning | None = None

    def trained(self) -> dict[str, Parameter]:
        """Return what is trained, by name."""
        return trained(self.parts)

    def groups(self) -> list[dict[str, Any]]:
        """Return the optimizer's groups."""
        return parameter_groups(self.parts, self.recipe)

    def put(self, weights: Mapping[str, Tensor]) -> None:
        """Take weights by name."""
        put_weights(self.parts, weights)

    def export(self, weights: Mapping[str, Tensor], *, step: int, epoch: int, name: str) -> Path:
        """Write the LoRA as people use it, under a file name; return its path."""
        if self.export_to is None:
            raise RuntimeError("a task is given its exporter before it is trained")
        return self.export_to(weights, step=step, epoch=epoch, name=name)

    def sample(self, *, step: int, epoch: int) -> None:
        """Draw the recipe's sample prompts."""
        if self.sample_to is not None:
            self._set_training(on=False)
            self.sample_to(step=step, epoch=epoch)

    def loss(self, batch: Batch, seed: int) -> Tensor:
        """Return a batch's mean loss, class pictures weighted as the recipe says."""
        self._set_training(on=True)
        return self._loss([self.rows[index] for index in batch], seed, learning=True)

    def validation_loss(self) -> float | None:
        """Return the loss on held-out pictures at noise levels that are always the same; None without such."""
        import torch

        if not self.held_out:
            return None
        self._set_training(on=False)
        total = 0.0
        with torch.no_grad():
            for place, row in enumerate(self.held_out):
                for level in range(_NOISE_LEVELS_TRIED):
                    seed = draw_seed(self.recipe.seed, "held out", place, level)
                    total += float(self._loss([row], seed, learning=False))
        return total / (len(self.held_out) * _NOISE_LEVELS_TRIED)

    def _loss(self, rows: Sequence[_Row], seed: int, *, learning: bool) -> Tensor:
        import torch

        recipe, parts = self.recipe, self.parts
        chance = torch.Generator().manual_seed(seed)
        device, dtype = parts.unet.device, parts.unet.dtype
        latents = drawn(parts.vae, [row.encoded for row in rows], chance).to(device, dtype)
        noisy, target, levels = noised(
            parts.scheduler, latents, chance, offset=recipe.noise_offset if learning else 0.0
        )
        texts = self._texts(rows, seed, learning=learning)
        told = _told_to_sdxl(rows, texts, device) if parts.family == "sdxl" else None
        said = parts.unet(noisy, levels, texts.tokens.to(device), added_cond_kwargs=told).sample
        losses = weighted_loss(parts.scheduler, said, target, levels, gamma=recipe.min_snr_gamma if learning else 0.0)
        weights = torch.tensor([recipe.prior_loss_weight if row.of_class else 1.0 for row in rows], device=device)
        return (losses * weights).mean()

    def _texts(self, rows: Sequence[_Row], seed: int, *, learning: bool) -> Conditioning:
        """Return the rows' captions as states: kept ones where nothing about them changes, else fresh."""
        import torch

        if all(row.states is not None for row in rows):
            kept = [
                self._nothing() if learning and self._dropped(seed, place) else row.states
                for place, row in enumerate(rows)
            ]
            tokens = torch.cat([one.tokens for one in kept if one is not None])
            pooled = [one.pooled for one in kept if one is not None and one.pooled is not None]
            return Conditioning(tokens, torch.cat(pooled) if pooled else None)
        captions = [
            caption_at(row.caption, self.recipe, draw_seed(seed, "caption", place)) if learning else row.caption
            for place, row in enumerate(rows)
        ]
        return states_of(self.parts, captions, clip_skip=self.recipe.clip_skip)

    def _dropped(self, seed: int, place: int) -> bool:
        return random.Random(draw_seed(seed, "caption", place)).random() < self.recipe.caption_dropout

    def _nothing(self) -> Conditioning:
        if self.nothing is None:
            self.nothing = _kept(states_of(self.parts, [""], clip_skip=self.recipe.clip_skip))
        return self.nothing

    def _set_training(self, *, on: bool) -> None:
        self.parts.unet.train(on)
        if self.recipe.text_encoder_lr > 0:
            for encoder in self.parts.text_encoders:
                encoder.train(on)


def picture_task(
    parts: Parts, recipe: ImageRecipe, examples: Sequence[Example], of_class: Sequence[Example] = ()
) -> PictureTask:
    """Encode pictures and captions, hold some out, and lay out the order of the run.

    Args:
        parts: the base, its adapters fitted already.
        recipe: sizes, repeats, batches.
        examples: at least one.
        of_class: pictures of the class only, for prior preservation.

    Raises:
        InputError: a picture cannot be read.
    """
    held = held_out(len(examples), recipe)
    learnt = [one for place, one in enumerate(examples) if place not in held]
    rows = _rows(parts, recipe, learnt, flip=recipe.flip) + _rows(parts, recipe, of_class, of_class=True)
    kept = _rows(parts, recipe, [examples[place] for place in sorted(held)])
    if recipe.text_encoder_lr <= 0 and not recipe.caption_shuffle:
        import torch

        with torch.no_grad():
            for row in (*rows, *kept):
                row.states = _kept(states_of(parts, [row.caption], clip_skip=recipe.clip_skip))
    return PictureTask(parts, recipe, rows, kept, order_of(rows, recipe))


def order_of(rows: Sequence[_Row], recipe: ImageRecipe) -> Order:
    """Lay out the order of a run: pictures of one bucket share batches."""
    groups: dict[Bucket, list[int]] = {}
    for place, row in enumerate(rows):
        groups.setdefault(row.bucket, []).extend([place] * row.repeats)
    return Order(
        tuple(tuple(groups[bucket]) for bucket in sorted(groups)),
        recipe.batch_size,
        recipe.gradient_accumulation_steps,
        recipe.epochs,
        recipe.max_train_steps,
        recipe.seed,
    )


def held_out(number: int, recipe: ImageRecipe) -> set[int]:
    """Return which of so many pictures are never trained on; of fewer than eight, none."""
    share = round(number * recipe.validation_share)
    if number < _FEWEST_TO_HOLD_OUT or not share:
        return set()
    return set(random.Random(draw_seed(recipe.seed, "held out")).sample(range(number), share))


def _rows(
    parts: Parts, recipe: ImageRecipe, examples: Sequence[Example], *, flip: bool = False, of_class: bool = False
) -> list[_Row]:
    how = preparation_of(recipe)
    rows: list[_Row] = []
    for example in examples:
        cut = cut_of(example, how)
        caption = with_trigger(example.caption, "" if of_class else recipe.trigger_word)
        for mirrored in (False, True) if flip else (False,):
            mean, spread = encoded(parts.vae, [cut.picture], flip=mirrored)[0]
            seen = Encoded(mean, spread, example.size_px, cut.crop_px)
            rows.append(_Row(caption, cut.bucket, example.repeats, of_class, seen))
    return rows


def _kept(states: Conditioning) -> Conditioning:
    pooled = states.pooled.detach().cpu() if states.pooled is not None else None
    return Conditioning(states.tokens.detach().cpu(), pooled)


def _told_to_sdxl(rows: Sequence[_Row], texts: Conditioning, device: Any) -> dict[str, Any]:
    """What SDXL is told beside the words: the pooled text, and how each picture was cut."""
    import torch

    ids = [
        (row.encoded.original_px[1], row.encoded.original_px[0], row.encoded.crop_px[1], row.encoded.crop_px[0],
         row.bucket.height_px, row.bucket.width_px)
        for row in rows
    ]  # fmt: skip
    pooled = texts.pooled
    return {"text_embeds": None if pooled is None else pooled.to(device), "time_ids": torch.tensor(ids).to(device)}
