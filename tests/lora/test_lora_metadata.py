"""What a file says of itself, its name, its thumbnail and the recipe beside it."""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from yingxi.errors import InputError
from yingxi.lora.files.families import FAMILIES, SD15, SDXL
from yingxi.lora.files.inspecting import inspect
from yingxi.lora.files.kohya import write_kohya
from yingxi.lora.files.metadata import (
    Trained,
    as_strings,
    file_name,
    metadata_of,
    thumbnail_bytes,
    thumbnail_url,
    told_family,
    write_beside,
)  # fmt: skip
from yingxi.lora.files.module import LoraModule
from yingxi.lora.files.reading import read_lora
from yingxi.lora.files.safe import open_tensors
from yingxi.lora.files.verifying import verify
from yingxi.lora.recipe import ImageRecipe, read_recipe

PATH = "unet.mid_block.attentions.0.proj_in"
MODULE = LoraModule(PATH, np.ones((2, 4), np.float32), np.ones((6, 2), np.float32), 1.0)
TRAINED = Trained(epoch=10, steps=420, epochs=10, pictures=50, base_name="v1-5.safetensors", tags={"墨": 3, "ink": 50})


def a_recipe(**changes: Any) -> ImageRecipe:
    least = {"train_data_dir": "d", "base_model": "b", "output_dir": "out/ink_style", "trigger_word": "inkstyle 墨"}
    return ImageRecipe.model_validate(least | {"lora_rank": 8, "lora_alpha": 4} | changes)


def test_every_value_is_a_string_and_what_readers_look_for_is_there() -> None:
    told = metadata_of(a_recipe(conv_rank=4, dora=True), SD15, TRAINED, thumbnail="data:image/jpeg;base64,AAAA")
    assert all(type(key) is str and type(value) is str for key, value in told.items())
    assert told["ss_network_dim"] == "8"
    assert told["ss_network_alpha"] == "4.0"
    assert told["ss_network_module"] == "networks.lora"
    assert json.loads(told["ss_network_args"]) == {"conv_dim": "4", "conv_alpha": "4.0", "dora_wd": "True"}
    assert json.loads(told["ss_tag_frequency"]) == {"ink_style": {"ink": 50, "墨": 3}}
    assert told["ss_base_model_version"] == "sd_v1"
    assert told["ss_v2"] == "False"
    assert told["modelspec.architecture"] == "stable-diffusion-v1/lora"
    assert told["modelspec.trigger_phrase"] == "inkstyle 墨"
    assert told["modelspec.resolution"] == "512x512"
    assert "modelspec.date" not in told
    sdxl = metadata_of(a_recipe(), SDXL, TRAINED)
    assert sdxl["modelspec.architecture"] == "stable-diffusion-xl-v1-base/lora"
    assert sdxl["ss_base_model_version"] == "sdxl_base_v1-0"


def test_strings_are_kohyas() -> None:
    told = as_strings({"a": 1e-4, "b": True, "c": None, "d": {"墨": [1]}, "e": "x"})
    assert told == {"a": "0.0001", "b": "True", "d": '{"墨": [1]}', "e": "x"}


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        ({"name": "ink_style", "rank": 8, "epoch": 10}, "lora_v1_ink_style_r8_ep10.safetensors"),
        ({"name": "水墨 风格", "rank": 16, "version": 2}, "lora_v2_水墨_风格_r16.safetensors"),
        ({"name": "../a:b<c>", "rank": 4, "step": 100}, "lora_v1_a_b_c_r4_st000100.safetensors"),
        ({"name": "...", "rank": 4}, "lora_v1_lora_r4.safetensors"),
    ],
)
def test_file_names(arguments: dict[str, Any], name: str) -> None:
    assert file_name(**arguments) == name


def test_a_thumbnail_is_a_small_picture_in_a_url() -> None:
    image = pytest.importorskip("PIL.Image")
    url = thumbnail_url(image.new("RGBA", (900, 300), (200, 30, 30, 255)))
    assert url.startswith("data:image/jpeg;base64,")
    import io

    small = image.open(io.BytesIO(thumbnail_bytes(url)))
    assert small.size == (256, 85)
    assert small.getpixel((9, 9))[0] > 150


@pytest.mark.parametrize(
    "url", ["", "http://x/a.png", "data:text/html;base64,AAAA", "data:image/png;base64,<script>", "data:image/png,AAAA"]
)
def test_a_thumbnail_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(InputError):
        thumbnail_bytes(url)


def test_the_recipe_lies_beside_and_runs_again(tmp_path: Path) -> None:
    recipe = a_recipe(sample_prompts=["a field, 墨"])
    path = write_beside(tmp_path / file_name("ink_style", rank=8, epoch=10), recipe)
    assert path.name == "lora_v1_ink_style_r8_ep10.yaml"
    assert path.read_text("utf-8").startswith("# yingxi train lora_v1_ink_style_r8_ep10.yaml\n")
    assert read_recipe(path) == recipe


def test_kohyas_hash_is_over_the_weights_and_a_changed_byte_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "a.safetensors"
    write_kohya(path, {PATH: MODULE}, SD15, {})
    file = open_tensors(path)
    data = path.read_bytes()
    assert file.metadata["sshs_model_hash"] == hashlib.sha256(data[file.data_start :]).hexdigest()
    assert verify(read_lora(path)).sound
    path.write_bytes(data[:-2] + bytes([data[-2] ^ 1]) + data[-1:])
    assert "header was written for" in verify(read_lora(path)).faults[0].en


def test_the_family_told_is_found_and_compared(tmp_path: Path) -> None:
    for family in FAMILIES.values():
        assert told_family({"modelspec.architecture": family.architecture}) is family
    assert told_family({"ss_base_model_version": "sd_v2_v"}) is FAMILIES["sd2"]
    assert told_family({}) is None
    write_kohya(tmp_path / "a.safetensors", {PATH: MODULE}, SD15, {"modelspec.architecture": SDXL.architecture})
    (note,) = verify(read_lora(tmp_path / "a.safetensors")).notes
    assert note.en == "its header says SDXL, its keys say SD1.5"


def test_the_same_training_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in "ab":
        write_kohya(tmp_path / name, {PATH: MODULE}, SD15, metadata_of(a_recipe(), SD15, TRAINED))
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_a_summary_shows_what_the_file_says(tmp_path: Path) -> None:
    picture = "data:image/png;base64," + base64.b64encode(b"x").decode()
    told = metadata_of(a_recipe(), SD15, TRAINED, thumbnail=picture)
    write_kohya(tmp_path / "a.safetensors", {PATH: MODULE}, SD15, told | {"ss_training_comment": "\x1b[2Jhello"})
    summary = inspect(read_lora(tmp_path / "a.safetensors"))
    shown = {name.en: value for name, value in summary.rows()}
    assert shown["family"] == "SD1.5"
    assert shown["modules"] == "1 (unet 1)"
    assert (shown["rank"], shown["alpha"]) == ("2", "1")
    assert shown["trigger"] == "inkstyle 墨"
    assert shown["tags"] == "ink 50, 墨 3"
    assert shown["comment"] == " [2Jhello"
    assert json.loads(json.dumps(summary.as_values()))["modules"] == [
        {"path": PATH, "rank": 2, "alpha": 1.0, "shape": [6, 4]}
    ]


@pytest.mark.parametrize("text", ["{", "[1]", '{"a": 3}', '{"a": {"b": "many"}}', "[" * 9999])
def test_tags_that_are_none_are_passed_over(tmp_path: Path, text: str) -> None:
    write_kohya(tmp_path / "a.safetensors", {PATH: MODULE}, SD15, {"ss_tag_frequency": text})
    assert inspect(read_lora(tmp_path / "a.safetensors")).tags == {}
