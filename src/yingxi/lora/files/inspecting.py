"""What a LoRA's file shows at a glance."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from yingxi.lora.files.lora import Lora
from yingxi.words import Words

_MOST_TAGS = 12
_SHOWN_CHARACTERS = 400


@dataclass(frozen=True, slots=True)
class Summary:
    """What a file is, and what it says of itself.

    Attributes:
        lora: what was read.
        bytes: how much it takes on the disk.
        tags: the commonest tags of its training's captions, with how often they stood there.
    """

    lora: Lora
    bytes: int
    tags: Mapping[str, int]

    @property
    def rank(self) -> str:
        """The rank, or each with how many modules have it."""
        ranks = sorted(self.lora.ranks.items())
        return str(ranks[0][0]) if len(ranks) == 1 else ", ".join(f"{rank} ({count})" for rank, count in ranks)

    @property
    def alpha(self) -> str:
        """The alpha, or every different one."""
        alphas = sorted({round(module.alpha, 6) for module in self.lora.modules.values()})
        return ", ".join(f"{alpha:g}" for alpha in alphas[:6]) + (" ..." if len(alphas) > 6 else "")

    def rows(self) -> list[tuple[Words, str]]:
        """Return what a person is shown, by name; what the file does not say is left out."""
        lora, told = self.lora, self.lora.metadata
        parts = ", ".join(f"{part or '?'} {count}" for part, count in sorted(lora.components.items()))
        rows = [
            (Words("file", "文件"), lora.name),
            (Words("size", "大小"), f"{self.bytes / 1e6:.1f} MB, {lora.dtype}"),
            (Words("form", "格式"), lora.form),
            (Words("family", "类别"), lora.family.title if lora.family else "?"),
            (Words("modules", "模块"), f"{len(lora.modules)} ({parts})"),
            (Words("rank", "rank"), self.rank),
            (Words("alpha", "alpha"), self.alpha),
            (Words("kind", "种类"), "DoRA" if lora.dora else "LoRA"),
            (Words("title", "标题"), told.get("modelspec.title", "")),
            (Words("trigger", "触发词"), lora.trigger),
            (Words("base", "底模"), told.get("ss_sd_model_name", "")),
            (Words("trained", "训练"), _trained(told)),
            (Words("pictures", "图片数"), told.get("ss_num_train_images", "")),
            (Words("tags", "标签"), ", ".join(f"{tag} {count}" for tag, count in self.tags.items())),
            (Words("merged from", "合并自"), told.get("modelspec.merged_from", "")),
            (Words("goes on from", "接续自"), told.get("yingxi.parent", "")),
            (Words("comment", "备注"), told.get("ss_training_comment", "")),
            (Words("thumbnail", "缩略图"), "yes" if "modelspec.thumbnail" in told else ""),
            (Words("keys left over", "多余的键"), ", ".join(lora.leftover[:5]) + " ..." * (len(lora.leftover) > 5)),
        ]
        return [(name, _printable(value)) for name, value in rows if value]

    def as_values(self) -> dict[str, Any]:
        """Return everything, for programs."""
        lora = self.lora
        return {
            "file": lora.name,
            "bytes": self.bytes,
            "form": lora.form,
            "family": lora.family.name if lora.family else None,
            "dtype": lora.dtype,
            "dora": lora.dora,
            "components": dict(sorted(lora.components.items())),
            "trigger": lora.trigger,
            "metadata": dict(lora.metadata),
            "leftover": list(lora.leftover),
            "modules": [
                {"path": path, "rank": module.rank, "alpha": _number(module.alpha), "shape": list(module.shape)}
                for path, module in lora.modules.items()
            ],
        }


def inspect(lora: Lora) -> Summary:
    """Summarise a LoRA that was read from the disk."""
    size = sum(path.stat().st_size for path in _files(lora.path)) if lora.path is not None else 0
    return Summary(lora, size, _tags(lora.metadata.get("ss_tag_frequency", "")))


def _files(path: Path) -> list[Path]:
    return sorted(path.rglob("*.safetensors")) if path.is_dir() else [path]


def _tags(text: str) -> dict[str, int]:
    """Return the commonest tags; a file's text may hold anything, and what is no count is passed over."""
    try:
        folders = json.loads(text) if text else {}
    except (ValueError, RecursionError):
        return {}
    counts: dict[str, int] = {}
    for tags in folders.values() if isinstance(folders, dict) else ():
        for tag, count in tags.items() if isinstance(tags, dict) else ():
            if type(count) is int:
                counts[tag] = counts.get(tag, 0) + count
    return dict(sorted(counts.items(), key=lambda one: (-one[1], one[0]))[:_MOST_TAGS])


def _trained(told: Mapping[str, str]) -> str:
    parts = [
        f"{name} {told[key]}"
        for name, key in (("epoch", "ss_epoch"), ("steps", "ss_steps"), ("lr", "ss_learning_rate"))
        if key in told
    ]
    return ", ".join(parts)


def _number(value: float) -> float | None:
    """Return what JSON can hold."""
    return value if math.isfinite(value) else None


def _printable(text: str) -> str:
    """Return a text without control characters: a file must not move the reader's cursor."""
    plain = "".join(letter if letter.isprintable() else " " for letter in text)
    return plain if len(plain) <= _SHOWN_CHARACTERS else plain[: _SHOWN_CHARACTERS - 3] + "..."
