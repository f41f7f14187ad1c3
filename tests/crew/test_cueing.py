from pathlib import Path

import pytest

from yingxi.crew.cueing import CueBook
from yingxi.crew.recipe import Spoken
from yingxi.cut import captions
from yingxi.project.folder import FilmFolder
from yingxi.story.film import Film
from yingxi.story.terms import BeatKind
from yingxi.story.utterance import Utterance

TEXT = "Spring came, and the girl walked to the stone bridge, where an old man was fishing."
HEARD = Utterance(
    beat="b1", speaker="narrator", voice="v", take="t", rate_hz=1000, samples=8000, words=((TEXT, 0, 8000),)
)
SPOKEN = (Spoken(utterance=HEARD, text=TEXT, kind=BeatKind.NARRATION, start_frame=3, speaker="narrator"),)


def book(folder: FilmFolder) -> CueBook:
    return CueBook(folder, Film(), "en", ())


def test_captions_are_broken_once_and_again_only_when_what_is_remembered_is_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = FilmFolder(tmp_path)
    first = book(folder)
    made = first.cues(SPOKEN, 220)
    first.keep()
    assert len(made) > 1
    again = captions.cues_for
    monkeypatch.setattr(captions, "cues_for", lambda *args, **more: pytest.fail("broken again"))
    assert book(folder).cues(SPOKEN, 220) == made
    monkeypatch.setattr(captions, "cues_for", again)
    folder.set_stamp("cues", {key: [{"start": "?"}] for key in folder.stamp("cues")})
    assert book(folder).cues(SPOKEN, 220) == made


def test_captions_that_were_not_kept_leave_nothing_behind(tmp_path: Path) -> None:
    book(FilmFolder(tmp_path)).cues(SPOKEN, 220)
    assert not list(tmp_path.rglob("*.json"))
