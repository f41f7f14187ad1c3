"""`yingxi dataset`: pictures and captions checked and prepared for training."""

from __future__ import annotations

import json as json_text
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from yingxi.cli.helping import Command, Group
from yingxi.cli.options import Json, Lang, said
from yingxi.words import Words

if TYPE_CHECKING:
    from yingxi.lora.datasets.checking import Examined
    from yingxi.lora.datasets.report import Prepared, Report

MOST_ROWS = 60
"""Pictures named one by one on the screen; report.json names them all."""


Folder = Annotated[Path, typer.Argument(help=said("the folder with the pictures", "图片文件夹"))]
Metadata = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help=said("a .csv or .jsonl of captions [metadata.csv]", "标注列表 .csv 或 .jsonl [metadata.csv]"),
    ),
]
Resolution = Annotated[
    int, typer.Option(metavar="N", help=said("trained at, in pixels [512]", "训练分辨率（像素）[512]"))
]
BucketMin = Annotated[int | None, typer.Option(metavar="N", help=said("shortest side [256]", "桶的最短边 [256]"))]
BucketMax = Annotated[int | None, typer.Option(metavar="N", help=said("longest side [1024]", "桶的最长边 [1024]"))]
BucketStep = Annotated[
    int, typer.Option(metavar="N", help=said("sides are multiples of it [64]", "边长是它的倍数 [64]"))
]
Base = Annotated[
    Path | None,
    typer.Option(metavar="DIR", help=said("count captions with this base's tokenizer", "用该底模的分词器计数")),
]
Multilingual = Annotated[
    bool, typer.Option("--multilingual", help=said("the text encoder reads Chinese", "文本编码器懂中文"))
]
Sheet = Annotated[
    Path | None, typer.Option(metavar="PNG", help=said("draw the doubtful ones on a sheet", "把可疑图片拼成一张图"))
]
Out = Annotated[
    Path | None,
    typer.Option(
        "--out", "-o", metavar="DIR", help=said("the new folder [<DIR>-prepared]", "输出文件夹 [<DIR>-prepared]")
    ),
]
Upscale = Annotated[
    Literal["anime4k", "none"],
    typer.Option(
        metavar="anime4k|none", help=said("what enlarges small pictures [anime4k]", "小图用什么放大 [anime4k]")
    ),
]
Background = Annotated[
    str,
    typer.Option(metavar="COLOUR", help=said("under transparent pictures [white]", "透明图的底色，如 #f4efe6 [white]")),
]
Focus = Annotated[
    float,
    typer.Option(
        metavar="0..1", help=said("what stays of tall ones: 0 top, 1 bottom [0.5]", "竖图保留哪里：0 上 1 下 [0.5]")
    ),
]

app = typer.Typer(
    cls=Group, no_args_is_help=True, help=said("Check and prepare pictures with captions.", "检查和准备带标注的图片。")
)


@app.callback()
def _dataset(lang: Lang = None) -> None:
    """Take what stands before the command."""


@app.command(cls=Command, help=said("Name each doubtful picture and why.", "逐一指出可疑的图片和标注，并说明原因。"))
def check(
    folder: Folder,
    metadata: Metadata = None,
    resolution: Resolution = 512,
    bucket_min: BucketMin = None,
    bucket_max: BucketMax = None,
    bucket_step: BucketStep = 64,
    base: Base = None,
    multilingual: Multilingual = False,
    sheet: Sheet = None,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Print every finding; exit with 1 when there is one."""
    from yingxi.cli.factory import bar, told
    from yingxi.lora.datasets.checking import Standards, check_dataset
    from yingxi.lora.datasets.cutting import usual_buckets
    from yingxi.lora.datasets.tokens import token_count

    with told(json=json):
        standards = Standards(
            usual_buckets(resolution, bucket_min, bucket_max, bucket_step),
            token_count(base), exact_tokens=base is not None, english_only=not multilingual,
        )  # fmt: skip
        with bar(Words("looking", "检查")) as hear:
            examined = check_dataset(folder, metadata, standards, hear)
        _print_findings(examined, json=json)
        if sheet is not None and examined.findings:
            _draw_sheet(examined, sheet)
    raise typer.Exit(1 if examined.findings else 0)


def _draw_sheet(examined: Examined, path: Path) -> None:
    from yingxi.lora.datasets.contact import write_sheet
    from yingxi.lora.datasets.sheet import cells_of

    cells = cells_of(examined)
    title = Words("{folder}: {n} doubtful pictures", "{folder}：{n} 张可疑图片")
    write_sheet(cells, str(title.filled(folder=examined.dataset.folder.resolve().name, n=len(cells))), path)


def _print_findings(examined: Examined, *, json: bool) -> None:
    if json:
        rows = [
            {"picture": one.picture, "kind": str(one.kind), "what": {"en": one.what.en, "zh": one.what.zh}}
            | ({"like": one.like} if one.like else {})
            for one in examined.findings
        ]
        print(json_text.dumps({"pictures": len(examined.dataset.examples), "findings": rows}, ensure_ascii=False))
        return
    from yingxi.lora.datasets.checking import KIND_WORDS

    for one in examined.findings:
        print(f"{one.picture}: [{KIND_WORDS[one.kind]}] {one.what}")
    count = Counter(str(KIND_WORDS[one.kind]) for one in examined.findings)
    words = Words("{n} pictures read, {m} findings", "读了 {n} 张图片，{m} 处可疑")
    print(words.filled(n=len(examined.dataset.examples), m=len(examined.findings)))
    for kind, number in sorted(count.items()):
        print(f"  {kind}: {number}")


@app.command(
    cls=Command, help=said("Cut pictures to their buckets, in a new folder.", "把图片裁剪进分桶，写到新文件夹。")
)
def prepare(
    folder: Folder,
    out: Out = None,
    metadata: Metadata = None,
    resolution: Resolution = 512,
    bucket_min: BucketMin = None,
    bucket_max: BucketMax = None,
    bucket_step: BucketStep = 64,
    upscale: Upscale = "anime4k",
    background: Background = "white",
    focus: Focus = 0.5,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Prepare a folder and print what was done."""
    from yingxi.cli.factory import bar, told
    from yingxi.lora.datasets.cutting import Preparation, usual_buckets
    from yingxi.lora.datasets.pictures import colour_of
    from yingxi.lora.datasets.preparing import prepare_dataset

    with told(json=json):
        how = Preparation(
            usual_buckets(resolution, bucket_min, bucket_max, bucket_step), colour_of(background), upscale,
            min(1.0, max(0.0, focus)),
        )  # fmt: skip
        out = out or folder.resolve().with_name(f"{folder.resolve().name}-prepared")
        with bar(Words("preparing", "准备图片")) as hear:
            report = prepare_dataset(folder, out, how, metadata, hear)
        if json:
            print((out / "report.json").read_text("utf-8"), end="")
        else:
            _print_report(report, out)
    raise typer.Exit(0)


def _print_report(report: Report, out: Path) -> None:
    from rich.console import Console
    from rich.table import Table

    from yingxi.lora.datasets.report import deed_words

    notable = [one for one in report.pictures if not one.written] + [one for one in report.pictures if one.written]
    table = Table(*(said(*head) for head in _HEADS), box=None)
    for one in notable[:MOST_ROWS]:
        table.add_row(*_row(one))
    Console(highlight=False, markup=False).print(table)
    if len(notable) > MOST_ROWS:
        more = Words("... and {n} more, all in {f}", "……还有 {n} 张，见 {f}")
        print(more.filled(n=len(notable) - MOST_ROWS, f=out / "report.json"))
    for fault in report.faults:
        print(f"{fault.where}: {fault.what}")
    for name in report.left_over:
        gone = Words("{f}: its source is gone; remove it, or it is trained on", "{f}：原图已不在，不删会被训练")
        print(gone.filled(f=out / name))
    for name in report.kept_captions:
        print(Words("{f}: changed by a person, left as it is", "{f}：有人改过，保持原样").filled(f=out / name))
    sizes = ", ".join(f"{size}: {count}" for size, count in report.sizes.items())
    deeds = ", ".join(f"{deed_words(deed)}: {count}" for deed, count in report.deeds.items())
    print(said("buckets: ", "分桶：") + (sizes or "-"))
    print(said("done: ", "处理：") + (deeds or "-"))
    words = Words(
        "{out}: {n} pictures prepared ({r} were there), {left} left out",
        "{out}：准备好 {n} 张（其中 {r} 张早已完成），{left} 张未用",
    )
    print(words.filled(out=out, n=report.prepared, r=report.reused, left=len(report.pictures) - report.prepared))


_HEADS = (("picture", "图片"), ("was", "原尺寸"), ("is", "新尺寸"), ("done", "处理"), ("caption", "标注"))


def _row(one: Prepared) -> tuple[str, ...]:
    from yingxi.lora.datasets.report import deed_words

    left_out = said("left out: ", "未用：") + str(one.left_out) if one.left_out is not None else ""
    was, now = (f"{width}x{height}" if width else "-" for width, height in (one.from_px, one.to_px))
    return (
        one.picture,
        was,
        now,
        left_out or ", ".join(str(deed_words(deed)) for deed in one.done) or "-",
        one.caption or "-",
    )
