import numpy as np
import pytest
from scipy import ndimage, signal

from yingxi.sound.filters import Kind, at_rate, butterworth, convolved, least_around, through

RATE = 48_000
NOISE = np.random.default_rng(5).standard_normal(RATE).astype(np.float32)


@pytest.mark.parametrize(
    ("order", "kind", "freq_hz"),
    [(2, "lowpass", 300.0), (1, "lowpass", 3200.0), (2, "highpass", 80.0), (2, "bandpass", (700.0, 6500.0))],
)
def test_a_filter_does_what_its_recursion_does(order: int, kind: Kind, freq_hz: float | tuple[float, float]) -> None:
    same = signal.sosfilt(signal.butter(order, freq_hz, kind, fs=RATE, output="sos"), NOISE)
    assert np.allclose(through(NOISE, butterworth(order, kind, freq_hz, RATE)), same, atol=1e-9)


@pytest.mark.parametrize(("up", "down"), [(2, 1), (4, 1), (1, 2), (189, 200), (160, 147)])
@pytest.mark.parametrize("samples", [1, 25, 9_999])
def test_a_change_of_rate_is_a_polyphase_windowed_sinc(up: int, down: int, samples: int) -> None:
    sound = NOISE[:samples]
    assert np.allclose(at_rate(sound, up, down), signal.resample_poly(sound, up, down), atol=1e-5)
    stereo = np.stack((sound, -sound), axis=1)
    assert np.array_equal(at_rate(stereo, up, down)[:, 1], at_rate(-sound, up, down))


def test_a_room_and_the_least_around() -> None:
    echo = NOISE[:7000].astype(np.float64)
    assert np.allclose(convolved(NOISE, echo), signal.oaconvolve(NOISE.astype(float), echo), atol=1e-9)
    values = np.abs(NOISE).astype(np.float64)
    assert np.array_equal(least_around(values, 961), ndimage.minimum_filter1d(values, 961, mode="nearest"))
