"""A film, made: each stage does what is stale and hands its documents to the next."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum

from yingxi.crew.directing import direct_film
from yingxi.crew.events import FilmDone
from yingxi.crew.finishing import film_path, finish_film
from yingxi.crew.run import Run
from yingxi.crew.scoring import score_batch, score_film
from yingxi.crew.sheets import write_sheets
from yingxi.crew.shooting import shoot_all
from yingxi.crew.shotlist import list_shots
from yingxi.crew.stills import stills_batch
from yingxi.crew.styling import styled, tell_unused
from yingxi.crew.voicing import speak_all
from yingxi.crew.writing import Written, expected_s, told_part, write_script
from yingxi.engines import registry
from yingxi.errors import StoryError
from yingxi.story.board import Board
from yingxi.story.script import Script
from yingxi.story.utterance import Utterance
from yingxi.words import Words

LONGEST_UNASKED_S = 3600.0
"""A longer film is only made when scenes or minutes were chosen."""


class Until(StrEnum):
    """The last stage to do."""

    SCRIPT = "script"
    BOARD = "board"
    RENDER = "render"
    CUT = "cut"


@dataclass(frozen=True, slots=True)
class Boarded:
    """The film on paper."""

    written: Written
    told: Script
    board: Board
    voices: dict[str, Utterance]
    too_long: bool


def make_film(run: Run, until: Until = Until.CUT) -> None:
    """Make the film, as far as `until`.

    Raises:
        YingxiError: what, where and the next step; what is finished stays.
    """
    started = time.monotonic()
    _check_engines(run)
    run.film = styled(run.folder, run.film)
    with _seldom_collecting():
        _make(run, until, started)


@contextmanager
def _seldom_collecting() -> Iterator[None]:
    """Look for unreachable cycles seldom: a novel's millions of values all live on, and each look walks them all."""
    before = gc.get_threshold()
    gc.set_threshold(100_000, 20, 50)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _make(run: Run, until: Until, started: float) -> None:
    written = write_script(run)
    tell_unused(run, written.cast)
    if until is Until.SCRIPT:
        told_part(run.film, written.script)  # a wrong choice of scenes is said now, not a stage later
        return
    boarded = board_film(run, written)
    if boarded.too_long:
        return
    shots = list_shots(run, boarded.told, written, boarded.board, boarded.voices)
    stills = stills_batch(run, shots)
    if until is Until.BOARD:
        run.do(stills)
        write_sheets(run, boarded.told, shots)
        return
    if until is Until.RENDER:
        shoot_all(run, shots)
        return
    shown = shoot_all(run, shots, score_batch(run, boarded.told, shots), stills)
    write_sheets(run, boarded.told, shots)
    scored = score_film(run, boarded.told, shown)
    finish_film(run, boarded.told, shown, scored)
    length_s = sum(shot.recipe.frames for shot in shots) / run.film.fps
    run.tell(FilmDone(str(film_path(run)), length_s, len(shots), run.made, time.monotonic() - started))


def _check_engines(run: Run) -> None:
    """Refuse a misspelt engine before an hour of work is done with the others."""
    engines = run.film.engines
    for job, name, find in (
        ("writer", engines.writer, registry.writer),
        ("speech", engines.speech, registry.speech),
        ("picture", engines.picture, registry.picture),
    ):
        if name not in registry.names(job):
            find(name)


def board_film(run: Run, written: Written) -> Boarded:
    """Voice and board the told part; a film too long to be meant is boarded by estimate and not voiced."""
    told = told_part(run.film, written.script)
    if not any(scene.beats for scene in told.scenes):
        raise StoryError(
            Words("nothing is left to tell", "没有可讲的内容"),
            where="film.yaml: scenes, minutes",
            next_step=Words("choose other scenes or more minutes", "请选择其他场景或更长的时间"),
        )
    length_s = expected_s(told)
    if length_s > LONGEST_UNASKED_S:
        board = direct_film(run, told, written, {})
        _say_too_long(run, told, length_s, len(board.shots))
        return Boarded(written, told, board, {}, True)
    voices = speak_all(run, told, written)
    board = direct_film(run, told, written, {beat: voice.duration_s for beat, voice in voices.items()})
    return Boarded(written, told, board, voices, False)


def _say_too_long(run: Run, told: Script, length_s: float, shots: int) -> None:
    run.note(
        Words(
            "the film would be {h:.1f} hours long ({scenes} scenes, {shots} shots): script.yaml and board.yaml are "
            "written; choose a part with --scenes 1-3 or condense it with --minutes 5",
            "整部影片约 {h:.1f} 小时（{scenes} 场，{shots} 个镜头）：剧本和分镜已写好；"
            "请用 --scenes 1-3 选一部分，或用 --minutes 5 压缩",
        ).filled(h=length_s / 3600, scenes=len(told.scenes), shots=shots)
    )
