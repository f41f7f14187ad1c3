"""Each stage's own revision number: part of the key of everything the stage makes.

Raise a number when the stage's output changes for the same input; takes and documents made by the older
revision are stale from then on.
"""

from __future__ import annotations

from typing import Final

REVISION: Final = {
    "script": 9,
    "speech": 2,
    "board": 13,
    "stage": 13,
    "motion": 13,
    "picture": 14,
    "dissolve": 3,
    "music": 3,
    "ambience": 4,
    "effects": 2,
    "mix": 2,
    "join": 2,
    "captions": 2,
    "sheet": 12,
    "cover": 13,
}
"""Stage -> revision."""
