"""Sheets joined and cut, also where Skia's own operation gives up."""

import pytest
import skia

from yingxi.draw.path_ops import united, without


def _square(x: float, *, turned: bool = False) -> skia.Path:
    path = skia.Path()
    way = skia.PathDirection.kCCW if turned else skia.PathDirection.kCW
    path.addRect(skia.Rect.MakeXYWH(x, x, 10, 10), way)
    return path


@pytest.fixture(params=["op", "no op"])
def _op(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError("Failed to apply op")

    if request.param == "no op":
        monkeypatch.setattr(skia, "Op", fails)


@pytest.mark.usefixtures("_op")
@pytest.mark.parametrize("turned", [False, True])
def test_two_sheets_are_one(turned: bool) -> None:
    both = united(_square(0), _square(5, turned=turned))
    assert all(both.contains(at, at) for at in (2, 7, 12))
    assert not both.contains(12, 2)


@pytest.mark.usefixtures("_op")
def test_a_hole_is_cut_out() -> None:
    hole = skia.Path()
    hole.addRect(skia.Rect.MakeXYWH(3, 3, 4, 4))
    cut = without(_square(0), hole)
    assert cut.contains(1, 1)
    assert not cut.contains(5, 5)
