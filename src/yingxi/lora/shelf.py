"""LoRAs by name, as prompts call them: `<lora:ink:0.7>` is ink.safetensors in one of the named folders."""

from __future__ import annotations

import difflib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from yingxi.engines.image.weaving import Lora
from yingxi.errors import InputError
from yingxi.lora.files.lora import Lora as FoundLora
from yingxi.lora.files.module import COMPONENTS
from yingxi.lora.files.peft import CONFIG
from yingxi.lora.files.reading import read_lora
from yingxi.lora.files.safe import open_tensors
from yingxi.lora.files.tensors import data_hash
from yingxi.project.atomic import TEMP_MARK
from yingxi.words import Words

MOST_FILES: Final = 20_000
"""Files looked through in a folder: a whole disk named by mistake is no shelf."""
_PICKLES: Final = (".ckpt", ".pt", ".pth", ".bin")
_DIGITS: Final = 12
WEIGHTS_OF_DIFFUSERS: Final = "pytorch_lora_weights.safetensors"
"""What `save_lora_weights` calls its file, in a folder that bears the LoRA's name."""


class FolderShelf:
    """LoRAs in folders and the folders within them, or files themselves; of equal names the first place's is taken.

    A file is read once and again only after it has changed.

    Args:
        folders: where to look, in order; a .safetensors file is a place with one LoRA.

    Raises:
        InputError: one is not there.
    """

    def __init__(self, folders: Sequence[Path]) -> None:
        for folder in folders:
            if not folder.exists():
                raise InputError(
                    Words("there is no such folder of LoRAs", "没有这个 LoRA 文件夹"),
                    where=str(folder),
                    next_step=Words("name the folder that holds them", "请给出存放 LoRA 的文件夹"),
                )
        self._folders = tuple(folders)
        self._read: dict[Path, tuple[tuple[int, int], Lora]] = {}

    def find(self, name: str) -> Lora:
        """Return the LoRA of that name: its file's without the ending, or its folder's.

        Raises:
            InputError: there is none, there are several, it is a pickle, or it cannot be read.
        """
        seen: list[str] = []
        for folder in self._folders:
            files = _files(folder)
            seen += [_name(path) for path in files]
            found = [path for path in files if _name(path) == name]
            if len(found) > 1:
                raise _several(name, found)
            if found:
                return self._lora(found[0])
        raise self._none(name, seen)

    def _lora(self, path: Path) -> Lora:
        state = path.stat()
        stamp = (state.st_mtime_ns, state.st_size)
        kept = self._read.get(path)
        if kept is None or kept[0] != stamp:
            kept = self._read[path] = (stamp, shelved(path))
        return kept[1]

    def _none(self, name: str, seen: Sequence[str]) -> InputError:
        near = difflib.get_close_matches(name, sorted(set(seen)), n=3, cutoff=0.4)
        meant = Words(f"; did you mean {', '.join(near)}?", f"；是不是 {'、'.join(near)}？") if near else Words("", "")
        return InputError(
            Words(f"there is no LoRA called {name[:80]}{meant.en}", f"没有叫 {name[:80]} 的 LoRA{meant.zh}"),
            where=", ".join(map(str, self._folders)),
            next_step=Words(
                "put its .safetensors file there, or name its folder with --loras",
                "请把 .safetensors 文件放进去，或用 --loras 指定它所在的文件夹",
            ),
        )


def shelved(path: Path) -> Lora:
    """Read a LoRA, ready to be used.

    Args:
        path: a .safetensors file, or a folder that peft or diffusers wrote.

    Raises:
        InputError: it is a pickle, or cannot be read.
    """
    lora = read_lora(path)
    return Lora(_name(path), dict(lora.modules), _digest(lora, path), lora.leftover, str(path))


def _files(folder: Path) -> list[Path]:
    """Return what may be LoRAs in a folder, sorted; pickles too, so that asking for one says what is wrong."""
    if folder.is_file():
        return [folder]
    found: list[Path] = []
    looked = 0
    for home, folders, names in os.walk(folder):
        folders.sort()
        looked += len(names)
        if looked > MOST_FILES:
            raise InputError(
                Words(f"more than {MOST_FILES} files lie in it", f"里面的文件超过 {MOST_FILES} 个"),
                where=str(folder),
                next_step=Words("name the folder of the LoRAs alone", "请只指定存放 LoRA 的文件夹"),
            )
        if _is_lora(Path(home)):
            found.append(Path(home))
            folders.clear()
            continue
        paths = [Path(home) / name for name in sorted(names) if TEMP_MARK not in name]
        found += [path for path in paths if path.suffix.lower() in (".safetensors", *_PICKLES)]
    whole = {_name(path) for path in found if path.suffix.lower() not in _PICKLES}
    return [path for path in found if path.suffix.lower() not in _PICKLES or _name(path) not in whole]


def _is_lora(folder: Path) -> bool:
    """Return whether a folder is one LoRA that peft or diffusers wrote."""
    homes = (folder, *(folder / component for component in COMPONENTS))
    return (folder / WEIGHTS_OF_DIFFUSERS).is_file() or any((home / CONFIG).is_file() for home in homes)


def _name(path: Path) -> str:
    return path.name if path.suffix.lower() not in (".safetensors", *_PICKLES) else path.stem


def _digest(lora: FoundLora, path: Path) -> str:
    """Return the hash that SD-WebUI writes: kohya's of the weights' bytes, from the header where it is told."""
    told = lora.metadata.get("sshs_model_hash", "")
    if told:
        return told[:_DIGITS]
    files = sorted(path.rglob("*.safetensors")) if path.is_dir() else [path]
    return data_hash(data for file in files for data in open_tensors(file).in_order())[:_DIGITS]


def _several(name: str, found: Sequence[Path]) -> InputError:
    return InputError(
        Words(f"{len(found)} LoRAs are called {name}", f"有 {len(found)} 个 LoRA 都叫 {name}"),
        where=", ".join(map(str, found[:3])),
        next_step=Words("rename all but one of them", "请改名，只留一个"),
    )
