"""Frames for eyes that did not make them: chosen by the commit's hash, without captions, with the answers apart.

    python bench/looks.py FILM... --out DIR [--frames 30] [--sketches FOLDER --pairs 10]

DIR/frames/01.jpg... are shown to somebody who has not read the stories: who is where, doing what, what is drawn wrong?
DIR/key.json holds what the boards say. With --sketches, DIR/pairs/01.png... set one of our frames beside a sketch
(wide beside wide, close beside close), left and right by the hash; DIR/pairs.json says which side is ours.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import subprocess
from pathlib import Path

from yingxi.project.folder import FilmFolder
from yingxi.story.board import Board, Shot
from yingxi.story.cast import Cast
from yingxi.story.script import Script
from yingxi.story.terms import ShotSize

WIDE = (ShotSize.EXTREME_WIDE, ShotSize.WIDE, ShotSize.FULL)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("films", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--frames", type=int, default=30)
    parser.add_argument("--sketches", type=Path)
    parser.add_argument("--pairs", type=int, default=10)
    asked = parser.parse_args()
    commit = subprocess.run(["git", "rev-parse", "HEAD"], capture_output=True, text=True, check=True).stdout.strip()
    shots = [(film, shot) for film in asked.films for shot in _board(film).shots]
    shots.sort(key=lambda one: _order(commit, one[0].name, one[1].id))
    stills = {film: _stills(film) for film in asked.films}
    drawn = [(film, shot) for film, shot in shots if shot.id in stills[film]]
    with_people = [one for one in drawn if one[1].people]
    (asked.out / "frames").mkdir(parents=True, exist_ok=True)
    key = []
    for number, (film, shot) in enumerate(with_people[: asked.frames], 1):
        shutil.copy(stills[film][shot.id], asked.out / "frames" / f"{number:02d}.jpg")
        key.append({"frame": number, "film": film.name} | _answer(film, shot))
    (asked.out / "key.json").write_text(json.dumps({"commit": commit, "frames": key}, ensure_ascii=False, indent=1))
    if asked.sketches is not None:
        _pairs(asked.out, asked.sketches, drawn, stills, asked.pairs, commit)


def _board(film: Path) -> Board:
    board = FilmFolder(film).load(Board)
    assert board is not None, f"{film} has no board"
    return board


def _order(*parts: str) -> str:
    return hashlib.sha256("/".join(parts).encode()).hexdigest()


def _stills(film: Path) -> dict[str, Path]:
    """Return shot id -> its newest storyboard picture."""
    found: dict[str, Path] = {}
    for provenance in sorted((film / "takes").glob("*.json"), key=lambda path: path.stat().st_mtime):
        made_by = json.loads(provenance.read_text()).get("made_by", {})
        picture = provenance.with_suffix(".jpg")
        if "shot" in made_by and picture.is_file():
            found[made_by["shot"]] = picture
    return found


def _answer(film: Path, shot: Shot) -> dict[str, object]:
    folder = FilmFolder(film)
    cast, script = folder.load(Cast), folder.load(Script)
    assert cast is not None
    assert script is not None
    scene = next(scene for scene in script.scenes if scene.id == shot.scene)
    names = {one.id: f"{one.name} ({one.species}, {one.sex.value}, {one.age.value})" for one in cast.characters}
    people = [
        {"who": names.get(s.character, s.character), "does": s.action, "feels": s.emotion.value} for s in shot.people
    ]
    return {
        "place": shot.place or scene.place, "hour": str(shot.hour or scene.hour), "size": str(shot.size),
        "people": people,
    }  # fmt: skip


def _pairs(
    out: Path,
    sketches: Path,
    drawn: list[tuple[Path, Shot]],
    stills: dict[Path, dict[str, Path]],
    count: int,
    commit: str,
) -> None:
    from PIL import Image

    (out / "pairs").mkdir(exist_ok=True)
    peopled = [one for one in drawn if one[1].people]
    wide = [one for one in peopled if one[1].size in WIDE][: count // 2]
    close = [one for one in peopled if one[1].size in (ShotSize.CLOSE_UP, ShotSize.MEDIUM_CLOSE)][: count - count // 2]
    sides = {}
    for number, (film, shot) in enumerate([*wide, *close], 1):
        sketch = sketches / ("wide-sketch.png" if shot.size in WIDE else "close-sketch.png")
        ours, theirs = (Image.open(path).convert("RGB").resize((800, 450)) for path in (stills[film][shot.id], sketch))
        ours_left = int(_order(commit, "side", str(number))[0], 16) % 2 == 0
        both = Image.new("RGB", (1616, 450), "white")
        both.paste(ours if ours_left else theirs, (0, 0))
        both.paste(theirs if ours_left else ours, (816, 0))
        both.save(out / "pairs" / f"{number:02d}.png")
        sides[f"{number:02d}"] = "left" if ours_left else "right"
    (out / "pairs.json").write_text(json.dumps(sides))


if __name__ == "__main__":
    main()
