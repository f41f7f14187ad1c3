"""Training an image LoRA against diffusers' published LoRA script; changing LoRAs against loading the base anew.

    python bench/lora_image.py --base BASE --data PICTURES [--parts steps,switch] [--resolution 128] [--batch 4]

`steps`: both sides train the same layers of the same base on the same pictures, batch, precision, resolution and
optimiser, in turns within one run; the other side is `published_lora`. The first step of each turn warms up and is not
counted; ours writes its states meanwhile, as it does for people. `switch`: one engine goes from one LoRA to another and
back. Of both, seconds by the clock and of the processor are told: on a machine that does other things beside, the
second are the steadier.
"""

from __future__ import annotations

import argparse
import gc
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

import published_lora
from yingxi.engines.image.diffusers_engine import DiffusersEngine
from yingxi.engines.image.parts import load_parts, placed
from yingxi.engines.image.weaving import Dose, Lora
from yingxi.lora.datasets.reading import Example, read_dataset
from yingxi.lora.recipe import ImageRecipe
from yingxi.lora.training.adapters import fit_adapters, trained
from yingxi.lora.training.events import StepDone
from yingxi.lora.training.loop import Training
from yingxi.lora.training.picture_task import picture_task
from yingxi.lora.training.run import dtype_of, lighten
from yingxi.lora.training.written import modules_of

_PARTS = ("steps", "switch")


@dataclass(frozen=True, slots=True)
class Span:
    """A time, in seconds by the clock and of the processor."""

    clock_s: float
    processor_s: float


@dataclass(slots=True)
class Watch:
    """Started when it is made."""

    clock_s: float = field(default_factory=time.perf_counter)
    processor_s: float = field(default_factory=time.process_time)

    def read(self, share: float = 1.0) -> Span:
        """Return a share of the time since the start."""
        clock_s, processor_s = time.perf_counter() - self.clock_s, time.process_time() - self.processor_s
        return Span(clock_s * share, processor_s * share)


def main() -> None:
    """Measure what is asked for; print ratios."""
    chosen = _arguments()
    parts = chosen.parts.split(",")
    if unknown := set(parts) - set(_PARTS):
        sys.exit(f"no such part: {', '.join(sorted(unknown))}; there are {', '.join(_PARTS)}")
    recipe = ImageRecipe.model_validate(
        {
            "train_data_dir": str(chosen.data), "base_model": str(chosen.base), "output_dir": tempfile.mkdtemp(),
            "resolution": chosen.resolution, "enable_bucket": False, "batch_size": chosen.batch, "epochs": 100_000,
            "max_train_steps": chosen.steps, "lora_rank": chosen.rank, "text_encoder_lr": 0, "lr_scheduler": "constant",
            "mixed_precision": chosen.precision, "compile": chosen.compile, "validation_share": 0,
        }
    )  # fmt: skip
    print(f"base {chosen.base.name}, rank {chosen.rank}, {_machine()}")
    if "steps" in parts:
        _compare_steps(recipe, read_dataset(chosen.data).or_refusal().examples, chosen.turns)
    if "switch" in parts:
        _compare_switch(recipe)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--parts", default=",".join(_PARTS))
    parser.add_argument("--resolution", type=int, default=128)
    parser.add_argument("--batch", type=int, default=4)
    parser.add_argument("--steps", type=int, default=40)
    parser.add_argument("--rank", type=int, default=8)
    parser.add_argument("--turns", type=int, default=4)
    parser.add_argument("--precision", choices=("no", "fp16", "bf16"), default="no")
    parser.add_argument("--compile", action="store_true", help="compile ours; a turn's first step takes minutes")
    return parser.parse_args()


def _compare_steps(recipe: ImageRecipe, examples: tuple[Example, ...], turns: int) -> None:
    sides: dict[str, Callable[[], Span]] = {
        "published": lambda: _published(recipe, examples),
        "ours": lambda: _ours(recipe, examples),
    }
    spans: dict[str, list[Span]] = {name: [] for name in sides}
    peaks: dict[str, str] = {}
    for turn in range(turns):
        for name in sides if turn % 2 == 0 else reversed(sides):
            gc.collect()
            _reset_device_peak()
            span = sides[name]()
            spans[name].append(span)
            peaks[name] = _device_peak()
            print(f"  {name}: {span.clock_s:.3f} s a step, {span.processor_s:.3f} s of processor", file=sys.stderr)
    print(f"{recipe.resolution} px, batch {recipe.batch_size}, {turns} turns of {recipe.max_train_steps} steps each")
    for kind in ("clock_s", "processor_s"):
        rows = {name: [getattr(span, kind) for span in row] for name, row in spans.items()}
        ratios = [theirs / ours for theirs, ours in zip(rows["published"], rows["ours"], strict=True)]
        best = {name: min(row) for name, row in rows.items()}
        print(
            f"{kind}: published {1 / best['published']:.2f} steps/s, ours {1 / best['ours']:.2f}; ours / published "
            f"{best['published'] / best['ours']:.2f} at best, {statistics.median(ratios):.2f} in the middle turn, "
            f"{min(ratios):.2f} to {max(ratios):.2f} (at least 1.5)"
        )
    peak_mib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"peak memory of the process: {peak_mib:.0f} MiB"
        + "".join(f"; {n}: {peak}" for n, peak in peaks.items() if peak)
    )


def _ours(recipe: ImageRecipe, examples: tuple[Example, ...]) -> Span:
    """Return a step's time of our loop: a mean, so that the states written at an epoch's end count."""
    with tempfile.TemporaryDirectory() as folder:
        parts = placed(load_parts(Path(recipe.base_model)), dtype_of(recipe))
        fit_adapters(parts, recipe, seed=1)
        lighten(parts, recipe)
        watch = Watch()
        task = picture_task(parts, recipe, examples)
        once = watch.read()
        print(f"  {len(examples)} pictures encoded once: {once.clock_s:.1f} s", file=sys.stderr)
        task.export_to = lambda weights, step, epoch, name: Path(folder) / name
        ends: list[Span] = []

        def hear(event: object) -> None:
            nonlocal watch
            if isinstance(event, StepDone):
                if event.step == 1:
                    watch = Watch()
                elif event.step == event.steps:
                    ends.append(watch.read(1 / (event.steps - 1)))

        Training(task, recipe, Path(folder), "bench", hear).run()
        return ends[0]


def _published(recipe: ImageRecipe, examples: tuple[Example, ...]) -> Span:
    """Return a step's time of the published script's loop."""
    running: Iterator[float] = published_lora.steps(recipe, examples)
    next(running)
    watch = Watch()
    counted = sum(1 for _ in islice(running, recipe.max_train_steps - 1))
    return watch.read(1 / counted)


def _compare_switch(recipe: ImageRecipe, rounds: int = 5) -> None:
    """Print how long going to another LoRA takes, and loading the base anew with it."""
    base = Path(recipe.base_model)
    loras = [_lora(recipe, seed) for seed in (1, 2)]
    engine = DiffusersEngine.load(base)
    engine.use([Dose(loras[0])])
    switched: list[Span] = []
    loaded: list[Span] = []
    for turn in range(1, rounds + 1):
        watch = Watch()
        written = engine.use([Dose(loras[turn % 2])])
        switched.append(watch.read())
        watch = Watch()
        DiffusersEngine.load(base).use([Dose(loras[turn % 2])])
        loaded.append(watch.read())
    print(f"a LoRA of {written} layers in another's place, {rounds} times")
    for kind in ("clock_s", "processor_s"):
        one, other = (statistics.median(getattr(span, kind) for span in row) for row in (switched, loaded))
        print(f"{kind}: switched {one:.3f} s, base loaded anew {other:.3f} s: {other / one:.1f} times as long")


def _lora(recipe: ImageRecipe, seed: int) -> Lora:
    """Return a LoRA on every layer of U-Net and text encoder that training covers, with weights drawn by chance."""
    import torch

    whole = recipe.model_copy(update={"text_encoder_lr": 1e-5})
    parts = load_parts(Path(recipe.base_model))
    fit_adapters(parts, whole, seed=seed)
    chance = torch.Generator().manual_seed(seed)
    weights = {name: torch.randn(value.shape, generator=chance) * 0.01 for name, value in trained(parts).items()}
    return Lora(f"drawn {seed}", modules_of(weights, whole), digest="")


def _machine() -> str:
    import torch

    if torch.cuda.is_available():
        return str(torch.cuda.get_device_name())
    return f"CPU, {torch.get_num_threads()} threads"


def _reset_device_peak() -> None:
    import torch

    if torch.cuda.is_available():
        torch.cuda.empty_cache()
        torch.cuda.reset_peak_memory_stats()


def _device_peak() -> str:
    import torch

    return f"{torch.cuda.max_memory_allocated() / 2**20:.0f} MiB of the GPU" if torch.cuda.is_available() else ""


if __name__ == "__main__":
    main()
