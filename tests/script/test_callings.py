"""Whom the words of a story mean: nicknames, looks, order, plurals, and words that name nobody."""

from __future__ import annotations

from itertools import pairwise

import pytest

from yingxi.script.condense import condense
from yingxi.script.rules import RulesWriter
from yingxi.script.source import decode
from yingxi.story.cast import Cast
from yingxi.story.terms import BeatKind

MARKET = """\
集市上

罗二婶在集市上卖伞，人都叫她“花伞婶”。她又高又瘦，站着正像一支没有削好的铅笔。

红鼻子老郝走过来，敲敲摊子，说：“给我一把。”

铅笔很不高兴，把伞一推，说：“先给钱。”

老郝笑了，掏出几个铜钱。几个老朋友也笑了。老郝拿着伞走了。

胖女人问：“罗二婶，还有红的么？”红衣女子也走上前来，问：“蓝的呢？”

罗二婶说：“都有，都有。”
"""

SISTERS = """\
The Three Keys

There was a king who had three daughters. The eldest princess loved gold, and the youngest princess loved birds.
One day a soldier knocked at the gate. He was a tall man.

"What do you bring?" asked the eldest princess.

"A key," said the soldier.

The youngest princess laughed. "Give it to me." she said. On New Year's Eve the key was lost. The count came to count
the keys, and the little grey man hid under a table. "I have it," said the little old man.
"""


def _names(cast: Cast) -> set[str]:
    return {alias for one in cast.characters for alias in (one.name, *one.aliases)}


def test_nicknames_and_looks_are_one_person() -> None:
    cast = RulesWriter().write(MARKET).cast
    seller = next(one for one in cast.characters if "罗二婶" in (one.name, *one.aliases))
    assert {"花伞婶", "铅笔"} <= {seller.name, *seller.aliases}
    buyer = next(one for one in cast.characters if "老郝" in (one.name, *one.aliases))
    assert "红鼻子老郝" in buyer.aliases
    assert {"胖女人", "红衣女子"} <= _names(cast)
    assert "朋友" not in _names(cast)


def test_a_nickname_speaks_for_its_owner() -> None:
    draft = RulesWriter().write(MARKET)
    said = {beat.text: beat.speaker for scene in draft.script.scenes for beat in scene.beats}
    assert said["先给钱。"] == said["都有，都有。"]


def test_sisters_are_told_apart_and_a_feast_is_nobody() -> None:
    draft = RulesWriter().write(SISTERS)
    names = _names(draft.cast)
    assert {"eldest princess", "youngest princess", "little old man"} <= names
    assert "Eve" not in names
    said = {beat.text: beat.speaker for scene in draft.script.scenes for beat in scene.beats}
    by_id = {one.id: one for one in draft.cast.characters}
    assert by_id[said["What do you bring?"] or ""].name == "eldest princess"
    assert by_id[said["Give it to me."] or ""].name == "youngest princess"


GREEN = """\
场上的晚饭

土场上，太阳落山了。阿贵嫂和婆婆坐在土场上吃饭。小孙女阿芹在旁边玩。

阿芹忽然跑到河边去了。

婆婆骂道：“又跑！”

阿贵嫂笑着说：“让她去罢。”

婆婆摇摇头，说：“你总是惯着她。”阿贵嫂夹了一筷子菜。婆婆放下碗，叹了一口气。
"""


def test_the_telling_stays_with_those_who_stay() -> None:
    scenes = RulesWriter().write(GREEN).script.scenes
    assert {scene.place for scene in scenes} == {"village"}


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "gbk", "utf-16", "utf-16-le"])
def test_the_same_film_from_every_encoding(encoding: str) -> None:
    drafts = [RulesWriter().write(decode(data, "a.txt")) for data in (MARKET.encode(), MARKET.encode(encoding))]
    assert drafts[0] == drafts[1]


def test_a_traditional_story_from_big5() -> None:
    story = "打水記\n\n天剛亮，阿木走到河邊。\n\n阿木說：「水真冷。」\n\n妹妹笑了，說：「快走。」\n"
    drafts = [RulesWriter().write(decode(story.encode(name), "a.txt")) for name in ("utf-8", "big5")]
    assert drafts[0] == drafts[1]
    assert drafts[0].script.title == "打水記"
    assert [beat.text for scene in drafts[0].script.scenes for beat in scene.beats if beat.kind is BeatKind.LINE] == [
        "水真冷。",
        "快走。",
    ]


def test_a_condensed_story_keeps_whole_sentences() -> None:
    paragraphs = [
        f"第{one}天，老郝走到桥头，看了看天，又看了看水，等了很久很久，才慢慢地走回家去。" for one in range(1, 40)
    ]
    script = RulesWriter().write("桥\n\n" + "\n\n".join(paragraphs)).script
    short = condense(script, 1)
    beats = [beat.text for scene in short.scenes for beat in scene.beats]
    assert beats[0].startswith("第1天")
    assert beats[-1].endswith("。")
    for before, after in pairwise(beats):
        assert before.endswith("。") or not after.startswith("第")
