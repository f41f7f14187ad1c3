"""Direct a film: a script becomes shots, by film grammar."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from yingxi.board.actions import first_named
from yingxi.board.again import shown_again
from yingxi.board.blocking import LineOfAction, line_of_action
from yingxi.board.choice import Memory, Mood, seed_of
from yingxi.board.company import Company, Place
from yingxi.board.deeds import CARRIED, LIES_IN_BED, ON_BEDSIDE, ON_SOMEBODY, handles, partner_in
from yingxi.board.groups import group_beats
from yingxi.board.last import NO_BOARD, LastBoard
from yingxi.board.lasting import LATER
from yingxi.board.options import Talk, narration_options, opening_options, speech_options, touch_options
from yingxi.board.pictures import Picture
from yingxi.board.shots import shoot
from yingxi.board.staging import Moment, rests_after
from yingxi.board.timing import heard_s, span_s
from yingxi.story.board import Board, Shot, is_extra
from yingxi.story.cast import Cast
from yingxi.story.film import Film
from yingxi.story.script import Beat, Scene, Script
from yingxi.story.terms import BeatKind, Emotion, Move, ShotSize, Transition

DISSOLVES_APART_S: Final = 15.0
"""A memory is mixed into at most this often; between two dissolves a cut does."""
KEPT: Final = 1.25
"""By this factor a time may miss a limit before what it decided in the last board is decided anew."""
STAYS_SHOTS: Final = 1
"""For so many more shots the telling stays where it has gone, unless somebody speaks."""


def direct(script: Script, cast: Cast, film: Film, lengths: Mapping[str, float], last: Board | None = None) -> Board:
    """Turn a script into shots.

    Args:
        script: scenes and beats.
        cast: the characters; their heights and kinds matter for the framing.
        film: aspect and seed.
        lengths: beat id -> spoken seconds, where known; the others are estimated.
        last: the board directed before, for a film of the same aspect and seed: what it shows is shown again wherever
            the grammar still allows it, so that a changed line changes its own shot alone.

    Returns:
        A board in which every beat of the script is in exactly one shot, in film order. The same input gives
        the same board, and so does that board given as the last one; a shot's id follows from its first beat
        (or from its scene, for an establishing shot).
    """
    before = LastBoard.of(last, script) if last is not None else NO_BOARD
    direction = _Direction(Company.of(script, cast, film), lengths, before)
    for scene in script.scenes:
        direction.scene(scene)
    return Board(shots=tuple(direction.shots))


def shot_id(prefix: str, name: str) -> str:
    """Return a shot's id for the beat or scene it is minted from; at most 64 characters."""
    whole = f"{prefix}-{name}"
    return whole if len(whole) <= 64 else f"{whole[:55]}-{seed_of(0, whole):08x}"


@dataclass(frozen=True, slots=True)
class _Telling:
    """What one shot is to tell.

    Attributes:
        shot_id: minted from its first beat or from its scene.
        beats, listener, closes, coming: see Moment.
        place: where the scene is.
        position: 0 at the scene's start, 1 at its end.
    """

    shot_id: str
    beats: tuple[Beat, ...]
    place: Place
    listener: str | None = None
    position: float = 0.0
    closes: bool = False
    coming: tuple[Beat, ...] = ()


@dataclass(slots=True)
class _Direction:
    """The film as it grows."""

    company: Company
    lengths: Mapping[str, float]
    last: LastBoard = NO_BOARD
    last_at: int = -1
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
    rests: dict[str, str] = field(default_factory=dict)

    def scene(self, scene: Scene) -> None:
        """Direct one scene."""
        self.line = line_of_action(scene, self.line)
        total_s = sum(heard_s(beat, self.lengths) for beat in scene.beats)
        place = Place.of(scene, self.line, self.company, total_s)
        groups = group_beats(scene.beats, self.lengths, self.last)
        talks = _talks(groups, self.company, place, self.lengths)
        told_of = {thing for beat in scene.beats for thing in beat.things}
        self.present = ()
        self.rests = {}
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
        covers = bool(groups) and _can_be_heard_over_place(groups[0], self._as_before(place))
        beats = groups[0] if covers else ()
        begins = self.company.known(_begins_with(groups, beats))
        coming = tuple(beat for group in groups[:2] for beat in group)
        telling = _Telling(shot_id("e", scene.id), beats, place, coming=coming)
        options = list(opening_options(beats, place, self.company, len(self.shots), begins))
        picture, move = self._choose(telling, options, ())
        self._add(telling, picture, self._arrival(scene), move)
        return covers

    def _as_before(self, place: Place) -> Place:
        """Return the scene with its length weighed so that its opening tends to cover what it covered."""
        number = self.last.at.get(shot_id("e", place.scene.id))
        if number is None:
            return place
        covered = bool(self.last.shots[number].beats)
        return replace(place, total_s=place.total_s / KEPT if covered else place.total_s * KEPT)

    def _arrival(self, scene: Scene) -> Transition:
        """Return how a scene takes over from the one before."""
        before = self.last_scene
        if before is None or scene.chapter is not None:
            return Transition.FADE
        later = (before.hour, before.season, before.weather) != (scene.hour, scene.season, scene.weather)
        return Transition.DISSOLVE if later or before.place == scene.place else Transition.CUT

    def _show(self, group: tuple[Beat, ...], talk: Talk, place: Place, position: float, *, closes: bool) -> None:
        """Choose and add the shot of one group of beats."""
        telling = _Telling(shot_id("s", group[0].id), group, place, talk.listener, position, closes)
        there = self.present or self.company.known(_people_of(group)) or place.people[:1]
        options = self._options(group, talk, place, there)
        picture, move = self._choose(telling, options, self._options_before(telling, talk, there))
        self._add(telling, picture, self._mixing(picture, telling), move)

    def _options(self, group: tuple[Beat, ...], talk: Talk, place: Place, there: Sequence[str]) -> list[Picture]:
        """Return every picture that tells a group of beats; `there`: who is there though nothing is told of them."""
        touch = self._touch(group, place)
        options: Iterable[Picture]
        if touch is not None:
            options = touch_options(*touch, group, place, self.company)
        elif any(beat.kind is BeatKind.LINE for beat in group):
            options = speech_options(group, talk, place, self.company, len(self.shots))
        else:
            options = narration_options(group, place, self.company, self._stays(), len(self.shots), there)
        return [self._with_bearer(picture, group, place) for picture in options]

    def _with_sleeper(self, picture: Picture, sitter: str, told: str) -> Picture:
        """Return the picture of one who sits on a bed with the one who lies in it."""
        lies = next((one for one, rest in self.rests.items() if one != sitter and LIES_IN_BED.match(rest)), None)
        near = picture.size in (ShotSize.MEDIUM_CLOSE, ShotSize.CLOSE_UP, ShotSize.INSERT)
        if lies is None or near or not ON_BEDSIDE.search(told):
            return picture
        return picture._replace(cast=(*picture.cast, lies))

    def _with_bearer(self, picture: Picture, beats: Sequence[Beat], place: Place) -> Picture:
        """Return the picture of a beast on a shoulder or a lap with the one whose it is."""
        company = self.company
        cast = [one for one in picture.cast if one in company.characters]
        if len(cast) != 1 or picture.place is not None or picture.ages:
            return picture
        told = " ".join(beat.text for beat in beats if beat.kind is not BeatKind.LINE)
        told = f"{told} {self.rests.get(cast[0], '')}"
        if company.characters[cast[0]].species == "human":
            return self._with_sleeper(picture, cast[0], told)
        if not ON_SOMEBODY.search(told):
            return picture
        near = company.known([*_people_of(beats), *self.present, *place.people])
        people = [one for one in near if company.characters[one].species == "human"]
        bearer = first_named(told, people, company.names) or next(iter(people), None)
        return picture._replace(cast=(*picture.cast, bearer)) if bearer is not None else picture

    def _options_before(self, telling: _Telling, talk: Talk, there: Sequence[str]) -> list[Picture]:
        """Return what else could be shown were the scene and the speech a little longer, as they may have been."""
        number = self.last.number_of(telling.shot_id, telling.beats)
        if number is None:
            return []
        shown = [one.character for one in self.last.shots[number].people if not is_extra(one.character)]
        longer = replace(telling.place, total_s=telling.place.total_s * KEPT)
        talked = replace(talk, spoken_s=talk.spoken_s * KEPT)
        known = {*there, *telling.place.people}
        return self._options(telling.beats, talked, longer, shown if shown and known.issuperset(shown) else there)

    def _choose(
        self, telling: _Telling, options: Sequence[Picture], wider: Sequence[Picture]
    ) -> tuple[Picture, Move | None]:
        """Return what is shown, and the camera's move where it is kept: the last board's picture if the grammar allows.

        A new picture leaves those that follow as possible as they were.
        """
        number = self.last.number_of(telling.shot_id, telling.beats)
        where = telling.place.scene.place
        again, move = None, None
        if number is not None:
            shot = self.last.shots[number]
            here = shot.place is None and all(person.age is None for person in shot.people)
            moment = self._moment(telling, shot.transition, None, here=here)
            again = shown_again([*options, *wider], shot, moment, telling.place, self.company)
            move = shot.move
        if again is not None and not self.memory.forbids(again, where):
            return again, move
        coming = self.last.outlook(self.last_at if number is None else number)
        picture = self.memory.pick(options, replace(self._mood(telling), coming=coming), where)
        if again is not None and self.memory.forbids(picture, where):
            return again, move
        return picture, None

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

    def _mixing(self, picture: Picture, telling: _Telling) -> Transition:
        """Return a dissolve into a memory and out of it, unless the film has just dissolved."""
        number = self.last.number_of(telling.shot_id, telling.beats)
        apart_s = DISSOLVES_APART_S
        if number is not None:
            apart_s *= KEPT if self.last.shots[number].transition is Transition.CUT else 1 / KEPT
        remembers = _remembers(picture, telling.beats)
        if remembers == self.remembers or self.memory.now_s - self.mixed_s < apart_s:
            return Transition.CUT
        return Transition.DISSOLVE

    def _rests_after(self, beats: Sequence[Beat], place: Place) -> dict[str, str]:
        """Return who lies or sits after these beats; one of whom it is told that they are elsewhere has got up."""
        now = [beat for beat in beats if not beat.ages]
        rests = rests_after([beat for beat in now if beat.place in (None, place.scene.place)], self.rests, self.company)
        gone = {one for beat in now if beat.place not in (None, place.scene.place) for one in beat.people}
        later = any(LATER.search(beat.text) for beat in now if beat.place is not None)
        return {} if later else {one: posture for one, posture in rests.items() if one not in gone}

    def _carry(self, shot: Shot) -> None:
        """Remember what is in people's hands, until they take something else."""
        for person in shot.people:
            if person.holds is not None:
                self.carried.pop(person.character, None)
            if person.holds in CARRIED:
                self.carried[person.character] = person.holds

    def _mood(self, telling: _Telling) -> Mood:
        beats = telling.beats
        strongest = max(beats, key=lambda beat: beat.intensity, default=None)
        emotion = strongest.emotion if strongest is not None else Emotion.NEUTRAL
        intensity = strongest.intensity if strongest is not None else 0.0
        talk = any(beat.kind is BeatKind.LINE for beat in beats)
        deed = any(beat.kind is not BeatKind.LINE and handles(beat.text) for beat in beats)
        seed = seed_of(self.company.seed, telling.shot_id)
        return Mood(telling.position, emotion, intensity, talk, deed, seed)

    def _moment(self, telling: _Telling, transition: Transition, move: Move | None, *, here: bool) -> Moment:
        """Return what a shot must know of this moment; `here`: it shows the scene's own place and time."""
        return Moment(
            telling.shot_id,
            telling.beats,
            telling.listener,
            transition,
            span_s(telling.beats, self.lengths, transition),
            telling.closes,
            seed_of(self.company.seed, telling.shot_id),
            tuple(self.carried.items()) if here else (),
            telling.coming,
            tuple(self.rests.items()) if here else (),
            move,
        )

    def _add(self, telling: _Telling, picture: Picture, transition: Transition, move: Move | None) -> None:
        """Add the shot of a picture and remember all that the next ones must know."""
        beats, place = telling.beats, telling.place
        here = picture.place is None and not picture.ages
        moment = self._moment(telling, transition, move, here=here)
        last_move: Move | None = self.shots[-1].move if self.shots else None
        shot = shoot(picture, moment, place, self.company, last_move)
        self.shots.append(shot)
        number = self.last.number_of(telling.shot_id, beats)
        self.last_at = self.last_at if number is None else number
        self.memory.remember(picture, place.scene.place, moment.length_s)
        if picture.place is None:
            told_of = self.company.known(_people_of(beats))
            self._carry(shot)
            self.present = tuple(dict.fromkeys([*told_of, *self.present]))[:3]
        self.rests = self._rests_after(beats, place)
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
