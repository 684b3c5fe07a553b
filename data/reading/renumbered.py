"""Which rows of a table get another id than the one they hold, told before the table is joined with any other."""

from data.kinds import KINDS, Problem
from data.reading.found import Found
from data.reading.ids import with_ids
from data.reading.still_wrong import in_their_columns, letters_of


def told_of_ids(found: Found) -> list[Problem]:
    """A warning for each row whose id stands in another one too, and a note at the first of these."""
    table = found.table
    if found.kind not in KINDS or KINDS[found.kind].key not in table.records or not len(table.places):
        return []
    file = str(table.places["file"].iloc[0])
    return in_their_columns(with_ids(table)[1], letters_of((), [(file, found)]))
