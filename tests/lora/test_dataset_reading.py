"""Reading a folder of pictures and captions."""

from __future__ import annotations

import json
import struct
import zlib
from pathlib import Path

import pytest

pytest.importorskip("PIL")
from PIL import Image

from yingxi.errors import InputError
from yingxi.lora.datasets.pictures import BadPicture, read_picture, size_of
from yingxi.lora.datasets.reading import Dataset, read_dataset


def draw(path: Path, width: int = 24, height: int = 16) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (width, height), "#336699").save(path)
    return path


def faults(dataset: Dataset) -> dict[str, str]:
    return {fault.where: fault.what.en for fault in dataset.faults}


def test_captions_beside_pictures_are_read_in_the_order_of_names(tmp_path: Path) -> None:
    for name, caption in (("b", b"a red  boat\n"), ("a", "夜里的院子".encode("gbk")), ("c", "﻿雨".encode())):
        draw(tmp_path / f"{name}.png")
        (tmp_path / f"{name}.txt").write_bytes(caption)
    dataset = read_dataset(tmp_path).or_refusal()
    assert [example.caption for example in dataset.examples] == ["夜里的院子", "a red boat", "雨"]
    assert [example.said_in for example in dataset.examples] == ["a.txt", "b.txt", "c.txt"]


@pytest.mark.parametrize("columns", ["image,prompt", "file_name,text", "caption,filename", "Image;Prompt"])
def test_a_list_is_read_however_its_columns_are_called(tmp_path: Path, columns: str) -> None:
    draw(tmp_path / "a.png")
    cell = {"image": "a.png", "file_name": "a.png", "filename": "a.png"}
    mark = ";" if ";" in columns else ","
    row = mark.join(cell.get(name.lower(), "a boat") for name in columns.split(mark))
    (tmp_path / "metadata.csv").write_text(f"{columns}\n{row}\n", encoding="utf-8")
    (example,) = read_dataset(tmp_path).or_refusal().examples
    assert (example.caption, example.said_in) == ("a boat", "metadata.csv:2")


def test_a_quoted_caption_may_hold_lines_and_the_next_row_keeps_its_number(tmp_path: Path) -> None:
    draw(tmp_path / "a.png")
    draw(tmp_path / "b.png")
    (tmp_path / "metadata.csv").write_bytes('image,prompt\na.png,"一,\n二"\nb.png,三\n'.encode("gbk"))
    first, second = read_dataset(tmp_path).or_refusal().examples
    assert (first.caption, second.caption, second.said_in) == ("一, 二", "三", "metadata.csv:4")


def test_jsonl_comes_before_txt(tmp_path: Path) -> None:
    draw(tmp_path / "sub" / "a.png")
    (tmp_path / "sub" / "a.txt").write_text("from txt", encoding="utf-8")
    listed = tmp_path / "list.jsonl"
    listed.write_text(json.dumps({"image": "sub\\a.png", "prompt": "from the list"}) + "\n\n", encoding="utf-8")
    assert read_dataset(tmp_path, listed).or_refusal().examples[0].caption == "from the list"
    assert read_dataset(tmp_path).or_refusal().examples[0].caption == "from txt"


def test_a_row_may_name_its_picture_from_anywhere_but_only_in_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "here" / "data"
    for name in ("a", "b", "c", "d"):
        draw(folder / f"{name}.png")
    draw(tmp_path / "secret.png")
    (folder / "sub").mkdir()
    listed = tmp_path / "here" / "list.csv"
    names = ("a.png", "./sub/../b.png", "data/c.png", (folder / "d.png").as_posix())
    rows = "".join(f"{name},{index}\n" for index, name in enumerate(names))
    listed.write_text(f"image,prompt\n{rows}", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for given in (folder, Path("here/data"), Path("here/../here/data")):
        assert [one.caption for one in read_dataset(given, listed).or_refusal().examples] == ["0", "1", "2", "3"]
    listed.write_text(f"image,prompt\n{tmp_path.as_posix()}/secret.png,x\n../../secret.png,x\n", encoding="utf-8")
    found = faults(read_dataset(folder, listed))
    assert "refused" in found["list.csv:2"]
    assert "refused" in found["list.csv:3"]


def test_repeat_folders_give_repeats_and_a_name(tmp_path: Path) -> None:
    draw(tmp_path / "10_ink style" / "a.png")
    draw(tmp_path / "3_boats" / "b.png")
    (tmp_path / "3_boats" / "b.txt").write_text("a boat", encoding="utf-8")
    draw(tmp_path / "0_never" / "c.png")
    examples = read_dataset(tmp_path).or_refusal().examples
    assert [(one.path.name, one.repeats, one.caption) for one in examples] == [
        ("a.png", 10, "ink style"),
        ("b.png", 3, "a boat"),
    ]


def test_a_year_is_no_number_of_repeats(tmp_path: Path) -> None:
    draw(tmp_path / "2024_trip" / "a.png")
    dataset = read_dataset(tmp_path)
    assert "2024 repeats" in faults(dataset)["2024_trip/a.png"]
    assert dataset.examples[0].repeats == 1


def test_every_fault_is_told_at_once_with_its_line(tmp_path: Path) -> None:
    for name in ("a.png", "b.png", "c.png"):
        draw(tmp_path / name)
    (tmp_path / "c.txt").write_bytes(b"\xff\xff\xff")
    (tmp_path / "lost.txt").write_text("lost", encoding="utf-8")
    (tmp_path / "README.txt").write_text("not a caption", encoding="utf-8")
    (tmp_path / "phone.heic").write_bytes(b"x")
    (tmp_path / "broken.png").write_bytes(b"no picture")
    rows = ["image,prompt", "a.png,one", "gone.png,two", "a.png,three", "../a.png,four", "/etc/x.png,five", ",six", "x"]
    (tmp_path / "metadata.csv").write_text("\n".join(rows), encoding="utf-8")
    found = faults(read_dataset(tmp_path))
    assert "no picture gone.png" in found["metadata.csv:3"]
    assert "already at metadata.csv:2" in found["metadata.csv:4"]
    assert "refused" in found["metadata.csv:5"]
    assert "refused" in found["metadata.csv:6"]
    assert "names no picture" in found["metadata.csv:7"]
    assert "fewer columns" in found["metadata.csv:8"]
    assert "no caption" in found["b.png"]
    assert "neither UTF-8 nor GBK" in found["c.txt"]
    assert "without its picture" in found["lost.txt"]
    assert "PNG or JPEG" in found["phone.heic"]
    assert "broken.png" in found
    assert found["metadata.csv"] == "7 captions for 4 pictures"
    assert "README.txt" not in found
    with pytest.raises(InputError) as refused:
        read_dataset(tmp_path).or_refusal()
    said = refused.value.in_("en")
    assert all(where in said for where in found)


def test_a_list_and_txt_files_together_may_caption_all(tmp_path: Path) -> None:
    draw(tmp_path / "a.png")
    draw(tmp_path / "b.png")
    (tmp_path / "b.txt").write_text("by txt", encoding="utf-8")
    (tmp_path / "metadata.csv").write_text("image,prompt\na.png,by row\n", encoding="utf-8")
    assert [one.caption for one in read_dataset(tmp_path).or_refusal().examples] == ["by row", "by txt"]


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    inside = tmp_path / "in"
    draw(tmp_path / "secret.png")
    draw(inside / "a.png")
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    try:
        (inside / "b.png").symlink_to(tmp_path / "secret.png")
        (inside / "a.txt").symlink_to(tmp_path / "secret.txt")
    except OSError:
        pytest.skip("this system makes no links")
    dataset = read_dataset(inside)
    assert "refused" in faults(dataset)["b.png"]
    assert "refused" in faults(dataset)["a.txt"]
    assert [one.caption for one in dataset.examples] == [""]


def test_class_pictures_need_no_captions(tmp_path: Path) -> None:
    draw(tmp_path / "a.png")
    assert read_dataset(tmp_path, unsaid="a person").or_refusal().examples[0].caption == "a person"


@pytest.mark.parametrize("folder", ["gone", "empty"])
def test_no_folder_and_no_picture_are_said(tmp_path: Path, folder: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError):
        read_dataset(tmp_path / folder)


def test_hidden_files_are_passed_over(tmp_path: Path) -> None:
    draw(tmp_path / "a.png")
    draw(tmp_path / ".thumbs" / "b.png")
    (tmp_path / "._a.png").write_bytes(b"what a Mac leaves")
    assert len(read_dataset(tmp_path, unsaid="").examples) == 1


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".webp", ".tif"])
def test_sizes_are_those_people_see(tmp_path: Path, suffix: str) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    path = tmp_path / f"a{suffix}"
    Image.new("RGB", (40, 20)).save(path, exif=exif)
    assert size_of(path) == (20, 40)
    picture, done = read_picture(path)
    assert picture.size == (20, 40)
    assert done == ["turned"]


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".tif"])
def test_a_giant_is_read_small_and_still_upright(tmp_path: Path, suffix: str) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # its top is on the right
    picture = Image.new("RGB", (1600, 1200), "#ff0000")
    picture.paste("#0000ff", (0, 600, 1600, 1200))
    path = tmp_path / f"a{suffix}"
    picture.save(path, exif=exif)
    small, done = read_picture(path, about=(96, 128))
    assert done == ["turned"]
    assert 256 <= small.width < small.height < 800
    left, right = small.getpixel((4, 40)), small.getpixel((small.width - 5, 40))
    assert left[2] > 200 > 50 > left[0]
    assert right[0] > 200 > 50 > right[2]


def test_transparent_pictures_are_laid_on_a_colour(tmp_path: Path) -> None:
    for mode, value in (("RGBA", (255, 0, 0, 0)), ("LA", (0, 0))):
        path = tmp_path / f"{mode}.png"
        Image.new(mode, (4, 4), value).save(path)
        picture, done = read_picture(path, background="#00ff00")
        assert picture.getpixel((1, 1)) == (0, 255, 0)
        assert done == ["flattened"]


def test_sixteen_bit_grey_keeps_its_brightness(tmp_path: Path) -> None:
    import numpy as np

    path = tmp_path / "a.png"
    Image.fromarray(np.full((4, 4), 32768, np.uint16)).save(path)
    assert read_picture(path)[0].getpixel((0, 0)) == (128, 128, 128)


def test_a_decompression_bomb_is_refused_unread(tmp_path: Path) -> None:
    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    path = tmp_path / "bomb.png"
    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    bomb = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bomb)
    with pytest.raises(BadPicture) as found:
        size_of(path)
    assert found.value.fate == "too-large"


def test_a_page_of_postscript_called_png_is_no_picture(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n%%EndComments\nshowpage\n")
    with pytest.raises(BadPicture) as found:
        size_of(path)
    assert found.value.fate == "unreadable"
