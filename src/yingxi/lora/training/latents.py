"""Pictures as latents, encoded once: each cut to its bucket, kept as the mean and spread that the VAE gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from yingxi.errors import InputError
from yingxi.lora.buckets import Bucket, bucket_of, fit_of
from yingxi.words import Words

if TYPE_CHECKING:
    from torch import Generator, Tensor

Pixels = np.ndarray[tuple[int, int, int], np.dtype[np.uint8]]
"""RGB, (height, width, 3)."""


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


class Cut(NamedTuple):
    """A picture cut to its bucket: `crop_px` is where (left, top) of the scaled picture the cut lies."""

    pixels: Pixels
    bucket: Bucket
    original_px: tuple[int, int]
    crop_px: tuple[int, int]


def cut_to(path: Path, bucket: Bucket | None, buckets: tuple[Bucket, ...]) -> Cut:
    """Read a picture, turn it as its EXIF says, put it on white, cut it to its bucket.

    Args:
        path: any picture that Pillow reads.
        bucket: the size wanted; None: the nearest of `buckets`.
        buckets: every size there is.

    Raises:
        InputError: it cannot be read.
    """
    from PIL import Image, ImageOps

    try:
        with Image.open(path) as held:
            whole = ImageOps.exif_transpose(held).convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise InputError(
            Words("cannot be read as a picture: {error}", "不能作为图片读取：{error}").filled(error=error),
            where=str(path),
            next_step=Words(
                "mend or remove it; see all such files with: yingxi dataset check",
                "请修复或移走它；查看所有问题文件：yingxi dataset check",
            ),
        ) from error
    picture = Image.new("RGBA", whole.size, "white")
    picture.alpha_composite(whole)
    bucket = bucket or bucket_of(picture.width, picture.height, buckets)
    fit = fit_of(picture.width, picture.height, bucket)
    scaled = picture.convert("RGB").resize((fit.width_px, fit.height_px), Image.Resampling.LANCZOS)
    box = (fit.left_px, fit.top_px, fit.left_px + bucket.width_px, fit.top_px + bucket.height_px)
    return Cut(np.asarray(scaled.crop(box), np.uint8), bucket, picture.size, (fit.left_px, fit.top_px))


def encoded(vae: Any, pictures: Sequence[Pixels], *, flip: bool = False) -> list[tuple[Tensor, Tensor]]:
    """Encode pictures of one size; return each one's mean and spread, on the CPU, in 32 bits."""
    import torch

    stack = np.stack(pictures)[:, :, ::-1] if flip else np.stack(pictures)
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
