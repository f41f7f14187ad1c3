"""Pictures made ready for training: each cut to its bucket, with its caption beside it, in bounded memory."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final, TypeVar

from yingxi.errors import InputError
from yingxi.lora.datasets.cutting import Preparation, cut_out, is_small
from yingxi.lora.datasets.journal import Journal, OwnCaptions
from yingxi.lora.datasets.pictures import BadPicture, source_hash
from yingxi.lora.datasets.reading import Dataset, Example, read_dataset
from yingxi.lora.datasets.report import Prepared, Report, report_text, values_of
from yingxi.lora.datasets.upscaling import Upscaler, upscaler_of
from yingxi.project.atomic import make_folder, sweep, write_bytes, written_whole
from yingxi.words import Words

REVISION: Final = 1
"""Counts changes of what `prepare` makes; a picture made by another is made anew."""
REPORT: Final = "report.json"
PICTURE_JOURNAL: Final = ".prepared.jsonl"
_AT_ONCE_EACH: Final = 2
"""Pictures in hand for each worker; memory holds these, not the dataset."""

T = TypeVar("T")
R = TypeVar("R")


def prepare_dataset(
    folder: Path,
    out: Path,
    how: Preparation,
    metadata: Path | None = None,
    hear: Callable[[int, int], None] = lambda done, total: None,
) -> Report:
    """Write every picture of a folder, cut to its bucket, with its caption, into another folder.

    Subfolders keep their names, so repeats hold. A picture that cannot be read is left out and reported. Stopped at
    any instant, the next run goes on where this one was: what still fits its source and settings is not made again.
    A caption that a person changed in the new folder is left as it is.

    Args:
        folder: see `read_dataset`.
        out: made if it is not there; gets the pictures, .txt captions and report.json.
        how: sizes and ways.
        metadata: see `read_dataset`.
        hear: told how many of how many pictures are ready.

    Raises:
        InputError: no picture, or `out` lies in `folder` or holds other files.
        MachineError: the disk is full, or small pictures need an upscaler that is not installed.
    """
    dataset = read_dataset(folder, metadata)
    _demand_apart(folder, out)
    upscaler = upscaler_of(how.upscale) if any(is_small(one, how) for one in dataset.examples) else None
    names = _written_names(dataset)
    for place in sorted({(out / name).parent for name in [*names.values(), REPORT]}):
        make_folder(place)
        sweep(place)
    results: list[Prepared] = []
    kept: list[str] = []
    reused = 0
    with Journal(out / PICTURE_JOURNAL) as journal, OwnCaptions(out, "prepare") as captions:
        made, ever = _made_before(journal, _settings(how))
        journal.add({"run": _settings(how)})
        bench = _Bench(dataset, out, how, upscaler, made, names)
        for example, made_now in zip(
            dataset.examples, _streamed(bench.prepared, dataset.examples, how.workers), strict=True
        ):
            key, result, was_there = made_now
            text = (out / result.written).with_suffix(".txt")
            if result.written and example.caption and not captions.write(text, example.caption):
                kept.append(text.relative_to(out).as_posix())
            reused += was_there
            if result.written and not was_there:
                journal.add({"key": key, "by": _settings(how), "result": values_of(result)})
            results.append(result)
            hear(len(results), len(dataset.examples))
    left_over = _left_over(out, ever, results)
    upscaled_by = upscaler.name if upscaler is not None else ""
    report = Report(tuple(results), dataset.faults, upscaled_by, left_over, tuple(kept), reused)
    write_bytes(out / REPORT, report_text(report, how, REVISION).encode())
    return report


def _demand_apart(folder: Path, out: Path) -> None:
    here, there = folder.resolve(), out.resolve()
    if there == here or there.is_relative_to(here):
        words = Words("lies in the folder that is read", "在要读取的文件夹里面")
        raise InputError(words, where=str(out), next_step=Words("choose another --out", "请另选 --out"))
    if there.is_dir() and not (there / PICTURE_JOURNAL).is_file() and any(there.iterdir()):
        words = Words("holds other files, which would be mixed up with ours", "里面已有其他文件，会混在一起")
        raise InputError(words, where=str(out), next_step=Words("choose an empty --out", "请选一个空的 --out"))


def _written_names(dataset: Dataset) -> dict[Path, str]:
    """Return each picture's new name; of a.jpg and a.png the second becomes a_png.png."""
    taken: set[str] = set()
    names = {}
    for example in dataset.examples:
        path = Path(dataset.name_of(example.path))
        name = path.with_suffix(".png").as_posix()
        if name.casefold() in taken:
            name = path.with_name(f"{path.stem}_{path.suffix[1:].lower()}.png").as_posix()
        while name.casefold() in taken:
            name = name.removesuffix(".png") + "_.png"
        taken.add(name.casefold())
        names[example.path] = name
    return names


def _settings(how: Preparation) -> str:
    """Return a hash of what decides a picture besides its source."""
    ways = (REVISION, how.buckets, how.background, how.upscale, how.focus_y)
    return hashlib.sha256(json.dumps(ways).encode()).hexdigest()


def _made_before(journal: Journal, settings: str) -> tuple[dict[str, Prepared], set[str]]:
    """Return what earlier runs made with these settings, by key, and the names of all that any run wrote.

    A run with other settings may have written over any of it, so what stands before such a run does not count.
    """
    found: dict[str, Prepared] = {}
    ever: set[str] = set()
    for entry in journal.entries():
        if entry.get("run", settings) != settings:
            found.clear()
        with suppress(KeyError, TypeError, ValueError):
            one: dict[str, Any] = entry["result"]
            (width, height), (new_width, new_height) = one["from_px"], one["to_px"]
            result = Prepared(
                picture=str(one["picture"]),
                written=str(one["written"]),
                from_px=(int(width), int(height)),
                to_px=(int(new_width), int(new_height)),
                done=tuple(str(deed) for deed in one["done"]),
                caption=str(one["caption"]),
            )
            ever.add(result.written)
            if entry["by"] == settings:
                found[str(entry["key"])] = result
    return found, ever


def _left_over(out: Path, ever: set[str], results: list[Prepared]) -> tuple[str, ...]:
    names = ever - {result.written for result in results}
    return tuple(sorted(name for name in names if ".." not in Path(name).parts and (out / name).is_file()))


@dataclass(frozen=True, slots=True)
class _Bench:
    """What preparing one picture needs; the workers share it and only read."""

    dataset: Dataset
    out: Path
    how: Preparation
    upscaler: Upscaler | None
    made: dict[str, Prepared]
    names: dict[Path, str]

    def prepared(self, example: Example) -> tuple[str, Prepared, bool]:
        """Prepare one picture; return the key it is remembered by, what was done, and whether it was there."""
        name, written = self.dataset.name_of(example.path), self.names[example.path]
        result = Prepared(name, "", example.size_px, (0, 0), (), example.said_in)
        try:
            key = self._key(example, written)
            before = self.made.get(key)
            if before is not None and (self.out / written).is_file():
                return key, replace(before, picture=name, caption=example.said_in), True
            cut = cut_out(example, self.how, self.upscaler)
        except BadPicture as error:
            return "", replace(result, left_out=error.what), False
        with written_whole(self.out / written) as part:
            cut.picture.save(part, format="PNG", compress_level=4)
        return key, replace(result, written=written, to_px=cut.picture.size, done=cut.done), False

    def _key(self, example: Example, written: str) -> str:
        """Return a hash of all that makes the new picture: its source's bytes and the settings, never its path.

        Raises:
            BadPicture: the source cannot be read.
        """
        source = source_hash(example.path)
        return hashlib.sha256(json.dumps((_settings(self.how), source, written)).encode()).hexdigest()


def _streamed(work: Callable[[T], R], things: Iterable[T], workers: int) -> Iterator[R]:
    """Yield the results in order, with only a few things in hand at once."""
    waiting: list[Future[R]] = []
    with ThreadPoolExecutor(workers) as pool:
        try:
            for thing in things:
                waiting.append(pool.submit(work, thing))
                if len(waiting) >= workers * _AT_ONCE_EACH:
                    yield waiting.pop(0).result()
            while waiting:
                yield waiting.pop(0).result()
        finally:
            pool.shutdown(wait=True, cancel_futures=True)
