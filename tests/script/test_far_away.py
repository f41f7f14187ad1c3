"""Who is written to or telephoned is elsewhere; who is given something is there."""

from __future__ import annotations

import pytest

from yingxi.script.far_away import is_far_away


@pytest.mark.parametrize(
    ("text", "name", "language", "far"),
    [
        ("他拿起笔，给许奶奶写了一封信。", "许奶奶", "zh", True),
        ("她给妈妈打了个电话。", "妈妈", "zh", True),
        ("钱都寄给妈妈了。", "妈妈", "zh", True),
        ("小林给许奶奶倒了一碗茶。", "许奶奶", "zh", False),
        ("他把信递给许奶奶。", "许奶奶", "zh", False),
        ("他给许奶奶写的对联贴在门上，许奶奶笑了。", "许奶奶笑", "zh", False),
        ("That night she wrote a long letter to her mother.", "mother", "en", True),
        ("He wrote his mother a short note.", "mother", "en", True),
        ("Nora telephoned Daniel.", "Daniel", "en", True),
        ("She gave a letter to Daniel.", "Daniel", "en", False),
        ("She went to Daniel.", "Daniel", "en", False),
    ],
)
def test_who_is_written_to_is_elsewhere(text, name, language, far):
    at = text.index(name)
    assert is_far_away(text, at, at + len(name), language) is far
