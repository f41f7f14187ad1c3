"""`yingxi label`: captions written, kept, translated, reviewed."""

from __future__ import annotations

import base64
import io
import json
import re
import threading
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("PIL")
from PIL import Image
from typer.testing import CliRunner

from yingxi.cli.app import app
from yingxi.engines.base import LanguageModel, Message
from yingxi.errors import EngineError, InputError
from yingxi.lora.datasets.journal import CAPTION_JOURNAL
from yingxi.lora.labels.base import Source, Tag, open_labeller, parts_of
from yingxi.lora.labels.chat import Chat
from yingxi.lora.labels.labelling import label_folder
from yingxi.lora.labels.page import write_page
from yingxi.lora.labels.translation import translate_folder
from yingxi.lora.labels.web import post_json
from yingxi.lora.labels.wording import Wording, caption_of


class Fake:
    """Names a picture by its colour."""

    def __init__(self, name: str = "fake") -> None:
        self.name = name
        self.asked = 0

    def label(self, picture: Image.Image) -> tuple[Tag, ...]:
        self.asked += 1
        red = picture.getpixel((0, 0))[0]
        return (Tag(f"red_{red}", 0.9), Tag(self.name, 0.8), Tag("a_guess", 0.2))


def folder_of(tmp_path: Path, count: int = 3) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    for index in range(count):
        Image.new("RGB", (32, 24), (index * 10, 80, 80)).save(folder / f"{index}.png")
    return folder


def captions(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))}


def fates(folder: Path, labeller: Fake, wording: Wording | None = None) -> list[str]:
    return [one.fate for one in label_folder(folder, labeller, wording or Wording())]


def test_captions_are_made_of_what_is_sure_and_wanted() -> None:
    tags = (
        Tag("hatsune_miku", 0.9, "character"), Tag("^_^", 0.5), Tag("long_hair", 0.7), Tag("Long_Hair", 0.6),
        Tag("bad", 0.99), Tag("guess", 0.1), Tag("a_name", 0.8, "character"), Tag("safe", 0.99, "rating"),
    )  # fmt: skip
    wording = Wording(trigger="mystyle", blacklist=("BAD",))
    assert caption_of(tags, wording) == "mystyle, hatsune miku, long hair, ^_^"
    assert caption_of(tags, Wording(keep_first=2)) == "bad, hatsune miku"
    assert caption_of(parts_of("a boat, on the sea， a boat"), Wording(trigger="ink")) == "ink, a boat, on the sea"


def test_a_second_run_keeps_what_a_person_wrote_or_changed(tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    (folder / "0.txt").write_text("by hand", encoding="utf-8")
    assert fates(folder, Fake()) == ["kept", "written", "written"]
    (folder / "1.txt").write_text("corrected", encoding="utf-8")
    assert fates(folder, Fake("other")) == ["kept", "kept", "written"]
    assert captions(folder) == {"0.txt": "by hand", "1.txt": "corrected", "2.txt": "red 20, other\n"}


def test_a_person_who_goes_back_to_an_earlier_text_is_still_a_person(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, 1)
    fates(folder, Fake("first"))
    earlier = (folder / "0.txt").read_bytes()
    fates(folder, Fake("second"))
    (folder / "0.txt").write_bytes(earlier)
    assert fates(folder, Fake("third")) == ["kept"]
    assert (folder / "0.txt").read_bytes() == earlier


def test_the_same_labeller_is_not_asked_twice_but_a_new_wording_is_written(tmp_path: Path) -> None:
    folder, labeller = folder_of(tmp_path), Fake()
    fates(folder, labeller)
    assert fates(folder, labeller) == ["same"] * 3
    assert labeller.asked == 3
    assert fates(folder, labeller, Wording(trigger="ink")) == ["written"] * 3
    assert captions(folder)["0.txt"] == "ink, red 0, fake\n"


@pytest.mark.parametrize("lines", [1, 2])
def test_a_run_killed_in_the_middle_knows_its_own_work(tmp_path: Path, lines: int) -> None:
    folder = folder_of(tmp_path, 1)
    fates(folder, Fake("first"))
    before = (folder / "0.txt").read_bytes()
    fates(folder, Fake("second"))
    journal = folder / CAPTION_JOURNAL
    kept = journal.read_text("utf-8").splitlines()
    journal.write_text("\n".join(kept[:3]) + '\n{"file": "0.t', encoding="utf-8")  # killed while noting the end
    if lines == 1:
        (folder / "0.txt").write_bytes(before)  # killed before the caption was written
    assert fates(folder, Fake("second")) == ["written"]
    assert fates(folder, Fake("second")) == ["same"]


def test_rows_of_a_list_are_a_persons(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, 1)
    (folder / "metadata.csv").write_text("image,prompt\n0.png,said in a row\n", encoding="utf-8")
    assert fates(folder, Fake()) == ["kept"]
    assert captions(folder) == {}


def test_captions_carried_by_prepare_are_not_the_labellers(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, 1)
    (folder / "0.txt").write_text("by hand", encoding="utf-8")
    words = ["dataset", "prepare", str(folder), "-o", str(tmp_path / "out"), "--upscale", "none"]
    assert CliRunner().invoke(app, words).exit_code == 0
    assert fates(tmp_path / "out", Fake()) == ["kept"]


class Translator:
    name = "fake"

    def __init__(self, answer: str = "a courtyard at night, ink") -> None:
        self.answer = answer

    def complete(self, messages: Sequence[Message], *, schema: object = None) -> str:
        assert messages[-1].content == "夜里的院子，ink"
        return self.answer


def test_chinese_captions_are_translated_and_the_original_stays(tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    (folder / "0.txt").write_bytes("夜里的院子，ink".encode("gbk"))
    (folder / "1.txt").write_text("english", encoding="utf-8")
    assert isinstance(Translator(), LanguageModel)
    assert [one.fate for one in translate_folder(folder, Translator())] == ["written"]
    assert captions(folder) == {"0.txt": "a courtyard at night, ink\n", "1.txt": "english"}
    assert (folder / "0.txt.zh").read_bytes() == "夜里的院子，ink".encode("gbk")
    (folder / "0.txt").write_text("夜里的院子，ink", encoding="utf-8")
    assert [one.fate for one in translate_folder(folder, Translator())] == ["written"]
    assert (folder / "0.txt.zh").read_bytes() == "夜里的院子，ink".encode("gbk")
    assert (folder / "0.txt.zh2").read_bytes() == "夜里的院子，ink".encode()


@pytest.mark.parametrize("answer", ["夜里的 courtyard", "  ", "sure! " * 200])
def test_an_answer_that_is_no_translation_changes_nothing(tmp_path: Path, answer: str) -> None:
    folder = folder_of(tmp_path, 1)
    (folder / "0.txt").write_text("夜里的院子，ink", encoding="utf-8")
    assert [one.fate for one in translate_folder(folder, Translator(answer))] == ["failed"]
    assert captions(folder) == {"0.txt": "夜里的院子，ink"}


class Page(HTMLParser):
    """Collects tags and text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_page_shows_every_picture_and_runs_nothing(tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    evil = '"><script>alert(1)</script><img src=x onerror=alert(2)>'
    (folder / "0.txt").write_text(evil, encoding="utf-8")
    (folder / "1.png").rename(folder / "a&'b.png")
    fates(folder, Fake())
    assert write_page(folder, folder / "review.html") == 3
    page = Page()
    page.feed((folder / "review.html").read_text("utf-8"))
    assert evil in page.text
    assert "a&'b.png" in page.text
    assert "by the labeller" in page.text or "自动标注" in page.text
    assert not {tag for tag, _ in page.tags} & {"script", "iframe", "object", "link", "form", "a"}
    images = [attrs["src"] or "" for tag, attrs in page.tags if tag == "img"]
    assert len(images) == 3
    assert all(source.startswith("data:image/jpeg;base64,") for source in images)
    assert not [name for _, attrs in page.tags for name in attrs if name.startswith("on")]
    assert any("default-src 'none'" in (attrs.get("content") or "") for tag, attrs in page.tags if tag == "meta")
    first = Image.open(io.BytesIO(base64.b64decode(images[0].split(",")[1])))
    assert first.size == (32, 24)


class Server:
    """A small server that remembers what it was asked and answers what it is told to."""

    def __init__(self) -> None:
        self.seen: list[tuple[str, dict[str, Any], str]] = []
        self.answers: list[tuple[int, bytes]] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                outer.seen.append((self.path, body, self.headers.get("Authorization", "")))
                code, data = outer.answers.pop(0)
                self.send_response(code)
                if code == 302:
                    self.send_header("Location", "http://localhost:1/elsewhere")
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, *_: object) -> None:
                return None

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.http.server_address[1]}"

    def will_say(self, values: object, code: int = 200) -> None:
        self.answers.append((code, json.dumps(values).encode()))


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    one = Server()
    thread = threading.Thread(target=one.http.serve_forever)
    thread.start()
    yield one
    one.http.shutdown()
    thread.join()
    one.http.server_close()


def said(text: str) -> dict[str, Any]:
    return {"choices": [{"message": {"role": "assistant", "content": text}}]}


def test_webui_is_asked_as_its_interrogate_wants(server: Server) -> None:
    server.will_say({"caption": "a boat, on the sea"})
    labeller = open_labeller("webui", Source(url=server.url + "/", model="deepdanbooru"))
    assert [tag.text for tag in labeller.label(Image.new("RGB", (30, 20)))] == ["a boat", "on the sea"]
    path, body, key = server.seen[0]
    assert (path, body["model"], key) == ("/sdapi/v1/interrogate", "deepdanbooru", "")
    assert Image.open(io.BytesIO(base64.b64decode(body["image"]))).size == (30, 20)


def test_a_vision_model_gets_a_picture_it_can_hold_and_its_thoughts_are_left_out(server: Server) -> None:
    server.will_say(said('<think>hmm, what</think>"a boat, at dusk"'))
    labeller = open_labeller("vision", Source(url=server.url + "/v1", model="tiny-vl", key="secret"))
    assert [tag.text for tag in labeller.label(Image.new("RGB", (3000, 1500)))] == ["a boat", "at dusk"]
    path, body, key = server.seen[0]
    assert (path, body["model"], body["temperature"], key) == ("/v1/chat/completions", "tiny-vl", 0, "Bearer secret")
    url = body["messages"][0]["content"][1]["image_url"]["url"]
    assert Image.open(io.BytesIO(base64.b64decode(url.split(",")[1]))).size == (1024, 512)


@pytest.mark.parametrize(
    ("code", "data", "word"),
    [
        (401, b'{"error": "bad key"}', "401"), (200, b"<html>", "otherwise"), (200, b'{"choices": []}', "otherwise"),
        (200, b'{"choices": [{"message": {"content": null}}]}', "otherwise"), (302, b"", "302"),
    ],
)  # fmt: skip
def test_what_a_server_does_wrong_is_said_in_one_line(server: Server, code: int, data: bytes, word: str) -> None:
    server.answers.append((code, data))
    with pytest.raises(EngineError) as failed:
        Chat(Source(url=server.url, model="m", key="secret")).complete((Message("user", "hello"),))
    message = failed.value.in_("en")
    assert word in message
    assert "secret" not in message
    assert len(server.seen) == 1


def test_a_busy_server_is_asked_again(server: Server) -> None:
    server.will_say("later", 429)
    server.will_say("later", 503)
    server.will_say({"ok": 1})
    assert post_json(server.url, {}, pauses_s=(0.0, 0.0)) == {"ok": 1}
    server.will_say("later", 429)
    with pytest.raises(EngineError, match="429"):
        post_json(server.url, {}, pauses_s=())


def test_a_server_that_is_not_there_and_an_address_that_is_none_are_said() -> None:
    with pytest.raises(EngineError, match="does not answer"):
        post_json("http://127.0.0.1:9", {})
    with pytest.raises(InputError):
        open_labeller("webui", Source(url="file:///etc/passwd"))
    with pytest.raises(InputError):
        open_labeller("vision", Source(url="http://127.0.0.1:9"))


def test_the_command_labels_translates_and_writes_the_page(
    tmp_path: Path, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = folder_of(tmp_path, 2)
    (folder / "1.txt").write_text("院子", encoding="utf-8")
    server.will_say(said("a grey field, nothing else"))
    server.will_say(said("a courtyard"))
    monkeypatch.setenv("MY_KEY", "secret")
    words = ["label", str(folder), "--with", "vision", "--url", server.url, "--model", "m", "--key-env", "MY_KEY"]
    done = CliRunner().invoke(app, [*words, "--trigger", "ink", "--blacklist", "nothing else", "--translate", "--page"])
    assert done.exit_code == 0, done.output
    assert captions(folder) == {"0.txt": "ink, a grey field\n", "1.txt": "a courtyard\n"}
    assert re.search(r"review\.html: 2", done.output)
    assert [key for *_, key in server.seen] == ["Bearer secret"] * 2
    again = CliRunner().invoke(app, [*words, "--trigger", "ink", "--blacklist", "nothing else", "--json"])
    assert [json.loads(line)["fate"] for line in again.output.splitlines()] == ["same", "kept"]


def test_the_command_says_when_nothing_is_asked_for_or_the_key_is_missing(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, 1)
    for words in ([], ["--with", "nobody"], ["--translate", "--key-env", "NO_SUCH_KEY"]):
        assert CliRunner().invoke(app, ["label", str(folder), *words]).exit_code == 2


def test_a_failing_server_keeps_what_was_written(tmp_path: Path, server: Server) -> None:
    folder = folder_of(tmp_path, 2)
    server.will_say(said("first"))
    server.will_say("no", 400)
    words = ["label", str(folder), "--with", "vision", "--url", server.url, "--model", "m"]
    assert CliRunner().invoke(app, words).exit_code == 4
    assert captions(folder) == {"0.txt": "first\n"}
