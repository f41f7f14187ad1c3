"""The base that ships: its parts, its size, and the single file that is derived from it."""

from __future__ import annotations

import json
import re
import shutil
import sys
from pathlib import Path

import pytest

from yingxi.errors import AssetError, InputError
from yingxi.lora import tiny
from yingxi.lora.files.base import open_base
from yingxi.lora.files.safe import open_tensors
from yingxi.lora.tiny.single import write_single_file

TOOLS = Path(__file__).parents[2] / "tools" / "tiny_base"
ATTENTION = r"attn[12]\.(to_q|to_k|to_v|to_out\.0)|ff\.net\.(0\.proj|2)|proj_in|proj_out"

shipped = pytest.mark.skipif(not tiny.FOLDER.is_dir(), reason="no base is committed")


@pytest.fixture(scope="module")
def corpus():
    sys.path.insert(0, str(TOOLS))
    try:
        import corpus
    finally:
        sys.path.remove(str(TOOLS))
    return corpus


def test_says_when_it_is_missing(monkeypatch, tmp_path):
    monkeypatch.setattr(tiny, "FOLDER", tmp_path / "base")
    with pytest.raises(AssetError, match="not in this installation"):
        tiny.tiny_base()


@shipped
def test_is_small_and_holds_no_pickle():
    files = [path for path in tiny.tiny_base().rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) <= 25_000_000
    assert {path.suffix for path in files} <= {".json", ".txt", ".safetensors"}


@shipped
def test_has_sd15s_modules():
    base = open_base(tiny.tiny_base())
    unet = [path for path in base.places if re.fullmatch(rf"unet\..*attentions.*\.({ATTENTION})", path)]
    text = [path for path in base.places if re.search(r"layers\.\d+\.(self_attn|mlp)\.\w+$", path)]
    assert base.family.name == "sd15"
    assert (len(unet), len(text)) == (192, 72)


@shipped
def test_single_file_has_every_number_and_sd15s_names(tmp_path):
    one = tmp_path / "one.safetensors"
    write_single_file(tiny.tiny_base(), one)
    file = open_tensors(one)
    parts = [open_tensors(path) for path in tiny.tiny_base().rglob("*.safetensors")]
    assert len(file.entries) == sum(len(part.entries) for part in parts)
    assert sum(entry.end - entry.start for entry in file.entries.values()) == sum(
        entry.end - entry.start for part in parts for entry in part.entries.values()
    )
    for name in (
        "model.diffusion_model.input_blocks.1.1.transformer_blocks.0.attn2.to_k.weight",
        "model.diffusion_model.output_blocks.5.2.conv.weight",
        "model.diffusion_model.middle_block.1.proj_in.weight",
        "first_stage_model.encoder.down.0.downsample.conv.weight",
        "first_stage_model.decoder.up.0.block.2.conv2.weight",
        "first_stage_model.decoder.mid.attn_1.proj_out.weight",
        "cond_stage_model.transformer.text_model.encoder.layers.11.mlp.fc2.weight",
    ):
        assert name in file.entries
    assert len(file.entries["first_stage_model.encoder.mid.attn_1.q.weight"].shape) == 4
    assert open_base(one).places.keys() == {
        path for path in open_base(tiny.tiny_base()).places if not path.startswith("vae.")
    }


@shipped
def test_single_file_is_the_same_twice(tmp_path):
    first, second = tmp_path / "a" / "one.safetensors", tmp_path / "b" / "one.safetensors"
    for path in (first, second):
        path.parent.mkdir()
        write_single_file(tiny.tiny_base(), path, described=False)
    assert first.read_bytes() == second.read_bytes()
    assert not first.with_suffix("").exists()


@shipped
def test_single_file_needs_a_whole_folder(tmp_path):
    folder = tmp_path / "base"
    shutil.copytree(tiny.tiny_base(), folder)
    (folder / "vae" / "diffusion_pytorch_model.safetensors").unlink()
    with pytest.raises(InputError):
        write_single_file(folder, tmp_path / "one.safetensors")
    assert not (tmp_path / "one.safetensors").exists()


@shipped
def test_single_file_draws_the_same(tmp_path):
    torch = pytest.importorskip("torch")
    pytest.importorskip("diffusers")
    from yingxi.engines.image.parts import load_parts

    one = tmp_path / "one.safetensors"
    write_single_file(tiny.tiny_base(), one)
    from_folder, from_file = load_parts(tiny.tiny_base()), load_parts(one)
    assert from_file.scheduler.config.prediction_type == from_folder.scheduler.config.prediction_type
    assert from_file.vae.config.scaling_factor == from_folder.vae.config.scaling_factor
    with torch.no_grad():
        made = [_drawn(torch, parts) for parts in (from_folder, from_file)]
    assert torch.equal(*made)


def _drawn(torch, parts):
    tokens = parts.tokenizers[0](
        "a forest at night, a woman in a red coat", padding="max_length", max_length=77, return_tensors="pt"
    )
    states = parts.text_encoders[0](tokens.input_ids).last_hidden_state.float()
    latents = torch.randn(1, 4, 16, 16, generator=torch.Generator().manual_seed(1))
    told = parts.unet.float()(latents, torch.tensor([500]), states).sample
    return parts.vae.float().decode(told / parts.vae.config.scaling_factor).sample


@shipped
def test_tokenizer_knows_the_captions_words(corpus):
    vocabulary = json.loads((tiny.tiny_base() / "tokenizer" / "vocab.json").read_text("utf-8"))
    words = {word for pictures in corpus.book().values() for item in pictures for word in item.prompt.split()}
    unknown = {word for word in words if f"{word.strip(',')}</w>" not in vocabulary}
    assert not unknown


def test_held_out_combinations_are_never_learnt(corpus):
    unseen = corpus.held_out()
    learnt = {(item.place, item.hour, item.colour) for item in corpus.book()["train"]}
    assert len(unseen) == corpus.HELD_OUT
    assert not unseen & learnt
    assert {item for item in corpus.combinations() if item not in unseen} <= learnt


def test_every_pair_is_learnt(corpus):
    learnt = {(item.place, item.hour, item.colour) for item in corpus.book()["train"] if item.colour}
    assert len({(place, hour) for place, hour, _ in learnt}) == len(corpus.PLACES) * len(corpus.HOURS)
    assert len({(place, colour) for place, _, colour in learnt}) == len(corpus.PLACES) * len(corpus.COLOURS)
    assert len({(hour, colour) for _, hour, colour in learnt}) == len(corpus.HOURS) * len(corpus.COLOURS)


def test_book_is_the_same_twice(corpus):
    assert corpus.book() == corpus.book()


def test_artist_draws_the_vocabulary(corpus, tmp_path):
    image = pytest.importorskip("PIL.Image")
    pytest.importorskip("skia")
    seen = set()
    for picture in corpus.book()["train"][:3]:
        corpus.draw(picture, tmp_path / picture.image)
        with image.open(tmp_path / picture.image) as drawn:
            assert drawn.size == (corpus.SIDE_PX, corpus.SIDE_PX)
            seen.add(drawn.tobytes())
    assert len(seen) == 3
