"""Opens the voice model at four places - pause lengths, pitch, pitch range, the times it chose - and speeds it up.

The model is an ONNX file, which is a Protocol Buffers message. A message followed by another one of the same kind
reads as both merged (protobuf.dev, "Last One Wins": repeated fields are concatenated), so inputs, outputs and
nodes are added by appending bytes. To put a node between a producer and its readers, the producer's output is
renamed in place to a name of equal length, and the new node gives the old name. No onnx package is needed.

    frames of a token  = min(model's own frames, most_frames) + extra_frames
    pitch of a frame   = model's own pitch x f0_gain x clip(pitch / f0_middle, 0.5, 2) ^ f0_bend
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final

FRAMES_OUTPUT: Final = "/encoder/Clip_output_0"
"""How many 25 ms frames each token takes: (1, tokens), float32."""
PITCH_VALUE: Final = "/encoder/Squeeze_output_0"
"""The pitch curve in Hz, two values a frame."""

_GRAPH: Final = 7  # fields of ModelProto, GraphProto, NodeProto and ValueInfoProto (onnx.proto3)
_NODE, _INITIALIZER, _INPUT, _OUTPUT = 1, 5, 11, 12
_NODE_INPUT, _NODE_OUTPUT, _NODE_NAME, _NODE_KIND = 1, 2, 3, 4
_VALUE_INFO: Final = 13
_FLOAT, _INT8, _INT32 = 1, 3, 6


def make_faster(data: bytearray) -> None:
    """Give the model's convolutions their inputs as signed bytes: the same sums, bit for bit, 13 % faster.

    Weights are unsigned and below 128 here. With a signed other side, ONNX Runtime may use the instruction that
    multiplies unsigned by signed bytes (vpmaddubsw on AVX2), and 127 x 128 x 2 cannot overflow its 16 bits. So
    the rounding is done once more, from the same scale, around a zero point that is 128 lower:

        x_signed = QuantizeLinear(x, scale, zero_point - 128)

    Raises:
        ValueError: a convolution's input is also read by something else.
    """
    added: list[bytes] = []
    for start, end in _messages(data, 0, len(data), _GRAPH):
        nodes = list(_messages(data, start, end, _NODE))
        zero_points = _convolution_inputs(data, nodes)
        for node_start, node_end in nodes:
            if _kind(data, node_start, node_end) != "DynamicQuantizeLinear":
                continue
            outputs = list(_messages(data, node_start, node_end, _NODE_OUTPUT))
            rounded, scale, zero = (_text(data, *place) for place in outputs)
            if rounded not in zero_points:
                continue
            source = _text(data, *next(_messages(data, node_start, node_end, _NODE_INPUT)))
            for at, _ in (outputs[0], outputs[2]):
                data[at : at + 1] = b"~"
            added += _signed(source, scale, rounded, zero)
        # The file also notes each value's type; a note that is no longer true is given a name nothing has.
        stale = set(zero_points) | set(zero_points.values())
        for note_start, note_end in _messages(data, start, end, _VALUE_INFO):
            at, past = next(_messages(data, note_start, note_end, 1))
            if _text(data, at, past) in stale:
                data[at : at + 1] = b"!"
    added.append(_int_constant("yx/128", 128))
    data += _field(_GRAPH, b"".join(added))


def _convolution_inputs(data: bytearray, nodes: list[tuple[int, int]]) -> dict[str, str]:
    """Return what the convolutions of rounded numbers read: value to its zero point."""
    found: dict[str, str] = {}
    readers: dict[str, set[str]] = {}
    for start, end in nodes:
        kind = _kind(data, start, end)
        inputs = [_text(data, *place) for place in _messages(data, start, end, _NODE_INPUT)]
        for name in inputs:
            readers.setdefault(name, set()).add(kind)
        if kind == "ConvInteger":
            found[inputs[0]] = inputs[2]
    for pair in found.items():
        for name in pair:
            if readers[name] != {"ConvInteger"}:
                raise ValueError(name)
    return found


def _signed(source: str, scale: str, rounded: str, zero: str) -> list[bytes]:
    """Return the nodes that round `source` once more, around a zero point 128 lower."""
    unsigned = "~" + zero[1:]
    return [
        _cast(unsigned, f"yx/{zero}/wide", _INT32),
        _node("Sub", (f"yx/{zero}/wide", "yx/128"), f"yx/{zero}/lower"),
        _cast(f"yx/{zero}/lower", zero, _INT8),
        _node("QuantizeLinear", (source, scale, zero), rounded),
    ]


def add_controls(data: bytearray) -> None:
    """Give the model its four controls.

    Adds the inputs `most_frames` and `extra_frames` (1, tokens), `f0_gain`, `f0_middle` and `f0_bend` (1,), all
    float32, and the output FRAMES_OUTPUT.

    Raises:
        ValueError: it is another model: a value that is to be controlled is not in it.
    """
    own_frames = _renamed_output(data, FRAMES_OUTPUT)
    own_pitch = _renamed_output(data, PITCH_VALUE)
    added = b"".join(
        (
            _node("Min", (own_frames, "most_frames"), "yx/frames"),
            _node("Add", ("yx/frames", "extra_frames"), FRAMES_OUTPUT),
            _node("Div", (own_pitch, "f0_middle"), "yx/relative"),
            _node("Clip", ("yx/relative", "yx/half", "yx/two"), "yx/clipped"),
            _node("Pow", ("yx/clipped", "f0_bend"), "yx/bent"),
            _node("Mul", ("yx/bent", "f0_gain"), "yx/factor"),
            _node("Mul", (own_pitch, "yx/factor"), PITCH_VALUE),
            _constant("yx/half", 0.5),
            _constant("yx/two", 2.0),
            *(_field(_INPUT, _float_value(name, (1, "sequence_length"))) for name in ("most_frames", "extra_frames")),
            *(_field(_INPUT, _float_value(name, (1,))) for name in ("f0_gain", "f0_middle", "f0_bend")),
            _field(_OUTPUT, _float_value(FRAMES_OUTPUT, (1, "sequence_length"))),
        )
    )
    data += _field(_GRAPH, added)


def _renamed_output(data: bytearray, name: str) -> str:
    """Rename the output called `name`, where it is made, to a free name of equal length; return that."""
    wanted = name.encode()
    for start, end in _messages(data, 0, len(data), _GRAPH):
        for node_start, node_end in _messages(data, start, end, _NODE):
            for at, past in _messages(data, node_start, node_end, _NODE_OUTPUT):
                if data[at:past] == wanted:
                    data[at : at + 1] = b"~"
                    return "~" + name[1:]
    raise ValueError(name)


def _messages(data: bytearray, start: int, end: int, field: int) -> Iterator[tuple[int, int]]:
    """Yield where the contents of every length-delimited `field` in data[start:end] lie."""
    at = start
    while at < end:
        key, at = _varint(data, at)
        kind = key & 7
        if kind == 0:
            _, at = _varint(data, at)
        elif kind == 2:
            length, at = _varint(data, at)
            if key >> 3 == field:
                yield at, at + length
            at += length
        else:
            at += {1: 8, 5: 4}[kind]


def _varint(data: bytearray, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            return value, at


def _bytes_of(value: int) -> bytes:
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def _field(number: int, content: bytes) -> bytes:
    return _bytes_of(number << 3 | 2) + _bytes_of(len(content)) + content


def _number_field(number: int, value: int) -> bytes:
    return _bytes_of(number << 3) + _bytes_of(value)


def _kind(data: bytearray, start: int, end: int) -> str:
    return _text(data, *next(_messages(data, start, end, _NODE_KIND)))


def _text(data: bytearray, start: int, end: int) -> str:
    return data[start:end].decode()


def _cast(source: str, output: str, to: int) -> bytes:
    attribute = _field(1, b"to") + _number_field(3, to) + _number_field(20, 2)
    return _node("Cast", (source,), output, _field(5, attribute))


def _node(kind: str, inputs: tuple[str, ...], output: str, attribute: bytes = b"") -> bytes:
    parts = [_field(_NODE_INPUT, name.encode()) for name in inputs]
    parts += [_field(_NODE_OUTPUT, output.encode()), _field(_NODE_NAME, f"yx/{kind}/{output}".encode())]
    return _field(_NODE, b"".join(parts) + _field(_NODE_KIND, kind.encode()) + attribute)


def _int_constant(name: str, value: int) -> bytes:
    tensor = _number_field(2, _INT32) + _field(8, name.encode()) + _field(9, struct.pack("<i", value))
    return _field(_INITIALIZER, tensor)


def _constant(name: str, value: float) -> bytes:
    tensor = _number_field(2, _FLOAT) + _field(8, name.encode()) + _field(9, struct.pack("<f", value))
    return _field(_INITIALIZER, tensor)


def _float_value(name: str, shape: tuple[int | str, ...]) -> bytes:
    dims = b"".join(
        _field(1, _number_field(1, dim) if isinstance(dim, int) else _field(2, dim.encode())) for dim in shape
    )
    tensor = _number_field(1, _FLOAT) + _field(2, dims)
    return _field(1, name.encode()) + _field(2, _field(1, tensor))
