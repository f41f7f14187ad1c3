"""Storyboard pictures: one small picture a shot, without captions, drawn before the film is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from yingxi.crew.painting import painted
from yingxi.crew.planning import plan_shot
from yingxi.crew.recipe import ShotRecipe
from yingxi.crew.revisions import REVISION
from yingxi.crew.run import Batch, Run
from yingxi.crew.shooting import OURS
from yingxi.crew.shotlist import Listed
from yingxi.crew.telling import telling_frame
from yingxi.crew.workers import Task
from yingxi.engines import registry
from yingxi.engines.base import BGRA
from yingxi.project.takes import TakeFolder, key_of

STILL_SHORT_PX = 450
"""Short side of a storyboard picture."""


def stills_batch(run: Run, shots: Sequence[Listed]) -> Batch:
    """Return the drawing of the pictures that are stale; cards have none."""
    takes = run.folder.takes
    boarded = [(listed, small := _small(listed.recipe), _key(small)) for listed in shots if not listed.recipe.card]
    tasks = tuple(
        Task(f"still {small.shot.id}", still_take, (takes.folder, key, small, listed.picture))
        for listed, small, key in boarded
        if takes.find(key) is None
    )
    return Batch("stills", tasks, len(boarded))


def still_file(run: Run, listed: Listed) -> Path:
    """Return where a shot's picture lies once its batch is done: a JPEG."""
    return run.folder.takes.folder / f"{_key(_small(listed.recipe))}.jpg"


def still_take(folder: Path, key: str, recipe: ShotRecipe, picture: bytes) -> None:
    """Draw one shot's picture into a take (runs in a worker)."""
    from yingxi.cut.pixels import jpeg

    with TakeFolder(folder).making(key, (".jpg",), {"engine": recipe.engine, "shot": recipe.shot.id}) as making:
        making.files[".jpg"].write_bytes(jpeg(still_of(recipe, picture, folder)))


def still_of(recipe: ShotRecipe, picture: bytes, takes: Path) -> BGRA:
    """Draw the frame that stands for the shot, without captions; a painted one is kept among the takes."""
    plan = painted(replace(plan_shot(recipe, picture), cues=()), recipe.engine, takes)
    engine = registry.picture(OURS if plan.card or plan.picture else recipe.engine)
    return engine.still(plan, telling_frame(plan, recipe.dissolve_frames))


def _key(small: ShotRecipe) -> str:
    return key_of("still", REVISION["sheet"], small.key())


def _small(recipe: ShotRecipe) -> ShotRecipe:
    """Return the recipe at the sheet's size, without what the sheet does not show."""
    scale = STILL_SHORT_PX / min(recipe.width_px, recipe.height_px)
    width, height = (round(side * scale / 2) * 2 for side in (recipe.width_px, recipe.height_px))
    return recipe.model_copy(update={"width_px": width, "height_px": height, "cues": (), "label": ""})
