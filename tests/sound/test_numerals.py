import pytest
from hypothesis import given
from hypothesis import strategies as st

from yingxi.sound.numerals import amount, spoken_figures

DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")}
UNITS = {"十": 10, "百": 100, "千": 1000}


def value_of(spoken: str) -> int:
    """Read a Chinese number back, independently of how it was made."""
    total = group = digit = 0
    for character in spoken:
        if character in DIGITS:
            digit = DIGITS[character]
        elif character in UNITS:
            group += (digit or 1) * UNITS[character]
            digit = 0
        else:
            total = (total + group + digit) * 10_000 if character == "万" else (total + group + digit) * 10**8
            group = digit = 0
    return total + group + digit


@given(st.integers(0, 99_999_999))
def test_amounts_read_back_as_themselves(value: int) -> None:
    assert value_of(amount(value)) == value


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("10305", "一万零三百零五"),
        ("10", "十"),
        ("3.14", "三点一四"),
        ("50%", "百分之五十"),
        ("1/2", "二分之一"),
        ("2个", "两个"),
        ("2月", "二月"),
        ("15:05", "十五点零五分"),
        ("2020-01-02", "二零二零年一月二日"),
        ("3-5", "三到五"),
        ("007", "零零七"),
        ("-5℃", "零下五度"),
        ("1,234", "一千二百三十四"),
    ],
)
def test_says_figures_the_chinese_way(written: str, said: str) -> None:
    assert "".join(spoken for _, spoken in spoken_figures(written)) == said


@given(st.text(alphabet="年月日第一二ab，。0123456789:-/%.", max_size=30))
def test_loses_nothing_that_is_written(text: str) -> None:
    assert "".join(written for written, _ in spoken_figures(text)) == text
