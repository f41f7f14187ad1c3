"""English words for places, beside those of story/places.py, and which of those are too unsure to be read in prose."""

from __future__ import annotations

from typing import Final

UNSURE_EN: Final = tuple(
    [
        "dining table",
        "desk",
        "heaven",
        "stars",
        "moon",
        "clouds",
        "light",
        "spring",
        "bed",
        "plain",
        "grass",
        "cell",
        "flat",
        "bench",
        "company",
        "cakes",
        "stage",
        "fair",
    ]
)
"""Words that mostly say something else: people sit at a desk at home, and on a bench in a park."""
_MORE: Final = {
    "bedroom": "attic,loft,garret,bedroom,bedside,own bed,in bed,in his bed,in her bed",
    "home": "staircase,front door,drawing room,sitting room,front room,lounge,living-room,dining-room",
    "modern_home": "his flat,her flat,my flat,the flat,our flat,their flat",
    "train": "railway carriage,train carriage",
    "street": "capital,piazza,plaza",
    "forest": "spring of water,jungle,oak,pine trees",
    "riverside": "pond,stream,brook,creek,canal,ferry,jetty,pier,riverbanks,lily pond,dam,reeds,millpond",
    "garden": "greenhouse,flower bed,flowerbed,vegetable patch,hedge",
    "school": "exercise books,blackboard,gym,staffroom",
    "field": "marsh,moor,heath,wheat,cornfield,hayfield",
    "seaside": "sand,lighthouse,sands,dunes",
    "mountain": "ridge,summit,slope,ravine,canyon",
    "modern_street": "kerb,curb,bus shelter,shelter,taxi rank,high street",
    "kitchen": "sink,kitchen table,fridge,larder",
    "graveyard": "churchyard wall,tombstones,crypt",
}
MORE_EN: Final = {word: kind for kind, row in _MORE.items() for word in row.split(",")}
"""Word -> kind of place."""
