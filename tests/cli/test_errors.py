"""What goes wrong is said in one clear message, with a non-zero exit, and the folder stays as usable as before."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from yingxi.cli import stopping
from yingxi.cli.main import _choose_language
from yingxi.crew.events import Event, Note
from yingxi.engines import registry
from yingxi.words import Words

FAKES = Path(__file__).parent.parent / "fakes"
STORY = "The gate stood open.\nNobody came in.\nAt last a child ran across the yard.\n"
SETTINGS = (
    "kind: yingxi/film\nversion: 1\nsize_px: 144\nfps: 12\nlanguage: en\nmusic: false\n"
    "engines: {writer: fake, speech: fake, picture: fake-frames}\n"
)
PNG = b"\x89PNG\r\n\x1a\n"

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def yingxi(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Return a function that runs a command here: (exit code, standard output, standard error)."""
    monkeypatch.syspath_prepend(str(FAKES))
    monkeypatch.setenv("YINGXI_WORKERS", "1")
    monkeypatch.chdir(tmp_path)
    registry._made.cache_clear()

    def run(*words: object) -> tuple[int, str, str]:
        from yingxi.cli.app import app
        from yingxi.cli.usage import run_app

        line = ["yingxi", *map(str, words)]
        _choose_language([*line[1:], *([] if "--lang" in line else ["--lang", "en"])])
        monkeypatch.setattr(sys, "argv", line)
        code = run_app(app)
        return (code, *capfd.readouterr())

    return run


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a film made once for all tests; they work on copies."""
    from yingxi.crew.film import make_film
    from yingxi.crew.opening import open_film
    from yingxi.crew.run import running

    folder = tmp_path_factory.mktemp("made") / "film"
    folder.mkdir()
    (folder / "story.txt").write_text(STORY)
    (folder / "film.yaml").write_text(SETTINGS)
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(FAKES))
        patch.setenv("YINGXI_WORKERS", "2")
        registry._made.cache_clear()
        opened = open_film(folder)
        with running(opened.folder, opened.film) as run:
            make_film(run)
    return folder


@pytest.fixture
def film(made_once: Path, tmp_path: Path) -> Path:
    """Return a copy of a finished film."""
    return Path(shutil.copytree(made_once, tmp_path / "a film 影"))


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


@pytest.mark.parametrize(
    ("name", "data", "en", "zh"),
    [
        ("empty.txt", b"", "the story is empty", "故事是空的"),
        ("blank.txt", b" \n\t\n", "the story is empty", "故事是空的"),
        ("dots.txt", "。。！".encode(), "the story is empty", "故事是空的"),
        ("picture.txt", PNG + bytes(range(256)) * 9, "no text that we can read", "不是能读出的文字"),
        ("zip.txt", b"PK\x03\x04\x14\x00\x00\x00" + bytes(range(256)), "no text that we can read", "不是能读出的文字"),
        ("nul.txt", b"He\x00llo there", "no text that we can read", "不是能读出的文字"),
    ],
)
def test_a_file_that_is_no_story(yingxi: Run, tmp_path: Path, name: str, data: bytes, en: str, zh: str) -> None:
    (tmp_path / name).write_bytes(data)
    code, _, said = yingxi("film", name)
    assert (code, en in said, "→" in said) == (2, True, True)
    assert zh in yingxi("film", name, "--lang", "zh")[2]
    assert os.listdir(tmp_path) == [name]


@pytest.mark.parametrize(
    ("words", "en", "zh"),
    [
        (["film", "none.txt"], "there is no such file", "没有这个文件"),
        (["film", "."], "folder without story.txt", "没有 story.txt"),
        (["film", "/dev/zero"], "larger than 16 MB", "大于 16 MB"),
        (["status", "none"], "there is no film here yet", "这里还没有影片"),
        (["film"], "story is missing", "缺少 story"),
        (["film", "x", "--fps", "many"], "--fps:", "--fps：必须是整数"),
        (["film", "x", "--siz", "1"], "no option --siz (did you mean --size", "没有选项 --siz"),
        (["bogus"], "No such command 'bogus'", "没有这个命令：bogus"),
    ],
)
def test_a_line_that_means_nothing(yingxi: Run, tmp_path: Path, words: list[str], en: str, zh: str) -> None:
    code, _, said = yingxi(*words)
    assert (code, en in said, "→" in said) == (2, True, True)
    assert zh in yingxi(*words, "--lang", "zh")[2]
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize(
    ("options", "en", "zh"),
    [
        (["--aspect", "4:3"], "--aspect 4:3: must be 16:9, 9:16 or 1:1", "--aspect 4:3：只能是 16:9、9:16 或 1:1"),
        (["--size", "7"], "--size 7: must be an even number from 144 to 2160", "144 到 2160 之间的偶数"),
        (["--size", "99999"], "--size 99999: must be an even number from 144 to 2160", "144 到 2160 之间的偶数"),
        (["--fps", "1000"], "--fps 1000: must be a whole number from 8 to 60", "8 到 60 之间的整数"),
        (["--fps", "0", "--size", "1"], "; --fps 0: must be a whole number from 8 to 60", "；--fps 0：必须是"),
        (["--minutes", "-1"], "--minutes -1.0: must be more than 0", "--minutes -1.0：必须大于 0"),
        (["--minutes", "1e9"], "at most 600 minutes", "不超过 600 分钟"),
        (["--minutes", "nan"], "--minutes nan: must be more than 0", "--minutes nan：必须大于 0"),
        (["--scenes", "9-1"], "scenes 1 to 1", "只有第 1 到 1 场"),
        (["--scenes", "0"], "scenes 1 to 1", "只有第 1 到 1 场"),
        (["--scenes", "abc"], "no range of scenes", "不是场次范围"),
    ],
)
def test_a_wrong_option_changes_no_setting(yingxi: Run, film: Path, options: list[str], en: str, zh: str) -> None:
    yingxi("script", film)
    before = (film / "film.yaml").read_bytes()
    code, _, said = yingxi("script", film, *options)
    assert code == 2
    assert en in said
    assert zh in yingxi("script", film, *options, "--lang", "zh")[2]
    assert yingxi("script", film)[0] == 0
    from yingxi.project.documents import parse
    from yingxi.story.film import Film

    assert parse(Film, (film / "film.yaml").read_bytes(), "f") == parse(Film, before, "f")


def test_a_wrong_choice_of_scenes_leaves_the_settings_byte_for_byte(yingxi: Run, film: Path) -> None:
    text = SETTINGS.replace("{", "{  ").encode() + b"title:   'A  gate'\n\n# mine\nseed: 0x\n"[:-9]
    (film / "film.yaml").write_bytes(text)
    assert yingxi("script", film, "--scenes", "9-1")[0] == 2
    assert (film / "film.yaml").read_bytes() == text


@pytest.mark.parametrize(
    ("file", "old", "new", "en"),
    [
        ("board.yaml", "size:", "sizze:", "(did you mean size?)"),
        ("board.yaml", "duration_s: ", "duration_s: 3 s #", "of seconds, without a unit"),
        ("board.yaml", "duration_s: ", "duration_s: -", "must be more than 0 (given"),
        ("board.yaml", "duration_s: ", "duration_s: " + "9" * 6000 + " #", "duration_s"),
        ("board.yaml", "- b1", "- b77", "has no beat “b77”"),
        ("board.yaml", "  duration_s", "\tduration_s", "board.yaml:12:1: is not valid YAML"),
        ("board.yaml", "kind:", "? " * 60 + "kind:", "nested deeper"),
        ("board.yaml", "shots:", "x: " + "[" * 90_000 + "\nshots:", "nested deeper"),
        ("board.yaml", "shots:", "x: {a: &a [1], b: [*a]}\nshots:", "anchors"),
        ("board.yaml", "shots:", "shots: []\nshots:", "shots stands twice"),
        ("board.yaml", "  duration_s", "  picture: my.png\n  duration_s", "there is no file my.png"),
        ("board.yaml", "  duration_s", "  picture: story.txt\n  duration_s", "no PNG or JPEG"),
        ("board.yaml", "  duration_s", "  picture: ../x.png\n  duration_s", "must lie inside"),
        ("board.yaml", "  duration_s", '  picture: "a\\0.png"\n  duration_s', "no file"),
        ("board.yaml", "size: wide", "size: 近景", "(did you mean medium_close?)"),
        ("board.yaml", "size: wide", "size:", "“” is not one of"),
        ("board.yaml", "version: 1", "version: one", "'one' is no layout's number"),
        ("board.yaml", "version: 1", "version: 9", "written by a newer version"),
        ("board.yaml", "shots:", "shots:\nx:", "shots: must be a list"),
        ("script.yaml", "place: field", "place: moonbase", "no place “moonbase”"),
        ("script.yaml", "- id: b1", "- id: b0", "the id b0 stands 2 times"),
        ("cast.yaml", "id: c_one", "id: c_two", "no character c_one in cast.yaml"),
    ],
)
def test_an_edited_document_that_is_wrong(yingxi: Run, film: Path, file: str, old: str, new: str, en: str) -> None:
    change(film / file, old, new)
    edited = (film / file).read_bytes()
    takes = sorted(os.listdir(film / "takes"))
    code, _, said = yingxi("render", film)
    assert (code, en in said, "→" in said) == (2, True, True), said
    code, _, said = yingxi("status", film, "--lang", "zh")
    assert (code, "→ 请" in said) == (2, True), said
    assert (film / file).read_bytes() == edited
    assert sorted(os.listdir(film / "takes")) == takes


def test_every_missing_picture_is_named_with_its_line(yingxi: Run, film: Path) -> None:
    shot = film / "board.yaml"
    (film / "note.png").write_text("no picture")
    second = "- id: mine\n  scene: s1\n  duration_s: 2.0\n  size: wide\n  picture: note.png\n"
    shot.write_text(shot.read_text().replace("  duration_s", "  picture: my.png\n  duration_s", 1) + second)
    code, _, said = yingxi("render", film)
    assert code == 2
    assert "board.yaml:12: e-s1: there is no file my.png" in said
    assert "mine: note.png is no PNG or JPEG" in said
    assert said.index("my.png") < said.index("note.png")


def test_a_picture_that_cannot_be_a_file_is_not_there(yingxi: Run, film: Path) -> None:
    (film / "loop.png").symlink_to("loop.png")
    for name in ("loop.png", "x" * 300 + ".png"):
        before = (film / "board.yaml").read_text()
        change(film / "board.yaml", "  duration_s", f"  picture: {name}\n  duration_s")
        code, _, said = yingxi("render", film)
        assert (code, "there is no file" in said) == (2, True), said
        (film / "board.yaml").write_text(before)


def test_names_that_are_too_long(yingxi: Run, tmp_path: Path) -> None:
    (tmp_path / "s.txt").write_text(STORY)
    for words in (["x" * 300 + ".txt"], ["s.txt", "-o", "x" * 300]):
        code, _, said = yingxi("script", *words)
        assert (code, "the name is too long" in said) == (5, True), said
    assert os.listdir(tmp_path) == ["s.txt"]


def test_a_scene_number_needs_no_quotes(yingxi: Run, film: Path) -> None:
    (film / "film.yaml").write_text(SETTINGS + "scenes: 1\n")
    assert yingxi("script", film)[0] == 0


def test_a_library_that_does_not_load_is_no_fault_of_ours(
    yingxi: Run, film: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ImportError("libGL.so.1: cannot open shared object file")

    monkeypatch.setattr("yingxi.crew.film.write_script", broken)
    code, _, said = yingxi("film", film)
    assert (code, "libGL.so.1" in said, "yingxi doctor" in said) == (5, True, True)


def test_the_story_without_a_sentence_is_named(yingxi: Run, tmp_path: Path) -> None:
    (tmp_path / "number.txt").write_text("42")
    code, _, said = yingxi("script", "number.txt")
    assert (code, "story.txt: the story has no sentence" in said) == (2, True)


@pytest.mark.parametrize("text", ["", "kind: yingxi/board\nversion: 1\nshots: []\n"])
def test_a_board_with_nothing_in_it(yingxi: Run, film: Path, text: str) -> None:
    (film / "board.yaml").write_text(text)
    code, _, said = yingxi("render", film)
    assert (code, "it will be written anew" in said) == (2, True)
    (film / "board.yaml").unlink()
    assert yingxi("render", film)[0] == 0


def test_windows_line_ends_and_marks_are_read(yingxi: Run, film: Path) -> None:
    board = film / "board.yaml"
    board.write_bytes(b"\xef\xbb\xbf" + board.read_bytes().replace(b"\n", b"\r\n"))
    assert yingxi("status", film)[1] == "everything is up to date\n"


def test_a_misspelt_engine_is_said_before_any_work(yingxi: Run, film: Path) -> None:
    change(film / "film.yaml", "fake-frames", "fake-frame")
    code, out, said = yingxi("film", film, "--json")
    assert code == 4
    assert [json.loads(line)["event"] for line in out.splitlines()] == ["Failed"]
    assert "fake-still" in out
    assert said == ""


def test_failures_are_json_lines_too(yingxi: Run) -> None:
    for words in (["film", "none"], ["status", "none"]):
        code, out, said = yingxi(*words, "--json")
        assert (code, json.loads(out)["exit_code"], said) == (2, 2, "")


def test_a_folder_of_other_things_is_not_filled(yingxi: Run, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.doc").write_text("x")
    (tmp_path / "s.txt").write_text(STORY)
    code, _, said = yingxi("script", "s.txt", "-o", "mine")
    assert (code, "is no film's folder" in said) == (2, True)
    assert os.listdir(tmp_path / "mine") == ["letter.doc"]


def test_another_story_of_the_same_name_does_not_take_the_folder(yingxi: Run, tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "tale.txt").write_text(f"It rained on {name}.\n")
    assert yingxi("script", "a/tale.txt")[0] == 0
    code, _, said = yingxi("script", "b/tale.txt")
    assert (code, "film of another story" in said) == (2, True)
    (tmp_path / "a" / "tale.txt").write_text("It rained on a again.\n")
    assert yingxi("script", "a/tale.txt")[0] == 0


def test_a_second_run_is_refused_and_changes_nothing(yingxi: Run, film: Path) -> None:
    from yingxi.project.folder import FilmFolder

    before = (film / "film.yaml").read_bytes()
    with FilmFolder(film).locked():
        code, _, said = yingxi("film", film, "--aspect", "9:16")
        assert (code, "another run" in said) == (6, True)
        assert yingxi("status", film)[0] == 0
    assert (film / "film.yaml").read_bytes() == before


def test_what_lies_in_the_way_is_named(yingxi: Run, film: Path) -> None:
    shutil.rmtree(film / "out")
    (film / "out").write_text("a file")
    code, _, said = yingxi("film", film)
    assert (code, "a file stands where a folder is needed" in said) == (5, True)


def test_status_sees_what_is_damaged_and_writes_nothing(yingxi: Run, film: Path) -> None:
    (film / "out" / "film.mp4").write_bytes(b"x")
    (film / "out" / "film.srt").unlink()
    for name in ("rates", "shots"):
        (film / ".yingxi" / "made" / f"{name}.json").write_text('{"speech": "x", "title": 5}')
    before = {path: path.stat().st_mtime_ns for path in film.rglob("*")}
    code, said, _ = yingxi("status", film)
    assert code == 0
    assert "its file is damaged" in said
    assert "out/film.srt: missing" in said
    assert {path: path.stat().st_mtime_ns for path in film.rglob("*")} == before


def test_garbage_beside_the_takes_is_made_again(yingxi: Run, film: Path) -> None:
    whole = (film / "out" / "film.mp4").read_bytes()
    for number, path in enumerate(sorted((film / "takes").glob("*.json"))):
        values = json.loads(path.read_text())
        wrong = ["garbage", json.dumps(values | {"facts": {}}), json.dumps(values | {"sha256": {".mp4": 5}}), "[]"]
        path.write_text(wrong[number % 4])
    assert yingxi("film", film)[0] == 0
    assert (film / "out" / "film.mp4").read_bytes() == whole


def test_an_interrupt_that_python_lost_still_stops_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[Event] = []
    monkeypatch.setattr(stopping, "_asked", [])
    listen = stopping.stoppable(heard.append)
    event = Note(Words("one", "一"))
    listen(event)
    with pytest.raises(KeyboardInterrupt):
        stopping._interrupt(signal.SIGINT, None)  # as it falls into a destructor, which swallows it
    with pytest.raises(KeyboardInterrupt):
        listen(event)
    assert heard == [event]
