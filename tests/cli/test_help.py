"""Help in the reader's language, in a moment, in any terminal."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

COMMANDS = ("film", "script", "board", "render", "cut", "status", "doctor")


def run(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-c", "from yingxi.cli.main import run; run()", *words]
    return subprocess.run(
        line, capture_output=True, encoding="utf-8", env=os.environ | {"PYTHONIOENCODING": "utf-8"} | environment
    )


@pytest.mark.parametrize("words", [["--help"], *([command, "--help"] for command in COMMANDS)])
def test_help_is_wholly_in_one_language(words: list[str]) -> None:
    english, chinese = run(*words, "--lang", "en"), run(*words, "--lang", "zh")
    assert (english.returncode, chinese.returncode) == (0, 0)
    assert english.stdout.isascii()
    assert "Usage: yingxi" in english.stdout
    assert "用法：yingxi" in chinese.stdout
    for word in ("Usage", "Options", "Commands", "Arguments", "Show", "show"):
        assert word not in chinese.stdout


@pytest.mark.parametrize(
    "words", [["--lang", "zh", "--help"], ["--lang=zh", "film", "--help"], ["--help", "--lang=zh"]]
)
def test_the_language_may_stand_anywhere(words: list[str]) -> None:
    assert "用法：" in run(*words).stdout


def test_a_narrow_terminal_breaks_lines() -> None:
    lines = run("film", "--help", "--lang", "en", COLUMNS="44").stdout.splitlines()
    assert max(len(line) for line in lines) <= 44


def test_version() -> None:
    from yingxi import __version__

    assert run("--version").stdout == f"yingxi {__version__}\n"


def test_help_is_there_in_a_moment() -> None:
    """By the processor's clock: other work on the machine must not fail it."""
    resource = pytest.importorskip("resource")
    took_s = []
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        assert run("--help").returncode == 0
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        took_s.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    assert min(took_s) < 0.3
