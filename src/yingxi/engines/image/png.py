"""PNG files that say what made them, as SD-WebUI writes and reads them."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from yingxi.engines.image.parameters import CHUNK, Parameters, read_parameters
from yingxi.errors import InputError
from yingxi.words import Words

if TYPE_CHECKING:
    from PIL.Image import Image

LARGEST_BYTES: Final = 256 * 1024 * 1024


def png_bytes(picture: Image, texts: Mapping[str, str]) -> bytes:
    """Return a PNG with text chunks: tEXt where Latin-1 holds the text, else iTXt."""
    from PIL.PngImagePlugin import PngInfo

    info = PngInfo()
    for keyword, text in texts.items():
        info.add_text(keyword, text)
    held = io.BytesIO()
    picture.save(held, "PNG", pnginfo=info)
    return held.getvalue()


def parameters_in(path: Path) -> Parameters:
    """Return what made a picture, as its PNG tells it; the pixels are not read.

    Raises:
        InputError: it is no PNG, or tells nothing.
    """
    from PIL import Image

    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise ValueError("too large")
        with Image.open(path, formats=("PNG",)) as picture:
            text = picture.info.get(CHUNK)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise InputError(
            Words("cannot be read as a PNG", "不能作为 PNG 读取"),
            where=str(path),
            next_step=Words("give the PNG that was written when it was drawn", "请给出生成时写下的 PNG 文件"),
        ) from error
    if not isinstance(text, str) or not text.strip():
        raise InputError(
            Words("does not say what made it", "没有写明它是怎么画出来的"),
            where=str(path),
            next_step=Words(
                "chat programs and websites cut this off: take the file as it was written",
                "聊天软件和网站会去掉这些信息，请用原始文件",
            ),
        )
    return read_parameters(text)
