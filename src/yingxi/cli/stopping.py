"""Ctrl-C, remembered: Python loses an interrupt that falls into a clean-up of its own, such as an import lock's."""

from __future__ import annotations

import signal
from contextlib import suppress
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from types import FrameType

    from yingxi.crew.events import Event, Listener

_asked: Final[list[int]] = []


def heed_signals() -> None:
    """Let Ctrl-C, and being told to end, stop a run; call on the main thread."""
    with suppress(ValueError, AttributeError):  # not on the main thread, or not on this system
        for name in ("SIGINT", "SIGTERM", "SIGHUP"):
            signal.signal(getattr(signal, name), _interrupt)


def stoppable(hear: Listener) -> Listener:
    """Return a listener that stops the run at its next event where the interrupt itself was lost."""

    def listen(event: Event) -> None:
        if _asked:
            raise KeyboardInterrupt
        hear(event)

    return listen


def _interrupt(number: int, frame: FrameType | None) -> None:
    _asked.append(number)
    raise KeyboardInterrupt
