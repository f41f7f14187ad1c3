"""Caption files: the cues as SubRip, WebVTT and Advanced SubStation Alpha, and back."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Final

from yingxi.story.film import Aspect
from yingxi.story.timeline import Cue
from yingxi.words import Language

FONT: Final = "Noto Sans SC"

ASS_MARGINS: Final[dict[Aspect, tuple[float, float]]] = {"16:9": (0.15, 0.06), "1:1": (0.07, 0.07), "9:16": (0.1, 0.39)}
"""Side and lower margin as shares of the short side. In 9:16 the apps' own buttons and text cover the lower fifth."""

ASS_FONT: Final[dict[Aspect, float]] = {"16:9": 0.056, "1:1": 0.05, "9:16": 0.06}
"""Size of the letters as a share of the short side."""


def srt(cues: Sequence[Cue], fps: Fraction) -> str:
    """Return the cues as SubRip (UTF-8 text, Windows line ends as its players expect)."""
    blocks = [
        f"{number}\n{_clock(cue.start, fps, ',')} --> {_clock(cue.end, fps, ',')}\n"
        + "\n".join(_safe_lines(cue))
        + "\n"
        for number, cue in enumerate(cues, 1)
    ]
    return "\n".join(blocks).replace("\n", "\r\n")


def vtt(cues: Sequence[Cue], fps: Fraction, *, language: Language) -> str:
    """Return the cues as WebVTT; a speaker's name goes into a voice tag."""
    blocks = [f"WEBVTT\nLanguage: {language}\n"]
    for number, cue in enumerate(cues, 1):
        lines = [html.escape(line, quote=False) for line in _safe_lines(cue)]
        voice = f"<v {html.escape(_one_line(cue.speaker), quote=False)}>" if cue.speaker else ""
        blocks.append(
            f"{number}\n{_clock(cue.start, fps, '.')} --> {_clock(cue.end, fps, '.')}\n{voice}"
            + "\n".join(lines)
            + "\n"
        )
    return "\n".join(blocks)


def ass(cues: Sequence[Cue], fps: Fraction, *, width: int, height: int, aspect: Aspect, title: str = "") -> str:
    """Return the cues as an ASS script whose captions lie where the aspect's apps leave them free.

    Args:
        cues: the captions.
        fps: frames per second.
        width: of the film, pixels.
        height: of the film, pixels.
        aspect: the film's shape.
        title: the film's title.
    """
    short = min(width, height)
    side, below = (round(share * short) for share in ASS_MARGINS[aspect])
    size = round(ASS_FONT[aspect] * short)
    head = f"""[Script Info]
Title: {_one_line(title)}
ScriptType: v4.00+
PlayResX: {width}
PlayResY: {height}
WrapStyle: 2
ScaledBorderAndShadow: yes
YCbCr Matrix: TV.709

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, \
StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
Style: Caption,{FONT},{size},&H00F2F8FF,&H00F2F8FF,&H00201814,&H80100C0A,0,0,0,0,100,100,0,0,\
1,{size / 20:g},{size / 40:g},2,{side},{side},{below},1

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
"""
    events = [
        f"Dialogue: 0,{_ass_clock(cue.start, fps)},{_ass_clock(cue.end, fps)},Caption,"
        f"{_one_line(cue.speaker).replace(',', '，')},0,0,0,,{_ass_text(cue)}"
        for cue in cues
    ]
    return head + "\n".join(events) + "\n"


def parse_srt(text: str, fps: Fraction) -> tuple[Cue, ...]:
    """Read SubRip back."""
    return tuple(_blocks(text, fps, str))


def parse_vtt(text: str, fps: Fraction) -> tuple[Cue, ...]:
    """Read WebVTT as `vtt` writes it."""
    return tuple(_blocks(text, fps, html.unescape))


def parse_ass(text: str, fps: Fraction) -> tuple[Cue, ...]:
    """Read an ASS script's dialogue."""
    cues: list[Cue] = []
    for line in text.splitlines():
        if line.startswith("Dialogue: "):
            _, start, end, _, name, _, _, _, _, said = line.removeprefix("Dialogue: ").split(",", 9)
            lines = tuple(said.replace("｛", "{").replace("｝", "}").replace("\\\u2060", "\\").split("\\N"))
            cues.append(Cue(start=_frame(start, fps), end=_frame(end, fps), lines=lines, speaker=name))
    return tuple(cues)


def _blocks(text: str, fps: Fraction, plain: Callable[[str], str]) -> list[Cue]:
    cues: list[Cue] = []
    for block in re.split(r"\n{2,}", text.replace("\r\n", "\n").strip("\n")):
        lines = block.split("\n")
        at = next((i for i, line in enumerate(lines) if "-->" in line), None)
        if at is None:
            continue
        start, end = (part.strip() for part in lines[at].split("-->"))
        said, speaker = lines[at + 1 :], ""
        if said and (voice := re.match(r"<v ([^>]*)>", said[0])):
            speaker, said[0] = plain(voice[1]), said[0][voice.end() :]
        cues.append(
            Cue(start=_frame(start, fps), end=_frame(end, fps), lines=tuple(plain(s) for s in said), speaker=speaker)
        )
    return cues


def _clock(frame: int, fps: Fraction, point: str) -> str:
    thousandths = round(frame * 1000 / fps)
    seconds, ms = divmod(thousandths, 1000)
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}{point}{ms:03d}"


def _ass_clock(frame: int, fps: Fraction) -> str:
    seconds, hundredths = divmod(round(frame * 100 / fps), 100)
    return f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}.{hundredths:02d}"


def _frame(clock: str, fps: Fraction) -> int:
    hours, minutes, seconds = clock.replace(",", ".").split(":")
    return round((int(hours) * 3600 + int(minutes) * 60 + Fraction(seconds)) * fps)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _safe_lines(cue: Cue) -> list[str]:
    """Return the lines without what would end a block early: empty lines and arrows."""
    return [line for line in (_one_line(line).replace("-->", "→") for line in cue.lines) if line]


def _ass_text(cue: Cue) -> str:
    # Braces open override codes and a backslash a command; a word joiner after it keeps it a backslash.
    safe = (line.replace("\\", "\\\u2060").replace("{", "｛").replace("}", "｝") for line in _safe_lines(cue))
    return "\\N".join(safe)
