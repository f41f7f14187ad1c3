"""How well the voices are understood, by a recogniser that is not ours (Whisper base, through faster-whisper).

    python bench/speech.py                      our own sentences, in many voices and feelings
    python bench/speech.py --music              the same, in a mix with music and ambience
    python bench/speech.py --film story.txt FOLDER --language zh   a film: its dialogue stem, then all of it

Prints each transcript that differs, then the Chinese toneless syllable error and the English word error.
Needs the bench extra: faster-whisper. The weights come from two registry packages, read as data.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from yingxi.crew.film import board_film
from yingxi.crew.finishing import timeline_of
from yingxi.crew.opening import open_film
from yingxi.crew.run import running
from yingxi.crew.scoring import score_film
from yingxi.crew.shooting import shoot_all
from yingxi.crew.shotlist import list_shots
from yingxi.crew.voicing import mapped_wav
from yingxi.crew.writing import write_script
from yingxi.engines.base import Sound, SpeechRequest
from yingxi.project.assets import ensure
from yingxi.sound.arrange import MusicSection
from yingxi.sound.foley import ambience
from yingxi.sound.kokoro import KokoroEngine
from yingxi.sound.mix import mix_to, stems_to
from yingxi.sound.music import compose
from yingxi.sound.numerals import spoken_figures
from yingxi.story.terms import Emotion, Era
from yingxi.story.timeline import Clip, Timeline, Track
from yingxi.words import Language

ZH = (
    ("从前，在一片竹林边上，住着一位老木匠和他的小孙女。", "zf_xiaobei", Emotion.NEUTRAL, 0.0),
    ("他每天早上六点起床，到河边挑水，再回来给孩子做饭。", "zm_yunyang", Emotion.NEUTRAL, 0.0),
    ("你为什么不早点告诉我？我们找了你整整一个晚上！", "zm_yunjian", Emotion.ANGER, 0.8),
    ("奶奶走了以后，院子里的那棵枣树再也没有结过果子。", "zf_xiaoni", Emotion.SADNESS, 0.9),
    ("太好了！我们终于可以一起去看大海了！", "zf_xiaoyi", Emotion.JOY, 0.9),
    ("别出声，门外好像有人，脚步越来越近了。", "zm_yunxi", Emotion.FEAR, 0.8),
    ("这位先生，请问去南山寺的路怎么走？", "zf_xiaoxiao", Emotion.NEUTRAL, 0.2),
    ("老人慢慢地放下茶杯，叹了一口气，说：孩子，天下没有白吃的饭。", "zm_yunjian-1~", Emotion.SADNESS, 0.4),
    ("妈妈，你看，那只小鸟的翅膀受伤了，我们把它带回家吧。", "zm_yunxia+2", Emotion.LOVE, 0.6),
    ("呱呱，我虽然是一只青蛙，可是我会唱歌，也会数数。", "zm_yunxi+4", Emotion.JOY, 0.5),
    ("一九三八年冬天，大雪下了三天三夜，山路全被封住了。", "zm_yunyang", Emotion.NEUTRAL, 0.0),
    ("什么？你说银行的钱，全都不见了？", "zf_xiaoxiao", Emotion.SURPRISE, 0.9),
    ("这么脏的碗，你也好意思端给客人用？", "zf_xiaoni", Emotion.DISGUST, 0.8),
    ("我长大以后，要像父亲一样，做一个诚实而勇敢的人。", "zf_xiaoyi+3", Emotion.NEUTRAL, 0.3),
    ("月亮升起来了，船夫收起渔网，沿着长长的河岸慢慢划回村庄。", "zf_xiaobei", Emotion.NEUTRAL, 0.1),
)
EN = (
    (
        "Once upon a time there lived a poor weaver and his daughter at the edge of a dark forest.",
        "bm_george",
        Emotion.NEUTRAL,
        0.0,
    ),
    (
        "Every morning she carried two buckets of water from the well to the kitchen.",
        "bf_emma",
        Emotion.NEUTRAL,
        0.0,
    ),
    ("How dare you come into my house without asking!", "am_fenrir", Emotion.ANGER, 0.9),
    ("I waited for him all winter, but he never came back.", "af_heart", Emotion.SADNESS, 0.9),
    ("Look, mother, the ship is coming home at last!", "af_bella+4", Emotion.JOY, 0.9),
    ("Hush, do not move, there is something behind that door.", "bm_fable", Emotion.FEAR, 0.8),
    (
        "The old king had three sons, and the youngest was the kindest of them all.",
        "bm_george",
        Emotion.NEUTRAL,
        0.0,
    ),
    (
        "If you let me eat from your golden plate, I will fetch your ball out of the well.",
        "am_puck+4",
        Emotion.NEUTRAL,
        0.4,
    ),
    ("My child, take this ring and keep it close to your heart.", "bf_emma-1~", Emotion.LOVE, 0.6),
    ("What a strange little house, it is made of bread and sugar!", "af_aoede+3", Emotion.SURPRISE, 0.8),
    ("You smell of mud and old fish, please sit somewhere else.", "bf_isabella", Emotion.DISGUST, 0.8),
    (
        "The wolf knocked softly and said, open the door, my dear, I have brought you some flowers.",
        "bm_lewis-3",
        Emotion.NEUTRAL,
        0.3,
    ),
    (
        "At seven o'clock the soldiers marched through the gate and across the stone bridge.",
        "am_michael",
        Emotion.NEUTRAL,
        0.0,
    ),
    ("Thank you, kind stranger, nobody has ever helped me before.", "af_sarah", Emotion.LOVE, 0.5),
    (
        "The snow fell all night, and in the morning the whole village was silent and white.",
        "bf_emma",
        Emotion.NEUTRAL,
        0.1,
    ),
)  # fmt: skip
RATE_HZ = 16_000
CLEAN = {"zh": 0.06, "en": 0.08}
"""Most errors in speech alone, by language."""
MIXED = 0.15
"""Most errors in a whole mix."""
SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
)
SMALL_NUMBERS = [*SMALL.split(), "eighteen", "nineteen"]
TENS = ["zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


@dataclass(frozen=True)
class Heard:
    """One line, as written and as heard."""

    text: str
    heard: str
    errors: int
    units: int


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the bench; non-zero when an error rate is above its limit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--music", action="store_true", help="mix the lines with music and ambience first")
    parser.add_argument("--film", type=Path, nargs=2, metavar=("STORY", "FOLDER"), help="a finished film")
    parser.add_argument("--language", choices=("zh", "en"), help="only this language; needed with --film")
    options = parser.parse_args(arguments)
    recogniser = load_recogniser()
    limits = dict.fromkeys(CLEAN, MIXED) if options.music else CLEAN
    failed = 0
    if options.film:
        for name, sound, limit in film_sounds(*options.film, CLEAN[options.language]):
            print(name)
            lines = film_lines(sound, options.film[1] / "out" / "film.srt")
            failed |= report(options.language, [hear(recogniser, *line, options.language) for line in lines], limit)
        return failed
    for language, sentences in (("zh", ZH), ("en", EN)):
        if options.language in (None, language):
            lines = list(spoken(sentences, language, music=options.music))
            heard = [hear(recogniser, text, sound, language) for text, sound in lines]
            failed |= report(language, heard, limits[language])
    return failed


def load_recogniser() -> Any:
    """Return Whisper base."""
    from faster_whisper import WhisperModel

    return WhisperModel(str(ensure("whisper-base")), device="cpu", compute_type="int8", cpu_threads=1)


def spoken(
    sentences: Sequence[tuple[str, str, Emotion, float]], language: Language, *, music: bool
) -> Iterator[tuple[str, Sound]]:
    """Say every sentence; yield its text and its sound at 16 kHz."""
    engine = KokoroEngine()
    spent = length = 0.0
    lines = []
    for text, voice, emotion, intensity in sentences:
        start = time.process_time()
        speech = engine.speak(SpeechRequest(text, language, voice, emotion, intensity))
        spent += time.process_time() - start
        length += speech.sound.size / speech.rate_hz
        lines.append((text, speech.sound, speech.rate_hz, emotion))
    print(f"{language}: {length:.1f} s of speech, {spent / length:.2f} CPU-s per second (model's loading included)")
    if music:
        yield from mixed(lines, language)
        return
    for text, sound, rate_hz, _ in lines:
        yield text, at_16k(sound, rate_hz)


def mixed(lines: Sequence[tuple[str, Sound, int, Emotion]], language: Language) -> Iterator[tuple[str, Sound]]:
    """Mix the lines one after the other with music and a place; yield each line's stretch of the mix."""
    era = Era.REPUBLICAN_CHINA if language == "zh" else Era.FAIRY_TALE
    takes: dict[str, tuple[Sound, int]] = {}
    clips, sections, at = [], [], 48_000
    for index, (_, sound, rate_hz, emotion) in enumerate(lines):
        takes[f"line{index}"] = (sound, rate_hz)
        length = sound.size * 48_000 // rate_hz
        clips.append(Clip(take=f"line{index}", start=at, length=length))
        sections.append(MusicSection(at / 48_000, (length + 30_000) / 48_000, emotion, 0.6, era))
        at += length + 30_000
    total_s = at / 48_000 + 1.0
    takes["music"] = (compose(sections, total_s, 3), 48_000)
    takes["place"] = (ambience("market" if language == "zh" else "river"), 48_000)
    length = int(total_s * 48_000)
    timeline = Timeline(
        fps_num=24,
        frames=int(total_s * 24),
        tracks=(
            Track(name="dialogue", clips=tuple(clips)),
            Track(name="music", clips=(Clip(take="music", start=0, length=length),)),
            Track(name="ambience", clips=(Clip(take="place", start=0, length=length),)),
        ),
    )
    with tempfile.TemporaryDirectory() as folder:
        print(mix_to(Path(folder) / "mix.wav", timeline, takes.__getitem__))
        sound, rate_hz = read_wav(Path(folder) / "mix.wav")
    for (text, *_), clip in zip(lines, clips, strict=True):
        yield text, at_16k(sound[max(0, clip.start - 9600) : clip.start + clip.length + 9600], rate_hz)


def film_sounds(story: Path, folder: Path, clean: float) -> Iterator[tuple[str, Sound, float]]:
    """Yield (what, sound at 16 kHz, error limit): a finished film's dialogue stem, and all that its file sounds."""
    from faster_whisper import decode_audio

    opened = open_film(story, folder)
    with running(opened.folder, opened.film) as run, tempfile.TemporaryDirectory() as scratch:
        written = write_script(run)
        boarded = board_film(run, written)
        shown = shoot_all(run, list_shots(run, boarded.told, written, boarded.board, boarded.voices))
        timeline = timeline_of(run, shown, score_film(run, boarded.told, shown))
        stems = stems_to(Path(scratch), timeline, lambda take: mapped_wav(run.folder.takes.folder / f"{take}.wav"))
        yield "the dialogue stem", decode_audio(str(stems["dialogue"]), sampling_rate=RATE_HZ), clean
    yield "the whole mix", decode_audio(str(folder / "out" / "film.mp4"), sampling_rate=RATE_HZ), MIXED


def film_lines(sound: Sound, srt: Path) -> list[tuple[str, Sound]]:
    """Return a film's captions with their stretches of its sound, neighbours joined up to 20 s."""
    joined: list[tuple[str, float, float]] = []
    for text, start, end in captions(srt.read_text(encoding="utf-8")):
        if joined and start - joined[-1][2] < 0.4 and end - joined[-1][1] < 20:
            joined[-1] = (joined[-1][0] + " " + text, joined[-1][1], end)
        else:
            joined.append((text, start, end))
    return [
        (text, at_16k(sound[int(max(0, start - 0.15) * RATE_HZ) : int((end + 0.25) * RATE_HZ)], RATE_HZ))
        for text, start, end in joined
    ]


def captions(srt: str) -> Iterator[tuple[str, float, float]]:
    """Yield (text, start s, end s) of an SRT file."""
    stamp = r"(\d+):(\d+):(\d+)[,.](\d+)"
    for block in re.split(r"\n\s*\n", srt.strip()):
        match = re.search(rf"{stamp}\s*-->\s*{stamp}\s*\n(.+)", block, re.DOTALL)
        if match:
            n = [int(group) for group in match.groups()[:8]]
            start = n[0] * 3600 + n[1] * 60 + n[2] + n[3] / 1000
            yield match.group(9).replace("\n", " "), start, n[4] * 3600 + n[5] * 60 + n[6] + n[7] / 1000


def read_wav(path: Path) -> tuple[Sound, int]:
    import soundfile

    sound, rate_hz = soundfile.read(path, dtype="float32")
    return (sound.mean(axis=1) if sound.ndim == 2 else sound), rate_hz


def at_16k(sound: Sound, rate_hz: int) -> Sound:
    from scipy.signal import resample_poly

    divisor = int(np.gcd(rate_hz, RATE_HZ))
    mono = sound.mean(axis=1) if sound.ndim == 2 else sound
    padded = np.pad(mono, int(0.3 * rate_hz))
    return resample_poly(padded, RATE_HZ // divisor, rate_hz // divisor).astype(np.float32)


def hear(recogniser: Any, text: str, sound: Sound, language: Language) -> Heard:
    """Transcribe one line and count its errors."""
    prompt = "以下是普通话的句子。" if language == "zh" else None
    segments, _ = recogniser.transcribe(
        sound, language=language, beam_size=5, temperature=0.0, initial_prompt=prompt, condition_on_previous_text=False
    )
    heard = "".join(segment.text for segment in segments).strip()
    wanted, got = units(text, language), units(heard, language)
    return Heard(text, heard, distance(wanted, got), len(wanted))


def units(text: str, language: Language) -> list[str]:
    """Return toneless syllables (zh) or words (en), figures said in full."""
    if language == "en":
        text = re.sub(r"\d+", lambda match: number_in_words(int(match.group(0))), text.lower().replace("’", "'"))
        return re.findall(r"[a-z]+(?:'[a-z]+)?", text.replace("-", " "))
    from pypinyin import lazy_pinyin

    said = "".join(spoken for _, spoken in spoken_figures(text))
    return [syllable for run in re.findall(r"[㐀-鿿]+|[A-Za-z]+", said) for syllable in lazy_pinyin(run)]


def number_in_words(value: int) -> str:
    """Return 0..9999 in English words."""
    if value < 20:
        return SMALL_NUMBERS[value]
    if value < 100:
        return TENS[value // 10] + (" " + SMALL_NUMBERS[value % 10] if value % 10 else "")
    unit, name = (1000, "thousand") if value >= 1000 else (100, "hundred")
    rest = " " + number_in_words(value % unit) if value % unit else ""
    return f"{number_in_words(value // unit)} {name}{rest}"


def distance(wanted: Sequence[str], got: Sequence[str]) -> int:
    """Return the edit distance of two sequences."""
    row = list(range(len(got) + 1))
    for i, one in enumerate(wanted, 1):
        last, row[0] = row[0], i
        for j, other in enumerate(got, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (one != other))
    return row[-1]


def report(language: Language, lines: Sequence[Heard], limit: float) -> int:
    """Print what was heard wrong, and the rate; return 1 if it is above the limit."""
    for line in lines:
        if line.errors:
            print(f"  {line.errors}/{line.units}  {line.text}\n        {line.heard}")
    rate = sum(line.errors for line in lines) / max(1, sum(line.units for line in lines))
    what = "toneless syllable error" if language == "zh" else "word error"
    print(f"{language} {what}: {rate:.1%} (limit {limit:.0%}) over {len(lines)} lines")
    return int(rate > limit)


if __name__ == "__main__":
    sys.exit(main())
