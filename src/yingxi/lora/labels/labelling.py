"""A folder's pictures labelled: captions written where no person wrote one."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final, Literal

from yingxi.lora.datasets.journal import OwnCaptions
from yingxi.lora.datasets.pictures import BadPicture, read_picture, source_hash
from yingxi.lora.datasets.reading import Dataset, Example, read_dataset
from yingxi.lora.labels.base import Labeller
from yingxi.lora.labels.web import LARGEST_SIDE_PX
from yingxi.lora.labels.wording import Wording, caption_of
from yingxi.words import Words

WRITER: Final = "label"
Fate = Literal["written", "same", "kept", "failed"]


@dataclass(frozen=True, slots=True)
class Labelled:
    """What became of one picture's caption.

    Attributes:
        picture: its name within the folder.
        caption: what is said of it now.
        fate: "written", "same" (this labeller had said it), "kept" (a person's), or "failed".
        why: why it was kept or failed.
    """

    picture: str
    caption: str
    fate: Fate
    why: Words | None = None


def label_folder(
    folder: Path, labeller: Labeller, wording: Wording, hear: Callable[[int, int], None] = lambda done, total: None
) -> Iterator[Labelled]:
    """Label every picture of a folder that no person has captioned, one at a time.

    A .txt file is a person's unless it reads as an earlier run left it; a row of a list is a person's. What the same
    labeller made of the same picture in the same wording is not asked for again, so a stopped run goes on.

    Raises:
        InputError: no such folder, or no picture.
        EngineError: the labeller failed; what was written stays.
    """
    dataset = read_dataset(folder, unsaid="")
    with OwnCaptions(folder, WRITER) as captions:
        for index, example in enumerate(dataset.examples):
            yield _labelled(dataset, example, labeller, wording, captions)
            hear(index + 1, len(dataset.examples))


def _labelled(
    dataset: Dataset, example: Example, labeller: Labeller, wording: Wording, captions: OwnCaptions
) -> Labelled:
    name = dataset.name_of(example.path)
    text = example.path.with_suffix(".txt")
    if example.said_in and not example.said_in.endswith(".txt"):
        return Labelled(name, example.caption, "kept", Words(f"said in {example.said_in}", f"写在 {example.said_in}"))
    if not captions.is_free(text):
        return Labelled(name, example.caption, "kept", Words("a person wrote it", "是人写的"))
    try:
        made_of = _key(example.path, labeller, wording)
        if captions.made_of(text) == made_of:
            return Labelled(name, example.caption, "same")
        picture, _ = read_picture(example.path, about=(LARGEST_SIDE_PX, LARGEST_SIDE_PX))
    except BadPicture as error:
        return Labelled(name, example.caption, "failed", error.what)
    caption = caption_of(labeller.label(picture), wording)
    if not caption:
        return Labelled(name, example.caption, "failed", Words("nothing sure was seen on it", "没有认出足够确定的内容"))
    if not captions.write(text, caption, made_of=made_of):
        return Labelled(name, example.caption, "kept", Words("a person wrote it meanwhile", "期间有人写了它"))
    return Labelled(name, caption, "written")


def _key(path: Path, labeller: Labeller, wording: Wording) -> str:
    """Return a hash of all that makes a caption.

    Raises:
        BadPicture: the picture cannot be read.
    """
    return hashlib.sha256(json.dumps([source_hash(path), labeller.name, asdict(wording)]).encode()).hexdigest()
