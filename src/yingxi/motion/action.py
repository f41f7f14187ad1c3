"""What an action is."""

from __future__ import annotations

from dataclasses import dataclass

from yingxi.motion.keys import Key
from yingxi.words import Words


@dataclass(frozen=True, slots=True)
class Action:
    """One registered action.

    Attributes:
        name: its registered name.
        title: what people call it.
        seconds: how long it takes by itself; a loop goes on while there is time.
        posture: what the body rests in meanwhile; "" = as it is.
        back_to: posture afterwards; "" = stays.
        keys: what trunk, arms and face do.
        loop: first and last key of what is repeated while time lasts.
        stays: the last pose is kept when nothing else follows.
        gait: how it gets along; "" = it stays in its place.
        metres: how far it goes by itself; None = as far as there is time. Negative goes backwards.
        special: a feat of motion.feats that keys alone cannot write ("jump", "fall"...).
        manner: a temperament of talking.
        beside: goes on beside whatever else is done, from the first frame to the last ("leads by the hand").
        gait_with: how one gets along meanwhile, when the text tells of no other way.
    """

    name: str
    title: Words
    seconds: float = 1.6
    posture: str = ""
    back_to: str = ""
    keys: tuple[Key, ...] = ()
    loop: tuple[int, int] | None = None
    stays: bool = False
    gait: str = ""
    metres: float | None = None
    special: str = ""
    manner: str = ""
    beside: bool = False
    gait_with: str = ""

    @property
    def goes_on(self) -> bool:
        """Whether it fills whatever time there is."""
        return self.loop is not None or self.stays or (bool(self.gait) and self.metres is None)
