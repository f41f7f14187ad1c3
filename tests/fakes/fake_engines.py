"""One fake engine of every kind: cheap, deterministic, and found through entry points like any other.

Put this folder on PYTHONPATH and choose `fake` or `fake-still` in film.yaml's `engines`.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np

from yingxi.engines.base import (
    BGRA,
    Draft,
    Frames,
    Layers,
    Message,
    MovingClip,
    Painted,
    Picture,
    Speech,
    SpeechRequest,
    Still,
    Voice,
)
from yingxi.errors import EngineError, InputError, StoryError
from yingxi.story.cast import Cast, Character
from yingxi.story.plan import ShotPlan
from yingxi.story.script import Beat, Scene, Script
from yingxi.story.style import Painting
from yingxi.story.terms import Age, BeatKind, Era, Sex, Viseme
from yingxi.story.utterance import Phone
from yingxi.words import Language, Words

RATE_HZ = 24_000


class FakeWriter:
    """One scene; every line of the text is a beat."""

    name = "fake"
    revision = 1

    def write(self, text: str, *, language: Language | None = None, title: str = "") -> Draft:
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        if not lines:
            raise StoryError(Words("is empty", "是空的"))
        beats = tuple(
            Beat(id=f"b{i}", kind=BeatKind.NARRATION, text=line, people=("c_one",)) for i, line in enumerate(lines)
        )
        scene = Scene(id="s1", place="field", beats=beats, people=("c_one",))
        script = Script(title=title, language=language or "en", era=Era.MODERN, scenes=(scene,))
        return Draft(script, Cast(characters=(Character(id="c_one", name="One", sex=Sex.MALE),)))


class FakeSpeech:
    """A tone a syllable, 0.12 s each."""

    name = "fake"
    revision = 1

    def voices(self, language: Language) -> Sequence[Voice]:
        return [
            Voice("tone", language, Sex.MALE, Age.ADULT, 120.0),
            Voice("high", language, Sex.FEMALE, Age.ADULT, 240.0),
        ]

    def speak(self, request: SpeechRequest) -> Speech:
        words = re.findall(r"[A-Za-z']+|[㐀-鿿]", request.text) or ["-"]
        step = int(0.12 * RATE_HZ / request.rate)
        time = np.arange(step * len(words)) / RATE_HZ
        pitch = 240.0 if request.voice.startswith("high") else 120.0
        phones = tuple(
            Phone(
                symbol=word[0],
                viseme=(Viseme.OPEN, Viseme.TEETH, Viseme.MID)[i % 3],
                start=i * step,
                end=(i + 1) * step,
            )
            for i, word in enumerate(words)
        )
        timed = tuple((word, i * step, (i + 1) * step) for i, word in enumerate(words))
        return Speech((0.2 * np.sin(2 * np.pi * pitch * time)).astype(np.float32), RATE_HZ, phones, timed)


def _picture(plan: ShotPlan, frame: int, height: int = 0, width: int = 0) -> BGRA:
    """A gradient that drifts with the frame, different for every shot."""
    height, width = height or plan.height_px, width or plan.width_px
    across = np.linspace(0, 255, width)[None, :] + 3 * frame
    down = np.linspace(0, 255, height)[:, None] + plan.seed % 97
    out = np.empty((height, width, 4), dtype=np.uint8)
    out[:, :, 0], out[:, :, 1], out[:, :, 2] = across % 256, down % 256, (across + down) % 256 // 2
    out[:, :, 3] = 255
    return out


class _Fake:
    revision = 1
    uses = frozenset({"camera"})
    looks: tuple[str, ...] = ()

    def still(self, plan: ShotPlan, frame: int) -> BGRA:
        return _picture(plan, frame)


class FakeFrames(_Fake):
    """Finished frames."""

    name = "fake-frames"

    def render(self, plan: ShotPlan) -> Picture:
        def frames() -> Iterator[BGRA]:
            for number in range(plan.frames):
                yield _picture(plan, number)

        return Frames(frames())


class FakeStill(_Fake):
    """One picture of another size."""

    name = "fake-still"

    def render(self, plan: ShotPlan) -> Picture:
        return Still(_picture(plan, 0, 300, 400))


class FakePainter(_Fake):
    """Paints one flat still a shot, of a colour that what it is told decides; refuses the prompt "unpaintable"."""

    name = "fake-painter"
    uses = frozenset({"camera", "style"})

    def base(self) -> Path:
        return Path(__file__)

    def check(self, painting: Painting) -> None:
        if painting.prompt == "unpaintable":
            raise InputError(Words("cannot be painted", "画不了"), where="style")

    def key(self, plan: ShotPlan) -> str:
        told = plan.painting.model_dump_json() if plan.painting is not None else ""
        return f"{plan.seed} {told}"

    def paint(self, plan: ShotPlan) -> Painted:
        colour = hashlib.sha256(self.key(plan).encode()).digest()[:3]
        return Painted(np.full((48, 64, 4), [*colour, 255], dtype=np.uint8), f"painted {plan.shot.id}")

    def render(self, plan: ShotPlan) -> Picture:
        return Still(_picture(plan, 0, 300, 400))


class FakeDepth(_Fake):
    """One picture with depth."""

    name = "fake-depth"

    def render(self, plan: ShotPlan) -> Picture:
        return Still(_picture(plan, 0, 300, 400), np.tile(np.linspace(1, 0, 300, dtype=np.float32)[:, None], (1, 400)))


class FakeLayers(_Fake):
    """A far and a near picture."""

    name = "fake-layers"

    def render(self, plan: ShotPlan) -> Picture:
        near = _picture(plan, 9, 300, 400)
        near[:150] = 0
        return Layers([_picture(plan, 0, 300, 400), near], [6.0, 0.5])


class FakeClip(_Fake):
    """A clip of another size, rate and length."""

    name = "fake-clip"

    def render(self, plan: ShotPlan) -> Picture:
        return MovingClip((_picture(plan, number, 120, 160) for number in range(5)), 10.0)


class FakeBroken(_Fake):
    """Fails, and says so."""

    name = "fake-broken"

    def render(self, plan: ShotPlan) -> Picture:
        raise EngineError(Words("the server is away", "服务器没有响应"), where=plan.shot.id)


class FakeModel:
    """Answers with an empty object or the last message."""

    name = "fake"

    def complete(self, messages: Sequence[Message], *, schema: Mapping[str, object] | None = None) -> str:
        return json.dumps({}) if schema is not None else messages[-1].content
