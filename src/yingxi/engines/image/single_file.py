"""A base in one .safetensors file: its weights by their usual names, and the parts that diffusers makes of them.

What the file holds besides (the averaged weights of its training, the noise schedule) stays on the disk. Files differ
in a few names, by who wrote them when; `_usual` brings them together.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from yingxi.engines.image.architecture import VOCABULARY_OF, Architecture, architecture_of
from yingxi.engines.image.clip_words import VOCABULARY_SIZE, clip_tokenizer
from yingxi.engines.image.parts import Parts, family_of, part_of
from yingxi.errors import InputError
from yingxi.words import Words

_PARTS: Final = ("model.diffusion_model.", "first_stage_model.", "cond_stage_model.", "conditioner.embedders.")
_SIGNS: Final = ("v_pred", "ztsnr", "edm_mean")
"""Empty tensors by whose names people's files tell which noise they were trained with."""
_HOMES: Final = {
    "text_encoder": ("cond_stage_model.transformer.text_model.", "conditioner.embedders.0.transformer.text_model."),
    "text_encoder_2": ("conditioner.embedders.1.model.",),
    "vae": ("first_stage_model.",),
    "unet": ("model.diffusion_model.",),
}
_BARE_TEXT: Final = re.compile(
    r"(cond_stage_model\.transformer\.|conditioner\.embedders\.0\.transformer\.)(embeddings|encoder|final_layer_norm)\."
)
"""Without `text_model.`: files of 2022, and those that newer converters write."""
_ATTENTION: Final = re.compile(r"(first_stage_model\.(?:encoder|decoder)\.mid\.attn_1\.)(.+)\.(weight|bias)")
_ATTENTION_NAMES: Final = {
    "to_q": "q", "to_k": "k", "to_v": "v", "to_out.0": "proj_out", "group_norm": "norm",
    "query": "q", "key": "k", "value": "v", "proj_attn": "proj_out",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class SingleFile:
    """An opened file.

    Attributes:
        path: where it lies.
        names: each weight's name in the file, by its usual name.
        shapes: by the usual name.
        metadata: the header's strings.
    """

    path: Path
    names: Mapping[str, str]
    shapes: Mapping[str, tuple[int, ...]]
    metadata: Mapping[str, str]

    def weights(self, part: str) -> dict[str, Any]:
        """Read the tensors of one part, by their usual names."""
        from safetensors import safe_open

        with safe_open(self.path, framework="pt") as file:
            return {
                usual: file.get_tensor(name) for usual, name in self.names.items() if usual.startswith(_HOMES[part])
            }


def open_single_file(path: Path) -> SingleFile:
    """Read a file's header; no weight is read yet.

    Raises:
        InputError: it is no sound safetensors file.
    """
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(path, framework="pt") as file:
            names = {_usual(name): name for name in file.keys() if name.startswith(_PARTS) or name in _SIGNS}  # noqa: SIM118
            shapes = {usual: tuple(file.get_slice(name).get_shape()) for usual, name in names.items()}
            return SingleFile(path, names, shapes, file.metadata() or {})
    except (OSError, SafetensorError) as error:
        raise InputError(
            Words("cannot be read: {error}", "读不出来：{error}").filled(error=_first_line(error)),
            where=str(path),
            next_step=Words("fetch the file again, as .safetensors", "请重新下载这个文件（.safetensors）"),
        ) from error


def load_single_file(path: Path) -> Parts:
    """Load a base from one file.

    A folder that describes it is read where there is one: named like the file, or the one it lies in. Else the shapes
    of its weights tell how it is built, and its tokenizer is CLIP's.

    Raises:
        InputError: it is not whole, of a family that cannot be trained, or not described.
        AssetError: CLIP's vocabulary is missing or damaged.
    """
    file = open_single_file(path)
    beside = _beside(path)
    if beside is not None:
        return _loaded(file, beside)
    _demand_clip(file)
    architecture = architecture_of(path, file.shapes, file.metadata)
    with _written(architecture) as folder:
        return _loaded(file, folder, (clip_tokenizer(), clip_tokenizer(0)))


def _loaded(file: SingleFile, folder: Path, tokenizers: Sequence[Any] = ()) -> Parts:
    """Load the parts by a folder's configuration; without tokenizers, the folder's own are read."""
    import diffusers
    import transformers
    from diffusers.loaders.single_file_utils import create_diffusers_clip_model_from_ldm

    family, index = family_of(folder)
    numbers = ("", "_2") if family == "sdxl" else ("",)
    own = tokenizers or [part_of(folder, index, f"tokenizer{number}", transformers) for number in numbers]
    noise = part_of(folder, index, "scheduler", diffusers)

    def model(kind: Any, part: str) -> Any:
        weights = file.weights(part)
        try:
            return kind.from_single_file(weights, config=str(folder), subfolder=part, local_files_only=True)
        except NotImplementedError as error:  # torch's word for a weight that never came
            raise ValueError(f"{part} lacks weights") from error

    def text(kind: Any, part: str) -> Any:
        made = create_diffusers_clip_model_from_ldm(kind, file.weights(part), part, str(folder), local_files_only=True)
        if any(weight.is_meta for weight in made.parameters()):
            raise ValueError(f"{part} lacks weights")
        return made

    try:
        encoders = [text(transformers.CLIPTextModel, "text_encoder")]
        if len(numbers) == 2:
            encoders.append(text(transformers.CLIPTextModelWithProjection, "text_encoder_2"))
        return Parts(
            family,
            tuple(own[: len(numbers)]),
            tuple(encoders),
            model(diffusers.AutoencoderKL, "vae"),
            model(diffusers.UNet2DConditionModel, "unet"),
            diffusers.DDPMScheduler.from_config(noise.config),
            file.path,
        )
    except Exception as error:  # whatever diffusers meets in a file that is not what it seems
        raise InputError(
            Words("cannot be read as {family}: {error}", "不能按 {family} 读取：{error}").filled(
                family=family, error=_first_line(error)
            ),
            where=str(file.path),
            next_step=Words(
                "check the file is whole, and that the configuration beside it, if any, is its own",
                "请检查文件是否完整；旁边若有配置，是否就是它的",
            ),
        ) from error


def _demand_clip(file: SingleFile) -> None:
    for name in VOCABULARY_OF:
        words = file.shapes[name][0] if name in file.shapes else VOCABULARY_SIZE
        if words != VOCABULARY_SIZE:
            raise InputError(
                Words(
                    "reads {words} words, CLIP's tokenizer {clip}: its own tokenizer must lie beside it, in a folder"
                    " {name} with model_index.json",
                    "词表有 {words} 个词，CLIP 分词器是 {clip} 个：它自己的分词器必须放在旁边的 {name} 文件夹里"
                    "（含 model_index.json）",
                ).filled(words=words, clip=VOCABULARY_SIZE, name=file.path.stem),
                where=str(file.path),
                next_step=Words(
                    "put the model's small files (model_index.json, */config.json, scheduler, tokenizer) into that"
                    " folder",
                    "请把模型的小文件（model_index.json、各 config.json、scheduler、tokenizer）放进这个文件夹",
                ),
            )


def _beside(path: Path) -> Path | None:
    folders = (path.with_suffix(""), path.parent)
    return next((folder for folder in folders if (folder / "model_index.json").is_file()), None)


@contextmanager
def _written(architecture: Architecture) -> Iterator[Path]:
    """Yield a folder with the configuration, as diffusers wants to read it."""
    with tempfile.TemporaryDirectory(prefix="yingxi-base-") as name:
        folder = Path(name)
        for part, content in architecture.documents.items():
            place = folder / part
            place.parent.mkdir(exist_ok=True)
            place.write_text(json.dumps(content), "utf-8")
        yield folder


def _usual(name: str) -> str:
    if match := _BARE_TEXT.match(name):
        return f"{match[1]}text_model.{name[len(match[1]) :]}"
    if match := _ATTENTION.fullmatch(name):
        return f"{match[1]}{_ATTENTION_NAMES.get(match[2], match[2])}.{match[3]}"
    return name


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:200]
