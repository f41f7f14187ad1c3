"""The face: skin, shade, ears, nose, brows, cheeks, age; eyes and mouth have modules of their own."""

from __future__ import annotations

import math

import skia

from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.people.curves import Point, beziers, blob, disc, leaf, thread, trace
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.eyes import draw_eyes
from yingxi.draw.people.figure import Figure
from yingxi.draw.people.skull import Skull
from yingxi.story.terms import Age

NEAR_EAR = -1.26


def draw_skin(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """Cut the bare head: skin, the nose where it stands out, shade away from the light."""
    path = skull.face_path()
    if skull.yaw > 0.7:
        path.addPath(_nose_bump(figure, skull))
    papers = figure.papers
    if skull.yaw < 0.30:
        _ear(frame, figure, skull, -NEAR_EAR)
    frame.cut(path, papers.skin, lift=0.9, edge=0.35)
    light = frame.paper.light
    dark = papers.skin_shade
    # The shaded plane lies low and away from the light, in the head's own frame.
    turn = 1.0 if frame.matrix.getScaleX() >= 0 else -1.0
    side = -1.0 if light.from_x * turn > 0 else 1.0
    frame.fade(
        path,
        (-0.16 * side, 0.78),
        (0.34 * side, 0.02),
        [(shade(papers.skin, 0.18), 0.5), (dark, 0.0), (dark, 0.12), (dark, 0.62)],
    )


def draw_complexion(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """Set cheeks, age and marks on the skin."""
    _cheeks(frame, figure, skull)
    if frame.px > 70:
        _age(frame, figure, skull)
        _marks(frame, figure, skull)


def draw_look(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """Set nose, eyes and brows on the skin, and the glasses of those who wear them."""
    _scorn(frame, figure, skull)
    _nose(frame, figure, skull)
    draw_eyes(frame, figure, skull)
    if figure.marked("glasses"):
        _glasses(frame, skull)


def draw_near_ear(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """Cut the ear on the near side, with its ring."""
    _ear(frame, figure, skull, NEAR_EAR)


def ear_at(skull: Skull, lon: float = NEAR_EAR) -> Point:
    """Return the middle of an ear."""
    return skull.at(lon, (skull.eye_v + skull.nose_v) / 2 + 0.02, 1.02)


def _ear(frame: Cutter, figure: Figure, skull: Skull, lon: float) -> None:
    x, y = ear_at(skull, lon)
    side = 1.0 if lon > 0 else -1.0
    width = 0.030 + 0.040 * max(0.0, abs(math.sin(lon + skull.yaw)) * 0.35 + max(skull.yaw * side * -1, 0.0) * 0.6)
    papers = figure.papers
    points = [
        (0.1, 0.085),
        (0.75, 0.10),
        (1.15, 0.055),
        (0.95, -0.02),
        (0.6, -0.085),
        (0.2, -0.105),
        (-0.1, -0.06),
        (-0.25, 0.03),
    ]
    path = blob([(x + side * px * width, y + py) for px, py in points])
    frame.cut(path, papers.skin, lift=0.25, edge=0.4, gradient=0.06)
    if frame.px > 90:
        inner = [(0.35, 0.055), (0.8, 0.062), (0.85, 0.0), (0.5, -0.045)]
        frame.line(thread([(x + side * px * width, y + py) for px, py in inner]), papers.skin_shade, 0.011, alpha=0.8)
        frame.shade(
            blob(
                [(x + side * px * width, y + py) for px, py in [(0.2, 0.02), (0.5, 0.02), (0.45, -0.04), (0.15, -0.04)]]
            ),
            papers.skin_shade,
            0.55,
        )
    if figure.marked("earrings"):
        drop = (x + side * width * 0.3, y - 0.125)
        frame.cut(disc(drop[0], drop[1], 0.020), papers.named("gold"), lift=0.2, edge=0.8, gradient=0.2)
        frame.cut(
            blob(
                [
                    (drop[0], drop[1] - 0.015),
                    (drop[0] + 0.017, drop[1] - 0.06),
                    (drop[0], drop[1] - 0.08),
                    (drop[0] - 0.017, drop[1] - 0.06),
                ]
            ),
            papers.named("jade"),
            edge=0.6,
            gradient=0.15,
        )


def _nose_points(figure: Figure, skull: Skull) -> tuple[Point, Point, Point, Point]:
    """Return brow, bridge, tip and base of the nose."""
    size = figure.trait("nose")
    child = figure.age is Age.CHILD
    reach = 1.12 + 0.33 * size - (0.08 if child else 0.0)
    # Seen from the side the nose must not grow with the sphere it stands on.
    reach = 1.0 + (reach - 1.0) * (1.0 - 0.62 * min(max((skull.yaw - 0.44) / 0.86, 0.0), 1.0))
    brow = skull.at(0.0, skull.eye_v + 0.05, 1.0)
    bridge = skull.at(0.0, skull.eye_v - 0.03, 1.03 + 0.05 * size)
    tip = skull.at(0.0, skull.nose_v + 0.045 - 0.032 * size, reach)
    base = skull.at(0.0, skull.nose_v - 0.002, max(reach - 0.13, 0.93))
    return brow, bridge, tip, base


def _nose_bump(figure: Figure, skull: Skull) -> skia.Path:
    brow, bridge, tip, base = _nose_points(figure, skull)
    return blob(
        [
            brow,
            bridge,
            (tip[0], tip[1] + 0.02),
            (tip[0] + 0.004, tip[1] - 0.012),
            base,
            (base[0] - 0.12, base[1]),
            (brow[0] - 0.12, brow[1]),
        ]
    )


def _nose(frame: Cutter, figure: Figure, skull: Skull) -> None:
    papers = figure.papers
    dark = papers.skin_shade
    deep = shade(dark, -0.22)
    brow, bridge, tip, base = _nose_points(figure, skull)
    size = (
        0.72
        + 0.62 * figure.trait("nose")
        - (0.16 if figure.age is Age.CHILD else 0.0)
        - (0.08 if figure.female else 0.0)
    )
    foreshort = max(skull.facing(0.0), 0.25)
    wing = 0.046 * size
    if frame.px < 45:
        frame.shade(
            leaf(
                [(tip[0] - wing, base[1] + 0.01), (tip[0], base[1]), (tip[0] + wing * 0.4, base[1] + 0.03)],
                (0.0, 0.03, 0.0),
            ),
            deep,
            0.8,
        )
        return
    # The far plane of the nose, cut as a sliver of shade from the brow down to the tip.
    far = [
        brow,
        bridge,
        (tip[0] + 0.010, tip[1] + 0.025),
        (tip[0] + 0.016 * size, tip[1] - 0.004),
        (base[0] + 0.004, base[1] - 0.004),
    ]
    plane = skia.Path()
    trace(plane, beziers([(brow[0] + 0.004, brow[1] - 0.03), *far[1:]]), move=True)
    trace(
        plane,
        beziers(
            [
                (base[0] + 0.030 * size * foreshort + 0.012, base[1] + 0.012),
                (bridge[0] + 0.030 * foreshort, bridge[1] - 0.03),
                (brow[0] + 0.004, brow[1] - 0.03),
            ]
        ),
    )
    plane.close()
    frame.shade(plane, dark, 0.28)
    # Under the tip, and the near wing.
    under = blob(
        [
            (tip[0] - wing * 1.05 * foreshort, base[1] + 0.016),
            (tip[0] - wing * 0.3, base[1] - 0.006),
            (base[0] + wing * 0.35, base[1] - 0.008),
            (tip[0] + wing * 0.42, tip[1] - 0.014),
            (tip[0] - wing * 0.1, base[1] + 0.016),
        ]
    )
    frame.shade(under, dark, 0.62)
    edge = [
        (bridge[0] + 0.012, bridge[1] + 0.0),
        (tip[0] + 0.008, tip[1] + 0.03),
        (tip[0] + 0.018 * size, tip[1] - 0.004),
        (tip[0] + 0.006, base[1] + 0.004),
        (base[0] - 0.004, base[1] - 0.006),
    ]
    frame.shade(leaf(edge, (0.0, 0.006, 0.011, 0.013, 0.0)), deep, 0.72)
    near = [
        (tip[0] - wing * 1.0 * foreshort - 0.004, tip[1] + 0.018),
        (tip[0] - wing * 1.28 * foreshort - 0.004, base[1] + 0.014),
        (tip[0] - wing * 0.9 * foreshort, base[1] - 0.002),
    ]
    frame.shade(leaf(near, (0.0, 0.010, 0.0)), deep, 0.6)
    frame.shade(
        disc(tip[0] - wing * 0.48 * foreshort, base[1] + 0.005, 0.013 * foreshort + 0.003, 0.007),
        shade(deep, -0.2),
        0.65,
    )
    if frame.px < 200:
        return
    frame.soft(tip[0] - 0.012, tip[1] + 0.012, 0.024 * size, 0.028 * size, (1.0, 0.97, 0.92), 0.5)
    frame.soft(bridge[0] - 0.012, bridge[1] - 0.02, 0.014, 0.06, (1.0, 0.97, 0.92), 0.28)


def _cheeks(frame: Cutter, figure: Figure, skull: Skull) -> None:
    strength = 0.12 + 0.42 * figure.face["blush"] + (0.14 if figure.age is Age.CHILD else 0.0)
    strength += 0.10 if figure.female else 0.0
    strength += 0.22 if figure.marked("rosy") else 0.0
    rose = mix(figure.papers.skin, (0.90, 0.28, 0.26), 0.75)
    for lon in (-0.66, 0.66):
        square = skull.facing(lon)
        if square > 0.05:
            x, y = skull.at(lon, skull.nose_v + 0.005)
            frame.soft(x, y, 0.105 * (0.35 + 0.65 * square), 0.085, rose, min(strength, 0.75))
    if figure.face["blush"] > 0.75:
        x, y = skull.at(0.0, skull.nose_v + 0.04, 1.2)
        frame.soft(x, y, 0.06, 0.05, rose, 0.3)


def _crease(frame: Cutter, points: list[Point], width: float, colour: RGB, alpha: float) -> None:
    count = len(points)
    frame.shade(
        leaf(points, [width * math.sin(math.pi * (0.08 + 0.84 * k / (count - 1))) for k in range(count)]), colour, alpha
    )


def _age(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """Fold the skin of the old: brow lines, crow's feet, bags, laugh lines."""
    old = figure.age is Age.OLD
    dark = figure.papers.skin_shade
    if old or figure.marked("wrinkles"):
        for v, reach in ((0.665, 0.42), (0.705, 0.36)):
            _crease(
                frame,
                [skull.at(lon * reach, v + 0.008 * math.cos(lon * 4)) for lon in (-1.2, -0.4, 0.4, 1.2)],
                0.010,
                dark,
                0.6,
            )
        for side in (-1, 1):
            if skull.facing(side * 0.8) < 0.15:
                continue
            for rise in (0.03, 0.0, -0.03):
                _crease(
                    frame,
                    [
                        skull.at(side * 0.70, skull.eye_v + rise * 0.4),
                        skull.at(side * 0.80, skull.eye_v + rise),
                        skull.at(side * 0.86, skull.eye_v + rise * 1.6),
                    ],
                    0.007,
                    dark,
                    0.55,
                )
    if old or figure.marked("tear_bags"):
        for side in (-1, 1):
            bag = [
                skull.at(side * lon, skull.eye_v - 0.068 - 0.018 * math.sin(k * math.pi / 3))
                for k, lon in enumerate((0.26, 0.36, 0.5, 0.6))
            ]
            _crease(frame, bag, 0.011, dark, 0.6)
    if old or figure.face["smile"] > 0.5:
        alpha = 0.62 if old else 0.22
        lift = 0.012 * figure.face["smile"]
        for side in (-1, 1):
            fold = [
                skull.at(side * 0.20, skull.nose_v + 0.02, 1.05),
                skull.at(side * 0.36, skull.nose_v - 0.05 + lift),
                skull.at(side * 0.37, skull.mouth_v + 0.0 + lift),
            ]
            _crease(frame, fold, 0.012, dark, alpha)


def _scorn(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """Wrinkle the nose of one who is disgusted."""
    face = figure.face
    amount = min(face["brow_knit"] * 2, 1.0) * max(-face["smile"], 0.0) * min(max((face["lid"] - 0.2) / 0.12, 0.0), 1.0)
    if amount < 0.15 or frame.px < 70:
        return
    dark = figure.papers.skin_shade
    for k in range(3):
        v = skull.eye_v - 0.02 - 0.03 * k
        _crease(
            frame,
            [skull.at(-0.10, v - 0.008, 1.08), skull.at(-0.02, v + 0.006, 1.12), skull.at(0.07, v - 0.006, 1.1)],
            0.010,
            dark,
            amount,
        )
    fold = [
        skull.at(-0.18, skull.nose_v + 0.035, 1.05),
        skull.at(-0.34, skull.nose_v - 0.02),
        skull.at(-0.38, skull.mouth_v + 0.03),
    ]
    _crease(frame, fold, 0.014, dark, amount)


def _marks(frame: Cutter, figure: Figure, skull: Skull) -> None:
    dark = figure.papers.skin_shade
    if figure.marked("freckles"):
        for k in range(14):
            lon = (-0.75 + 0.115 * k) + (0.04 if k % 3 else -0.03)
            v = skull.nose_v + 0.055 + 0.022 * math.sin(k * 2.4) - 0.02 * abs(lon)
            if skull.facing(lon) > 0.1:
                x, y = skull.at(lon, v)
                frame.shade(disc(x, y, 0.0075), mix(dark, (0.6, 0.3, 0.15), 0.4), 0.65)
    if figure.marked("mole"):
        x, y = skull.at(0.34 * skull.mirror, skull.mouth_v + 0.055)
        frame.shade(disc(x, y, 0.011), (0.20, 0.10, 0.09), 0.9)
    if figure.marked("scar"):
        side = -0.62 * skull.mirror
        scar = [
            skull.at(side - 0.06, skull.eye_v - 0.06),
            skull.at(side, skull.nose_v + 0.03),
            skull.at(side + 0.10, skull.mouth_v + 0.06),
        ]
        frame.shade(leaf(scar, (0.0, 0.018, 0.0)), mix(figure.papers.skin, (0.75, 0.30, 0.30), 0.55), 0.9)
        frame.shade(leaf([(x - 0.006, y + 0.004) for x, y in scar], (0.0, 0.006, 0.0)), (1.0, 0.92, 0.88), 0.6)


def _glasses(frame: Cutter, skull: Skull) -> None:
    """Set round glasses on the nose."""
    wire = (0.16, 0.12, 0.10)
    for lon in (-0.40, 0.40):
        square = skull.facing(lon)
        if square < 0.15:
            continue
        x, y = skull.at(lon, skull.eye_v - 0.01, 1.06)
        ring = disc(x, y, 0.105 * (0.30 + 0.70 * square), 0.098)
        frame.shade(ring, (0.85, 0.93, 1.0), 0.16)
        frame.line(ring, wire, 0.014)
        frame.line(
            thread([(x - 0.05 * square, y + 0.045), (x - 0.015 * square, y + 0.06)]), (1.0, 1.0, 1.0), 0.012, alpha=0.7
        )
    near, far = skull.at(-0.12, skull.eye_v, 1.1), skull.at(0.12, skull.eye_v, 1.1)
    middle = skull.at(0.0, skull.eye_v + 0.012, 1.14)
    frame.line(thread([near, middle, far]), wire, 0.014)
    temple = skull.at(-0.71, skull.eye_v, 1.05)
    frame.line(thread([temple, skull.at(NEAR_EAR, skull.eye_v + 0.02, 1.03)]), wire, 0.013)
