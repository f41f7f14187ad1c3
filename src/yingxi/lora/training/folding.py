"""Small adapted layers as one product: the LoRA is folded into the weight once a step, not added at every use.

peft computes W x + s B (A x): five operations forward and more backward. W' = W + s B A gives the same numbers to
within rounding, and its gradient runs on into A and B. Layers of one shape are folded together, and the products that
read the same tokens (q, k, v of self-attention; k, v of cross-attention) become one. Of a large layer the low-rank way
needs less arithmetic, and in 16-bit floats W' would round small steps away: both stay as peft has them, and so do
dropout, DoRA and 3x3 convolutions.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from torch import Tensor

_LARGEST: Final = 128
"""Layers are folded up to in * out / (in + out) of this: 256 channels to 256, measured on a processor core."""


@dataclass(slots=True, eq=False)
class _Bundle:
    """Layers that read the same input; their folded weights lie below each other.

    Attributes:
        layers: of one shape.
        weight: (layers * out, in), as of the model's last call.
    """

    layers: tuple[Any, ...]
    weight: Tensor | None = None

    def of(self, place: int) -> Tensor:
        """Return one layer's folded weight (out, in)."""
        if self.weight is None:
            raise RuntimeError("a folded layer is called through its model")
        rows = self.weight.shape[0] // len(self.layers)
        return self.weight.narrow(0, place * rows, rows)


class _Stack:
    """Bundles of one shape, folded by one product."""

    def __init__(self, bundles: list[_Bundle]) -> None:
        import torch

        self._bundles = bundles
        layers = [layer for bundle in bundles for layer in bundle.layers]
        held = [layer.base_layer.weight for layer in layers]
        self._base = torch.stack([weight.detach().flatten(1) for weight in held])
        for weight, place in zip(held, self._base, strict=True):
            weight.data = place.view(weight.shape)  # the same memory: a base is not held twice
        (name,) = layers[0].lora_A
        self._downs = [layer.lora_A[name].weight for layer in layers]
        self._ups = [layer.lora_B[name].weight for layer in layers]
        self._scale = float(layers[0].scaling[name])

    def fold(self) -> None:
        """Give every bundle its weight as A and B are now."""
        import torch

        downs = torch.stack(self._downs).flatten(2)
        ups = torch.stack(self._ups).flatten(2)
        whole = torch.baddbmm(self._base, ups, downs, alpha=self._scale)
        for bundle, weight in zip(self._bundles, whole.view(len(self._bundles), -1, whole.shape[2]), strict=True):
            bundle.weight = weight


def fold(model: Any) -> int:
    """Have a model's small adapted layers computed folded from now on.

    Args:
        model: with one adapter of peft's on it, where it will stay: on its device, in its precision.

    Returns:
        How many layers are folded; the others are as they were.
    """
    import torch

    bundles = [*_of_attention(model)]
    taken = {layer for bundle in bundles for layer in bundle.layers}
    bundles += [_Bundle((layer,)) for layer in model.modules() if layer not in taken and _is_small(layer)]
    alike: dict[tuple[Any, ...], list[_Bundle]] = {}
    for bundle in bundles:
        alike.setdefault(_shape(bundle), []).append(bundle)
        for place, layer in enumerate(bundle.layers):
            kind = _linear if isinstance(layer.base_layer, torch.nn.Linear) else _pointwise
            layer.forward = partial(kind, layer.base_layer, bundle, place)
    stacks = [_Stack(group) for group in alike.values()]
    if stacks:
        model.register_forward_pre_hook(partial(_fold_all, stacks))
    return sum(len(bundle.layers) for bundle in bundles)


def _fold_all(stacks: Iterable[_Stack], *_: object) -> None:
    for stack in stacks:
        stack.fold()


def _linear(base: Any, bundle: _Bundle, place: int, x: Tensor) -> Tensor:
    from torch.nn import functional

    return functional.linear(x, bundle.of(place), base.bias)


def _pointwise(base: Any, bundle: _Bundle, place: int, x: Tensor) -> Tensor:
    from torch.nn import functional

    return functional.conv2d(x, bundle.of(place)[:, :, None, None], base.bias)


def _is_small(layer: Any) -> bool:
    """Return whether a layer is peft's, plain, in 32 bits, and cheaper folded."""
    import torch
    from peft.tuners.lora import Conv2d, Linear

    if not isinstance(layer, Linear | Conv2d) or len(layer.lora_A) != 1 or layer.lora_variant:
        return False
    (name,) = layer.lora_A
    base = layer.base_layer
    if isinstance(base, torch.nn.Conv2d) and not _is_pointwise(base):
        return False
    plain = isinstance(layer.lora_dropout[name], torch.nn.Identity) and not layer.lora_bias[name]
    outs, ins = base.weight.shape[:2]
    return plain and base.weight.dtype == torch.float32 and outs * ins <= _LARGEST * (outs + ins)


def _is_pointwise(base: Any) -> bool:
    alone = base.groups == 1 and base.padding in ((0, 0), "valid")
    return bool(alone and base.kernel_size == (1, 1) and base.stride == (1, 1))


def _shape(bundle: _Bundle) -> tuple[Any, ...]:
    first = bundle.layers[0]
    (name,) = first.lora_A
    return (len(bundle.layers), first.base_layer.weight.shape, first.r[name], first.scaling[name])


def _of_attention(model: Any) -> Iterable[_Bundle]:
    """Give the bundles of every attention whose projections are small, and have it compute by them."""
    from diffusers.models.attention_processor import Attention

    for attention in model.modules():
        if not isinstance(attention, Attention) or not _is_plain(attention):
            continue
        q, k, v = attention.to_q, attention.to_k, attention.to_v
        if not all(_is_small(layer) and layer.base_layer.bias is None for layer in (q, k, v)):
            continue
        parted = ((q,), (k, v)) if attention.is_cross_attention else ((q, k, v),)
        bundles = tuple(_Bundle(layers) for layers in parted)
        if all(len({_shape(_Bundle((layer,))) for layer in bundle.layers}) == 1 for bundle in bundles):
            attention.set_processor(_FoldedAttention(attention.processor, bundles))
            yield from bundles


def _is_plain(attention: Any) -> bool:
    """Return whether an attention is what SD1.5 and SDXL have: no norms inside, nothing added or rescaled."""
    from diffusers.models.attention_processor import AttnProcessor2_0

    inside = (attention.norm_q, attention.norm_k, attention.spatial_norm, attention.group_norm, attention.norm_cross)
    return (
        type(attention.processor) is AttnProcessor2_0
        and not any(inside)
        and not attention.residual_connection
        and attention.rescale_output_factor == 1
    )


class _FoldedAttention:
    """An attention whose projections of the same tokens are one product.

    Args:
        usual: computes where there is a mask.
        bundles: q, k, v together; or q, and k, v.
    """

    def __init__(self, usual: Any, bundles: tuple[_Bundle, ...]) -> None:
        self._usual, self._bundles = usual, bundles

    def __call__(
        self,
        attn: Any,
        hidden_states: Tensor,
        encoder_hidden_states: Tensor | None = None,
        attention_mask: Tensor | None = None,
        temb: Tensor | None = None,
    ) -> Tensor:
        """Attend from `hidden_states` (N, tokens, width) to `encoder_hidden_states`, or to themselves.

        The names are those that diffusers calls a processor by.
        """
        from torch.nn import functional

        crosses = len(self._bundles) == 2
        if attention_mask is not None or hidden_states.ndim != 3 or crosses != (encoder_hidden_states is not None):
            usual: Tensor = self._usual(attn, hidden_states, encoder_hidden_states, attention_mask, temb)
            return usual
        sources = (hidden_states,) if encoder_hidden_states is None else (hidden_states, encoder_hidden_states)
        pairs = zip(sources, self._bundles, strict=True)
        query, key, value = (part for source, bundle in pairs for part in _heads(source, bundle, attn.heads))
        seen = functional.scaled_dot_product_attention(query, key, value)
        out: Tensor = attn.to_out[0](seen.transpose(1, 2).flatten(2))
        return out if attn.to_out[1].p == 0 else attn.to_out[1](out)


def _heads(source: Tensor, bundle: _Bundle, heads: int) -> tuple[Tensor, ...]:
    """Return what a bundle's layers make of a source, each (N, heads, tokens, width of a head)."""
    from torch.nn import functional

    if bundle.weight is None:
        raise RuntimeError("a folded layer is called through its model")
    parted = functional.linear(source, bundle.weight).unflatten(-1, (len(bundle.layers), heads, -1))
    return tuple(parted.permute(2, 0, 3, 1, 4).unbind(0))
