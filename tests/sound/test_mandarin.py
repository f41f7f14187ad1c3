import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yingxi.sound.mandarin import pinyin, read_mandarin, syllable_sounds
from yingxi.sound.phones import NUMBERS


def reading(text: str) -> str:
    return " ".join(syllable for run in re.findall(r"[㐀-鿿]+", text) for syllable in pinyin(run))


@pytest.mark.parametrize(
    ("text", "character", "wanted"),
    [
        ("这很重要", "重", "zhong4"),
        ("我们重新来过", "重", "chong2"),
        ("他去了银行", "行", "hang2"),
        ("人们在行走", "行", "xing2"),
        ("写了三行字", "行", "hang2"),
        ("孩子长大了", "长", "zhang3"),
        ("头发很长", "长", "chang2"),
        ("你还是来了", "还", "hai2"),
        ("他还钱给我", "还", "huan2"),
        ("我还没吃饭", "还", "hai2"),
        ("他看着我", "着", "zhe5"),
        ("睡不着觉", "着", "zhao2"),
        ("火着了", "着", "zhao2"),
        ("他走了", "了", "le5"),
        ("受不了", "了", "liao3"),
        ("我得走了", "得", "dei3"),
        ("他跑得很快", "得", "de5"),
        ("他得了奖", "得", "de2"),
        ("我觉得好", "觉", "jue2"),
        ("该睡觉了", "觉", "jiao4"),
        ("快乐的人", "乐", "le4"),
        ("听音乐", "乐", "yue4"),
        ("朝我走来", "朝", "chao2"),
        ("迎着朝阳", "朝", "zhao1"),
        ("调查此事", "调", "diao4"),
        ("调皮的孩子", "调", "tiao2"),
        ("慢慢地走", "地", "de5"),
        ("坐在地上", "地", "di4"),
        ("这只鸡", "只", "zhi1"),
        ("只有我", "只", "zhi3"),
        ("种地的人", "种", "zhong4"),
        ("这种颜色", "种", "zhong3"),
        ("为人所知", "为", "wei2"),
        ("为了你", "为", "wei4"),
        ("教我写字", "教", "jiao1"),
        ("背着书包", "背", "bei1"),
        ("背着手", "背", "bei4"),
        ("请大夫来", "大", "dai4"),
    ],
)
def test_reads_characters_with_several_sounds(text: str, character: str, wanted: str) -> None:
    assert pinyin(text)[text.index(character)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("一天", "yi4 tian1"),
        ("一样", "yi2 yang4"),
        ("一个人", "yi2 ge5 ren2"),
        ("第一", "di4 yi1"),
        ("看一看", "kan4 yi5 kan4"),
        ("不是", "bu2 shi4"),
        ("不好", "bu4 hao3"),
        ("好不好", "hao3 bu5 hao3"),
        ("花儿", "hua1 er5"),
        ("儿子", "er2 zi5"),
    ],
)
def test_lets_tones_follow_their_neighbours(text: str, wanted: str) -> None:
    assert reading(text) == wanted


def test_shows_figures_as_written_and_says_them_in_full() -> None:
    tokens = read_mandarin("1937年有12只鸡。")
    assert [token.text for token in tokens if token.text][:4] == ["1937", "年", "有", "12只"]
    assert tokens[0].sounds.replace(" ", "").startswith(syllable_sounds("yi1") + syllable_sounds("jiu3"))


def test_says_latin_words_in_english_and_marks_pauses() -> None:
    tokens = read_mandarin("他给Tom打电话，说：“好！”")
    assert "Tom" in [token.text for token in tokens]
    assert [token.sounds.strip() for token in tokens if not token.text] == [",", ":", "!"]


def test_keeps_every_character_of_the_text_in_order() -> None:
    text = "老人放下茶杯，叹了一口气。"
    assert "".join(token.text for token in read_mandarin(text)) == "老人放下茶杯叹了一口气"


@given(st.text(alphabet="一不儿的地得着了过我你他山水人，。！？…—“”《》 0123456789.%-:年月日只个ABab", max_size=40))
def test_reads_anything_without_unknown_symbols(text: str) -> None:
    assert all(symbol in NUMBERS for token in read_mandarin(text) for symbol in token.sounds)
