"""Fewer directions, several LoRAs as one, and a fine-tuned model's difference."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from lora_bases import folder, single_file, weights

from yingxi.errors import InputError
from yingxi.lora.files.base import open_base
from yingxi.lora.files.extracting import extract, plain
from yingxi.lora.files.families import SD15
from yingxi.lora.files.lora import Lora, whole
from yingxi.lora.files.merging import merge_into
from yingxi.lora.files.module import LoraModule
from yingxi.lora.files.resizing import resize, together
from yingxi.lora.files.spectrum import Spectrum, spectrum_of, spectrum_of_product

PATH = "unet.down_blocks.0.attentions.0.transformer_blocks.0.attn1.to_q"
CONV = "unet.down_blocks.0.resnets.0.conv1"
CHANCE = np.random.default_rng(5)


def noise(*shape: int) -> Any:
    return CHANCE.standard_normal(shape).astype(np.float32)


def a_lora(rank: int = 6, alpha: float = 2.0, out: int = 9) -> Lora:
    linear = LoraModule(PATH, noise(rank, 7), noise(out, rank), alpha)
    conv = LoraModule(CONV, noise(rank, 5, 3, 3), noise(8, rank, 1, 1), alpha)
    return whole([linear, conv], "kohya", metadata={"modelspec.trigger_phrase": f"ink{rank}"})


def product(spectrum: Spectrum, rank: int) -> Any:
    up, down = spectrum.kept(rank)
    return up @ down


@pytest.mark.parametrize("shape", [(9, 4, 7), (4, 9, 7), (3, 8, 2)])
def test_a_products_spectrum_is_numpys(shape: tuple[int, int, int]) -> None:
    out, rank, width = shape
    up, down = noise(out, rank), noise(rank, width)
    found = spectrum_of_product(up, down)
    values = np.linalg.svd((up @ down).astype(np.float64), compute_uv=False)
    np.testing.assert_allclose(found.values, values[: len(found.values)], rtol=1e-5, atol=1e-5)
    np.testing.assert_allclose(product(found, len(found.values)), up @ down, rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("shape", [(12, 7), (7, 12), (9, 9)])
def test_a_matrixs_first_directions_are_the_best_of_their_number(shape: tuple[int, int]) -> None:
    matrix = noise(*shape)
    left, values, right = np.linalg.svd(matrix)
    found = spectrum_of(matrix, 4)
    np.testing.assert_allclose(found.values, values[:4], rtol=1e-5)
    best = (left[:, :4] * values[:4]) @ right[:4]
    np.testing.assert_allclose(product(found, 4), best, rtol=1e-3, atol=1e-4)
    assert found.share(4) == pytest.approx(np.sum(values[:4] ** 2) / np.sum(values**2), rel=1e-6)


def test_a_zero_matrix_has_one_idle_direction() -> None:
    for found in (spectrum_of(np.zeros((4, 3), np.float32), 2), spectrum_of_product(np.zeros((4, 2)), noise(2, 3))):
        assert found.rank_for(0.9) == 1
        assert not product(found, 1).any()
        assert found.share(1) == 1


def test_the_share_decides_the_rank() -> None:
    found = spectrum_of_product(np.eye(4, dtype=np.float32) * np.float32([2, 1, 1, 0.1]), np.eye(4, dtype=np.float32))
    assert [found.rank_for(share) for share in (0.5, 0.66, 0.67, 0.84, 0.999, 1.0)] == [1, 1, 2, 3, 4, 4]


def test_a_full_rank_keeps_the_delta_and_a_smaller_one_the_best_of_it() -> None:
    lora = a_lora()
    same = resize(lora, rank=64).lora
    for path, module in lora.modules.items():
        np.testing.assert_allclose(same.modules[path].delta(), module.delta(), rtol=1e-3, atol=1e-4)
        assert same.modules[path].scale == 1
    less = resize(lora, rank=2)
    assert less.lora.ranks == {2: 2}
    assert less.lora.metadata["ss_network_dim"] == "2"
    for path, module in lora.modules.items():
        left = np.linalg.norm(less.lora.modules[path].delta() - module.delta()) ** 2
        assert less.kept[path] == pytest.approx(1 - left / np.linalg.norm(module.delta()) ** 2, abs=1e-4)
        values = np.linalg.svd(module.delta().reshape(module.shape[0], -1), compute_uv=False)
        assert left == pytest.approx(np.sum(values[2:] ** 2), rel=1e-3)


def test_a_share_keeps_at_least_that_much() -> None:
    resized = resize(a_lora(), share=0.8)
    assert all(kept >= 0.8 for kept in resized.kept.values())
    assert max(resized.lora.ranks) < 6
    assert resized.lora.metadata["ss_network_dim"] in ("Dynamic", *(str(rank) for rank in range(1, 6)))


@pytest.mark.parametrize("wanted", [{}, {"rank": 0}, {"share": 0.0}, {"share": 1.5}, {"rank": 4, "share": -1}])
def test_nonsense_is_refused(wanted: dict[str, Any]) -> None:
    with pytest.raises(InputError):
        resize(a_lora(), **wanted)


def test_what_is_not_finite_cannot_be_cut() -> None:
    broken = LoraModule(PATH, np.full((2, 7), np.nan, np.float32), noise(9, 2), 1.0)
    with pytest.raises(InputError, match="NaN"):
        resize(whole([broken], "kohya"), rank=1)


def test_several_become_one_exactly() -> None:
    one, two = a_lora(6, 2.0), a_lora(3, 5.0)
    alone = LoraModule("unet.conv_in", noise(2, 4, 3, 3), noise(8, 2, 1, 1), 1.0)
    two = whole([*two.modules.values(), alone], "kohya", metadata=two.metadata)
    merged = together([one, two], [0.7, -0.4])
    assert merged.ranks == {9: 2, 2: 1}
    assert merged.family is SD15
    assert merged.trigger == "ink6, ink3"
    for path in (PATH, CONV):
        wanted = 0.7 * one.modules[path].delta() - 0.4 * two.modules[path].delta()
        np.testing.assert_allclose(merged.modules[path].delta(), wanted, rtol=1e-4, atol=1e-5)
    np.testing.assert_allclose(merged.modules["unet.conv_in"].delta(), -0.4 * alone.delta(), rtol=1e-4, atol=1e-6)


def test_several_may_be_cut_again() -> None:
    one, two = a_lora(), a_lora()
    merged = together([one, two], [1.0, 1.0], rank=4)
    assert merged.ranks == {4: 2}
    whole_delta = one.modules[PATH].delta() + two.modules[PATH].delta()
    left, values, right = np.linalg.svd(whole_delta)
    best = (left[:, :4] * values[:4]) @ right[:4]
    np.testing.assert_allclose(merged.modules[PATH].delta(), best, rtol=1e-3, atol=1e-3)


def test_what_cannot_be_added_up_is_refused() -> None:
    with pytest.raises(InputError, match="2 LoRAs need 2 weights"):
        together([a_lora(), a_lora()], [1.0])
    with pytest.raises(InputError, match="weights"):
        together([a_lora()], [float("nan")])
    dora = whole([LoraModule(PATH, noise(2, 7), noise(9, 2), 1.0, None, np.ones(9, np.float32))], "kohya")
    with pytest.raises(InputError, match="DoRA"):
        together([a_lora(), dora], [1.0, 1.0])
    with pytest.raises(InputError, match=r"is \[8, 7\] here"):
        together([a_lora(), a_lora(out=8)], [1.0, 1.0])
    second = LoraModule("text_encoder_2.text_model.encoder.layers.0.mlp.fc1", noise(2, 7), noise(9, 2), 1.0)
    with pytest.raises(InputError, match=r"SDXL, not SD1\.5"):
        together([a_lora(), whole([second], "kohya")], [1.0, 1.0])


@pytest.mark.parametrize("family", ["sd15", "sdxl"])
def test_what_was_merged_into_a_base_is_extracted_again(tmp_path: Path, family: str) -> None:
    before = weights(family)
    wanted = {path: one for path, one in before.items() if ".attentions." in path or ".layers.1." in path}
    modules = []
    for path, values in wanted.items():
        tail = (1, 1) if values.ndim == 4 else ()
        modules.append(LoraModule(path, noise(2, *values.shape[1:]), noise(values.shape[0], 2, *tail), 2.0))
    lora = whole(modules, "kohya")
    base = open_base(single_file(tmp_path / "a.safetensors", before))
    merge_into(base, [lora], [1.0], tmp_path / "b.safetensors")
    found = extract(open_base(tmp_path / "b.safetensors"), base, rank=2)
    assert found.lora.family is base.family
    assert found.lora.modules.keys() == wanted.keys()
    for path, module in lora.modules.items():
        np.testing.assert_allclose(found.lora.modules[path].delta(), module.delta(), rtol=1e-3, atol=1e-4)
        assert found.kept[path] == pytest.approx(1, abs=1e-6)
    shared = extract(open_base(tmp_path / "b.safetensors"), base, rank=8, share=0.999999)
    assert set(shared.lora.ranks) <= {1, 2}


def test_convolutions_are_extracted_when_asked_for(tmp_path: Path) -> None:
    before, after = weights(), weights(seed=9)
    base, tuned = open_base(folder(tmp_path / "a", before)), open_base(single_file(tmp_path / "b.safetensors", after))
    plain = extract(tuned, base, rank=4).lora
    assert not [path for path in plain.modules if ".resnets." in path]
    both = extract(tuned, base, rank=4, conv_rank=3).lora
    assert both.modules[CONV].rank == 3
    assert both.modules["unet.up_blocks.0.upsamplers.0.conv"].shape == (8, 8, 3, 3)
    assert "unet.conv_in" not in both.modules
    exact = extract(tuned, base, rank=4096, conv_rank=4096).lora
    for path, module in exact.modules.items():
        np.testing.assert_allclose(module.delta(), after[path] - before[path], rtol=1e-3, atol=1e-3)


def test_a_dora_becomes_a_plain_lora_of_the_same_change(tmp_path: Path) -> None:
    before = {path: one for path, one in weights().items() if ".attentions." in path or ".resnets." in path}
    base = open_base(single_file(tmp_path / "a.safetensors", weights()))
    modules = []
    for path, values in before.items():
        tail = (1, 1) if values.ndim == 4 else ()
        down, up = noise(2, *values.shape[1:]), noise(values.shape[0], 2, *tail)
        modules.append(LoraModule(path, down, up, 2.0, None, np.abs(noise(values.shape[0])) + 1))
    dora = whole(modules, "kohya", metadata={"ss_network_args": '{"dora_wd": "True"}'})
    made = plain(dora, base, rank=64).lora
    assert not made.dora
    assert "ss_network_args" not in made.metadata
    for path, values in before.items():
        np.testing.assert_allclose(made.modules[path].applied(values), dora.modules[path].applied(values), atol=1e-3)
    less = plain(dora, base, rank=3)
    assert set(less.lora.ranks) == {3}
    assert all(0.3 < kept < 1 for kept in less.kept.values())
    with pytest.raises(InputError, match="another base"):
        plain(dora, open_base(single_file(tmp_path / "b.safetensors", weights(width=16))), rank=3)


def test_two_models_that_are_alike_or_unlike_are_refused(tmp_path: Path) -> None:
    base = open_base(single_file(tmp_path / "a.safetensors", weights()))
    with pytest.raises(InputError, match="do not differ"):
        extract(base, base, rank=4)
    with pytest.raises(InputError, match=r"SDXL, its base SD1\.5"):
        extract(open_base(single_file(tmp_path / "b.safetensors", weights("sdxl"))), base, rank=4)
    with pytest.raises(InputError, match=r"the base has"):
        extract(open_base(single_file(tmp_path / "c.safetensors", weights(width=16))), base, rank=4)
