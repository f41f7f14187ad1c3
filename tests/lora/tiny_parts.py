"""A base of SD1.5's parts, tiny and untrained, as a diffusers folder; and pictures to train on."""

from __future__ import annotations

from pathlib import Path


def tiny_base(folder: Path) -> Path:
    """Write the base: U-Net, VAE, text encoder, tokenizer, scheduler."""
    import torch
    from diffusers import AutoencoderKL, DDIMScheduler, StableDiffusionPipeline, UNet2DConditionModel
    from transformers import CLIPTextConfig, CLIPTextModel, CLIPTokenizer

    torch.manual_seed(0)
    letters = _letters()
    words = [*letters, *(one + "</w>" for one in letters), "<|startoftext|>", "<|endoftext|>"]
    tokenizer = CLIPTokenizer(vocab={word: place for place, word in enumerate(words)}, merges=[], model_max_length=77)
    text = CLIPTextModel(
        CLIPTextConfig(
            vocab_size=len(words),
            hidden_size=16,
            intermediate_size=32,
            num_hidden_layers=2,
            num_attention_heads=2,
            max_position_embeddings=77,
            bos_token_id=len(words) - 2,
            eos_token_id=len(words) - 1,
            pad_token_id=len(words) - 1,
        )
    )
    vae = AutoencoderKL(
        block_out_channels=(8, 8, 8, 8),
        norm_num_groups=4,
        latent_channels=4,
        down_block_types=("DownEncoderBlock2D",) * 4,
        up_block_types=("UpDecoderBlock2D",) * 4,
        sample_size=64,
    )
    unet = UNet2DConditionModel(
        sample_size=8,
        block_out_channels=(16, 16, 16, 16),
        norm_num_groups=8,
        cross_attention_dim=16,
        attention_head_dim=2,
    )
    pipeline = StableDiffusionPipeline(
        vae=vae,
        text_encoder=text,
        tokenizer=tokenizer,
        unet=unet,
        scheduler=DDIMScheduler(clip_sample=False, set_alpha_to_one=False, steps_offset=1),
        safety_checker=None,
        feature_extractor=None,
        requires_safety_checker=False,
    )
    pipeline.save_pretrained(folder)
    return folder


def _letters() -> list[str]:
    """Return the 256 letters that a byte-level tokenizer writes bytes with."""
    shown = [*range(33, 127), *range(161, 173), *range(174, 256)]
    hidden = [byte for byte in range(256) if byte not in shown]
    return [chr(byte) for byte in shown] + [chr(256 + place) for place in range(len(hidden))]


def pictures(folder: Path, number: int = 10, side_px: int = 64) -> Path:
    """Write pictures of two aspects with captions beside them."""
    import numpy as np
    from PIL import Image

    folder.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(7)
    for place in range(number):
        height = side_px if place % 3 else side_px * 2
        tone = rng.integers(0, 255, 3)
        grain = rng.integers(-20, 20, (height, side_px, 3))
        values = np.clip(tone + grain, 0, 255).astype(np.uint8)
        Image.fromarray(values).save(folder / f"{place:02d}.png")
        (folder / f"{place:02d}.txt").write_text(f"ink, hill {place}, dusk", encoding="utf-8")
    return folder
