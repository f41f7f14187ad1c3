"""The storyboard sheet: what stands on it, in the trade's own words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from yingxi.errors import InputError
from yingxi.story.film import Aspect
from yingxi.story.sounds import SOUNDS
from yingxi.story.terms import NAMES, Angle, Move, ShotSize, Transition
from yingxi.words import Language, Words


@dataclass(frozen=True, slots=True)
class Panel:
    """One shot on the sheet.

    Attributes:
        number: as the crew calls it, from 1.
        picture: a JPEG or PNG file's bytes; b"" = not drawn yet.
        action: what is seen.
        dialogue: (speaker's name, text) in order; "" = the narrator.
        sound: what is heard besides.
        lock: a person has settled this shot.
    """

    number: int
    shot_id: str
    picture: bytes
    size: ShotSize
    angle: Angle
    move: Move
    duration_s: float
    action: str = ""
    dialogue: tuple[tuple[str, str], ...] = ()
    sound: tuple[str, ...] = ()
    transition: Transition = Transition.CUT
    lock: bool = False


@dataclass(frozen=True, slots=True)
class SceneSheet:
    """A scene's panels under its heading (place, time of day, weather, as readers should see it)."""

    number: int
    heading: str
    panels: tuple[Panel, ...]

    @property
    def duration_s(self) -> float:
        """Length of the scene in seconds."""
        return sum(panel.duration_s for panel in self.panels)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole film on paper."""

    title: str
    author: str
    language: Language
    aspect: Aspect
    scenes: tuple[SceneSheet, ...]

    @property
    def panels(self) -> tuple[Panel, ...]:
        """All panels in film order."""
        return tuple(panel for scene in self.scenes for panel in scene.panels)

    @property
    def duration_s(self) -> float:
        """Length of the film in seconds."""
        return sum(scene.duration_s for scene in self.scenes)


HEADINGS: Final = {
    "number": Words("Shot", "镜号"),
    "size": Words("Size", "景别"),
    "angle": Words("Angle", "角度"),
    "move": Words("Move", "运镜"),
    "duration": Words("Time", "时长"),
    "action": Words("Action", "画面"),
    "dialogue": Words("Dialogue", "台词"),
    "sound": Words("Sound", "音效"),
    "transition": Words("Cut", "转场"),
    "storyboard": Words("Storyboard", "分镜头脚本"),
    "narrator": Words("Narrator", "旁白"),
    "scene": Words("Scene {n}", "第 {n} 场"),
    "shots": Words("{n} shots", "{n} 个镜头"),
    "one_shot": Words("1 shot", "1 个镜头"),
    "missing": Words("not drawn yet", "尚未绘制"),
    "locked": Words("locked", "已锁定"),
    "label": Words("Pictures generated with AI (Yingxi)", "画面由人工智能生成（影戏 Yingxi）"),
    "page": Words("{n} / {of}", "第 {n} 页 · 共 {of} 页"),
}


SHORT: Final[dict[StrEnum, str]] = {
    ShotSize.EXTREME_WIDE: "EWS",
    ShotSize.WIDE: "WS",
    ShotSize.FULL: "FS",
    ShotSize.MEDIUM: "MS",
    ShotSize.MEDIUM_CLOSE: "MCU",
    ShotSize.CLOSE_UP: "CU",
    ShotSize.INSERT: "insert",
    Angle.EYE: "eye",
    Angle.LOW: "low",
    Angle.HIGH: "high",
    Angle.OVER_SHOULDER: "OTS",
}
"""The abbreviations of English storyboards."""


def heading(key: str, language: Language, **values: object) -> str:
    """Return one of the sheet's own words."""
    return HEADINGS[key].filled(**values).in_(language)


def shots_said(count: int, language: Language) -> str:
    """Say how many shots there are."""
    return heading("one_shot", language) if count == 1 else heading("shots", language, n=count)


def term(value: StrEnum, language: Language) -> str:
    """Return a term's name in the trade."""
    return NAMES[value].in_(language)


def duration_said(duration_s: float, language: Language) -> str:
    """Say a length: a shot's to a tenth of a second, a film's in minutes and seconds."""
    if duration_s < 60:
        return f"{duration_s:.1f} 秒" if language == "zh" else f"{duration_s:.1f} s"
    minutes, seconds = divmod(round(duration_s), 60)
    return f"{minutes} 分 {seconds:02d} 秒" if language == "zh" else f"{minutes} min {seconds:02d} s"


def facts(panel: Panel, language: Language, *, short: bool = False) -> tuple[tuple[str, str], ...]:
    """Return (heading, value) of what the camera does: size, angle, move, duration; `short` as crews write it."""
    values = {
        "size": SHORT[panel.size] if short and language == "en" else term(panel.size, language),
        "angle": SHORT[panel.angle] if short and language == "en" else term(panel.angle, language),
        "move": term(panel.move, language),
        "duration": duration_said(panel.duration_s, language),
    }
    return tuple((heading(key, language), value) for key, value in values.items())


def notes(panel: Panel, language: Language) -> tuple[tuple[str, str], ...]:
    """Return (heading, text) of what is seen and heard; what there is none of is left out."""
    colon = "：" if language == "zh" else ": "
    said = "\n".join(f"{name or heading('narrator', language)}{colon}{text}" for name, text in panel.dialogue)
    comma = "、" if language == "zh" else ", "
    transition = "" if panel.transition is Transition.CUT else term(panel.transition, language)
    texts = {
        "action": panel.action,
        "dialogue": said,
        "sound": comma.join(_sound(name, language) for name in panel.sound),
        "transition": transition,
    }
    return tuple((heading(key, language), text) for key, text in texts.items() if text)


def _sound(name: str, language: Language) -> str:
    return SOUNDS[name].in_(language) if name in SOUNDS else name


def check(scenes: Sequence[SceneSheet]) -> None:
    """Make sure that there is something to show.

    Raises:
        InputError: there are no shots.
    """
    if not any(scene.panels for scene in scenes):
        raise InputError(
            Words("a storyboard without shots", "分镜里没有镜头"),
            where="board.yaml",
            next_step=Words("Board the story first: yingxi board", "请先生成分镜：yingxi board"),
        )
