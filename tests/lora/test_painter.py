"""The engine `diffusers` on an untrained base: what decides a still, what is refused, and a whole film."""

from __future__ import annotations

import importlib.util
import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("diffusers")

from PIL import Image
from shown_shots import plan, someone
from tests_crew_tools import made_by_stage, make
from tiny_parts import tiny_base

from yingxi.crew.opening import look_at
from yingxi.crew.status import status_of
from yingxi.errors import AssetError, InputError, MachineError
from yingxi.lora.files.families import SD15
from yingxi.lora.files.kohya import write_kohya
from yingxi.lora.files.module import LoraModule
from yingxi.lora.painter import DiffusersPainter
from yingxi.project.folder import FilmFolder
from yingxi.project.models import KnownModels
from yingxi.story.style import ModelFile, Painting, Portrayed, UsedLora
from yingxi.story.terms import ShotSize

pytestmark = pytest.mark.filterwarnings("ignore")

QUERY = "unet.down_blocks.0.attentions.0.transformer_blocks.0.attn2.to_q"
ANNA = someone("anna", -0.5)


def write_lora(path: Path, *, seed: int = 0, module: str = QUERY) -> Path:
    chance = np.random.default_rng(seed)
    down, up = (chance.normal(0, 3, shape).astype(np.float32) for shape in ((2, 16), (16, 2)))
    write_kohya(path, {module: LoraModule(module, down, up, 2.0)}, SD15, {}, dtype="F32")
    return path


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A base, two LoRAs and a picture."""
    folder = tmp_path_factory.mktemp("models")
    tiny_base(folder / "base")
    write_lora(folder / "ink.safetensors")
    write_lora(folder / "mei.safetensors", seed=3)
    write_lora(folder / "other.safetensors", module="unet.down_blocks.7.attentions.0.proj_in")
    (folder / "pickle.ckpt").write_bytes(b"\x80\x02}")
    Image.fromarray(np.tile(np.arange(96, dtype=np.uint8)[:, None, None], (1, 64, 3))).save(folder / "anna.png")
    return folder


@pytest.fixture(scope="module")
def painter() -> DiffusersPainter:
    return DiffusersPainter()


def model(home: Path, name: str) -> ModelFile:
    return KnownModels(FilmFolder(home / "none")).model(home / name)


def painting(home: Path, **more: Any) -> Painting:
    return Painting(base=model(home, "base"), few_words=False, steps=2, **more)


def used(home: Path, name: str, weight: float = 1.0) -> UsedLora:
    return UsedLora(model=model(home, name), weight=weight, text_encoder_weight=weight)


def test_every_part_of_the_style_decides_the_still(home: Path, painter: DiffusersPainter) -> None:
    told = [
        painting(home),
        painting(home, prompt="ink"),
        painting(home, negative="ink"),
        painting(home, trigger="ink"),
        painting(home, sampler="Euler a"),
        painting(home, cfg=9.0),
        painting(home, seed=1),
        painting(home, loras=(used(home, "ink.safetensors"),)),
        painting(home, loras=(used(home, "ink.safetensors", 0.5),)),
        painting(home, loras=(used(home, "mei.safetensors"),)),
    ]
    plans = [plan(ANNA, painting=one) for one in told]
    stills = [painter.paint(one).picture for one in plans]
    assert len({painter.key(one) for one in plans}) == len({still.tobytes() for still in stills}) == len(told)
    assert (painter.paint(plans[0]).picture == stills[0]).all(), "LoRAs leave the base as it was"
    assert (DiffusersPainter().paint(plans[-1]).picture == stills[-1]).all()


def test_the_parameters_tell_the_lora_and_the_words(home: Path, painter: DiffusersPainter) -> None:
    told = painter.paint(plan(ANNA, painting=painting(home, loras=(used(home, "ink.safetensors", 0.5),)))).parameters
    assert "a woman in a red overcoat <lora:ink:0.5>" in told
    assert "Size: 112x64" in told


def test_a_close_shot_begins_with_the_character_s_picture(home: Path, painter: DiffusersPainter) -> None:
    told = painting(
        home, people=(Portrayed(character="anna", reference=model(home, "anna.png")),), reference_strength=0.0
    )
    near = painter.paint(plan(ANNA, size=ShotSize.CLOSE_UP, painting=told)).picture
    rows = near[..., 0].astype(float).mean(axis=1)
    assert (np.diff(rows[8:-8]) > -2).all(), "nothing is painted anew: the picture's own ramp, cut to the frame"
    away = plan(ANNA, painting=told)
    assert painter.key(away) == painter.key(plan(ANNA, painting=painting(home)))


def test_what_cannot_be_used_is_said_before_anything_is_made(home: Path, painter: DiffusersPainter) -> None:
    for told, said in (
        (painting(home, sampler="Eular"), "nearest is Euler"),
        (painting(home, prompt="<lora:ink:1>"), "under `loras:`"),
        (painting(home, prompt="<lora::x>"), "cannot be read"),
        (painting(home, loras=(used(home, "anna.png"),)), "anna.png"),
        (painting(home, people=(Portrayed(character="a", lora=used(home, "pickle.ckpt")),)), "pickle.ckpt"),
    ):
        with pytest.raises(InputError) as caught:
            painter.check(told)
        assert said in caught.value.in_("en")


def test_a_lora_of_another_base_leaves_the_base_as_it_was(home: Path, painter: DiffusersPainter) -> None:
    before = painter.paint(plan(ANNA, painting=painting(home))).picture
    with pytest.raises(InputError, match="fit"):
        painter.paint(plan(ANNA, painting=painting(home, loras=(used(home, "other.safetensors"),))))
    assert (painter.paint(plan(ANNA, painting=painting(home))).picture == before).all()


def test_a_file_changed_meanwhile_is_never_taken_for_the_old_one(home: Path, painter: DiffusersPainter) -> None:
    told = painting(home, loras=(used(home, "mei.safetensors"),))
    os.utime(home / "mei.safetensors", ns=(1, 1))
    with pytest.raises(InputError, match="was changed"):
        painter.paint(plan(ANNA, painting=told))


def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, painter: DiffusersPainter) -> None:
    monkeypatch.setattr("yingxi.lora.tiny.FOLDER", tmp_path)
    with pytest.raises(AssetError):
        painter.base()
    real = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name, *more: None if name == "torch" else real(name, *more))
    with pytest.raises(MachineError) as caught:
        DiffusersPainter()
    assert "pip install 'yingxi[lora]'" in caught.value.in_("en")
    assert "torch" in caught.value.in_("zh")


SETTINGS = """kind: yingxi/film
size_px: 144
fps: 8
language: en
music: false
engines: {{writer: fake, speech: fake, picture: diffusers}}
style:
  base: {base}
  loras: [{{file: {ink}, weight: {weight}}}]
  steps: 2
"""


@pytest.mark.opt_in
def test_a_film_is_painted_and_a_weight_paints_it_anew(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fakes = str(Path(__file__).parent.parent / "fakes")
    monkeypatch.syspath_prepend(fakes)
    monkeypatch.setenv("YINGXI_WORKERS", "1")
    folder = tmp_path / "film"
    folder.mkdir()
    (folder / "story.txt").write_text("The gate stood open.\nNobody came in.\nAt last a child ran.\n")

    def settle(weight: float) -> None:
        values = {"base": home / "base", "ink": home / "ink.safetensors", "weight": weight}
        (folder / "film.yaml").write_text(SETTINGS.format(**values))

    settle(1.0)
    first = made_by_stage(make(folder))
    assert first["picture"] >= 3
    film = (folder / "out" / "film.mp4").read_bytes()
    opened = look_at(folder)
    assert not status_of(opened.folder, opened.film).stale
    settle(0.5)
    opened = look_at(folder)
    stale = status_of(opened.folder, opened.film).stale
    assert {one.why.en for one in stale if one.stage == "picture"} == {"style"}
    again = made_by_stage(make(folder))
    assert 0 < again["picture"] < first["picture"], "the cards stay"
    assert not again["speech"]
    assert (folder / "out" / "film.mp4").read_bytes() != film
    settle(1.0)
    assert not made_by_stage(make(folder))["picture"]
    assert (folder / "out" / "film.mp4").read_bytes() == film
