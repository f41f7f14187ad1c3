"""Whole stories: who speaks, what is spoken, where it plays, who is in it."""

from __future__ import annotations

from itertools import pairwise

import pytest

from yingxi.engines.base import Draft, Writer
from yingxi.errors import StoryError
from yingxi.script.rules import RulesWriter
from yingxi.story.places import PLACES
from yingxi.story.script import Beat
from yingxi.story.terms import Age, BeatKind, Emotion, Era, Hour, Sex
from yingxi.story.things import THINGS
from yingxi.story.wardrobe import BEARDS, FACE_NUMBERS, HAIR, HATS, MARKS, WARDROBES

MILL = """\
                     磨坊里的夜⑴

                       林小舟

　　从前，镇上有一家酒店，掌柜姓周，人都叫他周掌柜。秋天的傍晚，风很大，店里只有
两三个客人，坐在柜台前喝酒。

　　忽然门开了，进来一个老头子，穿一件破长衫，胡子花白，背着一个包袱。

　　“掌柜的，给我温一碗酒。”老头子说。

　　周掌柜看了他一眼，笑着问道：“老人家，你从哪里来？”

　　“从山里来。”

　　“这么大的风，怎么还赶路呢？”

　　老头子叹了一口气，低声说：“我的孙女小翠病了②，我要到城里去请大夫。”

　　这时小翠的哥哥阿牛跑进来，大声喊道，“爷爷！小翠醒了！”老头子听了，高兴得流
下泪来。墙上写着“概不赊账”四个字，他看也没有看，放下酒钱就走了。

　　第二天早上，周掌柜走到河边，看见老头子和两个孩子坐在船上。小翠向他挥手，说：
“谢谢你！”周掌柜想：“这孩子真有礼貌。”

                     二○二四年三月。

□注释

⑴这是一篇练习。

⑵小翠：人名。
"""

FOX = """\
Brown - the Fox and the Miller

     Once upon a time there lived a poor miller with his daughter in a mill by
     the river. The girl was called Anna. One cold winter evening, when the snow
     was falling, a fox knocked at the door.

     ‘Who is there?’ asked the miller. ‘It is only I,’ said the fox, ‘let me come in,
     for I don’t like the cold.’ ‘You shall not come in,’ said he, and he locked
     the door.

     But Anna was sorry for the fox, and she said to her father, ‘Father, he will die of
     cold!’ The miller shook his head. ‘What a silly girl she is,’ he thought.

     The next morning Anna went into the forest, and there she found the fox under
     a tree. ‘Alas!’ sobbed the girl, ‘I am too late.’ But the fox opened one
     eye and whispered: ‘Not at all, my dear.’
"""


@pytest.fixture(scope="module")
def mill() -> Draft:
    return RulesWriter().write(MILL)


@pytest.fixture(scope="module")
def fox() -> Draft:
    return RulesWriter().write(FOX)


def _beats(draft: Draft) -> list[Beat]:
    return [beat for scene in draft.script.scenes for beat in scene.beats]


def _lines(draft: Draft) -> list[tuple[str, str]]:
    names = {character.id: character.name for character in draft.cast.characters}
    return [(names[beat.speaker or ""], beat.text) for beat in _beats(draft) if beat.kind is BeatKind.LINE]


def test_it_is_a_writer() -> None:
    assert isinstance(RulesWriter(), Writer)
    assert RulesWriter.name == "rules"


def test_chinese_speakers(mill: Draft) -> None:
    assert _lines(mill) == [
        ("老头子", "掌柜的，给我温一碗酒。"),
        ("周掌柜", "老人家，你从哪里来？"),
        ("老头子", "从山里来。"),
        ("周掌柜", "这么大的风，怎么还赶路呢？"),
        ("老头子", "我的孙女小翠病了，我要到城里去请大夫。"),
        ("阿牛", "爷爷！小翠醒了！"),
        ("小翠", "谢谢你！"),
        ("周掌柜", "这孩子真有礼貌。"),
    ]


def test_english_speakers(fox: Draft) -> None:
    assert _lines(fox) == [
        ("miller", "Who is there?"),
        ("fox", "It is only I, let me come in, for I don’t like the cold."),
        ("miller", "You shall not come in."),
        ("Anna", "Father, he will die of cold!"),
        ("miller", "What a silly girl she is."),
        ("Anna", "Alas! I am too late."),
        ("fox", "Not at all, my dear."),
    ]


def test_title_author_and_era(mill: Draft, fox: Draft) -> None:
    assert (mill.script.title, mill.script.author, mill.script.era) == ("磨坊里的夜", "林小舟", Era.REPUBLICAN_CHINA)
    assert (fox.script.title, fox.script.author, fox.script.era) == ("The Fox and the Miller", "Brown", Era.FAIRY_TALE)


def test_no_note_is_spoken(mill: Draft) -> None:
    said = "".join(beat.text for beat in _beats(mill))
    for gone in ("⑴", "②", "注释", "练习", "二○二四", "林小舟"):
        assert gone not in said
    assert {left.why for left in mill.script.left_out} == {"title", "author", "date", "endnotes", "footnote mark"}


def test_a_sign_is_told_not_spoken(mill: Draft) -> None:
    telling = next(beat for beat in _beats(mill) if "概不赊账" in beat.text)
    assert telling.kind is BeatKind.NARRATION


def test_plain_reporting_clauses_are_folded(mill: Draft, fox: Draft) -> None:
    told = [beat.text for draft in (mill, fox) for beat in _beats(draft) if beat.kind is not BeatKind.LINE]
    assert not [text for text in told if text in ("老头子说。", "Said the fox,", "Asked the miller.")]
    assert not [text for text in told if text.endswith(("问道：", "说："))]


def test_thoughts_are_inner(mill: Draft, fox: Draft) -> None:
    inner = [beat.text for draft in (mill, fox) for beat in _beats(draft) if beat.inner]
    assert inner == ["这孩子真有礼貌。", "What a silly girl she is."]


def test_scenes_have_places_and_hours(mill: Draft, fox: Draft) -> None:
    assert [scene.place for scene in mill.script.scenes] == ["tavern", "riverside"]
    assert [scene.hour for scene in mill.script.scenes] == [Hour.DUSK, Hour.MORNING]
    assert fox.script.scenes[-1].place == "forest"
    assert fox.script.scenes[-1].hour is Hour.MORNING


def test_people_are_read_from_words(mill: Draft, fox: Draft) -> None:
    cast = {character.name: character for character in (*mill.cast.characters, *fox.cast.characters)}
    assert cast["老头子"].age is Age.OLD
    assert cast["老头子"].sex is Sex.MALE
    assert cast["Anna"].sex is Sex.FEMALE
    assert cast["fox"].species == "fox"
    old = cast["老头子"].design
    assert old is not None
    assert old.wardrobe == "long_gown"
    assert {"torn", "wrinkles"} <= set(old.marks)
    assert old.beard != "none"


def test_feelings(fox: Draft) -> None:
    sob = next(beat for beat in _beats(fox) if beat.text.startswith("Alas"))
    assert sob.emotion is Emotion.SADNESS
    assert sob.intensity > 0.3


def test_to_whom(fox: Draft) -> None:
    plea = next(beat for beat in _beats(fox) if beat.text.startswith("Father"))
    assert [fox.cast.named(who).name for who in plea.to] == ["miller"]


@pytest.mark.parametrize("story", [MILL, FOX])
def test_the_documents_hold_together(story: str) -> None:
    draft = RulesWriter().write(story)
    beats = _beats(draft)
    ids = [beat.id for beat in beats] + [scene.id for scene in draft.script.scenes]
    assert len(ids) == len(set(ids))
    known = {character.id for character in draft.cast.characters}
    for beat in beats:
        assert {*beat.people, *beat.to, *beat.ages} <= known
        assert (beat.speaker in known) if beat.kind is BeatKind.LINE else beat.speaker is None
        assert beat.source is not None
        assert 0 <= beat.source[0] < beat.source[1] <= len(story)
        assert set(beat.things) <= set(THINGS)
        assert beat.text.strip()
    for scene in draft.script.scenes:
        assert scene.place in PLACES
        assert set(scene.people) <= known
    for before, after in pairwise(beat.source for beat in beats):
        assert before is not None
        assert after is not None
        assert before[0] <= after[0]


@pytest.mark.parametrize("story", [MILL, FOX])
def test_designs_use_registered_names_and_differ(story: str) -> None:
    designs = [character.design for character in RulesWriter().write(story).cast.characters]
    for design in designs:
        assert design is not None
        assert design.wardrobe in WARDROBES
        assert design.hair in HAIR
        assert design.beard in BEARDS
        assert design.hat in HATS
        assert set(design.marks) <= set(MARKS)
        assert set(design.face) <= set(FACE_NUMBERS)
    looks = {(design.main, design.hair, design.wardrobe, design.hat) for design in designs if design is not None}
    assert len(looks) == len(designs)


def test_the_same_story_gives_the_same_bytes() -> None:
    one, two = RulesWriter().write(MILL), RulesWriter().write(MILL)
    assert one.script.model_dump_json() == two.script.model_dump_json()
    assert one.cast.model_dump_json() == two.cast.model_dump_json()


def test_a_mended_typo_keeps_the_other_ids() -> None:
    before = [beat.id for beat in _beats(RulesWriter().write(MILL))]
    after = [beat.id for beat in _beats(RulesWriter().write(MILL.replace("风很大，", "风非常大，")))]
    assert len(set(before) - set(after)) <= 2


@pytest.mark.parametrize(
    ("story", "kinds"),
    [
        ("一只猫坐在窗台上。", [BeatKind.NARRATION]),
        ("猫", [BeatKind.NARRATION]),
        ("The cat slept.", [BeatKind.NARRATION]),
        ("“你好。”", [BeatKind.LINE]),
        ("“谁？”\n\n“我。”\n\n“进来。”", [BeatKind.LINE] * 3),
        ("‘Who?’\n\n‘Me.’", [BeatKind.LINE] * 2),
    ],
)
def test_small_stories(story: str, kinds: list[BeatKind]) -> None:
    draft = RulesWriter().write(story)
    assert [beat.kind for beat in _beats(draft)] == kinds
    assert len(draft.script.scenes) == 1


def test_a_story_of_lines_alone_has_two_speakers() -> None:
    draft = RulesWriter().write("“你去哪儿？”\n\n“回家。”\n\n“这么早？”\n\n“天黑了。”")
    speakers = [beat.speaker for beat in _beats(draft)]
    assert speakers[0] == speakers[2] != speakers[1] == speakers[3]
    assert None not in speakers


def test_no_story_is_an_error() -> None:
    with pytest.raises(StoryError):
        RulesWriter().write("……\n\n***\n")


def test_the_narrator_is_a_character() -> None:
    story = "我从十一岁起就在店里帮忙。我每天扫地。掌柜对我说：“快一点！”我不说话。我知道他会生气。"
    draft = RulesWriter().write(story)
    assert draft.cast.narrator is not None
    assert draft.cast.named(draft.cast.narrator).age is Age.CHILD


def test_a_remembered_child_is_a_child() -> None:
    story = (
        "我坐船回到村里，去看望老朋友铁生。我走了很久。\n\n"
        "小时候，我认识的铁生是一个十多岁的少年，常常带我到河边捉鱼。我们玩得很高兴。\n\n"
        "现在铁生老了，他对我说：“你来了。”我说：“我来看你。”\n"
    )
    draft = RulesWriter().write(story)
    names = {character.name: character.id for character in draft.cast.characters}
    remembered = [beat for beat in _beats(draft) if beat.ages]
    assert remembered
    assert any(beat.ages.get(names["铁生"]) is Age.CHILD for beat in remembered)
    assert not _beats(draft)[-1].ages


def test_a_long_story_is_read_to_its_end() -> None:
    draft = RulesWriter().write(FOX.split("\n\n", 1)[1] * 300)
    assert len(_beats(draft)) > 3000
