"""Hostile, cut-off and foreign files: one clear error each; sound ones come back bit for bit."""

from __future__ import annotations

import json
import math
import struct
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from yingxi.errors import InputError, MachineError
from yingxi.lora.files.safe import LARGEST_HEADER_BYTES, open_tensors
from yingxi.lora.files.tensors import Part, packed, write_tensors

GOOD: dict[str, Any] = {"w": {"dtype": "F32", "shape": [2, 2], "data_offsets": [0, 16]}}


def written(path: Path, header: Any, data: bytes = b"\0" * 16, length: int | None = None) -> Path:
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(text) if length is None else length) + text + data)
    return path


def fault(path: Path) -> str:
    with pytest.raises(InputError) as caught:
        open_tensors(path)
    assert caught.value.where == str(path)
    assert caught.value.next_step is not None
    assert "\n" not in caught.value.what.en
    return caught.value.what.en


def entry(**changes: Any) -> dict[str, Any]:
    return {"w": GOOD["w"] | changes}


def test_a_sound_file_is_read(tmp_path: Path) -> None:
    file = open_tensors(written(tmp_path / "a.safetensors", GOOD | {"__metadata__": {"a": "b"}}))
    assert file.metadata == {"a": "b"}
    assert file.read("w").tolist() == [[0, 0], [0, 0]]


@pytest.mark.parametrize(
    ("header", "said"),
    [
        (b"[" * 5000, "JSON"),
        (b"\xff\xfe{}", "JSON"),
        (b"[]", "table"),
        (b'{"w": 1, "w": 2}', "twice"),
        (b'{"w": {"dtype":"F32","shape":[' + b"9" * 5000 + b'],"data_offsets":[0,16]}}', "JSON"),
        ({"__metadata__": {"a": 1}}, "strings"),
        ({"__metadata__": []}, "strings"),
        ({"w": []}, "entry"),
        ({"w": {"dtype": "F32"}}, "entry"),
        (entry(more=1), "entry"),
        (entry(dtype="F31"), "type"),
        (entry(dtype=["F32"]), "type"),
        (entry(shape=[2, -2]), "shape"),
        (entry(shape=[2, True]), "shape"),
        (entry(shape=[2.0, 2]), "shape"),
        (entry(shape="22"), "shape"),
        (entry(shape=[1] * 40 + [4]), "shape"),
        (entry(data_offsets=[0]), "offsets"),
        (entry(data_offsets=[-16, 0]), "offsets"),
        (entry(data_offsets=[16, 0]), "bytes do not make"),
        (entry(shape=[2, 3]), "bytes do not make"),
        (entry(shape=[2**62, 2**62]), "bytes do not make"),
        (entry(data_offsets=[16, 32]), "gap"),
        (GOOD | {"v": GOOD["w"]}, "overlaps"),
        (GOOD | {"v": {"dtype": "F32", "shape": [2, 2], "data_offsets": [16, 32]}}, "cut off"),
        ({}, "belong to no tensor"),
    ],
)
def test_a_header_that_lies_is_refused(tmp_path: Path, header: Any, said: str) -> None:
    assert said in fault(written(tmp_path / "a.safetensors", header))


@pytest.mark.parametrize("length", [LARGEST_HEADER_BYTES + 1, 2**63, 2**64 - 1])
def test_an_immense_header_is_not_read(tmp_path: Path, length: int) -> None:
    assert "claims" in fault(written(tmp_path / "a.safetensors", GOOD, length=length))


def test_every_cut_is_noticed(tmp_path: Path) -> None:
    whole = written(tmp_path / "a.safetensors", GOOD).read_bytes()
    for size in range(len(whole)):
        (tmp_path / "b.safetensors").write_bytes(whole[:size])
        assert fault(tmp_path / "b.safetensors")


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.ckpt", b"PK\x03\x04" + b"\0" * 99, "pickle"),
        ("a.safetensors", b"PK\x03\x04" + b"\0" * 99, "pickle"),
        ("a.pt", b"\x80\x02}q\0." + b"\0" * 99, "pickle"),
        ("a.pth", b"anything at all, for all we know", "pickle"),
        ("a.safetensors", b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n", "LFS"),
        ("a.safetensors", b"\n<!DOCTYPE html><html>Please log in</html>", "web page"),
        ("a.safetensors", b"", "0 bytes"),
    ],
)
def test_other_kinds_of_files_are_named(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(data)
    assert said in fault(tmp_path / name)


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    assert fault(tmp_path / "none.safetensors") == "no such file"
    assert fault(tmp_path) == "not a file"


@settings(max_examples=60, deadline=None)
@given(at=st.integers(0, 400), to=st.integers(0, 255))
def test_no_changed_byte_of_a_header_goes_beyond_the_file(tmp_path_factory: Any, at: int, to: int) -> None:
    folder = tmp_path_factory.mktemp("safe")
    path = written(folder / "a.safetensors", GOOD | {"__metadata__": {"a": "b"}})
    data = bytearray(path.read_bytes())
    data[at % len(data)] = to
    path.write_bytes(data)
    try:
        file = open_tensors(path)
    except InputError:
        return
    for name, one in file.entries.items():
        assert file.raw(name).nbytes == one.end - one.start


@pytest.mark.parametrize("dtype", ["F64", "F32", "F16", "BF16"])
def test_what_is_written_comes_back(tmp_path: Path, dtype: str) -> None:
    values = np.array([[0.5, -1.25], [3.0, 1024.0]], dtype=np.float32)
    write_tensors(tmp_path / "a.safetensors", {"w": packed(values, dtype), "b": packed(values[0], "F32")}, {"k": "v"})
    file = open_tensors(tmp_path / "a.safetensors")
    assert (file.read("w") == values).all()
    assert (file.read("b") == values[0]).all()
    assert file.entries["w"].dtype == dtype


def test_bfloat16_rounds_to_the_nearest_even_and_keeps_what_is_no_number(tmp_path: Path) -> None:
    step = 2.0**-7  # of bfloat16 from 1 on
    given = [1 + step / 2, 1 + 1.5 * step, 1 + 0.51 * step, math.inf, -math.inf, 3.4e38]
    wanted = [1.0, 1 + 2 * step, 1 + step, math.inf, -math.inf, math.inf]
    loud = np.array([0x7F800001, 0xFFFFFFFF], dtype=np.uint32).view(np.float32)
    values = np.concatenate([np.array(given, dtype=np.float32), loud])
    write_tensors(tmp_path / "a.safetensors", {"w": packed(values, "BF16")}, {})
    found = open_tensors(tmp_path / "a.safetensors").read("w")
    assert found[:-2].tolist() == wanted
    assert np.isnan(found[-2:]).all()


def test_the_same_tensors_give_the_same_bytes_in_whatever_order(tmp_path: Path) -> None:
    parts = {name: packed(np.full((3,), at, dtype=np.float32), "F16") for at, name in enumerate("bca")}
    write_tensors(tmp_path / "a", parts, {"x": "1", "y": "2"})
    write_tensors(tmp_path / "b", dict(reversed(parts.items())), {"y": "2", "x": "1"})
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_metadata_that_is_no_string_is_never_written(tmp_path: Path) -> None:
    with pytest.raises(TypeError, match="steps"):
        write_tensors(tmp_path / "a.safetensors", {}, {"steps": 1})  # type: ignore[dict-item]
    assert not list(tmp_path.iterdir())


def test_a_write_that_fails_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "a.safetensors"
    path.write_bytes(b"before")

    def breaks() -> Any:
        raise OSError(28, "No space left on device")

    with pytest.raises(MachineError, match="full"):
        write_tensors(path, {"w": Part("F32", (1,), breaks)}, {})
    assert path.read_bytes() == b"before"
    assert [one.name for one in tmp_path.iterdir()] == ["a.safetensors"]


def test_the_formats_own_library_reads_and_writes_the_same(tmp_path: Path) -> None:
    library = pytest.importorskip("safetensors.numpy")
    values = {"w": np.arange(6, dtype=np.float32).reshape(2, 3), "h": np.ones(3, dtype=np.float16)}
    write_tensors(tmp_path / "a.safetensors", {"w": packed(values["w"], "F32"), "h": packed(values["h"], "F16")}, {})
    theirs = library.load_file(tmp_path / "a.safetensors")
    assert all((theirs[name] == values[name]).all() for name in values)
    library.save_file(values, tmp_path / "b.safetensors", {"a": "b"})
    ours = open_tensors(tmp_path / "b.safetensors")
    assert all((ours.read(name) == values[name]).all() for name in values)
    assert ours.metadata == {"a": "b"}
