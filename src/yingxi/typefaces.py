"""The carried typefaces: Noto Sans and Serif SC, read as data from the font package, never imported."""

from __future__ import annotations

from functools import lru_cache
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path
from typing import TYPE_CHECKING, Final

from yingxi.errors import AssetError
from yingxi.words import Words

if TYPE_CHECKING:
    import skia
    from PIL import ImageFont

FONT_PACKAGE: Final = "pylopdf-fonts-zh-cn"
SANS: Final = "NotoSansSC-Regular.otf"
SERIF: Final = "NotoSerifSC-Regular.otf"


@lru_cache(maxsize=4)
def typeface(name: str = SANS) -> skia.Typeface:
    """Return one of the two typefaces that come with the font package.

    Raises:
        AssetError: the package is missing or damaged.
    """
    import skia

    path = font_file(name)
    # A manager without the system's fonts: the picture depends on the package alone, whatever is installed here.
    face = skia.FontMgr.New_Custom_Empty().makeFromFile(str(path)) if path is not None else None
    if face is None:
        raise _missing(name)
    return face


def pillow_font(size_px: int, name: str = SANS) -> ImageFont.FreeTypeFont:
    """Return one of the two as Pillow draws it, for sheets of pictures.

    Args:
        size_px: height of an em.
        name: which of the two.

    Raises:
        AssetError: the package is missing or damaged.
    """
    from PIL import ImageFont

    path = font_file(name)
    if path is None:
        raise _missing(name)
    try:
        return ImageFont.truetype(path, size_px)
    except OSError as error:
        raise _missing(name) from error


def _missing(name: str) -> AssetError:
    return AssetError(
        Words("the font {name} is missing", "缺少字体 {name}").filled(name=name),
        where=FONT_PACKAGE,
        next_step=Words("pip install {package}", "运行 pip install {package}").filled(package=FONT_PACKAGE),
    )


def font_file(name: str = SANS) -> Path | None:
    """Return where a font of the package lies; None when there is none."""
    try:
        listed = files(FONT_PACKAGE) or []
    except PackageNotFoundError:
        return None
    paths = (Path(str(entry.locate())) for entry in listed if entry.name == name)
    return next((path for path in paths if path.is_file()), None)
