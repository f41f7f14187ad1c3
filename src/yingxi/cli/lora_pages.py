"""What `yingxi lora` does and prints."""

from __future__ import annotations

import json as json_text
from collections.abc import Sequence
from math import isfinite
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING, Any, Final

from yingxi.cli.factory import bar, told
from yingxi.errors import InputError
from yingxi.words import Words

if TYPE_CHECKING:
    from yingxi.lora.files.lora import Form
    from yingxi.lora.files.resizing import Resized
    from yingxi.lora.files.verifying import Verdict

MOST_ROWS: Final = 20
"""Sound modules named one by one on the screen, the strongest; --json names them all."""
_DTYPES: Final = {"fp16": "F16", "bf16": "BF16", "float": "F32"}


def show_summary(path: Path, picture: Path | None, *, json: bool) -> None:
    """Print what a LoRA is."""
    with told(json=json):
        from yingxi.lora.files.inspecting import inspect
        from yingxi.lora.files.reading import read_lora

        summary = inspect(read_lora(path))
        if picture is not None:
            _write_thumbnail(summary.lora.metadata, path, picture)
        if json:
            print(json_text.dumps(summary.as_values(), ensure_ascii=False))
            return
        rows = [(str(name), value) for name, value in summary.rows()]
        _print_table(None, rows)


def show_verdict(path: Path, base: Path | None, *, json: bool) -> int:
    """Print what is wrong with a LoRA; return 1 if anything is."""
    with told(json=json):
        from yingxi.lora.files.base import open_base
        from yingxi.lora.files.reading import read_lora
        from yingxi.lora.files.verifying import verify

        verdict = verify(read_lora(path), None if base is None else open_base(base))
        if json:
            print(json_text.dumps(_verdict_values(verdict), ensure_ascii=False))
        else:
            _print_verdict(verdict)
    return 0 if verdict.sound else 1


def show_conversion(path: Path, out: Path, to: Form, precision: str | None, *, force: bool, json: bool) -> None:
    """Write a LoRA in another form."""
    with told(json=json):
        from yingxi.lora.files.reading import read_lora
        from yingxi.lora.files.writing import write_lora

        lora = read_lora(path)
        if lora.leftover:
            raise InputError(
                Words(
                    f"{len(lora.leftover)} of its keys belong to no module: {', '.join(lora.leftover[:3])}",
                    f"有 {len(lora.leftover)} 个键不属于任何模块：{', '.join(lora.leftover[:3])}",
                ),
                where=str(path),
                next_step=Words("yingxi lora verify tells more", "用 yingxi lora verify 查看详情"),
            )
        dtype = None if precision is None else _DTYPES[precision]
        place = write_lora(lora, out, form=to, dtype=dtype, force=force)
        _print_written(place, {"modules": len(lora.modules), "form": to}, json=json)


def show_merge(
    paths: Sequence[Path],
    weights: Sequence[float],
    out: Path,
    into: Path | None,
    rank: int | None,
    *,
    force: bool,
    json: bool,
) -> None:
    """Merge LoRAs into one or into a base."""
    with told(json=json):
        from yingxi.lora.files.base import open_base
        from yingxi.lora.files.merging import merge_into
        from yingxi.lora.files.reading import read_lora
        from yingxi.lora.files.resizing import check_weights, together
        from yingxi.lora.files.writing import write_lora

        check_weights(len(paths), weights)
        loras = [read_lora(path) for path in paths]
        if into is None:
            merged = together(loras, weights, rank=rank)
            place = write_lora(merged, out, form=merged.form, force=force)
            _print_written(place, {"modules": len(merged.modules), "rank": max(merged.ranks)}, json=json)
            return
        if rank is not None:
            raise InputError(
                Words("--rank cuts LoRAs; a base has none", "--rank 用于缩小 LoRA，底模没有 rank"),
                next_step=Words("leave --rank out", "去掉 --rank"),
            )
        changed = merge_into(open_base(into), loras, weights, out, force=force)
        _print_written(out, {"weights": changed}, json=json)


def show_resizing(
    path: Path, out: Path, rank: int | None, keep: float | None, base: Path | None, *, force: bool, json: bool
) -> None:
    """Cut a LoRA's ranks."""
    with told(json=json):
        from yingxi.lora.files.base import open_base
        from yingxi.lora.files.extracting import plain
        from yingxi.lora.files.reading import read_lora
        from yingxi.lora.files.resizing import check_size, resize
        from yingxi.lora.files.writing import write_lora

        lora = read_lora(path)
        check_size(rank, keep)
        if base is None:
            resized = resize(lora, rank=rank, share=keep)
        else:
            resized = plain(lora, open_base(base), rank or max(lora.ranks), share=keep)
        place = write_lora(resized.lora, out, force=force)
        _print_written(place, _kept(resized), json=json)


def show_extraction(
    tuned: Path, base: Path, out: Path, rank: int, conv_rank: int, keep: float | None, *, force: bool, json: bool
) -> None:
    """Write two models' difference."""
    with told(json=json):
        from yingxi.lora.files.base import open_base
        from yingxi.lora.files.extracting import extract
        from yingxi.lora.files.writing import refuse_to_overwrite, write_lora

        if not force:
            refuse_to_overwrite(out)
        with bar(Words("extracting", "提取")) as hear:
            found = extract(open_base(tuned), open_base(base), rank, conv_rank=conv_rank, share=keep, heard=hear)
        place = write_lora(found.lora, out, form="kohya", force=force)
        _print_written(place, _kept(found), json=json)


def _write_thumbnail(metadata: Any, path: Path, picture: Path) -> None:
    from yingxi.lora.files.metadata import thumbnail_bytes
    from yingxi.lora.files.writing import refuse_to_overwrite
    from yingxi.project.atomic import write_bytes

    url = metadata.get("modelspec.thumbnail")
    if url is None:
        raise InputError(
            Words("has no thumbnail", "没有缩略图"),
            where=str(path),
            next_step=Words("leave --picture out", "去掉 --picture"),
        )
    refuse_to_overwrite(picture)
    write_bytes(picture, thumbnail_bytes(url))


def _kept(resized: Resized) -> dict[str, object]:
    shares = list(resized.kept.values())
    return {
        "modules": len(resized.lora.modules),
        "rank": max(resized.lora.ranks),
        "energy_kept": round(fmean(shares), 4),
        "least_kept": round(min(shares), 4),
    }


def _print_written(place: Path, facts: dict[str, object], *, json: bool) -> None:
    if json:
        print(json_text.dumps({"path": str(place)} | facts, ensure_ascii=False))
        return
    shown = ", ".join(f"{_said(name)} {value}" for name, value in facts.items())
    print(f"{place}: {shown}")


_FACTS: Final = {
    "modules": Words("modules", "模块"),
    "weights": Words("weights changed", "改动的权重"),
    "form": Words("form", "格式"),
    "rank": Words("largest rank", "最大 rank"),
    "energy_kept": Words("energy kept (mean)", "保留能量（平均）"),
    "least_kept": Words("(least)", "（最少）"),
}


def _said(name: str) -> str:
    return str(_FACTS[name])


def _verdict_values(verdict: Verdict) -> dict[str, object]:
    return {
        "sound": verdict.sound,
        "faults": [{"en": one.en, "zh": one.zh} for one in verdict.faults],
        "notes": [{"en": one.en, "zh": one.zh} for one in verdict.notes],
        "modules": [
            {
                "path": one.path,
                "rank": one.rank,
                "alpha": one.alpha if isfinite(one.alpha) else None,
                "norm": one.norm if one.state != "not finite" else None,
                "share": one.share,
                "state": one.state,
            }
            for one in verdict.modules
        ],
    }


def _print_verdict(verdict: Verdict) -> None:
    wrong = [one for one in verdict.modules if one.state != "sound"]
    strongest = sorted((one for one in verdict.modules if one.state == "sound"), key=lambda one: -one.norm)
    shown = [*wrong, *strongest[:MOST_ROWS]]
    heads = [Words("module", "模块"), Words("rank", "rank"), Words("alpha", "alpha"), Words("norm", "范数")]
    heads += [Words("of weight", "相对权重"), Words("state", "状态")]
    rows = [
        (
            one.path,
            str(one.rank),
            f"{one.alpha:g}",
            f"{one.norm:.4g}",
            "-" if one.share is None else f"{one.share:.2%}",
            str(_STATES[one.state]),
        )
        for one in shown
    ]
    _print_table([str(head) for head in heads], rows)
    if len(strongest) > MOST_ROWS:
        words = Words("... and {n} more sound ones: --json", "……还有 {n} 个完好的：--json")
        print(words.filled(n=len(strongest) - MOST_ROWS))
    for fault in verdict.faults:
        print(f"✗ {fault}")
    for note in verdict.notes:
        print(f"! {note}")
    if verdict.sound:
        print(
            Words("✓ {n} deltas computed again, all sound", "✓ 重新计算了 {n} 个增量，全部完好").filled(
                n=len(verdict.modules)
            )
        )


_STATES: Final = {
    "sound": Words("sound", "完好"),
    "zero": Words("adds nothing", "无作用"),
    "not finite": Words("NaN or infinity", "NaN 或无穷大"),
    "unmatched": Words("not in the base", "底模中没有"),
    "misshapen": Words("another shape", "形状不同"),
}


def _print_table(heads: list[str] | None, rows: Sequence[Sequence[str]]) -> None:
    from rich.console import Console
    from rich.table import Column, Table
    from rich.text import Text

    titles = heads or [""] * len(rows[0])
    # A name is folded, never cut: a person searches for it.
    columns = [Column(title, overflow="fold", no_wrap=False) for title in titles]
    table = Table(*columns, box=None, show_header=heads is not None)
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    Console(highlight=False, markup=False).print(table)
