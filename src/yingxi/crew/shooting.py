"""The picture stage: stale shots are drawn and encoded side by side, dissolves made from their neighbours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import numpy as np

from yingxi.crew.painting import painted
from yingxi.crew.planning import plan_shot
from yingxi.crew.recipe import ShotRecipe
from yingxi.crew.revisions import REVISION
from yingxi.crew.run import Batch, Run
from yingxi.crew.shotlist import Listed
from yingxi.crew.workers import Task
from yingxi.engines import registry
from yingxi.engines.base import BGRA
from yingxi.project.takes import Take, TakeFolder, key_of
from yingxi.story.plan import ShotPlan
from yingxi.words import Words

OURS = "papercut"
"""The engine that draws cards, and moves the camera over painted stills and a person's own pictures."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A stretch of the film's picture: a take, or the rest of one behind its dissolve.

    Attributes:
        skip: frames of the take's start that a dissolve replaces.
        frames: how many are shown.
    """

    listed: Listed
    take: Take
    dissolve: Take | None

    @property
    def skip(self) -> int:
        """Frames of the take's start that the dissolve replaces."""
        return self.listed.recipe.dissolve_frames if self.dissolve is not None else 0


def shoot_all(run: Run, shots: Sequence[Listed], *beside: Batch) -> tuple[Shown, ...]:
    """Draw what is stale; return what is shown, in film order.

    Args:
        run: the run.
        shots: all shots, in film order.
        beside: what else needs no drawn shot: it fills the workers that the last shots leave idle.

    Raises:
        RenderError: a worker died, or a shot cannot be drawn.
        EngineError: the chosen picture engine failed.
    """
    takes = run.folder.takes
    keys = [take_shown(run, listed) for listed in shots]
    found = {key: takes.find(key) for key in dict.fromkeys(keys)}
    for key in dict.fromkeys(takes.damaged):
        run.note(Words("a damaged take is made again", "有一个镜头文件已损坏，将重新制作"), key)
    takes.damaged.clear()
    stale = {key: (number, listed) for number, (key, listed) in enumerate(zip(keys, shots, strict=True))}
    tasks = tuple(
        Task(_name(number, listed), shoot_take, (takes.folder, key, listed.recipe, listed.picture),
             memory_mb=1200, weight=weight_of(listed.recipe))
        for key, (number, listed) in stale.items() if found[key] is None
    )  # fmt: skip
    run.do(Batch("picture", tasks, len(found)), *beside)
    return tuple(_with_dissolves(run, shots, keys))


def shoot_take(folder: Path, key: str, recipe: ShotRecipe, picture: bytes) -> None:
    """Draw and encode one shot into a take: the clip, and what is heard in it (runs in a worker)."""
    from yingxi.cut.encode import encode_clip

    plan = painted(plan_shot(recipe, picture), recipe.engine, folder)
    made_by = {"engine": recipe.engine, "revision": recipe.engine_revision, "shot": recipe.shot.id}
    with TakeFolder(folder).making(key, (".mp4",), made_by) as making:
        encode_clip(
            frames_of(plan, recipe.engine), making.files[".mp4"], width=recipe.width_px, height=recipe.height_px,
            fps=recipe.rate, frames_expected=recipe.frames, key_frame=recipe.dissolve_frames,
        )  # fmt: skip
        making.facts["events"] = events_of(plan)


def frames_of(plan: ShotPlan, engine_name: str) -> Iterator[BGRA]:
    """Yield a shot's finished frames by whichever engine: cards, own pictures and captions are always ours.

    A frame is valid until the next is asked for.
    """
    from yingxi.engines.fit import fit

    engine = registry.picture(OURS if plan.card or plan.picture else engine_name)
    frames = fit(engine.render(plan), plan)
    return frames if "captions" in engine.uses else _captioned(frames, plan)


def _captioned(frames: Iterator[BGRA], plan: ShotPlan) -> Iterator[BGRA]:
    """Draw captions and label into the frames of an engine that does not."""
    from yingxi.draw.captions import Captions
    from yingxi.draw.pixels import on

    captions = Captions(plan.cues, plan.width_px, plan.height_px, plan.label)
    for number, frame in enumerate(frames):
        drawn = np.ascontiguousarray(frame).copy()
        captions.draw(on(drawn, opaque=True).canvas, number)
        yield drawn


def events_of(plan: ShotPlan) -> list[list[object]]:
    """Return (frame, name, x from -1 to 1) of everything in the shot that makes a sound."""
    heard = []
    for actor in plan.actors:
        for frame, name in actor.performance.events:
            if 0 <= frame < plan.frames:
                x, view = float(actor.performance.pose[frame, 0]), float(plan.camera[frame, 3])
                side = (x - float(plan.camera[frame, 0])) / (0.5 * view * plan.width_px / plan.height_px)
                heard.append([int(frame), name, round(max(-1.5, min(1.5, side)), 2), actor.species])
    return sorted(heard, key=lambda event: (event[0], str(event[1])))


def dissolve_take(
    folder: Path, key: str, before: Path, after: Path, frames: int, size: tuple[int, int], fps: Fraction
) -> None:
    """Blend the last picture of one clip into the first `frames` of the next (runs in a worker)."""
    from yingxi.cut.decode import first_frames, last_frame
    from yingxi.cut.encode import encode_clip
    from yingxi.draw.transitions import blend
    from yingxi.story.terms import Transition

    start = last_frame(before)
    mixed = (
        blend(start, frame, (number + 1) / (frames + 1), Transition.DISSOLVE)
        for number, frame in enumerate(first_frames(after, frames))
    )
    with TakeFolder(folder).making(key, (".mp4",), {"made": "dissolve"}) as making:
        encode_clip(mixed, making.files[".mp4"], width=size[0], height=size[1], fps=fps, frames_expected=frames)


def _with_dissolves(run: Run, shots: Sequence[Listed], keys: Sequence[str]) -> Iterator[Shown]:
    takes = run.folder.takes
    clips = [_there(takes, key) for key in keys]
    wanted: dict[int, str] = {}
    for number, listed in enumerate(shots):
        if listed.recipe.dissolve_frames and number:
            wanted[number] = key_of("dissolve", REVISION["dissolve"], keys[number - 1], keys[number])
    tasks = tuple(
        Task(f"dissolve {number}", dissolve_take, (
            takes.folder, key, clips[number - 1].files[".mp4"], clips[number].files[".mp4"],
            shots[number].recipe.dissolve_frames, run.film.frame_px, run.film.rate,
        ), weight=shots[number].recipe.dissolve_frames)
        for number, key in wanted.items() if takes.find(key) is None
    )  # fmt: skip
    run.do(Batch("dissolves", tasks, len(wanted)))
    for number, listed in enumerate(shots):
        dissolve = _there(takes, wanted[number]) if number in wanted else None
        yield Shown(listed, clips[number], dissolve)


def _there(takes: TakeFolder, key: str) -> Take:
    take = takes.find(key)
    assert take is not None, f"take {key} has just been made"
    return take


def take_shown(run: Run, listed: Listed) -> str:
    """Return the take to show: the chosen one, a locked shot's last one, else the recipe's own."""
    recipe = listed.recipe
    chosen = recipe.shot.take
    if chosen:
        if run.folder.takes.find(chosen) is not None:
            return chosen
        run.note(Words("the chosen take is gone; the shot is made again", "选定的镜头文件不在了，将重新制作"), chosen)
    if recipe.shot.lock:
        last = run.folder.stamp("shots").get(recipe.shot.id, {})
        same = last.get("frames") == recipe.frames and last.get("format") == recipe.parts()["format"]
        if same and run.folder.takes.find(last.get("take", "")) is not None:
            return str(last["take"])
        if last and not same:
            run.note(
                Words("the locked shot must be made again: its length or format changed",
                      "锁定的镜头需要重做：时长或画幅变了"),
                recipe.shot.id,
            )  # fmt: skip
    return recipe.key()


def _name(number: int, listed: Listed) -> str:
    return f"{number} {listed.recipe.shot.id}"


def weight_of(recipe: ShotRecipe) -> float:
    """Return the expected work: megapixel-seconds."""
    return recipe.frames / recipe.fps * recipe.width_px * recipe.height_px / 1e6
