"""CLIP's tokenizer, which every SD1.5 and SDXL base reads prompts with, made from OpenAI's vocabulary file.

A base in one file brings no tokenizer, and needs none: all were trained on this one (Radford et al. 2021). The file is
an asset; a tokenizer that lies in a base's own folder does without it.
"""

from __future__ import annotations

import gzip
import hashlib
import zlib
from pathlib import Path
from typing import Any, Final

from yingxi.engines.weights import weights_file
from yingxi.errors import AssetError
from yingxi.words import Words

ASSET: Final = "clip-vocabulary"
FILE: Final = "bpe_simple_vocab_16e6.txt.gz"
"""A heading, then one pair a line, the earlier the stronger; CLIP uses the first 48,894 of 262,144."""
MERGES_SHA256: Final = "f61f2adf497e6f5357c347aeb4646fabe82f341e946de5bdec5d2858e41bef4a"
"""Of the pairs that CLIP uses, unpacked."""
VOCABULARY_SIZE: Final = 49_408
CONTEXT: Final = 77
START: Final = 49_406
END: Final = 49_407

_MERGES: Final = VOCABULARY_SIZE - 2 * 256 - 2
_READ_BYTES: Final = 1024 * 1024
"""Holds the pairs that are used, twice over."""


def clip_tokenizer(pad: int = END) -> Any:
    """Return a transformers CLIPTokenizer of 49,408 words.

    Args:
        pad: what short prompts are filled up with: the end's mark, or 0 for OpenCLIP's text encoders (SDXL's second).

    Raises:
        AssetError: the vocabulary is missing or damaged.
    """
    from transformers import CLIPTokenizer

    pairs = [(first, second) for first, _, second in (line.partition(" ") for line in _merges())]
    letters = _letters()
    words = [*letters, *(f"{one}</w>" for one in letters), *("".join(pair) for pair in pairs)]
    words += ["<|startoftext|>", "<|endoftext|>"]
    vocabulary = {word: number for number, word in enumerate(words)}
    tokenizer = CLIPTokenizer(vocab=vocabulary, merges=pairs, model_max_length=CONTEXT)
    # Given at once, "!" (0) would become a mark of its own, and "cat!" be read as cat and padding.
    tokenizer.pad_token = words[pad]
    return tokenizer


def _merges() -> list[str]:
    path = weights_file(ASSET, FILE, None)
    try:
        with gzip.open(path) as file:
            lines = file.read(_READ_BYTES).split(b"\n")[1 : 1 + _MERGES]
    except (OSError, EOFError, zlib.error) as error:
        raise _damaged(path) from error
    if hashlib.sha256(b"\n".join(lines)).hexdigest() != MERGES_SHA256:
        raise _damaged(path)
    return [line.decode() for line in lines]


def _damaged(path: Path) -> AssetError:
    return AssetError(
        Words("CLIP's vocabulary is damaged", "CLIP 词表已损坏"),
        where=str(path),
        next_step=Words(
            "delete the file, then run `yingxi doctor --fetch`", "请删除该文件，再运行 `yingxi doctor --fetch`"
        ),
    )


def _letters() -> list[str]:
    """Return the 256 letters that stand for bytes: the printable ones for themselves, then the others."""
    shown = [*range(33, 127), *range(161, 173), *range(174, 256)]
    return [*map(chr, shown), *map(chr, range(256, 512 - len(shown)))]
