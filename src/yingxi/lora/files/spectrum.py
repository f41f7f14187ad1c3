"""Singular values: the few directions that hold most of a matrix."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from yingxi.lora.files.tensors import Floats

Doubles = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Spectrum:
    """A matrix as up @ down, its directions in falling order of their singular values.

    Attributes:
        up: (out, n), columns of length sqrt(value).
        down: (n, in), rows of length sqrt(value).
        values: (n,), the singular values, falling.
        energy: the sum of every squared singular value, those left out too.
    """

    up: Doubles
    down: Doubles
    values: Doubles
    energy: float

    def kept(self, rank: int) -> tuple[Floats, Floats]:
        """Return the first `rank` directions as (up, down)."""
        return self.up[:, :rank].astype(np.float32), self.down[:rank].astype(np.float32)

    def share(self, rank: int) -> float:
        """Return which share of the energy the first `rank` directions hold."""
        return float(np.sum(self.values[:rank] ** 2) / self.energy) if self.energy > 0 else 1.0

    def rank_for(self, share: float) -> int:
        """Return the fewest directions that hold a share of the energy; at least one."""
        if self.energy <= 0:
            return 1
        held = np.cumsum(self.values**2) / self.energy
        enough = int(np.count_nonzero(held < share - 1e-12)) + 1
        return min(enough, len(self.values))


def spectrum_of_product(up: Floats, down: Floats) -> Spectrum:
    """Return the spectrum of up @ down, (out, rank) @ (rank, in), without ever making the product.

    Both are split into orthonormal and small square parts; only the small product is decomposed.
    """
    q_up, r_up = np.linalg.qr(up.astype(np.float64))
    q_down, r_down = np.linalg.qr(down.astype(np.float64).T)
    left, values, right = np.linalg.svd(r_up @ r_down.T)
    return _balanced(q_up @ left[:, : len(values)], values, right[: len(values)] @ q_down.T, float(np.sum(values**2)))


def spectrum_of(matrix: Floats, most: int) -> Spectrum:
    """Return the first `most` directions of a whole matrix.

    They are the eigenvectors of the smaller of its two squares, which costs a fraction of a full decomposition and is
    exact to about 1e-8 of the largest singular value.
    """
    wide = matrix.astype(np.float64)
    turned = wide.shape[0] < wide.shape[1]
    tall = wide.T if turned else wide
    squares, vectors = np.linalg.eigh(tall.T @ tall)
    order = np.argsort(squares)[::-1][:most]
    values = np.sqrt(np.maximum(squares[order], 0.0))
    right = vectors[:, order]
    product = tall @ right
    left = product / np.where(values > 0, values, 1.0)
    energy = float(np.sum(np.maximum(squares, 0.0)))
    if turned:
        return _balanced(right, values, left.T, energy)
    return _balanced(left, values, right.T, energy)


def _balanced(left: Doubles, values: Doubles, right: Doubles, energy: float) -> Spectrum:
    """Share each value between both sides, with the sign that makes the left side's largest entry positive."""
    largest = np.argmax(np.abs(left), axis=0)
    signs = np.where(left[largest, np.arange(left.shape[1])] < 0, -1.0, 1.0)
    roots = np.sqrt(values)
    return Spectrum(left * (signs * roots), right * (signs * roots)[:, None], values, energy)
