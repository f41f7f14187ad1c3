"""The model factory: pictures or pages go in, a LoRA comes out that works here and in other people's tools."""
