"""From the board to the list of recipes: exact frames, captions, who plays, at which place."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from yingxi.crew.cueing import CueBook
from yingxi.crew.players import players_of
from yingxi.crew.reading import is_copied, plain
from yingxi.crew.recipe import Place, Player, ShotRecipe, Spoken
from yingxi.crew.run import Run
from yingxi.crew.styling import Studio
from yingxi.crew.writing import Written
from yingxi.engines import registry
from yingxi.engines.base import Painter, PictureEngine
from yingxi.errors import InputError
from yingxi.project.takes import number_of
from yingxi.story.board import Board, Shot, Staging, thing_of
from yingxi.story.cast import Cast
from yingxi.story.clock import frame_at, frames_in
from yingxi.story.film import Film
from yingxi.story.script import Beat, Scene, Script
from yingxi.story.terms import BeatKind, Season, ShotSize, Transition, Weather
from yingxi.story.things import THINGS
from yingxi.story.timeline import Cue
from yingxi.story.trades import trade_in
from yingxi.story.utterance import Utterance
from yingxi.words import Language, Words

TITLE_S, END_S = 3.2, 3.0
DISSOLVE_S = Fraction(7, 10)
MOST_THINGS = 4
OF_A_TRADE = frozenset(("shop", "workshop", "cafe"))
"""Places that show what is made or sold there."""

UNTITLED = Words("A story", "一个故事")
AI_LABEL = Words("AI-generated", "AI 生成")


@dataclass(frozen=True, slots=True)
class Listed:
    """One entry of the shot list, with its place in the film.

    Attributes:
        picture: a person's own picture, as encoded bytes.
        cues: its captions, frames from the film's start, whether or not they are drawn in.
    """

    recipe: ShotRecipe
    start_frame: int
    picture: bytes = b""
    cues: tuple[Cue, ...] = ()


@dataclass(frozen=True, slots=True)
class _Ground:
    """What every recipe of one film shares."""

    film: Film
    script: Script
    engine: PictureEngine
    label: str
    cues: CueBook
    copied: bool
    studio: Studio | None


def list_shots(
    run: Run, told: Script, written: Written, board: Board, voices: Mapping[str, Utterance], *, keep: bool = True
) -> tuple[Listed, ...]:
    """Return the film's shots with title and end card, in order.

    Args:
        run: whose film.
        told: the part of the script that is told.
        written: the script and the cast.
        board: the shots.
        voices: beat id -> how it is said.
        keep: remember the captions for the next run; False writes nothing.

    Raises:
        InputError: a shot's own picture is missing or lies outside the folder; what a shot is painted with is missing
            or of no use.
    """
    film = run.film
    label = AI_LABEL.in_(told.language) if film.label else ""
    names = tuple(name for one in written.cast.characters for name in (one.name, *one.aliases))
    engine = _engine(film)
    studio = Studio(run.folder, film, engine) if isinstance(engine, Painter) else None
    ground = _Ground(
        film, told, engine, label, CueBook(run.folder, film, told.language, names), is_copied(told), studio
    )
    scenes = {scene.id: scene for scene in told.scenes}
    beats = {beat.id for scene in told.scenes for beat in scene.beats}
    shots = [shot for shot in board.shots if shot.scene in scenes and not (shot.beats and beats.isdisjoint(shot.beats))]
    recipes: list[tuple[ShotRecipe, bytes]] = [(_title(ground), b"")]
    previous: Shot | None = None
    for shot in shots:
        picture = _picture(run, shot)
        recipes.append((_recipe(ground, written, scenes[shot.scene], shot, previous, voices, picture), picture))
        previous = shot
    recipes.append((_end(ground), b""))
    listed, at = [], 0
    for recipe, picture in recipes:
        cues = tuple(
            cue.model_copy(update={"start": at + cue.start, "end": at + cue.end})
            for cue in ground.cues.cues(recipe.spoken, recipe.frames)
        )
        listed.append(Listed(recipe, at, picture, cues))
        at += recipe.frames
    if keep:
        ground.cues.keep()
        if studio is not None:
            studio.keep()
    return tuple(listed)


def title_of(film: Film, script: Script) -> str:
    """Return the film's title; never the folder's name, or a moved film would be another one."""
    return film.title or script.title or UNTITLED.in_(script.language)


def _engine(film: Film) -> PictureEngine:
    engine = registry.picture(film.engines.picture)
    if engine.looks and film.look not in engine.looks:
        raise InputError(
            Words("{engine} has no look called {look}", "{engine} 没有名为 {look} 的画风").filled(
                engine=engine.name, look=film.look
            ),
            where="film.yaml: look",
            next_step=Words("choose one of: {all}", "可选：{all}").filled(all=", ".join(engine.looks)),
        )
    return engine


def _recipe(
    ground: _Ground,
    written: Written,
    scene: Scene,
    shot: Shot,
    previous: Shot | None,
    voices: Mapping[str, Utterance],
    picture: bytes,
) -> ShotRecipe:
    from yingxi.board.timing import needed_s, place_beats

    film = ground.film
    lengths = {beat: voice.duration_s for beat, voice in voices.items()}
    duration = max(shot.duration_s, needed_s(shot, scene.beats, lengths))
    frames = frames_in(duration, film.rate)
    by_id = {beat.id: beat for beat in scene.beats}
    spoken = tuple(
        _spoken(by_id[time.beat_id], voices[time.beat_id], frame_at(time.start_s, film.rate), written)
        for time in place_beats(shot, scene.beats, lengths)
        if time.beat_id in voices
    )
    width, height = film.frame_px
    players = _players(shot, scene, ground, written.cast, film.seed)
    return ShotRecipe(
        shot=shot,
        frames=frames,
        fps=film.fps,
        width_px=width,
        height_px=height,
        place=_place(ground, scene, shot),
        players=players,
        spoken=spoken,
        cues=ground.cues.cues(spoken, frames) if film.captions else (),
        engine=ground.engine.name,
        engine_revision=ground.engine.revision,
        look=film.look,
        seed=number_of(film.seed, shot.id),
        language=ground.script.language,
        label=ground.label,
        picture_sha256=hashlib.sha256(picture).hexdigest() if picture else "",
        dissolve_frames=_dissolve(film, shot, previous, frames),
        painting=ground.studio.painting(players) if ground.studio is not None and not picture else None,
    )


def _players(shot: Shot, scene: Scene, ground: _Ground, cast: Cast, seed: int) -> tuple[Player, ...]:
    """Return who plays a shot, extras in coats where it snows."""
    snows = (shot.weather or scene.weather) is Weather.SNOW
    season = Season.WINTER if snows else scene.season
    return players_of(_as_read(shot, ground), cast, ground.script.era, ground.script.language, seed, season)


def _as_read(shot: Shot, ground: _Ground) -> tuple[Staging, ...]:
    """Return who stands in a shot, with deeds in the characters in which they are looked up."""
    if not ground.copied:
        return shot.people
    return tuple(one.model_copy(update={"action": plain(one.action)}) for one in shot.people)


def _spoken(beat: Beat, utterance: Utterance, start_frame: int, written: Written) -> Spoken:
    names = {character.id: character.name for character in written.cast.characters}
    said = beat.kind is BeatKind.LINE and not beat.inner and utterance.speaker in names
    return Spoken(
        utterance=utterance,
        text=beat.text,
        kind=beat.kind,
        start_frame=start_frame,
        speaker=utterance.speaker,
        speaker_name=names.get(utterance.speaker, ""),
        moves_mouth=said,
    )


def _place(ground: _Ground, scene: Scene, shot: Shot) -> Place:
    """Return what the shot's set is built from: the scene's place keeps its arrangement whenever it returns."""
    kind = shot.place or scene.place
    own = shot.place is None or shot.place == scene.place
    # what is only spoken of is not there: a lost bell, the well of yesterday
    told = [thing for beat in scene.beats if own and beat.kind is not BeatKind.LINE for thing in beat.things]
    rolled = {person.holds for person in shot.people}
    standing = [
        thing for thing in dict.fromkeys(told) if thing in THINGS and not THINGS[thing].held and thing not in rolled
    ]
    things = tuple(dict.fromkeys([*shot.things, *standing[:MOST_THINGS]]))
    return Place(
        place=kind,
        era=ground.script.era,
        hour=shot.hour or scene.hour,
        weather=shot.weather or scene.weather,
        season=scene.season,
        trade=_trade(ground, scene) if kind in OF_A_TRADE else "",
        things=() if shot.size is ShotSize.INSERT and thing_of(shot.subject) else things,
        seed=number_of(ground.film.seed, kind, scene.heading if own else "", digits=6),
    )


def _trade(ground: _Ground, scene: Scene) -> str:
    """Return whose shop a scene plays in: as its heading says, its own words, or else the story's."""
    language = ground.script.language
    told = " ".join(beat.text for beat in scene.beats)
    return trade_in(scene.heading, language) or trade_in(told, language) or _trade_of_story(ground.script)


def _trade_of_story(script: Script) -> str:
    return _trade_told("\n".join(beat.text for scene in script.scenes for beat in scene.beats), script.language)


@lru_cache(maxsize=4)
def _trade_told(text: str, language: Language) -> str:
    return trade_in(text, language)


def _dissolve(film: Film, shot: Shot, previous: Shot | None, frames: int) -> int:
    if shot.transition is not Transition.DISSOLVE or previous is None:
        return 0
    return min(int(DISSOLVE_S * film.fps), max(0, frames - 2))


def _picture(run: Run, shot: Shot) -> bytes:
    return b"" if shot.picture is None else run.folder.inside(shot.picture, f"board.yaml: {shot.id}").read_bytes()


def _title(ground: _Ground) -> ShotRecipe:
    title = title_of(ground.film, ground.script)
    lines = (title, ground.script.author) if ground.script.author else (title,)
    first = ground.script.scenes[0]
    return _card(ground, "title", lines, TITLE_S, first, Transition.FADE)


def _end(ground: _Ground) -> ShotRecipe:
    the_end = Words("The End", "完").in_(ground.script.language)
    made = Words("Made with Yingxi · AI-generated", "影戏制作 · AI 生成").in_(ground.script.language)
    return _card(ground, "end", (the_end, made), END_S, ground.script.scenes[-1], Transition.FADE)


def _card(
    ground: _Ground, name: str, lines: tuple[str, ...], length_s: float, scene: Scene, transition: Transition
) -> ShotRecipe:
    film = ground.film
    width, height = film.frame_px
    shot = Shot(id=name, scene=scene.id, duration_s=length_s, size=ShotSize.WIDE, transition=transition)
    return ShotRecipe(
        shot=shot,
        frames=frames_in(length_s, film.rate),
        fps=film.fps,
        width_px=width,
        height_px=height,
        place=_place(ground, scene, shot),
        engine=ground.engine.name,
        engine_revision=ground.engine.revision,
        look=film.look,
        seed=number_of(film.seed, name),
        language=ground.script.language,
        label=ground.label,
        card=lines,
    )
