"""read: what was understood of each file, its tables, columns, records and problems."""

from collections.abc import Sequence

import pandas as pd

from analytics.commands.asked import CANNOT, DONE, Asked, Verb
from analytics.printed import problem_json, show, show_json
from analytics.spoken import of_problem, spoken
from analytics.tabled import of_kind
from data.kinds import KINDS, Words
from data.reading import Found, Reading, left_out, told_of_ids


def run(asked: Asked) -> int:
    """Prints what was understood of each file; the status tells whether any of them could be read."""
    out = left_out([found for reading in asked.readings for found in reading.found])
    if asked.options.json:
        show_json([_file_json(reading, out) for reading in asked.readings])
    else:
        for reading in asked.readings:
            show(_file_text(reading, out, asked.language))
    return CANNOT if all(reading.error for reading in asked.readings) else DONE


def _file_json(reading: Reading, out: Sequence[Found]) -> dict[str, object]:
    error = reading.error.sentence("en") if reading.error else None
    tables = [_table_json(found, used=found not in out) for found in reading.found]
    return {"file": reading.file, "error": error, "tables": tables}


def _table_json(found: Found, *, used: bool) -> dict[str, object]:
    return {
        "sheet": found.sheet,
        "hidden": found.hidden,
        "used": used,
        "kind": found.kind,
        "header_rows": list(found.header_rows),
        "record_rows": list(found.record_rows),
        "columns": [
            {"column": column.letter, "header": column.header, "field": column.field, "confidence": column.confidence, "evidence": column.evidence, "scale": column.scale}
            for column in found.columns
        ],
        "records": _records_json(found),
        "drawn_rows": [found.record_rows[record - 1] for record in found.drawn],
        "problems": [problem_json(problem) for problem in (*found.problems, *told_of_ids(found))],
    }  # fmt: skip


def _records_json(found: Found) -> list[dict[str, object]]:
    records = found.table.records
    cells = {str(name): [_cell_json(cell) for cell in records[name]] for name in records}
    return [
        {**{name: column[at] for name, column in cells.items() if column[at] is not None}, "row": row}
        for at, row in enumerate(found.record_rows)
    ]


def _cell_json(cell: object) -> object:
    if cell is None or cell is pd.NaT or (isinstance(cell, float) and cell != cell):
        return None
    if isinstance(cell, pd.Timestamp):
        return cell.date().isoformat() if cell == cell.normalize() else cell.isoformat()
    return cell


def _file_text(reading: Reading, out: Sequence[Found], language: str) -> str:
    if reading.error:
        return spoken("not_read", language, file=reading.file)
    lines = [reading.file]
    for found in reading.found:
        rows = spoken("comma", language).join(map(str, found.header_rows))
        kind = KINDS[found.kind].words(language).lower() if found.kind in KINDS else spoken("no_kind", language)
        told = spoken("table", language, sheet=found.sheet, kind=kind, count=len(found.record_rows), rows=rows)
        told += spoken("hidden", language) * found.hidden + spoken("table_left_out", language) * (found in out)
        lines += [
            f"  {told}",
            *(
                f"    {_column_text(column.letter, column.header)} {of_kind(column.field, language, found.kind) if column.field else spoken('part' if 'parts_played' in column.evidence else 'kept', language)}"
                for column in found.columns
            ),
        ]
    problems = [*reading.problems, *(one for found in reading.found for one in (*found.problems, *told_of_ids(found)))]
    return "\n".join([*lines, *(f"  {of_problem(problem, language)}" for problem in problems)])


def _column_text(letter: str, header: str) -> str:
    return f"{letter:<3} {' '.join(header.split())[:40]:<40}"


VERB = Verb(
    Words(
        "tell what is understood of each file: tables, columns, records, problems",
        "说明从每个文件中读到了什么：表格、列、记录、问题",
    ),
    run,
)
