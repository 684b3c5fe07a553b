"""Cuts the table out of a sheet once its header is known: which columns belong to it, with their headings and cells."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from data.kinds import KINDS
from data.kinds._book import Cell
from data.reading.described import with_label
from data.reading.finding import Header, header_text
from data.reading.heads import is_unit, two_languages
from data.reading.naming import EXACT, Seen, best_named
from data.reading.spellings import taken_apart
from data.reading.wording import words_in
from data.reading.workbook import Sheet

_LOOKED_AT = 2000  # rows from which a column is judged
_ALIGNED = 0.5  # share of the table's rows that a block beside it must share to belong to it
_RESEMBLES = 0.5  # what a heading counts for that resembles a known one (`words_in`)
_SLIPS = 7  # letters of a word in which a slip can be told from another word
_NAMED = 0.2  # the same, where its headings are known words


@dataclass(frozen=True)
class Region:
    """A header, the columns under it, and the rows (0-based, end excluded) among which its records are."""

    header: Header
    columns: tuple[Seen, ...]
    first: int
    end: int


def region_of(sheet: Sheet, header: Header, end: int) -> Region:
    """The table below a header, without legends and other tables that stand beside it."""
    first = header.rows[-1] + 1
    rows = [row for row in sheet.rows[first : min(end, first + _LOOKED_AT)] if any(cell is not None for cell in row)]
    headings = _headings(sheet, header)
    places = _places(headings, rows)
    chosen = _belonging(sheet, header, headings, _blocks(sheet, header, places), rows)
    columns = tuple(Seen(at, *headings.get(at, ("", "")), [row[at] for row in rows]) for at in chosen)
    return Region(header, columns, first, end)


def _headings(sheet: Sheet, header: Header) -> dict[int, tuple[str, str]]:
    """For each column its heading (the lowest text of the header) and the heading of its group above."""
    spread = _spread(sheet, header.rows)
    found: dict[int, tuple[str, str]] = {}
    for column in range(len(sheet.rows[header.rows[-1]])):
        own = [header_text(sheet.rows[row][column]) for row in header.rows]
        over = [header_text(spread.get((row, column))) for row in header.rows[:-1]]
        said = _in_one([text for text in own if text])
        if said:
            above = [text for text in over if text and text != said[-1]]
            found[column] = (said[-1], above[-1] if above else said[0] if len(said) > 1 else "")
    return found


def _spread(sheet: Sheet, rows: Sequence[int]) -> dict[tuple[int, int], Cell]:
    """What headings of groups say over each of their columns: merged ones, and those that a lower row goes on beside."""
    spread: dict[tuple[int, int], Cell] = {}
    for upper, lower in pairwise(rows):
        said: Cell = None
        for column, cell in enumerate(sheet.rows[upper]):
            under = sheet.rows[lower][column] is not None
            said = None if not under else said if cell is None else cell
            if said is not None and cell is None and isinstance(said, str):
                spread[upper, column] = said
    for top, left, _, right in sheet.merged:
        if top in rows and right > left:
            spread.update({(top, column): sheet.rows[top][left] for column in range(left, right + 1)})
    return spread


def _in_one(said: list[str]) -> list[str]:
    """A unit joins the heading above it, and of a heading in two languages the one is taken that is known."""
    if len(said) < 2:
        return said
    *above, upper, lower = said
    if is_unit(lower) and not _has_scale(lower):
        return [*above, f"{upper} {lower}" if lower[0] in "(（[【<" else f"{upper} ({lower})"]
    if two_languages(upper, lower) and words_in([upper]) >= 1 > words_in([lower]):
        return [*above, upper]
    return [*above, lower] if two_languages(upper, lower) and words_in([upper]) >= 1 else said


def _has_scale(heading: str) -> bool:
    """Whether a text is a heading with its scale, as “Power (1-5)” is, misspelt or not, and not only a scale."""
    said = taken_apart(heading)
    least = _RESEMBLES if len(said.bare) >= _SLIPS else 1
    return bool(said.bracket) and words_in([said.bare]) >= least


def _places(headings: dict[int, tuple[str, str]], rows: Sequence[Sequence[Cell]]) -> list[int]:
    """Columns with a heading and columns without one that are filled, inside the table or right beside it."""
    if not headings:
        return []
    low, high = min(headings), max(headings)
    width = max((len(row) for row in rows), default=0)
    filled = {
        column
        for column in range(max(0, low - 2), min(width, high + 2))
        if column not in headings and _share(rows, column) >= 0.2
    }
    return sorted(set(headings) | filled)


def _share(rows: Sequence[Sequence[Cell]], column: int) -> float:
    return sum(row[column] is not None for row in rows) / len(rows) if rows else 0.0


def _blocks(sheet: Sheet, header: Header, places: Sequence[int]) -> list[list[int]]:
    """Runs of columns between which a column is blank and not merely covered by a wide merged heading."""
    covered = {
        column
        for top, left, bottom, right in sheet.merged
        if top <= header.rows[-1] <= bottom
        for column in range(left, right + 1)
    }
    blocks: list[list[int]] = []
    for column in places:
        if blocks and all(between in covered for between in range(blocks[-1][-1] + 1, column)):
            blocks[-1].append(column)
        else:
            blocks.append([column])
    return blocks


def _belonging(
    sheet: Sheet,
    header: Header,
    headings: dict[int, tuple[str, str]],
    blocks: list[list[int]],
    rows: Sequence[Sequence[Cell]],
) -> list[int]:
    if len(blocks) < 2:
        return blocks[0] if blocks else []

    def weight(block: list[int]) -> tuple[float, int, int]:
        words = words_in([headings.get(column, ("", ""))[0] for column in block])
        return words, min(len(block), 4), -block[0]

    main = max(blocks, key=weight)
    seen = {at: Seen(at, *headings.get(at, ("", "")), [row[at] for row in rows]) for block in blocks for at in block}
    held = _filled(rows, main)
    chosen = list(main)
    for block in blocks:
        if block is main:
            continue
        mine = _filled(rows, block)
        headed = any(isinstance(sheet.rows[row][column], str) for column in block for row in header.rows)
        least = _NAMED if weight(block)[0] >= 1 else _ALIGNED
        aligned = headed and len(mine & held) >= least * len(held) and len(mine - held) <= 0.2 * len(mine)
        if (not headed and (not mine or not held)) or (held and aligned and not _stands_alone(seen, main, block)):
            chosen += block
    return sorted(chosen)


def _filled(rows: Sequence[Sequence[Cell]], block: Sequence[int]) -> set[int]:
    return {at for at, row in enumerate(rows) if any(row[column] is not None for column in block)}


def _stands_alone(seen: Mapping[int, Seen], main: Sequence[int], block: Sequence[int]) -> bool:
    """Whether a block beside a table names its own records, and more of its columns make sense alone than as part of that."""
    beside = [seen[at] for at in block]
    alone = with_label(beside, best_named(beside, ()))
    if alone.kind not in KINDS or len(alone.fields) < 2:
        return False
    sure = dict(alone.fields.values())
    together = best_named([seen[at] for at in sorted([*main, *block])], ())
    taken = [at for at in block if at in together.fields]
    return sure.get(KINDS[alone.kind].label, 0.0) >= EXACT - 0.05 and len(alone.fields) > len(taken)
