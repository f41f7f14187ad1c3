"""WD14 taggers: an ONNX network and its selected_tags.csv, in a folder that the person names."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from yingxi.digests import file_hash
from yingxi.errors import AssetError, EngineError
from yingxi.lora.labels.base import Source, Tag, TagKind
from yingxi.words import Words

if TYPE_CHECKING:
    from PIL import Image

TAGS: Final = "selected_tags.csv"
_KINDS: Final[dict[str, TagKind]] = {"0": "general", "4": "character", "9": "rating"}
"""Danbooru's categories."""
_WHITE: Final = (255, 255, 255)


class WD14Labeller:
    """SmilingWolf's taggers: the picture on a white square, BGR, 0..255, in; a probability for each tag out."""

    def __init__(self, source: Source) -> None:
        import onnxruntime

        folder = source.needed_folder("wd14")
        network = _network_of(folder)
        self._tags = _tags_of(folder / TAGS)
        have = onnxruntime.get_available_providers()
        wanted = [name for name in ("CUDAExecutionProvider", "CPUExecutionProvider") if name in have]
        try:
            self._session: Any = onnxruntime.InferenceSession(str(network), providers=wanted)
        except Exception as error:
            raise _damaged(network, str(error)) from error
        self._input = self._session.get_inputs()[0]
        self.name = f"wd14 {file_hash(network)[:16]}"

    def label(self, picture: Image.Image) -> tuple[Tag, ...]:
        """Return every tag with its probability, the surest first."""
        shape = self._input.shape
        channels_first = shape[1] == 3
        side = next((one for one in (shape[2:] if channels_first else shape[1:3]) if isinstance(one, int)), 448)
        pixels = _squared(picture, side)
        pixels = pixels.transpose(0, 3, 1, 2) if channels_first else pixels
        try:
            scores = np.asarray(self._session.run(None, {self._input.name: pixels})[0], dtype=np.float64).ravel()
        except Exception as error:
            words = Words("could not run: {why}", "运行失败：{why}").filled(why=str(error)[:200])
            raise EngineError(words, where="wd14") from error
        if len(scores) != len(self._tags):
            words = Words(
                "the network gives {n} tags, selected_tags.csv names {m}: they do not belong together",
                "网络输出 {n} 个标签，selected_tags.csv 有 {m} 个：两者不配套",
            )
            raise AssetError(words.filled(n=len(scores), m=len(self._tags)), where="wd14")
        tags = [Tag(text, float(score), kind) for (text, kind), score in zip(self._tags, scores, strict=True)]
        return tuple(sorted(tags, key=lambda tag: (-tag.score, tag.text)))


def _network_of(folder: Path) -> Path:
    found = sorted(folder.glob("*.onnx"))
    path = folder / "model.onnx" if folder / "model.onnx" in found else found[0] if len(found) == 1 else None
    if path is None:
        words = Words(
            "holds {n} .onnx files; one, or model.onnx, is needed", "有 {n} 个 .onnx 文件；需要一个，或 model.onnx"
        )
        raise AssetError(words.filled(n=len(found)), where=str(folder))
    return path


def _tags_of(path: Path) -> list[tuple[str, TagKind]]:
    try:
        rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
        return [(row["name"], _KINDS.get(row["category"], "general")) for row in rows]
    except FileNotFoundError as error:
        raise AssetError(
            Words("{name} is missing", "缺少 {name}").filled(name=TAGS),
            where=str(path.parent),
            next_step=Words("it lies beside the model where you got it", "它和模型在同一个下载页"),
        ) from error
    except (OSError, UnicodeDecodeError, KeyError, csv.Error) as error:
        raise _damaged(path, f"{type(error).__name__} {error}") from error


def _damaged(path: Path, why: str) -> AssetError:
    words = Words("cannot be used: {why}", "无法使用：{why}").filled(why=why[:200])
    return AssetError(words, where=str(path), next_step=Words("get it once more", "请重新下载"))


def _squared(picture: Image.Image, side: int) -> NDArray[np.float32]:
    """Return (1, side, side, 3): the picture whole in the middle of a white square, blue first."""
    from PIL import Image

    longest = max(picture.size)
    square = Image.new("RGB", (longest, longest), _WHITE)
    square.paste(picture, ((longest - picture.width) // 2, (longest - picture.height) // 2))
    small = square.resize((side, side), Image.Resampling.BICUBIC)
    return np.ascontiguousarray(np.asarray(small, dtype=np.float32)[None, :, :, ::-1])
