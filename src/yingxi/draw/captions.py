"""Captions and labels, drawn into the picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import skia

from yingxi.draw.paper import argb, rgb
from yingxi.draw.pixels import NEAREST, blank, image_of
from yingxi.story.speech_length import HAN
from yingxi.story.timeline import Cue
from yingxi.typefaces import SANS, typeface

Rect = tuple[float, float, float, float]
"""left, top, right, bottom, pixels."""


@dataclass(frozen=True, slots=True)
class Safe:
    """Where captions may stand, in shares of the frame.

    Attributes:
        bottom: free share below; in tall frames the apps' own buttons and texts lie there.
        left, right: free shares at the sides.
        text: height of a line's letters against the frame's short side.
    """

    bottom: float
    left: float
    right: float
    text: float


def safe_area(width_px: int, height_px: int) -> Safe:
    """Return the free margins of a frame of this shape."""
    aspect = width_px / height_px
    if aspect < 0.8:
        return Safe(bottom=0.22, left=0.07, right=0.12, text=0.050)
    if aspect < 1.3:
        return Safe(bottom=0.06, left=0.06, right=0.06, text=0.048)
    return Safe(bottom=0.055, left=0.08, right=0.08, text=0.046)


def text_px(width_px: int, height_px: int) -> float:
    """Return the size of a caption's letters, pixels."""
    return safe_area(width_px, height_px).text * min(width_px, height_px)


@dataclass(slots=True)
class Caption:
    """A cue as a picture, made once."""

    image: skia.Image
    width_px: int
    height_px: int


@dataclass(slots=True)
class Captions:
    """Draws a shot's captions and its label.

    Attributes:
        cues: frames count from the shot's first.
        label: shown small in a corner for the whole shot, "" = none.
    """

    cues: Sequence[Cue]
    width_px: int
    height_px: int
    label: str = ""
    _drawn: dict[tuple[str, ...], Caption] = field(default_factory=dict)
    _label: Caption | None = None

    def at(self, frame: int) -> Cue | None:
        """Return the cue shown at a frame."""
        for cue in self.cues:
            if cue.start <= frame < cue.end:
                return cue
        return None

    def draw(
        self,
        canvas: skia.Canvas,
        frame: int,
        keep_clear: Sequence[Rect] = (),
        faces: Sequence[Rect] = (),
        spare: Sequence[Rect] = (),
    ) -> None:
        """Draw what is shown at a frame, clear of some boxes, if there is any such place (see `place`)."""
        if self.label:
            self._draw_label(canvas)
        cue = self.at(frame)
        if cue is None or not any(line.strip() for line in cue.lines):
            return
        lines = tuple(line for line in cue.lines if line.strip())
        caption = self._drawn.get(lines)
        if caption is None:
            caption = self._drawn[lines] = draw_lines(lines, self.width_px, self.height_px)
        left, top = self.place(caption, keep_clear, faces, spare)
        canvas.drawImage(caption.image, left, top, NEAREST)

    def place(
        self,
        caption: Caption,
        keep_clear: Sequence[Rect],
        faces: Sequence[Rect] = (),
        spare: Sequence[Rect] = (),
    ) -> tuple[int, int]:
        """Return the caption's corner: at the bottom, lowered or raised past a face, or else at the top.

        Args:
            caption: the cue's picture.
            keep_clear: what is never covered while there is a place beside it: the faces of those who speak.
            faces: those of the others, which come after them.
            spare: what is not covered where the foot of the frame has room: hands, the thing shown.
        """
        safe = safe_area(self.width_px, self.height_px)
        middle = (safe.left + 1.0 - safe.right) / 2 * self.width_px
        left = round(middle - caption.width_px / 2)
        usual = round((1.0 - safe.bottom) * self.height_px) - caption.height_px
        lowest = round((1.0 - min(safe.bottom, 0.22 if self.width_px < self.height_px else 0.025)) * self.height_px)
        low = (usual, lowest - caption.height_px)
        seen = (*keep_clear, *faces)
        everywhere = (*low, *self._above(usual, caption, seen), self._at_top())
        for boxes, tops in (((*seen, *spare), low), (seen, everywhere), (keep_clear, everywhere)):
            for top in tops:
                if top >= 0 and not _over(left, top, caption, boxes):
                    return left, top
        return left, usual

    def _above(self, usual: int, caption: Caption, keep_clear: Sequence[Rect]) -> list[int]:
        """Return higher places just above each box, down to the middle of the frame."""
        gap = round(0.015 * self.height_px)
        tops = [round(box[1]) - caption.height_px - gap for box in keep_clear]
        return sorted((top for top in tops if self.height_px * 0.45 < top < usual), reverse=True)

    def _at_top(self) -> int:
        return round((0.10 if self.width_px < self.height_px else 0.05) * self.height_px)

    def _draw_label(self, canvas: skia.Canvas) -> None:
        if self._label is None:
            size = 0.55 * text_px(self.width_px, self.height_px)
            self._label = draw_text((self.label,), size, plate=0.34, outline=0.5)
        margin = round(0.025 * min(self.width_px, self.height_px))
        top = margin if self.width_px >= self.height_px else round(0.07 * self.height_px)
        canvas.drawImage(self._label.image, margin, top, NEAREST)


def _over(left: int, top: int, caption: Caption, boxes: Sequence[Rect]) -> bool:
    right, bottom = left + caption.width_px, top + caption.height_px
    return any(left < box[2] and box[0] < right and top < box[3] and box[1] < bottom for box in boxes)


def draw_lines(lines: Sequence[str], width_px: int, height_px: int) -> Caption:
    """Return a caption's picture; a line too long for the frame is set smaller."""
    safe = safe_area(width_px, height_px)
    room = (1.0 - safe.left - safe.right) * width_px
    size = text_px(width_px, height_px)
    widest = max(measure(line, size) for line in lines)
    return draw_text(lines, size * min(1.0, room * 0.94 / max(1.0, widest)))


def measure(line: str, size_px: float) -> float:
    """Return a line's width in pixels."""
    font = _font(size_px)
    return float(sum(font.getWidths(_glyphs(line, font))))


def draw_text(lines: Sequence[str], size_px: float, *, plate: float = 0.46, outline: float = 0.85) -> Caption:
    """Return lines of cream letters with a soft dark edge on a dim soft cloud.

    `plate` and `outline` are opacities.
    """
    font = _font(size_px)
    leading = size_px * 1.36
    pad_x, pad_y = size_px * 1.1, size_px * 0.46
    widths = [measure(line, size_px) for line in lines]
    width = round(max(widths) + 2 * pad_x)
    height = round(leading * len(lines) + 2 * pad_y - (leading - size_px * 1.16))
    sheet = blank(width, height)
    canvas = sheet.canvas
    _plate(canvas, width, height, size_px, plate)
    dark = skia.Paint(
        AntiAlias=True, Style=skia.Paint.kStroke_Style, StrokeJoin=skia.Paint.kRound_Join,
        Color=argb((0.07, 0.04, 0.06), outline * 0.42),
    )  # fmt: skip
    cream = skia.Paint(AntiAlias=True, Color=argb(rgb("#fff6e3")))
    for row, (line, wide) in enumerate(zip(lines, widths, strict=True)):
        if not line:
            continue
        blob = _blob(line, font)
        x = (width - wide) / 2
        y = pad_y + size_px * 0.96 + row * leading
        for share in (0.22, 0.14, 0.08):
            dark.setStrokeWidth(size_px * share)
            canvas.drawTextBlob(blob, x, y + size_px * 0.03, dark)
        canvas.drawTextBlob(blob, x, y, cream)
    return Caption(image_of(sheet.pixels), width, height)


def _blob(line: str, font: skia.Font) -> skia.TextBlob:
    glyphs, at, left = _glyphs(line, font), [], 0.0
    for width in font.getWidths(glyphs):
        at.append(left)
        left += float(width)
    builder = skia.TextBlobBuilder()
    builder.allocRunPosH(font, glyphs, at, 0.0)
    return builder.make()


def _glyphs(line: str, font: skia.Font) -> list[int]:
    """Return a line's glyphs; a line without Chinese gets narrow curly quotes.

    The typeface gives a curly quote a Chinese square. Its narrow ones have no character of their own and stand in
    the order ‘ ’ ‚ “ ” from the turned comma U+02BB on.
    """
    glyphs = [int(glyph) for glyph in font.textToGlyphs(line)]
    if HAN.search(line) or len(glyphs) != len(line):
        return glyphs
    turned = int(font.unicharToGlyph(0x02BB))
    narrow = {"‘": turned, "’": turned + 1, "“": turned + 3, "”": turned + 4}
    return [narrow.get(letter, glyph) for letter, glyph in zip(line, glyphs, strict=True)]


def _plate(canvas: skia.Canvas, width: int, height: int, size_px: float, strength: float) -> None:
    """Breathe a dim cloud behind the letters, without an edge."""
    if strength <= 0:
        return
    soft = size_px * 0.26
    paint = skia.Paint(AntiAlias=True, Color=argb((0.09, 0.05, 0.07), strength))
    paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, soft))
    rim = soft * 2.0
    box = skia.Rect.MakeLTRB(rim, rim * 0.8, width - rim, height - rim * 0.8)
    canvas.drawRoundRect(box, size_px * 0.5, size_px * 0.5, paint)


@lru_cache(maxsize=16)
def _font(size_px: float) -> skia.Font:
    font = skia.Font(typeface(SANS), size_px)
    font.setEdging(skia.Font.Edging.kAntiAlias)
    font.setSubpixel(True)
    font.setHinting(skia.FontHinting.kNone)
    font.setEmbolden(True)
    return font
