"""`yingxi picture`: pictures from a prompt, or over a picture."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from yingxi.cli.helping import Command
from yingxi.cli.options import Force, JsonLines, Lang, said

Prompt = Annotated[
    str | None,
    typer.Argument(
        help=said("the prompt, as SD-WebUI reads it: (word:1.2), <lora:name:0.7>", "提示词，写法同 SD-WebUI")
    ),
]
Base = Annotated[
    Path | None, typer.Option(metavar="PATH", help=said("the base model [the one that ships]", "底模 [自带的小底模]"))
]
Loras = Annotated[
    list[Path] | None,
    typer.Option(
        "--loras", metavar="DIR", help=said("where LoRAs are found; may be repeated", "LoRA 文件夹，可重复写")
    ),
]
Negative = Annotated[
    str | None, typer.Option("--negative", metavar="TEXT", help=said("what is not wanted", "负面提示词"))
]
Number = Annotated[
    int,
    typer.Option(
        "--number", "-n", metavar="N", min=1, max=100, help=said("so many, seeds counting up", "画几张，种子依次加一")
    ),
]
Seed = Annotated[int | None, typer.Option(metavar="N", help=said("what chance begins with [0]", "随机种子 [0]"))]
Steps = Annotated[int | None, typer.Option(metavar="N", help=said("steps from noise [20]", "采样步数 [20]"))]
Cfg = Annotated[
    float | None, typer.Option(metavar="X", help=said("how closely the prompt is kept [7]", "提示词引导系数 [7]"))
]
Sampler = Annotated[
    str | None,
    typer.Option(metavar="NAME", help=said("euler a, dpm++ 2m karras, ddim ... [euler a]", "采样器 [euler a]")),
]
Size = Annotated[
    str | None, typer.Option(metavar="WxH", help=said("in pixels [the base's own]", "宽x高，像素 [底模的尺寸]"))
]
ClipSkip = Annotated[
    int | None, typer.Option(metavar="N", help=said("CLIP layers left out, from 1 [1]", "CLIP skip，从 1 起 [1]"))
]
Over = Annotated[
    Path | None, typer.Option(metavar="FILE", help=said("draw over this picture", "在这张图上重画（图生图）"))
]
Strength = Annotated[
    float | None, typer.Option(metavar="0..1", help=said("how much is drawn anew [0.75]", "重绘幅度 [0.75]"))
]
Mask = Annotated[
    Path | None, typer.Option(metavar="FILE", help=said("only where it is white", "遮罩，只重画白色处（局部重绘）"))
]
MaskBlur = Annotated[
    int | None, typer.Option(metavar="PX", help=said("how softly the mask ends [4]", "遮罩边缘模糊像素 [4]"))
]
Upscale = Annotated[
    float | None,
    typer.Option(metavar="X", help=said("enlarge so many times, draw over again [1]", "放大几倍并再画一遍 [1]")),
]
Upscaler = Annotated[
    Literal["lanczos", "anime4k"] | None,
    typer.Option(metavar="lanczos|anime4k", help=said("what enlarges [lanczos]", "放大算法 [lanczos]")),
]
UpscaleStrength = Annotated[
    float | None,
    typer.Option(metavar="0..1", help=said("how much is drawn anew then [0.4]", "放大后的重绘幅度 [0.4]")),
]
From = Annotated[
    Path | None,
    typer.Option(
        "--from",
        metavar="PNG",
        help=said("repeat this picture; options change it", "照这张 PNG 重画，可用其他选项改动"),
    ),
]
Out = Annotated[
    Path | None,
    typer.Option(
        "--out", "-o", metavar="PATH", help=said("a .png or a folder [here]", "写到 .png 或文件夹 [当前文件夹]")
    ),
]


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command("picture", cls=Command, help=said("Draw pictures from a prompt.", "按提示词画图。"))(picture)


def picture(
    prompt: Prompt = None,
    base: Base = None,
    loras: Loras = None,
    negative: Negative = None,
    number: Number = 1,
    seed: Seed = None,
    steps: Steps = None,
    cfg: Cfg = None,
    sampler: Sampler = None,
    size: Size = None,
    clip_skip: ClipSkip = None,
    over: Over = None,
    strength: Strength = None,
    mask: Mask = None,
    mask_blur: MaskBlur = None,
    upscale: Upscale = None,
    upscaler: Upscaler = None,
    upscale_strength: UpscaleStrength = None,
    again: From = None,
    out: Out = None,
    force: Force = False,
    json: JsonLines = False,
    lang: Lang = None,
) -> None:
    """Draw."""
    from yingxi.cli.picture_pages import Asked, show_pictures

    given = {
        "prompt": prompt, "negative": negative, "seed": seed, "steps": steps, "cfg": cfg, "sampler": sampler,
        "clip_skip": clip_skip, "strength": strength, "mask_blur_px": mask_blur, "upscale": upscale,
        "upscaler": upscaler, "upscale_strength": upscale_strength,
    }  # fmt: skip
    values = {name: value for name, value in given.items() if value is not None}
    show_pictures(Asked(values, size, base, tuple(loras or ()), over, mask, again, number, out, force), json=json)
