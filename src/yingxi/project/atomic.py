"""Files appear whole or not at all: written beside their place, then renamed."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from yingxi.errors import InputError, MachineError
from yingxi.words import Words

TEMP_MARK = ".part-"
"""What a half-written file's name contains; `sweep` removes what a killed run left."""


@contextmanager
def written_whole(path: Path) -> Iterator[Path]:
    """Give a temporary path beside `path`; on success it takes `path`'s place in one step.

    Raises:
        MachineError: the disk is full or may not be written; `path` is as it was.
    """
    make_folder(path.parent)
    part = path.with_name(f"{path.stem}{TEMP_MARK}{os.getpid()}-{secrets.token_hex(4)}{path.suffix}")
    try:
        yield part
        _flush(part)
        os.replace(part, path)
    except MachineError as error:
        if error.where == str(part):  # a person knows the file by its own name
            error.where = str(path)
        raise
    except OSError as error:
        raise disk_trouble(error, path) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def write_bytes(path: Path, data: bytes) -> None:
    """Write a whole file.

    Raises:
        MachineError: the disk is full or may not be written.
    """
    with written_whole(path) as part:
        part.write_bytes(data)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, unless they are there.

    Raises:
        MachineError: a file stands in its place, or it may not be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise disk_trouble(error, folder) from error


def sweep(folder: Path) -> int:
    """Remove what killed runs left half-written in `folder`; return how many files."""
    left = [path for path in folder.glob(f"*{TEMP_MARK}*") if path.is_file()] if folder.is_dir() else []
    for path in left:
        with suppress(OSError):
            path.unlink()
    return len(left)


def disk_trouble(error: OSError, path: Path) -> MachineError:
    """Say in one line what the operating system refused."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        what = Words("the disk is full", "磁盘已满")
        next_step = Words(
            "free some space and run again: nothing finished is lost", "请腾出空间后重新运行：已完成的部分都还在"
        )
    elif error.errno in (errno.EEXIST, errno.ENOTDIR):
        what = Words("a file stands where a folder is needed", "这里需要文件夹，却是一个文件")
        next_step = Words("move it away and run again", "请把它移走后重新运行")
    elif error.errno == errno.EISDIR:
        what = Words("a folder stands where a file is needed", "这里需要文件，却是一个文件夹")
        next_step = Words("move it away and run again", "请把它移走后重新运行")
    elif error.errno == errno.ENAMETOOLONG:
        what = Words("the name is too long", "名字太长")
        next_step = Words("choose a shorter one", "请换一个短一些的")
    else:
        reason = reason_of(error)
        what = Words(f"cannot write: {reason.en}", f"无法写入：{reason.zh}")
        next_step = Words("choose a folder you may write to", "请换一个有写入权限的文件夹")
    return MachineError(what, where=str(path), next_step=next_step)


def read_trouble(error: OSError, path: Path) -> InputError:
    """Say in one line why a document cannot be read."""
    reason = reason_of(error)
    return InputError(
        Words(f"cannot be read: {reason.en}", f"无法读取：{reason.zh}"),
        where=str(path),
        next_step=Words("check what lies there, and its permissions", "请检查该文件及其权限"),
    )


def reason_of(error: OSError) -> Words:
    """Return what the operating system says, in both languages where we know it."""
    reason = error.strerror or str(error)
    return Words(reason, _REASONS_ZH.get(error.errno or 0, reason))


_REASONS_ZH = {
    errno.EROFS: "文件系统是只读的", errno.EACCES: "没有权限", errno.EPERM: "不允许", errno.EIO: "读写设备出错",
    errno.ENAMETOOLONG: "名字太长", errno.ENOENT: "没有这个文件或文件夹", errno.ENOTDIR: "路径中有一段不是文件夹",
    errno.EISDIR: "这是一个文件夹", errno.ELOOP: "符号链接绕成了圈", errno.EMFILE: "打开的文件太多",
}  # fmt: skip


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
