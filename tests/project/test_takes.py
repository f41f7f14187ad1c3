from __future__ import annotations

import errno
from pathlib import Path

import pytest

from yingxi.errors import BusyError, InputError, MachineError
from yingxi.project.atomic import TEMP_MARK, write_bytes, written_whole
from yingxi.project.folder import FilmFolder
from yingxi.project.takes import TakeFolder, key_of
from yingxi.story.board import Board, Shot
from yingxi.story.terms import ShotSize
from yingxi.words import Words


def make(takes: TakeFolder, key: str, data: bytes = b"clip") -> None:
    with takes.making(key, (".mp4",), {"engine": "fake"}) as making:
        making.files[".mp4"].write_bytes(data)
        making.facts["n"] = 1


def test_a_take_is_found_whole(tmp_path: Path) -> None:
    takes = TakeFolder(tmp_path)
    make(takes, "k")
    found = takes.find("k")
    assert found is not None
    assert found.files[".mp4"].read_bytes() == b"clip"
    assert found.facts == {"n": 1}


def test_a_damaged_take_is_not_found(tmp_path: Path) -> None:
    takes = TakeFolder(tmp_path)
    make(takes, "k")
    (tmp_path / "k.mp4").write_bytes(b"clop")
    assert takes.find("k") is None
    assert takes.damaged == ["k"]


def test_a_failure_leaves_nothing(tmp_path: Path) -> None:
    takes = TakeFolder(tmp_path)

    def fail() -> None:
        with takes.making("k", (".mp4",), {}) as making:
            making.files[".mp4"].write_bytes(b"half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert takes.find("k") is None
    assert list(tmp_path.iterdir()) == []


def test_keys_know_their_parts() -> None:
    assert key_of({"a": 1, "b": 2}) == key_of({"b": 2, "a": 1})
    assert key_of("a", "b") != key_of("ab")


def test_a_full_disk_is_said_and_the_old_file_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "board.yaml"
    write_bytes(path, b"old")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("yingxi.project.atomic.os.fsync", full)
    with pytest.raises(MachineError, match="disk is full"):
        write_bytes(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_two_runs_at_once_are_refused_and_leftovers_swept(tmp_path: Path) -> None:
    folder = FilmFolder(tmp_path)
    (tmp_path / "takes").mkdir()
    left = tmp_path / "takes" / f"x{TEMP_MARK}1.mp4"
    left.write_bytes(b"half")
    with folder.locked():
        assert not left.exists()
        with pytest.raises(BusyError), FilmFolder(tmp_path).locked():
            pass
    with folder.locked():
        pass


@pytest.mark.parametrize("name", ["../secret.png", "/etc/hostname", "a/../../x.png"])
def test_a_path_outside_the_folder_is_refused(tmp_path: Path, name: str) -> None:
    film = tmp_path / "film"
    film.mkdir()
    (tmp_path / "secret.png").write_bytes(b"x")
    with pytest.raises(InputError, match="outside the film"):
        FilmFolder(film).inside(name, "board.yaml: s1")


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    film = tmp_path / "film"
    film.mkdir()
    (tmp_path / "secret.png").write_bytes(b"x")
    (film / "mine.png").symlink_to(tmp_path / "secret.png")
    with pytest.raises(InputError, match="outside the film"):
        FilmFolder(film).inside("mine.png", "board.yaml: s1")


def board(*durations: float) -> Board:
    return Board(
        shots=tuple(Shot(id=f"s{i}", scene="c", duration_s=d, size=ShotSize.WIDE) for i, d in enumerate(durations))
    )


def test_a_person_s_edit_survives_a_new_board(tmp_path: Path) -> None:
    folder = FilmFolder(tmp_path)
    folder.save_generated(board(1, 2), "en")
    path = tmp_path / "board.yaml"
    path.write_text(path.read_text().replace("duration_s: 2.0", "duration_s: 9.0  # longer, please"))
    saved = folder.save_generated(board(1.5, 2), "en")
    now = folder.load(Board)
    assert now is not None
    assert [shot.duration_s for shot in now.shots] == [1.5, 9.0]
    assert now.revision == 1
    assert "# longer, please" in path.read_text()
    assert [edit.person for edit in saved.edits] == [9.0]
    assert '"person": 9.0' in (tmp_path / ".yingxi" / "corrections.jsonl").read_text()


def test_an_edited_shot_that_is_gone_goes_to_the_orphans(tmp_path: Path) -> None:
    folder = FilmFolder(tmp_path)
    folder.save_generated(board(1, 2), "en")
    path = tmp_path / "board.yaml"
    path.write_text(path.read_text().replace("duration_s: 2.0", "duration_s: 9.0"))
    assert folder.save_generated(board(1), "en").orphans == 1
    assert "duration_s: 9.0" in (tmp_path / "orphans.yaml").read_text()


def test_saving_the_same_again_writes_nothing(tmp_path: Path) -> None:
    folder = FilmFolder(tmp_path)
    folder.save_generated(board(1, 2), "en")
    before = (tmp_path / "board.yaml").read_bytes()
    folder.save_generated(board(1, 2), "en")
    assert (tmp_path / "board.yaml").read_bytes() == before


def test_a_full_disk_names_the_file_that_was_wanted(tmp_path: Path) -> None:
    wanted = tmp_path / "film.mp4"
    with pytest.raises(MachineError) as full, written_whole(wanted) as part:
        raise MachineError(Words("the disk is full", "磁盘已满"), where=str(part))
    assert full.value.where == str(wanted)
