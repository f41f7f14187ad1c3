"""Engines by name, found through entry points."""

from __future__ import annotations

from functools import cache
from importlib.metadata import entry_points
from typing import Any, Final, cast

from yingxi.engines.base import LanguageModel, PictureEngine, SpeechEngine, Writer
from yingxi.errors import EngineError
from yingxi.words import Words

GROUPS: Final = {
    "writer": "yingxi.writer",
    "speech": "yingxi.speech",
    "picture": "yingxi.picture",
    "llm": "yingxi.llm",
}
"""What an engine does -> its entry-point group."""


def names(job: str) -> tuple[str, ...]:
    """Return the registered engines that do `job`, sorted."""
    return tuple(sorted({entry.name for entry in entry_points(group=GROUPS[job])}))


def writer(name: str) -> Writer:
    """Return the writer of that name.

    Raises:
        EngineError: there is none, or it cannot be loaded.
    """
    return cast(Writer, _made("writer", name))


def speech(name: str) -> SpeechEngine:
    """Return the speech engine of that name.

    Raises:
        EngineError: there is none, or it cannot be loaded.
    """
    return cast(SpeechEngine, _made("speech", name))


def picture(name: str) -> PictureEngine:
    """Return the picture engine of that name.

    Raises:
        EngineError: there is none, or it cannot be loaded.
    """
    return cast(PictureEngine, _made("picture", name))


def language_model(name: str) -> LanguageModel:
    """Return the language model of that name.

    Raises:
        EngineError: there is none, or it cannot be loaded.
    """
    return cast(LanguageModel, _made("llm", name))


@cache
def _made(job: str, name: str) -> Any:
    found = [entry for entry in entry_points(group=GROUPS[job]) if entry.name == name]
    if not found:
        raise EngineError(
            Words("there is no {job} engine called {name}", "没有名为 {name} 的 {job} 引擎").filled(job=job, name=name),
            where="film.yaml: engines",
            next_step=Words("choose one of: {names}", "可选：{names}").filled(names=", ".join(names(job)) or "-"),
        )
    try:
        return found[0].load()()
    except ImportError as error:
        raise EngineError(
            Words("the engine {name} cannot be loaded: {why}", "引擎 {name} 无法加载：{why}").filled(
                name=name, why=error
            ),
            where=found[0].value,
            next_step=Words("run: yingxi doctor", "请运行：yingxi doctor"),
        ) from error
