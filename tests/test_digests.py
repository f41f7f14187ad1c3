"""A file's hash."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from yingxi.digests import file_hash


def test_several_files_have_the_hash_of_their_bytes_in_a_row(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_bytes(b"a" * 3_000_000)
    two.write_bytes(b"")
    assert file_hash(one) == file_hash(two, one) == hashlib.sha256(b"a" * 3_000_000).hexdigest()
    assert file_hash(one, one) != file_hash(one)
    with pytest.raises(OSError, match="none"):
        file_hash(one, tmp_path / "none")
