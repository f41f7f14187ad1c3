"""A story told shorter, and only some of its scenes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from yingxi.errors import InputError
from yingxi.script.condense import condense, length_s
from yingxi.script.scenes_range import pick
from yingxi.story.script import Beat, Scene, Script
from yingxi.story.terms import BeatKind, Era


def _script(count: int = 40) -> Script:
    scenes = []
    for number in range(4):
        beats = []
        for index in range(count):
            line = index % 4 in (2, 3)
            text = f"第{number}场第{index}句，" + ("你去哪里了？" if index % 4 == 2 else "老人走到河边去打水。")
            beats.append(
                Beat(
                    id=f"b{number}_{index}",
                    kind=BeatKind.LINE if line else BeatKind.NARRATION,
                    text=text,
                    speaker=("c_a" if index % 4 == 2 else "c_b") if line else None,
                    people=("c_a",) if index % 3 else (),
                )
            )
        scenes.append(Scene(id=f"s{number}", place="riverside", people=("c_a", "c_b"), beats=tuple(beats)))
    return Script(language="zh", era=Era.MODERN, scenes=tuple(scenes))


def _ids(script: Script) -> list[str]:
    return [beat.id for scene in script.scenes for beat in scene.beats]


def _length_s(script: Script) -> float:
    return sum(length_s(beat, "zh") for scene in script.scenes for beat in scene.beats)


@settings(deadline=None, max_examples=25)
@given(st.floats(min_value=0.2, max_value=12))
def test_it_fits_and_keeps_the_order(minutes: float) -> None:
    script = _script()
    short = condense(script, minutes)
    assert _length_s(short) <= minutes * 60
    kept = _ids(short)
    assert kept == [one for one in _ids(script) if one in set(kept)]
    assert all(scene.beats for scene in short.scenes)


def test_it_uses_most_of_the_time() -> None:
    assert _length_s(condense(_script(), 3)) > 3 * 60 * 0.75


def test_first_and_last_stay() -> None:
    script = _script()
    kept = _ids(condense(script, 2))
    assert kept[0] == "b0_0"
    assert kept[-1] == "b3_39"


def test_a_question_keeps_its_answer() -> None:
    kept = set(_ids(condense(_script(), 2)))
    for number in range(4):
        for index in range(2, 40, 4):
            assert (f"b{number}_{index}" in kept) == (f"b{number}_{index + 1}" in kept)


def test_a_short_story_stays_whole() -> None:
    script = _script(4)
    assert condense(script, 60) is script


def test_no_time_at_all_is_an_error() -> None:
    with pytest.raises(InputError):
        condense(_script(), 0.001)


@pytest.mark.parametrize(
    ("scenes", "expected"),
    [("1", "0"), ("2-3", "12"), ("3-", "23"), ("-2", "01"), ("1,3-4", "023"), ("２—３", "12"), ("1、4", "03")],
)
def test_scenes_are_picked(scenes: str, expected: str) -> None:
    assert "".join(scene.id[1:] for scene in pick(_script(4), scenes).scenes) == expected


@pytest.mark.parametrize("scenes", ["", "0", "5", "3-1", "a", "1-9", "1,,2", "-"])
def test_a_bad_range_is_an_error(scenes: str) -> None:
    with pytest.raises(InputError) as caught:
        pick(_script(4), scenes)
    assert "--scenes" in caught.value.in_("zh")
