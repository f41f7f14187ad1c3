"""What a finished film's shots cost, part by part, and how true their encoding is: each drawn again, alone."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar
from unittest.mock import patch

import numpy as np

from encoding import Luma, decoded_luma, luma_of, ssim
from yingxi.crew.film import board_film
from yingxi.crew.opening import open_film
from yingxi.crew.planning import plan_shot
from yingxi.crew.run import running
from yingxi.crew.shotlist import Listed, list_shots
from yingxi.crew.writing import write_script
from yingxi.cut import encode
from yingxi.engines import registry
from yingxi.engines.base import BGRA
from yingxi.engines.fit import fit
from yingxi.story.terms import ShotSize

T = TypeVar("T")

WIDE = (ShotSize.EXTREME_WIDE, ShotSize.WIDE, ShotSize.FULL)
CLOSE = (ShotSize.MEDIUM_CLOSE, ShotSize.CLOSE_UP)
LOOK_EVERY = 12
"""Every so many frames are compared."""


@dataclass(slots=True)
class Cost:
    """Processor seconds of one shot (or of several, added up), and how like the drawn its encoded frames are."""

    frames: int = 0
    fps: int = 24
    prepare_s: float = 0.0
    draw_s: float = 0.0
    convert_s: float = 0.0
    encode_s: float = 0.0
    likeness: tuple[float, ...] = ()

    @property
    def whole_s(self) -> float:
        """All of it."""
        return self.prepare_s + self.draw_s + self.convert_s + self.encode_s

    def __add__(self, other: Cost) -> Cost:
        return Cost(
            self.frames + other.frames, self.fps, self.prepare_s + other.prepare_s, self.draw_s + other.draw_s,
            self.convert_s + other.convert_s, self.encode_s + other.encode_s, self.likeness + other.likeness,
        )  # fmt: skip


def listed_shots(story: Path, folder: Path) -> tuple[Listed, ...]:
    """Return the shot list of a film that is finished (nothing is made)."""
    opened = open_film(story, folder)
    with running(opened.folder, opened.film) as run:
        written = write_script(run)
        boarded = board_film(run, written)
        return list_shots(run, boarded.told, written, boarded.board, boarded.voices)


def typical(shots: Sequence[Listed]) -> list[Listed]:
    """Return a wide shot, a medium one and a close one of middling length, as far as the film has them."""
    kinds = (WIDE, (ShotSize.MEDIUM,), CLOSE)
    groups = [[one for one in shots if not one.recipe.card and one.recipe.shot.size in kind] for kind in kinds]
    return [sorted(group, key=lambda one: one.recipe.frames)[len(group) // 2] for group in groups if group]


def spread(shots: Sequence[Listed], count: int) -> list[Listed]:
    """Return `count` shots, evenly through the film."""
    drawn = [one for one in shots if not one.recipe.card]
    return [drawn[round(at)] for at in np.linspace(0, len(drawn) - 1, min(count, len(drawn)))]


def measured(listed: Listed, path: Path, *, compare: bool = False) -> Cost:
    """Draw and encode one shot as a worker does, with a clock at every seam; compare some frames when asked."""
    recipe = listed.recipe
    start = time.process_time()
    plan = plan_shot(recipe, listed.picture)
    prepare_s = time.process_time() - start
    drawing, looking, converting = Clock(), Clock(), Clock()
    kept: list[Luma] = []

    def looked(frames: Iterator[BGRA]) -> Iterator[BGRA]:
        for number, frame in enumerate(frames):
            if compare and number % LOOK_EVERY == 0:
                kept.append(luma_of(frame))
            yield frame

    def converted(frames: Iterator[BGRA], *options: Any) -> Iterator[Any]:
        return converting.on(plainly(frames, *options))

    plainly = encode._planar
    start = time.process_time()
    with patch.object(encode, "_planar", converted):
        drawn = drawing.on(fit(registry.picture(recipe.engine).render(plan), plan))
        encode.encode_clip(
            looking.on(looked(drawn)), path, width=recipe.width_px, height=recipe.height_px, fps=recipe.rate,
            frames_expected=recipe.frames,
        )  # fmt: skip
    whole_s = time.process_time() - start
    pictures = (luma for at, luma in enumerate(decoded_luma(path)) if at % LOOK_EVERY == 0)
    return Cost(
        recipe.frames, recipe.fps, prepare_s, drawing.spent_s, converting.spent_s - looking.spent_s,
        whole_s - converting.spent_s, tuple(ssim(a, b) for a, b in zip(kept, pictures, strict=False)),
    )  # fmt: skip


@dataclass(slots=True)
class Clock:
    """Adds up the processor time that an iterator takes to give its next."""

    spent_s: float = 0.0

    def on(self, items: Iterable[T]) -> Iterator[T]:
        """Yield the items, measuring."""
        source = iter(items)
        while True:
            start = time.process_time()
            item = next(source, None)
            self.spent_s += time.process_time() - start
            if item is None:
                return
            yield item
