"""Who sways whom: the rows of `relations` as a network of people, with what was wrong in them told and nothing lost.

An arrow runs from the one who influences to the one who is influenced. `A influences B` and `A advises B` are A -> B.
`A reports to B` is B -> A: a boss sways those who report to him or her. `A blocks B`, and any row with a negative sign,
is a tie against: it is counted and drawn by itself, and it is no way on which influence travels.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analytics.judgements import declared, numbers, texts
from data.kinds import Register, Table, names_in

_NEGATIVE = frozenset(
    [
        "-",
        "−",
        "－",
        "-1",
        "-1.0",
        "negative",
        "neg",
        "minus",
        "against",
        "conflict",
        "负",
        "负向",
        "负面",
        "反向",
        "冲突",
    ]
)
_POSITIVE = frozenset(
    ["+", "＋", "+1", "1", "1.0", "positive", "pos", "plus", "ally", "for", "正", "正向", "正面", "同向", "支持"]
)


@dataclass(frozen=True, eq=False)
class Network:
    """The whole network of the people.

    people: index `record` (a stakeholder's key; -1, -2 ... for outsiders, who are named in a relation and stand in no list);
        columns id, name (the id where there is none), outsider.
    ties: one row an arrow; columns source, target (keys of people), kinds (codes, joined by `; `), strength (0..1: the level as
        a share of the highest of its scale; NaN where no row tells it), level (as written), against.
    told: what was wrong or had to be assumed; columns code, row (key of the relation), found. Codes: outsider, ambiguous,
        self, double, end_missing, kind_missing, sign_unclear.
    """

    people: pd.DataFrame
    ties: pd.DataFrame
    told: pd.DataFrame

    @property
    def for_influence(self) -> pd.DataFrame:
        """The arrows on which influence travels."""
        return self.ties[~self.ties["against"]]


def network(relations: Table, stakeholders: Table) -> Network:
    """The network of everybody on the list and of whoever a relation names; ends are matched by id, then by name.

    A name that several people share is none of theirs: it becomes an outsider, and is told as ambiguous. Several rows from one
    person to another are one arrow with the strongest of their levels; one that repeats a kind is told as a double.
    """
    listed = stakeholders.records
    ends, told = _Ends(listed), list[tuple[str, int, str]]()
    rows = list(_rows(relations, ends, told))
    ids, names = texts(listed, "id"), texts(listed, "name")
    known = pd.DataFrame({"id": ids, "name": names.fillna(ids).fillna("–"), "outsider": False})
    strangers = pd.DataFrame(
        {"id": None, "name": list(ends.outsiders.values()), "outsider": True},
        index=pd.Index([-1 - at for at in range(len(ends.outsiders))], dtype="int64"),
    )
    people = pd.concat([known, strangers.astype(known.dtypes)]) if len(strangers) else known
    return Network(people.rename_axis("record"), _merged(rows), pd.DataFrame(told, columns=["code", "row", "found"]))


class _Ends:
    """Finds the person an end of a relation means; whoever is not on the list gets a key of his or her own."""

    def __init__(self, stakeholders: pd.DataFrame) -> None:
        self._register = Register(stakeholders)
        self._keys: dict[str, int] = {}
        self.outsiders: dict[int, str] = {}

    def of(self, cell: object, row: int, told: list[tuple[str, int, str]]) -> list[int]:
        if not isinstance(cell, str) or not cell.strip():
            return []
        names = [cell.strip()] if self._register.all(cell) else names_in(cell)
        return [self._one(name, row, told) for name in names]

    def _one(self, name: str, row: int, told: list[tuple[str, int, str]]) -> int:
        found = self._register.all(name)
        if len(found) == 1:
            return found[0]
        told.append(("ambiguous" if found else "outsider", row, name))
        key = self._keys.setdefault("".join(name.split()).casefold(), -1 - len(self._keys))
        self.outsiders.setdefault(key, name)
        return key


_Row = tuple[int, int, str, float, float, bool]  # source, target, kind, strength, level, against


def _rows(relations: Table, ends: _Ends, told: list[tuple[str, int, str]]) -> Iterator[_Row]:
    """Every arrow that a row means, with the faults of the row told."""
    records, seen = relations.records, set[tuple[int, int, str, bool]]()
    levels = numbers(records, "strength")
    strengths = (levels / declared(relations, "strength").highest).round(9).clip(0, 1)
    columns = [texts(records, name) for name in ("source", "target", "kind", "sign")]
    for row, source, target, kind, sign, level, strength in zip(
        records.index.tolist(), *columns, levels.tolist(), strengths.tolist(), strict=True
    ):
        froms, tos = ends.of(source, row, told), ends.of(target, row, told)
        if not froms or not tos:
            told.append(("end_missing", row, source or target or ""))
            continue
        if kind is None:
            told.append(("kind_missing", row, f"{source} → {target}"))
        against = kind == "blocks" or _negative(sign, row, told)
        for one, other in ((one, other) for one in froms for other in tos):
            if one == other:
                told.append(("self", row, source))
                continue
            ends_of = (other, one) if kind == "reports_to" else (one, other)
            if (*ends_of, kind or "influences", against) in seen:
                told.append(("double", row, f"{source} → {target}"))
            seen.add((*ends_of, kind or "influences", against))
            yield (*ends_of, kind or "influences", strength, level, against)


def _negative(sign: str | None, row: int, told: list[tuple[str, int, str]]) -> bool:
    """Whether a sign says conflict; a blank one says nothing, and one that is not understood is told."""
    said = "".join(sign.split()).casefold() if sign else ""
    if said and said not in _NEGATIVE | _POSITIVE:
        told.append(("sign_unclear", row, str(sign)))
    return said in _NEGATIVE


def _merged(rows: list[_Row]) -> pd.DataFrame:
    """One row an arrow: all kinds that lead from one person to another, the strongest of the levels."""
    columns = ["source", "target", "kinds", "strength", "level", "against"]
    ties = pd.DataFrame(rows, columns=columns).astype(
        {"source": "int64", "target": "int64", "strength": "float64", "level": "float64", "against": "bool"}
    )
    if not ties.duplicated(["source", "target", "against"]).any():
        return ties
    together = ties.groupby(["source", "target", "against"], sort=False)
    merged = together.agg(kinds=("kinds", lambda kinds: "; ".join(dict.fromkeys(kinds))), strength=("strength", "max"), level=("level", "max"))  # fmt: skip
    return merged.reset_index()[columns]


def places(people: pd.DataFrame, ties: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """The ends of the ties as places of the people in their frame, from 0."""
    source, target = (people.index.get_indexer(pd.Index(ties[end])) for end in ("source", "target"))
    return source, target
