"""`yingxi`: reads the language first, so that help and messages come in the reader's own."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress

from yingxi.words import speak, system_language


def run() -> None:
    """Run the command line and exit."""
    _print_anything()
    _choose_language(sys.argv[1:])
    _drop_leading_language(sys.argv)
    with suppress(ValueError, AttributeError):  # not on the main thread, or not on this system
        for name in ("SIGTERM", "SIGHUP"):
            signal.signal(getattr(signal, name), signal.default_int_handler)
    try:
        from yingxi.cli.app import app
        from yingxi.cli.usage import run_app

        code = run_app(app)
    except KeyboardInterrupt:
        code = 130
    except BrokenPipeError:
        from yingxi.cli.making import nobody_listens

        code = nobody_listens()
    sys.exit(code)


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


def _drop_leading_language(words: list[str]) -> None:
    """Let `--lang zh` also stand before the command, or alone."""
    if words[1:2] == ["--lang"] and words[2:3] in (["zh"], ["en"]):
        del words[1:3]
    elif words[1:2] in (["--lang=zh"], ["--lang=en"]):
        del words[1]
