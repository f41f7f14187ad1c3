"""Write the generated tables of docs/ from the code, or with `--check` say which have drifted.

    python tools/docs_tables.py            write
    python tools/docs_tables.py --check    change nothing; exit 1 if a table differs

A table stands between `<!-- generated: NAME ... -->` and `<!-- end -->`; everything outside is written by hand.
"""

from __future__ import annotations

import argparse
import importlib
import re
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

sys.path.insert(0, str(Path(__file__).parent))

from docs_fields import LOOKS
from docs_types import field_rows, term_rows

ROOT: Final = Path(__file__).resolve().parent.parent
BLOCK: Final = re.compile(r"(<!-- generated: ([^>]+?) -->\n).*?(<!-- end -->)", re.DOTALL)
Rows = Sequence[Sequence[str]]


def table(head: Sequence[str], rows: Rows) -> str:
    """Return a Markdown table."""
    lines = ["| " + " | ".join(head) + " |", "|" + "|".join(" --- " for _ in head) + "|"]
    lines += ["| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in row) + " |" for row in rows]
    return "\n".join(lines)


def fields(model: str, language: str = "en") -> str:
    """Return a document's fields."""
    heads = {"en": ("field", "type", "unit", "default", "meaning"), "zh": ("字段", "类型", "单位", "默认", "含义")}
    return table(heads[language], field_rows(model, language))


def terms(name: str) -> str:
    """Return a vocabulary."""
    return table(("value / 值", "English", "中文"), term_rows(name))


def commands(language: str = "en") -> str:
    """Return what every command does."""
    rows = [(f"`yingxi {name}`", command.help or "") for name, command in leaves(group(language))]
    return table({"en": ("command", "does"), "zh": ("命令", "作用")}[language], rows)


def options(language: str = "en") -> str:
    """Return every option and argument, and which commands have it."""
    found: dict[tuple[str, str], list[str]] = {}
    for name, command in leaves(group(language)):
        for parameter in command.params:
            flags = [parameter.name.upper()] if parameter.param_type_name == "argument" else list(parameter.opts)
            shown = ", ".join(f"`{flag}`" for flag in flags)
            found.setdefault((shown, parameter.help or ""), []).append(f"`{name}`")
    rows = [(shown, meaning, " ".join(names)) for (shown, meaning), names in found.items()]
    return table({"en": ("option", "meaning", "commands"), "zh": ("选项", "含义", "适用命令")}[language], rows)


def group(language: str) -> Any:
    """Return the command line as it is in a language: help texts are chosen when the module is imported."""
    import typer

    from yingxi.words import speak, spoken_language

    before = spoken_language()
    speak("zh" if language == "zh" else "en")
    importlib.import_module("yingxi.cli.app")
    parts = [name for name in sys.modules if name.startswith("yingxi.cli.") and _says_help(sys.modules[name])]
    for name in sorted(parts, key=lambda name: (name == "yingxi.cli.app", name != "yingxi.cli.options")):
        importlib.reload(sys.modules[name])  # the shared options, then the groups, then the whole
    app = sys.modules["yingxi.cli.app"].app
    command = typer.main.get_command(app)
    speak(before)
    return command


def _says_help(module: Any) -> bool:
    return any(hasattr(module, name) for name in ("app", "add_to", "said"))


def leaves(whole: Any, before: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every command that does something, by its words: "film", "lora inspect"."""
    for name, command in whole.commands.items():
        if hasattr(command, "commands"):
            yield from leaves(command, f"{before}{name} ")
        else:
            yield f"{before}{name}", command


def places() -> str:
    """Return every kind of place."""
    from yingxi.story.places import PLACES

    return table(
        ("kind", "English", "中文", "", "found by 中文", "found by English"),
        [
            (f"`{p.kind}`", p.name.en, p.name.zh, "in 内" if p.indoor else "out 外", " ".join(p.zh), ", ".join(p.en))
            for p in PLACES.values()
        ],
    )  # fmt: skip


def trades() -> str:
    """Return every trade whose shop or workshop can be filled."""
    from yingxi.story.trades import TRADES

    return table(
        ("kind", "English", "中文", "found by 中文", "found by English"),
        [(f"`{t.kind}`", t.name.en, t.name.zh, " ".join(t.zh), ", ".join(t.en)) for t in TRADES.values()],
    )


def things() -> str:
    """Return every kind of thing."""
    from yingxi.story.things import THINGS

    return table(
        ("kind", "height, m", "in hand", "found by 中文", "found by English"),
        [
            (f"`{t.kind}`", f"{t.height_m:g}", "yes" if t.held else "", " ".join(t.zh), ", ".join(t.en))
            for t in THINGS.values()
        ],
    )  # fmt: skip


def animals() -> str:
    """Return every kind of animal."""
    from yingxi.story.things import SPECIES

    return table(
        ("kind", "body", "height, m", "found by 中文", "found by English"),
        [(f"`{s.kind}`", s.body, f"{s.height_m:g}", " ".join(s.zh), ", ".join(s.en)) for s in SPECIES.values()],
    )


def wardrobes() -> str:
    """Return every set of clothes."""
    from yingxi.story.wardrobe import WARDROBES

    return table(
        ("name", "English", "中文", "era", "sex", "age", "rank"),
        [
            (f"`{w.kind}`", w.name.en, w.name.zh, *(", ".join(v) for v in (w.eras, w.sexes, w.ages)), w.rank)
            for w in WARDROBES.values()
        ],
    )


def looks(registry: str) -> str:
    """Return the registered names of one part of a design."""
    from yingxi.story import wardrobe

    names = {"hair": wardrobe.HAIR, "beard": wardrobe.BEARDS, "hat": wardrobe.HATS, "mark": wardrobe.MARKS,
             "face": wardrobe.FACE_NUMBERS}[registry]  # fmt: skip
    same(f"docs_fields.LOOKS[{registry}]", names, LOOKS[registry])
    return table(("name", "English", "中文"), [(f"`{name}`", *LOOKS[registry][name]) for name in names])


def actions() -> str:
    """Return every action, and the first words it is found by."""
    from yingxi.motion.actions import ACTIONS
    from yingxi.motion.words_en import PATTERNS
    from yingxi.motion.words_zh import WORDS

    chinese: dict[str, list[str]] = {}
    for word, name in WORDS.items():
        chinese.setdefault(name, []).append(word)
    rows = []
    for name, action in ACTIONS.items():
        ways = [part for part in (action.gait and f"gait {action.gait}", action.posture and f"posture {action.posture}",
                                  action.loop and "repeats", action.stays and "stays") if part]  # fmt: skip
        words = " ".join(chinese.get(name, ())[:4]), ", ".join(PATTERNS.get(name, ())[:4])
        rows.append((f"`{name}`", action.title.en, action.title.zh, f"{action.seconds:g}", ", ".join(ways), *words))
    return table(("name", "English", "中文", "s", "how", "found by 中文 …", "found by English …"), rows)


def voices() -> str:
    """Return the embedded engine's voices."""
    from yingxi.sound.voicebook import VOICES

    return table(
        ("voice", "language", "sex", "age", "usual pitch, Hz"),
        [(f"`{v.name}`", v.language, v.sex, v.age, f"{v.pitch_hz:g}") for v in VOICES.values()],
    )


def sounds(kind: str) -> str:
    """Return the names of effects or of ambiences."""
    from yingxi.sound.ambience import AMBIENCES
    from yingxi.sound.effects import EFFECTS

    names = list(EFFECTS) if kind == "effects" else list(AMBIENCES)
    return " ".join(f"`{name}`" for name in names)


def engines() -> str:
    """Return the entry-point groups, their Protocols and the embedded engines."""
    import tomllib

    from yingxi.engines.registry import GROUPS

    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["entry-points"]
    protocols = {"writer": "Writer", "speech": "SpeechEngine", "picture": "PictureEngine", "llm": "LanguageModel"}
    rows = []
    for job, name in GROUPS.items():
        embedded = ", ".join(f"`{engine}`" for engine in declared.get(name, ()))
        rows.append((job, f"`{name}`", f"`{protocols[job]}`", embedded or "none"))
    return table(("job", "entry-point group", "Protocol", "embedded"), rows)


def errors() -> str:
    """Return the tree of errors with exit codes."""
    from yingxi.errors import YingxiError

    def below(kind: type[YingxiError], depth: int = 0) -> Iterator[tuple[str, ...]]:
        yield f"{'· ' * depth}`{kind.__name__}`", str(kind.exit_code), (kind.__doc__ or "").splitlines()[0]
        for child in kind.__subclasses__():
            if child.__module__ == "yingxi.errors":
                yield from below(child, depth + 1)

    return table(("error", "exit code", "means"), list(below(YingxiError)))


def messages() -> str:
    """Return what common faults say, in both languages: provoked here, not retold."""
    from docs_faults import FAULTS

    parts = []
    with tempfile.TemporaryDirectory() as folder:
        for title, provoke in FAULTS.items():
            error = provoke(Path(folder))
            shown = "\n".join(error.in_(language).replace(folder, "my-film") for language in ("en", "zh"))
            parts.append(f"{title} (`{type(error).__name__}`, exit code {error.exit_code}):\n\n```text\n{shown}\n```")
    return "\n\n".join(parts)


def assets() -> str:
    """Return the data that is fetched once."""
    from yingxi.project.assets import ASSETS, EXTRA_ASSETS

    return table(
        ("asset", "what", "内容", "MB", "licence"),
        [
            (f"`{a.name}`", a.what.en, a.what.zh, f"{a.size / 1e6:.0f}", a.licence)
            for a in (*ASSETS.values(), *EXTRA_ASSETS.values())
        ],
    )


TABLES: Final[Mapping[str, Callable[..., str]]] = {
    made.__name__: made
    for made in (fields, terms, commands, options, places, trades, things, animals, wardrobes, looks, actions, voices,
                 sounds, engines, errors, messages, assets)
}  # fmt: skip


def same(what: str, wanted: Sequence[str], told: Mapping[str, object]) -> None:
    """Refuse words that do not fit the code's names.

    Raises:
        ValueError: names both what lacks and what is too many.
    """
    if set(wanted) != set(told):
        raise ValueError(f"{what}: without words {set(wanted) - set(told)}, without use {set(told) - set(wanted)}")


def rewritten(text: str) -> str:
    """Return a page with every table made anew."""

    def made(match: re.Match[str]) -> str:
        name, *arguments = match[2].split()
        return f"{match[1]}\n{TABLES[name](*arguments)}\n\n{match[3]}"

    return BLOCK.sub(made, text)


def pages() -> list[Path]:
    """Return every page that may hold tables."""
    return [*sorted((ROOT / "docs").rglob("*.md")), *sorted(ROOT.glob("*.md"))]


def drifted() -> list[Path]:
    """Return the pages whose tables differ from the code."""
    return [page for page in pages() if rewritten(page.read_text("utf-8")) != page.read_text("utf-8")]


def main() -> int:
    """Write or check; return the exit code."""
    parser = argparse.ArgumentParser(description="Write the generated tables of docs/.")
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 if a table differs")
    check = parser.parse_args().check
    for page in (stale := drifted()):
        print(page.relative_to(ROOT))
        if not check:
            page.write_text(rewritten(page.read_text("utf-8")), "utf-8")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
