"""Files by their contents: the hash that tells one from another."""

from __future__ import annotations

import hashlib
from pathlib import Path


def file_hash(*paths: Path) -> str:
    """Return the sha256, in hexadecimal, of a file's bytes; of several, of all their bytes in a row.

    Raises:
        OSError: one cannot be read.
    """
    digest = hashlib.sha256()
    for path in paths:
        with path.open("rb") as file:
            hashlib.file_digest(file, lambda: digest)
    return digest.hexdigest()
