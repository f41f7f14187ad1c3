"""Samplers by the names people know: `euler a`, `dpm++ 2m karras`, `ddim`; ComfyUI's spellings too."""

from __future__ import annotations

import difflib
import inspect
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from yingxi.engines.image.parts import Parts
from yingxi.errors import InputError
from yingxi.words import Words

UNIFORM: Final = "Uniform"
SCHEDULES: Final[Mapping[str, Mapping[str, bool]]] = {
    UNIFORM: {},
    "Karras": {"use_karras_sigmas": True},
    "Exponential": {"use_exponential_sigmas": True},
}
"""How the noise falls (Karras et al. 2022), by SD-WebUI's name of the schedule type."""


@dataclass(frozen=True, slots=True)
class _Kind:
    """A class of diffusers and what makes it the sampler of that name."""

    scheduler: str
    options: Mapping[str, Any]


_SPREAD: Final = {"timestep_spacing": "linspace"}
_OLD: Final = {"timestep_spacing": "leading", "steps_offset": 1, "clip_sample": False, "set_alpha_to_one": False}

SAMPLERS: Final[Mapping[str, _Kind]] = {
    "Euler a": _Kind("EulerAncestralDiscreteScheduler", _SPREAD),
    "Euler": _Kind("EulerDiscreteScheduler", _SPREAD),
    "DPM++ 2M": _Kind("DPMSolverMultistepScheduler", _SPREAD | {"algorithm_type": "dpmsolver++"}),
    "DPM++ 2M SDE": _Kind("DPMSolverMultistepScheduler", _SPREAD | {"algorithm_type": "sde-dpmsolver++"}),
    "DPM2": _Kind("KDPM2DiscreteScheduler", _SPREAD),
    "DPM2 a": _Kind("KDPM2AncestralDiscreteScheduler", _SPREAD),
    "Heun": _Kind("HeunDiscreteScheduler", _SPREAD),
    "LMS": _Kind("LMSDiscreteScheduler", _SPREAD),
    "UniPC": _Kind("UniPCMultistepScheduler", _SPREAD),
    "DDIM": _Kind("DDIMScheduler", _OLD),
    "PLMS": _Kind("PNDMScheduler", _OLD | {"skip_prk_steps": True}),
    "DDPM": _Kind("DDPMScheduler", {"clip_sample": False, "timestep_spacing": "leading", "steps_offset": 1}),
    "LCM": _Kind("LCMScheduler", {"clip_sample": False}),
}


@dataclass(frozen=True, slots=True)
class Sampler:
    """A sampler and its schedule, by SD-WebUI's names."""

    name: str
    schedule: str = UNIFORM

    @property
    def title(self) -> str:
        """The two as people write them together."""
        return self.name if self.schedule == UNIFORM else f"{self.name} {self.schedule}"


def sampler_of(name: str, schedule: str = "") -> Sampler:
    """Return the sampler that a name means.

    Args:
        name: in any case, `_` for blanks, with the schedule at its end or without: "dpmpp_2m karras".
        schedule: where it is told apart; "" or "Automatic": what the name says.

    Raises:
        InputError: there is none; names the nearest.
    """
    plain = _plain(name)
    named = "" if schedule.lower() in ("", "automatic") else _plain(schedule)
    for kind in SCHEDULES:
        if plain.endswith(f" {kind.lower()}"):
            plain, named = plain.removesuffix(kind.lower()).strip(), named or kind.lower()
    found = {_plain(one): one for one in SAMPLERS}.get(plain)
    kinds = {one.lower(): one for one in SCHEDULES}
    if found is None or (named and named not in kinds):
        raise _unknown(f"{name} {schedule}".strip())
    sampler = Sampler(found, kinds.get(named, UNIFORM))
    _class_of(sampler)
    return sampler


def scheduler_for(parts: Parts, sampler: Sampler) -> Any:
    """Return diffusers' scheduler of a sampler, for the noise that a base was trained with."""
    kind = SAMPLERS[sampler.name]
    trained = {
        name: parts.scheduler.config[name]
        for name in ("num_train_timesteps", "beta_start", "beta_end", "beta_schedule", "trained_betas",
                     "prediction_type", "rescale_betas_zero_snr")
        if name in parts.scheduler.config
    }  # fmt: skip
    taken = inspect.signature(_class_of(sampler).__init__).parameters
    given = trained | dict(kind.options) | dict(SCHEDULES[sampler.schedule])
    return _class_of(sampler)(**{name: value for name, value in given.items() if name in taken})


def _class_of(sampler: Sampler) -> Any:
    """Return the scheduler's class.

    Raises:
        InputError: it knows no such schedule.
    """
    import importlib.util

    if importlib.util.find_spec("diffusers") is None:  # a name can be read without it; drawing says what is missing
        return object
    import diffusers

    kind = getattr(diffusers, SAMPLERS[sampler.name].scheduler)
    lacking = SCHEDULES[sampler.schedule].keys() - inspect.signature(kind.__init__).parameters.keys()
    if lacking:
        raise InputError(
            Words(f"{sampler.name} has no {sampler.schedule} schedule", f"{sampler.name} 没有 {sampler.schedule} 调度"),
            where=sampler.title,
            next_step=Words(f"leave {sampler.schedule} out", f"请去掉 {sampler.schedule}"),
        )
    return kind


def _plain(name: str) -> str:
    text = re.sub(r"[\s_]+", " ", name.strip().lower()).replace("dpmpp", "dpm++").replace("ancestral", "a")
    text = re.sub(r"\bdpm (?=2)", "dpm", text).replace("uni pc", "unipc")
    return text.removeprefix("k ")


def _unknown(name: str) -> InputError:
    near = difflib.get_close_matches(_plain(name), [_plain(one) for one in SAMPLERS], n=1, cutoff=0.0)[0]
    meant = next(one for one in SAMPLERS if _plain(one) == near)
    return InputError(
        Words(
            f"there is no sampler {name[:60]}; the nearest is {meant}", f"没有采样器 {name[:60]}，最接近的是 {meant}"
        ),
        where="sampler",
        next_step=Words(
            f"choose one of: {', '.join(SAMPLERS)}; each may be followed by Karras or Exponential",
            f"可选：{', '.join(SAMPLERS)}；后面可以加 Karras 或 Exponential",
        ),
    )
