"""LoRA files: read safely, named for every tool, written so that others' tools get the same delta."""
