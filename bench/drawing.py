"""Measure the embedded drawing engine: CPU milliseconds per 1920x1080 frame, by part.

    python bench/drawing.py [--frames 96] [--width 1920 --height 1080]

Three shots stand for a film: two people talk, the camera rests; the same pushed in on, close; a walk along a
street by night in the rain, the camera trucking. CPU time, not wall time: other work on the machine disturbs it less.
"""

from __future__ import annotations

import argparse
import platform
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from typing import Any

import numpy as np

from yingxi.draw.actors import Puppet
from yingxi.draw.captions import Captions
from yingxi.draw.lamps import Shine
from yingxi.draw.swaying import Swaying
from yingxi.draw.take import Take
from yingxi.stage.build import build_set
from yingxi.story.board import Shot
from yingxi.story.cast import CharacterDesign
from yingxi.story.plan import Actor, Performance, ShotPlan
from yingxi.story.pose import FACE, F, P, proportions, rest_pose
from yingxi.story.terms import Age, Era, Hour, Sex, ShotSize, Weather
from yingxi.story.timeline import Cue

WHOLE_SHOT = 110
"""Frames over which a shot's preparation is spread: about what a board's shots last."""


def actor(
    name: str, x: float, facing: float, frames: int, design: CharacterDesign, sex: Sex, walk: float = 0.0
) -> Actor:
    body = proportions(design.height_m, Age.ADULT, design.build)
    pose = np.repeat(rest_pose(body)[None], frames, axis=0)
    t = np.arange(frames) / 24
    pose[:, P["x"]], pose[:, P["facing"]] = x + walk * t, facing
    pose[:, P["shoulder_n"]] += 0.3 * np.sin(2.1 * t + x)
    pose[:, P["elbow_n"]] += 0.5 + 0.3 * np.sin(2.9 * t + x)
    pose[:, P["head"]] += 0.05 * np.sin(4.1 * t)
    if walk:
        for side, phase in (("n", 0.0), ("f", np.pi)):
            pose[:, P[f"hip_{side}"]] = 0.45 * np.sin(6.0 * t + phase)
            pose[:, P[f"knee_{side}"]] = 0.4 * (1 + np.sin(6.0 * t + phase - 1.2))
    face = np.zeros((frames, len(FACE)), dtype=np.float32)
    face[:, F["jaw"]] = 0.3 * (1 + np.sin(17.0 * t + x))
    return Actor(name, "human", sex, Age.ADULT, design, body, Performance(pose.astype(np.float32), face))


def shots(frames: int, width: int, height: int) -> dict[str, ShotPlan]:
    man = CharacterDesign(wardrobe="long_gown", hair="side_part")
    woman = CharacterDesign(wardrobe="qipao", hair="bun", main="#a03a44", height_m=1.62)
    cue = Cue(start=0, end=frames, lines=("河上起了风，灯笼轻轻地晃。", "她还没有回来。"))
    aspect = width / height
    ease = np.linspace(0, 1, frames) ** 2 * (3 - 2 * np.linspace(0, 1, frames))

    def plan(place: str, hour: Hour, weather: Weather, size: ShotSize, rows: Any, walk: float = 0.0) -> ShotPlan:
        people = (
            actor("a", -0.5, 1, frames, man, Sex.MALE, walk),
            actor("b", 0.5, 1 if walk else -1, frames, woman, Sex.FEMALE, walk),
        )
        camera = np.stack([np.broadcast_to(np.asarray(row, dtype=np.float32), (frames,)) for row in rows], axis=1)
        shot = Shot(id="s1", scene="c1", duration_s=frames / 24, size=size, subject="a")
        built = build_set(place, Era.REPUBLICAN_CHINA, hour, weather, seed=3, aspect=aspect)
        return ShotPlan(shot, frames, Fraction(24), width, height, built, camera, people, (cue,), "papercut", 3, "zh")

    close = 1 - 0.12 * ease
    street = plan("street", Hour.DUSK, Weather.CLEAR, ShotSize.FULL, (0, 0.98, 6.5, 2.6, 0))
    return {
        "full shot, camera at rest": street,
        "medium close, push in": plan(
            "tavern", Hour.NIGHT, Weather.CLEAR, ShotSize.MEDIUM_CLOSE, (0, 1.3, 5 * close, 1.0 * close, 0)
        ),
        "wide, truck, rain by night": plan(
            "street", Hour.NIGHT, Weather.RAIN, ShotSize.WIDE, (1.2 * ease - 0.6, 1.4, 8, 5.0, 0), walk=0.3
        ),
    }


class Meter:
    """Adds up the CPU time of functions while it is entered."""

    def __init__(self) -> None:
        self.spent_s: dict[str, float] = defaultdict(float)
        self._undo: list[Callable[[], None]] = []

    def watch(self, owner: Any, name: str, part: str) -> None:
        """Count the time spent in `owner.name` as `part`."""
        plain = getattr(owner, name)

        def timed(*args: Any, **options: Any) -> Any:
            start = time.process_time()
            try:
                return plain(*args, **options)
            finally:
                self.spent_s[part] += time.process_time() - start

        setattr(owner, name, timed)
        self._undo.append(lambda: setattr(owner, name, plain))

    def __enter__(self) -> Meter:
        self.watch(Take, "_lay", "sheets")
        self.watch(Take, "_visible", "what hides what")
        self.watch(Puppet, "draw", "puppets")
        self.watch(Shine, "draw", "lamps")
        self.watch(Swaying, "draw", "swaying")
        self.watch(Captions, "draw", "captions")
        return self

    def __exit__(self, *_: object) -> None:
        for undo in self._undo:
            undo()


def measure(plan: ShotPlan) -> tuple[dict[str, float], float, float]:
    """Return milliseconds per frame by part, in all, and of the preparation alone."""
    start = time.process_time()
    take = Take(plan)
    prepared_s = time.process_time() - start
    take.draw(0)
    with Meter() as meter:
        start = time.process_time()
        for frame in range(1, plan.frames):
            take.draw(frame)
        drawn_s = time.process_time() - start
    count = max(1, plan.frames - 1)
    parts = {name: spent / count * 1e3 for name, spent in meter.spent_s.items()}
    parts["air, grade and the rest"] = drawn_s / count * 1e3 - sum(parts.values())
    parts["preparing the shot"] = prepared_s / WHOLE_SHOT * 1e3
    return parts, drawn_s / count * 1e3 + parts["preparing the shot"], prepared_s * 1e3


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--frames", type=int, default=96)
    options.add_argument("--width", type=int, default=1920)
    options.add_argument("--height", type=int, default=1080)
    chosen = options.parse_args()
    print(f"{platform.processor() or platform.machine()}, Python {platform.python_version()}, one process")
    plans = shots(chosen.frames, chosen.width, chosen.height)
    warm = next(iter(plans.values()))
    Take(replace(warm, frames=1)).draw(0)
    for name, plan in plans.items():
        parts, whole, prepared = measure(plan)
        print(f"\n{name}: {whole:.1f} ms CPU per frame (prepared in {prepared:.0f} ms)")
        for part, spent in sorted(parts.items(), key=lambda pair: -pair[1]):
            print(f"  {part:26s}{spent:7.2f}")


if __name__ == "__main__":
    main()
