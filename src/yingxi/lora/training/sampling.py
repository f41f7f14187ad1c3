"""Sample pictures of a LoRA while it is trained: the same prompts and seeds each time, so that they can be compared."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from yingxi.engines.image.conditioning import condition
from yingxi.engines.image.drawing import Wanted, drawn
from yingxi.engines.image.parts import Parts
from yingxi.engines.image.pixels import picture_of
from yingxi.engines.image.prompts import Prompt, read_prompt
from yingxi.engines.image.samplers import sampler_of, scheduler_for
from yingxi.lora.recipe import ImageRecipe
from yingxi.lora.training.events import Sampled, Tell
from yingxi.lora.training.order import draw_seed
from yingxi.project.atomic import written_whole

if TYPE_CHECKING:
    from PIL.Image import Image

_GUIDANCE: Final = 7.0
_SAMPLER: Final = "DDIM"
"""Draws the same picture of the same noise, whatever the steps between: epochs differ by the LoRA alone."""


def draw_samples(parts: Parts, recipe: ImageRecipe, out: Path, tell: Tell, *, step: int, epoch: int) -> None:
    """Draw the recipe's prompts with the LoRA as it is now, into `samples`.

    Raises:
        MachineError: the disk is full or may not be written.
    """
    paths: list[Path] = []
    for place, prompt in enumerate(prompts_of(recipe)):
        picture = sample(parts, prompt, recipe, seed=draw_seed(recipe.seed, "sample", place))
        path = sample_path(out, recipe, step, place)
        with written_whole(path) as part:
            picture.save(part, "PNG")
        paths.append(path)
    tell(Sampled(step, epoch, tuple(paths)))


def sample_path(out: Path, recipe: ImageRecipe, step: int, place: int) -> Path:
    """Return where the sample of a prompt, counted from 0, lies."""
    return out / "samples" / f"{recipe.name}-step{step:06d}-{place + 1}.png"


def prompts_of(recipe: ImageRecipe) -> list[Prompt]:
    """Read a recipe's sample prompts, as the image engine reads prompts.

    Raises:
        InputError: one calls a LoRA in words that mean nothing, or a hypernetwork.
    """
    return [read_prompt(prompt) for prompt in recipe.sample_prompts]


def sample(parts: Parts, prompt: Prompt, recipe: ImageRecipe, *, seed: int) -> Image:
    """Draw one picture of the recipe's resolution with the LoRA on the base's layers; nothing of the base is touched.

    Args:
        parts: the base, in evaluation mode.
        prompt: LoRAs that it calls are not drawn with: the one that is trained is there already.
        recipe: size, steps, which text layer is read.
        seed: of the noise.
    """
    import torch

    told, nothing = (condition(parts, one, clip_skip=recipe.clip_skip) for one in (prompt, read_prompt("")))
    wanted = Wanted(told, nothing, _GUIDANCE, (recipe.resolution, recipe.resolution))
    scheduler = scheduler_for(parts, sampler_of(_SAMPLER))
    chance = torch.Generator().manual_seed(seed)
    return picture_of(parts, drawn(parts, scheduler, recipe.sample_steps, wanted, chance))
