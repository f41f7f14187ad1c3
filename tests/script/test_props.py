"""Which things a text names, in which order, and what only sounds like one."""

from __future__ import annotations

import pytest

from yingxi.script.props import things_in


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("老头推着一辆独轮车，车上插满了风筝。", ("handcart", "kite")),
        ("书桌上的盒子里躺着一封信。", ("letter", "box")),
        ("他骑上自行车，去火车站接她。", ("bicycle",)),
        ("桌上摆着一只生日蛋糕。", ("cake", "table")),
        ("她从行李箱里拿出一张全家福。", ("photo", "suitcase")),
        ("他给了妹妹一块糖和一只气球。", ("candy", "balloon")),
        ("阿婆把玉佩挂在他脖子上。", ("jade",)),
        ("飞船降落在一片红色的沙地上。", ("spaceship",)),
    ],
)
def test_what_is_told_comes_before_where_it_is(text: str, things: tuple[str, ...]) -> None:
    assert things_in(text, "zh") == things


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("On his wheelbarrow stood a hundred kites.", ("kite", "handcart")),
        ("There was a letter in the old box.", ("letter", "box")),
        ("She took her guitar out of the taxi.", ("guitar", "car")),
        ("He opened the present, and there lay a teddy bear.", ("gift", "teddy_bear")),
        ("The spaceship hung over the sea like a lantern.", ("spaceship",)),
    ],
)
def test_in_english_too(text: str, things: tuple[str, ...]) -> None:
    assert things_in(text, "en") == things


def test_what_only_sounds_like_a_thing() -> None:
    for text in ("从地球上看，月球很小。", "他是个读书人，在书店做事。", "她的脸红得像苹果。", "她没有伞。"):
        assert things_in(text, "zh") == ()
    for text in (
        "The king gave a ball.",
        "At present nobody knew.",
        "She could not watch.",
        "Her cheeks were like apples.",
    ):
        assert things_in(text, "en") == ()
