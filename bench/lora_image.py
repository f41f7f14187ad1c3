"""Training an image LoRA, measured against the same steps written as diffusers' published LoRA script does them.

    python bench/lora_image.py --base BASE --data PICTURES [--resolution 128] [--batch 4] [--steps 40] [--rank 8]

Both sides train the same layers of the same base on the same pictures, batch, precision, resolution and optimiser, in
turns within one run, and the ratio of their steps per second is printed. The other side reads, cuts and encodes each
picture and caption at every step; ours does so once.
"""

from __future__ import annotations

import argparse
import random
import resource
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

from yingxi.engines.image.parts import load_parts
from yingxi.lora.datasets.reading import Example, read_dataset
from yingxi.lora.recipe import ImageRecipe
from yingxi.lora.training.adapters import ATTENTION, fit_adapters
from yingxi.lora.training.events import StepDone
from yingxi.lora.training.loop import Training
from yingxi.lora.training.picture_task import picture_task
from yingxi.lora.training.run import placed


def main() -> None:
    """Measure both sides in turns; print ratios."""
    chosen = _arguments()
    recipe = ImageRecipe.model_validate(
        {
            "train_data_dir": str(chosen.data), "base_model": str(chosen.base), "output_dir": tempfile.mkdtemp(),
            "resolution": chosen.resolution, "enable_bucket": False, "batch_size": chosen.batch, "epochs": 100_000,
            "max_train_steps": chosen.steps, "lora_rank": chosen.rank, "text_encoder_lr": 0, "lr_scheduler": "constant",
            "mixed_precision": chosen.precision, "validation_share": 0,
        }
    )  # fmt: skip
    examples = read_dataset(chosen.data).or_refusal().examples
    rates: dict[str, list[float]] = {"published": [], "ours": []}
    for turn in range(chosen.turns):
        for name in ("published", "ours") if turn % 2 == 0 else ("ours", "published"):
            rates[name].append((_published if name == "published" else _ours)(recipe, examples))
            print(f"{name}: {rates[name][-1]:.2f} steps/s", file=sys.stderr)
    best = {name: max(row) for name, row in rates.items()}
    print(f"base {chosen.base.name}, {chosen.resolution} px, batch {chosen.batch}, rank {chosen.rank}, {_machine()}")
    print(f"published script: {best['published']:.2f} steps/s; ours: {best['ours']:.2f} steps/s")
    print(f"ours / published: {best['ours'] / best['published']:.2f} (at least 1.5)")
    peak_mib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory of the process: {peak_mib:.0f} MiB{_device_peak()}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--resolution", type=int, default=128)
    parser.add_argument("--batch", type=int, default=4)
    parser.add_argument("--steps", type=int, default=40)
    parser.add_argument("--rank", type=int, default=8)
    parser.add_argument("--turns", type=int, default=2)
    parser.add_argument("--precision", choices=("no", "fp16", "bf16"), default="no")
    return parser.parse_args()


def _ours(recipe: ImageRecipe, examples: tuple[Example, ...]) -> float:
    """Return our steps per second, encoding the pictures once included."""
    with tempfile.TemporaryDirectory() as folder:
        parts = placed(load_parts(Path(recipe.base_model)), recipe)
        fit_adapters(parts, recipe, seed=1)
        times: list[float] = []
        began = time.perf_counter()
        task = picture_task(parts, recipe, examples)
        task.export_to = lambda weights, step, epoch, final: Path(folder) / "none"
        once_s = time.perf_counter() - began

        def tell(event: object) -> None:
            if isinstance(event, StepDone):
                times.append(time.perf_counter())

        Training(task, recipe, Path(folder), "bench", tell).run()
        print(f"  encoding {len(examples)} pictures once: {once_s:.1f} s", file=sys.stderr)
        return (len(times) - 1) / (times[-1] - times[0])


def _published(recipe: ImageRecipe, examples: tuple[Example, ...]) -> float:
    """Return the steps per second of the published way: everything is encoded at every step."""
    import torch
    import torch.nn.functional as F
    from peft import LoraConfig
    from PIL import Image

    parts = placed(load_parts(Path(recipe.base_model)), recipe)
    parts.unet.add_adapter(
        LoraConfig(
            r=recipe.lora_rank, lora_alpha=recipe.alpha, init_lora_weights="gaussian", target_modules=[*ATTENTION]
        )
    )
    weights = [value for value in parts.unet.parameters() if value.requires_grad]
    optimizer = torch.optim.AdamW(weights, lr=recipe.learning_rate, weight_decay=recipe.weight_decay)
    device, side = parts.unet.device, recipe.resolution
    parts.unet.train()

    def pixels(path: Path) -> Any:
        with Image.open(path) as held:
            picture = held.convert("RGB")
        scale = side / min(picture.size)
        picture = picture.resize((max(side, round(picture.width * scale)), max(side, round(picture.height * scale))))
        left, top = (picture.width - side) // 2, (picture.height - side) // 2
        values = np.asarray(picture.crop((left, top, left + side, top + side)), np.float32)
        return torch.from_numpy(values / 127.5 - 1).permute(2, 0, 1)

    times: list[float] = []
    for _ in range(recipe.max_train_steps):
        batch = random.sample(examples, min(recipe.batch_size, len(examples)))
        stack = torch.stack([pixels(one.path) for one in batch]).to(device)
        with torch.no_grad():
            latents = parts.vae.encode(stack).latent_dist.sample() * parts.vae.config.scaling_factor
            ids = parts.tokenizers[0](
                [one.caption for one in batch],
                padding="max_length",
                truncation=True,
                max_length=77,
                return_tensors="pt",
            ).input_ids
            states = parts.text_encoders[0](ids.to(device))[0]
        noise = torch.randn_like(latents)
        levels = torch.randint(0, parts.scheduler.config.num_train_timesteps, (len(batch),), device=device)
        noisy = parts.scheduler.add_noise(latents, noise, levels).to(parts.unet.dtype)
        said = parts.unet(noisy, levels, states).sample
        loss = F.mse_loss(said.float(), noise.float())
        loss.backward()
        torch.nn.utils.clip_grad_norm_(weights, recipe.max_grad_norm)
        optimizer.step()
        optimizer.zero_grad()
        float(loss.detach())
        times.append(time.perf_counter())
    return (len(times) - 1) / (times[-1] - times[0])


def _machine() -> str:
    import torch

    if torch.cuda.is_available():
        return str(torch.cuda.get_device_name())
    return f"CPU, {torch.get_num_threads()} threads"


def _device_peak() -> str:
    import torch

    return f"; of the GPU: {torch.cuda.max_memory_allocated() / 2**20:.0f} MiB" if torch.cuda.is_available() else ""


if __name__ == "__main__":
    main()
