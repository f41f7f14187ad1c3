# Yingxi. Two commands do everything: `make film` and `make test`.
#   make film                       the example story
#   make film STORY=my.txt          your own
#   make train                      two LoRAs of the tiny base, trained and measured
#   make test                       the tests
#   make check | bench | docs

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STORY ?= examples/paper_lantern.txt
OUT ?=
OPTIONS ?=

.PHONY: film train test check bench docs clean setup

film: $(VENV)/.film
	$(BIN)/yingxi film "$(STORY)" $(if $(OUT),-o "$(OUT)") $(OPTIONS)

train: $(VENV)/.lora
	$(BIN)/python tools/train_demo.py $(OPTIONS)

test: $(VENV)/.dev
	$(BIN)/python -m pytest -n 2 --dist loadfile

check: $(VENV)/.dev
	$(BIN)/ruff check src tests bench
	$(BIN)/ruff format --check src tests bench
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.bench
	$(BIN)/python bench/film.py

docs: $(VENV)/.dev
	$(BIN)/python -m pytest tests/docs -q

setup: $(VENV)/.film

$(VENV)/.python: tools/setup.sh
	sh tools/setup.sh "$(PYTHON)" "$(VENV)"
	@touch $@

$(VENV)/.film: $(VENV)/.python pyproject.toml
	$(BIN)/python -m pip install -q -e .
	sh tools/system.sh "$(BIN)/python"
	$(BIN)/yingxi doctor --fetch
	@touch $@

$(VENV)/.lora: $(VENV)/.python pyproject.toml
	$(BIN)/python -m pip install -q -e ".[lora]"
	sh tools/system.sh "$(BIN)/python"
	@touch $@

$(VENV)/.dev: $(VENV)/.film pyproject.toml
	$(BIN)/python -m pip install -q -e ".[dev,lora]"
	@touch $@

$(VENV)/.bench: $(VENV)/.dev pyproject.toml
	$(BIN)/python -m pip install -q -e ".[bench]"
	@touch $@

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
