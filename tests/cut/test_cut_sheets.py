"""Storyboard sheets and the cover: everything is on them, nothing breaks them."""

import json
import re
from html.parser import HTMLParser

import numpy as np
import pytest
from numpy.typing import NDArray

from yingxi import typefaces
from yingxi.cut.cover import cover
from yingxi.cut.pixels import decoded, jpeg, png, png_texts
from yingxi.cut.storyboard import Panel, SceneSheet, Sheet, storyboard_html, storyboard_pdf
from yingxi.cut.typeset import font, width_of, wrapped
from yingxi.errors import AssetError, InputError
from yingxi.story.terms import Angle, Move, ShotSize, Transition
from yingxi.typefaces import SANS


def picture(width: int = 320, height: int = 180, grey: int = 120) -> NDArray[np.uint8]:
    frame = np.full((height, width, 4), grey, np.uint8)
    frame[: height // 2, :, 1] = 60
    frame[..., 3] = 255
    return frame


def panel(number: int, **more: object) -> Panel:
    said = (("老张头", "“三十六只”，<还差>一只。"), ("", "没有人回答 & 没有人走开。"))
    plain = Panel(
        number, f"s{number}", jpeg(picture()), ShotSize.MEDIUM_CLOSE, Angle.OVER_SHOULDER, Move.PUSH_IN, 3.25,
        "阿福抬头望向江面。", said, ("雨声", "汽笛"), Transition.DISSOLVE,
    )  # fmt: skip
    from dataclasses import replace

    return replace(plain, **more)  # type: ignore[arg-type]


def sheet(count: int = 5, language: str = "zh", aspect: str = "16:9", **more: object) -> Sheet:
    panels = tuple(panel(n + 1, **more) for n in range(count))
    scenes = (SceneSheet(1, "码头 · 黄昏 <雨>", panels[:3]), SceneSheet(2, "老屋 · 夜", panels[3:]))
    return Sheet("江上“夜”<雨>", "阿福 & 小满", language, aspect, scenes)  # type: ignore[arg-type]


class Reader(HTMLParser):
    """Collects text and checks that tags close in order."""

    def __init__(self) -> None:
        super().__init__()
        self.text, self.open, self.outside = "", [], []  # type: ignore[var-annotated]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("meta", "img", "br"):
            self.open.append(tag)
        self.outside += [v for k, v in attrs if k in ("src", "href") and v and not v.startswith("data:")]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data + "\n"


@pytest.mark.parametrize("aspect", ["16:9", "9:16", "1:1"])
def test_the_page_holds_everything_and_needs_nothing(aspect: str) -> None:
    page = storyboard_html(sheet(aspect=aspect))
    reader = Reader()
    reader.feed(page)
    assert reader.open == []
    assert reader.outside == []
    for words in (
        "镜号",
        "景别",
        "角度",
        "运镜",
        "时长",
        "画面",
        "台词",
        "音效",
        "近景",
        "过肩",
        "推",
        "3.2 秒",
        "叠化",
    ):
        assert words in reader.text, words
    for words in (
        "江上“夜”<雨>",
        "阿福 & 小满",
        "老张头：“三十六只”，<还差>一只。",
        "旁白：没有人回答 & 没有人走开。",
        "第 2 场",
    ):
        assert words in reader.text, words
    assert page.count("data:image/jpeg;base64,") == 5
    assert "<雨>" not in page
    assert "5 个镜头" in reader.text


def test_the_page_speaks_english() -> None:
    reader = Reader()
    reader.feed(storyboard_html(sheet(language="en")))
    for words in (
        "Shot",
        "Size",
        "Angle",
        "Move",
        "Time",
        "Action",
        "Dialogue",
        "Sound",
        "medium close-up",
        "Narrator",
        "Scene 1",
    ):
        assert words in reader.text, words


def test_a_shot_without_a_picture_or_a_word_has_its_place() -> None:
    bare = sheet(picture=b"", action="", dialogue=(), sound=(), transition=Transition.CUT)
    assert "尚未绘制" in storyboard_html(bare)
    assert storyboard_pdf(bare).startswith(b"%PDF")


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("aspect", ["16:9", "9:16", "1:1"])
def test_the_pdf_has_room_for_every_shot(language: str, aspect: str) -> None:
    few, many = (storyboard_pdf(sheet(count, language, aspect)) for count in (5, 30))
    assert few == storyboard_pdf(sheet(5, language, aspect))
    assert pages_of(few) == 1
    assert 4 <= pages_of(many) <= 8


def pages_of(pdf: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b", pdf))


def test_very_long_speech_stays_on_the_sheet() -> None:
    long = sheet(8, dialogue=(("阿福", "这一句话说了很久很久也没有说完，" * 60),))
    assert pages_of(storyboard_pdf(long)) >= 2


def test_a_sheet_without_shots_is_refused() -> None:
    empty = Sheet("x", "", "zh", "16:9", (SceneSheet(1, "a", ()),))
    for make in (storyboard_html, storyboard_pdf):
        with pytest.raises(InputError) as caught:
            make(empty)
        assert "分镜" in caught.value.in_("zh")


def test_wrapping_keeps_marks_words_and_width() -> None:
    face = font(SANS, 10)
    lines = wrapped("他说：“明天，lighthouse 会亮起来的！”然后就走了，再也没有回来。", face, 72)
    assert len(lines) > 3
    for line in lines:
        assert line[0] not in "，。！”：、"
        assert line[-1] not in "“"
        assert width_of(line, face) <= 72
    assert any("lighthouse" in line for line in lines)
    assert "".join(lines).replace(" ", "") == "他说：“明天，lighthouse会亮起来的！”然后就走了，再也没有回来。"


@pytest.mark.parametrize(
    ("title", "author", "size", "aspect"),
    [
        ("江上夜雨", "阿福", (640, 360), "16:9"),
        ("The Ferryman’s Lantern", "A. Fu", (640, 360), "16:9"),
        ("渡", "", (360, 640), "9:16"),
        ("第三十六只渔船与它的一百二十盏灯", "Ah Fu", (400, 400), "1:1"),
        ("A Very Long Story of a Ferryman Who Crossed the River Once Too Often in the Rain", "", (360, 640), "9:16"),
    ],
)
def test_the_cover_carries_title_and_label(title: str, author: str, size: tuple[int, int], aspect: str) -> None:
    frame = picture(*size)
    file = cover(frame, title, author, aspect)  # type: ignore[arg-type]
    texts = png_texts(file)
    assert texts["Title"] == title
    assert json.loads(texts["AIGC"])["Label"] == "1"
    assert "DigitalSourceType" in texts["XML:com.adobe.xmp"]
    painted = decoded(file)
    assert painted.shape == frame.shape
    assert (painted[..., :3].min(axis=2) > 200).sum() > 0.002 * frame.shape[0] * frame.shape[1]
    assert file == cover(frame, title, author, aspect)  # type: ignore[arg-type]


@pytest.mark.parametrize("title", ["江上夜雨", "The Ferryman"])
@pytest.mark.parametrize("face", [(20, 60, 320, 340), (320, 60, 620, 340), (200, 20, 440, 200), (100, 160, 540, 350)])
def test_the_title_keeps_off_the_face(title: str, face: tuple[int, int, int, int]) -> None:
    painted = decoded(cover(picture(640, 360), title, "阿福", "16:9", faces=[face]))
    left, top, right, bottom = face
    letters = painted[..., :3].min(axis=2) > 200
    assert letters.sum() > 300
    assert letters[top:bottom, left:right].sum() == 0


def test_a_cover_without_a_title_is_the_picture() -> None:
    frame = picture()
    assert np.array_equal(decoded(cover(frame, " ", "x", "16:9")), frame)


def test_pictures_survive_their_files() -> None:
    frame = picture()
    assert np.array_equal(decoded(png(frame)), frame)
    small = decoded(jpeg(frame, width_px=160))
    assert small.shape == (90, 160, 4)
    assert abs(int(small[80, 80, 0]) - 120) < 4
    with pytest.raises(InputError):
        decoded(b"no picture", "my.png")


def test_a_missing_font_is_named_with_the_command_that_gets_it(monkeypatch: pytest.MonkeyPatch) -> None:
    typefaces.typeface.cache_clear()
    monkeypatch.setattr(typefaces, "FONT_PACKAGE", "no-such-fonts")
    with pytest.raises(AssetError) as caught:
        storyboard_pdf(sheet())
    assert "pip install no-such-fonts" in caught.value.in_("zh")
    typefaces.typeface.cache_clear()


def test_a_title_as_long_as_a_paragraph_is_set_in_a_moment() -> None:
    """There are more ways to break it than time to try them."""
    from yingxi.cut.cover import _settings

    settings = list(_settings("And then nobody came. " * 30, True, 640, 360, "16:9"))
    assert settings
    assert all(len(one.lines) > 1 for one in settings)
