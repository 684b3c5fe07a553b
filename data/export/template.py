"""The blank template: one sheet a kind with its headings and dropdowns, and a guide to what each column may hold."""

from data.export.cover import COVER_MARK, COVER_NAME, PROJECT, STATUS_DATE
from data.export.examples import example
from data.export.sheets import Mark, Sheet, heading
from data.export.writing import workbook
from data.kinds import KINDS, SCALES, Cell, Column, Kind, Scale, Words

ROWS_TO_FILL = 500


def template(language: str) -> bytes:
    """A workbook to fill in, in that language; loaded as it is, it holds no record and no problem."""
    kinds = list(KINDS.values())
    sheets = [_guide(kinds, language), *(_blank(kind, language) for kind in kinds)]
    return workbook(sheets, title=_TITLE(language), language=language)


_TITLE = Words("Liaison template", "Liaison 模板")
_HOW = Words(
    "Fill in the sheets that you need and leave the others empty. A blank cell means “not known”.",
    "填写需要的工作表，其余可留空。空白单元格表示“未知”。",
)
_COLORED = Words(
    "Columns with a coloured heading are needed in every row. Columns of your own are kept.",
    "标题为彩色的列每行必填。自行添加的列会原样保留。",
)
_HEAD = (Words("Column", "列"), Words("May hold", "可填内容"), Words("Example", "示例"), Words("Needed", "是否必填"))
_NEEDED = Words("Needed", "必填")


def _blank(kind: Kind, language: str) -> Sheet:
    headings = tuple(heading(column, language, _scale(column)) for column in _by_use(kind))
    return Sheet(kind.words(language), (), headings, room=ROWS_TO_FILL)


def _by_use(kind: Kind) -> list[Column]:
    """What names a record first, then what must be there, then what the dashboard works with, then the rest."""

    def use(column: Column) -> int:
        ranks = (column.name in (kind.key, kind.label), column.required, column.name in kind.telling)
        return next((rank for rank, holds in enumerate(ranks) if holds), len(ranks))

    return sorted(kind.columns, key=use)


def _guide(kinds: list[Kind], language: str) -> Sheet:
    """The first sheet; it carries the mark of our cover, so that no reader takes it for a table."""
    rows: list[tuple[Cell, ...]] = [
        (COVER_MARK(language),),
        (PROJECT(language), None),
        (STATUS_DATE(language), None),
        (),
        (_HOW(language),),
        (_COLORED(language),),
    ]
    marked: dict[int, Mark] = {0: "title"}
    for kind in kinds:
        marked[len(rows) + 1] = "heading"
        named = tuple(words(language) for words in _HEAD)
        rows += [(), (f"{kind.words(language)}: {named[0]}", *named[1:])]
        rows += [_explained(kind, column, language) for column in _by_use(kind)]
    return Sheet(COVER_NAME(language), tuple(rows), marked=marked)


def _explained(kind: Kind, column: Column, language: str) -> tuple[Cell, ...]:
    needed = _NEEDED(language) if column.required else None
    head = heading(column, language, _scale(column)).text
    return head, column.expected(language), example(kind, column, language), needed


def _scale(column: Column) -> Scale | None:
    return SCALES[column.scale] if column.scale else None
