"""`yingxi dataset prepare`: pictures cut to their buckets, captions beside them."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("PIL")
from PIL import Image
from typer.testing import CliRunner

from yingxi.cli.app import app
from yingxi.errors import InputError, MachineError
from yingxi.lora.datasets.cutting import Preparation, usual_buckets
from yingxi.lora.datasets.preparing import prepare_dataset
from yingxi.lora.datasets.reading import read_dataset
from yingxi.lora.datasets.report import Report

BUCKETS = usual_buckets(128, step_px=32)
PLAIN = Preparation(BUCKETS, upscale="none", workers=2)


def draw(path: Path, width: int, height: int, mode: str = "RGB") -> Path:
    """Draw a gradient, dark at the left and top, in every mode."""
    path.parent.mkdir(parents=True, exist_ok=True)
    x, y = np.meshgrid(np.linspace(0, 255, width), np.linspace(0, 255, height))
    pixels = np.stack([x, y, (x + y) / 2], axis=-1).astype(np.uint8)
    Image.fromarray(pixels).convert(mode).save(path)
    return path


def a_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    draw(folder / "wide.png", 400, 260)
    (folder / "wide.txt").write_text("a wide one", encoding="utf-8")
    draw(folder / "10_ink" / "tall.jpg", 150, 300)
    draw(folder / "row.webp", 128, 128)
    (folder / "metadata.csv").write_text("image,prompt\nrow.webp,said in a row\n", encoding="utf-8")
    draw(folder / "small.png", 64, 50)
    return folder


def files(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_every_picture_fills_a_bucket_and_keeps_its_caption_and_repeats(tmp_path: Path) -> None:
    folder, out = a_folder(tmp_path), tmp_path / "out"
    report = prepare_dataset(folder, out, PLAIN)
    before = {one.path.stem: one for one in read_dataset(folder).examples}
    after = {one.path.stem: one for one in read_dataset(out).examples}
    assert {one.size_px for one in after.values()} <= set(BUCKETS)
    for name in ("wide", "tall", "row"):
        assert (after[name].caption, after[name].repeats) == (before[name].caption, before[name].repeats)
    assert {one.picture: one.done for one in report.pictures}["row.webp"] == ()
    assert report.prepared == 4
    values = json.loads((out / "report.json").read_text("utf-8"))
    assert values["buckets"] == report.sizes
    assert [one["picture"] for one in values["pictures"]] == [one.picture for one in report.pictures]
    assert [fault["where"] for fault in values["faults"]] == ["small.png", "metadata.csv"]


def test_nothing_is_squeezed(tmp_path: Path) -> None:
    draw(tmp_path / "data" / "a.png", 300, 290)
    (report,) = prepare_dataset(tmp_path / "data", tmp_path / "out", PLAIN).pictures
    assert report.done == ("scaled x0.44", "cropped 3.0%")
    with Image.open(tmp_path / "out" / "a.png") as picture:
        assert picture.size == (128, 128)
        pixels = np.asarray(picture, dtype=float)
    across = np.diff(pixels[64, :, 0]).mean() / np.diff(pixels[:, 64, 1]).mean()
    assert across == pytest.approx(290 / 300, abs=0.02)  # a step is as long both ways as in the source


def test_the_focus_says_what_of_a_tall_picture_stays(tmp_path: Path) -> None:
    draw(tmp_path / "data" / "a.png", 128, 1000)
    tops = []
    for focus in (0.0, 1.0):
        out = tmp_path / f"out{focus}"
        prepare_dataset(tmp_path / "data", out, Preparation(BUCKETS, upscale="none", focus_y=focus))
        with Image.open(out / "a.png") as picture:
            tops.append(picture.convert("RGB").getpixel((20, 0))[1])
    assert tops[0] < 5 < 100 < tops[1]


def test_transparent_and_turned_pictures_come_out_plain(tmp_path: Path) -> None:
    folder, out = tmp_path / "data", tmp_path / "out"
    folder.mkdir()
    Image.new("RGBA", (128, 128), (255, 0, 0, 0)).save(folder / "a.png")
    exif = Image.Exif()
    exif[0x0112] = 8
    Image.new("RGB", (200, 100)).save(folder / "b.jpg", exif=exif)
    report = prepare_dataset(folder, out, Preparation(BUCKETS, background="#102030", upscale="none"))
    assert report.pictures[0].done == ("flattened",)
    assert report.pictures[1].done[0] == "turned"
    with Image.open(out / "a.png") as one, Image.open(out / "b.png") as other:
        assert one.getpixel((0, 0)) == (16, 32, 48)
        assert other.height > other.width
        assert not other.getexif()


def test_two_pictures_of_one_stem_both_stay(tmp_path: Path) -> None:
    draw(tmp_path / "data" / "a.jpg", 128, 128)
    draw(tmp_path / "data" / "a.png", 128, 128)
    report = prepare_dataset(tmp_path / "data", tmp_path / "out", PLAIN)
    assert [one.written for one in report.pictures] == ["a.png", "a_png.png"]


def test_a_cut_short_picture_is_left_out_and_said(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    draw(folder / "a.png", 128, 128)
    data = draw(folder / "b.png", 300, 300).read_bytes()
    (folder / "b.png").write_bytes(data[: len(data) // 2])
    report = prepare_dataset(folder, tmp_path / "out", PLAIN)
    assert [one.written for one in report.pictures] == ["a.png", ""]
    assert report.pictures[1].left_out is not None
    assert not (tmp_path / "out" / "b.png").exists()


class Stopped(Exception):
    pass


@pytest.mark.parametrize("after", [1, 2, 3])
def test_a_stopped_run_goes_on_and_ends_with_the_same_bytes(tmp_path: Path, after: int) -> None:
    folder = a_folder(tmp_path)
    prepare_dataset(folder, tmp_path / "whole", PLAIN)

    def stop(done: int, total: int) -> None:
        if done == after:
            raise Stopped

    with pytest.raises(Stopped):
        prepare_dataset(folder, tmp_path / "out", PLAIN, hear=stop)
    assert not (tmp_path / "out" / "report.json").exists()
    report = prepare_dataset(folder, tmp_path / "out", PLAIN)
    assert report.reused >= after
    assert files(tmp_path / "out") == files(tmp_path / "whole")


def test_any_number_of_workers_gives_the_same_bytes(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    for workers in (1, 4):
        prepare_dataset(folder, tmp_path / f"out{workers}", Preparation(BUCKETS, upscale="none", workers=workers))
    assert files(tmp_path / "out1") == files(tmp_path / "out4")


def test_a_changed_source_and_other_settings_are_made_anew(tmp_path: Path) -> None:
    folder, out = a_folder(tmp_path), tmp_path / "out"
    prepare_dataset(folder, out, PLAIN)
    first = files(out)
    draw(folder / "wide.png", 500, 260)
    assert prepare_dataset(folder, out, PLAIN).reused == 3
    other = Preparation(usual_buckets(64, step_px=32), upscale="none")
    assert prepare_dataset(folder, out, other).reused == 0
    draw(folder / "wide.png", 400, 260)
    again: Report = prepare_dataset(folder, out, PLAIN)
    assert again.reused == 0
    assert files(out) == first


def test_a_caption_that_a_person_changed_stays(tmp_path: Path) -> None:
    folder, out = a_folder(tmp_path), tmp_path / "out"
    prepare_dataset(folder, out, PLAIN)
    (out / "wide.txt").write_text("corrected\n", encoding="utf-8")
    (folder / "wide.txt").write_text("said anew", encoding="utf-8")
    (folder / "metadata.csv").write_text("image,prompt\nrow.webp,also anew\n", encoding="utf-8")
    report = prepare_dataset(folder, out, PLAIN)
    assert (out / "wide.txt").read_text("utf-8") == "corrected\n"
    assert (out / "row.txt").read_text("utf-8") == "also anew\n"
    assert report.kept_captions == ("wide.txt",)


def test_what_lost_its_source_is_named(tmp_path: Path) -> None:
    folder, out = a_folder(tmp_path), tmp_path / "out"
    prepare_dataset(folder, out, PLAIN)
    (folder / "small.png").unlink()
    assert prepare_dataset(folder, out, PLAIN).left_over == ("small.png",)


def test_it_writes_neither_into_its_source_nor_among_other_files(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    with pytest.raises(InputError):
        prepare_dataset(folder, folder / "out", PLAIN)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(InputError):
        prepare_dataset(folder, tmp_path / "mine", PLAIN)


def test_small_pictures_are_enlarged_by_a_network(tmp_path: Path) -> None:
    pytest.importorskip("pyanime4k")
    folder = a_folder(tmp_path)
    report = prepare_dataset(folder, tmp_path / "out", Preparation(BUCKETS))
    assert {one.picture: one.done[0] for one in report.pictures if one.done}["small.png"] == "upscaled x4"
    assert report.upscaler.startswith("pyanime4k")
    prepare_dataset(folder, tmp_path / "plain", PLAIN)
    with Image.open(tmp_path / "out" / "small.png") as one, Image.open(tmp_path / "plain" / "small.png") as other:
        assert one.size == other.size
        apart = np.abs(np.asarray(one, dtype=float) - np.asarray(other, dtype=float))
    assert 0 < apart.mean() < 6  # another picture than Lanczos makes, of the same thing


def test_without_the_network_small_pictures_are_not_enlarged_in_silence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyanime4k", None)
    folder = a_folder(tmp_path)
    with pytest.raises(MachineError) as refused:
        prepare_dataset(folder, tmp_path / "out", Preparation(BUCKETS))
    assert "--upscale none" in refused.value.in_("en")
    assert not (tmp_path / "out").exists()


def test_the_command_prints_what_was_done_to_each(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    words = ["dataset", "prepare", str(folder), "--resolution", "128", "--bucket-step", "32", "--upscale", "none"]
    done = CliRunner().invoke(app, words)
    assert done.exit_code == 0, done.output
    for said in ("wide.png", "tall.jpg", "enlarged", "4 pictures prepared", "buckets:"):
        assert said in done.output
    assert len(read_dataset(tmp_path / "data-prepared").examples) == 4


def test_the_command_names_a_colour_that_is_none(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["dataset", "prepare", str(a_folder(tmp_path)), "--background", "greenish"])
    assert done.exit_code == 2
    assert "greenish" in done.output
