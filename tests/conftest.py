"""Shared by every test: opt-in runs, a quiet environment."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("YINGXI_LANG", "en")

settings.register_profile("yingxi", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("yingxi")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--opt-in", action="store_true", help="also run the long tests")
    parser.addoption("--update-golden", action="store_true", help="write the golden frames anew")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--opt-in"):
        return
    skip = pytest.mark.skip(reason="long: run with --opt-in")
    for item in items:
        if "opt_in" in item.keywords:
            item.add_marker(skip)
