"""Effects and places by name."""

from __future__ import annotations

from yingxi.sound.ambience import AMBIENCES, ambience, ambience_for
from yingxi.sound.effects import EFFECTS, effect

__all__ = ["AMBIENCES", "EFFECTS", "ambience", "ambience_for", "effect"]
