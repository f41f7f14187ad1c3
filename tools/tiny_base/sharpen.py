"""Sharpen the tiny base's decoder: `python tools/tiny_base/sharpen.py BOOK OUT --minutes 28`, after `train.py decoder`.

A decoder that is only asked for the mean of what a latent may stand for draws soft edges. Here a critic looks at small
patches, beside the latents they come from, and says whether our artist drew them (Isola et al. 2017, hinge loss,
spectral norms); the decoder learns from what the critic sees as well (feature matching). Encoder and latents stay, so
that the U-Net need not be trained again. The moving average is written every minute and a half; a second run goes on
from it.
"""

from __future__ import annotations

import argparse
import math
import os
import random
import time
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final

import model
import torch
import torch.nn.functional as F
from safetensors.torch import save_file
from torch import nn
from train import Log, as_values, likeness, mean_of, read_pictures, save_sheet

if TYPE_CHECKING:
    from diffusers import AutoencoderKL

RATE: Final = 1e-3
BATCH: Final = 3
CROP: Final = 12
"""Side of a crop in latents: 96 px."""
MATCHING: Final = 2.0
FOOLING: Final = 0.08
"""Weights of feature matching and of fooling the critic, beside the pictures' likeness."""
FOOLING_FROM: Final = 150
"""Steps until fooling counts in full: the critic knows nothing at first."""
AVERAGE: Final = 0.995
SAVE_EVERY_S: Final = 90.0


class Critic(nn.Module):
    """Tells drawn patches from decoded ones: pictures (N, 3, 8h, 8w) beside latents (N, 4, h, w)."""

    def __init__(self, width: int = 24) -> None:
        super().__init__()
        normed = nn.utils.parametrizations.spectral_norm
        widths = (7, width, 2 * width, 4 * width)
        self.looks = nn.ModuleList(normed(nn.Conv2d(a, b, 4, 2, 1)) for a, b in pairwise(widths))
        self.says = normed(nn.Conv2d(widths[-1], 1, 3, 1, 1))

    def forward(self, pictures: torch.Tensor, latents: torch.Tensor) -> tuple[torch.Tensor, list[torch.Tensor]]:
        """Return what is said of each patch, above 0 for drawn ones, and what was seen on the way."""
        seen = torch.cat([pictures, F.interpolate(latents, scale_factor=8)], 1)
        stages = []
        for look in self.looks:
            seen = F.leaky_relu(look(seen), 0.2)
            stages.append(seen)
        return self.says(seen), stages


def sharpen(book: Path, out: Path, seconds: float) -> None:
    """Train decoder and critic against each other for so long."""
    log, chance, to = Log(out / "sharp.jsonl"), random.Random(5), out / "sharp.safetensors"
    vae: AutoencoderKL = model.new_vae()
    mean_of(to if to.is_file() else out / "decoder.safetensors", vae)
    learning = [*vae.decoder.parameters(), *vae.post_quant_conv.parameters()]
    for value in learning:
        value.requires_grad_(True)
    critic = Critic()
    optimizers = [torch.optim.AdamW(rows, lr=RATE, betas=(0.5, 0.95)) for rows in (learning, critic.parameters())]
    mean = {name: value.detach().clone() for name, value in vae.state_dict().items()}
    pixels, latents = _encoded(book, vae)
    started_s = saved_s = time.monotonic()
    step = 0
    while (along := (time.monotonic() - started_s) / seconds) < 1:
        rate = RATE * min(1, (step + 1) / 50) * (0.1 + 0.45 * (1 + math.cos(math.pi * along)))
        for group in (group for optimizer in optimizers for group in optimizer.param_groups):
            group["lr"] = rate
        drawn, known = _crops(pixels, latents, chance)
        made = vae.decode(known).sample
        told = _teach(critic, optimizers[1], drawn, made.detach(), known)
        like, matched = _learn(vae, critic, optimizers[0], (drawn, made, known), min(1, step / FOOLING_FROM))
        step += 1
        keep = min(AVERAGE, (1 + step) / (10 + step))
        with torch.no_grad():
            for name, value in vae.state_dict().items():
                mean[name].lerp_(value, 1 - keep)
        if step % 50 == 0:
            log.say(step=step, like=round(like, 4), matching=round(matched, 4), critic=round(told, 3))
        if time.monotonic() - saved_s > SAVE_EVERY_S:
            _save(mean, to, pixels, latents)
            saved_s = time.monotonic()
    _save(mean, to, pixels, latents)


@torch.no_grad()
def _encoded(book: Path, vae: AutoencoderKL) -> tuple[torch.Tensor, torch.Tensor]:
    _, pixels = read_pictures(book / "train")
    rows = [vae.encode(as_values(pixels[n : n + 16])).latent_dist.mode() for n in range(0, len(pixels), 16)]
    return pixels, torch.cat(rows)


def _crops(pixels: torch.Tensor, latents: torch.Tensor, chance: random.Random) -> tuple[torch.Tensor, torch.Tensor]:
    picked = [chance.randrange(len(pixels)) for _ in range(BATCH)]
    y, x = (chance.randint(0, latents.shape[-1] - CROP) for _ in range(2))
    drawn = as_values(pixels[picked])[:, :, 8 * y : 8 * (y + CROP), 8 * x : 8 * (x + CROP)]
    return drawn, latents[picked][:, :, y : y + CROP, x : x + CROP]


def _teach(critic: Critic, optimizer: torch.optim.Optimizer, drawn: torch.Tensor, made: torch.Tensor,
           known: torch.Tensor) -> float:  # fmt: skip
    """Let the critic see what was drawn and what was made; return its hinge loss."""
    loss = F.relu(1 - critic(drawn, known)[0]).mean() + F.relu(1 + critic(made, known)[0]).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()


def _learn(vae: AutoencoderKL, critic: Critic, optimizer: torch.optim.Optimizer,
           shown: tuple[torch.Tensor, torch.Tensor, torch.Tensor], fooling: float) -> tuple[float, float]:  # fmt: skip
    """Let the decoder learn; return how far its pictures are, in values and in what the critic sees."""
    drawn, made, known = shown
    said, seen = critic(made, known)
    with torch.no_grad():
        _, wanted = critic(drawn, known)
    matched = torch.stack([F.l1_loss(one, other) for one, other in zip(seen, wanted, strict=True)]).sum()
    like = likeness(made, drawn)
    optimizer.zero_grad()
    (like + MATCHING * matched - FOOLING * fooling * said.mean()).backward()
    torch.nn.utils.clip_grad_norm_(vae.parameters(), 1.0)
    optimizer.step()
    return like.item(), matched.item()


@torch.no_grad()
def _save(mean: dict[str, torch.Tensor], to: Path, pixels: torch.Tensor, latents: torch.Tensor) -> None:
    part = to.with_suffix(".part")
    save_file({f"mean.{name}": value.clone().contiguous() for name, value in mean.items()}, part)
    os.replace(part, to)
    shown = list(range(0, len(pixels), max(1, len(pixels) // 8)))[:8]
    made = mean_of(to, model.new_vae()).decode(latents[shown]).sample
    save_sheet(torch.cat([as_values(pixels[shown]), made]), to.with_suffix(".png"), across=8)


def main() -> None:
    """Sharpen."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("book", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--minutes", type=float, default=28.0)
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    torch.manual_seed(0)
    sharpen(given.book, given.out, given.minutes * 60)


if __name__ == "__main__":
    main()
