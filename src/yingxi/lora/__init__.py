"""The model factory: pictures or pages go in, a LoRA comes out that works here and in other people's tools."""

from __future__ import annotations

import os

# Read by OpenMP when torch is loaded: threads that spin while they wait take a shared processor from those that work.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
