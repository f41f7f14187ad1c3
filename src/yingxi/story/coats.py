"""The natural coats of every kind of animal: what `script` casts them in and `draw` cuts them from."""

from __future__ import annotations

from typing import Final

Coat = tuple[str, str, str]
"""Colours of back and flanks, of belly and muzzle, and of what a kind has of its own: points, stripes, beak."""

COATS: Final[dict[str, tuple[Coat, ...]]] = {
    "frog": (("#5f9a4a", "#dfe6b0", "#3a6a38"), ("#7aa23f", "#e8e6b4", "#4b6b2c"), ("#4d8f62", "#dbe8c4", "#2d5d4a")),
    "fox": (("#c8692f", "#f3e6d2", "#3a2a24"), ("#b9552a", "#f1dfc8", "#33241f"), ("#d17c3a", "#f6ead8", "#4a3228")),
    "wolf": (("#6f7074", "#d5d2cc", "#3a3a3e"), ("#5c5d66", "#c6c2bd", "#2e2e34"), ("#837a70", "#ddd4c6", "#443d38")),
    "dog": (("#9a7048", "#ead9bd", "#4a3424"), ("#d8b98c", "#f3e6cf", "#7a5a3a"), ("#5a4538", "#e5d4bd", "#2e231e")),
    "cat": (("#b98a54", "#f2e6d2", "#6b4526"), ("#8d8a88", "#efeae4", "#4c4a4e"), ("#39353a", "#e9e4de", "#1f1d22")),
    "horse": (("#7a4f33", "#c9a682", "#2f2320"), ("#a9744a", "#e2c9a6", "#f0e2c6"), ("#54392c", "#a8876b", "#221a18")),
    "ox": (("#6f5644", "#cdb9a0", "#33281f"), ("#595356", "#a9a2a0", "#2c292b"), ("#a2703f", "#e3cba6", "#4a3322")),
    "pig": (("#e3a79a", "#f3cfc4", "#b9746a"), ("#dcb1a4", "#f0d6ca", "#8a6a62"), ("#d8968c", "#efc4b8", "#a3605a")),
    "sheep": (("#ece4d4", "#d9c7b2", "#5a4c44"), ("#e3d8c6", "#3f3836", "#2e2926"), ("#f1ece2", "#e2c9b4", "#7a6656")),
    "rabbit": (("#cfc2b0", "#f4ece0", "#a08a78"), ("#a98d70", "#efe2d0", "#6e5846"), ("#efe9e0", "#ffffff", "#d8a79c")),
    "mouse": (("#8f8a86", "#dcd6d0", "#d79a94"), ("#a58a70", "#eadcca", "#d8a08e"), ("#6f7078", "#cfcfd4", "#cf959a")),
    "tiger": (("#d98a34", "#f7ecd4", "#2a211c"), ("#cf7a2c", "#f4e4c8", "#241b18")),
    "bear": (("#5f4433", "#a98a6c", "#2c211b"), ("#453531", "#94765e", "#221a19"), ("#7c5a3c", "#c3a382", "#3a2a1f")),
    "lion": (
        ("#d5a458", "#f3e4c2", "#8a5226"), ("#c8944a", "#eedcb8", "#5c3420"), ("#ddb46c", "#f6ead0", "#a2652c"),
    ),
    "panda": (("#f1ede4", "#fbf8f0", "#2b2a2e"), ("#e9e2d4", "#f7f1e4", "#33292a")),
    "deer": (
        ("#b5793f", "#f3e6cd", "#6e4c2e"), ("#a5693a", "#efdfc4", "#5e4028"), ("#c08a54", "#f6ecd8", "#7c5a38"),
    ),
    "elephant": (
        ("#8b8f98", "#b3b4b8", "#5a5c66"), ("#7d7a7c", "#a8a3a0", "#4c494c"), ("#9a9aa6", "#c2bfc2", "#666674"),
    ),
    "monkey": (
        ("#8a5c38", "#efcfae", "#54361f"), ("#6e4a32", "#e6bf9c", "#3c281c"), ("#c08a3e", "#f2d9b8", "#7a5226"),
    ),
    "squirrel": (
        ("#b5622e", "#f5ead6", "#6e3820"), ("#8f6a4a", "#efe2cd", "#5a4030"), ("#c4733a", "#f7eddc", "#83441f"),
    ),
    "hedgehog": (
        ("#c9a47c", "#f0e0c6", "#5a4434"), ("#b9936c", "#ead8bd", "#4a3a32"), ("#d4b48c", "#f4e8d2", "#6e5440"),
    ),
    "tortoise": (
        ("#8aa35a", "#dfe0ac", "#7a5a30"), ("#7c9668", "#d6dcb4", "#5f5a38"), ("#a3a05a", "#e6deb0", "#6e4a2c"),
    ),
    "owl": (("#8a6a4a", "#f0e0c2", "#d9a23e"), ("#a9835a", "#f5e9d2", "#d99a34"), ("#7c7a7a", "#e9e4dc", "#d6a848")),
    "penguin": (("#2c3340", "#f6f2e8", "#e8963a"), ("#3a4350", "#f3efe6", "#e6a04a")),
    "dragon": (("#3f8f7c", "#f0e2b0", "#d8902e"), ("#b8402f", "#f2dca4", "#e0a83a"), ("#4a74a8", "#e9e6c0", "#d6a440")),
    "crow": (("#2b2c36", "#454958", "#5a5c66"),),
    "bird": (("#6f93b8", "#f1e6cc", "#d98f3f"), ("#9a7a58", "#efe2cc", "#c8954a"), ("#b85a44", "#f2e2cc", "#d9a04a")),
    "duck": (("#f0ece0", "#ffffff", "#e39a36"), ("#8a7354", "#d9c8a6", "#d9a03a")),
    "goose": (("#f1ede4", "#ffffff", "#e08f30"),),
    "hen": (("#b0683c", "#ecd2a8", "#c23b34"), ("#efe6d4", "#fbf6ea", "#c8403a"), ("#6e4a3a", "#c79a64", "#b8352f")),
    "fish": (("#4f86a0", "#e6efe8", "#e0a24a"), ("#c8553a", "#f6e4cc", "#e8b45a"), ("#5f8f84", "#e8efdc", "#d98f54")),
    "snake": (("#5f8a55", "#e3e4b0", "#a83c36"), ("#e9e4d8", "#fbf7ec", "#b8505a"), ("#6a6f4a", "#ded7a4", "#3c3a2c")),
}  # fmt: skip
"""Natural coats of each kind."""


def coats_of(species: str) -> tuple[Coat, ...]:
    """Return a kind's natural coats; kinds without an entry have a dog's."""
    return COATS.get(species, COATS["dog"])
