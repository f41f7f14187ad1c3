"""The documentation against the code: nothing undocumented, nothing that leads nowhere, nothing that does not run."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import typer
import yaml

from yingxi import errors
from yingxi.cli.app import app
from yingxi.crew.events import Event
from yingxi.engines.base import PictureEngine
from yingxi.engines.registry import GROUPS
from yingxi.lora.recipe import ImageRecipe
from yingxi.motion.actions import ACTIONS
from yingxi.story.board import Board, Shot
from yingxi.story.cast import Cast
from yingxi.story.document import Document
from yingxi.story.film import Film
from yingxi.story.places import PLACES
from yingxi.story.plan import ShotPlan
from yingxi.story.script import Script
from yingxi.story.terms import Age, Era, Hour, ShotSize, Weather
from yingxi.story.things import SPECIES, THINGS
from yingxi.story.wardrobe import BEARDS, FACE_NUMBERS, HAIR, HATS, MARKS, WARDROBES

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = [*sorted(ROOT.glob("*.md")), *sorted(DOCS.rglob("*.md"))]
IN_EACH_LANGUAGE = [("commands.md", "documents.md"), ("commands.zh-CN.md", "documents.zh-CN.md")]

PENDING_IMAGES: set[str] = set()
"""Pictures that pages show and nobody has made yet. Remove a line as soon as its picture lies there."""

LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#{1,6}\s+(.+?)\s*$", re.MULTILINE)
FENCE = re.compile(r"^[ \t]*```(\w*)\n(.*?)^[ \t]*```", re.MULTILINE | re.DOTALL)


def text_of(name: str) -> str:
    return (DOCS / name).read_text("utf-8")


def commands() -> dict[str, Any]:
    return dict(leaves(typer.main.get_command(app)))


def leaves(whole: Any, before: str = "") -> Iterator[tuple[str, Any]]:
    for name, command in whole.commands.items():
        if hasattr(command, "commands"):
            yield from leaves(command, f"{before}{name} ")
        else:
            yield f"{before}{name}", command


def unnamed(names: Iterator[str] | list[str] | tuple[str, ...] | dict[str, Any], text: str) -> list[str]:
    """Return the names that stand nowhere in the text as code."""
    return [name for name in names if f"`{name}`" not in text]


@pytest.mark.parametrize(("page", "_"), IN_EACH_LANGUAGE)
def test_every_command_and_option_is_documented(page: str, _: str) -> None:
    text = text_of(page)
    assert not [name for name in commands() if f"`yingxi {name}`" not in text]
    for command in commands().values():
        options = [flag for part in command.params if part.param_type_name == "option" for flag in part.opts]
        assert not unnamed(options, text)


@pytest.mark.parametrize(("_", "page"), IN_EACH_LANGUAGE)
def test_every_field_of_every_document_is_documented_in_its_own_section(_: str, page: str) -> None:
    sections = dict(re.findall(r"^### (\w+)\n(.*?)(?=^##|\Z)", text_of(page), re.MULTILINE | re.DOTALL))
    for model in models():
        own = [name for name in model.model_fields if not issubclass(model, Document) or name not in COMMON]
        assert not unnamed(own, sections[model.__name__]), model
    assert not unnamed(list(COMMON), sections["Document"])


@pytest.mark.parametrize("page", ["training.md", "training.zh-CN.md"])
def test_every_setting_of_a_recipe_is_documented(page: str) -> None:
    assert not unnamed(list(ImageRecipe.model_fields), text_of(page))


COMMON = tuple(Document.model_fields)


def models() -> list[type[Any]]:
    """Return every model that a document of the folder is made of, found through the fields' types."""
    found: list[type[Any]] = [Film, Script, Cast, Board]
    for model in found:
        for field in model.model_fields.values():
            found += [part for part in parts_of(field.annotation) if part not in found]
    return found


def parts_of(annotation: Any) -> Iterator[type[Any]]:
    if isinstance(annotation, type) and hasattr(annotation, "model_fields"):
        yield annotation
    for part in getattr(annotation, "__args__", ()):
        yield from parts_of(part)


@pytest.mark.parametrize(
    ("page", "names"),
    [
        ("places.md", PLACES),
        ("things.md", THINGS),
        ("things.md", SPECIES),
        ("actions.md", ACTIONS),
        ("cast.md", [*WARDROBES, *HAIR, *BEARDS, *HATS, *MARKS, *FACE_NUMBERS]),
        ("engines.md", list(GROUPS.values())),
    ],
    ids=["places", "things", "animals", "actions", "cast", "engine groups"],
)
def test_every_name_is_documented(page: str, names: list[str]) -> None:
    assert not unnamed(names, text_of(page))


def test_every_error_class_is_documented_with_its_exit_code() -> None:
    rows = dict(re.findall(r"^\| (?:· )*`(\w+)` \| (\d+) \|", text_of("errors.md"), re.MULTILINE))
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.YingxiError)]
    assert rows == {kind.__name__: str(kind.exit_code) for kind in kinds}


@pytest.mark.parametrize(("page", "_"), IN_EACH_LANGUAGE)
def test_every_event_is_documented(page: str, _: str) -> None:
    assert not unnamed([kind.__name__ for kind in Event.__args__], text_of(page))


def test_every_environment_variable_is_documented() -> None:
    source = "\n".join(path.read_text("utf-8") for path in (ROOT / "src").rglob("*.py"))
    used = set(re.findall(r"\bYINGXI_[A-Z]+\b", source))
    assert used
    assert not unnamed(sorted(used), text_of("getting-started.md"))


def test_generated_tables_are_up_to_date() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "docs_tables.py"), "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"run: python tools/docs_tables.py\n{done.stdout}{done.stderr[-2000:]}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_relative_link_leads_somewhere(page: Path) -> None:
    lost = []
    for link in LINK.findall(FENCE.sub("", page.read_text("utf-8"))):
        if re.match(r"[a-z]+:", link):
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        if target.is_relative_to(ROOT) and target.relative_to(ROOT).as_posix() in PENDING_IMAGES:
            continue
        if not target.is_file() or (anchor and anchor not in anchors(target)):
            lost.append(link)
        if DOCS in page.parents and not target.is_relative_to(DOCS):
            lost.append(f"{link} leaves the site")
    assert not lost


def anchors(page: Path) -> set[str]:
    """Return the anchors of a page's headings, as they are made of their words."""
    return {
        re.sub(r"[^\w\- ]", "", head).strip().lower().replace(" ", "-")
        for head in HEADING.findall(page.read_text("utf-8"))
    }


def test_pending_images_are_still_pending_and_still_shown() -> None:
    made = [name for name in PENDING_IMAGES if (ROOT / name).is_file()]
    assert not made, f"made by now: take them out of PENDING_IMAGES: {made}"
    shown = {
        (page.parent / link).resolve().relative_to(ROOT).as_posix()
        for page in PAGES
        for link in re.findall(r"!\[[^\]]*\]\(([^)\s:]+)\)", page.read_text("utf-8"))
    }
    assert shown >= PENDING_IMAGES, "no page shows them any more: take them out of PENDING_IMAGES"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_yingxi_command_in_a_page_parses(page: Path) -> None:
    for line in command_lines(page.read_text("utf-8")):
        words = shlex.split(line, comments=True)[1:]
        assert words[0] in commands(), line
        commands()[words[0]].make_context(words[0], words[1:])


def command_lines(text: str) -> list[str]:
    return [
        line.strip().removeprefix(".venv/bin/")
        for kind, block in FENCE.findall(text)
        if kind in ("sh", "")
        for line in block.splitlines()
        if re.match(r"(\.venv/bin/)?yingxi ", line.strip())
    ]


def test_command_lines_are_found() -> None:
    assert len(command_lines((ROOT / "README.md").read_text("utf-8"))) >= 8
    assert command_lines(text_of("commands.md")) == command_lines(text_of("commands.zh-CN.md"))


def test_both_readmes_give_the_same_commands() -> None:
    def bare(name: str) -> list[list[str]]:
        return [shlex.split(line, comments=True) for line in command_lines((ROOT / name).read_text("utf-8"))]

    assert bare("README.md") == bare("README.zh-CN.md")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_yaml_example_is_valid(page: Path) -> None:
    """An example is a whole film.yaml, settings of one, a design, or shots (made whole where a page shows a part)."""
    for kind, block in FENCE.findall(page.read_text("utf-8")):
        if kind != "yaml":
            continue
        values = yaml.safe_load(block)
        if isinstance(values, list):
            whole = {"scene": "s1", "duration_s": 1.0, "size": "medium"}
            Board.model_validate({"shots": [whole | shot for shot in values]})
        elif "design" in values:
            Cast.model_validate({"characters": [{"id": "c_one", "name": "One"} | values]})
        else:
            Film.model_validate(values)


def test_every_make_target_named_in_a_page_is_there() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    for page in PAGES:
        text = page.read_text("utf-8")
        named = set(re.findall(r"^(?: {4})?make ([a-z]+)", text, re.MULTILINE)) | set(
            re.findall(r"`make ([a-z]+)", text)
        )
        assert named <= targets, page


def test_every_file_named_in_the_recipes_is_there() -> None:
    for name in re.findall(
        r"`((?:motion|draw|stage|sound|project|crew|tests|tools|cut|story|script)/[\w/.]+)`", all_pages()
    ):
        assert (ROOT / name).exists() or (ROOT / "src" / "yingxi" / name).exists(), name


def all_pages() -> str:
    return "\n".join(page.read_text("utf-8") for page in PAGES)


def test_the_site_has_every_page_once() -> None:
    def leaves(part: Any) -> Iterator[str]:
        for item in part if isinstance(part, list) else part.values():
            if isinstance(item, str):
                yield item
            else:
                yield from leaves(item)

    nav = sorted(leaves(yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))["nav"]))
    assert nav == sorted(page.relative_to(DOCS).as_posix() for page in DOCS.rglob("*.md"))


def test_pages_name_no_machine_and_no_registry() -> None:
    for word in ("/home/", "/root/", "/work/", "/tmp/", "pypi.org", "registry.npmjs"):
        assert word not in all_pages(), word


def recipe(name: str) -> dict[str, Any]:
    """Run a recipe of CONTRIBUTING.md and return what it defines."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    match = re.search(rf"<!-- tested: {name} -->\s*```python\n(.*?)```", text, re.DOTALL)
    assert match is not None, name
    space: dict[str, Any] = {}
    exec(compile(textwrap.dedent(match[1]), name, "exec"), space)
    return space


def a_plan(card: tuple[str, ...] = ()) -> ShotPlan:
    from yingxi.stage.build import build_set

    frames = 3
    camera = np.tile(np.array([0, 1.0, 6.0, 2.4, 0], dtype=np.float32), (frames, 1))
    place = build_set("field", Era.FAIRY_TALE, Hour.DUSK, Weather.CLEAR)
    shot = Shot(id="sb1", scene="s1", duration_s=frames / 24, size=ShotSize.WIDE)
    return ShotPlan(
        shot=shot, frames=frames, fps=Fraction(24), width_px=160, height_px=90, set=place, camera=camera, actors=(),
        cues=(), look="papercut", seed=1, language="en", card=card,
    )  # fmt: skip


def shown_frames(engine: PictureEngine, plan: ShotPlan) -> list[np.ndarray]:
    from yingxi.engines.fit import fit

    return [frame.copy() for frame in fit(engine.render(plan), plan)]


@pytest.mark.parametrize(("name", "kind"), [("engine", "GradientEngine"), ("look", "SepiaEngine")])
def test_the_recipe_of_a_picture_engine_works(name: str, kind: str) -> None:
    engine = recipe(name)[kind]()
    assert isinstance(engine, PictureEngine)
    for plan in (a_plan(), a_plan(card=("A story",))):
        frames = shown_frames(engine, plan)
        assert [frame.shape for frame in frames] == [(90, 160, 4)] * 3
        assert all((one == two).all() for one, two in zip(frames, shown_frames(engine, plan), strict=True))
        assert engine.still(plan, 1).shape == (90, 160, 4)


def test_the_recipe_of_a_look_is_brown() -> None:
    blue, green, red = (shown_frames(recipe("look")["SepiaEngine"](), a_plan())[0][..., at].mean() for at in range(3))
    assert blue < green < red


def test_the_recipe_of_an_action_works() -> None:
    from yingxi.motion.keys import solved
    from yingxi.story.pose import proportions

    action = recipe("action")["PINCH_BRIDGE"]
    assert action.name not in ACTIONS, "it is registered by now: choose another example"
    for height_m, age in ((1.1, Age.CHILD), (1.75, Age.ADULT), (1.65, Age.OLD)):
        sheet = solved(action.keys, proportions(height_m, age, 0.4), 1.0)
        assert np.isfinite(sheet.values).all()
        assert sheet.arms[1, 0] == 1
        assert sheet.arms[-1, 0] == 0


def test_a_locked_shot_is_left_as_it_is() -> None:
    """The README's promise: whatever a new board would say."""
    from yingxi.project.merge import merge

    base = {"shots": [{"id": "sb1", "size": "wide", "duration_s": 3.0}]}
    person = {"shots": [{"id": "sb1", "size": "wide", "duration_s": 3.0, "lock": True}]}
    anew = {"shots": [{"id": "sb1", "size": "full", "duration_s": 2.0}]}
    assert merge(base, person, anew).tree["shots"] == person["shots"]
