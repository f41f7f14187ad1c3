"""Names: paths, kohya keys and SGM blocks, both ways, against the models themselves."""

from __future__ import annotations

from collections import Counter

import pytest
from lora_models import COMPONENTS, parts_of, shapes_of

from yingxi.lora.files.blocks import SD_SHAPE, SDXL_SHAPE, UnetShape, diffusers_of, sgm_of, shape_of, shape_of_sgm
from yingxi.lora.files.families import FAMILIES, SD15, SDXL, family_of
from yingxi.lora.files.names import kohya_of, path_of, with_text_model

COUNTS = {
    "sd15": {"unet": 192, "text_encoder": 72},
    "sdxl": {"unet": 722, "text_encoder": 72, "text_encoder_2": 192},
}


@pytest.mark.parametrize(
    ("family", "path", "key"),
    [
        ("sd15", "unet.down_blocks.0.attentions.0.transformer_blocks.0.attn1.to_out.0",
         "lora_unet_down_blocks_0_attentions_0_transformer_blocks_0_attn1_to_out_0"),
        ("sd15", "unet.mid_block.attentions.0.proj_in", "lora_unet_mid_block_attentions_0_proj_in"),
        ("sd15", "unet.up_blocks.3.attentions.2.transformer_blocks.0.ff.net.0.proj",
         "lora_unet_up_blocks_3_attentions_2_transformer_blocks_0_ff_net_0_proj"),
        ("sd15", "unet.down_blocks.1.resnets.0.time_emb_proj", "lora_unet_down_blocks_1_resnets_0_time_emb_proj"),
        ("sd15", "unet.down_blocks.1.downsamplers.0.conv", "lora_unet_down_blocks_1_downsamplers_0_conv"),
        ("sd15", "text_encoder.text_model.encoder.layers.11.self_attn.out_proj",
         "lora_te_text_model_encoder_layers_11_self_attn_out_proj"),
        ("sdxl", "text_encoder.text_model.encoder.layers.0.mlp.fc1", "lora_te1_text_model_encoder_layers_0_mlp_fc1"),
        ("sdxl", "text_encoder_2.text_model.encoder.layers.31.mlp.fc2",
         "lora_te2_text_model_encoder_layers_31_mlp_fc2"),
        ("sdxl", "unet.down_blocks.1.attentions.0.transformer_blocks.1.attn2.to_k",
         "lora_unet_input_blocks_4_1_transformer_blocks_1_attn2_to_k"),
        ("sdxl", "unet.down_blocks.2.attentions.1.proj_out", "lora_unet_input_blocks_8_1_proj_out"),
        ("sdxl", "unet.mid_block.attentions.0.transformer_blocks.9.ff.net.2",
         "lora_unet_middle_block_1_transformer_blocks_9_ff_net_2"),
        ("sdxl", "unet.up_blocks.1.attentions.2.proj_in", "lora_unet_output_blocks_5_1_proj_in"),
        ("sdxl", "unet.down_blocks.0.resnets.1.conv1", "lora_unet_input_blocks_2_0_in_layers_2"),
        ("sdxl", "unet.down_blocks.0.downsamplers.0.conv", "lora_unet_input_blocks_3_0_op"),
        ("sdxl", "unet.up_blocks.0.upsamplers.0.conv", "lora_unet_output_blocks_2_2_conv"),
        ("sdxl", "unet.up_blocks.2.resnets.2.conv_shortcut", "lora_unet_output_blocks_8_0_skip_connection"),
        ("sdxl", "unet.mid_block.resnets.1.conv2", "lora_unet_middle_block_2_out_layers_3"),
        ("sdxl", "unet.up_blocks.0.resnets.0.time_emb_proj", "lora_unet_output_blocks_0_0_emb_layers_1"),
        ("sdxl", "unet.conv_in", "lora_unet_input_blocks_0_0"),
        ("sdxl", "unet.conv_out", "lora_unet_out_2"),
        ("sdxl", "unet.time_embedding.linear_2", "lora_unet_time_embed_2"),
        ("sdxl", "unet.add_embedding.linear_1", "lora_unet_label_emb_0_0"),
    ],
)  # fmt: skip
def test_known_names(family: str, path: str, key: str) -> None:
    of = FAMILIES[family]
    assert kohya_of(path, of.prefixes, of.sgm) == key
    assert path_of(key) == path


@pytest.mark.parametrize(
    "key",
    [
        "lora_unet_double_blocks_0_img_attn_qkv",
        "lora_unet_down_blocks_0_attentions_0_somewhere",
        "lora_unet_input_blocks_3_1_proj_in",
        "lora_unet_input_blocks_99_0_in_layers_2",
        "lora_unet_",
        "something_else",
    ],
)
def test_a_name_that_no_rule_knows_stays(key: str) -> None:
    assert path_of(key) == key
    assert kohya_of(key, SD15.prefixes, None) == key


def test_what_a_family_lacks_has_no_key() -> None:
    assert kohya_of("text_encoder_2.text_model.encoder.layers.0.mlp.fc1", SD15.prefixes, None) is None
    assert kohya_of("unet.down_blocks.0.attentions.0.proj_in", SDXL.prefixes, SDXL_SHAPE) is None
    assert kohya_of("unet.down_blocks.2.downsamplers.0.conv", SDXL.prefixes, SDXL_SHAPE) is None
    assert kohya_of("unet.down_blocks.3.resnets.0.conv1", SDXL.prefixes, SDXL_SHAPE) is None


def test_clips_first_word_is_put_back() -> None:
    bare = "encoder.layers.0.mlp.fc1"
    assert with_text_model("text_encoder", bare) == f"text_model.{bare}"
    assert with_text_model("text_encoder_2", f"text_model.{bare}") == f"text_model.{bare}"
    assert with_text_model("unet", "conv_in") == "conv_in"


@pytest.mark.parametrize("family", ["sd15", "sdxl"])
def test_the_true_models_have_their_known_number_of_modules(family: str) -> None:
    pytest.importorskip("torch")
    shapes = shapes_of(parts_of(family, small=False))
    assert Counter(path.partition(".")[0] for path in shapes) == COUNTS[family]


@pytest.mark.parametrize("family", ["sd15", "sdxl"])
def test_every_name_of_the_true_models_goes_there_and_back(family: str) -> None:
    pytest.importorskip("torch")
    of = FAMILIES[family]
    shapes = shapes_of(parts_of(family, small=False), conv=True)
    keys = {path: kohya_of(path, of.prefixes, of.sgm) for path in shapes}
    assert None not in keys.values()
    assert len(set(keys.values())) == len(keys)
    assert all(path_of(key or "") == path for path, key in keys.items())
    prefixes = {"sd15": {"lora_unet", "lora_te"}, "sdxl": {"lora_unet", "lora_te1", "lora_te2"}}[family]
    assert {"_".join((key or "").split("_")[:2]) for key in keys.values()} == prefixes


@pytest.mark.parametrize("family", ["sd15", "sdxl"])
def test_the_family_of_the_true_models_is_found(family: str) -> None:
    pytest.importorskip("torch")
    shapes = shapes_of(parts_of(family, small=False))
    assert family_of(shapes) is FAMILIES[family]
    assert family_of(shapes_of(parts_of(family, small=True))) is FAMILIES[family]
    for component in COMPONENTS[family]:
        if family == "sd15" or component != "text_encoder":  # SDXL's first text encoder is SD1.5's own
            part = {path: shape for path, shape in shapes.items() if path.startswith(f"{component}.")}
            assert family_of(part) is FAMILIES[family]
    assert family_of({path: shape for path, shape in shapes.items() if path.startswith("text_encoder.")}) is SD15


@pytest.mark.parametrize("family", ["sd15", "sdxl"])
def test_the_block_structure_is_read_off_either_naming(family: str) -> None:
    pytest.importorskip("torch")
    shape = {"sd15": SD_SHAPE, "sdxl": SDXL_SHAPE}[family]
    unet = parts_of(family, small=False)["unet"]
    names = [name.removesuffix(".weight") for name in unet.state_dict() if name.endswith(".weight")]
    assert shape_of(names) == shape
    sgm = [one for one in (sgm_of(name, shape) for name in names) if one is not None]
    assert shape_of_sgm(sgm) == shape
    outside = [name for name in names if sgm_of(name, shape) is None]
    assert not [name for name in outside if "norm" not in name]


def test_the_single_files_own_converter_agrees() -> None:
    """diffusers' own conversion of a checkpoint's U-Net, block by block."""
    pytest.importorskip("torch")
    from diffusers.loaders.single_file_utils import convert_ldm_unet_checkpoint

    for family, shape in (("sd15", SD_SHAPE), ("sdxl", SDXL_SHAPE)):
        unet = parts_of(family, small=True)["unet"]
        weights = unet.state_dict()
        halves = {name: name.rpartition(".") for name in weights}
        single = {
            f"model.diffusion_model.{sgm_of(path, shape)}.{kind}": weights[name]
            for name, (path, _, kind) in halves.items()
        }
        theirs = convert_ldm_unet_checkpoint(single, dict(unet.config))
        assert theirs.keys() == weights.keys()
        assert all(theirs[name] is weights[name] for name in weights)


def test_a_small_unet_of_other_depth_has_its_names_too() -> None:
    shape = UnetShape(1, (True, True, False))
    paths = [f"down_blocks.{block}.resnets.0.conv1" for block in range(3)]
    paths += [
        "down_blocks.0.attentions.0.proj_in",
        "down_blocks.0.downsamplers.0.conv",
        "up_blocks.1.attentions.1.proj_in",
    ]
    paths += ["up_blocks.0.upsamplers.0.conv", "up_blocks.1.upsamplers.0.conv", "mid_block.attentions.0.proj_in"]
    names = [sgm_of(path, shape) for path in paths]
    assert names[3:6] == ["input_blocks.1.1.proj_in", "input_blocks.2.0.op", "output_blocks.3.1.proj_in"]
    assert names[6:8] == ["output_blocks.1.1.conv", "output_blocks.3.2.conv"]
    assert [diffusers_of(name or "", shape) for name in names] == paths
