"""The embedded picture engine: paper-cut figures on a stage of paper sheets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from yingxi.engines.base import BGRA, Frames
from yingxi.errors import MachineError
from yingxi.story.plan import ShotPlan
from yingxi.words import Words


class PapercutEngine:
    """Draws a shot with jointed paper puppets."""

    name = "papercut"
    revision = 13
    uses = frozenset({"set", "people", "camera", "captions"})
    looks = ("papercut",)

    def render(self, plan: ShotPlan) -> Frames:
        """Draw a shot: exactly `plan.frames` frames of its size.

        A frame is valid until the next is asked for: the same memory may be drawn over, or come again unchanged
        while nothing moves. It must not be written to.

        Raises:
            MachineError: the drawing library does not load here.
            AssetError: the captions' font is missing.
            InputError: the person's own picture cannot be read.
        """
        check_machine()
        return Frames(frames_of(plan))

    def still(self, plan: ShotPlan, frame: int) -> BGRA:
        """Draw one frame of a shot, for the storyboard; see `still`. Raises what `render` raises."""
        return still(plan, frame)


def check_machine() -> None:
    """See that the drawing library loads.

    Raises:
        MachineError: it does not; names the system library and the command that installs it.
    """
    try:
        import skia  # noqa: F401
    except ImportError as fault:
        raise MachineError(
            Words("the drawing library skia does not load: {fault}", "绘图库 skia 无法加载：{fault}").filled(
                fault=fault
            ),
            where="skia-python",
            next_step=Words(
                "on Debian or Ubuntu: apt-get install libgl1 libegl1; on Fedora: dnf install mesa-libGL mesa-libEGL",
                "Debian/Ubuntu 请运行 apt-get install libgl1 libegl1；Fedora 请运行 dnf install mesa-libGL mesa-libEGL",
            ),
        ) from fault


def frames_of(plan: ShotPlan) -> Iterator[BGRA]:
    """Yield a plan's frames; each is valid until the next."""
    if plan.card:
        from yingxi.draw.cards import card_frames

        return card_frames(plan)
    if plan.picture:
        return _own_picture(plan)
    from yingxi.draw.take import Take

    return Take(plan).frames()


def still(plan: ShotPlan, frame: int, width: int | None = None) -> BGRA:
    """Return one frame of a plan, for storyboards and covers.

    `frame` is held within the shot; `width` is in pixels, None = the plan's. The answer is an array of its own.
    """
    check_machine()
    frame = min(max(0, frame), plan.frames - 1)
    if width is not None and width != plan.width_px:
        height = max(2, round(plan.height_px * width / plan.width_px))
        plan = replace(plan, width_px=width, height_px=height)
    if plan.card or plan.picture:
        for number, pixels in enumerate(frames_of(plan)):
            if number == frame:
                return pixels.copy()
    from yingxi.draw.take import Take

    rows = np.asarray(plan.camera, dtype=np.float32).reshape(-1, 5)
    # Only this frame is shown: held still, the camera asks for no more of the set than it sees here.
    row = rows[min(frame, len(rows) - 1)]
    held = replace(plan, camera=np.repeat(row[None], max(plan.frames, 1), axis=0))
    return Take(held).draw(frame).copy()


def _own_picture(plan: ShotPlan) -> Iterator[BGRA]:
    from yingxi.draw.captions import Captions
    from yingxi.draw.pixels import on
    from yingxi.engines.fit import fit, still_of

    captions = Captions(plan.cues, plan.width_px, plan.height_px, plan.label)
    for number, pixels in enumerate(fit(still_of(plan.picture, plan.shot.picture or plan.shot.id), plan)):
        # The camera may rest, and then the same array comes again: captions go on a copy.
        framed = pixels.copy()
        captions.draw(on(framed, opaque=True).canvas, number)
        yield framed
