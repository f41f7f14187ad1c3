"""The seam to everything that says what is on a picture.

A labeller is found by its entry point (group `yingxi.labeller`), a callable that takes a `Source`.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import entry_points
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, Protocol, cast, runtime_checkable

from yingxi.errors import EngineError, InputError
from yingxi.words import Words

if TYPE_CHECKING:
    from PIL import Image

GROUP: Final = "yingxi.labeller"
TagKind = Literal["general", "character", "rating"]


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag, or a part of a sentence. `score` 0..1: how sure the labeller is."""

    text: str
    score: float = 1.0
    kind: TagKind = "general"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a labeller gets what it needs.

    Attributes:
        folder: weights that the person names.
        url: of a server.
        model: the server's name of a model.
        key: what the server asks for; never shown.
        prompt: what a vision model is asked.
        candidates: a file of words, one a line, that CLIP chooses among.
    """

    folder: Path | None = None
    url: str = ""
    model: str = ""
    key: str = ""
    prompt: str = ""
    candidates: Path | None = None

    def needed_folder(self, name: str) -> Path:
        """Return the folder.

        Raises:
            InputError: none is named, or it is not there.
        """
        if self.folder is None or not self.folder.is_dir():
            raise InputError(
                Words("needs the folder with its weights", "需要存放权重的文件夹"),
                where=str(self.folder or name),
                next_step=Words("name it: --weights DIR", "请用 --weights DIR 指定"),
            )
        return self.folder

    def needed_url(self, name: str) -> str:
        """Return the server's address without a slash at its end.

        Raises:
            InputError: none is named, or it is no web address.
        """
        if not self.url.startswith(("http://", "https://")):
            raise InputError(
                Words("needs a server's address", "需要服务器地址"),
                where=self.url or name,
                next_step=Words("name it: --url http://...", "请用 --url http://... 指定"),
            )
        return self.url.rstrip("/")


@runtime_checkable
class Labeller(Protocol):
    """Says what is on a picture.

    Attributes:
        name: which labeller and which model; captions are made anew when it changes.
    """

    name: str

    def label(self, picture: Image.Image) -> tuple[Tag, ...]:
        """Return what is seen on an RGB picture, the surest first; the same picture gives the same tags.

        Raises:
            EngineError: the model or its server failed.
        """
        ...


def labeller_names() -> tuple[str, ...]:
    """Return the registered labellers, sorted."""
    return tuple(sorted({entry.name for entry in entry_points(group=GROUP)}))


def open_labeller(name: str, source: Source) -> Labeller:
    """Return the labeller of that name.

    Raises:
        InputError: there is none, or the source lacks what it needs.
        EngineError: it cannot be loaded.
    """
    found = next((entry for entry in entry_points(group=GROUP) if entry.name == name), None)
    if found is None:
        words = Words("there is no labeller called {name}", "没有名为 {name} 的标注器").filled(name=name)
        step = Words("choose one of: {names}", "可选：{names}").filled(names=", ".join(labeller_names()) or "-")
        raise InputError(words, where="--with", next_step=step)
    try:
        return cast(Labeller, found.load()(source))
    except ImportError as error:
        raise EngineError(
            Words("cannot be loaded: {why}", "无法加载：{why}").filled(why=error),
            where=name,
            next_step=Words("pip install 'yingxi[lora]'", "pip install 'yingxi[lora]'"),
        ) from error


def parts_of(answer: str) -> tuple[Tag, ...]:
    """Return a sentence or a list of tags as its parts between commas."""
    parts = (part.strip() for part in answer.replace("，", ",").replace("\n", " ").split(","))
    return tuple(Tag(part) for part in parts if part)
