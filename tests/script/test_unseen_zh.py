"""Chinese stories of many kinds: kin, animals and names as people have them, speech without marks, both scripts."""

from __future__ import annotations

import pytest

from yingxi.engines.base import Draft
from yingxi.script.rules import RulesWriter
from yingxi.script.settings import setting_of
from yingxi.script.traditional import is_traditional, simplified
from yingxi.story.cast import Character
from yingxi.story.terms import Age, BeatKind, Hour, Sex, Weather
from yingxi.words import Language

LAMP = """\
河灯

黄昏，一个小男孩蹲在河边。他叫阿川，今年六岁，手里捧着一盏纸灯。

“老爷爷，河会把灯送到哪里？”阿川问。

“送到海边。”老秦撑着竹篙说。

阿川的花狗跟在后面，汪汪地叫。

夜里下起了雨。妈妈坐在床边，轻轻地说：“灯不会灭的。”

第二天清晨，雨停了。老秦站在门口，手里提着那盏灯。
"""
OWL = """\
小松鼠在树林里找松果。狐狸从石头后面走出来，笑着说：“跟我走，我知道哪里有。”

小松鼠摇摇头：“我不去。”

树上的老猫头鹰睁开眼睛，慢慢地说：“它说得对。”
"""
OFFICE = """\
加班的晚上

公司里只剩下小邱和孟姐。
孟姐敲敲桌子说：你还不回家？
小邱揉着眼睛说：孟姐，我快写完了。
保安推开门问：要关灯吗？
"""
LANTERN = """\
賣燈籠的爺爺

從前，橋頭有一個賣燈籠的女孩，名叫小蓮。這天夜裡下起了大雪。

「爺爺，回家吧。」小蓮說。

「再等一會兒。」爺爺咳嗽著說，「還沒有人來買呢。」
"""


def _read(text: str) -> Draft:
    return RulesWriter().write(text)


def _one(draft: Draft, name: str) -> Character:
    return next(one for one in draft.cast.characters if name in (one.name, *one.aliases))


def _said(draft: Draft) -> list[tuple[str, str]]:
    names = {one.id: one.name for one in draft.cast.characters}
    beats = (beat for scene in draft.script.scenes for beat in scene.beats)
    return [(names[str(beat.speaker)], beat.text) for beat in beats if beat.kind is BeatKind.LINE]


@pytest.fixture(scope="module")
def lamp() -> Draft:
    return _read(LAMP)


def test_a_boy_and_his_name_are_one_person(lamp: Draft) -> None:
    boy = _one(lamp, "阿川")
    assert "小男孩" in (boy.name, *boy.aliases)
    assert (boy.sex, boy.age) == (Sex.MALE, Age.CHILD)


def test_a_mother_speaks_for_herself(lamp: Draft) -> None:
    assert ("妈妈", "灯不会灭的。") in _said(lamp)
    assert _one(lamp, "妈妈").sex is Sex.FEMALE


def test_whoever_is_called_grandfather_is_old(lamp: Draft) -> None:
    assert _one(lamp, "老秦").age is Age.OLD


def test_somebodys_dog_is_cast(lamp: Draft) -> None:
    assert _one(lamp, "花狗").species == "dog"


def test_weather_is_told_in_passing_and_ends(lamp: Draft) -> None:
    weathers = {scene.hour: scene.weather for scene in lamp.script.scenes}
    assert weathers[Hour.NIGHT] is Weather.RAIN
    assert weathers[Hour.DAWN] is Weather.CLEAR


def test_nobody_stands_in_a_scene_they_are_not_in(lamp: Draft) -> None:
    night = next(scene for scene in lamp.script.scenes if scene.hour is Hour.NIGHT)
    assert _one(lamp, "老秦").id not in night.people


def test_animals_of_a_fable_speak() -> None:
    draft = _read(OWL)
    assert [who for who, _ in _said(draft)] == ["狐狸", "小松鼠", "老猫头鹰"]
    assert {one.species for one in draft.cast.characters}.isdisjoint({"human"})


def test_speech_without_marks() -> None:
    said = _said(_read(OFFICE))
    assert said == [("孟姐", "你还不回家？"), ("小邱", "孟姐，我快写完了。"), ("保安", "要关灯吗？")]


def test_chat_lines_stay_apart() -> None:
    said = _said(_read("群里\n\n阿杰：到了吗\n小米：刚出门\n阿杰：我在楼下\n小米：马上"))
    assert [who for who, _ in said] == ["阿杰", "小米", "阿杰", "小米"]


def test_halves_round_a_deed_are_one_speech() -> None:
    said = _said(_read("春兰走进屋里。丈夫跟在后面。\n\n“三块。”春兰看了看他的手，“今天不要钱。”\n\n丈夫笑了。"))
    assert {who for who, _ in said} == {"春兰"}


def test_who_names_himself_was_the_man_before() -> None:
    draft = _read(
        "列车上只有两个人。林芳低着头看书。对面的男人问：“你也没睡？”\n\n林芳点点头。\n\n"
        "男人笑了，说：“我叫顾川，去北方。”\n\n顾川望着窗外。林芳也望着窗外。"
    )
    assert {who for who, _ in _said(draft)} == {"顾川"}


def test_the_bare_title_is_the_one_who_bears_it() -> None:
    draft = _read("张老师走进教室。“坐下。”张老师说。同桌小声地笑。老师敲敲黑板，说：“安静。”")
    assert [who for who, _ in _said(draft)] == ["张老师", "张老师"]


def test_traditional_is_understood_and_stays_as_written() -> None:
    draft = _read(LANTERN)
    assert list(dict.fromkeys(who for who, _ in _said(draft))) == ["小蓮", "爺爺"]
    assert "".join(text for _, text in _said(draft)) == "爺爺，回家吧。再等一會兒。還沒有人來買呢。"
    assert draft.script.title == "賣燈籠的爺爺"
    assert _one(draft, "爺爺").age is Age.OLD
    assert "女孩" in _one(draft, "小蓮").aliases
    assert draft.script.scenes[-1].weather is Weather.SNOW
    shown = "".join(beat.text for scene in draft.script.scenes for beat in scene.beats)
    assert "賣燈籠" in shown
    assert "卖" not in shown


def test_the_simplified_copy_keeps_its_length() -> None:
    text = "他抱著琴說：「妳聽，牠們在後面叫。」\n乾淨的頭髮，甚麼都沒有。"
    assert is_traditional(text)
    assert len(simplified(text)) == len(text)
    assert "抱着" in simplified(text)
    assert not is_traditional("他抱着琴说：“你听。”")


@pytest.mark.parametrize(
    ("text", "weather"),
    [
        ("三个月没有下雨。", None),
        ("窗外飘着细雨。", Weather.RAIN),
        ("雪下了一整天。", Weather.SNOW),
        ("雨终于停了。", Weather.CLEAR),
        ("他化作一阵白雾。", None),
        ("江面起了大雾。", Weather.FOG),
        ("红色的沙尘像海浪一样。", Weather.WIND),
    ],
)
def test_weather_words(text: str, weather: Weather | None) -> None:
    assert setting_of(text, "zh").weather is weather


def test_a_deed_in_a_place_is_there() -> None:
    (cue,) = setting_of("阿川在田野里跑。", "zh").places
    assert (cue.place, cue.opens) == ("field", True)
    assert not any(cue.place == "night_sky" for cue in setting_of("第二天上午，他醒了。", "zh").places)


@pytest.mark.parametrize(
    ("text", "language", "inside"),
    [
        ("他坐在车里等她。", "zh", True), ("公交车上挤满了学生。", "zh", True), ("马车里坐着一位老人。", "zh", False),
        ("他把菜放进手推车里。", "zh", False), ("弟弟坐在自行车后座。", "zh", False),
        ("They sat in the car without a word.", "en", True), ("He put the apples in the cart.", "en", False),
        ("They waited at the bus stop.", "en", False),
    ],
)  # fmt: skip
def test_a_car_is_a_place_and_a_cart_is_not(text: str, language: Language, inside: bool) -> None:
    assert any(cue.place == "vehicle" for cue in setting_of(text, language).places) is inside


def test_who_only_thinks_back_is_grown_again_in_the_next_paragraph() -> None:
    story = (
        "沈若兰下了班，在巷口的面馆坐下。\n\n沈若兰端着碗，想起了外婆，小时候沈若兰也是这样坐着等一碗面。\n\n"
        "沈若兰放下筷子，走出了面馆。"
    )
    script = RulesWriter().write(story).script
    ages = [set(beat.ages.values()) for scene in script.scenes for beat in scene.beats]
    assert {Age.CHILD} in ages
    assert ages[-1] == set()


TRAM = """\
末班车

末班电车上只有司机老葛、一个年轻女人和一个小男孩。小男孩靠着窗，没有睡。

“妈妈，还有几站？”

“妈妈也不知道，果果数一数。”女人拍了拍他的背。

老葛愣了一下，把车停在路边。“这里就能下，我等你们。”

“谢谢您，真是麻烦了。”女人弯了弯腰。

车又开动了。果果站在路灯下，使劲挥着手。

“伯伯，再见！”
"""


def test_words_for_kin_tell_who_speaks() -> None:
    draft = _read(TRAM)
    child = _one(draft, "果果").name
    said = {text: who for who, text in _said(draft)}
    assert said["妈妈，还有几站？"] == said["伯伯，再见！"] == child
    assert said["妈妈也不知道，果果数一数。"] == said["谢谢您，真是麻烦了。"]
    assert said["这里就能下，我等你们。"] == "老葛"
    assert _one(draft, "果果").age is Age.CHILD


def test_nobody_is_cast_from_a_likeness_or_a_plant() -> None:
    draft = _read("老顾坐得笔直，像一个等着发糖的小学生。窗台上放着一盆仙人掌。他笑了笑，睡着了。\n")
    assert [who.name for who in draft.cast.characters] == ["老顾"]
