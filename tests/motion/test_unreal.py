"""What is only compared, wished or said of wind and water is not acted."""

from __future__ import annotations

import pytest

from yingxi.motion.find import find_actions
from yingxi.words import Language


@pytest.mark.parametrize(
    "text",
    [
        "她仿佛在跳舞", "他希望能飞上天", "要是能跑就好了", "她差点哭出来", "河水唱着歌",
        "花儿在风里点头", "她的心像小鹿一样乱跳",
        "He looked as if he would cry", "She longed to embrace her", "The river sang", "If only she could sing",
        "He was about to jump", "She meant to write a letter", "the leaves danced like little girls",
    ],
)  # fmt: skip
def test_nobody_acts_what_does_not_happen(text: str) -> None:
    language: Language = "en" if text.isascii() else "zh"
    assert [one.name for one in find_actions(text, language)] == ["idle"]


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("他笑得像个孩子", "laugh"), ("他像兔子一样跳了起来", "jump"),
        ("月亮下，他跳起舞来", "dance"), ("她想了想，走了过去", "walk"),
        ("He ran like the wind", "run"), ("The sun rose and he walked home", "walk"),
        ("She looked at the moon and wept", "weep"), ("He danced like a leaf, and she laughed", "laugh"),
    ],
)  # fmt: skip
def test_what_happens_beside_a_figure_is_acted(text: str, deed: str) -> None:
    language: Language = "en" if text.isascii() else "zh"
    assert deed in [one.name for one in find_actions(text, language)]
