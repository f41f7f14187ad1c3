"""Each stage's own revision number: part of the key of everything the stage makes.

Raise a number when the stage's output changes for the same input; takes and documents made by the older
revision are stale from then on.
"""

from __future__ import annotations

from typing import Final

REVISION: Final = {
    "script": 1,
    "speech": 1,
    "board": 1,
    "stage": 1,
    "motion": 1,
    "picture": 1,
    "dissolve": 1,
    "music": 1,
    "ambience": 1,
    "effects": 1,
    "mix": 1,
    "join": 1,
    "captions": 1,
    "sheet": 1,
    "cover": 1,
}
"""Stage -> revision."""
