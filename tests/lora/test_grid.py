"""Epoch by prompt by weight as one labelled picture, and `yingxi picture`, from the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("diffusers")

import yaml
from PIL import Image
from test_engine import write_lora_file
from tiny_parts import tiny_base
from typer.testing import CliRunner

from yingxi.cli.app import app
from yingxi.engines.image.png import parameters_in
from yingxi.errors import InputError
from yingxi.lora.files.families import SD15
from yingxi.lora.files.kohya import write_kohya
from yingxi.lora.files.metadata import Trained, file_name, metadata_of
from yingxi.lora.files.reading import read_lora
from yingxi.lora.grid import wanted_of
from yingxi.lora.grid_sheet import _wrapped
from yingxi.lora.recipe import ImageRecipe
from yingxi.words import speak

pytestmark = pytest.mark.filterwarnings("ignore")

PROMPTS = ["a fox in snow", "水墨画，雪夜里的狐狸"]


@pytest.fixture(autouse=True)
def _english() -> None:
    speak("en")


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_base(tmp_path_factory.mktemp("base"))


@pytest.fixture
def recipe(base: Path, tmp_path: Path) -> Path:
    """A recipe whose training left the files of epochs 2 and 10, and somebody else's beside them."""
    values = {
        "train_data_dir": str(tmp_path / "data"), "base_model": str(base), "output_dir": str(tmp_path / "ink"),
        "resolution": 64, "bucket_min": 64, "bucket_max": 128, "sample_steps": 2, "sample_prompts": PROMPTS, "seed": 4,
    }  # fmt: skip
    path = tmp_path / "ink.yaml"
    path.write_text(yaml.safe_dump(values), encoding="utf-8")
    read = ImageRecipe.model_validate(values)
    for epoch in (10, 2):
        made = read_lora(write_lora_file(tmp_path / "made.safetensors", seed=epoch)).modules
        told = metadata_of(read, SD15, Trained(epoch=epoch, steps=epoch * 20))
        write_kohya(tmp_path / "ink" / file_name("ink", rank=2, epoch=epoch), made, SD15, told)
    write_lora_file(tmp_path / "ink" / "somebody.safetensors", seed=50)
    return path


def run(*words: object) -> Any:
    return CliRunner().invoke(app, [str(word) for word in words])


def test_a_recipe_shows_its_files_by_their_steps(recipe: Path) -> None:
    wanted = wanted_of([recipe])
    assert [column.title.en for column in wanted.columns] == [
        "base alone, step 0", "epoch 2, 40 steps", "epoch 10, 200 steps",
    ]  # fmt: skip
    assert [column.title.zh for column in wanted.columns][1:] == ["第 2 轮，40 步", "第 10 轮，200 步"]
    assert list(wanted.prompts) == PROMPTS
    assert wanted.cells == 2 * (2 * 3 + 1)


def test_without_prompts_the_captions_are_drawn_plainly(recipe: Path) -> None:
    values = yaml.safe_load(recipe.read_text("utf-8"))
    del values["sample_prompts"]
    recipe.write_text(yaml.safe_dump(values | {"trigger_word": "inkstyle"}), encoding="utf-8")
    data = Path(values["train_data_dir"])
    data.mkdir()
    for number in range(3):
        Image.effect_noise((64, 64), 50).save(data / f"{number}.png")
        (data / f"{number}.txt").write_text(f"fox (old) {number}", encoding="utf-8")
    assert wanted_of([recipe]).prompts == (r"inkstyle, fox \(old\) 0", r"inkstyle, fox \(old\) 1")


@pytest.mark.parametrize(
    ("change", "said"),
    [({"output_dir": "nowhere"}, "nothing was saved"), ({"output_name": "else"}, "nothing was saved")],
)
def test_a_recipe_that_was_not_trained(recipe: Path, change: dict[str, str], said: str) -> None:
    values = yaml.safe_load(recipe.read_text("utf-8"))
    recipe.write_text(yaml.safe_dump(values | change), encoding="utf-8")
    with pytest.raises(InputError, match=said):
        wanted_of([recipe])


def test_too_many_pictures_are_refused(recipe: Path) -> None:
    with pytest.raises(InputError, match="too many"):
        wanted_of([recipe], weights=[0.1] * 400)
    with pytest.raises(InputError, match="one recipe, or LoRAs"):
        wanted_of([recipe, recipe])


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_grid_is_drawn_and_the_same_again(recipe: Path, language: Any) -> None:
    speak(language)
    made = run("lora", "grid", recipe, "-w", 0.5, "-w", 1, "--json")
    assert made.exit_code == 0, made.output
    told = json.loads(made.stdout)
    assert told["pictures"] == 10
    path = Path(told["grid"])
    assert path.parent.name == "ink"
    parameters = parameters_in(path)
    assert parameters.settings["Seed"] == "4"
    assert parameters.settings["X Values"] == "base alone, step 0, epoch 2, 40 steps, epoch 10, 200 steps"
    assert parameters.prompt == f"{PROMPTS[1]} <lora:lora_v1_ink_r2_ep10:1>"
    again = run("lora", "grid", recipe, "-w", 0.5, "-w", 1, "--out", path, "--json")
    assert again.exit_code == 2
    assert "is there already" in again.output
    first = path.read_bytes()
    assert run("lora", "grid", recipe, "-w", 0.5, "-w", 1, "--out", path, "--force").exit_code == 0
    assert path.read_bytes() == first


def test_cells_stand_where_their_labels_say(recipe: Path, base: Path, tmp_path: Path) -> None:
    """Each cell is the picture that `yingxi picture` draws of the same prompt, LoRA and weight."""
    from yingxi.cli.picture_pages import engine_for, request_of
    from yingxi.lora.grid import draw_grid

    wanted = wanted_of([recipe], weights=[0.5, 1])
    engine = engine_for(base, ())
    heard: list[tuple[int, int]] = []
    request = request_of({"width_px": 64, "height_px": 64, "steps": 2, "seed": 4})
    grid = draw_grid(wanted, engine, request, lambda done, total: heard.append((done, total)))
    assert heard[-1] == (10, 10)
    assert set(grid.cells) == {(p, w, c) for p in range(2) for w in range(2) for c in range(3)}
    bare = np.asarray(grid.cells[0, 0, 0])
    assert (np.asarray(grid.cells[0, 1, 0]) == bare).all()
    assert (np.asarray(engine.draw(request.model_copy(update={"prompt": PROMPTS[0]})).picture) == bare).all()
    out = tmp_path / "one.png"
    prompt = f"{PROMPTS[1]} <lora:lora_v1_ink_r2_ep2:0.5>"
    drawn = run("picture", prompt, "--base", base, "--loras", tmp_path / "ink", "--seed", 4, "--steps", 2, "-o", out)
    assert drawn.exit_code == 0, drawn.output
    assert (np.asarray(Image.open(out)) == np.asarray(grid.cells[1, 0, 1])).all()
    assert (np.asarray(grid.cells[1, 0, 1]) != np.asarray(grid.cells[1, 1, 1])).any()


def test_a_lora_of_another_base_is_refused_before_anything_is_drawn(recipe: Path, base: Path, tmp_path: Path) -> None:
    write_lora_file(tmp_path / "other.safetensors", wrong=2)
    made = run("lora", "grid", tmp_path / "other.safetensors", "--base", base, "-p", "a", "--out", tmp_path / "g.png")
    assert made.exit_code == 2
    assert "2 of 5 keys do not fit" in made.output
    assert not (tmp_path / "g.png").exists()


def test_labels_are_broken_within_their_width() -> None:
    class Font:
        def getlength(self, text: str) -> float:
            return len(text) * 10.0

    assert _wrapped("a fox in snow", Font(), 60) == ["a fox", "in", "snow"]
    assert _wrapped("雪夜里的狐狸", Font(), 40) == ["雪夜里的", "狐狸"]
    assert _wrapped("lora_v1_ink", Font(), 80) == ["lora_v1_", "ink"]
    assert _wrapped("a\x00b\nc", Font(), 900) == ["a b c"]
    assert _wrapped("", Font(), 10) == [""]


def test_a_picture_repeats_itself(base: Path, tmp_path: Path) -> None:
    write_lora_file(tmp_path / "ink.safetensors")
    words = ["--base", base, "--loras", tmp_path]
    made = run("picture", "a (fox:1.2) <lora:ink:0.7>", *words, "-n", 2, "--steps", 3, "--seed", 9, "--json",
               "--sampler", "dpm++ 2m karras", "-o", tmp_path / "out")  # fmt: skip
    assert made.exit_code == 0, made.output
    rows = [json.loads(line) for line in made.stdout.splitlines() if line.startswith("{")]
    assert [row["seed"] for row in rows] == [9, 10]
    again = run("picture", "--from", rows[1]["picture"], *words, "-o", tmp_path / "again.png")
    assert again.exit_code == 0, again.output
    assert (tmp_path / "again.png").read_bytes() == Path(rows[1]["picture"]).read_bytes()
    other = run("picture", "--from", rows[1]["picture"], *words, "--seed", 9, "-o", tmp_path / "other.png")
    assert other.exit_code == 0
    assert (tmp_path / "other.png").read_bytes() == Path(rows[0]["picture"]).read_bytes()
    assert "AIGC" in Image.open(tmp_path / "again.png").info


def test_what_is_not_as_it_was_is_said(base: Path, tmp_path: Path) -> None:
    write_lora_file(tmp_path / "ink.safetensors")
    words = ["--base", base, "--loras", tmp_path, "--steps", 1]
    first = tmp_path / "a.png"
    assert run("picture", "a <lora:ink:1>", *words, "-o", first).exit_code == 0
    write_lora_file(tmp_path / "ink.safetensors", seed=7)
    again = run("picture", "--from", first, *words, "-o", tmp_path / "b.png")
    assert again.exit_code == 0
    assert "the LoRA ink was another one" in again.output
    Image.new("RGB", (64, 64), "red").save(tmp_path / "red.png")
    over = tmp_path / "over.png"
    assert run("picture", "a", *words, "--over", tmp_path / "red.png", "-o", over).exit_code == 0
    lacking = run("picture", "--from", over, *words)
    assert lacking.exit_code == 2
    assert "--over FILE" in lacking.output
    repeated = run("picture", "--from", over, *words, "--over", tmp_path / "red.png", "-o", tmp_path / "c.png")
    assert repeated.exit_code == 0, repeated.output
    assert (tmp_path / "c.png").read_bytes() == over.read_bytes()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["a", "--steps", "0", "--cfg", "99"], "--steps: must be at least 1"),
        (["a", "--size", "70x64"], "--size: must be a multiple of 8"),
        (["a", "--size", "big"], "is no size"),
        (["a", "--sampler", "dpm 3m"], "there is no sampler"),
        (["a", "--mask", "m.png"], "a mask needs the picture"),
        ([], "there is no prompt"),
        (["a <lora:b:x>"], "cannot be read"),
        (["a", "--base", "nowhere"], "there is no such model"),
        (["a", "--loras", "nowhere"], "no such folder"),
    ],
)
def test_what_is_asked_wrongly_is_one_clear_error(words: list[str], said: str) -> None:
    made = run("picture", *words)
    assert made.exit_code == 2
    assert said in made.output
