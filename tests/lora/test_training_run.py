"""`yingxi train`: from a recipe to files that other tools read, through the command line."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("torch")
pytest.importorskip("diffusers")

from tiny_parts import pictures, tiny_base

from yingxi.errors import InputError
from yingxi.lora.files.reading import read_lora
from yingxi.lora.recipe import ImageRecipe, read_recipe
from yingxi.lora.training.events import Noticed, Saved, Started, TrainingEvent
from yingxi.lora.training.run import fingerprint, train

pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("home")
    tiny_base(folder / "base")
    pictures(folder / "pictures", 9)
    return folder


def recipe(home: Path, out: Path, **more: Any) -> ImageRecipe:
    return ImageRecipe.model_validate(
        {
            "train_data_dir": str(home / "pictures"),
            "base_model": str(home / "base"),
            "output_dir": str(out),
            "resolution": 64,
            "bucket_min": 64,
            "bucket_max": 128,
            "batch_size": 4,
            "epochs": 2,
            "lora_rank": 2,
        }
        | more
    )


def ran(chosen: ImageRecipe, **more: Any) -> list[TrainingEvent]:
    events: list[TrainingEvent] = []
    train(chosen, events.append, **more)
    return events


def test_epochs_saved_every_two_give_the_intermediate_files_and_the_final_one(home: Path, tmp_path: Path) -> None:
    events = ran(recipe(home, tmp_path / "ink", epochs=4, save_every_n_epochs=2, lora_alpha=1, trigger_word="inkish"))
    names = [event.path.name for event in events if isinstance(event, Saved)]
    assert names == ["lora_v1_ink_r2_ep2.safetensors", "lora_v1_ink_r2_ep4.safetensors"]
    lora = read_lora(tmp_path / "ink" / names[-1])
    assert {module.alpha for module in lora.modules.values()} == {1.0}
    assert lora.components == {"unet": 192, "text_encoder": 12}
    assert lora.trigger == "inkish"
    assert read_recipe(tmp_path / "ink" / "lora_v1_ink_r2_ep4.yaml").lora_rank == 2


def test_a_lora_is_gone_on_with_and_its_line_is_kept(home: Path, tmp_path: Path) -> None:
    ran(recipe(home, tmp_path / "one", lora_alpha=4))
    parent = tmp_path / "one" / "lora_v1_one_r2_ep2.safetensors"
    ran(recipe(home, tmp_path / "two", init_lora=str(parent), learning_rate=0, text_encoder_lr=1e-12))
    child = read_lora(tmp_path / "two" / "lora_v1_two_r2_ep2.safetensors")
    assert child.metadata["yingxi.parent"].startswith(parent.name)
    for path, module in read_lora(parent).modules.items():
        assert child.modules[path].delta() == pytest.approx(module.delta(), abs=2e-4)
    with pytest.raises(InputError, match="does not fit the recipe"):
        ran(recipe(home, tmp_path / "three", init_lora=str(parent), lora_rank=4))


def test_class_pictures_keep_their_captions_and_are_seen(home: Path, tmp_path: Path) -> None:
    pictures(tmp_path / "class", 6)
    with_class = ran(recipe(home, tmp_path / "a", reg_data_dir=str(tmp_path / "class"), validation_share=0))
    without = ran(recipe(home, tmp_path / "b", validation_share=0))
    steps = [next(event.steps for event in row if isinstance(event, Started)) for row in (with_class, without)]
    assert steps[0] > steps[1]


def test_long_and_chinese_captions_are_said_before_the_first_step(home: Path, tmp_path: Path) -> None:
    folder = pictures(tmp_path / "pictures", 3)
    (folder / "00.txt").write_text("水墨，小山", encoding="utf-8")
    (folder / "01.txt").write_text("a hill " * 60, encoding="utf-8")
    events = ran(recipe(home, tmp_path / "out", train_data_dir=str(folder)))
    words = [event.words.en for event in events if isinstance(event, Noticed)]
    assert any("1 captions are Chinese" in one for one in words)
    assert any("longer than 75 tokens" in one for one in words)
    assert isinstance(events[len(words)], Started)


def test_what_decides_the_weights_decides_the_fingerprint(home: Path, tmp_path: Path) -> None:
    from yingxi.lora.training.run import datasets_of

    def mark(**more: Any) -> str:
        chosen = recipe(home, tmp_path, **more)
        return fingerprint(chosen, datasets_of(chosen)[0].examples, home / "base")

    assert mark() == mark(save_steps=7, sample_prompts=("a hill",))
    assert len({mark(), mark(lora_rank=3), mark(seed=1), mark(trigger_word="ink")}) == 4


def test_memory_that_runs_out_says_what_to_lower(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import torch

    from yingxi.errors import MachineError
    from yingxi.lora.training import picture_task

    def full(*_: object, **__: object) -> None:
        raise torch.OutOfMemoryError

    monkeypatch.setattr(picture_task, "noised", full)
    with pytest.raises(MachineError, match="step 1") as found:
        ran(recipe(home, tmp_path))
    assert "gradient_checkpointing: true; mixed_precision: bf16; batch_size: 2" in found.value.in_("en")


@pytest.mark.parametrize("name", ["model.ckpt", "none.safetensors", "folder"])
def test_a_base_that_cannot_be_used_is_said(home: Path, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name == "folder":
        path.mkdir()
    elif name == "model.ckpt":
        path.write_bytes(b"\x80\x02}q\x00.")
    with pytest.raises(InputError, match=name.split(".")[0]):
        ran(recipe(home, tmp_path / "out", base_model=str(path)))


def test_the_command_plans_trains_and_goes_on(home: Path, tmp_path: Path) -> None:
    path = tmp_path / "ink.yaml"
    path.write_text(
        f"train_data_dir: {home / 'pictures'}\nbase_model: {home / 'base'}\noutput_dir: {tmp_path / 'ink'}\n"
        "resolution: 64\nbucket_min: 64\nbucket_max: 128\nlora_rank: 2\nepochs: 2\nbatch_size: 4\n"
        "sample_prompts: [a hill]\nsample_steps: 1\n",
        encoding="utf-8",
    )
    plan = json.loads(said(path, "--dry-run", "--json"))
    assert (plan["steps"], plan["files"]) == (4, ["lora_v1_ink_r2_ep2.safetensors"])
    assert not (tmp_path / "ink").exists()
    lines = [json.loads(line) for line in said(path, "--json").splitlines()]
    assert [line["step"] for line in lines if line["event"] == "StepDone"] == [1, 2, 3, 4]
    assert lines[-1]["event"] == "Advice"
    assert list((tmp_path / "ink" / "logs").glob("events.out.tfevents.*"))
    assert list((tmp_path / "ink" / "samples").glob("*.png"))
    again = [json.loads(line) for line in said(path, "--json").splitlines()]
    assert not [line for line in again if line["event"] == "StepDone"]


def said(path: Path, *options: str) -> str:
    line = [
        sys.executable,
        "-c",
        "from yingxi.cli.main import run; run()",
        "train",
        str(path),
        "--lang",
        "en",
        *options,
    ]
    return subprocess.run(line, check=True, capture_output=True, text=True).stdout
