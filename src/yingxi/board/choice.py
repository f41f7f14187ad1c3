"""Which picture comes next: film grammar as costs, and the memory of what has been shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from yingxi.board.geometry import digest
from yingxi.board.pictures import Picture
from yingxi.story.terms import Angle, Emotion, Move, ShotSize

SAME_PICTURE_S: Final = 60.0
"""No picture comes back within this time."""
CHOSEN_APART_S: Final = 66.0
"""Nor is one chosen anew within this: a line that becomes a little shorter leaves those behind it as they are."""
CLOSENESS: Final[dict[ShotSize, float]] = {
    ShotSize.EXTREME_WIDE: -0.45,
    ShotSize.WIDE: -0.2,
    ShotSize.FULL: 0.08,
    ShotSize.MEDIUM: 0.35,
    ShotSize.MEDIUM_CLOSE: 0.62,
    ShotSize.CLOSE_UP: 0.9,
    ShotSize.INSERT: 0.5,
}
FEELING: Final[dict[Emotion, float]] = {
    Emotion.NEUTRAL: 0.0,
    Emotion.JOY: 0.03,
    Emotion.LOVE: 0.04,
    Emotion.ANGER: 0.07,
    Emotion.SADNESS: 0.12,
    Emotion.FEAR: 0.06,
    Emotion.DISGUST: 0.03,
    Emotion.SURPRISE: 0.06,
}
"""How much closer a feeling brings the camera. From a linear fit of face height on 8,842 neighbouring utterances of
CPED's valid split (sadness +0.38 SD of log height, anger +0.23, astonished +0.19, worried +0.19, happy +0.09);
1 SD is a factor of 1.53, and a step of CLOSENESS from medium to medium close one of 1.44."""
_BEFORE: Final = 0.38
"""Weight of the shot before on the next one's closeness (same fit; its own position in the dialogue: +0.23 SD)."""
FELT: Final = 0.5
"""A feeling this strong is told by a face."""
_POWER: Final[dict[Angle, frozenset[Emotion]]] = {
    Angle.LOW: frozenset({Emotion.ANGER, Emotion.DISGUST}),
    Angle.HIGH: frozenset({Emotion.SADNESS, Emotion.FEAR}),
}


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a film made before is about to show: a picture chosen anew must leave it possible.

    Attributes:
        next_frame: size and subject of the picture that follows.
        soon: place, size, angle, subject and cast of those that follow within SAME_PICTURE_S.
    """

    next_frame: tuple[ShotSize, str] | None = None
    soon: frozenset[tuple[object, ...]] = frozenset()

    def cost(self, option: Picture, scene_place: str) -> float:
        """Return what speaks against an option because of what follows: less than what was just seen."""
        cost = _BLOCKS if self.next_frame == (option.size, option.subject) else 0.0
        like = (option.place or scene_place, option.size, option.angle, option.subject, option.cast)
        return cost + (_TAKES_AWAY if like in self.soon else 0.0)


NOTHING_COMING: Final = Outlook()


@dataclass(frozen=True, slots=True)
class Mood:
    """What the story asks of the next picture.

    Attributes:
        position: 0 at the scene's start, 1 at its end.
        talk: somebody speaks; what is told is seen from farther off.
        deed: something is done that is seen in hands and body, not in a face.
        emotion, intensity: of the beats.
        seed: breaks ties, so that films do not all look alike.
        coming: what follows, where that is known.
    """

    position: float
    emotion: Emotion
    intensity: float
    talk: bool
    deed: bool
    seed: int
    coming: Outlook = NOTHING_COMING


Signature = tuple[object, ...]


def signature(picture: Picture, scene_place: str) -> Signature:
    """Return what makes a picture this picture; two with one signature would look alike."""
    return (
        picture.place or scene_place,
        picture.hour,
        picture.weather,
        picture.size,
        picture.angle,
        picture.subject,
        picture.cast,
        picture.ages,
        picture.cheat,
        picture.move if picture.subject == "place" else None,
    )


@dataclass(slots=True)
class Memory:
    """The film so far, as far as the next choice must know it."""

    now_s: float = 0.0
    last: Picture | None = None
    lately: tuple[str, ...] = ()
    closeness: float = 0.0
    shown: dict[Signature, float] = field(default_factory=dict)
    alike: dict[tuple[object, ...], float] = field(default_factory=dict)
    near: dict[tuple[object, ...], tuple[float, int]] = field(default_factory=dict)

    def remember(self, picture: Picture, scene_place: str, duration_s: float) -> None:
        """Take note of a picture that was chosen."""
        self.now_s += duration_s
        self.shown[signature(picture, scene_place)] = self.now_s
        self.alike[_kind(picture)] = self.now_s
        self.near[_nearly(picture, scene_place)] = (self.now_s, picture.cheat)
        self.last = picture
        self.lately = (*self.lately[-3:], picture.subject)
        self.closeness = CLOSENESS[picture.size]

    def forbids(self, picture: Picture, scene_place: str) -> bool:
        """Return whether the picture was just seen, or the one before it has its size and subject."""
        last, seen_s = self.last, self.shown.get(signature(picture, scene_place))
        if seen_s is not None and self.now_s - seen_s < SAME_PICTURE_S:
            return True
        return last is not None and (last.size, last.subject) == (picture.size, picture.subject)

    def pick(self, options: Iterable[Picture], mood: Mood, scene_place: str) -> Picture:
        """Return the best picture; people are moved in front of the set where all else was just seen."""
        options = list(options)
        best, cost = self._cheapest(options, mood, scene_place)
        if cost >= _SOON_REPEATED:
            for cheat in (0, -1, 1, -2, 2):
                moved = [option._replace(cheat=cheat) for option in options if _movable(option)]
                if moved:
                    other, other_cost = self._cheapest(moved, mood, scene_place, settled=True)
                    best, cost = (other, other_cost) if other_cost < cost else (best, cost)
        return best

    def _elsewhere(self, option: Picture, scene_place: str) -> Picture:
        """Return the picture before another part of the set than when the like of it was last seen."""
        seen = self.near.get(_nearly(option, scene_place))
        if seen is None or self.now_s - seen[0] >= CHOSEN_APART_S or not _movable(option):
            return option
        return option._replace(cheat={0: 1, 1: -1, -1: 2, 2: -2, -2: 0}[seen[1]])

    def _cheapest(
        self, options: Sequence[Picture], mood: Mood, scene_place: str, *, settled: bool = False
    ) -> tuple[Picture, float]:
        """Return the best option and its cost; those that are not `settled` may be moved in the set."""
        wish = self._wish(mood)
        best, least = options[0], float("inf")
        for number, option in enumerate(options):
            at_least = option.taste + _DISTANCE * abs(CLOSENESS[option.size] - wish) + _noise(mood.seed, number)
            if at_least - _BONUS >= least:
                continue
            moved = option if settled else self._elsewhere(option, scene_place)
            cost = at_least + self._cost(moved, mood, scene_place)
            if cost < least:
                best, least = moved, cost
        return best, least

    def _wish(self, mood: Mood) -> float:
        """Return the wished closeness: mostly the scene's course and the shot before, a little the feeling."""
        course = (0.52 if mood.talk else 0.28) + 0.26 * mood.position
        feeling = FEELING[mood.emotion] * (0.5 + mood.intensity)
        if mood.deed:
            course, feeling = min(course, 0.3), 0.0
        elif mood.intensity >= FELT and mood.emotion is not Emotion.NEUTRAL:
            feeling += 0.2
        whim = _noise(mood.seed, 97) - 0.15
        return (1.0 - _BEFORE) * course + _BEFORE * max(self.closeness, 0.0) + feeling + whim

    def _cost(self, option: Picture, mood: Mood, scene_place: str) -> float:
        """Return what the film so far and the feeling say against an option, at least -_BONUS."""
        cost = 0.0
        seen_s = self.shown.get(signature(option, scene_place))
        if seen_s is not None:
            age_s = self.now_s - seen_s
            if age_s < SAME_PICTURE_S:
                cost += _REPEATED + 20 * (1.0 - age_s / SAME_PICTURE_S)
            elif age_s < CHOSEN_APART_S:
                cost += _SOON_REPEATED
        near = self.near.get(_nearly(option, scene_place))
        if near is not None:
            cost += 1.3 * max(0.0, 1.0 - (self.now_s - near[0]) / SAME_PICTURE_S)
        alike_s = self.alike.get(_kind(option))
        if alike_s is not None:
            long_s, weight = (150.0, 3.0) if option.size is ShotSize.INSERT else (45.0, 1.6)
            cost += weight * max(0.0, 1.0 - (self.now_s - alike_s) / long_s)
        if not mood.talk:
            cost += 0.3 * self.lately.count(option.subject)
        cost += mood.coming.cost(option, scene_place)
        return cost + self._against_neighbours(option) + _angle_cost(option, mood)

    def _against_neighbours(self, option: Picture) -> float:
        last = self.last
        if last is None:
            return 0.0
        cost = 0.0
        if last.subject == option.subject:
            if last.size is option.size:
                cost += 100.0
            elif last.cast == option.cast and abs(CLOSENESS[last.size] - CLOSENESS[option.size]) < 0.28:
                cost += 0.9
            if last.cast == option.cast:
                cost += 0.35
            if option.subject == "place":
                cost += 2.0
        elif last.size is option.size and last.size in (ShotSize.WIDE, ShotSize.EXTREME_WIDE, ShotSize.INSERT):
            cost += 0.9
        if last.angle is option.angle and option.angle is not Angle.EYE:
            cost += 0.8 if option.angle is not Angle.OVER_SHOULDER else 0.0
        if last.move is option.move and option.move not in (None, Move.STATIC):
            cost += 0.5
        return cost


_REPEATED: Final = 70.0
_SOON_REPEATED: Final = 30.0
_BLOCKS: Final = 12.0
_TAKES_AWAY: Final = 8.0
_DISTANCE: Final = 2.2
"""What it costs to be a whole unit of CLOSENESS off the wish."""
_BONUS: Final = 0.9
"""What an angle that says what the feeling says is worth."""


def _kind(picture: Picture) -> tuple[object, ...]:
    return (picture.size, picture.angle, picture.subject, len(picture.cast) > 1)


def _nearly(picture: Picture, scene_place: str) -> tuple[object, ...]:
    """Return what two pictures share that only angle, move and set tell apart."""
    return (picture.place or scene_place, picture.size, picture.subject, picture.cast)


def _movable(picture: Picture) -> bool:
    """Return whether another part of the set can be shown; a thing stands where it stands."""
    return bool(picture.cast) or picture.subject == "place"


def _angle_cost(option: Picture, mood: Mood) -> float:
    """Return less than nothing for an angle that says what the feeling says."""
    told = _POWER.get(option.angle)
    if told is None or mood.intensity < 0.4:
        return 0.0
    return -_BONUS if mood.emotion in told else 0.15


def _noise(seed: int, number: int) -> float:
    """Return 0..0.3, from the seed and the option's number alone."""
    mixed = (seed ^ ((number + 1) * 0x9E3779B1)) * 0x85EBCA6B & 0xFFFFFFFF
    return ((mixed >> 12) & 0x3FF) / 1023 * 0.3


def seed_of(seed: int, name: str) -> int:
    """Return a number that depends on the film's seed and a name alone."""
    return digest(name, str(seed))
