"""Any OpenAI-compatible server: a vision model labels pictures, a language model translates captions."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from yingxi.engines.base import Message
from yingxi.errors import InputError
from yingxi.lora.labels.base import Source, Tag, parts_of
from yingxi.lora.labels.web import as_base64, post_json, unlike
from yingxi.words import Words

if TYPE_CHECKING:
    from PIL import Image

DEFAULT_PROMPT: Final = (
    "Describe this picture for training a text-to-image model, in English, in one line of short phrases separated by "
    "commas: who or what, what they do, clothes, place, hour, light, colours. Name only what is seen. No preamble."
)
_THOUGHT: Final = re.compile(r"<think>.*?</think>|```\w*", re.DOTALL)
_MOST_TOKENS: Final = 1000


class Chat:
    """A conversation with a server's model, by POST /chat/completions; a `LanguageModel` of engines/base."""

    def __init__(self, source: Source) -> None:
        self._url = source.needed_url("chat") + "/chat/completions"
        if not source.model:
            words = Words("needs the model's name", "需要模型名")
            raise InputError(words, where=source.url, next_step=Words("name it: --model NAME", "请用 --model 指定"))
        self._model, self._key = source.model, source.key
        self.name = f"chat {source.model}"

    def complete(self, messages: Sequence[Message], *, schema: Mapping[str, object] | None = None) -> str:
        """Return the model's answer without its thoughts."""
        turns = [{"role": message.role, "content": message.content} for message in messages]
        return self.asked(turns, schema)

    def asked(self, turns: list[dict[str, Any]], schema: Mapping[str, object] | None = None) -> str:
        """Return the answer to turns in the server's own form.

        Raises:
            EngineError: the server failed or answered nothing.
        """
        body: dict[str, Any] = {
            "model": self._model,
            "messages": turns,
            "temperature": 0,
            "max_tokens": _MOST_TOKENS,
            "stream": False,
        }
        if schema is not None:
            body["response_format"] = {"type": "json_schema", "json_schema": {"name": "answer", "schema": dict(schema)}}
        answer = post_json(self._url, body, key=self._key)
        try:
            text = answer["choices"][0]["message"]["content"]
        except (KeyError, IndexError, TypeError) as error:
            raise unlike(self._url, answer) from error
        plain = _THOUGHT.sub("", text).strip().strip("\"“”'").strip() if isinstance(text, str) else ""
        if not plain:
            raise unlike(self._url, answer)
        return plain


class VisionLabeller:
    """Asks a vision model what is on a picture."""

    def __init__(self, source: Source) -> None:
        self._chat = Chat(source)
        self._prompt = source.prompt or DEFAULT_PROMPT
        self.name = f"vision {source.model}: {self._prompt}"

    def label(self, picture: Image.Image) -> tuple[Tag, ...]:
        """Return the answer's parts."""
        url = f"data:image/jpeg;base64,{as_base64(picture)}"
        content = [{"type": "text", "text": self._prompt}, {"type": "image_url", "image_url": {"url": url}}]
        return parts_of(self._chat.asked([{"role": "user", "content": content}]))
