"""Noise becomes a picture: the loop that asks the U-Net again and again, with or without a picture to begin with."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from yingxi.engines.image.conditioning import Conditioning
from yingxi.engines.image.parts import Parts

if TYPE_CHECKING:
    from torch import Generator, Tensor

Heard = Callable[[int, int], None]
"""Hears how many of how many steps are done."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the U-Net is told.

    Attributes:
        prompt: what is wanted.
        negative: what is not; None where `cfg` is 1.
        cfg: how much the one outweighs the other (Ho, Salimans 2022).
        size_px: width and height, which SDXL is told.
        around: what is wanted beyond the square in the middle; None: the prompt.
    """

    prompt: Conditioning
    negative: Conditioning | None
    cfg: float
    size_px: tuple[int, int]
    around: Conditioning | None = None


@dataclass(frozen=True, slots=True)
class Begun:
    """A picture to begin with.

    Attributes:
        latents: (1, channels, height, width).
        strength: which share of the steps is taken.
        mask: (1, 1, height, width), 1 where it is drawn anew; None: everywhere.
    """

    latents: Tensor
    strength: float
    mask: Tensor | None = None


def noise_for(parts: Parts, size_px: tuple[int, int], chance: Generator) -> Tensor:
    """Return the noise of a seed, drawn on the processor, so that every machine begins alike."""
    import torch

    width, height = (side // parts.latent_scale for side in size_px)
    noise = torch.randn((1, parts.unet.config.in_channels, height, width), generator=chance)
    return noise.to(parts.unet.device, parts.unet.dtype)


def drawn(
    parts: Parts,
    scheduler: Any,
    steps: int,
    wanted: Wanted,
    chance: Generator,
    heard: Heard = lambda done, total: None,
    begun: Begun | None = None,
) -> Tensor:
    """Return latents drawn from noise, or from a picture under noise.

    Args:
        parts: the base.
        scheduler: a fresh one of diffusers.
        steps: of the whole way from noise; a picture to begin with takes only its share of them, at least one.
        wanted: what the U-Net is told.
        chance: the noise's.
        heard: told after each step.
        begun: the picture to begin with.
    """
    import torch

    noise = noise_for(parts, wanted.size_px, chance)
    scheduler.set_timesteps(steps, device=noise.device)
    order = getattr(scheduler, "order", 1)
    skipped = 0 if begun is None else max(0, steps - max(1, int(steps * begun.strength))) * order
    levels = scheduler.timesteps[skipped:]
    if hasattr(scheduler, "set_begin_index"):
        scheduler.set_begin_index(skipped)
    if begun is None:
        latents = noise * scheduler.init_noise_sigma
    else:
        latents = scheduler.add_noise(begun.latents, noise, levels[:1])
    options = {"generator": chance} if "generator" in inspect.signature(scheduler.step).parameters else {}
    with torch.no_grad():
        for place, level in enumerate(levels):
            said = _said(parts, scheduler.scale_model_input(latents, level), level, wanted)
            latents = scheduler.step(said, level, latents, **options).prev_sample
            if begun is not None and begun.mask is not None:
                latents = _beyond_mask(scheduler, begun, begun.mask, latents, noise, levels[place + 1 : place + 2])
            heard(place + 1, len(levels))
    return latents


def _beyond_mask(scheduler: Any, begun: Begun, mask: Tensor, latents: Tensor, noise: Tensor, level: Tensor) -> Tensor:
    """Return latents that are the old picture's outside the mask, under the noise of the next level."""
    old = scheduler.add_noise(begun.latents, noise, level) if len(level) else begun.latents
    return mask * latents + (1 - mask) * old


def _said(parts: Parts, latents: Tensor, level: Tensor, wanted: Wanted) -> Tensor:
    """Return what the U-Net says, of the middle and of what is around it."""
    middle = _guided(parts, latents, level, wanted)
    if wanted.around is None:
        return middle
    share = middle_of(latents)
    return share * middle + (1 - share) * _guided(parts, latents, level, replace(wanted, prompt=wanted.around))


def middle_of(latents: Tensor) -> Tensor:
    """Return the prompt's share, (1, 1, h, w): 1 in the middle of the long side, 0 from a square's edge on."""
    import torch

    height, width = latents.shape[-2:]
    long, short = max(height, width), min(height, width)
    off = (torch.arange(long, device=latents.device) - (long - 1) / 2).abs() / (short / 2)
    share = (2 - 2 * off).clamp(0, 1).to(latents.dtype)
    return share.reshape((1, 1, 1, long) if width >= height else (1, 1, long, 1))


def _guided(parts: Parts, latents: Tensor, level: Tensor, wanted: Wanted) -> Tensor:
    """Return what the U-Net says, drawn away from the negative prompt.

    Prompts of unequal length are asked one after the other, as SD-WebUI does: padding the shorter one would change it.
    """
    import torch

    yes, no = wanted.prompt, wanted.negative
    if no is None:
        return _asked(parts, latents, level, yes, wanted.size_px)
    if yes.tokens.shape == no.tokens.shape:
        pooled = None if yes.pooled is None or no.pooled is None else torch.cat([no.pooled, yes.pooled])
        both = Conditioning(torch.cat([no.tokens, yes.tokens]), pooled)
        away, towards = _asked(parts, torch.cat([latents] * 2), level, both, wanted.size_px).chunk(2)
    else:
        away, towards = (_asked(parts, latents, level, one, wanted.size_px) for one in (no, yes))
    return away + wanted.cfg * (towards - away)


def _asked(parts: Parts, latents: Tensor, level: Tensor, told: Conditioning, size_px: tuple[int, int]) -> Tensor:
    import torch

    beside = None
    if told.pooled is not None:
        width, height = size_px
        ids = torch.tensor([[height, width, 0, 0, height, width]] * len(latents), device=latents.device)
        beside = {"text_embeds": told.pooled, "time_ids": ids.to(told.pooled.dtype)}
    said: Tensor = parts.unet(latents, level, told.tokens, added_cond_kwargs=beside).sample
    return said
