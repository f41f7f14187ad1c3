"""What is wrong with a dataset, told all at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from yingxi.errors import InputError
from yingxi.words import Words

MOST_SHOWN: Final = 20


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: `where` is a file within the folder, with its line where it has one."""

    where: str
    what: Words


def refusal(faults: Sequence[Fault], folder: str) -> InputError:
    """Return one error that names every fault, the first twenty in full."""
    shown = faults[:MOST_SHOWN]
    more = len(faults) - len(shown)
    en = [f"  {fault.where}: {fault.what.en}" for fault in shown] + ([f"  ... and {more} more"] if more else [])
    zh = [f"  {fault.where}：{fault.what.zh}" for fault in shown] + ([f"  ……还有 {more} 处"] if more else [])
    what = Words(
        f"{len(faults)} things are wrong with these pictures and captions:\n" + "\n".join(en),
        f"图片和标注有 {len(faults)} 处问题：\n" + "\n".join(zh),
    )
    step = Words(
        "mend these; nothing was changed. More is said by: yingxi dataset check",
        "请修正以上各处；没有改动任何文件。更多检查：yingxi dataset check",
    )
    return InputError(what, where=folder, next_step=step)
