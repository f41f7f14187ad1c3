"""Samples of a LoRA in training: drawn as the image engine draws, nothing of the run touched."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("diffusers")

import torch
from test_exact_resume import Run, same
from tiny_parts import pictures, tiny_base

from yingxi.engines.image.conditioning import condition
from yingxi.engines.image.drawing import noise_for
from yingxi.engines.image.parts import Parts, load_parts
from yingxi.engines.image.prompts import read_prompt
from yingxi.errors import InputError
from yingxi.lora.datasets.reading import Example
from yingxi.lora.recipe import ImageRecipe
from yingxi.lora.training.adapters import fit_adapters, trained
from yingxi.lora.training.captions import states_of
from yingxi.lora.training.loop import Outcome, Training
from yingxi.lora.training.run import notices
from yingxi.lora.training.sampling import draw_samples, sample

pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_base(tmp_path_factory.mktemp("base"))


def recipe(**more: Any) -> ImageRecipe:
    values = {
        "train_data_dir": "p", "base_model": "b", "output_dir": "o", "resolution": 64, "bucket_min": 64,
        "sample_steps": 3, "lora_rank": 2,
    }  # fmt: skip
    return ImageRecipe.model_validate(values | more)


def predicting(parts: Parts, kind: str) -> Parts:
    parts.scheduler = type(parts.scheduler).from_config(parts.scheduler.config, prediction_type=kind)
    return parts


def by_diffusers(parts: Parts, prompt: str, chosen: ImageRecipe, seed: int) -> Any:
    """Draw the same noise with diffusers' own pipeline."""
    import diffusers

    config = dict(parts.scheduler.config) | {"clip_sample": False, "set_alpha_to_one": False, "steps_offset": 1}
    pipe: Any = diffusers.StableDiffusionPipeline(
        parts.vae, parts.text_encoders[0], parts.tokenizers[0], parts.unet, diffusers.DDIMScheduler.from_config(config),
        safety_checker=None, feature_extractor=None, requires_safety_checker=False,
    )  # fmt: skip
    side = chosen.resolution
    noise = noise_for(parts, (side, side), torch.Generator().manual_seed(seed))
    made = pipe(prompt, height=side, width=side, num_inference_steps=chosen.sample_steps, guidance_scale=7.0,
                latents=noise, output_type="np")  # fmt: skip
    return made.images[0] * 255


@pytest.mark.parametrize("kind", ["epsilon", "v_prediction"])
def test_a_base_is_sampled_for_what_it_predicts(base: Path, kind: str) -> None:
    parts, chosen = predicting(load_parts(base), kind), recipe()
    other = predicting(load_parts(base), "v_prediction" if kind == "epsilon" else "epsilon")
    drawn = np.asarray(sample(parts, read_prompt("a hill"), chosen, seed=3), np.float32)
    assert np.abs(drawn - by_diffusers(parts, "a hill", chosen, 3)).max() <= 1
    assert (drawn != np.asarray(sample(other, read_prompt("a hill"), chosen, seed=3))).any()


def test_the_lora_in_training_is_seen_and_left_as_it_is(base: Path, tmp_path: Path) -> None:
    parts, chosen = load_parts(base), recipe(sample_prompts=["a hill", "snow"])
    plain = np.asarray(sample(parts, read_prompt("a hill"), chosen, seed=3))
    fit_adapters(parts, chosen, seed=1)
    parts.unet.eval()
    assert (np.asarray(sample(parts, read_prompt("a hill"), chosen, seed=3)) == plain).all()
    with torch.no_grad():
        for value in trained(parts).values():
            value.add_(0.3)
    before = {name: value.clone() for name, value in parts.unet.state_dict().items()}
    chance = torch.get_rng_state()
    assert (np.asarray(sample(parts, read_prompt("a hill"), chosen, seed=3)) != plain).any()
    draw_samples(parts, chosen, tmp_path, lambda event: None, step=1, epoch=1)
    assert len(list((tmp_path / "samples").glob("*.png"))) == 2
    assert all(torch.equal(value, before[name]) for name, value in parts.unet.state_dict().items())
    assert torch.equal(torch.get_rng_state(), chance)
    assert all(value.requires_grad and value.grad is None for value in trained(parts).values())


def test_samples_change_no_weight_of_a_run_stopped_or_not(base: Path, tmp_path: Path) -> None:
    data = pictures(tmp_path / "pictures")
    more = {"epochs": 2, "save_steps": 3, "dropout": 0.2, "text_encoder_lr": 1e-3}
    _, weights = Run(base, data, tmp_path / "without", more).go()
    run = Run(base, data, tmp_path / "with", more | {"sample_prompts": ["a hill"], "sample_steps": 2})

    def go(until: int) -> tuple[Outcome, dict[str, Any]]:
        chosen, task = run.task()
        task.sample_to = lambda step, epoch: draw_samples(task.parts, chosen, run.out, print, step=step, epoch=epoch)
        outcome = Training(task, chosen, run.out, "a", run.events.append, lambda: run.steps() == until).run()
        return outcome, {name: value.detach().clone() for name, value in task.trained().items()}

    go(4)
    outcome, again = go(-1)
    assert outcome.steps == 10
    assert len(list((run.out / "samples").glob("*.png"))) == 4
    assert same(again, weights)


def test_prompts_that_cannot_be_drawn_are_said_before_the_first_step(base: Path) -> None:
    parts, examples = load_parts(base), [Example(Path("a.png"), "a hill", 1, (64, 64), "a.txt")]
    with pytest.raises(InputError, match="hypernetworks"):
        notices(parts, recipe(sample_prompts=["a <hypernet:x:1>"]), examples)
    words = notices(parts, recipe(sample_prompts=["a <lora:ink:0.7> hill"]), examples)
    assert ["ink" in one.en for one in words] == [True]


@pytest.mark.parametrize("clip_skip", [1, 2])
def test_captions_are_encoded_as_plain_prompts_are(base: Path, clip_skip: int) -> None:
    parts = load_parts(base)
    captions = ["a hill", "ink, dusk"]
    states = states_of(parts, captions, clip_skip=clip_skip)
    for place, caption in enumerate(captions):
        prompt = condition(parts, read_prompt(caption), clip_skip=clip_skip)
        assert torch.allclose(states.tokens[place], prompt.tokens[0], atol=1e-6)
    assert states.pooled is None


def test_gradients_flow_into_a_text_encoder_that_is_trained(base: Path) -> None:
    parts = load_parts(base)
    fit_adapters(parts, recipe(text_encoder_lr=1e-3), seed=1)
    states_of(parts, ["a hill"]).tokens.sum().backward()
    ups = [value for name, value in trained(parts).items() if name.startswith("text_encoder.") and "lora_B" in name]
    assert any(value.grad is not None and bool(value.grad.abs().sum() > 0) for value in ups)
    assert not condition(parts, read_prompt("a hill")).tokens.requires_grad
