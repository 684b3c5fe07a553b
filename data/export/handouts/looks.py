"""How handed-out workbooks look: one family of letters, one accent, quiet lines; red only for late or high, green for done."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from data.kinds import CellLook, Words

if TYPE_CHECKING:
    from xlsxwriter.chart import Chart
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook

INK, MUTED, LINE, PAPER = "#1D2730", "#5A6672", "#DFE4E9", "#FFFFFF"
ACCENT, TINT, OFF = "#0B6E99", "#9CC5D8", "#EEF1F4"
LATE, DONE = "#B3261E", "#1B7A4B"
BANDS = {"low": "#E3EFE8", "medium": "#FAE7B5", "high": "#F3BDAF"}

YES, NO = Words("Yes", "是"), Words("No", "否")
WHOM: Mapping[str, Words] = {
    "team": Words("Project team", "项目团队"),
    "client": Words("Client", "客户"),
    "boss": Words("Management", "管理层"),
}


class Looks:
    """The formats of one workbook, each made once; asked for by what they set (`looks(bold=True)`)."""

    def __init__(self, book: "Workbook", language: str) -> None:
        self._book, self.language = book, language
        self.font = _FONT(language)
        self._made: dict[tuple[tuple[str, object], ...], Format] = {}

    def __call__(self, **sets: object) -> "Format":
        """A format with these settings on top of the sheet's own letters."""
        return self._format({"font_name": self.font, "font_size": 10, "font_color": INK, "valign": "top", **sets})

    def rule(self, **sets: object) -> "Format":
        """A format that a conditional rule lays over a cell: only what is said, since it must not touch the letters."""
        return self._format(sets)

    def cell(self, look: CellLook, **sets: object) -> "Format":
        """A cell of a table in that look, above a quiet line."""
        ruled = {"bottom": 1, "bottom_color": LINE, "text_wrap": look in ("text", "long")}
        numbered = _MONTH(self.language) if look == "month" else _NUMBERED.get(look)
        return self(**ruled, **({"num_format": numbered} if numbered else {}), **sets)

    def chart(self, kind: str) -> "Chart":
        """A new native chart of that kind."""
        return self._book.add_chart({"type": kind})

    def _format(self, sets: dict[str, object]) -> "Format":
        key = tuple(sorted(sets.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format(sets)
        return self._made[key]


_FONT = Words("Calibri", "Microsoft YaHei")
_MONTH = Words("mmmm yyyy", 'yyyy" 年 "m" 月"')
_NUMBERED: Mapping[str, str] = {
    "date": "yyyy-mm-dd",
    "whole": "#,##0",
    "decimal": "#,##0.0#",
    "percent": "0%",
    "money": "#,##0",
}
