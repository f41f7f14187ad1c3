"""The parts of a base model, as the training sees them."""

from __future__ import annotations

from yingxi.engines.image.parts import Family, Parts, load_parts

__all__ = ["Family", "Parts", "load_parts"]
