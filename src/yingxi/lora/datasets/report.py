"""What preparing did to each picture, as a file and as lines."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict, dataclass
from typing import Any, Final

from yingxi.lora.datasets.cutting import Preparation
from yingxi.lora.datasets.faults import Fault
from yingxi.words import Words

_DEEDS_ZH: Final = {
    "turned": "转正", "recoloured": "转为 sRGB", "flattened": "去透明", "upscaled": "超分放大", "enlarged": "普通放大",
    "scaled": "缩小", "cropped": "裁剪",
}  # fmt: skip


def deed_words(deed: str) -> Words:
    """Return what was done, as a person reads it: "cropped 6.3%"."""
    name, _, amount = deed.partition(" ")
    return Words(deed, f"{_DEEDS_ZH[name]} {amount}".rstrip())


@dataclass(frozen=True, slots=True)
class Prepared:
    """What was done to one picture.

    Attributes:
        picture: its name within the folder.
        written: the new picture's name; "" when it was left out.
        from_px, to_px: width and height before and after.
        done: what was done, in order; see `cut_out`.
        caption: where its caption stood; "" when it has none.
        left_out: why, when it was.
    """

    picture: str
    written: str
    from_px: tuple[int, int]
    to_px: tuple[int, int]
    done: tuple[str, ...]
    caption: str
    left_out: Words | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What was done to all of them.

    Attributes:
        pictures: in the order of their names.
        faults: what was wrong with the folder.
        upscaler: what enlarged the small ones; "" where nothing did.
        left_over: pictures that an earlier run made of what is there no more; they would be trained on.
        kept_captions: captions in the new folder that a person changed: they were left alone.
        reused: how many pictures an earlier run had made.
    """

    pictures: tuple[Prepared, ...]
    faults: tuple[Fault, ...]
    upscaler: str
    left_over: tuple[str, ...]
    kept_captions: tuple[str, ...]
    reused: int

    @property
    def sizes(self) -> dict[str, int]:
        """How many pictures went into each bucket, "512x512" -> 12."""
        names = (f"{one.to_px[0]}x{one.to_px[1]}" for one in self.pictures if one.written)
        return dict(sorted(Counter(names).items()))

    @property
    def prepared(self) -> int:
        """How many pictures were written."""
        return sum(1 for one in self.pictures if one.written)

    @property
    def deeds(self) -> dict[str, int]:
        """How many pictures each thing was done to, "cropped" -> 12."""
        return dict(sorted(Counter(deed.split()[0] for one in self.pictures for deed in one.done).items()))


def values_of(result: Prepared) -> dict[str, Any]:
    """Return what was done to one picture, for JSON."""
    values = asdict(result)
    if result.left_out is None:
        del values["left_out"]
    return values


def report_text(report: Report, how: Preparation, revision: int) -> str:
    """Return the report as JSON; the same pictures and settings give the same bytes, resumed or not."""
    values = {
        "revision": revision,
        "settings": {
            "buckets": [f"{bucket.width_px}x{bucket.height_px}" for bucket in how.buckets],
            "background": how.background,
            "upscale": how.upscale,
            "upscaler": report.upscaler,
            "focus_y": how.focus_y,
        },
        "prepared": report.prepared,
        "left_out": len(report.pictures) - report.prepared,
        "buckets": report.sizes,
        "deeds": report.deeds,
        "faults": [{"where": fault.where, "what": asdict(fault.what)} for fault in report.faults],
        "left_over": list(report.left_over),
        "kept_captions": list(report.kept_captions),
        "pictures": [values_of(one) for one in report.pictures],
    }
    return json.dumps(values, ensure_ascii=False, indent=1) + "\n"
