"""Aerial light: what hangs in the air of a shot, laid into every sheet behind the people once it is cut.

Around the sun, the moon or a room's lamp the air glows, most on what is far; towards the frame's edges sheets sink
into the dark; and the feet of far sheets drown in mist. So depths part into clear steps, and those who act stand
before the light. All of it is baked: it costs nothing per frame.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
import skia

from yingxi.draw.camera import Camera
from yingxi.draw.discs import discs_of, heads_of
from yingxi.draw.edges import lay_dark
from yingxi.draw.lamps import lamps_of
from yingxi.draw.layers import Stamp
from yingxi.draw.palette import EMBER, LAMPLIGHT, SetLook, along, saturate
from yingxi.draw.paper import RGB, argb, mix, shade
from yingxi.draw.pixels import LINEAR, NEAREST, Sheet, blank, image_of
from yingxi.draw.sets.moving import CLOSE_VIEW_M
from yingxi.story.plan import ShotPlan
from yingxi.story.terms import Hour, Weather

ROUND: Final = 0.30
"""How far the glow's picture reaches beyond the frame, in frame sizes: moving cameras show more than one frame."""

_STEP_PX: Final = 8
"""The glow is painted that many times smaller: it is soft."""

_AIR_STOPS: Final = ((0.4, 0.0), (1.2, 0.10), (3.2, 0.18), (7.0, 0.26), (13.0, 0.34), (25.0, 0.50), (46.0, 0.74))
_INDOOR_STOPS: Final = ((0.4, 0.0), (1.6, 0.12), (2.4, 0.20), (2.9, 0.26), (3.2, 0.60), (5.0, 0.66))
_CLOSE_STOPS: Final = ((0.4, 0.0), (1.4, 0.12), (2.2, 0.20), (3.0, 0.90), (46.0, 0.90))
"""(depth in metres, how strongly glow and dark lie on a sheet there); in close shots on all that is behind a head."""

_AT_HAND_M: Final = (1.5, 3.1)
_DARK_AT_HAND: Final = 0.74
_DYES_AT_HAND: Final = 0.45
"""(nearest, farthest) metres at which furniture hangs and stands behind a head; how far it sinks at the edges, and how
far into the room's hue."""

_GLOW_CLOSE: Final = 0.80
_LAMP_CLOSE: Final = 0.9
_MOON_CLOSE: Final = 0.62
"""The glow of a close shot against that of a wide one, by day, by a lamp, by the moon: it lies on everything there."""

_MIST_STOPS: Final = ((4.0, 0.0), (7.0, 0.22), (13.0, 0.42), (25.0, 0.60), (46.0, 0.68))
"""(depth in metres, how thick mist lies at a sheet's foot)."""

_MISTY: Final[dict[Weather, float]] = {
    Weather.FOG: 0.6, Weather.RAIN: 1.2, Weather.SNOW: 1.0, Weather.CLOUDY: 0.85, Weather.WIND: 0.55,
}  # fmt: skip
_HAZY: Final[dict[Hour, float]] = {
    Hour.DAWN: 0.6, Hour.MORNING: 0.6, Hour.NOON: 0.5, Hour.AFTERNOON: 0.7, Hour.DUSK: 0.6, Hour.NIGHT: 0.7,
}  # fmt: skip
"""How far the hour's air shows: noon is clear."""

_BEHIND_HEADS: Final = 0.3
"""Mist in close shots, against wide ones: what is composed behind a head has its own."""

POOLS: Final = 4
"""How many lamps of a shot light up what stands near them; the others only shine."""

_POOL_REACH: Final = 2.0
"""How much farther a lamp lights things than it shines in the air."""

_POOL_DEPTH_M: Final = 3.6
"""How far before and behind itself a lamp lights sheets."""


_OWN_SHEET_M: Final = 0.2
_SPILL: Final = mix(LAMPLIGHT, EMBER, 0.65)

_LIT_HOUSES: Final = frozenset(
    ("shop", "house_china", "timber_house", "cottage", "thatched_hut", "hall_front", "market_stall", "storefront",
     "theatre", "block", "gingerbread_house")
)  # fmt: skip
"""Their windows and doors spill lamplight when it is dark."""


@dataclass(frozen=True, slots=True)
class Pool:
    """A lamp's light on the sheets around it: a disc in the reference frame.

    Attributes:
        x_px, y_px, z_m: its middle.
        own: how much of it falls on the sheet of what shines: a lamp is not to pale in its own light.
    """

    image: skia.Image
    x_px: float
    y_px: float
    z_m: float
    own: float

    def lay(self, canvas: skia.Canvas, depth_m: float, there: Stamp) -> None:
        """Lay it on a sheet, weaker the farther that is from the lamp in depth."""
        away = abs(depth_m - self.z_m)
        share = (1.0 - away / _POOL_DEPTH_M) * (self.own if away < _OWN_SHEET_M else 1.0)
        if share < 0.05:
            return
        paint = skia.Paint(BlendMode=skia.BlendMode.kSrcATop, Alphaf=share)
        wide, tall = self.image.width() * there.scale, self.image.height() * there.scale
        x, y = self.x_px * there.scale + there.left - wide / 2, self.y_px * there.scale + there.top - tall / 2
        if abs(there.scale - 1.0) < 1e-3:
            canvas.drawImage(self.image, round(x), round(y), NEAREST, paint)
        else:
            canvas.drawImageRect(self.image, skia.Rect.MakeXYWH(x, y, wide, tall), LINEAR, paint)


@dataclass(frozen=True, slots=True)
class AerialLight:
    """The air of one shot.

    Attributes:
        sheet: glow and dark edges, larger than the frame by `ROUND` on every side, for a sheet that takes all of it.
        dark: the dark edges alone, `_STEP_PX` times smaller: in a close shot they lie on what stands at hand, whose
            own lights and windows a glow would pale.
        left_px, top_px: where its corner lies in the reference frame.
        pools: where lamps light up what stands near them, and where sun or moon burns through fog.
        mist: the colour of mist.
        thick, tall_px: how thick it is against the usual, and how high it stands.
        veil: what furniture sinks to behind one who has a room to themselves, and how far.
    """

    sheet: Sheet
    dark: Sheet
    pools: tuple[Pool, ...]
    left_px: int
    top_px: int
    mist: RGB
    thick: float
    tall_px: float
    indoor: bool
    close: bool
    veil: tuple[RGB, float] | None = None

    @classmethod
    def of(cls, plan: ShotPlan, camera: Camera, look: SetLook) -> AerialLight:
        """Return the air of a shot, painted for its reference frame."""
        left, top = round(-ROUND * plan.width_px), round(-ROUND * plan.height_px)
        close = bool(plan.actors) and float(camera.track[:, 3].min()) < CLOSE_VIEW_M
        thick = 0.0 if look.indoor else _HAZY[look.hour] * _MISTY.get(look.weather, 0.7)
        if close and look.weather is not Weather.FOG:
            thick *= _BEHIND_HEADS
        tall = (0.15 if look.weather is Weather.FOG else 0.16) * plan.height_px
        mist = mix(look.ramp[1], look.air, 0.85)
        pools = (*_pools(plan, camera, look), *_cores(plan, camera, look))
        if not close:
            pools = (*pools, *_spot(plan, camera, look))
        painted, dark = _painted(plan, camera, look, left, top, close=close)
        alone = not close and _alone(plan, camera, look) is not None
        veil = (mix(look.ramp[2], look.ramp[4], 0.6), _VEILED[look.night]) if alone else None
        return cls(painted, dark, pools, left, top, mist, thick, tall, look.indoor, close, veil)

    def lay(self, sheet: Sheet, depth_m: float, seat: Stamp, foot_px: float) -> None:
        """Lay the air on what is drawn on a sheet.

        Args:
            sheet: a cut plane.
            depth_m: its depth.
            seat: how its pixels land in the reference frame.
            foot_px: where the ground at its depth lies in the reference frame.
        """
        stops = _CLOSE_STOPS if self.close else _INDOOR_STOPS if self.indoor else _AIR_STOPS
        share = along(stops, depth_m)
        canvas = sheet.canvas
        canvas.save()
        canvas.resetMatrix()
        if self.close and self.indoor and _AT_HAND_M[0] < depth_m < _AT_HAND_M[1]:
            self._lay_picture(canvas, self.dark, _STEP_PX, seat, _DARK_AT_HAND)
        elif share > 0.02:
            self._lay_picture(canvas, self.sheet, 1, seat, share)
        if self.veil is not None and _FURNITURE_M[0] < depth_m < _FURNITURE_M[1]:
            canvas.drawColor(argb(*self.veil), skia.BlendMode.kSrcATop)
        self._lay_mist(canvas, sheet.width_px, depth_m, seat, foot_px)
        for pool in self.pools:
            pool.lay(canvas, depth_m, seat.inverse())
        canvas.restore()

    def _lay_picture(self, canvas: skia.Canvas, picture: Sheet, step_px: int, seat: Stamp, share: float) -> None:
        """Lay glow and dark, painted `step_px` times smaller than the frame, on what is drawn there."""
        paint = skia.Paint(BlendMode=skia.BlendMode.kSrcATop, Alphaf=share)
        there = seat.inverse()
        image, scale = picture.image(), there.scale * step_px
        x, y = self.left_px * there.scale + there.left, self.top_px * there.scale + there.top
        if abs(scale - 1.0) < 1e-3:
            canvas.drawImage(image, round(x), round(y), NEAREST, paint)
        else:
            box = skia.Rect.MakeXYWH(x, y, image.width() * scale, image.height() * scale)
            canvas.drawImageRect(image, box, LINEAR, paint)

    def _lay_mist(self, canvas: skia.Canvas, width_px: int, depth_m: float, seat: Stamp, foot_px: float) -> None:
        thickness = min(0.9, self.thick * along(_MIST_STOPS, depth_m))
        if thickness < 0.02:
            return
        there = seat.inverse()
        foot, tall = foot_px * there.scale + there.top, self.tall_px * there.scale
        paint = skia.Paint(BlendMode=skia.BlendMode.kSrcATop, Dither=True)
        paint.setShader(
            skia.GradientShader.MakeLinear(
                points=[skia.Point(0, foot - tall), skia.Point(0, foot + 0.8 * tall)],
                colors=[argb(self.mist, thickness * part) for part in (0.0, 0.16, 0.52, 1.0, 0.5, 0.0)],
                positions=[0.0, 0.2, 0.4, 0.555, 0.75, 1.0],
            )
        )
        canvas.drawRect(skia.Rect.MakeLTRB(0, foot - tall, width_px, foot + 0.8 * tall), paint)


def _alone(plan: ShotPlan, camera: Camera, look: SetLook) -> float | None:
    """Return where in the frame, pixels from its left, stands who has a room to themselves; else None."""
    heads = _heads(plan, camera) if look.indoor else []
    return heads[0] if len(heads) == 1 else None


_WALL_M: Final = 3.2
"""Where a room's wall stands, and the floor's sheet with it."""
_FURNITURE_M: Final = (0.5, 3.15)
_VEILED: Final = {False: 0.14, True: 0.07}
"""How far what stands in a room, at these depths, sinks into its shade behind one person, by day and by lamplight: it
is busy, they are not."""
_SPOT: Final = (0.34, 0.26)
"""How strongly it lies on the wall behind them, and on the floor about their feet."""


def _spot(plan: ShotPlan, camera: Camera, look: SetLook) -> Iterator[Pool]:
    """Yield the light that one person in a room stands in: a pool behind them, and one on the floor at their feet."""
    x = _alone(plan, camera, look)
    if x is None:
        return
    actor = plan.actors[0]
    origin = camera.tightest()
    place = camera.place(origin, float(actor.performance.pose[0][2]))
    foot = place.point(0.0, 0.0)[1]
    colour = shade(mix(look.ramp[1], LAMPLIGHT, 0.35), 0.1) if look.night else shade(look.ramp[1], 0.25)
    radius = round(min(1.7 * place.scale, 0.62 * plan.height_px))
    behind, below = _SPOT
    yield Pool(_pool_disc(radius, colour, behind, 1.0), x, foot - 1.15 * place.scale, _WALL_M, 1.0)
    yield Pool(_pool_disc(radius, colour, below, 0.24), x, foot, _WALL_M, 1.0)


def _pools(plan: ShotPlan, camera: Camera, look: SetLook) -> Iterator[Pool]:
    """Yield the pools of the lamps and lit houses that count most: around each, and on the ground before it."""
    if look.lamps < 0.25:
        return
    origin = camera.tightest()
    lamps = [(m.x_m, m.y_m, m.z_m, _POOL_REACH * m.reach_m, 1.7 * m.strength, m.colour, 0.45)
             for m in lamps_of(plan.set.pieces, look)[:POOLS]]  # fmt: skip
    lit = [p for p in plan.set.pieces if p.kind in _LIT_HOUSES and camera.sees(origin, p.z_m) and p.z_m < 14]
    lit.sort(key=lambda piece: abs(piece.x_m) + piece.z_m)
    lamps += [
        (p.x_m, 1.3, p.z_m, 0.45 * (p.width_m or p.height_m), 0.60 * look.lamps, _SPILL, 1.0) for p in lit[:POOLS]
    ]
    for x_m, y_m, z_m, reach_m, strength, colour, own in lamps:
        if not camera.sees(origin, z_m):
            continue
        place = camera.place(origin, z_m)
        x, y = place.point(x_m, y_m)
        radius = round(min(reach_m * place.scale, 0.6 * plan.height_px))
        if radius < 4 or not (-radius < x < plan.width_px + radius and -radius < y < plan.height_px + radius):
            continue
        strength = min(0.7, strength)
        yield Pool(_pool_disc(radius, colour, strength, 1.0), x, y, z_m, own)
        if y_m > 0.9:
            before_m = 0.5 * z_m
            foot = camera.place(origin, before_m).point(x_m, -0.12)[1]
            yield Pool(_pool_disc(radius, colour, 0.8 * strength, 0.2), x, foot, before_m, 1.0)


def _pool_disc(radius: int, colour: RGB, strength: float, squash: float) -> skia.Image:
    sheet = blank(2 * radius, max(2, round(2 * radius * squash)))
    paint = skia.Paint(Dither=True)
    paint.setShader(
        skia.GradientShader.MakeRadial(
            center=skia.Point(radius, radius), radius=radius,
            colors=[argb(colour, strength * share) for share in (1.0, 0.72, 0.40, 0.16, 0.04, 0.0)],
            positions=[0.0, 0.16, 0.38, 0.62, 0.84, 1.0],
        )
    )  # fmt: skip
    sheet.canvas.scale(1.0, squash)
    sheet.canvas.drawPaint(paint)
    return image_of(sheet.pixels)


def _painted(plan: ShotPlan, camera: Camera, look: SetLook, left: int, top: int, *, close: bool) -> tuple[Sheet, Sheet]:
    """Return glow and dark together, and the dark alone, `_STEP_PX` times smaller."""
    wide, tall = plan.width_px - 2 * left, plan.height_px - 2 * top
    small = blank(-(-wide // _STEP_PX), -(-tall // _STEP_PX))
    x, y, reach = _source(plan, camera, look)
    alone = _alone(plan, camera, look) is not None and not close
    lay_dark(small, _STEP_PX, plan, look, (left, top), x, close=close, alone=alone)
    dark = blank(small.width_px, small.height_px)
    lay_dark(dark, _STEP_PX, plan, look, (left, top), x, close=close, alone=alone, dyes=_DYES_AT_HAND)
    canvas = small.canvas
    canvas.scale(1 / _STEP_PX, 1 / _STEP_PX)
    canvas.translate(-left, -top)
    glow, strength = _glow(look)
    if close:
        by_night = _LAMP_CLOSE if look.indoor else _MOON_CLOSE
        strength *= by_night if look.night else _GLOW_CLOSE
    everywhere = skia.Rect.MakeXYWH(left, top, wide, tall)
    paint = skia.Paint()
    shares = (1.0, 0.86, 0.60, 0.32, 0.12, 0.0)
    paint.setShader(
        skia.GradientShader.MakeRadial(
            center=skia.Point(0, 0), radius=1.0, colors=[argb(glow, strength * share) for share in shares],
            positions=[0.0, 0.14, 0.34, 0.58, 0.82, 1.0],
        )
    )  # fmt: skip
    canvas.save()
    canvas.translate(x, y)
    canvas.scale(reach, reach * 0.78)
    unit = skia.Rect.MakeLTRB(
        *(everywhere.left() - x, everywhere.top() - y, everywhere.right() - x, everywhere.bottom() - y)
    )
    canvas.drawRect(
        skia.Rect.MakeLTRB(
            unit.left() / reach, unit.top() / reach / 0.78, unit.right() / reach, unit.bottom() / reach / 0.78
        ),
        paint,
    )
    canvas.restore()
    large = blank(wide, tall)
    large.canvas.drawImageRect(small.image(), skia.Rect.MakeWH(wide, tall), LINEAR)
    return large, dark


def _cores(plan: ShotPlan, camera: Camera, look: SetLook) -> Iterator[Pool]:
    """Let the disc of sun or moon burn through fog: a bright core on its own sheet, never on what stands before it."""
    if look.weather is not Weather.FOG or look.indoor:
        return
    colour = mix(_glow(look)[0], (1.0, 0.98, 0.90), 0.7)
    for x, y, z_m, disc in discs_of(plan, camera):
        radius = round(2.6 * disc)
        sheet = blank(2 * radius, 2 * radius)
        paint = skia.Paint(Dither=True)
        paint.setShader(
            skia.GradientShader.MakeRadial(
                center=skia.Point(radius, radius), radius=radius,
                colors=[argb(colour, share) for share in (0.95, 0.92, 0.40, 0.14, 0.0)],
                positions=[0.0, 0.36, 0.43, 0.70, 1.0],
            )
        )  # fmt: skip
        sheet.canvas.drawPaint(paint)
        yield Pool(image_of(sheet.pixels), x, y, z_m, 1.0)


def _glow(look: SetLook) -> tuple[RGB, float]:
    """Return the glow's colour and its opacity at the source."""
    if look.indoor:
        if look.night and look.golden:
            return saturate(mix(look.ramp[1], mix(LAMPLIGHT, EMBER, 0.7), 0.7), 1.35), 0.42
        return saturate(look.ramp[1], 1.2), 0.5
    strength = {Hour.NOON: 0.30, Hour.MORNING: 0.42, Hour.NIGHT: 0.80}.get(look.hour, 0.66)
    if look.hour is Hour.NIGHT:
        return shade(look.ramp[1], 0.10), strength
    return mix(look.ramp[1], look.key, 0.25), strength


_COMPOSED: Final = frozenset(("close_light", "close_glow", "close_glow_day", "close_street_lamp"))
"""What the air of a close shot glows about."""


def _source(plan: ShotPlan, camera: Camera, look: SetLook) -> tuple[float, float, float]:
    """Return where the glow sits in the reference frame, and its reach, pixels.

    In a close shot it sits at the shot's one light. Under the sky it sits where sun or moon stand, if the frame shows
    them; else on the light's side behind the heads.
    """
    width, height = plan.width_px, plan.height_px
    side = -1.0 if look.from_x < 0 else 1.0
    x, y, reach = width * (0.5 + 0.17 * side), 0.38 * height, (0.72 if look.hour is Hour.NIGHT else 0.85) * height
    for piece in plan.set.pieces:
        if piece.kind in _COMPOSED:
            x, y = camera.place(camera.tightest(), piece.z_m).point(piece.x_m, piece.y_m)
            return float(x), float(np.clip(y, 0.1 * height, 0.62 * height)), reach
    if look.indoor:
        faces = _heads(plan, camera)
        if faces:  # the lit wall is behind those who act, towards the light; close behind one who is alone
            middle = min(max(sum(faces) / len(faces) / width, 0.28), 0.72)
            drawn, aside = (0.95, 0.06) if len(faces) == 1 else (0.7, 0.17)
            x = width * (0.5 + drawn * (middle - 0.5) + aside * side)
        return x, 0.42 * height, 0.9 * reach
    for px, py, _, _ in discs_of(plan, camera):
        return px, float(np.clip(py + 0.12 * height, 0.2 * height, 0.55 * height)), 1.05 * height
    return x, y, reach


def _heads(plan: ShotPlan, camera: Camera) -> list[float]:
    return heads_of(plan.actors, camera)
