"""`yingxi lora`: look at LoRAs, check them, turn them into other forms, put them together."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from yingxi.cli.helping import Command, Group
from yingxi.cli.options import Force, Json, Lang, said

File = Annotated[
    Path,
    typer.Argument(help=said("a LoRA: .safetensors, or a folder of peft's", "LoRA：.safetensors，或 peft 文件夹")),
]
Files = Annotated[list[Path], typer.Argument(help=said("the LoRAs, in order", "若干 LoRA，按顺序"))]
Out = Annotated[Path, typer.Option("--out", "-o", metavar="PATH", help=said("where it is written", "写到哪里"))]
BaseModel = Annotated[
    Path | None,
    typer.Option(metavar="PATH", help=said("the base it is for: a file or a folder", "对应的底模：文件或文件夹")),
]
Rank = Annotated[
    int | None, typer.Option(metavar="N", min=1, max=4096, help=said("at most so many directions", "rank 上限"))
]
Keep = Annotated[
    float | None,
    typer.Option(metavar="0..1", help=said("keep this share of each delta's energy", "保留每个增量能量的比例")),
]
Precision = Annotated[
    Literal["fp16", "bf16", "float"] | None,
    typer.Option(metavar="fp16|bf16|float", help=said("how weights are stored [as they are]", "存储精度 [不变]")),
]

app = typer.Typer(
    cls=Group,
    no_args_is_help=True,
    help=said("Look at LoRA files, check, convert, merge.", "查看、检查、转换、合并 LoRA。"),
)


@app.callback()
def _lora(lang: Lang = None) -> None:
    """Take what stands before the command."""


@app.command(cls=Command, help=said("Say what a LoRA is and how it was made.", "说明一个 LoRA 是什么、怎么训练的。"))
def inspect(
    file: File,
    picture: Annotated[
        Path | None, typer.Option(metavar="FILE", help=said("write its thumbnail here", "把缩略图存到这里"))
    ] = None,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Print a summary."""
    from yingxi.cli.lora_pages import show_summary

    show_summary(file, picture, json=json)


@app.command(
    cls=Command,
    help=said("Compute every delta again and list what does not fit.", "重新计算每个增量，列出对不上的键。"),
)
def verify(file: File, base: BaseModel = None, json: Json = False, lang: Lang = None) -> None:
    """Print every fault; exit with 1 when there is one."""
    from yingxi.cli.lora_pages import show_verdict

    raise typer.Exit(show_verdict(file, base, json=json))


@app.command(cls=Command, help=said("Write a LoRA in another form.", "把 LoRA 转换成另一种格式。"))
def convert(
    file: File,
    out: Out,
    to: Annotated[
        Literal["kohya", "peft", "diffusers"],
        typer.Option(metavar="kohya|peft|diffusers", help=said("the form [kohya]", "目标格式 [kohya]")),
    ] = "kohya",
    precision: Precision = None,
    force: Force = False,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Convert."""
    from yingxi.cli.lora_pages import show_conversion

    show_conversion(file, out, to, precision, force=force, json=json)


@app.command(cls=Command, help=said("Merge LoRAs into one, or into a base.", "把若干 LoRA 合并成一个，或合并进底模。"))
def merge(
    files: Files,
    out: Out,
    weight: Annotated[
        list[float] | None,
        typer.Option("--weight", "-w", metavar="X", help=said("of each, in order [1]", "各自的权重，按顺序 [1]")),
    ] = None,
    into: Annotated[
        Path | None,
        typer.Option(metavar="BASE", help=said("merge into this base for good", "合并进这个底模")),
    ] = None,
    rank: Rank = None,
    force: Force = False,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Merge."""
    from yingxi.cli.lora_pages import show_merge

    show_merge(files, weight or [1.0] * len(files), out, into, rank, force=force, json=json)


@app.command(cls=Command, help=said("Cut a LoRA to its strongest directions.", "缩小 LoRA，只留最重要的方向。"))
def resize(
    file: File,
    out: Out,
    rank: Rank = None,
    keep: Keep = None,
    base: Annotated[
        Path | None,
        typer.Option(metavar="PATH", help=said("make a DoRA plain with its base", "借助底模把 DoRA 变成普通 LoRA")),
    ] = None,
    force: Force = False,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Resize."""
    from yingxi.cli.lora_pages import show_resizing

    show_resizing(file, out, rank, keep, base, force=force, json=json)


@app.command(
    cls=Command, help=said("Take a fine-tuned model's difference as a LoRA.", "把微调模型与底模之差提取成 LoRA。")
)
def extract(
    tuned: Annotated[Path, typer.Argument(help=said("the fine-tuned model", "微调后的模型"))],
    out: Out,
    base: Annotated[
        Path, typer.Option("--from", metavar="PATH", help=said("what it was tuned from", "它微调时用的底模"))
    ],
    rank: Annotated[
        int, typer.Option(metavar="N", min=1, max=4096, help=said("at most so many directions [32]", "rank 上限 [32]"))
    ] = 32,
    conv_rank: Annotated[
        int, typer.Option(metavar="N", min=0, max=4096, help=said("of convolutions [0]", "卷积层的 rank [0]"))
    ] = 0,
    keep: Keep = None,
    force: Force = False,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Extract."""
    from yingxi.cli.lora_pages import show_extraction

    show_extraction(tuned, base, out, rank, conv_rank, keep, force=force, json=json)


@app.command(
    cls=Command,
    help=said("Draw epoch by prompt by weight as one picture.", "把各轮、各提示词、各权重画成一张对照图。"),
)
def grid(
    given: Annotated[
        list[Path],
        typer.Argument(help=said("a recipe that was trained, or LoRAs", "训练过的配置，或若干 LoRA")),
    ],
    prompt: Annotated[
        list[str] | None,
        typer.Option("--prompt", "-p", metavar="TEXT", help=said("may be repeated [the recipe's]", "提示词，可重复写")),
    ] = None,
    weight: Annotated[
        list[float] | None,
        typer.Option("--weight", "-w", metavar="X", help=said("may be repeated [0.6 0.8 1]", "权重，可重复写")),
    ] = None,
    base: BaseModel = None,
    negative: Annotated[
        str | None, typer.Option("--negative", metavar="TEXT", help=said("what is not wanted", "负面提示词"))
    ] = None,
    seed: Annotated[
        int | None, typer.Option(metavar="N", help=said("what chance begins with [0]", "随机种子 [0]"))
    ] = None,
    steps: Annotated[int | None, typer.Option(metavar="N", help=said("steps from noise [20]", "采样步数 [20]"))] = None,
    cfg: Annotated[
        float | None, typer.Option(metavar="X", help=said("how closely the prompt is kept [7]", "提示词引导系数 [7]"))
    ] = None,
    sampler: Annotated[
        str | None, typer.Option(metavar="NAME", help=said("see yingxi picture [euler a]", "采样器 [euler a]"))
    ] = None,
    size: Annotated[
        str | None,
        typer.Option(metavar="WxH", help=said("of each picture [the recipe's]", "每张的宽x高 [配置的分辨率]")),
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="PNG", help=said("where it is written", "写到哪里"))
    ] = None,
    force: Force = False,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Draw a grid."""
    from yingxi.cli.picture_pages import show_grid

    told = {"negative": negative, "seed": seed, "steps": steps, "cfg": cfg, "sampler": sampler}
    values = {name: value for name, value in told.items() if value is not None}
    show_grid(given, prompt or [], weight or [], base, values, size, out, force=force, json=json)
