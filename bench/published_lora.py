"""The steps of diffusers' published LoRA script (examples/text_to_image/train_text_to_image_lora.py), written anew.

What it does at every step is done here at every step: pictures are read, scaled, cut and encoded, captions read and
encoded, by a DataLoader without workers and models behind accelerate, which are the script's own choices. Two things
are not as there, neither to our gain: it logs to TensorBoard and draws a progress bar, left out on both sides; and it
adapts the attention's four projections only, here the layers that the other side trains.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from yingxi.engines.image.parts import load_parts
from yingxi.lora.datasets.reading import Example
from yingxi.lora.recipe import ImageRecipe
from yingxi.lora.training.adapters import ATTENTION


def steps(recipe: ImageRecipe, examples: Sequence[Example]) -> Iterator[float]:
    """Train, one step at a time; give each step's loss."""
    import torch
    import torch.nn.functional as F
    from accelerate import Accelerator
    from diffusers.optimization import get_scheduler
    from diffusers.training_utils import cast_training_params
    from peft import LoraConfig

    accelerator = Accelerator(mixed_precision=recipe.mixed_precision, cpu=not torch.cuda.is_available())
    dtype = {"no": torch.float32, "fp16": torch.float16, "bf16": torch.bfloat16}[recipe.mixed_precision]
    parts = load_parts(Path(recipe.base_model))
    unet, vae, encoder, scheduler = parts.unet, parts.vae, parts.text_encoders[0], parts.scheduler
    for model in (unet, vae, encoder):
        model.to(accelerator.device, dtype=dtype)
    unet.add_adapter(
        LoraConfig(
            r=recipe.lora_rank, lora_alpha=recipe.alpha, init_lora_weights="gaussian", target_modules=[*ATTENTION]
        )
    )
    if recipe.mixed_precision == "fp16":
        cast_training_params(unet, dtype=torch.float32)
    weights = [value for value in unet.parameters() if value.requires_grad]
    optimizer = torch.optim.AdamW(weights, lr=recipe.learning_rate, weight_decay=recipe.weight_decay)
    loader = _loader(parts.tokenizers[0], recipe, examples)
    rates = get_scheduler(recipe.lr_scheduler, optimizer=optimizer, num_training_steps=recipe.max_train_steps)
    unet, optimizer, loader, rates = accelerator.prepare(unet, optimizer, loader, rates)
    while True:
        unet.train()
        for batch in loader:
            with accelerator.accumulate(unet):
                latents = vae.encode(batch["pixel_values"].to(dtype=dtype)).latent_dist.sample()
                latents = latents * vae.config.scaling_factor
                noise = torch.randn_like(latents)
                levels = torch.randint(
                    0, scheduler.config.num_train_timesteps, (len(latents),), device=latents.device
                ).long()
                noisy = scheduler.add_noise(latents, noise, levels)
                states = encoder(batch["input_ids"], return_dict=False)[0]
                said = unet(noisy, levels, states, return_dict=False)[0]
                loss = F.mse_loss(said.float(), noise.float(), reduction="mean")
                mean = accelerator.gather(loss.repeat(recipe.batch_size)).mean().item()
                accelerator.backward(loss)
                if accelerator.sync_gradients:
                    accelerator.clip_grad_norm_(weights, recipe.max_grad_norm)
                optimizer.step()
                rates.step()
                optimizer.zero_grad()
            yield mean


def _loader(tokenizer: Any, recipe: ImageRecipe, examples: Sequence[Example]) -> Any:
    """Return a loader that reads, scales, cuts and turns pictures into numbers anew each time, as the script's does."""
    import torch

    side = recipe.resolution

    def pixels(path: Path) -> torch.Tensor:
        from PIL import Image

        with Image.open(path) as held:
            picture = held.convert("RGB")
        scale = side / min(picture.size)
        size = (max(side, round(picture.width * scale)), max(side, round(picture.height * scale)))
        if size != picture.size:
            picture = picture.resize(size, Image.Resampling.BILINEAR)
        left, top = random.randint(0, size[0] - side), random.randint(0, size[1] - side)
        cut = picture.crop((left, top, left + side, top + side))
        return torch.from_numpy(np.array(cut)).permute(2, 0, 1).contiguous().float().div(255).sub(0.5).div(0.5)

    def together(batch: list[Example]) -> dict[str, torch.Tensor]:
        read = tokenizer(
            [one.caption for one in batch],
            max_length=tokenizer.model_max_length,
            padding="max_length",
            truncation=True,
            return_tensors="pt",
        )
        return {"pixel_values": torch.stack([pixels(one.path) for one in batch]), "input_ids": read.input_ids}

    return torch.utils.data.DataLoader(
        list(examples), shuffle=True, collate_fn=together, batch_size=recipe.batch_size, num_workers=0
    )
