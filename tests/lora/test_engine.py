"""The image engine on a tiny untrained base: prompts decide, LoRAs come and go, pictures say what made them."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("diffusers")

import torch
from PIL import Image
from tiny_parts import tiny_base

from yingxi.engines.image.conditioning import condition, heeded
from yingxi.engines.image.diffusers_engine import Beginning, DiffusersEngine
from yingxi.engines.image.parameters import read_parameters, values_of
from yingxi.engines.image.parts import Parts
from yingxi.engines.image.prompts import read_prompt
from yingxi.engines.image.request import PictureRequest
from yingxi.engines.image.samplers import SAMPLERS, sampler_of
from yingxi.engines.image.weaving import Dose
from yingxi.errors import InputError
from yingxi.lora.files.families import SD15
from yingxi.lora.files.kohya import write_kohya
from yingxi.lora.files.module import LoraModule
from yingxi.lora.files.reading import read_lora
from yingxi.lora.files.writing import write_lora
from yingxi.lora.shelf import FolderShelf, shelved

pytestmark = pytest.mark.filterwarnings("ignore")

QUERY = "unet.down_blocks.0.attentions.0.transformer_blocks.0.attn2.to_q"
CONV = "unet.mid_block.resnets.0.conv1"
TEXT = "text_encoder.text_model.encoder.layers.0.self_attn.q_proj"


def noise(*shape: int, seed: int = 0) -> Any:
    return np.random.default_rng(seed).normal(0, 0.3, shape).astype(np.float32)


def write_lora_file(path: Path, *, seed: int = 0, dora: bool = False, wrong: int = 0) -> Path:
    """Write a LoRA over an attention, a convolution and a text layer of the tiny base."""
    length = np.abs(noise(16, seed=seed + 9)) + 1 if dora else None
    made = [
        LoraModule(QUERY, noise(2, 16, seed=seed), noise(16, 2, seed=seed + 1), 1.0, magnitude=length),
        LoraModule(CONV, noise(2, 16, 3, 3, seed=seed + 2), noise(16, 2, 1, 1, seed=seed + 3), 2.0),
        LoraModule(TEXT, noise(2, 16, seed=seed + 4), noise(16, 2, seed=seed + 5), 2.0),
    ]
    made = made[:1] if dora else made
    made += [
        LoraModule(f"unet.down_blocks.{place}.attentions.0.proj_in", noise(2, 99), noise(16, 2), 2.0)
        for place in range(wrong)
    ]
    write_kohya(path, {module.path: module for module in made}, SD15, {}, dtype="F32")
    return path


@pytest.fixture(scope="module")
def loras(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("loras")
    write_lora_file(folder / "ink.safetensors")
    write_lora_file(folder / "水墨.safetensors", seed=50)
    write_lora_file(folder / "dora.safetensors", dora=True)
    write_lora_file(folder / "other.safetensors", wrong=2)
    ink = read_lora(folder / "ink.safetensors")
    write_lora(ink, folder / "as_peft", form="peft")
    write_lora(ink, folder / "as_diffusers" / "pytorch_lora_weights.safetensors", form="diffusers")
    (folder / "old.ckpt").write_bytes(b"\x80\x02}")
    return folder


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory, loras: Path) -> DiffusersEngine:
    torch.set_num_threads(1)
    return DiffusersEngine.load(tiny_base(tmp_path_factory.mktemp("base")), FolderShelf([loras]))


def asked(prompt: str = "a fox", **more: Any) -> PictureRequest:
    return PictureRequest(**({"prompt": prompt, "steps": 2, "width_px": 64, "height_px": 64, "seed": 5} | more))


def pixels(engine: DiffusersEngine, prompt: str = "a fox", **more: Any) -> Any:
    return np.asarray(engine.draw(asked(prompt, **more)).picture)


def weights(engine: DiffusersEngine) -> dict[str, Any]:
    found = {f"unet.{name}": value for name, value in engine.parts.unet.state_dict().items()}
    return found | {f"te.{name}": value for name, value in engine.parts.text_encoders[0].state_dict().items()}


def copied(engine: DiffusersEngine) -> dict[str, Any]:
    return {name: value.clone() for name, value in weights(engine).items()}


def same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return all(torch.equal(value, other[name]) for name, value in one.items())


def test_the_same_request_gives_the_same_pixels(engine: DiffusersEngine) -> None:
    first = pixels(engine)
    assert (first == pixels(engine)).all()
    assert (first != pixels(engine, seed=6)).any()
    assert (first != pixels(engine, "a cat")).any()
    assert (first != pixels(engine, negative="blue")).any()
    assert (first != pixels(engine, "a (fox:1.5)")).any()
    assert (first != pixels(engine, clip_skip=2)).any()


def test_candidates_are_the_pictures_of_their_own_seeds(engine: DiffusersEngine) -> None:
    several = list(engine.candidates(asked(seed=5), 3))
    assert [one.seed for one in several] == [5, 6, 7]
    for one in several:
        assert (np.asarray(one.picture) == pixels(engine, seed=one.seed)).all()
        assert one.parameters.settings["Seed"] == str(one.seed)


def test_a_plain_prompt_is_what_the_encoder_says_of_it(engine: DiffusersEngine) -> None:
    parts = engine.parts
    ids = parts.tokenizers[0](["a fox"], padding="max_length", max_length=77, return_tensors="pt").input_ids
    with torch.no_grad():
        assert torch.equal(condition(parts, read_prompt("a fox")).tokens, parts.text_encoders[0](ids)[0])


def test_weights_keep_the_mean(engine: DiffusersEngine) -> None:
    plain = condition(engine.parts, read_prompt("a fox")).tokens
    strong = condition(engine.parts, read_prompt("a (fox:1.5)")).tokens
    assert not torch.equal(plain, strong)
    assert float(strong.mean()) == pytest.approx(float(plain.mean()), rel=1e-4)
    states, asked_for = torch.rand(1, 3, 4), torch.tensor([[1.0, 2.0, 1.0]])
    made = heeded(states, asked_for)
    ratio = made / states
    assert torch.allclose(ratio[0, 1] / ratio[0, 0], torch.full((4,), 2.0), rtol=1e-4)
    assert torch.isfinite(heeded(states, torch.zeros(1, 3))).all()


def test_long_prompts_are_read_to_their_end(engine: DiffusersEngine) -> None:
    long = condition(engine.parts, read_prompt("fox, " * 60))
    assert long.tokens.shape[1] % 77 == 0
    assert long.tokens.shape[1] > 77
    other = condition(engine.parts, read_prompt("fox, " * 59 + "cat, "))
    assert not torch.equal(long.tokens[:, -77:], other.tokens[:, -77:])
    assert torch.equal(condition(engine.parts, read_prompt("a BREAK b")).tokens[:, 77:],
                       condition(engine.parts, read_prompt("b")).tokens)  # fmt: skip
    assert pixels(engine, "fox, " * 60, negative="blue").shape == (64, 64, 3)


@pytest.mark.parametrize("prompt", ["<lora:ink:0.7>", "<lora:ink:0.5:0.8> <lora:水墨:0.3>", "<lora:dora:0.6>"])
def test_a_lora_leaves_the_base_bit_for_bit_as_it_was(engine: DiffusersEngine, prompt: str) -> None:
    bare, before = pixels(engine), copied(engine)
    styled = pixels(engine, f"a fox {prompt}")
    assert not same(weights(engine), before)
    assert (styled != bare).any()
    assert (pixels(engine) == bare).all()
    assert same(weights(engine), before)


def test_switched_there_and_back_it_draws_the_same(engine: DiffusersEngine) -> None:
    first = pixels(engine, "a fox <lora:ink:0.7>")
    pixels(engine, "a fox <lora:水墨:1> <lora:dora:0.2>")
    assert (pixels(engine, "a fox <lora:ink:0.7>") == first).all()


@pytest.mark.parametrize("name", ["ink", "dora"])
def test_the_weights_are_those_of_the_file(engine: DiffusersEngine, loras: Path, name: str) -> None:
    engine.use([])
    before = copied(engine)
    lora = read_lora(loras / f"{name}.safetensors")
    engine.use([Dose(shelved(loras / f"{name}.safetensors"), 0.5, 0.8)])
    layers = dict(engine.parts.unet.named_modules()) | {
        f"text_model.{path}": layer for path, layer in engine.parts.text_encoders[0].named_modules()
    }
    held = weights(engine)
    for path, module in lora.modules.items():
        component, _, rest = path.partition(".")
        key = f"unet.{rest}" if component == "unet" else f"te.{rest.removeprefix('text_model.')}"
        strength = 0.8 if component == "unet" else 0.5
        meant = module.applied(before[f"{key}.weight"].numpy(), strength)
        assert np.allclose(held[f"{key}.weight"].numpy(), meant, atol=1e-6)
        assert rest in layers
    engine.use([])
    assert same(weights(engine), before)


def test_what_does_not_change_is_not_written_again(engine: DiffusersEngine, loras: Path) -> None:
    ink, other = (shelved(loras / f"{name}.safetensors") for name in ("ink", "水墨"))
    engine.use([])
    assert engine.use([Dose(ink)]) == 3
    assert engine.use([Dose(ink)]) == 0
    assert engine.use([Dose(ink, text_encoder=0.5)]) == 1
    assert engine.use([Dose(other)]) == 3
    assert engine.use([]) == 3
    assert engine.use([Dose(ink, 0, 0)]) == 0


def test_every_form_of_a_lora_draws_the_same(engine: DiffusersEngine) -> None:
    first = pixels(engine, "a fox <lora:ink:0.7>")
    for name in ("as_peft", "as_diffusers"):
        assert np.abs(pixels(engine, f"a fox <lora:{name}:0.7>").astype(int) - first).max() <= 1


def test_a_lora_for_another_base_is_refused_and_nothing_is_changed(engine: DiffusersEngine) -> None:
    engine.use([])
    before = copied(engine)
    with pytest.raises(InputError, match="2 of 5 keys do not fit"):
        engine.draw(asked("<lora:ink:1> <lora:other:1>"))
    assert same(weights(engine), before)


@pytest.mark.parametrize(
    ("prompt", "said"),
    [
        ("<lora:inq:1>", "did you mean ink"),
        ("<lora:old:1>", "pickle"),
        ("<lora:../../etc/passwd:1>", "no LoRA called"),
        ("<lora:/etc/passwd:1>", "no LoRA called"),
    ],
)
def test_a_lora_that_is_not_there(engine: DiffusersEngine, prompt: str, said: str) -> None:
    with pytest.raises(InputError) as found:
        engine.draw(asked(prompt))
    assert said in found.value.in_("en")


def test_two_of_one_name_are_refused_and_the_first_folder_wins(loras: Path, tmp_path: Path) -> None:
    write_lora_file(tmp_path / "ink.safetensors", seed=3)
    assert FolderShelf([tmp_path, loras]).find("ink").where == str(tmp_path / "ink.safetensors")
    (tmp_path / "deep").mkdir()
    shutil.copy(tmp_path / "ink.safetensors", tmp_path / "deep" / "ink.safetensors")
    with pytest.raises(InputError, match="2 LoRAs are called ink"):
        FolderShelf([tmp_path, loras]).find("ink")


def test_a_lora_that_was_changed_is_read_again(tmp_path: Path) -> None:
    shelf = FolderShelf([tmp_path])
    write_lora_file(tmp_path / "ink.safetensors", seed=3)
    first = shelf.find("ink")
    assert shelf.find("ink") is first
    write_lora_file(tmp_path / "ink.safetensors", seed=3, wrong=1)
    assert shelf.find("ink").digest != first.digest


@pytest.mark.parametrize("name", [*SAMPLERS, "dpm++ 2m karras", "Euler Karras", "heun exponential"])
def test_every_sampler_draws(engine: DiffusersEngine, name: str) -> None:
    first = pixels(engine, sampler=name, steps=4)
    assert (first == pixels(engine, sampler=name, steps=4)).all()
    old = Beginning(Image.new("RGB", (64, 64), "red"))
    engine.draw(asked(sampler=name, steps=4, strength=0.5), old)


def test_a_schedule_that_a_sampler_lacks_is_refused() -> None:
    with pytest.raises(InputError, match="DDIM has no Karras"):
        sampler_of("ddim karras")


def red_square() -> Image.Image:
    picture = Image.effect_noise((64, 64), 60).convert("RGB")
    picture.paste("red", (16, 16, 48, 48))
    return picture


def test_a_picture_to_begin_with_is_kept_by_its_share(engine: DiffusersEngine) -> None:
    old = red_square()
    none = engine.draw(asked(strength=0.0, steps=10), Beginning(old)).picture
    assert (np.asarray(none) == np.asarray(old)).all()
    little = engine.draw(asked(strength=0.2, steps=10), Beginning(old)).picture
    much = engine.draw(asked(strength=1.0, steps=10), Beginning(old)).picture
    assert (np.asarray(little) != np.asarray(much)).any()


def test_outside_the_mask_not_a_pixel_differs(engine: DiffusersEngine) -> None:
    old, mask = red_square(), Image.new("L", (64, 64), 0)
    mask.paste(255, (8, 8, 40, 40))
    new = np.asarray(engine.draw(asked(strength=1.0, steps=4, mask_blur_px=2), Beginning(old, mask)).picture)
    inside = np.asarray(mask) > 0
    assert (new[~inside] == np.asarray(old)[~inside]).all()
    assert (new[inside] != np.asarray(old)[inside]).any()


@pytest.mark.parametrize(
    ("mask", "said"), [(Image.new("L", (64, 64)), "nothing in the mask"), (Image.new("L", (8, 8), 255), "mask has")]
)
def test_a_mask_that_cannot_be_used(engine: DiffusersEngine, mask: Image.Image, said: str) -> None:
    with pytest.raises(InputError, match=said):
        engine.draw(asked(), Beginning(red_square(), mask))


def test_enlarged_it_is_drawn_over_again(engine: DiffusersEngine) -> None:
    plain = engine.draw(asked(upscale=2, upscale_strength=0.0)).picture
    assert plain.size == (128, 128)
    assert (np.asarray(plain.resize((64, 64), Image.Resampling.BOX)).astype(int) - pixels(engine)).std() < 20
    drawn = engine.draw(asked(upscale=2, upscale_strength=0.5))
    assert (np.asarray(drawn.picture) != np.asarray(plain)).any()
    assert drawn.parameters.settings["Hires upscale"] == "2"
    with pytest.raises(InputError, match="no upscaler anime4k"):
        engine.draw(asked(upscale=2, upscaler="anime4k"))


def test_a_negative_prompt_calls_no_lora(engine: DiffusersEngine) -> None:
    with pytest.raises(InputError, match="negative"):
        engine.draw(asked(negative="<lora:ink:1>"))


def test_the_parameters_make_the_picture_again(engine: DiffusersEngine) -> None:
    request = asked(
        'a (fox:1.2), "quoted": [fog]\nsecond line <lora:ink:0.5:0.8> <lora:水墨:0.3>',
        negative="blue: [red], 模糊", sampler="dpm++ 2m karras", steps=3, cfg=4.5, clip_skip=2, upscale=1.5,
    )  # fmt: skip
    made = engine.draw(request)
    read = read_parameters(made.parameters.text)
    assert read == made.parameters
    again = engine.draw(PictureRequest.model_validate(values_of(read)))
    assert (np.asarray(again.picture) == np.asarray(made.picture)).all()
    assert read.settings["Lora hashes"].startswith("ink: ")


def test_sdxl_is_drawn_too(tmp_path: Path) -> None:
    import diffusers
    from lora_models import SMALL_TEXTS, parts_of
    from transformers import CLIPTextConfig, CLIPTextModel, CLIPTextModelWithProjection

    made = parts_of("sdxl", small=True)
    sd15 = DiffusersEngine.load(tiny_base(tmp_path / "base"))
    tokenizer = sd15.parts.tokenizers[0]
    ends = {
        "bos_token_id": tokenizer.bos_token_id,
        "eos_token_id": tokenizer.eos_token_id,
        "vocab_size": len(tokenizer),
    }
    texts = [
        kind(CLIPTextConfig(**SMALL_TEXTS[name], **ends)).eval()
        for name, kind in (("text_encoder", CLIPTextModel), ("text_encoder_2", CLIPTextModelWithProjection))
    ]
    parts = Parts(
        "sdxl", (tokenizer, tokenizer), tuple(texts), sd15.parts.vae, made["unet"],
        diffusers.DDPMScheduler(beta_schedule="scaled_linear"), tmp_path,
    )  # fmt: skip
    engine = DiffusersEngine(parts, tmp_path / "base")
    told = condition(parts, read_prompt("a fox, " * 40))
    assert told.pooled is not None
    assert told.tokens.shape[2] == sum(one.config.hidden_size for one in texts)
    assert (pixels(engine) == pixels(engine)).all()
    assert (pixels(engine) != pixels(engine, negative="blue, " * 40)).any()
