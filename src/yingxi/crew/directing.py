"""The board stage: script and the real lengths of the speech -> board.yaml, with a person's edits kept."""

from __future__ import annotations

from collections.abc import Mapping

from yingxi.crew.checking import check_board
from yingxi.crew.reading import as_read, board_as_read, in_own_words
from yingxi.crew.revisions import REVISION
from yingxi.crew.run import Run
from yingxi.crew.writing import Written, report_edits
from yingxi.errors import DocumentError
from yingxi.project.folder import FilmFolder
from yingxi.project.takes import key_of
from yingxi.story.board import Board, is_extra
from yingxi.story.cast import NOT_IN_THE_STORY
from yingxi.story.film import Film
from yingxi.story.script import Script
from yingxi.words import Words


def board_key(film: Film, told: Script, written: Written, lengths: Mapping[str, float]) -> str:
    """Return the key of the generated board."""
    return key_of(
        "board",
        REVISION["board"],
        told.model_dump(mode="json", exclude={"revision", "left_out"}),
        written.cast.model_dump(
            mode="json", exclude={"revision": True, "characters": {"__all__": set(NOT_IN_THE_STORY)}}
        ),
        film.aspect,
        film.seed,
        {beat: round(length, 3) for beat, length in lengths.items()},
    )


def _ground(film: Film) -> str:
    """Return what a board must share with the one before it to keep its pictures."""
    return key_of("board", REVISION["board"], film.aspect, film.seed)


def _directed(run: Run, told: Script, written: Written, lengths: Mapping[str, float], last: Board | None) -> Board:
    """Direct the film, keeping the pictures of the last generated board wherever they still can be.

    A board directed again from itself is itself: whether a killed run had saved it or not, the next run comes to
    the same.
    """
    from yingxi.board.direct import direct

    if run.folder.stamp("board").get("ground") != _ground(run.film):
        last = None
    board = direct(*as_read(told, written.cast), run.film, lengths, board_as_read(last, told))
    return in_own_words(board, told, written.cast)


def direct_film(run: Run, told: Script, written: Written, lengths: Mapping[str, float]) -> Board:
    """Bring board.yaml up to date and return it.

    Args:
        run: the run.
        told: the part of the script that the film tells.
        written: the whole script and cast.
        lengths: beat id -> seconds of real speech; a missing beat is estimated.

    Raises:
        DocumentError: an edited board is wrong; names every fault.
    """
    with run.stage("board"):
        key = board_key(run.film, told, written, lengths)
        board = run.folder.load(Board)
        if board is None or run.folder.stamp("board").get("key") != key:
            del board  # not the old beside the new
            last = run.folder.base_of(Board)
            generated = _with_untold(_directed(run, told, written, lengths, last), last, told, written)
            del last
            saved = run.folder.save_generated(generated, told.language)
            report_edits(run, saved, "board.yaml")
            run.folder.set_stamp("board", {"key": key, "ground": _ground(run.film)})
            board = saved.document
    refuse_faults(board, told, written, run.folder)
    return board


def _with_untold(generated: Board, last: Board | None, told: Script, written: Written) -> Board:
    """Keep the shots of scenes and beats that this film leaves out: a person's edits to them wait for their return.

    Shots of left-out beats stand in the board after the shots of what is told of their scene.
    """
    if last is None:
        return generated
    order = {scene.id: number for number, scene in enumerate(written.script.scenes)}
    scenes = {scene.id for scene in told.scenes}
    beats = {scene.id: {beat.id for beat in scene.beats} for scene in written.script.scenes}
    now = {beat.id for scene in told.scenes for beat in scene.beats}
    known = {character.id for character in written.cast.characters}
    ids = {shot.id for shot in generated.shots}
    waiting = [
        shot
        for shot in last.shots
        if shot.scene in order and shot.id not in ids and now.isdisjoint(shot.beats)
        and (shot.beats or shot.scene not in scenes)
        and beats[shot.scene].issuperset(shot.beats)
        and all(one.character in known or is_extra(one.character) for one in shot.people)
    ]  # fmt: skip
    shots = sorted([*generated.shots, *waiting], key=lambda shot: order[shot.scene])
    return generated.model_copy(update={"shots": tuple(shots)})


def refuse_faults(board: Board, told: Script, written: Written, folder: FilmFolder) -> None:
    """Refuse a board without a shot of the scenes to tell, whose names mean nothing here or whose pictures are gone.

    Raises:
        DocumentError: names every fault.
    """
    if not {shot.scene for shot in board.shots} & {scene.id for scene in told.scenes}:
        raise DocumentError(
            Words("has no shot of the scenes to tell", "没有要讲的场景的镜头"),
            where="board.yaml",
            next_step=Words("restore it, or delete it: it will be written anew", "请恢复它，或删除它：程序会重新生成"),
        )
    check_board(board, told, written.script, written.cast, folder)
