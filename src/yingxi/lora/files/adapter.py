"""Adapters as peft names them, lora_A and lora_B, and the settings without which they cannot be read."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from yingxi.errors import InputError
from yingxi.lora.files.module import LoraModule, folded_alpha
from yingxi.lora.files.names import with_text_model
from yingxi.lora.files.tensors import Floats, Part, packed
from yingxi.words import Words

Settings = Mapping[str, Any]
"""What peft calls LoraConfig."""

_TENSOR: Final = re.compile(
    r"(?P<path>.+?)\.(?:"
    r"lora_(?P<new>[AB])(?:\.[\w-]+)?\.weight|(?:lora|lora_linear_layer)\.(?P<side>down|up)\.weight"
    r"|(?P<processor>to_(?:q|k|v|out)_lora)\.(?P<old>down|up)\.weight|(?P<dora>lora_magnitude_vector)(?:\.[\w-]+)*"
    r"|(?P<alpha>alpha))"
)
_OF_CLIP: Final = {"to_q": "q_proj", "to_k": "k_proj", "to_v": "v_proj", "to_out": "out_proj"}


def settings_of(modules: Iterable[LoraModule], named: Callable[[LoraModule], str]) -> dict[str, Any]:
    """Return the settings that give modules their scales: the commonest rank and alpha, and the exceptions by name.

    Args:
        modules: of one component.
        named: a module's name within it.

    Raises:
        InputError: some are DoRA and some are not, which the settings cannot say.
    """
    listed = list(modules)
    doras = sum(module.magnitude is not None for module in listed)
    if doras not in (0, len(listed)):
        raise InputError(
            Words(
                f"{doras} of {len(listed)} modules are DoRA; peft knows all or none",
                f"{len(listed)} 个模块中有 {doras} 个是 DoRA；peft 要求全是或全不是",
            ),
            next_step=Words("convert it to kohya's form", "请转换为 kohya 格式"),
        )
    rank = _commonest(module.rank for module in listed)
    alpha = _commonest(module.alpha for module in listed)
    return {
        "r": rank,
        "lora_alpha": _number(alpha),
        "rank_pattern": {f"^{named(one)}": one.rank for one in listed if one.rank != rank},
        "alpha_pattern": {f"^{named(one)}": _number(one.alpha) for one in listed if one.alpha != alpha},
        "target_modules": sorted(named(one) for one in listed),
        "use_dora": doras > 0,
        "use_rslora": False,
        "bias": "none",
        "peft_type": "LORA",
    }


def tensors_of(module: LoraModule, name: str, dtype: str) -> dict[str, Part]:
    """Return a module's tensors under peft's names."""
    plain = module.without_mid()
    parts = {
        f"{name}.lora_A.weight": packed(plain.down, dtype),
        f"{name}.lora_B.weight": packed(plain.up, dtype),
    }
    if plain.magnitude is not None:
        wide = plain.magnitude if plain.down.ndim == 2 else plain.magnitude.reshape(1, -1, 1, 1)
        parts[f"{name}.lora_magnitude_vector"] = packed(wide, dtype)
    return parts


def modules_from(
    component: str, tensors: Mapping[str, Floats], settings: Settings | None
) -> tuple[list[LoraModule], list[str]]:
    """Return the modules that peft's (or diffusers') tensors make, and the names left over.

    A trainer hands over the tensors of `get_peft_model_state_dict` as numpy arrays and its LoraConfig as a mapping.

    Args:
        component: the part of the pipeline, `unet`.
        tensors: by name within the component: `down_blocks.0....to_q.lora_A.weight`; `base_model.model.` may stand
            before it.
        settings: of peft; None: every scale is 1 unless an `.alpha` tensor tells another.

    Raises:
        InputError: the settings ask for what is not read here, or shapes make no LoRA.
    """
    _check_settings(settings or {})
    sides: dict[str, dict[str, Floats]] = {}
    names: dict[str, list[str]] = {}
    leftover = []
    for name, values in tensors.items():
        match = _TENSOR.fullmatch(name.removeprefix("base_model.model."))
        if match is None:
            leftover.append(name)
            continue
        path = with_text_model(component, _plain(component, match))
        sides.setdefault(path, {})[_side(match)] = values
        names.setdefault(path, []).append(name)
    modules = []
    for path, found in sides.items():
        if not {"down", "up"} <= found.keys():
            leftover += names[path]
            continue
        down, up = found["down"], found["up"]
        magnitude = found["dora"].reshape(-1) if "dora" in found else None
        alpha = float(found["alpha"].reshape(-1)[0]) if "alpha" in found else None
        scaled = _alpha(settings, path, down.shape[0]) if alpha is None else alpha
        modules.append(LoraModule(f"{component}.{path}", down, up, scaled, None, magnitude))
    return modules, leftover


def _plain(component: str, match: re.Match[str]) -> str:
    path = match["path"].replace(".processor", "")
    if match["processor"]:
        last = match["processor"].removesuffix("_lora")
        if component.startswith("text_encoder"):
            last = _OF_CLIP[last]
        path += ".to_out.0" if last == "to_out" else f".{last}"
    elif path.endswith(".to_out"):
        path += ".0"
    return path


def _side(match: re.Match[str]) -> str:
    if match["new"]:
        return "down" if match["new"] == "A" else "up"
    return match["side"] or match["old"] or ("dora" if match["dora"] else "alpha")


def _alpha(settings: Settings | None, path: str, rank: int) -> float:
    if settings is None:
        return float(rank)
    exceptions = settings.get("alpha_pattern") or {}
    alpha = next((value for name, value in exceptions.items() if _meant(name, path)), settings.get("lora_alpha"))
    if isinstance(alpha, bool) or not isinstance(alpha, int | float) or not math.isfinite(alpha):
        raise InputError(
            Words("its settings name no alpha, without which its strength is unknown", "配置里没有 alpha，无法得知强度")
        )
    return folded_alpha(float(alpha), rank, rslora=bool(settings.get("use_rslora")))


def _meant(name: str, path: str) -> bool:
    """Return whether a pattern's name means a path: in full or from a dot on, with or without CLIP's first word."""
    plain = name.removeprefix("^").replace("\\.", ".")
    bare = path.removeprefix("text_model.")
    return plain in (path, bare) or (not name.startswith("^") and f".{path}".endswith(f".{plain}"))


def _check_settings(settings: Settings) -> None:
    kind = settings.get("peft_type", "LORA")
    if kind != "LORA":
        raise InputError(Words(f"a {kind} adapter, not a LoRA", f"这是 {kind}，不是 LoRA"))
    if settings.get("fan_in_fan_out"):
        raise InputError(
            Words("an adapter of transposed weights (fan_in_fan_out)", "这是转置权重的适配器（fan_in_fan_out）")
        )
    for name in ("alpha_pattern", "rank_pattern"):
        if not isinstance(settings.get(name) or {}, dict):
            raise InputError(Words(f"{name} is no table", f"{name} 应为一张表"))


def _commonest(values: Iterable[float]) -> Any:
    counted = Counter(values)
    return max(sorted(counted), key=counted.__getitem__)


def _number(value: float) -> float | int:
    return int(value) if float(value).is_integer() else value
