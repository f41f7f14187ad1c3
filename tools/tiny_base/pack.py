"""Put the trained parts together: `python tools/tiny_base/pack.py OUT TO` writes the diffusers folder TO.

Weights are the moving averages, in half precision; the decoder is the one that was trained last.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any, Final

import model
import torch
from safetensors.torch import load_file, save_file
from train import mean_of, read_text

LARGEST_BYTES: Final = 25_000_000


def pack(out: Path, to: Path) -> None:
    """Write the diffusers folder of what was trained in `out`."""
    from diffusers import StableDiffusionPipeline

    tokenizer, text = read_text(out)
    stages = [out / f"{name}.safetensors" for name in ("sharp", "decoder", "settled")]
    vae: Any = mean_of(next(path for path in stages if path.is_file()), model.new_vae())
    vae.register_to_config(**json.loads((out / "scale.json").read_text("utf-8")))
    unet = mean_of(out / "unet.safetensors", model.new_unet())
    pipeline = StableDiffusionPipeline(
        vae=vae,
        text_encoder=text,
        tokenizer=tokenizer,
        unet=unet,
        scheduler=model.new_scheduler(),
        safety_checker=None,
        feature_extractor=None,
        requires_safety_checker=False,
    ).to(torch.float16)
    pipeline.save_pretrained(to, safe_serialization=True)
    _as_others_name_it(to / "text_encoder" / "model.safetensors")
    _own_tokenizer(out / "tokenizer", to / "tokenizer")
    size = sum(path.stat().st_size for path in to.rglob("*") if path.is_file())
    print(f"{size / 1e6:.1f} MB in {to}")
    if size > LARGEST_BYTES:
        raise SystemExit(f"larger than {LARGEST_BYTES / 1e6:.0f} MB")


def _as_others_name_it(path: Path) -> None:
    """Give the text encoder's weights the `text_model.` that SD1.5's have; transformers of any year reads them so."""
    values = load_file(path)
    named = {name if name.startswith("text_model.") else f"text_model.{name}": value for name, value in values.items()}
    save_file(named, path, metadata={"format": "pt"})


def _own_tokenizer(trained: Path, to: Path) -> None:
    """Keep CLIP's two files and a short config: other files of the tokenizer only repeat them."""
    for path in to.iterdir():
        path.unlink()
    for name in ("vocab.json", "merges.txt"):
        (to / name).write_bytes((trained / name).read_bytes())
    config = {
        "tokenizer_class": "CLIPTokenizer",
        "bos_token": model.START,
        "eos_token": model.END,
        "unk_token": model.END,
        "pad_token": model.END,
        "do_lower_case": True,
        "model_max_length": model.TOKENS,
    }
    (to / "tokenizer_config.json").write_text(json.dumps(config, indent=2) + "\n", encoding="utf-8")


def main() -> None:
    """Pack a base."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("to", type=Path)
    given = parser.parse_args()
    pack(given.out, given.to)


if __name__ == "__main__":
    main()
