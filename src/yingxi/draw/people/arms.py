"""Arms: hand and sleeve, near and far, and the far forearm where it crosses before the body."""

from __future__ import annotations

import math
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from typing import Final

import skia

from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.path_ops import united
from yingxi.draw.people.curves import Point, Strip, add, disc, distance, leaf, lerp, thread, towards, turned
from yingxi.draw.people.cuts import VESTS, Garment
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.dress import deepened, garment_of, weave_of, work_of
from yingxi.draw.people.embroidery import work_sleeve
from yingxi.draw.people.figure import Figure
from yingxi.draw.people.grips import draw_fingers, draw_palm, helps
from yingxi.draw.people.hands import HIDDEN, IN_POCKET, draw_hand, hand_pose
from yingxi.draw.people.holding import HANGING
from yingxi.draw.people.limbs import elbow_bend, hanging_sleeve, sleeve_path, sleeve_strip
from yingxi.draw.people.shoulders import Slope, ball_half, cap_points, elbow_at, shoulder_at
from yingxi.draw.people.trunk import spine_at, trunk_edges
from yingxi.draw.people.weave import weave

Holding = Callable[[], None]
"""Draws what the hand holds."""

_SEAMLESS: Final = 1.5
"""How far round a shoulder's middle, in halves of its thickness, no sleeve stands off the body."""

_SEAMLESS_PX: Final = 90.0
"""Pixels per metre from which on it is seen how a sleeve leaves the shoulder."""

_ON_FROM_ELBOW: Final = (("wrist_n", 1.6), ("fingers_n", 2.0))
"""How far beyond its elbow a straight near arm goes on, in shoulder halves."""


def crosses_body(figure: Figure) -> bool:
    """Whether the far forearm lies before the trunk.

    It does where its hand is before the chest or raised to the throat, and in folded arms, where hand meets hand; not
    where it swings, hangs or rests beside or behind the body.
    """
    if hand_pose(figure, "f") in HIDDEN:
        return False
    s, reach, front = _place_on_trunk(figure, lerp(figure.at["wrist_f"], figure.at["fingers_f"], 0.5))
    together = distance(figure.at["wrist_n"], figure.at["wrist_f"]) < 1.2 * figure.girth
    if not -0.25 < s < (1.3 if together else 0.92):
        return False
    if _elbow_hidden(figure):
        raised = figure.at["wrist_f"][1] - figure.at["elbow_f"][1] > 0.45 * figure.girth
        return together or raised
    return -figure.girth < reach < front + (0.7 if together else 0.15) * figure.girth


def _place_on_trunk(figure: Figure, point: Point) -> tuple[float, float, float]:
    """Return a point's s, how far it is before the spine, and how far the trunk's front is there, metres."""
    neck, pelvis = figure.at["neck"], figure.at["pelvis"]
    axis = (pelvis[0] - neck[0], pelvis[1] - neck[1])
    s = ((point[0] - neck[0]) * axis[0] + (point[1] - neck[1]) * axis[1]) / distance(neck, pelvis) ** 2
    spine, down = spine_at(figure, max(s, 0.12))
    forward = turned(down)
    _, front = trunk_edges(figure, min(max(s, 0.12), 1.0))
    reach = (point[0] - spine[0]) * forward[0] + (point[1] - spine[1]) * forward[1]
    return s, reach, distance(spine, front)


def _elbow_hidden(figure: Figure) -> bool:
    """Whether the far elbow is behind the trunk."""
    s, reach, front = _place_on_trunk(figure, elbow_at(figure, "f"))
    return s < 1.0 and reach < front - 0.10 * figure.girth


def draw_far_forearm(cutter: Cutter, figure: Figure, holding: Holding | None = None) -> None:
    """Cut the far arm once more over the trunk, and first what it holds: from the elbow on where it is raised."""
    if holding:
        draw_palm(cutter, figure, "f")
        holding()
    over = _over_elbow(figure, "f")
    start = add(elbow_at(figure, "f"), over, -0.10 * figure.girth)
    with nullcontext() if _whole_before(figure) else cutter.within(_beyond(start, over, figure.girth)):
        draw_arm(cutter, figure, "f", before=True, taken=holding is not None)


def _whole_before(figure: Figure) -> bool:
    """Whether a far arm that crosses the trunk lies over it from the shoulder, into whose slope it fades.

    A raised forearm passes before the fading shoulder itself; and over a vest, or under a wide sleeve, it has a seam.
    """
    garment = garment_of(figure)
    low = distance(shoulder_at(figure, "f"), figure.at["wrist_f"]) > 3.0 * ball_half(figure)
    return low and garment.sleeve != "wide" and not set(garment.over) & set(VESTS)


def draw_upper_arm(cutter: Cutter, figure: Figure) -> None:
    """Cut the near upper arm over the trunk, round at its elbow: its forearm is behind the back."""
    shoulder, elbow = shoulder_at(figure, "n"), elbow_at(figure, "n")
    along = towards(shoulder, elbow)
    straight = {joint: add(figure.at["elbow_n"], along, figure.girth * far) for joint, far in _ON_FROM_ELBOW}
    with cutter.within(
        united(_beyond(elbow, (-along[0], -along[1]), figure.girth), disc(*elbow, 0.9 * ball_half(figure)))
    ):
        draw_arm(cutter, replace(figure, at={**figure.at, **straight}), "n")


def _over_elbow(figure: Figure, side: str) -> Point:
    """Return the way from an upper arm to its forearm, across the bend."""
    elbow = elbow_at(figure, side)
    return towards(towards(elbow, shoulder_at(figure, side)), towards(elbow, figure.at[f"wrist_{side}"]))


def _beyond(start: Point, way: Point, unit: float) -> skia.Path:
    """Return all that lies from `start` on in one direction."""
    side, far = turned(way), 6.0 * unit
    corners = [add(start, side, -far), add(start, side, far)]
    path = skia.Path()
    path.addPoly([skia.Point(*p) for p in (*corners, *(add(p, way, far) for p in corners[::-1]))], True)
    return path


def draw_arm(
    cutter: Cutter, figure: Figure, side: str, holding: Holding | None = None, *, before: bool = False,
    taken: bool = False,
) -> None:  # fmt: skip
    """Cut one arm: hand, then sleeve over it.

    Args:
        cutter: what draws.
        figure: whose.
        side: "n" or "f".
        holding: draws what the hand holds.
        before: a far arm lies before the trunk.
        taken: what the hand holds is drawn already, and the palm behind it.
    """
    garment = garment_of(figure)
    if hand_pose(figure, side) == IN_POCKET and garment.sleeve_end > 0.9:
        garment = replace(garment, cuff="")  # it is in the pocket with the hand
    colour = figure.papers.named(garment.sleeve_colour)
    if side == "f":
        # The far sleeve lies in the body's shade unless it is held out of it, or before it.
        colour = deepened(colour, 0.08 if before else 0.17 - 0.07 * _held_out(figure))
    if garment.sleeve == "wide":
        _wide_sleeve(cutter, figure, side, garment, colour, holding, taken=taken)
        _let_hang(cutter, figure, side, holding)
        return
    if garment.sleeve_end < 0.98:
        # It begins well inside the sleeve, whose cap would not hide a bare shoulder.
        bare = sleeve_strip(figure, side, "bare").piece(max(garment.sleeve_end - 0.15, 0.0), 1.0)
        skin = figure.papers.skin if side == "n" else shade(figure.papers.skin, -0.04)
        cutter.cut(bare, skin, lift=0.5, edge=0.5, gradient=0.08)
    strip = sleeve_strip(figure, side, garment.sleeve, end=garment.sleeve_end)
    if garment.sleeve == "bell":
        # The mouth is wide enough to be looked into.
        inside = deepened(figure.papers.named(garment.cuff or garment.sleeve_colour), 0.5)
        mouth, along = strip.at(0.0, 1.0), strip.down(0.0, 1.0)
        bulge = add(mouth, along, 0.16 * figure.girth)
        edge = [strip.at(-1.0, 1.0), mouth, strip.at(1.0, 1.0)]
        cutter.cut(Strip(edge, [edge[0], bulge, edge[2]]).whole(), inside, lift=0.4)
    _lay_hand(cutter, figure, side, holding, taken=taken, bare=garment.sleeve_end < 0.9)
    soft = 0.5 if garment.sleeve != "puff" else -0.2
    # Where a sleeve comes out of a sleeveless thing of another colour its seam is seen.
    seamless = _whole_before(figure) if before else side == "n" and not set(garment.over) & set(VESTS)
    with _beneath_forearm(cutter, figure, side, garment):
        _lay_sleeve(cutter, figure, side, strip, sleeve_path(strip), colour, soft if seamless else None)
        _sleeve_details(cutter, figure, garment, strip, colour)
    _let_hang(cutter, figure, side, holding)
    if hand_pose(figure, side) == IN_POCKET and not holding and not taken:
        # The pocket's edge lies over the wrist.
        wrist, along = strip.at(0.0, 1.0), strip.down(0.0, 1.0)
        across = turned(along)
        half = figure.girth * 0.30
        welt = leaf([add(wrist, across, -half), add(wrist, across, half)], [figure.girth * 0.11] * 2)
        cutter.cut(welt, deepened(figure.papers.named(garment.sheets[-1].colour), 0.22), lift=0.2, edge=0.5)


def _lay_hand(cutter: Cutter, figure: Figure, side: str, holding: Holding | None, *, taken: bool, bare: bool) -> None:
    """Cut a hand, and what it holds between its palm and its fingers."""
    if not holding and not taken:
        draw_hand(cutter, figure, side, bare=bare)
        return
    if holding:
        draw_palm(cutter, figure, side)
        if not _hangs_over(figure, side):
            holding()
        if side == "n" and helps(figure, "f"):
            draw_fingers(cutter, figure, "f")
    draw_fingers(cutter, figure, side)


def _beneath_forearm(cutter: Cutter, figure: Figure, side: str, garment: Garment) -> AbstractContextManager[None]:
    """Keep a short sleeve under the bare forearm that is folded up before it."""
    if garment.sleeve_end > 0.9 or elbow_bend(figure, side) < 1.2:
        return nullcontext()
    bare = sleeve_strip(figure, side, "bare")
    return cutter.without(bare.piece(max(garment.sleeve_end + 0.01, 0.52), 1.0))


def _hangs_over(figure: Figure, side: str) -> bool:
    """Whether what hangs from a fist hangs before its own forearm, which is raised."""
    wrist, elbow = figure.at[f"wrist_{side}"], figure.at[f"elbow_{side}"]
    return figure.holds in HANGING and wrist[1] > elbow[1] + 0.2 * figure.girth


def _let_hang(cutter: Cutter, figure: Figure, side: str, holding: Holding | None) -> None:
    """Draw what hangs before the forearm, and the fingers on it once more."""
    if holding and _hangs_over(figure, side):
        holding()
        draw_fingers(cutter, figure, side)


def _lay_sleeve(
    cutter: Cutter, figure: Figure, side: str, strip: Strip, path: skia.Path, colour: RGB, soft: float | None
) -> None:
    """Lay a sleeve that leaves the shoulder without a seam: round the shoulder's ball it throws no shadow.

    `soft` is where it is whole, in halves of its thickness from the shoulder; None for a far sleeve that hangs behind
    the trunk, whose far shoulder fades into it.
    """
    if soft is None or cutter.px < _SEAMLESS_PX:
        cutter.cut(path, colour, lift=0.6, edge=0.6)
        return
    shoulder, elbow = shoulder_at(figure, side), elbow_at(figure, side)
    if side == "n":
        _throw_shade(cutter, figure, path, shoulder)
    arm, half = towards(shoulder, elbow), 0.5 * distance(strip.left[0], strip.right[0])
    with cutter.without(disc(*shoulder, _SEAMLESS * half)):
        cutter.cut(path, colour, lift=1.0, edge=0.6)
    slope = Slope(figure, side)
    if arm[0] * slope.down[0] + arm[1] * slope.down[1] < 0.97:
        # Behind a lifted arm no trunk lies under the sleeve.
        with cutter.without(disc(*shoulder, 0.85 * half)), cutter.within(_outside(shoulder, slope, half)):
            cutter.cut(path, colour)
    start, end = add(shoulder, arm, -0.8 * half), add(shoulder, arm, soft * half)
    cutter.fade(path, start, end, [(colour, 0.0), (colour, 1.0)])
    inner = 1.0 if (strip.right[0][0] - strip.left[0][0]) > 0 else -1.0
    fold = strip.edge(inner * 0.97, 0.02, 0.42, 4)
    dark = deepened(colour, 0.45)
    for width, alpha in ((0.14, 0.10), (0.06, 0.18)):
        wide = figure.girth * width
        cutter.shade(leaf(fold, (0.0, wide * 0.6, wide, wide * 0.7, 0.0)), dark, alpha)


def _throw_shade(cutter: Cutter, figure: Figure, path: skia.Path, shoulder: Point) -> None:
    """Lay a near sleeve's shade on the trunk under it, so that it reads as a sheet of its own."""
    wrist = figure.at["wrist_n"]
    _, reach, _ = _place_on_trunk(figure, wrist)
    if reach < -0.6 * figure.girth or wrist[1] < figure.at["pelvis"][1] + 0.1 * figure.girth:
        return
    stops = (0.12, 0.3, 0.5, 0.7, 0.9, 1.05)
    edges = [trunk_edges(figure, min(s, 1.0)) for s in stops]
    trunk = skia.Path()
    corners = [back for back, _ in edges] + [front for _, front in edges[::-1]]
    trunk.addPoly([skia.Point(*p) for p in corners], True)
    away = -cutter.paper.light.from_x * math.copysign(0.07, cutter.matrix.getScaleX()) * figure.girth
    dark = deepened(figure.papers.main, 0.55)
    with cutter.within(trunk), cutter.without(disc(*shoulder, 1.9 * ball_half(figure))):
        under = skia.Path(path)
        under.offset(1.3 * away, -0.13 * figure.girth)
        cutter.shade(under, dark, 0.24)


def _outside(shoulder: Point, slope: Slope, half: float) -> skia.Path:
    """Return what is beside a shoulder, away from the body."""
    low, high = add(shoulder, slope.down, 2.0 * half), add(shoulder, slope.down, -2.0 * half)
    path = skia.Path()
    corners = (low, high, add(high, slope.out, 2.0 * half), add(low, slope.out, 2.0 * half))
    path.addPoly([skia.Point(*p) for p in corners], True)
    return path


def _held_out(figure: Figure) -> float:
    """Return how far the far arm is held away from the body: 0 hanging .. 1 level or raised."""
    down = towards(figure.at["neck"], figure.at["pelvis"])
    arm = towards(figure.at["shoulder_f"], figure.at["wrist_f"])
    return min(max(1.0 - (arm[0] * down[0] + arm[1] * down[1]), 0.0), 1.0)


def _sleeve_details(cutter: Cutter, figure: Figure, garment: Garment, strip: Strip, colour: RGB) -> None:
    thread_colour = figure.papers.named(garment.work_colour)
    kind, woven = weave_of(figure)
    if kind:
        with cutter.within(sleeve_path(strip)):
            weave(cutter, strip, kind, woven, figure.girth)
    work_sleeve(cutter, strip, work_of(figure), thread_colour, figure.girth, end=garment.sleeve_end)
    if garment.cuff:
        width = 0.10 if garment.sleeve_end > 0.8 else 0.12
        cuff = figure.papers.named(garment.cuff)
        cutter.cut(
            strip.piece(1 - width, 1.0, bottom=figure.girth * 0.04, top=figure.girth * 0.04), cuff, lift=0.3, edge=0.3
        )
    if cutter.px > 60 and garment.sleeve_end > 0.9 and _folded_inward(strip):
        # The forearm lies before the upper arm: its inner edge is seen.
        inner = strip.edge(_folded_inward(strip), 0.54, 0.93, 4)
        cutter.shade(leaf(inner, [0.0, *[0.035 * figure.girth] * 3, 0.0]), deepened(colour, 0.55), 0.45)
    if cutter.px > 60 and garment.sleeve_end > 0.6:
        rows = [(-0.35, 0.40, 0.62, 0.09), (0.15, 0.47, 0.72, 0.07)]
        cutter.shade(strip.folds([(u, a, b, w * figure.girth) for u, a, b, w in rows]), deepened(colour, 0.45), 0.33)
    if garment.sleeve == "puff" and cutter.px > 60 and garment.sleeve_end > 0.8:
        band = leaf(strip.across(0.35, -1.0, 1.0), [figure.girth * 0.13] * 5)
        cutter.cut(band, figure.papers.named(garment.cuff or garment.sleeve_colour), lift=0.2)


def _folded_inward(strip: Strip) -> float:
    """Return the u of a sharply bent sleeve's inner edge, 0 when it is not bent so."""
    upper, fore = strip.down(0.0, 0.2), strip.down(0.0, 0.8)
    if upper[0] * fore[0] + upper[1] * fore[1] > 0.35:
        return 0.0
    return 1.0 if upper[0] * fore[1] - upper[1] * fore[0] >= 0.0 else -1.0


def _wide_sleeve(
    cutter: Cutter, figure: Figure, side: str, garment: Garment, colour: RGB, holding: Holding | None, *,
    taken: bool,
) -> None:  # fmt: skip
    """Cut a hanging sleeve: lining, hand, outer sheet, cuff, folds."""
    girth = figure.girth
    strip = hanging_sleeve(figure, side, garment.sleeve_depth)
    top, low = strip.at(-1, 1.0), strip.at(1, 1.0)
    wrist, tips = figure.at[f"wrist_{side}"], figure.at[f"fingers_{side}"]
    out = (tips[0] - wrist[0], tips[1] - wrist[1])
    lining = deepened(figure.papers.named(garment.cuff or garment.sleeve_colour), 0.42)
    bulge = add(lerp(top, low, 0.5), out, 0.32)
    cutter.cut(Strip([top, lerp(top, low, 0.5), low], [top, bulge, low]).whole(), lining, lift=0.4)
    if holding or taken or not _tucked(figure, side):
        _lay_hand(cutter, figure, side, holding, taken=taken, bare=False)
    mouth = [add(lerp(top, low, 0.5), out, -0.10)]
    soft = 0.5 if side == "n" else None
    _lay_sleeve(cutter, figure, side, strip, strip.whole(bottom=mouth, top=cap_points(strip)), colour, soft)
    if garment.cuff:
        cuff = strip.piece(0.90, 1.0, bottom=-girth * 0.06, top=-girth * 0.06)
        cutter.cut(cuff, figure.papers.named(garment.cuff), edge=0.3)
        if cutter.px > 90:
            cutter.line(
                thread(strip.across(0.875, -1, 1, -girth * 0.06)),
                mix(colour, figure.papers.named(garment.cuff), 0.6),
                girth * 0.02,
            )
    if cutter.px > 60:
        dark = deepened(colour, 0.45)
        rows = ((0.1, 0.45, 0.88, 0.10), (0.5, 0.50, 0.88, 0.09), (-0.3, 0.46, 0.86, 0.07))
        cutter.shade(strip.folds([(u, a, b, w * girth) for u, a, b, w in rows]), dark, 0.32)
    work_sleeve(cutter, strip, work_of(figure), figure.papers.named(garment.work_colour), girth)


def _tucked(figure: Figure, side: str) -> bool:
    """Whether a relaxed hand rests before the waist: a hanging sleeve hides it, as hands are folded in sleeves."""
    if round(figure.pose[f"hand_{side}"]):
        return False
    waist, down = spine_at(figure, 0.6)
    before = add(waist, turned(down), figure.girth * 0.9)
    return distance(figure.at[f"wrist_{side}"], before) < figure.girth * 0.75
