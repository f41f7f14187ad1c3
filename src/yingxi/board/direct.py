"""Direct a film: a script becomes shots, by film grammar."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from yingxi.board.blocking import LineOfAction, line_of_action
from yingxi.board.choice import Memory, Mood, seed_of
from yingxi.board.company import Company, Place
from yingxi.board.deeds import CARRIED, handles, partner_in
from yingxi.board.groups import group_beats
from yingxi.board.options import Talk, narration_options, opening_options, speech_options, touch_options
from yingxi.board.pictures import Picture
from yingxi.board.shots import shoot
from yingxi.board.staging import Moment
from yingxi.board.timing import heard_s, span_s
from yingxi.story.board import Board, Shot
from yingxi.story.cast import Cast
from yingxi.story.film import Film
from yingxi.story.script import Beat, Scene, Script
from yingxi.story.terms import BeatKind, Emotion, Move, Transition

DISSOLVES_APART_S: Final = 15.0
"""A memory is mixed into at most this often; between two dissolves a cut does."""
STAYS_SHOTS: Final = 1
"""For so many more shots the telling stays where it has gone, unless somebody speaks."""


def direct(script: Script, cast: Cast, film: Film, lengths: Mapping[str, float]) -> Board:
    """Turn a script into shots.

    Args:
        script: scenes and beats.
        cast: the characters; their heights and kinds matter for the framing.
        film: aspect and seed.
        lengths: beat id -> spoken seconds, where known; the others are estimated.

    Returns:
        A board in which every beat of the script is in exactly one shot, in film order. The same input gives
        the same board; a shot's id follows from its first beat (or from its scene, for an establishing shot).
    """
    direction = _Direction(Company.of(script, cast, film), lengths)
    for scene in script.scenes:
        direction.scene(scene)
    return Board(shots=tuple(direction.shots))


def shot_id(prefix: str, name: str) -> str:
    """Return a shot's id for the beat or scene it is minted from; at most 64 characters."""
    whole = f"{prefix}-{name}"
    return whole if len(whole) <= 64 else f"{whole[:55]}-{seed_of(0, whole):08x}"


@dataclass(slots=True)
class _Direction:
    """The film as it grows."""

    company: Company
    lengths: Mapping[str, float]
    memory: Memory = field(default_factory=Memory)
    shots: list[Shot] = field(default_factory=list)
    line: LineOfAction | None = None
    last_scene: Scene | None = None
    remembers: bool = False
    mixed_s: float = -1e9
    told_place: str | None = None
    told_left: int = 0
    present: tuple[str, ...] = ()
    carried: dict[str, str] = field(default_factory=dict)

    def scene(self, scene: Scene) -> None:
        """Direct one scene."""
        self.line = line_of_action(scene, self.line)
        total_s = sum(heard_s(beat, self.lengths) for beat in scene.beats)
        place = Place.of(scene, self.line, self.company, total_s)
        groups = group_beats(scene.beats, self.lengths)
        talks = _talks(groups, self.company, place, self.lengths)
        told_of = {thing for beat in scene.beats for thing in beat.things}
        self.present = ()
        self.carried = {one: thing for one, thing in self.carried.items() if thing in told_of}
        first = 1 if self._open(place, groups) else 0
        for number in range(first, len(groups)):
            position = (number + 0.5) / len(groups)
            closes = number == len(groups) - 1
            self._show(groups[number], talks[number], place, position, closes=closes)
        self.last_scene = scene

    def _open(self, place: Place, groups: Sequence[tuple[Beat, ...]]) -> bool:
        """Show the place; return whether the scene's first words are heard over it."""
        scene = place.scene
        covers = bool(groups) and _can_be_heard_over_place(groups[0], place)
        beats = groups[0] if covers else ()
        begins = self.company.known(_begins_with(groups, beats))
        options = list(opening_options(beats, place, self.company, len(self.shots), begins))
        mood = self._mood(beats, 0.0, shot_id("e", scene.id))
        picture = self.memory.pick(options, mood, scene.place)
        coming = tuple(beat for group in groups[:2] for beat in group)
        self._add(
            picture, shot_id("e", scene.id), beats, place, None, self._arrival(scene), closes=False, coming=coming
        )
        return covers

    def _arrival(self, scene: Scene) -> Transition:
        """Return how a scene takes over from the one before."""
        before = self.last_scene
        if before is None or scene.chapter is not None:
            return Transition.FADE
        later = (before.hour, before.season, before.weather) != (scene.hour, scene.season, scene.weather)
        return Transition.DISSOLVE if later or before.place == scene.place else Transition.CUT

    def _show(self, group: tuple[Beat, ...], talk: Talk, place: Place, position: float, *, closes: bool) -> None:
        """Choose and add the shot of one group of beats."""
        spoken = any(beat.kind is BeatKind.LINE for beat in group)
        touch = self._touch(group, place)
        options: Iterable[Picture]
        if touch is not None:
            options = touch_options(*touch, group, place, self.company)
        elif spoken:
            options = speech_options(group, talk, place, self.company, len(self.shots))
        else:
            there = self.present or self.company.known(_people_of(group)) or place.people[:1]
            options = narration_options(group, place, self.company, self._stays(), len(self.shots), there)
        identity = shot_id("s", group[0].id)
        picture = self.memory.pick(options, self._mood(group, position, identity), place.scene.place)
        self._add(picture, identity, group, place, talk.listener, self._mixing(picture, group), closes=closes)

    def _touch(self, group: Sequence[Beat], place: Place) -> tuple[str, str] | None:
        """Return who does something to whom by touch or by giving in these beats, if anybody does."""
        company = self.company
        speaker = next((beat.speaker for beat in group if beat.kind is BeatKind.LINE), None)
        for beat in group:
            doer = next(iter(company.known([*beat.people, speaker])), None)
            if beat.kind is BeatKind.LINE or doer is None or beat.ages:
                continue
            near = company.known([*beat.people, *self.present, *place.people])
            partner = partner_in(beat.text, doer, near, company.names, company.characters)
            if partner is not None:
                return doer, partner
        return None

    def _stays(self) -> str | None:
        """Return the other place of which is being told: the telling stays there for some sentences."""
        return self.told_place if self.told_left > 0 else None

    def _mixing(self, picture: Picture, beats: Sequence[Beat]) -> Transition:
        """Return a dissolve into a memory and out of it, unless the film has just dissolved."""
        remembers = _remembers(picture, beats)
        if remembers == self.remembers or self.memory.now_s - self.mixed_s < DISSOLVES_APART_S:
            return Transition.CUT
        return Transition.DISSOLVE

    def _carry(self, shot: Shot) -> None:
        """Remember what is in people's hands, until they take something else."""
        for person in shot.people:
            if person.holds is not None:
                self.carried.pop(person.character, None)
            if person.holds in CARRIED:
                self.carried[person.character] = person.holds

    def _mood(self, beats: Sequence[Beat], position: float, identity: str) -> Mood:
        strongest = max(beats, key=lambda beat: beat.intensity, default=None)
        emotion = strongest.emotion if strongest is not None else Emotion.NEUTRAL
        intensity = strongest.intensity if strongest is not None else 0.0
        talk = any(beat.kind is BeatKind.LINE for beat in beats)
        deed = any(beat.kind is not BeatKind.LINE and handles(beat.text) for beat in beats)
        return Mood(position, emotion, intensity, talk, deed, seed_of(self.company.seed, identity))

    def _add(
        self,
        picture: Picture,
        identity: str,
        beats: tuple[Beat, ...],
        place: Place,
        listener: str | None,
        transition: Transition,
        *,
        closes: bool,
        coming: tuple[Beat, ...] = (),
    ) -> None:
        length_s = span_s(beats, self.lengths, transition)
        seed = seed_of(self.company.seed, identity)
        carried = tuple(self.carried.items()) if picture.place is None and not picture.ages else ()
        moment = Moment(identity, beats, listener, transition, length_s, closes, seed, carried, coming)
        last_move: Move | None = self.shots[-1].move if self.shots else None
        shot = shoot(picture, moment, place, self.company, last_move)
        self.shots.append(shot)
        self.memory.remember(picture, place.scene.place, length_s)
        if picture.place is None:
            told_of = self.company.known(_people_of(beats))
            self._carry(shot)
            self.present = tuple(dict.fromkeys([*told_of, *self.present]))[:3]
        self.remembers = _remembers(picture, beats)
        if transition is not Transition.CUT:
            self.mixed_s = self.memory.now_s
        told = next((beat.place for beat in reversed(beats) if beat.place is not None), None)
        spoken = any(beat.kind is BeatKind.LINE for beat in beats)
        if told is not None or spoken or not beats:
            self.told_place, self.told_left = told, 0 if spoken else STAYS_SHOTS
        else:
            self.told_left -= 1


def _people_of(beats: Iterable[Beat]) -> list[str | None]:
    """Return everybody whom the beats tell of or who speaks in them."""
    return [one for beat in beats for one in (beat.speaker, *beat.people)]


def _begins_with(groups: Sequence[tuple[Beat, ...]], heard: Sequence[Beat]) -> list[str | None]:
    """Return whom a scene's first words tell of, as far as they are where the picture is.

    One who is only spoken to may be anywhere.
    """
    where = heard[0].place if heard else None
    first = [beat for group in groups[:2] if group[0].place == where for beat in group]
    return [one for beat in first for one in ((beat.speaker,) if beat.kind is BeatKind.LINE else beat.people)]


def _remembers(picture: Picture, beats: Sequence[Beat]) -> bool:
    """Return whether a shot tells of another time than its scene's."""
    return picture.hour is not None or any(beat.ages for beat in beats)


def _can_be_heard_over_place(group: Sequence[Beat], place: Place) -> bool:
    """Return whether a scene's first words tell of the place rather than of people or things."""
    if any(beat.kind is not BeatKind.NARRATION or beat.inner or beat.ages for beat in group):
        return False
    if any(beat.place not in (None, place.scene.place) and (place.indoor or beat.people) for beat in group):
        return False
    people = any(beat.people for beat in group)
    return not people or place.total_s < 7.0


def _talks(
    groups: Sequence[tuple[Beat, ...]], company: Company, place: Place, lengths: Mapping[str, float]
) -> list[Talk]:
    """Return, per group, whom its speaker speaks to and how long they have spoken already."""
    talks: list[Talk] = []
    said: list[str] = []
    spoken_s = 0.0
    for number, group in enumerate(groups):
        lines = [beat for beat in group if beat.kind is BeatKind.LINE and beat.speaker is not None]
        if not lines:
            talks.append(Talk())
            spoken_s = 0.0 if len(group) > 1 else spoken_s
            continue
        speaker = lines[0].speaker
        assert speaker is not None
        if said and said[-1] != speaker:
            spoken_s = 0.0
        to = company.known(one for beat in lines for one in beat.to if one != speaker)
        listener = to[0] if to else _partner(speaker, said, groups[number + 1 :], place)
        talks.append(Talk(listener if listener in company.characters else None, spoken_s))
        spoken_s += sum(heard_s(beat, lengths) for beat in lines)
        said += [beat.speaker for beat in lines if beat.speaker is not None]
    return talks


def _partner(speaker: str, said: Sequence[str], coming: Sequence[tuple[Beat, ...]], place: Place) -> str | None:
    """Return who most likely listens: the one who spoke last, or will speak next, or is also there."""
    before = next((one for one in reversed(said[-6:]) if one != speaker), None)
    if before is not None:
        return before
    for group in coming[:4]:
        for beat in group:
            if beat.kind is BeatKind.LINE and beat.speaker not in (None, speaker):
                return beat.speaker
    present = place.scene.people or place.people
    return next((one for one in present if one != speaker), None)
