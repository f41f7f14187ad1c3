"""How well the tiny base follows simple prompts: `python tools/tiny_base/score.py BOOK OUT BASE [--prompts 300]`.

A classifier learns place, hour and wardrobe colour from the artist's pictures (OUT/judge.safetensors; the combinations
that the base never saw among them) and is itself marked on pictures that it never saw. Then it looks at what BASE, a
diffusers folder, makes of 300 prompts, 100 of them combinations of place, hour and colour that the base never saw.
OUT/score.json holds the figures, OUT/nearest.png ten samples, each above the training picture that is nearest to it.
"""

from __future__ import annotations

import argparse
import itertools
import json
import random
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import corpus
import torch
import torch.nn.functional as F
from safetensors.torch import load_file, save_file
from train import as_values, read_pictures, save_sheet

SEEN_PX: Final = 64
"""The side of what the classifier looks at."""
ASKED: Final = {"place": tuple(corpus.PLACES), "hour": tuple(corpus.HOURS), "colour": (*corpus.COLOURS, "")}
NEAREST: Final = 10


class Judge(torch.nn.Module):
    """Tells place, hour and wardrobe colour of pictures (count, 3, 128, 128), -1..1."""

    def __init__(self) -> None:
        super().__init__()
        widths = (3, 24, 48, 64, 96)
        layers: list[torch.nn.Module] = []
        for before, after in itertools.pairwise(widths):
            layers += [
                torch.nn.Conv2d(before, after, 3, stride=2, padding=1),
                torch.nn.BatchNorm2d(after),
                torch.nn.ReLU(),
            ]
        self.body = torch.nn.Sequential(*layers, torch.nn.Flatten(), torch.nn.Dropout(0.3))
        self.heads = torch.nn.ModuleDict({name: torch.nn.Linear(96 * 16, len(kinds)) for name, kinds in ASKED.items()})

    def forward(self, pictures: torch.Tensor) -> dict[str, torch.Tensor]:
        """Return the score of each kind, by what is asked."""
        seen = self.body(F.interpolate(pictures, size=(SEEN_PX, SEEN_PX), mode="area"))
        return {name: head(seen) for name, head in self.heads.items()}

    @torch.no_grad()
    def says(self, pictures: torch.Tensor) -> list[dict[str, str]]:
        """Return what is seen in each picture."""
        said = [{} for _ in pictures]
        for first in range(0, len(pictures), 64):
            for name, scores in self(pictures[first : first + 64]).items():
                for number, best in enumerate(scores.argmax(1).tolist(), first):
                    said[number][name] = ASKED[name][best]
        return said


def _worn(pictures: torch.Tensor, chance: random.Random) -> torch.Tensor:
    """Return pictures mirrored, moved, blurred or roughened: a sample is never as crisp as a render."""
    if chance.random() < 0.5:
        pictures = pictures.flip(3)
    pictures = pictures.roll((chance.randint(-6, 6), chance.randint(-6, 6)), dims=(2, 3))
    factor = chance.choice((1, 1, 2, 3, 4))
    if factor > 1:
        side = pictures.shape[-1]
        small = F.interpolate(pictures, size=(side // factor, side // factor), mode="area")
        pictures = F.interpolate(small, size=(side, side), mode="bilinear", align_corners=False)
    pictures = pictures * chance.uniform(0.9, 1.1) + chance.uniform(-0.06, 0.06)
    return pictures + torch.randn_like(pictures) * chance.choice((0.0, 0.05, 0.1))


def train_judge(book: Path, out: Path, epochs: int) -> Judge:
    """Train the classifier on the book, or read the one that is there."""
    judge, kept = Judge(), out / "judge.safetensors"
    if kept.is_file():
        judge.load_state_dict(load_file(kept))
        return judge.eval()
    rows, pixels = [], []
    for folder in ("train", "judge"):
        some, values = read_pictures(book / folder)
        rows += some
        pixels.append(values)
    pictures = torch.cat(pixels)
    labels = {name: torch.tensor([kinds.index(getattr(row, name)) for row in rows]) for name, kinds in ASKED.items()}
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
    save_file(judge.state_dict(), kept)
    return judge.eval()


def mark_judge(judge: Judge, book: Path) -> dict[str, float]:
    """Return how often the classifier is right about pictures that nobody learnt from."""
    rows, pixels = read_pictures(book / "check")
    said = judge.says(as_values(pixels))
    return _agreement([{name: getattr(row, name) for name in ASKED} for row in rows], said)


def _agreement(asked: list[dict[str, str]], said: list[dict[str, str]]) -> dict[str, float]:
    right = [{name: one[name] == other[name] for name in ASKED} for one, other in zip(asked, said, strict=True)]
    share = {name: round(sum(each[name] for each in right) / len(right), 4) for name in ASKED}
    return {**share, "all": round(sum(all(each.values()) for each in right) / len(right), 4), "of": len(right)}


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


def sampled_by(base: Path, texts: list[str], steps: int, guidance: float) -> torch.Tensor:
    """Return what a base, read as anybody's diffusers would, makes of prompts: -1..1."""
    from diffusers import StableDiffusionPipeline

    pipeline = StableDiffusionPipeline.from_pretrained(base, safety_checker=None, torch_dtype=torch.float32)
    pipeline.set_progress_bar_config(disable=True)
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
    figures: dict[str, Any] = {"judge on renders": mark_judge(judge, given.book)}
    if given.base is not None:
        asked = prompts(given.prompts)
        pictures = sampled_by(given.base, [item.text for item in asked], given.steps, given.guidance)
        said = judge.says(pictures)
        for name, kept in (("all", (True, False)), ("unseen", (True,)), ("seen", (False,))):
            some = [number for number, item in enumerate(asked) if item.unseen in kept]
            figures[name] = _agreement([asked[number].asked for number in some], [said[number] for number in some])
        ten = torch.arange(NEAREST) * (len(pictures) // NEAREST)
        save_sheet(torch.cat([pictures[ten], nearest(pictures[ten], given.book)]), given.out / "nearest.png", NEAREST)
        save_sheet(pictures[:60], given.out / "prompts.png", 10)
    (given.out / "score.json").write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
