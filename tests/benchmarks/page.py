"""Writes the tables of docs/benchmarks.md anew from the figures of a run: `python -m tests.benchmarks.page FIGURES.json`.

Groups that a run did not measure keep the table they have, so a part can be measured alone.
"""

import json
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

PAGE = Path(__file__).parents[2] / "docs" / "benchmarks.md"
_TABLE = re.compile(r"<!-- (?P<group>[^>]+?) -->\n(?P<table>(?:\|.*\n)*)")
_NAMED = ("peer", "case", "rows")  # of what a benchmark notes: who was measured, and over how much

Measured = Mapping[str, Any]


def tables(figures: Mapping[str, Any]) -> dict[str, str]:
    """For each group of benchmarks its table, the fastest first, with how often the fastest goes into each."""
    groups: dict[str, list[Measured]] = {}
    for one in figures["benchmarks"]:
        groups.setdefault(one["group"] or one["name"], []).append(one)
    return {group: _table(sorted(each, key=lambda one: one["stats"]["median"])) for group, each in groups.items()}


def written(page: str, found: Mapping[str, str]) -> str:
    """The page with those tables in their places; a group that has no place yet is put at the end."""
    said = _TABLE.sub(lambda place: f"<!-- {place['group']} -->\n{found.get(place['group'], place['table'])}", page)
    placed = {place["group"] for place in _TABLE.finditer(page)}
    new = [f"\n### {group[:1].upper()}{group[1:]}\n<!-- {group} -->\n{table}" for group, table in found.items() if group not in placed]  # fmt: skip
    return said.rstrip("\n") + "\n" + "".join(new)


def _table(each: Sequence[Measured]) -> str:
    noted = any(_notes(one) for one in each)
    head = [
        "",
        "median",
        "spread (quartiles apart)",
        "rounds",
        "times the fastest",
        *(["also measured"] if noted else []),
    ]
    rows = [head, ["---", *["---:"] * 4, *(["---"] if noted else [])]]
    fastest = each[0]["stats"]["median"]
    for one in each:
        stats = one["stats"]
        spread = _span(stats["iqr"]) if stats["rounds"] > 1 else "–"
        ratio = f"{stats['median'] / fastest:.1f}" if fastest else "–"
        rows.append([_name(one), _span(stats["median"]), spread, str(stats["rounds"]), ratio, *([_notes(one)] if noted else [])])  # fmt: skip
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _name(one: Measured) -> str:
    noted = one["extra_info"]
    return str(noted.get("peer") or noted.get("case") or one["name"].removeprefix("test_").replace("_", " "))


def _notes(one: Measured) -> str:
    return "; ".join(f"{name}: {value}" for name, value in one["extra_info"].items() if name not in _NAMED)


def _span(seconds: float) -> str:
    if not seconds:  # what was measured is no time
        return "–"
    for unit, size in (("s", 1.0), ("ms", 1e-3), ("µs", 1e-6)):
        if seconds >= size:
            number = seconds / size
            return f"{number:.0f} {unit}" if number >= 100 else f"{number:.3g} {unit}"
    return f"{seconds * 1e9:.0f} ns"


if __name__ == "__main__":
    PAGE.write_text(written(PAGE.read_text(), tables(json.loads(Path(sys.argv[1]).read_text()))))
    print(PAGE)
