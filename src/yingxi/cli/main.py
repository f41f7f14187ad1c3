"""`yingxi`: reads the language first, so that help and messages come in the reader's own."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

from yingxi.cli.stopping import heed_signals
from yingxi.words import Words, speak, system_language


def run() -> None:
    """Run the command line and exit."""
    _print_anything()
    _choose_language(sys.argv[1:])
    heed_signals()
    try:
        from yingxi.cli.app import app
        from yingxi.cli.usage import run_app

        code = run_app(app)
    except KeyboardInterrupt:
        print(Words("stopped", "已停止"), file=sys.stderr)
        code = 130
    except BrokenPipeError:
        from yingxi.cli.making import nobody_listens

        code = nobody_listens()
    except Exception as error:  # one clear message, never a page of program lines
        print(_fault(error), file=sys.stderr)
        code = 8
    sys.exit(code)


def _fault(error: Exception) -> Words:
    """Say what broke before a command could say it itself: a part of the program that does not load, a full disk."""
    words = Words(
        "{kind}: {error}\n  → see what is missing with: yingxi doctor",
        "{kind}：{error}\n  → 请运行 yingxi doctor，看缺了什么",
    )
    return words.filled(kind=type(error).__name__, error=error)


def _print_anything() -> None:
    """Let a terminal that lacks our letters show marks in their place: a message must not end a run.

    A closed stream is opened to nowhere first, else the next file we write would take its number.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
    sys.stdout = sys.stdout or open(1, "w", closefd=False)  # noqa: SIM115
    sys.stderr = sys.stderr or open(2, "w", closefd=False)  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError):
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]


def _choose_language(arguments: list[str]) -> None:
    """Let `--lang zh` (or `--lang=zh`) anywhere on the line decide, else the system."""
    for at, word in enumerate(arguments):
        value = word.partition("=")[2] if word.startswith("--lang=") else ""
        if word == "--lang" and at + 1 < len(arguments):
            value = arguments[at + 1]
        if value in ("zh", "en"):
            speak("zh" if value == "zh" else "en")
            return
    speak(system_language())
