"""A LoRA as a whole: its modules, whose family they are, and what its file says of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

from yingxi.errors import InputError
from yingxi.lora.files.families import Family, family_of
from yingxi.lora.files.module import LoraModule
from yingxi.words import Words

Form = Literal["kohya", "peft", "diffusers"]
FORMS: Final[tuple[Form, ...]] = ("kohya", "peft", "diffusers")


@dataclass(frozen=True, slots=True)
class Lora:
    """A LoRA that was read or made.

    Attributes:
        modules: by path, in the paths' order.
        family: None where its keys show none.
        form: how its file was written.
        metadata: the file's strings.
        dtype: the type most of its weights are stored in.
        leftover: names in the file that are no part of any module.
        path: where it lies.
    """

    modules: Mapping[str, LoraModule]
    family: Family | None
    form: Form
    metadata: Mapping[str, str] = field(default_factory=dict)
    dtype: str = "F32"
    leftover: tuple[str, ...] = ()
    path: Path | None = None

    @property
    def ranks(self) -> Counter[int]:
        """How many modules have which rank."""
        return Counter(module.rank for module in self.modules.values())

    @property
    def components(self) -> Counter[str]:
        """How many modules each part of the pipeline has."""
        return Counter(module.component for module in self.modules.values())

    @property
    def dora(self) -> bool:
        """Whether any module sets lengths too."""
        return any(module.magnitude is not None for module in self.modules.values())

    @property
    def trigger(self) -> str:
        """The word or phrase that calls it, as its file says."""
        return self.metadata.get("modelspec.trigger_phrase", "")

    @property
    def name(self) -> str:
        """How messages name it."""
        return "" if self.path is None else str(self.path)


def whole(
    modules: Iterable[LoraModule],
    form: Form,
    *,
    keys: Iterable[str] = (),
    metadata: Mapping[str, str] | None = None,
    dtype: str = "F32",
    leftover: Iterable[str] = (),
    path: Path | None = None,
) -> Lora:
    """Put modules together as a LoRA, in a fixed order, and find its family."""
    by_path = {module.path: module for module in sorted(modules, key=lambda one: one.path)}
    family = family_of({path: module.shape for path, module in by_path.items()}, keys)
    return Lora(by_path, family, form, dict(metadata or {}), dtype, tuple(sorted(leftover)), path)


def required_family(lora: Lora) -> Family:
    """Return a LoRA's family.

    Raises:
        InputError: its keys show none.
    """
    if lora.family is None:
        raise InputError(
            Words("its keys show no family that is known here", "从它的键名看不出是哪一类模型的 LoRA"),
            where=lora.name,
            next_step=Words("yingxi lora inspect lists its keys", "用 yingxi lora inspect 查看它的键名"),
        )
    return lora.family
