"""The sound stage: music to each scene's mood, what the place sounds like, and effects in sync with actions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from yingxi.crew.recipe import ShotRecipe
from yingxi.crew.revisions import REVISION
from yingxi.crew.run import Batch, Run
from yingxi.crew.shooting import Shown
from yingxi.crew.shotlist import Listed
from yingxi.crew.voicing import write_wav
from yingxi.crew.workers import Task
from yingxi.cut.assemble import SoundPiece
from yingxi.project.takes import TakeFolder, key_of, number_of
from yingxi.story.clock import SAMPLE_RATE, sample_at
from yingxi.story.script import Scene, Script
from yingxi.story.terms import Emotion, Era

AMBIENCE_S, AMBIENCE_FADE_S = 20.0, 1.5
EFFECT_VARIANTS = 4
MUSIC_FADE_S = 1.2
MUSIC_STEP_S = 3.0
"""A long scene's music closes on a multiple of this, a breath before the scene: a line a little longer leaves it be."""
LONG_SCENE_S = 15.0
LONGEST_EFFECT = 4 * SAMPLE_RATE
"""Samples an effect may last; a shorter take simply ends."""


@dataclass(frozen=True, slots=True)
class _Wish:
    """A piece of sound to be made: its key, the worker's task, where it plays."""

    key: str
    task: Task
    pieces: tuple[SoundPiece, ...]


def score_batch(run: Run, told: Script, shots: Sequence[Listed]) -> Batch:
    """Return the making of the music and ambience that are stale: they need no drawn shot."""
    return _batch(run, "score", _laid_under(run, told, shots))


def score_film(run: Run, told: Script, shown: Sequence[Shown]) -> tuple[SoundPiece, ...]:
    """Make the effects that are stale; return where they, music and ambience (`score_batch`) play."""
    effects = list(_effects(run, shown))
    run.do(_batch(run, "effects", effects))
    laid = _laid_under(run, told, [one.listed for one in shown])
    return tuple(piece for wish in (*laid, *effects) for piece in wish.pieces)


def _laid_under(run: Run, told: Script, shots: Sequence[Listed]) -> list[_Wish]:
    return [*(_music(run, told, shots) if run.film.music else ()), *_ambience(run, shots)]


def _batch(run: Run, stage: str, wishes: Sequence[_Wish]) -> Batch:
    tasks = {wish.key: wish.task for wish in wishes}
    stale = tuple(task for key, task in tasks.items() if run.folder.takes.find(key) is None)
    return Batch(stage, stale, len(tasks))


def music_take(folder: Path, key: str, mood: str, intensity: float, era: str, energy: float, length_s: float,
               seed: int) -> None:  # fmt: skip
    """Compose one scene's music into a take (runs in a worker)."""
    from yingxi.sound.music import MusicSection, compose

    section = MusicSection(0.0, length_s, Emotion(mood), intensity, Era(era), energy)
    with TakeFolder(folder).making(key, (".wav",), {"made": "music", "mood": mood}) as making:
        write_wav(making.files[".wav"], compose([section], length_s, seed), SAMPLE_RATE)


def ambience_take(folder: Path, key: str, name: str, seed: int) -> None:
    """Synthesise what a place sounds like into a take (runs in a worker)."""
    from yingxi.sound.foley import ambience

    with TakeFolder(folder).making(key, (".wav",), {"made": "ambience", "name": name}) as making:
        write_wav(making.files[".wav"], ambience(name, AMBIENCE_S, seed), SAMPLE_RATE)


def effect_take(folder: Path, key: str, name: str, seed: int) -> None:
    """Synthesise one effect into a take (runs in a worker)."""
    from yingxi.sound.foley import effect

    with TakeFolder(folder).making(key, (".wav",), {"made": "effect", "name": name}) as making:
        sound = effect(name, seed)
        write_wav(making.files[".wav"], sound, SAMPLE_RATE)
        making.facts["samples"] = len(sound)


def _music(run: Run, told: Script, shots: Sequence[Listed]) -> Iterator[_Wish]:
    scenes = {scene.id: scene for scene in told.scenes}
    for scene_id, group in groupby(shots, key=lambda one: one.recipe.shot.scene):
        in_scene = list(group)
        start, end = _span(in_scene)
        length_s = _music_s((end - start) / run.film.fps)
        mood, intensity = _mood(scenes[scene_id])
        energy = round(min(1.0, 0.25 + len(in_scene) / max(1.0, length_s) * 1.2), 2)
        arguments = (str(mood), intensity, str(told.era), energy, length_s, number_of(run.film.seed, "music"))
        key = key_of("music", REVISION["music"], *arguments)
        fade = int(MUSIC_FADE_S * SAMPLE_RATE)
        piece = SoundPiece(
            "music", key, start, min(sample_at(end - start, run.film.rate), int(length_s * SAMPLE_RATE)),
            fade_in=fade, fade_out=fade, what=scene_id,
        )  # fmt: skip
        task = Task(f"music {scene_id}", music_take, (run.folder.takes.folder, key, *arguments), weight=length_s)
        yield _Wish(key, task, (piece,))


def _music_s(scene_s: float) -> float:
    """Return how long a scene's music is, seconds."""
    if scene_s < LONG_SCENE_S:
        return round(scene_s + 0.05, 1)
    return MUSIC_STEP_S * (scene_s // MUSIC_STEP_S)


def _mood(scene: Scene) -> tuple[Emotion, float]:
    """Return the feeling that weighs most in a scene, and how much."""
    weights: Counter[Emotion] = Counter()
    for beat in scene.beats:
        if beat.emotion is not Emotion.NEUTRAL:
            weights[beat.emotion] += round(100 * beat.intensity)
    if not weights:
        return Emotion.NEUTRAL, 0.3
    mood, weight = max(weights.items(), key=lambda item: (item[1], item[0].value))
    return mood, round(min(1.0, 0.3 + weight / 100 / max(1, len(scene.beats)) * 2), 1)


def _ambience(run: Run, shots: Sequence[Listed]) -> Iterator[_Wish]:
    from yingxi.sound.foley import AMBIENCES, ambience_for
    from yingxi.story.places import PLACES

    def heard(one: Listed) -> tuple[tuple[str, float], ...]:
        place, shot = one.recipe.place, one.recipe.shot
        indoor = PLACES[place.place].indoor
        names = dict(ambience_for(place.place, place.hour, place.weather, indoor))
        asked = {name: -30.0 for name in shot.sound if name in AMBIENCES and name not in names}
        return tuple(sorted((names | asked).items()))

    for sounds, group in groupby(shots, key=heard):
        start, end = _span(list(group))
        for name, gain_db in sounds:
            seed = number_of(run.film.seed, name)
            key = key_of("ambience", REVISION["ambience"], name, AMBIENCE_S, seed)
            task = Task(name, ambience_take, (run.folder.takes.folder, key, name, seed), weight=AMBIENCE_S)
            yield _Wish(key, task, tuple(_looped(run, key, name, start, end, gain_db)))


def _looped(run: Run, key: str, name: str, start: int, end: int, gain_db: float) -> Iterator[SoundPiece]:
    """Lay a piece end to end with crossfades from frame `start` to frame `end`."""
    whole, fade = int(AMBIENCE_S * run.film.rate), int(AMBIENCE_FADE_S * run.film.rate)
    at = start
    while at < end:
        length = min(whole, end - at)
        short = sample_at(min(fade, length // 2), run.film.rate)
        yield SoundPiece(
            "ambience",
            key,
            at,
            sample_at(length, run.film.rate),
            gain_db=gain_db,
            fade_in=short,
            fade_out=short,
            what=name,
        )
        if at + length >= end:
            return
        at += whole - fade


def _effects(run: Run, shown: Sequence[Shown]) -> Iterator[_Wish]:
    from yingxi.sound.foley import EFFECTS

    for one in shown:
        recipe = one.listed.recipe
        events: list[Sequence[Any]] = list(one.take.facts.get("events", []))
        events += [(0, name, 0.0, "") for name in recipe.shot.sound if name in EFFECTS]
        for number, (frame, name, side, species) in enumerate(events):
            sound = _effect_name(str(name), str(species), EFFECTS)
            if sound is None:
                continue
            yield _effect(run, recipe, one, sound, int(frame), float(side), number)


def _effect(run: Run, recipe: ShotRecipe, one: Shown, name: str, frame: int, side: float, number: int) -> _Wish:
    variant = number_of(recipe.shot.id, number, digits=4) % EFFECT_VARIANTS
    seed = number_of(run.film.seed, f"{name} {variant}")
    key = key_of("effect", REVISION["effects"], name, seed)
    gain_db = -6.0 if abs(side) <= 1.0 else -12.0
    piece = SoundPiece("effects", key, one.listed.start_frame + frame, LONGEST_EFFECT, gain_db=gain_db, what=name)
    return _Wish(key, Task(name, effect_take, (run.folder.takes.folder, key, name, seed)), (piece,))


def _effect_name(name: str, species: str, known: Mapping[str, Any]) -> str | None:
    """Return the effect an event is heard as: an animal's steps differ from a person's."""
    if name == "step" and species in ("horse", "ox", "donkey", "zebra", "camel", "giraffe") and "hooves" in known:
        return "hooves"
    if name in known:
        return name
    return "steps" if name == "step" and "steps" in known else None


def _span(shots: Sequence[Listed]) -> tuple[int, int]:
    """Return the first and the past-last frame of neighbouring shots."""
    last = shots[-1]
    return shots[0].start_frame, last.start_frame + last.recipe.frames
