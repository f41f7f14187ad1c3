"""The recipe of an image LoRA."""

from __future__ import annotations

from pathlib import Path

import pytest

from yingxi.errors import DocumentError, InputError
from yingxi.lora.recipe import ImageRecipe, read_recipe

AS_PEOPLE_HAVE_IT = """\
train_data_dir: ./data/style_train
metadata_path: ./data/style_train/metadata.csv
base_model: ./models/v1-5-pruned.safetensors
lora_rank: 8
batch_size: 4
epochs: 10
learning_rate: 2e-4
output_dir: ./output/my_style_lora
save_steps: 100
"""
LEAST = "train_data_dir: pictures\nbase_model: base\noutput_dir: out/ink\n"


def read(tmp_path: Path, text: str) -> ImageRecipe:
    path = tmp_path / "ink.yaml"
    path.write_text(text, encoding="utf-8")
    return read_recipe(path)


def fault(tmp_path: Path, text: str) -> str:
    with pytest.raises(DocumentError) as found:
        read(tmp_path, text)
    return found.value.in_("en")


def test_the_config_that_people_have_is_read_as_it_is(tmp_path: Path) -> None:
    recipe = read(tmp_path, AS_PEOPLE_HAVE_IT)
    assert (recipe.lora_rank, recipe.batch_size, recipe.epochs, recipe.save_steps) == (8, 4, 10, 100)
    assert recipe.learning_rate == pytest.approx(2e-4)
    assert recipe.alpha == 8
    assert recipe.name == "my_style_lora"


def test_the_defaults_are_the_fields(tmp_path: Path) -> None:
    recipe = read(tmp_path, LEAST)
    assert (recipe.lora_rank, recipe.alpha, recipe.epochs, recipe.lr_scheduler) == (16, 16, 10, "cosine")
    assert (recipe.learning_rate, recipe.text_encoder_lr) == (1e-4, 1e-5)


def test_kohyas_names_are_heard(tmp_path: Path) -> None:
    more = "network_dim: 4\nnetwork_alpha: 2\nmax_train_epochs: 3\noptimizer_type: AdamW8bit\nmixed_precision: no\n"
    recipe = read(tmp_path, LEAST + more)
    assert (recipe.lora_rank, recipe.alpha, recipe.epochs) == (4, 2, 3)
    assert (recipe.optimizer, recipe.mixed_precision) == ("adamw8bit", "no")


def test_every_fault_is_named_with_its_line_and_the_nearest_key(tmp_path: Path) -> None:
    words = fault(tmp_path, LEAST + "lora_rnk: 8\nnetworkdim: 8\nepochs: ten\nresolution: 100\n")
    assert "ink.yaml:4: lora_rnk: unknown field (did you mean lora_rank?)" in words
    assert "ink.yaml:5: networkdim: unknown field (did you mean network_dim?)" in words
    assert "ink.yaml:6: epochs: 'ten' is not a whole number" in words
    assert "ink.yaml:7: resolution: must be a multiple of 8" in words


@pytest.mark.parametrize("key", ["dropout", "lora_dropout", "network_dropout"])
@pytest.mark.parametrize("value", ["0.9", "0.95", "1"])
def test_a_dropout_that_leaves_nothing_is_refused_with_the_reason(tmp_path: Path, key: str, value: str) -> None:
    words = fault(tmp_path, LEAST + f"{key}: {value}\n")
    assert f"ink.yaml:4: {key}" in words
    assert "next to nothing to learn" in words


def test_a_dropout_below_is_taken(tmp_path: Path) -> None:
    assert read(tmp_path, LEAST + "dropout: 0.89\n").dropout == pytest.approx(0.89)


def test_a_resolution_outside_its_buckets_is_refused(tmp_path: Path) -> None:
    assert "between bucket_min and bucket_max" in fault(tmp_path, LEAST + "resolution: 128\n")
    assert read(tmp_path, LEAST + "resolution: 128\nenable_bucket: false\n").resolution == 128


def test_a_missing_or_huge_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.yaml"):
        read_recipe(tmp_path / "none.yaml")
    (tmp_path / "big.yaml").write_bytes(b"#" * (2 << 20))
    with pytest.raises(InputError, match="no recipe"):
        read_recipe(tmp_path / "big.yaml")
