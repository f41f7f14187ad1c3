"""Pictures as the model has them: latents of the VAE, masks over them, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from yingxi.engines.image.parts import Parts

if TYPE_CHECKING:
    from PIL.Image import Image
    from torch import Tensor


def latents_of(parts: Parts, picture: Image) -> Tensor:
    """Return a picture as latents, (1, channels, height / scale, width / scale): the mean, nothing drawn by chance.

    Args:
        parts: the base.
        picture: RGB; its sides are multiples of the latents' scale.
    """
    import torch

    values = np.asarray(picture.convert("RGB"), dtype=np.float32) / 127.5 - 1
    pixels = torch.from_numpy(values).permute(2, 0, 1)[None].to(parts.vae.device, parts.vae.dtype)
    with torch.no_grad():
        mean = parts.vae.encode(pixels).latent_dist.mode()
    shift = getattr(parts.vae.config, "shift_factor", None) or 0.0
    latents: Tensor = (mean - shift) * parts.vae.config.scaling_factor
    return latents.to(parts.unet.device, parts.unet.dtype)


def picture_of(parts: Parts, latents: Tensor) -> Image:
    """Return the picture of latents."""
    import torch
    from PIL import Image

    shift = getattr(parts.vae.config, "shift_factor", None) or 0.0
    scaled = latents.to(parts.vae.device, parts.vae.dtype) / parts.vae.config.scaling_factor + shift
    with torch.no_grad():
        pixels = parts.vae.decode(scaled).sample[0].float()
    values = (pixels / 2 + 0.5).clamp(0, 1).mul(255).round().byte()
    return Image.fromarray(values.permute(1, 2, 0).cpu().numpy())


def mask_of(parts: Parts, mask: Image, size_px: tuple[int, int]) -> Tensor:
    """Return a mask over the latents, (1, 1, height, width): 1 where it is drawn anew."""
    import torch
    from PIL import Image

    width, height = (side // parts.latent_scale for side in size_px)
    small = mask.convert("L").resize((width, height), Image.Resampling.BOX)
    values = torch.from_numpy(np.asarray(small, dtype=np.float32) / 255).round()
    return values[None, None].to(parts.unet.device, parts.unet.dtype)


def fitted(picture: Image, size_px: tuple[int, int]) -> Image:
    """Return a picture that covers a size with the least cut off, from the middle."""
    from PIL import Image, ImageOps

    if picture.size == size_px:
        return picture
    return ImageOps.fit(picture, size_px, Image.Resampling.LANCZOS)


def composed(new: Image, old: Image, mask: Image, blur_px: int) -> Image:
    """Return the old picture with the new one where the mask is white; where it is black, not a pixel differs.

    The mask's edge is softened inwards only.
    """
    from PIL import Image, ImageChops, ImageFilter

    hard = mask.convert("L")
    soft = ImageChops.darker(hard, hard.filter(ImageFilter.GaussianBlur(blur_px))) if blur_px else hard
    return Image.composite(new, old, soft)
