"""The cover of a handed-out workbook: for whom and as of when, the facts, the findings as sentences, a link to each sheet."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from data.export.handouts.looks import ACCENT, LINE, MUTED, WHOM, Looks
from data.export.handouts.measures import height
from data.export.limits import cell_text
from data.kinds import Handout, Words

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

COVER = Words("Cover", "封面")


def write_cover(page: "Worksheet", handout: Handout, names: Sequence[str], looks: Looks) -> int:
    """Writes the cover; `names` are those of the sheets as they stand on the tabs. Returns its last row."""
    page.hide_gridlines(2)
    for at, wide in enumerate((2.0, _LABEL, _TEXT)):
        page.set_column(at, at, wide)
    page.set_row(1, height(handout.title, (_LABEL + _TEXT) / 1.9, 27))
    page.merge_range(1, 1, 1, 2, "")
    page.write_string(1, 1, cell_text(handout.title), looks(bold=True, font_size=18, text_wrap=True))
    row = 3
    for label, value in _facts(handout):
        page.write_string(row, 1, cell_text(label), looks(font_color=MUTED))
        page.set_row(row, height(value, _TEXT, 13))
        page.write_string(row, 2, cell_text(value), looks(text_wrap=True))
        row += 1
    if handout.findings:
        row = _heading(page, row + 1, _FINDINGS(handout.language), looks)
    for finding in handout.findings:
        page.set_row(row, height(finding, (_LABEL + _TEXT) / 1.15, 17))
        page.merge_range(row, 1, row, 2, "")
        page.write_string(row, 1, cell_text(finding), looks(font_size=11, text_wrap=True, bottom=1, bottom_color=LINE))
        row += 1
    return _contents(page, row + 1, handout, names, looks)


_LABEL, _TEXT = 24.0, 88.0
_FINDINGS = Words("What matters", "要点")
_SHEETS = Words("In this workbook", "目录")
_FOR, _AS_OF = Words("For", "对象"), Words("As of", "截至")


def _facts(handout: Handout) -> Iterator[tuple[str, str]]:
    """For whom and as of when, unless the facts say so themselves, then the facts."""
    labels = {label for label, _ in handout.facts}
    whom = WHOM[handout.audience](handout.language) if handout.audience in WHOM else handout.audience
    for label, value in ((_FOR, whom), (_AS_OF, handout.as_of.isoformat())):
        if label(handout.language) not in labels:
            yield label(handout.language), value
    yield from handout.facts


def _heading(page: "Worksheet", row: int, text: str, looks: Looks) -> int:
    page.write_string(row, 1, text, looks(bold=True, font_color=ACCENT))
    return row + 1


def _contents(page: "Worksheet", row: int, handout: Handout, names: Sequence[str], looks: Looks) -> int:
    """A link to each sheet with its finding beside it; the links are ours and lead nowhere else."""
    row = _heading(page, row, _SHEETS(handout.language), looks)
    for name, sheet in zip(names, handout.sheets, strict=True):
        target = name.replace("'", "''")
        page.write_url(row, 1, f"internal:'{target}'!A1", looks(font_color=ACCENT, underline=1), name)
        page.set_row(row, height(sheet.title, _TEXT, 13))
        page.write_string(row, 2, cell_text(sheet.title), looks(text_wrap=True))
        row += 1
    return row - 1
