"""Names out of a table are checked where they are read."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from yingxi.errors import DocumentError
from yingxi.project.documents import parse
from yingxi.story.cast import Cast, CharacterDesign

CAST = """kind: yingxi/cast
characters:
- id: c_a
  name: 阿福
  species: {species}
  design:
    wardrobe: {wardrobe}
    hair: bun
"""


def test_unknown_names_are_told_at_once_with_their_lines() -> None:
    with pytest.raises(DocumentError) as caught:
        parse(Cast, CAST.format(species="griffin", wardrobe="hanfuu").encode(), "cast.yaml")
    for said in (caught.value.in_("en"), caught.value.in_("zh")):
        assert "cast.yaml:5" in said
        assert "cast.yaml:7" in said
        assert "hanfu?" in said or "hanfu？" in said


def test_known_names_pass() -> None:
    cast = parse(Cast, CAST.format(species="fox", wardrobe="hanfu").encode(), "cast.yaml")
    assert cast.characters[0].species == "fox"


@pytest.mark.parametrize(
    "change", [{"hair": "x"}, {"beard": "x"}, {"hat": "x"}, {"marks": ("x",)}, {"face": {"ears": 0.5}}]
)
def test_every_part_of_a_design_is_a_known_one(change: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        CharacterDesign(wardrobe="hanfu", **change)
