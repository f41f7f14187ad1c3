"""What a training run tells while it goes on; a progress bar, JSON lines or TensorBoard render it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from yingxi.words import Words


@dataclass(frozen=True, slots=True)
class Started:
    """A run begins, or goes on at `step` of `steps`."""

    step: int
    steps: int
    epochs: int


@dataclass(frozen=True, slots=True)
class StepDone:
    """One optimizer step is done.

    Attributes:
        step: from 1.
        epoch: from 1.
        loss: mean over the step's examples.
        rates: learning rate by what learns at it: `unet`, `text_encoder`; with LoRA+ `unet_b` too.
        gradient: its norm before it was clipped.
        left_s: what is left at the pace so far, in seconds.
    """

    step: int
    steps: int
    epoch: int
    loss: float
    rates: Mapping[str, float]
    gradient: float
    left_s: float


@dataclass(frozen=True, slots=True)
class Validated:
    """The loss on pictures that are never trained on."""

    step: int
    epoch: int
    loss: float


@dataclass(frozen=True, slots=True)
class Saved:
    """A file that people use is written."""

    step: int
    epoch: int
    path: Path


@dataclass(frozen=True, slots=True)
class Sampled:
    """Sample pictures are drawn, one for each prompt."""

    step: int
    epoch: int
    paths: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Stopped:
    """A person stopped the run; it goes on from `step` when it is started again."""

    step: int
    steps: int


@dataclass(frozen=True, slots=True)
class Noticed:
    """Something a person should know before the first step: captions that are cut, a language not understood."""

    words: Words


TrainingEvent = Noticed | Started | StepDone | Validated | Saved | Sampled | Stopped
Tell = Callable[[TrainingEvent], None]
