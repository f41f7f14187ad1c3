"""Which examples are seen at which step: a pure function of seed and epoch, so that a run can go on anywhere."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

Batch = tuple[int, ...]
"""Indices of examples of one size that are seen together."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the optimizer.

    Attributes:
        number: from 0, over the whole run.
        epoch: from 0.
        batches: what is accumulated before the weights change.
        last_of_epoch: whether the epoch ends with it.
    """

    number: int
    epoch: int
    batches: tuple[Batch, ...]
    last_of_epoch: bool


@dataclass(frozen=True, slots=True)
class Order:
    """The order of a run.

    Attributes:
        groups: examples of one size each, by index; an example that is repeated stands several times.
        batch_size: examples of a batch.
        accumulation: batches of a step.
        epochs: how often every example is seen.
        most_steps: the run ends here at the latest; 0: with its last epoch.
        seed: what the shuffling starts from.
    """

    groups: tuple[tuple[int, ...], ...]
    batch_size: int
    accumulation: int
    epochs: int
    most_steps: int = 0
    seed: int = 0

    @property
    def steps_per_epoch(self) -> int:
        """Steps of one epoch; its last step may accumulate fewer batches."""
        batches = sum(math.ceil(len(group) / self.batch_size) for group in self.groups)
        return math.ceil(batches / self.accumulation)

    @property
    def steps(self) -> int:
        """Steps of the run."""
        whole = self.steps_per_epoch * self.epochs
        return min(whole, self.most_steps) if self.most_steps else whole

    def from_step(self, first: int = 0) -> Iterator[Step]:
        """Yield the run's steps from `first` on."""
        for epoch in range(first // max(1, self.steps_per_epoch), self.epochs):
            at = epoch * self.steps_per_epoch
            for offset, batches in enumerate(self._of_epoch(epoch)):
                if first <= at + offset < self.steps:
                    yield Step(at + offset, epoch, batches, offset + 1 == self.steps_per_epoch)

    def _of_epoch(self, epoch: int) -> list[tuple[Batch, ...]]:
        rng = np.random.default_rng([self.seed, epoch])
        batches = [batch for group in self.groups for batch in _cut(rng.permutation(group), self.batch_size)]
        mixed = [batches[place] for place in rng.permutation(len(batches))]
        return [tuple(mixed[at : at + self.accumulation]) for at in range(0, len(mixed), self.accumulation)]


def _cut(indices: Sequence[int] | np.ndarray[tuple[int], np.dtype[np.int64]], size: int) -> list[Batch]:
    return [tuple(int(one) for one in indices[at : at + size]) for at in range(0, len(indices), size)]


def draw_seed(seed: int, *places: int | str) -> int:
    """Return the seed (63 bits) of whatever is drawn by chance at a place: a step, a batch, an example."""
    words = "/".join(str(one) for one in (seed, *places))
    return int.from_bytes(hashlib.sha256(words.encode()).digest()[:8]) >> 1
