"""A film's style, found: its style.yaml is read, its files are hashed, each shot is told what it is painted with."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from yingxi.crew.checking import PICTURE_SIGNS
from yingxi.crew.recipe import Player
from yingxi.crew.run import Run
from yingxi.engines import registry
from yingxi.engines.base import Painter
from yingxi.errors import InputError
from yingxi.project.atomic import read_trouble
from yingxi.project.documents import parse
from yingxi.project.folder import FilmFolder
from yingxi.project.models import KnownModels, found
from yingxi.story.cast import Cast, Character
from yingxi.story.film import Film
from yingxi.story.style import LoraFile, Painting, Portrayed, Style, StyleFile, UsedLora
from yingxi.words import Words

STYLE_FILE: Final = "style.yaml"
LARGEST_STYLE_BYTES: Final = 1024 * 1024
_HERE: Final = "film.yaml: style"
_CFG_OF_OURS: Final = 3.0
_CFG: Final = 7.0


def styled(folder: FilmFolder, film: Film) -> Film:
    """Return the film with its style whole: what its style.yaml says taken in, paths found, its look chosen.

    Where the picture engine paints in the style, everything that the style names is checked.

    Raises:
        DocumentError: the style.yaml is wrong; names every fault.
        InputError: a file is not there or is of no use.
        AssetError: no base is named, and the one that ships is not in this installation.
        MachineError: the engine's libraries are not installed.
    """
    style = film.style
    if style is not None:
        said = _absolute(style, folder.path, _HERE)
        style = said.over(_from_file(style.file, folder.path)) if style.file else said
        film = film.model_copy(update={"style": style, "look": style.look or film.look})
    painter = painter_of(film)
    if painter is not None:
        painter.check(_painting(style or Style(), painter, KnownModels(folder)))
    return film


def painter_of(film: Film) -> Painter | None:
    """Return the film's picture engine if it paints in the film's style."""
    name = film.engines.picture
    if name not in registry.names("picture"):
        return None  # refused by name before anything is made
    engine = registry.picture(name)
    return engine if isinstance(engine, Painter) else None


class Studio:
    """What the shots of a film are painted with.

    Args:
        folder: the film's.
        film: with its style whole.
        painter: the engine.
    """

    def __init__(self, folder: FilmFolder, film: Film, painter: Painter) -> None:
        self._folder = folder
        self._painter = painter
        self._models = KnownModels(folder)
        self._whole = _painting(film.style or Style(), painter, self._models)
        self._known: dict[str, Portrayed | None] = {}

    def painting(self, players: Sequence[Player]) -> Painting:
        """Return what a shot with these people is painted with.

        Raises:
            InputError: a character's reference or LoRA is not there or is of no use.
        """
        told = [self._portrayed(player.character) for player in players]
        people = tuple({one.character: one for one in told if one is not None}.values())
        return self._whole.model_copy(update={"people": people})

    def keep(self) -> None:
        """Remember the files' hashes for the next run."""
        self._models.keep()

    def _portrayed(self, character: Character) -> Portrayed | None:
        if character.id not in self._known:
            self._known[character.id] = self._of(character)
        return self._known[character.id]

    def _of(self, character: Character) -> Portrayed | None:
        if not (character.reference or character.lora or character.trigger):
            return None
        where = f"cast.yaml: {character.id}"
        lora = _absolute_lora(character.lora, self._folder.path, where) if character.lora is not None else None
        reference = None
        if character.reference:
            path = _picture(self._folder, character.reference, f"{where}: reference")
            reference = self._models.model(path)
        told = Portrayed(
            character=character.id, trigger=character.trigger, reference=reference,
            lora=_used(lora, self._models) if lora is not None else None,
        )  # fmt: skip
        self._painter.check(self._whole.model_copy(update={"people": (told,)}))
        return told


def tell_unused(run: Run, cast: Cast) -> None:
    """Say so where LoRAs or references are named and the picture engine takes none."""
    if painter_of(run.film) is not None:
        return
    named = [one.id for one in cast.characters if one.lora or one.reference or one.trigger]
    style = run.film.style
    if style is not None and (style.loras or style.base or style.prompt or style.trigger or style.negative):
        named = ["film.yaml: style", *named]
    if named:
        run.note(
            Words("{engine} uses no LoRAs, prompts or references; to paint with them: engines: {{picture: diffusers}}",
                  "{engine} 不用 LoRA、提示词和参考图；要用请写 engines: {{picture: diffusers}}").filled(
                engine=run.film.engines.picture),
            ", ".join(named[:5]),
        )  # fmt: skip


def _from_file(name: str, home: Path) -> Style:
    """Read the style.yaml that a film names, or the one in the folder that it names."""
    path = found(name, home, _HERE)
    path = path / STYLE_FILE if path.is_dir() else path
    if not path.is_file():
        raise InputError(
            Words("{name} holds no style.yaml", "{name} 里没有 style.yaml").filled(name=name),
            where=_HERE,
            next_step=Words("name the style file itself", "请写出风格文件本身的路径"),
        )
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_STYLE_BYTES + 1)
    except OSError as error:
        raise read_trouble(error, path) from error
    if len(data) > LARGEST_STYLE_BYTES:
        raise InputError(
            Words("is larger than 1 MB, and no style file", "大于 1 MB，不是风格文件"),
            where=str(path),
            next_step=Words("name the style.yaml itself", "请写出 style.yaml 的路径"),
        )
    return _absolute(parse(StyleFile, data, path.name), path.parent, str(path))


def _absolute(style: Style, home: Path, where: str) -> Style:
    """Return a style whose files are named by whole paths; each must be there."""
    loras = tuple(_absolute_lora(lora, home, where) for lora in style.loras)
    base = str(found(style.base, home, f"{where}: base")) if style.base else ""
    return style.model_copy(update={"loras": loras, "base": base})


def _absolute_lora(lora: LoraFile, home: Path, where: str) -> LoraFile:
    return lora.model_copy(update={"file": str(found(lora.file, home, f"{where}: lora"))})


def _picture(folder: FilmFolder, name: str, where: str) -> Path:
    """Return a person's own picture, which lies in the film's folder as a shot's own does."""
    path = folder.inside(name, where)
    try:
        with path.open("rb") as file:
            known = file.read(8).startswith(PICTURE_SIGNS)
    except OSError as error:
        raise read_trouble(error, path) from error
    if not known:
        raise InputError(
            Words("{name} is no PNG or JPEG picture", "{name} 不是 PNG 或 JPEG 图片").filled(name=name),
            where=where,
            next_step=Words("save it as PNG or JPEG", "请另存为 PNG 或 JPEG"),
        )
    return path


def _painting(style: Style, painter: Painter, models: KnownModels) -> Painting:
    ours = not style.base
    usual = _CFG_OF_OURS if ours else _CFG
    return Painting(
        base=models.model(painter.base() if ours else Path(style.base)),
        few_words=ours,
        loras=tuple(_used(lora, models) for lora in style.loras),
        cfg=usual if style.cfg is None else style.cfg,
        **{name: getattr(style, name) for name in _AS_WRITTEN},
    )


_AS_WRITTEN: Final = (
    "trigger", "prompt", "negative", "sampler", "steps", "clip_skip", "reference_strength", "seed",
)  # fmt: skip


def _used(lora: LoraFile, models: KnownModels) -> UsedLora:
    return UsedLora(model=models.model(Path(lora.file)), weight=lora.weight, text_encoder_weight=lora.weight_of_words)
