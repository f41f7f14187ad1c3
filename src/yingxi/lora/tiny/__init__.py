"""The tiny base that ships: SD1.5's parts, narrower, trained on what our own artist drew (see tools/tiny_base).

It lies here as a diffusers folder in half precision; the one SD1.5-layout file that other tools take is derived from
it by `single.write_single_file`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from yingxi.errors import AssetError
from yingxi.words import Words

FOLDER: Final = Path(__file__).parent / "base"
SIDE_PX: Final = 128
"""The side of the pictures that it was trained on."""


def tiny_base() -> Path:
    """Return the diffusers folder of the base that ships.

    Raises:
        AssetError: this installation came without it.
    """
    if not (FOLDER / "model_index.json").is_file():
        raise AssetError(
            Words("the tiny base is not in this installation", "这份安装里没有自带的小底模"),
            where=str(FOLDER),
            next_step=Words(
                "install Yingxi again from its repository, or give another base_model",
                "请从仓库重新安装影戏，或者指定别的 base_model",
            ),
        )
    return FOLDER
