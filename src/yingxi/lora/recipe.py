"""The recipe of an image LoRA: one YAML, with the keys that people's files already have."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Final, Literal, Self

from pydantic import AliasChoices, Field, ValidationError, field_validator, model_validator

from yingxi.errors import DocumentError, InputError
from yingxi.project.atomic import read_trouble
from yingxi.project.documents import fault_of, own_fault
from yingxi.project.yaml_text import read_yaml
from yingxi.story.document import NoSwitch, Noun
from yingxi.words import Words

Precision = Literal["no", "fp16", "bf16"]
Optimizer = Literal["adamw", "adamw8bit", "prodigy"]
Schedule = Literal["constant", "linear", "cosine", "cosine_with_restarts", "constant_with_warmup", "polynomial"]

Count = Annotated[int, Field(ge=1, le=1_000_000), NoSwitch]
CountOrNone = Annotated[int, Field(ge=0, le=10_000_000), NoSwitch]
Rank = Annotated[int, Field(ge=1, le=1024), NoSwitch]
Alpha = Annotated[float, Field(gt=0, le=4096), NoSwitch]
Rate = Annotated[float, Field(ge=0, le=10), NoSwitch]
Share = Annotated[float, Field(ge=0, lt=1), NoSwitch]
Side = Annotated[int, Field(ge=64, le=4096, multiple_of=8), NoSwitch]

MOST_DROPOUT: Final = 0.9
"""From here on a LoRA learns next to nothing: nine of ten of its weights are out at every step."""
_LARGEST_RECIPE_BYTES: Final = 1024 * 1024


class ImageRecipe(Noun):
    """Everything that decides what a training run makes.

    Paths are as written; `read_recipe` resolves them against the folder the command runs in. Learning rates are per
    optimizer step. Sides are in pixels. What is None is decided by the run, as each entry says.

    Attributes:
        train_data_dir: pictures, with .txt captions, a metadata file, or `10_name` repeat folders.
        metadata_path: a .csv (image, prompt) or .jsonl of captions; None: found in the folder, if there.
        reg_data_dir: pictures of the class, for prior preservation.
        base_model: a .safetensors file or a diffusers folder.
        init_lora: a LoRA to go on with.
        output_dir: where files go; logs lie in its `logs`.
        output_name: the files' name; None: made of the output folder's name.
        lora_rank, lora_alpha: of every linear layer; alpha None: as the rank, so that the scale is 1.
        conv_rank, conv_alpha: of 3x3 convolutions; 0: they are left alone.
        dropout: share of a layer's inputs that each step drops; below 0.9.
        learning_rate: of the U-Net's LoRA.
        text_encoder_lr: of the text encoder's; 0: it is not trained.
        loraplus_ratio: LoRA+: B learns so many times faster than A (Hayou et al. 2024); 1: it does not.
        min_snr_gamma: weight of a noise level (Hang et al. 2023); 0: all count the same.
        noise_offset: constant per channel added to the noise, which frees the brightness.
        prior_loss_weight: of the class pictures.
        ema_decay: 0: no moving average.
        caption_dropout: share of steps without a caption.
        keep_tokens: first tags that shuffling leaves in place.
        bucket_min, bucket_max, bucket_step: see `buckets`.
        validation_share: of the pictures, never trained on.
        save_steps, save_every_n_epochs: 0: never; the final file is always written.
        max_train_steps: 0: as many as the epochs make.
        sample_prompts: drawn at every saved epoch.
    """

    kind: Literal["image"] = "image"

    train_data_dir: str
    metadata_path: str | None = None
    reg_data_dir: str | None = None
    base_model: str = Field(validation_alias=AliasChoices("base_model", "pretrained_model_name_or_path", "model"))
    init_lora: str | None = None
    output_dir: str
    output_name: str | None = None
    trigger_word: str = ""

    lora_rank: Rank = Field(16, validation_alias=AliasChoices("lora_rank", "rank", "network_dim"))
    lora_alpha: Alpha | None = Field(None, validation_alias=AliasChoices("lora_alpha", "network_alpha"))
    conv_rank: Annotated[int, Field(ge=0, le=1024), NoSwitch] = Field(
        0, validation_alias=AliasChoices("conv_rank", "conv_dim")
    )
    conv_alpha: Alpha | None = None
    dropout: Share = Field(0.0, validation_alias=AliasChoices("dropout", "lora_dropout", "network_dropout"))
    dora: bool = False
    rslora: bool = False

    resolution: Side = 512
    enable_bucket: bool = True
    bucket_min: Side = Field(256, validation_alias=AliasChoices("bucket_min", "min_bucket_reso"))
    bucket_max: Side = Field(1024, validation_alias=AliasChoices("bucket_max", "max_bucket_reso"))
    bucket_step: Literal[8, 16, 32, 64, 128] = Field(
        64, validation_alias=AliasChoices("bucket_step", "bucket_reso_steps")
    )
    flip: bool = Field(False, validation_alias=AliasChoices("flip", "flip_aug"))
    caption_shuffle: bool = Field(False, validation_alias=AliasChoices("caption_shuffle", "shuffle_caption"))
    keep_tokens: CountOrNone = 0
    caption_dropout: Share = Field(0.0, validation_alias=AliasChoices("caption_dropout", "caption_dropout_rate"))
    clip_skip: Annotated[int, Field(ge=1, le=12), NoSwitch] = 1
    validation_share: Annotated[float, Field(ge=0, le=0.5), NoSwitch] = 0.1
    cache_latents: bool = True

    batch_size: Count = Field(1, validation_alias=AliasChoices("batch_size", "train_batch_size"))
    epochs: Count = Field(10, validation_alias=AliasChoices("epochs", "num_train_epochs", "max_train_epochs"))
    max_train_steps: CountOrNone = 0
    gradient_accumulation_steps: Count = 1
    gradient_checkpointing: bool = False
    mixed_precision: Precision = "no"
    compile: bool = False
    optimizer: Optimizer = Field("adamw", validation_alias=AliasChoices("optimizer", "optimizer_type"))
    learning_rate: Rate = Field(1e-4, validation_alias=AliasChoices("learning_rate", "unet_lr"))
    text_encoder_lr: Rate = 1e-5
    loraplus_ratio: Annotated[float, Field(ge=1, le=1000), NoSwitch] = 1.0
    lr_scheduler: Schedule = "cosine"
    lr_warmup_steps: CountOrNone = 0
    weight_decay: Rate = 0.01
    max_grad_norm: Annotated[float, Field(ge=0, le=1000), NoSwitch] = 1.0
    min_snr_gamma: Annotated[float, Field(ge=0, le=100), NoSwitch] = 0.0
    noise_offset: Annotated[float, Field(ge=0, le=1), NoSwitch] = 0.0
    prior_loss_weight: Annotated[float, Field(ge=0, le=100), NoSwitch] = 1.0
    ema_decay: Share = 0.0
    seed: Annotated[int, Field(ge=0, le=2**32 - 1), NoSwitch] = 42

    save_steps: CountOrNone = 0
    save_every_n_epochs: CountOrNone = 0
    save_precision: Literal["float", "fp16", "bf16"] = "fp16"
    logging_steps: Count = 1
    sample_prompts: tuple[str, ...] = ()
    sample_steps: Annotated[int, Field(ge=1, le=200), NoSwitch] = 20

    @field_validator("optimizer", "lr_scheduler", "mixed_precision", "save_precision", mode="before")
    @classmethod
    def _as_written_elsewhere(cls, value: object) -> object:
        """Take a component's name in the spelling of other trainers: AdamW8bit; `no` reads as false in YAML."""
        if value is False:
            return "no"
        return value.lower() if isinstance(value, str) else value

    @field_validator("cache_latents")
    @classmethod
    def _encoded_once(cls, value: bool) -> bool:
        if not value:
            raise own_fault("must be true: pictures are always encoded once", "必须为 true：图片总是只编码一次")
        return value

    @field_validator("dropout", mode="before")
    @classmethod
    def _learns(cls, value: Any) -> Any:
        try:
            too_much = float(value) >= MOST_DROPOUT
        except (TypeError, ValueError):
            return value
        if too_much:
            raise own_fault(
                "must be below 0.9: so much dropout leaves next to nothing to learn",
                "必须小于 0.9：丢弃这么多，几乎学不到东西",
            )
        return value

    @model_validator(mode="after")
    def _buckets_hold(self) -> Self:
        if self.enable_bucket and not self.bucket_min <= self.resolution <= self.bucket_max:
            raise own_fault(
                "resolution must lie between bucket_min and bucket_max",
                "resolution 必须在 bucket_min 和 bucket_max 之间",
            )
        return self

    @property
    def alpha(self) -> float:
        """The linear layers' alpha; a LoRA is scaled by alpha / rank."""
        return float(self.lora_rank if self.lora_alpha is None else self.lora_alpha)

    @property
    def conv_scale_alpha(self) -> float:
        """The convolutions' alpha."""
        return float(self.conv_rank if self.conv_alpha is None else self.conv_alpha)

    @property
    def name(self) -> str:
        """The name that the run's files begin with."""
        return self.output_name or Path(self.output_dir).name or "lora"


def read_recipe(path: Path) -> ImageRecipe:
    """Read a recipe.

    Args:
        path: a YAML file of at most 1 MiB.

    Raises:
        InputError: the file cannot be read.
        DocumentError: lists every fault with its line, and the nearest right key.
    """
    try:
        size = path.stat().st_size
        if size > _LARGEST_RECIPE_BYTES:
            raise InputError(
                Words("{n} bytes are no recipe", "{n} 字节，不会是一份训练配置").filled(n=size),
                where=str(path),
                next_step=Words("give the .yaml file of the training", "请给出训练用的 .yaml 文件"),
            )
        data = path.read_bytes()
    except OSError as error:
        raise read_trouble(error, path) from error
    values = read_yaml(data, path.name)
    try:
        return ImageRecipe.model_validate(values)
    except ValidationError as error:
        raise DocumentError(fault_of(ImageRecipe, data, error, path.name), next_step=_MEND) from error


_MEND: Final = Words("mend these places, then run it again", "请修正以上各处，再运行一次")
