"""Places that only a story's things tell, rides that pick people up, and seasons that come later."""

from __future__ import annotations

from yingxi.script.rules import RulesWriter
from yingxi.story.script import Scene
from yingxi.story.terms import Season

SHRINE = """\
石像

夜里，樵夫大山躲进路边的破庙里避雨。他点起油灯，看见墙角坐着一只小狐狸。

“你也怕打雷吗？”大山问。

小狐狸抖了抖耳朵，把尾巴盖在脚上。
"""
FLUTE = """\
笛子

男孩小北跟着妈妈爬上五楼，把书包放在椅子上。他刚在沙发上坐下，楼下的门砰的一声关上了。

“谁这么大声？”小北问。

第二天傍晚，有人敲门。小北打开门，看见一个老爷爷站在门口，手里拿着一支笛子。

“送给你。”老爷爷笑着说。他坐下来，吹了一支曲子。

冬天来了，笛声再也没有响起。

“老爷爷住院了。”妈妈说。

星期天，小北坐在床边，把笛子放在老爷爷的枕头旁边。

“我给你吹。”小北说。
"""
RIDE = """\
The Last Bus

The last bus was almost empty. Hugo, the driver, rubbed his eyes and looked in the mirror.

"Where to?" he asked the old woman behind him.

A boy with a drum got on at Mill Street. He sat down and began to tap on it.

"Not now," said the old woman. "I am counting the lamps."

"I can count too," said the boy.
"""


def _scenes(text: str, title: str) -> tuple[Scene, ...]:
    return tuple(RulesWriter().write(text, title=title).script.scenes)


def test_a_lamp_in_a_shrine_does_not_make_it_a_house():
    assert [scene.place for scene in _scenes(SHRINE, "石像")] == ["temple"]


def test_floors_and_doors_seen_from_within_keep_a_story_at_home_until_its_sickbed():
    scenes = _scenes(FLUTE, "笛子")
    assert {scene.place for scene in scenes[:-1]} <= {"home", "modern_home"}
    assert scenes[-1].place == "hospital"


def test_before_winter_comes_it_is_autumn():
    scenes = _scenes(FLUTE, "笛子")
    assert scenes[0].season is Season.AUTUMN
    assert scenes[-1].season is Season.WINTER


def test_who_gets_on_at_a_street_rides_on():
    assert {scene.place for scene in _scenes(RIDE, "The Last Bus")} == {"vehicle"}


CLOSING = """\
The Last Night of the Tavern

On Friday Mr Hale wiped the tables one more time.

At noon Ada came in and shook her umbrella. She was a nurse at the hospital.

"One soup, please," she said.

"Why is it so empty here?" asked Ada, and she looked at the chairs.

"Nobody comes any more," said Mr Hale. "I am going to close it."

A boy with a dog ate his bread, and then he ran down the street.

In the afternoon Mr Hale swept the floor. He sat down behind the counter and rubbed his eyes.

"That was that," said Mr Hale.
"""
SMITH = """\
马掌

山脚下有一个老铁匠。黄昏，一位军官骑马来到他面前，请他打一副马掌。

“我不打。”老铁匠说。

老铁匠的孙女阿秀跑出来，挡在爷爷前面。“不许欺负爷爷！”她喊道。

那天夜里，老铁匠坐在炉火前，拉动了风箱。火光照亮了整个屋子，他一直打到天亮。

“爷爷，你歇一歇吧。”阿秀说。
"""


def test_a_title_names_the_house_that_the_beginning_does_not():
    scenes = _scenes(CLOSING, "The Last Night of the Tavern")
    assert scenes[0].place == "tavern"
    assert "hospital" not in {scene.place for scene in scenes}


def test_who_stays_behind_is_not_where_another_ran():
    assert _scenes(CLOSING, "The Last Night of the Tavern")[-1].place in ("tavern", "shop")


def test_a_granddaughters_grandfather_is_the_one_she_belongs_to():
    draft = RulesWriter().write(SMITH, title="马掌")
    assert [one.name for one in draft.cast.characters if "爷爷" in (one.name, *one.aliases)] == ["老铁匠"]
    assert draft.script.scenes[-1].place in ("home", "workshop")


HARE = """\
The Pancake Hare

In a cottage by the wood lived a widow and her son Piet. One day Piet went out into the forest and met a white hare.

"Let me go," said the hare, "and you shall eat."

That night there were pancakes in the cottage. The widow fried them, and Piet ate eleven.

"Better than supper," said Piet.
"""


def test_who_eats_in_the_cottage_is_seen_inside_it():
    scenes = _scenes(HARE, "The Pancake Hare")
    assert scenes[-1].place in ("home", "kitchen")


OFF = """
The bus stopped at Mill Street and the boy got off. He stood in the street under a lamp.

"Good night," he said.
"""


def test_who_gets_off_leaves_the_ride():
    assert _scenes(RIDE + OFF, "The Last Bus")[-1].place in ("street", "modern_street")
