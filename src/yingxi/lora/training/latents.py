"""Pictures as latents, encoded once: each cut to its bucket, kept as the mean and spread that the VAE gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from yingxi.errors import InputError
from yingxi.lora.buckets import Bucket, buckets_for
from yingxi.lora.datasets.cutting import Cut, Preparation, cut_out
from yingxi.lora.datasets.pictures import BadPicture
from yingxi.lora.datasets.reading import Example
from yingxi.lora.recipe import ImageRecipe
from yingxi.words import Words

if TYPE_CHECKING:
    from PIL.Image import Image
    from torch import Generator, Tensor


@dataclass(frozen=True, slots=True)
class Encoded:
    """One picture as the VAE sees it.

    Attributes:
        mean: (C, h, w).
        spread: standard deviation, the same shape.
        original_px, crop_px: width and height before, left and top of the cut: SDXL is told them.
    """

    mean: Tensor
    spread: Tensor
    original_px: tuple[int, int]
    crop_px: tuple[int, int]


def preparation_of(recipe: ImageRecipe) -> Preparation:
    """Return how a recipe's pictures are cut: to its buckets, or all to the square; small ones are stretched."""
    square = Bucket(recipe.resolution, recipe.resolution)
    sizes = buckets_for(recipe.resolution, recipe.bucket_min, recipe.bucket_max, recipe.bucket_step)
    return Preparation(sizes if recipe.enable_bucket else (square,), upscale="none")


def cut_of(example: Example, how: Preparation) -> Cut:
    """Cut a picture to its bucket.

    Raises:
        InputError: it cannot be read whole; says how to find all such.
    """
    try:
        return cut_out(example, how)
    except BadPicture as error:
        raise InputError(
            error.what,
            where=error.where,
            next_step=Words(
                "mend or remove it; see all such files with: yingxi dataset check",
                "请修复或移走它；查看所有问题文件：yingxi dataset check",
            ),
        ) from error


def encoded(vae: Any, pictures: Sequence[Image], *, flip: bool = False) -> list[tuple[Tensor, Tensor]]:
    """Encode pictures of one size; return each one's mean and spread, on the CPU, in 32 bits."""
    import torch

    stack = np.stack([np.asarray(picture, np.uint8) for picture in pictures])
    stack = stack[:, :, ::-1] if flip else stack
    values = torch.from_numpy(np.ascontiguousarray(stack)).permute(0, 3, 1, 2).to(vae.device, vae.dtype)
    with torch.no_grad():
        given = vae.encode(values / 127.5 - 1).latent_dist
    return list(zip(given.mean.float().cpu(), given.std.float().cpu(), strict=True))


def drawn(vae: Any, rows: Sequence[Encoded], generator: Generator) -> Tensor:
    """Draw latents (N, C, h, w) from what is known of each picture, scaled as the U-Net expects them."""
    import torch

    mean = torch.stack([row.mean for row in rows])
    spread = torch.stack([row.spread for row in rows])
    values = mean + spread * torch.randn(mean.shape, generator=generator)
    shift = getattr(vae.config, "shift_factor", None) or 0.0
    return (values - shift) * vae.config.scaling_factor
