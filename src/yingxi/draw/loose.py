"""Loose things: what a deed takes from a spot, leaves there, throws or lets fall."""

from __future__ import annotations

from dataclasses import dataclass

import skia

from yingxi.draw.camera import Camera, matrix
from yingxi.draw.palette import SetLook
from yingxi.draw.paper import Paper
from yingxi.draw.people.figure import seed_of
from yingxi.draw.things import draw_thing
from yingxi.story.plan import Loose, ShotPlan
from yingxi.story.things import THINGS


@dataclass(slots=True)
class LooseThing:
    """A loose thing of a shot, drawn while it lies, hangs or flies there."""

    loose: Loose
    plan: ShotPlan
    camera: Camera
    look: SetLook

    @property
    def depth_m(self) -> float:
        """A little nearer than the one who handles it."""
        return self.loose.z_m - 0.01

    def changed(self, frame: int) -> bool:
        """Whether it comes, goes or flies at a frame."""
        if self._shown(frame) != self._shown(frame - 1):
            return True
        return self._shown(frame) and self._spot(frame) != self._spot(frame - 1)

    def draw(self, canvas: skia.Canvas, frame: int) -> None:
        """Draw it into a frame."""
        if not self._shown(frame):
            return
        thing = THINGS.get(self.loose.kind)
        place = self.camera.place(frame, self.depth_m)
        canvas.save()
        canvas.concat(matrix(place))
        canvas.translate(*self._spot(frame))
        light = self.look.lighting(self.loose.z_m)
        paper = Paper(canvas, light, place.scale, screen=self.plan.height_px / 1080, quick=True)
        height_m = self.loose.height_m or (thing.in_hand_m if thing else 0.2)
        if self.loose.flip:
            canvas.scale(-1.0, 1.0)
        draw_thing(paper, self.loose.kind, height_m, seed_of(self.loose.kind) % 1000, era=self.plan.set.era)
        canvas.restore()

    def _shown(self, frame: int) -> bool:
        loose = self.loose
        return loose.start <= frame and (loose.stop is None or frame < loose.stop)

    def _spot(self, frame: int) -> tuple[float, float]:
        path = self.loose.path
        return path[min(max(frame - self.loose.start, 0), len(path) - 1)]
