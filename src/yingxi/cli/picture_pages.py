"""What `yingxi picture` does and prints."""

from __future__ import annotations

import hashlib
import json as json_text
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from yingxi.cli.factory import bar, told
from yingxi.errors import InputError
from yingxi.words import Words

if TYPE_CHECKING:
    from PIL.Image import Image

    from yingxi.engines.image.diffusers_engine import Beginning, DiffusersEngine, Drawn
    from yingxi.engines.image.parameters import Parameters
    from yingxi.engines.image.request import PictureRequest
    from yingxi.engines.image.weaving import Shelf
    from yingxi.lora.recipe import ImageRecipe

_SIZE: Final = re.compile(r"([0-9]{1,5})[xX*×]([0-9]{1,5})")
_OPTIONS: Final = {
    "width_px": "--size", "height_px": "--size", "mask_blur_px": "--mask-blur", "clip_skip": "--clip-skip",
    "upscale_strength": "--upscale-strength", "prompt": "PROMPT",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asked:
    """The command line.

    Attributes:
        values: of the request, those that were given.
        size: "512x768".
        again: a PNG to repeat.
    """

    values: Mapping[str, object]
    size: str | None
    base: Path | None
    loras: tuple[Path, ...]
    over: Path | None
    mask: Path | None
    again: Path | None
    number: int
    out: Path | None
    force: bool


def show_pictures(asked: Asked, *, json: bool) -> None:
    """Draw and write what is asked for, telling each file."""
    with told(json=json):
        from yingxi.engines.image.png import parameters_in
        from yingxi.project.atomic import write_bytes

        before = parameters_in(asked.again) if asked.again is not None else None
        beginning = _beginning(asked, before)
        values = _values(asked, before, beginning)
        _find_loras(request_of(values), asked.loras)  # what is wrong is said before a base is loaded
        engine = engine_for(asked.base, asked.loras, anime4k=values.get("upscaler") == "anime4k")
        request = request_of(_own_size(engine) | values)
        for words in _differences(before, engine, beginning):
            print(words, file=sys.stderr)
        places = _places(asked, request.seed)
        with bar(Words("drawing", "绘图")) as hear:
            done = 0

            def heard(step: int, steps: int) -> None:
                hear(done * steps + step, asked.number * steps)

            for drawn, path in zip(engine.candidates(request, asked.number, beginning, heard), places, strict=True):
                write_bytes(path, labelled_png(drawn.picture, drawn.parameters.text))
                _tell(drawn, path, json=json)
                done += 1


def show_grid(
    given: Sequence[Path],
    prompts: Sequence[str],
    weights: Sequence[float],
    base: Path | None,
    told_values: Mapping[str, object],
    size: str | None,
    out: Path | None,
    *,
    force: bool,
    json: bool,
) -> None:
    """Draw and write a grid of LoRAs."""
    with told(json=json):
        from yingxi.lora.grid import draw_grid, wanted_of
        from yingxi.lora.grid_sheet import sheet_of
        from yingxi.project.atomic import write_bytes

        wanted = wanted_of(given, prompts, weights, base)
        values = _of_recipe(wanted.recipe) | dict(told_values)
        if size is not None:
            values["width_px"], values["height_px"] = size_of(size)
        request_of(values)
        path = _grid_place(given[0], wanted.recipe, out, force=force)
        engine = engine_for(wanted.base, ())
        with bar(Words("drawing", "绘图")) as hear:
            grid = draw_grid(wanted, engine, request_of(_own_size(engine) | values), hear)
        sheet = sheet_of(grid, engine.model_name)
        write_bytes(path, labelled_png(sheet, grid.parameters.text))
        if json:
            print(json_text.dumps({"grid": str(path), "pictures": wanted.cells, "seed": grid.request.seed}))
        else:
            print(Words(f"{path}: {wanted.cells} pictures", f"{path}：{wanted.cells} 张图"))


def _of_recipe(recipe: ImageRecipe | None) -> dict[str, object]:
    """Return how a recipe's samples are drawn."""
    if recipe is None:
        return {}
    side = recipe.resolution
    return {
        "width_px": side, "height_px": side, "clip_skip": recipe.clip_skip, "steps": recipe.sample_steps,
        "seed": recipe.seed,
    }  # fmt: skip


def _grid_place(first: Path, recipe: ImageRecipe | None, out: Path | None, *, force: bool) -> Path:
    if out is None:
        folder = Path(recipe.output_dir) if first.suffix in (".yaml", ".yml") and recipe is not None else first.parent
        return _free(folder / "grid.png", force=force)
    path = out if out.suffix.lower() == ".png" else out / "grid.png"
    if path.exists() and not force:
        raise _there(path)
    return path


def engine_for(base: Path | None, loras: tuple[Path, ...], *, anime4k: bool = False) -> DiffusersEngine:
    """Load a base, the one that ships by default, with its LoRAs' folders and upscalers.

    Raises:
        InputError: base or folders cannot be used.
        MachineError: something is not installed.
    """
    from yingxi.engines.image.diffusers_engine import DiffusersEngine
    from yingxi.lora.tiny import tiny_base

    enlargers = {"anime4k": _anime4k()} if anime4k else {}
    return DiffusersEngine.load(base if base is not None else tiny_base(), _shelf(loras), enlargers)


def request_of(values: Mapping[str, object]) -> PictureRequest:
    """Return the request of values.

    Raises:
        InputError: lists every value that is wrong, by its option.
    """
    from pydantic import ValidationError

    from yingxi.engines.image.request import PictureRequest
    from yingxi.engines.image.samplers import sampler_of
    from yingxi.project.documents import said

    try:
        request = PictureRequest.model_validate(values)
    except ValidationError as error:
        faults = [(_option(fault["loc"]), said(fault)) for fault in error.errors()]
        raise InputError(
            Words("\n".join(f"{o}: {w.en}" for o, w in faults), "\n".join(f"{o}：{w.zh}" for o, w in faults)),
            next_step=Words("mend these and run it again", "请改正后再运行"),
        ) from error
    sampler_of(request.sampler)
    return request


def labelled_png(picture: Image, parameters: str) -> bytes:
    """Return a PNG with its parameters, and the label that says it is generated."""
    from yingxi.cut.label import aigc_json
    from yingxi.engines.image.parameters import CHUNK
    from yingxi.engines.image.png import png_bytes

    number = hashlib.sha256(parameters.encode()).hexdigest()[:32]
    return png_bytes(picture, {CHUNK: parameters, "AIGC": aigc_json(number)})


def size_of(text: str) -> tuple[int, int]:
    """Return the width and height that "512x768" means.

    Raises:
        InputError: it means none.
    """
    match = _SIZE.fullmatch(text.strip())
    if match is None:
        raise InputError(
            Words(f"{text[:40]} is no size", f"{text[:40]} 不是尺寸"),
            where="--size",
            next_step=Words("write it so: 512x768", "请这样写：512x768"),
        )
    return int(match[1]), int(match[2])


def _find_loras(request: PictureRequest, folders: tuple[Path, ...]) -> None:
    from yingxi.engines.image.prompts import read_prompt

    calls = read_prompt(request.prompt).loras
    shelf = _shelf(folders)
    if shelf is not None:
        for call in calls:
            shelf.find(call.name)


def _shelf(folders: tuple[Path, ...]) -> Shelf | None:
    from yingxi.lora.shelf import FolderShelf

    return FolderShelf(folders) if folders else None


def _option(place: tuple[int | str, ...]) -> str:
    name = str(place[0]) if place else "--size"
    return _OPTIONS.get(name, f"--{name}")


def _values(asked: Asked, before: Parameters | None, beginning: Beginning | None) -> dict[str, object]:
    """Return what decides the picture: the repeated one's values, then those that were given."""
    from yingxi.engines.image.parameters import values_of

    values: dict[str, object] = dict(values_of(before)) if before is not None else {}
    if before is None and "prompt" not in asked.values:
        raise InputError(
            Words("there is no prompt", "没有提示词"),
            where="yingxi picture",
            next_step=Words('write it: yingxi picture "a fox in snow"', "请写上，例如：yingxi picture “雪里的狐狸”"),
        )
    if asked.size is not None:
        values["width_px"], values["height_px"] = size_of(asked.size)
    elif beginning is not None and before is None:
        values["width_px"], values["height_px"] = (max(64, side // 8 * 8) for side in beginning.picture.size)
    return values | dict(asked.values)


def _own_size(engine: DiffusersEngine) -> dict[str, object]:
    return {"width_px": engine.own_side_px, "height_px": engine.own_side_px}


def _beginning(asked: Asked, before: Parameters | None) -> Beginning | None:
    settings = before.settings if before is not None else {}
    needs = [
        ("--over", Words("was drawn over another picture", "是在另一张图上重画的"), "Init image hash", asked.over),
        ("--mask", Words("was drawn with a mask", "是用遮罩重画的"), "Mask blur", asked.mask),
    ]
    for option, what, setting, path in needs:
        if setting in settings and path is None:
            raise InputError(
                what,
                where=str(asked.again),
                next_step=Words(f"give it with {option} FILE", f"请用 {option} 给出那个文件"),
            )
    if asked.over is None:
        if asked.mask is not None:
            raise InputError(
                Words("a mask needs the picture it lies over", "有遮罩，却没有它所遮的图"),
                where=str(asked.mask),
                next_step=Words("give the picture with --over FILE", "请用 --over 给出那张图"),
            )
        return None
    from yingxi.engines.image.diffusers_engine import Beginning
    from yingxi.lora.datasets.pictures import read_picture

    mask = read_picture(asked.mask, background="#000000")[0].convert("L") if asked.mask is not None else None
    return Beginning(read_picture(asked.over)[0], mask)


def _differences(before: Parameters | None, engine: DiffusersEngine, beginning: Beginning | None) -> Iterator[Words]:
    """Say what is not as it was when the repeated picture was drawn."""
    if before is None:
        return
    told_hash = before.settings.get("Model hash")
    if told_hash and told_hash != engine.model_hash:
        yield Words(
            f"it was drawn with the base {before.settings.get('Model', '?')} ({told_hash}); this one is "
            f"{engine.model_name} ({engine.model_hash}): the picture will differ",
            f"原图的底模是 {before.settings.get('Model', '?')}（{told_hash}），现在是 {engine.model_name}"
            f"（{engine.model_hash}）：画出来会不同",
        )
    init = before.settings.get("Init image hash")
    if init and beginning is not None and engine.picture_hash(beginning.picture) != init:
        yield Words("it was drawn over another picture than this one", "原图是在另一张图上重画的，不是这一张")
    yield from engine.changed_loras(before)


def _places(asked: Asked, seed: int) -> list[Path]:
    """Return where each picture goes; a file of a person's is written over only with --force.

    Raises:
        InputError: a named file is there already.
    """
    from yingxi.engines.image.request import MOST_SEED

    seeds = [(seed + place) % (MOST_SEED + 1) for place in range(asked.number)]
    out = asked.out
    if out is None or out.suffix.lower() != ".png":
        folder = out or Path()
        return [_free(folder / f"picture-{one}.png", force=asked.force) for one in seeds]
    paths = [out] if asked.number == 1 else [out.with_name(f"{out.stem}-{one}{out.suffix}") for one in seeds]
    there = next((path for path in paths if path.exists()), None)
    if there is not None and not asked.force:
        raise _there(there)
    return paths


def _there(path: Path) -> InputError:
    return InputError(
        Words("is there already", "已经存在"),
        where=str(path),
        next_step=Words("choose another name, or add --force", "请换个名字，或加 --force"),
    )


def _free(path: Path, *, force: bool) -> Path:
    number, place = 2, path
    while place.exists() and not force:
        place = path.with_name(f"{path.stem}-{number}{path.suffix}")
        number += 1
    return place


def _tell(drawn: Drawn, path: Path, *, json: bool) -> None:
    if json:
        row: dict[str, Any] = {"picture": str(path), "seed": drawn.seed, "parameters": drawn.parameters.text}
        print(json_text.dumps(row, ensure_ascii=False), flush=True)
    else:
        print(path, flush=True)


def _anime4k() -> Any:
    from yingxi.lora.datasets.upscaling import Anime4K, factor_for

    network = Anime4K()

    def enlarge(picture: Image, size_px: tuple[int, int]) -> Image:
        from PIL import Image

        factor = factor_for(max(size_px[0] / picture.width, size_px[1] / picture.height))
        return network.enlarge(picture, factor).resize(size_px, Image.Resampling.LANCZOS)

    return enlarge
