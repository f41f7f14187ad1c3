"""A picture's parameters are SD-WebUI's text, written and read."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yingxi.engines.image.parameters import Parameters, parameters_of, read_parameters, values_of
from yingxi.engines.image.png import parameters_in, png_bytes
from yingxi.engines.image.request import PictureRequest
from yingxi.engines.image.samplers import SAMPLERS, SCHEDULES, sampler_of
from yingxi.errors import InputError

WEBUI = """masterpiece, (fox:1.2) <lora:ink:0.7>
second line
Negative prompt: lowres, [bad
hands]
Steps: 28, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 6.5, Seed: 965400086, Size: 512x768, \
Model hash: 6ce0161689, Model: v1-5-pruned-emaonly, Denoising strength: 0.4, Clip skip: 2, Hires upscale: 1.5, \
Hires upscaler: Lanczos, Lora hashes: "ink: 48f8317196f4, b: 0123456789ab", Version: v1.10.1"""


def test_webui_is_read() -> None:
    read = read_parameters(WEBUI)
    assert read.prompt == "masterpiece, (fox:1.2) <lora:ink:0.7>\nsecond line"
    assert read.negative == "lowres, [bad\nhands]"
    assert read.settings["Lora hashes"] == "ink: 48f8317196f4, b: 0123456789ab"
    request = PictureRequest.model_validate(values_of(read))
    assert (request.steps, request.sampler, request.cfg, request.seed) == (28, "DPM++ 2M Karras", 6.5, 965400086)
    assert (request.width_px, request.height_px, request.clip_skip) == (512, 768, 2)
    assert (request.upscale, request.upscaler, request.upscale_strength) == (1.5, "lanczos", 0.4)


def test_webui_would_read_what_is_written() -> None:
    request = PictureRequest(prompt="a, b", negative="c: d", seed=3, sampler="dpm++ 2m karras", cfg=6.5, clip_skip=2)
    text = parameters_of(request, {"Model hash": "0123456789", "Model": "a, b", "Version": "yingxi"}).text
    assert text == (
        "a, b\nNegative prompt: c: d\nSteps: 20, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 6.5, Seed: 3, "
        'Size: 512x512, Model hash: 0123456789, Model: "a, b", Clip skip: 2, Version: yingxi'
    )


def test_older_files_name_sampler_and_schedule_together() -> None:
    values = values_of(read_parameters("a\nSteps: 1, Sampler: DPM++ 2M Karras, Seed: 1"))
    assert values["sampler"] == "DPM++ 2M Karras"
    assert values["negative"] == ""


def test_a_prompt_alone_is_a_prompt() -> None:
    assert read_parameters("a fox: red, snow") == Parameters("a fox: red, snow")


@given(st.text(max_size=300))
def test_no_text_breaks_the_reader(text: str) -> None:
    try:
        values_of(read_parameters(text))
    except InputError as error:
        assert error.next_step is not None  # noqa: PT017


@pytest.mark.parametrize("text", ["Size: 5", "Sampler: nothing", "Hires upscaler: R-ESRGAN 4x+"])
def test_what_is_not_made_here_is_said(text: str) -> None:
    with pytest.raises(InputError) as found:
        values_of(read_parameters(f"a\n{text}, Steps: 3, Seed: 5"))
    assert text.split(": ")[1] in found.value.in_("en")


lines = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=60).map(str.strip).filter(
    lambda line: not line.startswith("Negative prompt:")
)  # fmt: skip
requests = st.builds(
    PictureRequest,
    prompt=st.lists(lines, max_size=3).map("\n".join).map(str.strip),
    negative=lines,
    seed=st.integers(0, 2**32 - 1),
    steps=st.integers(1, 150),
    sampler=st.sampled_from(["Euler a", "DPM++ 2M Karras", "DDIM", "Heun Exponential"]),
    cfg=st.integers(4, 120).map(lambda quarters: quarters / 4),
    width_px=st.integers(8, 100).map(lambda eighths: eighths * 8),
    clip_skip=st.integers(1, 12),
    upscale=st.sampled_from([1.0, 1.5, 2.0]),
)


@given(requests)
def test_a_request_survives_its_text(request: PictureRequest) -> None:
    written = parameters_of(request, {"Model": 'a, "b": c', "Version": "yingxi"})
    read = read_parameters(written.text)
    assert read == written
    again = PictureRequest.model_validate(values_of(read))
    lost = {} if request.upscale > 1 else {"upscale_strength": request.upscale_strength}
    assert again.model_copy(update=lost) == request.model_copy(update=lost)


def test_a_png_carries_it(tmp_path: Path) -> None:
    from PIL import Image

    path = tmp_path / "a.png"
    for text in (WEBUI, f"狐狸，雪\n{WEBUI}"):
        path.write_bytes(png_bytes(Image.new("RGB", (8, 8)), {"parameters": text}))
        assert parameters_in(path) == read_parameters(text)
    assert path.read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"


@pytest.mark.parametrize("data", [b"", b"no picture", b"\x89PNG\r\n\x1a\n" + b"\0" * 40])
def test_what_is_no_png_is_one_clear_error(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(data)
    with pytest.raises(InputError, match="cannot be read as a PNG"):
        parameters_in(path)


def test_a_png_that_says_nothing(tmp_path: Path) -> None:
    from PIL import Image

    Image.new("RGB", (8, 8)).save(tmp_path / "a.png")
    with pytest.raises(InputError, match="does not say what made it"):
        parameters_in(tmp_path / "a.png")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("euler a", "Euler a"),
        ("Euler A", "Euler a"),
        ("euler_ancestral", "Euler a"),
        ("k_euler", "Euler"),
        ("dpm++ 2m karras", "DPM++ 2M Karras"),
        ("dpmpp_2m_sde karras", "DPM++ 2M SDE Karras"),
        ("dpm_2_ancestral", "DPM2 a"),
        ("uni_pc", "UniPC"),
        ("DDIM", "DDIM"),
        *((name, name) for name in SAMPLERS),
    ],
)
def test_samplers_by_the_names_people_know(written: str, meant: str) -> None:
    assert sampler_of(written).title == meant


def test_a_schedule_told_apart() -> None:
    assert sampler_of("DPM++ 2M", "Karras") == sampler_of("dpm++ 2m karras")
    assert sampler_of("DPM++ 2M", "Automatic").schedule in SCHEDULES
    with pytest.raises(InputError, match="nearest is DPM"):
        sampler_of("dpm++ 2n")
    with pytest.raises(InputError):
        sampler_of("Euler", "Beta")
