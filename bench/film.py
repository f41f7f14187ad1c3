"""From a story to a film: what it costs, against its length, against itself, and against moviepy.

    python bench/film.py                      # everything, at 1920x1080
    python bench/film.py --quick              # smaller pictures and shorter films: minutes instead of half an hour
    python bench/film.py --parts film,ssim    # some of it

Parts: film (a minute of film from its text), second (the same again), one-line (one line of dialogue changed in a film
of 60 shots), memory (a minute against ten), moviepy (the same shots as stills composed by moviepy), ssim (encoded
against drawn frames), novel (a book of 2 MB is read and boarded, and asks for --scenes or --minutes). All is measured
in this one run, on this machine; processor time bears other work on the machine
better than the clock does. `--keep DIR` keeps the films, so that `second`, `moviepy` and `ssim` alone start from one.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import film_runs
import film_shots
import film_slideshow
import film_stories
from encoding import machine
from yingxi.crew.workers import worker_count
from yingxi.project.folder import FilmFolder
from yingxi.story.film import Engines, Film

PARTS = ("film", "second", "one-line", "memory", "moviepy", "ssim", "novel")
FAKES = Path(__file__).resolve().parents[1] / "tests" / "fakes"
SIXTY_SHOTS_ROUNDS = {"zh": 7, "en": 7}
TEN_MINUTES_ROUNDS = {"zh": 15, "en": 15}
FAKE_VOICE_HURRY = 2
"""The fake voice speaks so many times faster: as much more text makes the same length."""
MINUTES_PX = 240
"""Short side of the pictures in the memory part."""


@dataclass
class Bench:
    """What every part is given, and the table it writes to."""

    language: film_stories.Language
    quick: bool
    folder: Path
    rows: list[tuple[str, str, str]] = field(default_factory=list)

    @property
    def size_px(self) -> int:
        """Short side of the pictures."""
        return 360 if self.quick else 1080

    def say(self, what: str, value: str, asked: str = "") -> None:
        """Add a row and show it at once."""
        self.rows.append((what, value, asked))
        print(f"  {what:52s} {value:24s} {asked}", flush=True)

    def story(self, rounds: int) -> Path:
        """Write a story of so many stations."""
        path = self.folder / f"story-{rounds}.txt"
        path.write_text(film_stories.story(self.language, rounds), encoding="utf-8")
        return path

    def minute(self) -> tuple[Path, Path]:
        """Return the story and the folder of the one-minute film."""
        return self.story(1), self.folder / "minute"

    def made_minute(self) -> tuple[Path, Path]:
        """Return them with the film made."""
        story, folder = self.minute()
        if not (folder / "out" / "film.mp4").is_file():
            print("  (making the film first)", flush=True)
            film_runs.film(story, folder, "--size", str(self.size_px))
        return story, folder


def film(bench: Bench) -> None:
    """From text to film in a fresh folder, weights cached: processor and clock against length, by department."""
    story, folder = bench.minute()
    _fresh(folder)
    ran = film_runs.film(story, folder, "--size", str(bench.size_px))
    length = ran.film_s
    bench.say("film", f"{length:.1f} s, {ran.shots} shots", f"{_frame(bench.size_px)}, {worker_count()} workers")
    bench.say("CPU-seconds per second of film", f"{ran.cpu_s / length:.2f}", "at most 3.0, aim 2.0")
    bench.say("wall / length", f"{ran.wall_s / length:.2f}", "at most 1.7, aim 1.0 (two idle cores)")
    _departments(bench, ran)
    bench.say("most memory: the command", f"{ran.main_mb:.0f} MiB", "at most 1500 MB")
    bench.say("most memory: a worker", f"{ran.worker_mb:.0f} MiB", "at most 1500 MB")


def _departments(bench: Bench, ran: film_runs.Ran) -> None:
    length = ran.film_s
    tasks, own, wall = ran.task_cpu_s(), ran.own_cpu_s(), ran.wall_by_stage()
    for stage in dict.fromkeys([*wall, *tasks]):
        spent = tasks[stage] + own[stage]
        bench.say(f"  {stage}", f"{spent / length:.3f}", f"{spent:.1f} CPU-s, {wall[stage]:.1f} s by the clock")
    rest = ran.cpu_s - tasks.total() - own.total()
    bench.say("  starting processes, documents, captions, cover", f"{rest / length:.3f}", f"{rest:.1f} CPU-s")
    story, folder = bench.minute()
    total = film_shots.Cost()
    for listed in film_shots.typical(film_shots.listed_shots(story, folder)):
        cost = film_shots.measured(listed, bench.folder / "shot.mp4")
        total += cost
        bench.say(
            f"  a {listed.recipe.shot.size} shot, {cost.frames} frames", f"{_per_film_s(cost, cost.whole_s):.2f}",
            f"{cost.draw_s / cost.frames * 1e3:.1f} ms drawing a frame",
        )  # fmt: skip
    for name, spent in (
        ("preparing", total.prepare_s), ("drawing", total.draw_s), ("conversion", total.convert_s),
        ("encoding", total.encode_s),
    ):  # fmt: skip
        bench.say(f"    {name}", f"{_per_film_s(total, spent):.3f}", f"{spent / total.whole_s:.0%} of these shots")


def second(bench: Bench) -> None:
    """The same command again."""
    story, folder = bench.made_minute()
    runs = [film_runs.film(story, folder, "--size", str(bench.size_px)) for _ in range(3)]
    best = min(runs, key=lambda ran: ran.wall_s)
    bench.say("a second run, nothing changed", f"{best.wall_s:.2f} s ({best.cpu_s:.2f} CPU-s)", "under 2 s")
    bench.say("  tasks done again", str(max(ran.made for ran in runs)), "none")


def one_line(bench: Bench) -> None:
    """One line of dialogue changed in a film of sixty shots."""
    rounds = SIXTY_SHOTS_ROUNDS[bench.language]
    story, folder = bench.story(rounds), bench.folder / "sixty"
    _fresh(folder)
    options = ("--size", str(bench.size_px))
    whole = film_runs.film(story, folder, *options)
    story.write_text(
        film_stories.with_a_line_changed(story.read_text(encoding="utf-8"), bench.language), encoding="utf-8"
    )
    again = film_runs.film(story, folder, *options)
    bench.say(f"a film of {whole.shots} shots, {whole.film_s:.0f} s", f"{whole.cpu_s:.0f} CPU-s, {whole.wall_s:.0f} s")
    bench.say("one line changed: CPU, share of all", f"{again.cpu_s / whole.cpu_s:.3f}", "at most 0.1")
    bench.say("one line changed: wall, share of all", f"{again.wall_s / whole.wall_s:.3f}", "at most 0.1")
    tasks, own, wall = again.task_cpu_s(), again.own_cpu_s(), again.wall_by_stage()
    for stage in wall:
        count = sum(event["event"] == "TaskDone" and event["stage"] == stage for event in again.events)
        bench.say(
            f"  {stage}", f"{tasks[stage] + own[stage]:.1f} CPU-s, {wall[stage]:.1f} s", f"{count} tasks" * bool(count)
        )


def memory(bench: Bench) -> None:
    """One minute against ten, small pictures; quick: with a fake voice."""
    sizes = {}
    more = FAKE_VOICE_HURRY if bench.quick else 1
    for name, rounds in (("a minute", more), ("ten minutes", more * TEN_MINUTES_ROUNDS[bench.language])):
        folder = bench.folder / f"memory-{rounds}"
        _fresh(folder)
        if bench.quick:
            FilmFolder(folder).save_settings(Film(engines=Engines(speech="fake")), bench.language)
        env = {"PYTHONPATH": os.pathsep.join(filter(None, [str(FAKES), os.environ.get("PYTHONPATH", "")]))}
        ran = film_runs.film(bench.story(rounds), folder, "--size", str(MINUTES_PX), env=env)
        sizes[name] = ran
        voice = "fake voice" if bench.quick else "full voices"
        bench.say(
            f"memory, {name} ({ran.film_s:.0f} s, {_frame(MINUTES_PX)}, {voice})",
            f"{ran.main_mb:.0f} + {ran.worker_mb:.0f} MiB", "the command + its largest worker",
        )  # fmt: skip
    short, long = sizes.values()
    bench.say("  growth of the command", f"{long.main_mb / short.main_mb:.2f}", "1 (no growth)")
    bench.say("  growth of the largest worker", f"{long.worker_mb / short.worker_mb:.2f}", "1 (no growth)")


def moviepy(bench: Bench) -> None:
    """Our drawn film against stills with zoom, captions and sound by moviepy."""
    from yingxi.typefaces import font_file

    story, folder = bench.made_minute()
    shots = film_shots.listed_shots(story, folder)
    part = film_slideshow.excerpt(shots, 8.0 if bench.quick else 20.0, _mix_of(folder), bench.folder / "excerpt.wav")
    font = font_file()
    assert font is not None, "a film has been made with it"
    stills = film_slideshow.stills_of(part)
    with tempfile.TemporaryDirectory(dir=bench.folder) as scratch:
        mine = film_slideshow.spent(lambda: film_slideshow.ours(part, Path(scratch)))
        theirs = film_slideshow.spent(lambda: film_slideshow.theirs(part, stills, font, Path(scratch)))
    length = part.length_s
    bench.say(f"{len(part.shots)} shots, {length:.1f} s: drawn and encoded by us", f"{mine.cpu_s / length:.2f} CPU-s/s")
    bench.say("  stills, zoom, captions, sound by moviepy", f"{theirs.cpu_s / length:.2f} CPU-s/s")
    bench.say("  moviepy / ours, CPU", f"{theirs.cpu_s / mine.cpu_s:.2f}", "at least 3")
    bench.say("  moviepy / ours, wall", f"{theirs.wall_s / mine.wall_s:.2f}", "ours in one process")


def likeness(bench: Bench) -> None:
    """SSIM of encoded to drawn frames, luma."""
    story, folder = bench.made_minute()
    shots = film_shots.spread(film_shots.listed_shots(story, folder), 3 if bench.quick else 6)
    total = film_shots.Cost()
    for listed in shots:
        total += film_shots.measured(listed, bench.folder / "shot.mp4", compare=True)
    count = len(total.likeness)
    bench.say(f"SSIM, mean of {count} frames in {len(shots)} shots", f"{sum(total.likeness) / count:.4f}", "0.97")
    bench.say("SSIM, least", f"{min(total.likeness):.4f}", "0.97")


def novel(bench: Bench) -> None:
    """A book of 2 MB: read, boarded, told how long it would be."""
    story = bench.folder / "novel.txt"
    size_bytes = (200 if bench.quick else 2000) * 1000
    story.write_text(film_stories.novel(bench.language, size_bytes), encoding="utf-8")
    _fresh(bench.folder / "novel")
    ran = film_runs.refused(story, bench.folder / "novel")
    bench.say(f"{size_bytes / 1e6:.1f} MB read and boarded", f"{ran.wall_s:.1f} s", "2 MB within 60 s")
    bench.say("  processor time", f"{ran.cpu_s:.1f} CPU-s")
    bench.say("  it says", ran.said)


def _mix_of(folder: Path) -> Path:
    """Return the film's newest mix."""
    import json

    takes = (path for path in (folder / "takes").glob("*.json"))
    mixes = [path for path in takes if json.loads(path.read_text(encoding="utf-8"))["made_by"].get("made") == "mix"]
    return max(mixes, key=lambda path: path.stat().st_mtime).with_suffix(".wav")


def _per_film_s(cost: film_shots.Cost, spent_s: float) -> float:
    return spent_s * cost.fps / cost.frames


def _frame(size_px: int) -> str:
    width, height = Film(size_px=size_px).frame_px
    return f"{width}x{height}"


def _fresh(folder: Path) -> None:
    import shutil

    shutil.rmtree(folder, ignore_errors=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="small pictures, short films, a fake voice for memory")
    parser.add_argument("--parts", default=",".join(PARTS))
    parser.add_argument("--language", choices=("zh", "en"), default="zh")
    parser.add_argument("--keep", type=Path, help="a folder for the films, kept")
    chosen = parser.parse_args()
    wanted = [part.strip() for part in chosen.parts.split(",") if part.strip()]
    if unknown := set(wanted) - set(PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    load = " ".join(f"{value:.1f}" for value in os.getloadavg())
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    print(f"{machine()}, {cores} cores, load average {load}, Python {platform.python_version()}, {sys.platform}")
    print(f"language {chosen.language}{', quick' if chosen.quick else ''}", flush=True)
    works = dict(zip(PARTS, (film, second, one_line, memory, moviepy, likeness, novel), strict=True))
    with tempfile.TemporaryDirectory() as scratch:
        folder = chosen.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        bench = Bench(chosen.language, chosen.quick, folder)
        for part in wanted:
            print(f"\n{part}", flush=True)
            works[part](bench)


if __name__ == "__main__":
    main()
