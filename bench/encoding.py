"""What encoding costs and how true it stays: CPU-seconds per film second, size, and SSIM of encoded to drawn.

python bench/encoding.py                 # the table of settings, on synthetic paper
python bench/encoding.py --convert       # ways from BGRA to 4:2:0
python bench/encoding.py --frames DIR    # on drawn frames (PNG), in name order
"""

from __future__ import annotations

import argparse
import platform
import tempfile
import time
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter, zoom

from yingxi.cut.encode import CRF, FULL_RANGE, LIMITED_RANGE, PRESET, REC_709, encode_clip
from yingxi.engines.base import BGRA

FPS = Fraction(24)
Luma = NDArray[np.float32]


def paper_frames(count: int, width: int, height: int, *, grain: float = 4.0, seed: int = 7) -> list[BGRA]:
    """Draw synthetic paper: lit hills with fibres and grain under a slow push, and two cut-outs that step on twos."""
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    grained = rng.normal(0, grain, (height + 64, width + 64)).astype(np.float32)
    fibres = zoom(rng.normal(0, grain, (height // 8 + 8, width // 8 + 8)).astype(np.float32), 8, order=1)
    frames = []
    for i in range(count):
        dx, dy = i * 1.37, i * 0.21  # a truck: every pixel of every frame changes, by fractions of a pixel
        picture = np.empty((height, width, 4), np.float32)
        picture[..., 0], picture[..., 1], picture[..., 2] = (
            90 + y / height * 40,
            60 + y / height * 90,
            100 + y / height * 90,
        )
        for k, depth in enumerate((0.3, 0.6, 1.0)):
            ridge = height * (0.45 + 0.17 * k) + 40 * np.sin((x + dx * depth) / (170 + 60 * k) + k)
            shadow = np.clip((y - ridge + 18) / 18, 0, 1)[..., None]
            picture[..., :3] *= 1 - 0.3 * shadow
            picture[..., :3] = np.where(
                (y > ridge)[..., None], (110 - 30 * k, 60 + 10 * k, 120 - 40 * k), picture[..., :3]
            )
        for k in range(2):
            cx, cy = width * (0.4 + 0.22 * k) - dx + 12 * np.sin(i // 2 + k), height * 0.68
            body = ((x - cx) / (width * 0.045)) ** 2 + ((y - cy) / (height * 0.2)) ** 2 < 1
            head = (x - cx) ** 2 + (y - cy + height * 0.25) ** 2 < (height * 0.07) ** 2
            picture[body, :3] = (60, 80, 200) if k else (150, 110, 40)
            picture[head, :3] = (150, 190, 235)
        texture = _shifted(grained, dx, dy, height, width) + _shifted(fibres, dx, dy, height, width)
        picture[..., :3] += texture[..., None]
        picture[..., 3] = 255
        frames.append(np.clip(picture, 0, 255).astype(np.uint8))
    return frames


def _shifted(texture: Luma, dx: float, dy: float, height: int, width: int) -> Luma:
    x, y = int(dx), int(dy)
    a, b = dx - x, dy - y
    cut = texture[y : y + height + 1, x : x + width + 1]
    return (cut[:-1, :-1] * (1 - a) + cut[:-1, 1:] * a) * (1 - b) + (cut[1:, :-1] * (1 - a) + cut[1:, 1:] * a) * b


def luma_of(frame: BGRA) -> Luma:
    """Return Rec. 709 luma of a drawn frame on the limited range, 16 to 235."""
    b, g, r = (frame[..., i].astype(np.float32) for i in range(3))
    return 16 + (0.2126 * r + 0.7152 * g + 0.0722 * b) * np.float32(219 / 255)


def ssim(a: Luma, b: Luma, data_range: float = 219.0) -> float:
    """Return the structural similarity of two luma pictures (Wang et al. 2004: 11 x 11 Gaussian, sigma 1.5)."""

    def mean(picture: Luma) -> Luma:
        return gaussian_filter(picture, 1.5, truncate=3.5)

    c1, c2 = (0.01 * data_range) ** 2, (0.03 * data_range) ** 2
    ma, mb = mean(a), mean(b)
    va, vb, cov = mean(a * a) - ma * ma, mean(b * b) - mb * mb, mean(a * b) - ma * mb
    return float(
        (((2 * ma * mb + c1) * (2 * cov + c2)) / ((ma * ma + mb * mb + c1) * (va + vb + c2)))[5:-5, 5:-5].mean()
    )


def decoded_luma(path: Path) -> Iterator[Luma]:
    """Decode a clip's luma planes, limited range."""
    import av

    with av.open(str(path)) as container:
        for frame in container.decode(video=0):
            plane = frame.planes[0]
            rows = np.frombuffer(plane, np.uint8).reshape(frame.height, plane.line_size)
            yield rows[:, : frame.width].astype(np.float32)


def clip_ssim(frames: list[BGRA], path: Path, every: int = 5) -> tuple[float, float]:
    """Return the mean and the least SSIM of a clip's frames to the drawn ones."""
    scores = [
        ssim(luma_of(f), d) for i, (f, d) in enumerate(zip(frames, decoded_luma(path), strict=True)) if i % every == 0
    ]
    return float(np.mean(scores)), min(scores)


def machine() -> str:
    """Name the processor."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.is_file() else []
    return next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), platform.processor())


def cpu_s(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def conversions(frames: list[BGRA]) -> None:
    """Print what each way from BGRA to Rec. 709 4:2:0 costs per 24 frames."""
    from av import VideoFrame
    from av.video.reformatter import Interpolation, VideoReformatter

    height, width = frames[0].shape[:2]
    print(f"\nBGRA to 4:2:0, {width}x{height}, CPU-s per 24 frames")
    for name in ("POINT", "FAST_BILINEAR", "BILINEAR", "BICUBIC", "AREA"):
        reformatter = VideoReformatter()

        def convert(flag: Interpolation = Interpolation[name], reformatter: VideoReformatter = reformatter) -> None:
            for frame in frames:
                reformatter.reformat(
                    VideoFrame.from_numpy_buffer(frame, format="bgra"), format="yuv420p", interpolation=flag, threads=1,
                    src_color_range=FULL_RANGE, dst_color_range=LIMITED_RANGE, dst_colorspace=REC_709,
                )  # fmt: skip

        convert()
        print(f"  swscale {name:14s} {min(cpu_s(convert) for _ in range(3)) * 24 / len(frames):.3f}")

    def by_numpy() -> None:
        for frame in frames[:4]:
            luma_of(frame)

    print(f"  numpy, luma only       {cpu_s(by_numpy) * 24 / 4:.3f}")


def table(frames: list[BGRA], settings: list[tuple[str, float]]) -> None:
    """Print cost, size and SSIM of each setting."""
    height, width = frames[0].shape[:2]
    print(f"\n{width}x{height}, {len(frames)} frames, one thread, {machine()}")
    print("preset      crf  CPU-s/film-s  Mbit/s  SSIM mean   least")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "clip.mp4"
        for preset, crf in settings:

            def encode(preset: str = preset, crf: float = crf) -> None:
                encode_clip(
                    iter(frames),
                    path,
                    width=width,
                    height=height,
                    fps=FPS,
                    frames_expected=len(frames),
                    crf=crf,
                    preset=preset,
                )

            cost = cpu_s(encode) * 24 / len(frames)
            mean, least = clip_ssim(frames, path)
            rate = path.stat().st_size * 8 * 24 / len(frames) / 1e6
            mark = "  <- default" if (preset, crf) == (PRESET, CRF) else ""
            print(f"{preset:10s} {crf:4g}  {cost:12.2f}  {rate:6.1f}  {mean:9.4f}  {least:6.4f}{mark}", flush=True)


def drawn(folder: Path) -> list[BGRA]:
    """Read PNG frames of one size."""
    import skia

    images = [skia.Image.open(str(p)) for p in sorted(folder.glob("*.png"))]
    return [np.ascontiguousarray(i.toarray(colorType=skia.ColorType.kBGRA_8888_ColorType)) for i in images]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", default="1920x1080")
    parser.add_argument("--count", type=int, default=24)
    parser.add_argument("--grain", type=float, default=4.0, help="standard deviation of the synthetic grain, of 255")
    parser.add_argument("--frames", type=Path, help="a folder of drawn PNG frames")
    parser.add_argument("--settings", default=f"{PRESET}:{CRF:g}", help="preset:crf,preset:crf,...")
    parser.add_argument("--convert", action="store_true")
    args = parser.parse_args()
    width, height = map(int, args.size.split("x"))
    frames = drawn(args.frames) if args.frames else paper_frames(args.count, width, height, grain=args.grain)
    if args.convert:
        conversions(frames)
    table(frames, [(p, float(c)) for p, c in (s.split(":") for s in args.settings.split(","))])


if __name__ == "__main__":
    main()
