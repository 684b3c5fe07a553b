"""The files that the desk was loaded from, in the versions that count, and what was found in each of them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

import pandas as pd

from data.kinds import Book
from data.reading import Decision, Found, Reading, left_out
from data.store import KeptFile
from pages._shell import cached, session
from pages._shell.reading import Told, ToRead, in_turn
from pages._shell.widgets import cell_of

Mappings = dict[str, dict[str, str]]
Readings = list[tuple[str, Reading]]  # each with the fingerprint of its file


@dataclass(frozen=True)
class File:
    """A file as it was uploaded: its fingerprint, its size in bytes, and those when they are asked for."""

    name: str
    sha: str
    size: int
    content: Callable[[], bytes]


@dataclass(frozen=True, eq=False)
class Spot:
    """A table of a file as it was read (`found`), or a sheet in which none was found; `key` tells it from the others.

    bare: whether no table was found in all of the file. waiting: whether the file is a newer one of which nothing was taken yet.
    aside: whether the table is left out, as a hidden look-alike is: of it nothing has to be checked.
    """

    file: File
    sheet: str
    found: Found | None
    key: str
    bare: bool = False
    waiting: bool = False
    aside: bool = False


def mappings() -> Mappings:
    """What headings mean in this workspace."""
    return {headings: dict(kept) for headings, kept in session.desk().whole.mappings.items()}


def files() -> list[File]:
    """The files of the desk, each name once."""
    desk = session.desk()
    if not desk.own:
        name, content = cached.sample_file(desk.source, session.language())
        return [File(name, f"{desk.source}/{name}", len(content), lambda: content)]
    store, shown = cached.store(), _told_of(desk.book)
    kept = [file for file in store.files(desk.source) if file.name in shown]
    at = next((entry.at for entry in store.log(desk.source) if entry.number == desk.revision), None)
    versions = {
        name: [file for file in kept if file.name == name] for name in dict.fromkeys(file.name for file in kept)
    }
    chosen = [max(_until(at, some), key=lambda file: file.at) for some in versions.values()]
    return [File(file.name, file.sha, file.size, partial(_bytes, desk.source, file.sha)) for file in chosen]


def _until(at: object, versions: list[KeptFile]) -> list[KeptFile]:
    """The versions that were there at a moment: a newer one whose load was undone is not. The first one always was."""
    first = min(versions, key=lambda file: file.at)
    return [file for file in versions if file is first or at is None or file.at <= at]  # type: ignore[operator]


def accounts(language: str) -> list[tuple[File, Reading]]:
    """Each file with what was found in it; where they must be read for it and that is long, it is told how far it is."""
    known, here = mappings(), files()
    new = [file for file in here if not session.read_before((file.sha, str(known)))]
    in_turn([ToRead(file.name, file.size, partial(_account, file, known)) for file in new], language, None, only_long=True)  # fmt: skip
    return [(file, _account(file, known, None)) for file in here]


def _account(file: File, known: Mappings, told: Told | None) -> Reading:
    return cached.account(file.sha, known, file.name, file.content, None, told)


def note(readings: Readings) -> None:
    """Remember what was found in files that were just taken, so that they need not be read once more to tell of them."""
    known = mappings()
    for sha, reading in readings:
        cached.account(sha, known, reading.file, bytes, reading)
        session.read_before((sha, str(known)))
    cached.reading.clear()


def spots(read: Iterable[tuple[File, Reading]], *, waiting: bool = False) -> list[Spot]:
    """Every table of the files and every sheet without one, in the order of the files."""
    found, every = [], list(read)
    aside = {id(table) for table in left_out([table for _, reading in every for table in reading.found])}
    for file, reading in every:
        key = f"{file.sha[:12]}{'_newer' * waiting}"
        for at, table in enumerate(reading.found):
            found.append(Spot(file, table.sheet, table, f"{key}_{at}", waiting=waiting, aside=id(table) in aside))
        with_tables = {table.sheet for table in reading.found}
        bare = [sheet.name for sheet in reading.sheets if sheet.name not in with_tables]
        nothing = not with_tables
        found += [Spot(file, name, None, f"{key}_sheet_{at}", nothing, waiting) for at, name in enumerate(bare)]
    return found


def decided(found: Found) -> Decision | None:
    """What a person decided about a table, if anybody did."""
    return found.decision if found.decision is not None and found.decision.on else None


def drawn_dates(file: File, found: Found) -> dict[int, str]:
    """For each row of a table whose dates were read from a drawn bar, the dates as they stand here now (empty: none do)."""
    rows = {found.record_rows[record - 1] for record in found.drawn}
    if not rows:
        return {}
    table = session.desk().whole.table(found.kind)
    here = table.places[(table.places["file"] == file.name) & (table.places["sheet"] == found.sheet)]
    records = {int(row): int(str(record)) for record, row in here["row"].items() if record in table.records.index}
    return {row: _dates(table.records, records[row]) if row in records else "" for row in sorted(rows)}


def _dates(records: pd.DataFrame, record: int) -> str:
    days = (cell_of(records, record, name) for name in ("start", "finish"))
    return " – ".join(f"{day:%Y-%m-%d}" for day in days if isinstance(day, pd.Timestamp) and not pd.isna(day))


def _bytes(workspace: str, sha: str) -> bytes:
    return cached.store().file(workspace, sha) or b""


def _told_of(book: Book) -> set[str]:
    """The files that the present state comes from; a load that was undone is not among them."""
    tables = {str(name) for table in book.tables.values() for name in table.places["file"].unique()}
    return tables | {sheet.file for sheet in book.sheets}
