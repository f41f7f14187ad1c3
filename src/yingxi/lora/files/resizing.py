"""Fewer directions, or several LoRAs as one."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from yingxi.errors import InputError
from yingxi.lora.files.lora import Lora, whole
from yingxi.lora.files.module import LoraModule
from yingxi.lora.files.spectrum import Spectrum, spectrum_of_product
from yingxi.lora.files.tensors import Floats
from yingxi.words import Words


@dataclass(frozen=True, slots=True)
class Resized:
    """A LoRA with other ranks.

    Attributes:
        lora: it.
        kept: by path, the share of the delta's energy (squared entries) that is left.
    """

    lora: Lora
    kept: dict[str, float]


def resize(lora: Lora, *, rank: int | None = None, share: float | None = None) -> Resized:
    """Cut every module to its strongest directions; alphas become the ranks, so that each scale is 1.

    Args:
        lora: what to cut; of a DoRA the lengths stay as they are.
        rank: at most so many directions in each.
        share: as many directions as hold this share of the energy, 0 to 1; with `rank`, at most that many.

    Raises:
        InputError: neither or nonsense is asked for, or a module holds no finite numbers.
    """
    check_size(rank, share)
    modules, kept = [], {}
    for path, module in lora.modules.items():
        spectrum = spectrum_of_module(module)
        wanted = len(spectrum.values) if share is None else spectrum.rank_for(share)
        fewest = max(1, min(wanted, rank or wanted, len(spectrum.values)))
        modules.append(cut(module, spectrum, fewest))
        kept[path] = spectrum.share(fewest)
    told = dict(lora.metadata) | retold(modules)
    return Resized(replace(whole(modules, lora.form, metadata=told, dtype=lora.dtype), family=lora.family), kept)


def check_size(rank: int | None, share: float | None) -> None:
    """Refuse a size that is none.

    Raises:
        InputError: neither is given, or one is out of its range.
    """
    if rank is None and share is None:
        raise InputError(
            Words("how small?", "要缩小到多少？"),
            next_step=Words("give --rank 8 or --keep 0.95", "请加 --rank 8 或 --keep 0.95"),
        )
    if (rank is not None and rank < 1) or (share is not None and not 0 < share <= 1):
        raise InputError(
            Words("a rank is at least 1, a share above 0 and at most 1", "rank 至少为 1，保留比例大于 0 且不超过 1")
        )


def spectrum_of_module(module: LoraModule) -> Spectrum:
    """Return the spectrum of a module's delta.

    Raises:
        InputError: it holds NaN or infinity.
    """
    up, down = module.matrices()
    if not (np.isfinite(up).all() and np.isfinite(down).all() and math.isfinite(module.alpha)):
        raise InputError(
            Words(f"{module.path} holds NaN or infinity", f"{module.path} 含有 NaN 或无穷大"),
            next_step=Words("take an earlier epoch", "请改用更早的一轮"),
        )
    return spectrum_of_product(up * np.float32(module.scale), down)


def cut(module: LoraModule, spectrum: Spectrum, rank: int) -> LoraModule:
    """Return a module of the spectrum's first directions."""
    up, down = spectrum.kept(rank)
    return shaped(module.path, up, down, module.shape, module.magnitude)


def shaped(path: str, up: Floats, down: Floats, shape: tuple[int, ...], magnitude: Floats | None = None) -> LoraModule:
    """Return a module of scale 1 from matrices (out, rank) and (rank, rest), for a weight of `shape`."""
    rank = down.shape[0]
    if len(shape) == 4:
        return LoraModule(
            path, down.reshape(rank, *shape[1:]), up.reshape(-1, rank, 1, 1), float(rank), None, magnitude
        )
    return LoraModule(path, down, up, float(rank), None, magnitude)


def retold(modules: Sequence[LoraModule]) -> dict[str, str]:
    """Return the metadata that new ranks change: one number, or Dynamic, as kohya's tools write it."""
    ranks = {module.rank for module in modules}
    rank = str(ranks.pop()) if len(ranks) == 1 else "Dynamic"
    return {"ss_network_dim": rank, "ss_network_alpha": rank}


def together(loras: Sequence[Lora], weights: Sequence[float], *, rank: int | None = None) -> Lora:
    """Merge LoRAs into one whose delta is the weighted sum of theirs.

    Exact: the directions of each are laid side by side, so that the ranks add up; `rank` then cuts them again.

    Args:
        loras: of one family.
        weights: of each, any sign.
        rank: at most so many directions in each module; None: all of them.

    Raises:
        InputError: families differ, shapes differ, or one is a DoRA, whose delta depends on the base.
    """
    _check_alike(loras, weights)
    paths = sorted({path for lora in loras for path in lora.modules})
    modules = []
    for path in paths:
        parts = [
            (lora.modules[path], weight) for lora, weight in zip(loras, weights, strict=True) if path in lora.modules
        ]
        modules.append(_side_by_side(path, parts))
    if rank is not None:
        modules = [cut(one, spectrum_of_module(one), min(rank, one.rank)) for one in modules]
    told = {key: value for key, value in loras[0].metadata.items() if not key.startswith(("ss_", "sshs_"))}
    told |= {key: value for key, value in loras[0].metadata.items() if key in ("ss_base_model_version", "ss_v2")}
    triggers = list(dict.fromkeys(lora.trigger for lora in loras if lora.trigger))
    told |= {"modelspec.trigger_phrase": ", ".join(triggers)} if triggers else {}
    names = [lora.path.name if lora.path else "" for lora in loras]
    told["modelspec.merged_from"] = ", ".join(f"{name}:{w:g}" for name, w in zip(names, weights, strict=True))
    merged = whole(modules, loras[0].form, metadata=told | retold(modules), dtype=loras[0].dtype)
    return replace(merged, family=loras[0].family)


def check_weights(loras: int, weights: Sequence[float]) -> None:
    """Refuse weights that are not one finite number for each LoRA.

    Raises:
        InputError: says how many are needed.
    """
    if len(weights) != loras or not all(math.isfinite(weight) for weight in weights):
        raise InputError(
            Words(f"{loras} LoRAs need {loras} weights", f"{loras} 个 LoRA 需要 {loras} 个权重"),
            next_step=Words("give --weight once for each, in their order", "按顺序为每个 LoRA 写一个 --weight"),
        )


def _side_by_side(path: str, parts: Sequence[tuple[LoraModule, float]]) -> LoraModule:
    shape = parts[0][0].shape
    ups, downs = [], []
    for module, weight in parts:
        up, down = module.matrices()
        # The factor is shared by both sides, so that neither leaves the range of half precision.
        factor = module.scale * weight
        root = math.sqrt(abs(factor))
        ups.append(up * np.float32(math.copysign(root, factor)))
        downs.append(down * np.float32(root))
    return shaped(path, np.concatenate(ups, axis=1), np.concatenate(downs, axis=0), shape)


def _check_alike(loras: Sequence[Lora], weights: Sequence[float]) -> None:
    check_weights(len(loras), weights)
    first = loras[0]
    for lora in loras:
        if lora.dora:
            raise InputError(
                Words(
                    "a DoRA's delta depends on the base, so it cannot be added up",
                    "DoRA 的增量取决于底模，不能直接相加",
                ),
                where=lora.name,
                next_step=Words("merge it into the base with --into", "请用 --into 合并进底模"),
            )
        if lora.family is not first.family:
            named = [one.family.title if one.family else "?" for one in (first, lora)]
            raise InputError(
                Words(f"of another family: {named[1]}, not {named[0]}", f"不是同一类模型：{named[1]} 与 {named[0]}"),
                where=lora.name,
                next_step=Words("merge LoRAs of one family", "请合并同一类模型的 LoRA"),
            )
        for path in lora.modules.keys() & first.modules.keys():
            shapes = lora.modules[path].shape, first.modules[path].shape
            if math.prod(shapes[0]) != math.prod(shapes[1]) or shapes[0][:2] != shapes[1][:2]:
                raise InputError(
                    Words(
                        f"{path} is {list(shapes[0])} here and {list(shapes[1])} in the first",
                        f"{path} 在这里是 {list(shapes[0])}，在第一个里是 {list(shapes[1])}",
                    ),
                    where=lora.name,
                    next_step=Words("merge LoRAs made for one base", "请合并面向同一底模的 LoRA"),
                )
