"""What is pushed or pulled along: a cart rolls before or behind the one who walks, its handle in both hands."""

from __future__ import annotations

import re
from typing import Final

import numpy as np

from yingxi.motion.cue import ActingCue
from yingxi.motion.hands import lead_hand
from yingxi.motion.score import Score
from yingxi.story.plan import Loose
from yingxi.story.pose import P
from yingxi.story.things import ROLLED, THINGS

INSTEAD: Final = dict.fromkeys(("push", "pull", "carry", "ride"), "walk")
"""What one does who has wheels before or behind them."""
_PULLS: Final = re.compile(r"拉|拖|拽|\b(?:pull|drag|dr[ae]w|haul)\w*", re.IGNORECASE)
_REACH_M: Final = 0.34
"""How far before the body a handle is held."""
_LOADED: Final = re.compile(
    r"[车筐]上|车里|[装载堆插摆]满|\b(?:full of|loaded with|heaped with|laden with|piled with|cart of|barrow of)\b",
    re.IGNORECASE,
)
"""Words before what is on a cart."""
_SEATS: Final = (-0.72, -0.18, 0.36)
_BED: Final = 0.60
"""Where on a handcart three of its load stand, in its heights."""
_BESIDE_M: Final = 0.16
"""How much nearer than its owner what is led rolls."""


def rolls(cue: ActingCue) -> bool:
    """Return whether what one holds goes on wheels."""
    return cue.holds in ROLLED


def hold_handle(score: Score, cue: ActingCue) -> None:
    """Lay both hands on the handle. Changes `score`."""
    grip = ROLLED[cue.holds]
    x, way = score.pose[:, P["x"]], np.sign(score.pose[:, P["facing"]])
    hand_y = np.full(score.frames, grip[1] * THINGS[cue.holds].height_m)
    target = np.stack([x + way * _hand_m(cue), hand_y], axis=1)
    for side in ("n", "f"):
        lead_hand(score.pose, score.body, side, target, np.ones(score.frames))
        score.pose[:, P[f"hand_{side}"]] = 1.0


def rolled(score: Score, cue: ActingCue) -> tuple[Loose, ...]:
    """Return the way of what is pushed (before one) or pulled (behind one)."""
    grip_x, _ = ROLLED[cue.holds]
    height_m = THINGS[cue.holds].height_m
    way = 1.0 if score.pose[0, P["facing"]] >= 0 else -1.0
    # the handle looks to its owner: back at one who pushes, forward to one who pulls or leads
    side = way if cue.holds == "bicycle" or _pulls(cue) else -way
    flipped = side * grip_x < 0 if cue.holds != "bicycle" else way < 0
    offset = grip_x * height_m * (-1.0 if flipped else 1.0)
    hand = score.pose[:, P["x"]] + way * _hand_m(cue)
    path = tuple((round(float(x) - offset, 3), 0.0) for x in hand)
    depth_m = cue.z_m - _BESIDE_M
    load = _load(cue)
    seats = _SEATS if load and cue.holds == "handcart" else ()
    turned = -1.0 if flipped else 1.0
    loaded = tuple(
        Loose(
            load, 0, None,
            tuple((round(x + turned * seat * height_m, 3), round(_BED * height_m, 3)) for x, _ in path),
            round(depth_m + 0.01 * (number + 1), 3),
        )
        for number, seat in enumerate(seats)
    )  # fmt: skip
    return (Loose(cue.holds, 0, None, path, round(depth_m, 3), height_m, flipped), *loaded)


def _load(cue: ActingCue) -> str:
    """Return the kind of thing of which the text says that it is on the cart, or ""."""
    told = _LOADED.search(cue.action)
    tail = cue.action[told.end() :].lower() if told else ""
    spots = [
        (at, kind)
        for kind, thing in THINGS.items()
        if thing.held
        for word in (thing.zh if cue.language == "zh" else thing.en)
        if len(word) > 1 and (at := tail.find(word)) >= 0
    ]
    return min(spots)[1] if spots else ""


def _pulls(cue: ActingCue) -> bool:
    return cue.holds == "rickshaw" or _PULLS.search(cue.action) is not None


def _hand_m(cue: ActingCue) -> float:
    return -0.05 if _pulls(cue) else _REACH_M
