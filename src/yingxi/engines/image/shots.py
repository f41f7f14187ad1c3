"""A shot as a request for one picture: who is in the frame, the words, the size, the seed, what to begin with."""

from __future__ import annotations

import math
from typing import Final

from yingxi.engines.image.request import MOST_SEED, PictureRequest
from yingxi.engines.image.wording import worded
from yingxi.engines.lens import Camera
from yingxi.story.plan import Actor, ShotPlan
from yingxi.story.style import Painting, Portrayed, UsedLora
from yingxi.story.terms import ShotSize

ALONE_IN: Final = frozenset({ShotSize.MEDIUM_CLOSE, ShotSize.CLOSE_UP})
"""Sizes in which one who is alone is painted over their reference picture."""
USUAL: Final = 0.55
"""The share of the shot at which is told who is in the frame."""
HALF_WIDE_M: Final = 0.25
"""Half a person's width: who is cut by the frame's edge is still in it."""
LEAST_PX: Final = 64
ANY_SIDE_PX: Final = 512
"""What SD1.5 was trained on; stands in a still's key for the side of its base, whose hash is in the key too."""


def painting_of(plan: ShotPlan) -> Painting:
    """Return what a plan is painted with; without a style as the base that ships does."""
    return plan.painting or Painting()


def in_frame(plan: ShotPlan) -> tuple[Actor, ...]:
    """Return who is seen in the shot, its subject first, then from near to far."""
    frame = min(plan.frames - 1, int(plan.frames * USUAL))
    camera = Camera.of(plan)
    seen = [actor for actor in plan.actors if _sees(camera, actor, frame)]
    return tuple(sorted(reversed(seen), key=lambda actor: actor.character != plan.shot.subject))


def _sees(camera: Camera, actor: Actor, frame: int) -> bool:
    pose = actor.performance.pose
    x_m, z_m = float(pose[min(frame, len(pose) - 1), 0]), float(pose[min(frame, len(pose) - 1), 2])
    if not camera.sees(frame, z_m):
        return False
    place = camera.place(frame, z_m)
    left, _ = place.point(x_m - HALF_WIDE_M, 0.0)
    right, _ = place.point(x_m + HALF_WIDE_M, 0.0)
    return right > 0 and left < camera.width_px


def portrayed(plan: ShotPlan) -> tuple[Portrayed, ...]:
    """Return what cast.yaml tells of those in the frame."""
    told = {one.character: one for one in painting_of(plan).people}
    return tuple(told[actor.character] for actor in in_frame(plan) if actor.character in told)


def loras_of(plan: ShotPlan) -> tuple[UsedLora, ...]:
    """Return the style's LoRAs, then those of the people in the frame."""
    return (*painting_of(plan).loras, *(one.lora for one in portrayed(plan) if one.lora is not None))


def reference_of(plan: ShotPlan) -> Portrayed | None:
    """Return the one whose reference picture the still begins with: who is alone, seen from near."""
    shown = in_frame(plan)
    if len(shown) != 1 or plan.shot.size not in ALONE_IN:
        return None
    return next((one for one in portrayed(plan) if one.reference is not None), None)


def prompt_of(plan: ShotPlan) -> str:
    """Return the whole prompt: what calls the LoRAs, what the shot shows, the style's own words."""
    painting = painting_of(plan)
    triggers = dict.fromkeys([painting.trigger, *(one.trigger for one in portrayed(plan))])
    shows = worded(plan, in_frame(plan), few=painting.few_words)
    return ", ".join(part for part in (*triggers, shows, painting.prompt) if part)


def around_of(plan: ShotPlan) -> str:
    """Return what is asked for beyond the middle: on a base that knows one body in a square, the place without them."""
    painting = painting_of(plan)
    if not painting.few_words or plan.width_px == plan.height_px or not in_frame(plan):
        return ""
    return ", ".join(part for part in (painting.trigger, worded(plan, (), few=True), painting.prompt) if part)


def size_of(plan: ShotPlan, side_px: int) -> tuple[int, int]:
    """Return a still's width and height: as many pixels as a square of that side has, in the frame's shape.

    A base below 512 px knows bodies of one size only: there the short side is the square's.
    The shape is rounded, to be alike for the film and its smaller previews. Both sides are multiples of 8.
    """
    shape = round(max(plan.width_px, plan.height_px) / min(plan.width_px, plan.height_px), 2)
    least_px = side_px if side_px < ANY_SIDE_PX else side_px / math.sqrt(shape)
    long, short = (max(LEAST_PX, round(side / 8) * 8) for side in (least_px * shape, least_px))
    return (long, short) if plan.width_px >= plan.height_px else (short, long)


def request_of(plan: ShotPlan, side_px: int) -> PictureRequest:
    """Return the request for a shot's still.

    Args:
        plan: the shot.
        side_px: of the square pictures that the base was trained on.
    """
    painting = painting_of(plan)
    width_px, height_px = size_of(plan, side_px)
    begun = {"strength": painting.reference_strength} if reference_of(plan) is not None else {}
    return PictureRequest(
        prompt=prompt_of(plan),
        negative=painting.negative,
        around=around_of(plan),
        seed=(plan.seed + painting.seed) % (MOST_SEED + 1),
        steps=painting.steps,
        sampler=painting.sampler,
        cfg=painting.cfg,
        clip_skip=painting.clip_skip,
        width_px=width_px,
        height_px=height_px,
        **begun,
    )
