"""What is doubtful about each picture and caption, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from yingxi.lora.buckets import Bucket, bucket_of, fit_of
from yingxi.lora.datasets.likeness import BLANK, Likeness, likeness_of, near_duplicates
from yingxi.lora.datasets.pictures import UNREAD_SUFFIXES, BadPicture, Size, read_picture
from yingxi.lora.datasets.reading import Dataset, Example, read_dataset
from yingxi.lora.datasets.tokens import CLIP_TOKENS, HAN, TokenCount, about_tokens
from yingxi.words import Words

HARMLESS_ENLARGING: Final = 1.1
"""A picture enlarged by less loses nothing that can be seen."""
MOST_ASPECT: Final = 3.0
MOST_CUT: Final = 0.2
"""Share of a picture that filling its bucket may cut off."""
MOST_BLUR: Final = 0.5
"""Of `blur_of`: drawings and photos lie at 0.2 to 0.4, the same behind a blur of 1.5 px at 0.41 to 0.57."""


class Kind(StrEnum):
    """What may be wrong."""

    UNREADABLE = "unreadable"
    TRUNCATED = "truncated"
    TOO_LARGE = "too-large"
    TOO_SMALL = "too-small"
    BLURRED = "blurred"
    BLANK = "blank"
    NEAR_DUPLICATE = "near-duplicate"
    ODD_ASPECT = "odd-aspect"
    EMPTY_CAPTION = "empty-caption"
    DUPLICATED_CAPTION = "duplicated-caption"
    LONG_CAPTION = "long-caption"
    CHINESE_CAPTION = "chinese-caption"
    FAULT = "fault"


KIND_WORDS: Final = {
    Kind.UNREADABLE: Words("unreadable", "无法读取"),
    Kind.TRUNCATED: Words("truncated", "不完整"),
    Kind.TOO_LARGE: Words("too large", "太大"),
    Kind.TOO_SMALL: Words("too small", "太小"),
    Kind.BLURRED: Words("blurred", "模糊"),
    Kind.BLANK: Words("blank", "空白"),
    Kind.NEAR_DUPLICATE: Words("near duplicate", "近似重复"),
    Kind.ODD_ASPECT: Words("odd aspect", "长宽比异常"),
    Kind.EMPTY_CAPTION: Words("empty caption", "空标注"),
    Kind.DUPLICATED_CAPTION: Words("duplicated caption", "重复标注"),
    Kind.LONG_CAPTION: Words("over-long caption", "标注过长"),
    Kind.CHINESE_CAPTION: Words("Chinese caption", "中文标注"),
    Kind.FAULT: Words("fault", "问题"),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One doubt: `picture` within the folder, with its line where it stands in a list; `like` another picture."""

    picture: str
    kind: Kind
    what: Words
    like: str = ""


@dataclass(frozen=True, slots=True)
class Standards:
    """What pictures and captions are held to.

    Attributes:
        buckets: the sizes they are trained at.
        tokens: counts a caption's tokens.
        exact_tokens: whether that count is the tokenizer's own.
        english_only: the text encoder reads no Chinese, as CLIP's does not.
    """

    buckets: tuple[Bucket, ...]
    tokens: TokenCount = about_tokens
    exact_tokens: bool = False
    english_only: bool = True


@dataclass(frozen=True, slots=True)
class Examined:
    """What a check found: how many pictures were looked at, and every doubt, by picture."""

    dataset: Dataset
    findings: tuple[Finding, ...]


def check_dataset(
    folder: Path,
    metadata: Path | None,
    standards: Standards,
    hear: Callable[[int, int], None] = lambda done, total: None,
) -> Examined:
    """Look at every picture and caption of a folder; one picture is in memory at a time.

    Args:
        folder: see `read_dataset`.
        metadata: see `read_dataset`.
        standards: what they are held to.
        hear: told how many of how many pictures are looked at.

    Raises:
        InputError: no such folder or list, or no picture.
    """
    dataset = read_dataset(folder, metadata)
    findings = [_of_reading(dataset, fault.where, fault.what) for fault in dataset.faults]
    seen: list[tuple[Example, Likeness]] = []
    for index, example in enumerate(dataset.examples):
        name = dataset.name_of(example.path)
        findings += _of_size(name, example.size_px, standards.buckets)
        try:
            likeness = _looked_at(example, standards.buckets)
        except BadPicture as error:
            findings.append(Finding(name, Kind(error.fate), error.what))
        else:
            findings += _of_looks(name, likeness)
            seen.append((example, likeness))
        hear(index + 1, len(dataset.examples))
    findings += _of_likeness(dataset, seen)
    findings += _of_captions(dataset, standards)
    order = {dataset.name_of(example.path): index for index, example in enumerate(dataset.examples)}
    findings.sort(key=lambda one: (order.get(one.picture, -1), one.picture, list(Kind).index(one.kind)))
    return Examined(dataset, tuple(findings))


def _of_reading(dataset: Dataset, where: str, what: Words) -> Finding:
    """Give a fault of reading its kind: a picture that does not open says itself how."""
    from yingxi.lora.datasets.pictures import SUFFIXES, size_of

    path = dataset.folder / where
    if path.suffix.lower() in UNREAD_SUFFIXES:
        return Finding(where, Kind.UNREADABLE, what)
    if path.suffix.lower() in SUFFIXES and path.is_file() and not path.is_symlink():
        try:
            size_of(path)
        except BadPicture as error:
            return Finding(where, Kind(error.fate), what)
    return Finding(where, Kind.FAULT, what)


def _looked_at(example: Example, buckets: Sequence[Bucket]) -> Likeness:
    """Measure a picture at the size it is trained at, where a large one may be sharp that is not at its full size."""
    from PIL import Image

    fit = fit_of(*example.size_px, bucket_of(*example.size_px, tuple(buckets)))
    size = (fit.width_px, fit.height_px)
    picture, _ = read_picture(example.path, about=size)
    if size[0] < picture.width and size[1] < picture.height:
        picture = picture.resize(size, Image.Resampling.LANCZOS)
    return likeness_of(picture)


def _of_size(name: str, size: Size, buckets: tuple[Bucket, ...]) -> Iterator[Finding]:
    width, height = size
    bucket = bucket_of(width, height, buckets)
    scale = max(bucket.width_px / width, bucket.height_px / height)
    if scale > HARMLESS_ENLARGING:
        words = Words(
            "{w} x {h} px is small: its bucket {bw} x {bh} needs {s:.1f} times that",
            "{w}×{h} 像素太小：对应的桶 {bw}×{bh} 需放大 {s:.1f} 倍",
        )
        what = words.filled(w=width, h=height, bw=bucket.width_px, bh=bucket.height_px, s=scale)
        yield Finding(name, Kind.TOO_SMALL, what)
    aspect = max(width / height, height / width)
    fit = fit_of(width, height, bucket)
    cut = 1 - bucket.width_px * bucket.height_px / (fit.width_px * fit.height_px)
    if aspect > MOST_ASPECT or cut > MOST_CUT:
        words = Words(
            "{w} x {h} px is {a:.1f} to 1: {cut:.0%} of it is cut off in {bw} x {bh}",
            "{w}×{h} 像素，长宽比 {a:.1f}:1：放进 {bw}×{bh} 会裁掉 {cut:.0%}",
        )
        what = words.filled(w=width, h=height, a=aspect, cut=cut, bw=bucket.width_px, bh=bucket.height_px)
        yield Finding(name, Kind.ODD_ASPECT, what)


def _of_looks(name: str, likeness: Likeness) -> Iterator[Finding]:
    if likeness.spread < BLANK:
        yield Finding(name, Kind.BLANK, Words("nothing is to be seen: one flat colour", "什么也看不出：几乎是一片纯色"))
    elif likeness.blur > MOST_BLUR:
        words = Words("blur {b:.2f}; sharp pictures lie below {m}", "模糊度 {b:.2f}，清晰的图低于 {m}")
        yield Finding(name, Kind.BLURRED, words.filled(b=likeness.blur, m=MOST_BLUR))


def _of_likeness(dataset: Dataset, seen: list[tuple[Example, Likeness]]) -> Iterator[Finding]:
    for index, other in near_duplicates([likeness for _, likeness in seen]).items():
        name, like = (dataset.name_of(seen[at][0].path) for at in (index, other))
        what = Words("looks like {like}", "和 {like} 几乎一样").filled(like=like)
        yield Finding(name, Kind.NEAR_DUPLICATE, what, like)


def _of_captions(dataset: Dataset, standards: Standards) -> Iterator[Finding]:
    alike: dict[str, list[str]] = defaultdict(list)
    for example in dataset.examples:
        if not example.said_in:
            continue  # that it has none is a fault of reading, or its folder's name speaks for it
        name = dataset.name_of(example.path)
        if not example.caption:
            what = Words("its caption is empty ({where})", "标注是空的（{where}）").filled(where=example.said_in)
            yield Finding(name, Kind.EMPTY_CAPTION, what)
            continue
        alike[example.caption.casefold()].append(name)
        yield from _of_caption(name, example, standards)
    for names in alike.values():
        for name in names[1:]:
            words = Words("{n} pictures have this caption, first {first}", "有 {n} 张图用同一句标注，第一张是 {first}")
            yield Finding(name, Kind.DUPLICATED_CAPTION, words.filled(n=len(names), first=names[0]), names[0])


def _of_caption(name: str, example: Example, standards: Standards) -> Iterator[Finding]:
    if standards.english_only and HAN.search(example.caption):
        words = Words(
            "Chinese, which this text encoder does not read ({where}); translate: yingxi label DIR --translate",
            "中文标注，这个文本编码器读不懂（{where}）；可翻译：yingxi label DIR --translate",
        )
        yield Finding(name, Kind.CHINESE_CAPTION, words.filled(where=example.said_in))
    count = standards.tokens(example.caption)
    if count > CLIP_TOKENS:
        about = Words("", "") if standards.exact_tokens else Words("about ", "约 ")
        words = Words(
            f"{about.en}{{n}} tokens, of which CLIP reads {{m}} at once ({{where}})",
            f"{about.zh}{{n}} 个 token，CLIP 一次只读 {{m}} 个（{{where}}）",
        )
        yield Finding(name, Kind.LONG_CAPTION, words.filled(n=count, m=CLIP_TOKENS, where=example.said_in))
