"""A board directed after another one keeps its pictures: what changes is what the text changed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_stories import CAST, FERRY, said, scene, script, scripts, told

from yingxi.board.direct import direct
from yingxi.board.grammar import breaches
from yingxi.story.board import Board, Shot
from yingxi.story.film import Film
from yingxi.story.script import Beat, Script
from yingxi.story.terms import Hour

FULL = Film()
SAYINGS = (
    "你说的那条船，我昨天晚上还看见过。",
    "那就再等一等，等雾散了再说吧。",
    "可我等不了那么久，家里还有人病着。",
    "唉，这样的天气，谁都没有办法。",
)


def long_talk(rounds: int) -> Script:
    """A minute and more of two people talking at one place: pictures come close to coming back."""
    beats = [told(0, "织娘走到渡口，船夫坐在船头。", people=("weaver", "ferryman"))]
    for number in range(1, rounds):
        beats.append(said(number, ("weaver", "ferryman")[number % 2], SAYINGS[number % 4]))
        if number % 5 == 0:
            beats.append(told(100 + number, "船夫望着河面。", people=("ferryman",)))
    return script(scene(*beats, people=("weaver", "ferryman"), hour=Hour.DUSK))


def with_text(story: Script, beat_id: str, text: str) -> Script:
    """Return the story with one sentence changed."""
    return with_beats(story, beat_id, lambda beat: (beat.model_copy(update={"text": text}),))


def with_beats(story: Script, beat_id: str, become: object) -> Script:
    """Return the story with one beat replaced by several."""
    scenes = []
    for one in story.scenes:
        beats: list[Beat] = []
        for beat in one.beats:
            beats.extend(become(beat) if beat.id == beat_id else (beat,))  # type: ignore[operator]
        scenes.append(one.model_copy(update={"beats": tuple(beats)}))
    return story.model_copy(update={"scenes": tuple(scenes)})


def changed(before: Board, after: Board) -> list[Shot]:
    """Return the shots that would be drawn again."""
    known = {shot.id: shot for shot in before.shots}
    return [shot for shot in after.shots if known.get(shot.id) != shot]


@settings(max_examples=50, deadline=None)
@given(story=scripts(), aspect=st.sampled_from(("16:9", "9:16", "1:1")), seed=st.integers(0, 9))
def test_directed_from_itself_a_board_is_itself(story: Script, aspect: str, seed: int) -> None:
    film = Film(aspect=aspect, seed=seed)
    board = direct(story, CAST, film, {})
    assert direct(story, CAST, film, {}, board) == board


@settings(max_examples=50, deadline=None)
@given(story=scripts(), before=scripts(), stretch=st.floats(0.6, 1.6))
def test_whatever_was_before_the_grammar_is_kept_and_a_second_run_changes_nothing(
    story: Script, before: Script, stretch: float
) -> None:
    last = direct(before, CAST, FULL, {})
    lengths = {beat.id: 3.0 * stretch for one in story.scenes for beat in one.beats}
    board = direct(story, CAST, FULL, lengths, last)
    assert breaches(board, story, CAST) == ()
    assert len({shot.id for shot in board.shots}) == len(board.shots)
    assert direct(story, CAST, FULL, lengths, board) == board


@pytest.mark.parametrize(
    "text", ["没有啊。", "那条船么？我昨天晚上还看见过，就停在对岸的那棵老柳树下面，怎么今天就没有了呢？"]
)
def test_one_changed_line_changes_one_shot(text: str) -> None:
    story = long_talk(30)
    before = direct(story, CAST, FULL, {})
    counts = []
    for number in range(1, 30):
        after = direct(with_text(story, f"b{number:03d}", text), CAST, FULL, {}, before)
        counts.append(len(changed(before, after)))
    assert sum(counts) / len(counts) <= 1.5
    assert max(counts) <= 4


def test_a_line_added_or_removed_leaves_the_others() -> None:
    story = long_talk(30)
    before = direct(story, CAST, FULL, {})
    more = with_beats(story, "b010", lambda beat: (beat, said(999, "weaver", "我也不知道该怎么办才好。")))
    assert len(changed(before, direct(more, CAST, FULL, {}, before))) <= 3
    less = with_beats(story, "b010", lambda _: ())
    assert len(changed(before, direct(less, CAST, FULL, {}, before))) <= 3


def test_a_changed_line_keeps_its_own_framing() -> None:
    before = direct(FERRY, CAST, FULL, {})
    after = direct(with_text(FERRY, "b004", "雾太大了，今天谁也不敢开船，回去吧。"), CAST, FULL, {}, before)
    old, new = (next(shot for shot in board.shots if "b004" in shot.beats) for board in (before, after))
    assert (old.size, old.angle, old.subject, old.people) == (new.size, new.angle, new.subject, new.people)
    assert old.duration_s != new.duration_s


def test_beats_that_shared_a_shot_part_when_they_grow_too_long() -> None:
    story = script(scene(said(1, "weaver", "好。"), said(2, "weaver", "我走了。"), people=("weaver", "ferryman")))
    board = direct(story, CAST, FULL, {})
    assert any(shot.beats == ("b001", "b002") for shot in board.shots)
    parted = direct(story, CAST, FULL, {"b001": 6.0, "b002": 6.0}, board)
    assert not any(shot.beats == ("b001", "b002") for shot in parted.shots)
    assert breaches(parted, story, CAST) == ()
