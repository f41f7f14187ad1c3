"""What an actor is told before the camera rolls."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from yingxi.story.pose import Proportions
from yingxi.story.terms import Age, Emotion, Facing, Sex
from yingxi.story.utterance import Utterance
from yingxi.words import Language


@dataclass(frozen=True, slots=True)
class Answer:
    """What an actor does because of what another one does to them.

    Attributes:
        name: registered action; "" = they only go along.
        start, stop: frames.
        gaits: ways to get along that they share: (action, first frame, past-last frame).
    """

    name: str
    start: int
    stop: int
    gaits: tuple[tuple[str, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class ActingCue:
    """One actor's task in one shot.

    Attributes:
        frames: length of the shot.
        fps: pictures per second.
        body: a person's `proportions(...)`, an animal's `animal_body(...)`.
        species: "human" or a kind in `story.things.SPECIES`.
        action: what they do, free text in `language`; several deeds come in the order told.
        x_m, z_m: where they are at the start (or arrive, when they enter; or sit).
        facing: which way they are turned; CAMERA and AWAY keep the body to the right and turn the head.
        seat_y_m: height of what they sit (or lie, or ride) on; None = nothing is there.
        lies: they lie from the start.
        speaking: (first frame, utterance) of every line whose mouth movement is seen.
        listening: (first, past-last frame) while another one in the shot speaks.
        gaze_x: where the one looked at is: -1 left, 1 right, 0 the camera; None = nobody, they look ahead.
        holds: kind of thing in the hand, or "".
        enters_from: -1 or 1: walks in from that side; 0 is there already.
        exits_to: -1 or 1: walks out to that side by the end; 0 stays.
        seed: makes this actor blink and shift at other times than the next one.
        person: a seed that they keep in every shot; None = `seed`.
        wardrobe: registered clothes, which say how arms rest; "" = plain ones.
        travel_m: the farthest that walking without entering or leaving may carry them; None = as far as time allows
            (for a camera that follows).
        offscreen_m: how far from `x_m` the frame's edge is, for entering and leaving.
        first: the posture the last shot left them in ("stand", "sit", "kneel", "lie", ...), or "".
        y_m: height of the ground under them: a stone, a well's rim, a branch.
        partner: key of the one their deeds are done to or with, among the cues of together.perform_together.
        partner_height_m: how tall that one is; 0 = nobody is there.
        partner_y_m: height of what that one stands or sits on.
        partner_gives: they have something in the hand that may be taken.
        surface: of a table within reach: from x to x, and its height; None = there is only the ground.
        walks_m: how far they walk up to their partner, in all; None = nobody waits there.
        regards: where the eyes of the one looked at are: metres to the right of, and above, their own.
        near: the camera is near, so that their face is to be seen.
        says: the words of their own lines in the shot.
        hears: what another one or the narrator says in it.
        moved_by: the feeling of the one who speaks to them.
        bust: the frame ends at the breast: hands below it are cut.
        tight: it does, and nobody else is in it.
        around: what is about them that one answers to who is alone: "fire", "rain", "snow", "night", "sun", or "";
            None = they take no attitude, and only rest.
        among: which of the people in the picture they are, from 0; None = the only one. No two take one pose.
        pace_mps: how fast they walk, when they keep step with another; 0 = as they would.
        answers: what they do because of another one's deed; motion fills it in.
    """

    frames: int
    fps: Fraction
    body: Proportions
    species: str = "human"
    age: Age = Age.ADULT
    sex: Sex = Sex.UNKNOWN
    emotion: Emotion = Emotion.NEUTRAL
    intensity: float = 0.0
    action: str = ""
    language: Language = "zh"
    x_m: float = 0.0
    z_m: float = 0.0
    facing: Facing = Facing.RIGHT
    seat_y_m: float | None = None
    lies: bool = False
    speaking: tuple[tuple[int, Utterance], ...] = ()
    listening: tuple[tuple[int, int], ...] = ()
    gaze_x: int | None = None
    holds: str = ""
    enters_from: int = 0
    exits_to: int = 0
    seed: int = 0
    person: int | None = None
    wardrobe: str = ""
    travel_m: float | None = 3.0
    offscreen_m: float = 4.0
    first: str = ""
    y_m: float = 0.0
    partner: str = ""
    partner_height_m: float = 0.0
    partner_y_m: float = 0.0
    partner_gives: bool = False
    surface: tuple[float, float, float] | None = None
    walks_m: float | None = None
    regards: tuple[float, float] | None = None
    near: bool = False
    bust: bool = False
    tight: bool = False
    around: str | None = None
    among: int | None = None
    pace_mps: float = 0.0
    says: str = ""
    hears: str = ""
    moved_by: Emotion = Emotion.NEUTRAL
    answers: tuple[Answer, ...] = ()

    @property
    def rate(self) -> float:
        """Pictures per second as a float."""
        return float(self.fps)

    @property
    def direction(self) -> float:
        """1 when the body faces right at the start, -1 when left."""
        return -1.0 if self.facing is Facing.LEFT else 1.0
