"""The choreographer: from a cue to a performance."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from yingxi.motion.animals import compose_animal
from yingxi.motion.attention import attend
from yingxi.motion.attitudes import stand_there
from yingxi.motion.bearing import bear, look, upright_share
from yingxi.motion.cue import ActingCue
from yingxi.motion.face import ASLEEP, feel, keep_awake, keep_in_limits, speak
from yingxi.motion.feats import FEATS
from yingxi.motion.handling import Overlay, Things, spans
from yingxi.motion.insight import keys_in_sight
from yingxi.motion.keys import play
from yingxi.motion.life import blink, breathe, dart_eyes, trail
from yingxi.motion.limbs import keep_above_ground, keep_in_reach, solve_legs
from yingxi.motion.plan import Deed, deeds, holds_its_pose, tempo
from yingxi.motion.postures import POSTURES, arrival_x, hold, on_bare_ground, posture_row, resting, shift
from yingxi.motion.regard import bow_face, regard, show_face
from yingxi.motion.rests import let_go
from yingxi.motion.score import Score, Stance, ease
from yingxi.motion.space import keep_own_space
from yingxi.motion.talk import listen, talk
from yingxi.motion.tempers import shade_face
from yingxi.motion.walking import go
from yingxi.story.plan import Held, Loose, Performance
from yingxi.story.pose import P
from yingxi.story.terms import Age, Emotion


@dataclass(slots=True)
class Draft:
    """A person's score with pelvis and feet written, before anything is laid over them."""

    cue: ActingCue
    score: Score
    stance: Stance
    todo: tuple[Deed, ...]
    overlays: list[Overlay]


def perform(cue: ActingCue) -> Performance:
    """Act a shot alone.

    Returns:
        pose (frames, 26) and face (frames, 15) float32; the same cue gives the same numbers.
    """
    if cue.species != "human":
        return performed(cue, compose_animal(cue), (), ())
    draft = drafted(cue)
    things = Things.of(cue, draft.overlays)
    finish(draft, things)
    return performed(cue, draft.score, things.held, things.loose(draft.score))


def performed(cue: ActingCue, score: Score, held: tuple[Held, ...], loose: tuple[Loose, ...]) -> Performance:
    """Return a finished score as a performance."""
    score.pose[:, P["y"]] += cue.y_m
    return Performance(
        pose=score.pose.astype(np.float32),
        face=score.face.astype(np.float32),
        holds=held,
        events=tuple(sorted(set(score.events))),
        over=spans(score.over > 0.25),
        loose=loose,
    )


def compose(cue: ActingCue) -> tuple[Score, Stance]:
    """Write a person's whole score; returns it with the stance at the end."""
    draft = drafted(cue)
    finish(draft, Things.of(cue, draft.overlays))
    return draft.score, draft.stance


def drafted(cue: ActingCue) -> Draft:
    """Write where a person's pelvis and feet are, and find when each deed is done."""
    score = Score.blank(cue.body, cue.rate, cue.frames)
    todo = deeds(cue)
    stance, overlays = _move_body(score, cue, todo)
    return Draft(cue, score, stance, todo, overlays)


def finish(draft: Draft, things: Things) -> None:
    """Lay everything else over a draft: bearing, deeds, feeling, speech, looks, breath."""
    cue, score = draft.cue, draft.score
    rng = np.random.default_rng([cue.seed, cue.frames, 0x59])
    bear(score, cue)
    things.bend_arm(score)
    for deed, start, stop in draft.overlays:
        _play(score, cue, deed, start, stop, things.hand)
    keep_awake(score, _while_doing(draft, lambda deed: deed.action.name in ASLEEP))
    feel(score, cue.emotion, cue.intensity)
    if cue.emotion is Emotion.NEUTRAL:
        shade_face(score, cue)
    stand_there(score, cue)
    _speak_and_listen(score, cue, draft.todo, rng)
    let_go(score)
    _lie_quietly(score, _lain(cue, draft.todo))
    things.close_hand(score)
    look(score, cue)
    regard(score, cue)
    attend(score, cue, _while_doing(draft, _takes_the_eyes))
    breathe(score, cue.age, cue.emotion, cue.intensity, rng)
    trail(score, _springiness(cue.age))
    dart_eyes(score, rng, 1.0 + (0.8 * cue.intensity if cue.emotion is Emotion.FEAR else 0.0))
    blink(score, rng)
    show_face(score, cue)
    bow_face(score)
    keep_above_ground(score)
    keep_in_reach(score)
    keep_own_space(score, cue)
    _keep_in_limits(score)
    solve_legs(score.pose, score.feet, score.body)
    keep_in_limits(score)
    things.reach(score)
    score.pose[:, P["z"]] = cue.z_m


def _opening(cue: ActingCue, todo: tuple[Deed, ...]) -> Stance:
    """Return the stance at the first frame."""
    first = next((deed.action for deed in todo if deed.start == 0), None)
    later = todo[0].action if todo else None
    name = "stand"
    if cue.lies:
        name = "lie"
    elif first is not None and first.posture in ("ride", "lie") and not cue.enters_from:
        name = first.posture
    elif cue.seat_y_m is not None and not cue.enters_from:
        name = "ride" if first is not None and first.posture == "ride" else "sit"
    elif first is not None and first.posture and not cue.enters_from:
        name = first.posture
    elif cue.first in POSTURES and not cue.enters_from:
        name = cue.first
    elif later is not None and later.name == "stand_up":
        name = "ground"
    facing, x_m = cue.direction, cue.x_m
    if cue.enters_from:
        facing = float(-cue.enters_from)
    if later is not None and later.name == "sit_down" and cue.seat_y_m is not None and not cue.lies:
        # They come to rest on the seat at x_m, so they stand a thigh's length in front of it.
        standing = resting("stand", cue.body, None, x_m, facing)
        _, seated = posture_row("sit", cue.body, cue.seat_y_m)
        x_m = 2 * x_m - arrival_x(standing, seated, 1.0)
        name = "stand"
    return resting(name, cue.body, cue.seat_y_m, x_m, facing)


def _move_body(score: Score, cue: ActingCue, todo: tuple[Deed, ...]) -> tuple[Stance, list[Overlay]]:
    """Write pelvis and feet through all deeds; returns the last stance and where keys are to be laid."""
    stance = _opening(cue, todo)
    overlays: list[Overlay] = []
    cursor = 0
    last = sum(not deed.action.beside for deed in todo) - 1
    for number, deed in enumerate(todo):
        start, stop = max(cursor, deed.start), min(cue.frames, deed.stop)
        if deed.action.beside:
            overlays.append((deed, deed.start, stop))
            continue
        hurried = deed.action.posture not in ("", stance.posture) and stop - start < SETTLE_S * cue.rate
        if stop <= start or hurried:
            continue
        hold(score, cursor, start, stance)
        final = number == last
        stance, ready, until = _do(score, cue, deed, start, stop, stance, final)
        overlays.append((deed, ready, until))
        cursor = stop
    hold(score, cursor, cue.frames, stance)
    return stance, overlays


def _do(
    score: Score, cue: ActingCue, deed: Deed, start: int, stop: int, stance: Stance, final: bool
) -> tuple[Stance, int, int]:
    """Write one deed's feet and pelvis; returns the stance and the frames its keys are for."""
    action = deed.action
    if action.gait:
        return go(score, cue, deed, start, stop, stance), start, stop
    if action.special:
        if stance.posture != "stand" and action.special not in ("turn", "swim"):
            ready = min(stop, start + round(1.0 * cue.rate))
            stance = shift(score, start, ready, stance, "stand", cue.seat_y_m)
            start = ready
        if action.special in ("faint", "fall") and stop - start < DROP_S * cue.rate:
            hold(score, start, stop, stance)
            return stance, start, stop
        return FEATS[action.special](score, start, stop, stance, cue.seat_y_m), start, stop
    if not action.posture or action.posture == stance.posture:
        hold(score, start, stop, stance)
        return stance, start, stop
    return _take_posture(score, cue, deed, start, stop, stance, final)


def _take_posture(
    score: Score, cue: ActingCue, deed: Deed, start: int, stop: int, stance: Stance, final: bool
) -> tuple[Stance, int, int]:
    action = deed.action
    pace = tempo(cue)
    small = {stance.posture, action.posture} <= {"stand", "lunge", "wide", "crouch"}
    wish = (action.seconds if not small else 0.7) if not action.keys else 0.32 if small else 1.2
    ready = min(stop, start + max(4, round(wish / pace * cue.rate)))
    gone_up = action.name == "stand_up" or action.posture == "stand"
    arrived = shift(score, start, ready, stance, action.posture, None if gone_up else cue.seat_y_m)
    back = stop
    if action.back_to and not (final and action.stays):
        back = max(ready, stop - round(0.4 * cue.rate))
    hold(score, ready, back, arrived)
    if back < stop:
        arrived = shift(score, back, stop, arrived, action.back_to, cue.seat_y_m)
    # Blows begin while the feet still step; slow work waits until the body is there.
    return arrived, start if small else ready, stop


def _play(score: Score, cue: ActingCue, deed: Deed, start: int, stop: int, hand: str) -> None:
    """Lay a deed's keys, if there is time for them."""
    if not deed.action.keys or stop - start < KEYS_S * cue.rate:
        return
    last = stop >= cue.frames
    size = 0.85 + 0.3 * cue.intensity - (0.12 if cue.age is Age.OLD else 0.0)
    play(
        score, start, stop, keys_in_sight(deed.action, cue, hand), loop=deed.action.loop, tempo=tempo(cue),
        amplitude=size, stays=last and (deed.action.stays or holds_its_pose(deed.action)),
        under_way=_under_way(cue, deed, start),
    )  # fmt: skip


def _under_way(cue: ActingCue, deed: Deed, start: int) -> int:
    """Return for how many frames a deed has gone on with which the shot opens: it is cut to in the middle.

    What takes or leaves a thing, or touches somebody, has its own moment and is seen from its beginning.
    """
    timed = cue.partner or cue.answers or any(one.event for one in deed.action.keys)
    whole = holds_its_pose(deed.action) and start <= OPENS_BY
    return round(OPENS_S * cue.rate) if whole and not timed else 0


def _while_doing(draft: Draft, counts: Callable[[Deed], bool]) -> NDArray[np.float64]:
    """Return how far a deed that counts goes on in each frame, (frames,) 0..1, with soft ends."""
    score = draft.score
    share = np.zeros(score.frames)
    for deed, start, stop in draft.overlays:
        if counts(deed):
            share[start : score.frames if stop >= draft.cue.frames else stop] = 1.0
    width = max(1, round(0.15 * score.rate))
    padded = np.pad(share, width, mode="edge")
    return ease(np.convolve(padded, np.ones(2 * width + 1) / (2 * width + 1), mode="valid"))


def _takes_the_eyes(deed: Deed) -> bool:
    """Whether a deed needs the eyes for itself."""
    return any(OF_THE_EYES & one.values.keys() for one in deed.action.keys)


def _speak_and_listen(score: Score, cue: ActingCue, todo: tuple[Deed, ...], rng: np.random.Generator) -> None:
    manner = next((deed.action.manner for deed in todo if deed.action.manner), "")
    for start, utterance in cue.speaking:
        talk(score, cue, start, utterance, manner)
        speak(score, start, utterance, cue.emotion, cue.intensity)
    willing = 0.35 if cue.emotion in (Emotion.ANGER, Emotion.DISGUST, Emotion.FEAR) else 1.0
    for start, stop in cue.listening:
        listen(score, start, stop, rng, willing)


def _lain(cue: ActingCue, todo: tuple[Deed, ...]) -> str:
    """Return how one lies who lies on the back."""
    if any(deed.action.name == "faint" for deed in todo):
        return "limp"
    return "sprawl" if on_bare_ground(cue.seat_y_m) else "lie"


def _lie_quietly(score: Score, posture: str) -> None:
    """Keep the arms of one who lies on the back where the posture has them: what they say moves them little."""
    lying = LIES_STILL * (1.0 - upright_share(score)) * (score.pose[:, P["roll"]] < 0.0)
    for channel, rest in POSTURES[posture].angles.items():
        if channel.startswith(("shoulder", "elbow")):
            column = score.pose[:, P[channel]]
            column += (rest - column) * lying


def _springiness(age: Age) -> float:
    return {Age.CHILD: 1.0, Age.YOUTH: 0.7, Age.ADULT: 0.5, Age.OLD: 0.0}[age]


OF_THE_EYES: Final = frozenset({"gaze_x", "gaze_y", "head_yaw", "blink"})
"""What a deed moves that looks at something of its own."""
LIES_STILL: Final = 0.85
"""How much of a gesture is left out by one who lies, 0..1."""
OPENS_S: Final = 0.35
"""How long a deed has gone on with which a shot opens."""
OPENS_BY: Final = 3
"""The latest frame at which a deed counts as one with which the shot opens."""
DROP_S: Final = 0.8
"""With less time than this nobody comes to the ground: it would be a jump."""
KEYS_S: Final = 0.3
"""Gestures that have less time are left out."""
SETTLE_S: Final = 0.42
"""With less time than this nobody takes another posture: it would be a jump."""

POSE_LIMITS: Final = {
    "shoulder_n": (-1.0, 3.0), "shoulder_f": (-1.0, 3.0), "elbow_n": (0.0, 2.55), "elbow_f": (0.0, 2.55),
    "wrist_n": (-1.1, 1.1), "wrist_f": (-1.1, 1.1), "head": (-0.75, 0.9), "neck": (-0.5, 0.6),
    "head_yaw": (-1.0, 1.1), "hand_n": (0.0, 6.0), "hand_f": (0.0, 6.0),
}  # fmt: skip


def _keep_in_limits(score: Score) -> None:
    for name, (low, high) in POSE_LIMITS.items():
        np.clip(score.pose[:, P[name]], low, high, out=score.pose[:, P[name]])
