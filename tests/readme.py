"""Writes those parts of the two READMEs that follow from the code: columns, criteria, ranking methods.

`python -m tests.readme` (or `make readme`) writes them again; a test fails where they are not current.
"""

import re
from collections.abc import Callable, Iterable
from pathlib import Path

from analytics.priorities import AUDIENCES, CRITERIA
from analytics.scoring import METHODS
from data.kinds import KINDS, Column, Kind, Words

HOUSE = Path(__file__).parents[1]
READMES = {"en": HOUSE / "README.md", "zh": HOUSE / "README.zh.md"}
SPELLINGS = 3  # of each script, of the many that are understood

TYPES = {
    "identifier": Words("id", "编号"),
    "text": Words("text", "文本"),
    "names": Words("names", "名称"),
    "predecessors": Words("links", "依赖"),
    "number": Words("number", "数字"),
    "level": Words("level", "分级"),
    "percent": Words("percentage", "百分比"),
    "date": Words("date", "日期"),
    "days": Words("working days", "工作日"),
    "yes_no": Words("yes or no", "是/否"),
    "choice": Words("choice", "选项"),
}
_COLUMNS = Words(
    "| Column | 中文 | Type | What a cell holds | Also understood, among others |",
    "| 列 | English | 类型 | 单元格内容 | 也能识别（部分） |",
)
_REQUIRED = Words("required", "必填")
_CRITERIA = Words(
    "| Criterion | How it is reckoned | Bounds | Team | Client | Boss |",
    "| 评价维度 | 计算方法 | 区间 | 团队 | 客户 | 老板 |",
)
_RANKING = Words("| Ranking method | What it does |", "| 排序方法 | 做法 |")


def columns(language: str) -> str:
    """The columns of every kind of table, each kind folded away."""
    return "\n\n".join(_kind(kind, language) for kind in KINDS.values())


def criteria(language: str) -> str:
    """What a task is judged by, and what each criterion counts for each audience before anybody changes it."""
    shares = {name: audience.shares for name, audience in AUDIENCES.items()}
    rows = [
        [
            one.words(language),
            one.formula(language),
            f"{one.lower:g} – {one.said(one.upper, language)}",
            *(f"{share[one.name]:.0%}" if one.name in share else "" for share in shares.values()),
        ]
        for one in CRITERIA.values()
    ]
    return _table(_CRITERIA(language), rows)


def ranking(language: str) -> str:
    """The ranking methods there are, in their own words."""
    return _table(
        _RANKING(language), [[method.words(language), method.sentence(language)] for method in METHODS.values()]
    )


SECTIONS: dict[str, Callable[[str], str]] = {"columns": columns, "criteria": criteria, "ranking": ranking}


def current(readme: str, language: str) -> str:
    """The README with what follows from the code as it is now. ValueError where the marks of a section are missing."""
    for name, section in SECTIONS.items():
        begin, end = f"<!-- {name}: begin, written by `make readme` -->", f"<!-- {name}: end -->"
        if readme.count(begin) != 1 or readme.count(end) != 1:
            raise ValueError(f"the README needs the marks of the section {name} once")
        before, rest = readme.split(begin)
        readme = f"{before}{begin}\n{section(language)}\n{end}{rest.split(end)[1]}"
    return readme


def _kind(kind: Kind, language: str) -> str:
    here, there = (kind.words(language), kind.words("zh" if language == "en" else "en"))
    names = f"{here} ({there})" if language == "en" else f"{here}（{there}）"
    rows = [_column(column, language) for column in kind.columns]
    table = _table(_COLUMNS(language), rows)
    return f"<details>\n<summary>{names}</summary>\n\n{table}\n\n</details>"


def _column(column: Column, language: str) -> list[str]:
    here, there = column.words(language), column.words("zh" if language == "en" else "en")
    required = f"**{here}** ({_REQUIRED(language)})" if language == "en" else f"**{here}**（{_REQUIRED(language)}）"
    first = required if column.required else here
    return [first, there, TYPES[column.type](language), column.expected(language), _spelled(column)]


def _spelled(column: Column) -> str:
    """A few of the other spellings: Latin ones, then Chinese ones, as they stand in the kind."""
    others = [also for also in column.also if also not in {words.casefold() for words in column.words.everywhere()}]
    latin = [also for also in others if also.isascii()][:SPELLINGS]
    chinese = [also for also in others if re.search(r"[\u3400-\u9fff]", also)][:SPELLINGS]
    return ", ".join(f"`{also}`" for also in latin + chinese)


def _table(head: str, rows: Iterable[list[str]]) -> str:
    ruler = "|" + " --- |" * (head.count("|") - 1)
    return "\n".join([head, ruler, *(f"| {' | '.join(map(_cell, row))} |" for row in rows)])


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;").replace("\n", " ")


if __name__ == "__main__":
    for spoken, path in READMES.items():
        path.write_text(current(path.read_text(encoding="utf-8"), spoken), encoding="utf-8")
