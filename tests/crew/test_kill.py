"""Killed at any moment, a second run finishes with the same bytes; Ctrl-C ends within two seconds."""

from __future__ import annotations

import hashlib
import os
import random
import signal
import time
from pathlib import Path

import pytest

from conftest import new_film, start

pytestmark = pytest.mark.slow

KILLS = 20


def fingerprint(folder: Path) -> dict[str, str]:
    """Return the hash of everything a person gets: the takes, the documents, the film."""
    files = [
        path
        for path in folder.rglob("*")
        if path.is_file() and path.suffix in (".mp4", ".wav", ".jpg", ".srt", ".yaml", ".html")
    ]
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
        if ".yingxi" not in path.parts
    }


def quiet_film(folder: Path) -> Path:
    """Return a film without music, the slowest part of a film this small."""
    film = new_film(folder)
    (film / "film.yaml").write_text((film / "film.yaml").read_text() + "music: false\n")
    return film


def kill(folder: Path, after_s: float) -> bool:
    """Run, kill -9 the whole group after a while; return whether it was still at work."""
    process = start("film", str(folder))
    try:
        process.wait(after_s)
    except Exception:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        return True
    finally:
        for pipe in (process.stdout, process.stderr):
            assert pipe is not None
            pipe.close()
    return False


def finished_takes(folder: Path) -> set[str]:
    """Return the names of the takes that are there; what is still being written has a name of its own."""
    return {path.name for path in (folder / "takes").glob("*.json") if ".part-" not in path.name}


def finish(folder: Path) -> None:
    process = start("film", str(folder))
    _, errors = process.communicate(timeout=300)
    assert process.returncode == 0, errors


def test_killed_at_twenty_random_moments_the_bytes_are_the_same(tmp_path: Path) -> None:
    whole = quiet_film(tmp_path / "whole")
    started = time.monotonic()
    finish(whole)
    length_s = time.monotonic() - started
    wanted = fingerprint(whole)
    moments = random.Random(7)
    killed, round_number = 0, 0
    while killed < KILLS:
        round_number += 1
        film = quiet_film(tmp_path / f"round{round_number}")
        while killed < KILLS and kill(film, moments.uniform(0.12, 0.5) * length_s):
            killed += 1
        finish(film)
        assert fingerprint(film) == wanted
        assert round_number <= KILLS + 5


def test_ctrl_c_stops_within_two_seconds_and_keeps_what_is_finished(tmp_path: Path) -> None:
    film = new_film(tmp_path / "film")
    process = start("film", str(film))
    while not finished_takes(film):
        time.sleep(0.02)
        assert process.poll() is None
    pressed = time.monotonic()
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=30)
    took_s = time.monotonic() - pressed
    assert process.returncode == 130
    assert "run the same command to go on" in errors
    assert took_s < 2.0
    kept = finished_takes(film)
    finish(film)
    assert kept <= finished_takes(film)
