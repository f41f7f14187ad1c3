"""Bases by path, whether a LoRA fits one, and LoRAs merged into one for good."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from lora_bases import SHAPE, folder, single_file, weights

from yingxi.errors import InputError
from yingxi.lora.files.base import demand_fit, fit_of, open_base
from yingxi.lora.files.families import SD15, SDXL
from yingxi.lora.files.lora import Lora, whole
from yingxi.lora.files.merging import merge_into
from yingxi.lora.files.module import LoraModule
from yingxi.lora.files.safe import open_tensors
from yingxi.lora.files.tensors import Floats, packed, write_tensors
from yingxi.lora.files.verifying import verify


def a_lora(base: dict[str, Floats], *, seed: int = 1, dora: bool = False, size: float = 1.0) -> Lora:
    """Return a LoRA of every weight of a base."""
    chance = np.random.default_rng(seed)
    modules = []
    for path, values in base.items():
        tail = (1, 1) if values.ndim == 4 else ()
        down = chance.standard_normal((2, *values.shape[1:])).astype(np.float32)
        up = (size * chance.standard_normal((values.shape[0], 2, *tail))).astype(np.float32)
        magnitude = chance.uniform(0.5, 2, values.shape[0]).astype(np.float32) if dora else None
        modules.append(LoraModule(path, down, up, 3.0, None, magnitude))
    return whole(modules, "kohya")


def test_what_a_killed_run_left_is_no_part_of_a_base(tmp_path: Path) -> None:
    path = folder(tmp_path / "a", weights())
    (path / "unet" / "diffusion_pytorch_model.part-1-0a.safetensors").write_bytes(b"half")
    assert open_base(path).places.keys() == weights().keys()


@pytest.mark.parametrize("family", ["sd15", "sdxl"])
@pytest.mark.parametrize("kind", ["file", "folder"])
def test_every_weight_is_found_under_its_path(tmp_path: Path, family: str, kind: str) -> None:
    wanted = weights(family)
    path = single_file(tmp_path / "a.safetensors", wanted) if kind == "file" else folder(tmp_path / "a", wanted)
    base = open_base(path)
    assert base.family is {"sd15": SD15, "sdxl": SDXL}[family]
    assert base.width == 8
    assert base.places.keys() == wanted.keys()
    assert all((base.places[name].read() == values).all() for name, values in wanted.items())
    assert all(base.places[name].shape == values.shape for name, values in wanted.items())


def test_what_does_not_fit_is_listed(tmp_path: Path) -> None:
    base = open_base(single_file(tmp_path / "a.safetensors", weights()))
    lora = a_lora(weights())
    demand_fit(lora, base)
    wide = open_base(single_file(tmp_path / "b.safetensors", weights(width=16)))
    assert "unet.conv_in" in fit_of(lora, wide).misshapen
    sdxl = a_lora(weights("sdxl"))
    fit = fit_of(sdxl, base)
    assert len(fit.unmatched) == 12
    assert all(path.startswith("text_encoder_2.") for path in fit.unmatched)
    assert len(fit.misshapen) == 3
    with pytest.raises(InputError, match=r"SDXL; this one is SD1\.5.*15 of 56 modules"):
        demand_fit(sdxl, base)


def test_a_linear_lora_fits_a_convolution_of_one_pixel(tmp_path: Path) -> None:
    base = open_base(single_file(tmp_path / "a.safetensors", weights()))
    path = "unet.mid_block.attentions.0.proj_in"
    flat = LoraModule(path, np.ones((2, 8), dtype=np.float32), np.ones((8, 2), dtype=np.float32), 2.0)
    assert fit_of(whole([flat], "kohya"), base).whole
    changed = flat.applied(base.places[path].read())
    np.testing.assert_allclose(changed, weights()[path] + 2, rtol=1e-6)


@pytest.mark.parametrize("family", ["sd15", "sdxl"])
@pytest.mark.parametrize("kind", ["file", "folder"])
@pytest.mark.parametrize("dora", [False, True])
def test_loras_go_into_a_base_and_nothing_else_changes(tmp_path: Path, family: str, kind: str, dora: bool) -> None:
    before = weights(family)
    path = single_file(tmp_path / "a.safetensors", before) if kind == "file" else folder(tmp_path / "a", before)
    half = {name: values for at, (name, values) in enumerate(before.items()) if at % 2}
    loras = [a_lora(half, dora=dora), a_lora(before, seed=2)]
    out = tmp_path / ("b.safetensors" if kind == "file" else "b")
    assert merge_into(open_base(path), loras, [0.5, -1.0], out) == len(before)
    merged = open_base(out)
    for name, values in before.items():
        wanted = values
        for lora, strength in zip(loras, (0.5, -1.0), strict=True):
            wanted = lora.modules[name].applied(wanted, strength) if name in lora.modules else wanted
        assert (merged.places[name].read() == wanted).all()
    if kind == "folder":
        assert (out / "model_index.json").read_text() == "{}"
        assert (out / "unet" / "config.json").is_file()
        assert not (out / "unet" / "diffusion_pytorch_model.fp16.safetensors").exists()
    else:
        file = open_tensors(out)
        assert file.read("model.steps").tolist() == [0, 1, 2]
        assert file.read("first_stage_model.decoder.conv_in.weight").sum() == 144
        assert "hash" not in " ".join(file.metadata)
        assert file.metadata["modelspec.title"] == "small"
    assert not [left for left in tmp_path.iterdir() if ".part-" in left.name]


def test_a_merge_that_overflows_leaves_nothing(tmp_path: Path) -> None:
    base = open_base(single_file(tmp_path / "a.safetensors", weights(), "F16"))
    with pytest.raises(InputError, match=r"b\.safetensors: .*\.weight: a value is too large for fp16"):
        merge_into(base, [a_lora(weights(), size=1e5)], [1.0], tmp_path / "b.safetensors")
    broken = a_lora(weights(), size=float("nan"))
    with pytest.raises(InputError, match="becomes NaN"):
        merge_into(base, [broken], [1.0], tmp_path / "b.safetensors")
    assert [one.name for one in tmp_path.iterdir()] == ["a.safetensors"]


def test_a_merge_never_goes_over_its_base_unasked(tmp_path: Path) -> None:
    path = single_file(tmp_path / "a.safetensors", weights())
    with pytest.raises(InputError, match="lies there"):
        merge_into(open_base(path), [a_lora(weights())], [1.0], path)
    with pytest.raises(InputError, match=r"is a \.safetensors file"):
        merge_into(open_base(path), [a_lora(weights())], [1.0], tmp_path / "b")
    merge_into(open_base(path), [a_lora(weights())], [0.0], path, force=True)
    assert (open_base(path).places["unet.conv_in"].read() == weights()["unet.conv_in"]).all()


def test_the_same_merge_gives_the_same_bytes(tmp_path: Path) -> None:
    path = single_file(tmp_path / "a.safetensors", weights())
    for name in ("b", "c"):
        merge_into(open_base(path), [a_lora(weights())], [0.7], tmp_path / f"{name}.safetensors")
    assert (tmp_path / "b.safetensors").read_bytes() == (tmp_path / "c.safetensors").read_bytes()


def test_no_base_is_named_as_such(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no diffusers model"):
        open_base(tmp_path)
    (tmp_path / "unet").mkdir()
    (tmp_path / "unet" / "diffusion_pytorch_model.bin").write_bytes(b"PK\x03\x04" + b"\0" * 60)
    with pytest.raises(InputError, match="pickle"):
        open_base(tmp_path)
    vae = {"first.weight": np.ones((2, 2), dtype=np.float32)}
    write_tensors(tmp_path / "a.safetensors", {name: packed(one, "F32") for name, one in vae.items()}, {})
    with pytest.raises(InputError, match="no image model"):
        open_base(tmp_path / "a.safetensors")


def test_verify_finds_what_is_wrong(tmp_path: Path) -> None:
    base = open_base(single_file(tmp_path / "a.safetensors", weights()))
    lora = a_lora(weights())
    sound = verify(lora, base)
    assert sound.sound
    for one in sound.modules:
        delta = lora.modules[one.path].delta()
        assert one.norm == pytest.approx(np.linalg.norm(delta), rel=1e-5)
        assert one.share == pytest.approx(np.linalg.norm(delta) / np.linalg.norm(weights()[one.path]), rel=1e-5)
    modules = dict(lora.modules)
    first, second = list(modules)[:2]
    broken = modules[first].up.copy()
    broken[0, 0] = np.nan
    still = np.zeros_like(modules[second].up)
    modules[first] = LoraModule(first, modules[first].down, broken, 3.0)
    modules[second] = LoraModule(second, modules[second].down, still, 3.0)
    modules["unet.up_blocks.7.conv"] = LoraModule("unet.up_blocks.7.conv", np.ones((1, 2)), np.ones((2, 1)), 1.0)
    modules["unet.conv_out"] = LoraModule("unet.conv_out", np.ones((1, 2)), np.ones((2, 1)), 1.0)
    verdict = verify(whole(modules.values(), "kohya", leftover=["x.hada_w1"]), base)
    states = {one.path: one.state for one in verdict.modules}
    assert states[first] == "not finite"
    assert states[second] == "zero"
    assert states["unet.up_blocks.7.conv"] == "unmatched"
    assert states["unet.conv_out"] == "misshapen"
    said = " ".join(fault.en for fault in verdict.faults)
    for word in ("NaN", "x.hada_w1", "no weight in the base", "another shape"):
        assert word in said
    assert "add nothing" in verdict.notes[0].en


def test_an_idle_lora_and_another_family_are_faults(tmp_path: Path) -> None:
    idle = whole([LoraModule("unet.conv_in", np.ones((1, 4, 3, 3)), np.zeros((8, 1, 1, 1)), 1.0)], "kohya")
    assert [fault.en for fault in verify(idle).faults] == ["every delta is zero: it does nothing"]
    base = open_base(single_file(tmp_path / "a.safetensors", weights()))
    assert "LoRA of SDXL, the base is SD1.5" in verify(a_lora(weights("sdxl")), base).faults[0].en


def test_the_small_structure_is_what_the_base_shows() -> None:
    assert SHAPE.levels == 2
