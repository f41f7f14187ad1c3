"""Our own documents' regular YAML, written and read without a general emitter and parser.

A novel's board holds a million lines, nearly all of them `name: value` in plain block style. They are written
here byte for byte as libyaml writes them, and read back to the same values. Whatever is less regular is left
to libyaml: one value by `_by_yaml` and `_Reader._asked`, a whole text by returning None.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

import yaml

from yingxi.project.yaml_dialect import PlainDumper, PlainLoader

WIDTH = 120
"""The column (from 0) behind which a long text goes on in the next line."""

DEEPEST_INDENT = 40
"""What stands deeper is not ours."""

_WIDE = "\\xa0-\\u2027\\u202a-\\ud7ff\\ue000-\\ufefe\\uff00-\\ufffd"
_PRINTED = f"\\x20-\\x7e{_WIDE}"
"""Characters that libyaml writes as they are."""

_PLAIN = re.compile(rf"[A-Za-z0-9_({_WIDE}](?:[{_PRINTED}]*[!-~{_WIDE}])?")
"""Text that begins as plain text may, and neither begins nor ends with a blank."""

_QUOTED = re.compile(rf"[#,\[\]{{}}&*!|>'\"%@`](?:[{_PRINTED}]*[!-~{_WIDE}])?")
"""Text that begins with a sign of YAML's own."""

_MARKED = re.compile(r": |:$| #|  ")
"""What ends plain text, or is folded in a way of its own."""

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,15})(\.[0-9]{1,17})?")

_KEY = re.compile(r"([A-Za-z_][A-Za-z0-9_.\-]{0,99}):(?: +(?=\S)(.*))?")

_STRANGE = re.compile(rf"[^\n{_PRINTED}\U00010000-\U0010ffff]")
"""What our documents never hold as it is: tabs, control characters, other line breaks."""

_TRAP = re.compile(r"[&*!]|(?:[\[{].*){5}", re.DOTALL)
"""What may be an anchor or deep nesting in a list of one line."""

_LEFT_TO_YAML = ("&", "*", "!", "|", ">", "%", "@", "`", "#", "?", ",", "]", "}")


class Unusual(Exception):
    """The text is not regular: libyaml decides what it means."""


def written(values: dict[str, Any]) -> str:
    """Return plain values as block YAML, just as `PlainDumper` writes them 120 columns wide."""
    if not values:
        return "{}\n"
    out: list[str] = []
    try:
        _write_map(values, "", "", out)
    except Unusual:
        return by_libyaml(values)
    return "".join(out)


def read(text: str) -> dict[str, Any] | None:
    """Return the values of a regular document; None where only libyaml can tell what the text means."""
    text = text.replace("\r\n", "\n")
    if _STRANGE.search(text):
        return None
    try:
        return _Reader(text).document()
    except (Unusual, yaml.YAMLError):
        return None


def _write_map(tree: dict[str, Any], pad: str, lead: str, out: list[str]) -> None:
    """Write a mapping's lines; the first begins with `lead`, the others with `pad`."""
    for key, value in tree.items():
        start = f"{lead}{_key(key)}:"
        lead = pad
        if type(value) is list and value:
            out.append(f"{start}\n")
            _write_list(value, pad, f"{pad}- ", out)
        elif type(value) is dict and value:
            out.append(f"{start}\n")
            _write_map(value, pad + "  ", pad + "  ", out)
        else:
            out.append(f"{start}{_scalar(value, len(start), len(pad) + 2)}\n")


def _write_list(items: list[Any], pad: str, lead: str, out: list[str]) -> None:
    """Write a list's lines; the first begins with `lead`, the others with `pad` and a dash."""
    inner = pad + "  "
    for item in items:
        if type(item) is dict and item:
            _write_map(item, inner, lead, out)
        elif type(item) is list and item:
            _write_list(item, inner, f"{lead}- ", out)
        else:
            out.append(f"{lead[:-1]}{_scalar(item, len(lead) - 1, len(inner))}\n")
        lead = f"{pad}- "


def _scalar(value: Any, column: int, indent: int) -> str:
    """Return a value with the blank before it, as it stands from `column` on; further lines begin at `indent`."""
    if type(value) is int:
        return f" {value}"
    if type(value) is str:
        shape = _shape(value)
        if shape is None:
            return _by_yaml(value, column, indent)
        if column + len(shape) <= WIDTH or " " not in shape:
            return f" {shape}"
        return _folded(shape, column, indent)
    if value is True or value is False:
        return " true" if value else " false"
    if type(value) is float and "e" not in (text := repr(value)):
        return f" {text}"
    if value is None or value in ({}, []):
        return " null" if value is None else f" {value}"
    return _by_yaml(value, column, indent)


@lru_cache(maxsize=1 << 14)
def _shape(text: str) -> str | None:
    """Return a text plain or in single quotes; None where libyaml has another way, or may have."""
    if _PLAIN.fullmatch(text):
        marked = _MARKED.search(text)
        if marked is None:
            return f"'{text}'" if _means_more(text) else text
    elif not _QUOTED.fullmatch(text):
        return None
    if "  " in text:
        return None
    return "'" + text.replace("'", "''") + "'"


def _means_more(text: str) -> bool:
    """Return whether a plain text would be read as a number, a date, a switch or nothing."""
    ways = PlainDumper.yaml_implicit_resolvers.get(text[0], ())
    return any(pattern.match(text) for _, pattern in ways)


def _folded(shape: str, column: int, indent: int) -> str:
    """Break a long text at the first blank behind each line's width."""
    first, *others = shape.split(" ")
    parts = [" ", first]
    column += 1 + len(first)
    for word in others:
        if column > WIDTH:
            parts.append("\n" + " " * indent)
            column = indent
        else:
            parts.append(" ")
            column += 1
        parts.append(word)
        column += len(word)
    return "".join(parts)


@lru_cache(maxsize=1 << 12)
def _key(key: str) -> str:
    """Return a field's name as it is written."""
    shape = _shape(key)
    if shape is None or len(key) > 100:
        raise Unusual
    return shape


@lru_cache(maxsize=1 << 12, typed=True)
def _by_yaml(value: Any, column: int, indent: int) -> str:
    """Let libyaml write one value with the blank before it, behind a name or a dash that ends at `column`."""
    in_list, levels = column < indent, indent // 2 - 1
    tree: Any = {"k": [value]} if in_list else {"k" * (column - indent + 1): value}
    for _ in range(levels):
        tree = {"k": tree}
    text = by_libyaml(tree)
    for _ in range(levels + in_list):
        text = text[text.index("\n") + 1 :]
    return text[text.index("-" if in_list else ":") + 1 :].removesuffix("\n")


def by_libyaml(values: dict[str, Any]) -> str:
    """Return plain values as block YAML, written by libyaml."""
    text: str = yaml.dump(
        values, Dumper=PlainDumper, allow_unicode=True, sort_keys=False, width=WIDTH, default_flow_style=False
    )
    return text


class _Reader:
    """Reads a regular text line by line.

    Args:
        text: printable, lines ended by a newline.
    """

    def __init__(self, text: str) -> None:
        self._lines = text.removeprefix("\ufeff").split("\n")
        if self._lines[-1] == "":
            self._lines.pop()
        self._count = len(self._lines)
        self._lines.append("")
        self._at = 0
        self._known: dict[str, Any] = {}
        self._keys: dict[str, str] = {}

    def document(self) -> dict[str, Any]:
        """Return the whole text's values."""
        while self._lines[self._at].startswith("#"):
            self._at += 1
        values = self._map(0)
        if self._at != self._count:
            raise Unusual
        return values

    def _map(self, indent: int) -> dict[str, Any]:
        """Read the mapping whose names stand at `indent`, from the current line on."""
        if indent > DEEPEST_INDENT:
            raise Unusual
        lines, known = self._lines, self._known
        pad, deeper = " " * indent, " " * (indent + 1)
        tree: dict[str, Any] = {}
        while True:
            found = _KEY.fullmatch(lines[self._at], indent)
            if found is None:
                raise Unusual
            key, rest = found.groups()
            self._at += 1
            key = self._keys.get(key) or self._named(key)
            if key in tree:
                raise Unusual
            below = lines[self._at]
            if rest is None:
                tree[key] = self._below(indent)
                below = lines[self._at]
            elif below.startswith(deeper) or (not below and self._at < self._count):
                tree[key] = self._long(rest, deeper)
                below = lines[self._at]
            else:
                tree[key] = known[rest] if rest in known else self._told(rest)
            if not below.startswith(pad) or not below or below.startswith("- ", indent):
                return tree

    def _below(self, indent: int) -> Any:
        """Read the block under a name that stands at `indent`."""
        line = self._lines[self._at]
        inner = indent + 2
        if line.startswith("- ", indent) and not line[:indent].strip(" "):
            return self._list(indent)
        if line[:inner].strip(" ") or len(line) <= inner or line[inner] in " -":
            raise Unusual
        return self._map(inner)

    def _list(self, indent: int) -> list[Any]:
        """Read the list whose dashes stand at `indent`, from the current line on."""
        if indent > DEEPEST_INDENT:
            raise Unusual
        lines, known = self._lines, self._known
        dash, inner = " " * indent + "- ", indent + 2
        deeper = " " * (indent + 1)
        items: list[Any] = []
        while (line := lines[self._at]).startswith(dash):
            rest = line[inner:]
            if rest in known and not lines[self._at + 1].startswith(deeper) and lines[self._at + 1]:
                self._at += 1
                items.append(known[rest])
            elif rest.startswith("- "):
                lines[self._at] = " " * inner + rest
                items.append(self._list(inner))
            elif _KEY.fullmatch(rest):
                lines[self._at] = " " * inner + rest
                items.append(self._map(inner))
            else:
                self._at += 1
                items.append(self._long(rest, deeper))
        return items

    def _long(self, rest: str, deeper: str) -> Any:
        """Read a value that may go on in the lines below, which begin with `deeper`."""
        lines, start = self._lines, self._at
        while self._at < self._count and (lines[self._at].startswith(deeper) or not lines[self._at]):
            self._at += 1
        if start == self._at:
            return self._told(rest)
        if rest.startswith(_LEFT_TO_YAML):
            raise Unusual
        parts = [rest.rstrip(" "), *(line.strip(" ") for line in lines[start : self._at])]
        text = " ".join(parts)
        if all(parts) and _PLAIN.fullmatch(text) and not _MARKED.search(text):
            return text
        return self._asked("\n".join([rest, *lines[start : self._at]]))

    def _told(self, rest: str) -> Any:
        """Return what the value of one line means."""
        value: Any = rest
        if found := _NUMBER.fullmatch(rest):
            value = float(rest) if found[1] else int(rest)
        elif not _PLAIN.fullmatch(rest) or _MARKED.search(rest) or _is_other(rest):
            value = self._asked(rest)
        if len(rest) <= 40 and not isinstance(value, dict | list):
            self._known[rest] = value
        return value

    def _asked(self, text: str) -> Any:
        """Ask libyaml what a value means."""
        flow = text.startswith(("[", "{")) and (len(text) > 200 or _TRAP.search(text))
        if flow or text.startswith(_LEFT_TO_YAML) or text[:2] == "- ":
            raise Unusual
        return yaml.load(f"k: {text}\n", Loader=PlainLoader)["k"]

    def _named(self, key: str) -> str:
        """Return a field's name, once for all lines it stands in; `yes` and `null` are no names."""
        if _is_other(key):
            raise Unusual
        self._keys[key] = key
        return key


def _is_other(text: str) -> bool:
    """Return whether a plain text is read as a number, a switch or nothing."""
    return any(pattern.match(text) for _, pattern in PlainLoader.yaml_implicit_resolvers.get(text[0], ()))
