"""Where a U-Net's blocks lie under their two names: diffusers' and SGM's (the single file's, and kohya's for SDXL).

Both follow from the block structure: SGM counts every layer of the way down as one input block, its downsampler as one
more, and the way up likewise; a block's parts are numbered: the ResNet 0, the attention 1, the upsampler next.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class UnetShape:
    """The structure of a U-Net, widths aside.

    Attributes:
        layers: ResNets per block on the way down; the way up has one more.
        attention: by level, from the top of the way down: whether it attends.
    """

    layers: int
    attention: tuple[bool, ...]

    @property
    def levels(self) -> int:
        """How many resolutions it has."""
        return len(self.attention)


SD_SHAPE: Final = UnetShape(2, (True, True, True, False))
"""SD1.5 and SD2."""
SDXL_SHAPE: Final = UnetShape(2, (False, True, True))

_OUTSIDE: Final = {
    "conv_in": "input_blocks.0.0", "conv_norm_out": "out.0", "conv_out": "out.2",
    "time_embedding.linear_1": "time_embed.0", "time_embedding.linear_2": "time_embed.2",
    "add_embedding.linear_1": "label_emb.0.0", "add_embedding.linear_2": "label_emb.0.2",
}  # fmt: skip
_INSIDE: Final = {
    "norm1": "in_layers.0", "conv1": "in_layers.2", "time_emb_proj": "emb_layers.1",
    "norm2": "out_layers.0", "conv2": "out_layers.3", "conv_shortcut": "skip_connection",
}  # fmt: skip
_OUTSIDE_SGM: Final = {sgm: path for path, sgm in _OUTSIDE.items()}
_INSIDE_SGM: Final = {sgm: path for path, sgm in _INSIDE.items()}

_PATH: Final = re.compile(
    r"(?:(down|up)_blocks\.(\d+)|mid_block)\.(resnets|attentions|downsamplers|upsamplers)\.(\d+)\.(.+)"
)
_SGM: Final = re.compile(r"(?:(input|output)_blocks\.(\d+)|middle_block)\.(\d+)\.(.+)")


def sgm_of(path: str, shape: UnetShape) -> str | None:
    """Return the SGM name of a module of a U-Net, `input_blocks.4.1.proj_in`; None: the shape has no such module."""
    if path in _OUTSIDE:
        return _OUTSIDE[path]
    match = _PATH.fullmatch(path)
    if match is None:
        return None
    way, block, kind, nth, rest = match[1], int(match[2] or 0), match[3], int(match[4]), match[5]
    if block >= shape.levels:
        return None
    inside = _INSIDE.get(rest) if kind == "resnets" else rest
    if inside is None:
        return None
    if way is None:
        return _middle(kind, nth, inside)
    per_block = shape.layers + 1
    if way == "down":
        if kind == "downsamplers":
            last = block == shape.levels - 1
            return None if last or rest != "conv" else f"input_blocks.{(block + 1) * per_block}.0.op"
        if nth >= shape.layers or not _has(kind, shape, block):
            return None
        return f"input_blocks.{1 + block * per_block + nth}.{_part(kind)}.{inside}"
    level = shape.levels - 1 - block
    if kind == "upsamplers":
        part = 2 if shape.attention[level] else 1
        return f"output_blocks.{block * per_block + shape.layers}.{part}.{rest}" if level else None
    if nth > shape.layers or not _has(kind, shape, level):
        return None
    return f"output_blocks.{block * per_block + nth}.{_part(kind)}.{inside}"


def diffusers_of(sgm: str, shape: UnetShape) -> str | None:
    """Return the diffusers name of a module of a U-Net, the inverse of `sgm_of`."""
    if sgm in _OUTSIDE_SGM:
        return _OUTSIDE_SGM[sgm]
    match = _SGM.fullmatch(sgm)
    if match is None:
        return None
    path = _placed(match[1], int(match[2] or 0), int(match[3]), match[4], shape)
    return path if path is not None and sgm_of(path, shape) == sgm else None


def shape_of(paths: Iterable[str]) -> UnetShape | None:
    """Return the structure that diffusers names of a whole U-Net show; None: they are none."""
    down = [match for match in map(_PATH.fullmatch, paths) if match is not None and match[1] == "down"]
    if not down:
        return None
    levels = 1 + max(int(match[2]) for match in down)
    layers = 1 + max(int(match[4]) for match in down if match[3] == "resnets")
    attending = {int(match[2]) for match in down if match[3] == "attentions"}
    return UnetShape(layers, tuple(level in attending for level in range(levels)))


def shape_of_sgm(names: Iterable[str]) -> UnetShape | None:
    """Return the structure that SGM names of a whole U-Net show; None: they are none.

    The first downsampler is the block after the first level's layers, so its number tells how many those are.
    """
    blocks = [match for match in map(_SGM.fullmatch, names) if match is not None and match[1] == "input"]
    if not blocks:
        return None
    last = max(int(match[2]) for match in blocks)
    downs = sorted({int(match[2]) for match in blocks if match[4] == "op"})
    layers = downs[0] - 1 if downs else last
    attending = {(int(match[2]) - 1) // (layers + 1) for match in blocks if match[3] == "1"}
    return UnetShape(layers, tuple(level in attending for level in range(len(downs) + 1)))


def _middle(kind: str, nth: int, inside: str) -> str | None:
    at = {("resnets", 0): 0, ("attentions", 0): 1, ("resnets", 1): 2}.get((kind, nth))
    return None if at is None else f"middle_block.{at}.{inside}"


def _part(kind: str) -> int:
    return ("resnets", "attentions").index(kind)


def _has(kind: str, shape: UnetShape, level: int) -> bool:
    return kind == "resnets" or (kind == "attentions" and shape.attention[level])


def _placed(way: str | None, number: int, part: int, rest: str, shape: UnetShape) -> str | None:
    """Return where an SGM block's part would lie; `sgm_of` decides whether there is such a place."""
    inside = _INSIDE_SGM.get(rest)
    if way is None:
        return f"mid_block.attentions.0.{rest}" if part == 1 else f"mid_block.resnets.{part // 2}.{inside}"
    block, nth = divmod(number - 1 if way == "input" else number, shape.layers + 1)
    side = "down" if way == "input" else "up"
    if rest == "op":
        return f"down_blocks.{block}.downsamplers.0.conv"
    if rest == "conv":
        return f"up_blocks.{block}.upsamplers.0.conv"
    kind = "resnets" if part == 0 else "attentions"
    return f"{side}_blocks.{block}.{kind}.{nth}.{inside if part == 0 else rest}"
