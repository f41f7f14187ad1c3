"""`yingxi lora`, as a person types it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from lora_bases import single_file, weights
from typer.testing import CliRunner

from yingxi.cli.lora import app
from yingxi.lora.files.base import open_base
from yingxi.lora.files.lora import whole
from yingxi.lora.files.module import LoraModule
from yingxi.lora.files.reading import read_lora
from yingxi.lora.files.writing import write_lora

PATH = "unet.mid_block.attentions.0.transformer_blocks.0.attn1.to_q"


@pytest.fixture
def style(tmp_path: Path) -> Path:
    chance = np.random.default_rng(1)
    down, up = (chance.standard_normal(shape).astype(np.float32) for shape in ((4, 8), (8, 4)))
    lora = whole([LoraModule(PATH, down, up, 2.0)], "kohya", metadata={"modelspec.title": "墨"})
    return write_lora(lora, tmp_path / "style.safetensors")


@pytest.fixture
def base(tmp_path: Path) -> Path:
    return single_file(tmp_path / "base.safetensors", weights())


def run(*words: Any, code: int = 0) -> str:
    done = CliRunner().invoke(app, [str(word) for word in words])
    assert done.exit_code == code, done.output
    return done.output


def told(*words: Any, code: int = 0) -> Any:
    return json.loads(run(*words, "--json", code=code))


def test_inspect(style: Path) -> None:
    assert "SD1.5" in run("inspect", style)
    assert told("inspect", style)["modules"] == [{"path": PATH, "rank": 4, "alpha": 2.0, "shape": [8, 8]}]
    assert "no thumbnail" in run("inspect", style, "--picture", style.with_suffix(".jpg"), code=2)


def test_verify(style: Path, base: Path, tmp_path: Path) -> None:
    assert "all sound" in run("verify", style, "--base", base)
    (module,) = told("verify", style, "--base", base)["modules"]
    assert module["norm"] == pytest.approx(float(np.linalg.norm(read_lora(style).modules[PATH].delta())), rel=1e-6)
    other = single_file(tmp_path / "other.safetensors", weights(width=16))
    assert "another shape" in run("verify", style, "--base", other, code=1)
    assert told("verify", style, "--base", other, code=1)["sound"] is False


def test_names_are_never_cut_short(style: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    said = run("verify", style)
    assert "".join(line.split()[0] for line in said.splitlines()[1:-1]) == PATH
    assert "…" not in said


def test_every_key_that_the_base_lacks_is_listed(base: Path, tmp_path: Path) -> None:
    one = np.ones((1, 1), np.float32)
    paths = [f"unet.up_blocks.1.attentions.{at}.proj_in" for at in range(7, 70)]
    write_lora(whole([LoraModule(path, one, one, 1.0) for path in paths], "kohya"), tmp_path / "far.safetensors")
    said = run("verify", tmp_path / "far.safetensors", "--base", base, code=1)
    assert "".join(said.split()).count("notinthebase") == len(paths)


def test_convert_there_and_back(style: Path, tmp_path: Path) -> None:
    run("convert", style, "--to", "peft", "--out", tmp_path / "peft")
    run("convert", tmp_path / "peft", "--to", "diffusers", "-o", tmp_path / "d.safetensors")
    run("convert", tmp_path / "d.safetensors", "-o", tmp_path / "k.safetensors")
    assert (tmp_path / "k.safetensors").read_bytes() == style.read_bytes()
    half = told("convert", style, "-o", tmp_path / "h.safetensors", "--precision", "bf16")
    assert half["form"] == "kohya"
    assert read_lora(tmp_path / "h.safetensors").dtype == "BF16"
    assert "--force" in run("convert", style, "-o", tmp_path / "k.safetensors", code=2)


def test_merge(style: Path, base: Path, tmp_path: Path) -> None:
    run("merge", style, style, "-w", 0.5, "-w", 0.25, "--out", tmp_path / "m.safetensors")
    delta = read_lora(style).modules[PATH].delta()
    np.testing.assert_allclose(read_lora(tmp_path / "m.safetensors").modules[PATH].delta(), 0.75 * delta, rtol=1e-4)
    assert told("merge", style, style, "--rank", 3, "-o", tmp_path / "n.safetensors")["rank"] == 3
    run("merge", style, "--into", base, "-w", -1, "-o", tmp_path / "b.safetensors")
    merged = open_base(tmp_path / "b.safetensors").places[PATH].read()
    np.testing.assert_allclose(merged, weights()[PATH] - delta, rtol=1e-5, atol=1e-6)
    assert "need 2 weights" in run("merge", style, style, "-w", 1, "-o", tmp_path / "x.safetensors", code=2)
    assert "leave --rank out" in run(
        "merge", style, "--into", base, "--rank", 2, "-o", tmp_path / "x.safetensors", code=2
    )


def test_resize(style: Path, tmp_path: Path) -> None:
    assert told("resize", style, "--rank", 2, "-o", tmp_path / "r.safetensors")["rank"] == 2
    assert told("resize", style, "--keep", 0.5, "-o", tmp_path / "s.safetensors")["least_kept"] >= 0.5
    assert "how small" in run("resize", style, "-o", tmp_path / "t.safetensors", code=2)


def test_a_dora_is_made_plain(style: Path, base: Path, tmp_path: Path) -> None:
    (module,) = read_lora(style).modules.values()
    dora = LoraModule(PATH, module.down, module.up, module.alpha, None, np.ones(8, np.float32))
    write_lora(whole([dora], "kohya"), tmp_path / "dora.safetensors")
    assert "DoRA" in run("inspect", tmp_path / "dora.safetensors")
    run("resize", tmp_path / "dora.safetensors", "--base", base, "--rank", 8, "-o", tmp_path / "p.safetensors")
    plain = read_lora(tmp_path / "p.safetensors")
    assert not plain.dora
    weight = weights()[PATH]
    np.testing.assert_allclose(plain.modules[PATH].applied(weight), dora.applied(weight), atol=1e-3)


def test_extract(style: Path, base: Path, tmp_path: Path) -> None:
    run("merge", style, "--into", base, "-o", tmp_path / "b.safetensors")
    facts = told("extract", tmp_path / "b.safetensors", "--from", base, "--rank", 4, "-o", tmp_path / "e.safetensors")
    assert facts["modules"] == 1
    assert facts["least_kept"] == pytest.approx(1, abs=1e-3)
    found = read_lora(tmp_path / "e.safetensors").modules[PATH].delta()
    np.testing.assert_allclose(found, read_lora(style).modules[PATH].delta(), rtol=0.02, atol=0.01)


@pytest.mark.parametrize("command", ["inspect", "verify"])
def test_a_pickle_is_one_clear_message(command: str, tmp_path: Path) -> None:
    (tmp_path / "a.ckpt").write_bytes(b"PK\x03\x04" + b"\0" * 60)
    said = run(command, tmp_path / "a.ckpt", code=2)
    assert "pickle" in said
    assert "safetensors" in said
    assert "Traceback" not in said
    assert told(command, tmp_path / "a.ckpt", code=2)["kind"] == "InputError"
