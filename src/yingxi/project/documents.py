"""Documents as files: read with every fault named, saved without losing a person's edits."""

from __future__ import annotations

import difflib
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from yingxi.errors import DocumentError
from yingxi.project.migrate import migrated
from yingxi.project.yaml_text import line_of, lines_of, read_yaml
from yingxi.story.document import Document
from yingxi.words import Words

D = TypeVar("D", bound=Document)

MOST_FAULTS_SHOWN = 20


def parse(model: type[D], data: bytes, name: str) -> D:
    """Read a document.

    Raises:
        DocumentError: lists every fault, each with its line, what is wrong, and the nearest right name.
    """
    values = read_yaml(data, name)
    kind, version = model.model_fields["kind"].default, model.model_fields["version"].default
    values = migrated(values, kind, version, name)
    try:
        document = model.model_validate(values)
    except ValidationError as error:
        raise DocumentError(_faults(model, data, error, name), next_step=_NEXT) from error
    _refuse_twins(document, data, name)
    return document


def plain(document: Document) -> dict[str, Any]:
    """Return a document as the values its file holds: defaults left out, kind and version kept."""
    values = document.model_dump(mode="json", exclude_defaults=True)
    return {"kind": document.kind, "version": document.version, "revision": document.revision} | values


_NEXT = Words("mend these places; nothing else was changed", "请修正以上各处；其他内容没有改动")


def _faults(model: type[Document], data: bytes, error: ValidationError, name: str) -> Words:
    faults = error.errors()
    lines_en, lines_zh = [], []
    places = [tuple(step for step in fault["loc"] if isinstance(step, str | int)) for fault in faults]
    lines = lines_of(data, places[:MOST_FAULTS_SHOWN])
    for fault, place, line in zip(faults, places, lines, strict=False):
        where = f"{name}:{line}" if line else name
        field = ".".join(str(step) for step in place)
        what = _what(model, fault, place)
        lines_en.append(f"{where}: {field}: {what.en}")
        lines_zh.append(f"{where}：{field}：{what.zh}")
    more = len(faults) - MOST_FAULTS_SHOWN
    if more > 0:
        lines_en.append(f"... and {more} more")
        lines_zh.append(f"……还有 {more} 处")
    return Words("\n".join(lines_en), "\n".join(lines_zh))


def _what(model: type[Document], fault: Any, place: tuple[str | int, ...]) -> Words:
    """Say one fault in both languages."""
    given = fault.get("input")
    match fault["type"]:
        case "extra_forbidden":
            near = difflib.get_close_matches(str(place[-1]), _field_names(model, place[:-1]), 1, 0.5)
            hint = (
                Words(" (did you mean {near}?)", "（是不是 {near}？）").filled(near=near[0]) if near else Words("", "")
            )
            return Words(f"unknown field{hint.en}", f"没有这个字段{hint.zh}")
        case "missing":
            return Words("is missing", "缺少这个字段")
        case "enum" | "literal_error":
            wanted = str(fault["ctx"]["expected"]).replace("'", "").replace(" or ", ", ")
            near = difflib.get_close_matches(str(given), wanted.split(", "), 1, 0.5)
            hint = (
                Words(" (did you mean {near}?)", "（是不是 {near}？）").filled(near=near[0]) if near else Words("", "")
            )
            text = Words("{given!r} is not one of: {wanted}", "{given!r} 不在可选值之中：{wanted}")
            filled = text.filled(given=given, wanted=wanted)
            return Words(filled.en + hint.en, filled.zh + hint.zh)
        case "float_parsing" | "int_parsing" | "float_type" | "int_type" | "int_from_float":
            text = Words("{given!r} is not a plain number{unit}", "{given!r} 不是一个数字{unit}")
            unit = _unit(str(place[-1]) if place else "")
            return Words(
                text.en.format(given=given, unit=f" of {unit.en}, without a unit" if unit.en else ""),
                text.zh.format(given=given, unit=f"（单位已定为{unit.zh}，不要写单位）" if unit.zh else ""),
            )
        case _:
            return said(fault)


def said(fault: Any) -> Words:
    """Say a wrong value in both languages, as pydantic found it: what it must be, and what was given."""
    given, context = str(fault.get("input"))[:60], fault.get("ctx", {})
    zh = _MUST_BE_ZH.get(fault["type"], "").format(**context) or fault["msg"]
    return Words(f"{fault['msg']} (given: {given!r})", f"{zh}（写的是 {given!r}）")


_MUST_BE_ZH = {
    "greater_than": "必须大于 {gt}", "greater_than_equal": "不能小于 {ge}", "less_than": "必须小于 {lt}",
    "less_than_equal": "不能大于 {le}", "multiple_of": "必须是 {multiple_of} 的倍数", "finite_number": "必须是有限的数",
    "string_type": "必须是文字（数字请加引号）", "tuple_type": "必须是列表", "list_type": "必须是列表",
    "dict_type": "必须是“字段: 值”", "model_type": "必须是“字段: 值”", "model_attributes_type": "必须是“字段: 值”",
    "bool_parsing": "必须是 true 或 false", "bool_type": "必须是 true 或 false",
    "string_pattern_mismatch": "写法不符合要求（{pattern}）", "too_long": "项数太多", "too_short": "项数太少",
    "literal_error": "可选值：{expected}", "enum": "可选值：{expected}", "int_parsing": "必须是整数",
    "float_parsing": "必须是数字", "int_from_float": "必须是整数", "int_type": "必须是整数", "float_type": "必须是数字",
}  # fmt: skip
"""What pydantic says of a value -> the same in Chinese."""


def _unit(field: str) -> Words:
    for suffix, unit in (
        ("_s", Words("seconds", "秒")), ("_m", Words("metres", "米")), ("_px", Words("pixels", "像素")),
        ("_db", Words("decibels", "分贝")), ("_hz", Words("hertz", "赫兹")),
    ):  # fmt: skip
        if field.endswith(suffix):
            return unit
    return Words("", "")


def _field_names(model: type[BaseModel], place: tuple[str | int, ...]) -> list[str]:
    """Return the fields of the model that stands at `place` of a document."""
    here: Any = model
    for step in place:
        if isinstance(step, int) or not (isinstance(here, type) and issubclass(here, BaseModel)):
            continue
        field = here.model_fields.get(step)
        here = _inner_model(field.annotation) if field is not None else None
    return list(here.model_fields) if isinstance(here, type) and issubclass(here, BaseModel) else []


def _inner_model(annotation: Any) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for part in getattr(annotation, "__args__", ()):
        found = _inner_model(part)
        if found is not None:
            return found
    return None


def _refuse_twins(document: Document, data: bytes, name: str) -> None:
    """Refuse a document in which one id stands twice: edits could not be told apart."""
    seen: dict[str, tuple[str | int, ...]] = {}
    for field in document.model_fields_set:
        for index, item in enumerate(getattr(document, field) if isinstance(getattr(document, field), tuple) else ()):
            own = getattr(item, "id", None)
            if not isinstance(own, str):
                continue
            if own in seen:
                line = line_of(data, (field, index))
                raise DocumentError(
                    Words("the id {own} stands twice", "编号 {own} 出现了两次").filled(own=own),
                    where=f"{name}:{line}",
                    next_step=Words("give the copy an id of its own", "请给其中一个换一个编号"),
                )
            seen[own] = (field, index)
