"""Animals act: the same channels, other bodies and gaits."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from yingxi.motion.animal_gait import GOES, get_along
from yingxi.motion.animal_legs import Tips, home_tips, solve_animal
from yingxi.motion.animal_rests import HOOFED, RESTS, come_to_rest, rests
from yingxi.motion.cue import ActingCue
from yingxi.motion.face import feel, keep_in_limits, speak
from yingxi.motion.life import blink, dart_eyes, drift
from yingxi.motion.plan import Deed, deeds
from yingxi.motion.regard import regard
from yingxi.motion.score import Score, ease, ease_speed
from yingxi.motion.talk import stresses
from yingxi.story.animal_pose import animal_rest, body_kind, shape_of
from yingxi.story.pose import F, P
from yingxi.story.terms import Emotion, Facing
from yingxi.story.utterance import Utterance


def compose_animal(cue: ActingCue) -> Score:
    """Write an animal's whole score."""
    rng = np.random.default_rng([cue.seed, cue.frames, 0xA1])
    score = Score.blank(cue.body, cue.rate, cue.frames, human=False)
    shape, kind = shape_of(cue.species), body_kind(cue.species)
    rest = animal_rest(cue.species, cue.body).astype(np.float64)
    score.pose[:] = rest
    score.pose[:, P["z"]] = cue.z_m
    home = home_tips(rest, cue.body, ahead=0.10 if kind == "frog" else 0.0)
    tips = np.repeat(home[None], cue.frames, axis=0)
    todo = deeds(cue)
    get_along(score, tips, cue, todo, kind)
    _settle(score, cue, todo, kind)
    _behave(score, tips, cue, todo, kind)
    if kind == "quadruped":
        _keep_at_rest(score, tips, cue, todo)
    if cue.species in HOVERERS and not any(deed.action.name in RESTS for deed in todo):
        _hover(score, tips, cue)
    feel(score, cue.emotion, cue.intensity)
    _talk(score, tips, cue, kind)
    _live(score, cue, kind, rng)
    if kind in ("quadruped", "bird", "frog"):
        solve_animal(score, tips, shape, home, legs=2 if kind == "bird" else 4)
    _look(score, cue)
    regard(score, cue)
    dart_eyes(score, rng, 1.0)
    blink(score, rng)
    keep_in_limits(score)
    return score


# ---- what it does where it is

BENDS: Final[dict[str, dict[str, float]]] = {
    "lie": {"y": -0.72, "neck": 0.25, "head": 0.05},
    "crouch": {"y": -0.35, "neck": 0.12},
    "bow": {"roll": 0.22, "neck": 0.45, "head": 0.20},
    "eat": {"neck": 1.05, "head": 0.25},
    "look_up": {"neck": -0.20, "head": -0.35},
    "look_down": {"neck": 0.40, "head": 0.30},
    "look_back": {"head_yaw": 0.9},
    "recoil": {"roll": -0.14, "neck": -0.30, "y": -0.06},
    "shiver": {"y": -0.10, "neck": 0.15},
    "strike": {"roll": 0.16, "neck": 0.35, "head": -0.2, "jaw": 0.8},
    "weep": {"neck": 0.30, "head": 0.28, "tears": 1.0, "lid": 0.6},
    "laugh": {"neck": -0.15, "head": -0.25, "jaw": 0.7, "smile": 0.9, "lid": 0.6},
    "sigh": {"neck": 0.20, "head": 0.20, "lid": 0.5},
    "shout": {"neck": -0.20, "head": -0.30, "jaw": 0.9},
    "roost": {"y": -0.72, "spine": 0.22, "neck": -0.22},
    "doze": {"neck": 0.45, "head": 0.15},
    "fall": {"roll": 0.9, "y": -0.75},
    "stand": {},
}  # fmt: skip
"""How the body bends for a deed; y in hip heights, the rest added to its channels."""

ALIKE: Final = {
    "sit_down": "sit", "kneel": "crouch", "crouching": "crouch", "kneeling": "crouch",
    "sleep": "lie", "doze": "lie", "faint": "fall", "drink": "eat",
    "pick_up": "eat", "take": "eat", "kowtow": "bow", "cup_hands": "bow", "pray": "bow", "chuckle": "laugh",
    "peer": "look_down", "read": "look_down", "slap": "strike", "kick": "strike", "swing_down": "strike",
    "wipe_tears": "weep", "cover_face": "weep", "yawn": "shout", "step_back": "recoil", "gaze": "look_up",
    "dig": "eat", "whisper": "look_down",
}  # fmt: skip
"""Deeds of people that an animal does in its own way."""


def _settle(score: Score, cue: ActingCue, todo: tuple[Deed, ...], kind: str) -> None:
    """Fit height to a seat (a table, a plate, a lap) that the animal is on."""
    if cue.seat_y_m is not None and not any(deed.action.gait for deed in todo):
        score.pose[:, P["y"]] += cue.seat_y_m
        score.floor_m = cue.seat_y_m
    if kind == "fish":
        score.pose[:, P["roll"]] -= 0.55
        score.pose[:, P["y"]] = 0.0


def _behave(score: Score, tips: Tips, cue: ActingCue, todo: tuple[Deed, ...], kind: str) -> None:
    """Bend the body for every deed that stays in its place."""
    rate = score.rate
    for deed in todo:
        name = _in_its_way(deed.action.name, cue.species)
        start, stop = deed.start, min(score.frames, deed.stop)
        if stop - start < 3 or deed.action.gait or deed.action.special in (*GOES, "turn"):
            continue
        if name in RESTS and deed.action.stays:
            stop = _rested_until(deed, todo, score.frames)
        clock = np.arange(score.frames) - start
        stays = deed.action.stays and stop >= score.frames
        opened = start == 0 and name in RESTS and deed.action.name in (*RESTS, "sleep", "doze", "crouching", "crouch")
        into = np.ones(score.frames) if opened else ease(clock / (0.45 * rate))
        out = np.ones(score.frames) if stays else ease((stop - start - clock) / (0.4 * rate))
        weight = into * out
        if kind == "quadruped" and name in RESTS:
            posture = rests(cue.species, name)
            if posture:
                hoofed = cue.species in HOOFED
                come_to_rest(score, tips, shape_of(cue.species), posture, weight, hoofed=hoofed)
            name = "doze" if deed.action.name in ("sleep", "doze") else ""
        elif kind == "bird" and name in RESTS:
            name = "roost" if cue.species != "penguin" else "stand"
        if name == "nod":
            score.pose[:, P["neck"]] += 0.20 * weight * np.sin(2 * np.pi * 1.8 * clock / rate).clip(-0.3, 1)
            score.pose[:, P["head"]] += 0.30 * weight * np.sin(2 * np.pi * 1.8 * clock / rate).clip(-0.3, 1)
        elif name in ("shake_head", "look_around"):
            speed = 1.7 if name == "shake_head" else 0.35
            score.pose[:, P["head_yaw"]] += 0.6 * weight * np.sin(2 * np.pi * speed * clock / rate)
        elif name in ("wave", "point", "give", "clap", "knock", "strike") and kind in ("quadruped", "frog"):
            score.pose[:, P["roll"]] -= 0.10 * weight
        _bend(score, BENDS.get(name, {}), weight, kind)
        if name == "eat":
            peck = 0.5 + 0.5 * np.sin(2 * np.pi * (2.2 if kind == "bird" else 1.1) * clock / rate)
            score.pose[:, P["neck"]] -= (0.55 if kind == "bird" else 0.10) * weight * peck
            score.face[:, F["jaw"]] += 0.35 * weight * peck
        if name in ("laugh", "weep", "shiver"):
            quick = 9.0 if name == "shiver" else 3.2
            score.pose[:, P["neck"]] += 0.04 * weight * np.sin(2 * np.pi * min(quick, rate / 3) * clock / rate)
        if deed.action.name in ("sleep", "doze"):
            score.face[:, F["blink"]] = np.maximum(score.face[:, F["blink"]], weight)


def _in_its_way(name: str, species: str) -> str:
    """Return what an animal does where a person does this: those who sit on their haunches do not squat."""
    if species in SITTERS and name in ("crouch", "crouching"):
        return "sit"
    return ALIKE.get(name, name)


_ON_FEET: Final = ("stand", "stand_up", "eat", *RESTS)


def _is_quiet(deed: Deed) -> bool:
    """Return whether a deed is done with head and face alone, so that one who sits goes on sitting."""
    name = ALIKE.get(deed.action.name, deed.action.name)
    moves = deed.action.gait or deed.action.special in (*GOES, "turn")
    return not moves and name not in _ON_FEET and not {"y", "roll"} & BENDS.get(name, {}).keys()


def _rested_until(deed: Deed, todo: tuple[Deed, ...], frames: int) -> int:
    """Return when one who has sat or lain down gets up: for the next deed that needs its feet."""
    later = todo[todo.index(deed) + 1 :]
    return next((other.start for other in later if not _is_quiet(other)), frames)


SITTERS: Final = ("fox", "dog", "cat", "wolf", "tiger", "lion", "panda")
"""They sit when they have nothing to do but talk, listen and look."""


def _keep_at_rest(score: Score, tips: Tips, cue: ActingCue, todo: tuple[Deed, ...]) -> None:
    """Let one who does nothing with the body sit through the shot, or lie as the last shot left them."""
    if not all(map(_is_quiet, todo)) or cue.seat_y_m is not None or cue.enters_from or cue.exits_to:
        return
    posture = "lie" if cue.lies else rests(cue.species, cue.first)
    if not posture and cue.species in SITTERS and cue.emotion not in (Emotion.FEAR, Emotion.ANGER):
        posture = "sit"
    if posture:
        weight = np.ones(score.frames)
        come_to_rest(score, tips, shape_of(cue.species), posture, weight, hoofed=cue.species in HOOFED)


def _bend(score: Score, values: dict[str, float], weight: NDArray[np.float64], kind: str) -> None:
    soft = 0.5 if kind in ("frog", "snake", "fish") else 1.0
    for channel, value in values.items():
        if channel in F:
            score.face[:, F[channel]] += value * weight
        elif channel == "y":
            height = score.body.torso * 0.30 if kind == "frog" else score.pose[0, P["y"]]
            score.pose[:, P["y"]] += value * height * weight * (0.6 if kind == "frog" else 1.0)
        else:
            score.pose[:, P[channel]] += value * weight * (soft if channel in ("roll", "spine", "neck") else 1.0)


# ---- always


def _talk(score: Score, tips: Tips, cue: ActingCue, kind: str) -> None:
    """Open the jaw with the sounds; on stressed words nod, prick the ears, lift a forepaw."""
    rate = score.rate
    clock = np.arange(score.frames) / rate
    for start, utterance in cue.speaking:
        speak(score, start, utterance, cue.emotion, cue.intensity)
        for at_s, weight in stresses(utterance, 0.45):
            dip = ease_speed((clock - start / rate - at_s + 0.14) / 0.42)
            score.pose[:, P["head"]] += 0.13 * weight * dip
            score.pose[:, P["neck"]] -= 0.06 * weight * dip
            score.pose[:, [P["hand_n"], P["hand_f"]]] -= 0.14 * weight * dip[:, None]
            score.pose[:, P["tail"]] += 0.12 * weight * dip
            if kind in ("frog", "bird"):
                score.pose[:, P["squash"]] += 0.02 * weight * dip
        if kind == "quadruped" and cue.species not in HOOFED:
            _lift_paw(score, tips, start, utterance)
    for start, stop in cue.listening:
        inside = (np.arange(score.frames) - start) / max(1, stop - start)
        presence = ease(inside / 0.2) * ease((1 - inside) / 0.2)
        score.pose[:, P["neck"]] -= 0.08 * presence
        score.pose[:, P["head"]] += 0.06 * presence


def _lift_paw(score: Score, tips: Tips, start: int, utterance: Utterance) -> None:
    """Raise the near forepaw with the weightiest words, not oftener than a breath apart."""
    rate, free = score.rate, -9.0
    leg = score.body.thigh + score.body.shin
    for at_s, weight in stresses(utterance, 0.6):
        if at_s - free < 1.6:
            continue
        free = at_s
        rise = ease_speed(((np.arange(score.frames) - start) / rate - at_s + 0.35) / 1.0)
        still = np.abs(np.gradient(score.pose[:, P["x"]])) < 0.002
        # A paw that lies on the ground stays there.
        rise = rise * still * (tips[:, 2, 2] > -0.3) * weight
        tips[:, 2, 0] += 0.10 * leg * rise
        tips[:, 2, 1] += 0.30 * leg * rise
        tips[:, 2, 2] += 0.75 * rise


def _live(score: Score, cue: ActingCue, kind: str, rng: np.random.Generator) -> None:
    """Breath, the tail, the ears' owner never quite still; throat of a frog, waves of a snake."""
    frames, rate, pose = score.frames, score.rate, score.pose
    clock = np.arange(frames) / rate
    hurry = 1.0 + 0.8 * cue.intensity * (cue.emotion in (Emotion.FEAR, Emotion.ANGER, Emotion.JOY))
    breaths = {"frog": 1.1, "bird": 0.9, "fish": 0.6}.get(kind, 0.45) * hurry
    pose[:, P["squash"]] += 0.010 * np.sin(2 * np.pi * breaths * clock + rng.uniform(0, 6.28))
    pose[:, P["head"]] += 0.05 * drift(frames, rate, 3.0, rng)
    pose[:, P["neck"]] += 0.04 * drift(frames, rate, 4.0, rng)
    pose[:, P["head_yaw"]] += 0.12 * drift(frames, rate, 4.0, rng)
    if kind == "bird":
        _jerk_head(score, rng)
    if kind == "quadruped":
        _flick_ears(score, rng)
    wag = 2.6 if cue.emotion is Emotion.JOY and cue.species == "dog" else 0.45
    size = 0.45 if wag > 1 else 0.16
    pose[:, P["tail"]] += size * np.sin(2 * np.pi * wag * clock + rng.uniform(0, 6.28))
    if kind in ("fish", "snake"):
        pose[:, P["tail"]] = 2 * np.pi * 0.8 * clock if kind == "snake" else 0.5 * np.sin(2 * np.pi * 1.3 * clock)
        bob = 0.02 * score.body.height * np.sin(2 * np.pi * 0.5 * clock)
        pose[:, P["y"]] += bob if kind == "fish" else 0.0
        pose[:, P["chest"]] += 0.06 * np.sin(2 * np.pi * 0.35 * clock) if kind == "snake" else 0.0
    bearing = {Emotion.SADNESS: 0.22, Emotion.FEAR: -0.10, Emotion.JOY: -0.08, Emotion.ANGER: 0.12}.get(cue.emotion, 0)
    pose[:, P["neck"]] += bearing * (0.4 + 0.6 * cue.intensity)
    if cue.emotion in (Emotion.SADNESS, Emotion.FEAR):
        pose[:, P["tail"]] -= 0.5 * cue.intensity


HOVERERS: Final = {"bee": (6.0, 0.55), "butterfly": (2.4, 0.75)}
"""Kinds that stay on the wing: beats a second, and how far a wing swings, radians."""


def _hover(score: Score, tips: Tips, cue: ActingCue) -> None:
    """Keep one who flies without resting over the ground: wings beat, legs hang, the body rides up and down."""
    if cue.seat_y_m is not None:
        return
    clock = np.arange(score.frames) / score.rate
    # More than a third of the frame rate would look like another beat.
    beats, swing = HOVERERS[cue.species]
    beats = min(beats, score.rate / 3)
    rise = score.body.height * (0.34 + 0.06 * np.sin(2 * np.pi * 0.6 * clock))
    score.pose[:, P["y"]] += rise
    tips[:, :2, 1] += rise[:, None]
    for side, lag in (("n", 0.0), ("f", 0.4)):
        score.pose[:, P[f"shoulder_{side}"]] += swing * np.sin(2 * np.pi * beats * clock - lag)


def _flick_ears(score: Score, rng: np.random.Generator) -> None:
    """Let one ear or the other flick back for a moment."""
    clock = np.arange(score.frames) / score.rate
    at = float(rng.uniform(0.6, 2.5))
    while at < clock[-1]:
        ear = P["hand_n"] if rng.random() < 0.6 else P["hand_f"]
        score.pose[:, ear] += 0.42 * ease_speed((clock - at) / 0.30)
        at += float(rng.uniform(1.6, 4.0))


def _jerk_head(score: Score, rng: np.random.Generator) -> None:
    """A bird looks with its head: it jumps to a new angle and stays."""
    at, yaw = 0.0, 0.0
    goal = np.zeros(score.frames)
    while at < score.frames:
        until = at + rng.uniform(0.4, 1.5) * score.rate
        goal[int(at) : int(until)] = yaw
        yaw = float(rng.uniform(-0.45, 0.5))
        at = until
    width = max(2, round(0.10 * score.rate))
    kernel = np.ones(width) / width
    padded = np.concatenate([np.full(width, goal[0]), goal, np.full(width, goal[-1])])
    score.pose[:, P["head_yaw"]] += np.convolve(padded, kernel, mode="same")[width:-width]


def _look(score: Score, cue: ActingCue) -> None:
    if cue.facing is Facing.CAMERA:
        score.pose[:, P["head_yaw"]] += 0.4
    if cue.gaze_x is None:
        return
    ahead = ease(0.5 + 0.5 * cue.gaze_x * score.pose[:, P["facing"]]) if cue.gaze_x else np.full(score.frames, 0.6)
    score.pose[:, P["head_yaw"]] += 0.7 * (1 - ahead)
    score.face[:, F["gaze_x"]] += 0.35 * ahead - 0.6 * (1 - ahead)
