"""The judge: a small classifier that tells what a picture of the tiny base shows, and in which style.

score.py trains it on the artist's pictures and marks bases with it; tools/train_demo marks LoRAs with it. Its weights
lie beside this file in half precision, with what each of its answers means.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import corpus
import torch
import torch.nn.functional as F

SEEN_PX: Final = 64
"""The side of what it looks at."""
ASKED: Final[Mapping[str, tuple[str, ...]]] = {
    "place": tuple(corpus.PLACES),
    "hour": tuple(corpus.HOURS),
    "colour": (*corpus.COLOURS, ""),
    "style": ("render", "woodcut"),
    "character": ("", "other", "mei"),
}
"""What is asked, and every answer; "": nobody is there."""
SHIPPED: Final = Path(__file__).with_name("judge.safetensors")
_WIDTHS: Final = (3, 24, 48, 64, 96)
_AT_ONCE: Final = 64


class Judge(torch.nn.Module):
    """Answers each of `ASKED` about pictures (count, 3, side, side), -1..1."""

    def __init__(self) -> None:
        super().__init__()
        layers: list[torch.nn.Module] = []
        for before, after in itertools.pairwise(_WIDTHS):
            layers += [
                torch.nn.Conv2d(before, after, 3, stride=2, padding=1),
                torch.nn.BatchNorm2d(after),
                torch.nn.ReLU(),
            ]
        self.body = torch.nn.Sequential(*layers, torch.nn.Flatten(), torch.nn.Dropout(0.3))
        cells = (SEEN_PX >> (len(_WIDTHS) - 1)) ** 2
        self.heads = torch.nn.ModuleDict(
            {name: torch.nn.Linear(_WIDTHS[-1] * cells, len(kinds)) for name, kinds in ASKED.items()}
        )

    def forward(self, pictures: torch.Tensor) -> dict[str, torch.Tensor]:
        """Return the score of each answer, by what is asked."""
        seen = self.body(F.interpolate(pictures, size=(SEEN_PX, SEEN_PX), mode="area"))
        return {name: head(seen) for name, head in self.heads.items()}

    @torch.no_grad()
    def says(self, pictures: torch.Tensor) -> list[dict[str, str]]:
        """Return what is seen in each picture."""
        said: list[dict[str, str]] = [{} for _ in pictures]
        for first in range(0, len(pictures), _AT_ONCE):
            for name, scores in self(pictures[first : first + _AT_ONCE]).items():
                for number, best in enumerate(scores.argmax(1).tolist(), first):
                    said[number][name] = ASKED[name][best]
        return said


def write_judge(judge: Judge, path: Path) -> None:
    """Write a judge's weights in half precision, and what its answers mean."""
    from safetensors.torch import save_file

    values = {name: value.half() if value.is_floating_point() else value for name, value in judge.state_dict().items()}
    save_file(values, path, metadata={"asked": json.dumps(ASKED)})


def read_judge(path: Path = SHIPPED) -> Judge:
    """Read a judge, ready to be asked.

    Raises:
        SystemExit: there is none, or it was trained to answer other questions.
    """
    from safetensors import safe_open
    from safetensors.torch import load_file

    if not path.is_file():
        raise SystemExit(f"{path}: there is no judge yet; train one with tools/tiny_base/score.py")
    with safe_open(path, "pt") as file:
        asked = (file.metadata() or {}).get("asked")
    if asked is None or json.loads(asked) != json.loads(json.dumps(ASKED)):
        raise SystemExit(f"{path}: this judge answers other questions; remove it and train one with score.py")
    judge = Judge()
    judge.load_state_dict(load_file(path))
    judge.eval()
    return judge


def agreement(asked: Sequence[Mapping[str, str]], said: Sequence[Mapping[str, str]]) -> dict[str, float]:
    """Return how often each thing that is asked was seen, how often all were, and of how many."""
    right = [
        {name: saw[name] == value for name, value in wanted.items()} for wanted, saw in zip(asked, said, strict=True)
    ]
    share = {name: round(sum(each[name] for each in right) / len(right), 4) for name in asked[0]}
    return {**share, "all": round(sum(all(each.values()) for each in right) / len(right), 4), "of": len(right)}
