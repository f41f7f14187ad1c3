"""The picture engine `diffusers`: one still a shot, painted in the film's style on an SD1.5 or SDXL base."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from yingxi.engines.base import BGRA, Painted, Still
from yingxi.engines.fit import fit
from yingxi.engines.image.shots import ANY_SIDE_PX, loras_of, painting_of, reference_of, request_of
from yingxi.errors import InputError, MachineError
from yingxi.project.models import demand_unchanged
from yingxi.project.takes import key_of
from yingxi.story.plan import ShotPlan
from yingxi.story.style import ModelFile, Painting, UsedLora
from yingxi.words import Words

if TYPE_CHECKING:
    from PIL.Image import Image

    from yingxi.engines.image.diffusers_engine import Beginning, DiffusersEngine
    from yingxi.engines.image.weaving import Dose, Lora

_NEEDED: Final = ("torch", "diffusers", "transformers", "peft", "PIL")


class DiffusersPainter:
    """Paints on the base that the style names, one at a time in memory.

    Raises:
        MachineError: the `lora` extra is not installed.
    """

    name = "diffusers"
    revision = 3
    uses = frozenset({"people", "camera", "style"})
    looks: tuple[str, ...] = ()

    def __init__(self) -> None:
        _demand_libraries()
        self._loaded: tuple[str, DiffusersEngine] | None = None
        self._loras: dict[str, Lora] = {}

    def base(self) -> Path:
        """Return the tiny base that ships.

        Raises:
            AssetError: this installation came without it.
        """
        from yingxi.lora.tiny import tiny_base

        return tiny_base()

    def check(self, painting: Painting) -> None:
        """Refuse a sampler that is unknown, a prompt that cannot be read, a file that is no LoRA.

        Raises:
            InputError: says which.
        """
        from yingxi.engines.image.samplers import sampler_of
        from yingxi.lora.files.reading import read_lora

        sampler_of(painting.sampler)
        _demand_words([painting.trigger, painting.prompt, painting.negative, *(one.trigger for one in painting.people)])
        for used in (*painting.loras, *(one.lora for one in painting.people if one.lora is not None)):
            read_lora(used.model.path)

    def key(self, plan: ShotPlan) -> str:
        """Return what tells the plan's still from others."""
        painting, reference = painting_of(plan), reference_of(plan)
        loras = [(one.model.sha256, one.weight, one.text_encoder_weight) for one in loras_of(plan)]
        return key_of(
            "painted", self.name, self.revision,
            painting.base.sha256 if painting.base is not None else "",
            request_of(plan, ANY_SIDE_PX).model_dump(mode="json"), loras,
            reference.reference.sha256 if reference is not None and reference.reference is not None else "",
        )  # fmt: skip

    def paint(self, plan: ShotPlan) -> Painted:
        """Paint the still, at the size that the base draws best.

        Raises:
            InputError: base, LoRA or reference cannot be used, or was changed meanwhile.
        """
        painting = painting_of(plan)
        engine = self._engine(painting.base)
        request = request_of(plan, engine.own_side_px)
        drawn = engine.draw(request, _beginning(plan), with_doses=[self._dose(one) for one in loras_of(plan)])
        return Painted(_bgra(drawn.picture), drawn.parameters.text)

    def render(self, plan: ShotPlan) -> Still:
        """Paint a shot: one still, over which its camera moves. Raises what `paint` raises."""
        return Still(self.paint(plan).picture)

    def still(self, plan: ShotPlan, frame: int) -> BGRA:
        """Paint one frame of a shot. Raises what `paint` raises."""
        frames = fit(self.render(plan), plan)
        return next(pixels.copy() for number, pixels in enumerate(frames) if number == min(frame, plan.frames - 1))

    def _engine(self, base: ModelFile | None) -> DiffusersEngine:
        from yingxi.engines.image.diffusers_engine import DiffusersEngine

        path = self.base() if base is None else demand_unchanged(base)
        wanted = str(path) if base is None else base.sha256
        if self._loaded is None or self._loaded[0] != wanted:
            self._loaded = None  # never two in memory
            self._loaded = (wanted, DiffusersEngine.load(path))
        return self._loaded[1]

    def _dose(self, used: UsedLora) -> Dose:
        from yingxi.engines.image.weaving import Dose
        from yingxi.lora.shelf import shelved

        path = demand_unchanged(used.model)
        if used.model.sha256 not in self._loras:
            self._loras[used.model.sha256] = shelved(path)
        return Dose(self._loras[used.model.sha256], used.text_encoder_weight, used.weight)


def _beginning(plan: ShotPlan) -> Beginning | None:
    """Return the reference picture that a still is painted over, if any."""
    from yingxi.engines.image.diffusers_engine import Beginning
    from yingxi.lora.datasets.pictures import read_picture

    portrayed = reference_of(plan)
    if portrayed is None or portrayed.reference is None:
        return None
    return Beginning(read_picture(demand_unchanged(portrayed.reference))[0])


def _bgra(picture: Image) -> BGRA:
    rgb = np.asarray(picture.convert("RGB"))
    opaque = np.full((*rgb.shape[:2], 1), 255, dtype=np.uint8)
    return np.ascontiguousarray(np.concatenate([rgb[..., ::-1], opaque], axis=2))


def _demand_words(prompts: list[str]) -> None:
    from yingxi.engines.image.prompts import read_prompt

    for prompt in prompts:
        if calls := read_prompt(prompt).loras:
            raise InputError(
                Words("a prompt calls the LoRA {name}", "提示词里写了 LoRA {name}").filled(name=calls[0].name),
                where="style",
                next_step=Words(
                    "name its file under `loras:`, with its weight", "请把文件写到 `loras:` 下面，权重也写在那里"
                ),
            )


def _demand_libraries() -> None:
    import importlib.util

    lacking = [name for name in _NEEDED if importlib.util.find_spec(name) is None]
    if lacking:
        raise MachineError(
            Words("the picture engine diffusers needs {names}", "画面引擎 diffusers 需要 {names}").filled(
                names=", ".join(lacking)
            ),
            where="film.yaml: engines: picture",
            next_step=Words("install it with: pip install 'yingxi[lora]'", "请安装：pip install 'yingxi[lora]'"),
        )
