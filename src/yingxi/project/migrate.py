"""Old documents become new ones by pure dict -> dict steps, one per version.

To change a document's layout: raise its `version` in story/, add a step here under (kind, old version), and
a test that shows the old file next to the new.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from yingxi.errors import DocumentError
from yingxi.words import Words

Step = Callable[[dict[str, Any]], dict[str, Any]]

STEPS: dict[tuple[str, int], Step] = {}
"""(kind, version it reads) -> the step to the next version."""


def migrated(values: dict[str, Any], kind: str, version: int, name: str) -> dict[str, Any]:
    """Bring a document's values to `version`.

    Raises:
        DocumentError: another kind of document, or written by a newer Yingxi.
    """
    found = values.get("kind", kind)
    if found != kind:
        raise DocumentError(
            Words("is a {found}, not a {kind}", "是 {found}，不是 {kind}").filled(found=found, kind=kind),
            where=name,
            next_step=Words("put the right file in its place", "请放回正确的文件"),
        )
    at = values.get("version", version)
    if not isinstance(at, int) or isinstance(at, bool) or at < 1:
        raise DocumentError(
            Words("version: {at!r} is no layout's number", "version：{at!r} 不是版本号").filled(at=at),
            where=name,
            next_step=Words("write: version: {n}", "请写：version: {n}").filled(n=version),
        )
    if at > version:
        raise DocumentError(
            Words(
                "was written by a newer version (layout {at}, this one reads {version})",
                "由更新的版本写成（布局 {at}，本版本只读到 {version}）",
            ).filled(at=at, version=version),
            where=name,
            next_step=Words("update with: pip install -U yingxi", "请更新：pip install -U yingxi"),
        )
    while at < version:
        step = STEPS.get((kind, at))
        if step is None:
            raise DocumentError(
                Words("has layout {at}, which cannot be read any more", "布局版本 {at} 已无法读取").filled(at=at),
                where=name,
                next_step=Words("put it aside: it will be written anew", "请把它移到别处：程序会重新生成"),
            )
        values, at = step(dict(values)), at + 1
        values["version"] = at
    return values
