"""Telling poses of the arms: what hands say while somebody speaks, listens or is only there.

A pose is one key that is held, chosen by tone or attitude; an action of several keys that the text tells of is a
gesture (gestures).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from yingxi.motion.keys import ABSOLUTE, Key, Reach, key, solved
from yingxi.story.pose import P, Proportions

R = Reach

ON_HIP: Final = R("waist", -0.44, -0.42)
"""Where the palm of a hand on the hip is: at the waist's own edge, the elbow out, a window between arm and body."""

FOLDED: Final = key(0.0, near=R("heart", 0.24, -0.24), wrist_n=0.1, far=R("belly", -0.10, 0.24), hand_f=6)
"""Folded arms: the near hand lies on the far arm's sleeve, the far one is under the near forearm."""
UNDER_CHIN: Final = R("chin", 0.10, -0.37)
"""Where a hand is that props the chin: it leaves the mouth in sight."""

TELLING: Final[dict[str, Key]] = {
    # The far arm leads: it opens towards the other one, beside the body, where the near one would lie across the chest.
    "open": key(0.0, shoulder_f=0.40, elbow_f=1.20, wrist_f=-0.05, hand_f=3),
    "offer": key(0.0, shoulder_f=0.82, elbow_f=0.62, wrist_f=0.15, hand_f=3),
    "both": key(0.0, shoulder_n=-0.40, elbow_n=0.90, wrist_n=-0.1, hand_n=3, shoulder_f=0.44, elbow_f=1.18, hand_f=3),
    "wide": key(0.0, shoulder_n=-0.78, elbow_n=0.35, hand_n=3, shoulder_f=1.22, elbow_f=0.46, hand_f=3),
    "chop": key(0.0, shoulder_f=0.72, elbow_f=0.98, wrist_f=-0.15, hand_f=3),
    "fist": key(0.0, shoulder_f=0.55, elbow_f=1.75, hand_f=1),
    "point": key(0.0, shoulder_f=1.38, elbow_f=0.40, hand_f=2),
    "finger": key(0.0, far=R("mouth", 0.72, -0.34), hand_f=2),
    "hip_point": key(0.0, near=ON_HIP, wrist_n=-0.2, hand_n=1, shoulder_f=1.20, elbow_f=0.55,
                     hand_f=2),
    "hip": key(0.0, near=ON_HIP, wrist_n=-0.2, hand_n=1, shoulder_f=0.14, elbow_f=0.32),
    "stop": key(0.0, far=R("mouth", 0.92, -0.34), wrist_f=0.10, hand_f=3),
    "ward": key(0.0, shoulder_n=0.62, elbow_n=1.55, hand_n=3, shoulder_f=1.05, elbow_f=1.25, hand_f=3),
    "appeal": key(0.0, far=R("mouth", 0.66, -0.32), wrist_f=0.25, hand_f=3),
    "beckon": key(0.0, far=R("mouth", 0.98, -0.22), wrist_f=0.30, hand_f=3),
    "wave": key(0.0, far=R("mouth", 0.80, 0.05), wrist_f=-0.10, hand_f=3),
    "heart": key(0.0, near=R("heart", 0.02, 0.02), hand_n=0, wrist_n=0.2),
    "heart_open": key(0.0, near=R("heart", 0.14, -0.02), hand_n=3, shoulder_f=0.60, elbow_f=1.18, hand_f=3),
    "clasp": key(0.0, near=R("heart", 0.30, -0.14), far=R("heart", 0.37, -0.10), hand_n=1, hand_f=1),
    "breast": key(0.0, near=R("chin", 0.06, -0.54), hand_n=3),
    "beg": key(0.0, near=R("chest", 0.58, -0.02), far=R("chest", 0.78, 0.10), wrist_n=-0.2, wrist_f=-0.2, hand_n=3,
               hand_f=3),
    "shrug": key(0.0, shoulder_n=-0.30, elbow_n=1.20, wrist_n=-0.3, hand_n=3, shoulder_f=0.62, elbow_f=1.30,
                 wrist_f=-0.3, hand_f=3),
    "count": key(0.0, near=R("chest", 0.50, 0.22), far=R("chest", 0.58, 0.20), hand_n=2, hand_f=3),
    "chin": key(0.0, far=UNDER_CHIN, wrist_f=0.3, hand_f=1),
    "chin_propped": key(0.0, far=UNDER_CHIN, wrist_f=0.3, hand_f=1, near=R("belly", 0.06, 0.06), hand_n=1),
    "aside": key(0.0, far=R("mouth", 0.34, -0.04), wrist_f=0.3, hand_f=3),
    "fold": FOLDED,
    "hug_self": key(0.0, near=R("heart", 0.26, -0.16), wrist_n=0.1, far=R("belly", -0.10, 0.24), hand_f=6),
    "palm": key(0.0, shoulder_f=0.85, elbow_f=0.80, wrist_f=0.45, hand_f=3),
    "warm": key(0.0, near=R("belly", 0.52, 0.10), far=R("belly", 0.66, 0.16), wrist_n=0.5, wrist_f=0.5, hand_n=3,
                hand_f=3),
}  # fmt: skip
"""Every pose by name."""
SHORT_ARMS: Final = {"chin": "breast", "chin_propped": "clasp"}
"""What children do instead: their arms are too short to bend up to so low a chin."""

APART: Final[tuple[Mapping[str, str], ...]] = (
    {"clasp": "heart_open"},
    {"chin": "appeal", "chin_propped": "open", "fold": "hip", "heart": "clasp", "hug_self": "clasp"},
)
"""What the one and the other in a picture do instead, so that both never do the same."""


def own_poses(names: Sequence[str], among: int | None, apart: Sequence[Mapping[str, str]] = APART) -> tuple[str, ...]:
    """Return poses that nobody beside them takes.

    Args:
        names: of the poses.
        among: which of the people in the picture it is; None = the only one.
        apart: what the first, second, third... does instead of a pose, in turn.
    """
    if among is None:
        return tuple(names)
    instead = apart[among % len(apart)]
    return tuple(instead.get(name, name) for name in names)


def phrase(names: Sequence[str], at_s: Sequence[float], end_s: float, body: Proportions) -> tuple[Key, ...]:
    """Return keys that go from pose to pose and stay in each until the next one is due.

    Args:
        names: of the poses, in order.
        at_s: when the hands arrive in each, rising, the first later than `RISE_S`.
        end_s: when the hands begin to come down.
        body: whose hands they are.
    """
    keys = [key(max(0.0, at_s[0] - RISE_S), rest=True)]
    for number, (name, begin) in enumerate(zip(names, at_s, strict=True)):
        until = at_s[number + 1] - RISE_S if number + 1 < len(at_s) else end_s
        keys.append(_at(_angles(name, body), begin))
        if until > begin + MOVE_S:
            keys.append(_at(_angles(name, body), until))
    return (*keys, key(max(end_s, keys[-1].at_s) + FALL_S, rest=True))


@lru_cache(maxsize=1 << 9)
def _angles(name: str, body: Proportions) -> Key:
    """Return a pose with its reaches solved for a body: a shot asks for each many times."""
    sheet = solved((TELLING[name],), body, 1.0)
    needed = [channel for channel in sorted(ABSOLUTE) if sheet.arms[0, "nf".index(channel[-1])] > 0]
    return Key(0.0, {channel: float(sheet.values[0, P[channel]]) for channel in needed})


def _at(pose: Key, at_s: float) -> Key:
    return Key(at_s, pose.values)


RISE_S: Final = 0.38
"""How long hands take from one pose to the next."""
FALL_S: Final = 0.65
MOVE_S: Final = 0.08
"""A pose that would stay for less is only passed through."""
