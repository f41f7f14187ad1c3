"""The cover: the shot that shows most of the film's people best, with the title."""

from __future__ import annotations

from collections.abc import Sequence

from yingxi.crew.planning import eyes_of, plan_shot
from yingxi.crew.run import Run
from yingxi.crew.shooting import Shown
from yingxi.crew.stills import still_of
from yingxi.crew.telling import telling_frame
from yingxi.story.plan import ShotPlan
from yingxi.story.script import Script
from yingxi.story.terms import ShotSize

FITNESS = {
    ShotSize.EXTREME_WIDE: 0.2, ShotSize.WIDE: 0.6, ShotSize.FULL: 1.0, ShotSize.MEDIUM: 0.9,
    ShotSize.MEDIUM_CLOSE: 0.7, ShotSize.CLOSE_UP: 0.5, ShotSize.INSERT: 0.1,
}  # fmt: skip
"""How well each size makes a cover."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels."""


def cover_of(run: Run, told: Script, shown: Sequence[Shown], title: str) -> bytes:
    """Return the cover as PNG bytes."""
    from yingxi.cut.cover import cover

    best = max(shown, key=lambda one: (_fitness(one), -one.listed.start_frame))
    recipe, picture = best.listed.recipe, best.listed.picture
    plan = plan_shot(recipe, picture)
    return cover(
        still_of(recipe, picture),
        title,
        told.author,
        run.film.aspect,
        faces=_faces(plan, telling_frame(plan, recipe.dissolve_frames)),
    )


def _fitness(one: Shown) -> float:
    recipe = one.listed.recipe
    if recipe.card:
        return -1.0
    cast = sum(player.character.importance for player in recipe.players)
    return FITNESS[recipe.shot.size] * (0.3 + min(1.5, cast)) * (1.0 if recipe.players else 0.4)


def _faces(plan: ShotPlan, frame: int) -> tuple[Box, ...]:
    """Return where the faces are in the picture."""
    boxes = []
    camera_x, camera_y, distance, view, _ = (float(value) for value in plan.camera[frame])
    for actor in plan.actors:
        z = float(actor.performance.pose[frame, 2])
        scale = plan.height_px / view * distance / (distance + z)
        x, y = (float(value) for value in eyes_of(actor)[frame])
        across, up = plan.width_px / 2 + (x - camera_x) * scale, plan.height_px / 2 - (y - camera_y) * scale
        half = 0.6 * actor.body.head * scale
        boxes.append((across - half, up - half, across + half, up + half))
    return tuple(boxes)
