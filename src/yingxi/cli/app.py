"""The commands and their options, thin: each opens a film, runs the crew, shows what it tells.

`yingxi.cli.main` chooses the language before it imports this module, so that help is in the reader's own.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from yingxi.cli.dataset import app as dataset_app
from yingxi.cli.helping import Command, Group, show_version
from yingxi.cli.label import add_to as add_label
from yingxi.cli.lora import app as lora_app
from yingxi.cli.options import JsonLines, Lang, said
from yingxi.cli.picture import add_to as add_picture

Story = Annotated[Path, typer.Argument(help=said("a story file, or a film's folder", "故事文件，或影片文件夹"))]
FilmPath = Annotated[Path, typer.Argument(help=said("the film's folder", "影片文件夹"))]
Out = Annotated[
    Path | None,
    typer.Option(
        "--out", "-o", metavar="DIR", help=said("the film's folder [<story>-film]", "影片文件夹 [<故事名>-film]")
    ),
]
Aspect = Annotated[
    str | None, typer.Option(metavar="W:H", help=said("16:9, 9:16 or 1:1 [16:9]", "画幅：16:9、9:16 或 1:1 [16:9]"))
]
Size = Annotated[int | None, typer.Option(metavar="N", help=said("short side in pixels [1080]", "短边像素 [1080]"))]
Fps = Annotated[int | None, typer.Option(metavar="N", help=said("frames per second [24]", "每秒帧数 [24]"))]
Scenes = Annotated[
    str | None,
    typer.Option(metavar="N-N", help=said("only these scenes: 2, 1-3, all", "只做这些场：2、1-3、all（全部）")),
]
Minutes = Annotated[
    float | None,
    typer.Option(metavar="N", help=said("condense to about this long (0: all of it)", "压缩到大约几分钟（0：不压缩）")),
]
Preview = Annotated[
    bool, typer.Option("--preview", help=said("480p, same cuts and sound", "480p 预览，剪辑与声音相同"))
]
Assets = Annotated[
    Path | None, typer.Option(metavar="DIR", help=said("a folder with voices and weights", "存放声音与权重的文件夹"))
]
Version = Annotated[
    bool,
    typer.Option("--version", is_eager=True, callback=show_version, help=said("show the version", "显示版本")),
]
Fetch = Annotated[bool, typer.Option("--fetch", help=said("fetch missing voices and weights", "下载缺少的声音与权重"))]

app = typer.Typer(
    name="yingxi",
    cls=Group,
    rich_markup_mode=None,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help=said("A story goes in, a finished short film comes out.", "故事进来，短片出去。"),
    epilog=said("One command makes a film:  yingxi film story.txt", "一条命令做一部短片：  yingxi film story.txt"),
)


@app.callback()
def _yingxi(version: Version = False, lang: Lang = None) -> None:
    """Take what stands before the command."""


def _add_stage(name: str, until: str, help_text: str) -> None:
    @app.command(name, cls=Command, help=help_text)
    def command(
        story: Story,
        out: Out = None,
        aspect: Aspect = None,
        size: Size = None,
        fps: Fps = None,
        scenes: Scenes = None,
        minutes: Minutes = None,
        preview: Preview = False,
        lang: Lang = None,
        assets: Assets = None,
        json: JsonLines = False,
    ) -> None:
        from yingxi.cli.making import Wanted, make

        wanted = Wanted(story, out, until, aspect, size, fps, scenes, minutes, preview, assets, json)
        raise typer.Exit(make(wanted))


_add_stage("film", "cut", said("Make the whole film.", "制作整部短片。"))
_add_stage("script", "script", said("Write script.yaml and cast.yaml.", "写剧本和角色表。"))
_add_stage("board", "board", said("Voice and board the film; write the storyboard.", "配音、画分镜，生成分镜本。"))
_add_stage("render", "render", said("Draw the shots that are stale.", "绘制需要重做的镜头。"))
_add_stage("cut", "cut", said("Score, mix and cut what is drawn (draws what is stale).", "配乐、混音、剪辑成片。"))


@app.command(
    cls=Command, help=said("Say what is stale, why, and how long it will take.", "说明哪些要重做、为什么、要多久。")
)
def status(film: FilmPath, json: JsonLines = False, preview: Preview = False, lang: Lang = None) -> None:
    """Show what a run would do."""
    from yingxi.cli.looking import show_status

    raise typer.Exit(show_status(film, json=json, preview=preview))


@app.command(
    cls=Command,
    help=said("Say what this machine can do and what is missing.", "检查这台机器：能做什么，缺什么，怎么装。"),
)
def doctor(fetch: Fetch = False, assets: Assets = None, json: JsonLines = False, lang: Lang = None) -> None:
    """Show what this machine can do."""
    from yingxi.cli.looking import show_doctor

    raise typer.Exit(show_doctor(fetch=fetch, assets=assets, json=json))


@app.command(cls=Command, help=said("Train a LoRA from one YAML.", "用一份 YAML 训练 LoRA。"))
def train(
    recipe: Annotated[Path, typer.Argument(help=said("the recipe, a .yaml file", "训练配置，.yaml 文件"))],
    dry_run: Annotated[
        bool,
        typer.Option(
            "--dry-run",
            help=said(
                "only say the resolved recipe, steps, files, memory, time", "只显示完整配置、步数、文件、内存、时间"
            ),
        ),
    ] = False,
    fresh: Annotated[
        bool, typer.Option("--fresh", help=said("begin anew, do not go on", "重新开始，不接着上次训练"))
    ] = False,
    json: JsonLines = False,
    lang: Lang = None,
) -> None:
    """Train."""
    from yingxi.cli.train import show_training

    raise typer.Exit(show_training(recipe, fresh=fresh, dry_run=dry_run, json=json))


app.add_typer(dataset_app, name="dataset")
app.add_typer(lora_app, name="lora")
add_label(app)
add_picture(app)
