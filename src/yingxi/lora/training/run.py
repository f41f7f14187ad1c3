"""A training run from its recipe to its files: what `yingxi train` does."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from yingxi.engines.image.parts import Parts, load_parts
from yingxi.errors import InputError
from yingxi.lora.datasets.reading import Dataset, Example, read_dataset
from yingxi.lora.datasets.tokens import HAN
from yingxi.lora.files.families import FAMILIES
from yingxi.lora.files.kohya import write_kohya
from yingxi.lora.files.metadata import Trained, file_name, metadata_of, thumbnail_url, write_beside
from yingxi.lora.files.reading import read_lora
from yingxi.lora.recipe import ImageRecipe
from yingxi.lora.training.adapters import fit_adapters, go_on_with
from yingxi.lora.training.advice import Advice, advice_on
from yingxi.lora.training.captions import overlong, with_trigger
from yingxi.lora.training.events import Noticed, Tell, TrainingEvent
from yingxi.lora.training.loop import Outcome, Training, processes
from yingxi.lora.training.picture_task import PictureTask, picture_task
from yingxi.lora.training.sampling import draw_samples, sample_path
from yingxi.lora.training.written import modules_of
from yingxi.words import Words

if TYPE_CHECKING:
    from torch import Tensor

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
    parts = placed(load_parts(Path(recipe.base_model)), recipe)
    if not processes().is_main_process:
        tell = _unheard
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


def placed(parts: Parts, recipe: ImageRecipe) -> Parts:
    """Bring a base to the accelerator there is, in the recipe's precision; the LoRA itself stays in 32 bits."""
    import torch

    if not torch.cuda.is_available():
        return parts
    dtype = {"no": torch.float32, "fp16": torch.float16, "bf16": torch.bfloat16}[recipe.mixed_precision]
    device = processes().device
    for model in (parts.unet, *parts.text_encoders):
        model.to(device, dtype)
    parts.vae.to(device, torch.float32)
    return parts


def lighten(parts: Parts, recipe: ImageRecipe) -> None:
    """Trade time for memory, or a slow start for speed, where the recipe says so."""
    if recipe.gradient_checkpointing:
        parts.unet.enable_gradient_checkpointing()
        for encoder in parts.text_encoders if recipe.text_encoder_lr > 0 else ():
            encoder.gradient_checkpointing_enable()
    if recipe.compile:
        parts.unet.compile()


def notices(parts: Parts, recipe: ImageRecipe, examples: Sequence[Example]) -> list[Words]:
    """Return what a person should know before the first step: nothing is cut or misread in silence."""
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
    return found


def fingerprint(recipe: ImageRecipe, examples: Sequence[Example], base: Path) -> str:
    """Return a hash of all that decides the weights: settings, pictures, captions, the base."""
    settings = {name: value for name, value in recipe.model_dump(mode="json").items() if name not in _DECIDES_NOTHING}
    for name in ("train_data_dir", "metadata_path", "reg_data_dir", "base_model", "init_lora"):
        settings.pop(name)
    digest = hashlib.sha256(json.dumps(settings, sort_keys=True).encode())
    for example in examples:
        digest.update(json.dumps([example.caption, example.repeats]).encode())
        digest.update(_digest_of(example.path))
    for path in sorted(base.rglob("*.safetensors")) if base.is_dir() else [base]:
        digest.update(f"{path.name} {path.stat().st_size}".encode())
        digest.update(_head_of(path))
    if recipe.init_lora:
        digest.update(_digest_of(Path(recipe.init_lora)))
    return digest.hexdigest()


def _digest_of(path: Path) -> bytes:
    with path.open("rb") as held:
        return hashlib.file_digest(held, "sha256").digest()


def _head_of(path: Path) -> bytes:
    """Return a large file's first mebibyte: names, shapes and the first weights tell one base from another."""
    with path.open("rb") as held:
        return held.read(1 << 20)


class _Exporter:
    """Writes the LoRA in kohya's form, its recipe beside it."""

    def __init__(self, parts: Parts, recipe: ImageRecipe, data: Dataset, task: PictureTask, out: Path) -> None:
        self._parts, self._recipe, self._data, self._task, self._out = parts, recipe, data, task, out
        base = Path(recipe.base_model)
        self._base_sha256 = _digest_of(base).hex() if base.is_file() else ""

    def __call__(self, weights: Mapping[str, Tensor], *, step: int, epoch: int, final: bool) -> Path:
        recipe, order = self._recipe, self._task.order
        family = FAMILIES[self._parts.family]
        whole_epoch = step % order.steps_per_epoch == 0
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
        name = file_name(
            recipe.name,
            rank=recipe.lora_rank,
            epoch=epoch if final or whole_epoch else None,
            step=None if final or whole_epoch else step,
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
    if not path.is_file():
        raise InputError(
            Words("there is no such LoRA to go on with", "没有这个要继续训练的 LoRA"),
            where=str(path),
            next_step=Words("mend init_lora, or leave it out", "请改正 init_lora，或去掉它"),
        )
    return f"{path.name} sha256:{_digest_of(path).hex()}"
