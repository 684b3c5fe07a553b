"""What Liaison knows about tables: kinds and their columns, scales, problems, words in every language.

A new kind of table is one new file in this folder with a `KIND`; it is found by itself.
"""

from importlib import import_module
from pkgutil import iter_modules

from data.kinds._account import Account
from data.kinds._book import Book, Cell, KeptSheet, Table, empty_table
from data.kinds._called import Called, known_by
from data.kinds._columns import Choice, Column, Type, names_in, parted
from data.kinds._country import year_of
from data.kinds._cover import COVER
from data.kinds._dated import dated, unbroken
from data.kinds._discreet import clients
from data.kinds._handout import CellLook, Form, Handout, HandoutColumn, HandoutSheet, Picture
from data.kinds._kind import Fault, Kind, Rule
from data.kinds._legible import legible, shortened
from data.kinds._links import Link, LinkType, lag_unsaid, links_in, waited_for
from data.kinds._policy import DAYS, PARTS, PEOPLE, TITLES, Days, Part, Policy, policies
from data.kinds._problem_words import ProblemWords
from data.kinds._problems import PROBLEMS, Problem, Severity
from data.kinds._rating_sheet import RATING_SHEET
from data.kinds._register import Register
from data.kinds._rows import without_public_title
from data.kinds._scales import SCALES, Scale
from data.kinds._seen import rounded, seen, single_names_withheld, to_the_day, told_day
from data.kinds._single_names import single_names_in
from data.kinds._words import LANGUAGES, Language, Words

_FOUND = [
    import_module(f"{__name__}.{module.name}").KIND
    for module in iter_modules(__path__)
    if not module.name.startswith("_")
]
KINDS: dict[str, Kind] = {kind.name: kind for kind in sorted(_FOUND, key=lambda kind: (kind.place, kind.name))}
POLICIES: dict[str, Policy] = policies((kind.name, column) for kind in KINDS.values() for column in kind.names)


def policy_of(book: Book, audience: str) -> Policy:
    """What the audience may see of this book: the default, with what the owner has changed."""
    kept = book.settings.get("policy")
    return POLICIES[audience].changed(kept.get(audience) if isinstance(kept, dict) else None)


__all__ = [
    "COVER", "DAYS", "KINDS", "LANGUAGES", "PARTS", "PEOPLE", "POLICIES", "PROBLEMS", "RATING_SHEET", "SCALES", "TITLES", "Account", "Book", "Called", "Cell", "CellLook", "Choice",
    "Column", "Days", "Fault", "Form", "Handout", "HandoutColumn", "HandoutSheet", "KeptSheet", "Kind", "Language", "Link", "LinkType", "Part", "Picture",
    "Policy", "Problem", "ProblemWords", "Register", "Rule", "Scale", "Severity", "Table", "Type", "Words", "clients", "dated", "empty_table",
    "known_by", "lag_unsaid", "legible", "links_in", "names_in", "parted", "policies", "policy_of", "rounded", "seen", "shortened", "single_names_in",
    "single_names_withheld", "to_the_day", "told_day", "unbroken", "waited_for", "without_public_title", "year_of",
]  # fmt: skip
