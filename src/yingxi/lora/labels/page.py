"""One HTML page to review pictures beside their captions, in a browser without a network."""

from __future__ import annotations

import base64
import io
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path
from typing import Final

from yingxi.lora.datasets.journal import OwnCaptions
from yingxi.lora.datasets.pictures import BadPicture, read_picture
from yingxi.lora.datasets.reading import Dataset, Example, read_dataset
from yingxi.lora.datasets.tokens import CLIP_TOKENS, HAN, about_tokens
from yingxi.lora.labels.labelling import WRITER
from yingxi.project.atomic import written_whole
from yingxi.words import Words, spoken_language

THUMB_PX: Final = 320
_STYLE: Final = """
body{font:16px/1.5 system-ui,"Noto Sans SC",sans-serif;margin:0;background:#f6f4ef;color:#222}
header{padding:16px 24px;border-bottom:1px solid #d8d4ca}
h1{font-size:20px;margin:0}
p{margin:4px 0}
main{display:grid;grid-template-columns:repeat(auto-fill,minmax(320px,1fr));gap:20px;padding:24px}
figure{margin:0;background:#fff;border:1px solid #d8d4ca;border-radius:6px;overflow:hidden}
.seen{height:320px;display:flex;align-items:center;justify-content:center;background:#eceae3}
img{max-width:100%;max-height:320px}
figcaption{padding:10px 14px;overflow-wrap:anywhere}
.name{font-weight:600}
.by,.size{color:#6b675e;font-size:13px}
.doubt{color:#a3261e;font-size:14px}
@media (prefers-color-scheme:dark){body,figure{background:#1e1d1b;color:#eee}.seen{background:#2a2926}}
"""


def write_page(folder: Path, path: Path, hear: Callable[[int, int], None] = lambda done, total: None) -> int:
    """Write the page; return how many pictures it shows.

    Whatever a caption or a name holds is shown as text; the page runs no script and loads nothing from anywhere.

    Raises:
        InputError: no such folder, or no picture.
        MachineError: the disk is full or may not be written.
    """
    dataset = read_dataset(folder, unsaid="")
    with written_whole(path) as part, part.open("w", encoding="utf-8") as file, OwnCaptions(folder, WRITER) as captions:
        for piece in _pieces(dataset, captions, hear):
            file.write(piece)
    return len(dataset.examples)


def _pieces(dataset: Dataset, captions: OwnCaptions, hear: Callable[[int, int], None]) -> Iterator[str]:
    total = len(dataset.examples)
    title = escape(f"{dataset.folder.resolve().name} · {Words('{n} pictures', '{n} 张图片').filled(n=total)}")
    how = Words(
        "Mend a caption in its .txt file; a later run leaves it as you wrote it.",
        "请直接改 .txt 文件；以后再运行也会保留你的修改。",
    )
    yield (
        f'<!doctype html>\n<html lang="{spoken_language()}">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; img-src data:; '
        "style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"<header><h1>{title}</h1><p>{escape(str(how))}</p></header>\n<main>\n"
    )
    for index, example in enumerate(dataset.examples):
        yield _figure(dataset, example, captions)
        hear(index + 1, total)
    for fault in dataset.faults:
        yield f'<p class="doubt">{escape(f"{fault.where}: {fault.what}")}</p>\n'
    yield "</main>\n</body>\n</html>\n"


def _figure(dataset: Dataset, example: Example, captions: OwnCaptions) -> str:
    name = dataset.name_of(example.path)
    doubts = [str(doubt) for doubt in _doubts(example)]
    try:
        seen = f'<img loading="lazy" alt="" src="{_thumb(example.path)}">'
    except BadPicture as error:
        seen = ""
        doubts.append(str(error.what))
    size = f"{example.size_px[0]} × {example.size_px[1]}"
    lines = "".join(f'<p class="doubt">{escape(doubt)}</p>' for doubt in doubts)
    return (
        f'<figure><div class="seen">{seen}</div><figcaption><p class="name">{escape(name)}</p>'
        f"<p>{escape(example.caption)}</p>{lines}"
        f'<p class="by">{escape(str(_by(example, captions)))} · {size} · ×{example.repeats}</p></figcaption></figure>\n'
    )


def _by(example: Example, captions: OwnCaptions) -> Words:
    if not example.said_in:
        return Words("no caption", "没有标注")
    if example.said_in.endswith(".txt") and captions.is_own(example.path.with_suffix(".txt")):
        return Words("by the labeller", "自动标注")
    return Words(f"by a person ({example.said_in})", f"人工标注（{example.said_in}）")


def _doubts(example: Example) -> Iterator[Words]:
    if not example.caption:
        yield Words("empty", "空标注")
    if HAN.search(example.caption):
        yield Words("Chinese: CLIP does not read it", "中文：CLIP 读不懂")
    count = about_tokens(example.caption)
    if count > CLIP_TOKENS:
        yield Words(f"about {count} tokens of {CLIP_TOKENS}", f"约 {count} 个 token，上限 {CLIP_TOKENS}")


def _thumb(path: Path) -> str:
    picture, _ = read_picture(path, about=(THUMB_PX, THUMB_PX))
    picture.thumbnail((THUMB_PX, THUMB_PX))
    buffer = io.BytesIO()
    picture.save(buffer, format="JPEG", quality=82)
    return f"data:image/jpeg;base64,{base64.b64encode(buffer.getvalue()).decode('ascii')}"
