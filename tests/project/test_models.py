"""Models that documents name: found, hashed once, and known when they were touched."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from yingxi.errors import InputError
from yingxi.project import models
from yingxi.project.folder import FilmFolder
from yingxi.project.models import KnownModels, demand_unchanged, found


def test_a_path_counts_from_its_document_and_may_lead_out(tmp_path: Path) -> None:
    (tmp_path / "film").mkdir()
    lora = tmp_path / "ink.safetensors"
    lora.write_bytes(b"1")
    assert found("../ink.safetensors", tmp_path / "film", "film.yaml") == lora
    assert found(str(lora), tmp_path / "film", "film.yaml") == lora


def test_home_is_ones_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    (tmp_path / "a.safetensors").write_bytes(b"1")
    assert found("~/a.safetensors", Path("/"), "x") == tmp_path / "a.safetensors"


@pytest.mark.parametrize(
    "name",
    ["nothing.safetensors", "a\0b", "x" * 5000, "~nobody-of-that-name/a", "/dev/null", "//host/share/a", "\\\\host\\a"],
)
def test_what_is_not_there_is_one_clear_error(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError) as caught:
        found(name, tmp_path, "film.yaml: style: base")
    assert caught.value.where == "film.yaml: style: base"
    assert caught.value.next_step is not None


def test_a_file_is_hashed_once_until_it_is_touched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[Path] = []
    real = models.file_hash
    monkeypatch.setattr(models, "file_hash", lambda path: (read.append(path), real(path))[1])
    lora, folder = tmp_path / "ink.safetensors", FilmFolder(tmp_path / "film")
    lora.write_bytes(b"one")
    known = KnownModels(folder)
    first = known.model(lora)
    known.keep()
    assert KnownModels(folder).model(lora) == first
    assert len(read) == 1
    lora.write_bytes(b"other")
    assert KnownModels(folder).model(lora).sha256 != first.sha256
    with pytest.raises(InputError, match="was changed"):
        demand_unchanged(first)
    lora.unlink()
    with pytest.raises(InputError):
        demand_unchanged(first)


def test_damaged_memory_of_hashes_is_made_anew(tmp_path: Path) -> None:
    lora, folder = tmp_path / "ink.safetensors", FilmFolder(tmp_path / "film")
    lora.write_bytes(b"one")
    right = KnownModels(folder).model(lora).sha256
    for nonsense in ([3, 5], "x", [*models.touched_of(lora), 7]):
        folder.set_stamp("models", {str(lora): nonsense})
        assert KnownModels(folder).model(lora).sha256 == right


def test_a_folder_is_its_parts_wherever_it_lies(tmp_path: Path) -> None:
    homes = [tmp_path / "a", tmp_path / "b"]
    for home in homes:
        (home / "unet").mkdir(parents=True)
        (home / "model_index.json").write_text("{}")
        (home / "unet" / "w.safetensors").write_bytes(b"1")
    (homes[1] / "README.md").write_text("says nothing to a model")
    one, other = (KnownModels(FilmFolder(tmp_path)).model(home).sha256 for home in homes)
    assert one == other
    (homes[1] / "unet" / "w.safetensors").write_bytes(b"2")
    assert KnownModels(FilmFolder(tmp_path)).model(homes[1]).sha256 != one


def test_what_describes_a_single_file_is_part_of_it(tmp_path: Path) -> None:
    base = tmp_path / "base.safetensors"
    base.write_bytes(b"1")
    alone = KnownModels(FilmFolder(tmp_path)).model(base).sha256
    (tmp_path / "base").mkdir()
    (tmp_path / "base" / "model_index.json").write_text("{}")
    assert KnownModels(FilmFolder(tmp_path)).model(base).sha256 != alone


def test_a_disk_named_by_mistake_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "MOST_FILES", 3)
    for number in range(4):
        (tmp_path / f"{number}.json").write_text("{}")
    with pytest.raises(InputError, match="more than 3 files"):
        KnownModels(FilmFolder(tmp_path)).model(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_no_model(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ink.safetensors")
    with pytest.raises(InputError):
        found("ink.safetensors", tmp_path, "film.yaml")
