"""One picture cut to its bucket."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from yingxi.errors import InputError
from yingxi.lora.buckets import Bucket, Fit, bucket_of, buckets_for, fit_of
from yingxi.lora.datasets.checking import HARMLESS_ENLARGING
from yingxi.lora.datasets.pictures import read_picture
from yingxi.lora.datasets.reading import Example
from yingxi.lora.datasets.upscaling import Upscaler, UpscalerName, factor_for
from yingxi.words import Words

if TYPE_CHECKING:
    from PIL import Image

MOST_WORKERS: Final = 4
"""More would hold more pictures in memory than a small machine has room for."""


@dataclass(frozen=True, slots=True)
class Preparation:
    """How pictures are prepared.

    Attributes:
        buckets: the sizes they are cut to.
        background: "#rrggbb" or a colour's name, under transparent ones.
        upscale: what enlarges small ones.
        focus_y: which height of a tall picture stays, 0 top .. 1 bottom.
        workers: pictures worked on at once.
    """

    buckets: tuple[Bucket, ...]
    background: str = "#ffffff"
    upscale: UpscalerName = "anime4k"
    focus_y: float = 0.5
    workers: int = field(default_factory=lambda: max(1, min(MOST_WORKERS, os.cpu_count() or 1)))


@dataclass(frozen=True, slots=True)
class Cut:
    """A picture cut to its bucket.

    Attributes:
        picture: RGB, of the bucket's size.
        bucket: that size.
        crop_px: left and top of the cut in the scaled picture.
        done: what was done to it, in order: "turned", "recoloured", "flattened", "upscaled x2", "enlarged x1.05",
            "scaled x0.50", "cropped 12.0%".
    """

    picture: Image.Image
    bucket: Bucket
    crop_px: tuple[int, int]
    done: tuple[str, ...]


def usual_buckets(
    resolution_px: int, least_px: int | None = None, most_px: int | None = None, step_px: int = 64
) -> tuple[Bucket, ...]:
    """Return the buckets of a resolution, the sides that are not said being the field's.

    The shortest side is 256 px (below 512: half the resolution), the longest 1024 px (above 768: twice the
    resolution).

    Raises:
        InputError: the resolution does not lie between the sides, or no side fits the step.
    """
    least = least_px or (256 if resolution_px >= 512 else max(step_px, resolution_px // 2 // step_px * step_px))
    most = most_px or (1024 if resolution_px <= 768 else resolution_px * 2)
    if step_px < 8 or step_px % 8 or not max(8, step_px) <= least <= resolution_px <= most <= 8192 or least % step_px:
        words = Words(
            "resolution {r}, sides {least} to {most} by {step}: these do not fit together",
            "分辨率 {r}，边长 {least} 到 {most}，步长 {step}：互相不配",
        )
        step = Words(
            "the sides are multiples of the step, one of 8, 16, 32, 64, and the resolution lies between them",
            "边长须是步长（8、16、32、64）的倍数，分辨率在两者之间",
        )
        what = words.filled(r=resolution_px, least=least, most=most, step=step_px)
        raise InputError(what, where="--resolution", next_step=step)
    return buckets_for(resolution_px, least, most, step_px)


def is_small(example: Example, how: Preparation) -> bool:
    """Return whether a picture must be enlarged by more than does no harm."""
    width, height = example.size_px
    bucket = bucket_of(width, height, how.buckets)
    return max(bucket.width_px / width, bucket.height_px / height) > HARMLESS_ENLARGING


def cut_out(example: Example, how: Preparation, upscaler: Upscaler | None = None) -> Cut:
    """Return a picture as it is trained on.

    Args:
        example: the picture, its size known.
        how: sizes and ways.
        upscaler: enlarges small ones; None: they are stretched.

    Raises:
        BadPicture: it cannot be read whole.
        EngineError: it could not be enlarged.
    """
    bucket = bucket_of(*example.size_px, how.buckets)
    fit = fit_of(*example.size_px, bucket, focus_y=how.focus_y)
    picture, done = read_picture(example.path, background=how.background, about=(fit.width_px, fit.height_px))
    picture, scaled = _scaled(picture, example, fit, upscaler)
    box = (fit.left_px, fit.top_px, fit.left_px + bucket.width_px, fit.top_px + bucket.height_px)
    cut = 1 - bucket.width_px * bucket.height_px / (fit.width_px * fit.height_px)
    done += scaled + ([f"cropped {cut:.1%}"] if cut > 0 else [])
    return Cut(picture.crop(box), bucket, (fit.left_px, fit.top_px), tuple(done))


def _scaled(
    picture: Image.Image, example: Example, fit: Fit, upscaler: Upscaler | None
) -> tuple[Image.Image, list[str]]:
    """Scale a picture to its fit, a small one through the network first."""
    from PIL import Image

    size = (fit.width_px, fit.height_px)
    scale = max(fit.width_px / example.size_px[0], fit.height_px / example.size_px[1])
    done = []
    if scale > HARMLESS_ENLARGING and upscaler is not None:
        factor = factor_for(scale)
        picture = upscaler.enlarge(picture, factor)
        done.append(f"upscaled x{factor}")
        if scale > factor:
            done.append(f"enlarged x{scale / factor:.2f}")
    elif scale > 1:
        done.append(f"enlarged x{scale:.2f}")
    elif size != example.size_px:
        done.append(f"scaled x{scale:.2f}")
    return (picture if picture.size == size else picture.resize(size, Image.Resampling.LANCZOS)), done
