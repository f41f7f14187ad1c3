"""What TensorBoard finds in `logs`: names, steps, pictures in order; a run begun anew takes the old one's place."""

from __future__ import annotations

import pytest

pytest.importorskip("torch")
pytest.importorskip("tensorboard")

from PIL import Image
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

from yingxi.lora.recipe import ImageRecipe
from yingxi.lora.training.events import Sampled, Started, StepDone, Validated
from yingxi.lora.training.logs import written_logs


def recipe_of(folder, **more):
    values = {"train_data_dir": "pictures", "base_model": "base", "output_dir": str(folder), "save_every_n_epochs": 1}
    return ImageRecipe.model_validate(values | {"sample_prompts": ("ink, dusk", "水墨 a/b")} | more)


def log_run(recipe, steps, *, first=1, loss=0.5, folder=None):
    with written_logs(recipe) as log:
        log(Started(first - 1, steps, 1))
        for step in range(first, steps + 1):
            log(StepDone(step, steps, 1, loss, {"unet": 1e-4, "text_encoder": 1e-5}, 2.0, 0.0))
        log(Validated(steps, 1, loss / 2))
        if folder is not None:
            log(Sampled(steps, 1, tuple(folder / f"{place}.png" for place in (1, 2))))


def shown(folder):
    found = EventAccumulator(str(folder / "logs"), size_guidance={"scalars": 0, "images": 0})
    found.Reload()
    return found


def steps(found, tag):
    return [event.step for event in found.Scalars(tag)]


def test_names_steps_and_pictures(tmp_path):
    for place in (1, 2):
        Image.new("RGB", (8 * place, 8)).save(tmp_path / f"{place}.png")
    log_run(recipe_of(tmp_path), 4, folder=tmp_path)
    found = shown(tmp_path)
    scalars = {"loss/train", "loss/held_out", "gradient/norm", "rate/unet", "rate/text_encoder"}
    assert set(found.Tags()["scalars"]) == scalars
    assert steps(found, "loss/train") == [1, 2, 3, 4]
    assert [(one.step, one.value) for one in found.Scalars("loss/held_out")] == [(4, 0.25)]
    assert sorted(found.Tags()["images"]) == ["sample/1 ink, dusk", "sample/2 水墨 a/b"]
    assert [found.Images(tag)[0].width for tag in sorted(found.Tags()["images"])] == [8, 16]


def test_every_so_many_steps(tmp_path):
    log_run(recipe_of(tmp_path, logging_steps=3), 7)
    assert steps(shown(tmp_path), "loss/train") == [3, 6]


@pytest.mark.parametrize(("first", "kept"), [(1, []), (3, [1, 2])])
def test_a_run_begun_anew_or_gone_on_with_replaces_what_follows(tmp_path, first, kept):
    log_run(recipe_of(tmp_path), 6, loss=0.5)
    log_run(recipe_of(tmp_path), 4, first=first, loss=0.25)
    found = shown(tmp_path).Scalars("loss/train")
    assert [one.step for one in found if one.value == 0.5] == kept
    assert [one.step for one in found if one.value == 0.25] == list(range(first, 5))
