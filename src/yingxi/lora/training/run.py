"""A training run from its recipe to its files: what `yingxi train` does."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from yingxi.digests import file_hash
from yingxi.engines.image.parts import Parts, load_parts, placed
from yingxi.lora.datasets.pictures import source_hash
from yingxi.lora.datasets.reading import Dataset, Example, read_dataset
from yingxi.lora.datasets.tokens import HAN
from yingxi.lora.files.families import FAMILIES
from yingxi.lora.files.kohya import write_kohya
from yingxi.lora.files.metadata import Trained, metadata_of, thumbnail_url, write_beside
from yingxi.lora.files.reading import read_lora
from yingxi.lora.recipe import ImageRecipe
from yingxi.lora.training.adapters import fit_adapters, go_on_with
from yingxi.lora.training.advice import Advice, advice_on
from yingxi.lora.training.captions import overlong, with_trigger
from yingxi.lora.training.events import Noticed, Tell, TrainingEvent
from yingxi.lora.training.loop import Outcome, Training, processes
from yingxi.lora.training.picture_task import PictureTask, picture_task
from yingxi.lora.training.sampling import draw_samples, prompts_of, sample_path
from yingxi.lora.training.written import modules_of
from yingxi.words import Words

if TYPE_CHECKING:
    from torch import Tensor, dtype

_DECIDES_NOTHING: Final = frozenset(
    ("output_dir", "output_name", "logging_steps", "save_steps", "save_every_n_epochs", "save_precision",
     "sample_prompts", "sample_steps", "trigger_word_shown")
)  # fmt: skip
"""Settings under which the same weights come out."""
_PRECISIONS: Final = {"float": "F32", "fp16": "F16", "bf16": "BF16"}


@dataclass(frozen=True, slots=True)
class Result:
    """What a run left.

    Attributes:
        outcome: losses and files.
        advice: which file to take and what to try next; None where the run was stopped early.
    """

    outcome: Outcome
    advice: Advice | None


def datasets_of(recipe: ImageRecipe) -> tuple[Dataset, Dataset | None]:
    """Read the recipe's pictures, and those of the class.

    Raises:
        InputError: names every fault in them.
    """
    metadata = Path(recipe.metadata_path) if recipe.metadata_path else None
    own = read_dataset(Path(recipe.train_data_dir), metadata).or_refusal()
    if not recipe.reg_data_dir:
        return own, None
    return own, read_dataset(Path(recipe.reg_data_dir), unsaid="").or_refusal()


def train(recipe: ImageRecipe, tell: Tell, *, fresh: bool = False, stop: Callable[[], bool] = lambda: False) -> Result:
    """Train a LoRA; go on where an earlier run of this recipe stopped.

    Args:
        recipe: all of it.
        tell: hears what happens.
        fresh: begin anew.
        stop: asked after every step.

    Raises:
        InputError: pictures, base or folder cannot be used.
        MachineError: something is not installed, or memory or disk ran out.
        EngineError: the loss left all bounds.
    """
    own, of_class = datasets_of(recipe)
    if not processes().is_main_process:  # asked first: of several GPUs it makes this process's own the current one
        tell = _unheard
    parts = placed(load_parts(Path(recipe.base_model)), dtype_of(recipe))
    fit_adapters(parts, recipe, seed=recipe.seed)
    if recipe.init_lora:
        go_on_with(parts, read_lora(Path(recipe.init_lora)), recipe)
    lighten(parts, recipe)
    for words in notices(parts, recipe, own.examples):
        tell(Noticed(words))
    others = of_class.examples if of_class is not None else ()
    task = picture_task(parts, recipe, own.examples, others)
    out = Path(recipe.output_dir)
    task.export_to = _Exporter(parts, recipe, own, task, out)
    if recipe.sample_prompts:
        task.sample_to = lambda step, epoch: draw_samples(parts, recipe, out, tell, step=step, epoch=epoch)
    marked = fingerprint(recipe, (*own.examples, *others), Path(recipe.base_model))
    outcome = Training(task, recipe, out, marked, tell, stop).run(fresh=fresh)
    ended = outcome.steps == task.order.steps
    return Result(outcome, advice_on(outcome, recipe, len(own.examples)) if ended else None)


def _unheard(event: TrainingEvent) -> None:
    """Hear nothing: of several processes only the first tells."""


def dtype_of(recipe: ImageRecipe) -> dtype:
    """Return what a recipe's base computes in; the LoRA itself stays in 32 bits."""
    import torch

    return {"no": torch.float32, "fp16": torch.float16, "bf16": torch.bfloat16}[recipe.mixed_precision]


def lighten(parts: Parts, recipe: ImageRecipe) -> None:
    """Trade time for memory, or a slow start for speed, where the recipe says so."""
    if recipe.gradient_checkpointing:
        parts.unet.enable_gradient_checkpointing()
        for encoder in parts.text_encoders if recipe.text_encoder_lr > 0 else ():
            encoder.gradient_checkpointing_enable()
    if recipe.compile:
        parts.unet.compile()


def notices(parts: Parts, recipe: ImageRecipe, examples: Sequence[Example]) -> list[Words]:
    """Return what a person should know before the first step: nothing is cut or misread in silence.

    Raises:
        InputError: a sample prompt cannot be read.
    """
    captions = [with_trigger(one.caption, recipe.trigger_word) for one in examples]
    found: list[Words] = []
    if long := overlong(parts, captions):
        words = Words(
            "{n} captions are longer than 75 tokens, their ends are not read; the first: {path}",
            "{n} 条标注超过 75 个 token，后面的部分不会被读到；第一条：{path}",
        )
        found.append(words.filled(n=len(long), path=examples[long[0]].path))
    if chinese := [place for place, caption in enumerate(captions) if HAN.search(caption)]:
        words = Words(
            "{n} captions are Chinese, which this base's text encoder does not understand; translate them with: "
            "yingxi label --translate",
            "{n} 条标注是中文，这个底模的文本编码器看不懂；可翻译：yingxi label --translate",
        )
        found.append(words.filled(n=len(chinese)))
    if calls := [call.name for prompt in prompts_of(recipe) for call in prompt.loras]:
        words = Words(
            "sample_prompts call LoRAs ({names}); samples are drawn with the one that is trained alone",
            "sample_prompts 里写了 LoRA（{names}）；样张只用正在训练的这一个",
        )
        found.append(words.filled(names=", ".join(dict.fromkeys(calls))))
    return found


def fingerprint(recipe: ImageRecipe, examples: Sequence[Example], base: Path) -> str:
    """Return a hash of all that decides the weights: settings, pictures, captions, the base."""
    settings = {name: value for name, value in recipe.model_dump(mode="json").items() if name not in _DECIDES_NOTHING}
    for name in ("train_data_dir", "metadata_path", "reg_data_dir", "base_model", "init_lora"):
        settings.pop(name)
    digest = hashlib.sha256(json.dumps(settings, sort_keys=True).encode())
    for example in examples:
        digest.update(json.dumps([example.caption, example.repeats]).encode())
        digest.update(bytes.fromhex(source_hash(example.path)))
    for path in _weights_of(base):
        digest.update(f"{path.name} {path.stat().st_size}".encode())
        digest.update(_head_of(path))
    if recipe.init_lora:
        digest.update(bytes.fromhex(file_hash(*_weights_of(Path(recipe.init_lora)))))
    return digest.hexdigest()


def _weights_of(path: Path) -> list[Path]:
    """Return a model's or LoRA's files: itself, or those of its folder."""
    return sorted(path.rglob("*.safetensors")) if path.is_dir() else [path]


def _head_of(path: Path) -> bytes:
    """Return a large file's first mebibyte: names, shapes and the first weights tell one base from another."""
    with path.open("rb") as held:
        return held.read(1 << 20)


class _Exporter:
    """Writes the LoRA in kohya's form, its recipe beside it."""

    def __init__(self, parts: Parts, recipe: ImageRecipe, data: Dataset, task: PictureTask, out: Path) -> None:
        self._parts, self._recipe, self._data, self._task, self._out = parts, recipe, data, task, out
        base = Path(recipe.base_model)
        self._base_sha256 = file_hash(base) if base.is_file() else ""

    def __call__(self, weights: Mapping[str, Tensor], *, step: int, epoch: int, name: str) -> Path:
        recipe, order = self._recipe, self._task.order
        family = FAMILIES[self._parts.family]
        told = Trained(
            epoch=epoch,
            steps=step,
            epochs=recipe.epochs,
            most_steps=order.steps,
            pictures=len(self._data.examples),
            base_name=Path(recipe.base_model).name,
            base_sha256=self._base_sha256,
            tags=_tags(self._data.examples),
            parent=_parent(recipe),
            prediction=str(self._parts.scheduler.config.prediction_type),
        )
        path = self._out / name
        modules = modules_of(weights, recipe)
        metadata = metadata_of(recipe, family, told, thumbnail=self._thumbnail(step))
        write_kohya(path, modules, family, metadata, dtype=_PRECISIONS[recipe.save_precision])
        write_beside(path, recipe)
        return path

    def _thumbnail(self, step: int) -> str:
        """Return the step's first sample as a data URL; empty where none was drawn."""
        from PIL import Image

        path = sample_path(self._out, self._recipe, step, 0)
        if not path.is_file():
            return ""
        with Image.open(path) as picture:
            return thumbnail_url(picture)


def _tags(examples: Sequence[Example]) -> dict[str, int]:
    tags = Counter(tag.strip() for one in examples for tag in one.caption.split(",") if tag.strip())
    return dict(sorted(tags.items()))


def _parent(recipe: ImageRecipe) -> str:
    if not recipe.init_lora:
        return ""
    path = Path(recipe.init_lora)
    return f"{path.name} sha256:{file_hash(*_weights_of(path))}"
