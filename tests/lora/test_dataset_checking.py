"""`yingxi dataset check`: each doubtful picture and caption, and why."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("PIL")
from PIL import Image, ImageFilter
from typer.testing import CliRunner

from yingxi import typefaces
from yingxi.cli.app import app
from yingxi.lora.datasets.checking import Kind, Standards, check_dataset
from yingxi.lora.datasets.cutting import usual_buckets
from yingxi.lora.datasets.likeness import blur_of, likeness_of, near_duplicates
from yingxi.lora.datasets.tokens import about_tokens

BUCKETS = usual_buckets(128, step_px=32)


def drawing(seed: int, width: int = 160, height: int = 128) -> Image.Image:
    """Draw hard-edged patches: sharp, and unlike those of another seed."""
    rng = np.random.default_rng(seed)
    patches = Image.fromarray(rng.integers(0, 255, (8, 10, 3), dtype=np.uint8))
    return patches.resize((width, height), Image.Resampling.NEAREST)


def kinds(folder: Path, **standards: object) -> dict[str, set[Kind]]:
    found: dict[str, set[Kind]] = {}
    for one in check_dataset(folder, None, Standards(BUCKETS, **standards)).findings:  # type: ignore[arg-type]
        found.setdefault(one.picture, set()).add(one.kind)
    return found


def put(folder: Path, name: str, picture: Image.Image, caption: str = "") -> None:
    picture.save(folder / name)
    (folder / name).with_suffix(".txt").write_text(caption or f"a picture called {name}", encoding="utf-8")


def test_sound_pictures_raise_no_doubt(tmp_path: Path) -> None:
    for seed in range(6):
        put(tmp_path, f"{seed}.png", drawing(seed))
    assert kinds(tmp_path) == {}


def test_each_fault_is_found_and_named(tmp_path: Path) -> None:
    put(tmp_path, "a.png", drawing(1))
    put(tmp_path, "again.jpg", drawing(1).resize((200, 160)))
    put(tmp_path, "blurred.png", drawing(2).filter(ImageFilter.GaussianBlur(4)))
    put(tmp_path, "flat.png", Image.new("RGB", (160, 128), "#777777"))
    put(tmp_path, "small.png", drawing(3, 60, 48))
    put(tmp_path, "wide.png", drawing(4, 900, 128))
    put(tmp_path, "long.png", drawing(5), "word " * 90)
    put(tmp_path, "chinese.png", drawing(6), "夜里的院子")
    put(tmp_path, "one.png", drawing(7), "the same")
    put(tmp_path, "other.png", drawing(8), "The same")
    put(tmp_path, "short.jpg", drawing(9, 600, 480))
    (tmp_path / "short.jpg").write_bytes((tmp_path / "short.jpg").read_bytes()[:4000])
    put(tmp_path, "cut.png", drawing(10, 600, 480))
    (tmp_path / "cut.png").write_bytes((tmp_path / "cut.png").read_bytes()[:900])
    (tmp_path / "fake.png").write_text("no picture", encoding="utf-8")
    put(tmp_path, "empty.png", drawing(11))
    (tmp_path / "empty.txt").write_text(" \n", encoding="utf-8")
    assert kinds(tmp_path) == {
        "again.jpg": {Kind.NEAR_DUPLICATE},
        "blurred.png": {Kind.BLURRED},
        "flat.png": {Kind.BLANK},
        "small.png": {Kind.TOO_SMALL},
        "wide.png": {Kind.ODD_ASPECT},
        "long.png": {Kind.LONG_CAPTION},
        "chinese.png": {Kind.CHINESE_CAPTION},
        "other.png": {Kind.DUPLICATED_CAPTION},
        "short.jpg": {Kind.TRUNCATED},
        "cut.png": {Kind.TRUNCATED},
        "fake.png": {Kind.UNREADABLE},
        "empty.png": {Kind.EMPTY_CAPTION},
    }


def test_chinese_is_no_fault_where_the_encoder_reads_it(tmp_path: Path) -> None:
    put(tmp_path, "a.png", drawing(1), "夜里的院子")
    assert kinds(tmp_path, english_only=False) == {}


def test_blur_is_measured_alike_in_strong_and_weak_contrast() -> None:
    grey = np.asarray(drawing(1).convert("L"), dtype=np.float32)
    assert blur_of(grey) == pytest.approx(blur_of(grey * 0.1), abs=1e-4)
    soft = np.asarray(drawing(1).convert("L").filter(ImageFilter.GaussianBlur(4)), dtype=np.float32)
    assert blur_of(grey) < 0.4 < 0.5 < blur_of(soft)


def test_another_colouring_is_another_picture() -> None:
    blue = Image.merge("RGB", tuple(reversed(drawing(1).split())))
    assert near_duplicates([likeness_of(drawing(1)), likeness_of(blue)]) == {}
    assert near_duplicates([likeness_of(drawing(1)), likeness_of(drawing(2)), likeness_of(drawing(1))]) == {2: 0}


def test_tokens_are_counted_as_clip_splits() -> None:
    assert about_tokens("a red boat, 1990") == 8
    assert about_tokens("夜") == 2


def test_the_command_names_files_draws_a_sheet_and_says_so_by_its_exit_code(tmp_path: Path) -> None:
    folder, sheet = tmp_path / "data", tmp_path / "sheet.png"
    folder.mkdir()
    put(folder, "a.png", drawing(1, 640, 512))
    assert CliRunner().invoke(app, ["dataset", "check", str(folder)]).exit_code == 0
    put(folder, "flat.png", Image.new("RGB", (640, 512), "#777777"))
    (folder / "fake.png").write_text("no picture", encoding="utf-8")
    done = CliRunner().invoke(app, ["dataset", "check", str(folder), "--sheet", str(sheet), "--json"])
    assert done.exit_code == 1
    rows = json.loads(done.stdout)["findings"]
    assert [(row["picture"], row["kind"]) for row in rows] == [("fake.png", "unreadable"), ("flat.png", "blank")]
    with Image.open(sheet) as drawn:
        assert drawn.width > 2 * 224
        assert (119, 119, 119) in {colour for _, colour in drawn.convert("RGB").getcolors(100_000)}


def test_without_its_font_a_sheet_is_refused_after_the_findings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, sheet = tmp_path / "data", tmp_path / "sheet.png"
    folder.mkdir()
    put(folder, "flat.png", Image.new("RGB", (640, 512), "#777777"))
    monkeypatch.setattr(typefaces, "FONT_PACKAGE", "no-such-fonts")
    done = CliRunner().invoke(app, ["dataset", "check", str(folder), "--sheet", str(sheet)])
    assert done.exit_code == 3
    assert "flat.png" in done.stdout
    assert "pip install no-such-fonts" in done.output
    assert not sheet.exists()


def test_the_command_refuses_a_folder_that_is_not_there(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["dataset", "check", str(tmp_path / "gone")])
    assert done.exit_code == 2
    assert "gone" in done.output


def test_buckets_that_do_not_fit_together_are_refused(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["dataset", "check", str(tmp_path), "--resolution", "20"])
    assert done.exit_code == 2
    assert "resolution 20" in done.output
