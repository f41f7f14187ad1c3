"""Documents as files: read with every fault named, saved without losing a person's edits."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from typing import Any, TypeVar

from pydantic import AliasChoices, BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from yingxi.errors import DocumentError
from yingxi.project.migrate import migrated
from yingxi.project.yaml_text import line_of, lines_of, read_yaml
from yingxi.story.document import Document
from yingxi.story.terms import NAMES
from yingxi.words import Words

D = TypeVar("D", bound=Document)

MOST_FAULTS_SHOWN = 20


def parse(model: type[D], data: bytes, name: str) -> D:
    """Read a document.

    Raises:
        DocumentError: lists every fault, each with its line, what is wrong, and the nearest right name.
    """
    return built(model, read_yaml(data, name), data, name)


def built(model: type[D], values: dict[str, Any], data: bytes, name: str) -> D:
    """Build a document from the values that `data` holds.

    Raises:
        DocumentError: lists every fault, each with its line in `data`.
    """
    kind, version = model.model_fields["kind"].default, model.model_fields["version"].default
    values = migrated(values, kind, version, name)
    try:
        document = model.model_validate(values)
    except ValidationError as error:
        raise DocumentError(fault_of(model, data, error, name), next_step=_NEXT) from error
    _refuse_twins(document, data, name)
    return document


def plain(document: Document) -> dict[str, Any]:
    """Return a document as the values its file holds: defaults left out, kind and version kept."""
    values = document.model_dump(mode="json", exclude_defaults=True)
    return {"kind": document.kind, "version": document.version, "revision": document.revision} | values


_NEXT = Words("mend these places; nothing else was changed", "请修正以上各处；其他内容没有改动")


def fault_of(model: type[BaseModel], data: bytes, error: ValidationError, name: str) -> Words:
    """Say every fault that pydantic found in the file `name` of bytes `data`: its line, its field, what is wrong."""
    faults = error.errors()
    lines_en, lines_zh = [], []
    places = [tuple(step for step in fault["loc"] if isinstance(step, str | int)) for fault in faults]
    found = zip(lines_of(data, places), places, faults, strict=True)
    for line, place, fault in sorted(found, key=lambda one: one[0] or 0)[:MOST_FAULTS_SHOWN]:
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


def _what(model: type[BaseModel], fault: Any, place: tuple[str | int, ...]) -> Words:
    """Say one fault in both languages."""
    given = fault.get("input")
    match fault["type"]:
        case "extra_forbidden":
            names = _field_names(model, place[:-1])
            return _and(Words("unknown field", "没有这个字段"), _nearest(place[-1], names))
        case "missing":
            return Words("is missing", "缺少这个字段")
        case "enum" | "literal_error":
            wanted = _choices(fault)
            words = Words("{given} is not one of: {wanted}", "{given} 不在可选值之中：{wanted}")
            return _and(words.filled(given=_shown(given), wanted=wanted), _nearest(given, wanted.split(", ")))
        case "float_parsing" | "int_parsing" | "float_type" | "int_type" | "int_from_float":
            whole = fault["type"].startswith("int")
            words = (
                Words("{given} is not a whole number", "{given} 不是整数")
                if whole
                else Words("{given} is not a plain number", "{given} 不是一个数字")
            )
            return _and(words.filled(given=_shown(given)), _unit(str(place[-1]) if place else ""))
        case _:
            return said(fault)


def own_fault(en: str, zh: str) -> PydanticCustomError:
    """Return what a validator of ours raises: what the value must be, in both languages."""
    return PydanticCustomError("ours", "{en}", {"en": en, "zh": zh})


def said(fault: Any) -> Words:
    """Say a wrong value in both languages, as pydantic found it: what it must be, and what was given."""
    given = str(fault.get("input"))[:60]
    values = {name: f"{value:g}" if isinstance(value, float) else value for name, value in fault.get("ctx", {}).items()}
    if "expected" in values:
        values["expected"] = _choices(fault)
    must = _MUST_BE.get(fault["type"], Words("{message}", "{message}")).filled(message=fault["msg"], **values)
    if fault.get("input") is None:
        return _and(must, Words(" (there is nothing)", "（这里是空的）"))
    return _and(must, Words(" (given: {given!r})", "（写的是 {given!r}）").filled(given=given))


def _and(one: Words, other: Words) -> Words:
    return Words(one.en + other.en, one.zh + other.zh)


def _shown(given: object) -> str:
    """Return a value as a person wrote it: nothing is shown as the blank it is."""
    return "“”" if given is None else repr(given)[:60]


def _choices(fault: Any) -> str:
    return str(fault["ctx"]["expected"]).replace("'", "").replace(" or ", ", ")


def _nearest(given: object, wanted: Sequence[str]) -> Words:
    """Name the value that was probably meant: spelt nearly so, or called so on a call sheet (近景, 推)."""
    by_name = {name.zh: str(term) for term, name in NAMES.items() if str(term) in wanted}
    near = difflib.get_close_matches(str(given), [*wanted, *by_name], 1, 0.5)
    if not near:
        return Words("", "")
    meant = by_name.get(near[0], near[0])
    return Words(" (did you mean {near}?)", "（是不是 {near}？）").filled(near=meant)


_MUST_BE = {
    "greater_than": Words("must be more than {gt}", "必须大于 {gt}"),
    "greater_than_equal": Words("must be at least {ge}", "不能小于 {ge}"),
    "less_than": Words("must be less than {lt}", "必须小于 {lt}"),
    "less_than_equal": Words("must be at most {le}", "不能大于 {le}"),
    "multiple_of": Words("must be a multiple of {multiple_of}", "必须是 {multiple_of} 的倍数"),
    "finite_number": Words("must be a number with an end", "必须是有限的数"),
    "string_type": Words("must be text (put a number in quotes)", "必须是文字（数字请加引号）"),
    "bool_parsing": Words("must be true or false", "必须是 true 或 false"),
    "bool_type": Words("must be true or false", "必须是 true 或 false"),
    "string_pattern_mismatch": Words("is not written as it must be ({pattern})", "写法不符合要求（{pattern}）"),
    "too_long": Words("has too many entries", "项数太多"),
    "too_short": Words("has too few entries", "项数太少"),
    "ours": Words("{en}", "{zh}"),
    **dict.fromkeys(
        ("tuple_type", "list_type"), Words("must be a list, one `- ` a line", "必须是列表，每行以 `- ` 开头")
    ),
    **dict.fromkeys(
        ("dict_type", "model_type", "model_attributes_type"),
        Words("must be lines of `name: value`", "必须是“字段: 值”"),
    ),
    **dict.fromkeys(("literal_error", "enum"), Words("must be one of: {expected}", "可选值：{expected}")),
    **dict.fromkeys(("int_parsing", "int_from_float", "int_type"), Words("must be a whole number", "必须是整数")),
    **dict.fromkeys(("float_parsing", "float_type"), Words("must be a number", "必须是数字")),
}
"""What pydantic finds wrong with a value -> what the value must be."""


def _unit(field: str) -> Words:
    for suffix, unit in (
        ("_s", Words("seconds", "秒")), ("_m", Words("metres", "米")), ("_px", Words("pixels", "像素")),
        ("_db", Words("decibels", "分贝")), ("_hz", Words("hertz", "赫兹")),
    ):  # fmt: skip
        if field.endswith(suffix):
            return Words(" of {en}, without a unit", "（单位已定为{zh}，不要写单位）").filled(en=unit.en, zh=unit.zh)
    return Words("", "")


def _field_names(model: type[BaseModel], place: tuple[str | int, ...]) -> list[str]:
    """Return the fields of the model that stands at `place` of a document."""
    here: Any = model
    for step in place:
        if isinstance(step, int) or not (isinstance(here, type) and issubclass(here, BaseModel)):
            continue
        field = here.model_fields.get(step)
        here = _inner_model(field.annotation) if field is not None else None
    if not (isinstance(here, type) and issubclass(here, BaseModel)):
        return []
    return [name for field, info in here.model_fields.items() for name in _spellings(field, info)]


def _spellings(field: str, info: FieldInfo) -> list[str]:
    """Return the names by which a field may be written."""
    alias = info.validation_alias
    return [str(one) for one in alias.choices] if isinstance(alias, AliasChoices) else [field]


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
