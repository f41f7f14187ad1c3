"""The YAML that our documents are written in: 1.2's plain values, no anchors, no field twice."""

from __future__ import annotations

import re
from typing import Any

import yaml


class PlainLoader(yaml.CSafeLoader):
    """Reads YAML 1.2's plain values: `12:30` and `2026-01-02` stay text, only true/false/yes/no are booleans."""

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
        """Refuse a field that stands twice: one of the two would be lost without a word."""
        seen: set[str] = set()
        for key, _ in node.value if isinstance(node, yaml.MappingNode) else ():
            if isinstance(key, yaml.ScalarNode):
                if key.value in seen:
                    raise yaml.constructor.ConstructorError(None, None, f"{key.value} stands twice", key.start_mark)
                seen.add(key.value)
        return super().construct_mapping(node, deep=deep)

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        """Tell text from other plain values by its first letter: a novel's board holds millions of values."""
        if kind is yaml.ScalarNode and implicit[0] and value[:1] not in self.yaml_implicit_resolvers:
            return "tag:yaml.org,2002:str"
        return super().resolve(kind, value, implicit)  # type: ignore[no-untyped-call]


class PlainDumper(yaml.CSafeDumper):
    """Writes without anchors, so that a value used twice is written twice."""

    def ignore_aliases(self, data: Any) -> bool:
        """Never write an anchor."""
        return True


PlainLoader.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE|yes|Yes|no|No)$", "tTfFyYnN"),
    ("int", r"^[-+]?(?:0|[1-9][0-9]{0,30})$", "-+0123456789"),
    ("float", r"^[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$", "-+0123456789."),
    ("null", r"^(?:~|null|Null|NULL|)$", "~nN\0"),
):
    PlainLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}", re.compile(_pattern), list(_first) + [""] * (_tag == "null")
    )
