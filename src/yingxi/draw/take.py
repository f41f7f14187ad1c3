"""A take: one shot's sheets, puppets and air, put together frame by frame."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple, Protocol

import numpy as np
import skia

from yingxi.draw.actors import Puppet
from yingxi.draw.aerial import AerialLight
from yingxi.draw.camera import Camera
from yingxi.draw.captions import Captions, Rect
from yingxi.draw.discs import hung
from yingxi.draw.falling import as_seen
from yingxi.draw.grade import overlay
from yingxi.draw.lamps import Carried, Shine, lamps_of
from yingxi.draw.layers import UNSEEN, Flat, Layer, Seen, Stamp, draw, moved, visible
from yingxi.draw.loose import LooseThing
from yingxi.draw.palette import SetLook, look_of
from yingxi.draw.people.cutouts import ALBUM
from yingxi.draw.pixels import NEAREST, Sheet, blank, borrowed
from yingxi.draw.scene import Plane, blur_px, cut_layer, cut_layers
from yingxi.draw.sets import backdrop, framed_set
from yingxi.draw.shifts import KEPT_BYTES, OFF_PX, Shifts
from yingxi.draw.swaying import WIND, Swaying, swaying_pieces
from yingxi.draw.weather import air_of
from yingxi.engines.base import BGRA
from yingxi.story.plan import ShotPlan
from yingxi.story.pose import F, P
from yingxi.story.terms import Angle
from yingxi.story.timeline import Cue

SKY_M: Final = 1e5
"""The backdrop's depth: so far that the camera's steps do not move it."""


TOUCH_M: Final = 0.1
"""Two whose depths differ by less than this may touch."""

STRAY_PX: Final = 11.0
"""What hides what is found anew before any sheet has moved farther than this."""

SLIDING_STRAY_PX: Final = 32.0
"""The same where sheets are laid by plain copies: drawing a little more costs less than finding it."""

CREEP_PX: Final = 0.5
"""The distance is drawn anew before any of its sheets has moved farther than this, at 1080 lines."""

TOGETHER_PX: Final = 3.5
"""Neighbouring sheets that part by less than this within a shot become one, at 1080 lines."""

COPY: Final = 0.1
"""What copying a frame costs, in frames drawn filtered."""


class Moving(Protocol):
    """What is drawn anew in every frame, at its depth."""

    @property
    def depth_m(self) -> float:
        """Metres behind the main plane."""
        ...

    def changed(self, frame: int) -> bool:
        """Whether it differs from the frame before, the camera apart."""
        ...

    def draw(self, canvas: skia.Canvas, frame: int) -> None:
        """Draw it into a frame."""
        ...


class Clear(NamedTuple):
    """What captions keep clear of: see Captions.place."""

    speaking: list[Rect]
    faces: list[Rect]
    spare: list[Rect]


class Take:
    """One shot, ready to be drawn.

    Args:
        plan: the shot.
    """

    def __init__(self, plan: ShotPlan) -> None:
        ALBUM.clear()  # another shot's cut-outs are of no use here, and a worker must not grow with the film
        self.camera = Camera.of(plan)
        heads = [(float(actor.performance.pose[0][0]), float(actor.performance.pose[0][2])) for actor in plan.actors]
        walks = [actor.performance.pose[:, [P["x"], P["z"]]] for actor in plan.actors]
        framed = framed_set(plan.set, self.camera.track, heads, plan.width_px / plan.height_px, walks)
        plan = replace(plan, set=hung(framed, self.camera, plan.actors))
        self.plan = plan
        self.look: SetLook = as_seen(look_of(plan.set), plan.set.pieces, float(self.camera.track[0, 0]))
        self.captions = Captions(plan.cues, plan.width_px, plan.height_px, plan.label)
        self.puppets = self._cast()
        self._items = self._build()
        self._items = self._stacked(self._items)
        self._overlay_pixels = overlay(plan.width_px, plan.height_px, self.look)
        self._overlay = borrowed(self._overlay_pixels)
        self._sheet: Sheet = blank(plan.width_px, plan.height_px, opaque=True)
        self._shifts = self._sliding()
        self._span = self._spans()
        self._shown: int | None = None
        self._cleared: tuple[Cue, Clear] | None = None
        self._seen: tuple[int, dict[int, Seen]] = (-1, {})
        self._far, self._far_at = self._distance()
        self._far_sheet = blank(plan.width_px, plan.height_px, opaque=True) if self._far else None
        self._far_shown = -1

    def frames(self) -> Iterator[BGRA]:
        """Yield every frame; each is valid until the next, and the same array may come again unchanged."""
        for frame in range(self.plan.frames):
            yield self.draw(frame)

    def draw(self, frame: int) -> BGRA:
        """Return one frame, valid until the next call."""
        if self._held(frame):
            self._shown = frame
            return self._sheet.pixels
        canvas = self._sheet.canvas
        seen = self._visible(frame)
        if self._far_sheet:
            self._draw_distance(self._far_sheet, self._far_at[frame], seen)
            canvas.drawImage(self._far_sheet.image(opaque=True), 0, 0, NEAREST)
        for number, item in enumerate(self._items[self._far :], self._far):
            if isinstance(item, Layer):
                self._lay(canvas, number, item, frame, seen.get(number, UNSEEN))
            else:
                item.draw(canvas, frame)
        canvas.drawImage(self._overlay, 0, 0, NEAREST)
        self.captions.draw(canvas, frame, *self._kept_clear(frame))
        self._shown = frame
        return self._sheet.pixels

    def _draw_distance(self, sheet: Sheet, frame: int, seen: dict[int, Seen]) -> None:
        """Draw the farthest sheets as the camera of a frame sees them, unless they are drawn so already."""
        if self._far_shown == frame:
            return
        self._far_shown = frame
        for number, item in enumerate(self._items[: self._far]):
            if isinstance(item, Layer):
                self._lay(sheet.canvas, number, item, frame, seen.get(number, UNSEEN))

    def _lay(self, canvas: skia.Canvas, number: int, layer: Layer, frame: int, seen: Seen) -> None:
        """Draw the parts of a sheet that are seen."""
        stamp, shifts = layer.stamp(self.camera, frame), self._shifts.get(number)
        if shifts is None:
            draw(canvas, layer.flat, stamp, seen)
        else:
            shifts.draw(canvas, stamp, frame, seen)

    def _sliding(self) -> dict[int, Shifts]:
        """Return what keeps the sheets that only slide, by their numbers; the nearest, which go farthest, first."""
        if self.camera.still or not self.camera.slides:
            return {}
        out: dict[int, Shifts] = {}
        room = KEPT_BYTES
        least = CREEP_PX * self.plan.height_px / 1080
        for number in range(len(self._items) - 1, -1, -1):
            layer = self._items[number]
            if not isinstance(layer, Layer) or layer.seat.scale != 1.0 or layer.flat.soft:
                continue
            way = self.camera.track[:, :2] * self.camera.place(0, layer.depth_m).scale
            shifts = Shifts.along(layer.flat, way, least)
            if shifts.most_bytes <= room:
                room -= shifts.most_bytes
                out[number] = shifts
        return out

    def _distance(self) -> tuple[int, list[int]]:
        """Return how many of the farthest sheets creep so slowly that they are best kept as one picture.

        With it comes the frame whose camera they are drawn for, for every frame of the shot.
        """
        best: tuple[int, list[int]] = (0, [])
        if self.camera.still:
            return best
        seen = self._visible(self.plan.frames // 2)
        most, area = 0.1, 0.0
        for number, item in enumerate(self._items):
            if not isinstance(item, Layer):
                break
            area += seen[number].area_px
            shown = self._creeping(item)
            drawn = len(set(shown)) / self.plan.frames
            gain = area / (self.plan.width_px * self.plan.height_px) * (1.0 - drawn) - COPY
            if gain > most:
                most, best = gain, (number + 1, shown)
        return best

    def _creeping(self, layer: Layer) -> list[int]:
        """Return the frame whose camera may stand for each frame's at a layer's depth."""
        width, height = self.plan.width_px, self.plan.height_px
        shown: list[int] = []
        for frame in range(self.plan.frames):
            fresh = frame % self._span == 0  # what hides what is found anew here
            if not fresh:
                stray = layer.stamp(self.camera, frame).apart(layer.stamp(self.camera, shown[-1]), width, height)
                fresh = stray > CREEP_PX * height / 1080
            shown.append(frame if fresh else shown[-1])
        return shown

    def _held(self, frame: int) -> bool:
        """Whether the frame looks like the one shown before it."""
        if self._shown is None or frame != self._shown + 1 or not self.camera.still:
            return False
        if self.captions.at(frame) is not self.captions.at(frame - 1):
            return False
        return not any(item.changed(frame) for item in self._items if not isinstance(item, Layer))

    def _visible(self, frame: int) -> dict[int, Seen]:
        """Return which parts of each layer are seen in a frame; they are found anew every few frames."""
        first = frame - frame % self._span
        span = self._span
        if self._seen[0] == first:
            return self._seen[1]
        layers = [(number, item) for number, item in enumerate(self._items) if isinstance(item, Layer)]
        last, middle = min(first + span, self.plan.frames) - 1, min(first + span // 2, self.plan.frames - 1)
        width, height = self.plan.width_px, self.plan.height_px
        flats, strays = [], []
        for _, layer in layers:
            stamp = layer.stamp(self.camera, middle)
            flats.append((layer.flat, stamp))
            ends = (layer.stamp(self.camera, end) for end in (first, last))
            strays.append(2 * OFF_PX + 1.25 * max(stamp.apart(end, width, height) for end in ends))
        found = visible(flats, width, height, strays)
        self._seen = (first, {number: seen for (number, _), seen in zip(layers, found, strict=True)})
        return self._seen[1]

    def _spans(self) -> int:
        """Return for how many frames the camera's view of what hides what may be kept."""
        if self.camera.still:
            return self.plan.frames
        speed = 0.0
        size = (self.plan.width_px, self.plan.height_px)
        depths = [item.depth_m for item in self._items if isinstance(item, Layer)]
        for frame in range(0, self.plan.frames - 1, 4):
            for depth in (min(depths), max(depths)):
                speed = max(speed, moved(self.camera, depth, frame, frame + 1).apart(Stamp(1.0, 0.0, 0.0), *size))
        stray = (SLIDING_STRAY_PX if self._shifts else STRAY_PX) * self.plan.height_px / 1080
        return max(1, min(12, int(2 * stray / max(speed, 1e-3))))

    def _cast(self) -> list[Puppet]:
        lamps = lamps_of(self.plan.set.pieces, self.look)
        puppets = [Puppet(actor, self.plan, self.camera, self.look, lamps) for actor in self.plan.actors]
        fps = float(self.plan.fps)
        bearers = [puppet for puppet in puppets if puppet.carries_light()]
        self.carried = tuple(Carried(one.light_at, self.camera, fps, self.look.lamps) for one in bearers)
        for puppet in puppets:
            puppet.carried = self.carried
        if self.plan.shot.angle is Angle.OVER_SHOULDER and len(puppets) > 1:
            listeners = [p for p in puppets if p.actor.character != self.plan.shot.subject]
            nearest = min(listeners, key=lambda puppet: puppet.depth_m, default=None)
            if nearest is not None and nearest.depth_m < -0.2:
                nearest.turn_back()
        return puppets

    def _build(self) -> list[Layer | Moving]:
        """Return everything in the shot, from far to near."""
        plan, camera, look = self.plan, self.camera, self.look
        air = AerialLight.of(plan, camera, look)
        swaying = swaying_pieces(plan.set, camera)
        skip = frozenset(id(piece) for piece in swaying)
        ranked: list[tuple[float, int, Layer | Moving]] = [(-SKY_M, 0, self._backdrop())]
        ranked += [(-layer.depth_m, 1, layer) for layer in cut_layers(plan, camera, look, air, skip)]
        fps = float(plan.fps)
        for piece in swaying:
            plane = Plane(piece.z_m, (piece,), blur_px(piece.z_m, plan, camera))
            layer = cut_layer([piece], plane, plan, camera, look, air)
            if layer is not None:
                ranked.append((-piece.z_m, 2, Swaying(piece, layer, camera, fps, WIND[look.weather])))
        for lamp in lamps_of(plan.set.pieces, look):
            ranked.append((-lamp.z_m, 3, Shine(lamp, camera, fps)))
        ranked += [(-shine.depth_m, 3, shine) for light in self.carried for shine in light.shines()]
        ranked += [(-puppet.depth_m + 0.05, 4, puppet) for puppet in (*self.puppets, *self._arms())]
        for actor in plan.actors:
            things = [LooseThing(one, plan, camera, look) for one in actor.performance.loose]
            ranked += [(-thing.depth_m + 0.05, 4, thing) for thing in things]
        ranked += [(-blown.depth_m, 5, blown) for blown in air_of(plan, look)]
        return [item for _, _, item in sorted(ranked, key=lambda entry: entry[:2])]

    def _arms(self) -> list[Puppet]:
        """Return the near arms that lie on somebody who is nearer to the camera."""
        arms = []
        for puppet in self.puppets:
            near = [p for p in self.puppets if p is not puppet and abs(p.depth_m - puppet.depth_m) < TOUCH_M]
            if puppet.actor.performance.over and near:
                before = min(near, key=lambda p: p.depth_m)
                arms.append(replace(puppet, before=before))
        return arms

    def _backdrop(self) -> Layer:
        """Draw what lies behind every sheet."""
        origin = self.camera.tightest()
        left, top, right, bottom = self.camera.reach(origin, SKY_M)
        left, top, right, bottom = (int(v) for v in (np.floor(left), np.floor(top), np.ceil(right), np.ceil(bottom)))
        sheet = blank(right - left, bottom - top, opaque=True)
        backdrop(sheet.canvas, self.look, right - left, bottom - top, self.plan.height_px / 2 - top)
        sheet.pixels[..., 3] = 255
        return Layer(Flat.of(sheet.pixels), SKY_M, Stamp(1.0, float(left), float(top)), origin)

    def _stacked(self, items: Sequence[Layer | Moving]) -> list[Layer | Moving]:
        """Lay neighbouring sheets together that hardly part: all of them where the camera rests."""
        out: list[Layer | Moving] = []
        group: list[Layer] = []
        for item in items:
            if not isinstance(item, Layer):
                out += [*self._one_sheet(group), item]
                group = []
            elif group and not self._together(group[0], item):
                out += self._one_sheet(group)
                group = [item]
            else:
                group.append(item)
        return [*out, *self._one_sheet(group)]

    def _together(self, far: Layer, near: Layer) -> bool:
        """Whether two sheets part so little within the shot that nobody sees it."""
        if self.camera.still:
            return True
        if far.coarse or near.coarse:
            return False
        width, height = self.plan.width_px, self.plan.height_px
        origin = self.camera.tightest()
        return all(
            moved(self.camera, far.depth_m, origin, frame).apart(
                moved(self.camera, near.depth_m, origin, frame), width, height
            )
            < TOGETHER_PX * height / 1080
            for frame in self.camera.keyframes()
        )

    def _one_sheet(self, layers: Sequence[Layer]) -> list[Layer]:
        """Return layers laid upon each other, as one."""
        if not layers or (len(layers) == 1 and not self.camera.still):
            return [layer.enlarged() if layer.coarse or self._uneven(layer) else layer for layer in layers]
        origin, depth = self.camera.tightest(), layers[0].depth_m
        left, top, right, bottom = 0, 0, self.plan.width_px, self.plan.height_px
        if not self.camera.still:
            reach = [self.camera.reach(origin, layer.depth_m) for layer in (layers[0], layers[-1])]
            left, top = (math.floor(min(box[side] for box in reach)) - 1 for side in (0, 1))
            right, bottom = (math.ceil(max(box[side] for box in reach)) + 1 for side in (2, 3))
        width, height = right - left, bottom - top
        seats = [Stamp(1.0, -float(left), -float(top)).after(layer.stamp(self.camera, origin)) for layer in layers]
        flats = [(layer.flat, seat) for layer, seat in zip(layers, seats, strict=True)]
        sheet = blank(width, height)
        for (flat, seat), seen in zip(flats, visible(flats, width, height), strict=True):
            draw(sheet.canvas, flat, seat, seen)
        return [Layer(Flat.of(sheet.pixels), depth, Stamp(1.0, float(left), float(top)), origin)]

    def _uneven(self, layer: Layer) -> bool:
        """Whether a sheet would be scaled in every frame alike, by a camera that only slides."""
        return self.camera.slides and layer.seat.scale != 1.0

    def _kept_clear(self, frame: int) -> Clear:
        """Return what the caption of a frame keeps clear of: faces that speak; other faces, hands, the thing shown.

        It is asked for the whole time that a caption stands, so that it does not move while it is read.
        """
        cue = self.captions.at(frame)
        if cue is None:
            return Clear([], [], [])
        if self._cleared is None or self._cleared[0] is not cue:
            first, last = max(cue.start, 0), max(min(cue.end, self.plan.frames) - 1, 0)
            self._cleared = cue, self._boxes(sorted({first, (first + last) // 2, last}))
        return self._cleared[1]

    def _boxes(self, frames: Sequence[int]) -> Clear:
        clear = Clear([], [], [box for frame in frames for box in self._thing_shown(frame)])
        for puppet in self.puppets:
            if puppet.foreground or puppet.before is not None:
                continue
            jaw = puppet.actor.performance.face[max(0, frames[0] - 6) : frames[-1] + 12, F["jaw"]]
            speaks = len(jaw) and float(jaw.max()) > 0.06
            (clear.speaking if speaks else clear.faces).extend(puppet.head(frame) for frame in frames)
            clear.spare.extend(box for frame in frames for box in puppet.hands(frame))
        return clear

    def _thing_shown(self, frame: int) -> Iterator[Rect]:
        """Yield where the thing that the shot is about stands in a frame."""
        kind = self.plan.shot.subject.removeprefix("thing:")
        for piece in self.plan.set.pieces:
            if piece.kind == kind and self.camera.sees(frame, piece.z_m):
                place = self.camera.place(frame, piece.z_m)
                half = 0.5 * (piece.width_m or piece.height_m)
                left, bottom = place.point(piece.x_m - half, piece.y_m)
                right, top = place.point(piece.x_m + half, piece.y_m + piece.height_m)
                yield left, top, right, bottom
