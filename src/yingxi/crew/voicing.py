"""The speech stage: every told or spoken beat becomes an utterance, a take of its own."""

from __future__ import annotations

import os
import wave
from dataclasses import asdict
from pathlib import Path

import numpy as np

from yingxi.crew.revisions import REVISION
from yingxi.crew.run import Run
from yingxi.crew.workers import Task
from yingxi.crew.writing import Written
from yingxi.engines import registry
from yingxi.engines.base import Sound, SpeechRequest
from yingxi.project.takes import TakeFolder, key_of
from yingxi.story.cast import NARRATOR
from yingxi.story.film import Film
from yingxi.story.script import Beat, Script
from yingxi.story.speech_length import spoken_length_s
from yingxi.story.terms import BeatKind, Emotion
from yingxi.story.utterance import Phone, Utterance


def heard_beats(script: Script) -> list[Beat]:
    """Return the beats that are heard: narration and lines with something to say."""
    return [
        beat
        for scene in script.scenes
        for beat in scene.beats
        if beat.kind is not BeatKind.ACTION and any(char.isalnum() for char in beat.text)
    ]


def speech_requests(film: Film, told: Script, written: Written) -> dict[str, tuple[str, SpeechRequest]]:
    """Return what is to be spoken: beat id -> (speaker, request)."""
    from yingxi.sound.casting import cast_voices

    voices = cast_voices(written.cast, film, told.language)
    requests = {}
    for beat in heard_beats(told):
        speaker = beat.speaker if beat.kind is BeatKind.LINE and beat.speaker else NARRATOR
        voice = voices.get(speaker) or voices[NARRATOR]
        feeling = beat.intensity if speaker != NARRATOR else 0.5 * beat.intensity
        requests[beat.id] = (
            speaker,
            SpeechRequest(beat.text, told.language, voice, Emotion(beat.emotion), round(feeling, 2)),
        )
    return requests


def speech_key(film: Film, request: SpeechRequest) -> str:
    """Return the key of a spoken line's take."""
    engine = registry.speech(film.engines.speech)
    return key_of("speech", REVISION["speech"], engine.name, engine.revision, asdict(request))


def speak_all(run: Run, told: Script, written: Written) -> dict[str, Utterance]:
    """Speak what is not spoken yet; return beat id -> utterance."""
    requests = speech_requests(run.film, told, written)
    keys = {beat: speech_key(run.film, request) for beat, (_, request) in requests.items()}
    found = {key: run.folder.takes.find(key) for key in set(keys.values())}
    stale = {keys[beat]: request for beat, (_, request) in requests.items() if found[keys[beat]] is None}
    _prefer_assets(run.assets)
    tasks = [
        Task(
            request.text[:40], speak_take, (run.folder.takes.folder, key, run.film.engines.speech, request),
            memory_mb=900, weight=spoken_length_s(request.text, request.language),
        )
        for key, request in stale.items()
    ]  # fmt: skip
    for _ in run.do("speech", tasks, len(found)):
        pass
    return {beat: utterance_of(run.folder.takes, beat, keys[beat], *requests[beat]) for beat in requests}


def speak_take(folder: Path, key: str, engine_name: str, request: SpeechRequest) -> None:
    """Speak one line into a take (runs in a worker)."""
    speech = registry.speech(engine_name).speak(request)
    made_by = {"engine": engine_name, "voice": request.voice, "text": request.text}
    with TakeFolder(folder).making(key, (".wav",), made_by) as making:
        write_wav(making.files[".wav"], speech.sound, speech.rate_hz)
        making.facts.update(
            rate_hz=speech.rate_hz,
            samples=len(speech.sound),
            phones=[phone.model_dump(mode="json") for phone in speech.phones],
            words=[list(word) for word in speech.words],
        )


def write_wav(path: Path, sound: Sound, rate_hz: int) -> None:
    """Write 16-bit PCM; the same samples give the same bytes."""
    pcm = (np.clip(sound, -1.0, 1.0) * 32767.0).round().astype("<i2")
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1 if pcm.ndim == 1 else pcm.shape[1])
        file.setsampwidth(2)
        file.setframerate(rate_hz)
        file.writeframes(pcm.tobytes())


def read_wav(path: Path) -> tuple[Sound, int]:
    """Read 16-bit PCM: samples -1..1 (mono (n,), else (n, channels)) and the rate in hertz."""
    with wave.open(str(path), "rb") as file:
        data = np.frombuffer(file.readframes(file.getnframes()), dtype="<i2").astype(np.float32)
        data /= np.float32(32767.0)  # in place: a scene's music is large
        channels = file.getnchannels()
        return (data if channels == 1 else data.reshape(-1, channels)), file.getframerate()


def utterance_of(takes: TakeFolder, beat: str, key: str, speaker: str, request: SpeechRequest) -> Utterance:
    """Return a spoken beat from its take, which must be there."""
    take = takes.find(key)
    assert take is not None, f"the take of {beat} has just been made"
    facts = take.facts
    return Utterance(
        beat=beat,
        speaker=speaker,
        voice=request.voice,
        take=key,
        rate_hz=facts["rate_hz"],
        samples=facts["samples"],
        phones=tuple(Phone.model_validate(phone) for phone in facts["phones"]),
        words=tuple((str(text), int(start), int(end)) for text, start, end in facts["words"]),
    )


def _prefer_assets(folder: Path | None) -> None:
    """Workers inherit the environment: the folder a person named reaches the engines through it."""
    if folder is not None:
        os.environ["YINGXI_ASSETS"] = str(folder)
