"""Captions: where they break, how long they stay, and what never happens to any of them."""

import re
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from yingxi.cut.captions import GAP_FRAMES, LINE_MAX, Spoken, char_times, cues_for, cues_within, rule_for
from yingxi.story.timeline import Cue
from yingxi.story.utterance import Utterance

FPS = Fraction(24)
RATE = 24_000
CLOSERS = set("，。！？；：、”’」』）》】…—,.!?;:的了吗呢吧")
OPENERS = set("“‘「『（《【")


def utterance(text: str, language: str, pause_after: str = "，。；") -> Utterance:
    """Say a text at an even pace, with a pause after marks."""
    words, at = [], RATE // 10
    for piece in re.findall(r"\w|[^\w\s]", text) if language == "zh" else text.split():
        if language == "zh" and not piece.isalnum():
            at += RATE // 5 if piece in pause_after else 0
            continue
        length = int(RATE * (0.2 if language == "zh" else 0.08 + 0.055 * len(piece)))
        words.append((piece, at, at + length))
        at += length
    return Utterance(
        beat="b", speaker="n", voice="v", take="t", rate_hz=RATE, samples=at + RATE // 10, words=tuple(words)
    )


def captions(*texts: str, language: str = "zh", aspect: str = "16:9", names: tuple[str, ...] = ()) -> list[Cue]:
    spoken, frame = [], 0
    for text in texts:
        said = utterance(text, language)
        spoken.append(Spoken(said, text, frame, ""))
        frame += int(said.duration_s * 24) + 10
    return list(cues_for(spoken, FPS, language, aspect, names=names))  # type: ignore[arg-type]


def lines_of(cues: list[Cue]) -> list[str]:
    return [line for cue in cues for line in cue.lines]


def test_a_short_line_is_one_cue_without_its_full_stop() -> None:
    assert [c.lines for c in captions("江面起雾了。")] == [("江面起雾了",)]
    assert [c.lines for c in captions("你是谁？")] == [("你是谁？",)]
    assert [c.lines for c in captions("等一等……")] == [("等一等……",)]
    assert [c.lines for c in captions("Wait for me.", language="en")] == [("Wait for me.",)]


def test_chinese_breaks_at_clauses() -> None:
    text = "老张头把旧草帽扣在头上，慢慢走下石阶，朝着那条漏水的小船走去，嘴里还哼着一支没人听过的曲子。"
    lines = lines_of(captions(text))
    assert len(lines) in (3, 4)
    for line in lines:
        assert text[text.index(line) + len(line)] in "，。"


def test_chinese_never_cuts_names_numbers_and_measure_words() -> None:
    text = "阿福蹲在码头上数着从远处归来的三十六只渔船和慕容小满她爹那条挂着红灯笼的乌篷船"
    for aspect in ("16:9", "1:1", "9:16"):
        lines = lines_of(captions(text, aspect=aspect, names=("慕容小满",)))
        for whole in ("三十六只", "慕容小满", "码头上", "红灯笼", "渔船"):
            assert any(whole in line for line in lines), (aspect, whole, lines)


def test_a_short_quotation_stays_whole() -> None:
    lines = lines_of(captions("大家都管他叫“不倒翁先生”可是谁也不知道这名字的来历究竟是什么", aspect="9:16"))
    assert any("“不倒翁先生”" in line for line in lines)


def test_english_breaks_before_prepositions_and_never_after_an_article() -> None:
    text = (
        "The old ferryman pushed the leaking boat into the dark water, and the girl with the lantern "
        "watched him from the top of the steps until the fog had swallowed him."
    )
    for aspect in ("16:9", "1:1", "9:16"):
        lines = lines_of(captions(text, language="en", aspect=aspect))
        for line in lines[:-1]:
            last = line.split()[-1].lower()
            assert last not in {"the", "a", "an", "of", "into", "with", "from", "to", "and", "had", "until"}, lines


def test_english_keeps_names_and_numbers_and_leaves_no_widow() -> None:
    text = "Last winter old Mr. Ferryman Jones carried one hundred lanterns over the river in a single night."
    lines = lines_of(captions(text, language="en"))
    assert any("Mr. Ferryman Jones" in line for line in lines)
    assert any("one hundred lanterns" in line for line in lines)
    assert all(len(line.split()) > 1 for line in lines)


def test_two_english_lines_are_of_about_one_length() -> None:
    (cue,) = captions("He looked down at the water and she looked up at the lamp.", language="en", aspect="1:1")
    above, below = cue.lines
    assert abs(len(above) - len(below)) <= 12


def test_cues_follow_the_voice() -> None:
    text = "天亮以前，他把最后一盏灯点着了。可是船没有回来，一直没有回来。"
    cues = captions(text)
    said = utterance(text, "zh")
    for cue in cues:
        first = re.sub(r"\W", "", cue.lines[0])[:4]
        index = "".join(w for w, _, _ in said.words).index(first)
        assert cue.start == int(said.words[index][1] * 24 / RATE)


def test_words_that_are_not_the_written_ones_still_give_times() -> None:
    said = Utterance(
        beat="b", speaker="n", voice="v", take="t", rate_hz=1000, samples=3000,
        words=(("in", 0, 200), ("nineteen", 200, 700), ("teen", 700, 1200), ("he", 1200, 1400), ("left", 1400, 2000)),
    )  # fmt: skip
    text = "In 1919, he left."
    times = char_times(text, said)
    assert times[0][0] == 0
    assert (times[3][0], times[6][1]) == (200, 1200)
    assert times[text.index("he")][0] == 1200
    assert times[text.index("left")][0] == 1400


def test_no_words_at_all_spread_the_text_over_the_sound() -> None:
    said = Utterance(beat="b", speaker="n", voice="v", take="t", rate_hz=1000, samples=10_000)
    cues = cues_for([Spoken(said, "第一句话在这里。第二句话在那里，比第一句长一些。", 0)], FPS, "zh", "9:16")
    assert cues[0].start == 0
    assert cues[-1].end >= 230
    assert cues_for([Spoken(said, "……", 0)], FPS, "zh", "9:16")[0].lines == ("……",)
    assert cues_for([Spoken(said, "  ", 0)], FPS, "zh", "9:16") == ()


def test_a_change_of_speaker_is_a_change_of_cue() -> None:
    one, two = utterance("走吧。", "zh"), utterance("好。", "zh")
    first, second = cues_for([Spoken(two, "好。", 20, "小满"), Spoken(one, "走吧。", 0, "阿福")], FPS, "zh", "16:9")
    assert (first.speaker, second.speaker) == ("阿福", "小满")
    assert first.end <= second.start


def test_a_short_cue_stays_long_enough_when_nothing_follows() -> None:
    said = Utterance(beat="b", speaker="n", voice="v", take="t", rate_hz=1000, samples=300, words=(("嗯", 0, 200),))
    (cue,) = cues_for([Spoken(said, "嗯。", 5)], FPS, "zh", "16:9")
    assert cue.end - cue.start >= 0.8 * 24
    (cue,) = cues_for([Spoken(said, "嗯。", 5)], FPS, "zh", "16:9", film_frames=12)
    assert (cue.start, cue.end) == (5, 12)


def test_cues_of_a_shot_count_from_its_first_frame() -> None:
    cues = [
        Cue(start=0, end=10, lines=("a",)),
        Cue(start=10, end=40, lines=("b",)),
        Cue(start=50, end=60, lines=("c",)),
    ]
    assert [(c.start, c.end, c.lines) for c in cues_within(cues, 20, 32)] == [(0, 20, ("b",)), (30, 32, ("c",))]


WORDS = "渡口 夜里 灯笼 三十六只 船 慢慢 摇过来 他 不 说话 的 了 吗 和 从 岸边 ， 。 、 “风” 阿福".split()  # noqa: SIM905
chinese = st.text(
    "春江潮水连海平月共生一二三十只个把在的了吗和与他她，。！？；：、“”（）……——A9 ", min_size=0, max_size=90
)
english = st.text("abcdehinorstu THEMAand,.;:!?—'’“”()-9 ", min_size=0, max_size=160)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(chinese, st.integers(0, 900)), max_size=4),
    st.lists(st.tuples(english, st.integers(0, 900)), max_size=4),
    st.sampled_from(["16:9", "9:16", "1:1"]),
    st.sampled_from([Fraction(24), Fraction(24000, 1001), Fraction(60)]),
)
@example([("9 ，", 0)], [], "16:9", Fraction(24))  # a comma that stands apart leaves no blank behind
def test_whatever_is_said_cues_keep_the_rules(zh: list, en: list, aspect: str, fps: Fraction) -> None:  # type: ignore[type-arg]
    for language, said in (("zh", zh), ("en", en)):
        spoken = [Spoken(utterance(text, language), text, start) for text, start in said]
        cues = cues_for(spoken, fps, language, aspect, film_frames=2000)  # type: ignore[arg-type]
        rule = rule_for(language, aspect)  # type: ignore[arg-type]
        assert rule.line_max == LINE_MAX[language, aspect]  # type: ignore[index]
        for cue in cues:
            assert 1 <= len(cue.lines) <= 2
            assert 0 <= cue.start < cue.end <= 2000
            for line in cue.lines:
                assert line == line.strip()
                assert rule.width(line) <= rule.line_max
        for before, after in pairwise(cues):
            assert before.end == after.start or after.start - before.end >= GAP_FRAMES
        shown, written = ("".join(re.findall(r"\w", "".join(texts))) for texts in (
            (line for cue in cues for line in cue.lines),
            (s.text for s in sorted(spoken, key=lambda s: s.start_frame)),
        ))  # fmt: skip
        if len(spoken) <= 1:
            assert shown == written


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(WORDS),
        min_size=1,
        max_size=40,
    )
)
def test_no_chinese_line_starts_or_ends_badly(words: list[str]) -> None:
    text = "".join(words)
    if text[0] in CLOSERS or re.search(r"[，。、]{2}|[的了吗]{2}|[，。、][的了吗]", text):
        return
    for aspect in ("16:9", "9:16"):
        for line in lines_of(captions(text, aspect=aspect)):
            assert line[0] not in CLOSERS, (text, line)
            assert line[-1] not in OPENERS


@pytest.mark.parametrize("text", ["a" * 200, "王" * 3 + "x" * 90 + "。", "——————————", "！" * 50, "“" * 40])
def test_text_that_no_reader_would_write_is_still_set(text: str) -> None:
    for language in ("zh", "en"):
        for cue in captions(text, language=language, aspect="9:16"):
            assert all(rule_for(language, "9:16").width(line) <= LINE_MAX[language, "9:16"] for line in cue.lines)  # type: ignore[arg-type,index]
