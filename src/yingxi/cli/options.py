"""What every group of commands has: help said in two languages, and the options they share."""

from __future__ import annotations

from typing import Annotated

import typer

from yingxi.words import Words


def said(en: str, zh: str) -> str:
    """Return a help text in the reader's language, chosen when the commands are made."""
    return str(Words(en, zh))


def _known_language(value: str | None) -> str | None:
    if value not in (None, "zh", "en"):
        raise typer.BadParameter(said("zh or en, please", "请写 zh 或 en"))
    return value


Lang = Annotated[
    str | None,
    typer.Option(metavar="zh|en", callback=_known_language, help=said("the language of messages", "界面语言")),
]
Json = Annotated[bool, typer.Option("--json", help=said("tell it as JSON", "以 JSON 输出"))]
JsonLines = Annotated[bool, typer.Option("--json", help=said("tell it as JSON lines", "以 JSON 行输出"))]
Force = Annotated[bool, typer.Option("--force", help=said("write over what lies there", "覆盖已有文件"))]
