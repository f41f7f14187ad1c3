"""A document's fields as table rows: types, ranges, units and defaults read from the models."""

from __future__ import annotations

import json
import types
from enum import StrEnum
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin, get_type_hints

from annotated_types import Ge, Gt, Le, Lt, MultipleOf
from docs_fields import MEANING, TERMS, UNITS
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from yingxi.story import board, cast, film, script, style, terms
from yingxi.story.document import Colour, Document, Id

MODELS: Final[dict[str, type[BaseModel]]] = {
    model.__name__: model
    for model in (
        Document, film.Film, film.Engines, style.Style, style.LoraFile, script.Script, script.Scene,
        script.Beat, script.LeftOut, cast.Cast,
        cast.Character, cast.CharacterDesign, board.Board, board.Shot, board.Staging,
    )
}  # fmt: skip
"""Every model a person meets in a document."""

VOCABULARIES: Final[dict[str, type[StrEnum]]] = {
    kind.__name__: kind
    for kind in vars(terms).values()
    if isinstance(kind, type) and issubclass(kind, StrEnum) and kind not in (StrEnum, terms.Viseme)
}
"""Every vocabulary a document uses (a mouth's shapes stand in none)."""

WORDS: Final = {
    "text": ("text", "文本"), "id": ("id", "id"), "colour": ("`#rrggbb`", "`#rrggbb`"),
    "bool": ("true / false", "true / false"), "int": ("whole number", "整数"), "float": ("number", "数"),
    "empty": ("or empty", "可留空"), "required": ("required", "必填"), "none": ("empty", "空"),
}  # fmt: skip
SUFFIXES: Final = {
    "_s": ("s", "秒"),
    "_m": ("m", "米"),
    "_px": ("px", "像素"),
    "_hz": ("Hz", "赫兹"),
    "_db": ("dB", "分贝"),
}
SIGNS: Final = ((Ge, "ge", "≥"), (Gt, "gt", ">"), (Le, "le", "≤"), (Lt, "lt", "<"), (MultipleOf, "multiple_of", "×"))


def own_fields(model: str) -> list[str]:
    """Return a model's fields, those that every document has left to `Document`."""
    names = list(MODELS[model].model_fields)
    return names if model == "Document" else [name for name in names if name not in Document.model_fields
                                              or not issubclass(MODELS[model], Document)]  # fmt: skip


def field_rows(model: str, language: str) -> list[tuple[str, ...]]:
    """Return (field, type, unit, default, meaning) of every field.

    Raises:
        ValueError: a field has no words, or words have no field.
    """
    told, names = MEANING[model], own_fields(model)
    if set(told) != set(names):
        raise ValueError(f"docs_fields.MEANING[{model!r}]: {set(told) ^ set(names)}")
    at = 1 if language == "zh" else 0
    hints = get_type_hints(MODELS[model], include_extras=True)
    fields = MODELS[model].model_fields
    return [
        (f"`{name}`", shown(hints[name], at), unit(model, name, at), default(fields[name], at), told[name][at])
        for name in names
    ]


def term_rows(name: str) -> list[tuple[str, ...]]:
    """Return (value, English, Chinese) of a vocabulary."""
    rows: list[tuple[str, ...]] = []
    for value in VOCABULARIES[name]:
        words = terms.NAMES.get(value)
        rows.append((f"`{value.value}`", *((words.en, words.zh) if words else TERMS[name][value.value])))
    return rows


def shown(hint: Any, at: int) -> str:
    """Return a type as people read it; `at` is 0 for English, 1 for Chinese."""
    if hint == Id:
        return WORDS["id"][at]
    if hint == Colour:
        return WORDS["colour"][at]
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return shown(inner[0], at) + _range(inner[1:])
    if origin in (Union, types.UnionType):
        return (
            f"{shown(inner[0], at)}, {WORDS['empty'][at]}"
            if at == 0
            else f"{shown(inner[0], at)}，{WORDS['empty'][at]}"
        )
    if origin is Literal:
        return " / ".join(f"`{value}`" for value in inner)
    if origin is tuple:
        if inner[-1] is Ellipsis:
            return (f"list of {shown(inner[0], 0)}", f"{shown(inner[0], 1)}列表")[at]
        return ", ".join(shown(one, at) for one in inner)
    if origin is dict:
        return f"{shown(inner[0], at)} → {shown(inner[1], at)}"
    if hint.__name__ in VOCABULARIES or hint.__name__ in MODELS:
        return f"[{hint.__name__}](#{hint.__name__.lower()})"
    return WORDS[{"str": "text"}.get(hint.__name__, hint.__name__)][at]


def _range(metadata: tuple[Any, ...]) -> str:
    bounds = [rule for info in metadata for rule in (info.metadata if isinstance(info, FieldInfo) else (info,))]
    told = [
        f"{sign} {getattr(rule, name):g}" for kind, name, sign in SIGNS for rule in bounds if isinstance(rule, kind)
    ]
    return f" ({', '.join(told)})".replace("× ", "n × ") if told else ""


def unit(model: str, name: str, at: int) -> str:
    """Return a field's unit, "" if it has none."""
    if f"{model}.{name}" in UNITS:
        return UNITS[f"{model}.{name}"][at]
    return next((words[at] for suffix, words in SUFFIXES.items() if name.endswith(suffix)), "")


def default(field: FieldInfo, at: int) -> str:
    """Return what a field holds when it is left out."""
    if field.is_required():
        return WORDS["required"][at]
    value = field.get_default(call_default_factory=True, validated_data={})
    if value is None or value in ((), {}, ""):
        return WORDS["none"][at]
    if isinstance(value, BaseModel):
        return ", ".join(f"`{part}`" for part in value.model_dump().values())
    return f"`{json.dumps(value).strip(chr(34))}`"
