"""Painted stills: kept in takes/ under what decides them, then shown like a person's own picture (runs in a worker)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Final

from yingxi.crew.deeds import deeds_in_order
from yingxi.crew.recipe import Player, ShotRecipe
from yingxi.engines import registry
from yingxi.engines.base import Painter
from yingxi.project.takes import TakeFolder, key_of
from yingxi.story.plan import ShotPlan
from yingxi.story.style import Painting, Portrayed

_UNSEEN_DEEDS: Final = frozenset({"idle", "stand", "listen"})


def painted(plan: ShotPlan, engine_name: str, takes: Path) -> ShotPlan:
    """Return the plan with its painted still for a picture; as it is where it is not painted.

    Args:
        plan: the shot.
        engine_name: the film's picture engine.
        takes: the film's takes.

    Raises:
        InputError: base, LoRA or reference cannot be used.
        EngineError: the engine failed.
    """
    if plan.card or plan.picture:
        return plan
    engine = registry.picture(engine_name)
    if not isinstance(engine, Painter):
        return plan
    store, key = TakeFolder(takes), key_of("painted", engine.name, engine.revision, engine.key(plan))
    take = store.find(key)
    if take is None:
        _paint(engine, plan, store, key)
        take = store.find(key)
        assert take is not None, f"take {key} has just been made"
    return replace(plan, picture=take.files[".png"].read_bytes())


def told_of(recipe: ShotRecipe) -> Painting | None:
    """Return what a shot is painted with, and what its people do."""
    if recipe.painting is None:
        return None
    known = {one.character: one for one in recipe.painting.people}
    people = []
    for player in recipe.players:
        name = player.staging.character
        portrayed = known.get(player.character.id, Portrayed(character=name))
        people.append(portrayed.model_copy(update={"character": name, "doing": _doing(player, recipe)}))
    return recipe.painting.model_copy(update={"people": tuple(people)})


def _doing(player: Player, recipe: ShotRecipe) -> str:
    """Return in English what one is told to do, if it can be seen."""
    from yingxi.motion.actions import ACTIONS

    deeds = [deed for deed in deeds_in_order(player.staging, recipe) if deed not in _UNSEEN_DEEDS]
    return ACTIONS[deeds[0]].title.en if deeds else ""


def _paint(engine: Painter, plan: ShotPlan, store: TakeFolder, key: str) -> None:
    from yingxi.cut.label import aigc_json
    from yingxi.cut.pixels import png

    still = engine.paint(plan)
    texts = {"parameters": still.parameters, "AIGC": aigc_json(key[:32])}
    made_by = {"engine": engine.name, "revision": engine.revision, "shot": plan.shot.id}
    with store.making(key, (".png",), made_by) as making:
        making.files[".png"].write_bytes(png(still.picture, texts=texts))
