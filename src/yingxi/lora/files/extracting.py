"""The LoRA that a fine-tuned model is: the difference of two bases, cut to its strongest directions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from yingxi.errors import InputError
from yingxi.lora.files.base import Base, demand_fit
from yingxi.lora.files.families import Family
from yingxi.lora.files.lora import Lora, whole
from yingxi.lora.files.module import LoraModule
from yingxi.lora.files.resizing import Resized, retold, shaped
from yingxi.lora.files.spectrum import spectrum_of
from yingxi.words import Words


def extract(
    tuned: Base,
    base: Base,
    rank: int,
    *,
    conv_rank: int = 0,
    share: float | None = None,
    heard: Callable[[int, int], None] = lambda done, total: None,
) -> Resized:
    """Return the difference of two models as a LoRA of the base.

    Args:
        tuned: the fine-tuned model.
        base: what it was tuned from.
        rank: of each attention block's and text encoder's linear layers, at most.
        conv_rank: of the U-Net's other layers, at most; 0: they are left alone.
        share: fewer directions where so much of the energy is held by them.
        heard: told how many weights are done, of how many.

    Raises:
        InputError: the models are of different families or sizes, or do not differ.
    """
    family = _common_family(tuned, base)
    paths = [path for path in base.places if path in tuned.places and _wanted(path, conv_rank)]
    modules: list[LoraModule] = []
    kept: dict[str, float] = {}
    for done, path in enumerate(paths):
        heard(done, len(paths))
        before, after = base.places[path].read(), tuned.places[path].read()
        if before.size != after.size or before.shape[:2] != after.shape[:2]:
            raise InputError(
                Words(
                    f"{path} is {list(after.shape)}; the base has {list(before.shape)}",
                    f"{path} 是 {list(after.shape)}，底模是 {list(before.shape)}",
                ),
                where=str(tuned.path),
                next_step=Words("give the model it was tuned from", "请给出它微调时用的底模"),
            )
        delta = (after.reshape(before.shape) - before).reshape(before.shape[0], -1)
        if not np.isfinite(delta).all():
            raise InputError(Words(f"{path} holds NaN or infinity", f"{path} 含有 NaN 或无穷大"), where=str(tuned.path))
        if not delta.any():
            continue
        most = min(rank if _attends(path) else conv_rank, *delta.shape)
        spectrum = spectrum_of(delta, most)
        fewest = most if share is None else min(most, spectrum.rank_for(share))
        up, down = spectrum.kept(fewest)
        modules.append(shaped(path, up, down, before.shape))
        kept[path] = spectrum.share(fewest)
    heard(len(paths), len(paths))
    if not modules:
        raise InputError(
            Words("the two models do not differ where a LoRA could", "两个模型在 LoRA 能作用的地方没有差别"),
            where=str(tuned.path),
            next_step=Words(
                "give the fine-tuned model first, then --from its base", "先写微调后的模型，再用 --from 给出底模"
            ),
        )
    told = {
        "ss_network_module": "networks.lora",
        "ss_base_model_version": family.base_version,
        "ss_v2": str(family.name == "sd2"),
        "ss_sd_model_name": base.path.name,
        "ss_training_comment": f"difference of {tuned.path.name} and {base.path.name}",
        "modelspec.sai_model_spec": "1.0.0",
        "modelspec.architecture": family.architecture,
        "modelspec.implementation": "diffusers",
        "modelspec.title": tuned.path.stem,
    }
    lora = whole(modules, "kohya", metadata=told | retold(modules), dtype="F16")
    return Resized(replace(lora, family=family), kept)


def plain(lora: Lora, base: Base, rank: int, *, share: float | None = None) -> Resized:
    """Return a DoRA as a LoRA without lengths: the whole change it makes to its base, cut to its first directions.

    For readers that pass dora_scale over, or measure lengths otherwise than it was trained with.

    Args:
        lora: modules that are no DoRA are cut likewise.
        base: what it was trained on.
        rank: of each module, at most.
        share: fewer directions where so much of the energy is held by them.

    Raises:
        InputError: it is made for another base, or holds NaN or infinity.
    """
    demand_fit(lora, base)
    modules, kept = [], {}
    for path, module in lora.modules.items():
        weight = base.places[path].read()
        change = (module.applied(weight) - weight).reshape(weight.shape[0], -1)
        if not np.isfinite(change).all():
            raise InputError(Words(f"{path} holds NaN or infinity", f"{path} 含有 NaN 或无穷大"), where=lora.name)
        spectrum = spectrum_of(change, min(rank, *change.shape))
        fewest = len(spectrum.values) if share is None else spectrum.rank_for(share)
        up, down = spectrum.kept(fewest)
        modules.append(shaped(path, up, down, weight.shape))
        kept[path] = spectrum.share(fewest)
    told = {key: value for key, value in lora.metadata.items() if key != "ss_network_args"} | retold(modules)
    made = whole(modules, lora.form, metadata=told, dtype=lora.dtype)
    return Resized(replace(made, family=lora.family), kept)


def _common_family(tuned: Base, base: Base) -> Family:
    if base.family is None or tuned.family is not base.family:
        titles = [one.family.title if one.family else "?" for one in (tuned, base)]
        raise InputError(
            Words(f"is {titles[0]}, its base {titles[1]}", f"是 {titles[0]}，底模却是 {titles[1]}"),
            where=str(tuned.path),
            next_step=Words("give two models of one family", "请给出同一类的两个模型"),
        )
    return base.family


def _wanted(path: str, conv_rank: int) -> bool:
    if _attends(path):
        return True
    return conv_rank > 0 and path.startswith("unet.") and (".resnets." in path or "samplers." in path)


def _attends(path: str) -> bool:
    return ".attentions." in path or ".encoder.layers." in path or path.startswith("transformer.")
