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
    "goat": (("#e9e2d4", "#f6f0e4", "#6e5a48"), ("#8d8378", "#ded5c8", "#453c36"), ("#a87a50", "#ecdcc2", "#4e3626")),
    "donkey": (("#8c8480", "#e6ded4", "#453e3c"), ("#7a6656", "#dccdb8", "#3a2e28")),
    "zebra": (("#f0ece2", "#f8f5ec", "#2b2830"),),
    "camel": (("#c79a62", "#e6cda2", "#7c5632"), ("#b5854e", "#dcbf92", "#6a4628")),
    "giraffe": (("#eccf8e", "#f4e2b8", "#a8642e"), ("#e6c480", "#f2deb0", "#8e5228")),
    "crocodile": (("#62804a", "#d8d6a0", "#3c5230"), ("#5a7460", "#cfd0aa", "#34483c")),
    "hippo": (("#8c8090", "#c8aab0", "#5a4c58"), ("#7e7a86", "#bca6aa", "#4c4650")),
    "kangaroo": (("#b07f52", "#ecdcc0", "#5e4028"), ("#9a7a5e", "#e4d4bc", "#4c3828")),
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
    "swan": (("#f4f1ea", "#ffffff", "#e0762f"),),
    "gull": (("#b4bcc8", "#f8f6f0", "#e8b03a"),),
    "eagle": (("#5c4230", "#efe6d4", "#e2a632"), ("#6e4e30", "#c89a5e", "#dca034")),
    "crane": (("#f2efe8", "#fbf9f4", "#3a3a42"), ("#9aa6b4", "#f0eee8", "#d09a3c")),
    "parrot": (("#3f9450", "#e8c640", "#d64a34"), ("#c8402f", "#e8b83a", "#3a3a40"), ("#3a78b8", "#f0cc4a", "#3c3a40")),
    "dove": (("#f0ede6", "#ffffff", "#d98a78"), ("#9aa3b2", "#cfd3da", "#c98a78")),
    "peacock": (("#1f6a9a", "#35a0a0", "#3f8a52"),),
    "bee": (("#efb93a", "#f8e2a4", "#3a2a20"),),
    "butterfly": (("#e08a3a", "#fbeecb", "#3a2a2c"), ("#5a8ac8", "#f4ecd8", "#2c2c42"),
                  ("#d86a86", "#fbe8d8", "#4a2c3c")),
    "ant": (("#6a3a2a", "#c98e66", "#3c2018"), ("#3c3436", "#8e8078", "#221c1e")),
    "cricket": (("#7a9a4a", "#d8dca0", "#4a6430"), ("#8a6a44", "#dcc498", "#50381f")),
    "spider": (("#5a4a54", "#c8a890", "#2e2630"), ("#7a5238", "#d8b48e", "#43291a")),
    "crab": (("#d2573a", "#f2c49a", "#a83a28"),),
    "whale": (("#4a6a8a", "#e4ebee", "#34506c"), ("#5f6f80", "#dfe4e6", "#44525f")),
    "dolphin": (("#7a94aa", "#eaf0f2", "#5c7690"),),
    "shark": (("#76838e", "#e8eaea", "#56626c"),),
    "hen": (("#b0683c", "#ecd2a8", "#c23b34"), ("#efe6d4", "#fbf6ea", "#c8403a"), ("#6e4a3a", "#c79a64", "#b8352f")),
    "fish": (("#4f86a0", "#e6efe8", "#e0a24a"), ("#c8553a", "#f6e4cc", "#e8b45a"), ("#5f8f84", "#e8efdc", "#d98f54")),
    "snake": (("#5f8a55", "#e3e4b0", "#a83c36"), ("#e9e4d8", "#fbf7ec", "#b8505a"), ("#6a6f4a", "#ded7a4", "#3c3a2c")),
}  # fmt: skip
"""Natural coats of each kind."""


YOUNG_COATS: Final[dict[str, tuple[Coat, ...]]] = {
    "hen": (("#f2cf58", "#faeaae", "#e0923a"),),
    "duck": (("#eecb5a", "#f8e8b4", "#d8863a"),),
    "goose": (("#e6cf7a", "#f6ecc4", "#d88a3a"),),
    "swan": (("#a39c98", "#dcd6ce", "#4c474a"),),
    "deer": (("#c08a54", "#f6ecd8", "#7c5a38"),),
}
"""What the young wear where it is unlike the grown."""

DYES: Final[dict[str, Coat]] = {
    "white": ("#f1ede4", "#fbf8f2", "#cfc4b8"),
    "black": ("#35323a", "#5a5660", "#232128"),
    "grey": ("#8b8a8e", "#d9d6d2", "#5c5b62"),
    "golden": ("#d9a548", "#f4e3b8", "#a3702c"),
    "red": ("#b9552a", "#f0dcc4", "#6e2f1c"),
    "brown": ("#7a5238", "#d2b393", "#4a2f20"),
    "green": ("#4c9464", "#d6e6c0", "#2f6444"),
    "blue": ("#4a78ac", "#d3e2ee", "#2f5080"),
    "pink": ("#e3a0a6", "#f6d8d8", "#b5656e"),
    "purple": ("#80609c", "#dccce6", "#553c6e"),
    "spotted": ("#efe6d6", "#faf4e8", "#c07a3a"),
}
"""The coat that each colour a text may name gives: whole, so that a white cat has no dark stripes."""

_KEEPS: Final = {
    "bird": (2,), "duck": (2,), "goose": (2,), "hen": (2,), "swan": (2,), "gull": (2,), "eagle": (2,), "dove": (2,),
    "parrot": (2,), "owl": (2,), "penguin": (1, 2), "zebra": (0, 1, 2), "panda": (0, 1, 2), "bee": (2,),
    "butterfly": (1, 2), "giraffe": (2,), "tiger": (1, 2), "horse": (), "goat": (2,), "crane": (2,), "snake": (2,),
    "tortoise": (2,), "dragon": (2,), "fish": (2,), "wolf": (),
}  # fmt: skip
"""Which papers of a coat a told colour leaves alone: beaks and feet, stripes, horns."""


def coats_of(species: str, *, young: bool = False) -> tuple[Coat, ...]:
    """Return a kind's natural coats, or its young's; kinds without an entry have a dog's."""
    if young and species in YOUNG_COATS:
        return YOUNG_COATS[species]
    return COATS.get(species, COATS["dog"])


def dyed(species: str, natural: Coat, dye: str) -> Coat:
    """Return a coat in a colour that a text names.

    Args:
        species: the kind.
        natural: the coat it would wear.
        dye: a name in DYES.
    """
    kept = _KEEPS.get(species, ())
    main, second, accent = (
        own if k in kept else new for k, (own, new) in enumerate(zip(natural, DYES[dye], strict=True))
    )
    return main, second, accent
