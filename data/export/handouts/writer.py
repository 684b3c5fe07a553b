"""Turns a handout into an xlsx file, sheet by sheet; the same arguments give the same bytes."""

from datetime import datetime, time
from io import BytesIO
from typing import TYPE_CHECKING

from data.export.handouts.cover import COVER, write_cover
from data.export.handouts.grid import HELPERS, LABELS, Grid
from data.export.handouts.heatmap import write_heatmap
from data.export.handouts.looks import Looks
from data.export.handouts.map import write_map
from data.export.handouts.printing import set_up_print
from data.export.handouts.table import Placed, widths_of, write_table, write_top
from data.export.handouts.timeline import columns_of, grid_note, grid_widths, write_grid, write_legend
from data.export.limits import plain, sheet_names
from data.export.pictures import lay
from data.export.sheets import Sheet
from data.kinds import Handout, HandoutSheet

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet


def handed_out(handout: Handout, *, created: datetime) -> bytes:
    """The handout as an xlsx file. No text of it becomes a formula or a link; bars, counts and charts follow the cells.

    created: the moment that the file's properties tell; nothing else of the machine that writes it stands in the file.
    """
    from xlsxwriter import Workbook

    file = BytesIO()
    settings = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = Workbook(file, {"in_memory": True, **settings})
    book.set_properties({"title": plain(handout.title)[:255], "author": "Liaison", "created": created})
    looks = Looks(book, handout.language)
    cover, *names = sheet_names([Sheet(name, ()) for name in _names(handout)])
    pages = [book.add_worksheet(name) for name in (cover, *names)]
    last = write_cover(pages[0], handout, names, looks)
    set_up_print(pages[0], handout, last=(last, 2))
    for page, sheet in zip(pages[1:], handout.sheets, strict=True):
        page.hide_gridlines(2)
        {"timeline": _timeline, "map": _map, "heatmap": _heatmap}.get(sheet.form, _table)(page, sheet, handout, looks)
    book.close()
    return file.getvalue()


def _names(handout: Handout) -> list[str]:
    return [COVER(handout.language), *(sheet.name for sheet in handout.sheets)]


def _table(page: "Worksheet", sheet: HandoutSheet, handout: Handout, looks: Looks) -> None:
    widths = widths_of(sheet, handout.language)
    head, across = write_top(page, sheet, looks, widths)
    placed = Placed(page, sheet, looks, head, widths)
    write_table(placed)
    page.freeze_panes(placed.first, 0)
    bottom = placed.last + (2 + lay(page, placed.last + 2, 0, sheet.picture) if sheet.picture else 0)
    set_up_print(page, handout, last=(bottom, max(len(widths) - 1, across)), repeat=(head, head), wide=sum(widths))


def _timeline(page: "Worksheet", sheet: HandoutSheet, handout: Handout, looks: Looks) -> None:
    if not sheet.days:
        _table(page, sheet, handout, looks)
        return
    columns, unit = columns_of(sheet)
    widths = widths_of(sheet, handout.language)
    grid_wide = grid_widths(columns, unit)
    row, across = write_top(page, sheet, looks, widths + grid_wide, grid_note(unit, handout.language))
    # The legend, the folded calendar, then the labels: holidays and months, and days beside the headings.
    placed = Placed(page, sheet, looks, row + 1 + HELPERS + LABELS - 1, widths)
    write_legend(placed, columns, row, across)
    write_table(placed)
    grid = Grid(placed, tuple(columns), unit)
    write_grid(grid, datetime.combine(handout.as_of, time()))
    page.freeze_panes(placed.first, (placed.at("name") or 0) + 1)
    wide = sum(widths + grid_wide)
    set_up_print(
        page, handout, last=(placed.last, max(grid.right, across)), repeat=(placed.head - 1, placed.head), wide=wide
    )


def _map(page: "Worksheet", sheet: HandoutSheet, handout: Handout, looks: Looks) -> None:
    _, last = write_map(page, sheet, looks)
    set_up_print(page, handout, last=last)


def _heatmap(page: "Worksheet", sheet: HandoutSheet, handout: Handout, looks: Looks) -> None:
    placed, right = write_heatmap(page, sheet, looks)
    set_up_print(page, handout, last=(placed.last, right), wide=sum(placed.widths))
