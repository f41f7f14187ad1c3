"""LoRAs woven into a base's weights and out again, without loading the base a second time.

The weights that a LoRA changes are kept beside it as they were, so that taking it out leaves the base bit for bit as it
was loaded, and another LoRA begins from the same numbers. This costs memory for those weights once, and nothing while
drawing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Protocol

import numpy as np
from numpy.typing import NDArray

from yingxi.engines.image.parts import Parts
from yingxi.errors import InputError
from yingxi.words import Words

if TYPE_CHECKING:
    from torch import Tensor

Floats = NDArray[np.float32]
_TEXT: Final = ("text_encoder", "text_encoder_2")


class Thread(Protocol):
    """One module of a LoRA: what it adds to one weight.

    Attributes:
        scale: its product is multiplied by this.
        shape: of the weight it is made for.
        magnitude: (out,), of a DoRA the length of each output's weights.
    """

    @property
    def scale(self) -> float: ...  # noqa: D102

    @property
    def shape(self) -> tuple[int, ...]: ...  # noqa: D102

    @property
    def magnitude(self) -> Floats | None: ...  # noqa: D102

    def matrices(self) -> tuple[Floats, Floats]:
        """Return (up, down) as matrices (out, rank) and (rank, everything else), unscaled."""
        ...


@dataclass(frozen=True, slots=True)
class Lora:
    """A LoRA ready to be used.

    Attributes:
        name: as prompts call it.
        threads: its modules by path, `unet.down_blocks.0...`, `text_encoder.text_model.encoder...`.
        digest: the first twelve digits of kohya's hash of its weights.
        unread: keys of its file that belong to no module.
        where: how messages name it.
    """

    name: str
    threads: Mapping[str, Thread]
    digest: str
    unread: tuple[str, ...] = ()
    where: str = ""


class Shelf(Protocol):
    """Where LoRAs are found."""

    def find(self, name: str) -> Lora:
        """Return the LoRA of that name.

        Raises:
            InputError: there is none, or it cannot be read.
        """
        ...


@dataclass(frozen=True, slots=True)
class Dose:
    """A LoRA with its weights."""

    lora: Lora
    text_encoder: float = 1.0
    unet: float = 1.0

    @property
    def call(self) -> str:
        """What a prompt calls it by."""
        apart = "" if self.text_encoder == self.unet else f":{self.unet:g}"
        return f"<lora:{self.lora.name}:{self.text_encoder:g}{apart}>"

    def of(self, path: str) -> float:
        """Return its weight in the component that a path belongs to."""
        return self.text_encoder if path.startswith(_TEXT) else self.unet


@dataclass(frozen=True, slots=True, eq=False)
class _Strand:
    """A module at a strength, in one weight. The same only if it is the very module: names and hashes may lie."""

    thread: Thread | None
    strength: float

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Strand) and self.thread is other.thread and self.strength == other.strength

    __hash__ = None  # type: ignore[assignment]


_HALF_WRITTEN: Final = _Strand(None, 0.0)


class Loom:
    """A base whose LoRAs can be changed."""

    def __init__(self, parts: Parts) -> None:
        self._layers = dict(_layers(parts))
        self._kept: dict[str, Tensor] = {}
        self._woven: dict[str, list[_Strand]] = {}
        self._base = parts.folder

    def weave(self, doses: Sequence[Dose]) -> int:
        """Have just these LoRAs in the base, in their order; return how many weights were written.

        Weights on which nothing changes are left alone.

        Raises:
            InputError: a LoRA is made for another base; the base is as it was before.
        """
        import torch

        for dose in doses:
            self.demand_fit(dose.lora)
        wanted: dict[str, list[_Strand]] = {}
        for dose in doses:
            for path, thread in dose.lora.threads.items():
                if dose.of(path) != 0:
                    wanted.setdefault(path, []).append(_Strand(thread, dose.of(path)))
        written = 0
        with torch.no_grad():
            for path in sorted(self._woven.keys() | wanted.keys()):
                written += self._write(path, wanted.get(path, []))
        return written

    def _write(self, path: str, strands: list[_Strand]) -> int:
        """Write one weight anew from its kept original; return 0 where it has just these strands already."""
        if self._woven.get(path, []) == strands:
            return 0
        weight = self._layers[path].weight
        kept = self._kept.get(path)
        if kept is None:
            kept = self._kept[path] = weight.detach().to("cpu", copy=True)
        self._woven[path] = [_HALF_WRITTEN]  # whatever breaks in between, the next call writes this weight again
        woven = kept.to(weight.device)
        for strand in strands:
            woven = woven if strand.thread is None else with_thread(woven, strand.thread, strand.strength)
        weight.copy_(woven)
        if strands:
            self._woven[path] = strands
        else:
            del self._woven[path]
        return 1

    def demand_fit(self, lora: Lora) -> None:
        """Refuse a LoRA that was made for another base.

        Raises:
            InputError: counts the keys that have no weight here, or one of another shape.
        """
        wrong = [path for path, thread in lora.threads.items() if not self._fits(path, thread)]
        wrong += lora.unread
        if not wrong:
            return
        every = len(lora.threads) + len(lora.unread)
        raise InputError(
            Words(
                f"made for another base: {len(wrong)} of {every} keys do not fit {self._base.name}, first "
                f"{', '.join(wrong[:3])}",
                f"面向另一种底模：{every} 个键中有 {len(wrong)} 个与 {self._base.name} 对不上，"
                f"例如 {', '.join(wrong[:3])}",
            ),
            where=lora.where or lora.name,
            next_step=Words(
                "give the base it was trained on (yingxi lora inspect tells), or take it out of the prompt",
                "请换成训练它的底模（用 yingxi lora inspect 查看），或从提示词中去掉它",
            ),
        )

    def _fits(self, path: str, thread: Thread) -> bool:
        layer = self._layers.get(path)
        return layer is not None and _flat(tuple(layer.weight.shape)) == _flat(thread.shape)


def with_thread(weight: Tensor, thread: Thread, strength: float) -> Tensor:
    """Return a weight with a LoRA's module in it, in 32 bits: W + strength * scale * up @ down (Hu et al. 2021).

    Of a DoRA (Liu et al. 2024): magnitude * (W + delta) / ||W + delta||, the lengths taken over each output; a strength
    goes between the bare weight and that.

    Args:
        weight: (out, in) or (out, in, height, width).
        thread: made for that shape.
        strength: 1 = as trained.
    """
    import torch

    rows = weight.float().reshape(weight.shape[0], -1)
    up, down = (torch.from_numpy(np.ascontiguousarray(one)).to(rows) for one in thread.matrices())
    if thread.magnitude is None:
        return torch.addmm(rows, up, down, alpha=strength * thread.scale).reshape(weight.shape)
    turned = torch.addmm(rows, up, down, alpha=thread.scale)
    lengths = turned.norm(dim=1, keepdim=True).clamp_min(torch.finfo(turned.dtype).tiny)
    whole = turned * (torch.from_numpy(thread.magnitude).to(rows)[:, None] / lengths)
    return torch.lerp(rows, whole, strength).reshape(weight.shape)


def _layers(parts: Parts) -> Any:
    """Give every layer with a weight that a LoRA can change, by the path that files have."""
    for component, model in (("unet", parts.unet), *zip(_TEXT, parts.text_encoders, strict=False)):
        for name, layer in model.named_modules():
            weight = getattr(layer, "weight", None)
            if weight is not None and weight.ndim in (2, 4):
                yield f"{component}.{_in_files(component, name)}", layer


def _in_files(component: str, name: str) -> str:
    """Return a layer's name as files have it: transformers 5 leaves out CLIP's `text_model`, files never do."""
    inside = component in _TEXT and name.startswith(("encoder.", "embeddings."))
    return f"text_model.{name}" if inside else name


def _flat(shape: tuple[int, ...]) -> tuple[int, ...]:
    """Return a shape in which a 1x1 convolution is a linear layer."""
    return shape[:2] if shape[2:] == (1, 1) else shape
