"""What made a picture, as the text that SD-WebUI writes into a PNG's `parameters` and reads out of it.

a fox <lora:ink:0.7>
Negative prompt: blurry
Steps: 20, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 7, Seed: 1, Size: 512x512, ...
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from yingxi.engines.image.request import PictureRequest
from yingxi.engines.image.samplers import UNIFORM, sampler_of
from yingxi.errors import InputError
from yingxi.words import Words

LARGEST_TEXT: Final = 100_000
"""Characters of parameters that are read."""
CHUNK: Final = "parameters"
"""The PNG text chunk's keyword."""

_NEGATIVE: Final = "Negative prompt:"
_SETTING: Final = re.compile(r'\s*(\w[\w \-/+]*):\s*("(?:\\.|[^\\"])*"|[^,]*)(?:,|$)')
_FEWEST_SETTINGS: Final = 3
"""A last line with fewer is a part of the prompt."""
_SIZE: Final = re.compile(r"([0-9]{1,5})x([0-9]{1,5})")


@dataclass(frozen=True, slots=True)
class Parameters:
    """What made a picture.

    Attributes:
        prompt, negative: as they were written.
        settings: the last line's, in its order.
    """

    prompt: str
    negative: str = ""
    settings: Mapping[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The whole as SD-WebUI writes it."""
        lines = [self.prompt]
        if self.negative:
            lines.append(f"{_NEGATIVE} {self.negative}")
        lines.append(", ".join(f"{name}: {_quoted(value)}" for name, value in self.settings.items()))
        return "\n".join(lines)


def read_parameters(text: str) -> Parameters:
    """Read the text of a PNG, of ours or SD-WebUI's."""
    *lines, last = text[:LARGEST_TEXT].strip().split("\n")
    settings = _settings(last)
    if len(settings) < _FEWEST_SETTINGS:
        lines, settings = [*lines, last], {}
    prompt: list[str] = []
    negative: list[str] = []
    here = prompt
    for line in lines:
        words = line.strip()
        if words.startswith(_NEGATIVE):
            here, words = negative, words.removeprefix(_NEGATIVE).strip()
        here.append(words)
    return Parameters("\n".join(prompt).strip(), "\n".join(negative).strip(), settings)


def parameters_of(request: PictureRequest, more: Mapping[str, str], *, begun: bool = False) -> Parameters:
    """Return the parameters of a request.

    Args:
        request: all of it is told.
        more: what only the engine knows: the model, the LoRAs' hashes, the version.
        begun: whether a picture was there to begin with.
    """
    sampler = sampler_of(request.sampler)
    told = {
        "Steps": str(request.steps),
        "Sampler": sampler.name,
        "Schedule type": sampler.schedule,
        "CFG scale": f"{request.cfg:g}",
        "Seed": str(request.seed),
        "Size": f"{request.width_px}x{request.height_px}",
    }
    told |= {name: value for name, value in more.items() if name.startswith("Model")}
    if request.around:
        told["Around"] = request.around
    if begun:
        told["Denoising strength"] = f"{request.strength:g}"
    elif request.upscale > 1:
        told["Denoising strength"] = f"{request.upscale_strength:g}"
    if request.clip_skip > 1:
        told["Clip skip"] = str(request.clip_skip)
    if request.upscale > 1:
        told |= {"Hires upscale": f"{request.upscale:g}", "Hires upscaler": _UPSCALERS[request.upscaler]}
        told |= {"Hires denoising strength": f"{request.upscale_strength:g}"} if begun else {}
    return Parameters(request.prompt, request.negative, told | dict(more))


def values_of(parameters: Parameters) -> dict[str, object]:
    """Return the values of a request that repeats a picture; what the text does not tell is left out.

    Raises:
        InputError: a setting cannot be read, or belongs to something that is not made here.
    """
    told = parameters.settings
    values: dict[str, object] = {"prompt": parameters.prompt, "negative": parameters.negative}
    for setting, name in _PLAIN.items():
        if setting in told:
            values[name] = told[setting]
    if "Sampler" in told:
        values["sampler"] = sampler_of(told["Sampler"], told.get("Schedule type", "")).title
    if "Size" in told:
        match = _SIZE.fullmatch(told["Size"].strip())
        if match is None:
            raise _unread("Size", told["Size"])
        values |= {"width_px": match[1], "height_px": match[2]}
    if "Hires upscaler" in told:
        names = {title.lower(): name for name, title in _UPSCALERS.items()}
        name_of = names.get(told["Hires upscaler"].lower())
        if name_of is None:
            raise _unread("Hires upscaler", told["Hires upscaler"])
        values["upscaler"] = name_of
    begun = "Init image hash" in told
    if "Denoising strength" in told:
        values["strength" if begun else "upscale_strength"] = told["Denoising strength"]
    return values


_UPSCALERS: Final[Mapping[str, str]] = {"lanczos": "Lanczos", "anime4k": "Anime4K"}
_PLAIN: Final = {
    "Around": "around",
    "Steps": "steps", "CFG scale": "cfg", "Seed": "seed", "Clip skip": "clip_skip", "Mask blur": "mask_blur_px",
    "Hires upscale": "upscale", "Hires denoising strength": "upscale_strength",
}  # fmt: skip
"""Settings whose value is the request's own."""


def _settings(line: str) -> dict[str, str]:
    return {match[1].strip(): _plain(match[2].strip()) for match in _SETTING.finditer(line)}


def _quoted(value: str) -> str:
    """Return a value in quotes where commas, colons or line ends would cut it, as SD-WebUI does."""
    return json.dumps(value, ensure_ascii=False) if re.search(r'[,:\n"]', value) else value


def _plain(value: str) -> str:
    if not value.startswith('"'):
        return value
    try:
        return str(json.loads(value))
    except ValueError:
        return value


def _unread(name: str, value: str) -> InputError:
    return InputError(
        Words(f"{name}: {value[:60]} is not made here", f"{name}：{value[:60]}，这里做不了"),
        where=CHUNK,
        next_step=Words("give it as an option instead", "请改用命令选项给出"),
    )


__all__ = ["CHUNK", "UNIFORM", "Parameters", "parameters_of", "read_parameters", "values_of"]
