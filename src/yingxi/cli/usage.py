"""A command line typed wrongly, said in the reader's language."""

from __future__ import annotations

import sys
from typing import Any

import typer

from yingxi.words import Words


def run_app(app: typer.Typer) -> int:
    """Run the commands; return the exit code, with what was typed wrongly said in one line."""
    try:
        code = app(prog_name="yingxi", standalone_mode=False)
    except typer.Exit as done:
        return done.exit_code
    except typer.Abort as stopped:
        raise KeyboardInterrupt from stopped
    except Exception as error:
        kinds = {kind.__name__ for kind in type(error).__mro__}
        if "UsageError" not in kinds:
            raise
        _tell(error, kinds)
        return 2
    return code if isinstance(code, int) else 0


def _tell(error: Any, kinds: set[str]) -> None:
    """Print what is wrong with the line, and where help is.

    Args:
        error: the command library's complaint; known by its class's name, for the library has moved house.
        kinds: the names of its classes.
    """
    if "NoArgsIsHelpError" in kinds:
        print(error.format_message())
        return
    command = error.ctx.command_path if error.ctx is not None else "yingxi"
    print(_said(error, kinds), file=sys.stderr)
    print(Words("  → see: {c} --help", "  → 请看：{c} --help").filled(c=command), file=sys.stderr)


def _said(error: Any, kinds: set[str]) -> Words:
    plain = error.format_message().replace("\n", " ")
    param = getattr(error, "param", None)
    options = [option for option in getattr(param, "opts", ()) if option.startswith("--")]
    name = options[0] if options else str(getattr(param, "name", ""))
    if "MissingParameter" in kinds:
        return Words(f"{name} is missing", f"缺少 {name}")
    if "NoSuchOption" in kinds:
        near = ", ".join(getattr(error, "possibilities", None) or ())
        return Words(
            f"there is no option {error.option_name}" + (f" (did you mean {near}?)" if near else ""),
            f"没有选项 {error.option_name}" + (f"（是不是 {near}？）" if near else ""),
        )
    if "NoSuchCommand" in kinds or plain.startswith("No such command"):
        return Words(plain, f"没有这个命令：{plain.split(chr(39))[1] if chr(39) in plain else plain}")
    if "BadParameter" in kinds and name:
        must = _must_be(error.message)
        return Words(f"{name}: {must.en}", f"{name}：{must.zh}")
    if plain.startswith("Got unexpected extra argument"):
        return Words(plain, f"多了参数：{plain.rpartition('(')[2].rstrip(').')}")
    if "requires an argument" in plain:
        return Words(plain, f"{getattr(error, 'option_name', '')} 后面要写值")
    return Words(plain, f"命令写得不对：{plain}")


def _must_be(message: str) -> Words:
    if "integer" in message:
        return Words("must be a whole number", "必须是整数")
    if "float" in message or "number" in message:
        return Words("must be a number", "必须是数字")
    return Words(message, message)
