# `make demo` and `make test` work from a fresh clone: whatever they need is installed into .venv, once.
# What is installed is remembered by a stamp for each dependency group, so that a second run needs no network.

VENV   := .venv
BIN    := $(VENV)/bin
STAMPS := $(VENV)/installed
STORY  := fixtures/articles/story.html
KEPT   := build/demo

PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)

export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help demo test lint format docs bench bench-archive bench-rates soak clean
.DELETE_ON_ERROR:

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /  make \1	/p' Makefile | expand -t 24

demo: $(STAMPS)/demo ## find what an article holds, keep it, check what is kept
	@rm -rf $(KEPT)
	@$(call show,embedarchive find $(STORY) --format table)
	@$(call show,embedarchive save $(STORY) --archive $(KEPT) --format table)
	@$(call show,embedarchive show --archive $(KEPT) --format table)
	@$(call show,head -n 20 $(KEPT)/snapshots/*/*.json)
	@$(call show,embedarchive verify --archive $(KEPT))

test: $(STAMPS)/test ## run the test suite
	@$(BIN)/python -m pytest

lint: $(STAMPS)/test $(STAMPS)/lint ## check style, format and types
	@$(BIN)/python -m ruff check
	@$(BIN)/python -m ruff format --check
	@$(BIN)/python -m mypy --strict

format: $(STAMPS)/lint ## put the code into its format
	@$(BIN)/python -m ruff check --fix
	@$(BIN)/python -m ruff format

docs: $(STAMPS)/docs ## build the documentation into docs/_build/html
	@$(BIN)/python -m sphinx --fail-on-warning --keep-going --quiet docs docs/_build/html
	@echo "docs/_build/html/index.html"

bench: $(STAMPS)/demo ## measure the speed of find against a bare parse
	@PYTHONPATH=tests $(BIN)/python -m bench

bench-archive: $(STAMPS)/test ## measure an archive against bare loops that do the same to the disk
	@PYTHONPATH=tests $(BIN)/python -m bench.archive

bench-rates: $(STAMPS)/test ## measure how exactly the network's pace is kept
	@PYTHONPATH=tests $(BIN)/python -m bench.rates

soak: $(STAMPS)/test ## kill writers at random, again and again, and look for losses
	@PYTHONPATH=tests $(BIN)/python -m soak --rounds 200

clean: ## remove everything that the targets made, .venv included
	rm -rf $(VENV) build dist docs/_build .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find src tests -name __pycache__ -type d -prune -exec rm -rf {} +

# show COMMAND: print a command as if typed, then run it.
show = printf '\n$$ %s\n' '$(1)' && PATH="$(abspath $(BIN)):$$PATH" && $(1)

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "embedarchive needs Python 3.11 or newer, and none is on the PATH." >&2; exit 1; }
	@echo "Making $(VENV) with $(PYTHON) ..."
	@$(PYTHON) -m venv --clear $(VENV) || { rm -rf $(VENV); \
		echo "Python's venv module is incomplete; on Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }

# Dependency groups need pip 25.1.
$(STAMPS)/pip: | $(BIN)/python
	@$(BIN)/python -m pip install --quiet --quiet --upgrade 'pip>=25.1'
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/demo: pyproject.toml | $(STAMPS)/pip
	@echo "Installing embedarchive into $(VENV) ..."
	@$(BIN)/python -m pip install --quiet --quiet --editable .
	@touch $@

$(STAMPS)/test $(STAMPS)/lint $(STAMPS)/docs: $(STAMPS)/%: pyproject.toml | $(STAMPS)/demo
	@echo "Installing what \"make $*\" needs into $(VENV) ..."
	@$(BIN)/python -m pip install --quiet --quiet --group $*
	@touch $@
