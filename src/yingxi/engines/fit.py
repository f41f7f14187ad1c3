"""Fitting: whatever a picture engine answers becomes exactly the shot's frames.

A still is moved over by the shot's camera (with depth: in sheets that part), layers are composed at their
depths, a clip is resampled in time, and finished frames are checked.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from yingxi.engines.base import BGRA, Frames, Layers, MovingClip, Picture, Still
from yingxi.engines.lens import Camera
from yingxi.errors import EngineError, InputError
from yingxi.story.plan import ShotPlan
from yingxi.words import Words

if TYPE_CHECKING:
    import skia

LARGEST_FILE_BYTES: Final = 64 * 1024 * 1024
LARGEST_PICTURE_PX: Final = 100_000_000
"""A person's picture may be this large; a small file can claim to be far larger."""

SHEETS: Final = 5
"""Into how many sheets a still with depth is parted."""

DEPTH_M: Final = (-0.6, 14.0)
"""The depths, metres behind the main plane, that a still's 0 and 1 stand for."""

SLACK: Final = 0.05
"""How much larger than the frame a still is shown when the camera pans over it."""


def fit(picture: Picture, plan: ShotPlan) -> Iterator[BGRA]:
    """Yield exactly `plan.frames` opaque frames of the plan's size; each is valid until the next.

    Raises:
        EngineError: the engine's frames are too few, too many, or of another size or kind.
    """
    match picture:
        case Frames():
            return _checked(picture.frames, plan)
        case MovingClip():
            return _retimed(picture, plan)
        case Layers():
            return _parted(picture.layers, picture.depth_m, plan)
        case Still(depth=None):
            return _moved_over(_valid(picture.picture, plan), plan)
        case Still():
            sheets, depths = sheets_of(_valid(picture.picture, plan), picture.depth)
            return _parted(sheets, depths, plan)


def still_of(encoded: bytes, where: str = "") -> Still:
    """Read a person's own picture: PNG or JPEG, turned as the camera that took it says.

    Raises:
        InputError: it is neither, is damaged, or is too large.
    """
    import skia

    def refuse(en: str, zh: str) -> InputError:
        step = Words(
            "give a PNG or JPEG of at most 64 MB and 100 megapixels", "请换一张不超过 64 MB、一亿像素的 PNG 或 JPEG"
        )
        return InputError(Words(en, zh), where=where, next_step=step)

    if len(encoded) > LARGEST_FILE_BYTES:
        raise refuse("the picture file is too large", "图片文件太大")
    data = skia.Data(encoded)
    try:
        codec = skia.Codec.MakeFromData(data)
    except RuntimeError:
        codec = None
    if codec is None or codec.getEncodedFormat() not in (skia.EncodedImageFormat.kPNG, skia.EncodedImageFormat.kJPEG):
        raise refuse("the picture is no PNG or JPEG, or is damaged", "图片不是 PNG 或 JPEG，或已损坏")
    size = codec.dimensions()
    if size.width() * size.height() > LARGEST_PICTURE_PX or max(size.width(), size.height()) > 30_000:
        raise refuse("the picture has too many pixels", "图片像素太多")
    info = skia.ImageInfo.Make(size.width(), size.height(), skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
    raw = np.zeros((size.height(), size.width(), 4), dtype=np.uint8)
    result = codec.getPixels(info, raw, size.width() * 4)
    result = result[-1] if isinstance(result, tuple) else result
    if result != skia.Codec.Result.kSuccess:
        raise refuse("the picture is damaged or cut off", "图片已损坏或不完整")
    upright = skia.Image.MakeFromEncoded(data)
    return Still(_pixels_of(upright) if (upright.width(), upright.height()) != (size.width(), size.height()) else raw)


def _pixels_of(image: skia.Image) -> BGRA:
    out = np.zeros((image.height(), image.width(), 4), dtype=np.uint8)
    image.readPixels(_info(out), out, image.width() * 4, 0, 0)
    return out


def _valid(picture: BGRA, plan: ShotPlan) -> BGRA:
    if picture.ndim != 3 or picture.shape[2] != 4 or picture.dtype != np.uint8 or 0 in picture.shape:
        raise _broken(plan, "a picture that is no BGRA array", "不是 BGRA 数组的画面")
    return np.ascontiguousarray(picture)


def _checked(frames: Iterator[BGRA], plan: ShotPlan) -> Iterator[BGRA]:
    count = 0
    for pixels in frames:
        count += 1
        if count > plan.frames:
            raise _broken(plan, f"more than {plan.frames} frames", f"超过 {plan.frames} 帧")
        if pixels.shape != (plan.height_px, plan.width_px, 4) or pixels.dtype != np.uint8:
            raise _broken(plan, f"a frame of {pixels.shape}", f"尺寸为 {pixels.shape} 的画面")
        yield pixels
    if count < plan.frames:
        raise _broken(plan, f"{count} of {plan.frames} frames", f"{plan.frames} 帧中的 {count} 帧")


def _broken(plan: ShotPlan, en: str, zh: str) -> EngineError:
    return EngineError(
        Words(f"the picture engine answered with {en}", f"画面引擎返回了{zh}"),
        where=plan.shot.id,
        next_step=Words("report it to the engine's author, or choose another engine", "请告知引擎作者，或换一个引擎"),
    )


def _retimed(clip: MovingClip, plan: ShotPlan) -> Iterator[BGRA]:
    """Show a clip at its own pace; one that is too short holds its last frame, one too long is cut."""
    if not clip.fps > 0 or math.isinf(clip.fps):
        raise _broken(plan, "a clip without a frame rate", "没有帧率的片段")
    source = iter(clip.frames)
    shown: BGRA | None = None
    taken = 0
    for number in range(plan.frames):
        wanted = int(number / float(plan.fps) * clip.fps + 1e-6) + 1
        fresh: BGRA | None = None
        while taken < wanted:
            following = next(source, None)
            if following is None:
                break
            fresh = following
            taken += 1
        if fresh is not None:
            shown = _covered(_valid(fresh, plan), plan.width_px, plan.height_px)
        if shown is None:
            raise _broken(plan, "an empty clip", "空片段")
        yield shown


def _covered(picture: BGRA, width_px: int, height_px: int) -> BGRA:
    """Return a picture scaled to fill the frame, what stands over cut off evenly, on black."""
    import skia

    height, width = picture.shape[:2]
    scale = max(width_px / width, height_px / height)
    out = np.zeros((height_px, width_px, 4), dtype=np.uint8)
    out[..., 3] = 255
    surface = skia.Surface.MakeRasterDirect(_info(out), out, width_px * 4)
    left, top = (width_px - width * scale) / 2, (height_px - height * scale) / 2
    there = skia.Rect.MakeXYWH(left, top, width * scale, height * scale)
    surface.getCanvas().drawImageRect(_image(picture), there, _sampling(scale))
    return out


def _moved_over(picture: BGRA, plan: ShotPlan) -> Iterator[BGRA]:
    """Move the frame over a picture as the shot's camera moves, never past the picture's edge."""
    import skia

    camera = Camera.of(plan)
    width, height = plan.width_px, plan.height_px
    crops = crops_of(camera)
    room = _covered_large(picture, width, height, 1.0 / float(crops[:, 2].min()))
    image = _image(room)
    large_h, large_w = room.shape[:2]
    out = np.zeros((height, width, 4), dtype=np.uint8)
    surface = skia.Surface.MakeRasterDirect(_info(out), out, width * 4)
    shown: tuple[float, ...] | None = None
    for number in range(plan.frames):
        crop = tuple(float(value) for value in crops[number])
        if crop != shown:
            x, y, share = crop
            source = skia.Rect.MakeXYWH(
                (x - share / 2) * large_w, (y - share / 2) * large_h, share * large_w, share * large_h
            )
            target = skia.Rect.MakeWH(width, height)
            surface.getCanvas().drawImageRect(
                image, source, target, skia.SamplingOptions(skia.FilterMode.kLinear), None,
                skia.Canvas.kFast_SrcRectConstraint,
            )  # fmt: skip
            shown = crop
        yield out


def crops_of(camera: Camera) -> NDArray[np.float64]:
    """Return what part of a picture each frame shows: (frames, 3): middle x, middle y, size, in shares of it.

    The widest framing shows the whole picture; where the camera pans, a little less, to have room for it.
    """
    track = camera.track.astype(np.float64)
    widest = float(track[:, 3].max())
    aspect = camera.width_px / camera.height_px
    middle = (track[:, :2].min(axis=0) + track[:, :2].max(axis=0)) / 2
    size = track[:, 3] / widest
    across = (track[:, 0] - middle[0]) / (widest * aspect)
    down = -(track[:, 1] - middle[1]) / widest
    free = (1.0 - size) / 2
    if max(np.abs(across).max(), np.abs(down).max()) > free.min() + 1e-6:
        # What the camera wants beyond the picture's edge it gets at most as far as the slack goes.
        size = size * (1.0 - 2 * SLACK)
        free = (1.0 - size) / 2
    x = 0.5 + np.clip(across, -free, free)
    y = 0.5 + np.clip(down, -free, free)
    return np.stack([x, y, size], axis=1)


def _covered_large(picture: BGRA, width_px: int, height_px: int, zoom: float) -> BGRA:
    """Return a picture cut to the frame's shape, as large as its closest framing needs and it has pixels for."""
    height, width = picture.shape[:2]
    own = min(width / width_px, height / height_px)
    zoom = max(1.0, min(zoom, own, 2.5))
    return _covered(picture, math.ceil(width_px * zoom), math.ceil(height_px * zoom))


def sheets_of(picture: BGRA, depth: NDArray[np.float32] | None) -> tuple[list[BGRA], list[float]]:
    """Part a still into sheets by its depth, from far to near.

    Every sheet fades out where the picture comes nearer than it reaches; what lay behind the nearer parts is
    filled from around them, so that no hole opens when the sheets move apart.

    Args:
        picture: (height, width, 4), premultiplied.
        depth: (height, width), 0 near .. 1 far.

    Returns:
        The sheets, and their depths in metres.
    """
    height, width = picture.shape[:2]
    away = np.zeros((height, width), np.float32) if depth is None else np.nan_to_num(depth).astype(np.float32)
    if away.shape != (height, width):
        raise EngineError(
            Words("depth and picture differ in size", "深度图与画面尺寸不同"),
            next_step=Words("the engine must answer with equal sizes", "引擎应返回同样大小的两者"),
        )
    away = np.clip(away, 0.0, 1.0)
    edges = np.linspace(1.0, 0.0, SHEETS + 1)
    sheets, depths = [], []
    for number in range(SHEETS):
        nearest, soft = float(edges[number + 1]), 0.05
        middle = (float(edges[number]) + nearest) / 2
        mine = np.ones_like(away) if number == 0 else np.clip((float(edges[number]) + soft - away) / soft, 0, 1)
        behind = away >= nearest - soft
        colour = picture if behind.all() or not behind.any() else _filled(picture, behind)
        sheet = (colour.astype(np.float32) * mine[..., None] + 0.5).astype(np.uint8)
        if number == 0 or mine.max() > 0:
            sheets.append(sheet)
            depths.append(DEPTH_M[0] + (DEPTH_M[1] - DEPTH_M[0]) * middle)
    return sheets, depths


def _filled(picture: BGRA, known: NDArray[np.bool_]) -> BGRA:
    """Return a picture whose unknown parts are filled from their surroundings (a pull-push pyramid)."""
    weight = known.astype(np.float32)[..., None]
    levels = [(picture.astype(np.float32) * weight, weight)]
    while min(levels[-1][0].shape[:2]) > 2:
        levels.append((_halved(levels[-1][0]), _halved(levels[-1][1])))
    colour = levels[-1][0] / np.maximum(levels[-1][1], 1e-4)
    for total, share in reversed(levels[:-1]):
        coarse = colour.repeat(2, axis=0).repeat(2, axis=1)[: total.shape[0], : total.shape[1]]
        here = np.minimum(share, 1.0)
        colour = np.where(share > 1e-4, total / np.maximum(share, 1e-4), 0) * here + coarse * (1 - here)
    out = np.clip(colour + 0.5, 0, 255).astype(np.uint8)
    return np.where(known[..., None], picture, out).astype(np.uint8)


def _halved(plane: NDArray[np.float32]) -> NDArray[np.float32]:
    height, width = plane.shape[0] + plane.shape[0] % 2, plane.shape[1] + plane.shape[1] % 2
    padded = np.zeros((height, width, plane.shape[2]), dtype=np.float32)
    padded[: plane.shape[0], : plane.shape[1]] = plane
    return np.asarray(padded.reshape(height // 2, 2, width // 2, 2, -1).mean(axis=(1, 3)), dtype=np.float32)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A sheet, scaled to fill the frame with room at its edges, at a depth."""

    pixels: BGRA
    image: skia.Image
    depth_m: float


def _parted(layers: Sequence[BGRA], depth_m: Sequence[float], plan: ShotPlan) -> Iterator[BGRA]:
    """Move the shot's camera among sheets. In the widest frame the picture is seen whole."""
    import skia

    if not layers or len(layers) != len(depth_m) or len({layer.shape for layer in layers}) != 1:
        raise _broken(plan, "layers of unequal size or number", "大小或数目不一的图层")
    camera = Camera.of(plan)
    width, height = plan.width_px, plan.height_px
    origin = int(np.argmax(camera.track[:, 3]))
    grow = 1.0 + 2 * SLACK
    sheets = []
    for layer, depth in zip(layers, depth_m, strict=True):
        pixels = _framed(_valid(layer, plan), math.ceil(width * grow), math.ceil(height * grow))
        sheets.append(_Sheet(pixels, _image(pixels), float(depth)))
    out = np.zeros((height, width, 4), dtype=np.uint8)
    surface = skia.Surface.MakeRasterDirect(_info(out), out, width * 4)
    canvas = surface.getCanvas()
    linear = skia.SamplingOptions(skia.FilterMode.kLinear)
    for number in range(plan.frames):
        if number == 0 or not camera.still:
            canvas.clear(0xFF000000)
            for sheet in sheets:
                if not camera.sees(number, sheet.depth_m):
                    continue
                before, now = camera.place(origin, sheet.depth_m), camera.place(number, sheet.depth_m)
                left, top = -width * SLACK, -height * SLACK
                scale = now.scale / before.scale
                x, y = now.point(*before.metres(left, top))
                # A sheet never shows its edge: the camera stops where the picture does.
                x = min(0.0, max(width - sheet.pixels.shape[1] * scale, x))
                y = min(0.0, max(height - sheet.pixels.shape[0] * scale, y))
                there = skia.Rect.MakeXYWH(x, y, sheet.pixels.shape[1] * scale, sheet.pixels.shape[0] * scale)
                canvas.drawImageRect(sheet.image, there, linear)
        yield out


def _framed(picture: BGRA, width_px: int, height_px: int) -> BGRA:
    """Return a sheet scaled to fill that size, transparent where it was."""
    import skia

    height, width = picture.shape[:2]
    scale = max(width_px / width, height_px / height)
    out = np.zeros((height_px, width_px, 4), dtype=np.uint8)
    surface = skia.Surface.MakeRasterDirect(_info(out), out, width_px * 4)
    left, top = (width_px - width * scale) / 2, (height_px - height * scale) / 2
    there = skia.Rect.MakeXYWH(left, top, width * scale, height * scale)
    surface.getCanvas().drawImageRect(_image(picture), there, _sampling(scale))
    return out


def _sampling(scale: float) -> skia.SamplingOptions:
    """Return how to resample: smoothly when enlarged, over whole areas when made much smaller."""
    import skia

    if scale > 1.0:
        return skia.SamplingOptions(skia.CubicResampler.Mitchell())
    if scale > 0.6:
        return skia.SamplingOptions(skia.FilterMode.kLinear)
    return skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)


def _info(pixels: BGRA) -> skia.ImageInfo:
    import skia

    return skia.ImageInfo.Make(pixels.shape[1], pixels.shape[0], skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)


def _image(pixels: BGRA) -> skia.Image:
    import skia

    return skia.Image.MakeRasterCopy(skia.Pixmap(_info(pixels), pixels, pixels.shape[1] * 4))
