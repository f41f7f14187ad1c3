"""What a run's losses say: which epoch to take, whether it learnt too little or by heart, what to try next."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from yingxi.lora.recipe import ImageRecipe
from yingxi.lora.training.loop import Outcome
from yingxi.words import Words


class Fit(StrEnum):
    """How well a LoRA fits its pictures."""

    UNDER = "under"
    RIGHT = "right"
    OVER = "over"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Advice:
    """What to do with a run.

    Attributes:
        epoch: the one to take, from 1.
        file: its file, or the saved one nearest to it.
        why: the figures it follows from.
        fit: under- or overfitting.
        next_step: the change to try.
    """

    epoch: int
    file: Path | None
    why: Words
    fit: Fit
    next_step: Words


_RISEN: Final = 1.03
"""A held-out loss so far above its lowest has turned: the pictures are being learnt by heart."""
_STILL_FALLING: Final = 0.99
"""A held-out loss that fell so far in its last third has not arrived."""


def advice_on(outcome: Outcome, recipe: ImageRecipe, pictures: int) -> Advice:
    """Read a finished run.

    Args:
        outcome: its losses; held-out losses decide where there are any, else training losses do.
        recipe: what could be changed.
        pictures: how many it learnt from.
    """
    held = [(epoch, loss) for epoch, loss in outcome.validation]
    if not held:
        return _without_held_out(outcome, recipe, pictures)
    epoch, lowest = min(held, key=lambda one: (one[1], one[0]))
    first, last = held[0][1], held[-1][1]
    before = held[-max(2, len(held) // 3)][1]
    why = Words(
        "epoch {e} has the lowest loss on held-out pictures ({lowest:.4f}; first {first:.4f}, last {last:.4f})",
        "第 {e} 轮在留出图片上的损失最低（{lowest:.4f}；最初 {first:.4f}，最后 {last:.4f}）",
    ).filled(e=epoch, lowest=lowest, first=first, last=last)
    file = _file_at(outcome, epoch, recipe)
    if last > lowest * _RISEN and epoch < held[-1][0]:
        return Advice(epoch, file, why, Fit.OVER, _less(recipe, epoch, pictures))
    if len(held) > 2 and last <= before * _STILL_FALLING:
        return Advice(epoch, file, why, Fit.UNDER, _more(recipe))
    return Advice(epoch, file, why, Fit.RIGHT, _as_it_is())


def _without_held_out(outcome: Outcome, recipe: ImageRecipe, pictures: int) -> Advice:
    epoch = len(outcome.losses)
    why = Words(
        "no picture was held out ({n} are too few, or validation_share is 0), so no loss tells epochs apart: "
        "compare the sample pictures of each saved epoch",
        "没有留出图片（只有 {n} 张，或 validation_share 为 0），无法按损失比较各轮：请对照各轮的样张",
    ).filled(n=pictures)
    return Advice(
        epoch,
        outcome.files[-1] if outcome.files else None,
        why,
        Fit.UNKNOWN,
        Words(
            "write sample_prompts and save_every_n_epochs, or add pictures (20 or more)",
            "请写 sample_prompts 和 save_every_n_epochs，或多加图片（20 张以上）",
        ),
    )


def _file_at(outcome: Outcome, epoch: int, recipe: ImageRecipe) -> Path | None:
    def distance(path: Path) -> tuple[int, str]:
        told = path.stem.rpartition("_ep")[2]
        return (abs(int(told) - epoch) if told.isdigit() else recipe.epochs + 1, path.name)

    return min(outcome.files, key=distance) if outcome.files else None


def _less(recipe: ImageRecipe, epoch: int, pictures: int) -> Words:
    if pictures < 20:
        return Words(
            "it learns the pictures by heart: add more pictures (there are {n}), or stop at epochs: {e}",
            "它在死记图片：请增加图片（现有 {n} 张），或改为 epochs: {e}",
        ).filled(n=pictures, e=epoch)
    if recipe.dropout == 0:
        return Words(
            "it learns the pictures by heart: epochs: {e}, or dropout: 0.1",
            "它在死记图片：epochs: {e}，或 dropout: 0.1",
        ).filled(e=epoch)
    return Words(
        "it learns the pictures by heart: epochs: {e}, or lora_rank: {r}",
        "它在死记图片：epochs: {e}，或 lora_rank: {r}",
    ).filled(e=epoch, r=max(1, recipe.lora_rank // 2))


def _more(recipe: ImageRecipe) -> Words:
    return Words(
        "it still learns: epochs: {e}, or learning_rate: {r:g}", "它还在进步：epochs: {e}，或 learning_rate: {r:g}"
    ).filled(e=recipe.epochs * 2, r=recipe.learning_rate * 2)


def _as_it_is() -> Words:
    return Words(
        "it has arrived: take it; for a stronger look raise its weight first (<lora:name:1.2>)",
        "已经收敛：可以直接用；想更强烈，先调高权重（<lora:名字:1.2>）",
    )
