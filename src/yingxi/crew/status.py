"""What a run would do, why, and how long it would take: nothing is made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from yingxi.crew.checking import check_script
from yingxi.crew.directing import board_key, refuse_faults
from yingxi.crew.finishing import film_path, path_stamp
from yingxi.crew.run import PREVIEW_PX, Run, known_rates
from yingxi.crew.shooting import take_shown, weight_of
from yingxi.crew.shotlist import Listed, list_shots
from yingxi.crew.styling import styled
from yingxi.crew.voicing import speech_key, speech_requests, utterance_of
from yingxi.crew.workers import Done, worker_count
from yingxi.crew.writing import Written, expected_s, script_key, told_part
from yingxi.digests import file_hash
from yingxi.project.folder import FilmFolder
from yingxi.story.board import Board
from yingxi.story.cast import Cast
from yingxi.story.film import Film
from yingxi.story.script import Script
from yingxi.story.speech_length import spoken_length_s
from yingxi.words import Words

GUESSED_RATES = {"speech": 0.45, "picture": 0.75, "score": 0.12}
"""Seconds per unit of work on a machine not yet measured (docs/experiments.md)."""

NOT_SPOKEN = Words("not spoken yet", "还没有配音")
DAMAGED = Words("its file is missing or damaged", "文件丢失或损坏")

PARTS = {
    "framing": Words("framing or staging", "景别或调度"),
    "place": Words("place", "场景"),
    "people": Words("people", "人物"),
    "speech": Words("speech", "台词"),
    "captions": Words("captions", "字幕"),
    "picture": Words("own picture", "自备图片"),
    "style": Words("style", "画风"),
    "format": Words("format", "画幅"),
    "program": Words("the program itself", "程序本身"),
}


@dataclass(frozen=True, slots=True)
class Stale:
    """One thing to be made, and why."""

    stage: str
    what: str
    why: Words
    work_s: float


@dataclass(frozen=True, slots=True)
class Status:
    """All that is stale; `about_s` is the expected time for it on this machine."""

    stale: tuple[Stale, ...]
    about_s: float
    film_s: float


class _Nobody:
    """An Executor that is never asked."""

    def run(self, tasks: object) -> Sequence[Done]:
        raise AssertionError(f"status makes nothing: {tasks}")


def status_of(folder: FilmFolder, film: Film, *, preview: bool = False) -> Status:
    """Find out what is stale.

    Raises:
        DocumentError: an edited document is wrong.
        InputError: what the style names is not there or is of no use.
    """
    film = styled(folder, film)
    if preview:
        film = film.model_copy(update={"size_px": min(film.size_px, PREVIEW_PX)})
    run = Run(folder, film, _Nobody(), preview=preview, rates=known_rates(folder))  # type: ignore[arg-type]
    script, cast, story = folder.load(Script), folder.load(Cast), folder.story_file()
    if script is None or cast is None:
        return _all_new(run, None)
    if story is not None and folder.stamp("script").get("key") != script_key(film, story.read_bytes()):
        return _all_new(run, script)
    check_script(script, cast, folder)
    written = Written(script, cast)
    told = told_part(film, script)
    stale = list(_stale_speech(run, told, written))
    if stale:
        return _summed(run, [*stale, *_everything_after_speech(run, told)], expected_s(told))
    voices = {
        beat: utterance_of(folder.takes, beat, speech_key(film, request), speaker, request)
        for beat, (speaker, request) in speech_requests(film, told, written).items()
    }
    board = folder.load(Board)
    lengths = {beat: voice.duration_s for beat, voice in voices.items()}
    if board is None or folder.stamp("board").get("key") != board_key(film, told, written, lengths):
        return _summed(run, _everything_after_speech(run, told), expected_s(told))
    refuse_faults(board, told, written, folder)
    shots = list_shots(run, told, written, board, voices, keep=False)
    stale = list(_stale_shots(run, shots))
    length_s = sum(shot.recipe.frames for shot in shots) / film.fps
    stale += _stale_outs(run, length_s, shots_are_new=bool(stale))
    return _summed(run, stale, length_s)


def _stale_speech(run: Run, told: Script, written: Written) -> list[Stale]:
    rate = run.rates.get("speech", GUESSED_RATES["speech"])
    takes = run.folder.takes
    stale = []
    for _, request in speech_requests(run.film, told, written).values():
        key = speech_key(run.film, request)
        if takes.find(key) is None:
            why = DAMAGED if key in takes.damaged else NOT_SPOKEN
            stale.append(Stale("speech", request.text, why, rate * spoken_length_s(request.text, told.language)))
    return stale


def _stale_shots(run: Run, shots: Sequence[Listed]) -> list[Stale]:
    known = run.folder.stamp("shots")
    found = []
    for number, listed in enumerate(shots):
        if run.folder.takes.find(take_shown(run, listed)) is not None:
            continue
        recipe = listed.recipe
        before = known.get(recipe.shot.id)
        before = before if isinstance(before, dict) else {}
        changed = [PARTS[name] for name, value in recipe.parts().items() if before.get(name) != value]
        why = Words(", ".join(w.en for w in changed), "、".join(w.zh for w in changed))
        if not before:
            why = Words("new", "新镜头")
        elif not changed:
            why = DAMAGED
        work = run.rates.get("picture", GUESSED_RATES["picture"]) * weight_of(recipe)
        found.append(Stale("picture", f"{number} {recipe.shot.id}", why, work))
    return found


def _stale_outs(run: Run, length_s: float, *, shots_are_new: bool) -> list[Stale]:
    """Return what of out/ is missing, damaged or follows from newer shots."""
    film = film_path(run)
    known = run.folder.stamp(path_stamp(run)).get("sha256")
    why = None
    if shots_are_new:
        why = Words("shots are new", "有镜头更新")
    elif not film.is_file():
        why = Words("not made yet", "还没有做")
    elif file_hash(film) != known:
        why = Words("its file is damaged", "文件已损坏")
    found = [] if why is None else [Stale("join", f"out/{film.name}", why, 0.05 * length_s)]
    missing = Words("missing", "缺失")
    found += [
        Stale("join" if name.startswith("film") else "sheets", f"out/{name}", missing, 1.0)
        for name in ("film.srt", "film.vtt", "film.ass", "cover.png", "storyboard.html", "storyboard.pdf")
        if film.is_file() and not (run.folder.out / name).is_file()
    ]
    return found


def _all_new(run: Run, script: Script | None) -> Status:
    why = Words("the story is new or has changed", "故事是新的或有改动")
    length_s = expected_s(script) if script is not None else _story_s(run)
    stale = [Stale("script", "script.yaml", why, 2.0 + 0.02 * length_s)]
    return _summed(run, [*stale, *_guessed(run, length_s)], length_s)


def _everything_after_speech(run: Run, told: Script) -> list[Stale]:
    return [one for one in _guessed(run, expected_s(told)) if one.stage != "speech"]


def _guessed(run: Run, length_s: float) -> list[Stale]:
    width, height = run.film.frame_px
    rates = GUESSED_RATES | run.rates
    why = Words("follows from what changed", "随改动而变")
    return [
        Stale("speech", "", why, rates["speech"] * length_s),
        Stale("picture", "", why, rates["picture"] * length_s * width * height / 1e6),
        Stale("score", "", why, rates["score"] * length_s),
    ]


def _story_s(run: Run) -> float:
    story = run.folder.story_file()
    text = story.read_bytes().decode("utf-8", "replace") if story is not None else ""
    return spoken_length_s(text, "zh")


def _summed(run: Run, stale: Sequence[Stale], length_s: float) -> Status:
    share = worker_count()
    return Status(tuple(stale), sum(one.work_s for one in stale) / share, length_s)
