"""SD-WebUI's interrogate: CLIP or DeepDanbooru, on a server the person already runs with --api."""

from __future__ import annotations

from typing import TYPE_CHECKING

from yingxi.lora.labels.base import Source, Tag, parts_of
from yingxi.lora.labels.web import as_base64, post_json, unlike

if TYPE_CHECKING:
    from PIL import Image


class WebUILabeller:
    """Asks /sdapi/v1/interrogate; `model` is clip or deepdanbooru."""

    def __init__(self, source: Source) -> None:
        self._url = source.needed_url("webui") + "/sdapi/v1/interrogate"
        self._model = source.model or "clip"
        self._key = source.key
        self.name = f"webui {self._model}"

    def label(self, picture: Image.Image) -> tuple[Tag, ...]:
        """Return the caption's parts."""
        answer = post_json(self._url, {"image": as_base64(picture), "model": self._model}, key=self._key)
        caption = answer.get("caption") if isinstance(answer, dict) else None
        if not isinstance(caption, str):
            raise unlike(self._url, answer)
        return parts_of(caption)
