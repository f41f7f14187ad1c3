"""Which LoRA files a run writes: after which steps, and under what names."""

from __future__ import annotations

from collections.abc import Iterator

from yingxi.lora.files.metadata import file_name
from yingxi.lora.recipe import ImageRecipe
from yingxi.lora.training.order import Order


def file_after(recipe: ImageRecipe, order: Order, steps: int) -> str | None:
    """Return the name of the file that is written after so many steps, from 1; None: none is.

    The final file and those of whole epochs are named by the epoch, others by the step.
    """
    epoch = (steps - 1) // order.steps_per_epoch + 1
    whole_epoch = steps % order.steps_per_epoch == 0
    final = steps == order.steps
    by_epoch = whole_epoch and recipe.save_every_n_epochs and epoch % recipe.save_every_n_epochs == 0
    by_step = recipe.save_steps and steps % recipe.save_steps == 0
    if not (by_epoch or by_step or final):
        return None
    if whole_epoch or final:
        return file_name(recipe.name, rank=recipe.lora_rank, epoch=epoch)
    return file_name(recipe.name, rank=recipe.lora_rank, step=steps)


def files_of(recipe: ImageRecipe, order: Order) -> Iterator[str]:
    """Yield the names of all files of a run, in order."""
    for steps in range(1, order.steps + 1):
        if (name := file_after(recipe, order, steps)) is not None:
            yield name
