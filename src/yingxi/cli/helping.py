"""Help in the reader's language, plain: ready in a moment, and the same in a pipe as in a terminal."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Iterator, Sequence
from typing import Any

from typer.core import TyperCommand, TyperGroup

from yingxi.words import Words

Row = tuple[str, str]

SMALLEST_COLUMN = 24
"""What is said of an option gets at least so many columns, however narrow the terminal."""


class Command(TyperCommand):
    """A command whose help is in the reader's language."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the whole help page."""
        formatter.write(_page(self, ctx))


class Group(TyperGroup):
    """The commands together, with their help in the reader's language."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the whole help page."""
        formatter.write(_page(self, ctx))


def show_version(wanted: bool) -> None:
    """Print the version and end, if that was asked for."""
    if wanted:
        from yingxi import __version__

        print(f"yingxi {__version__}")
        sys.exit(0)


def _page(command: Any, ctx: Any) -> str:
    params = command.get_params(ctx)
    arguments = [param for param in params if param.param_type_name == "argument"]
    commands = [command.get_command(ctx, name) for name in command.list_commands(ctx)] if _has_commands(command) else []
    words = [str(Words("[OPTIONS]", "[选项]")), *(_name(param) for param in arguments)]
    words += [str(Words("COMMAND ...", "命令 ..."))] if commands else []
    sections: Sequence[tuple[Words, list[Row]]] = (
        (Words("Commands", "命令"), [(one.name, one.help or "") for one in commands]),
        (Words("Arguments", "参数"), [(_name(param), param.help or "") for param in arguments]),
        (Words("Options", "选项"), [_option(param) for param in params if param.param_type_name == "option"]),
    )
    lines = [f"{Words('Usage: ', '用法：')}{ctx.command_path} {' '.join(words)}", "", command.help or "", ""]
    for heading, rows in sections:
        lines += _section(str(heading), rows) if rows else ()
    return "\n".join([*lines, *([command.epilog] if command.epilog else [])]).rstrip() + "\n"


def _has_commands(command: Any) -> bool:
    return hasattr(command, "list_commands")


def _name(param: Any) -> str:
    return str(param.name).upper()


def _option(param: Any) -> Row:
    names = ", ".join(sorted(param.opts, key=len))
    if param.name == "help":
        return names, str(Words("show this help", "显示这份帮助"))
    return names if param.is_flag else f"{names} {param.metavar or ''}".rstrip(), param.help or ""


def _section(heading: str, rows: list[Row]) -> Iterator[str]:
    yield f"{heading}{Words(':', '：')}"
    left = max(len(name) for name, _ in rows) + 2
    room = max(SMALLEST_COLUMN, shutil.get_terminal_size().columns - left - 2)
    for name, said in rows:
        first, *more = textwrap.wrap(said, room) or [""]
        yield f"  {name:<{left}}{first}".rstrip()
        yield from (" " * (left + 2) + line for line in more)
    yield ""
