"""BLIP and CLIP folders that the person names, run by transformers."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from yingxi.errors import AssetError, EngineError, InputError
from yingxi.lora.labels.base import Source, Tag, parts_of
from yingxi.words import Words

if TYPE_CHECKING:
    from PIL import Image

_SAFE: Final[dict[str, Any]] = {"local_files_only": True, "trust_remote_code": False}
_MOST_NEW_TOKENS: Final = 60
_MOST_CANDIDATES: Final = 20_000
_AT_ONCE: Final = 256


class BlipLabeller:
    """An image-to-text model: BLIP, BLIP-2, GIT."""

    def __init__(self, source: Source) -> None:
        from transformers import AutoModelForImageTextToText, AutoProcessor

        folder = source.needed_folder("blip")
        self.name = f"blip {_print_of(folder)} {source.prompt}".rstrip()
        self._model, self._processor = _loaded(folder, AutoModelForImageTextToText, AutoProcessor)
        self._prompt = source.prompt

    def label(self, picture: Image.Image) -> tuple[Tag, ...]:
        """Return the sentence's parts, by beam search, so that the same picture gives the same words."""
        import torch

        words = {"text": self._prompt} if self._prompt else {}
        try:
            with torch.inference_mode():
                given = self._processor(images=picture, return_tensors="pt", **words).to(self._model.device)
                made = self._model.generate(**given, max_new_tokens=_MOST_NEW_TOKENS, num_beams=3, do_sample=False)
            text = self._processor.batch_decode(made, skip_special_tokens=True)[0]
        except (RuntimeError, ValueError, TypeError, IndexError) as error:
            raise _failed("blip", error) from error
        return parts_of(text)


class ClipLabeller:
    """CLIP: chooses among words that the person gives; a word's score is how likely it is beside the likeliest."""

    def __init__(self, source: Source) -> None:
        from transformers import AutoModel, AutoProcessor

        folder = source.needed_folder("clip")
        self._words = _candidates(source.candidates)
        listed = hashlib.sha256("\n".join(self._words).encode()).hexdigest()[:8]
        self.name = f"clip {_print_of(folder)} {listed}"
        self._model, self._processor = _loaded(folder, AutoModel, AutoProcessor)
        self._texts = self._text_states()

    def label(self, picture: Image.Image) -> tuple[Tag, ...]:
        """Return every word, the likeliest first with a score of 1."""
        import torch

        try:
            with torch.inference_mode():
                given = self._processor(images=picture, return_tensors="pt").to(self._model.device)
                seen = _unit(self._model.get_image_features(**given))
                scores = (seen @ self._texts.T * self._model.logit_scale.exp()).softmax(-1)[0]
                scores = (scores / scores.max()).tolist()
        except (RuntimeError, ValueError, TypeError, AttributeError) as error:
            raise _failed("clip", error) from error
        tags = [Tag(word, score) for word, score in zip(self._words, scores, strict=True)]
        return tuple(sorted(tags, key=lambda tag: (-tag.score, tag.text)))

    def _text_states(self) -> Any:
        import torch

        states = []
        for at in range(0, len(self._words), _AT_ONCE):
            words = [f"a picture of {word}" for word in self._words[at : at + _AT_ONCE]]
            try:
                with torch.inference_mode():
                    given = self._processor(text=words, return_tensors="pt", padding=True, truncation=True)
                    states.append(_unit(self._model.get_text_features(**given.to(self._model.device))))
            except (RuntimeError, ValueError, TypeError, AttributeError) as error:
                raise _failed("clip", error) from error
        return torch.cat(states)


def _unit(states: Any) -> Any:
    """Return states of length one; newer versions of transformers hand them over in a box."""
    states = getattr(states, "pooler_output", states)
    return states / states.norm(dim=-1, keepdim=True)


def _loaded(folder: Path, kind: Any, processor: Any) -> tuple[Any, Any]:
    """Load from safetensors only: a pickle could run anything."""
    import torch

    if not any(folder.glob("*.safetensors")):
        words = Words(
            "holds no .safetensors; pickled weights (.bin, .pt) are not opened", "没有 .safetensors；不会打开 .bin、.pt"
        )
        step = Words("get the safetensors version of the model", "请下载该模型的 safetensors 版本")
        raise AssetError(words, where=str(folder), next_step=step)
    try:
        model = kind.from_pretrained(str(folder), use_safetensors=True, **_SAFE).eval()
        model.to("cuda" if torch.cuda.is_available() else "cpu")
        return model, processor.from_pretrained(str(folder), **_SAFE)
    except (OSError, ValueError, KeyError, RuntimeError, ImportError) as error:
        words = Words("cannot be loaded: {why}", "无法加载：{why}").filled(why=str(error)[:300])
        raise AssetError(words, where=str(folder)) from error


def _print_of(folder: Path) -> str:
    """Return a short fingerprint of a model: its config and its files' sizes."""
    try:
        config = json.loads((folder / "config.json").read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise AssetError(Words("has no config.json", "缺少 config.json"), where=str(folder)) from error
    sizes = [(path.name, path.stat().st_size) for path in sorted(folder.glob("*.safetensors"))]
    kind = str(config.get("model_type", "")) if isinstance(config, dict) else ""
    return f"{kind} {hashlib.sha256(json.dumps([config, sizes], sort_keys=True).encode()).hexdigest()[:12]}"


def _candidates(path: Path | None) -> list[str]:
    if path is None:
        words = Words("CLIP chooses among words: give it a file, one a line", "CLIP 需要候选词文件，每行一个")
        raise InputError(words, where="clip", next_step=Words("name it: --words FILE", "请用 --words FILE 指定"))
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(Words(f"cannot be read: {error}", f"无法读取：{error}"), where=str(path)) from error
    found = list(dict.fromkeys(line.strip() for line in lines if line.strip()))
    if not found or len(found) > _MOST_CANDIDATES:
        words = Words("{n} words; 1 to {m} are needed", "{n} 个词；需要 1 到 {m} 个")
        raise InputError(words.filled(n=len(found), m=_MOST_CANDIDATES), where=str(path))
    return found


def _failed(name: str, error: Exception) -> EngineError:
    return EngineError(Words("could not run: {why}", "运行失败：{why}").filled(why=str(error)[:300]), where=name)
