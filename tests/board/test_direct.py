from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_stories import CAST, FERRY, said, scene, script, scripts, told

from yingxi.board.check import check_board
from yingxi.board.direct import direct
from yingxi.board.grammar import breaches
from yingxi.board.timing import needed_s
from yingxi.story.board import Board, Shot
from yingxi.story.cast import Character
from yingxi.story.film import Film
from yingxi.story.script import Script
from yingxi.story.terms import Age, Angle, Era, Facing, Hour, Move, ShotSize, Transition

ASPECTS = ("16:9", "9:16", "1:1")
FULL = Film()


def shot_of(board: Board, beat: str) -> Shot:
    return next(shot for shot in board.shots if beat in shot.beats)


@pytest.mark.parametrize("aspect", ASPECTS)
def test_a_small_film_is_clean(aspect: str) -> None:
    board = direct(FERRY, CAST, Film(aspect=aspect), {})
    assert breaches(board, FERRY, CAST) == ()
    assert check_board(board, FERRY, CAST) == ()


@settings(max_examples=60, deadline=None)
@given(story=scripts(), aspect=st.sampled_from(ASPECTS), seed=st.integers(0, 9))
def test_any_film_keeps_the_grammar(story: Script, aspect: str, seed: int) -> None:
    board = direct(story, CAST, Film(aspect=aspect, seed=seed), {})
    assert breaches(board, story, CAST) == ()
    assert check_board(board, story, CAST) == ()
    assert len({shot.id for shot in board.shots}) == len(board.shots)
    assert all(len(shot.people) <= 5 for shot in board.shots)


@settings(max_examples=30, deadline=None)
@given(story=scripts())
def test_shots_are_exactly_as_long_as_their_beats_need(story: Script) -> None:
    beats = [beat for one in story.scenes for beat in one.beats]
    for shot in direct(story, CAST, FULL, {}).shots:
        assert shot.duration_s == needed_s(shot, beats, {})


def test_the_same_story_gives_the_same_board() -> None:
    assert direct(FERRY, CAST, FULL, {}).model_dump_json() == direct(FERRY, CAST, FULL, {}).model_dump_json()


def test_every_scene_opens_on_its_place() -> None:
    board = direct(FERRY, CAST, FULL, {})
    for name in ("sc1", "sc2"):
        first = next(shot for shot in board.shots if shot.scene == name)
        assert first.subject == "place"
        assert first.size in (ShotSize.EXTREME_WIDE, ShotSize.WIDE)
        assert first.move is not Move.STATIC
    assert board.shots[0].transition is Transition.FADE
    assert shot_of(board, "b001").subject == "place"


def test_two_who_talk_face_each_other_from_their_own_sides() -> None:
    board = direct(FERRY, CAST, FULL, {})
    facing = {"weaver": set(), "ferryman": set()}
    for beat in ("b003", "b004", "b005"):
        for person in shot_of(board, beat).people:
            facing[person.character].add(person.facing)
    assert facing == {"weaver": {Facing.RIGHT}, "ferryman": {Facing.LEFT}}


def test_quick_answers_share_one_picture_of_both() -> None:
    shot = shot_of(direct(FERRY, CAST, FULL, {}), "b006")
    assert shot.beats == ("b006", "b007")
    assert {person.character for person in shot.people} == {"weaver", "ferryman"}


def test_a_remembered_child_is_a_child() -> None:
    shot = shot_of(direct(FERRY, CAST, FULL, {}), "b009")
    ages = {person.character: person.age for person in shot.people}
    assert ages["teller"] is Age.CHILD


def test_a_memory_is_mixed_into_and_out_of_but_not_all_the_time() -> None:
    long = "他沿着河岸慢慢地走，什么也没有说，风吹着他的衣服，天色一点一点暗了下来，船也靠了岸。"
    plain = [told(n, long, people=("teller",)) for n in range(1, 8)]
    child = {"teller": Age.CHILD}
    beats = [beat.model_copy(update={"ages": child}) if n in (3, 4, 5) else beat for n, beat in enumerate(plain)]
    board = direct(script(scene(*beats)), CAST, FULL, {})
    mixed = [shot.beats[0] for shot in board.shots if shot.transition is Transition.DISSOLVE]
    assert mixed == ["b004", "b007"]
    toggling = [beat.model_copy(update={"ages": child}) if n % 2 else beat for n, beat in enumerate(plain)]
    board = direct(script(scene(*toggling)), CAST, FULL, {})
    assert sum(shot.transition is Transition.DISSOLVE for shot in board.shots) <= len(board.shots) / 2


def test_the_telling_stays_where_it_went_until_somebody_speaks() -> None:
    story = script(
        scene(
            told(1, "他坐在家里，想起了从前的许多事情。", people=("teller",)),
            told(2, "那年冬天他一个人进了山。", people=("teller",), place="mountain"),
            told(3, "雪一直下到第二天早上，路全都看不见了。"),
            said(4, "teller", "现在说这些还有什么用呢？"),
            place="home",
        )
    )
    board = direct(story, CAST, FULL, {})
    assert [shot_of(board, beat).place for beat in ("b001", "b002", "b003", "b004")] == [
        None,
        "mountain",
        "mountain",
        None,
    ]


def test_no_office_in_an_old_tale() -> None:
    story = script(
        scene(told(1, "天亮了。"), told(2, "他们在一家公司里。", people=("teller",), place="office"), place="home")
    )
    assert all(shot.place is None for shot in direct(story, CAST, FULL, {}).shots)
    now = story.model_copy(update={"era": Era.MODERN})
    assert shot_of(direct(now, CAST, FULL, {}), "b002").place == "office"


def test_a_character_who_is_many_is_never_alone() -> None:
    many = Character(id="all", name="众人", speaks=True)
    cast = CAST.model_copy(update={"characters": (*CAST.characters, many)})
    board = direct(script(scene(said(1, "all", "快来看啊，快来看啊，船翻了，船翻了！"))), cast, FULL, {})
    shot = shot_of(board, "b001")
    assert shot.size is ShotSize.CLOSE_UP or len(shot.people) > 1


def test_a_crowd_and_an_animal_are_seen() -> None:
    shot = shot_of(direct(FERRY, CAST, FULL, {}), "b012")
    assert "horse" in {person.character for person in shot.people}
    kinds = {person.character.split(".")[0] for person in shot.people}
    assert "extra:child" in kinds


def test_what_is_told_is_shown_elsewhere() -> None:
    story = script(scene(told(1, "他在家里坐着。", people=("teller",)), told(2, "那年山上下了雪。", place="mountain")))
    shot = shot_of(direct(story, CAST, FULL, {}), "b002")
    assert shot.place == "mountain"


def test_inner_speech_is_seen_from_near_and_alone() -> None:
    story = script(
        scene(
            said(1, "weaver", "你来了。"),
            said(2, "ferryman", "我来了，等得久了吧，路上不好走。"),
            said(3, "weaver", "他在说谎，我一眼就看出来了，可是我不能说。", inner=True),
        )
    )
    shot = shot_of(direct(story, CAST, FULL, {}), "b003")
    assert [person.character for person in shot.people] == ["weaver"]
    assert "说话" not in shot.people[0].action


def test_a_long_speech_has_a_reaction() -> None:
    lines = [said(n, "ferryman", "那一年的水比哪一年都大，两岸的房子全淹了，连庙也没有剩下。") for n in range(2, 9)]
    story = script(scene(said(1, "weaver", "后来呢？"), *lines, people=("weaver", "ferryman")))
    board = direct(story, CAST, FULL, {})
    subjects = [shot.subject for shot in board.shots if shot.beats and shot.beats[0] != "b001"]
    assert "weaver" in subjects


def test_talk_uses_reverse_angles_over_the_shoulder() -> None:
    lines = [said(n, ("weaver", "ferryman")[n % 2], "这件事我想了很久，还是不明白，你倒说说看。") for n in range(1, 15)]
    board = direct(script(scene(*lines)), CAST, FULL, {})
    over = {shot.subject for shot in board.shots if shot.angle is Angle.OVER_SHOULDER}
    assert over == {"weaver", "ferryman"}
    sizes = {shot.size for shot in board.shots}
    assert {ShotSize.MEDIUM, ShotSize.MEDIUM_CLOSE} <= sizes


def test_nothing_told_still_varies() -> None:
    beats = [told(n, "有些事情，要过很久很久，人们才能够明白它的意思。") for n in range(1, 13)]
    board = direct(script(scene(*beats, people=("teller",))), CAST, FULL, {})
    subjects = [shot.subject for shot in board.shots]
    assert len(set(subjects)) >= 3
    assert "teller" in subjects


def test_ids_survive_another_voice_and_another_beat_before() -> None:
    before = {shot.id for shot in direct(FERRY, CAST, FULL, {}).shots}
    slower = {f"b{n:03d}": 9.0 for n in (3, 4)}
    assert len(before & {shot.id for shot in direct(FERRY, CAST, FULL, slower).shots}) >= len(before) - 1
    longer = script(scene(told(0, "很久以前。"), *FERRY.scenes[0].beats, hour=Hour.DUSK), FERRY.scenes[1])
    after = {shot.id for shot in direct(longer, CAST, FULL, {}).shots}
    assert len(before & after) >= len(before) - 1


def test_very_long_ids_stay_different() -> None:
    one, other = "b" * 63 + "1", "b" * 63 + "2"
    beats = [told(1, "天亮了，鸡叫了三遍，村里还是静悄悄的。").model_copy(update={"id": name}) for name in (one, other)]
    board = direct(script(scene(*beats)), CAST, FULL, {})
    assert len({shot.id for shot in board.shots}) == len(board.shots)
    assert all(len(shot.id) <= 64 for shot in board.shots)


def test_a_person_who_is_not_cast_is_no_reason_to_stop() -> None:
    story = script(scene(said(1, "nobody", "有人吗？"), told(2, "没有人回答。", people=("ghost",))))
    board = direct(story, CAST, FULL, {})
    assert [beat for shot in board.shots for beat in shot.beats] == ["b001", "b002"]


def test_a_long_story_is_boarded_without_a_breach() -> None:
    beats = [
        said(n, ("weaver", "ferryman")[n % 2], "这件事我想了很久，还是不明白。")
        if n % 3
        else told(n, "他提着灯笼慢慢走下山去。", people=("boy",), things=("lantern",))
        for n in range(1500)
    ]
    scenes = [scene(*beats[n : n + 50], name=f"sc{n}") for n in range(0, 1500, 50)]
    board = direct(script(*scenes), CAST, FULL, {})
    assert breaches(board, script(*scenes), CAST) == ()


def test_one_alone_under_the_sky_strolls_and_two_people_meet_while_nothing_is_told_of_them() -> None:
    alone = script(scene(said(1, "ferryman", "今天的水，比昨天又高了一些。"), place="riverside"))
    opening = direct(alone, CAST, FULL, {}).shots[0]
    assert [person.action for person in opening.people if person.character == "ferryman"] == ["踱步"]
    lines = [said(n, ("weaver", "ferryman")[n % 2], "这件事我想了很久，还是不明白。") for n in range(1, 5)]
    opening = direct(script(scene(*lines)), CAST, FULL, {}).shots[0]
    assert {"weaver", "ferryman"} <= {person.character for person in opening.people}
    assert "伸手" in {person.action for person in opening.people}


def test_a_talk_shows_the_two_together_more_often_than_their_backs() -> None:
    lines = [said(n, ("weaver", "ferryman")[n % 2], "这件事我想了很久，还是不明白，你倒说说看。") for n in range(1, 15)]
    shots = [shot for shot in direct(script(scene(*lines)), CAST, FULL, {}).shots if shot.beats]
    both = [shot for shot in shots if len(shot.people) > 1 and shot.angle is not Angle.OVER_SHOULDER]
    backs = [shot for shot in shots if shot.angle is Angle.OVER_SHOULDER]
    assert len(both) > len(backs)
    near = (ShotSize.MEDIUM_CLOSE, ShotSize.CLOSE_UP)
    assert sum(shot.size in near for shot in shots) >= len(shots) / 3
