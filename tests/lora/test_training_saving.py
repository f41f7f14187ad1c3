"""Which files a run writes: said before it in the same words as afterwards."""

from __future__ import annotations

from typing import Any

import pytest

from yingxi.lora.recipe import ImageRecipe
from yingxi.lora.training.order import Order
from yingxi.lora.training.saving import file_after, files_of


def names(**more: Any) -> list[str]:
    values = {"train_data_dir": "p", "base_model": "b", "output_dir": "out/ink", "lora_rank": 2, "epochs": 5}
    recipe = ImageRecipe.model_validate(values | more)
    order = Order((tuple(range(6)),), 2, 1, recipe.epochs, recipe.max_train_steps)  # three steps an epoch
    found = list(files_of(recipe, order))
    assert found == [name for step in range(1, order.steps + 1) if (name := file_after(recipe, order, step))]
    return [name.removeprefix("lora_v1_ink_r2_").removesuffix(".safetensors") for name in found]


@pytest.mark.parametrize(
    ("more", "wanted"),
    [
        ({}, ["ep5"]),
        ({"save_every_n_epochs": 2}, ["ep2", "ep4", "ep5"]),
        ({"epochs": 10, "save_every_n_epochs": 2}, ["ep2", "ep4", "ep6", "ep8", "ep10"]),
        ({"save_steps": 4}, ["st000004", "st000008", "ep4", "ep5"]),
        ({"save_steps": 4, "save_every_n_epochs": 2}, ["st000004", "ep2", "st000008", "ep4", "ep5"]),
        ({"max_train_steps": 7, "save_steps": 3}, ["ep1", "ep2", "ep3"]),
    ],
)
def test_files_are_named_by_whole_epochs_and_else_by_steps(more: dict[str, Any], wanted: list[str]) -> None:
    assert names(**more) == wanted
