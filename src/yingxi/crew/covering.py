"""The cover: the shot that shows most of the film's people best, with the title."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from yingxi.crew.planning import eyes_of, plan_shot
from yingxi.crew.recipe import ShotRecipe
from yingxi.crew.revisions import REVISION
from yingxi.crew.run import Batch, Run
from yingxi.crew.shotlist import Listed
from yingxi.crew.stills import still_of
from yingxi.crew.telling import telling_frame
from yingxi.crew.workers import Task
from yingxi.project.takes import TakeFolder, key_of
from yingxi.story.film import Aspect
from yingxi.story.plan import ShotPlan
from yingxi.story.terms import ShotSize

FITNESS = {
    ShotSize.EXTREME_WIDE: 0.2, ShotSize.WIDE: 0.6, ShotSize.FULL: 1.0, ShotSize.MEDIUM: 0.9,
    ShotSize.MEDIUM_CLOSE: 0.7, ShotSize.CLOSE_UP: 0.5, ShotSize.INSERT: 0.1,
}  # fmt: skip
"""How well each size makes a cover."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels."""


@dataclass(frozen=True, slots=True)
class Cover:
    """What the cover is made of.

    Attributes:
        listed: the shot it shows.
    """

    listed: Listed
    title: str
    author: str
    aspect: Aspect

    def key(self) -> str:
        """Return the key of its take."""
        return key_of("cover", REVISION["cover"], self.listed.recipe.key(), self.title, self.author, self.aspect)


def cover_for(shots: Sequence[Listed], title: str, author: str, aspect: Aspect) -> Cover:
    """Choose the shot for the cover."""
    best = max(shots, key=lambda one: (_fitness(one.recipe), -one.start_frame))
    return Cover(best, title, author, aspect)


def cover_batch(run: Run, chosen: Cover) -> Batch:
    """Return the drawing of the cover, if it is stale."""
    takes, key = run.folder.takes, chosen.key()
    task = Task("cover.png", cover_take, (takes.folder, key, chosen), memory_mb=1200)
    return Batch("cover", () if takes.find(key) is not None else (task,), 1)


def cover_file(run: Run, chosen: Cover) -> Path:
    """Return where the cover lies once its batch is done: a PNG."""
    return run.folder.takes.folder / f"{chosen.key()}.png"


def cover_take(folder: Path, key: str, chosen: Cover) -> None:
    """Draw the cover into a take (runs in a worker)."""
    from yingxi.cut.cover import cover

    recipe, picture = chosen.listed.recipe, chosen.listed.picture
    plan = plan_shot(recipe, picture)
    faces = _faces(plan, telling_frame(plan, recipe.dissolve_frames))
    with TakeFolder(folder).making(key, (".png",), {"made": "cover", "shot": recipe.shot.id}) as making:
        drawn = cover(still_of(recipe, picture, folder), chosen.title, chosen.author, chosen.aspect, faces=faces)
        making.files[".png"].write_bytes(drawn)


def _fitness(recipe: ShotRecipe) -> float:
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
