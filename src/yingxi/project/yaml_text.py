"""YAML in and out: fast for machines, kind to people's comments, strict about hostile input."""

from __future__ import annotations

import io
import re
from typing import Any

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError

from yingxi.errors import DocumentError
from yingxi.words import Words

LARGEST_BYTES = 64 * 1024 * 1024
"""A document larger than this is refused unread."""

_ALIAS = re.compile(r"^\s*(?:[\w\-]+:|-)\s*(?:[\w\-]+:\s*)?[*&]\w", re.MULTILINE)
_COMMENT = re.compile(r"(?:^|\s)#", re.MULTILINE)


class _PlainLoader(yaml.CSafeLoader):
    """Reads YAML 1.2's plain values: `12:30` and `2026-01-02` stay text, only true/false/yes/no are booleans."""


class _PlainDumper(yaml.CSafeDumper):
    """Writes without anchors, so that a value used twice is written twice."""

    def ignore_aliases(self, data: Any) -> bool:
        """Never write an anchor."""
        return True


_PlainLoader.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE|yes|Yes|no|No)$", "tTfFyYnN"),
    ("int", r"^[-+]?(?:0|[1-9][0-9]*)$", "-+0123456789"),
    ("float", r"^[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$", "-+0123456789."),
    ("null", r"^(?:~|null|Null|NULL|)$", "~nN\0"),
):
    _PlainLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}", re.compile(_pattern), list(_first) + [""] * (_tag == "null")
    )


def read_yaml(data: bytes, name: str) -> dict[str, Any]:
    """Read a document's plain values.

    Args:
        data: UTF-8.
        name: the file's name, for messages.

    Raises:
        DocumentError: too large, not UTF-8, no YAML, or not a mapping; names the line.
    """
    text = _text(data, name)
    try:
        value = yaml.load(text, Loader=_PlainLoader)
    except yaml.YAMLError as error:
        raise _broken(error, name) from error
    if not isinstance(value, dict):
        raise DocumentError(Words("is not a list of settings", "内容不是“字段: 值”的形式"), where=name)
    return value


def line_of(data: bytes, place: tuple[str | int, ...]) -> int | None:
    """Return the line (from 1) where the value at `place` stands, or None."""
    try:
        node: Any = YAML(typ="rt").load(data.decode("utf-8-sig"))
    except (YAMLError, UnicodeDecodeError):
        return None
    line: int | None = 1
    for step in place:
        if not isinstance(node, CommentedMap | CommentedSeq):
            break
        try:
            position = node.lc.key(step) if isinstance(node, CommentedMap) else node.lc.item(step)
            line = int(position[0]) + 1
            node = node[step]
        except (KeyError, IndexError, TypeError, AttributeError):
            break
    return line


def write_yaml(values: dict[str, Any], header: str = "") -> bytes:
    """Write plain values as block YAML, keys in their own order, `header` as comment lines on top."""
    comment = "".join(f"# {line}\n" for line in header.splitlines())
    body: str = yaml.dump(
        values, Dumper=_PlainDumper, allow_unicode=True, sort_keys=False, width=120, default_flow_style=False
    )
    return (comment + body).encode()


def rewrite_yaml(old: bytes, values: dict[str, Any], header: str = "") -> bytes:
    """Write `values` over an existing file, keeping every comment a person put there."""
    text = old.decode("utf-8-sig")
    body = text[len("".join(f"# {line}\n" for line in header.splitlines())) :] if header else text
    if not _COMMENT.search(body):
        return write_yaml(values, header)
    keeper = YAML(typ="rt")
    keeper.width, keeper.allow_unicode, keeper.preserve_quotes = 120, True, True
    tree = keeper.load(text)
    _graft(tree, values)
    out = io.StringIO()
    keeper.dump(tree, out)
    return out.getvalue().encode()


def _graft(tree: Any, values: Any) -> None:
    """Make a commented tree equal to `values`, reusing its nodes (and so their comments)."""
    for key in [key for key in tree if key not in values]:
        del tree[key]
    for key, value in values.items():
        tree[key] = _grafted(tree.get(key), value)


def _grafted(node: Any, value: Any) -> Any:
    if isinstance(node, CommentedMap) and isinstance(value, dict):
        _graft(node, value)
        return node
    if isinstance(node, CommentedSeq) and isinstance(value, list):
        _graft_list(node, value)
        return node
    return node if node == value else value


def _graft_list(node: CommentedSeq, values: list[Any]) -> None:
    by_id = {item["id"]: item for item in node if isinstance(item, CommentedMap) and "id" in item}
    same_place = len(node) == len(values)
    fresh = []
    for index, value in enumerate(values):
        known = by_id.get(value["id"]) if isinstance(value, dict) and "id" in value else None
        if known is None and same_place and not by_id:
            known = node[index]
        fresh.append(_grafted(known, value))
    if len(fresh) == len(node) and all(a is b for a, b in zip(fresh, node, strict=True)):
        return
    node[:] = fresh


def _text(data: bytes, name: str) -> str:
    if len(data) > LARGEST_BYTES:
        raise DocumentError(
            Words("is larger than {limit} MB", "大于 {limit} MB").filled(limit=LARGEST_BYTES >> 20), where=name
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DocumentError(
            Words("is not UTF-8 text (byte {at})", "不是 UTF-8 文本（第 {at} 字节）").filled(at=error.start),
            where=name,
            next_step=Words("save it as UTF-8 in your editor", "请在编辑器中另存为 UTF-8"),
        ) from error
    if _ALIAS.search(text):
        raise DocumentError(
            Words("uses YAML anchors (& or *), which are not read here", "使用了 YAML 锚点（& 或 *），这里不支持"),
            where=name,
            next_step=Words("put the text in quotes, or write the value out", "请给文字加引号，或把值写全"),
        )
    return text


def _broken(error: yaml.YAMLError, name: str) -> DocumentError:
    where, reason = name, str(error).splitlines()[0]
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark is not None:
        where = f"{name}:{error.problem_mark.line + 1}:{error.problem_mark.column + 1}"
        reason = error.problem or reason
    return DocumentError(
        Words("is not valid YAML: {reason}", "不是合法的 YAML：{reason}").filled(reason=reason),
        where=where,
        next_step=Words("mend that line; your edits are kept", "请修正这一行；您的改动都还在"),
    )
