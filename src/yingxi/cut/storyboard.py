"""The storyboard sheet, for people: a web page and a PDF. See `sheet` for what stands on it."""

from yingxi.cut.sheet import Panel, SceneSheet, Sheet
from yingxi.cut.sheet_html import storyboard_html
from yingxi.cut.sheet_pdf import storyboard_pdf

__all__ = ["Panel", "SceneSheet", "Sheet", "storyboard_html", "storyboard_pdf"]
