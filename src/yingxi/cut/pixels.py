"""Pictures as files: a drawn frame to PNG or JPEG and back, through skia."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

import numpy as np

from yingxi.engines.base import BGRA
from yingxi.errors import InputError
from yingxi.words import Words

if TYPE_CHECKING:
    import skia

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def jpeg(picture: BGRA, *, width_px: int | None = None, quality: int = 88) -> bytes:
    """Return a JPEG.

    Args:
        picture: (height, width, 4) premultiplied BGRA; transparency becomes black.
        width_px: made smaller to this width; None, or wider than the picture = as it is.
        quality: 0 to 100.
    """
    import skia

    return bytes(image_of(picture, width_px=width_px).encodeToData(skia.EncodedImageFormat.kJPEG, quality))


def png(picture: BGRA, *, texts: dict[str, str] | None = None) -> bytes:
    """Return a PNG; `texts` are written in as international text chunks."""
    import skia

    return with_texts(bytes(image_of(picture).encodeToData(skia.EncodedImageFormat.kPNG, 100)), texts or {})


def with_texts(file: bytes, texts: dict[str, str]) -> bytes:
    """Return a PNG with text chunks (keyword in Latin-1, at most 79 letters) before its pixels."""
    head = len(PNG_SIGNATURE) + 25  # after IHDR, whose length is fixed
    chunks = b"".join(
        _chunk(b"iTXt", key.encode("latin-1") + b"\0\0\0\0\0" + text.encode()) for key, text in texts.items()
    )
    return file[:head] + chunks + file[head:]


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png_texts(file: bytes) -> dict[str, str]:
    """Return the international text chunks of a PNG."""
    texts: dict[str, str] = {}
    at = len(PNG_SIGNATURE)
    while at + 8 <= len(file):
        length, kind = struct.unpack(">I4s", file[at : at + 8])
        if kind == b"iTXt":
            key, _, rest = file[at + 8 : at + 8 + length].partition(b"\0")
            texts[key.decode("latin-1")] = rest[2:].split(b"\0", 2)[2].decode()
        at += length + 12
    return texts


def image_of(picture: BGRA, *, width_px: int | None = None) -> skia.Image:
    """Return a drawn frame as skia's image, made smaller to `width_px`."""
    import skia

    image = skia.Image.fromarray(np.ascontiguousarray(picture), colorType=skia.ColorType.kBGRA_8888_ColorType)
    if width_px is None or width_px >= image.width():
        return image
    height_px = max(1, round(image.height() * width_px / image.width()))
    return image.resize(width_px, height_px, skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear))


def decoded(file: bytes, where: str = "") -> BGRA:
    """Return a picture file (PNG, JPEG, WebP) as (height, width, 4) premultiplied BGRA.

    Raises:
        InputError: the bytes are no picture.
    """
    import skia

    image = skia.Image.MakeFromEncoded(skia.Data.MakeWithCopy(file)) if file else None
    if image is None:
        raise InputError(
            Words("this is no picture that can be read", "这不是可以读取的图片"),
            where=where,
            next_step=Words("Use a PNG, JPEG or WebP file.", "请使用 PNG、JPEG 或 WebP 图片。"),
        )
    picture: BGRA = image.toarray(
        colorType=skia.ColorType.kBGRA_8888_ColorType, alphaType=skia.AlphaType.kPremul_AlphaType
    )
    return np.ascontiguousarray(picture)
