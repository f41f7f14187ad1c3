"""Folded layers compute what peft's own do, and what cannot be folded is left to peft."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("torch")
pytest.importorskip("diffusers")

from tiny_parts import pictures, tiny_base

from yingxi.engines.image.parts import Parts, load_parts
from yingxi.lora.datasets.reading import read_dataset
from yingxi.lora.recipe import ImageRecipe
from yingxi.lora.training import adapters
from yingxi.lora.training.adapters import fit_adapters, trained
from yingxi.lora.training.events import StepDone, TrainingEvent
from yingxi.lora.training.folding import fold
from yingxi.lora.training.loop import Training
from yingxi.lora.training.order import draw_seed
from yingxi.lora.training.picture_task import PictureTask, picture_task

pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_base(tmp_path_factory.mktemp("base"))


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pictures(tmp_path_factory.mktemp("pictures"), 6)


@pytest.fixture
def peft_alone(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    monkeypatch.setattr(adapters, "fold", lambda model: 0)
    return monkeypatch


def recipe_of(base: Path, data: Path, **more: Any) -> ImageRecipe:
    settings = {
        "train_data_dir": str(data), "base_model": str(base), "output_dir": str(data / "out"), "resolution": 64,
        "bucket_min": 64, "bucket_max": 128, "batch_size": 2, "epochs": 3, "lora_rank": 2, "lora_alpha": 3,
        "learning_rate": 1e-2, "text_encoder_lr": 1e-2, "validation_share": 0,
    }  # fmt: skip
    return ImageRecipe.model_validate(settings | more)


def fitted(recipe: ImageRecipe) -> Parts:
    """Return a base with a LoRA on it that changes something."""
    import torch

    parts = load_parts(Path(recipe.base_model))
    fit_adapters(parts, recipe, seed=1)
    chance = torch.Generator().manual_seed(2)
    with torch.no_grad():
        for value in trained(parts).values():
            value.add_(torch.randn(value.shape, generator=chance) * 0.05)
    return parts


def task_of(parts: Parts, recipe: ImageRecipe) -> PictureTask:
    return picture_task(parts, recipe, read_dataset(Path(recipe.train_data_dir)).or_refusal().examples)


def loss_and_gradients(recipe: ImageRecipe) -> tuple[float, dict[str, Any]]:
    task = task_of(fitted(recipe), recipe)
    loss = task.loss((1, 2), seed=5)
    loss.backward()
    return float(loss), {name: value.grad for name, value in task.trained().items()}


KINDS = {
    "plain": {},
    "convolutions": {"conv_rank": 2, "conv_alpha": 1},
    "rslora": {"rslora": True},
    "checkpointing": {"gradient_checkpointing": True},
}


@pytest.mark.parametrize("more", KINDS.values(), ids=KINDS.keys())
def test_loss_and_every_gradient_are_those_of_peft(
    base: Path, data: Path, more: dict[str, Any], peft_alone: pytest.MonkeyPatch
) -> None:
    import torch

    recipe = recipe_of(base, data, **more)
    loss, gradients = loss_and_gradients(recipe)
    peft_alone.undo()
    folded_loss, folded_gradients = loss_and_gradients(recipe)
    assert math.isclose(folded_loss, loss, rel_tol=1e-5)
    assert folded_gradients.keys() == gradients.keys()
    largest = max(float(value.abs().max()) for value in gradients.values())
    for name, value in gradients.items():
        assert torch.allclose(folded_gradients[name], value, rtol=1e-3, atol=1e-5 * largest), name
        assert float(value.abs().max()) > 0, name


def test_a_training_s_losses_are_those_of_a_plain_loop_of_peft_s(
    base: Path, data: Path, tmp_path: Path, peft_alone: pytest.MonkeyPatch
) -> None:
    import torch

    recipe = recipe_of(base, data, lr_scheduler="constant", max_grad_norm=0.5)
    task = task_of(fitted(recipe), recipe)
    weights = list(task.trained().values())
    optimizer = torch.optim.AdamW(task.groups(), weight_decay=recipe.weight_decay, foreach=False, fused=False)
    plain: list[float] = []
    for step in task.order.from_step():
        optimizer.zero_grad()
        loss = task.loss(step.batches[0], draw_seed(recipe.seed, "step", step.number, 0))
        loss.backward()
        torch.nn.utils.clip_grad_norm_(weights, recipe.max_grad_norm)
        optimizer.step()
        plain.append(float(loss))

    peft_alone.undo()
    ours: list[float] = []

    def hear(event: TrainingEvent) -> None:
        if isinstance(event, StepDone):
            ours.append(event.loss)

    task = task_of(fitted(recipe), recipe)
    task.export_to = lambda weights, step, epoch, name: tmp_path / name
    Training(task, recipe, tmp_path, "a", hear).run()
    assert len(ours) == task.order.steps >= 9
    assert ours == pytest.approx(plain, rel=2e-3)
    assert len(set(plain)) == len(plain)


def test_validation_sees_the_weights_as_they_are(base: Path, data: Path) -> None:
    import torch

    recipe = recipe_of(base, data)
    task = task_of(fitted(recipe), recipe)
    with torch.no_grad():
        before = float(task.loss((1, 2), seed=5))
        for value in task.trained().values():
            value.mul_(3)
        assert float(task.loss((1, 2), seed=5)) != before


def test_all_192_layers_of_a_small_base_are_folded_and_a_base_is_not_held_twice(
    base: Path, data: Path, peft_alone: pytest.MonkeyPatch
) -> None:
    unet = fitted(recipe_of(base, data)).unet
    layers = [layer for layer in unet.modules() if hasattr(layer, "lora_A")]
    before = [layer.base_layer.weight.detach().clone() for layer in layers]
    assert fold(unet) == len(layers) == 192
    assert all((layer.base_layer.weight == weight).all() for layer, weight in zip(layers, before, strict=True))
    held = {layer.base_layer.weight.untyped_storage().data_ptr() for layer in layers}
    assert len(held) < len(layers) / 4


@pytest.mark.parametrize(
    ("more", "number"),
    [({"dropout": 0.1}, 0), ({"dora": True}, 0), ({"conv_rank": 2}, 192 + 22 + 12)],
    ids=["dropout", "dora", "3x3"],
)
def test_what_cannot_be_folded_is_left_to_peft(
    base: Path, data: Path, more: dict[str, Any], number: int, peft_alone: pytest.MonkeyPatch
) -> None:
    assert fold(fitted(recipe_of(base, data, **more)).unet) == number


def test_large_layers_and_16_bits_are_left_to_peft() -> None:
    import torch
    from peft import LoraConfig, inject_adapter_in_model

    def layers(*sides: int, dtype: torch.dtype = torch.float32) -> Any:
        model = torch.nn.Sequential(*(torch.nn.Linear(side, side) for side in sides)).to(dtype)
        return inject_adapter_in_model(LoraConfig(r=2, target_modules=[str(at) for at in range(len(sides))]), model)

    assert fold(layers(64, 256, 320, 640)) == 2
    assert fold(layers(64, 256, dtype=torch.bfloat16)) == 0


@pytest.mark.parametrize("more", [{"mixed_precision": "bf16"}, {"compile": True}], ids=["bf16", "compile"])
def test_a_recipe_in_16_bits_or_compiled_folds_nothing(base: Path, data: Path, more: dict[str, Any]) -> None:
    unet = fitted(recipe_of(base, data, **more)).unet
    assert not any("forward" in vars(layer) for layer in unet.modules() if hasattr(layer, "lora_A"))
