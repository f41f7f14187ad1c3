"""One JSON question to a server, its failures said in one line."""

from __future__ import annotations

import base64
import io
import json
import time
import urllib.error
import urllib.request
from typing import TYPE_CHECKING, Any, Final

from yingxi.errors import EngineError
from yingxi.words import Words

if TYPE_CHECKING:
    from PIL import Image

TIMEOUT_S: Final = 180.0
LARGEST_ANSWER_BYTES: Final = 8 * 1024 * 1024
LARGEST_SIDE_PX: Final = 1024
_BUSY: Final = (429, 502, 503, 504)
_PAUSES_S: Final = (1.0, 4.0)
"""How long a busy server is waited for before it is asked again."""


class _Staying(urllib.request.HTTPRedirectHandler):
    """Follows no redirection: a key must not go to another server."""

    def redirect_request(self, *_: Any, **__: Any) -> None:
        return None


def post_json(url: str, body: dict[str, Any], *, key: str = "", pauses_s: tuple[float, ...] = _PAUSES_S) -> Any:
    """Send a JSON object and return the JSON that comes back; a busy server is asked again.

    Raises:
        EngineError: no server, a refusal, or no JSON.
    """
    headers = {"Content-Type": "application/json", "User-Agent": "yingxi"}
    if key:
        headers["Authorization"] = f"Bearer {key}"
    request = urllib.request.Request(url, json.dumps(body).encode(), headers)
    for pause in (*pauses_s, None):
        try:
            with urllib.request.build_opener(_Staying).open(request, timeout=TIMEOUT_S) as stream:
                data = stream.read(LARGEST_ANSWER_BYTES + 1)
        except urllib.error.HTTPError as error:
            with error:
                said = error.read(500).decode("utf-8", "replace")
            if error.code in _BUSY and pause is not None:
                time.sleep(pause)
                continue
            raise _refused(url, error.code, said) from error
        except (OSError, ValueError) as error:
            raise _silent(url, error) from error
        return _json(url, data)
    raise AssertionError("the last pause is None")


def _json(url: str, data: bytes) -> Any:
    try:
        if len(data) > LARGEST_ANSWER_BYTES:
            raise ValueError("too long")
        return json.loads(data)
    except (ValueError, RecursionError) as error:
        raise unlike(url, data[:100].decode("utf-8", "replace")) from error


def unlike(url: str, answer: object) -> EngineError:
    """Return the error for an answer of another shape than was asked for."""
    words = Words("answers otherwise than expected: {a}", "返回的内容不符合预期：{a}").filled(a=str(answer)[:100])
    step = Words("check the address and the kind of server", "请检查地址和服务类型")
    return EngineError(words, where=url, next_step=step)


def _refused(url: str, code: int, said: str) -> EngineError:
    words = Words("refused with {code}: {said}", "拒绝了请求（{code}）：{said}").filled(code=code, said=said[:200])
    step = Words("check the address, the model's name and the key", "请检查地址、模型名和密钥")
    return EngineError(words, where=url, next_step=step)


def _silent(url: str, error: Exception) -> EngineError:
    why = getattr(error, "reason", None) or error
    words = Words("does not answer: {why}", "没有响应：{why}").filled(why=str(why)[:200])
    step = Words("start the server, or mend the address", "请先启动服务，或改正地址")
    return EngineError(words, where=url, next_step=step)


def as_base64(picture: Image.Image) -> str:
    """Return an RGB picture as base64 of a JPEG, its longer side at most 1024 px."""
    small = picture.copy()
    small.thumbnail((LARGEST_SIDE_PX, LARGEST_SIDE_PX))
    buffer = io.BytesIO()
    small.save(buffer, format="JPEG", quality=92)
    return base64.b64encode(buffer.getvalue()).decode("ascii")
