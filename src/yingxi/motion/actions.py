"""The registry of actions."""

from __future__ import annotations

from typing import Final

from yingxi.motion.action import Action
from yingxi.motion.answers import ANSWERS
from yingxi.motion.crafts import CRAFTS
from yingxi.motion.deeds import DEEDS
from yingxi.motion.doings import DOINGS
from yingxi.motion.gestures import GESTURES
from yingxi.motion.moods import MOODS

ACTIONS: Final[dict[str, Action]] = {
    action.name: action for action in (*DEEDS, *GESTURES, *DOINGS, *CRAFTS, *MOODS, *ANSWERS)
}
"""Every action by name."""
