"""The whole line with fake engines: what comes out, what a second run costs, what a change remakes."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests_crew_tools import made_by_stage, make

from yingxi.crew.events import Note
from yingxi.crew.film import Until
from yingxi.cut.decode import decode_check
from yingxi.project.yaml_text import read_yaml

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("fakes")]


def test_everything_comes_out(small_film: Path) -> None:
    events = make(small_film)
    out = small_film / "out"
    for name in ("film.mp4", "film.srt", "film.vtt", "film.ass", "cover.png", "storyboard.html", "storyboard.pdf"):
        assert (out / name).stat().st_size > 100, name
    facts = decode_check(out / "film.mp4")
    assert (facts.width, facts.height) == (256, 144)
    assert made_by_stage(events)["speech"] == 3
    assert "ran across the yard" in (out / "film.srt").read_text()


def test_a_second_run_makes_nothing(small_film: Path) -> None:
    make(small_film)
    before = {
        path: path.stat().st_mtime_ns for path in small_film.rglob("*") if path.is_file() and ".lock" not in path.name
    }
    assert sum(made_by_stage(make(small_film)).values()) == 0
    after = {
        path: path.stat().st_mtime_ns for path in small_film.rglob("*") if path.is_file() and ".lock" not in path.name
    }
    assert before == after


def test_one_changed_sentence_speaks_one_line_and_draws_its_shots(small_film: Path) -> None:
    first = made_by_stage(make(small_film))
    story = small_film / "story.txt"
    story.write_text(story.read_text().replace("Nobody came in.", "Nobody came out."))
    again = made_by_stage(make(small_film))
    assert again["speech"] == 1
    assert 1 <= again["picture"] < first["picture"]


def test_a_damaged_take_is_made_again_and_the_film_is_the_same(small_film: Path) -> None:
    make(small_film)
    film = (small_film / "out" / "film.mp4").read_bytes()
    victim = sorted((small_film / "takes").glob("*.mp4"))[0]
    whole = victim.read_bytes()
    victim.write_bytes(whole[:-9] + b"scribbled")
    events = make(small_film)
    assert any(isinstance(event, Note) and "damaged" in event.message.en for event in events)
    assert made_by_stage(events)["picture"] == 1
    assert victim.read_bytes() == whole
    assert (small_film / "out" / "film.mp4").read_bytes() == film


def test_a_person_s_longer_shot_is_kept(small_film: Path) -> None:
    make(small_film)
    board = small_film / "board.yaml"
    lines = board.read_text().splitlines()
    at = next(i for i, line in enumerate(lines) if "duration_s" in line)
    lines[at] = "  duration_s: 7.5  # hold it"
    board.write_text("\n".join(lines) + "\n")
    story = small_film / "story.txt"
    story.write_text(story.read_text() + "Then it rained all night.\n")
    make(small_film)
    assert "duration_s: 7.5  # hold it" in board.read_text()


TWO_SCENES = """Chapter One

It was morning in the kitchen. Anna baked bread. "Good morning," said Anna.

Chapter Two

That night in the forest the wind blew. Tom walked alone. "Who is there?" asked Tom.
"""


def boarded_by_rules(folder: Path, story: str) -> tuple[Path, Path]:
    """Board a story with the real writer; return the film's settings and its board."""
    (folder / "story.txt").write_text(story)
    settings = folder / "film.yaml"
    settings.write_text(settings.read_text().replace("writer: fake", "writer: rules"))
    make(folder, Until.BOARD)
    return settings, folder / "board.yaml"


def test_an_edit_waits_while_its_scene_is_left_out(small_film: Path) -> None:
    settings, board = boarded_by_rules(small_film, TWO_SCENES)
    head, _, tail = board.read_text().rpartition("duration_s: ")
    board.write_text(f"{head}duration_s: 9.5  # hold\n{tail.partition(chr(10))[2]}")
    settings.write_text(settings.read_text() + "scenes: '1'\n")
    make(small_film, Until.BOARD)
    settings.write_text(settings.read_text().replace("scenes: '1'\n", ""))
    make(small_film, Until.BOARD)
    assert "duration_s: 9.5  # hold" in board.read_text()
    assert not (small_film / "orphans.yaml").exists()


LONG_SCENE = "It was morning in the kitchen. " + " ".join(
    f"Anna baked {number} loaves of bread and laid them on the table. Tom counted {number} of them slowly."
    for number in ("two", "three", "four", "five", "six", "seven", "eight")
)


def test_an_edit_waits_while_its_beats_are_condensed_away(small_film: Path) -> None:
    settings, board = boarded_by_rules(small_film, LONG_SCENE)
    whole = board.read_text()
    lines = whole.splitlines()
    durations = [at for at, line in enumerate(lines) if "duration_s" in line]
    for at in durations:
        lines[at] = f"  duration_s: {7 + at / 1000:.3f}  # hold"
    board.write_text("\n".join(lines) + "\n")
    settings.write_text(settings.read_text() + "minutes: 0.3\n")
    make(small_film, Until.BOARD)
    settings.write_text(settings.read_text().replace("minutes: 0.3\n", ""))
    make(small_film, Until.BOARD)
    again = board.read_text()
    orphans = small_film / "orphans.yaml"
    kept = again + (orphans.read_text() if orphans.exists() else "")
    assert all(f"{7 + at / 1000:.3f}".rstrip("0") in kept for at in durations)
    assert again.count("# hold") >= len(durations) * 2 // 3


TALK = """It was a grey morning at the harbour. Anna waited on the quay. Tom came along with a basket.

"Have you seen my brother today?" asked Anna.

"I saw him at the gate before the sun was up," said Tom.

"Then he must have gone without me," said Anna.

"He asked about the boat and about the weather," said Tom.

"And what did you tell him?" asked Anna.

"I told him the wind would turn before noon," said Tom.

"You should have told him to wait for me," said Anna.
"""


def shots_of(board: Path) -> dict[str, object]:
    """Return board.yaml's shots by their ids."""
    return {shot["id"]: shot for shot in read_yaml(board.read_bytes(), board.name)["shots"]}


def test_one_changed_line_changes_one_shot(small_film: Path) -> None:
    _, board = boarded_by_rules(small_film, TALK)
    before = shots_of(board)
    story = small_film / "story.txt"
    story.write_text(TALK.replace("about the boat and about the weather", "about the old boat, and then he went off"))
    events = make(small_film, Until.BOARD)
    after = shots_of(board)
    assert before.keys() == after.keys()
    assert len([name for name in after if after[name] != before[name]]) == 1
    assert made_by_stage(events)["stills"] == 1


def test_a_run_killed_before_it_noted_its_board_comes_to_the_same(small_film: Path) -> None:
    _, board = boarded_by_rules(small_film, TALK)
    stamp = small_film / ".yingxi" / "made" / "board.json"
    noted = stamp.read_bytes()
    story = small_film / "story.txt"
    story.write_text(TALK.replace("the wind would turn before noon", "nothing"))
    make(small_film, Until.BOARD)
    whole = board.read_bytes()
    stamp.write_bytes(noted)
    make(small_film, Until.BOARD)
    assert board.read_bytes() == whole


def test_another_aspect_is_framed_anew(small_film: Path) -> None:
    settings, board = boarded_by_rules(small_film, TALK)
    before, asked = shots_of(board), settings.read_text()
    settings.write_text(asked + "aspect: '9:16'\n")
    make(small_film, Until.BOARD)
    assert shots_of(board) != before
    settings.write_text(asked)
    make(small_film, Until.BOARD)
    assert shots_of(board) == before
