import itertools

import numpy as np
import pytest

from yingxi.sound.foley import AMBIENCES, EFFECTS, ambience, ambience_for, effect
from yingxi.sound.loudness import lufs_of
from yingxi.story.places import PLACES
from yingxi.story.terms import Hour, Weather


@pytest.mark.parametrize("name", sorted(EFFECTS))
def test_effects_start_at_once_end_in_silence_and_differ_by_seed(name: str) -> None:
    sound = effect(name, 1)
    assert np.isfinite(sound).all()
    assert np.abs(sound).max() == pytest.approx(10 ** (EFFECTS[name].peak_db / 20), rel=1e-3)
    assert abs(sound[-1]) < 1e-3
    loud = np.flatnonzero(np.abs(sound) > 0.1 * np.abs(sound).max())
    assert loud[0] < 0.2 * 48_000
    assert np.array_equal(sound, effect(name, 1))
    other = effect(name, 2)
    assert sound.size != other.size or not np.array_equal(sound, other) or name in ("drum", "magic")


@pytest.mark.parametrize("name", sorted(AMBIENCES))
def test_places_loop_without_a_seam_and_are_equally_loud(name: str) -> None:
    loop = ambience(name, 4.0, 3)
    assert loop.shape == (4 * 48_000, 2)
    assert lufs_of(loop) == pytest.approx(-23.0, abs=0.6)
    steps = np.abs(np.diff(loop, axis=0)).max(axis=0)
    assert (np.abs(loop[0] - loop[-1]) <= steps + 1e-6).all()
    left, right = loop[:, 0], loop[:, 1]
    assert np.corrcoef(left, right)[0, 1] < 0.95


def test_every_place_is_heard_at_every_hour_in_every_weather() -> None:
    for (kind, place), hour, weather in itertools.product(PLACES.items(), Hour, Weather):
        heard = ambience_for(kind, hour, weather, place.indoor)
        assert heard
        assert all(name in AMBIENCES and -25 <= gain <= 3 for name, gain in heard)


def test_weather_and_hour_are_heard() -> None:
    assert ambience_for("street", Hour.NOON, Weather.RAIN, False)[0][0] == "rain"
    assert "night_insects" in dict(ambience_for("garden", Hour.NIGHT, Weather.CLEAR, False))
    assert "birds" in dict(ambience_for("forest", Hour.DAWN, Weather.CLEAR, False))
    inside = dict(ambience_for("home", Hour.NIGHT, Weather.RAIN, True))
    assert inside["rain"] < dict(ambience_for("street", Hour.NIGHT, Weather.RAIN, False))["rain"]
