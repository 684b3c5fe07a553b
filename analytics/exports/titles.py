"""Public titles to approve: the internal title without what is nobody else's business."""

import re
from collections.abc import Iterable

import pandas as pd

from analytics import requirements
from data.kinds import KINDS, Book, Words, clients, names_in, without_public_title

TITLED = ("tasks", "risks", "milestones")  # kinds whose rows a client sees under a public title
LEAST = 0.5  # share of the letters that must be left for the rest to still mean something


def proposed_titles(book: Book, kind: str, language: str, client: str | None = None) -> pd.Series:
    """For each row of `without_public_title` a title to approve, None where nothing decent remains; index `record`.

    Taken out are bracketed remarks, money, ids and words such as `internal`. A title that names a person (by the given name too) or
    another organisation, or whose very subject is internal (a margin, somebody's resistance), gets none. kind: tasks, risks or milestones.
    """
    records = without_public_title(book, kind, client)
    titles = book.records(kind)[KINDS[kind].label].reindex(records)
    unfit, ids = _named(_private(book, client)), _named(_ids(book))
    return pd.Series(
        [_public(title, unfit, ids) for title in titles], index=records, dtype="object", name="public_title"
    )


def untitled(book: Book, client: str | None = None) -> dict[str, int]:
    """How many tasks, risks and milestones concern the client and stay out of its handout for want of a public title, by kind."""
    work = requirements.planned(book)
    counts = {kind: len(without_public_title(work, kind, client)) for kind in TITLED}
    return {kind: count for kind, count in counts.items() if count}


def _public(title: object, unfit: re.Pattern[str] | None, ids: re.Pattern[str] | None) -> str | None:
    if not isinstance(title, str) or _INTERNAL_SUBJECT.search(said := _BRACKETS.sub(" ", title)):
        return None
    if unfit is not None and unfit.search(
        said
    ):  # what a title says of a person is not for another's eyes without the name either
        return None
    bare = said
    for pattern in (_MONEY, ids, _INTERNAL):
        bare = pattern.sub(" ", bare) if pattern is not None else bare
    bare = _tidy(bare) if bare != title else bare.strip()
    left = _letters(bare)
    if left < LEAST * _letters(said) or left < (2 if _CHINESE.search(bare) else 4):
        return None
    return bare[0].upper() + bare[1:] if title.strip()[0].isupper() else bare


def _private(book: Book, client: str | None) -> set[str]:
    """The names of people and of other organisations, as they are written, and the words of a person's full name."""
    stakeholders = book.records("stakeholders")
    people = set(stakeholders["name"].dropna())
    for kind, table in book.tables.items():
        for column in KINDS[kind].columns:
            if column.type == "names" and column.name not in _NO_PEOPLE and column.name in table.records:
                people |= {name for cell in table.records[column.name].dropna() for name in names_in(cell)}
    houses = (set(stakeholders["organization"].dropna()) | set(clients(book))) - {
        client or next(iter(clients(book)), "")
    }
    return people | houses | {word for name in people for word in _GIVEN.findall(name) if " " in name.strip()}


def _ids(book: Book) -> set[str]:
    """The ids of all records, as they are written."""
    columns = [
        table.records[column.name]
        for kind, table in book.tables.items()
        for column in KINDS[kind].columns
        if column.type == "identifier" and column.name in table.records
    ]
    return {cell for cells in columns for cell in cells.dropna()}


def _named(names: Iterable[str]) -> re.Pattern[str] | None:
    telling = (name.strip() for name in names if any(letter.isalpha() for letter in name))
    longest_first = sorted((name for name in telling if len(name) > 1), key=len, reverse=True)
    if not longest_first:
        return None
    return re.compile("|".join(map(_written, longest_first)), re.IGNORECASE)


def _written(name: str) -> str:
    """A name in letters only where it stands as a word of its own, with its possessive."""
    letters = re.escape(name)
    return rf"(?<![A-Za-z0-9]){letters}(?:['’]s)?(?![A-Za-z0-9])" if name.isascii() else letters


def _tidy(text: str) -> str:
    """No double spaces, no loose punctuation, no word at either end that joins it to what was taken out."""
    text = re.sub(r"\s+", " ", text)
    text = re.sub(rf"(?<=[{_HAN}]) (?=[{_HAN}])", "", text)
    before = None
    while before != text:
        before = text
        text = text.strip(" ,.;:/-–—&，。；：、·!！?？'’“”\"")
        text = _LOOSE_START.sub("", _LOOSE_END.sub("", text))
    return text


def _letters(text: str) -> int:
    return sum(letter.isalpha() for letter in text)


_GIVEN = re.compile(r"\b[A-Z][a-z]{2,}\b")  # a word of somebody's full name
_HAN = "\u4e00-\u9fff"
_CHINESE = re.compile(f"[{_HAN}]")
_NO_PEOPLE = ("tasks", "task", "risk", "process_modules")
_BRACKETS = re.compile(r"\([^)]*\)|（[^）]*）|\[[^\]]*\]|【[^】]*】|\{[^}]*\}")
_UNIT = r"(?:\s?(?:(?:k|m|bn|million|thousand)(?![A-Za-z])|万|亿|千))?"
_MONEY = re.compile(
    rf"(?:\b(?:CNY|RMB|USD|EUR|GBP|HKD)|[¥￥$€£])\s?\d[\d,.]*{_UNIT}(?:元)?|\d[\d,.]*\s?(?:万元|亿元|千元|元|万美元|美元|CNY|RMB|USD|EUR|yuan|dollars|euros)(?![A-Za-z])",
    re.IGNORECASE,
)
_SUBJECT = Words(
    r"margin|profit|mark-?up|discount|cost|budget|bottom line|price floor|penalt\w*|blame|resist\w*|oppos\w*|obstruct\w*|angry|anger|complain\w*|attitude|incompeten\w*|competitor",
    r"毛利|利润|底价|折扣|成本|预算|罚款|追责|抵制|反对|阻挠|刁难|不满|态度|竞争对手|竞品",
)
_SOFT = Words(r"internal(?:ly)?|confidential|draft|tbd|todo|wip|secret", r"内部|保密|机密|草稿|待定|初稿")
_INTERNAL_SUBJECT = re.compile(rf"\b(?:{_SUBJECT.en})s?\b|{_SUBJECT.zh}", re.IGNORECASE)
_INTERNAL = re.compile(rf"\b(?:{_SOFT.en})\b|{_SOFT.zh}", re.IGNORECASE)
_LOOSE_END = re.compile(
    rf"\s(?:with|for|by|to|from|of|and|or|at|in|on|the|a|an|per|via|under)$|(?<=[{_HAN}])(?:与|和|及|向|由|给|对|为|的|从|让|请)$",
    re.IGNORECASE,
)
_LOOSE_START = re.compile(
    rf"^(?:with|for|by|from|of|and|or|at|per|via)\s|^(?:与|和|及|向|由|给|的|从|让|请)(?=[{_HAN}])", re.IGNORECASE
)
