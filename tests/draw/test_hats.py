"""Hats: their seat goes round the skull at every turn and nod, and their peaks point where the face does."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
import skia

from yingxi.draw.paper import Lighting, Paper
from yingxi.draw.people.brims import Seat, seen
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.figure import Figure, figure_at
from yingxi.draw.people.hats import HATS, draw_hat, draw_hat_behind, has_back
from yingxi.draw.people.skull import Skull, skull_of
from yingxi.story.cast import CharacterDesign
from yingxi.story.plan import Actor, Performance
from yingxi.story.pose import FACE, proportions, rest_pose
from yingxi.story.terms import Age, Sex

SIDE = 240
YAWS = (0.0, 0.3, 0.8, 1.3)


def figure(hat: str = "none", age: Age = Age.ADULT) -> Figure:
    look = CharacterDesign(wardrobe="scholar_robe", hat=hat)
    body = proportions(look.height_m, age, look.build)
    mood = np.zeros((1, len(FACE)), dtype=np.float32)
    return figure_at(Actor("a", "human", Sex.MALE, age, look, body, Performance(rest_pose(body)[None], mood)), 0)


def skull(yaw: float, pitch: float = 0.0) -> Skull:
    return skull_of(figure(), yaw, pitch)


def drawn(hat: str, yaw: float, *, behind: bool = False) -> np.ndarray:
    """Return the opacity of a hat alone, its head 100 pixels tall, its middle at the picture's."""
    one = figure(hat)
    pixels = np.zeros((SIDE, SIDE, 4), dtype=np.uint8)
    surface = skia.Surface(pixels)
    canvas = surface.getCanvas()
    canvas.translate(SIDE / 2, SIDE - 60)
    canvas.scale(100, -100)
    layer = draw_hat_behind if behind else draw_hat
    layer(Cutter(Paper(canvas, Lighting(), 100.0), skia.Matrix()), one, skull_of(one, yaw, 0.0))
    surface.flushAndSubmit()
    return pixels[..., 3].astype(int)


@pytest.mark.parametrize("yaw", YAWS)
@pytest.mark.parametrize("v", [0.70, 0.83])
def test_a_seat_encloses_the_skull(yaw: float, v: float) -> None:
    one = skull(yaw)
    seat = Seat.of(one, v, 0.02)
    level = [x for x, y in one.outline if abs(y - seat.y) < 0.06]
    assert seat.x - seat.half < min(level) + 0.02
    assert seat.x + seat.half > max(level) - 0.02
    assert seat.line()[0][0] == pytest.approx(seat.x - seat.half)


def test_a_hat_sinks_over_the_brow_of_a_bowed_head_and_rises_with_a_raised_one() -> None:
    brows = [Seat.of(skull(0.3, pitch), 0.72, 0.02).at(0.0)[1] for pitch in (-0.4, 0.0, 0.4)]
    assert brows[0] > brows[1] + 0.05
    assert brows[1] > brows[2] + 0.05


@pytest.mark.parametrize("yaw", YAWS[1:])
def test_a_hat_sits_lower_at_the_nape_than_over_the_brow(yaw: float) -> None:
    ends = Seat.of(skull(yaw), 0.72, 0.02).line()
    assert ends[0][1] < ends[-1][1]


@pytest.mark.parametrize("yaw", [0.0, 0.25, 0.45])
def test_a_helmet_hangs_a_flap_before_either_cheek(yaw: float) -> None:
    """Of a face in three quarters the far one is seen beside the cheek."""
    row = drawn("helmet", yaw)[SIDE - 60 - 35]
    edge = skull(yaw).outline
    far = max(x for x, y in edge if abs(y - 0.37) < 0.05)
    beyond = row[int(SIDE / 2 + 100 * far) :]
    assert (beyond > 200).sum() > 2
    assert (row[: SIDE // 2] > 200).sum() > 4


@pytest.mark.parametrize("yaw", [0.2, 0.45, 0.8])
def test_a_nurses_cap_turns_with_the_face_and_stays_on_the_head(yaw: float) -> None:
    across = np.flatnonzero(drawn("nurse_cap", yaw).max(axis=0) > 200) - SIDE / 2
    middle = 100 * Seat.of(skull(yaw), 0.815, 0.0).x
    assert across.mean() > middle + 2
    assert across.max() < 100 * max(x for x, _ in skull(yaw).outline) + 4


@pytest.mark.parametrize("hat", ["peaked_cap", "cap"])
def test_a_peak_points_where_the_face_does(hat: str) -> None:
    seat = Seat.of(skull(1.3), 0.735, 0.022)
    bounds = seat.peak(0.13).getBounds()
    assert bounds.right() > seat.x + seat.half + 0.05
    assert bounds.left() > seat.x
    turned = np.flatnonzero(drawn(hat, 1.3)[100:120].max(axis=0) > 200)
    assert turned.max() - SIDE / 2 > SIDE / 2 - turned.min() - 12


def test_a_peaked_cap_is_no_saucer() -> None:
    wide = np.flatnonzero(drawn("peaked_cap", 0.3).max(axis=0) > 200)
    one = skull(0.3)
    head_px = 100 * (max(x for x, _ in one.outline) - min(x for x, _ in one.outline))
    assert wide.max() - wide.min() < 1.35 * head_px


def test_a_helmet_guards_both_cheeks_of_one_who_faces_us() -> None:
    cheeks = drawn("helmet", 0.0)[130:140] > 200
    assert cheeks[:, : SIDE // 2].any()
    assert cheeks[:, SIDE // 2 :].any()
    assert not cheeks[:, SIDE // 2 - 10 : SIDE // 2 + 10].any()


@pytest.mark.parametrize("hat", ["helmet", "crown", "small_crown"])
def test_what_goes_round_a_head_has_a_far_half(hat: str) -> None:
    assert has_back(hat)
    assert drawn(hat, 0.3, behind=True).max() > 200


def test_a_line_over_the_head_ends_where_the_head_turns_out_of_sight() -> None:
    spots = ((-1.0, 0.6), (0.0, 0.8), (1.1, 0.6))
    assert len(seen(skull(0.0), spots, 1.0)) == len(spots)
    line = seen(skull(1.0), spots, 1.0)
    assert all(abs(x) < 0.4 for x, _ in line)
    assert line[-1][1] > skull(1.0).at(1.1, 0.6)[1]


@pytest.mark.parametrize("hat", sorted(HATS))
@pytest.mark.parametrize("yaw", [0.0, 1.0, 2.45])
def test_every_hat_is_drawn_at_every_turn(hat: str, yaw: float) -> None:
    one = figure(hat)
    turned = dataclasses.replace(skull_of(one, min(yaw, 1.3), 0.3), yaw=yaw)
    pixels = np.zeros((SIDE, SIDE, 4), dtype=np.uint8)
    surface = skia.Surface(pixels)
    canvas = surface.getCanvas()
    canvas.translate(SIDE / 2, SIDE - 60)
    canvas.scale(100, -100)
    draw_hat(Cutter(Paper(canvas, Lighting(), 100.0), skia.Matrix()), one, turned)
    surface.flushAndSubmit()
    assert (pixels[..., 3] > 200).sum() > 100
