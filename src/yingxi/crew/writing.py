"""The script stage: story text -> script.yaml and cast.yaml, with a person's edits kept."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from yingxi.crew.checking import check_script
from yingxi.crew.revisions import REVISION
from yingxi.crew.run import Run
from yingxi.engines import registry
from yingxi.errors import StoryError
from yingxi.project.align import carried_over
from yingxi.project.folder import Saved
from yingxi.project.takes import key_of
from yingxi.story.cast import Cast
from yingxi.story.film import Film
from yingxi.story.script import Script
from yingxi.story.speech_length import spoken_length_s
from yingxi.story.terms import BeatKind
from yingxi.words import Language, Words


@dataclass(frozen=True, slots=True)
class Written:
    """The script and the cast as they stand now, with people's edits."""

    script: Script
    cast: Cast


def script_key(film: Film, story: bytes) -> str:
    """Return the key of the generated script and cast."""
    engine = registry.writer(film.engines.writer)
    return key_of(
        "script",
        REVISION["script"],
        engine.name,
        engine.revision,
        film.language,
        film.title,
        hashlib.sha256(story).hexdigest(),
    )


def write_script(run: Run) -> Written:
    """Bring script.yaml and cast.yaml up to date and return them.

    Raises:
        StoryError: the story holds nothing to tell.
        DocumentError: an edited document is wrong; names every fault.
    """
    with run.stage("script"):
        script, cast = run.folder.load(Script), run.folder.load(Cast)
        story_file = run.folder.story_file()
        if story_file is not None:
            story = story_file.read_bytes()
            key = script_key(run.film, story)
            if run.folder.stamp("script").get("key") != key or script is None or cast is None:
                del script, cast  # a novel's is a hundred megabytes: not the old beside the new
                script, cast = _generate(run, story, story_file.name, key)
    if script is None or cast is None:
        raise StoryError(
            Words("there is no story here", "这里没有故事"),
            where=str(run.folder.path),
            next_step=Words("put story.txt into the folder", "请把 story.txt 放进文件夹"),
        )
    check_script(script, cast, run.folder)
    return Written(script, cast)


def told_part(film: Film, script: Script) -> Script:
    """Return the part of the script that the film tells: its scenes, condensed to its minutes."""
    from yingxi.script.condense import condense
    from yingxi.script.scenes_range import pick

    if film.scenes:
        script = pick(script, film.scenes)
    if film.minutes is not None:
        script = condense(script, film.minutes)
    return script


def expected_s(script: Script) -> float:
    """Return about how long a film of the whole script would be, seconds."""
    pauses = {BeatKind.NARRATION: 0.5, BeatKind.LINE: 0.45, BeatKind.ACTION: 0.3}
    beats = [beat for scene in script.scenes for beat in scene.beats]
    return sum(spoken_length_s(b.text, script.language) + pauses[b.kind] for b in beats) + 4.0 * len(script.scenes)


def _generate(run: Run, story: bytes, name: str, key: str) -> tuple[Script, Cast]:
    from yingxi.script.source import decode

    engine = registry.writer(run.film.engines.writer)
    text = decode(story, name)
    try:
        draft = engine.write(text, language=run.film.language, title=run.film.title)
    except StoryError as error:
        error.where = error.where or name
        raise
    script, cast = _under_old_ids(run, draft.script, draft.cast)
    del draft
    language: Language = script.language
    saved, saved_cast = run.folder.save_generated(script, language), run.folder.save_generated(cast, language)
    report_edits(run, saved, "script.yaml")
    report_edits(run, saved_cast, "cast.yaml")
    run.folder.set_stamp("script", {"key": key, "writer": engine.name, "revision": engine.revision})
    if script.left_out:
        run.note(
            Words(
                "{n} pieces of the text are not told (titles, notes...): see left_out in script.yaml",
                "有 {n} 处文字不念（标题、注释等）：见 script.yaml 的 left_out",
            ).filled(n=len(script.left_out))
        )
    return saved.document, saved_cast.document


def _under_old_ids(run: Run, script: Script, cast: Cast) -> tuple[Script, Cast]:
    """Return the new script and cast under the ids that the same beats and people had the last time."""
    old_script, old_cast = run.folder.base_of(Script), run.folder.base_of(Cast)
    if old_script is None or old_cast is None:
        return script, cast
    return carried_over(old_script, old_cast, script, cast)


def report_edits(run: Run, saved: Saved[Any], name: str) -> None:
    """Tell of a person's edits that met a change."""
    for conflict in saved.conflicts:
        run.note(
            Words("your value was kept; the new one would be {new!r}", "保留了您的值；新的值本应为 {new!r}").filled(
                new=conflict.generated
            ),
            f"{name}: {conflict.place}",
        )
    if saved.orphans:
        run.note(
            Words(
                "{n} edited entries have no place any more: kept in orphans.yaml",
                "有 {n} 条修改已无处可放：保存在 orphans.yaml",
            ).filled(n=saved.orphans),
            name,
        )
