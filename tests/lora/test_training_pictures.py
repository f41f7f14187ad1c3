"""Pictures as training takes them: by the very rule that `dataset prepare` follows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

pytest.importorskip("PIL")
from PIL import Image

from yingxi.errors import InputError
from yingxi.lora.buckets import Bucket
from yingxi.lora.datasets.cutting import cut_out
from yingxi.lora.datasets.pictures import size_of
from yingxi.lora.datasets.reading import Example
from yingxi.lora.recipe import ImageRecipe
from yingxi.lora.training.latents import cut_of, preparation_of


def recipe(**more: Any) -> ImageRecipe:
    values = {"train_data_dir": "p", "base_model": "b", "output_dir": "o", "resolution": 128, "bucket_min": 64,
              "bucket_max": 256, "bucket_step": 64}  # fmt: skip
    return ImageRecipe.model_validate(values | more)


def example(path: Path) -> Example:
    return Example(path, "", 1, size_of(path), "")


def test_a_turned_see_through_picture_is_upright_and_on_white(tmp_path: Path) -> None:
    whole = Image.new("RGBA", (60, 120), (255, 0, 0, 255))
    whole.paste((0, 0, 0, 0), (0, 0, 60, 60))
    exif = Image.Exif()
    exif[0x0112] = 6
    whole.save(tmp_path / "a.png", exif=exif)
    cut = cut_of(example(tmp_path / "a.png"), preparation_of(recipe()))
    assert cut.bucket == cut.picture.size == Bucket(192, 64)
    values = np.asarray(cut.picture)
    assert values[:, :8].tolist() == [[[255, 0, 0]] * 8] * cut.picture.height
    assert (values[:, -8:] == 255).all()


def test_the_cut_says_where_it_lies(tmp_path: Path) -> None:
    Image.effect_noise((200, 100), 60).convert("RGB").save(tmp_path / "a.png")
    one = example(tmp_path / "a.png")
    square = cut_of(one, preparation_of(recipe(enable_bucket=False)))
    assert (square.bucket, square.crop_px, square.picture.size) == (Bucket(128, 128), (64, 0), (128, 128))
    bucketed = cut_of(one, preparation_of(recipe()))
    assert bucketed.bucket == Bucket(192, 64)
    assert bucketed.crop_px == (0, 16)
    assert bucketed.picture.tobytes() == cut_out(one, preparation_of(recipe())).picture.tobytes()


@pytest.mark.parametrize("fate", ["cut short", "no picture"])
def test_a_bad_picture_is_one_error_that_names_it(tmp_path: Path, fate: str) -> None:
    path = tmp_path / "bad.png"
    Image.effect_noise((200, 100), 60).convert("RGB").save(path)
    one = example(path)
    path.write_bytes(path.read_bytes()[: 3000 if fate == "cut short" else 0] or b"text")
    with pytest.raises(InputError) as found:
        cut_of(one, preparation_of(recipe()))
    said = found.value.in_("en")
    assert said.startswith(str(path))
    assert fate in said
    assert "yingxi dataset check" in said
