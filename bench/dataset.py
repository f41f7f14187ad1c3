"""What preparing costs: seconds and peak memory of `yingxi dataset prepare` on synthetic pictures.

python bench/dataset.py                  # 1,000 pictures of 0.4 to 3 megapixels
python bench/dataset.py --count 200 --small 50 --resolution 768
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import numpy as np
from PIL import Image

SIDES_PX = ((1280, 720), (1024, 1024), (900, 1600), (2048, 1365), (800, 600), (768, 1152))
SMALL_PX = (320, 240)


def make_pictures(folder: Path, count: int, small: int, seed: int = 7) -> float:
    """Write `count` JPEGs and PNGs with captions, `small` of them to be enlarged; return their megapixels."""
    rng = np.random.default_rng(seed)
    pixels = 0
    for index in range(count):
        width, height = SMALL_PX if index < small else SIDES_PX[index % len(SIDES_PX)]
        patches = rng.integers(0, 255, (9, 12, 3), dtype=np.uint8)
        picture = Image.fromarray(patches).resize((width, height), Image.Resampling.BICUBIC)
        path = folder / f"{index:05d}.{'png' if index % 5 == 0 else 'jpg'}"
        picture.save(path)
        path.with_suffix(".txt").write_text(f"patches number {index}", encoding="utf-8")
        pixels += width * height
    return pixels / 1e6


def peak_mb_of(words: list[str]) -> tuple[float, float, float]:
    """Run a command; return its seconds, its peak resident memory in MB, and its CPU seconds."""
    import psutil

    started = time.perf_counter()
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL)
    seen, cpu = 0, 0.0
    watched = psutil.Process(process.pid)
    done = threading.Event()

    def watch() -> None:
        nonlocal seen, cpu
        while not done.wait(0.1):
            try:
                seen = max(seen, watched.memory_info().rss)
                times = watched.cpu_times()
                cpu = times.user + times.system
            except psutil.Error:
                return

    watcher = threading.Thread(target=watch)
    watcher.start()
    code = process.wait()
    done.set()
    watcher.join()
    if code:
        raise SystemExit(f"prepare ended with {code}")
    return time.perf_counter() - started, seen / 1e6, cpu


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--small", type=int, default=100)
    parser.add_argument("--resolution", type=int, default=512)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as room:
        folder, out = Path(room, "data"), Path(room, "out")
        folder.mkdir()
        megapixels = make_pictures(folder, asked.count, asked.small)
        words = [sys.executable, "-c", "from yingxi.cli.main import run; run()"]
        words += ["dataset", "prepare", str(folder), "-o", str(out), "--resolution", str(asked.resolution)]
        print(
            f"{asked.count} pictures, {megapixels:.0f} megapixels, {asked.small} to be enlarged; {os.cpu_count()} cores"
        )
        for name in ("first run", "second run, nothing to do"):
            took_s, peak_mb, cpu_s = peak_mb_of(words)
            print(f"{name}: {took_s:.1f} s ({cpu_s:.1f} CPU-s), peak {peak_mb:.0f} MB")


if __name__ == "__main__":
    main()
