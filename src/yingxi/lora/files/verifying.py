"""Whether a LoRA is sound: every delta computed again, every key accounted for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np

from yingxi.lora.files.base import Base, fit_of
from yingxi.lora.files.lora import Lora
from yingxi.lora.files.metadata import told_family
from yingxi.lora.files.module import LoraModule
from yingxi.lora.files.safe import open_tensors
from yingxi.lora.files.tensors import data_hash
from yingxi.words import Words

State = Literal["sound", "zero", "not finite", "unmatched", "misshapen"]


@dataclass(frozen=True, slots=True)
class Checked:
    """A module, looked at.

    Attributes:
        path: its name.
        rank: its directions.
        alpha: see `LoraModule`.
        norm: the Frobenius norm of what it adds; of a DoRA with a base, of the whole change.
        share: that against the norm of the base's weight; None: no base.
        state: what is wrong with it, if anything.
    """

    path: str
    rank: int
    alpha: float
    norm: float
    share: float | None
    state: State


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a LoRA's examination found.

    Attributes:
        modules: every module.
        faults: what makes it unfit, each in one line.
        notes: what a person should know.
    """

    modules: tuple[Checked, ...]
    faults: tuple[Words, ...]
    notes: tuple[Words, ...]

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults


def verify(lora: Lora, base: Base | None = None) -> Verdict:
    """Compute every delta again and compare every name; with a base, whether it has a place there."""
    checked = tuple(_check(module, base) for module in lora.modules.values())
    return Verdict(checked, tuple(_faults(lora, checked, base)), tuple(_notes(lora, checked, base)))


def _check(module: LoraModule, base: Base | None) -> Checked:
    def told(norm: float, share: float | None, state: State) -> Checked:
        return Checked(module.path, module.rank, module.alpha, norm, share, state)

    with np.errstate(over="ignore", invalid="ignore"):
        delta = module.delta()
        norm = float(np.linalg.norm(delta.astype(np.float64)))
    if not np.isfinite(norm):
        return told(norm, None, "not finite")
    state: State = "zero" if norm == 0 and module.magnitude is None else "sound"
    if base is None:
        return told(norm, None, state)
    place = base.places.get(module.path)
    if place is None:
        return told(norm, None, "unmatched")
    if fit_of(Lora({module.path: module}, None, "kohya"), base).misshapen:
        return told(norm, None, "misshapen")
    weight = place.read()
    if module.magnitude is not None:
        norm = float(np.linalg.norm((module.applied(weight) - weight).astype(np.float64)))
    length = float(np.linalg.norm(weight.astype(np.float64)))
    return told(norm, norm / length if length else None, state)


def _faults(lora: Lora, checked: tuple[Checked, ...], base: Base | None) -> Iterator[Words]:
    if broken := _paths(checked, "not finite"):
        yield Words(
            f"{len(broken)} modules hold NaN or infinity: {_some(broken)}",
            f"{len(broken)} 个模块含有 NaN 或无穷大：{_some(broken)}",
        )
    if checked and all(one.state == "zero" for one in checked):
        yield Words("every delta is zero: it does nothing", "所有增量都是零：它不起作用")
    if lora.leftover:
        yield Words(
            f"{len(lora.leftover)} keys belong to no module: {_some(lora.leftover)}",
            f"{len(lora.leftover)} 个键不属于任何模块：{_some(lora.leftover)}",
        )
    if not _hash_holds(lora):
        yield Words(
            "its weights are not those that its header was written for", "权重与文件头里的校验值不符：写好之后被改动过"
        )
    if base is None:
        return
    theirs, ours = (one.title if one else "?" for one in (lora.family, base.family))
    if lora.family is not base.family:
        yield Words(f"it is a LoRA of {theirs}, the base is {ours}", f"这是 {theirs} 的 LoRA，底模是 {ours}")
    if lost := _paths(checked, "unmatched"):
        yield Words(
            f"{len(lost)} modules have no weight in the base: {_some(lost)}",
            f"底模里没有这 {len(lost)} 个模块：{_some(lost)}",
        )
    if wrong := _paths(checked, "misshapen"):
        yield Words(
            f"{len(wrong)} modules have another shape in the base: {_some(wrong)}",
            f"{len(wrong)} 个模块与底模形状不同：{_some(wrong)}",
        )


def _notes(lora: Lora, checked: tuple[Checked, ...], base: Base | None) -> Iterator[Words]:
    zero = _paths(checked, "zero")
    if zero and len(zero) < len(checked):
        yield Words(f"{len(zero)} modules add nothing: {_some(zero)}", f"{len(zero)} 个模块没有作用：{_some(zero)}")
    opaque = [path for path, module in lora.modules.items() if not module.component]
    if opaque:
        yield Words(
            f"{len(opaque)} keys follow no rule that is known here: {_some(opaque)}",
            f"{len(opaque)} 个键不符合已知的命名规则：{_some(opaque)}",
        )
    told = told_family(lora.metadata)
    if told is not None and lora.family is not None and told is not lora.family:
        yield Words(
            f"its header says {told.title}, its keys say {lora.family.title}",
            f"文件头写的是 {told.title}，键名却是 {lora.family.title}",
        )
    if lora.dora and base is None:
        yield Words(
            "a DoRA: the norms are those before the lengths are set; give --base for the whole change",
            "这是 DoRA：范数为设定长度之前的值；加 --base 可计算完整的改变",
        )


def _hash_holds(lora: Lora) -> bool:
    told = lora.metadata.get("sshs_model_hash")
    if told is None or lora.form != "kohya" or lora.path is None:
        return True
    return data_hash(open_tensors(lora.path).in_order()) == told


def _paths(checked: tuple[Checked, ...], state: State) -> list[str]:
    return [one.path for one in checked if one.state == state]


def _some(names: list[str] | tuple[str, ...]) -> str:
    return ", ".join(names[:3]) + (" ..." if len(names) > 3 else "")
