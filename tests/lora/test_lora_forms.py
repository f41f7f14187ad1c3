"""Kohya's, peft's and diffusers' form: the same delta in each, alpha, lengths and middles included."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from yingxi.errors import InputError
from yingxi.lora.files.families import FLUX, QWEN_IMAGE, SD15, SDXL, Family
from yingxi.lora.files.kohya import write_kohya
from yingxi.lora.files.lora import FORMS, Form, Lora, whole
from yingxi.lora.files.module import LoraModule, folded_alpha
from yingxi.lora.files.peft import write_peft
from yingxi.lora.files.reading import read_lora
from yingxi.lora.files.safe import open_tensors
from yingxi.lora.files.tensors import packed, write_tensors
from yingxi.lora.files.writing import write_lora

TO_Q = "unet.down_blocks.1.attentions.0.transformer_blocks.0.attn1.to_q"
TO_OUT = "unet.down_blocks.1.attentions.0.transformer_blocks.0.attn1.to_out.0"
PROJ = "unet.down_blocks.1.attentions.0.proj_in"
CONV = "unet.down_blocks.1.resnets.0.conv1"
TEXT = "text_encoder.text_model.encoder.layers.0.self_attn.q_proj"
MLP = "text_encoder.text_model.encoder.layers.0.mlp.fc1"


def values(*shape: int, seed: int = 0) -> Any:
    return np.random.default_rng([seed, *shape]).standard_normal(shape).astype(np.float16).astype(np.float32)


def linear(path: str, rank: int = 4, alpha: float = 2.0, out: int = 6, width: int = 5) -> LoraModule:
    return LoraModule(path, values(rank, width, seed=1), values(out, rank, seed=2), alpha)


def conv(path: str, rank: int = 3, alpha: float = 1.5) -> LoraModule:
    return LoraModule(path, values(rank, 5, 3, 3, seed=3), values(6, rank, 1, 1, seed=4), alpha)


def a_lora(**changes: Any) -> Lora:
    wide = LoraModule(PROJ, values(4, 5, 1, 1), values(6, 4, 1, 1), 2.0)
    modules = [linear(TO_Q), linear(TO_OUT, rank=2, alpha=7.0), wide, conv(CONV), linear(TEXT), linear(MLP, alpha=0.3)]
    return whole(modules, "kohya", metadata={"modelspec.title": "墨"}, **changes)


def same_deltas(one: Lora, other: Lora, tolerance: float = 0.0) -> None:
    assert one.modules.keys() == other.modules.keys()
    for path, module in one.modules.items():
        assert other.modules[path].rank == module.rank
        np.testing.assert_allclose(other.modules[path].delta(), module.delta(), rtol=tolerance, atol=0)


@pytest.mark.parametrize("first", FORMS)
@pytest.mark.parametrize("second", FORMS)
@pytest.mark.parametrize("dtype", ["F32", "F16", "BF16"])
def test_a_lora_goes_through_any_two_forms_unchanged(tmp_path: Path, first: Form, second: Form, dtype: str) -> None:
    lora = a_lora(dtype="F32" if dtype == "BF16" else dtype)
    if dtype == "BF16":
        lora = read_lora(write_lora(lora, tmp_path / "narrow.safetensors", dtype="BF16"))
    at = [tmp_path / ("one" if form == "peft" else "one.safetensors") for form in (first, second)]
    read = read_lora(write_lora(lora, at[0], form=first))
    assert (read.form, read.dtype, read.leftover) == (first, dtype, ())
    again = read_lora(write_lora(read, at[1].with_stem("two"), form=second))
    assert again.metadata["modelspec.title"] == "墨"
    assert again.family is SD15
    same_deltas(lora, read)
    same_deltas(lora, again)


def test_alpha_survives_where_it_is_not_the_rank(tmp_path: Path) -> None:
    for form in FORMS:
        place = tmp_path / ("peft" if form == "peft" else f"{form}.safetensors")
        read = read_lora(write_lora(a_lora(dtype="F16"), place, form=form))
        assert {path: (one.rank, one.alpha) for path, one in read.modules.items()} == {
            path: (one.rank, one.alpha if form == "peft" or form == "diffusers" else np.float32(one.alpha))
            for path, one in a_lora().modules.items()
        }


def test_kohyas_file_is_what_its_readers_look_for(tmp_path: Path) -> None:
    write_kohya(tmp_path / "a.safetensors", a_lora().modules, SD15, {"ss_steps": 3, "ss_v2": False, "x": None})
    file = open_tensors(tmp_path / "a.safetensors")
    key = "lora_unet_down_blocks_1_attentions_0_transformer_blocks_0_attn1_to_q"
    assert file.entries[f"{key}.lora_down.weight"].shape == (4, 5)
    assert file.entries[f"{key}.lora_up.weight"].shape == (6, 4)
    assert file.entries[f"{key}.alpha"].shape == ()
    assert file.read("lora_te_text_model_encoder_layers_0_self_attn_q_proj.alpha") == 2
    assert file.entries["lora_unet_down_blocks_1_resnets_0_conv1.lora_down.weight"].shape == (3, 5, 3, 3)
    assert file.entries["lora_unet_down_blocks_1_resnets_0_conv1.lora_up.weight"].shape == (6, 3, 1, 1)
    assert file.metadata["ss_steps"] == "3"
    assert file.metadata["ss_v2"] == "False"
    assert "x" not in file.metadata


def test_sdxl_has_its_own_names(tmp_path: Path) -> None:
    second = TEXT.replace("text_encoder", "text_encoder_2")
    modules = whole([linear(TO_Q), conv(CONV), linear(TEXT), linear(second)], "kohya").modules
    write_kohya(tmp_path / "a.safetensors", modules, SDXL, {})
    keys = {name.partition(".")[0] for name in open_tensors(tmp_path / "a.safetensors").entries}
    assert keys == {
        "lora_unet_input_blocks_4_1_transformer_blocks_0_attn1_to_q",
        "lora_unet_input_blocks_4_0_in_layers_2",
        "lora_te1_text_model_encoder_layers_0_self_attn_q_proj",
        "lora_te2_text_model_encoder_layers_0_self_attn_q_proj",
    }
    read = read_lora(tmp_path / "a.safetensors")
    assert read.family is SDXL
    assert read.modules.keys() == modules.keys()


@pytest.mark.parametrize("module", [linear(TO_Q), conv(CONV)], ids=["linear", "convolution"])
def test_dora_lengths_go_over_outputs_and_come_back(tmp_path: Path, module: LoraModule) -> None:
    dora = LoraModule(module.path, module.down, module.up, module.alpha, None, np.abs(values(6)))
    write_kohya(tmp_path / "a.safetensors", {dora.path: dora}, SD15, {}, dtype="F32")
    file = open_tensors(tmp_path / "a.safetensors")
    (scale,) = [entry.shape for name, entry in file.entries.items() if name.endswith(".dora_scale")]
    assert scale == (6, 1, 1, 1)[: module.down.ndim]
    weight = values(*module.shape, seed=9)
    wanted = dora.applied(weight)
    for form in FORMS:
        place = tmp_path / ("peft" if form == "peft" else f"{form}.safetensors")
        read = read_lora(write_lora(read_lora(tmp_path / "a.safetensors"), place, form=form)).modules[dora.path]
        assert (read.applied(weight) == wanted).all()
    lengths = np.linalg.norm(wanted.reshape(6, -1), axis=1)
    np.testing.assert_allclose(lengths, dora.magnitude, rtol=1e-5)


def test_half_a_dora_is_refused_where_settings_cannot_say_it(tmp_path: Path) -> None:
    half = [linear(TO_Q), LoraModule(TO_OUT, values(2, 5), values(6, 2), 1.0, None, np.ones(6, dtype=np.float32))]
    with pytest.raises(InputError, match="1 of 2 modules are DoRA"):
        write_peft(tmp_path / "a", whole(half, "kohya").modules, {})


def test_rslora_is_folded_for_readers_of_alpha_over_rank(tmp_path: Path) -> None:
    assert folded_alpha(8.0, 16, rslora=False) == 8
    module = LoraModule(TO_Q, values(16, 5), values(6, 16), folded_alpha(8.0, 16, rslora=True))
    trained = 8 / np.sqrt(16) * (module.up @ module.down)
    write_kohya(tmp_path / "a.safetensors", {TO_Q: module}, SD15, {})
    np.testing.assert_allclose(read_lora(tmp_path / "a.safetensors").modules[TO_Q].delta(), trained, rtol=1e-6)


def test_a_middle_convolution_folds_into_the_same_delta(tmp_path: Path) -> None:
    tucker = LoraModule(CONV, values(3, 5, 1, 1), values(6, 3, 1, 1), 1.5, values(3, 3, 3, 3, seed=5))
    by_hand = 0.5 * np.einsum("or,rqhw,qi->oihw", tucker.up[..., 0, 0], tucker.mid, tucker.down[..., 0, 0])
    np.testing.assert_allclose(tucker.delta(), by_hand, rtol=1e-4, atol=1e-6)
    kept = read_lora(write_lora(whole([tucker], "kohya"), tmp_path / "a.safetensors"))
    assert kept.modules[CONV].mid is not None
    folded = read_lora(write_lora(kept, tmp_path / "b.safetensors", form="diffusers"))
    np.testing.assert_allclose(folded.modules[CONV].delta(), by_hand, rtol=1e-4, atol=1e-5)


def test_a_file_without_alphas_has_scale_one(tmp_path: Path) -> None:
    parts = {"lora_te_text_model_encoder_layers_0_mlp_fc1.lora_down.weight": packed(values(4, 5), "F16")}
    parts["lora_te_text_model_encoder_layers_0_mlp_fc1.lora_up.weight"] = packed(values(6, 4), "F16")
    write_tensors(tmp_path / "a.safetensors", parts, {})
    assert read_lora(tmp_path / "a.safetensors").modules[MLP].scale == 1


def test_a_folder_written_over_keeps_nothing_of_the_lora_before(tmp_path: Path) -> None:
    write_lora(a_lora(), tmp_path / "a", form="peft")
    write_lora(whole([linear(TO_Q)], "peft"), tmp_path / "a", force=True)
    assert read_lora(tmp_path / "a").modules.keys() == {TO_Q}


def test_the_first_days_names_of_diffusers_are_read(tmp_path: Path) -> None:
    attention = "unet.down_blocks.1.attentions.0.transformer_blocks.0.attn1.processor"
    text = "text_encoder.text_model.encoder.layers.0"
    parts = {}
    for home in (f"{attention}.to_q_lora", f"{attention}.to_out_lora", f"{text}.mlp.fc1.lora_linear_layer",
                 f"{text}.self_attn.to_q_lora", "unet.down_blocks.1.attentions.0.proj_in.lora"):  # fmt: skip
        parts |= {f"{home}.down.weight": packed(values(4, 5), "F16"), f"{home}.up.weight": packed(values(6, 4), "F16")}
    write_tensors(tmp_path / "a.safetensors", parts, {})
    read = read_lora(tmp_path / "a.safetensors")
    assert read.modules.keys() == {TO_Q, TO_OUT, PROJ, TEXT, MLP}
    assert read.leftover == ()


def test_pefts_rslora_and_patterns_are_read(tmp_path: Path) -> None:
    write_peft(tmp_path / "a", a_lora().modules, {})
    config = tmp_path / "a" / "unet" / "adapter_config.json"
    settings = json.loads(config.read_text())
    settings |= {"use_rslora": True, "lora_alpha": 3, "alpha_pattern": {"attn1.to_q": 8}}
    config.write_text(json.dumps(settings))
    read = read_lora(tmp_path / "a")
    assert read.modules[TO_Q].scale == pytest.approx(8 / np.sqrt(4))
    assert read.modules[PROJ].scale == pytest.approx(3 / np.sqrt(4))
    alone = read_lora(tmp_path / "a" / "unet")
    assert alone.modules.keys() == {TO_Q, TO_OUT, PROJ, CONV}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"peft_type": "LOHA"}, "LOHA"),
        ({"fan_in_fan_out": True}, "transposed"),
        ({"lora_alpha": "much"}, "no alpha"),
        ({"lora_alpha": None}, "no alpha"),
        ({"alpha_pattern": [1]}, "no table"),
    ],
)
def test_settings_that_cannot_be_followed_are_refused(tmp_path: Path, changes: dict[str, Any], said: str) -> None:
    write_peft(tmp_path, whole([linear(TO_Q)], "kohya").modules, {})
    config = tmp_path / "unet" / "adapter_config.json"
    config.write_text(json.dumps(json.loads(config.read_text()) | changes))
    with pytest.raises(InputError, match=said) as caught:
        read_lora(tmp_path)
    assert caught.value.where == str(tmp_path / "unet")


def test_a_pickled_adapter_is_refused_by_name(tmp_path: Path) -> None:
    write_peft(tmp_path, whole([linear(TO_Q)], "kohya").modules, {})
    (tmp_path / "unet" / "adapter_model.safetensors").rename(tmp_path / "unet" / "adapter_model.bin")
    (tmp_path / "unet" / "adapter_model.bin").write_bytes(b"PK\x03\x04" + b"\0" * 60)
    with pytest.raises(InputError, match="pickle"):
        read_lora(tmp_path)


@pytest.mark.parametrize(
    ("tensors", "said"),
    [
        ({"model.weight": (3, 3)}, "no LoRA"),
        ({"lora_unet_x.lora_down.weight": (4, 5), "lora_unet_x.lora_up.weight": (6, 3)}, "these shapes"),
        ({"lora_unet_x.lora_down.weight": (5,), "lora_unet_x.lora_up.weight": (6, 5)}, "these shapes"),
        ({"lora_unet_x.hada_w1_a": (4, 5), "lora_unet_x.hada_w1_b": (4, 5)}, "LoHa"),
        ({"lora_unet_x.lokr_w1": (4, 5)}, "LoKr"),
    ],
)
def test_what_is_no_lora_is_named(tmp_path: Path, tensors: dict[str, tuple[int, ...]], said: str) -> None:
    write_tensors(
        tmp_path / "a.safetensors", {name: packed(values(*shape), "F16") for name, shape in tensors.items()}, {}
    )
    with pytest.raises(InputError, match=said) as caught:
        read_lora(tmp_path / "a.safetensors")
    assert caught.value.where == str(tmp_path / "a.safetensors")


def test_dora_over_inputs_is_refused_not_misread(tmp_path: Path) -> None:
    parts = {"lora_unet_x.lora_down.weight": packed(values(4, 5), "F16")}
    parts |= {"lora_unet_x.lora_up.weight": packed(values(6, 4), "F16")}
    parts |= {"lora_unet_x.dora_scale": packed(values(1, 5), "F16")}
    write_tensors(tmp_path / "a.safetensors", parts, {})
    with pytest.raises(InputError, match="over inputs"):
        read_lora(tmp_path / "a.safetensors")


def test_unknown_keys_are_kept_in_kohyas_form_and_listed_elsewhere(tmp_path: Path) -> None:
    odd = "lora_unet_double_blocks_0_img_attn_qkv"
    lora = whole([linear(odd)], "kohya", leftover=())
    write_lora(lora, tmp_path / "a.safetensors")
    read = read_lora(tmp_path / "a.safetensors")
    assert read.modules.keys() == {odd}
    with pytest.raises(InputError, match=odd):
        write_lora(read, tmp_path / "b.safetensors", form="diffusers")
    assert not (tmp_path / "b.safetensors").exists()


@pytest.mark.parametrize(
    ("path", "family"),
    [
        ("transformer.single_transformer_blocks.3.attn.to_q", FLUX),
        ("transformer.transformer_blocks.3.img_mlp.net.2", QWEN_IMAGE),
    ],
)
def test_transformers_are_known_by_name_and_kept_in_diffusers_form(tmp_path: Path, path: str, family: Family) -> None:
    lora = whole([linear(path)], "diffusers")
    assert lora.family is family
    read = read_lora(write_lora(lora, tmp_path / "a.safetensors"))
    assert read.family is family
    same_deltas(lora, read)
    same_deltas(lora, read_lora(write_lora(read, tmp_path / "a", form="peft")))
    with pytest.raises(InputError, match=f"names for {family.title} are not known"):
        write_lora(read, tmp_path / "b.safetensors", form="kohya")


def test_a_half_module_is_left_over(tmp_path: Path) -> None:
    write_kohya(tmp_path / "a.safetensors", a_lora().modules, SD15, {})
    file = open_tensors(tmp_path / "a.safetensors")
    gone = "lora_te_text_model_encoder_layers_0_mlp_fc1.lora_up.weight"
    parts = {name: file.part(name) for name in file.entries if name != gone}
    write_tensors(tmp_path / "b.safetensors", parts, {})
    read = read_lora(tmp_path / "b.safetensors")
    assert len(read.modules) == 5
    assert read.leftover == tuple(
        sorted({gone.replace("lora_up.weight", tail) for tail in ("alpha", "lora_down.weight")})
    )


def test_nothing_is_written_over_unasked(tmp_path: Path) -> None:
    place = write_lora(a_lora(), tmp_path / "a.safetensors")
    before = place.read_bytes()
    with pytest.raises(InputError, match="lies there"):
        write_lora(a_lora(), place)
    assert write_lora(a_lora(), place, force=True).read_bytes() == before
    for form, path in (("kohya", tmp_path / "folder"), ("peft", tmp_path / "b.safetensors")):
        with pytest.raises(InputError, match="form is"):
            write_lora(a_lora(), path, form=form)
