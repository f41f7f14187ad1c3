"""One suite per Protocol: every registered engine, embedded or fake, must pass it. Add yours to the rows."""

from __future__ import annotations

import importlib.util
import warnings
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from yingxi.engines import registry
from yingxi.engines.base import LanguageModel, Message, Painter, PictureEngine, SpeechEngine, SpeechRequest, Writer
from yingxi.engines.fit import fit
from yingxi.errors import EngineError, StoryError
from yingxi.story.board import Shot
from yingxi.story.plan import ShotPlan
from yingxi.story.stage import Light, Piece, Set
from yingxi.story.style import Painting
from yingxi.story.terms import BeatKind, Era, Hour, ShotSize, Weather
from yingxi.story.timeline import Cue

WRITERS = ("rules", "fake")
SPEECH = (pytest.param("kokoro", marks=pytest.mark.slow), "fake")
PICTURES = (
    "papercut",
    "fake-frames",
    "fake-still",
    "fake-depth",
    "fake-layers",
    "fake-clip",
    "fake-painter",
    "diffusers",
)
PAINTERS = ("fake-painter", "diffusers")
MODELS = ("fake",)

STORY = {
    "en": 'The old miller sat by the fire.\n\n"Who is there?" he asked.\n\n"Only the wind," said his wife.\n',
    "zh": "老磨坊主坐在火边。\n\n“谁在那儿？”他问。\n\n“只是风。”他的妻子说。\n",
}


@pytest.fixture(autouse=True)
def _fakes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).parent.parent / "fakes"))
    registry._made.cache_clear()


def plan(frames: int = 6) -> ShotPlan:
    """A small field with a slow push."""
    camera = np.zeros((frames, 5), dtype=np.float32)
    camera[:, 1], camera[:, 2] = 1.6, 7.0
    camera[:, 3] = np.linspace(4.0, 3.5, frames)
    palette = ("#e8c9a0", "#d99f78", "#a86a5c", "#6d4a57", "#43324a", "#241f33")
    field = Set(
        place="field", era=Era.FAIRY_TALE, hour=Hour.DUSK, weather=Weather.CLEAR, palette=palette,
        light=Light(key="#ffd9a0", fill="#6a5a80"), pieces=(Piece(kind="tree", x_m=-2.0, z_m=1.5, height_m=3.0),),
    )  # fmt: skip
    return ShotPlan(
        shot=Shot(id="s1", scene="c1", duration_s=frames / 12, size=ShotSize.WIDE), frames=frames, fps=Fraction(12),
        width_px=192, height_px=108, set=field, camera=camera, actors=(),
        cues=(Cue(start=1, end=4, lines=("Good evening.",)),), look="papercut", seed=5, language="en",
        painting=Painting(steps=2),
    )  # fmt: skip


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize("language", ["en", "zh"])
class TestWriter:
    def test_a_story_becomes_scenes_with_known_people(self, name: str, language: str) -> None:
        engine = registry.writer(name)
        assert isinstance(engine, Writer)
        draft = engine.write(STORY[language], language="zh" if language == "zh" else "en")
        beats = [beat for scene in draft.script.scenes for beat in scene.beats]
        known = {one.id for one in draft.cast.characters}
        assert beats
        assert len({beat.id for beat in beats}) == len(beats)
        assert all({*beat.people, *([beat.speaker] if beat.speaker else [])} <= known for beat in beats)
        assert all(beat.text.strip() for beat in beats)

    def test_the_same_story_gives_the_same_script(self, name: str, language: str) -> None:
        engine = registry.writer(name)
        assert engine.write(STORY[language]) == engine.write(STORY[language])

    def test_nothing_to_tell_is_an_error(self, name: str, language: str) -> None:
        with pytest.raises(StoryError):
            registry.writer(name).write(" \n\n ")


def test_rules_tell_who_speaks() -> None:
    draft = registry.writer("rules").write(STORY["en"])
    names = {one.id: one.name for one in draft.cast.characters}
    lines = [beat for scene in draft.script.scenes for beat in scene.beats if beat.kind is BeatKind.LINE]
    assert [names.get(line.speaker or "") for line in lines] == ["miller", "wife"]


@pytest.mark.parametrize("name", SPEECH)
@pytest.mark.parametrize(("language", "text"), [("en", "The gate was open."), ("zh", "门开着呢。")])
class TestSpeech:
    def test_sound_phones_and_words_agree(self, name: str, language: str, text: str) -> None:
        engine = registry.speech(name)
        assert isinstance(engine, SpeechEngine)
        spoken_in = "zh" if language == "zh" else "en"
        voice = engine.voices(spoken_in)[0]
        assert voice.language == language
        speech = engine.speak(SpeechRequest(text, spoken_in, voice.name))
        assert speech.sound.dtype == np.float32
        assert 0.3 < len(speech.sound) / speech.rate_hz < 5.0
        assert 0.01 < np.abs(speech.sound).max() <= 1.0
        times = [(phone.start, phone.end) for phone in speech.phones]
        assert times
        assert all(0 <= start <= end <= len(speech.sound) for start, end in times)
        assert times == sorted(times)
        assert all(0 <= start <= end <= len(speech.sound) for _, start, end in speech.words)

    def test_the_same_request_gives_the_same_samples(self, name: str, language: str, text: str) -> None:
        engine = registry.speech(name)
        spoken_in = "zh" if language == "zh" else "en"
        request = SpeechRequest(text, spoken_in, engine.voices(spoken_in)[0].name)
        assert np.array_equal(engine.speak(request).sound, engine.speak(request).sound)


@pytest.fixture
def picture_engine(name: str, untrained: Path, monkeypatch: pytest.MonkeyPatch) -> PictureEngine:
    """The engine of that name; the one that paints does so on an untrained base."""
    if name == "diffusers":
        pytest.importorskip("torch")
        warnings.simplefilter("ignore")  # diffusers and numpy disagree about `copy`
        monkeypatch.setattr("yingxi.lora.tiny.FOLDER", untrained)
    return registry.picture(name)


@pytest.fixture(scope="session")
def untrained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A base of SD1.5's parts, where they are installed."""
    folder = tmp_path_factory.mktemp("untrained")
    if importlib.util.find_spec("diffusers") is not None:
        from tiny_parts import tiny_base

        tiny_base(folder)
    return folder


@pytest.mark.parametrize("name", PICTURES)
class TestPicture:
    def test_every_kind_is_fitted_to_the_shot(self, picture_engine: PictureEngine) -> None:
        engine = picture_engine
        assert isinstance(engine, PictureEngine)
        shot = plan()
        frames = [frame.copy() for frame in fit(engine.render(shot), shot)]
        assert len(frames) == shot.frames
        assert all(frame.shape == (108, 192, 4) and frame.dtype == np.uint8 for frame in frames)
        assert all((frame[:, :, 3] == 255).all() for frame in frames)
        assert any(not np.array_equal(frames[0], frame) for frame in frames[1:])

    def test_the_same_plan_gives_the_same_frames(self, picture_engine: PictureEngine) -> None:
        engine, shot = picture_engine, plan(3)
        first = [frame.copy() for frame in fit(engine.render(shot), shot)]
        assert all(np.array_equal(a, b) for a, b in zip(first, fit(engine.render(shot), shot), strict=True))

    def test_one_frame_for_the_storyboard(self, picture_engine: PictureEngine) -> None:
        assert picture_engine.still(plan(), 2).shape == (108, 192, 4)


@pytest.mark.parametrize("name", PAINTERS)
class TestPainter:
    def test_the_same_key_gives_the_same_still(self, picture_engine: PictureEngine) -> None:
        assert isinstance(picture_engine, Painter)
        shot = plan()
        larger = replace(shot, width_px=384, height_px=216, cues=(), label="AI")
        assert picture_engine.key(shot) == picture_engine.key(larger)
        assert np.array_equal(picture_engine.paint(shot).picture, picture_engine.paint(larger).picture)

    def test_another_key_gives_another_still(self, picture_engine: PictureEngine) -> None:
        assert isinstance(picture_engine, Painter)
        shot, other = plan(), replace(plan(), seed=6)
        assert picture_engine.key(shot) != picture_engine.key(other)
        assert not np.array_equal(picture_engine.paint(shot).picture, picture_engine.paint(other).picture)

    def test_what_it_paints_on_is_there_and_accepted(self, picture_engine: PictureEngine) -> None:
        assert isinstance(picture_engine, Painter)
        assert picture_engine.base().exists()
        picture_engine.check(Painting())


@pytest.mark.parametrize("name", MODELS)
def test_a_language_model_answers(name: str) -> None:
    engine = registry.language_model(name)
    assert isinstance(engine, LanguageModel)
    assert engine.complete([Message("user", "hello")]) == "hello"
    assert engine.complete([Message("user", "hello")], schema={"type": "object"}) == "{}"


def test_an_unknown_engine_names_the_known_ones() -> None:
    with pytest.raises(EngineError, match="no picture engine called oil") as caught:
        registry.picture("oil")
    assert "papercut" in caught.value.in_("en")


def test_a_chosen_engine_that_fails_says_so() -> None:
    shot = plan()
    with pytest.raises(EngineError, match="the server is away"):
        list(fit(registry.picture("fake-broken").render(shot), shot))
