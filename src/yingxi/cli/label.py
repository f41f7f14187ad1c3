"""`yingxi label`: captions for pictures, translated, reviewed."""

from __future__ import annotations

import json as json_text
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from yingxi.cli.helping import Command
from yingxi.cli.options import JsonLines, Lang, said
from yingxi.words import Words

if TYPE_CHECKING:
    from yingxi.engines.base import LanguageModel
    from yingxi.lora.labels.base import Labeller, Source
    from yingxi.lora.labels.labelling import Labelled
    from yingxi.lora.labels.wording import Wording

PAGE = "review.html"
FATES = {
    "written": Words("written", "写入"),
    "same": Words("as before", "未变"),
    "kept": Words("left as it is", "保留"),
    "failed": Words("not done", "未完成"),
}


Folder = Annotated[Path, typer.Argument(help=said("the folder with the pictures", "图片文件夹"))]
With = Annotated[
    str | None,
    typer.Option("--with", metavar="NAME", help=said("wd14, blip, clip, webui or vision", "标注器，如 wd14、vision")),
]  # fmt: skip
Weights = Annotated[
    Path | None,
    typer.Option(metavar="DIR", help=said("weights of wd14, blip or clip", "wd14、blip、clip 的权重文件夹")),
]
Url = Annotated[str, typer.Option(metavar="URL", help=said("server of webui, vision or --translate", "服务器地址"))]
Model = Annotated[str, typer.Option(metavar="NAME", help=said("the server's model", "服务器上的模型名"))]
KeyEnv = Annotated[
    str, typer.Option(metavar="NAME", help=said("the environment variable that holds the key", "存放密钥的环境变量名"))
]
Prompt = Annotated[str, typer.Option(metavar="TEXT", help=said("what a vision model is asked", "对视觉模型的提问"))]
Candidates = Annotated[
    Path | None,
    typer.Option("--words", metavar="FILE", help=said("words for clip, one a line", "clip 的候选词，每行一个")),
]
Trigger = Annotated[str, typer.Option(metavar="WORD", help=said("trigger word, always first", "触发词，总在最前"))]
Blacklist = Annotated[str, typer.Option(metavar="A,B", help=said("tags never written", "不要的标签，用逗号隔开"))]
KeepFirst = Annotated[
    int,
    typer.Option(metavar="N", min=0, help=said("keep the N surest tags (0: all)", "只留最确定的前 N 个（0：全部）")),
]
Threshold = Annotated[
    float,
    typer.Option(metavar="0..1", min=0, max=1, help=said("how sure a tag must be [0.35]", "标签的最低把握 [0.35]")),
]
CharacterThreshold = Annotated[
    float,
    typer.Option(metavar="0..1", min=0, max=1, help=said("the same for characters [0.85]", "角色名的最低把握 [0.85]")),
]
Translate = Annotated[
    bool, typer.Option("--translate", help=said("Chinese captions into English", "把中文标注译成英文（原文另存）"))
]
Llm = Annotated[
    str | None, typer.Option(metavar="NAME", help=said("a registered model translates", "用已注册的语言模型翻译"))
]
Page = Annotated[bool, typer.Option("--page", help=said(f"write {PAGE} to review them", f"写出审阅网页 {PAGE}"))]


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "label", cls=Command,
        help=said("Caption pictures; what a person wrote is kept.", "给图片写标注；人写过或改过的保持不变。"),
    )(label)  # fmt: skip


def label(
    folder: Folder,
    labeller: With = None,
    weights: Weights = None,
    url: Url = "",
    model: Model = "",
    key_env: KeyEnv = "",
    prompt: Prompt = "",
    candidates: Candidates = None,
    trigger: Trigger = "",
    blacklist: Blacklist = "",
    keep_first: KeepFirst = 0,
    threshold: Threshold = 0.35,
    character_threshold: CharacterThreshold = 0.85,
    translate: Translate = False,
    llm: Llm = None,
    page: Page = False,
    json: JsonLines = False,
    lang: Lang = None,
) -> None:
    """Label, translate, write the page: whichever is asked for, in this order."""
    from yingxi.cli.factory import told
    from yingxi.lora.labels.base import Source, open_labeller
    from yingxi.lora.labels.wording import Wording

    fates: Counter[str] = Counter()
    with told(json=json):
        source = Source(weights, url, model, _key(key_env), prompt, candidates)
        if labeller is None and not translate and not page:
            _refuse_nothing()
        if labeller is not None:
            unwanted = tuple(one.strip() for one in blacklist.replace("，", ",").split(",") if one.strip())
            wording = Wording(trigger, unwanted, keep_first, threshold, character_threshold)
            fates += _label(folder, open_labeller(labeller, source), wording, json=json)
        if translate:
            fates += _translate(folder, _translator(llm, source), json=json)
        if page:
            _write_page(folder, json=json)
    raise typer.Exit(1 if fates["failed"] else 0)


def _key(name: str) -> str:
    from yingxi.errors import InputError

    key = os.environ.get(name, "") if name else ""
    if name and not key:
        words = Words("the environment variable is empty", "这个环境变量是空的")
        raise InputError(words, where=name, next_step=Words("put the key into it", "请把密钥放进去"))
    return key


def _refuse_nothing() -> None:
    from yingxi.errors import InputError
    from yingxi.lora.labels.base import labeller_names

    step = Words(
        "add --with NAME ({names}), --translate or --page", "请加上 --with 名称（{names}）、--translate 或 --page"
    )
    raise InputError(
        Words("nothing is asked for", "没有说明要做什么"), where="yingxi label",
        next_step=step.filled(names=", ".join(labeller_names())),
    )  # fmt: skip


def _label(folder: Path, labeller: Labeller, wording: Wording, *, json: bool) -> Counter[str]:
    from yingxi.cli.factory import bar
    from yingxi.lora.labels.labelling import label_folder

    with bar(Words("labelling", "标注")) as hear:
        return _shown(label_folder(folder, labeller, wording, hear), json=json)


def _translate(folder: Path, model: LanguageModel, *, json: bool) -> Counter[str]:
    from yingxi.cli.factory import bar
    from yingxi.lora.labels.translation import translate_folder

    with bar(Words("translating", "翻译")) as hear:
        return _shown(translate_folder(folder, model, hear), json=json)


def _translator(llm: str | None, source: Source) -> LanguageModel:
    if llm is not None:
        from yingxi.engines.registry import language_model

        return language_model(llm)
    from yingxi.lora.labels.chat import Chat

    return Chat(source)


def _write_page(folder: Path, *, json: bool) -> None:
    from yingxi.cli.factory import bar
    from yingxi.lora.labels.page import write_page

    with bar(Words("writing the page", "生成网页")) as hear:
        count = write_page(folder, folder / PAGE, hear)
    if json:
        print(json_text.dumps({"page": str(folder / PAGE), "pictures": count}, ensure_ascii=False))
    else:
        print(Words("{p}: {n} pictures", "{p}：{n} 张图片").filled(p=folder / PAGE, n=count))


def _shown(results: Iterator[Labelled], *, json: bool) -> Counter[str]:
    fates: Counter[str] = Counter()
    for one in results:
        fates[one.fate] += 1
        if json:
            why = None if one.why is None else {"en": one.why.en, "zh": one.why.zh}
            row = {"picture": one.picture, "fate": one.fate, "caption": one.caption, "why": why}
            print(json_text.dumps(row, ensure_ascii=False), flush=True)
        else:
            why_said = f" ({one.why})" if one.why is not None else ""
            print(f"{one.picture}: {FATES[one.fate]}{why_said}: {one.caption}", flush=True)
    if not json:
        print(", ".join(f"{FATES[fate]}: {count}" for fate, count in sorted(fates.items())) or "-")
    return fates
