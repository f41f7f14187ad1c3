"""The cut stage: one timeline, one mix, one film, its caption files and cover."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from yingxi.crew.covering import Cover, cover_batch, cover_file, cover_for
from yingxi.crew.revisions import REVISION
from yingxi.crew.run import Batch, Run
from yingxi.crew.shooting import Shown
from yingxi.crew.shotlist import title_of
from yingxi.crew.voicing import mapped_wav
from yingxi.crew.workers import Task
from yingxi.cut.assemble import ShotTake, SoundPiece, assemble
from yingxi.cut.captions import Spoken
from yingxi.digests import file_hash
from yingxi.project.atomic import write_bytes, written_whole
from yingxi.project.takes import TakeFolder, key_of
from yingxi.story.script import Script
from yingxi.story.timeline import Cue, Timeline


def film_path(run: Run) -> Path:
    """Return where the film lies."""
    return run.folder.out / ("preview.mp4" if run.preview else "film.mp4")


def finish_film(run: Run, told: Script, shown: Sequence[Shown], sounds: Sequence[SoundPiece]) -> Timeline:
    """Mix and join what changed; write captions and cover.

    Returns:
        The timeline, for exports.
    """
    timeline = timeline_of(run, shown, sounds)
    _write_captions(run, told, timeline)
    title = title_of(run.film, told)
    chosen = cover_for([one.listed for one in shown], title, told.author, run.film.aspect)
    key = key_of("film", REVISION["mix"], REVISION["join"], timeline.model_dump(mode="json"), title, told.author)
    stamp, path = run.folder.stamp(path_stamp(run)), film_path(run)
    if stamp.get("key") == key and path.is_file() and file_hash(path) == stamp.get("sha256"):
        run.do(cover_batch(run, chosen))
        _write_cover(run, chosen)
        return timeline
    mixed = _mix(run, timeline, cover_batch(run, chosen))
    _write_cover(run, chosen)
    _join(run, told, shown, mixed, path, timeline)
    run.folder.set_stamp(path_stamp(run), {"key": key, "sha256": file_hash(path)})
    run.folder.set_stamp("shots", {one.listed.recipe.shot.id: _made(one) for one in shown})
    return timeline


def _made(one: Shown) -> dict[str, object]:
    """Return what is remembered of a shot: its take, and what it was made of."""
    recipe = one.listed.recipe
    return {"take": one.take.key, "frames": recipe.frames} | recipe.parts()


def path_stamp(run: Run) -> str:
    """Return the name under which the film's own making is remembered."""
    return "preview" if run.preview else "film"


def timeline_of(run: Run, shown: Sequence[Shown], sounds: Sequence[SoundPiece]) -> Timeline:
    """Lay everything on one timeline: pictures in frames, sound in samples."""
    takes = [
        ShotTake(
            one.listed.recipe.shot.id, one.take.key, one.listed.recipe.frames,
            one.dissolve.key if one.dissolve is not None else "", one.skip,
        )
        for one in shown
    ]  # fmt: skip
    spoken: list[Spoken] = []
    cues: list[Cue] = []
    for one in shown:
        recipe, start = one.listed.recipe, one.listed.start_frame
        spoken += [
            Spoken(line.utterance, line.text, start + line.start_frame, line.speaker_name) for line in recipe.spoken
        ]
        cues += one.listed.cues
    return assemble(takes, run.film.rate, spoken=spoken, sounds=sounds, cues=cues)


def _mix(run: Run, timeline: Timeline, beside: Batch) -> Path:
    """Mix the sound into a take and return its file; another worker does what is beside it."""
    sounds = [track.model_dump(mode="json") for track in timeline.tracks if track.name != "picture"]
    key = key_of("mix", REVISION["mix"], sounds, timeline.frames, timeline.fps_num, timeline.fps_den)
    takes = run.folder.takes
    stale = (Task("mix", mix_take, (takes.folder, key, timeline)),) if takes.find(key) is None else ()
    run.do(Batch("mix", stale, 1), beside)
    found = takes.find(key)
    assert found is not None, "the mix has just been made"
    return found.files[".wav"]


def mix_take(folder: Path, key: str, timeline: Timeline) -> None:
    """Mix the film's sound into a take (runs in a worker, whose sums are the same on any number of cores)."""
    from yingxi.sound.mix import mix_to

    with TakeFolder(folder).making(key, (".wav",), {"made": "mix"}) as making:
        facts = mix_to(making.files[".wav"], timeline, lambda take: mapped_wav(folder / f"{take}.wav"))
        making.facts.update(lufs=round(facts.lufs, 2), true_peak_dbtp=round(facts.true_peak_dbtp, 2))


def _join(run: Run, told: Script, shown: Sequence[Shown], mixed: Path, path: Path, timeline: Timeline) -> None:
    from yingxi.cut.join import Piece, join

    pieces = []
    for one in shown:
        if one.dissolve is not None and one.skip:
            pieces.append(Piece(one.dissolve.files[".mp4"]))
        pieces.append(Piece(one.take.files[".mp4"], skip_frames=one.skip))
    with run.stage("join"), written_whole(path) as part:
        join(
            pieces, mixed, part, title=title_of(run.film, told), author=told.author, language=told.language,
            fps=run.film.rate, produce_id=hashlib.sha256(timeline.model_dump_json().encode()).hexdigest()[:16],
        )  # fmt: skip


def _write_captions(run: Run, told: Script, timeline: Timeline) -> None:
    from yingxi.cut.subtitles import ass, srt, vtt

    rate = run.film.rate
    width, height = run.film.frame_px
    texts = {
        "film.srt": srt(timeline.cues, rate),
        "film.vtt": vtt(timeline.cues, rate, language=told.language),
        "film.ass": ass(
            timeline.cues, rate, width=width, height=height, aspect=run.film.aspect, title=title_of(run.film, told)
        ),
    }
    for name, text in texts.items():
        _write_if_new(run.folder.out / name, text.encode())


def _write_cover(run: Run, chosen: Cover) -> None:
    _write_if_new(run.folder.out / "cover.png", cover_file(run, chosen).read_bytes())


def _write_if_new(path: Path, data: bytes) -> None:
    if not path.is_file() or path.read_bytes() != data:
        write_bytes(path, data)
