"""The embedded voice: Kokoro-82M (int8, ONNX Runtime) in Chinese and English, with exact mouth timing."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from yingxi.engines.base import EngineContext, Sound, Speech, SpeechRequest, Voice
from yingxi.engines.weights import weights_file
from yingxi.errors import AssetError, EngineError
from yingxi.sound.feeling import Manner, manner_of
from yingxi.sound.graph import add_controls, make_faster
from yingxi.sound.pauses import PAUSES_S, last_heard, with_pauses
from yingxi.sound.phones import NUMBERS
from yingxi.sound.reading import Token, breaths
from yingxi.sound.timing import Timed, phones_of, words_of
from yingxi.sound.voicebook import VOICES, WantedVoice, wanted_voice
from yingxi.sound.voicing import coloured, levelled, resampled
from yingxi.story.utterance import Phone
from yingxi.words import Language, Words

RATE_HZ: Final = 24_000
FRAME: Final = 600
"""Samples in one of the model's 25 ms frames."""
LEAD_S: Final = 0.06
TAIL_S: Final = 0.14
LONG_BREATH: Final = 50
"""Symbols, some 4 s; giving memory back after shorter ones costs more than it is worth."""
TAIL_FRAMES: Final = (9.0, 3.0, 1.0)
REST_FRAMES: Final = 3.0


class KokoroEngine:
    """Speaks with Kokoro-82M.

    One engine may be used from several threads; the model is loaded at the first line.

    Args:
        context: where assets lie; options: "threads" = processor threads for one line (default 1).
    """

    name = "kokoro"
    revision = 2

    def __init__(self, context: EngineContext | None = None) -> None:
        self._context = context or EngineContext()
        self._session: Any = None
        self._lock = threading.Lock()

    def voices(self, language: Language) -> Sequence[Voice]:
        """Return the voices that speak `language`, best first."""
        return [voice for voice in VOICES.values() if voice.language == language]

    def speak(self, request: SpeechRequest) -> Speech:
        """Say one line.

        Returns:
            Mono sound at 24 kHz, about -23 LUFS when neutral; silence of 0.3 s for a text without sounds.

        Raises:
            AssetError: the model or the voice is missing.
            EngineError: the voice's name is unknown, or the model failed.
        """
        wanted = wanted_voice(request.voice)
        manner = manner_of(request.emotion, request.intensity)
        tokens = read(request.text, request.language, wanted)
        pieces = [self._say(piece, wanted, manner, request.rate) for piece in breaths(tokens)]
        pieces = [piece for piece in pieces if piece.sound.size]
        if not pieces:
            return Speech(np.zeros(int(0.3 * RATE_HZ), np.float32), RATE_HZ, (), ())
        whole = _joined(pieces)
        sound = coloured(levelled(whole.sound, RATE_HZ), RATE_HZ, manner, wanted.tremor)
        return Speech(sound, RATE_HZ, whole.phones, whole.words)

    def _say(self, tokens: Sequence[Token], wanted: WantedVoice, manner: Manner, rate: float) -> _Piece:
        """Say up to one breath of tokens."""
        symbols = "".join(token.sounds for token in tokens)
        numbers = [NUMBERS[symbol] for symbol in symbols]
        if not numbers:
            return _Piece(np.zeros(0, np.float32), (), ())
        small = 2.0 ** (wanted.size_st / 12.0)
        inputs = {
            "tokens": np.array([[0, *numbers, 0]], np.int64),
            "style": wanted.style(self._style, len(numbers)),
            "speed": _one(rate * manner.rate * wanted.rate / small),
            "most_frames": _most(symbols),
            "extra_frames": _extra(symbols),
            "f0_gain": _one(2.0 ** ((manner.pitch_st + wanted.pitch_st) / 12.0)),
            "f0_middle": _one(wanted.middle_hz),
            "f0_bend": _one(manner.melody + wanted.melody),
        }
        try:
            sound, frames = self._model().run(None, inputs, _run_options(len(numbers)))
        except AssetError:
            raise
        except Exception as failed:  # onnxruntime raises classes of its own, one per kind of failure
            raise EngineError(
                Words(f"the voice model failed: {failed}", f"语音模型出错：{failed}"), where=symbols[:60]
            ) from failed
        timed = Timed.of(tokens, frames.ravel(), FRAME / small)
        return _trimmed(*with_pauses(resampled(sound.ravel(), small), timed, manner.pauses, RATE_HZ))

    def _model(self) -> Any:
        with self._lock:
            if self._session is None:
                self._session = _load(self._file("kokoro", "model.onnx"), self._threads())
            return self._session

    def _threads(self) -> int:
        try:
            return max(1, int(self._context.options.get("threads", "1")))
        except ValueError:
            return 1

    def _file(self, asset: str, file: str) -> Path:
        return weights_file(asset, file, self._context.assets)

    def _style(self, voice: str) -> NDArray[np.float32]:
        """Return a voice's styles: (510, 256), one row per length of text."""
        return _styles(self._file("kokoro-voices", f"{voice}.bin"))


@dataclass(frozen=True, slots=True)
class _Piece:
    """What one breath gave; times in samples from its own start."""

    sound: Sound
    phones: tuple[Phone, ...]
    words: tuple[tuple[str, int, int], ...]


def read(text: str, language: Language, wanted: WantedVoice) -> list[Token]:
    """Return the tokens of a line, closed with a mark so that the voice comes to rest."""
    if language == "zh":
        from yingxi.sound.mandarin import read_mandarin

        tokens = read_mandarin(text)
    else:
        from yingxi.sound.english import read_english

        tokens = read_english(text, british=wanted.british)
    if tokens and tokens[-1].text:
        tokens.append(Token("", ".", 2))
    return [token for token in tokens if token.sounds]


def _one(value: float) -> NDArray[np.float32]:
    return np.array([value], np.float32)


def _most(symbols: str) -> NDArray[np.float32]:
    """Return the most frames per token, (1, tokens + 2): the model ends with half a second of nothing.

    It begins with as much, but cutting that short swallows the first word; cutting the last Mandarin sound shorter
    swallows a last 了 or 吧.
    """
    most = np.full((1, len(symbols) + 2), 60.0, np.float32)
    most[0, -3:] = TAIL_FRAMES
    return most


def _extra(symbols: str) -> NDArray[np.float32]:
    """Return the frames to add per token, (1, tokens + 2): enough at each mark for the voice to come to rest."""
    extra = np.zeros((1, len(symbols) + 2), np.float32)
    for index, symbol in enumerate(symbols[:-2]):
        if symbol in PAUSES_S:
            extra[0, index + 1] = REST_FRAMES
    return extra


def _trimmed(sound: Sound, timed: Timed) -> _Piece:
    """Cut the silences at both ends; times follow."""
    start = max(0, timed.speech_start - int(LEAD_S * RATE_HZ))
    spoken = min(timed.speech_end, last_heard(sound, RATE_HZ))
    end = min(sound.size, spoken + int(TAIL_S * RATE_HZ))
    cut = sound[start:end].copy()
    fade = min(cut.size // 2, RATE_HZ // 100)
    if fade:
        ramp = np.linspace(0.0, 1.0, fade, dtype=np.float32)
        cut[:fade] *= ramp
        cut[-fade:] *= ramp[::-1]
    timed = timed.ending(spoken, end)
    return _Piece(cut, phones_of(timed, start, cut.size), words_of(timed, start, cut.size))


def _joined(pieces: Sequence[_Piece]) -> _Piece:
    """Lay breaths one after the other with a full stop's pause between them."""
    if len(pieces) == 1:
        return pieces[0]
    gap = int(RATE_HZ * 0.22)
    sounds: list[Sound] = []
    phones: list[Phone] = []
    words: list[tuple[str, int, int]] = []
    at = 0
    for index, piece in enumerate(pieces):
        if index:
            sounds.append(np.zeros(gap, np.float32))
            at += gap
        sounds.append(piece.sound)
        phones.extend(
            phone.model_copy(update={"start": phone.start + at, "end": phone.end + at}) for phone in piece.phones
        )
        words.extend((text, start + at, end + at) for text, start, end in piece.words)
        at += piece.sound.size
    return _Piece(np.concatenate(sounds), tuple(phones), tuple(words))


def _load(path: Path, threads: int) -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.add_session_config_entry("session.set_denormal_as_zero", "1")
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(_prepared(path), options, providers=["CPUExecutionProvider"])


def _run_options(symbols: int) -> Any:
    """Return how one breath is run: after a long one its working memory, some 300 MB, goes back to the system."""
    import onnxruntime

    options = onnxruntime.RunOptions()
    if symbols > LONG_BREATH:
        options.add_run_config_entry("memory.enable_memory_arena_shrinkage", "cpu:0")
    return options


def _prepared(path: Path) -> bytes:
    """Return the model as it is run; it is changed in place, for a copy costs as much as reading it."""
    model = bytearray(path.stat().st_size)
    with path.open("rb") as file:
        file.readinto(model)
    add_controls(model)
    make_faster(model)
    return bytes(model)


@lru_cache(maxsize=64)
def _styles(path: Path) -> NDArray[np.float32]:
    try:
        return np.fromfile(path, np.float32).reshape(-1, 256)
    except (OSError, ValueError) as missing:
        raise AssetError(
            Words("this voice cannot be read", "无法读取这个音色"),
            where=str(path),
            next_step=Words("run `yingxi doctor --fetch` to fetch it again", "运行 `yingxi doctor --fetch` 重新获取"),
        ) from missing
