"""Pictures as people have them, opened within limits: upright, opaque, in sRGB."""

from __future__ import annotations

import struct
import threading
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

from yingxi.digests import file_hash
from yingxi.errors import InputError
from yingxi.project.atomic import reason_of
from yingxi.words import Words

if TYPE_CHECKING:
    from PIL import Image

SUFFIXES: Final = frozenset({".png", ".jpg", ".jpeg", ".jfif", ".webp", ".bmp", ".tif", ".tiff", ".gif", ".avif"})
"""What a picture's name ends in."""
UNREAD_SUFFIXES: Final = frozenset({".heic", ".heif", ".psd", ".svg", ".raw", ".cr2", ".nef", ".dng", ".jxl"})
"""Pictures of kinds that are not read: said, never passed over."""
LARGEST_PX: Final = 120_000_000
"""Pixels of the largest picture that is opened: a phone's largest, at most half a gigabyte in memory."""
LARGEST_BYTES: Final = 256 * 1024 * 1024
_FORMATS: Final = ("PNG", "JPEG", "WEBP", "BMP", "TIFF", "GIF", "AVIF")
"""Never whatever the bytes say: PIL would hand an EPS called .png to another program."""
_ORIENTATION: Final = 0x0112
_TURNS: Final = {2: "left-right", 3: "180", 4: "top-bottom", 5: "90", 6: "90", 7: "90", 8: "90"}

_WHAT_PIL_RAISES: Final = (
    OSError, RuntimeError, SyntaxError, ValueError, EOFError, LookupError, TypeError, AttributeError, OverflowError,
    MemoryError, struct.error, zlib.error,
)  # fmt: skip
"""Over damaged files, as found by changing bytes of good ones."""

_quiet_lock = threading.Lock()
_quiet_inside = 0
_quiet_filters: Any = None

Fate = Literal["unreadable", "truncated", "too-large"]
Size = tuple[int, int]
"""Width and height in pixels."""


class BadPicture(InputError):
    """A picture cannot be used; `fate` says how."""

    def __init__(
        self, what: Words, *, where: str = "", next_step: Words | None = None, fate: Fate = "unreadable"
    ) -> None:
        super().__init__(what, where=where, next_step=next_step)
        self.fate: Fate = fate


def size_of(path: Path) -> Size:
    """Return a picture's width and height in pixels as people see it, turned by its EXIF mark; reads the head only.

    Raises:
        BadPicture: no picture, cut short in its head, or too large.
    """
    with _opened(path) as picture:
        lies = picture.format != "TIFF" and _orientation(picture, path) >= 5  # PIL turns a TIFF itself
        return (picture.height, picture.width) if lies else picture.size


def read_picture(
    path: Path, *, background: str = "#ffffff", about: Size | None = None
) -> tuple[Image.Image, list[str]]:
    """Read a whole picture as opaque, upright RGB in sRGB.

    Args:
        path: the picture; of a moving one the first frame.
        background: what shows through, "#rrggbb".
        about: the size in pixels that it will be scaled to; a much larger picture is given at a whole fraction of its
            size, never below twice this, which saves memory and time.

    Returns:
        The picture, and what was done to it: "turned", "flattened", "recoloured".

    Raises:
        BadPicture: no picture, cut short, or too large.
    """
    from PIL import ImageOps

    with _opened(path) as picture:
        if about is not None:
            picture.draft(None, (max(about) * 2, max(about) * 2))
        turned = _orientation(picture, path) != 1
        picture.load()
        smaller = _reduced(picture, max(about) * 2) if about is not None else picture
        upright = ImageOps.exif_transpose(smaller) if turned else smaller
        srgb, recoloured = _in_srgb(_eight_bits(upright))
        flat, flattened = _flattened(srgb, background)
        done = {"turned": turned, "recoloured": recoloured, "flattened": flattened}
        flat = flat.copy() if flat is picture else flat
        flat.info.clear()  # else a PNG written of it would carry the old profile
        return flat, [name for name, was in done.items() if was]


def source_hash(path: Path) -> str:
    """Return the sha256 of a picture's bytes.

    Raises:
        BadPicture: it cannot be read.
    """
    try:
        return file_hash(path)
    except OSError as error:
        raise _broken(path, error) from error


def colour_of(name: str) -> str:
    """Return a colour as "#rrggbb", given so or by its name in CSS.

    Raises:
        InputError: there is no such colour.
    """
    from PIL import ImageColor

    try:
        red, green, blue = ImageColor.getrgb(name)[:3]
    except ValueError as error:
        words = Words("there is no colour {name}", "没有这种颜色：{name}").filled(name=name)
        step = Words("write white, black or #f4efe6", "请写 white、black 或 #f4efe6")
        raise InputError(words, where="--background", next_step=step) from error
    return f"#{red:02x}{green:02x}{blue:02x}"


@contextmanager
def _opened(path: Path) -> Iterator[Image.Image]:
    """Open a picture and say what goes wrong while it is open, in one line."""
    from PIL import Image, UnidentifiedImageError

    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise _too_large(path, Words("a file of over {n} MB", "文件超过 {n} MB").filled(n=LARGEST_BYTES >> 20))
        with _quiet(), Image.open(path, formats=_formats()) as picture:
            _refuse_giants(picture.size, path)
            yield picture
    except BadPicture:
        raise
    except Image.DecompressionBombError as error:
        raise _too_large(path, Words("too many pixels", "像素太多")) from error
    except UnidentifiedImageError as error:
        raise _unidentified(path) from error
    except _WHAT_PIL_RAISES as error:
        raise _broken(path, error) from error


@cache
def _formats() -> list[str]:
    from PIL import Image

    Image.init()
    return [name for name in _FORMATS if name in Image.OPEN]  # a PIL may be built without one of them


@contextmanager
def _quiet() -> Iterator[None]:
    """Silence PIL's warnings: our own limit is told as an error, and an odd EXIF tag is no person's concern.

    Warning filters belong to the whole process, so the first thread in sets them and the last out puts them back.
    """
    global _quiet_inside, _quiet_filters
    with _quiet_lock:
        if not _quiet_inside:
            _quiet_filters = warnings.catch_warnings()
            _quiet_filters.__enter__()
            warnings.simplefilter("ignore")
        _quiet_inside += 1
    try:
        yield
    finally:
        with _quiet_lock:
            _quiet_inside -= 1
            if not _quiet_inside:
                _quiet_filters.__exit__(None, None, None)


def _refuse_giants(size: Size, path: Path) -> None:
    if size[0] * size[1] > LARGEST_PX:
        words = Words("{w} x {h} px; at most {n} million are opened", "{w}×{h} 像素；最多只打开 {n} 百万像素")
        raise _too_large(path, words.filled(w=size[0], h=size[1], n=LARGEST_PX // 1_000_000))


def _too_large(path: Path, what: Words) -> BadPicture:
    step = Words("make it smaller first", "请先把它缩小")
    return BadPicture(what, where=str(path), next_step=step, fate="too-large")


def _unidentified(path: Path) -> BadPicture:
    if path.stat().st_size == 0:
        return BadPicture(Words("an empty file", "空文件"), where=str(path), fate="unreadable")
    if path.suffix.lower() in UNREAD_SUFFIXES:
        words = Words("{s} pictures are not read: save it as PNG or JPEG", "不支持 {s}：请另存为 PNG 或 JPEG")
        return BadPicture(words.filled(s=path.suffix), where=str(path), fate="unreadable")
    words = Words("no picture that can be read, whatever its name says", "不是能读的图片（与扩展名无关）")
    return BadPicture(words, where=str(path), fate="unreadable")


def _broken(path: Path, error: Exception) -> BadPicture:
    if isinstance(error, OSError) and error.errno is not None:
        reason = reason_of(error)
        what = Words(f"cannot be read: {reason.en}", f"无法读取：{reason.zh}")
        return BadPicture(what, where=str(path), fate="unreadable")
    said = str(error).lower()
    if isinstance(error, EOFError) or any(
        word in said for word in ("truncat", "end of file", "incomplete", "not enough")
    ):
        words = Words("cut short: the end of the picture is missing", "图片不完整：后半部分缺失")
        return BadPicture(words, where=str(path), fate="truncated")
    words = Words("damaged: {why}", "已损坏：{why}").filled(why=str(error)[:80] or type(error).__name__)
    return BadPicture(words, where=str(path), fate="unreadable")


def _orientation(picture: Image.Image, path: Path) -> int:
    """Return the EXIF orientation, 1 to 8; 1 where there is none or it is damaged."""
    if picture.format == "PNG" and not _png_says_how(path):
        return 1  # asking PIL would decode all of a PNG
    try:
        mark = picture.getexif().get(_ORIENTATION, 1)
    except (OSError, SyntaxError, ValueError, KeyError, TypeError, struct.error):
        return 1
    return mark if isinstance(mark, int) and mark in _TURNS else 1


def _png_says_how(path: Path) -> bool:
    """Return whether a PNG has a chunk that may hold EXIF or XMP, wherever it stands."""
    with path.open("rb") as file:
        file.seek(8)
        while len(head := file.read(8)) == 8:
            length, name = struct.unpack(">I4s", head)
            if name == b"eXIf":
                return True
            start = file.read(min(length, 32)) if name in (b"zTXt", b"iTXt", b"tEXt") else b""
            if start.startswith((b"Raw profile type", b"XML:com.adobe.xmp")):
                return True
            file.seek(length - len(start) + 4, 1)
    return False


def _eight_bits(picture: Image.Image) -> Image.Image:
    """Return RGB, RGBA or CMYK of eight bits; sixteen-bit grey keeps its brightness, which PIL would clip."""
    if picture.mode.startswith("I") or picture.mode == "F":
        import numpy as np
        from PIL import Image

        values = np.nan_to_num(np.asarray(picture, dtype=np.float32))
        top = 65535.0 if picture.mode != "F" else max(float(values.max(initial=0.0)), 1.0)
        return Image.fromarray((values.clip(0, top) * (255.0 / top)).round().astype(np.uint8)).convert("RGB")
    if picture.mode in ("RGB", "RGBA", "CMYK"):
        return picture
    return picture.convert("RGBA" if _is_see_through(picture) else "RGB")


def _reduced(picture: Image.Image, least_px: int) -> Image.Image:
    """Return a picture at a half, third ... of its size, no side below `least_px`; a palette cannot be averaged."""
    factor = min(picture.size) // least_px
    if factor < 2 or picture.mode not in ("RGB", "RGBA", "L", "LA", "CMYK") or "transparency" in picture.info:
        return picture
    smaller = picture.reduce(factor)
    smaller.info = dict(picture.info)
    return smaller


def _is_see_through(picture: Image.Image) -> bool:
    return picture.mode in ("LA", "PA", "La", "RGBa", "RGBA") or "transparency" in picture.info


def _in_srgb(picture: Image.Image) -> tuple[Image.Image, bool]:
    """Turn a wide-gamut or print picture into sRGB by its own profile; a damaged profile is passed over."""
    profile = picture.info.get("icc_profile")
    changed = _by_profile(picture, profile) if isinstance(profile, bytes) and profile else None
    if changed is not None:
        return changed, True
    return (picture.convert("RGB"), True) if picture.mode == "CMYK" else (picture, False)


def _by_profile(picture: Image.Image, profile: bytes) -> Image.Image | None:
    import io

    from PIL import ImageCms

    try:
        source: Any = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if "srgb" in ImageCms.getProfileDescription(source).lower():
            return None
        colours = picture.convert("RGB") if picture.mode == "RGBA" else picture
        changed = ImageCms.profileToProfile(colours, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None
    if changed is not None and picture.mode == "RGBA":
        changed.putalpha(picture.getchannel("A"))
    return changed


def _flattened(picture: Image.Image, background: str) -> tuple[Image.Image, bool]:
    """Lay a picture on a colour; an RGBA picture without a see-through pixel is merely made RGB."""
    from PIL import Image

    picture = picture.convert("RGBA") if _is_see_through(picture) else picture
    if picture.mode != "RGBA":
        return picture, False
    if picture.getchannel("A").getextrema()[0] == 255:
        return picture.convert("RGB"), False
    ground = Image.new("RGBA", picture.size, background)
    return Image.alpha_composite(ground, picture).convert("RGB"), True
