"""The registered names of effects and ambience: what a shot may ask for and `sound` can make."""

from __future__ import annotations

from typing import Final

from yingxi.words import Words

SOUNDS: Final[dict[str, Words]] = {
    name: Words(en or name.replace("_", " "), zh)
    for name, en, zh in (
        ("rain", "", "雨声"), ("wind", "", "风声"), ("birds", "", "鸟鸣"), ("crickets", "", "蟋蟀"),
        ("crowd", "", "人声"),
        ("river", "", "水声"), ("sea", "", "海浪"), ("fire", "", "火声"), ("steps", "", "脚步"), ("door", "", "门响"),
        ("bell", "", "钟声"), ("night_insects", "", "夜虫"), ("snow", "", "落雪"), ("market", "", "集市"),
        ("thunder", "", "雷声"), ("knock", "", "敲门"), ("blow", "", "击打"), ("fall", "", "跌倒"),
        ("clap", "", "掌声"),
        ("pour", "pouring", "倒酒"), ("drink", "drinking", "饮"), ("write", "writing", "写字"), ("paper", "", "纸声"),
        ("hooves", "", "马蹄"), ("splash", "", "水花"), ("croak", "", "蛙鸣"), ("bark", "", "犬吠"),
        ("wings", "", "振翅"), ("coins", "", "铜钱"), ("drum", "", "鼓声"), ("gong", "", "锣声"), ("oar", "", "桨声"),
        ("small_bell", "", "铃声"), ("cloth", "", "衣声"), ("chirp", "", "鸟叫"), ("breeze", "", "微风"),
        ("cicadas", "", "蝉鸣"), ("city", "", "市声"), ("inn", "", "店堂"), ("hall", "", "厅堂"), ("room", "", "室内"),
        ("clock", "", "钟摆"), ("step", "a step", "一步"), ("snow_step", "a step in snow", "踏雪"),
        ("latch", "", "门闩"), ("sniff", "", "抽泣"), ("whoosh", "", "呼啸"), ("magic", "", "法术"),
    )
}  # fmt: skip
"""Every sound by name, with what it is called on a sheet."""
