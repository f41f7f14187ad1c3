"""A run that was stopped and started again ends in the very weights of one that was not."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("torch")
pytest.importorskip("diffusers")

from tiny_parts import pictures, tiny_base

from yingxi.engines.image.parts import load_parts
from yingxi.errors import EngineError, InputError
from yingxi.lora.datasets.reading import read_dataset
from yingxi.lora.recipe import ImageRecipe
from yingxi.lora.training.adapters import fit_adapters
from yingxi.lora.training.events import StepDone, TrainingEvent
from yingxi.lora.training.loop import Outcome, Training
from yingxi.lora.training.picture_task import PictureTask, picture_task

pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_base(tmp_path_factory.mktemp("base"))


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pictures(tmp_path_factory.mktemp("pictures"))


@dataclass
class Run:
    base: Path
    data: Path
    out: Path
    more: dict[str, Any] = field(default_factory=dict)
    events: list[TrainingEvent] = field(default_factory=list)

    def task(self) -> tuple[ImageRecipe, PictureTask]:
        recipe = ImageRecipe.model_validate(
            {
                "train_data_dir": str(self.data),
                "base_model": str(self.base),
                "output_dir": str(self.out),
                "resolution": 64,
                "bucket_min": 64,
                "bucket_max": 128,
                "epochs": 3,
                "batch_size": 2,
                "lora_rank": 2,
                "text_encoder_lr": 1e-3,
                "learning_rate": 1e-2,
                "dropout": 0.1,
            }
            | self.more
        )
        parts = load_parts(self.base)
        fit_adapters(parts, recipe, seed=recipe.seed)
        task = picture_task(parts, recipe, read_dataset(self.data).or_refusal().examples)
        task.export_to = self._export
        return recipe, task

    def _export(self, weights: Any, *, step: int, epoch: int, name: str) -> Path:
        return self.out / name

    def go(self, stop: Callable[[], bool] = lambda: False, fingerprint: str = "a") -> tuple[Outcome, dict[str, Any]]:
        recipe, task = self.task()
        outcome = Training(task, recipe, self.out, fingerprint, self.events.append, stop).run()
        return outcome, {name: value.detach().clone() for name, value in task.trained().items()}

    def steps(self) -> int:
        return sum(isinstance(event, StepDone) for event in self.events)


def same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return one.keys() == other.keys() and all((one[name] == other[name]).all() for name in one)


EVERYTHING = {
    "ema_decay": 0.9,
    "min_snr_gamma": 5,
    "noise_offset": 0.05,
    "caption_shuffle": True,
    "caption_dropout": 0.2,
    "flip": True,
    "conv_rank": 2,
    "loraplus_ratio": 4,
    "gradient_accumulation_steps": 2,
    "lr_warmup_steps": 2,
}


@pytest.mark.parametrize("more", [{}, EVERYTHING, {"dora": True, "text_encoder_lr": 0}], ids=["plain", "all", "dora"])
def test_stopped_at_random_steps_it_ends_in_the_same_weights(
    base: Path, data: Path, tmp_path: Path, more: dict[str, Any]
) -> None:
    whole = Run(base, data, tmp_path / "whole", more)
    outcome, weights = whole.go()
    chance = random.Random(4)
    stops = sorted(chance.sample(range(1, outcome.steps), 3))
    broken = Run(base, data, tmp_path / "broken", more)
    for at in stops:
        broken.go(stop=lambda at=at: broken.steps() >= at)
        assert broken.steps() == at
    ended, again = broken.go()
    assert ended.steps == outcome.steps
    assert (ended.losses, ended.validation) == (outcome.losses, outcome.validation)
    assert same(again, weights)


def test_killed_after_a_state_it_goes_on_from_there(base: Path, data: Path, tmp_path: Path) -> None:
    _, weights = Run(base, data, tmp_path / "whole").go()
    broken = Run(base, data, tmp_path / "broken")

    def killed() -> bool:
        if broken.steps() == 7:  # the epoch's state was kept at step 5
            raise KeyboardInterrupt
        return False

    with pytest.raises(KeyboardInterrupt):
        broken.go(stop=killed)
    _, again = broken.go()
    assert same(again, weights)


def test_it_learns(base: Path, data: Path, tmp_path: Path) -> None:
    run = Run(base, data, tmp_path, {"epochs": 8, "validation_share": 0.2})
    outcome, _ = run.go()
    assert outcome.validation[-1][1] < outcome.validation[0][1]


def test_another_recipe_does_not_go_on_with_these_weights(base: Path, data: Path, tmp_path: Path) -> None:
    Run(base, data, tmp_path).go()
    with pytest.raises(InputError, match="another recipe"):
        Run(base, data, tmp_path).go(fingerprint="b")


def test_a_loss_that_is_no_number_stops_the_run_and_keeps_the_last_good_state(
    base: Path, data: Path, tmp_path: Path
) -> None:
    run = Run(base, data, tmp_path, {"learning_rate": 1.0, "max_grad_norm": 0, "lr_scheduler": "constant"})
    recipe, task = run.task()

    def spoil(event: TrainingEvent) -> None:
        run.events.append(event)
        if run.steps() == 7:
            for row in task.rows:
                row.encoded.mean.fill_(float("nan"))

    with pytest.raises(EngineError, match="step 8 \\(epoch 2\\)") as found:
        Training(task, recipe, tmp_path, "a", spoil).run()
    assert "last good state (5 steps)" in found.value.in_("en")
    assert len(list((tmp_path / "state").glob("*.safetensors"))) == 1


def test_two_processes_end_in_the_weights_of_one(base: Path, data: Path, tmp_path: Path) -> None:
    more = {"gradient_accumulation_steps": 2, "epochs": 2}
    _, alone = Run(base, data, tmp_path / "alone", more).go()
    program = (
        "import sys, torch\n"
        "from pathlib import Path\n"
        "from test_exact_resume import Run\n"
        "base, data, out = map(Path, sys.argv[1:4])\n"
        f"_, weights = Run(base, data, out, {more!r}).go()\n"
        "from accelerate import PartialState\n"
        "assert PartialState().num_processes == 2\n"
        "if PartialState().is_main_process: torch.save(weights, out / 'weights.pt')\n"
    )
    script = tmp_path / "both.py"
    script.write_text(program)
    out = tmp_path / "both"
    out.mkdir()
    launch = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc_per_node", "2"]
    done = subprocess.run(
        [*launch, str(script), str(base), str(data), str(out)],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONPATH": os.pathsep.join([str(Path(__file__).parent), *sys.path])},
    )
    assert done.returncode == 0, done.stderr[-2000:]
    import torch

    both = torch.load(out / "weights.pt", weights_only=True)
    assert all(torch.allclose(both[name], alone[name], atol=1e-5) for name in alone)
