"""Measures the reader on real spreadsheets with the scorer beside them, and writes the figures into docs/reading.md.

`python -m tests.read_scores`, with LIAISON_CASES set; the files themselves are no part of the project.
"""

import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

FOLDER = Path(os.environ.get("LIAISON_CASES", "")) / "spreadsheets"
PAGE = Path(__file__).parents[1] / "docs" / "reading.md"
FIGURES = ("header", "kind", "must", "recall", "precision", "rows")
KINDS = ("stakeholder", "task", "risk", "requirement", "raci", "communication", "issue", "milestone")
LANGUAGES = {"en": "English", "zh": "Simplified Chinese", "zh-Hant": "Traditional Chinese", "ru": "Russian", "pt": "Portuguese"}  # fmt: skip


def truths() -> list[Path]:
    """The truth files; none where LIAISON_CASES names no folder with them."""
    return sorted(FOLDER.rglob("*.truth.json")) if "LIAISON_CASES" in os.environ else []


def held_back(truth: Path) -> bool:
    """Whether a file is among the third, by author, that nobody looks at while the reader is worked on."""
    author = truth.name.split("_")[1]
    return int(hashlib.sha256(author.encode()).hexdigest(), 16) % 3 == 0


def scored(files: list[Path]) -> tuple[int, dict[str, int]]:
    """How many tables were scored, and each figure in percent."""
    with TemporaryDirectory() as folder:
        for truth in files:
            for path in (truth, truth.with_name(truth.name.removesuffix(".truth.json"))):
                (Path(folder) / path.name).symlink_to(path)
        scorer = [sys.executable, str(FOLDER / "score.py"), sys.executable, folder]
        said = subprocess.run(scorer, capture_output=True, text=True, check=False).stdout.strip().splitlines()[-1]
    tables = int(re.match(r"\d+", said)[0])  # type: ignore[index]
    return tables, {name: int(re.search(rf"{name} (\d+)%", said)[1]) for name in FIGURES}  # type: ignore[index]


def page() -> str:
    """The page with one table for the parts, the kinds and the languages."""
    of_kind = {kind: (lambda truth, kind=kind: truth.parents[1].name == kind) for kind in KINDS}
    languages = {name: (lambda truth, code=code: truth.parent.name == code) for code, name in LANGUAGES.items()}
    groups: dict[str, Callable[[Path], bool]] = {
        "all": lambda truth: True,
        "worked on": lambda truth: not held_back(truth),
        "held back, by author": held_back,
        **of_kind,
        **languages,
    }
    lines = [_line(name, [truth for truth in truths() if belongs(truth)]) for name, belongs in groups.items()]
    return _ABOVE + "\n".join(line for line in lines if line) + "\n"


def _line(name: str, files: list[Path]) -> str:
    if not files:
        return ""
    tables, figures = scored(files)
    by_rows = name in _ROWS_ONLY
    said = (
        "–" if by_rows and figure in ("must", "recall", "precision") else f"{figures[figure]} %" for figure in FIGURES
    )
    return f"| {name} | {tables} | " + " | ".join(said) + " |"


_ROWS_ONLY = ("raci", "communication", "issue", "milestone")  # whose columns the scorer does not score


_ABOVE = """# How well real spreadsheets are read

75 workbooks and text tables that project people made, each with what a careful reader would take from it. *header*: the last row of the
header is right; *kind*: the kind of table; *must*: every column that matters is named right, and the header too; *recall* and
*precision*: single columns found, and named ones that are right (communication, RACI, issues and milestones are not scored by
column); *rows*: the rows that hold records. A third of the files, by author, was held back from the work on the reader.

Made by `python -m tests.read_scores`; nothing here is typed by hand.

| files | tables | header | kind | must | recall | precision | rows |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
"""

if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
