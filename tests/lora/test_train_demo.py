"""`make train`: its lessons, its operation, its judge; and a small real training through its own functions."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("diffusers")

import torch
from tiny_parts import pictures, tiny_base

TOOLS = Path(__file__).parents[2] / "tools"
pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture(scope="module")
def demo() -> Any:
    before = list(sys.path)
    sys.path[:0] = [str(TOOLS), str(TOOLS / "tiny_base")]
    import judge
    import score
    import train_demo

    yield train_demo
    assert {judge.__name__, score.__name__} <= set(sys.modules)
    sys.path[:] = before


@pytest.fixture(scope="module")
def lessons(demo: Any) -> Any:
    return demo.lessons


def slope(height: int = 64, width: int = 96) -> np.ndarray[Any, np.dtype[np.uint8]]:
    """A picture that grows lighter from left to right, bluish."""
    row = np.linspace(0, 255, width)[None, :, None] * np.array((0.4, 0.6, 1.0))
    return np.broadcast_to(row, (height, width, 3)).astype(np.uint8)


def test_a_woodcut_has_two_tones_and_is_the_same_twice(lessons: Any) -> None:
    cut = lessons.woodcut(slope())
    assert np.array_equal(cut, lessons.woodcut(slope()))
    tones = {tuple(int(value) for value in tone) for tone in cut.reshape(-1, 3)}
    assert len(tones) == 2
    assert lessons.INK in tones
    (paper,) = tones - {lessons.INK}
    assert paper[0] < paper[1] < paper[2]


def test_a_woodcut_is_ink_where_it_is_dark_and_hatched_between(lessons: Any) -> None:
    inked = (lessons.woodcut(slope()) == lessons.INK).all(axis=2)
    shares = inked.mean(axis=0)
    assert shares[:16].mean() > 0.9
    assert shares[-16:].mean() < 0.1
    assert ((shares > 0.2) & (shares < 0.8)).any()


def test_one_flat_colour_is_cut_too(lessons: Any) -> None:
    cut = lessons.woodcut(np.full((32, 32, 3), (200, 40, 40), np.uint8))
    assert {tuple(int(value) for value in tone) for tone in cut.reshape(-1, 3)} <= {lessons.INK, (212, 42, 42)}
    assert len(np.unique(lessons.woodcut(np.zeros((32, 32, 3), np.uint8)).reshape(-1, 3), axis=0)) <= 2


def test_prompts_are_no_lessons(demo: Any, lessons: Any) -> None:
    learnt = {(one.place, one.hour, one.colour) for one in lessons.style_lessons()}
    asked = lessons.style_prompts(60)
    assert len(lessons.style_lessons()) == 40
    assert len(asked) == 60
    assert not learnt & {(one.place, one.hour, one.colour) for one in asked}
    assert {one.place for one in asked} == set(demo.corpus.PLACES)
    assert all(lessons.STYLE in one.prompt for one in demo.DEMOS["woodcut"].prompts(5))


def test_mei_is_asked_for_where_she_never_was(demo: Any, lessons: Any) -> None:
    learnt, asked = lessons.mei_lessons(), demo.DEMOS["mei"].prompts(24)
    assert len(learnt) == 20
    assert len({one.place for one in asked}) == 3
    assert not {one.place for one in learnt} & {one.place for one in asked}
    assert {one.hour for one in asked} == set(demo.corpus.HOURS)


def test_recipes_read_what_is_drawn(demo: Any, lessons: Any) -> None:
    from yingxi.lora.recipe import read_recipe

    for one in demo.DEMOS.values():
        recipe = read_recipe(TOOLS.parent / one.recipe)
        assert Path(recipe.train_data_dir) == demo.PICTURES / one.answer
        assert all(recipe.trigger_word in row.prompt for row in one.lessons())
        assert not set(recipe.sample_prompts) & {row.prompt for row in one.lessons()}


def test_the_artist_draws_lessons(demo: Any, lessons: Any, tmp_path: Path) -> None:
    image = pytest.importorskip("PIL.Image")
    pytest.importorskip("skia")
    demo.draw_one(lessons.STYLE, replace(lessons.style_lessons()[0], image="cut.png"), tmp_path)
    demo.draw_one(lessons.CHARACTER, replace(lessons.mei_lessons()[0], image="mei.png"), tmp_path)
    cut, mei = (np.asarray(image.open(tmp_path / name)) for name in ("cut.png", "mei.png"))
    assert cut.shape == mei.shape == (128, 128, 3)
    assert len(np.unique(cut.reshape(-1, 3), axis=0)) == 2
    red, green, blue = mei.astype(int).transpose(2, 0, 1)
    assert ((green > 120) & (green > red + 20) & (blue < 80)).mean() > 0.02  # her clothes
    assert ((red > 180) & (green > 60) & (green < 150) & (blue < 60)).mean() > 0.004  # her braids


def test_a_judge_is_kept_in_half_precision_with_what_it_says(demo: Any, tmp_path: Path) -> None:
    import judge

    one = judge.Judge().eval()
    judge.write_judge(one, tmp_path / "judge.safetensors")
    again = judge.read_judge(tmp_path / "judge.safetensors")
    pixels = torch.rand(3, 3, 128, 128) * 2 - 1
    for name, scores in one(pixels).items():
        assert torch.allclose(scores, again(pixels)[name], atol=1e-2)
    assert (tmp_path / "judge.safetensors").stat().st_size < 400_000


def test_a_judge_that_is_missing_or_another_is_said(demo: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import judge

    with pytest.raises(SystemExit, match="no judge yet"):
        judge.read_judge(tmp_path / "none.safetensors")
    judge.write_judge(judge.Judge(), tmp_path / "judge.safetensors")
    monkeypatch.setattr(judge, "ASKED", {"place": ("a", "b")})
    with pytest.raises(SystemExit, match="other questions"):
        judge.read_judge(tmp_path / "judge.safetensors")


def test_a_figure_beyond_its_bound_is_missed(demo: Any) -> None:
    name = demo.Words("taken", "被认作")
    assert demo.Row(name, 80.0, least=80.0).holds
    assert not demo.Row(name, 79.9, least=80.0).holds
    assert demo.Row(name, 15.0, most=15.0).holds
    assert not demo.Row(name, 15.1, most=15.0).holds
    assert "MISSED" in demo.Row(name, 79.9, least=80.0).told() or "未达标" in demo.Row(name, 79.9, least=80.0).told()


def test_a_small_base_is_trained_measured_and_shown(demo: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import judge
    from PIL import Image

    monkeypatch.chdir(tmp_path)
    tiny_base(tmp_path / "base")
    pictures(tmp_path / "pictures", 6)
    recipe = tmp_path / "small.yaml"
    recipe.write_text(
        "train_data_dir: pictures\nbase_model: base\noutput_dir: out\nresolution: 64\nenable_bucket: false\n"
        "lora_rank: 2\nconv_rank: 2\ntext_encoder_lr: 0\nlearning_rate: 0.02\nbatch_size: 2\nepochs: 2\n"
        "save_every_n_epochs: 1\nsample_prompts: [a hill]\nsample_steps: 1\n",
        encoding="utf-8",
    )
    small = replace(demo.DEMOS["woodcut"], recipe=recipe)
    torch.manual_seed(0)
    rows = demo.show_one(small, judge.Judge().eval(), demo.Clock(), 3, steps=2)
    assert {path.name for path in (tmp_path / "out").glob("*.safetensors")} == {
        "lora_v1_out_r2_ep1.safetensors",
        "lora_v1_out_r2_ep2.safetensors",
    }
    assert all((tmp_path / "out" / name).is_file() for name in ("grid.png", "samples.png", "figures.json"))
    assert [row.most for row in rows if row.most is not None] == [15.0, 10.0, 10.0, 10.0]
    with Image.open(tmp_path / "out" / "samples.png") as sheet:
        alone, learnt = np.split(np.asarray(sheet), 2)
    assert alone.shape == learnt.shape == (128, 3 * 128, 3)
    assert not np.array_equal(alone, learnt)
