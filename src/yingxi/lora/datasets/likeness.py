"""What a picture looks like in a few numbers: how sharp it is, and which others it resembles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from PIL import Image

Grey = NDArray[np.float32]
"""(height, width), 0..255."""

MOST_BITS_APART: Final = 6
"""Of 64: two shots of one scene are further apart, a picture saved anew or scaled is nearer."""
MOST_COLOUR_APART: Final = 20.0
"""Mean difference of two pictures' colours at 8 x 8, of 255: the same drawing in another colour is another picture."""
BLANK: Final = 3.0
"""Standard deviation of brightness, of 255, below which there is nothing to see."""
_BLUR_PX: Final = 11


@dataclass(frozen=True, slots=True)
class Likeness:
    """A picture's fingerprint.

    Attributes:
        bits: (64,) -1 or 1: which low frequencies are above their median.
        colours: (192,) 0..255: the picture at 8 x 8.
        blur: 0 sharp .. 1 smooth, at the size it is trained at.
        spread: standard deviation of its brightness, 0..127.5.
    """

    bits: NDArray[np.float32]
    colours: NDArray[np.float32]
    blur: float
    spread: float


def likeness_of(picture: Image.Image) -> Likeness:
    """Return an RGB picture's fingerprint; it is measured at the size given."""
    from PIL import Image

    grey = np.asarray(picture.convert("L"), dtype=np.float32)
    small = picture.convert("L").resize((32, 32), Image.Resampling.BOX)
    colours = picture.resize((8, 8), Image.Resampling.BOX)
    return Likeness(
        bits=_bits(np.asarray(small, dtype=np.float32)),
        colours=np.asarray(colours, dtype=np.float32).ravel(),
        blur=blur_of(grey),
        spread=float(grey.std()),
    )


def _bits(small: Grey) -> NDArray[np.float32]:
    """The perceptual hash "pHash": the 8 x 8 lowest frequencies of the picture at 32 x 32 against their median."""
    from scipy.fft import dctn

    low = dctn(small, norm="ortho")[:8, :8].ravel()
    return np.where(low > np.median(low), 1.0, -1.0).astype(np.float32)


def blur_of(grey: Grey) -> float:
    """Return how little a picture loses by being blurred, 0 sharp .. 1 smooth.

    Crété-Roffet et al. 2007, "The blur effect: perception and estimation with a new no-reference perceptual blur
    metric". Contrast and how much there is to see cancel out, so that a plain drawing counts as sharp.
    """
    from scipy.ndimage import uniform_filter1d

    worst = 0.0
    for axis in (0, 1):
        smooth = uniform_filter1d(grey, _BLUR_PX, axis=axis, mode="nearest")
        steps, after = np.abs(np.diff(grey, axis=axis)), np.abs(np.diff(smooth, axis=axis))
        before = float(steps.sum())
        lost = float(np.maximum(0.0, steps - after).sum())
        worst = max(worst, (before - lost) / before if before > 0 else 0.0)
    return worst


def near_duplicates(likenesses: Sequence[Likeness]) -> dict[int, int]:
    """Return for each picture that resembles an earlier one the first such.

    Blank pictures resemble nothing: their low frequencies are noise.
    """
    if not likenesses:
        return {}
    bits = np.stack([one.bits for one in likenesses])
    colours = np.stack([one.colours for one in likenesses])
    seen = np.array([one.spread >= BLANK for one in likenesses])
    found: dict[int, int] = {}
    for index in range(1, len(likenesses)):
        apart = (64.0 - bits[:index] @ bits[index]) / 2.0
        near = (apart <= MOST_BITS_APART) & seen[:index]
        if not seen[index] or not near.any():
            continue
        rows = np.flatnonzero(near)
        same = rows[np.abs(colours[rows] - colours[index]).mean(axis=1) <= MOST_COLOUR_APART]
        if same.size:
            found[index] = int(same[0])
    return found
