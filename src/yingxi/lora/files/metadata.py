"""What a LoRA's file says of itself: kohya's ss_* and Stability's modelspec.* entries, every value a string."""

from __future__ import annotations

import base64
import io
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from yingxi.errors import InputError
from yingxi.lora.files.families import FAMILIES, Family
from yingxi.words import Words

if TYPE_CHECKING:
    from PIL.Image import Image

    from yingxi.lora.recipe import ImageRecipe

_PREDICTIONS: Final = {"v_prediction": "v"}
"""A scheduler's word -> modelspec's."""
THUMBNAIL_PX: Final = 256
LARGEST_THUMBNAIL_BYTES: Final = 512 * 1024


@dataclass(frozen=True, slots=True)
class Trained:
    """What a run knows of the file it writes, beyond its recipe.

    Attributes:
        epoch, steps: how far it came.
        epochs, most_steps: how far it would go.
        pictures: how many it learnt from, repeats aside.
        base_name: the base's file or folder name.
        base_sha256: of the base's weights, in hexadecimal; empty: unknown.
        tags: how often each tag stands in the captions; what SD-WebUI shows as the training's tags.
        parent: name and hash of the LoRA it goes on from.
        made_at: ISO 8601, UTC; empty: not said, so that the same run gives the same bytes.
        comment: anything a person wants to say.
        prediction: what the base predicts, as its scheduler calls it.
    """

    epoch: int
    steps: int
    epochs: int = 0
    most_steps: int = 0
    pictures: int = 0
    base_name: str = ""
    base_sha256: str = ""
    tags: Mapping[str, int] = field(default_factory=dict)
    parent: str = ""
    made_at: str = ""
    comment: str = ""
    prediction: str = "epsilon"


def metadata_of(
    recipe: ImageRecipe, family: Family, trained: Trained, *, title: str = "", thumbnail: str = ""
) -> dict[str, str]:
    """Return everything a LoRA's file says of how it was made.

    Args:
        recipe: what it was trained by.
        family: of its base.
        trained: how far, on what.
        title: shown by tools; the recipe's name by default.
        thumbnail: a data URL, see `thumbnail_url`.
    """
    size = f"{recipe.resolution}x{recipe.resolution}"
    told: dict[str, object] = {
        "ss_network_module": "networks.lora",
        "ss_network_dim": recipe.lora_rank,
        "ss_network_alpha": recipe.alpha,
        "ss_network_dropout": recipe.dropout or None,
        "ss_network_args": _network_args(recipe),
        "ss_base_model_version": family.base_version,
        "ss_v2": family.name == "sd2",
        "ss_sd_model_name": trained.base_name or None,
        "ss_sd_model_hash": trained.base_sha256[:8] or None,
        "ss_new_sd_model_hash": trained.base_sha256 or None,
        "ss_output_name": recipe.name,
        "ss_resolution": f"({recipe.resolution}, {recipe.resolution})",
        "ss_enable_bucket": recipe.enable_bucket,
        "ss_min_bucket_reso": recipe.bucket_min,
        "ss_max_bucket_reso": recipe.bucket_max,
        "ss_epoch": trained.epoch,
        "ss_num_epochs": trained.epochs or None,
        "ss_steps": trained.steps,
        "ss_max_train_steps": trained.most_steps or None,
        "ss_num_train_images": trained.pictures or None,
        "ss_batch_size_per_device": recipe.batch_size,
        "ss_gradient_accumulation_steps": recipe.gradient_accumulation_steps,
        "ss_gradient_checkpointing": recipe.gradient_checkpointing,
        "ss_learning_rate": recipe.learning_rate,
        "ss_unet_lr": recipe.learning_rate,
        "ss_text_encoder_lr": recipe.text_encoder_lr,
        "ss_optimizer": recipe.optimizer,
        "ss_lr_scheduler": recipe.lr_scheduler,
        "ss_lr_warmup_steps": recipe.lr_warmup_steps,
        "ss_max_grad_norm": recipe.max_grad_norm,
        "ss_min_snr_gamma": recipe.min_snr_gamma or None,
        "ss_noise_offset": recipe.noise_offset or None,
        "ss_prior_loss_weight": recipe.prior_loss_weight,
        "ss_caption_dropout_rate": recipe.caption_dropout,
        "ss_shuffle_caption": recipe.caption_shuffle,
        "ss_keep_tokens": recipe.keep_tokens,
        "ss_flip_aug": recipe.flip,
        "ss_clip_skip": recipe.clip_skip,
        "ss_mixed_precision": recipe.mixed_precision,
        "ss_seed": recipe.seed,
        "ss_tag_frequency": {recipe.name: dict(sorted(trained.tags.items()))} if trained.tags else None,
        "ss_training_comment": trained.comment or None,
        "yingxi.parent": trained.parent or None,
        "modelspec.sai_model_spec": "1.0.0",
        "modelspec.architecture": family.architecture,
        "modelspec.implementation": "diffusers",
        "modelspec.title": title or recipe.name,
        "modelspec.date": trained.made_at or None,
        "modelspec.resolution": size,
        "modelspec.prediction_type": _PREDICTIONS.get(trained.prediction, trained.prediction),
        "modelspec.encoder_layer": recipe.clip_skip,
        "modelspec.trigger_phrase": recipe.trigger_word or None,
        "modelspec.thumbnail": thumbnail or None,
    }
    return as_strings(told)


def as_strings(told: Mapping[str, object]) -> dict[str, str]:
    """Return metadata as strings, the way kohya writes them; what is None is left out."""
    return {key: _string(value) for key, value in told.items() if value is not None}


def thumbnail_url(picture: Image) -> str:
    """Return a picture as a small JPEG data URL for modelspec.thumbnail, at most 256 pixels a side."""
    small = picture.convert("RGB")
    small.thumbnail((THUMBNAIL_PX, THUMBNAIL_PX))
    out = io.BytesIO()
    small.save(out, "JPEG", quality=85)
    return "data:image/jpeg;base64," + base64.b64encode(out.getvalue()).decode("ascii")


def thumbnail_bytes(url: str) -> bytes:
    """Return the picture's bytes of a thumbnail.

    Raises:
        InputError: it is no data URL of a small picture.
    """
    match = re.fullmatch(r"data:image/(?:jpeg|png|webp);base64,([A-Za-z0-9+/]+=*)", url)
    if match is None or len(url) > LARGEST_THUMBNAIL_BYTES * 4 // 3 + 100:
        raise InputError(Words("its thumbnail is no small picture", "它的缩略图不是小图片"))
    return base64.b64decode(match[1])


def file_name(name: str, *, rank: int, version: int = 1, epoch: int | None = None, step: int | None = None) -> str:
    """Return a LoRA's file name: lora_v1_ink_style_r8_ep10.safetensors.

    Args:
        name: the training's name; what a file system or a `<lora:...>` prompt would trip over becomes `_`.
        rank: of its linear layers.
        version: counts trainings of one name.
        epoch: after which it was saved.
        step: after which it was saved.
    """
    plain = re.sub(r"[^\w\-]+", "_", name).strip("_") or "lora"
    at = f"_ep{epoch}" if epoch is not None else ""
    at += f"_st{step:06d}" if step is not None else ""
    return f"lora_v{version}_{plain}_r{rank}{at}.safetensors"


def told_family(metadata: Mapping[str, str]) -> Family | None:
    """Return the family that a file's metadata name."""
    architecture = metadata.get("modelspec.architecture", "").lower()
    version = metadata.get("ss_base_model_version", "").lower()
    for family in FAMILIES.values():
        if architecture and architecture == family.architecture.lower():
            return family
        if version and version.startswith(family.base_version.lower()):
            return family
    return None


def write_beside(lora_path: Path, recipe: ImageRecipe) -> Path:
    """Write the resolved recipe beside its LoRA, ready to run again; return its path.

    Raises:
        MachineError: the disk is full or may not be written.
    """
    import yaml

    from yingxi.project.atomic import write_bytes

    path = lora_path.with_suffix(".yaml")
    values = recipe.model_dump(mode="json", exclude_none=True)
    text = yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=120)
    write_bytes(path, f"# yingxi train {path.name}\n{text}".encode())
    return path


def _network_args(recipe: ImageRecipe) -> dict[str, str] | None:
    told: dict[str, str] = {}
    if recipe.conv_rank:
        told |= {"conv_dim": str(recipe.conv_rank), "conv_alpha": _string(recipe.conv_scale_alpha)}
    if recipe.dora:
        told["dora_wd"] = "True"
    if recipe.rslora:
        told["rs_lora"] = "True"
    if recipe.loraplus_ratio != 1:
        told["loraplus_lr_ratio"] = _string(recipe.loraplus_ratio)
    return told or None


def _string(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping | list | tuple):
        return json.dumps(value, ensure_ascii=False)
    return str(value)
