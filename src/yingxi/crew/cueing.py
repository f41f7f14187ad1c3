"""Captions of the shots, remembered from run to run: breaking lines well needs a word cutter that is slow to load."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from pydantic import TypeAdapter, ValidationError

from yingxi.crew.recipe import Spoken
from yingxi.crew.revisions import REVISION
from yingxi.project.folder import FilmFolder
from yingxi.project.takes import key_of
from yingxi.story.film import Film
from yingxi.story.timeline import Cue
from yingxi.words import Language

_CUES = TypeAdapter(tuple[Cue, ...])


class CueBook:
    """Makes a shot's captions, or recalls them.

    Args:
        folder: whose captions were remembered.
        film: its rate and aspect decide where lines break.
        language: of the captions.
        names: names that no line break may cut.
    """

    def __init__(self, folder: FilmFolder, film: Film, language: Language, names: tuple[str, ...]) -> None:
        self._film, self._language, self._names = film, language, names
        self._folder = folder
        self._known = folder.stamp("cues")
        self._used: dict[str, Any] = {}

    def cues(self, spoken: Sequence[Spoken], frames: int) -> tuple[Cue, ...]:
        """Return a shot's captions, in frames from its first."""
        if not spoken:
            return ()
        key = self._key(spoken, frames)
        with suppress(ValidationError):
            if (found := self._used.get(key, self._known.get(key))) is not None:
                recalled = _CUES.validate_python(found)
                self._used[key] = found
                return recalled
        made = self._made(spoken, frames)
        self._used[key] = _CUES.dump_python(made, mode="json")
        return made

    def keep(self) -> None:
        """Remember the captions asked for, and no others."""
        if self._used != self._known:
            self._folder.set_stamp("cues", self._used)

    def _key(self, spoken: Sequence[Spoken], frames: int) -> str:
        heard = [
            (one.text, one.start_frame, one.speaker_name, one.utterance.rate_hz, one.utterance.samples,
             one.utterance.words)
            for one in spoken
        ]  # fmt: skip
        film = self._film
        return key_of("cues", REVISION["captions"], film.fps, film.aspect, self._language, self._names, frames, heard)

    def _made(self, spoken: Sequence[Spoken], frames: int) -> tuple[Cue, ...]:
        from yingxi.cut import captions

        lines = [captions.Spoken(one.utterance, one.text, one.start_frame, one.speaker_name) for one in spoken]
        return captions.cues_for(
            lines, self._film.rate, self._language, self._film.aspect, names=self._names, film_frames=frames
        )
