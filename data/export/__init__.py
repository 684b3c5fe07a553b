"""How tables go out: the owner's complete workbook, the blank template, and the writer that both use."""

from data.export.complete import complete
from data.export.file_name import file_name
from data.export.handouts import handed_out
from data.export.leaks import Leak, Leaked, Withheld, checked_handout, leaks, withheld
from data.export.personal import Personal, privacy_report
from data.export.rating_sheets import Asked, rating_sheet, rating_sheets, sheet_names
from data.export.sheets import Allowed, Heading, Sheet, table_sheet
from data.export.template import template
from data.export.writing import workbook

__all__ = [
    "Allowed", "Asked", "Heading", "Leak", "Leaked", "Personal", "Sheet", "Withheld", "checked_handout", "complete", "file_name", "handed_out", "leaks",
    "privacy_report", "rating_sheet", "rating_sheets", "sheet_names", "table_sheet",
    "template", "withheld", "workbook",
]  # fmt: skip
