"""What others make of the files: diffusers' own loaders and peft get the delta that was written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from lora_models import COMPONENTS, parts_of, shapes_of  # noqa: E402

from yingxi.lora.files.adapter import modules_from  # noqa: E402
from yingxi.lora.files.families import FAMILIES  # noqa: E402
from yingxi.lora.files.lora import Lora, whole  # noqa: E402
from yingxi.lora.files.module import LoraModule  # noqa: E402
from yingxi.lora.files.names import with_text_model  # noqa: E402
from yingxi.lora.files.reading import read_lora  # noqa: E402
from yingxi.lora.files.writing import write_lora  # noqa: E402

pytestmark = pytest.mark.filterwarnings("ignore")


def random_lora(shapes: dict[str, tuple[int, ...]], *, dora: bool = False) -> Lora:
    """Return a LoRA of every weight, ranks and alphas differing between linear layers and convolutions."""
    chance = np.random.default_rng(3)
    modules = []
    for path, shape in shapes.items():
        rank, alpha = (2, 3.0) if shape[2:] == (3, 3) else (3, 0.75)
        tail = (1, 1) if len(shape) == 4 else ()
        down = chance.standard_normal((rank, *shape[1:])).astype(np.float32)
        up = chance.standard_normal((shape[0], rank, *tail)).astype(np.float32)
        magnitude = chance.uniform(0.5, 2, shape[0]).astype(np.float32) if dora else None
        modules.append(LoraModule(path, down, up, alpha, None, magnitude))
    return whole(modules, "kohya", dtype="F32")


def loaded(parts: dict[str, Any], family: str, path: Path) -> None:
    """Load a LoRA's file into the parts, the way a diffusers pipeline does."""
    from diffusers.loaders import StableDiffusionLoraLoaderMixin, StableDiffusionXLLoraLoaderMixin

    mixin = {"sd15": StableDiffusionLoraLoaderMixin, "sdxl": StableDiffusionXLLoraLoaderMixin}[family]
    weights, alphas, settings = mixin.lora_state_dict(
        str(path.parent), weight_name=path.name, unet_config=parts["unet"].config, return_lora_metadata=True,
        local_files_only=True,
    )  # fmt: skip
    mixin.load_lora_into_unet(weights, alphas, parts["unet"], metadata=settings)
    for component in COMPONENTS[family][1:]:
        mixin.load_lora_into_text_encoder(weights, alphas, parts[component], prefix=component, metadata=settings)


def deltas_in(parts: dict[str, Any]) -> dict[str, Any]:
    """Return what each adapted layer adds to its weight now, by path."""
    from peft.tuners.lora import LoraLayer

    return {
        f"{component}.{with_text_model(component, name)}": layer.get_delta_weight(layer.active_adapters[0])
        .detach()
        .numpy()
        for component, model in parts.items()
        for name, layer in model.named_modules()
        if isinstance(layer, LoraLayer)
    }


def same(found: dict[str, Any], lora: Lora) -> None:
    assert found.keys() == lora.modules.keys()
    for path, module in lora.modules.items():
        np.testing.assert_allclose(found[path], module.delta(), rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize("form", ["kohya", "diffusers"])
@pytest.mark.parametrize("family", ["sd15", "sdxl"])
def test_diffusers_loads_every_module_with_its_scale(tmp_path: Path, family: str, form: Any) -> None:
    parts = parts_of(family, small=True)
    lora = random_lora(shapes_of(parts, conv=True))
    assert lora.family is FAMILIES[family]
    loaded(parts, family, write_lora(lora, tmp_path / "a.safetensors", form=form))
    same(deltas_in(parts), lora)


@pytest.mark.parametrize("family", ["sd15", "sdxl"])
def test_peft_loads_each_folder(tmp_path: Path, family: str) -> None:
    from peft import PeftModel

    parts = parts_of(family, small=True)
    lora = random_lora(shapes_of(parts, conv=True))
    write_lora(lora, tmp_path / "a", form="peft")
    for component, model in parts.items():
        PeftModel.from_pretrained(model, str(tmp_path / "a" / component))
    same(deltas_in(parts), lora)


def test_a_dora_in_peft_gives_the_weight_that_we_compute(tmp_path: Path) -> None:
    from peft import PeftModel

    parts = parts_of("sd15", small=True)
    weights = {path: _weight(parts, path) for path in shapes_of(parts, conv=True)}
    lora = random_lora({path: tuple(one.shape) for path, one in weights.items()}, dora=True)
    write_lora(lora, tmp_path / "a", form="peft")
    for component, model in parts.items():
        parts[component] = PeftModel.from_pretrained(model, str(tmp_path / "a" / component)).merge_and_unload()
    for path, module in lora.modules.items():
        np.testing.assert_allclose(_weight(parts, path), module.applied(weights[path]), rtol=2e-4, atol=1e-5)


@pytest.mark.parametrize("rslora", [False, True])
@pytest.mark.parametrize("dora", [False, True])
def test_what_peft_trained_comes_out_in_kohyas_form(tmp_path: Path, rslora: bool, dora: bool) -> None:
    """The trainer's way: peft's state as arrays, its settings, one kohya file, the same delta."""
    from peft import LoraConfig, get_peft_model
    from peft.utils import get_peft_model_state_dict

    parts = parts_of("sd15", small=True)
    modules = []
    for component, targets in (("unet", ["to_q", "to_out.0", "proj_in", "conv1"]), ("text_encoder", ["q_proj", "fc1"])):
        config = LoraConfig(r=4, lora_alpha=6, target_modules=targets, use_rslora=rslora, use_dora=dora,
                            init_lora_weights=False, alpha_pattern={"conv1": 3})  # fmt: skip
        model = parts[component] = get_peft_model(parts[component], config)
        tensors = {name: value.numpy() for name, value in get_peft_model_state_dict(model).items()}
        found, left = modules_from(component, tensors, config.to_dict())
        assert not left
        modules += found
    read = read_lora(write_lora(whole(modules, "kohya"), tmp_path / "a.safetensors"))
    assert read.dora is dora
    live = {path.replace("base_model.model.", ""): delta for path, delta in deltas_in(parts).items()}
    same({_put_back(path): delta for path, delta in live.items()}, read)


def _put_back(path: str) -> str:
    component, _, rest = path.partition(".")
    return f"{component}.{with_text_model(component, rest)}"


def _weight(parts: dict[str, Any], path: str) -> Any:
    component, _, name = path.partition(".")
    weights = parts[component].state_dict()
    stored = f"{name}.weight" if f"{name}.weight" in weights else f"{name.removeprefix('text_model.')}.weight"
    return weights[stored].numpy().copy()
