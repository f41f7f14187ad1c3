"""Enlarging small pictures with a super-resolution network, behind one small seam."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, Protocol

import numpy as np

from yingxi.errors import EngineError, MachineError
from yingxi.words import Words

if TYPE_CHECKING:
    from PIL import Image

UpscalerName = Literal["anime4k", "none"]
MOST_FACTOR: Final = 4
"""The networks double, twice at most: beyond that they invent."""
_MODEL: Final = "arnet-hdn"
"""Of pyanime4k's networks the nearest to the truth on our own frames, halved and doubled again."""


class Upscaler(Protocol):
    """Enlarges pictures.

    Attributes:
        name: as the report names it.
    """

    name: str

    def enlarge(self, picture: Image.Image, factor: int) -> Image.Image:
        """Return an RGB picture at `factor` (2 or 4) times its size; the same picture gives the same pixels.

        Raises:
            EngineError: the network failed.
        """
        ...


class Anime4K:
    """pyanime4k (MIT): small convolutional networks on the CPU, weights inside the package."""

    name = f"pyanime4k {_MODEL}"

    def __init__(self) -> None:
        try:
            import pyanime4k
        except ImportError as error:
            raise MachineError(
                Words(
                    "some pictures are too small, and what enlarges them well is not installed",
                    "有些图片太小，而用来放大的超分模型没有安装",
                ),
                where="pyanime4k",
                next_step=Words(
                    "pip install 'yingxi[lora]' (or pyanime4k), or enlarge them plainly with --upscale none",
                    "pip install 'yingxi[lora]'（或 pyanime4k），或用 --upscale none 普通放大",
                ),
            ) from error
        self._network: Any = pyanime4k.Processor(processor_type="cpu", device=0, model=_MODEL)

    def enlarge(self, picture: Image.Image, factor: int) -> Image.Image:
        """Return the picture at `factor` times its size."""
        from PIL import Image

        try:
            pixels = self._network(np.ascontiguousarray(np.asarray(picture)), factor=float(factor))
        except Exception as error:
            words = Words("could not enlarge a picture: {why}", "图片放大失败：{why}").filled(why=str(error)[:200])
            step = Words("try again with --upscale none", "可改用 --upscale none")
            raise EngineError(words, where=self.name, next_step=step) from error
        wanted = (picture.height * factor, picture.width * factor, 3)
        if pixels.shape != wanted:
            words = Words("gave {got} pixels, not {wanted}", "输出尺寸是 {got}，应为 {wanted}")
            raise EngineError(words.filled(got=pixels.shape, wanted=wanted), where=self.name)
        return Image.fromarray(pixels)


def factor_for(scale: float) -> int:
    """Return by how much a network enlarges a picture that must grow `scale` times: 2, or at most 4."""
    return 2 if scale <= 2.0 else MOST_FACTOR


def upscaler_of(name: UpscalerName) -> Upscaler | None:
    """Return the upscaler of that name; None for "none".

    Raises:
        MachineError: it is not installed.
    """
    return Anime4K() if name == "anime4k" else None
