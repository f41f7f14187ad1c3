"""The recipes that people begin with: each opens with its run command, is valid, and can be planned."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from test_recipe import AS_PEOPLE_HAVE_IT
from tiny_parts import pictures, tiny_base

from yingxi.lora.recipe import read_recipe

ROOT = Path(__file__).parents[2]
RECIPES = sorted([*(ROOT / "configs").glob("*.yaml"), *(ROOT / "examples" / "train").glob("*.yaml")])
CHINESE = re.compile(r"[\u4e00-\u9fff]")


def names(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_there_are_recipes_to_begin_with() -> None:
    assert len(RECIPES) >= 7


@pytest.mark.parametrize("path", RECIPES, ids=names)
def test_opens_with_its_run_command(path: Path) -> None:
    first = path.read_text("utf-8").splitlines()[0]
    assert shlex.split(first.removeprefix("# ")) == ["yingxi", "train", names(path)]


@pytest.mark.parametrize("path", RECIPES, ids=names)
def test_is_a_recipe_and_says_so_in_two_languages(path: Path) -> None:
    recipe = read_recipe(path)
    assert recipe.output_dir.removeprefix("./").startswith("output/")
    said = [line for line in path.read_text("utf-8").splitlines()[1:] if line.startswith("#")]
    assert [bool(CHINESE.search(line)) for line in said].count(True) in range(1, len(said))


def test_the_config_that_people_have_is_there_as_it_is() -> None:
    lines = (ROOT / "configs" / "my_style.yaml").read_text("utf-8").splitlines(keepends=True)
    assert "".join(line for line in lines if not line.startswith("#")) == AS_PEOPLE_HAVE_IT


@pytest.mark.parametrize("path", RECIPES, ids=names)
def test_can_be_planned(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("torch")
    from yingxi.lora.training.estimate import plan_of

    recipe = read_recipe(path)
    monkeypatch.chdir(tmp_path)
    for folder in filter(None, (recipe.train_data_dir, recipe.reg_data_dir)):
        pictures(Path(folder), 8)
    if recipe.metadata_path is not None:
        rows = "".join(f"{place:02d}.png,a hill\n" for place in range(8))
        Path(recipe.metadata_path).write_text(f"image,prompt\n{rows}", encoding="utf-8")
    base = tiny_base(tmp_path / "base")
    plan = plan_of(recipe.model_copy(update={"base_model": str(base)}))
    assert plan.steps > 0
    assert plan.files[-1].endswith(f"_ep{recipe.epochs}.safetensors")
