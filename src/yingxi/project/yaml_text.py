"""YAML in and out: fast for machines, kind to people's comments, strict about hostile input."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from typing import Any

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from yingxi.errors import DocumentError
from yingxi.project import yaml_regular
from yingxi.project.yaml_dialect import PlainLoader
from yingxi.words import Words

LARGEST_BYTES = 64 * 1024 * 1024
"""A document larger than this is refused unread."""

DEEPEST = 50
"""Values nested deeper than this are refused: no document of ours goes beyond ten, and a parser would crash."""

_SUSPECT = re.compile(r"(?:^|[\s\[{,:])[&*][^\s&*]|^ {100}|(?:[-?] ){50}", re.MULTILINE)
"""What an anchor, an alias or deep nesting looks like; prose may look so too, so the events decide."""

_COMMENT = re.compile(r"(?:^|\s)#", re.MULTILINE)


_REASONS_ZH = {
    "found a tab character": "缩进用了制表符（Tab），请改成空格",
    "found character that cannot start any token": "这里的字符不能作为开头（缩进请用空格，文字请加引号）",
    "mapping values are not allowed": "这里不该有冒号（文字里有冒号时请加引号）",
    "did not find expected": "结构不完整（检查缩进、括号和引号）",
    "could not find expected ':'": "少了冒号",
    "found unexpected end of stream": "文件没写完（检查引号和括号）",
    "control characters are not allowed": "含有不可见的控制字符",
    "found another document": "一个文件里有两份文档（多了一行 ---）",
    "could not determine a constructor": "用了不支持的标签（! 开头）",
    "stands twice": "同一个字段写了两次",
}
"""A parser's complaint -> the same in Chinese."""


def read_yaml(data: bytes, name: str) -> dict[str, Any]:
    """Read a document's plain values.

    Args:
        data: UTF-8.
        name: the file's name, for messages.

    Raises:
        DocumentError: too large, not UTF-8, no YAML, or not a mapping; names the line.
    """
    text = _text(data, name)
    regular = yaml_regular.read(text)
    if regular is not None:
        return regular
    _refuse_traps(text, name)
    try:
        value = yaml.load(text, Loader=PlainLoader)
    except yaml.YAMLError as error:
        raise _broken(error, name, text) from error
    if value is None:
        raise DocumentError(
            Words("is empty", "是空的"),
            where=name,
            next_step=Words("restore it, or delete it: it will be written anew", "请恢复它，或删除它：程序会重新生成"),
        )
    if not isinstance(value, dict):
        raise DocumentError(
            Words("does not consist of settings", "内容不是“字段: 值”的形式"),
            where=name,
            next_step=Words("write each setting as `name: value`", "每行请写成 `字段: 值`"),
        )
    return value


def line_of(data: bytes, place: tuple[str | int, ...]) -> int | None:
    """Return the line (from 1) where the value at `place` stands, or None."""
    return lines_of(data, [place])[0]


def lines_of(data: bytes, places: Sequence[tuple[str | int, ...]]) -> list[int | None]:
    """Return the line (from 1) of each place, or of the nearest thing around it; the text is read once."""
    try:
        root = yaml.compose(data.decode("utf-8-sig"), Loader=PlainLoader)
    except (yaml.YAMLError, UnicodeDecodeError):
        return [None] * len(places)
    return [_line(root, place) for place in places]


def _line(node: yaml.Node | None, place: tuple[str | int, ...]) -> int | None:
    line = 1
    for step in place:
        found: tuple[yaml.Node, yaml.Node] | None = None
        if isinstance(node, yaml.MappingNode):
            found = next(((key, value) for key, value in node.value if key.value == str(step)), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            found = (node.value[step], node.value[step])
        if found is None:
            break
        line, node = found[0].start_mark.line + 1, found[1]
    return line


def write_yaml(values: dict[str, Any], header: str = "") -> bytes:
    """Write plain values as block YAML, keys in their own order, `header` as comment lines on top."""
    comment = "".join(f"# {line}\n" for line in header.splitlines())
    return (comment + yaml_regular.written(values)).encode()


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
    return text


def _refuse_traps(text: str, name: str) -> None:
    """Refuse anchors, aliases and endless nesting before anything is built from them."""
    if not _SUSPECT.search(text) and text.count("[") + text.count("{") <= DEEPEST:
        return
    depth = 0
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            line = event.start_mark.line + 1 if event.start_mark is not None else 1
            if getattr(event, "anchor", None) is not None:
                raise DocumentError(
                    Words(
                        "uses YAML anchors (& or *), which are not read here", "使用了 YAML 锚点（& 或 *），这里不支持"
                    ),
                    where=f"{name}:{line}",
                    next_step=Words("put the text in quotes, or write the value out", "请给文字加引号，或把值写全"),
                )
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST:
                raise DocumentError(
                    Words("is nested deeper than {n} levels", "嵌套超过 {n} 层").filled(n=DEEPEST),
                    where=f"{name}:{line}",
                    next_step=Words("mend that line; your edits are kept", "请修正这一行；您的改动都还在"),
                )
    except yaml.YAMLError as error:
        raise _broken(error, name, text) from error


def _broken(error: yaml.YAMLError, name: str, text: str) -> DocumentError:
    where, reason = name, str(error).splitlines()[0]
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark is not None:
        where = f"{name}:{error.problem_mark.line + 1}:{error.problem_mark.column + 1}"
        reason = error.problem or reason
    elif isinstance(error, yaml.reader.ReaderError):
        where = f"{name}:{text.count(chr(10), 0, error.position) + 1}"
        reason = f"{error.reason} (#x{error.character:04x})" if isinstance(error.character, int) else error.reason
    reason_zh = next((zh for en, zh in _REASONS_ZH.items() if en in reason), reason)
    return DocumentError(
        Words(f"is not valid YAML: {reason}", f"不是合法的 YAML：{reason_zh}"),
        where=where,
        next_step=Words("mend that line; your edits are kept", "请修正这一行；您的改动都还在"),
    )
