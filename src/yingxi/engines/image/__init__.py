"""Drawing with an image model: prompts, conditioning, LoRAs, samplers, and the parameters in the PNG."""
