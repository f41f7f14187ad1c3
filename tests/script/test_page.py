"""Physical lines become paragraphs; what is no story is set aside and named."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from yingxi.script.page import Page, read_page

WRAPPED = """\
                       打水记⑴

                        王小禾

　　天刚亮，阿木就提着水桶出了门。河边的雾还没有散，他走得很慢，怕踩着路边的
草。

　　“阿木，等等我！”妹妹在后面喊，“妈妈让我也去②。”

　　他们打了水[3]，慢慢走回家去。

                    二○二四年三月。

□注释

⑴这一篇是练习。

⑵妹妹：阿木的妹妹。
"""


def _why(page: Page) -> list[str]:
    return [left.why for left in page.left_out]


NOTES_BETWEEN = """\
桥边

　　头一段在桥边说了一件事⑴。
　　第二段又说了一件⑵。

□注释
⑴一件事：说的是头一件。
⑵又一件：第二件。

　　故事还在走，天黑了下来。
　　他说：“回家罢。”
　　她点点头，就走了⑶。

注释
⑶走了：离开。

　　第二天早上太阳出来了。
　　大家都笑。
"""


def test_the_story_goes_on_after_blocks_of_notes() -> None:
    page = read_page(NOTES_BETWEEN, "zh")
    assert [paragraph.line for paragraph in page.paragraphs] == [3, 4, 10, 11, 12, 17, 18]
    assert [left.line for left in page.left_out if left.why == "endnotes"] == [6, 7, 8, 14, 15]


ENGLISH_NOTES = """\
The Gate

The man came to the gate.[1] He waited.

Notes:

[1] A gate is a door.

It has a hinge.

[2] Another.

II

Then the moon rose over the hill.
"""


def test_a_note_of_two_paragraphs_is_left_out_and_a_chapter_ends_the_notes() -> None:
    page = read_page(ENGLISH_NOTES, "en")
    assert [paragraph.line for paragraph in page.paragraphs] == [3, 15]
    assert [left.line for left in page.left_out if left.why == "endnotes"] == [5, 7, 9, 11]


def test_a_diary_s_dates_are_heads() -> None:
    page = read_page("我的日记\n\n三月五日 晴\n\n今天搬家。\n\n三月六日　小雨\n\n雨下了一天。\n", "zh")
    assert [paragraph.chapter for paragraph in page.paragraphs] == ["三月五日 晴", "三月六日　小雨"]


def test_hard_wrapped_lines_are_joined() -> None:
    page = read_page(WRAPPED, "zh")
    assert page.title == "打水记"
    assert page.author == "王小禾"
    assert [paragraph.text for paragraph in page.paragraphs] == [
        "天刚亮，阿木就提着水桶出了门。河边的雾还没有散，他走得很慢，怕踩着路边的草。",
        "“阿木，等等我！”妹妹在后面喊，“妈妈让我也去。”",
        "他们打了水，慢慢走回家去。",
    ]


def test_what_is_left_out_has_line_numbers() -> None:
    page = read_page(WRAPPED, "zh")
    assert _why(page) == [
        "title",
        "author",
        "footnote mark",
        "footnote mark",
        "date",
        "endnotes",
        "endnotes",
        "endnotes",
    ]
    by_why = {left.why: left for left in page.left_out}
    assert by_why["title"].line == 1
    assert by_why["author"].line == 3
    assert by_why["date"].line == 12
    assert by_why["endnotes"].line == 18


def test_a_paragraph_on_every_line() -> None:
    text = "第一章 出门\n阿木出了门。\n他走到河边。\n第二章 回家\n他回家了。\n"
    page = read_page(text, "zh")
    assert [(paragraph.chapter, paragraph.text) for paragraph in page.paragraphs] == [
        ("第一章 出门", "阿木出了门。"),
        (None, "他走到河边。"),
        ("第二章 回家", "他回家了。"),
    ]


def test_english_with_a_base_indent() -> None:
    text = """The Grey Cat

      There was once a cat who lived at a mill, and she
      was very old.[1]

      One day she went away.

[1] A real cat.
"""
    page = read_page(text, "en")
    assert page.title == "The Grey Cat"
    assert [paragraph.text for paragraph in page.paragraphs] == [
        "There was once a cat who lived at a mill, and she was very old.",
        "One day she went away.",
    ]
    assert _why(page) == ["title", "footnote mark", "footnote"]


def test_author_and_title_on_one_line() -> None:
    page = read_page("Brown - the Lazy Miller\n\nA miller slept all day.\n", "en")
    assert (page.author, page.title) == ("Brown", "The Lazy Miller")


def test_one_line_is_story_not_title() -> None:
    page = read_page("猫坐在窗台上", "zh")
    assert page.title == ""
    assert [paragraph.text for paragraph in page.paragraphs] == ["猫坐在窗台上"]


def test_stars_break_a_scene() -> None:
    page = read_page("他走了。\n\n* * *\n\n她来了。\n", "zh")
    assert [paragraph.breaks for paragraph in page.paragraphs] == [False, True]


def test_windows_line_breaks() -> None:
    page = read_page("A cat sat.\r\n\r\nIt slept.\r\n", "en")
    assert [paragraph.text for paragraph in page.paragraphs] == ["A cat sat.", "It slept."]


@given(st.lists(st.text(alphabet="天地人你我他走来去，。！“”　\n ⑴", max_size=60), max_size=12).map("\n".join))
def test_every_character_knows_its_place(text: str) -> None:
    for paragraph in read_page(text, "zh").paragraphs:
        assert len(paragraph.text) == len(paragraph.source)
        for char, index in zip(paragraph.text, paragraph.source, strict=True):
            assert char in (text[index], " ")
