"""What Liaison knows about tables: kinds and their columns, scales, problems, words in every language.

A new kind of table is one new file in this folder with a `KIND`; it is found by itself.
"""

from importlib import import_module
from pkgutil import iter_modules

from data.kinds._book import Book, Cell, KeptSheet, Table, empty_table
from data.kinds._columns import Choice, Column, Type, names_in
from data.kinds._kind import Fault, Kind, Rule
from data.kinds._links import Link, LinkType, links_in
from data.kinds._problems import PROBLEMS, Problem, ProblemWords, Severity
from data.kinds._scales import SCALES, Scale
from data.kinds._words import LANGUAGES, Language, Words

_FOUND = [
    import_module(f"{__name__}.{module.name}").KIND
    for module in iter_modules(__path__)
    if not module.name.startswith("_")
]
KINDS: dict[str, Kind] = {kind.name: kind for kind in sorted(_FOUND, key=lambda kind: (kind.place, kind.name))}

__all__ = [
    "KINDS", "LANGUAGES", "PROBLEMS", "SCALES",
    "Book", "Cell", "Choice", "Column", "Fault", "KeptSheet", "Kind", "Language", "Link", "LinkType", "Problem",
    "ProblemWords", "Rule", "Scale", "Severity", "Table", "Type", "Words", "empty_table", "links_in", "names_in",
]  # fmt: skip
