"""The board that was directed before, looked up: a director keeps its pictures where the grammar still allows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from yingxi.board.choice import SAME_PICTURE_S, Outlook
from yingxi.story.board import Board, Shot
from yingxi.story.script import Beat, Script


@dataclass(frozen=True, slots=True)
class LastBoard:
    """The last board by its ids.

    Attributes:
        shots: in film order.
        places: scene id -> kind of place, as the script has it now.
        at: shot id -> its place among `shots`.
        shown_at: beat id -> the place of the shot that shows it.
    """

    shots: tuple[Shot, ...] = ()
    places: Mapping[str, str] = field(default_factory=dict)
    at: Mapping[str, int] = field(default_factory=dict)
    shown_at: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, board: Board, script: Script) -> LastBoard:
        """Look a board up for the script that is told now."""
        return cls(
            board.shots,
            {scene.id: scene.place for scene in script.scenes},
            {shot.id: number for number, shot in enumerate(board.shots)},
            {beat: number for number, shot in enumerate(board.shots) for beat in shot.beats},
        )

    def together(self, beat: str, other: str) -> bool | None:
        """Return whether two beats shared a shot; None if one of them is new."""
        first, second = self.shown_at.get(beat), self.shown_at.get(other)
        return None if first is None or second is None else first == second

    def number_of(self, shot_id: str, beats: Sequence[Beat]) -> int | None:
        """Return which shot showed the same: the one of that id, else the one that showed the first known beat."""
        known = (self.shown_at[beat.id] for beat in beats if beat.id in self.shown_at)
        return self.at.get(shot_id, next(known, None))

    def outlook(self, after: int) -> Outlook:
        """Return what was shown behind a shot."""
        coming = [shot for shot in self.shots[after + 1 :][:40] if shot.scene in self.places]
        if not coming:
            return Outlook()
        soon, at_s = set(), 0.0
        for shot in coming:
            if at_s >= SAME_PICTURE_S:
                break
            cast = tuple(person.character for person in shot.people)
            soon.add((shot.place or self.places[shot.scene], shot.size, shot.angle, shot.subject, cast))
            at_s += shot.duration_s
        return Outlook((coming[0].size, coming[0].subject), frozenset(soon))


NO_BOARD: Final = LastBoard()
