"""The speech stage: every told or spoken beat becomes an utterance, a take of its own."""

from __future__ import annotations

import os
import re
import wave
from dataclasses import asdict
from difflib import get_close_matches
from pathlib import Path
from typing import get_args

import numpy as np

from yingxi.crew.revisions import REVISION
from yingxi.crew.run import Batch, Run
from yingxi.crew.workers import Task
from yingxi.crew.writing import Written
from yingxi.engines import registry
from yingxi.engines.base import Sound, SpeechRequest
from yingxi.errors import InputError
from yingxi.project.takes import TakeFolder, key_of
from yingxi.sound.tracks import Recorded
from yingxi.story.cast import NARRATOR
from yingxi.story.film import Film
from yingxi.story.script import Beat, Script
from yingxi.story.speech_length import spoken_length_s
from yingxi.story.terms import BeatKind, Emotion
from yingxi.story.utterance import Phone, Utterance
from yingxi.words import Language, Words


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


def refuse_unknown_voices(film: Film, written: Written) -> None:
    """Refuse a voice that the speech engine has not, before a line is spoken.

    Raises:
        InputError: names every one, and the voices nearest to it.
    """
    engine = registry.speech(film.engines.speech)
    known = [voice.name for language in get_args(Language) for voice in engine.voices(language)]
    if not known:
        return
    chosen = {f"film.yaml: voices: {who}": name for who, name in film.voices.items()}
    chosen |= {f"cast.yaml: {one.id}: voice": one.voice for one in written.cast.characters if one.voice}
    chosen["cast.yaml: narrator_voice"] = written.cast.narrator_voice or known[0]
    chosen["film.yaml: style: voice"] = (film.style.voice if film.style is not None else "") or known[0]
    faults = [
        f"{where}: {name} → {', '.join(get_close_matches(name, known, 4, 0.3) or known[:4])}"
        for where, name in chosen.items()
        if re.split(r"[+\-~]", name, maxsplit=1)[0] not in known
    ]
    if faults:
        raise InputError(
            Words("no such voice → the nearest\n{faults}", "没有这个音色 → 相近的有\n{faults}").filled(
                faults="\n".join(faults)
            ),
            next_step=Words("choose one of them and run again", "请从中选一个后重新运行"),
        )


def speech_key(film: Film, request: SpeechRequest) -> str:
    """Return the key of a spoken line's take."""
    engine = registry.speech(film.engines.speech)
    return key_of("speech", REVISION["speech"], engine.name, engine.revision, asdict(request))


def speak_all(run: Run, told: Script, written: Written) -> dict[str, Utterance]:
    """Speak what is not spoken yet; return beat id -> utterance."""
    refuse_unknown_voices(run.film, written)
    requests = speech_requests(run.film, told, written)
    keys = {beat: speech_key(run.film, request) for beat, (_, request) in requests.items()}
    found = {key: run.folder.takes.find(key) for key in set(keys.values())}
    stale = {keys[beat]: request for beat, (_, request) in requests.items() if found[keys[beat]] is None}
    _prefer_assets(run.assets)
    tasks = tuple(
        Task(
            request.text[:40], speak_take, (run.folder.takes.folder, key, run.film.engines.speech, request),
            memory_mb=900, weight=spoken_length_s(request.text, request.language),
        )
        for key, request in stale.items()
    )  # fmt: skip
    run.do(Batch("speech", tasks, len(found)))
    if tasks:
        run.executor.rest()
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


def mapped_wav(path: Path) -> tuple[Recorded, int]:
    """Return the samples of a WAV by `write_wav` where they lie, read from the disk as they are asked for."""
    with wave.open(str(path), "rb") as file:
        channels, frames, rate_hz = file.getnchannels(), file.getnframes(), file.getframerate()
    if not frames:
        return np.zeros(0, "<i2"), rate_hz
    start = path.stat().st_size - 2 * channels * frames  # the samples are the file's last part
    shape = (frames,) if channels == 1 else (frames, channels)
    return np.memmap(path, "<i2", "r", start, shape), rate_hz


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
