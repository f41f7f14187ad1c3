"""Epoch by prompt by weight: how a LoRA grew, beside the base alone, in one picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from yingxi.engines.image.parameters import Parameters
from yingxi.engines.image.prompts import escaped
from yingxi.engines.image.weaving import Dose, Lora
from yingxi.errors import InputError
from yingxi.lora.datasets.reading import read_dataset
from yingxi.lora.files.reading import read_lora
from yingxi.lora.files.safe import open_tensors
from yingxi.lora.recipe import ImageRecipe, read_recipe
from yingxi.lora.shelf import shelved
from yingxi.lora.training.captions import with_trigger
from yingxi.words import Words

if TYPE_CHECKING:
    from PIL.Image import Image

    from yingxi.engines.image.diffusers_engine import DiffusersEngine, Drawn
    from yingxi.engines.image.request import PictureRequest

MOST_CELLS: Final = 600
"""More make a picture that no viewer opens."""
WEIGHTS: Final = (0.6, 0.8, 1.0)
"""Drawn where none are asked for."""
_CAPTIONS: Final = 2
"""Prompts taken from the pictures' captions where a recipe has no sample prompts."""

Heard = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Column:
    """A LoRA's state; None: the base alone.

    Attributes:
        title: what stands over it: "epoch 4".
        name: of its file.
        path: where it lies.
    """

    title: Words
    name: str
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a grid shows.

    Attributes:
        columns: the base alone, then the LoRA's files by their steps.
        prompts: at least one.
        weights: at least one.
        base: what they were trained on, where a recipe tells.
        recipe: where it came from.
    """

    columns: tuple[Column, ...]
    prompts: tuple[str, ...]
    weights: tuple[float, ...]
    base: Path | None
    recipe: ImageRecipe | None

    @property
    def cells(self) -> int:
        """How many pictures are drawn; the base alone is drawn once for each prompt."""
        return len(self.prompts) * ((len(self.columns) - 1) * len(self.weights) + 1)


@dataclass(frozen=True, slots=True)
class Grid:
    """The drawn pictures.

    Attributes:
        wanted: what they show.
        cells: by prompt, weight and column; the base alone is the same picture for every weight.
        request: what all have in common.
        parameters: of the whole, as SD-WebUI writes those of its own grids.
    """

    wanted: Wanted
    cells: Mapping[tuple[int, int, int], Image]
    request: PictureRequest
    parameters: Parameters


def wanted_of(
    given: Sequence[Path], prompts: Sequence[str] = (), weights: Sequence[float] = (), base: Path | None = None
) -> Wanted:
    """Return what a grid of a recipe, or of LoRAs, shows.

    Args:
        given: one recipe, whose saved files are shown, or LoRAs, shown by their steps.
        prompts: none: the recipe's sample prompts, or captions of its pictures, or the LoRA's trigger words.
        weights: none: 0.6, 0.8, 1.
        base: None: the recipe's.

    Raises:
        InputError: nothing was trained yet, there is no prompt, or too much is asked for.
    """
    recipe, files = _recipe_and_files(given)
    columns = (Column(Words("base alone, step 0", "只有底模，第 0 步"), ""), *_columns(files))
    told = tuple(prompts) or _prompts(recipe, files)
    home = base if base is not None else (Path(recipe.base_model) if recipe is not None else None)
    wanted = Wanted(columns, told, tuple(weights) or WEIGHTS, home, recipe)
    if wanted.cells > MOST_CELLS:
        raise InputError(
            Words(f"{wanted.cells} pictures are too many for one grid", f"{wanted.cells} 张图，一张对照图放不下"),
            where="yingxi lora grid",
            next_step=Words(
                f"give fewer LoRAs, prompts or weights: at most {MOST_CELLS} pictures",
                f"请减少 LoRA、提示词或权重，最多 {MOST_CELLS} 张",
            ),
        )
    return wanted


def draw_grid(wanted: Wanted, engine: DiffusersEngine, request: PictureRequest, heard: Heard) -> Grid:
    """Draw every cell with the same seed.

    Args:
        wanted: what is shown.
        engine: with the base loaded; no LoRA is left in it.
        request: everything but the prompt.
        heard: told how many of how many pictures are done.

    Raises:
        InputError: a LoRA is made for another base.
    """
    cells: dict[tuple[int, int, int], Image] = {}
    loras = [None if one.path is None else shelved(one.path) for one in wanted.columns]
    for one in filter(None, loras):  # said before an hour of drawing, not after it
        engine.demand_fit(one)
    done = 0
    for column, lora in enumerate(loras):
        for row, weight in enumerate(wanted.weights if lora is not None else (0.0,)):
            for place, prompt in enumerate(wanted.prompts):
                drawn = _cell(engine, request, prompt, lora, weight)
                rows = [row] if lora is not None else range(len(wanted.weights))
                cells |= {(place, each, column): drawn.picture for each in rows}
                done += 1
                heard(done, wanted.cells)
    engine.use([])
    return Grid(wanted, cells, request, _whole(wanted, drawn.parameters))


def _cell(engine: DiffusersEngine, request: PictureRequest, prompt: str, lora: Lora | None, weight: float) -> Drawn:
    doses = [] if lora is None else [Dose(lora, weight, weight)]
    return engine.draw(request.model_copy(update={"prompt": prompt}), with_doses=doses)


def _whole(wanted: Wanted, told: Parameters) -> Parameters:
    """Return a grid's parameters: its last cell's, and what goes along its sides."""
    sides = {
        "Script": "X/Y/Z plot",
        "X Type": "Epoch",
        "X Values": ", ".join(column.title.en for column in wanted.columns),
        "Y Type": "Weight",
        "Y Values": ", ".join(f"{weight:g}" for weight in wanted.weights),
        "Z Type": "Prompt S/R",
        "Z Values": ", ".join(wanted.prompts),
    }
    return Parameters(told.prompt, told.negative, dict(told.settings) | sides)


def _recipe_and_files(given: Sequence[Path]) -> tuple[ImageRecipe | None, list[Path]]:
    recipes = [path for path in given if path.suffix.lower() in (".yaml", ".yml")]
    if recipes and len(given) > 1:
        raise InputError(
            Words("give one recipe, or LoRAs, not both", "请给一份训练配置，或若干 LoRA，不要混着给"),
            where=", ".join(map(str, given[:3])),
            next_step=Words("leave the others out", "请去掉其余的"),
        )
    if recipes:
        recipe = read_recipe(recipes[0])
        return recipe, _saved(recipe)
    beside = given[0].with_suffix(".yaml")
    return (read_recipe(beside) if beside.is_file() else None), list(given)


def _saved(recipe: ImageRecipe) -> list[Path]:
    """Return the files that a recipe's training left.

    Raises:
        InputError: none.
    """
    folder = Path(recipe.output_dir)
    paths = sorted(folder.glob("*.safetensors")) if folder.is_dir() else []
    found = [path for path in paths if open_tensors(path).metadata.get("ss_output_name") == recipe.name]
    if not found:
        raise InputError(
            Words("nothing was saved here yet", "这里还没有训练好的文件"),
            where=str(folder),
            next_step=Words("train first: yingxi train RECIPE", "请先训练：yingxi train 配置"),
        )
    return found


def _columns(files: Sequence[Path]) -> list[Column]:
    found = []
    for place, path in enumerate(files):
        lora = read_lora(path)
        epoch, steps = (_whole_number(lora.metadata.get(key)) for key in ("ss_epoch", "ss_steps"))
        name = path.name if path.is_dir() else path.stem
        title = Words(name, name)
        if epoch is not None:
            at = f", {steps}" if steps is not None else ""
            title = Words(f"epoch {epoch}{at and f'{at} steps'}", f"第 {epoch} 轮{at and f'，{steps} 步'}")
        found.append(((steps if steps is not None else place), place, Column(title, name, path)))
    return [column for _, _, column in sorted(found, key=lambda one: one[:2])]


def _whole_number(text: str | None) -> int | None:
    return int(text) if text is not None and text.isdecimal() and len(text) < 10 else None


def _prompts(recipe: ImageRecipe | None, files: Sequence[Path]) -> tuple[str, ...]:
    if recipe is not None and recipe.sample_prompts:
        return recipe.sample_prompts
    if recipe is not None and Path(recipe.train_data_dir).is_dir():
        metadata = Path(recipe.metadata_path) if recipe.metadata_path else None
        examples = read_dataset(Path(recipe.train_data_dir), metadata).or_refusal().examples
        captions = dict.fromkeys(escaped(with_trigger(one.caption, recipe.trigger_word)) for one in examples)
        return tuple(captions)[:_CAPTIONS]
    triggers = dict.fromkeys(trigger for path in files if (trigger := read_lora(path).trigger))
    if not triggers:
        raise InputError(
            Words("there is no prompt to draw", "没有可画的提示词"),
            where="yingxi lora grid",
            next_step=Words('give one with -p "a fox in snow"', "请用 -p 给出，例如 -p “雪里的狐狸”"),
        )
    return tuple(triggers)
