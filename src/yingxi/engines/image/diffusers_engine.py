"""The image engine: a base loaded once, LoRAs called by prompts, pictures with what made them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from yingxi.digests import file_hash
from yingxi.engines.image.conditioning import condition
from yingxi.engines.image.drawing import Begun, Wanted, drawn
from yingxi.engines.image.parameters import Parameters, parameters_of
from yingxi.engines.image.parts import Parts, load_parts, placed
from yingxi.engines.image.pixels import composed, fitted, latents_of, mask_of, picture_of
from yingxi.engines.image.prompts import LoraCall, Prompt, read_prompt
from yingxi.engines.image.request import MOST_SEED, PictureRequest
from yingxi.engines.image.samplers import sampler_of, scheduler_for
from yingxi.engines.image.weaving import Dose, Loom, Lora, Shelf
from yingxi.errors import InputError
from yingxi.words import Words

if TYPE_CHECKING:
    from PIL.Image import Image
    from torch import Generator, Tensor

Enlarge = Callable[["Image", tuple[int, int]], "Image"]
"""Makes a picture larger, to a width and height in pixels."""
Heard = Callable[[int, int], None]

_HASH_LENGTH: Final = 10
"""Digits of a model's hash that SD-WebUI writes."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """A picture to begin with; white in the mask is drawn anew, the rest stays pixel for pixel."""

    picture: Image
    mask: Image | None = None


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture, its seed, and the parameters that make it again."""

    picture: Image
    seed: int
    parameters: Parameters


class DiffusersEngine:
    """Draws with a base of SD1.5's or SDXL's kind.

    Args:
        parts: the base, loaded.
        base: its file or folder, whose hash is told.
        shelf: where prompts' LoRAs are found; None: there are none.
        enlargers: upscalers beside Lanczos, by name.
    """

    name = "diffusers"

    def __init__(
        self, parts: Parts, base: Path, shelf: Shelf | None = None, enlargers: Mapping[str, Enlarge] | None = None
    ) -> None:
        import torch

        self.parts = placed(parts, torch.float16)
        self._base = base
        self._shelf = shelf
        self._enlargers: Mapping[str, Enlarge] = {"lanczos": _lanczos} | dict(enlargers or {})
        self._loom = Loom(parts)
        self._hash = ""

    @classmethod
    def load(
        cls, base: Path, shelf: Shelf | None = None, enlargers: Mapping[str, Enlarge] | None = None
    ) -> DiffusersEngine:
        """Load a base.

        Raises:
            InputError: it cannot be read, or draws only with a mask.
            MachineError: the `lora` extra is not installed.
        """
        parts = load_parts(base)
        if parts.unet.config.in_channels != parts.vae.config.latent_channels:
            raise InputError(
                Words("draws only with a mask (an inpainting model)", "是只能带遮罩重绘的 inpainting 模型"),
                where=str(base),
                next_step=Words("take the plain model; it inpaints too", "请用普通版模型，它也能局部重绘"),
            )
        return cls(parts, base, shelf, enlargers)

    def candidates(
        self, request: PictureRequest, number: int, beginning: Beginning | None = None, heard: Heard | None = None
    ) -> Iterator[Drawn]:
        """Draw a request several times, the seed one higher each time.

        Each is drawn alone, so that it is the picture its own seed makes.
        """
        for place in range(number):
            seed = (request.seed + place) % (MOST_SEED + 1)
            yield self.draw(request.model_copy(update={"seed": seed}), beginning, heard)

    def draw(
        self,
        request: PictureRequest,
        beginning: Beginning | None = None,
        heard: Heard | None = None,
        *,
        with_doses: Sequence[Dose] = (),
    ) -> Drawn:
        """Draw one picture; on a processor the same request gives the same pixels.

        Args:
            request: what is wanted.
            beginning: a picture to draw over.
            heard: hears how many of how many steps are done.
            with_doses: LoRAs beside those that the prompt calls; the parameters tell them as if it did.

        Raises:
            InputError: the prompt, a LoRA or the mask cannot be used; the base is as it was.
        """
        heard = heard or _deaf
        prompt, negative = read_prompt(request.prompt), _without_loras(read_prompt(request.negative))
        doses = [*self._doses(prompt.loras), *with_doses]
        old = None if beginning is None else _sized(beginning, request)
        self._loom.weave(doses)
        told = self._told(prompt, negative, request)
        picture = self._drawn(request, (request.width_px, request.height_px), told, old, request.strength, heard)
        if request.upscale > 1:
            picture, old = self._enlarged(request, picture, old)
            if request.upscale_strength > 0:
                over = Beginning(picture, None if old is None else old.mask)
                picture = self._drawn(request, request.upscaled_px, told, over, request.upscale_strength, heard)
        if old is not None and old.mask is not None:
            picture = composed(picture, old.picture, old.mask, request.mask_blur_px)
        more = self._more(request, doses, beginning)
        called = "".join(f" {dose.call}" for dose in with_doses)
        whole = request.model_copy(update={"prompt": request.prompt + called})
        return Drawn(picture, request.seed, parameters_of(whole, more, begun=beginning is not None))

    def use(self, doses: Sequence[Dose]) -> int:
        """Have just these LoRAs in the base; return how many weights were written.

        Raises:
            InputError: one is made for another base.
        """
        return self._loom.weave(doses)

    def demand_fit(self, lora: Lora) -> None:
        """Refuse a LoRA that was made for another base, without touching the base.

        Raises:
            InputError: counts the keys that do not fit.
        """
        self._loom.demand_fit(lora)

    def _doses(self, calls: Sequence[LoraCall]) -> list[Dose]:
        if calls and self._shelf is None:
            raise InputError(
                Words(
                    "the prompt calls a LoRA, and no folder of LoRAs is named",
                    "提示词里用了 LoRA，但没有指定 LoRA 文件夹",
                ),
                where=calls[0].name,
                next_step=Words("name it with --loras DIR", "请用 --loras 指定文件夹"),
            )
        return [Dose(self._shelf.find(call.name), call.text_encoder, call.unet) for call in calls if self._shelf]

    def _told(self, prompt: Prompt, negative: Prompt, request: PictureRequest) -> Callable[[tuple[int, int]], Wanted]:
        yes = condition(self.parts, prompt, clip_skip=request.clip_skip)
        no = condition(self.parts, negative, clip_skip=request.clip_skip) if request.cfg != 1 else None
        around = None
        if request.around:
            around = condition(self.parts, read_prompt(request.around), clip_skip=request.clip_skip)
        return lambda size_px: Wanted(yes, no, request.cfg, size_px, around)

    def _drawn(
        self,
        request: PictureRequest,
        size_px: tuple[int, int],
        told: Callable[[tuple[int, int]], Wanted],
        over: Beginning | None,
        strength: float,
        heard: Heard,
    ) -> Image:
        scheduler = scheduler_for(self.parts, sampler_of(request.sampler))
        begun = None
        if over is not None:
            if strength == 0:
                return over.picture
            mask = None if over.mask is None else mask_of(self.parts, over.mask, size_px)
            begun = Begun(latents_of(self.parts, over.picture), strength, mask)
        latents = drawn(self.parts, scheduler, request.steps, told(size_px), _chance(request.seed), heard, begun)
        _demand_finite(latents)
        return picture_of(self.parts, latents)

    def _enlarged(
        self, request: PictureRequest, picture: Image, old: Beginning | None
    ) -> tuple[Image, Beginning | None]:
        enlarge = self._enlargers.get(request.upscaler)
        if enlarge is None:
            raise InputError(
                Words(f"there is no upscaler {request.upscaler}", f"没有放大器 {request.upscaler}"),
                next_step=Words(f"choose one of: {', '.join(self._enlargers)}", f"可选：{'、'.join(self._enlargers)}"),
            )
        size = request.upscaled_px
        if old is None:
            return enlarge(picture, size), None
        return enlarge(picture, size), Beginning(enlarge(old.picture, size), old.mask and old.mask.resize(size))

    def _more(self, request: PictureRequest, doses: Sequence[Dose], beginning: Beginning | None) -> dict[str, str]:
        from yingxi import __version__

        more = {"Model hash": self.model_hash, "Model": self.model_name}
        if beginning is not None:
            more["Init image hash"] = self.picture_hash(beginning.picture)
            if beginning.mask is not None:
                more["Mask blur"] = str(request.mask_blur_px)
        if doses:
            more["Lora hashes"] = ", ".join(f"{dose.lora.name}: {dose.lora.digest}" for dose in doses)
        return more | {"RNG": "CPU", "Version": f"yingxi {__version__}"}

    def changed_loras(self, before: Parameters) -> Iterator[Words]:
        """Say which LoRAs of a picture's are not here with the weights that it was drawn with.

        Raises:
            InputError: one is not here at all.
        """
        for entry in before.settings.get("Lora hashes", "").split(","):
            name, _, digest = (part.strip() for part in entry.rpartition(":"))
            if name and self._shelf is not None and (now := self._shelf.find(name).digest) != digest:
                yield Words(
                    f"the LoRA {name} was another one ({digest}; here {now})",
                    f"LoRA {name} 与当时的不同（当时 {digest}，现在 {now}）",
                )

    @staticmethod
    def picture_hash(picture: Image) -> str:
        """Return what tells one picture to begin with from another."""
        return hashlib.sha256(picture.convert("RGB").tobytes()).hexdigest()[:_HASH_LENGTH]

    @property
    def own_side_px(self) -> int:
        """The side of the square pictures that the base was trained on."""
        return int(self.parts.unet.config.sample_size) * self.parts.latent_scale

    @property
    def model_name(self) -> str:
        """The base's name."""
        return self._base.stem if self._base.suffix == ".safetensors" else self._base.resolve().name

    @property
    def model_hash(self) -> str:
        """The base's hash as SD-WebUI writes it: of its file, of a folder the U-Net's."""
        if not self._hash:
            folder = self._base / "unet"
            files = [self._base] if self._base.is_file() else sorted(folder.glob("*.safetensors"))
            self._hash = file_hash(*files)[:_HASH_LENGTH]
        return self._hash


def _chance(seed: int) -> Generator:
    import torch

    return torch.Generator().manual_seed(seed)


def _without_loras(negative: Prompt) -> Prompt:
    if negative.loras:
        raise InputError(
            Words(
                "a LoRA is called in the negative prompt, where it does nothing",
                "负面提示词里写了 LoRA，在那里不起作用",
            ),
            where=negative.loras[0].name,
            next_step=Words("call it in the prompt", "请写到正面提示词里"),
        )
    return negative


def _sized(beginning: Beginning, request: PictureRequest) -> Beginning:
    size = (request.width_px, request.height_px)
    picture = fitted(beginning.picture.convert("RGB"), size)
    if beginning.mask is None:
        return Beginning(picture)
    if beginning.mask.size != beginning.picture.size:
        raise InputError(
            Words(
                f"the mask has {beginning.mask.size} pixels, the picture {beginning.picture.size}",
                f"遮罩是 {beginning.mask.size} 像素，图片是 {beginning.picture.size}",
            ),
            where="mask",
            next_step=Words("make them the same size", "请让两者大小一致"),
        )
    mask = fitted(beginning.mask.convert("L"), size).point(lambda value: 255 if value > 127 else 0)
    if mask.getbbox() is None:
        raise InputError(
            Words("nothing in the mask is white, so nothing would be drawn", "遮罩里没有白色，什么也不会重画"),
            where="mask",
            next_step=Words("paint white what is to be drawn anew", "请把要重画的地方涂成白色"),
        )
    return Beginning(picture, mask)


def _demand_finite(latents: Tensor) -> None:
    if not bool(latents.isfinite().all()):
        raise InputError(
            Words("the picture came out as no numbers (NaN)", "画出来的不是数字（NaN）"),
            next_step=Words(
                "lower the LoRAs' and words' weights, or take another sampler", "请降低 LoRA 和词的权重，或换一个采样器"
            ),
        )


def _lanczos(picture: Image, size_px: tuple[int, int]) -> Image:
    from PIL import Image

    return picture.resize(size_px, Image.Resampling.LANCZOS)


def _deaf(done: int, total: int) -> Any:
    """Hear nothing."""
