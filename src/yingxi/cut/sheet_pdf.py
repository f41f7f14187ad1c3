"""The storyboard as a PDF of A4 pages, laid like the sheets that film crews pin to the wall."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from yingxi.cut.label import aigc_json
from yingxi.cut.sheet import Panel, SceneSheet, Sheet, check, duration_said, facts, heading, notes, shots_said
from yingxi.cut.typeset import clipped, font, width_of, wrapped
from yingxi.story.film import Aspect
from yingxi.typefaces import SANS, SERIF
from yingxi.words import Language

if TYPE_CHECKING:
    import skia

PAGE: Final = (842.0, 595.0)
"""A4 landscape, points."""
MARGIN: Final = 28.0
COLUMNS: Final = 4
GAP: Final = 13.0
WIDTH: Final = (PAGE[0] - 2 * MARGIN - (COLUMNS - 1) * GAP) / COLUMNS
FOOT: Final = 15.0
TOP_FIRST: Final = 84.0
TOP: Final = 54.0
SCENE_HEIGHT: Final = 25.0
ROW_GAP: Final = 11.0
NOTES: Final[dict[Language, tuple[float, float, float]]] = {"zh": (7.9, 10.9, 21.0), "en": (7.3, 9.7, 32.0)}
"""Size of what is seen and heard, its line's height, and room for the heading beside it."""
STRIP: Final = 24.0
"""Height of the strip of facts under a wide picture."""
PICTURES: Final[dict[Aspect, tuple[float, float]]] = {
    "16:9": (WIDTH, WIDTH * 9 / 16),
    "1:1": (122.0, 122.0),
    "9:16": (74.0, 74.0 * 16 / 9),
}
"""Size of a picture. Beside a narrow one the facts stand in a column."""

INK: Final = 0xFF2A221D
SOFT: Final = 0xFF8B7E70
STRAIGHT: Final = str.maketrans("‘’“”", "''\"\"")
LINE_COLOUR: Final = 0xFFD9CBB5
SEAL: Final = 0xFFB3372A
PAPER: Final = 0xFFFBF7EE
CARD: Final = 0xFFFFFDF9
DARK: Final = 0xFF2A2320


@dataclass(frozen=True, slots=True)
class _Row:
    """Panels side by side; `scene` is the scene whose heading stands above them."""

    panels: tuple[Panel, ...]
    height: float
    scene: SceneSheet | None


def storyboard_pdf(sheet: Sheet) -> bytes:
    """Return the storyboard as PDF: A4 landscape, text that can be searched, the same bytes for the same sheet.

    A picture that cannot be read leaves an empty frame.

    Raises:
        InputError: there are no shots.
        AssetError: the fonts are missing.
    """
    import skia

    check(sheet.scenes)
    pages = list(_pages(list(_rows(sheet))))
    stream = skia.DynamicMemoryWStream()
    metadata = skia.PDF.Metadata()
    metadata.fTitle = f"{sheet.title} · {heading('storyboard', sheet.language)}"
    metadata.fAuthor, metadata.fCreator = sheet.author, "Yingxi"
    metadata.fKeywords = "AIGC:" + aigc_json("")
    document = skia.PDF.MakeDocument(stream, metadata)
    for number, rows in enumerate(pages, 1):
        canvas = document.beginPage(*PAGE)
        _Page(canvas, sheet).draw(rows, number, len(pages))
        document.endPage()
    document.close()
    return bytes(stream.detachAsData())


def _rows(sheet: Sheet) -> Iterator[_Row]:
    """Set the panels in rows; a scene starts a row of its own."""
    room = PAGE[1] - TOP_FIRST - MARGIN - FOOT - SCENE_HEIGHT
    for scene in sheet.scenes:
        for at in range(0, len(scene.panels), COLUMNS):
            panels = scene.panels[at : at + COLUMNS]
            height = min(room, max(_panel_height(panel, sheet) for panel in panels))
            yield _Row(panels, height, scene if at == 0 else None)


def _pages(rows: list[_Row]) -> Iterator[list[_Row]]:
    page: list[_Row] = []
    left = PAGE[1] - TOP_FIRST - MARGIN - FOOT
    for row in rows:
        needed = row.height + (SCENE_HEIGHT if row.scene or not page else 0) + (ROW_GAP if page else 0)
        if page and needed > left:
            yield page
            page, left = [], PAGE[1] - TOP - MARGIN - FOOT
        left -= needed
        page.append(row)
    yield page


def _panel_height(panel: Panel, sheet: Sheet) -> float:
    lines = sum(len(lines) for _, lines in _note_lines(panel, sheet.language))
    strip = STRIP if sheet.aspect == "16:9" else 0.0
    return PICTURES[sheet.aspect][1] + strip + 6 + max(1, lines) * NOTES[sheet.language][1] + 5


def _note_lines(panel: Panel, language: Language) -> list[tuple[str, list[str]]]:
    size, _, indent = NOTES[language]
    face, width = font(SANS, size), WIDTH - indent - 13
    return [(name, wrapped(_typed(text, language), face, width)) for name, text in notes(panel, language)]


def _typed(text: str, language: Language) -> str:
    """Make curly quotes straight in English: the carried typefaces hold Chinese ones, a whole square wide."""
    return text.translate(STRAIGHT) if language == "en" else text


class _Page:
    """Draws one page."""

    def __init__(self, canvas: skia.Canvas, sheet: Sheet) -> None:
        self.canvas, self.sheet = canvas, sheet
        self.language = sheet.language

    def draw(self, rows: list[_Row], number: int, of: int) -> None:
        self.canvas.clear(PAPER)
        y = self._first_head() if number == 1 else self._head()
        for index, row in enumerate(rows):
            if index:
                y += ROW_GAP
            if row.scene or index == 0:
                self._scene(row, y)
                y += SCENE_HEIGHT
            for column, panel in enumerate(row.panels):
                self._panel(panel, MARGIN + column * (WIDTH + GAP), y, row.height)
            y += row.height
        self._foot(number, of)

    def text(self, text: str, x: float, y: float, face: skia.Font, colour: int, *, right: bool = False) -> None:
        import skia

        left = x - width_of(text, face) if right else x
        self.canvas.drawString(text, left, y, face, skia.Paint(Color=colour, AntiAlias=True))

    def box(
        self, x: float, y: float, w: float, h: float, colour: int, *, stroke: float = 0.0, round_: float = 0.0
    ) -> None:
        import skia

        style = skia.Paint.kStroke_Style if stroke else skia.Paint.kFill_Style
        paint = skia.Paint(Color=colour, AntiAlias=True, Style=style, StrokeWidth=stroke)
        self.canvas.drawRoundRect(skia.Rect.MakeXYWH(x, y, w, h), round_, round_, paint)

    def line(self, x0: float, y0: float, x1: float, y1: float, colour: int, width: float) -> None:
        import skia

        self.canvas.drawLine(x0, y0, x1, y1, skia.Paint(Color=colour, StrokeWidth=width, AntiAlias=True))

    def _first_head(self) -> float:
        sheet, right = self.sheet, PAGE[0] - MARGIN
        self._seal(MARGIN, MARGIN - 5)
        title = font(SERIF, 24, bold=True)
        shown = clipped(wrapped(_typed(sheet.title, self.language), title, 520), 1)[0]
        self.text(shown, MARGIN + 32, MARGIN + 17, title, INK)
        self.text(sheet.author, MARGIN + 32, MARGIN + 33, font(SANS, 9.5), SOFT)
        counted = shots_said(len(sheet.panels), self.language), duration_said(sheet.duration_s, self.language)
        said = "  ·  ".join((*counted, sheet.aspect))
        self.text(heading("storyboard", self.language), right, MARGIN + 13, font(SERIF, 13), INK, right=True)
        self.text(said, right, MARGIN + 32, font(SANS, 9.5), SOFT, right=True)
        self.line(MARGIN, MARGIN + 44, right, MARGIN + 44, INK, 1.4)
        return TOP_FIRST

    def _head(self) -> float:
        right = PAGE[0] - MARGIN
        face = font(SERIF, 11)
        self.text(
            clipped(wrapped(_typed(self.sheet.title, self.language), face, 560), 1)[0], MARGIN, MARGIN + 9, face, INK
        )
        self.text(heading("storyboard", self.language), right, MARGIN + 9, font(SERIF, 9.5), SOFT, right=True)
        self.line(MARGIN, MARGIN + 16, right, MARGIN + 16, INK, 0.9)
        return TOP

    def _seal(self, x: float, y: float) -> None:
        self.box(x, y, 22, 42, SEAL, round_=2.5)
        face = font(SERIF, 14.5)
        for index, character in enumerate("影戏"):
            self.text(character, x + 3.7, y + 17 + index * 18, face, 0xFFFFF6EA)

    def _scene(self, row: _Row, y: float) -> None:
        scene = row.scene or self._scene_of(row.panels[0])
        face = font(SERIF, 12, bold=row.scene is not None)
        number = heading("scene", self.language, n=scene.number)
        self.text(number, MARGIN, y + 14, face, SEAL)
        left = MARGIN + width_of(number, face) + 10
        said = f"{shots_said(len(scene.panels), self.language)} · {duration_said(scene.duration_s, self.language)}"
        said_face = font(SANS, 8.5)
        room = PAGE[0] - MARGIN - left - width_of(said, said_face) - 20
        self.text(clipped(wrapped(_typed(scene.heading, self.language), face, room), 1)[0], left, y + 14, face, INK)
        self.text(said, PAGE[0] - MARGIN, y + 14, said_face, SOFT, right=True)
        self.line(MARGIN, y + 19, PAGE[0] - MARGIN, y + 19, LINE_COLOUR, 0.8)

    def _scene_of(self, panel: Panel) -> SceneSheet:
        return next(scene for scene in self.sheet.scenes if panel in scene.panels)

    def _panel(self, panel: Panel, x: float, y: float, height: float) -> None:
        wide, (picture_width, picture_height) = self.sheet.aspect == "16:9", PICTURES[self.sheet.aspect]
        self.box(x, y, WIDTH, height, CARD)
        self._picture(panel, x, y)
        below = y + picture_height
        first = (heading("number", self.language), str(panel.number))
        cells = [first, *facts(panel, self.language, short=True)]
        if wide:
            self._strip(cells, x, below)
            below += STRIP
        else:
            self._column(cells, x + picture_width, y, picture_height)
            self.line(x, below, x + WIDTH, below, LINE_COLOUR, 0.6)
        self._notes(panel, x + 6.5, below + 6, int((y + height - below - 6) // NOTES[self.language][1]))
        self.box(x, y, WIDTH, height, LINE_COLOUR, stroke=0.8)

    def _picture(self, panel: Panel, x: float, y: float) -> None:
        import skia

        width, height = PICTURES[self.sheet.aspect]
        target = skia.Rect.MakeXYWH(x, y, width, height)
        image = skia.Image.MakeFromEncoded(skia.Data.MakeWithCopy(panel.picture)) if panel.picture else None
        if image is None:
            self.box(x, y, width, height, DARK)
            face = font(SANS, 9)
            said = heading("missing", self.language)
            self.text(said, x + (width - width_of(said, face)) / 2, y + height / 2 + 3, face, 0xFFC7B8A4)
            return
        sampling = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)
        paint, fast = skia.Paint(AntiAlias=True), skia.Canvas.SrcRectConstraint.kFast_SrcRectConstraint
        self.canvas.drawImageRect(image, _cropped(image, width / height), target, sampling, paint, fast)

    def _strip(self, cells: list[tuple[str, str]], x: float, y: float) -> None:
        """Draw number, size, angle, move and duration side by side under a wide picture."""
        left = x
        for index, ((name, value), share) in enumerate(zip(cells, _shares(cells), strict=True)):
            if index:
                self.line(left, y + 3, left, y + STRIP - 3, LINE_COLOUR, 0.6)
            self._cell(name, value, left + 5.5, y + 8.2, WIDTH * share - 8, number=index == 0)
            left += WIDTH * share
        self.line(x, y + STRIP, x + WIDTH, y + STRIP, LINE_COLOUR, 0.6)

    def _column(self, cells: list[tuple[str, str]], x: float, y: float, height: float) -> None:
        """Draw the same facts below each other beside a narrow picture."""
        step = height / len(cells)
        for index, (name, value) in enumerate(cells):
            top = y + index * step
            if index:
                self.line(x + 5, top, x - PICTURES[self.sheet.aspect][0] + WIDTH - 5, top, LINE_COLOUR, 0.6)
            room = WIDTH - PICTURES[self.sheet.aspect][0] - 14
            self._cell(name, value, x + 7, top + step / 2 - 4, room, number=index == 0)

    def _cell(self, name: str, value: str, x: float, y: float, width: float, *, number: bool) -> None:
        self.text(name, x, y, font(SANS, 5.6), SOFT)
        self.text(
            value, x, y + 10.6, _fitting(value, width, 9.0 if number else 8.2, bold=number), SEAL if number else INK
        )

    def _notes(self, panel: Panel, x: float, y: float, room: int) -> None:
        size, height, indent = NOTES[self.language]
        label, face = font(SANS, 6.2), font(SANS, size)
        for name, lines in _note_lines(panel, self.language):
            shown = clipped(lines, room)
            if shown:
                self.text(name, x, y + 7.4, label, SOFT)
            for line in shown:
                self.text(line, x + indent, y + 7.7, face, INK)
                y += height
            room -= len(shown)

    def _foot(self, number: int, of: int) -> None:
        y = PAGE[1] - MARGIN + 6
        face = font(SANS, 7.2)
        self.text(heading("label", self.language), MARGIN, y, face, SOFT)
        self.text(heading("page", self.language, n=number, of=of), PAGE[0] - MARGIN, y, face, SOFT, right=True)


def _cropped(image: skia.Image, aspect: float) -> skia.Rect:
    """Return the middle of a picture that has the aspect wanted."""
    import skia

    width, height = float(image.width()), float(image.height())
    w, h = (height * aspect, height) if width / height > aspect else (width, width / aspect)
    return skia.Rect.MakeXYWH((width - w) / 2, (height - h) / 2, w, h)


def _shares(row: list[tuple[str, str]]) -> list[float]:
    """Share a strip's width among its cells by what stands in them, none too narrow."""
    face = font(SANS, 8.4)
    wanted = [max(15.0, width_of(value, face), width_of(name, font(SANS, 5.6))) + 11 for name, value in row]
    return [w / sum(wanted) for w in wanted]


def _fitting(text: str, width: float, size: float, *, bold: bool) -> skia.Font:
    """Return the face at `size`, or smaller where the text would not fit."""
    face = font(SANS, size, bold=bold)
    wide = width_of(text, face)
    return face if wide <= width else font(SANS, max(5.0, size * width / wide), bold=bold)
