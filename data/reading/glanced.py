"""Tells with one look whether a piece of a workbook is written as the usual programs write it, so that it need not be searched through."""

from typing import Literal

import pyarrow as pa
import pyarrow.compute as pc

from data.reading import limits

ROWS, COLUMNS = 249_999, 26  # how far the cells of a piece reach at most that one look calls plain
_WORTH_IT = 2**16  # bytes: less is searched through in no time
_SEAM = 64  # bytes on both sides of a cut that are looked at together: more than anything that is looked for is long

# All that must be looked at closely, in one expression for an automaton that passes over each byte once: declarations,
# shared texts, formulas, failed cells, entities in values, cells that do not begin by saying where they stand, or stand far.
_ODD = "|".join(
    (
        "<!",
        r"si[\s\x0b/>]",
        "sst",
        "<f",
        't="e"',
        "<v>[^<]*&",
        r":c[\s\x0b/>]",
        r"<c(?:[>/\t\n\r]| [^r]| r[^=]| r=[^\"])",
        '<c r="(?:[^A-Z]|[A-Z][^0-9]|[A-Z][0-9]{1,6}[^0-9\\"]|[A-Z][0-9]{7}|[A-Z](?:2[5-9]|[3-9][0-9])[0-9]{4})',
    )
)
_INLINE = 'inlineStr|t="str"'


def glanced(piece: bytes, before: bytes) -> Literal["plain", "inline", "odd"]:
    """Whether a piece of XML holds at most plain cells, of which some may hold their text themselves (`inline`).

    before: what came before it; a piece is cut where a cell ends, unless one is longer than a piece may be.
    """
    near = ROWS <= limits.MOST_ROWS and COLUMNS <= limits.MOST_COLUMNS and ROWS * COLUMNS <= limits.MOST_SPANNED
    if len(piece) < _WORTH_IT or not near or b"sst" in before:
        return "odd"
    seen = pa.array([before[-_SEAM:] + piece[:_SEAM], piece], pa.large_binary())
    if not _holds(seen, f"{_ODD}|{_INLINE}"):
        return "plain"
    return "odd" if _holds(seen, _ODD) else "inline"


def _holds(seen: pa.Array, expression: str) -> bool:
    return bool(pc.any(pc.match_substring_regex(seen, expression)).as_py())
