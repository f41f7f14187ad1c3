"""Frames for eyes that did not make them: chosen by the commit's hash, without captions, with the answers apart.

    python bench/looks.py FILM... --out DIR [--frames 30] [--sketches FOLDER --pairs 10]

Every FILM is a film's folder, boarded or finished; its frames are drawn afresh. DIR/judge is for somebody who has not
read the stories: frames/01.png... (who is where, doing what, what is drawn wrong?) and, with --sketches,
pairs/01.png..., each one of our frames beside a sketch, wide beside wide and close beside close, left and right by the
hash (which would you rather see a film of?). DIR/key, which the judge never sees, holds what the boards say and which
side is ours.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from yingxi.crew.film import board_film
from yingxi.crew.opening import open_film
from yingxi.crew.planning import plan_shot
from yingxi.crew.run import running
from yingxi.crew.shotlist import Listed, list_shots
from yingxi.crew.writing import write_script
from yingxi.engines import registry
from yingxi.project.folder import FilmFolder
from yingxi.story.cast import Cast
from yingxi.story.terms import ShotSize

WIDE = (ShotSize.EXTREME_WIDE, ShotSize.WIDE, ShotSize.FULL)
CLOSE = (ShotSize.MEDIUM_CLOSE, ShotSize.CLOSE_UP)
SHORT_PX = 720
"""Short side of the frames, as large as the sketches."""
PAIR_PX = (960, 540)
GAP_PX = 24
MIDDLE = (0.35, 0.8)
"""From which share of a shot to which its frame is taken: entrances are over, dissolves have not begun."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One shot of one film that people are seen in."""

    film: Path
    listed: Listed

    @property
    def name(self) -> str:
        """What the hash orders it by."""
        return f"{self.film.name}/{self.listed.recipe.shot.id}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("films", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--frames", type=int, default=30)
    parser.add_argument("--sketches", type=Path)
    parser.add_argument("--pairs", type=int, default=10)
    asked = parser.parse_args()
    commit = subprocess.run(["git", "rev-parse", "HEAD"], capture_output=True, text=True, check=True).stdout.strip()
    shots = [one for film in asked.films for one in peopled(film)]
    frames = chosen(shots, "frame", commit)[: asked.frames]
    (asked.out / "key").mkdir(parents=True, exist_ok=True)
    show_frames(frames, asked.out, commit)
    if asked.sketches is not None:
        show_pairs(chosen(shots, "pair", commit), asked.sketches, asked.pairs, asked.out, commit)


def peopled(film: Path) -> list[Shown]:
    """Return the shots of a film that people are seen in."""
    opened = open_film(film)
    with running(opened.folder, opened.film) as run:
        written = write_script(run)
        boarded = board_film(run, written)
        shots = list_shots(run, boarded.told, written, boarded.board, boarded.voices)
    return [Shown(film, one) for one in shots if one.recipe.players and not one.picture]


def chosen(shots: Iterable[Shown], purpose: str, commit: str) -> list[Shown]:
    """Return the shots in the order that the commit's hash gives them."""
    return sorted(shots, key=lambda one: digest(commit, purpose, one.name))


def digest(*parts: str) -> str:
    return hashlib.sha256("/".join(parts).encode()).hexdigest()


def show_frames(shots: Iterable[Shown], out: Path, commit: str) -> None:
    """Write the frames, and what is to be seen in them."""
    key = []
    for number, one in enumerate(shots, 1):
        save(drawn(one, commit), out / "judge" / "frames" / f"{number:02d}.png")
        key.append({"frame": number, "film": one.film.name} | answer(one))
    (out / "key" / "frames.json").write_text(
        json.dumps({"commit": commit, "frames": key}, ensure_ascii=False, indent=1)
    )


def drawn(one: Shown, commit: str) -> Image.Image:
    """Draw a shot's frame: without captions, at a moment that the hash chooses."""
    recipe = one.listed.recipe
    scale = SHORT_PX / min(recipe.width_px, recipe.height_px)
    width, height = (round(side * scale / 2) * 2 for side in (recipe.width_px, recipe.height_px))
    plain = recipe.model_copy(update={"width_px": width, "height_px": height, "cues": (), "label": ""})
    first, last = MIDDLE
    share = first + (last - first) * int(digest(commit, "moment", one.name)[:8], 16) / 0xFFFFFFFF
    bgra = registry.picture(recipe.engine).still(plan_shot(plain), int(share * (recipe.frames - 1)))
    return Image.fromarray(np.ascontiguousarray(np.asarray(bgra)[:, :, 2::-1]))


def answer(one: Shown) -> dict[str, Any]:
    """Return what the board says of a shot."""
    recipe = one.listed.recipe
    cast = FilmFolder(one.film).load(Cast)
    assert cast is not None
    names = {who.id: f"{who.name} ({who.species}, {who.sex.value}, {who.age.value})" for who in cast.characters}
    people = [
        {"who": names.get(s.character, s.character), "does": s.action, "feels": s.emotion.value, "with": s.partner}
        for s in recipe.shot.people
    ]
    return {"place": recipe.place.place, "hour": recipe.place.hour.value, "size": recipe.shot.size.value,
            "people": people}  # fmt: skip


def show_pairs(shots: Iterable[Shown], sketches: Path, count: int, out: Path, commit: str) -> None:
    """Write our frames beside the sketches: half of them wide, half close, shuffled, and which side is ours."""
    across = [one for one in shots if one.listed.recipe.width_px > one.listed.recipe.height_px]
    wide = [one for one in across if one.listed.recipe.shot.size in WIDE][: count // 2]
    close = [one for one in across if one.listed.recipe.shot.size in CLOSE][: count - count // 2]
    key = {}
    for number, one in enumerate(chosen([*wide, *close], "order", commit), 1):
        kind = "wide" if one in wide else "close"
        ours = drawn(one, commit)
        with Image.open(sketches / f"{kind}-sketch.png") as sketch:
            theirs = sketch.convert("RGB")
        left = int(digest(commit, "side", str(number))[0], 16) % 2 == 0
        save(beside(*((ours, theirs) if left else (theirs, ours))), out / "judge" / "pairs" / f"{number:02d}.png")
        key[f"{number:02d}"] = {"ours": "left" if left else "right", "kind": kind, "shot": one.name}
    (out / "key" / "pairs.json").write_text(json.dumps(key, ensure_ascii=False, indent=1))


def beside(left: Image.Image, right: Image.Image) -> Image.Image:
    """Return two pictures of one size side by side."""
    width, height = PAIR_PX
    both = Image.new("RGB", (2 * width + GAP_PX, height), "white")
    both.paste(left.resize(PAIR_PX, Image.Resampling.LANCZOS), (0, 0))
    both.paste(right.resize(PAIR_PX, Image.Resampling.LANCZOS), (width + GAP_PX, 0))
    return both


def save(picture: Image.Image, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    picture.save(path)


if __name__ == "__main__":
    main()
