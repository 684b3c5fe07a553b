# Everything that Liaison needs, from a fresh clone: `make run`, `make test`.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready

.PHONY: run test check bench fuzz samples pictures looks readme clean

run: $(READY)
	$(BIN)/python -m streamlit run app.py

# A browser mostly waits: two at a time take two thirds of the time of one after the other, more would be in each other's way.
test: $(READY)
	$(BIN)/python -m pytest --numprocesses auto --ignore tests/browser
	$(BIN)/python -m pytest --numprocesses 2 --dist loadgroup tests/browser

check: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest tests/test_architecture.py

bench: $(READY)
	mkdir -p .benchmarks
	$(BIN)/python -m pytest tests/benchmarks --benchmark-only --benchmark-disable-gc --benchmark-json .benchmarks/latest.json
	$(BIN)/python -m tests.benchmarks.page .benchmarks/latest.json

# A hundred thousand inputs take an hour or two of one core; what fails is kept in .fuzz/ with the file that caused it.
COUNT ?= 100000
SEED ?= 1
fuzz: $(READY)
	$(BIN)/python -m tests.fuzz --count $(COUNT) --seed $(SEED)

pictures: $(READY)
	$(BIN)/python -m tests.browser.pictures gallery

# Every page in every state, language, theme and size, and what looks broken in it; WORDS="map zh dark" takes some of them.
looks: $(READY)
	$(BIN)/python -m tests.browser.pictures every .looks $(WORDS)

# What the two READMEs say about columns, criteria and ranking methods, from the code.
readme: $(READY)
	$(BIN)/python -m tests.readme

samples: $(READY)
	$(BIN)/python -m data.demo

$(READY): requirements.txt
	@echo "Installing what Liaison needs into .venv: about two minutes, once."
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements.txt
	touch $(READY)

clean:
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis
