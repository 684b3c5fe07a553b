"""Whether a file under another name is a newer version of one that is here: the same headings, kind and people or ids."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from data.kinds import KINDS, Book
from data.reading.found import Found, headings
from data.reading.nearly import differing
from data.reading.reading import Reading

SURE = 0.6  # share of the rows of the shorter list that must be the same records; judged on made-up weekly lists
_FEWEST = 2  # rows in common below which nothing is sure
_COUNTED = re.compile(r"[\d\W_]+|(?<![a-z])(?:v|ver|version|rev|kw|week|final|copy|new|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?![a-z])|[年月日第周版号]")  # fmt: skip


@dataclass(frozen=True)
class Version:
    """A newer file and the file here that it may be a newer version of: how many of the rows here are in it, of how many."""

    newer: str
    earlier: str
    same: int
    rows: int
    sure: bool


def versions(here: Book, newer: Book, known: Iterable[Reading], read: Sequence[Reading]) -> list[Version]:
    """For each of the files `read` whose name is not here the one file of `known` that it is, or may be, a newer version of.

    newer: the book of these files, under the keys of the workspace. It is sure where most rows are the same records; where
    few are, under the same headings, it may be one: somebody is to be asked.
    """
    known = list(known)
    names = {reading.file for reading in known}
    found = []
    for reading in read:
        likely = [] if reading.file in names else list(_likely(here, newer, known, reading))
        found += sorted(likely, key=lambda one: (one.sure, one.same), reverse=True)[:1]
    return found


def _likely(here: Book, newer: Book, known: Sequence[Reading], reading: Reading) -> Iterator[Version]:
    for earlier in known:
        kinds = _kinds_alike(earlier, reading)
        if not kinds:
            continue
        before = [row for kind in kinds for row in _rows(here, kind, earlier.file)]
        after = [row for kind in kinds for row in _rows(newer, kind, reading.file)]
        same = len(set(before) & set(after))
        share = same / min(len(before), len(after)) if before and after else 0.0
        sure = share >= SURE and same >= min(_FEWEST, len(before))
        alone = not all(KINDS[kind].identity for kind in kinds)  # sheets of several raters differ in a name alone
        if sure or same or (before and alone and _stem(earlier.file) == _stem(reading.file)):
            yield Version(reading.file, earlier.file, same, len(before), sure)


def _kinds_alike(earlier: Reading, later: Reading) -> list[str]:
    """The kinds of which both files have a table with nearly the same headings."""
    kinds = dict.fromkeys(one.kind for one in later.found if one.kind in KINDS)
    return [
        kind for kind in kinds if any(_alike(one, other) for one in _of(earlier, kind) for other in _of(later, kind))
    ]


def _of(reading: Reading, kind: str) -> list[Found]:
    return [found for found in reading.found if found.kind == kind]


def _alike(one: Found, other: Found) -> bool:
    return differing(headings(one.columns), headings(other.columns)) is not None


def _rows(book: Book, kind: str, file: str) -> list[tuple[str, int, str]]:
    """The records of a file: kind, key and label, for a list that numbers its rows from one is not the same for that."""
    table, label = book.table(kind), KINDS[kind].label
    mine = table.places.index[table.places["file"] == file].intersection(table.records.index)
    names = table.records[label].reindex(mine) if label in table.records else mine.to_series()
    return [(kind, int(str(record)), str(name).strip().casefold()) for record, name in names.items()]


def _stem(file: str) -> str:
    """A file's name without its ending, dates, numbers and signs: `Plan 2026-11-20 v2.xlsx` is `plan`."""
    return _COUNTED.sub("", PurePath(file).stem.casefold()[:200])
