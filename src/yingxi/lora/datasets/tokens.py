"""How long a caption is to a text encoder."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

from yingxi.errors import InputError, MachineError
from yingxi.words import Words

CLIP_TOKENS: Final = 75
"""What CLIP reads of a prompt at once: 77 tokens less the two that open and close it."""
HAN: Final = re.compile(r"[㐀-鿿豈-﫿]")

TokenCount = Callable[[str], int]

_PIECES: Final = re.compile(r"[A-Za-z]+|\d|[^\sA-Za-z\d]", re.ASCII)
_LETTERS_OF_A_TOKEN: Final = 9


def about_tokens(caption: str) -> int:
    """Estimate CLIP's tokens without its vocabulary.

    By CLIP's own splitting, each digit is one token and each mark about one; a word is mostly one token, so one for
    each nine letters begun. A letter outside ASCII is bytes to CLIP: a Han character counts two.
    """
    return sum(_about(piece) for piece in _PIECES.findall(caption))


def _about(piece: str) -> int:
    if not piece.isascii():
        return 2
    return -(-len(piece) // _LETTERS_OF_A_TOKEN)


def token_count(base: Path | None) -> TokenCount:
    """Return the exact count of a base's tokenizer, or the estimate where no base folder is given.

    Args:
        base: a diffusers folder (with `tokenizer/`), a tokenizer's own folder, or None.

    Raises:
        InputError: the folder holds no tokenizer.
        MachineError: transformers is not installed.
    """
    if base is None:
        return about_tokens
    folder = base / "tokenizer" if (base / "tokenizer").is_dir() else base
    if not any((folder / name).is_file() for name in ("tokenizer.json", "vocab.json")):
        raise InputError(
            Words("there is no tokenizer in it", "里面没有分词器"),
            where=str(base),
            next_step=Words("give a diffusers folder, or leave --base out", "请给出 diffusers 文件夹，或不写 --base"),
        )
    try:
        from transformers import AutoTokenizer
    except ImportError as error:
        raise MachineError(
            Words("counting exactly needs transformers", "精确计数需要 transformers"),
            where=str(base),
            next_step=Words(
                "pip install 'yingxi[lora]', or leave --base out", "pip install 'yingxi[lora]'，或不写 --base"
            ),
        ) from error
    tokenizer = AutoTokenizer.from_pretrained(str(folder), local_files_only=True, trust_remote_code=False)

    def exact(caption: str) -> int:
        return len(tokenizer(caption, add_special_tokens=False, truncation=False).input_ids)

    return exact
