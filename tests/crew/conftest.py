"""A small film with fake engines: every stage is real but the writer, the voice and the painter."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

FAKES = Path(__file__).parent.parent / "fakes"

STORY = """The gate stood open.
Nobody came in.
At last a child ran across the yard.
"""

SETTINGS = """kind: yingxi/film
version: 1
size_px: 144
fps: 12
language: en
engines:
  writer: fake
  speech: fake
  picture: fake-frames
"""


@pytest.fixture
def fakes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the fake engines be found, here and in worker processes."""
    from yingxi.engines import registry

    monkeypatch.syspath_prepend(str(FAKES))
    monkeypatch.setenv("YINGXI_WORKERS", "2")
    registry._made.cache_clear()


@pytest.fixture
def small_film(tmp_path: Path) -> Path:
    """Return the folder of a film not made yet."""
    return new_film(tmp_path / "film")


def new_film(folder: Path) -> Path:
    folder.mkdir(parents=True)
    (folder / "story.txt").write_text(STORY)
    (folder / "film.yaml").write_text(SETTINGS)
    return folder


def start(*words: str) -> subprocess.Popen[str]:
    """Start `yingxi` in a process of its own, with the fake engines."""
    path = os.pathsep.join([str(FAKES), os.environ.get("PYTHONPATH", "")]).rstrip(os.pathsep)
    return subprocess.Popen(
        [sys.executable, "-c", "from yingxi.cli.main import run; run()", *words],
        env={**os.environ, "PYTHONPATH": path, "YINGXI_WORKERS": "2", "YINGXI_LANG": "en"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
