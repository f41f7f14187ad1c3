"""A base model's weights under diffusers paths: of a single file or a diffusers folder, read when they are needed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from yingxi.errors import InputError
from yingxi.lora.files.blocks import diffusers_of, shape_of_sgm
from yingxi.lora.files.families import Family, family_of
from yingxi.lora.files.lora import Lora
from yingxi.lora.files.module import Weight
from yingxi.lora.files.names import with_text_model
from yingxi.lora.files.safe import TensorFile, open_tensors
from yingxi.lora.files.tensors import FLOATS
from yingxi.project.atomic import TEMP_MARK
from yingxi.words import Words

_UNET: Final = "model.diffusion_model."
_CLIP_PREFIXES: Final = {
    "cond_stage_model.transformer.": "text_encoder",
    "conditioner.embedders.0.transformer.": "text_encoder",
}
_OPEN_CLIP_PREFIXES: Final = {
    "conditioner.embedders.1.model.": "text_encoder_2",
    "cond_stage_model.model.": "text_encoder",
}
_OPEN_CLIP: Final = {"attn.out_proj": "self_attn.out_proj", "mlp.c_fc": "mlp.fc1", "mlp.c_proj": "mlp.fc2"}
_FOLDERS: Final = ("unet", "transformer", "text_encoder", "text_encoder_2")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a weight lies: a tensor of a file, or a third of one where query, key and value are stored as one."""

    file: TensorFile
    name: str
    third: int | None = None

    @property
    def rows(self) -> slice:
        """The rows of the tensor that are this weight."""
        every = self.file.entries[self.name].shape[0]
        if self.third is None:
            return slice(0, every)
        return slice(self.third * every // 3, (self.third + 1) * every // 3)

    @property
    def shape(self) -> tuple[int, ...]:
        """The weight's shape."""
        rows = self.rows
        return (rows.stop - rows.start, *self.file.entries[self.name].shape[1:])

    def read(self) -> Weight:
        """Return the weight."""
        return self.file.read(self.name)[self.rows]


@dataclass(frozen=True, slots=True)
class Base:
    """A base model.

    Attributes:
        path: its file or folder.
        files: its safetensors files.
        places: every weight of a linear layer or a convolution that a LoRA can change, by path.
        family: None where its parts show none.
    """

    path: Path
    files: tuple[TensorFile, ...]
    places: Mapping[str, Place]
    family: Family | None

    @property
    def is_folder(self) -> bool:
        """Whether it is a diffusers folder."""
        return self.path.is_dir()

    @property
    def width(self) -> int | None:
        """The first level's channels: 320 of SD1.5 and SDXL, fewer of a small base."""
        first = self.places.get("unet.conv_in")
        return None if first is None else first.shape[0]


@dataclass(frozen=True, slots=True)
class Fit:
    """How a LoRA and a base go together.

    Attributes:
        matched: paths that the base has in the right shape.
        unmatched: paths that the base lacks.
        misshapen: paths whose weight has another shape, with (the LoRA's, the base's).
    """

    matched: tuple[str, ...]
    unmatched: tuple[str, ...]
    misshapen: Mapping[str, tuple[tuple[int, ...], tuple[int, ...]]]

    @property
    def whole(self) -> bool:
        """Whether every module has its weight."""
        return not self.unmatched and not self.misshapen


def open_base(path: Path) -> Base:
    """Open a base: a .safetensors file, or a diffusers folder of such.

    Raises:
        InputError: it cannot be read, holds pickles only, or is no image model.
    """
    files = _folder_files(path) if path.is_dir() else {"": [open_tensors(path)]}
    places: dict[str, Place] = {}
    for component, listed in files.items():
        for file in listed:
            places |= _of_component(component, file) if component else _of_single(file)
    family = family_of({name: place.shape for name, place in places.items()})
    if family is None:
        raise InputError(
            Words("is no image model that is known here", "不是这里认识的图像模型"),
            where=str(path),
            next_step=Words("give a checkpoint, or a diffusers folder", "请给出底模文件，或 diffusers 文件夹"),
        )
    ordered = dict(sorted(places.items()))
    return Base(path, tuple(file for listed in files.values() for file in listed), ordered, family)


def fit_of(lora: Lora, base: Base) -> Fit:
    """Return which modules of a LoRA have their weight in a base."""
    matched, unmatched, misshapen = [], [], {}
    for path, module in lora.modules.items():
        place = base.places.get(path)
        if place is None:
            unmatched.append(path)
        elif _flat(place.shape) != _flat(module.shape):
            misshapen[path] = (module.shape, place.shape)
        else:
            matched.append(path)
    return Fit(tuple(matched), tuple(unmatched), misshapen)


def demand_fit(lora: Lora, base: Base) -> None:
    """Refuse a LoRA that was made for another base.

    Raises:
        InputError: says of which family each is, and the first modules that have no place.
    """
    fit = fit_of(lora, base)
    if fit.whole:
        return
    theirs, ours = (one.title if one else "?" for one in (lora.family, base.family))
    first = [*fit.unmatched, *(f"{path} {list(a)}/{list(b)}" for path, (a, b) in fit.misshapen.items())][:3]
    wrong = len(fit.unmatched) + len(fit.misshapen)
    raise InputError(
        Words(
            f"made for another base ({theirs}; this one is {ours}): {wrong} of {len(lora.modules)} modules do not fit,"
            f" first {', '.join(first)}",
            f"面向另一种底模（{theirs}；这个底模是 {ours}）：{len(lora.modules)} 个模块中有 {wrong} 个对不上，"
            f"例如 {', '.join(first)}",
        ),
        where=lora.name,
        next_step=Words(
            f"yingxi lora verify --base {base.path} lists them all",
            f"用 yingxi lora verify --base {base.path} 查看全部",
        ),
    )


def _flat(shape: tuple[int, ...]) -> tuple[int, ...]:
    """Return a shape in which a 1x1 convolution is a linear layer."""
    return shape[:2] if shape[2:] == (1, 1) else shape


def _folder_files(folder: Path) -> dict[str, list[TensorFile]]:
    found: dict[str, list[TensorFile]] = {}
    for component in _FOLDERS:
        paths = _weights_of(folder / component)
        if paths:
            found[component] = [open_tensors(path) for path in paths]
    if not found:
        raise InputError(
            Words("no diffusers model in this folder", "文件夹里没有 diffusers 模型"),
            where=str(folder),
            next_step=Words(
                "it should hold unet/ with a .safetensors file", "里面应有 unet/ 和其中的 .safetensors 文件"
            ),
        )
    return found


def _weights_of(folder: Path) -> list[Path]:
    """Return a part's files: the full ones before the halves (`.fp16.`), every shard of them."""
    every = sorted(folder.glob("*.safetensors")) if folder.is_dir() else []
    every = [path for path in every if TEMP_MARK not in path.name]
    plain = [path for path in every if ".fp16." not in path.name and ".non_ema." not in path.name]
    pickles = sorted(folder.glob("*.bin")) if folder.is_dir() and not every else []
    return (plain or every) or pickles[:1]  # a pickle is refused by name when it is opened


def _of_component(component: str, file: TensorFile) -> dict[str, Place]:
    return {
        f"{component}.{with_text_model(component, name.removesuffix('.weight'))}": Place(file, name)
        for name in _weights(file)
    }


def _of_single(file: TensorFile) -> dict[str, Place]:
    names = list(_weights(file))
    shape = shape_of_sgm(name.removeprefix(_UNET).removesuffix(".weight") for name in names if name.startswith(_UNET))
    places: dict[str, Place] = {}
    for name in names:
        bare = name.removesuffix(".weight")
        if name.startswith(_UNET):
            path = diffusers_of(bare.removeprefix(_UNET), shape) if shape is not None else None
            if path is not None:
                places[f"unet.{path}"] = Place(file, name)
        else:
            places |= _of_text_encoder(bare, Place(file, name))
    return places


def _of_text_encoder(name: str, place: Place) -> dict[str, Place]:
    for prefix, component in _CLIP_PREFIXES.items():
        if name.startswith(prefix):
            return {f"{component}.{with_text_model(component, name.removeprefix(prefix))}": place}
    for prefix, component in _OPEN_CLIP_PREFIXES.items():
        layers = f"{prefix}transformer.resblocks."
        if not name.startswith(layers):
            continue
        number, _, rest = name.removeprefix(layers).partition(".")
        home = f"{component}.text_model.encoder.layers.{number}"
        if rest == "attn.in_proj_weight":
            thirds = enumerate(("q_proj", "k_proj", "v_proj"))
            return {f"{home}.self_attn.{one}": Place(place.file, place.name, nth) for nth, one in thirds}
        if rest in _OPEN_CLIP:
            return {f"{home}.{_OPEN_CLIP[rest]}": place}
    return {}


def _weights(file: TensorFile) -> Iterator[str]:
    for name, entry in file.entries.items():
        named = name.endswith((".weight", ".in_proj_weight"))
        if named and len(entry.shape) in (2, 4) and entry.dtype in FLOATS:
            yield name
