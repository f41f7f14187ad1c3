from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from yingxi.project.align import aligned, carried_over
from yingxi.story.cast import Cast, Character
from yingxi.story.script import Beat, Scene, Script
from yingxi.story.terms import BeatKind, Era

sentences = st.lists(st.sampled_from(["嗯。", "她走了。", "天黑了。", "他笑了笑。", "It rained."]), max_size=8)


def script(*texts: str, prefix: str = "n") -> Script:
    beats = tuple(Beat(id=f"{prefix}{i}", kind=BeatKind.NARRATION, text=text) for i, text in enumerate(texts))
    return Script(language="zh", era=Era.MODERN, scenes=(Scene(id=f"{prefix}scene", place="home", beats=beats),))


def ids(before: list[str], after: list[str]) -> list[str]:
    new, _ = carried_over(script(*before, prefix="o"), Cast(), script(*after), Cast())
    return [beat.id for beat in new.scenes[0].beats]


@given(sentences, sentences)
def test_pairs_rise_and_equal_texts_stay_equal(old: list[str], new: list[str]) -> None:
    pairs = aligned(old, new)
    assert pairs == sorted(pairs)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)


@given(sentences)
def test_an_unchanged_text_keeps_every_id(texts: list[str]) -> None:
    assert aligned(texts, texts) == [(i, i) for i in range(len(texts))]


def test_a_mended_typo_keeps_its_id() -> None:
    assert ids(["他在桥上等了一天。", "天黑了。"], ["他在桥上等了一夭。", "天黑了。"]) == ["o0", "o1"]


def test_two_identical_sentences_stay_two() -> None:
    assert ids(["嗯。", "嗯。"], ["嗯。", "嗯。"]) == ["o0", "o1"]


def test_a_sentence_added_on_page_one_renames_nothing_behind_it() -> None:
    before = [f"这是第{i}句完全不同的话。" for i in range(40)]
    after = [before[0], "新加的一句，讲的是另一件事。", *before[1:]]
    got = ids(before, after)
    assert got[0] == "o0"
    assert got[2:] == [f"o{i}" for i in range(1, 40)]
    assert len(set(got)) == 41


def test_a_fresh_id_never_clashes_with_an_old_one() -> None:
    old = script("天黑了。", prefix="n")
    new, _ = carried_over(old, Cast(), script("全新的开头说了很多别的事情。", "天黑了。"), Cast())
    assert len({beat.id for beat in new.scenes[0].beats}) == 2


def test_a_character_keeps_the_id_under_a_new_main_name() -> None:
    old_cast = Cast(characters=(Character(id="c_old", name="老栓", aliases=("华老栓",)),))
    new_cast = Cast(characters=(Character(id="c_new", name="华老栓"),))
    new = script("他走了。")
    spoken = new.scenes[0].beats[0].model_copy(update={"people": ("c_new",)})
    scene = new.scenes[0].model_copy(update={"beats": (spoken,)})
    renamed, cast = carried_over(script("他走了。"), old_cast, new.model_copy(update={"scenes": (scene,)}), new_cast)
    assert cast.characters[0].id == "c_old"
    assert renamed.scenes[0].beats[0].people == ("c_old",)
