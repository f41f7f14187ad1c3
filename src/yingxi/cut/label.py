"""The label that says a file is AI-generated, in the file itself.

Mainland China's labelling rules (in force since 1 September 2025, with GB 45438-2025) ask for an implicit label:
a metadata field named AIGC that holds JSON. The same JSON, and the IPTC's digital source type, also go into an
XMP packet, which photo and film tools read.
"""

from __future__ import annotations

import json
import struct
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape, quoteattr

PRODUCER: Final = "Yingxi"

XMP_BOX: Final = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
"""The uuid under which an MP4 carries XMP (XMP specification part 3, section 2.3.4)."""

SOURCE_TYPE: Final = "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"
"""IPTC: made of several parts, some of them by a trained model (the voices), after a person's story."""


def aigc_json(produce_id: str, *, producer: str = PRODUCER) -> str:
    """Return the AIGC field's value.

    Args:
        produce_id: the producer's number for this work.
        producer: who generated it.

    Label "1" means: this is generated. The propagator's fields are left for the platform that publishes it.
    """
    fields = {
        "Label": "1",
        "ContentProducer": producer,
        "ProduceID": produce_id,
        "ReservedCode1": "",
        "ContentPropagator": "",
        "PropagateID": "",
        "ReservedCode2": "",
    }
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":"))


def xmp(*, title: str, label: str) -> bytes:
    """Return an XMP packet that carries the label (an `aigc_json`) and the digital source type."""
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmlns:TC260="http://www.tc260.org.cn/ns/AIGC/1.0/"
 TC260:AIGC={quoteattr(label)} Iptc4xmpExt:DigitalSourceType={quoteattr(SOURCE_TYPE)}>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(title)}</rdf:li></rdf:Alt></dc:title>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>""".encode()


def append_xmp(path: Path, *, title: str, label: str) -> None:
    """Append an XMP box to an MP4; at the end of the file it moves nothing that the index points to."""
    packet = xmp(title=title, label=label)
    with path.open("ab") as file:
        file.write(struct.pack(">I4s16s", 24 + len(packet), b"uuid", XMP_BOX) + packet)


def xmp_of(path: Path) -> str:
    """Return the XMP packet of an MP4, "" if it has none; reads box heads only, not the film."""
    with path.open("rb") as file:
        while head := file.read(8):
            size, kind = struct.unpack(">I4s", head)
            body = size - 8
            if size == 1:
                body = struct.unpack(">Q", file.read(8))[0] - 16
            if kind == b"uuid" and file.read(16) == XMP_BOX:
                return file.read(body - 16).decode()
            file.seek(body - 16 if kind == b"uuid" else body, 1)
    return ""
