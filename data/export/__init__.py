"""How tables go out: the owner's complete workbook, the blank template, and the writer that both use."""

from data.export.complete import complete
from data.export.sheets import Allowed, Heading, Sheet, table_sheet
from data.export.template import template
from data.export.writing import workbook

__all__ = ["Allowed", "Heading", "Sheet", "complete", "table_sheet", "template", "workbook"]
