"""Painters: every piece a set can hold is drawn, alike each time, in the light of its hour."""

from __future__ import annotations

import numpy as np
import pytest
import skia

from yingxi.draw.palette import MATERIALS, look_of
from yingxi.draw.paper import Lighting, Paper
from yingxi.draw.sets import PAINTERS, backdrop, flicker, framed, glow_of, sway
from yingxi.draw.sets.lattice import lattice
from yingxi.draw.sets.moving import crosses
from yingxi.draw.things import GRIPS, draw_thing
from yingxi.stage.build import build_set
from yingxi.story.places import PLACES
from yingxi.story.stage import Piece, Set
from yingxi.story.terms import Era, Hour, Season, Weather
from yingxi.story.things import THINGS

NIGHT = build_set("village", Era.ANCIENT_CHINA, Hour.NIGHT, Weather.CLEAR, Season.WINTER, seed=3)
NOON = build_set("village", Era.ANCIENT_CHINA, Hour.NOON, Weather.CLEAR, seed=3)


def painted(piece: Piece, set_: Set, size: int = 96) -> np.ndarray:
    pixels = np.zeros((size, size, 4), np.uint8)
    canvas = skia.Surface(pixels).getCanvas()
    look = look_of(set_)
    scale = size * 0.7 / max(piece.height_m, piece.width_m or 0.0, 0.05)
    canvas.translate(size / 2, size * 0.85)
    canvas.scale(scale, -scale)
    PAINTERS[piece.kind](Paper(canvas, look.lighting(piece.z_m), scale), piece, look)
    return pixels


def test_every_kind_that_sets_use_has_a_painter():
    used = {
        piece.kind
        for place in PLACES
        for era in Era
        for seed in range(4)
        for piece in build_set(place, era, Hour.DUSK, Weather.CLEAR, seed=seed, things=tuple(THINGS)).pieces
    }
    assert used <= set(PAINTERS)
    assert set(THINGS) <= set(PAINTERS)


@pytest.mark.parametrize("kind", sorted(PAINTERS))
def test_every_painter_draws_alike_each_time(kind):
    set_ = NIGHT if kind in ("stars", "sun_path") else NOON
    wide = kind.startswith("near_")
    piece = Piece(kind=kind, height_m=0.3 if wide else 2.0, width_m=1.0 if wide else 3.0, z_m=3.0, seed=5, glow=0.6)
    first = painted(piece, set_)
    assert np.array_equal(first, painted(piece, set_))
    assert first[..., 3].any()


@pytest.mark.parametrize("kind", ["house_china", "round_tree", "hills", "lattice_window", "shelf_jars", "castle"])
def test_night_darkens_and_seeds_differ(kind):
    piece = Piece(kind=kind, height_m=3.0, width_m=4.0, z_m=3.0, seed=1)
    noon, night = painted(piece, NOON).astype(float), painted(piece, NIGHT).astype(float)
    assert night[..., :3].mean() < noon[..., :3].mean()
    other = painted(piece.model_copy(update={"seed": 2}), NOON)
    assert not np.array_equal(painted(piece, NOON), other)


def test_far_paper_is_paler_than_near_paper():
    look = look_of(NOON)
    assert sum(look.ink("leaf_dark", 40.0)) > sum(look.ink("leaf_dark", 0.0)) > sum(look.ink("leaf_dark", -1.2))


def test_seasons_colour_leaves():
    autumn = look_of(build_set("forest", Era.ANCIENT_CHINA, Hour.NOON, Weather.CLEAR, Season.AUTUMN))
    summer = look_of(build_set("forest", Era.ANCIENT_CHINA, Hour.NOON, Weather.CLEAR, Season.SUMMER))
    assert autumn.daylight("leaf")[0] > summer.daylight("leaf")[0]
    assert summer.daylight("brick") == autumn.daylight("brick") == MATERIALS["brick"]


@pytest.mark.parametrize("hour", list(Hour))
def test_the_backdrop_fills_the_frame(hour):
    pixels = np.zeros((40, 60, 4), np.uint8)
    set_ = build_set("field", Era.ANCIENT_CHINA, hour, Weather.CLEAR)
    backdrop(skia.Surface(pixels).getCanvas(), look_of(set_), 60, 40, 20)
    assert (pixels[..., 3] == 255).all()
    assert not np.array_equal(pixels[0, 0], pixels[20, 0])


@pytest.mark.parametrize("kind", sorted(THINGS))
def test_things_keep_their_size_wherever_they_are_drawn(kind):
    """In a hand (small) and in an insert (large) a thing has the same proportions and stands on its foot."""
    boxes = []
    for height_m, size in ((THINGS[kind].height_m, 120), (THINGS[kind].height_m * 3, 120)):
        pixels = np.zeros((size * 2, size * 2, 4), np.uint8)
        canvas = skia.Surface(pixels).getCanvas()
        canvas.translate(size, size * 1.5)
        canvas.scale(size * 0.5 / height_m, -size * 0.5 / height_m)
        draw_thing(Paper(canvas, Lighting(), size * 0.5 / height_m), kind, height_m, 2)
        solid = np.argwhere(pixels[..., 3] > 200)
        boxes.append((solid.min(axis=0), solid.max(axis=0)))
    (low_a, high_a), (low_b, high_b) = boxes
    assert np.abs(low_a - low_b).max() <= 8
    assert np.abs(high_a - high_b).max() <= 8
    assert high_a[0] > 140, "stands on its foot"


def test_held_things_have_a_grip():
    assert {kind for kind, thing in THINGS.items() if thing.held} <= set(GRIPS)
    for x, y in GRIPS.values():
        assert -0.6 <= x <= 0.6
        assert 0.0 <= y <= 1.1


def test_only_what_sways_sways():
    still, moving = Piece(kind="pine"), Piece(kind="pine", sways=True, seed=4)
    assert sway(still, 1.3) == 0.0
    leans = [sway(moving, t / 10, wind=2.0) for t in range(60)]
    assert max(leans) > 0 > min(leans)
    assert max(map(abs, leans)) < 0.1


def test_lamps_glow_by_night_and_fires_always():
    lamp = Piece(kind="hanging_lantern", glow=0.8, height_m=0.6)
    fire = Piece(kind="hearth", glow=0.8, height_m=1.8)
    assert glow_of(lamp, look_of(NOON)) is None
    assert glow_of(lamp, look_of(NIGHT)) is not None
    assert glow_of(fire, look_of(NOON)) is not None
    assert flicker(Piece(kind="rock"), 2.0) == 1.0
    assert 0.7 < flicker(fire, 2.0) < 1.3


def test_near_shapes_keep_to_the_edge_of_wider_frames():
    leaf = Piece(kind="near_leaves", x_m=-3.4, z_m=-1.2)
    wide_screen, middle = 16 / 9, (0.0, 0.0)
    assert framed(leaf, (1.4, 8.0, 2.0), wide_screen, middle) == leaf
    wide = framed(leaf, (1.4, 8.0, 8.8), wide_screen, middle)
    assert wide.x_m == pytest.approx(-6.8)
    assert wide.height_m == pytest.approx(2.0)
    assert framed(Piece(kind="pine", x_m=2.0), (1.4, 8.0, 8.8), wide_screen, middle).x_m == 2.0


def test_near_shapes_stay_out_of_the_way_of_a_camera_that_travels():
    grass = Piece(kind="near_grass", x_m=-3.4, z_m=-1.2)
    assert framed(grass, (1.4, 8.0, 4.4), 16 / 9, (-2.0, 3.0)).x_m == pytest.approx(-5.4)


def test_an_upright_frame_has_near_shapes_over_its_captions_and_none_over_faces():
    view_m, y_m, distance_m = 5.0, 0.9, 8.0
    grass = framed(Piece(kind="near_grass", x_m=3.4, z_m=-1.2), (y_m, distance_m, view_m), 9 / 16, (0.0, 0.0))
    half_m = 0.5 * view_m * (distance_m - 1.2) / distance_m
    assert y_m - half_m < grass.y_m < y_m - 0.4 * half_m
    assert 0.0 < grass.x_m < 1.4 * half_m * 9 / 16
    leaves = Piece(kind="near_leaves", x_m=3.4, z_m=-1.2)
    assert framed(leaves, (y_m, distance_m, 4.2), 9 / 16, (0.0, 0.0)) == leaves


def test_near_shapes_keep_clear_of_those_who_walk_past():
    grass = Piece(kind="near_grass", x_m=3.4, z_m=-1.2, height_m=1.0)
    camera = np.tile(np.array([0.0, 1.4, 8.0, 2.4, 0.0], np.float32), (3, 1))
    stays = np.zeros((3, 2), np.float32)
    walks = np.array([[0.0, 0.0], [1.2, 0.0], [2.4, 0.0]], np.float32)
    assert not crosses(grass, camera, [stays])
    assert crosses(grass, camera, [stays, walks])
    assert not crosses(grass.model_copy(update={"x_m": -3.4}), camera, [walks])
    assert not crosses(Piece(kind="pine", x_m=2.4), camera, [walks])
    followed = camera.copy()
    followed[:, 0] = walks[:, 0]  # what stays in the set comes into the frame
    assert crosses(grass, followed, [walks])


@pytest.mark.parametrize("pattern", ["steps", "ice", "coin", "grid", "diamond", "sunray"])
def test_a_lattice_reaches_over_its_window(pattern):
    box = lattice(0.0, 0.0, 1.0, 1.4, pattern, np.random.default_rng(1)).computeTightBounds()
    assert box.width() >= 0.6
    assert box.height() >= 0.9
