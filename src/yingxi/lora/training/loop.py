"""The loop of a training run: steps, saves, validation, and a stop that loses nothing.

Whatever is drawn by chance is drawn from the seed and the step's number, and the optimizer's state is kept whole, so a
run that was killed anywhere and started again ends in the same weights as one that was not.
"""

from __future__ import annotations

import math
import statistics
import time
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol

from yingxi.errors import EngineError, MachineError
from yingxi.lora.recipe import ImageRecipe
from yingxi.lora.training.events import Saved, Started, StepDone, Stopped, Tell, Validated
from yingxi.lora.training.order import Batch, Order, Step, draw_seed
from yingxi.lora.training.saving import file_after
from yingxi.lora.training.state import State, States, packed, unpack
from yingxi.words import Words

if TYPE_CHECKING:
    from torch import Tensor
    from torch.nn import Parameter

_STATE_EVERY_S: Final = 120.0
"""A state is kept at least so often, in seconds."""
_STATE_SELDOM: Final = 20
"""At an epoch's end one is kept too, unless so many times the time it took last have not passed: epochs of a few steps
would be spent on writing."""
_EXPLODED: Final = 10.0
"""A loss so many times its usual value, ten steps running, is not coming back."""
_USUAL_STEPS: Final = 20
_MOST_USUAL_STEPS: Final = 500
"""What is usual is told by the last steps: of a long run, sorting all of them would cost more than some steps do."""


class Task(Protocol):
    """What is trained: a base with a LoRA on it, and its examples."""

    @property
    def order(self) -> Order:
        """Which examples at which step."""

    def trained(self) -> dict[str, Parameter]:
        """Return what is trained, by name."""

    def groups(self) -> list[dict[str, Any]]:
        """Return the optimizer's groups."""

    def loss(self, batch: Batch, seed: int) -> Tensor:
        """Return a batch's mean loss; `seed` decides what is drawn by chance."""

    def validation_loss(self) -> float | None:
        """Return the loss on held-out examples, always under the same noise; None without such."""

    def put(self, weights: Mapping[str, Tensor]) -> None:
        """Take weights by name."""

    def export(self, weights: Mapping[str, Tensor], *, step: int, epoch: int, name: str) -> Path:
        """Write the LoRA as people use it, under a file name; return its path."""

    def sample(self, *, step: int, epoch: int) -> None:
        """Draw the recipe's sample prompts."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run came to.

    Attributes:
        files: every LoRA written, the final one last.
        losses: mean training loss of each epoch.
        validation: epoch (from 1) -> loss on held-out examples.
    """

    steps: int
    files: tuple[Path, ...]
    losses: tuple[float, ...]
    validation: tuple[tuple[int, float], ...]


class Training:
    """One run.

    Args:
        task: what is trained.
        recipe: how.
        folder: the run's output folder; its states lie in `state`.
        fingerprint: of all that decides the numbers; a state of another one is not gone on with.
        tell: hears what happens.
        stop: asked after every step; True ends the run, which then goes on where it stopped.
    """

    def __init__(
        self,
        task: Task,
        recipe: ImageRecipe,
        folder: Path,
        fingerprint: str,
        tell: Tell,
        stop: Callable[[], bool] = lambda: False,
    ) -> None:
        self._task, self._recipe, self._tell, self._stop = task, recipe, tell, stop
        self._fingerprint = fingerprint
        self._states = States(folder / "state")
        self._weights = task.trained()
        self._optimizer = optimizer_of(recipe, task.groups())
        self._base_rates = [float(group["lr"]) for group in self._optimizer.param_groups]
        self._factor = schedule_of(recipe, self._optimizer, task.order.steps)
        self._scaler = scaler_of(recipe)
        self._processes = processes()
        self._averages: dict[str, Tensor] = {}
        self._losses: list[float] = []
        self._validation: list[tuple[int, float]] = []
        self._files: list[str] = []
        self._done = 0

    def run(self, *, fresh: bool = False) -> Outcome:
        """Train to the end, or until stopped.

        Args:
            fresh: forget what an earlier run left.

        Raises:
            InputError: the folder holds a run of another recipe.
            EngineError: the loss is no number any more, or exploded; the last good state is kept.
            MachineError: memory or disk ran out.
        """
        self._take_up(fresh=fresh)
        order = self._task.order
        self._tell(Started(self._done, order.steps, order.epochs))
        began_s, first, kept_s, keeping_s = time.monotonic(), self._done, time.monotonic(), 0.0
        for step in order.from_step(self._done):
            loss, gradient = self._step(step)
            self._losses.append(loss)
            self._done = step.number + 1
            pace_s = (time.monotonic() - began_s) / (self._done - first)
            left_s = pace_s * (order.steps - self._done)
            self._tell(StepDone(self._done, order.steps, step.epoch + 1, loss, self._rates(), gradient, left_s))
            wrote, idle_s = self._closes(step), time.monotonic() - kept_s
            seldom_s = keeping_s * _STATE_SELDOM if step.last_of_epoch else _STATE_EVERY_S
            if wrote or idle_s > min(seldom_s, _STATE_EVERY_S):
                keeping_s = self._keep()
                kept_s = time.monotonic()
            if self._stop() and self._done < order.steps:
                self._keep()
                self._tell(Stopped(self._done, order.steps))
                break
        return self._outcome()

    def _rates(self) -> dict[str, float]:
        """Return the rate each named group learns at; Prodigy finds a factor `d` of its own."""
        groups = self._optimizer.param_groups
        return {str(group["name"]): float(group["lr"]) * float(group.get("d", 1.0)) for group in groups}

    def _take_up(self, *, fresh: bool) -> None:
        if fresh:
            self._states.clear()
        if self._recipe.ema_decay:
            self._averages = {name: value.detach().clone() for name, value in self._weights.items()}
        state = self._states.last(self._fingerprint)
        if state is None:
            return
        self._task.put(state.weights)
        for name, value in state.averages.items():
            self._averages[name].copy_(value)
        unpack(self._optimizer, state.optimizer)
        self._scaler.load_state_dict(state.notes["scaler"])
        self._done = state.step
        self._losses = [float(one) for one in state.notes["losses"]]
        self._validation = [(int(epoch), float(loss)) for epoch, loss in state.notes["validation"]]
        self._files = [str(one) for one in state.notes["files"]]

    def _step(self, step: Step) -> tuple[float, float]:
        """Take one step; return its loss and the gradient's norm."""
        import torch

        factor = self._factor(step.number)
        for group, rate in zip(self._optimizer.param_groups, self._base_rates, strict=True):
            group["lr"] = rate * factor
        self._optimizer.zero_grad(set_to_none=True)
        total = 0.0
        share = self._processes.process_index, self._processes.num_processes
        try:
            for place, batch in list(enumerate(step.batches))[share[0] :: share[1]]:
                seed = draw_seed(self._recipe.seed, "step", step.number, place)
                torch.manual_seed(seed)  # dropout inside the layers goes by the global generator
                with _precision(self._recipe):
                    loss = self._task.loss(batch, seed) / len(step.batches)
                self._scaler.scale(loss).backward()
                total += float(loss.detach())
        except torch.OutOfMemoryError as error:
            raise _memory(step, self._recipe) from error
        if self._processes.num_processes > 1:
            total = self._joined(total)
        self._refuse_ruin(step, total)
        self._scaler.unscale_(self._optimizer)
        most = self._recipe.max_grad_norm or math.inf
        norm = float(torch.nn.utils.clip_grad_norm_(list(self._weights.values()), most, foreach=True))
        self._scaler.step(self._optimizer)
        self._scaler.update()
        for name, average in self._averages.items():
            average.lerp_(self._weights[name].detach(), 1 - self._recipe.ema_decay)
        return total, norm

    def _joined(self, loss: float) -> float:
        """Add up what every process found; return the whole loss. A LoRA's gradients are small enough to send whole."""
        import torch
        from accelerate.utils import reduce

        for value in self._weights.values():
            grad = torch.zeros_like(value) if value.grad is None else value.grad
            value.grad = reduce(grad, "sum")
        return float(reduce(torch.tensor(loss, device=self._processes.device), "sum"))

    def _refuse_ruin(self, step: Step, loss: float) -> None:
        """Stop where the loss is no number any more, or far above what it was."""
        recent = [*self._losses[-9:], loss]
        before = self._losses[:-9][-_MOST_USUAL_STEPS:]
        usual = statistics.median(before) if len(self._losses) > _USUAL_STEPS else math.inf
        if math.isfinite(loss) and not (len(recent) == 10 and min(recent) > _EXPLODED * usual):
            return
        last = self._states.last(self._fingerprint)
        raise EngineError(
            Words(
                "step {step} (epoch {epoch}): the loss is {loss:g}; the weights would be ruined",
                "第 {step} 步（第 {epoch} 轮）：损失变成了 {loss:g}，再训练权重就毁了",
            ).filled(step=step.number + 1, epoch=step.epoch + 1, loss=loss),
            where=str(last.step) if last is not None else "",
            next_step=Words(
                "the last good state ({kept} steps) and every saved file are kept: lower learning_rate to a third, "
                "or set max_grad_norm: 0.5, then run it again with --fresh",
                "上一个完好的状态（{kept} 步）和已保存的文件都在：请把 learning_rate 降到三分之一，"
                "或设 max_grad_norm: 0.5，再加 --fresh 重新训练",
            ).filled(kept=last.step if last is not None else 0),
        )

    def _closes(self, step: Step) -> bool:
        """Validate, sample and save where the recipe says so; return whether a file was to be written."""
        recipe, order = self._recipe, self._task.order
        final = self._done == order.steps
        epoch_done = step.epoch + 1
        if step.last_of_epoch or final:
            loss = self._validated()
            if loss is not None:
                self._validation.append((epoch_done, loss))
                self._tell(Validated(self._done, epoch_done, loss))
        name = file_after(recipe, order, self._done)
        if name is None:
            return False
        if not self._processes.is_main_process:
            return True
        with self._averaged():
            self._task.sample(step=self._done, epoch=epoch_done)
        path = self._task.export(self._shown(), step=self._done, epoch=epoch_done, name=name)
        self._files.append(str(path))
        self._tell(Saved(self._done, epoch_done, path))
        return True

    def _shown(self) -> Mapping[str, Tensor]:
        return self._averages or self._weights

    def _validated(self) -> float | None:
        with self._averaged():
            return self._task.validation_loss()

    def _averaged(self) -> AbstractContextManager[None]:
        return _Borrowed(self._task, self._weights, self._averages) if self._averages else nullcontext()

    def _keep(self) -> float:
        """Write the state; return the seconds it took."""
        began_s = time.monotonic()
        if not self._processes.is_main_process:
            return 0.0
        notes = {
            "losses": self._losses,
            "validation": self._validation,
            "files": self._files,
            "scaler": self._scaler.state_dict(),
        }
        self._states.save(
            State(self._done, self._weights, self._averages, packed(self._optimizer), notes, self._fingerprint)
        )
        return time.monotonic() - began_s

    def _outcome(self) -> Outcome:
        whole = self._task.order.steps_per_epoch
        epochs = [self._losses[at : at + whole] for at in range(0, len(self._losses), whole)]
        return Outcome(
            self._done,
            tuple(Path(one) for one in dict.fromkeys(self._files)),
            tuple(statistics.fmean(losses) for losses in epochs),
            tuple(dict(self._validation).items()),
        )


class _Borrowed(AbstractContextManager[None]):
    """The averaged weights in the model's place, for a while."""

    def __init__(self, task: Task, weights: Mapping[str, Tensor], averages: Mapping[str, Tensor]) -> None:
        self._task, self._averages = task, averages
        self._own = {name: value.detach().clone() for name, value in weights.items()}

    def __enter__(self) -> None:
        self._task.put(self._averages)

    def __exit__(self, *_: object) -> None:
        self._task.put(self._own)


def optimizer_of(recipe: ImageRecipe, groups: list[dict[str, Any]]) -> Any:
    """Return the recipe's optimizer.

    Raises:
        MachineError: its package is not installed, or does not run on this machine.
    """
    import torch

    if recipe.optimizer == "adamw":
        return torch.optim.AdamW(groups, weight_decay=recipe.weight_decay, fused=True)  # one call for all the tensors
    if recipe.optimizer == "prodigy":
        from prodigyopt import Prodigy

        return Prodigy(groups, weight_decay=recipe.weight_decay, safeguard_warmup=True, use_bias_correction=True)
    try:
        from bitsandbytes.optim import AdamW8bit
    except ImportError as error:
        raise MachineError(
            Words("the optimizer adamw8bit needs bitsandbytes", "优化器 adamw8bit 需要 bitsandbytes"),
            next_step=Words(
                "install it (pip install bitsandbytes), or write optimizer: adamw",
                "请安装（pip install bitsandbytes），或写 optimizer: adamw",
            ),
        ) from error
    return AdamW8bit(groups, weight_decay=recipe.weight_decay)


def schedule_of(recipe: ImageRecipe, optimizer: Any, steps: int) -> Callable[[int], float]:
    """Return step -> factor of the learning rate: a pure function, so that a run can go on anywhere."""
    from diffusers.optimization import get_scheduler

    made = get_scheduler(
        recipe.lr_scheduler,
        optimizer,
        num_warmup_steps=recipe.lr_warmup_steps,
        num_training_steps=max(1, steps),
    )
    factor: Callable[[int], float] = made.lr_lambdas[0]
    return factor


def processes() -> Any:
    """Return who trains beside us: `accelerate launch` starts one process a GPU, a plain command is alone."""
    from accelerate import PartialState

    return PartialState(cpu=not _has_gpu())


def _has_gpu() -> bool:
    import torch

    return bool(torch.cuda.is_available())


def scaler_of(recipe: ImageRecipe) -> Any:
    """Return what keeps small gradients alive in 16-bit floats; it does nothing in other precisions."""
    import torch

    return torch.amp.GradScaler(enabled=recipe.mixed_precision == "fp16" and _has_gpu())


def _precision(recipe: ImageRecipe) -> AbstractContextManager[Any]:
    import torch

    if recipe.mixed_precision == "no":
        return nullcontext()
    kind = "cuda" if _has_gpu() else "cpu"
    dtype = torch.bfloat16 if recipe.mixed_precision == "bf16" else torch.float16
    context: AbstractContextManager[Any] = torch.autocast(kind, dtype)
    return context


def _memory(step: Step, recipe: ImageRecipe) -> MachineError:
    """Say what to lower, in the order that costs least."""
    ways = [
        ("gradient_checkpointing: true", not recipe.gradient_checkpointing),
        ("mixed_precision: bf16", recipe.mixed_precision == "no"),
        (f"batch_size: {recipe.batch_size // 2}, gradient_accumulation_steps: "
         f"{recipe.gradient_accumulation_steps * 2}", recipe.batch_size > 1),
        ("optimizer: adamw8bit", recipe.optimizer == "adamw"),
        ("text_encoder_lr: 0", recipe.text_encoder_lr > 0),
        (f"resolution: {recipe.resolution * 3 // 4 // 64 * 64}", recipe.resolution > 256),
    ]  # fmt: skip
    first = "; ".join(way for way, helps in ways if helps)
    return MachineError(
        Words("memory ran out at step {step}", "第 {step} 步内存不够了").filled(step=step.number + 1),
        next_step=Words("lower in this order: {ways}", "请按这个顺序调低：{ways}").filled(ways=first),
    )
