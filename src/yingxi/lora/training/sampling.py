"""Sample pictures of a LoRA while it is trained: the same prompts and seeds each time, so that they can be compared."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from yingxi.engines.image.parts import Parts
from yingxi.lora.recipe import ImageRecipe
from yingxi.lora.training.events import Sampled, Tell
from yingxi.lora.training.order import draw_seed
from yingxi.project.atomic import written_whole

if TYPE_CHECKING:
    from PIL.Image import Image

_GUIDANCE = 7.0


def draw_samples(parts: Parts, recipe: ImageRecipe, out: Path, tell: Tell, *, step: int, epoch: int) -> None:
    """Draw the recipe's prompts with the LoRA as it is now, into `samples`.

    Raises:
        MachineError: the disk is full or may not be written.
    """
    paths: list[Path] = []
    pipeline = pipeline_of(parts)
    for place, prompt in enumerate(recipe.sample_prompts):
        picture = draw(pipeline, prompt, recipe, seed=draw_seed(recipe.seed, "sample", place))
        path = sample_path(out, recipe, step, place)
        with written_whole(path) as part:
            picture.save(part, "PNG")
        paths.append(path)
    tell(Sampled(step, epoch, tuple(paths)))


def sample_path(out: Path, recipe: ImageRecipe, step: int, place: int) -> Path:
    """Return where the sample of a prompt, counted from 0, lies."""
    return out / "samples" / f"{recipe.name}-step{step:06d}-{place + 1}.png"


def pipeline_of(parts: Parts) -> Any:
    """Return the parts as a pipeline that draws."""
    import diffusers

    pipe: Any
    scheduler = diffusers.DDIMScheduler.from_config(
        parts.scheduler.config, clip_sample=False, set_alpha_to_one=False, steps_offset=1
    )
    if parts.family == "sdxl":
        pipe = diffusers.StableDiffusionXLPipeline(
            parts.vae, *parts.text_encoders, *parts.tokenizers, parts.unet, scheduler
        )
    else:
        pipe = diffusers.StableDiffusionPipeline(
            parts.vae, parts.text_encoders[0], parts.tokenizers[0], parts.unet, scheduler,
            safety_checker=None, feature_extractor=None, requires_safety_checker=False,
        )  # fmt: skip
    pipe.set_progress_bar_config(disable=True)
    return pipe


def draw(pipeline: Any, prompt: str, recipe: ImageRecipe, *, seed: int) -> Image:
    """Draw one picture of the recipe's resolution."""
    import torch

    with torch.no_grad():
        made = pipeline(
            prompt,
            height=recipe.resolution,
            width=recipe.resolution,
            num_inference_steps=recipe.sample_steps,
            guidance_scale=_GUIDANCE,
            generator=torch.Generator().manual_seed(seed),
        )
    picture: Image = made.images[0]
    return picture
