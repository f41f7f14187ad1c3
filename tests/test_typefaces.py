"""The carried typefaces."""

from __future__ import annotations

from pathlib import Path

import pytest

from yingxi import typefaces
from yingxi.errors import AssetError


def test_a_missing_font_names_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    typefaces.typeface.cache_clear()
    monkeypatch.setattr(typefaces, "FONT_PACKAGE", "no-such-font-package")
    with pytest.raises(AssetError) as caught:
        typefaces.typeface()
    assert "pip install no-such-font-package" in caught.value.in_("zh")
    typefaces.typeface.cache_clear()


def test_pillow_draws_with_them_or_says_what_is_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    pytest.importorskip("PIL")
    assert typefaces.pillow_font(20).getlength("影戏") == 40
    damaged = tmp_path / "font.otf"
    damaged.write_bytes(b"no font")
    for file in (None, damaged):
        monkeypatch.setattr(typefaces, "font_file", lambda name, file=file: file)
        with pytest.raises(AssetError) as caught:
            typefaces.pillow_font(20)
        assert "pip install" in caught.value.in_("zh")


def test_both_typefaces_hold_both_languages() -> None:
    for name in (typefaces.SANS, typefaces.SERIF):
        assert all(typefaces.typeface(name).unicharToGlyph(ord(letter)) for letter in "影戏A，")
