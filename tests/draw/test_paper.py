from __future__ import annotations

import numpy as np
import pytest
import skia

from yingxi.draw.paper import Lighting, Paper, argb, flat_paint, rgb
from yingxi.draw.pixels import blank


def _cut(
    *, mirrored: bool = False, turned: float = 0.0, from_x: float = -0.7, quick: bool = False, **how: float
) -> np.ndarray:
    sheet = blank(200, 200)
    canvas = sheet.canvas
    canvas.clear(0xFFFFFFFF)
    canvas.translate(100, 100)
    canvas.scale(-100 if mirrored else 100, -100)
    canvas.rotate(turned)
    paper = Paper(canvas, Lighting(from_x=from_x, from_y=0.7), 100.0, screen=2.0, quick=quick)
    path = skia.Path()
    path.addRect(skia.Rect.MakeLTRB(-0.4, -0.4, 0.4, 0.4))
    paper.cut(path, (0.3, 0.5, 0.3), **how)
    return sheet.pixels.astype(int)


@pytest.mark.parametrize("quick", [False, True])
@pytest.mark.parametrize(("mirrored", "turned"), [(False, 0), (True, 0), (False, 90), (False, 180), (True, 37)])
def test_the_shadow_falls_away_from_the_light(mirrored: bool, turned: float, quick: bool) -> None:
    pixels = _cut(mirrored=mirrored, turned=turned, quick=quick, lift=2.0, edge=0.0, gradient=0.0)
    dark = (255 - pixels[..., 1]).astype(float)
    away = np.hypot(*np.mgrid[-100:100, -100:100])
    dark[away < 58] = 0  # the sheet itself
    ys, xs = np.mgrid[0:200, 0:200]
    assert (dark * xs).sum() / dark.sum() > 101  # light from upper left: shade to the right ...
    assert (dark * ys).sum() / dark.sum() > 101  # ... and below


def test_the_edge_is_lit_on_the_lights_side() -> None:
    pixels = _cut(lift=0.0, edge=1.0, gradient=0.0)
    row = pixels[100, :, 1]
    assert row[57:61].max() > row[100] + 40
    assert abs(row[137] - row[100]) < 4


@pytest.mark.parametrize("from_x", [-0.8, 0.8])
def test_the_gradient_is_lighter_towards_the_light(from_x: float) -> None:
    for turned in (0.0, 30.0):
        pixels = _cut(from_x=from_x, turned=turned, lift=0.0, edge=0.0, gradient=0.3)
        assert np.sign(pixels[100, 80, 1] - pixels[100, 120, 1]) == -np.sign(from_x)
        assert pixels[80, 100, 1] > pixels[120, 100, 1]


def test_a_translucent_paint_has_its_colour_and_opacity() -> None:
    sheet = blank(8, 8)
    sheet.canvas.clear(0xFFFFFFFF)
    sheet.canvas.drawRect(skia.Rect.MakeWH(8, 8), flat_paint(argb(rgb("#204060"), 0.5)))
    assert (
        np.abs(sheet.pixels[4, 4, :3].astype(int) - [(255 + 0x60) / 2, (255 + 0x40) / 2, (255 + 0x20) / 2]).max() <= 2
    )
