"""Actors: puppets as sprites, redrawn on twos, with their shadows on the ground and on what hangs behind."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

import numpy as np
import skia
from numpy.typing import NDArray

from yingxi.draw.camera import Camera, Placement, matrix
from yingxi.draw.discs import discs_of
from yingxi.draw.falling import AMBIENT, light_on, shading_of
from yingxi.draw.holds import held
from yingxi.draw.lamps import CARRIED, Carried, Lamp
from yingxi.draw.layers import Stamp
from yingxi.draw.modelling import Modelling, Outline
from yingxi.draw.palette import SetLook
from yingxi.draw.paper import Lighting, Paper, argb
from yingxi.draw.pixels import LINEAR, NEAREST, Sheet, blank, borrowed, on
from yingxi.draw.scene import content
from yingxi.draw.shadows import CAST_ASIDE, CAST_DARKER, Shadow, cast_length, drop_shadow, out_of_focus, soft_oval
from yingxi.engines.base import BGRA
from yingxi.story.plan import Actor, ShotPlan
from yingxi.story.pose import J, JointTrack, P, joints
from yingxi.story.terms import Weather
from yingxi.story.things import SPECIES

TWOS: Final = 2
"""Frames for which a puppet holds a pose."""

TRACE: Final = 0.02
"""A change of a face's or a turn's channel smaller than this does not show."""

RESCALE: Final = 0.015
"""A camera that comes closer by more than this needs a puppet drawn anew."""

SCALES: Final = 1.02
"""Sprites for a moving camera are drawn in sizes that differ by this factor."""

_TURNS: Final = [P[name] for name in ("facing", "squash", "head_yaw", "hand_n", "hand_f", "tail", "z")]

_SOLE: Final = 0.07
"""What is so little above a beast's lowest joint stands on the ground, in its own height."""

_SOFT: Final = (1.0, 0.86, 0.42, 0.13, 0.0)
_CORE: Final = (1.0, 0.96, 0.62, 0.22, 0.0)
"""How a ground shadow thins out from its middle: the long one, and the one right under the soles."""

BAND_PX: Final = 48
Band = tuple[int, int, int, int]
"""Top, bottom, left, right, pixels."""

_HALF_HAND: Final = 0.3
"""Half the room of a hand, in heads."""
SOFT_RADIUS_PX: Final = 4.0
"""How far one in the foreground is out of focus, pixels of a frame of 1080 lines."""
COARSE: Final = 2
"""Who is out of focus is cut so many times smaller: nothing finer is left of them."""
HEM_M: Final = 0.07
"""How far before the feet cloth that lies on the ground comes, as the ground is seen."""
LOW: Final = 0.72
"""A pelvis lower than this, in leg lengths, is that of one who crouches, kneels or sits."""
COVERS: Final = frozenset(("quilt", "blanket"))
"""Pieces of a set that lie over a sleeper, head end at the left unless flipped."""

LIES_RAD: Final = 1.2
"""Who is turned so far lies."""

UNDER_M: Final = 0.10
"""How far under a cover one is still drawn."""

_TRUNKS: Final = 2.75
"""Over how much more than a person's breadth light runs out on a beast, per metre of its trunk: half its length."""

DrawActor = Callable[[Paper, Actor, int, SetLook], None]


@dataclass(slots=True)
class Sprite:
    """A puppet's picture for two frames.

    Attributes:
        pixels: cropped to what is drawn.
        left, top: where its corner lies in the frame it was drawn for, pixels.
        at: the (possibly half) frame whose camera it was drawn for.
        place: how it was laid into the frame for that.
        frame: the frame whose pose it shows.
        shadow: its soft shadow, and how many pixels of it and of its rim one of the shadow's own is wide.
    """

    pixels: BGRA
    image: skia.Image
    left: int
    top: int
    at: float
    place: Placement
    frame: int
    shadow: tuple[Shadow, int, int]
    _bands: tuple[Band, ...] | None = None

    @property
    def bands(self) -> tuple[Band, ...]:
        """What of it is drawn; it is found when it is first asked for, which a camera at rest never does."""
        if self._bands is None:
            self._bands = bands_of(self.pixels)
        return self._bands

    @property
    def width_px(self) -> int:
        """Its width."""
        return int(self.pixels.shape[1])

    @property
    def height_px(self) -> int:
        """Its height."""
        return int(self.pixels.shape[0])


@dataclass(slots=True)
class Puppet:
    """One actor of a shot, ready to be drawn into frame after frame.

    Attributes:
        before: the one whom their near arm lies on: this puppet is that arm alone, drawn before that one.
    """

    actor: Actor
    plan: ShotPlan
    camera: Camera
    look: SetLook
    lamps: tuple[Lamp, ...] = ()
    carried: tuple[Carried, ...] = ()
    foreground: bool = False
    before: Puppet | None = None
    _sprite: Sprite | None = None
    _suns: list[float] | None = None
    _sheet: Sheet | None = None
    _checked: int = -1
    _feet: tuple[int, tuple[float, float, float]] = (-1, (0.0, 0.0, 0.0))
    _lit: tuple[int, Lighting] | None = None
    _modelling: Modelling = field(init=False)
    _joints: JointTrack = field(init=False)

    def __post_init__(self) -> None:
        self._modelling = self._modelled()
        depth = float(self.actor.performance.pose[0][P["z"]])
        last = self.plan.frames - 1
        self.actor = held(
            self.actor, lambda frame: self.camera.place(min(frame, last), depth).scale, self.plan.height_px / 1080, TWOS
        )
        self._joints = joints(self.actor.performance.pose, self.actor.body)

    def _modelled(self) -> Modelling:
        """Return the light on this one, as it now stands in the picture."""
        unit, beast = self.plan.height_px / 1080 / self._coarse, self.actor.species != "human"
        return Modelling(shading_of(self.look, self._ambient), unit, _TRUNKS * self.actor.body.torso if beast else 1.0)

    @property
    def depth_m(self) -> float:
        """Where the actor stands at the shot's start; an arm laid on somebody is before that one."""
        own = float(self.actor.performance.pose[0][P["z"]])
        return own if self.before is None else min(own, self.before.depth_m) - 0.002

    def turn_back(self) -> None:
        """Show this one from behind, dark and soft: the listener over whose shoulder the camera looks."""
        self.foreground = True
        self._modelling = self._modelled()

    def light_at(self, frame: int) -> tuple[float, float, float, str] | None:
        """Return the palm in which this one carries a light at a frame, metres, and the light's kind."""
        kind = self.actor.performance.held_at(frame) if self.actor.species == "human" else ""
        if kind not in CARRIED:
            return None
        row = self.row(self.step(frame))
        spots = self.spots(self.step(frame))
        held = self.actor.performance.in_hand(frame)
        side = held.hand if held else "n"
        wrist, tips = spots[J[f"wrist_{side}"]], spots[J[f"fingers_{side}"]]
        palm = wrist + 0.62 * (tips - wrist)
        return float(palm[0]), float(palm[1]), float(row[P["z"]]), kind

    def carries_light(self) -> bool:
        """Whether this one ever holds what shines."""
        return any(held.kind in CARRIED for held in self.actor.performance.holds)

    def row(self, frame: int) -> NDArray[np.float32]:
        """Return the pose row at a frame; past the end the last is held."""
        pose = self.actor.performance.pose
        return np.asarray(pose[min(max(frame, 0), len(pose) - 1)])

    def spots(self, frame: int) -> NDArray[np.float32]:
        """Return where the joints are at a frame, (len(JOINTS), 2), metres; past the end the last are held."""
        return np.asarray(self._joints[min(max(frame, 0), len(self._joints) - 1)])

    def depth_at(self, frame: int) -> float:
        """Return where the actor stands at a frame."""
        return float(self.row(frame)[P["z"]])

    def step(self, frame: int) -> int:
        """Return the frame whose pose is shown at `frame`."""
        return frame - frame % TWOS

    def changed(self, frame: int) -> bool:
        """Whether the picture at `frame` differs from that of the frame before, the camera apart."""
        if frame % TWOS:
            return False
        if self.before is not None and self._lies_over(frame) != self._lies_over(frame - 1):
            return True
        return self._sprite is None or not self._alike(frame, self._sprite)

    def _alike(self, frame: int, sprite: Sprite) -> bool:
        """Whether nobody could tell the pose at a frame from the one a sprite shows: half a pixel, a trace of a look.

        The pose is held against the drawn one, not against the last: small steps add up until they show.
        """
        if frame == sprite.frame:
            return True
        if self.actor.performance.held_at(frame) != self.actor.performance.held_at(sprite.frame):
            return False
        faces = self.actor.performance.face
        last = len(faces) - 1
        if float(np.abs(faces[min(frame, last)] - faces[min(sprite.frame, last)]).max()) > TRACE:
            return False
        now, then = self.row(frame), self.row(sprite.frame)
        if float(np.abs(now[_TURNS] - then[_TURNS]).max()) > TRACE:
            return False
        place, before = self.camera.place(frame, float(now[P["z"]])), self.camera.place(sprite.at, float(then[P["z"]]))
        if abs(place.scale / before.scale - 1.0) > RESCALE:
            return False
        moved_m = self.spots(frame) - self.spots(sprite.frame)
        if not self.camera.still:
            moved_m = moved_m - (now[:2] - then[:2])  # the sprite goes along with its body
        unit = self.plan.height_px / 1080
        return float(np.abs(moved_m).max()) * place.scale < 0.6 * max(unit, 0.5)

    def draw(self, canvas: skia.Canvas, frame: int) -> None:
        """Draw the puppet with its shadows into a frame."""
        if self.before is not None and not self._lies_over(frame):
            return
        sprite = self.sprite(frame)
        if self.before is None:
            self._draw_foot_shadow(canvas, frame)
        if sprite is None:
            return
        stamp = self._stamp(sprite, frame)
        self._cast(canvas, sprite, stamp, frame)
        whole = stamp.whole(sprite.width_px, sprite.height_px)
        if whole:
            canvas.drawImage(sprite.image, whole[0], whole[1], NEAREST)
            return
        canvas.save()
        canvas.translate(stamp.left, stamp.top)
        canvas.scale(stamp.scale, stamp.scale)
        for top, bottom, left, right in sprite.bands:
            canvas.save()
            canvas.clipRect(skia.Rect.MakeLTRB(left, top, right, bottom))
            canvas.drawImage(sprite.image, 0, 0, LINEAR)
            canvas.restore()
        canvas.restore()

    def sprite(self, frame: int) -> Sprite | None:
        """Return the puppet's picture for a frame; None when it is out of the frame."""
        step = self.step(frame)
        if self._sprite is None or (self._checked != step and not self._alike(step, self._sprite)):
            self._sprite = self._cut(step)
        self._checked = step
        return self._sprite

    def _cut(self, step: int) -> Sprite | None:
        """Draw the puppet anew, for the camera of the middle of the frames it is held."""
        at = float(step) if self.camera.still else min(step + (TWOS - 1) / 2, self.plan.frames - 1.0)
        depth = self.depth_at(step)
        if not self.camera.sees(step, depth):
            return None
        place = self._settled(self.camera.place(at, depth), step)
        left, top, right, bottom = self._bounds(step, place)
        if right - left < 2 or bottom - top < 2:
            return None
        coarse = self._coarse
        width, height = -(-(right - left) // coarse), -(-(bottom - top) // coarse)
        sheet = self._blank(width, height)
        canvas, unit = sheet.canvas, self.plan.height_px / 1080 / coarse
        canvas.save()
        canvas.scale(1 / coarse, 1 / coarse)
        canvas.translate(-left, -top)
        canvas.concat(matrix(place))
        bare = self._bare_of_cover(step)
        if bare is not None:
            canvas.clipRect(skia.Rect.MakeLTRB(bare[0], -1.0, bare[1], 9.0), True)
        if self._sinks(step):
            canvas.clipRect(skia.Rect.MakeLTRB(-99.0, self._floor_m - HEM_M, 99.0, 99.0), True)
        paper = Paper(canvas, self._light(step), place.scale / coarse, screen=unit, quick=True)
        self._drawing()(paper, self.actor, step, self.look)
        canvas.restore()
        found = content(sheet.pixels[:height, :width])
        if found is None:
            return None
        x0, y0, x1, y1 = found
        if self.foreground:  # room for its blur
            pad = round(14 * unit)
            x0, y0, x1, y1 = max(0, x0 - pad), max(0, y0 - pad), min(width, x1 + pad), min(height, y1 + pad)
        pixels = sheet.pixels[y0:y1, x0:x1]
        left, top = left + coarse * x0, top + coarse * y0
        outline = Outline.of(pixels)
        self._model(pixels, outline, left, top, place, step)
        if self.foreground:
            pixels = self._out_of_focus(pixels)
            outline = Outline.of(pixels)
        return self._shadowed(pixels, outline, left, top, at, place, step)

    def _bare_of_cover(self, frame: int) -> tuple[float, float] | None:
        """Return from where to where one who lies under a cover is seen, metres; None = all of them is.

        What is under the cover is not drawn: wide skirts and sleeves would come out at its sides.
        """
        row = self.row(frame)
        if self.actor.species != "human" or abs(float(row[P["roll"]])) < LIES_RAD:
            return None
        for piece in self.plan.set.pieces:
            if piece.kind not in COVERS or piece.width_m is None:
                continue
            if abs(piece.x_m - float(row[P["x"]])) < 0.3 * piece.width_m and abs(piece.z_m - float(row[P["z"]])) < 0.3:
                head_end = piece.x_m + (0.5 if piece.flip else -0.5) * piece.width_m
                return (head_end - UNDER_M, 99.0) if piece.flip else (-99.0, head_end + UNDER_M)
        return None

    def _sinks(self, frame: int) -> bool:
        """Whether somebody crouches, kneels or sits on the ground: there a hem lies on it instead of hanging below."""
        row = self.row(frame)
        low = float(row[P["y"]]) - self._floor_m < LOW * self.actor.body.leg
        return low and self.actor.species == "human" and abs(float(row[P["roll"]])) < 0.6

    def _drawing(self) -> DrawActor:
        """Return the function that draws this one: whole, from behind, or an arm."""
        from yingxi.draw import puppet

        if self.before is not None:
            return puppet.draw_near_arm
        return puppet.draw_back if self.foreground and self.actor.species == "human" else puppet.draw_actor

    def _lies_over(self, frame: int) -> bool:
        """Whether the near arm lies on somebody at a frame."""
        step = self.step(frame)
        return any(start <= step < stop for start, stop in self.actor.performance.over)

    def _settled(self, place: Placement, frame: int) -> Placement:
        """Return a placement for a moving camera's sprite: its scale in steps, its body on whole pixels.

        So parts that keep their shape need not be cut anew while the camera goes on; the stamp makes up for both.
        """
        if self.camera.still or place.roll or self.actor.species != "human":
            return place
        row = self.row(frame)
        x, y = float(row[P["x"]]), float(row[P["y"]])
        px, py = place.point(x, y)
        scale = SCALES ** round(math.log(place.scale) / math.log(SCALES))
        return Placement(scale, x, y, float(round(px)), float(round(py)))

    def _shadowed(
        self, pixels: BGRA, outline: Outline, left: int, top: int, at: float, place: Placement, step: int
    ) -> Sprite:
        """Lay the puppet over its own soft shadow on what hangs behind."""
        unit = self.plan.height_px / 1080 * self._closeness(step)
        # On a room's wall the shadow falls wide and far; under the sky what is behind is farther off, and takes little.
        far, soft, dark = (2.6, 2.0, 0.34) if self.look.indoor else (1.0, 1.0, 0.26)
        coarse = self._coarse
        shadow = drop_shadow(outline.alpha, 9.0 * soft * unit / coarse, dark * (0.6 + 0.4 * self.look.strength))
        side = self._light(step).from_x
        away_x, away_y = -side * 11.0 * far * unit, (3.0 + 7.0 * self.look.from_y) * unit
        pad = int(np.ceil(max(abs(away_x), away_y) + shadow.margin * shadow.step * coarse))
        height, width = pixels.shape[:2]
        sheet = blank(coarse * width + 2 * pad, coarse * height + 2 * pad)
        canvas = sheet.canvas
        canvas.translate(pad, pad)
        canvas.save()
        if coarse == 1:
            canvas.clipRegion(outline.solid.translate(pad, pad), skia.ClipOp.kDifference)
        shadow.draw(canvas, away_x, away_y, grow=coarse)
        canvas.restore()
        canvas.scale(coarse, coarse)
        canvas.drawImage(borrowed(pixels), 0, 0, NEAREST if coarse == 1 else LINEAR)
        return Sprite(sheet.pixels, sheet.image(), left - pad, top - pad, at, place, step, (shadow, coarse, pad))

    def _blank(self, width: int, height: int) -> Sheet:
        """Return an empty sheet at least that large; one is kept for the whole shot."""
        sheet = self._sheet
        if sheet is None or sheet.width_px < width or sheet.height_px < height:
            grown_w = max(width, sheet.width_px if sheet else 0)
            grown_h = max(height, sheet.height_px if sheet else 0)
            self._sheet = sheet = blank(grown_w + 32, grown_h + 32)
            return sheet
        sheet.pixels[:height, :width] = 0
        return sheet

    def _bounds(self, frame: int, place: Placement) -> tuple[int, int, int, int]:
        """Return the pixels within which the puppet is drawn: generous, cut to a little more than the frame."""
        spots = self.spots(frame)
        tall = max(self.actor.body.height, 0.2)
        human = self.actor.species == "human"
        # A long low beast reaches farther before and behind its joints than it is tall.
        pad = 0.55 * tall if human else max(tall, 1.7 * self.actor.body.torso - 0.8 * tall)
        low = spots.min(axis=0) - pad
        high = spots.max(axis=0) + pad
        corners = [place.point(x, y) for x in (low[0], high[0]) for y in (low[1], high[1])]
        margin = 24
        left = max(min(x for x, _ in corners), -margin)
        right = min(max(x for x, _ in corners), self.plan.width_px + margin)
        top = max(min(y for _, y in corners), -margin)
        bottom = min(max(y for _, y in corners), self.plan.height_px + margin)
        return int(np.floor(left)), int(np.floor(top)), int(np.ceil(right)), int(np.ceil(bottom))

    def _model(self, pixels: BGRA, outline: Outline, left: int, top: int, place: Placement, frame: int) -> None:
        """Model the puppet with light and the tooth of paper."""
        spots = self.spots(frame)
        trunk, skull, crown = spots[J["chest"]], spots[J["head"]], spots[J["crown"]]
        coarse = self._coarse
        near = self._modelling.nearness(place.scale / coarse)  # a face near by has its own middle, however it leans
        body_x, face_x = 0.5 * float(trunk[0] + crown[0]), 0.5 * float(skull[0] + crown[0])
        x, y = place.point(body_x + (face_x - body_x) * near, 0.0)
        neck = (place.point(0.0, float(skull[1]))[1] - top) / coarse if self.actor.species == "human" else None
        light = self._light(frame)
        self._modelling.lay(pixels, outline, light, (x - left) / coarse, (y - top) / coarse, place.scale / coarse, neck)

    def _out_of_focus(self, pixels: BGRA) -> BGRA:
        """Return one who stands in the foreground dim and blurred."""
        dim = argb(self.look.ramp[5], 0.16 if self.actor.species == "human" else 0.62)
        on(pixels).canvas.drawPaint(skia.Paint(BlendMode=skia.BlendMode.kSrcATop, Color=dim))
        return out_of_focus(pixels, SOFT_RADIUS_PX * self.plan.height_px / 1080 / COARSE)

    def _light(self, frame: int) -> Lighting:
        """Return the light on the puppet: the set's, and that of the lamps it stands near, from their side."""
        if self._lit is None or self._lit[0] != frame:
            self._lit = (frame, self._light_anew(frame))
        return self._lit[1]

    def _light_anew(self, frame: int) -> Lighting:
        row = self.row(frame)
        carried = (light.lamp_at(frame) for light in self.carried)
        lamps = (*self.lamps, *(lamp for lamp in carried if lamp is not None))
        return light_on(self.look, lamps, float(row[P["x"]]), float(row[P["z"]]), self._ambient)

    def _stamp(self, sprite: Sprite, frame: int) -> Stamp:
        """Return how the sprite lands in a frame: between poses the camera goes on, and the body is carried along."""
        if self.camera.still:
            return Stamp(1.0, sprite.left, sprite.top)
        depth = self.depth_at(sprite.frame)
        before, now = sprite.place, self.camera.place(frame, depth)
        x, y = before.metres(sprite.left, sprite.top)
        carried = self.row(frame)[[P["x"], P["y"]]] - self.row(sprite.frame)[[P["x"], P["y"]]]
        # Between two poses a walker goes on with the camera that follows; without it they would tremble in the frame.
        px, py = now.point(x + float(carried[0]), y + float(carried[1]))
        return Stamp(now.scale / before.scale, px, py)

    def _closeness(self, frame: int) -> float:
        """Return how much larger shadows are than in a full shot."""
        scale = self.camera.place(frame, self.depth_at(frame)).scale * 1080 / self.plan.height_px
        return float(min(3.2, max(0.6, (scale / 420.0) ** 0.55)))

    def _draw_foot_shadow(self, canvas: skia.Canvas, frame: int) -> None:
        """Draw the shadow where the body touches the ground: dark under the soles, long away from the light."""
        step = self.step(frame)
        x0, x1, lift = self._footing(step)
        strength = max(0.0, 1.0 - lift / 0.5)
        if strength < 0.04:
            return
        tall, light = self.actor.body.height, self._light(step)
        place = self.camera.place(frame, self.depth_at(step))
        reach = (x1 - x0) / 2 + 0.07 * tall
        low = 1.0 - 0.6 * light.from_y
        away = -light.from_x * 0.30 * tall * low
        middle = (x0 + x1) / 2
        long, core = self._shade_shares
        self._draw_shade(canvas, place, middle + 0.6 * away, reach + abs(away), 0.19 * reach, long * strength, _SOFT)
        for x, half in self._soles(step):
            self._draw_shade(canvas, place, x + 0.05 * away, half, 0.15 * half, core * strength, _CORE)

    def _cast(self, canvas: skia.Canvas, sprite: Sprite, stamp: Stamp, frame: int) -> None:
        """Lay the soft shadow of a low sun or the moon: the puppet's own, sheared onto the ground before it."""
        long = 0.0 if self.look.indoor else cast_length(self.look.hour, self.look.weather)
        if not long or self.before is not None or self.foreground:
            return
        step = self.step(frame)
        x0, x1, lift = self._footing(step)
        x, y = self.camera.place(frame, self.depth_at(step)).point((x0 + x1) / 2, self._floor_m)
        if y >= self.plan.height_px or lift > self.actor.body.height or self._lies(step):
            return
        shadow, coarse, pad = sprite.shadow
        canvas.save()
        canvas.translate(x, y)
        canvas.concat(skia.Matrix.MakeAll(1.0, CAST_ASIDE * self._sun_side(x), 0.0, 0.0, -long, 0.0, 0.0, 0.0, 1.0))
        canvas.translate(stamp.left - x, stamp.top - y)
        canvas.scale(stamp.scale, stamp.scale)
        shadow.draw(canvas, pad, pad, skia.Paint(ColorFilter=skia.ColorFilters.Matrix(CAST_DARKER)), grow=coarse)
        canvas.restore()

    def _sun_side(self, x: float) -> float:
        """Return how far to the side of `x` pixels the sun or moon hangs, -1 .. 1; unseen, as the set is lit."""
        if self._suns is None:
            self._suns = [disc[0] for disc in discs_of(self.plan, self.camera)]
        if not self._suns:
            return self.look.from_x
        return max(-1.0, min(1.0, (self._suns[0] - x) / (0.4 * self.plan.width_px)))

    @property
    def _shade_shares(self) -> tuple[float, float]:
        """How dark the long shadow is and the one right under the soles: without sun or moon the long one is faint."""
        grey = self.look.weather in (Weather.RAIN, Weather.SNOW, Weather.FOG, Weather.CLOUDY) and not self.look.indoor
        return (0.22, 0.66) if grey else (0.34, 0.74)

    def _draw_shade(
        self, canvas: skia.Canvas, place: Placement, x_m: float, half_m: float, deep_m: float, strength: float,
        shares: tuple[float, ...],
    ) -> None:  # fmt: skip
        """Draw one soft oval of shade on the ground, metres."""
        x, y = place.point(x_m, self._floor_m + 0.004)
        half, deep = half_m * place.scale, deep_m * place.scale
        if y - deep <= self.plan.height_px and half >= 1:
            soft_oval(canvas, (x, y), (half, deep), [strength * share for share in shares])

    def _lies(self, frame: int) -> bool:
        return self.actor.species == "human" and abs(float(self.row(frame)[P["roll"]])) > LIES_RAD

    def _footing(self, frame: int) -> tuple[float, float, float]:
        """Return the span of what touches the ground, and how high the lowest joint is above it, metres."""
        if frame != self._feet[0]:
            spots = self.spots(frame)
            lowest = float(spots[:, 1].min())
            # One who lies touches the ground all along.
            near = spots if self._lies(frame) else spots[spots[:, 1] < lowest + 0.16 * self.actor.body.height]
            span = (float(near[:, 0].min()), float(near[:, 0].max()), max(0.0, lowest - self._floor_m))
            self._feet = (frame, span)
        return self._feet[1]

    def _soles(self, frame: int) -> list[tuple[float, float]]:
        """Return the middle and half width of what touches the ground, metres: a beast's fore and hind feet apart."""
        x0, x1, _ = self._footing(frame)
        tall = self.actor.body.height
        if self.actor.species == "human" or x1 - x0 < 0.5 * tall:
            return [((x0 + x1) / 2, 0.92 * ((x1 - x0) / 2 + 0.07 * tall))]
        spots = self.spots(frame)
        feet = np.sort(spots[spots[:, 1] < float(spots[:, 1].min()) + _SOLE * tall, 0])
        gap = int(np.argmax(np.diff(feet))) + 1
        sides = [feet[:gap], feet[gap:]] if float(np.diff(feet).max()) > 0.25 * tall else [feet]
        return [(float(s[0] + s[-1]) / 2, float(s[-1] - s[0]) / 2 + 0.12 * tall) for s in sides]

    @property
    def _ambient(self) -> float:
        """How far the light of the place takes this one."""
        return AMBIENT.get(self.plan.shot.size, 0.0)

    @property
    def _coarse(self) -> int:
        """How many times smaller than in the frame this one is cut."""
        return COARSE if self.foreground else 1

    @property
    def _floor_m(self) -> float:
        """Height of what they stand or sit on: the ground, a stone, a branch."""
        staged = (one.y_m for one in self.plan.shot.people if one.character == self.actor.character)
        return next(staged, 0.0)

    def head(self, frame: int) -> tuple[float, float, float, float]:
        """Return the head's box in a frame: left, top, right, bottom, pixels."""
        spots = self.spots(frame)
        place = self.camera.place(frame, self.depth_at(frame))
        base, crown = spots[J["head"]], spots[J["crown"]]
        middle = (base + crown) / 2
        half = float(np.hypot(*(crown - base))) * 0.62
        x, y = place.point(float(middle[0]), float(middle[1]))
        size = half * place.scale
        return x - size, y - size, x + size, y + size

    def hands(self, frame: int) -> list[tuple[float, float, float, float]]:
        """Return the hands' boxes in a frame, as `head` does; an animal has none."""
        if self.actor.species in SPECIES:
            return []
        spots, place, boxes = self.spots(frame), self.camera.place(frame, self.depth_at(frame)), []
        size = _HALF_HAND * self.actor.body.head * place.scale
        for side in "nf":
            x, y = place.point(*(float(v) for v in (spots[J[f"wrist_{side}"]] + spots[J[f"fingers_{side}"]]) / 2))
            boxes.append((x - size, y - size, x + size, y + size))
        return boxes


def bands_of(pixels: BGRA) -> tuple[tuple[int, int, int, int], ...]:
    """Return what is drawn on a picture, in bands: its empty sides need not be blended."""
    out = []
    whole = pixels.view(np.uint32)[..., 0]  # premultiplied: nothing is drawn where all four bytes are empty
    height, width = whole.shape
    for top in range(0, height, BAND_PX):
        bottom = min(top + BAND_PX, height)
        columns = np.flatnonzero(whole[top:bottom].max(axis=0))
        if len(columns):
            out.append((top, bottom, max(0, int(columns[0]) - 1), min(width, int(columns[-1]) + 2)))
    return tuple(out)
