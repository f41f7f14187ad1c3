"""A film's style: what it changes, what it leaves alone, what is said when it is wrong."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from tests_crew_tools import made_by_stage, make

from yingxi.board.direct import direct
from yingxi.crew.directing import board_key
from yingxi.crew.events import Event, Note
from yingxi.crew.film import Until
from yingxi.crew.planning import plan_shot
from yingxi.crew.recipe import ShotRecipe
from yingxi.crew.run import Run
from yingxi.crew.shotlist import list_shots
from yingxi.crew.styling import styled, tell_unused
from yingxi.crew.voicing import refuse_unknown_voices, speech_requests
from yingxi.crew.writing import Written
from yingxi.cut.pixels import decoded
from yingxi.errors import DocumentError, InputError, YingxiError
from yingxi.project.folder import FilmFolder
from yingxi.story.cast import NARRATOR, Cast, Character
from yingxi.story.film import Engines, Film
from yingxi.story.script import Beat, Scene, Script
from yingxi.story.style import LoraFile, Style
from yingxi.story.terms import BeatKind, Era

pytestmark = pytest.mark.usefixtures("fakes")

ANNA, TOM = Character(id="anna", name="Anna", importance=0.6), Character(id="tom", name="Tom", importance=0.4)
SCRIPT = Script(
    language="en",
    era=Era.FAIRY_TALE,
    scenes=tuple(
        Scene(id=f"s_{who}", place=place, people=(who,), beats=(
            Beat(id=f"b_{who}", kind=BeatKind.NARRATION, text=f"{name} walked about.", people=(who,)),
        ))
        for who, name, place in (("anna", "Anna", "forest"), ("tom", "Tom", "harbour"))
    ),
)  # fmt: skip
PNG = b"\x89PNG\r\n\x1a\n" + bytes(24)


def film_of(style: Style | None, engine: str = "fake-painter") -> Film:
    return Film(style=style, engines=Engines(picture=engine, speech="fake", writer="fake"))


def recipes(folder: Path, cast: Cast, film: Film) -> dict[str, ShotRecipe]:
    """Return the recipes of all shots but the cards."""
    home = FilmFolder(folder)
    run = Run(home, styled(home, film), None)  # type: ignore[arg-type]
    board = direct(SCRIPT, cast, film, {})
    listed = list_shots(run, SCRIPT, Written(SCRIPT, cast), board, {}, keep=False)
    return {one.recipe.shot.id: one.recipe for one in listed if not one.recipe.card}


def changed(before: dict[str, ShotRecipe], after: dict[str, ShotRecipe]) -> set[str]:
    """Return the scenes whose shots are other ones."""
    assert before.keys() == after.keys()
    return {after[name].shot.scene for name in after if after[name].key() != before[name].key()}


def with_lora(who: Character, file: str, weight: float = 1.0) -> Character:
    return who.model_copy(update={"lora": LoraFile(file=file, weight=weight), "trigger": who.id})


def test_a_character_s_lora_concerns_their_shots_alone(tmp_path: Path) -> None:
    (tmp_path / "anna.safetensors").write_bytes(b"one")
    film = film_of(None)
    plain, with_it, weaker = (
        recipes(tmp_path, Cast(characters=(anna, TOM)), film)
        for anna in (ANNA, with_lora(ANNA, "anna.safetensors"), with_lora(ANNA, "anna.safetensors", 0.5))
    )
    assert changed(plain, with_it) == changed(with_it, weaker) == {"s_anna"}
    (tmp_path / "anna.safetensors").write_bytes(b"trained again")
    retrained = recipes(tmp_path, Cast(characters=(with_lora(ANNA, "anna.safetensors"), TOM)), film)
    assert changed(with_it, retrained) == {"s_anna"}
    told = next(one for one in with_it.values() if one.shot.scene == "s_anna")
    assert [one.trigger for one in plan_shot(told).painting.people] == ["anna"]  # type: ignore[union-attr]
    assert [one.doing for one in plan_shot(told).painting.people] == ["walks"]  # type: ignore[union-attr]


def test_the_film_s_style_concerns_every_shot(tmp_path: Path) -> None:
    (tmp_path / "ink.safetensors").write_bytes(b"one")
    cast = Cast(characters=(ANNA, TOM))
    ink = Style(loras=(LoraFile(file="ink.safetensors"),))
    before = recipes(tmp_path, cast, film_of(ink))
    for other in (
        ink.model_copy(update={"prompt": "dusk"}),
        Style(loras=(LoraFile(file="ink.safetensors", weight=2),)),
    ):
        assert changed(before, recipes(tmp_path, cast, film_of(other))) == {"s_anna", "s_tom"}


def test_where_the_models_lie_is_no_part_of_a_key(tmp_path: Path) -> None:
    cast, keys = Cast(characters=(ANNA, TOM)), []
    for home in (tmp_path / "a", tmp_path / "b"):
        home.mkdir()
        (home / "ink.safetensors").write_bytes(b"one")
        keys.append(
            [
                one.key()
                for one in recipes(home, cast, film_of(Style(loras=(LoraFile(file="ink.safetensors"),)))).values()
            ]
        )
    assert keys[0] == keys[1]


def test_the_embedded_artist_s_shots_stay_what_they_are(tmp_path: Path) -> None:
    """A style, a LoRA or a reference that no engine heeds draws nothing again and boards nothing again."""
    (tmp_path / "anna.safetensors").write_bytes(b"one")
    told = with_lora(ANNA, "anna.safetensors").model_copy(update={"reference": "anna.png"})
    plain, named = Cast(characters=(ANNA, TOM)), Cast(characters=(told, TOM))
    style = Style(loras=(LoraFile(file="anna.safetensors"),), prompt="ink")
    before = recipes(tmp_path, plain, film_of(None, "papercut"))
    after = recipes(tmp_path, named, film_of(style, "papercut"))
    assert not changed(before, after)
    assert [one.parts() for one in before.values()] == [one.parts() for one in after.values()]
    keys = {board_key(Film(), SCRIPT, Written(SCRIPT, cast), {}) for cast in (plain, named)}
    assert len(keys) == 1


def test_what_nobody_uses_is_told(tmp_path: Path) -> None:
    heard: list[Event] = []
    for film in (film_of(Style(prompt="ink"), "papercut"), film_of(Style(prompt="ink"))):
        run = Run(FilmFolder(tmp_path), film, None, heard.append)  # type: ignore[arg-type]
        tell_unused(run, Cast(characters=(with_lora(ANNA, "a"),)))
    assert [note.where for note in heard if isinstance(note, Note)] == ["film.yaml: style, anna"]


def test_a_style_is_shared_by_its_folder(tmp_path: Path) -> None:
    shared, home = tmp_path / "looks" / "ink", tmp_path / "film"
    shared.mkdir(parents=True)
    home.mkdir()
    (shared / "ink.safetensors").write_bytes(b"one")
    (shared / "style.yaml").write_text(
        "kind: yingxi/style\nloras: [ink.safetensors]\nprompt: ink\nsteps: 5\nlook: soft\nvoice: high\n"
    )
    film = styled(FilmFolder(home), film_of(Style(file="../looks/ink", steps=9)))
    assert film.style == Style(
        loras=(LoraFile(file=str(shared / "ink.safetensors")),), prompt="ink", steps=9, look="soft", voice="high"
    )
    assert film.look == "soft"
    assert styled(FilmFolder(home), film) == film


def test_the_style_s_voice_tells_where_nobody_chose_another(tmp_path: Path) -> None:
    def narrated(film: Film, cast: Cast) -> str:
        requests = speech_requests(film, SCRIPT, Written(SCRIPT, cast))
        return requests["b_anna"][1].voice

    film, cast = film_of(Style(voice="high")), Cast(characters=(ANNA,))
    assert narrated(film, cast) == "high"
    assert narrated(film, cast.model_copy(update={"narrator_voice": "tone"})) == "tone"
    assert narrated(film.model_copy(update={"voices": {NARRATOR: "tone"}}), cast) == "tone"
    with pytest.raises(InputError, match="style: voice"):
        refuse_unknown_voices(film_of(Style(voice="hihg")), Written(SCRIPT, cast))


@pytest.mark.parametrize(
    ("style", "said"),
    [
        (Style(file="nowhere.yaml"), "there is no nowhere.yaml"),
        (Style(file="empty"), "holds no style.yaml"),
        (Style(file="wrong.yaml"), "wrong.yaml:2: stepps: unknown field (did you mean steps?)"),
        (Style(file="film.yaml"), "is a yingxi/film, not a yingxi/style"),
        (Style(file="lost.yaml"), "there is no lost.safetensors"),
        (Style(file="large.yaml"), "larger than 1 MB"),
        (Style(loras=(LoraFile(file="../gone.safetensors"),)), "there is no ../gone.safetensors"),
        (Style(base="//host/base"), "lies on another computer"),
        (Style(prompt="unpaintable"), "cannot be painted"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_style_is_said_at_once(tmp_path: Path, style: Style, said: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "wrong.yaml").write_text("kind: yingxi/style\nstepps: 3\n")
    (tmp_path / "film.yaml").write_text("kind: yingxi/film\n")
    (tmp_path / "lost.yaml").write_text("kind: yingxi/style\nloras: [lost.safetensors]\n")
    (tmp_path / "large.yaml").write_bytes(b"# " + b"x" * 1024 * 1024)
    with pytest.raises(YingxiError) as caught:
        styled(FilmFolder(tmp_path), film_of(style))
    assert isinstance(caught.value, InputError | DocumentError)
    assert said in caught.value.in_("en")


@pytest.mark.parametrize(
    ("reference", "said"),
    [("../anna.png", "lies outside"), ("gone.png", "there is no file"), ("story.txt", "is no PNG or JPEG")],
)
def test_a_reference_is_a_picture_in_the_film_s_folder(tmp_path: Path, reference: str, said: str) -> None:
    home = tmp_path / "film"
    home.mkdir()
    (tmp_path / "anna.png").write_bytes(PNG)
    (home / "story.txt").write_text("Anna walked.")
    anna = ANNA.model_copy(update={"reference": reference})
    with pytest.raises(InputError) as caught:
        recipes(home, Cast(characters=(anna, TOM)), film_of(None))
    assert said in caught.value.in_("en")
    assert "cast.yaml: anna" in caught.value.in_("en")


@pytest.mark.slow
def test_a_still_is_painted_once_for_board_preview_and_film(small_film: Path) -> None:
    settings = small_film / "film.yaml"
    settings.write_text(settings.read_text().replace("fake-frames", "fake-painter") + "music: false\n")
    make(small_film, Until.BOARD)
    stills = sorted((small_film / "takes").glob("*.png"))
    touched = [path.stat().st_mtime_ns for path in stills]
    assert stills
    events = make(small_film)
    assert made_by_stage(events)["picture"] >= 3
    settings.write_text(settings.read_text().replace("size_px: 144", "size_px: 160\ncaptions: false"))
    assert made_by_stage(make(small_film))["picture"] >= 3
    assert [path.stat().st_mtime_ns for path in stills] == touched
    colours = [tuple(np.median(decoded(path.read_bytes())[..., :3], axis=(0, 1)).astype(int)) for path in stills]
    assert len(set(colours)) == len(stills)
    settings.write_text(settings.read_text() + "style: {prompt: dusk}\n")
    again = make(small_film)
    assert made_by_stage(again)["picture"] >= 1
    assert len(list((small_film / "takes").glob("*.png"))) > len(stills)
    assert not made_by_stage(make(small_film))
