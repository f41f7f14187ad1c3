"""How well the tiny base follows simple prompts: `python tools/tiny_base/score.py BOOK OUT BASE [--prompts 300]`.

A classifier (see judge.py) learns place, hour, wardrobe colour, style and character from the artist's pictures
(OUT/judge.safetensors; the combinations that the base never saw among them) and is itself marked on pictures that it
never saw. Then it looks at what BASE, a
diffusers folder, makes of 300 prompts, 100 of them combinations of place, hour and colour that the base never saw.
OUT/score.json holds the figures, OUT/nearest.png ten samples, each above the training picture that is nearest to it.
"""

from __future__ import annotations

import argparse
import json
import random
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import corpus
import lessons
import numpy as np
import torch
import torch.nn.functional as F
from corpus import Picture
from judge import ASKED, Judge, agreement, read_judge, write_judge
from train import as_values, read_pictures, save_sheet

NEAREST: Final = 10
MEI_LEARNT: Final = 96
MEI_CHECK: Final = 48
"""Pictures of Mei, for the judge alone: every place and hour."""
MEI_OFTEN: Final = 6
"""An epoch shows each of her pictures so often: she is one of seven whom it sees."""
_NOT_SEEN: Final = -100
"""Of a woodcut nobody can tell the clothes' colour."""


def _worn(pictures: torch.Tensor, chance: random.Random) -> torch.Tensor:
    """Return pictures mirrored, moved, blurred or roughened: a sample is never as crisp as a render."""
    if chance.random() < 0.5:
        pictures = pictures.flip(3)
    pictures = pictures.roll((chance.randint(-6, 6), chance.randint(-6, 6)), dims=(2, 3))
    factor = chance.choice((1, 1, 2, 3, 4, 6, 8))
    if factor > 1:
        side = pictures.shape[-1]
        small = F.interpolate(pictures, size=(side // factor, side // factor), mode="area")
        pictures = F.interpolate(small, size=(side, side), mode="bilinear", align_corners=False)
    pictures = pictures * chance.uniform(0.9, 1.1) + chance.uniform(-0.06, 0.06)
    return pictures + torch.randn_like(pictures) * chance.choice((0.0, 0.05, 0.1))


def train_judge(book: Path, out: Path, epochs: int) -> Judge:
    """Train the classifier on the book, as drawn and as woodcuts, and on Mei; or read the one that is there."""
    kept = out / "judge.safetensors"
    if kept.is_file():
        return read_judge(kept)
    mei = drawn_mei(book / "mei", MEI_LEARNT, seed=6)
    answers, pictures = _shown([read_pictures(book / folder) for folder in ("train", "judge")], [mei] * MEI_OFTEN)
    labels = {
        name: torch.tensor([kinds.index(one[name]) if name in one else _NOT_SEEN for one in answers])
        for name, kinds in ASKED.items()
    }
    judge = Judge()
    torch.manual_seed(corpus.SEED)
    chance = random.Random(corpus.SEED)
    optimizer = torch.optim.AdamW(judge.parameters(), lr=2e-3, weight_decay=0.02)
    batches = len(pictures) // 48
    falling = torch.optim.lr_scheduler.OneCycleLR(optimizer, 3e-3, total_steps=epochs * batches)
    for epoch in range(epochs):
        judge.train()
        for picked in torch.randperm(len(pictures))[: batches * 48].split(48):
            said = judge(_worn(as_values(pictures[picked]), chance))
            loss = sum((F.cross_entropy(said[name], labels[name][picked]) for name in ASKED), torch.zeros(()))
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            falling.step()
        print(json.dumps({"epoch": epoch + 1, "loss": round(float(loss.detach()), 4)}), flush=True)
    write_judge(judge, kept)
    return read_judge(kept)


def drawn_mei(folder: Path, count: int, seed: int) -> tuple[list[Picture], torch.Tensor]:
    """Draw Mei where that is not done yet, in every place; return rows and pictures."""
    rows = lessons.mei_pictures(tuple(corpus.PLACES), count, seed)
    corpus.write_rows(folder, rows)
    for row in rows:
        if not (folder / row.image).is_file():
            lessons.draw_mei(row, folder / row.image)
    return read_pictures(folder)


def _shown(
    of_others: list[tuple[list[Picture], torch.Tensor]], of_mei: list[tuple[list[Picture], torch.Tensor]]
) -> tuple[list[dict[str, str]], torch.Tensor]:
    """Return what pictures show, by what is asked of them, and the pictures: as drawn, and the others as woodcuts."""
    answers: list[dict[str, str]] = []
    found: list[torch.Tensor] = []
    for rows, pixels in of_others:
        answers += [lessons.seen_in(row) for row in rows]
        answers += [lessons.seen_in(row, woodcut=True) for row in rows]
        found += [pixels, woodcuts(pixels)]
    for rows, pixels in of_mei:
        answers += [lessons.seen_in(row, mei=True) for row in rows]
        found.append(pixels)
    return answers, torch.cat(found)


def woodcuts(pixels: torch.Tensor) -> torch.Tensor:
    """Return pictures (uint8) as woodcuts."""
    cut = [lessons.woodcut(one) for one in pixels.permute(0, 2, 3, 1).numpy()]
    return torch.from_numpy(np.stack(cut)).permute(0, 3, 1, 2).contiguous()


def mark_judge(judge: Judge, book: Path) -> dict[str, dict[str, float]]:
    """Return how often the classifier is right about pictures that nobody learnt from."""
    rows, pixels = read_pictures(book / "check")
    mei = drawn_mei(book / "mei_check", MEI_CHECK, seed=7)
    sides = {
        "judge on renders": ([lessons.seen_in(row) for row in rows], pixels),
        "judge on woodcuts": ([lessons.seen_in(row, woodcut=True) for row in rows], woodcuts(pixels)),
        "judge on mei": ([lessons.seen_in(row, mei=True) for row in mei[0]], mei[1]),
    }
    return {name: agreement(asked, judge.says(as_values(values))) for name, (asked, values) in sides.items()}


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt, and what should be seen."""

    text: str
    asked: dict[str, str]
    unseen: bool


def prompts(count: int) -> list[Prompt]:
    """Return the prompts: every combination that was held out, then some of those that were learnt."""
    chance = random.Random(corpus.SEED + 2)
    unseen = sorted(corpus.held_out())
    seen = [item for item in corpus.combinations() if item not in corpus.held_out()]
    chance.shuffle(unseen)
    chance.shuffle(seen)
    third = min(len(unseen), round(count / 3))
    made = []
    for number, (place, hour, colour) in enumerate([*unseen[:third], *seen[: count - third]]):
        person = chance.choice(tuple(corpus.PEOPLE))
        garment = chance.choice(tuple(corpus.PEOPLE[person].clothes))
        text = corpus.caption(chance, place, hour, "clear", person, garment, colour)
        made.append(Prompt(text, {"place": place, "hour": hour, "colour": colour}, number < third))
    return made


def sampled_by(base: Path, texts: list[str], steps: int, guidance: float, *, lora: Path | None = None) -> torch.Tensor:
    """Return what a base, and a LoRA on it, both read as anybody's diffusers would, make of prompts: -1..1."""
    from diffusers import StableDiffusionPipeline
    from diffusers.utils import logging as of_diffusers
    from transformers.utils import logging as of_transformers

    of_diffusers.set_verbosity_error()
    for one in (of_diffusers, of_transformers):
        one.disable_progress_bar()
    pipeline = StableDiffusionPipeline.from_pretrained(base, safety_checker=None, torch_dtype=torch.float32)
    pipeline.set_progress_bar_config(disable=True)
    if lora is not None:
        pipeline.load_lora_weights(lora.parent, weight_name=lora.name)
    found = []
    for first in range(0, len(texts), 20):
        some = texts[first : first + 20]
        chance = [torch.Generator().manual_seed(first + number) for number in range(len(some))]
        made: Any = pipeline(
            some, num_inference_steps=steps, guidance_scale=guidance, generator=chance, output_type="pt",
            height=corpus.SIDE_PX, width=corpus.SIDE_PX,
        )  # fmt: skip
        found.append(made.images * 2 - 1)
    return torch.cat(found)


def nearest(pictures: torch.Tensor, book: Path) -> torch.Tensor:
    """Return for each picture the training picture that is nearest to it by squared difference, mirrored or not."""
    _, pixels = read_pictures(book / "train")
    known = as_values(pixels)
    known = torch.cat([known, known.flip(3)])
    small = F.interpolate(known, scale_factor=0.25, mode="area").flatten(1)
    asked = F.interpolate(pictures, scale_factor=0.25, mode="area").flatten(1)
    return known[torch.cdist(asked, small).argmin(1)]


def main() -> None:
    """Judge a base."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("book", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("base", type=Path, nargs="?", help="a diffusers folder; without it the judge alone is marked")
    parser.add_argument("--prompts", type=int, default=300)
    parser.add_argument("--steps", type=int, default=20)
    parser.add_argument("--guidance", type=float, default=3.0)
    parser.add_argument("--epochs", type=int, default=14)
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    judge = train_judge(given.book, given.out, given.epochs)
    figures: dict[str, Any] = dict(mark_judge(judge, given.book))
    if given.base is not None:
        asked = prompts(given.prompts)
        pictures = sampled_by(given.base, [item.text for item in asked], given.steps, given.guidance)
        said = judge.says(pictures)
        for name, kept in (("all", (True, False)), ("unseen", (True,)), ("seen", (False,))):
            some = [number for number, item in enumerate(asked) if item.unseen in kept]
            figures[name] = agreement([asked[number].asked for number in some], [said[number] for number in some])
        ten = torch.arange(NEAREST) * (len(pictures) // NEAREST)
        save_sheet(torch.cat([pictures[ten], nearest(pictures[ten], given.book)]), given.out / "nearest.png", NEAREST)
        save_sheet(pictures[:60], given.out / "prompts.png", 10)
    (given.out / "score.json").write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
