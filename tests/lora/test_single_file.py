"""A base in one .safetensors file with nothing beside it: SD1.5 and SDXL, and what cannot be read so."""

from __future__ import annotations

import gzip
import socket
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("torch")
pytest.importorskip("diffusers")

import torch
from single_files import (
    CLIP_L,
    NARROW_CLIP,
    NARROW_OPEN_CLIP,
    NARROW_SD15,
    NARROW_SDXL,
    NARROW_VAE,
    OPEN_CLIP_G,
    SD15_UNET,
    SDXL_UNET,
    VAE,
    checkpoint,
    models,
    stand_in_vocabulary,
    write,
)
from tiny_parts import tiny_base

from yingxi.engines.image import clip_words
from yingxi.engines.image.architecture import architecture_of
from yingxi.engines.image.clip_words import clip_tokenizer
from yingxi.engines.image.parts import load_parts
from yingxi.engines.image.single_file import open_single_file
from yingxi.errors import AssetError, InputError
from yingxi.lora.tiny.single import write_single_file
from yingxi.project import assets

TEXT = "cond_stage_model.transformer.text_model."
UNET = "model.diffusion_model."


@pytest.fixture(autouse=True)
def closed(monkeypatch):
    """A base is read without the network."""

    def refuse(*_):
        raise AssertionError("reached for the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.fixture(scope="module")
def stand_in(tmp_path_factory) -> tuple[Path, str]:
    folder = tmp_path_factory.mktemp("assets")
    return folder, stand_in_vocabulary(folder)


@pytest.fixture(autouse=True)
def vocabulary(request, monkeypatch):
    """What a base is read with: the stand-in, but where a test asks for the true one."""
    if "true_vocabulary" not in request.fixturenames:
        folder, sha256 = request.getfixturevalue("stand_in")
        monkeypatch.setenv(assets.FOLDER_VARIABLE, str(folder))
        monkeypatch.setattr(clip_words, "MERGES_SHA256", sha256)


@pytest.fixture
def true_vocabulary():
    found = assets.status(extra=(clip_words.ASSET,))[-1]
    if found.state != "ready":
        pytest.skip("CLIP's vocabulary is not on this machine: `yingxi doctor --fetch` with the lora extra brings it")


@pytest.fixture(scope="module")
def sd15():
    torch.manual_seed(0)
    made = models(NARROW_SD15, NARROW_VAE, NARROW_CLIP)
    return made, checkpoint(made)


@pytest.fixture(scope="module")
def sdxl():
    torch.manual_seed(0)
    made = models(NARROW_SDXL, NARROW_VAE, NARROW_CLIP, NARROW_OPEN_CLIP)
    return made, checkpoint(made)


def same(parts: Any, made: dict[str, Any]) -> bool:
    read = {"unet": parts.unet, "vae": parts.vae}
    read |= dict(zip(("text_encoder", "text_encoder_2"), parts.text_encoders, strict=False))
    assert read.keys() == made.keys()
    for name, model in made.items():
        ours, theirs = read[name].state_dict(), model.state_dict()
        assert ours.keys() == theirs.keys()
        assert all(weight.dtype == torch.float32 for weight in ours.values())
        if not all(torch.equal(ours[key], theirs[key]) for key in ours):
            return False
    return True


def test_tokenizes_as_clip_does(true_vocabulary):
    tokenizer = clip_tokenizer()
    assert tokenizer("a photo of a cat").input_ids == [49406, 320, 1125, 539, 320, 2368, 49407]
    assert tokenizer("wow! a cat!!").input_ids == [49406, 2781, 256, 320, 2368, 748, 49407]
    assert len(tokenizer) == 49408


def test_the_second_encoder_is_padded_with_nought_and_still_reads_exclamation_marks(true_vocabulary):
    read = clip_tokenizer(0)("wow! a cat!!", padding="max_length", max_length=10, truncation=True).input_ids
    assert read == [49406, 2781, 256, 320, 2368, 748, 49407, 0, 0, 0]


@pytest.mark.parametrize(("pad", "filled"), [(49407, 49407), (0, 0)])
def test_pads_with_what_the_encoder_was_trained_on(pad, filled):
    tokenizer = clip_tokenizer(pad)
    letters = clip_words._letters()
    read = tokenizer("cat!", padding="max_length", max_length=7, truncation=True).input_ids
    # "c" and "a" are merged, "t" ends the word, "!" is a word of its own
    first = 512 + 256 * letters.index("c") + letters.index("a")
    assert read == [49406, first, 256 + letters.index("t"), 256 + letters.index("!"), 49407, filled, filled]
    assert len(tokenizer) == 49408


def test_a_missing_vocabulary_is_named_with_the_command_that_gets_it(sd15, monkeypatch, tmp_path):
    monkeypatch.setenv(assets.FOLDER_VARIABLE, str(tmp_path / "none"))
    monkeypatch.setattr("platformdirs.user_cache_dir", lambda *_, **__: str(tmp_path / "cache"))
    with pytest.raises(AssetError, match="clip-vocabulary asset is missing") as raised:
        load_parts(write(tmp_path / "base.safetensors", sd15[1]))
    assert all("yingxi doctor --fetch" in raised.value.in_(language) for language in ("en", "zh"))


@pytest.mark.parametrize(
    "content",
    [b"no gzip", gzip.compress(b"a b"), gzip.compress(bytes(99))[:-9], b"\x1f\x8b"],
    ids=["no gzip", "other words", "cut short", "only a head"],
)
def test_a_damaged_vocabulary_is_named(monkeypatch, tmp_path, content):
    monkeypatch.setenv(assets.FOLDER_VARIABLE, str(tmp_path))
    (tmp_path / clip_words.FILE).write_bytes(content)
    with pytest.raises(AssetError, match="vocabulary is damaged"):
        clip_tokenizer()


def test_the_asset_is_the_file_that_is_read():
    asset = assets.EXTRA_ASSETS[clip_words.ASSET]
    assert [file.name for file in asset.files] == [clip_words.FILE]
    assert clip_words.ASSET not in assets.ASSETS


def test_sd15_from_one_file(sd15, tmp_path):
    made, weights = sd15
    parts = load_parts(write(tmp_path / "base.safetensors", weights))
    assert same(parts, made)
    assert parts.family == "sd15"
    assert parts.folder == tmp_path / "base.safetensors"
    assert parts.scheduler.config.prediction_type == "epsilon"
    assert (parts.scheduler.config.beta_start, parts.scheduler.config.beta_schedule) == (0.00085, "scaled_linear")
    assert parts.tokenizers[0].pad_token_id == 49407
    read = parts.tokenizers[0]("a cat", return_tensors="pt").input_ids
    with torch.no_grad():
        assert torch.equal(parts.text_encoders[0](read)[0], made["text_encoder"](read)[0])


def test_sdxl_from_one_file(sdxl, tmp_path):
    made, weights = sdxl
    parts = load_parts(write(tmp_path / "base.safetensors", weights))
    assert same(parts, made)
    assert parts.family == "sdxl"
    assert parts.vae.config.scaling_factor == 0.13025
    assert [one.pad_token_id for one in parts.tokenizers] == [49407, 0]
    assert parts.unet.config.attention_head_dim == [1, 1, 2]
    read = parts.tokenizers[1]("a cat", return_tensors="pt").input_ids
    with torch.no_grad():
        assert torch.equal(parts.text_encoders[1](read).text_embeds, made["text_encoder_2"](read).text_embeds)


def test_names_of_other_writers(sd15, tmp_path):
    made, weights = sd15
    other = {name.replace(".text_model.", "."): weight for name, weight in weights.items()}
    for here, there in {".q.": ".to_q.", ".k.": ".to_k.", ".v.": ".to_v.", ".proj_out.": ".to_out.0."}.items():
        other = {
            name.replace(here, there) if ".mid.attn_1" in name else name: weight.clone()
            for name, weight in other.items()
        }
    other = {
        name: weight[:, :, 0, 0].clone() if ".mid.attn_1" in name and weight.ndim == 4 else weight
        for name, weight in other.items()
    }
    assert same(load_parts(write(tmp_path / "base.safetensors", other)), made)


def test_what_else_a_checkpoint_holds_is_left_in_it(sd15, tmp_path):
    made, weights = sd15
    averaged = {f"model_ema.{name.removeprefix('model.').replace('.', '')}": torch.zeros(2) for name in weights}
    more = {
        f"{TEXT}embeddings.position_ids": torch.arange(77)[None],
        "cond_stage_model.logit_scale": torch.ones(()),
        "alphas_cumprod": torch.ones(1000),
    }
    parts = load_parts(write(tmp_path / "base.safetensors", weights | averaged | more))
    assert same(parts, made)


def test_half_precision(sd15, tmp_path):
    made, weights = sd15
    halved = {name: weight.half() for name, weight in weights.items()}
    parts = load_parts(write(tmp_path / "base.safetensors", halved))
    ours, theirs = parts.unet.state_dict(), made["unet"].state_dict()
    assert all(torch.equal(ours[name], theirs[name].half().float()) for name in theirs)
    assert parts.text_encoders[0].dtype == torch.float32


@pytest.mark.parametrize("told", ["metadata", "tensor"])
def test_velocity(sd15, tmp_path, told):
    signs = {"v_pred": torch.zeros(0), "ztsnr": torch.zeros(0)} if told == "tensor" else {}
    metadata = {"modelspec.prediction_type": "v"} if told == "metadata" else None
    parts = load_parts(write(tmp_path / "base.safetensors", sd15[1] | signs, metadata))
    assert parts.scheduler.config.prediction_type == "v_prediction"
    assert (float(parts.scheduler.alphas_cumprod[-1]) == 0) == (told == "tensor")


def test_another_vocabulary_needs_its_tokenizer_beside_it(tmp_path):
    torch.manual_seed(0)
    made = models(NARROW_SD15, NARROW_VAE, NARROW_CLIP | {"vocab_size": 514, "eos_token_id": 513})
    with pytest.raises(InputError, match="514 words") as raised:
        load_parts(write(tmp_path / "base.safetensors", checkpoint(made)))
    assert "514 个词" in raised.value.in_("zh")
    assert "model_index.json" in raised.value.in_("en")


def test_the_folder_beside_it_is_believed(tmp_path):
    write_single_file(tiny_base(tmp_path / "tiny"), tmp_path / "one" / "base.safetensors")
    parts = load_parts(tmp_path / "one" / "base.safetensors")
    assert len(parts.tokenizers[0]) == 514
    assert parts.unet.config.norm_num_groups == 8


def test_widths_that_tell_nothing_need_a_configuration(tmp_path):
    torch.manual_seed(0)
    made = models(NARROW_SD15 | {"block_out_channels": (24, 24, 48, 48), "norm_num_groups": 8}, NARROW_VAE, NARROW_CLIP)
    with pytest.raises(InputError, match="width 24 is no multiple of 32"):
        load_parts(write(tmp_path / "base.safetensors", checkpoint(made)))


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda w: {n: v for n, v in w.items() if not n.startswith("first_stage")}, "VAE lacks"),
        (lambda w: {n: v for n, v in w.items() if not n.startswith("cond_stage")}, "text encoder lacks"),
        (lambda w: {n: v for n, v in w.items() if not n.startswith(UNET)}, "is no base"),
        (lambda w: {n: v for n, v in w.items() if "output_blocks.3.0.in_layers.2" not in n}, "unet lacks weights"),
        (lambda w: {n: v for n, v in w.items() if "layers.1.mlp.fc1" not in n}, "text_encoder lacks weights"),
        (lambda w: {n: v for n, v in w.items() if "up.2.block.0.conv1" not in n}, "vae lacks weights"),
        (lambda w: w | {f"{UNET}input_blocks.0.0.weight": torch.zeros(32, 9, 3, 3)}, "inpainting, 9 input channels"),
        (lambda w: w | {"cond_stage_model.model.token_embedding.weight": torch.zeros(9, 8)}, "is SD2"),
        (lambda w: w | {"conditioner.embedders.0.model.token_embedding.weight": torch.zeros(9, 8)}, "is SDXL refiner"),
        (lambda w: w | {f"{UNET}input_blocks.99999999.0.op.weight": torch.zeros(1)}, "numbered up to 99999999"),
        (lambda w: w | {f"{UNET}out.0.weight": torch.zeros(7)}, "cannot be read as sd15"),
    ],
)
def test_what_is_no_whole_base_is_named(sd15, tmp_path, change, says):
    with pytest.raises(InputError, match=says):
        load_parts(write(tmp_path / "base.safetensors", change(sd15[1])))


def test_a_file_cut_short_is_named(sd15, tmp_path):
    path = write(tmp_path / "base.safetensors", sd15[1])
    path.write_bytes(path.read_bytes()[:-1000])
    with pytest.raises(InputError, match="cannot be read"):
        load_parts(path)


def shapes_of(**parts: dict[str, Any]) -> dict[str, tuple[int, ...]]:
    with torch.device("meta"):
        return {name: tuple(weight.shape) for name, weight in checkpoint(models(**parts)).items()}


def built(documents: Any, part: str) -> Any:
    from diffusers import AutoencoderKL, UNet2DConditionModel
    from transformers import CLIPTextConfig, CLIPTextModel, CLIPTextModelWithProjection

    config = documents[f"{part}/config.json"]
    with torch.device("meta"):
        if part in ("unet", "vae"):
            return {"unet": UNet2DConditionModel, "vae": AutoencoderKL}[part].from_config(config)
        kind = {"text_encoder": CLIPTextModel, "text_encoder_2": CLIPTextModelWithProjection}[part]
        return kind(CLIPTextConfig(**{key: one for key, one in config.items() if key != "model_type"}))


@pytest.mark.parametrize(
    ("parts", "sizes"),
    [
        (
            {"unet": SD15_UNET, "vae": VAE, "clip": CLIP_L},
            {"unet": 859_520_964, "vae": 83_653_863, "text_encoder": 123_060_480},
        ),
        (
            {"unet": SDXL_UNET, "vae": VAE, "clip": CLIP_L, "open_clip": OPEN_CLIP_G},
            {
                "unet": 2_567_463_684,
                "vae": 83_653_863,
                "text_encoder": 123_060_480,
                "text_encoder_2": 694_659_840,
            },
        ),
    ],
    ids=["sd15", "sdxl"],
)
def test_the_real_ones_are_told_by_their_shapes(tmp_path, parts, sizes):
    documents = architecture_of(tmp_path / "v1-5-pruned.safetensors", shapes_of(**parts), {}).documents
    assert {part: sum(w.numel() for w in built(documents, part).parameters()) for part in sizes} == sizes
    unet = documents["unet/config.json"]
    heads = parts["unet"]["attention_head_dim"]
    assert unet["attention_head_dim"] == (list(heads) if isinstance(heads, tuple) else heads)
    for part, key in (("text_encoder", "clip"), ("text_encoder_2", "open_clip")):
        if key in parts:
            told = documents[f"{part}/config.json"]
            assert {name: told[name] for name in parts[key]} == parts[key]


def test_only_the_header_is_read_at_first(sd15, tmp_path):
    file = open_single_file(write(tmp_path / "base.safetensors", sd15[1]))
    assert file.shapes[f"{TEXT}embeddings.token_embedding.weight"] == (49408, 64)
    assert file.weights("vae").keys() == {name for name in sd15[1] if name.startswith("first_stage_model.")}
