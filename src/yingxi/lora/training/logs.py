"""A run as TensorBoard shows it: losses, rates and gradient as curves, samples as pictures under their prompts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from yingxi.lora.recipe import ImageRecipe
from yingxi.lora.training.events import Sampled, Started, StepDone, Tell, TrainingEvent, Validated

_FLUSH_EVERY_S: Final = 10
"""A page that is reloaded shows what happened so long ago; TensorBoard itself would wait two minutes."""

_TITLE_LETTERS: Final = 80


@contextmanager
def written_logs(recipe: ImageRecipe) -> Iterator[Tell]:
    """Give a listener that writes `logs` in the output folder.

    Losses of steps, rates and gradients are written every `logging_steps`, held-out losses and samples always. A run
    that goes on, or begins anew in the same folder, takes the place of what was logged after its first step.
    """
    writer: list[Any] = []

    def log(event: TrainingEvent) -> None:
        if isinstance(event, Started):
            from torch.utils.tensorboard import SummaryWriter

            folder = Path(recipe.output_dir) / "logs"
            writer.append(SummaryWriter(str(folder), purge_step=event.step + 1, flush_secs=_FLUSH_EVERY_S))
        elif isinstance(event, StepDone) and event.step % recipe.logging_steps == 0:
            writer[0].add_scalar("loss/train", event.loss, event.step)
            writer[0].add_scalar("gradient/norm", event.gradient, event.step)
            for name, rate in event.rates.items():
                writer[0].add_scalar(f"rate/{name}", rate, event.step)
        elif isinstance(event, Validated):
            writer[0].add_scalar("loss/held_out", event.loss, event.step)
        elif isinstance(event, Sampled):
            _add_pictures(writer[0], event, recipe)

    try:
        yield log
    finally:
        for one in writer:
            one.close()


def _add_pictures(writer: Any, event: Sampled, recipe: ImageRecipe) -> None:
    """Add a step's samples, each named by its prompt: a number alone would not say what it shows."""
    import numpy as np
    from PIL import Image

    for place, (path, prompt) in enumerate(zip(event.paths, recipe.sample_prompts, strict=True), start=1):
        with Image.open(path) as picture:
            pixels = np.asarray(picture.convert("RGB"))
        writer.add_image(f"sample/{place} {prompt[:_TITLE_LETTERS]}", pixels, event.step, dataformats="HWC")
