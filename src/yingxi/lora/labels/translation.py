"""Chinese captions put into English by a language model, for text encoders that read no other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from yingxi.engines.base import LanguageModel, Message
from yingxi.lora.datasets.captions import one_line
from yingxi.lora.datasets.reading import read_dataset
from yingxi.lora.datasets.tokens import HAN
from yingxi.lora.labels.labelling import Labelled
from yingxi.project.atomic import write_bytes
from yingxi.words import Words

ORIGINAL: Final = ".txt.zh"
"""What a caption's original is called beside its translation: a.txt.zh."""
_TASK: Final = (
    "Translate this caption of a picture into English, for training a text-to-image model. Keep words that are not "
    "Chinese, the order of the phrases and the commas. Answer with the translation alone, on one line."
)
_MOST_LONGER: Final = 12
"""A translation has at most so many letters for each Chinese character; more is chatter."""


def translate_folder(
    folder: Path, model: LanguageModel, hear: Callable[[int, int], None] = lambda done, total: None
) -> Iterator[Labelled]:
    """Translate every Chinese .txt caption of a folder; the original goes to a .txt.zh file beside it, first.

    A row of a list is left alone and said so: `yingxi dataset prepare` makes .txt files of rows.

    Raises:
        InputError: no such folder, or no picture.
        EngineError: the model failed; what was translated stays.
        MachineError: the disk is full or may not be written.
    """
    dataset = read_dataset(folder, unsaid="")
    chinese = [example for example in dataset.examples if HAN.search(example.caption)]
    for index, example in enumerate(chinese):
        name = dataset.name_of(example.path)
        if not example.said_in.endswith(".txt"):
            words = Words(
                "stands in {where}: make .txt files first, with yingxi dataset prepare",
                "写在 {where}：请先用 yingxi dataset prepare 生成 .txt",
            )
            yield Labelled(name, example.caption, "failed", words.filled(where=example.said_in or name))
        else:
            yield _translated(name, example.path.with_suffix(".txt"), example.caption, model)
        hear(index + 1, len(chinese))


def _translated(name: str, text: Path, caption: str, model: LanguageModel) -> Labelled:
    answer = one_line(model.complete((Message("system", _TASK), Message("user", caption))))
    if not answer or HAN.search(answer) or len(answer) > 40 + len(caption) * _MOST_LONGER:
        words = Words("the model's answer is no translation: {a}", "模型的回答不是译文：{a}").filled(a=answer[:80])
        return Labelled(name, caption, "failed", words)
    write_bytes(_place_for(text), text.read_bytes())
    write_bytes(text, f"{answer}\n".encode())
    return Labelled(name, answer, "written")


def _place_for(text: Path) -> Path:
    """Return where the original goes: never over another original."""
    path = text.with_name(text.stem + ORIGINAL)
    data, number = text.read_bytes(), 2
    while path.exists() and path.read_bytes() != data:
        path = text.with_name(f"{text.stem}{ORIGINAL}{number}")
        number += 1
    return path
