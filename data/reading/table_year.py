"""The year that completes dates of a table which are written without one."""

import re

import pandas as pd

from data.reading.region import Region
from data.reading.workbook import Sheet

_A_YEAR = re.compile(r"(?<![\d.])20[1-4]\d(?!\d)")


def year_of_table(sheet: Sheet, region: Region, file: str) -> int | None:
    """The year that most dates of the sheet are of; else the one that the rows above, the sheet or the file name alone."""
    years = [
        cell.year
        for row in sheet.rows[: region.first + 200]
        for cell in row
        if isinstance(cell, pd.Timestamp) and cell.year > 1901
    ]
    if years:
        return max(set(years), key=years.count)
    above = (cell for row in sheet.rows[: region.first] for cell in row if isinstance(cell, str))
    for texts in (above, (sheet.name,), (file,)):
        told = {int(year) for text in texts for year in _A_YEAR.findall(text[:200])}
        if told:
            return told.pop() if len(told) == 1 else None
    return None
