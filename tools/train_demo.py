"""`make train`: two LoRAs of the tiny base, a style and a character, drawn, trained, measured.

    python tools/train_demo.py [woodcut] [mei] [--prompts N]

The recipes are examples/train/*.yaml. Pictures go to output/pictures; each LoRA's folder gets its files, `grid.png`
(epoch by prompt by weight), `samples.png` (base alone above, LoRA below) and `figures.json`. It ends with 1 where a
figure misses what is asked of it.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

sys.path.insert(0, str(Path(__file__).with_name("tiny_base")))

import corpus
import lessons
import numpy as np
from corpus import Picture

import yingxi.lora  # noqa: F401 - how threads wait is set before torch is loaded
from yingxi.words import Words

if TYPE_CHECKING:
    from judge import Judge
    from torch import Tensor

PICTURES: Final = Path("output/pictures")
CHECKED: Final = 32
"""Fresh pictures on which the judge itself is marked."""
STEPS: Final = 20
GUIDANCE: Final = 3.0
LEAST_TAKEN: Final = 80.0
MOST_TAKEN_ALONE: Final = 15.0
MOST_FALL: Final = 10.0
GRID_WEIGHTS: Final = (0.7, 1.0)


@dataclass(frozen=True, slots=True)
class Demo:
    """One LoRA to be shown.

    Attributes:
        recipe: its YAML.
        lessons: what it learns from.
        prompts: what it is asked for, by how many are wanted; none of them is a lesson.
        asked: how many are wanted.
        head, answer: what the judge is asked, and what it says where the LoRA works.
        least: percent of samples that must be taken for it; None: it is only told.
        title: for people.
    """

    recipe: Path
    lessons: Callable[[], list[Picture]]
    prompts: Callable[[int], list[Picture]]
    asked: int
    head: str
    answer: str
    least: float | None
    title: Words


DEMOS: Final = {
    "woodcut": Demo(
        Path("examples/train/woodcut.yaml"),
        lambda: [lessons.in_style(one) for one in lessons.style_lessons()],
        lambda count: [lessons.in_style(one) for one in lessons.style_prompts(count)],
        60,
        "style",
        lessons.STYLE,
        LEAST_TAKEN,
        Words("style: woodcut, from 40 pictures", "画风：木刻，40 张图"),
    ),
    "mei": Demo(
        Path("examples/train/character.yaml"),
        lessons.mei_lessons,
        lambda count: lessons.mei_pictures(lessons.MEI_NEW, count, 8),
        36,
        "character",
        lessons.CHARACTER,
        None,
        Words("character: Mei, from 20 pictures, in three new places", "角色：小梅，20 张图，放进三个新地点"),
    ),
}


@dataclass(frozen=True, slots=True)
class Row:
    """A figure, in percent or points; `least` and `most` are what is asked of it, None where it is only told."""

    name: Words
    value: float
    least: float | None = None
    most: float | None = None

    @property
    def holds(self) -> bool:
        """Whether the figure is as asked."""
        return not (self.least is not None and self.value < self.least) and not (
            self.most is not None and self.value > self.most
        )

    def told(self) -> str:
        """Return it as a line of the table."""
        bound = ""
        if self.least is not None:
            bound = str(Words("at least {n:.0f}", "至少 {n:.0f}").filled(n=self.least))
        elif self.most is not None:
            bound = str(Words("at most {n:.0f}", "至多 {n:.0f}").filled(n=self.most))
        verdict = (Words("holds", "达标") if self.holds else Words("MISSED", "未达标")) if bound else Words("", "")
        return f"  {self.value:6.1f}  {bound:<14} {verdict!s:<8} {self.name}"


@dataclass(slots=True)
class Clock:
    """How long each part took, in seconds."""

    parts: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def runs(self, part: str) -> Iterator[None]:
        """Add what happens inside to a part."""
        began_s = time.monotonic()
        try:
            yield
        finally:
            self.parts[part] = self.parts.get(part, 0.0) + time.monotonic() - began_s


def draw_all(demos: Sequence[Demo], pictures: Path = PICTURES, *, jobs: int = 0) -> None:
    """Draw what the LoRAs learn from and what the judge is marked on."""
    work: list[tuple[str, Picture, Path]] = []
    for demo in demos:
        rows, folder = demo.lessons(), pictures / demo.answer
        corpus.write_rows(folder, rows)
        work += [(demo.answer, row, folder) for row in rows]
    for kind, rows in checked().items():
        corpus.write_rows(pictures / f"check-{kind}", rows)
        work += [(kind, row, pictures / f"check-{kind}") for row in rows]
    with multiprocessing.get_context("spawn").Pool(jobs or min(4, os.cpu_count() or 1)) as pool:
        pool.starmap(draw_one, work, chunksize=4)


def checked() -> dict[str, list[Picture]]:
    """Return pictures that neither judge nor LoRA learnt from: of anybody, and of Mei."""
    return {
        "render": corpus.book()["check"][:CHECKED],
        lessons.CHARACTER: lessons.mei_pictures(tuple(corpus.PLACES), CHECKED, 9),
    }


def draw_one(kind: str, row: Picture, folder: Path) -> None:
    """Draw one picture as it is, as a woodcut, or of Mei."""
    from PIL import Image

    path = folder / row.image
    if kind == lessons.CHARACTER:
        lessons.draw_mei(row, path)
        return
    corpus.draw(row, path)
    if kind == lessons.STYLE:
        with Image.open(path) as drawn:
            pixels = np.asarray(drawn.convert("RGB"))
        Image.fromarray(lessons.woodcut(pixels)).save(path)


def mark_judge(judge: Judge, pictures: Path = PICTURES) -> list[Row]:
    """Return how often the judge is right about pictures that nobody learnt from."""
    from judge import agreement
    from score import woodcuts
    from train import as_values, read_pictures

    rows, pixels = read_pictures(pictures / "check-render")
    of_mei, mei_pixels = read_pictures(pictures / f"check-{lessons.CHARACTER}")
    sides = (
        (Words("renders", "渲染图"), [lessons.seen_in(row) for row in rows], pixels),
        (Words("woodcuts", "木刻"), [lessons.seen_in(row, woodcut=True) for row in rows], woodcuts(pixels)),
        (Words("Mei", "小梅"), [lessons.seen_in(row, mei=True) for row in of_mei], mei_pixels),
    )
    found = []
    for name, asked, values in sides:
        share = agreement(asked, judge.says(as_values(values)))
        found += [
            Row(Words(f"judge, {head}: {name.en}", f"评判器，{head}：{name.zh}"), 100 * share[head])
            for head in asked[0]
        ]
    return found


def train_one(recipe: Path) -> Path:
    """Run `yingxi train`; return the last LoRA it wrote.

    Raises:
        SystemExit: the run was stopped, or could not be finished.
    """
    import typer

    from yingxi.cli.train import show_training
    from yingxi.lora.grid import wanted_of

    try:
        code = show_training(recipe, fresh=True, dry_run=False, json=False)
    except typer.Exit as ended:  # the message is on the screen already
        raise SystemExit(ended.exit_code) from ended
    last = wanted_of([recipe]).columns[-1].path
    if code or last is None:
        raise SystemExit(code or 1)
    return last


def measure(demo: Demo, lora: Path, judge: Judge, count: int, *, steps: int) -> list[Row]:
    """Draw prompts that no lesson shows with the base alone and with the LoRA, and ask the judge about both."""
    from judge import agreement
    from score import sampled_by

    from yingxi.lora.recipe import read_recipe

    recipe = read_recipe(demo.recipe)
    base, asked = Path(recipe.base_model), demo.prompts(count)
    texts = [one.prompt for one in asked]
    alone, learnt = (sampled_by(base, texts, steps, GUIDANCE, lora=one) for one in (None, lora))
    show_samples(alone, learnt, Path(recipe.output_dir) / "samples.png")
    said = [judge.says(pictures) for pictures in (alone, learnt)]
    taken = [100.0 * sum(one[demo.head] == demo.answer for one in answers) / count for answers in said]
    grounds = [{"place": one.place, "hour": one.hour} for one in asked]
    before, after = (agreement(grounds, answers) for answers in said)
    rows = [
        Row(Words("taken for it, with the LoRA", "被认作目标，用 LoRA"), taken[1], least=demo.least),
        Row(Words("taken for it, base alone", "被认作目标，只有底模"), taken[0], most=MOST_TAKEN_ALONE),
    ]
    for name, words in _GROUNDS.items():
        rows += [
            Row(Words(f"{words.en} right, base alone", f"{words.zh}正确，只有底模"), 100 * before[name]),
            Row(Words(f"{words.en} right, with the LoRA", f"{words.zh}正确，用 LoRA"), 100 * after[name]),
            Row(
                Words(f"{words.en}: points that it falls", f"{words.zh}：下降的百分点"),
                round(100 * (before[name] - after[name]), 2),
                most=MOST_FALL,
            ),
        ]
    return rows


_GROUNDS: Final = {
    "place": Words("place", "地点"),
    "hour": Words("hour", "时辰"),
    "all": Words("place and hour", "地点与时辰"),
}


def show_samples(alone: Tensor, learnt: Tensor, to: Path, across: int = 12) -> None:
    """Write the samples as one picture: each of the base alone above the same prompt with the LoRA."""
    import torch
    from train import save_sheet

    whole = len(alone) // across * across or len(alone)
    pairs = zip(alone[:whole].split(across), learnt[:whole].split(across), strict=True)
    save_sheet(torch.cat([part for pair in pairs for part in pair]), to, min(across, whole))


def draw_grid(recipe: Path) -> None:
    """Run `yingxi lora grid`: every saved epoch and the base alone."""
    from yingxi.cli.picture_pages import show_grid
    from yingxi.lora.recipe import read_recipe

    out = Path(read_recipe(recipe).output_dir) / "grid.png"
    show_grid([recipe], [], GRID_WEIGHTS, None, {"cfg": GUIDANCE}, None, out, force=True, json=False)


def show_one(demo: Demo, judge: Judge, clock: Clock, count: int, *, steps: int = STEPS) -> list[Row]:
    """Train a demo's LoRA, measure it, draw its grid, and keep the figures beside it."""
    with clock.runs("training"):
        lora = train_one(demo.recipe)
    with clock.runs("measuring"):
        rows = measure(demo, lora, judge, count, steps=steps)
    with clock.runs("grid"):
        draw_grid(demo.recipe)
    kept = {"lora": lora.name, "prompts": count, "figures": {row.name.en: row.value for row in rows}}
    (lora.parent / "figures.json").write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")
    return rows


def main() -> None:
    """Run the demos that are named, or all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", choices=[*DEMOS, []], metavar="|".join(DEMOS))
    parser.add_argument("--prompts", type=int, help="of each LoRA [60, 36]")
    given = parser.parse_args()
    chosen = [DEMOS[name] for name in given.names or DEMOS]
    clock = Clock()
    with clock.runs("drawing"):
        draw_all(chosen)
    from judge import read_judge

    judge = read_judge()
    tables = [(Words("the judge, on fresh pictures", "评判器，在全新的图上"), mark_judge(judge))]
    tables += [(demo.title, show_one(demo, judge, clock, given.prompts or demo.asked)) for demo in chosen]
    for title, rows in tables:
        print(f"\n{title}")
        print("\n".join(row.told() for row in rows))
    spent = ", ".join(f"{name} {part_s:.0f} s" for name, part_s in clock.parts.items())
    print(f"\n{spent}, {Words('in all', '共')} {sum(clock.parts.values()) / 60:.1f} min")
    if not all(row.holds for _, rows in tables for row in rows):
        raise SystemExit(1)


if __name__ == "__main__":
    main()
