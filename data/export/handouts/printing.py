"""How a handed-out sheet is printed: landscape, one page wide, the headings again on each page, for whom and as of when."""

from typing import TYPE_CHECKING

from data.export.handouts.looks import WHOM
from data.export.limits import plain
from data.kinds import Handout, Words

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_A3, _A4 = 8, 9
_WIDE = 230  # characters; what is wider would be too small to read on A4


def set_up_print(
    page: "Worksheet",
    handout: Handout,
    *,
    last: tuple[int, int],
    repeat: tuple[int, int] | None = None,
    wide: float = 0,
) -> None:
    """Paper, page breaks, header and footer. last: row and column of the last cell that is printed; repeat: rows."""
    page.set_landscape()
    page.set_paper(_A3 if wide > _WIDE else _A4)
    page.fit_to_pages(1, 0)
    page.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
    page.print_area(0, 0, *last)
    if repeat:
        page.repeat_rows(*repeat)
    whom = WHOM[handout.audience](handout.language) if handout.audience in WHOM else handout.audience
    page.set_header(f"&L{_letters(handout.title, 100)}&R{_letters(whom, 40)}", _AS_IT_IS)
    as_of = _AS_OF(handout.language, day=handout.as_of.isoformat())
    page.set_footer(f"&L{as_of}&C&A&R{_PAGES(handout.language)}", _AS_IT_IS)


_AS_IT_IS = {"scale_with_doc": False}  # a wide sheet is printed small, its header is not
_AS_OF = Words("As of {day}", "截至 {day}")
_PAGES = Words("Page &P of &N", "第 &P 页，共 &N 页")


def _letters(text: str, most: int) -> str:
    """Text for a header; an ampersand there begins a command and is doubled."""
    return plain(text)[:most].replace("&", "&&")
