"""What a run needs to go on where it stopped, as a safetensors file: weights, optimizer, the step's number."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from yingxi.errors import InputError
from yingxi.project.atomic import make_folder, written_whole
from yingxi.words import Words

if TYPE_CHECKING:
    from torch import Tensor
    from torch.optim import Optimizer

_KEPT: Final = 2
"""States kept beside each other: the newest, and the one before it."""


@dataclass(frozen=True, slots=True)
class State:
    """A run between two steps.

    Attributes:
        step: steps done.
        weights: name -> what is trained.
        averages: the same, averaged; empty without EMA.
        optimizer: as `packed` returns it.
        notes: what else was written, plain values.
        recipe: fingerprint of what decides the numbers.
    """

    step: int
    weights: Mapping[str, Tensor]
    averages: Mapping[str, Tensor]
    optimizer: tuple[Mapping[str, Tensor], str]
    notes: Mapping[str, Any]
    recipe: str


def packed(optimizer: Optimizer) -> tuple[dict[str, Tensor], str]:
    """Return an optimizer's state as tensors and, in JSON, its plain values."""
    import torch

    whole = optimizer.state_dict()
    tensors: dict[str, torch.Tensor] = {}
    plain: dict[str, dict[str, Any]] = {}
    for index, values in whole["state"].items():
        for name, value in values.items():
            if isinstance(value, torch.Tensor):
                tensors[f"{index}.{name}"] = value.detach().cpu().contiguous()
            else:
                plain.setdefault(str(index), {})[name] = value
    groups = [{name: value for name, value in group.items() if name != "params"} for group in whole["param_groups"]]
    return tensors, json.dumps({"state": plain, "groups": groups})


def unpack(optimizer: Optimizer, state: tuple[Mapping[str, Tensor], str]) -> None:
    """Give an optimizer the state that `packed` returned."""
    tensors, text = state
    plain = json.loads(text)
    whole = optimizer.state_dict()
    values: dict[int, dict[str, Any]] = {int(index): dict(row) for index, row in plain["state"].items()}
    for key, tensor in tensors.items():
        index, name = key.split(".", 1)
        values.setdefault(int(index), {})[name] = tensor
    groups = [old | {k: _as_before(old.get(k), v) for k, v in new.items()} for old, new in
              zip(whole["param_groups"], plain["groups"], strict=True)]  # fmt: skip
    optimizer.load_state_dict({"state": values, "param_groups": groups})


def _as_before(old: object, new: object) -> object:
    return tuple(new) if isinstance(old, tuple) and isinstance(new, list) else new


class States:
    """A run's saved states, in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def save(self, state: State) -> Path:
        """Write a state whole, then drop the oldest.

        Raises:
            MachineError: the disk is full or refuses.
        """
        from safetensors.torch import save_file

        make_folder(self._folder)
        tensors, plain = state.optimizer
        named = (
            {f"weights.{name}": value for name, value in state.weights.items()}
            | {f"averages.{name}": value for name, value in state.averages.items()}
            | {f"optimizer.{name}": value for name, value in tensors.items()}
        )
        notes = {
            "step": str(state.step),
            "optimizer": plain,
            "notes": json.dumps(dict(state.notes)),
            "recipe": state.recipe,
        }
        path = self._folder / f"step-{state.step:08d}.safetensors"
        with written_whole(path) as part:
            save_file({name: value.detach().cpu().contiguous() for name, value in named.items()}, part, notes)
        for old in self._paths()[:-_KEPT]:
            old.unlink(missing_ok=True)
        return path

    def last(self, recipe: str) -> State | None:
        """Return the newest whole state, or None.

        Args:
            recipe: the fingerprint of the run that wants to go on.

        Raises:
            InputError: the states are of another recipe.
        """
        for path in reversed(self._paths()):
            state = _read(path)
            if state is None:
                continue
            if state.recipe != recipe:
                raise InputError(
                    Words(
                        "holds a run of another recipe, {n} steps long",
                        "里面是另一份配置的训练，已走 {n} 步",
                    ).filled(n=state.step),
                    where=str(self._folder.parent),
                    next_step=Words(
                        "name another output_dir, or give --fresh to begin anew",
                        "请换一个 output_dir，或加 --fresh 重新开始",
                    ),
                )
            return state
        return None

    def clear(self) -> None:
        """Forget every state."""
        for path in self._paths():
            path.unlink(missing_ok=True)

    def _paths(self) -> list[Path]:
        return sorted(self._folder.glob("step-*.safetensors"))


def _read(path: Path) -> State | None:
    """Read a state; None where the file is not whole."""
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(path, framework="pt") as held:
            notes = held.metadata() or {}
            tensors = {name: held.get_tensor(name) for name in held.keys()}  # noqa: SIM118
        return State(
            int(notes["step"]),
            _under("weights.", tensors),
            _under("averages.", tensors),
            (_under("optimizer.", tensors), notes["optimizer"]),
            json.loads(notes["notes"]),
            notes["recipe"],
        )
    except (SafetensorError, KeyError, ValueError, OSError):
        return None


def _under(prefix: str, tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    return {name[len(prefix) :]: value for name, value in tensors.items() if name.startswith(prefix)}
