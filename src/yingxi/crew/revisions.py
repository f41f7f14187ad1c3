"""Each stage's own revision number: part of the key of everything the stage makes.

Raise a number when the stage's output changes for the same input; takes and documents made by the older
revision are stale from then on.
"""

from __future__ import annotations

from typing import Final

REVISION: Final = {
    "script": 10,
    "speech": 2,
    "board": 14,
    "stage": 14,
    "motion": 14,
    "picture": 15,
    "dissolve": 3,
    "music": 3,
    "ambience": 4,
    "effects": 2,
    "mix": 2,
    "join": 2,
    "captions": 2,
    "sheet": 13,
    "cover": 14,
}
"""Stage -> revision."""
