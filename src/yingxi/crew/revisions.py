"""Each stage's own revision number: part of the key of everything the stage makes.

Raise a number when the stage's output changes for the same input; takes and documents made by the older
revision are stale from then on.
"""

from __future__ import annotations

from typing import Final

REVISION: Final = {
    "script": 5,
    "speech": 2,
    "board": 6,
    "stage": 7,
    "motion": 6,
    "picture": 6,
    "dissolve": 3,
    "music": 3,
    "ambience": 3,
    "effects": 2,
    "mix": 2,
    "join": 2,
    "captions": 2,
    "sheet": 5,
    "cover": 6,
}
"""Stage -> revision."""
