"""Where the assets that engines read - weights, voices, a vocabulary - lie on this machine.

Fetching is the project's business (yingxi.project.assets); an engine only looks, so that it can run in a worker.
"""

from __future__ import annotations

import os
from pathlib import Path

from yingxi.errors import AssetError
from yingxi.words import Words


def weights_file(asset: str, file: str, given: Path | None) -> Path:
    """Return the path of one file of an asset.

    Args:
        asset: the asset's name, also its folder's.
        file: the file's name.
        given: the folder that holds the assets; None = the one in YINGXI_ASSETS, then the user's cache.

    Raises:
        AssetError: it lies in none of them.
    """
    folders = [given] if given else []
    if os.environ.get("YINGXI_ASSETS"):
        folders.append(Path(os.environ["YINGXI_ASSETS"]))
    folders.append(_cache())
    for folder in folders:
        for path in (folder / asset / file, folder / file):
            if path.is_file():
                return path
    raise AssetError(
        Words(f"{file} of the {asset} asset is missing", f"缺少 {asset} 的 {file}"),
        where=str(folders[0] / asset),
        next_step=Words(
            "run `yingxi doctor --fetch`, or name the folder that holds it in YINGXI_ASSETS (a film: --assets DIR)",
            "运行 `yingxi doctor --fetch`，或用环境变量 YINGXI_ASSETS 指明所在文件夹（做影片时也可用 --assets DIR）",
        ),
    )


def _cache() -> Path:
    import platformdirs

    return Path(platformdirs.user_cache_dir("yingxi", appauthor=False)) / "assets"
