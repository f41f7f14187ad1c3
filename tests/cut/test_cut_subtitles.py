"""Caption files read back as the cues they were written from."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yingxi.cut.subtitles import ass, parse_ass, parse_srt, parse_vtt, srt, vtt
from yingxi.story.timeline import Cue

line = (
    st.text("江上夜雨 abc,.&<>{}\\'\"“”—!?1-", min_size=1, max_size=20)
    .map(lambda s: " ".join(s.split()))
    .filter(lambda s: s and "-->" not in s and not s.startswith("<v"))
)
silent = st.just("")
rates = st.sampled_from([Fraction(24), Fraction(24000, 1001), Fraction(25), Fraction(30), Fraction(60)])


@st.composite
def cue_lists(draw: st.DrawFn, speakers: st.SearchStrategy[str] = silent) -> list[Cue]:
    at, cues = 0, []
    for _ in range(draw(st.integers(0, 6))):
        start = at + draw(st.integers(0, 100_000))
        at = start + draw(st.integers(1, 500))
        cues.append(
            Cue(start=start, end=at, lines=tuple(draw(st.lists(line, min_size=1, max_size=2))), speaker=draw(speakers))
        )
    return cues


@given(cue_lists(), rates)
def test_srt(cues: list[Cue], fps: Fraction) -> None:
    assert list(parse_srt(srt(cues, fps), fps)) == cues


@given(cue_lists(st.sampled_from(["", "阿福", "A & B <x>"])), rates)
def test_vtt(cues: list[Cue], fps: Fraction) -> None:
    assert list(parse_vtt(vtt(cues, fps, language="zh"), fps)) == cues


@given(cue_lists(st.sampled_from(["", "阿福", "Ah Fu"])), rates)
def test_ass(cues: list[Cue], fps: Fraction) -> None:
    text = ass(cues, fps, width=1080, height=1920, aspect="9:16", title="江\n上")
    found = list(parse_ass(text, fps))
    assert [(c.start, c.end, c.speaker) for c in found] == [(c.start, c.end, c.speaker) for c in cues]
    plain = [tuple(s.replace("{", "｛").replace("}", "｝") for s in c.lines) for c in cues]
    assert [tuple(s.replace("{", "｛").replace("}", "｝") for s in c.lines) for c in found] == plain


def test_srt_as_players_know_it() -> None:
    cue = Cue(start=24 * 3661 + 12, end=24 * 3663, lines=("江面起雾了", "你看"))
    assert srt([cue], Fraction(24)) == "1\r\n01:01:01,500 --> 01:01:03,000\r\n江面起雾了\r\n你看\r\n"


@pytest.mark.parametrize(("aspect", "size"), [("16:9", (1920, 1080)), ("9:16", (1080, 1920)), ("1:1", (720, 720))])
def test_ass_keeps_clear_of_the_edges(aspect: str, size: tuple[int, int]) -> None:
    text = ass([], Fraction(24), width=size[0], height=size[1], aspect=aspect)  # type: ignore[arg-type]
    style = next(s for s in text.splitlines() if s.startswith("Style:")).split(",")
    names = next(s for s in text.splitlines() if s.startswith("Format: Name")).split(", ")
    margins = {name: int(style[names.index(name)]) for name in ("MarginL", "MarginR", "MarginV")}
    assert f"PlayResX: {size[0]}" in text
    assert margins["MarginV"] >= (0.2 * size[1] if aspect == "9:16" else 0.05 * size[1])
    assert margins["MarginL"] >= 0.06 * size[0]


def test_an_empty_line_or_an_arrow_cannot_break_a_file() -> None:
    cue = Cue(start=0, end=24, lines=("a --> b", " ", "\n\n2"))
    (back,) = parse_srt(srt([cue], Fraction(24)), Fraction(24))
    assert back.lines == ("a → b", "2")
