"""Each stage's own revision number: part of the key of everything the stage makes.

Raise a number when the stage's output changes for the same input; takes and documents made by the older
revision are stale from then on.
"""

from __future__ import annotations

from typing import Final

REVISION: Final = {
    "script": 4,
    "speech": 2,
    "board": 5,
    "stage": 6,
    "motion": 5,
    "picture": 5,
    "dissolve": 3,
    "music": 2,
    "ambience": 3,
    "effects": 2,
    "mix": 2,
    "join": 2,
    "captions": 2,
    "sheet": 4,
    "cover": 5,
}
"""Stage -> revision."""
