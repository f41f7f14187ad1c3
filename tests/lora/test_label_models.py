"""Labellers that run here: WD14 against a network made of a few bytes, BLIP and CLIP against tiny random ones."""

from __future__ import annotations

import json
import struct
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("PIL")
from PIL import Image

from yingxi.errors import AssetError, InputError
from yingxi.lora.labels.base import Labeller, Source, labeller_names, open_labeller
from yingxi.lora.labels.hub import BlipLabeller, ClipLabeller
from yingxi.lora.labels.wd14 import WD14Labeller

NAMES = ("blue_thing", "red_thing", "someone_(story)", "general")
WEIGHTS = ((0.02, -0.02, 0.015, 0.0), (0.0, 0.0, 0.0, 0.0), (-0.02, 0.02, -0.015, 0.0))
"""From the mean blue, green, red of a picture to the four tags."""


def varint(number: int) -> bytes:
    out = b""
    while number > 127:
        out, number = out + bytes([number & 127 | 128]), number >> 7
    return out + bytes([number])


def field(number: int, value: int | bytes) -> bytes:
    """Write one field of a protocol buffer."""
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    return varint(number << 3 | 2) + varint(len(value)) + value


def node(kind: bytes, given: tuple[bytes, ...], made: bytes, attributes: bytes = b"") -> bytes:
    names = b"".join(field(1, name) for name in given)
    return field(1, names + field(2, made) + field(4, kind) + attributes)


def value(name: bytes, shape: tuple[int, ...]) -> bytes:
    dims = b"".join(field(1, field(1, size)) for size in shape)
    return field(1, name) + field(2, field(1, field(1, 1) + field(2, dims)))


def network() -> bytes:
    """Write an ONNX file: the mean of each colour, times the weights, through a sigmoid."""
    axes = field(5, field(1, b"axes") + field(8, 1) + field(8, 2) + field(20, 7))
    keep = field(5, field(1, b"keepdims") + field(3, 0) + field(20, 2))
    weights = b"".join(struct.pack("<f", one) for row in WEIGHTS for one in row)
    held = field(1, 3) + field(1, len(NAMES)) + field(2, 1) + field(8, b"w") + field(9, weights)
    graph = (
        node(b"ReduceMean", (b"x",), b"m", axes + keep)
        + node(b"MatMul", (b"m", b"w"), b"s")
        + node(b"Sigmoid", (b"s",), b"y")
        + field(2, b"tiny")
        + field(5, held)
        + field(11, value(b"x", (1, 8, 8, 3)))
        + field(12, value(b"y", (1, len(NAMES))))
    )
    return field(1, 8) + field(7, graph) + field(8, field(1, b"") + field(2, 13))


def tagger(folder: Path, names: tuple[str, ...] = NAMES) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "model.onnx").write_bytes(network())
    kinds = {"someone_(story)": 4, "general": 9}
    rows = [f"{index},{name},{kinds.get(name, 0)},1" for index, name in enumerate(names)]
    (folder / "selected_tags.csv").write_text("tag_id,name,category,count\n" + "\n".join(rows) + "\n", encoding="utf-8")
    return folder


def test_every_labeller_is_registered() -> None:
    assert labeller_names() == ("blip", "clip", "vision", "wd14", "webui")


def test_wd14_sees_blue_first_and_knows_kinds(tmp_path: Path) -> None:
    labeller = open_labeller("wd14", Source(tagger(tmp_path / "wd")))
    assert isinstance(labeller, Labeller)
    tags = labeller.label(Image.new("RGB", (20, 20), (0, 0, 255)))
    assert [(tag.text, tag.kind) for tag in tags] == [
        ("blue_thing", "general"),
        ("someone_(story)", "character"),
        ("general", "rating"),
        ("red_thing", "general"),
    ]
    assert tags[0].score == pytest.approx(1 / (1 + 2.718281828 ** -(0.02 * 255)), abs=1e-4)
    assert labeller.label(Image.new("RGB", (20, 20), (255, 0, 0)))[0].text == "red_thing"


def test_wd14_pads_with_white(tmp_path: Path) -> None:
    tags = WD14Labeller(Source(tagger(tmp_path / "wd"))).label(Image.new("RGB", (40, 20), (0, 0, 255)))
    score = next(tag.score for tag in tags if tag.text == "blue_thing")
    assert score == pytest.approx(1 / (1 + 2.718281828 ** -(0.02 * 127.5)), abs=0.01)  # half of the red is white's


def test_wd14_says_what_is_missing_or_does_not_belong_together(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="weights"):
        WD14Labeller(Source())
    folder = tagger(tmp_path / "wd", NAMES[:2])
    with pytest.raises(AssetError, match="4 tags"):
        WD14Labeller(Source(folder)).label(Image.new("RGB", (8, 8)))
    (folder / "selected_tags.csv").unlink()
    with pytest.raises(AssetError, match="selected_tags"):
        WD14Labeller(Source(folder))
    tagger(folder)
    (folder / "model.onnx").write_bytes(b"no network")
    with pytest.raises(AssetError):
        WD14Labeller(Source(folder))


def test_an_unknown_labeller_names_the_known_ones() -> None:
    with pytest.raises(InputError) as refused:
        open_labeller("wd15", Source())
    assert "wd14" in refused.value.in_("en")


def vocabulary(folder: Path) -> Any:
    transformers = pytest.importorskip("transformers")
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "[DEC]", "[ENC]", "a", "red", "boat", "picture", "of", "sea"]
    folder.mkdir(exist_ok=True)
    (folder / "vocab.txt").write_text("\n".join(words), encoding="utf-8")
    return transformers.BertTokenizerFast(
        vocab_file=str(folder / "vocab.txt"), vocab={w: i for i, w in enumerate(words)}
    )


def test_blip_from_a_folder_says_the_same_twice(tmp_path: Path) -> None:
    torch = pytest.importorskip("torch")
    tokenizer = vocabulary(tmp_path / "blip")
    from transformers import BlipConfig, BlipForConditionalGeneration, BlipImageProcessor, BlipProcessor

    torch.manual_seed(3)
    text = {
        "vocab_size": 13, "hidden_size": 16, "encoder_hidden_size": 16, "intermediate_size": 16, "num_hidden_layers": 1,
        "num_attention_heads": 2, "max_position_embeddings": 80, "bos_token_id": 5, "eos_token_id": 3,
        "sep_token_id": 3, "pad_token_id": 0,
    }  # fmt: skip
    seen = {
        "hidden_size": 16, "intermediate_size": 16, "num_hidden_layers": 1, "num_attention_heads": 2, "image_size": 16,
        "patch_size": 8,
    }  # fmt: skip
    BlipForConditionalGeneration(BlipConfig(text_config=text, vision_config=seen)).save_pretrained(tmp_path / "blip")
    images = BlipImageProcessor(size={"height": 16, "width": 16})
    BlipProcessor(images, tokenizer).save_pretrained(tmp_path / "blip")
    picture = Image.new("RGB", (32, 20), "#4466aa")
    one, other = (BlipLabeller(Source(tmp_path / "blip")).label(picture) for _ in range(2))
    assert one == other
    assert all(tag.score == 1.0 for tag in one)


def test_clip_chooses_among_words(tmp_path: Path) -> None:
    torch = pytest.importorskip("torch")
    transformers = pytest.importorskip("transformers")
    folder = tmp_path / "clip"
    folder.mkdir()
    letters = [chr(code) for code in range(97, 123)]
    words = [*letters, *(f"{letter}</w>" for letter in letters), "<|startoftext|>", "<|endoftext|>"]
    (folder / "vocab.json").write_text(json.dumps({word: index for index, word in enumerate(words)}), encoding="utf-8")
    (folder / "merges.txt").write_text("#version: 0.2\n", encoding="utf-8")
    tokenizer = transformers.CLIPTokenizer(
        vocab={word: index for index, word in enumerate(words)}, merges=[], vocab_file=str(folder / "vocab.json"),
        merges_file=str(folder / "merges.txt"), model_max_length=40,
    )  # fmt: skip
    torch.manual_seed(3)
    small = {"hidden_size": 16, "intermediate_size": 16, "num_hidden_layers": 1, "num_attention_heads": 2}
    config = transformers.CLIPConfig(
        text_config=small | {"vocab_size": len(words), "max_position_embeddings": 40, "eos_token_id": len(words) - 1},
        vision_config=small | {"image_size": 16, "patch_size": 8}, projection_dim=8,
    )  # fmt: skip
    transformers.CLIPModel(config).save_pretrained(folder)
    images = transformers.CLIPImageProcessor(size={"shortest_edge": 16}, crop_size={"height": 16, "width": 16})
    transformers.CLIPProcessor(images, tokenizer).save_pretrained(folder)
    candidates = tmp_path / "words.txt"
    candidates.write_text("boat\nsea\n\nhill\nboat\n", encoding="utf-8")
    labeller = ClipLabeller(Source(folder, candidates=candidates))
    tags = labeller.label(Image.new("RGB", (32, 20), "#4466aa"))
    assert sorted(tag.text for tag in tags) == ["boat", "hill", "sea"]
    assert tags[0].score == 1.0 > tags[1].score >= tags[2].score > 0
    with pytest.raises(InputError):
        ClipLabeller(Source(folder))


@pytest.mark.parametrize("kind", [BlipLabeller, ClipLabeller])
def test_pickled_weights_are_not_opened(tmp_path: Path, kind: Any) -> None:
    pytest.importorskip("torch")
    (tmp_path / "config.json").write_text('{"model_type": "blip"}', encoding="utf-8")
    (tmp_path / "pytorch_model.bin").write_bytes(b"\x80\x04cos\nsystem\n")
    (tmp_path / "words.txt").write_text("boat", encoding="utf-8")
    with pytest.raises(AssetError, match="safetensors"):
        kind(Source(tmp_path, candidates=tmp_path / "words.txt"))
