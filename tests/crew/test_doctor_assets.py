"""What the doctor says of the data that a film does without, and what it fetches."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from yingxi.cli.looking import show_doctor
from yingxi.crew import doctor
from yingxi.project import assets


@pytest.fixture(params=[True, False], ids=["with lora", "without lora"])
def lora(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether the image models' packages are there."""
    found = importlib.util.find_spec
    there = found("yingxi") if request.param else None
    monkeypatch.setattr(importlib.util, "find_spec", lambda name, *rest: there if name == "diffusers" else found(name))
    return bool(request.param)


@pytest.fixture(autouse=True)
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assets, "cache_folder", lambda: tmp_path / "cache")
    monkeypatch.delenv(assets.FOLDER_VARIABLE, raising=False)


def test_the_vocabulary_is_missed_by_image_models_only(lora: bool) -> None:
    found = {finding.name: finding for finding in doctor._assets(None)}
    assert found[assets.KOKORO.what].state == "missing"
    assert (assets.CLIP_VOCABULARY.what in found) == lora
    if lora:
        finding = found[assets.CLIP_VOCABULARY.what]
        assert finding.state == "weak", "a film is ready without it"
        assert finding.remedy is not None
        assert "open_clip_torch==3.3.0" in finding.remedy.en
        assert "yingxi doctor --fetch" in finding.remedy.zh


def test_it_is_fetched_where_image_models_are(lora: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(assets, "ensure", lambda name, folder: asked.append(name))
    monkeypatch.setattr("yingxi.cli.looking.examine", lambda folder: [])
    show_doctor(fetch=True, assets=None, json=False)
    assert asked == [*assets.ASSETS, *(["clip-vocabulary"] if lora else [])]
