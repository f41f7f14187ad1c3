"""Things in deeds: in the hand, on the table, in the air."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from yingxi.motion.cue import ActingCue
from yingxi.motion.hands import Weights, lead_hand, lean_in, palms
from yingxi.motion.insight import holding_hand
from yingxi.motion.plan import Deed, tempo
from yingxi.motion.rolling import hold_handle, rolled, rolls
from yingxi.motion.score import Score, ease
from yingxi.story.plan import Held, Loose
from yingxi.story.pose import J, P, joints
from yingxi.story.things import THINGS

Overlay = tuple[Deed, int, int]
"""A deed, and the frames its keys are laid over."""

GRAVITY: Final = 9.81
HIDDEN: Final = frozenset(("draw_sword", "take_out", "put_away"))
"""Deeds that bring a thing out of the clothes (or a sheath), or put it there: it lies nowhere else."""
TAKES: Final = frozenset(("pick_up", "take", "take_down", "receive", "draw_sword", "take_out"))
"""Deeds after which a thing is in the hand."""
ON_TABLES: Final = frozenset(("take", "receive", "put_down", "count_out"))
"""Deeds that need a table to take from, or to leave on."""
PUTS: Final = frozenset(("put_down", "lay_down", "count_out"))
LEAVES: Final = PUTS | {"throw", "drop", "put_away"}
"""Deeds after which it is no longer there."""
HELD_LOW: Final = frozenset(("bundle", "basket", "shoes", "clothes", "bucket", "suitcase", "backpack", "knife"))
PAPERS: Final = frozenset(("letter", "book", "card", "map", "newspaper", "photo"))
"""What lies before one who writes on it."""
READ: Final = frozenset(("phone", "letter", "photo", "card", "watch"))
"""What is held before the eyes."""
HELD_UP: Final[dict[str, tuple[float, float]]] = {"umbrella": (0.56, 0.02)}
"""Where a palm holds something up over the head whatever its owner says: before and above the neck, in heads."""
TWO_HANDED: Final[dict[str, tuple[float | None, float]]] = {"broom": (None, -0.10), "hoe": (1.2, -0.12)}
"""Tools that a second hand has hold of: how their shaft lies, radians from the hand's own direction (None = upright),
and how much farther up it (or down) that hand is, in body heights."""
FAR_HELD: Final = (0.06, 1.48)
FAR_LOW: Final = (0.32, 0.30)
FAR_NEAR: Final = (0.36, 1.90)
"""Shoulder and elbow of a far arm with something in the hand: before the waist, beside the leg, beside the breast."""
GROUND_SHARE: Final = 0.25
"""How far ahead of them a thing lies that one picks up, in body heights."""
BEND_RAD: Final = 0.16
"""How far one who bends down already leans in besides."""
HANGS_M: Final = 0.15
"""How far behind them is the wall from which they take a thing."""


@dataclass(frozen=True, slots=True)
class Change:
    """A thing comes into the hand, or leaves it, by a deed."""

    name: str
    frame: int


@dataclass(frozen=True, slots=True)
class Things:
    """What one has in the hand, and when.

    Attributes:
        changes: by own deeds, where the other side is no person.
        hand: "n" or "f": the one it is in.
    """

    cue: ActingCue
    held: tuple[Held, ...]
    changes: tuple[Change, ...] = ()
    hand: str = "n"

    @classmethod
    def of(cls, cue: ActingCue, overlays: list[Overlay]) -> Things:
        """Return what a cue and its deeds put into the hand."""
        if not cue.holds or rolls(cue):
            return cls(cue, ())
        if cue.holds in PAPERS and any(deed.action.name == "write" for deed, _, _ in overlays):
            return cls(cue, ())
        changes = []
        for deed, start, stop in overlays:
            if deed.action.name in ON_TABLES and cue.surface is None:
                continue
            if deed.action.name in TAKES | LEAVES and not cue.partner:
                event = next((key.at_s for key in deed.action.keys if key.event in ("take", "put", "throw")), 1.0)
                changes.append(Change(deed.action.name, round(moment(cue, deed, start, stop, event))))
        first = next((change for change in changes if change.name in TAKES), None)
        gone = next((change for change in changes if change.name in LEAVES), None)
        begin = first.frame if first else 0
        end = gone.frame if gone and gone.frame > begin else None
        kept = tuple(change for change in (first, gone) if change is not None)
        hand = holding_hand(cue, [deed.action for deed, _, _ in overlays])
        return cls(cue, (Held(cue.holds, begin, end, hand),), kept, hand)

    def given(self, frame: int) -> Things:
        """Return them without what is given away at a frame."""
        return replace(self, held=tuple(replace(held, stop=frame) for held in self.held if held.start < frame))

    def got(self, kind: str, frame: int) -> Things:
        """Return them with what is received at a frame."""
        return replace(self, held=(*self.given(frame).held, Held(kind, frame, hand=self.hand)))

    def weight(self, frames: int, rate: float, lead_s: float = 0.0) -> Weights:
        """Return how much there is something in the hand, 0..1 (frames,)."""
        clock = np.arange(frames, dtype=np.float64)
        total = np.zeros(frames)
        for held in self.held:
            into = np.ones(frames) if held.start == 0 else ease((clock - held.start + lead_s * rate) / (0.4 * rate))
            out = 1.0 if held.stop is None else 1.0 - ease((clock - held.stop) / (0.4 * rate))
            total = np.maximum(total, into * out)
        return total

    def bend_arm(self, score: Score) -> None:
        """Bend the arm round what it holds."""
        if not self.held:
            return
        kind = self.held[-1].kind
        shoulder, elbow = (0.10, 0.25) if kind in HELD_LOW else (0.34, 1.62) if kind in READ else (0.22, 1.15)
        weight = self.weight(score.frames, score.rate)
        shares = (0.65, 0.8)
        if self.hand == "f":
            shoulder, elbow = FAR_LOW if kind in HELD_LOW else FAR_NEAR if self.cue.near or self.cue.tight else FAR_HELD
            shares = (0.9, 0.9)
            # Whoever talks does so with the other hand.
            score.busy[:, 1] = np.maximum(score.busy[:, 1], weight)
        for part, goal, share in zip(("shoulder", "elbow"), (shoulder, elbow), shares, strict=True):
            column = score.pose[:, P[f"{part}_{self.hand}"]]
            column += (goal - column) * share * weight

    def close_hand(self, score: Score) -> None:
        """Close the hand round what it holds."""
        for held in self.held:
            score.pose[held.start : held.stop, P[f"hand_{held.hand}"]] = 1.0
        if self.held and self.hand == "n" and self.held[-1].kind in TWO_HANDED:
            self._take_in_both_hands(score, self.held[-1].kind)
        if self.held and self.held[-1].kind in HELD_UP:
            weight = self.weight(score.frames, score.rate)
            score.pose[:, P[f"wrist_{self.hand}"]] *= 1.0 - weight
            lead_hand(score.pose, score.body, self.hand, self._over_head(score), weight)

    def _take_in_both_hands(self, score: Score, kind: str) -> None:
        """Bring the far hand to the shaft that the near one holds, while an action needs both."""
        turn, up = TWO_HANDED[kind]
        spots = joints(score.pose.astype(np.float32), score.body).astype(np.float64)
        hand = spots[:, J["fingers_n"]] - spots[:, J["wrist_n"]]
        side = np.where(score.pose[:, P["facing"]] < 0, -1.0, 1.0)
        own = np.arctan2(hand[:, 1], hand[:, 0] * side)
        angle = np.full(score.frames, 0.5 * np.pi) if turn is None else own + turn
        shaft = np.stack([np.cos(angle) * side, np.sin(angle)], axis=-1)
        weight = self.weight(score.frames, score.rate) * score.busy[:, 1]
        target = palms(score.pose, score.body, "n") + up * score.body.height * shaft
        score.pose[:, P["wrist_f"]] *= 1.0 - weight
        lead_hand(score.pose, score.body, "f", target, weight)

    def _over_head(self, score: Score) -> NDArray[np.float64]:
        """Return where the palm holds up what is over the head, metres in the set."""
        forward, up = HELD_UP[self.held[-1].kind]
        necks = joints(score.pose.astype(np.float32), score.body)[:, J["neck"]].astype(np.float64)
        ahead = forward * score.body.head * np.where(score.pose[:, P["facing"]] < 0, -1.0, 1.0)
        return np.asarray(necks + np.stack([ahead, np.full(len(necks), up * score.body.head)], axis=-1))

    def reach(self, score: Score) -> None:
        """Bring the hand to where the thing lies, or is laid down; to the handle of what is pushed."""
        if rolls(self.cue):
            hold_handle(score, self.cue)
        for change in self.changes:
            spot = self._spot(score, change)
            if spot is None:
                continue
            clock = np.arange(score.frames, dtype=np.float64)
            weight = ease((clock - change.frame + 0.4 * score.rate) / (0.35 * score.rate))
            weight *= 1.0 - ease((clock - change.frame - 0.05 * score.rate) / (0.4 * score.rate))
            target = np.repeat(np.array([spot]), score.frames, axis=0)
            target[:, 1] += 0.6 * self._height_m
            lean_in(score.pose, score.body, self.hand, target, weight, BEND_RAD)
            lead_hand(score.pose, score.body, self.hand, target, weight)

    def loose(self, score: Score) -> tuple[Loose, ...]:
        """Return where the thing is before it is taken, and after it is left; the way of what rolls along."""
        if rolls(self.cue):
            return rolled(score, self.cue)
        found = []
        for change in self.changes:
            if change.name in HIDDEN:
                continue
            palm = palms(score.pose, score.body, self.hand)[min(change.frame, score.frames - 1)]
            lies = self._spot(score, change)
            spot = (float(palm[0]), float(palm[1]) - 0.5 * self._height_m) if lies is None else lies
            if change.name in TAKES:
                if change.frame > 0:
                    depth = HANGS_M if change.name == "take_down" else -0.01
                    found.append(self._lying(0, change.frame, spot, depth))
            elif change.name in PUTS:
                found.append(self._lying(change.frame, None, spot, -0.01))
            else:
                found.append(self._flying(score, change, palm))
        return tuple(found)

    @property
    def _height_m(self) -> float:
        return THINGS[self.cue.holds].in_hand_m if self.cue.holds in THINGS else 0.1

    def _spot(self, score: Score, change: Change) -> tuple[float, float] | None:
        """Return where the thing lies on a table or the ground; None = it hangs, or leaves the hand in the air."""
        row = score.pose[min(change.frame, score.frames - 1)]
        way, x_m = float(np.sign(row[P["facing"]])), float(row[P["x"]])
        table = self.cue.surface
        if change.name in ("pick_up", "lay_down"):
            return (x_m + way * GROUND_SHARE * score.body.height, 0.0)
        if table and change.name in ("take", "put_down", "count_out"):
            arm = 0.8 * (score.body.upper_arm + score.body.forearm)
            return (float(np.clip(x_m + way * arm, table[0] + 0.06, table[1] - 0.06)), table[2] - self.cue.y_m)
        return None

    def _lying(self, start: int, stop: int | None, spot: tuple[float, float], depth_m: float) -> Loose:
        place = (round(spot[0], 3), round(spot[1] + self.cue.y_m, 3))
        return Loose(self.cue.holds, start, stop, (place,), round(self.cue.z_m + depth_m, 3))

    def _flying(self, score: Score, change: Change, spot: NDArray[np.float64]) -> Loose:
        """Return a thing thrown (or dropped) on its way to the ground."""
        way = float(score.pose[min(change.frame, score.frames - 1), P["facing"]])
        speed_x, speed_y = (3.2 * way, 2.2) if change.name == "throw" else (0.15 * way, 0.0)
        clock = np.arange(max(1, score.frames - change.frame)) / score.rate
        x, y = spot[0] + speed_x * clock, spot[1] + speed_y * clock - 0.5 * GRAVITY * clock**2
        landed = int(np.argmax(y <= 0.0)) if bool((y <= 0.0).any()) else len(y) - 1
        x[landed:], y[landed:] = x[landed] + 0.25 * way * (1 - np.exp(-3 * (clock[landed:] - clock[landed]))), 0.0
        path = tuple((round(float(a), 3), round(float(b), 3)) for a, b in zip(x, np.maximum(y, 0.0), strict=True))
        return Loose(self.cue.holds, change.frame, None, path, self.cue.z_m - 0.01)


def moment(cue: ActingCue, deed: Deed, start: int, stop: int, at_s: float) -> float:
    """Return the frame at which a key of a deed is shown."""
    rate = cue.rate / tempo(cue)
    keys = deed.action.keys
    if keys and deed.action.loop is None:
        trimmed = deed.action.stays and stop >= cue.frames and keys[-1].rest
        rate = min(rate, (stop - start) / keys[-2 if trimmed else -1].at_s)
    return start + at_s * rate


def spans(flags: NDArray[np.bool_]) -> tuple[tuple[int, int], ...]:
    """Return the first and past-last frames of every run of True."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], flags, [False]]).astype(int)))
    return tuple((int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True))
