"""A style as people write it: short where it can be, and one over another."""

from __future__ import annotations

from pathlib import Path

import pytest

from yingxi.errors import DocumentError
from yingxi.project.documents import parse, plain
from yingxi.story.cast import Cast
from yingxi.story.film import Film
from yingxi.story.style import LoraFile, ModelFile, Painting, Style, StyleFile


def film(text: str) -> Film:
    return parse(Film, text.encode(), "film.yaml")


def test_a_path_alone_stands_for_its_file_and_is_written_so_again() -> None:
    assert film("style: looks/ink\n").style == Style(file="looks/ink")
    assert plain(film("style: looks/ink\n"))["style"] == "looks/ink"
    both = film("style:\n  loras:\n  - ink.safetensors\n  - {file: paper.safetensors, weight: 0.6}\n")
    assert plain(both)["style"] == {"loras": ["ink.safetensors", {"file": "paper.safetensors", "weight": 0.6}]}
    cast = parse(Cast, b"characters:\n- {id: c_a, name: A, lora: a.safetensors, trigger: aye}\n", "cast.yaml")
    assert cast.characters[0].lora == LoraFile(file="a.safetensors")


def test_settings_that_pass_through_values_stay_themselves() -> None:
    """An option on the command line has the whole document built anew from its values."""
    whole = film("style:\n  file: ink\n  loras: [a]\n  cfg: 5\n")
    assert Film.model_validate(whole.model_dump()) == whole
    assert Film.model_validate(whole.model_dump(mode="json")) == whole


def test_every_fault_is_told_with_its_line_and_the_nearest_name() -> None:
    with pytest.raises(DocumentError) as caught:
        film("style:\n  lorras: []\n  steps: 0\n  loras:\n  - {file: a, wheight: 1}\n")
    for said in (caught.value.in_("en"), caught.value.in_("zh")):
        assert "film.yaml:2" in said
        assert "loras" in said
        assert "film.yaml:3" in said
        assert "film.yaml:5" in said
        assert "weight" in said


def test_a_style_file_begins_from_no_other() -> None:
    with pytest.raises(DocumentError, match="begins from no other"):
        parse(StyleFile, b"kind: yingxi/style\nfile: more.yaml\n", "style.yaml")


def test_an_endless_prompt_is_refused() -> None:
    with pytest.raises(DocumentError, match="4000"):
        film(f"style:\n  prompt: {'a' * 4001}\n")


def test_what_a_film_says_goes_before_its_style_file() -> None:
    shared = Style(prompt="ink", steps=30, loras=(LoraFile(file="a"),), voice="bf_emma")
    own = Style(file="ink", steps=10, trigger="mei")
    assert own.over(shared) == Style(
        prompt="ink", steps=10, loras=(LoraFile(file="a"),), voice="bf_emma", trigger="mei"
    )


def test_the_text_encoder_follows_the_weight_unless_it_has_its_own() -> None:
    assert LoraFile(file="a", weight=0.4).weight_of_words == 0.4
    assert LoraFile(file="a", weight=0.4, text_encoder_weight=0.0).weight_of_words == 0.0


def test_a_key_knows_what_a_model_is_and_not_where_it_lies() -> None:
    here, there = (
        Painting(base=ModelFile(path=Path(path), touched=(1, at), sha256="ab")) for path, at in (("/a", 1), ("/b", 2))
    )
    assert here.model_dump_json() == there.model_dump_json()
    assert "/a" not in here.model_dump_json()
