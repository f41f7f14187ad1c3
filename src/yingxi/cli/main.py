"""`yingxi`: reads the language first, so that help and messages come in the reader's own."""

from __future__ import annotations

import sys

from yingxi.words import speak, system_language


def run() -> None:
    """Run the command line and exit."""
    _choose_language(sys.argv[1:])
    from yingxi.cli.app import app

    app()


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
