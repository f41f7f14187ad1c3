"""Pictures and their captions: read, checked, prepared for training."""
