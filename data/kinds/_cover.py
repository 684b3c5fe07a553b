"""The words on the cover of a workbook that Liaison wrote: the writer puts them there, the reader knows it by them."""

from dataclasses import dataclass

from data.kinds._words import Words


@dataclass(frozen=True)
class CoverWords:
    """Where the cover says what; they stand with the kinds, so that reading a file loads nothing of what writes one.

    mark: in A1; the readers know our cover by it and leave it out. tables, kept: below it, a row a sheet, its name and how
    many records. own_columns: below it, a row a sheet, its name, then the headings that no reader may take for its own.
    settings: below it, a row a setting, its name, then its value as JSON. mapping: among the settings, a row for each set
    of headings that was read, [headings, {heading: field}].
    """

    mark: Words
    name: Words
    project: Words
    status_date: Words
    tables: Words
    kept: Words
    own_columns: Words
    settings: Words
    mapping: str


COVER = CoverWords(
    mark=Words("Liaison workbook", "Liaison 工作簿"),
    name=Words("Liaison", "Liaison 说明"),
    project=Words("Project", "项目名称"),
    status_date=Words("Status date", "状态日期"),
    tables=Words("Tables", "数据表"),
    kept=Words("Sheets kept as they came", "原样保留的工作表"),
    own_columns=Words("Columns of your own", "自行添加的列"),
    settings=Words("Settings", "设置"),
    mapping="mapping",
)
