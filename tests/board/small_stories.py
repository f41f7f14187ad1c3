"""Scripts written by hand, and random ones, for the director's tests."""

from __future__ import annotations

from hypothesis import strategies as st

from yingxi.story.cast import Cast, Character
from yingxi.story.script import Beat, Scene, Script
from yingxi.story.terms import Age, BeatKind, Emotion, Era, Hour, Sex

CAST = Cast(
    narrator="teller",
    characters=(
        Character(id="weaver", name="织娘", aliases=("姑娘",), sex=Sex.FEMALE, age=Age.YOUTH, speaks=True),
        Character(id="ferryman", name="船夫", sex=Sex.MALE, age=Age.OLD, speaks=True),
        Character(id="teller", name="我", sex=Sex.MALE, speaks=True),
        Character(id="boy", name="阿宝", sex=Sex.MALE, age=Age.CHILD, speaks=True),
        Character(id="frog", name="青蛙", species="frog", speaks=True),
        Character(id="horse", name="白马", species="horse"),
    ),
)
IDS = tuple(character.id for character in CAST.characters)


def told(number: int, text: str, **more: object) -> Beat:
    return Beat(id=f"b{number:03d}", kind=BeatKind.NARRATION, text=text, **more)


def said(number: int, who: str, text: str, **more: object) -> Beat:
    return Beat(id=f"b{number:03d}", kind=BeatKind.LINE, text=text, speaker=who, **more)


def scene(*beats: Beat, name: str = "sc1", place: str = "riverside", **more: object) -> Scene:
    return Scene(id=name, place=place, beats=beats, **more)


def script(*scenes: Scene) -> Script:
    return Script(language="zh", era=Era.ANCIENT_CHINA, scenes=scenes)


FERRY = script(
    scene(
        told(1, "河面上起了雾，对岸什么也看不见。"),
        told(2, "织娘提着一只竹篮走到渡口。", people=("weaver",), things=("basket",)),
        said(3, "weaver", "老伯，今天还开船吗？我得赶在天黑以前回去。"),
        said(4, "ferryman", "雾这么大，谁敢开船呢，姑娘还是回去吧。"),
        said(5, "weaver", "求求您了！", emotion=Emotion.SADNESS, intensity=0.8),
        said(6, "ferryman", "唉。"),
        said(7, "weaver", "我母亲病了。"),
        told(8, "船夫叹了口气，解开了缆绳。", people=("ferryman",), things=("boat",)),
        people=("weaver", "ferryman"),
        hour=Hour.DUSK,
    ),
    scene(
        told(9, "我小时候也坐过他的船。", people=("teller", "ferryman"), ages={"teller": Age.CHILD}),
        told(10, "日子就这样一天一天地过去了，谁也没有再提起那件事情。"),
        told(11, "有些事，过了很久才明白。"),
        told(12, "孩子们在院子里围着一匹白马。", people=("horse",)),
        name="sc2",
        place="home",
        people=("teller",),
        hour=Hour.NIGHT,
    ),
)

_texts = st.sampled_from(
    (
        "他走了。",
        "嗯。",
        "众人都笑了起来，店内外充满了快活的空气。",
        "她把竹篮放下，望着远处的山，一句话也不说，站了很久很久，直到天色完全暗下来，才慢慢地转过身去。",
        "为什么？",
        "天快亮了……",
        "Nobody knew where the old ferry had gone, and nobody dared to ask.",
    )
)
_people = st.lists(st.sampled_from(IDS), max_size=5, unique=True).map(tuple)


@st.composite
def beats(draw: st.DrawFn, number: int) -> Beat:
    kind = draw(
        st.sampled_from((BeatKind.NARRATION, BeatKind.NARRATION, BeatKind.LINE, BeatKind.LINE, BeatKind.ACTION))
    )
    return Beat(
        id=f"b{number:04d}",
        kind=kind,
        text=draw(_texts),
        speaker=draw(st.sampled_from(IDS)) if kind is BeatKind.LINE else None,
        people=draw(_people) if kind is not BeatKind.LINE else (),
        things=draw(st.sampled_from(((), (), ("lantern",), ("boat", "tea_cup")))),
        place=draw(st.sampled_from((None, None, None, "forest"))),
        ages=draw(st.sampled_from(({}, {}, {"teller": Age.CHILD}))),
        emotion=draw(st.sampled_from(list(Emotion))),
        intensity=draw(st.sampled_from((0.0, 0.3, 0.9))),
        inner=kind is BeatKind.LINE and draw(st.integers(0, 5)) == 0,
    )


@st.composite
def scripts(draw: st.DrawFn) -> Script:
    number = 0
    scenes = []
    for place in draw(st.lists(st.sampled_from(("tavern", "riverside", "forest")), min_size=1, max_size=3)):
        chosen = []
        for _ in range(draw(st.integers(1, 9))):
            number += 1
            chosen.append(draw(beats(number)))
        people = draw(_people)
        scenes.append(Scene(id=f"sc{len(scenes)}", place=place, people=people, beats=tuple(chosen)))
    return Script(language="zh", era=Era.ANCIENT_CHINA, scenes=tuple(scenes))
