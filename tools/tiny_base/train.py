"""Train the tiny base on the book that corpus.py drew: `python tools/tiny_base/train.py STAGE BOOK OUT`.

Stages, in order; each goes on from its last checkpoint, and the earlier ones may be run again with more pictures:

    vae       the autoencoder, on crops
    encoder   the encoder alone, on the colours of the middle
    settle    turn and scale the latents, so that their channels are independent and of unit variance
    text      the tokenizer and the text encoder, which learns to tell from a caption what corpus.py drew
    unet      the U-Net, on latents kept in memory; with sample sheets
    decoder   the autoencoder's decoder alone, which may go on while the U-Net learns: the latents stay
"""

from __future__ import annotations

import argparse
import json
import math
import os
import random
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import corpus
import model
import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image
from safetensors.torch import load_file, save_file

if TYPE_CHECKING:
    from diffusers import AutoencoderKL

LARGEST_DOUBT: Final = 0.1
"""How far a settled latent may stray when it is drawn by chance, in latents of unit variance."""
SAVE_EVERY_S: Final = 120.0
KL_WEIGHT: Final = 4e-4
EDGES: Final = 0.5
"""Weight of the pictures' gradients beside their values."""
LARGEST_GRADIENT: Final = 1.0
HUES: Final = 2.0
"""Weight of hues beside values in what three latent channels are."""
THUMBNAIL: Final = (1.0, 0.3, 500)
"""Weight, at first and from a step on, of three latent channels being the picture in small.

So the encoder knows at once what to say, and the U-Net learns colours as colours.
"""


def read_pictures(folder: Path) -> tuple[list[corpus.Picture], torch.Tensor]:
    """Return the rows of a folder and its pictures, uint8 (count, 3, side, side)."""
    rows = list(corpus.read_rows(folder))
    pixels = [np.asarray(Image.open(folder / row.image).convert("RGB")) for row in rows]
    return rows, torch.from_numpy(np.stack(pixels)).permute(0, 3, 1, 2).contiguous()


def as_values(pixels: torch.Tensor) -> torch.Tensor:
    """Return uint8 pictures as -1..1."""
    return pixels.float() / 127.5 - 1.0


class Log:
    """Lines of JSON, and what is printed."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.start_s = time.monotonic()

    def say(self, **values: Any) -> None:
        """Write one line."""
        line = json.dumps({"s": round(time.monotonic() - self.start_s), **values})
        print(line, flush=True)
        with self.path.open("a", encoding="utf-8") as file:
            file.write(line + "\n")


class State:
    """What a stage needs to go on: weights, their moving average, the optimizer, the step."""

    def __init__(self, path: Path, net: torch.nn.Module, rate: float, *, average: float = 0.999) -> None:
        self.path, self.net, self.average = path, net, average
        self.trained = [value for value in net.parameters() if value.requires_grad]
        self.optimizer = torch.optim.AdamW(self.trained, lr=rate, weight_decay=0.01, betas=(0.9, 0.99))
        self.step = 0
        self.mean = {name: value.detach().clone() for name, value in net.state_dict().items()}
        if path.is_file():
            self._read()

    def learn(self, loss: torch.Tensor, rate: float) -> float:
        """Take one step; return the gradient's norm."""
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        loss.backward()
        norm = float(torch.nn.utils.clip_grad_norm_(self.trained, LARGEST_GRADIENT))
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        self.step += 1
        keep = min(self.average, (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            for name, value in self.net.state_dict().items():
                self.mean[name].lerp_(value, 1.0 - keep)
        return norm

    def save(self) -> None:
        """Write everything, whole or not at all."""
        values = {f"net.{name}": value for name, value in self.net.state_dict().items()}
        values |= {f"mean.{name}": value for name, value in self.mean.items()}
        for number, value in enumerate(self.trained):
            kept = self.optimizer.state.get(value, {})
            values |= {f"optimizer.{number}.{key}": torch.as_tensor(item) for key, item in kept.items()}
        values = {name: value.detach().clone().contiguous() for name, value in values.items()}
        part = self.path.with_suffix(".part")
        save_file(values, part, metadata={"step": str(self.step)})
        os.replace(part, self.path)

    def _read(self) -> None:
        from safetensors import safe_open

        with safe_open(self.path, "pt") as file:
            self.step = int(file.metadata()["step"])
        values = load_file(self.path)
        self.net.load_state_dict(_under("net.", values))
        self.mean = _under("mean.", values)
        for number, value in enumerate(self.trained):
            kept = _under(f"optimizer.{number}.", values)
            if kept:
                self.optimizer.state[value] = dict(kept)


def _under(prefix: str, values: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    return {name.removeprefix(prefix): value for name, value in values.items() if name.startswith(prefix)}


def mean_of(path: Path, net: torch.nn.Module) -> torch.nn.Module:
    """Return a net with the moving average that a stage kept."""
    net.load_state_dict(_under("mean.", load_file(path)))
    return net.eval().requires_grad_(False)


def likeness(made: torch.Tensor, asked: torch.Tensor) -> torch.Tensor:
    """How far pictures are from what they should be: values, edges, and the whole at a quarter of the size."""
    value = F.l1_loss(made, asked)
    across = F.l1_loss(made.diff(dim=3), asked.diff(dim=3))
    down = F.l1_loss(made.diff(dim=2), asked.diff(dim=2))
    whole = F.l1_loss(F.avg_pool2d(made, 4), F.avg_pool2d(asked, 4))
    return value + EDGES * (across + down) + 0.5 * whole


def _batches(pixels: torch.Tensor, count: int, side: int, chance: random.Random) -> Iterator[torch.Tensor]:
    """Yield batches of crops, half of them mirrored, for ever."""
    most = pixels.shape[-1] - side
    while True:
        crops = []
        for _ in range(count):
            crop = pixels[chance.randrange(len(pixels))]
            y, x = chance.randint(0, most) // 8 * 8, chance.randint(0, most) // 8 * 8
            crop = crop[:, y : y + side, x : x + side]
            crops.append(crop.flip(2) if chance.random() < 0.5 else crop)
        yield as_values(torch.stack(crops))


def _rate(step: int, steps: int, rate: float, warm: int = 50, along: float = 0.0) -> float:
    """Warm up, then fall to a twentieth along a cosine; `along` is the share of the time that is spent."""
    if step < warm:
        return rate * (step + 1) / warm
    along = min(1.0, max(along, (step - warm) / max(1, steps - warm)))
    return rate * (0.05 + 0.95 * 0.5 * (1 + math.cos(math.pi * along)))


def train_vae(book: Path, out: Path, steps: int, seconds: float, *, decoder: bool = False) -> None:
    """Train the autoencoder, or its decoder alone: an encoder whose latents are in use stays as it is."""
    name = "decoder" if decoder else "vae"
    log, chance = Log(out / f"{name}.jsonl"), random.Random(len(name))
    vae = model.new_vae()
    if decoder:
        vae.load_state_dict(_under("mean.", load_file(out / "settled.safetensors")))
        vae.encoder.requires_grad_(False)
        vae.quant_conv.requires_grad_(False)
    state = State(out / f"{name}.safetensors", vae, 2e-3, average=0.995)
    chance.seed(state.step)
    rows, pixels = read_pictures(book / "train")
    log.say(pictures=len(rows), step=state.step)
    side, count = (model.SIDE_PX, 4) if decoder else (64, 8)
    start_s = saved_s = time.monotonic()
    batches = _batches(pixels, count, side, chance)
    while state.step < steps and time.monotonic() - start_s < seconds:
        if not decoder and side == 64 and state.step >= steps * 0.7:
            side, batches = model.SIDE_PX, _batches(pixels, 2, model.SIDE_PX, chance)
        asked = next(batches)
        spread = vae.encode(asked).latent_dist
        made = vae.decode(spread.mode() if decoder else spread.sample()).sample
        like = likeness(made, asked)
        loss = like + F.mse_loss(made, asked) + KL_WEIGHT * spread.kl().mean() / spread.mean[0].numel()
        if not decoder:
            first, last, by = THUMBNAIL
            weight = last + (first - last) * max(0.0, 1.0 - state.step / by)
            loss = loss + weight * _off_colour(spread.mean, asked)
        state.learn(loss, _rate(state.step, steps, 1e-3 if decoder else 2e-3))
        if state.step % 50 == 0:
            log.say(step=state.step, like=round(like.item(), 4), value=round(F.l1_loss(made, asked).item(), 4))
        if time.monotonic() - saved_s > SAVE_EVERY_S:
            state.save()
            _show_vae(state, pixels, out / f"{name}.png")
            saved_s = time.monotonic()
            if len(rows) < sum(1 for _ in corpus.read_rows(book / "train")):  # the artist is still at it
                rows, pixels = read_pictures(book / "train")
                batches = _batches(pixels, 2 if side > 64 else count, side, chance)
    state.save()
    _show_vae(state, pixels, out / f"{name}.png")


def _off_colour(latents: torch.Tensor, asked: torch.Tensor) -> torch.Tensor:
    """How far three channels of the latents are from the picture in small; hues count more than brightness."""
    off = latents[:, :3] / 2 - F.avg_pool2d(asked, 8)
    red, green, blue = off.unbind(1)
    hues = (red - green).square() + (blue - (red + green) / 2).square()
    return 4 * (off.square().mean() + HUES * hues.mean())


def train_encoder(book: Path, out: Path, steps: int, seconds: float) -> None:
    """Train the encoder alone on the middle of pictures, where clothes are: in few steps the first stage greys them.

    The fourth channel stays what the decoder takes it for.
    """
    log, chance = Log(out / "encoder.jsonl"), random.Random(3)
    first = mean_of(out / "vae.safetensors", model.new_vae())
    vae = model.new_vae()
    vae.load_state_dict(first.state_dict())
    vae.decoder.requires_grad_(False)
    vae.post_quant_conv.requires_grad_(False)
    state = State(out / "encoder.safetensors", vae, 1e-3, average=0.98)
    _, pixels = read_pictures(book / "train")
    batches = _batches(pixels[:, :, 24:120, 24:104], 12, 64, chance)
    start_s = saved_s = time.monotonic()
    while state.step < steps and time.monotonic() - start_s < seconds:
        asked = next(batches)
        latents = vae.encode(asked).latent_dist.mean
        with torch.no_grad():
            fourth = first.encode(asked).latent_dist.mean[:, 3]
        loss = _off_colour(latents, asked) + 0.05 * F.mse_loss(latents[:, 3], fourth)
        state.learn(loss, _rate(state.step, steps, 2e-3))
        if state.step % 20 == 0:
            log.say(step=state.step, loss=round(loss.item(), 4))
        if time.monotonic() - saved_s > SAVE_EVERY_S:
            state.save()
            saved_s = time.monotonic()
    state.save()


def _show_vae(state: State, pixels: torch.Tensor, to: Path) -> None:
    vae: AutoencoderKL = model.new_vae()
    vae.load_state_dict(state.mean)
    with torch.no_grad():
        asked = as_values(pixels[:8])
        made = vae.decode(vae.encode(asked).latent_dist.mode()).sample
    save_sheet(torch.cat([asked, made]), to, across=8)


def save_sheet(values: torch.Tensor, to: Path, across: int) -> None:
    """Write pictures (-1..1) side by side."""
    pixels = ((values.clamp(-1, 1) + 1) * 127.5).round().byte().permute(0, 2, 3, 1).numpy()
    rows = [np.concatenate(list(pixels[n : n + across]), axis=1) for n in range(0, len(pixels), across)]
    Image.fromarray(np.concatenate(rows)).save(to)


@torch.no_grad()
def settle(book: Path, out: Path) -> None:
    """Write the autoencoder with latents that a diffusion model learns well: whitened, so that each colour counts.

    The change of basis goes into the two 1x1 convolutions between encoder, latents and decoder: what is decoded stays
    the same. From here on the encoder is fixed.
    """
    last = out / "encoder.safetensors"
    vae = mean_of(last if last.is_file() else out / "vae.safetensors", model.new_vae())
    _, pixels = read_pictures(book / "train")
    some = torch.cat([vae.encode(as_values(part)).latent_dist.mode() for part in pixels[:400].split(8)])
    spread = torch.cat([vae.encode(as_values(part)).latent_dist.var for part in pixels[:40].split(8)])
    flat = some.permute(1, 0, 2, 3).flatten(1)
    centre = flat.mean(1)
    values, axes = torch.linalg.eigh(torch.cov(flat))
    white = axes.T / values.sqrt()[:, None]  # to the latents' own axes, each of unit variance
    before, after = vae.quant_conv, vae.post_quant_conv
    count = len(values)
    before.weight[:count] = (white @ before.weight[:count, :, 0, 0])[:, :, None, None]
    before.bias[:count] = white @ (before.bias[:count] - centre)
    before.weight[count:] = 0.0
    before.bias[count:] = (white.square() @ spread.mean(dim=(0, 2, 3))).clamp(max=LARGEST_DOUBT**2).log()
    old = after.weight[:, :, 0, 0].clone()
    after.bias += old @ centre
    after.weight[:] = (old @ torch.linalg.inv(white))[:, :, None, None]
    values_kept = {f"mean.{name}": value.contiguous() for name, value in vae.state_dict().items()}
    save_file(values_kept, out / "settled.safetensors")
    (out / "scale.json").write_text(json.dumps({"scaling_factor": 1.0}))


LABELS: Final[dict[str, tuple[str, ...]]] = {
    "place": ("", *corpus.PLACES),
    "hour": ("", *corpus.HOURS),
    "weather": tuple(corpus.WEATHERS),
    "person": ("", *corpus.PEOPLE),
    "garment": ("", *dict.fromkeys(name for who in corpus.PEOPLE.values() for name in who.clothes)),
    "colour": ("", *corpus.COLOURS),
}


def _said(chance: random.Random, unseen: frozenset[corpus.Combination]) -> tuple[str, list[int]]:
    """Return a caption of a combination that is learnt, often only a part of it, and what it says, by LABELS."""
    while True:
        place, hour, colour = (chance.choice(tuple(names)) for names in (corpus.PLACES, corpus.HOURS, corpus.COLOURS))
        if corpus.Combination(place, hour, colour) not in unseen:
            break
    weather = chance.choice(tuple(corpus.WEATHERS)) if chance.random() < 0.5 else "clear"
    person = chance.choice(tuple(corpus.PEOPLE)) if chance.random() < 0.85 else ""
    garment = chance.choice(tuple(corpus.PEOPLE[person].clothes)) if person else ""
    colour = colour if person else ""
    whole = corpus.caption(chance, place, hour, weather, person, garment, colour)
    kind = chance.random()
    if kind < 0.1:
        whole, place, hour, weather = f"{person} in a {colour} {garment}" if person else "", "", "", "clear"
    elif kind < 0.2:
        whole = chance.choice(corpus.PLACES[place].called) + (f", {person}" if person else "")
        hour, weather, garment, colour = "", "clear", "", ""
    values = {"place": place, "hour": hour, "weather": weather, "person": person, "garment": garment, "colour": colour}
    return whole, [LABELS[name].index(value) for name, value in values.items()]


def train_text(book: Path, out: Path, steps: int, texts: list[Path]) -> None:
    """Make the tokenizer, and teach the text encoder to tell what a caption says, at its end and after it.

    The U-Net looks at all 77 states, most of which follow the caption's end: each of them is asked.
    """
    log, chance = Log(out / "text.jsonl"), random.Random(7)
    with (book / "train" / "metadata.csv").open(encoding="utf-8") as file:
        captions = [line for line in file]
    if not (out / "tokenizer").is_dir():
        model.write_tokenizer(out / "tokenizer", captions, [path.read_text(encoding="utf-8") for path in texts])
    tokenizer = model.read_tokenizer(out / "tokenizer")
    encoder = model.new_text_encoder(tokenizer)
    heads = torch.nn.ModuleDict({name: torch.nn.Linear(model.TEXT_WIDTH, len(kinds)) for name, kinds in LABELS.items()})
    state = State(out / "text.safetensors", torch.nn.ModuleDict({"encoder": encoder, "heads": heads}), 1e-3)
    unseen = corpus.held_out()
    saved_s = time.monotonic()
    while state.step < steps:
        said = [_said(chance, unseen) for _ in range(48)]
        padded = "max_length" if state.step % 8 == 0 else "longest"
        tokens = tokenizer([text for text, _ in said], padding=padded, truncation=True, return_tensors="pt").input_ids
        if padded == "longest":
            tokens = F.pad(tokens, (0, 4), value=tokenizer.pad_token_id)
        hidden = encoder(tokens).last_hidden_state
        ended = (tokens == tokenizer.eos_token_id).float()
        labels = torch.tensor([values for _, values in said])
        loss, right = torch.zeros(()), torch.ones(len(said), dtype=torch.bool)
        for number, (name, _) in enumerate(LABELS.items()):
            guess = heads[name](hidden)
            each = F.cross_entropy(
                guess.transpose(1, 2), labels[:, number : number + 1].expand(ended.shape), reduction="none"
            )
            loss = loss + (each * ended).sum() / ended.sum()
            right &= guess[:, -1].argmax(1) == labels[:, number]
        state.learn(loss, _rate(state.step, steps, 1e-3))
        if state.step % 25 == 0:
            log.say(step=state.step, loss=round(loss.item(), 4), right=round(float(right.float().mean()), 3))
        if time.monotonic() - saved_s > SAVE_EVERY_S:
            state.save()
            saved_s = time.monotonic()
    state.save()


def read_text(out: Path) -> tuple[Any, Any]:
    """Return the tokenizer and the trained text encoder."""
    tokenizer = model.read_tokenizer(out / "tokenizer")
    encoder = model.new_text_encoder(tokenizer)
    values = _under("encoder.", _under("mean.", load_file(out / "text.safetensors")))
    encoder.load_state_dict(values)
    return tokenizer, encoder.eval().requires_grad_(False)


@torch.no_grad()
def states_of(tokenizer: Any, encoder: Any, captions: list[str]) -> torch.Tensor:
    """Return the text encoder's states, (captions, 77, width)."""
    found = []
    for first in range(0, len(captions), 64):
        tokens = tokenizer(
            captions[first : first + 64],
            padding="max_length",
            max_length=model.TOKENS,
            truncation=True,
            return_tensors="pt",
        ).input_ids
        found.append(encoder(tokens).last_hidden_state)
    return torch.cat(found)


class Latents:
    """The book as the U-Net sees it: latents of unit variance, also of the mirrored pictures, and text states.

    Every picture has a second caption that says the same in other words.
    """

    def __init__(self, book: Path, out: Path) -> None:
        self.book, self.out = book, out
        self.vae = mean_of(out / "settled.safetensors", model.new_vae())
        self.text = read_text(out)
        self.values = torch.zeros(0, 4, 16, 16)
        self.states = torch.zeros(0, model.TOKENS, model.TEXT_WIDTH)
        self.nothing = states_of(*self.text, [""])[0]
        self.scale: float = json.loads((out / "scale.json").read_text("utf-8"))["scaling_factor"]
        self.known: set[str] = set()
        self.encoded: dict[str, torch.Tensor] = {}
        if (out / "latents.safetensors").is_file():
            self.encoded = load_file(out / "latents.safetensors")
        self.more()

    @torch.no_grad()
    def more(self) -> None:
        """Take in what was drawn since."""
        rows = [row for row in corpus.read_rows(self.book / "train") if row.image not in self.known]
        self.known |= {row.image for row in rows}
        fresh = [row.image for row in rows if row.image not in self.encoded]
        for first in range(0, len(fresh), 8):
            some = fresh[first : first + 8]
            pixels = [np.asarray(Image.open(self.book / "train" / image).convert("RGB")) for image in some]
            asked = as_values(torch.from_numpy(np.stack(pixels)).permute(0, 3, 1, 2))
            plain, mirrored = (self.vae.encode(turned).latent_dist.mode() for turned in (asked, asked.flip(3)))
            self.encoded |= dict(zip(some, torch.stack([plain, mirrored], 1), strict=True))
        if fresh:
            part = self.out / "latents.part"
            save_file({name: value.contiguous().clone() for name, value in self.encoded.items()}, part)
            os.replace(part, self.out / "latents.safetensors")
        if not rows:
            return
        values = torch.cat([self.encoded[row.image] for row in rows])
        captions, chance = [], random.Random(len(self.known))
        for row in rows:
            said = (row.place, row.hour, row.weather, row.person, row.garment, row.colour)
            captions += [row.prompt, corpus.caption(chance, *said)]
        self.values = torch.cat([self.values, values * self.scale])
        self.states = torch.cat([self.states, states_of(*self.text, captions)])

    def batch(self, count: int, chance: random.Random, dropped: float) -> tuple[torch.Tensor, torch.Tensor]:
        """Return latents and text states; `dropped` of the captions are empty."""
        picked = [chance.randrange(len(self.values)) for _ in range(count)]
        said = [self.states[n // 2 * 2 + chance.randrange(2)] for n in picked]
        said = [self.nothing if chance.random() < dropped else item for item in said]
        return self.values[picked], torch.stack(said)


SAMPLED: Final = (
    "a forest at night, a woman in a red coat",
    "the seaside at noon, a man in a yellow robe",
    "a castle at dusk, a girl in a green dress",
    "an old street at dawn, in the rain, a boy in a blue raincoat",
    "a temple at noon, in the snow, an old man in a purple robe",
    "a market at night, an old woman in a white dress",
    "a field at dusk",
    "a man in a black coat, a city at noon",
)


def train_unet(book: Path, out: Path, steps: int, seconds: float, count: int, rate: float) -> None:
    """Train the U-Net to tell the velocity of noised latents (Salimans & Ho 2022)."""
    log, chance = Log(out / "unet.jsonl"), random.Random(0)
    latents = Latents(book, out)
    scheduler = model.new_scheduler()
    state = State(out / "unet.safetensors", model.new_unet(), rate, average=0.998)
    chance.seed(state.step)
    torch.manual_seed(state.step)
    log.say(pictures=len(latents.known), scale=latents.scale, step=state.step)
    start_s = saved_s = shown_s = time.monotonic()
    heard = []
    while state.step < steps and time.monotonic() - start_s < seconds:
        values, said = latents.batch(count, chance, 0.1)
        noise = torch.randn_like(values)
        # One time out of each stretch of the schedule: less chance in the loss than drawing each freely.
        times = ((torch.arange(count) + torch.rand(count)) / count * 1000).long().clamp(0, 999)
        noised = scheduler.add_noise(values, noise, times)
        asked = scheduler.get_velocity(values, noise, times)
        loss = F.mse_loss(state.net(noised, times, said).sample, asked)
        state.learn(loss, _rate(state.step, steps, rate, 100, (time.monotonic() - start_s) / seconds))
        heard.append(float(loss.detach()))
        if state.step % 25 == 0:
            log.say(step=state.step, loss=round(sum(heard) / len(heard), 4), pictures=len(latents.known))
            heard = []
        now_s = time.monotonic()
        if now_s - saved_s > SAVE_EVERY_S:
            state.save()
            latents.more()
            saved_s = now_s
        if now_s - shown_s > 4 * SAVE_EVERY_S:
            _show_unet(state, latents, out / "unet.png")
            shown_s = time.monotonic()
    state.save()
    _show_unet(state, latents, out / "unet.png")


@torch.no_grad()
def sampled(
    unet: Any,
    vae: Any,
    said: torch.Tensor,
    nothing: torch.Tensor,
    scale: float,
    *,
    steps: int = 20,
    guidance: float = 3.0,
    seed: int = 0,
) -> torch.Tensor:
    """Return pictures (-1..1) for text states, by DDIM with classifier-free guidance."""
    scheduler = model.new_scheduler()
    scheduler.set_timesteps(steps)
    chance = torch.Generator().manual_seed(seed)
    values = torch.randn(len(said), 4, 16, 16, generator=chance)
    both = torch.cat([nothing.expand_as(said), said])
    for when in scheduler.timesteps:
        without, with_ = unet(torch.cat([values, values]), when, both).sample.chunk(2)
        values = scheduler.step(without + guidance * (with_ - without), when, values).prev_sample
    return vae.decode(values / scale).sample


def _show_unet(state: State, latents: Latents, to: Path) -> None:
    unet = model.new_unet()
    unet.load_state_dict(state.mean)
    vae = latents.vae
    if (latents.out / "decoder.safetensors").is_file():
        vae = mean_of(latents.out / "decoder.safetensors", model.new_vae())
    said = states_of(*latents.text, [*SAMPLED, *SAMPLED])
    save_sheet(sampled(unet.eval(), vae, said, latents.nothing, latents.scale), to, across=8)


def main() -> None:
    """Train a stage."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("stage", choices=("vae", "encoder", "settle", "text", "unet", "decoder"))
    parser.add_argument("book", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--steps", type=int, default=3000)
    parser.add_argument("--minutes", type=float, default=1e9)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--batch", type=int, default=24)
    parser.add_argument("--rate", type=float, default=1.5e-3)
    parser.add_argument("--texts", type=Path, nargs="*", default=(), help="English text files, for the tokenizer")
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    torch.manual_seed(corpus.SEED)
    given.out.mkdir(parents=True, exist_ok=True)
    if given.stage in ("vae", "decoder"):
        train_vae(given.book, given.out, given.steps, given.minutes * 60, decoder=given.stage == "decoder")
    elif given.stage == "encoder":
        train_encoder(given.book, given.out, given.steps, given.minutes * 60)
    elif given.stage == "settle":
        settle(given.book, given.out)
    elif given.stage == "text":
        train_text(given.book, given.out, given.steps, given.texts)
    else:
        train_unet(given.book, given.out, given.steps, given.minutes * 60, given.batch, given.rate)


if __name__ == "__main__":
    main()
