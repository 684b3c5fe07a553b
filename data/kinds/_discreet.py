"""Whose names an audience may see, and what stands in the place of the others."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

import pandas as pd

from data.kinds._book import Book
from data.kinds._columns import names_in
from data.kinds._nobody import is_nobody
from data.kinds._policy import Policy
from data.kinds._single_names import single_names, without_single_names
from data.kinds._words import Words

SOMEBODY = Words("a colleague", "一位同事")  # in running text, in the place of a name that is withheld
RESPONSIBLE = (
    "owner",
    "resources",
    "by",
    "technical_lead",
)  # columns where a role may stand for the name that bears it
LINKS = ("tasks", "task", "risk", "process_modules")  # columns of names that name no people
TITLED = ("tasks", "task", "risk", "parent")  # columns that name other records by their title
_IDEOGRAPH = re.compile(r"[\u3400-\u9fff]")  # written without spaces between the words
_SHORTEST = 2  # letters of a name that can be told from the text around it


@dataclass(frozen=True, eq=False)
class Discreet:
    """The names that may be told (`own` are the records of their bearers), and what is said instead of the others.

    instead: by spelling, what stands for a name in a list of names: itself, or the role or department of one withheld.
    hush: any text with withheld names replaced; a cell that is no text stays. public: by spelling of an id or a title, the
    public title of a record that has one. single: the single given and family names that are replaced too, with the full ones.
    """

    own: frozenset[int]
    instead: dict[str, str]
    told: frozenset[str]
    hush: Callable[[object], object]
    public: dict[str, str] = field(default_factory=dict)
    single: dict[str, str] = field(default_factory=dict)

    def names(self, cell: object, *, responsible: bool) -> str | None:
        """The names of a cell that may be seen; of who is responsible at least the role. None where none is left."""
        kept = [self.instead[key] for name in names_in(cell) if (key := spelled(name)) in self._open(responsible)]
        return "; ".join(dict.fromkeys(kept)) or None

    def titles(self, cell: object) -> object:
        """The public titles of the records that a cell names; None where none of them has one."""
        named = [str(cell), *names_in(cell)]
        kept = [self.hush(self.public[key]) for name in named if (key := spelled(name)) in self.public]
        return "; ".join(dict.fromkeys(map(str, kept))) or None

    def _open(self, responsible: bool) -> Iterable[str]:
        return self.instead if responsible else self.told


def discreet(
    book: Book, policy: Policy, client: str | None, language: str, shown: Mapping[str, pd.DataFrame]
) -> Discreet:
    """Whose names the policy lets the audience see in this book; `shown` are the rows that it sees, by kind."""
    people = book.records("stakeholders")
    own = own_people(book, policy, client)
    if policy.people == "all":
        return Discreet(frozenset(own), {}, frozenset(), lambda cell: cell)
    told = {key: str(people.at[record, "name"]) for record in own for key in spellings(people, record)}
    everybody = _everybody(book)
    nobody = {key: name for key, name in everybody.items() if is_nobody(name)}
    nobody |= {spelled(word): str(word) for column in ("role", "department") for word in people[column].dropna()}
    roles = {key: _role(people, record) for record in people.index for key in spellings(people, record)}
    instead = {**{key: role for key, role in roles.items() if role}, **nobody, **told}
    withheld = set(everybody) - set(told) - set(nobody)
    houses = {house for house in clients(book) if house != client} if policy.audience == "client" else set()
    single = single_names(book, [everybody[key] for key in withheld], [*told.values(), *nobody.values()], policy, shown)
    hush = _hushing(withheld, houses, single, SOMEBODY(language))
    return Discreet(frozenset(own), instead, frozenset({*told, *nobody}), hush, single=single)


def clients(book: Book) -> list[str]:
    """The organisations whose people are clients (their departments where none is told), the one most tasks name first, then as they are listed."""
    people = book.records("stakeholders")
    houses = house(people[people["audience"] == "client"]).dropna()
    named = [record for records in named_by(book.records("tasks"), "counterparts", people) for record in records]
    weight = pd.Series(named, dtype="float64").map(houses).value_counts()
    return sorted(map(str, houses.unique()), key=lambda name: -int(weight.get(name, 0)))


def house(people: pd.DataFrame) -> pd.Series:
    """The organisation of each person, else the department; NaN where neither is told."""
    found: pd.Series = people["organization"].fillna(people["department"])
    return found


def own_people(book: Book, policy: Policy, client: str | None) -> set[int]:
    """The records of the people whose names the audience may see."""
    people = book.records("stakeholders")
    if policy.people == "all":
        return set(people.index)
    theirs = audience_of(people, policy.audience, client)
    if policy.people == "own":
        return theirs
    decisions = book.records("decisions")
    asked = decisions[decisions["decided"].isna()]
    named = named_by(asked, "asked_of", people)
    for_them = [
        bool(set(records) & theirs) or audience == policy.audience
        for records, audience in zip(named, asked["audience"], strict=True)
    ]
    return {record for records, needed in zip(named, for_them, strict=True) if needed for record in records}


def audience_of(people: pd.DataFrame, audience: str, client: str | None) -> set[int]:
    """The records of an audience's people; of a client only those of that house, of all clients where it is None."""
    theirs = people[people["audience"] == audience]
    return set(theirs.index if client is None or audience != "client" else theirs.index[house(theirs) == client])


def named_by(records: pd.DataFrame, column: str, people: pd.DataFrame) -> list[list[int]]:
    """For each record the stakeholders that a column names, by id, by name, or all of a client's by their organisation."""
    known: dict[str, list[int]] = {}
    for record in people.index:
        for key in spellings(people, record):
            known.setdefault(key, []).append(int(record))
    theirs = people[people["audience"] == "client"] if "audience" in people else people[:0]
    for record, name in (
        house(theirs).dropna().items() if len(theirs) else ()
    ):  # a client's organisation stands for all of its people
        if spelled(name) not in known or int(str(record)) in known[spelled(name)]:
            known.setdefault(spelled(name), []).append(int(str(record)))
    cells = records[column] if column in records else [None] * len(records)
    return [[record for name in names_in(cell) for record in known.get(spelled(name), ())] for cell in cells]


def public_titles(tables: Mapping[str, pd.DataFrame]) -> dict[str, str]:
    """By id and by title, spelled as names are compared, the public title of each of these records that has one."""
    from data.kinds import KINDS  # here, since the kinds are found when the package is whole

    found: dict[str, str] = {}
    for kind, records in tables.items():
        titled = records[records["public_title"].notna()] if "public_title" in records else records[:0]
        for name in (KINDS[kind].key, KINDS[kind].label, "public_title"):
            if name in titled and len(titled):
                pairs = zip(titled[name], titled["public_title"], strict=True)
                found |= {spelled(cell): str(public) for cell, public in pairs if isinstance(cell, str)}
    return found


def spelled(text: object) -> str:
    """How a name is compared: without spaces and case."""
    return "".join(str(text).casefold().split())


def spellings(people: pd.DataFrame, record: int) -> set[str]:
    """What a person is called elsewhere: the id and the name."""
    cells = (people.at[record, name] for name in ("id", "name"))
    return {spelled(cell) for cell in cells if isinstance(cell, str) and cell.strip()}


def _role(people: pd.DataFrame, record: int) -> str:
    cells = (people.at[record, name] for name in ("role", "department"))
    return next((cell for cell in cells if isinstance(cell, str) and cell.strip()), "")


def _everybody(book: Book) -> dict[str, str]:
    """By its spelling every name in a column that names people, and everyone on the list of stakeholders."""
    from data.kinds import KINDS  # here, since the kinds are found when the package is whole

    found = [str(name) for name in book.records("stakeholders")["name"].dropna()]
    for kind, table in book.tables.items():
        for column in KINDS[kind].columns:
            if column.type == "names" and column.name not in LINKS and column.name in table.records:
                found += [name for cell in table.records[column.name].dropna() for name in names_in(cell)]
    named = {spelled(name): name for name in found}
    return {key: name for key, name in named.items() if len(key) >= _SHORTEST and not key.isnumeric()}


def _hushing(
    withheld: set[str], houses: set[str], single: Mapping[str, str], somebody: str
) -> Callable[[object], object]:
    """Replaces withheld names in running text; a name in letters only where it stands as a word of its own."""
    keys = sorted(
        withheld | {spelled(name) for name in houses if len(spelled(name)) >= _SHORTEST}, key=len, reverse=True
    )
    if not keys:
        return lambda cell: cell
    whole = rf"(?i:{'|'.join(_pattern(key) for key in keys)})"
    found = re.compile(whole)

    def hush(cell: object) -> object:
        if not isinstance(cell, str):
            return cell
        told = found.sub(somebody, cell)
        return without_single_names(told, single, somebody) if single else told

    return hush


def _pattern(key: str) -> str:
    """The letters of a name with or without spaces between them."""
    letters = r"\s*".join(map(re.escape, key))
    return letters if _IDEOGRAPH.search(key) else rf"(?<![^\W\u3400-\u9fff]){letters}(?![^\W\u3400-\u9fff])"
