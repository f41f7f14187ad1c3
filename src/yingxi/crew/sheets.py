"""The storyboard as people print and send it: out/storyboard.html and .pdf."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path

from yingxi.crew.revisions import REVISION
from yingxi.crew.run import Run
from yingxi.crew.shotlist import Listed, title_of
from yingxi.crew.stills import still_file
from yingxi.cut.sheet import Panel, SceneSheet, Sheet
from yingxi.digests import file_hash
from yingxi.project.atomic import write_bytes
from yingxi.project.takes import key_of
from yingxi.story.places import PLACES
from yingxi.story.script import Scene, Script
from yingxi.story.terms import NAMES


def write_sheets(run: Run, told: Script, shots: Sequence[Listed]) -> None:
    """Write the storyboard, whose pictures have been drawn (`stills_batch`), if anything on it changed."""
    from yingxi.cut.storyboard import storyboard_html, storyboard_pdf

    boarded = [listed for listed in shots if not listed.recipe.card]
    stills = {listed.recipe.shot.id: still_file(run, listed) for listed in boarded}
    html, pdf = run.folder.out / "storyboard.html", run.folder.out / "storyboard.pdf"
    panels, title = [_facts(listed) for listed in boarded], title_of(run.film, told)
    key = key_of("sheet", REVISION["sheet"], title, told.language, panels, [path.stem for path in stills.values()])
    stamp = run.folder.stamp("sheet")
    if stamp.get("key") == key and all(
        path.is_file() and file_hash(path) == stamp.get(path.name) for path in (html, pdf)
    ):
        return
    with run.stage("sheets"):
        sheet = _sheet(run, told, boarded, stills)
        write_bytes(html, storyboard_html(sheet).encode())
        write_bytes(pdf, storyboard_pdf(sheet))
    run.folder.set_stamp("sheet", {"key": key, html.name: file_hash(html), pdf.name: file_hash(pdf)})


def _sheet(run: Run, told: Script, boarded: Sequence[Listed], stills: Mapping[str, Path]) -> Sheet:
    scenes = {scene.id: scene for scene in told.scenes}
    numbered = list(enumerate(boarded, 1))
    sheets = [
        SceneSheet(
            number=number,
            heading=_heading(told, scenes[scene_id]),
            panels=tuple(_panel(at, listed, stills[listed.recipe.shot.id]) for at, listed in group),
        )
        for number, (scene_id, group) in enumerate(groupby(numbered, lambda one: one[1].recipe.shot.scene), 1)
    ]
    return Sheet(title_of(run.film, told), told.author, told.language, run.film.aspect, tuple(sheets))


def _panel(number: int, listed: Listed, still: Path) -> Panel:
    recipe, shot = listed.recipe, listed.recipe.shot
    return Panel(
        number=number,
        shot_id=shot.id,
        picture=still.read_bytes(),
        size=shot.size,
        angle=shot.angle,
        move=shot.move,
        duration_s=recipe.frames / recipe.fps,
        transition=shot.transition,
        action=shot.action,
        dialogue=tuple((line.speaker_name, line.text) for line in recipe.spoken),
        sound=shot.sound,
        lock=shot.lock,
    )


def _facts(listed: Listed) -> list[object]:
    """Return what a panel shows beside its picture, for the sheet's key."""
    recipe, shot = listed.recipe, listed.recipe.shot
    said = [(line.speaker_name, line.text) for line in recipe.spoken]
    return [shot.model_dump(mode="json"), recipe.frames, said]


def _heading(told: Script, scene: Scene) -> str:
    """Say a scene's place, time of day and weather, as on a slug line."""
    place = scene.heading or PLACES[scene.place].name.in_(told.language)
    parts = [place, NAMES[scene.hour].in_(told.language), NAMES[scene.weather].in_(told.language)]
    return " · ".join(parts)
