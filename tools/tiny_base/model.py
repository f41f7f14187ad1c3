"""The tiny base's parts: exactly SD1.5's, block for block, only narrower.

The module names are SD1.5's (16 transformer blocks in the U-Net, 12 layers in the text encoder), so a LoRA trained on
it has the same 192 + 72 modules, and the conversion rules of the single file are the same.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from diffusers import AutoencoderKL, DDIMScheduler, UNet2DConditionModel
    from transformers import CLIPTextModel, CLIPTokenizer

SIDE_PX: Final = 128
TOKENS: Final = 77
TEXT_WIDTH: Final = 64
VOCABULARY: Final = 1600
"""Tokens, the 512 byte tokens and the two marks counted in."""
START: Final = "<|startoftext|>"
END: Final = "<|endoftext|>"


def new_vae() -> AutoencoderKL:
    """Return an untrained autoencoder: 8 x smaller, 4 channels, as SD1.5's."""
    from diffusers import AutoencoderKL

    return AutoencoderKL(
        in_channels=3,
        out_channels=3,
        down_block_types=("DownEncoderBlock2D",) * 4,
        up_block_types=("UpDecoderBlock2D",) * 4,
        block_out_channels=(16, 16, 32, 64),
        layers_per_block=2,
        latent_channels=4,
        norm_num_groups=8,
        sample_size=SIDE_PX,
    )


def new_unet() -> UNet2DConditionModel:
    """Return an untrained U-Net: SD1.5's four levels, three of them with cross-attention."""
    from diffusers import UNet2DConditionModel

    return UNet2DConditionModel(
        sample_size=SIDE_PX // 8,
        in_channels=4,
        out_channels=4,
        down_block_types=("CrossAttnDownBlock2D",) * 3 + ("DownBlock2D",),
        up_block_types=("UpBlock2D",) + ("CrossAttnUpBlock2D",) * 3,
        block_out_channels=(32, 64, 128, 128),
        layers_per_block=2,
        cross_attention_dim=TEXT_WIDTH,
        attention_head_dim=2,  # as in SD1.5's own config this is the number of heads
        norm_num_groups=16,
    )


def new_text_encoder(tokenizer: CLIPTokenizer) -> CLIPTextModel:
    """Return an untrained text encoder of CLIP's twelve layers."""
    from transformers import CLIPTextConfig, CLIPTextModel

    config = CLIPTextConfig(
        vocab_size=len(tokenizer),
        hidden_size=TEXT_WIDTH,
        intermediate_size=4 * TEXT_WIDTH,
        num_hidden_layers=12,
        num_attention_heads=4,
        max_position_embeddings=TOKENS,
        hidden_act="quick_gelu",
        projection_dim=TEXT_WIDTH,
        bos_token_id=tokenizer.bos_token_id,
        eos_token_id=tokenizer.eos_token_id,
        pad_token_id=tokenizer.pad_token_id,
    )
    return CLIPTextModel(config)


def new_scheduler(**changes: Any) -> DDIMScheduler:
    """Return SD1.5's noise schedule.

    The U-Net tells the velocity, not the noise: in few steps it learns what a picture is as a whole, which the noise
    says only by its small error.
    """
    from diffusers import DDIMScheduler

    values = {
        "num_train_timesteps": 1000,
        "beta_start": 0.00085,
        "beta_end": 0.012,
        "beta_schedule": "scaled_linear",
        "clip_sample": False,
        "set_alpha_to_one": False,
        "steps_offset": 1,
        "prediction_type": "v_prediction",
    }
    return DDIMScheduler(**{**values, **changes})


def write_tokenizer(folder: Path, captions: Iterable[str], texts: Iterable[str]) -> None:
    """Train a byte-pair encoding in CLIP's format (vocab.json, merges.txt) and write it.

    Args:
        folder: where the two files go.
        captions: what the base is trained on; their words become whole tokens.
        texts: other English text, for the pieces that all other words are made of.
    """
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, trainers

    words = Counter(word for text in texts for word in re.findall(r"[a-z]{2,}", text.lower()))
    common = sorted(word for word, times in words.items() if times >= 3)
    own = sorted({word for caption in captions for word in re.findall(r"[a-z]+", caption.lower())})
    tokenizer = Tokenizer(models.BPE(end_of_word_suffix="</w>", unk_token=END, fuse_unk=False))
    tokenizer.normalizer = normalizers.Lowercase()
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    trainer = trainers.BpeTrainer(
        vocab_size=VOCABULARY - 2,
        initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()),
        end_of_word_suffix="</w>",
        show_progress=False,
    )
    tokenizer.train_from_iterator([*(own * 50), *common], trainer)
    folder.mkdir(parents=True, exist_ok=True)
    _write_clip_files(folder, tokenizer)


def _write_clip_files(folder: Path, tokenizer: Any) -> None:
    """Order the vocabulary as CLIP's: bytes, bytes that end a word, merges, the two marks."""
    import json

    from tokenizers import pre_tokenizers

    merges = [tuple(pair) for pair in json.loads(tokenizer.to_str())["model"]["merges"]]
    letters = sorted(pre_tokenizers.ByteLevel.alphabet())
    order = [*letters, *(f"{letter}</w>" for letter in letters), *(a + b for a, b in merges), START, END]
    vocabulary: dict[str, int] = {}
    for token in order:
        vocabulary.setdefault(token, len(vocabulary))
    (folder / "vocab.json").write_text(json.dumps(vocabulary, ensure_ascii=False), encoding="utf-8")
    lines = ["#version: 0.2", *(f"{a} {b}" for a, b in merges)]
    (folder / "merges.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def read_tokenizer(folder: Path) -> CLIPTokenizer:
    """Return the tokenizer that `write_tokenizer` wrote."""
    from transformers import CLIPTokenizer

    return CLIPTokenizer(
        str(folder / "vocab.json"),
        str(folder / "merges.txt"),
        bos_token=START,
        eos_token=END,
        unk_token=END,
        pad_token=END,
        model_max_length=TOKENS,
    )
