"""What each set of headings was taken for, kept with the workspace so that the next file is read the same way."""

from collections.abc import Iterable

from data.kinds import KINDS
from data.kinds._letters import number_of
from data.reading.decision import Decision, names_of
from data.reading.found import Found, headings


def remembered(found: Iterable[Found]) -> dict[str, dict[str, str]]:
    """For each set of headings what is kept of it (see `Decision.kept`): as somebody decided, else as the reader took it.

    Left out where headings alone do not tell: two sheets with the same headings were taken for different tables.
    """
    decided: dict[str, dict[str, str]] = {}
    mappings: dict[str, dict[str, str]] = {}
    unsure: set[str] = set()
    for one in found:
        signature = headings(one.columns)
        if not signature or one.form or (one.decision is not None and one.decision.in_part):
            continue  # what was decided for nearly these headings is kept for those
        if one.decision is not None and one.decision.on:
            decided[signature] = one.decision.kept()
        elif one.kind not in KINDS or mappings.setdefault(signature, _kept(one)) != _kept(one):
            unsure.add(signature)
    return {**{name: kept for name, kept in mappings.items() if name not in unsure}, **decided}


def taken(found: Found) -> Decision:
    """How a table is read now, as a decision that can be changed and confirmed."""
    names = named_columns(found)
    named = [(names[column.letter], column) for column in found.columns]
    return Decision(
        found.kind,
        {name: column.field for name, column in named if column.field},
        {name: column.scale for name, column in named if column.field and column.scale},
        len(found.header_rows),
        dict(found.decision.sheets) if found.decision else {},
    )


def named_columns(found: Found) -> dict[str, str]:
    """What each column is called in a decision, by its letter."""
    places = [(number_of(column.letter) - 1, column) for column in found.columns]
    names = names_of(*([(at, one.header) for at, one in places if one.outside is outside] for outside in (False, True)))
    return {column.letter: names[at] for at, column in places}


def _kept(found: Found) -> dict[str, str]:
    """Kind and fields only: scales are found afresh in each file, and so is the header."""
    return Decision(found.kind, taken(found).fields).kept()
