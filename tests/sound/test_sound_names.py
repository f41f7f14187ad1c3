"""Every registered sound can be made, and every sound that can be made may be asked for."""

from __future__ import annotations

from yingxi.sound.ambience import AMBIENCES
from yingxi.sound.effects import EFFECTS
from yingxi.story.sounds import SOUNDS


def test_the_table_is_what_can_be_made() -> None:
    assert set(SOUNDS) == set(EFFECTS) | set(AMBIENCES)
