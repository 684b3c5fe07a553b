"""A person's single given or family name in running text, where it can mean nobody and nothing else."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

import pandas as pd

from data.kinds._book import Book
from data.kinds._nobody import is_common
from data.kinds._policy import Policy

LEAST = 3  # letters of a single name that can be told from the words around it
_IDEOGRAPHS = r"\u3400-\u9fff"
_WORD = re.compile(rf"[^\W\d_{_IDEOGRAPHS}]+")
_CAPITALISED = re.compile(
    rf"(?<![^\W{_IDEOGRAPHS}])[^\W\d_a-z{_IDEOGRAPHS}][^\W\d_{_IDEOGRAPHS}]{{2,}}(?![^\W{_IDEOGRAPHS}])"
)
_IDEOGRAPH = re.compile(f"[{_IDEOGRAPHS}]")
_ASIDE = re.compile(r"[(（\[,，/].*")
# Names that are words of every plan, of its calendar or of an address before a name.
_AMBIGUOUS = frozenset({
    "jan", "january", "feb", "february", "mar", "march", "apr", "april", "may", "jun", "june", "jul", "july", "aug", "august",
    "sep", "sept", "september", "oct", "october", "nov", "november", "dec", "december", "mon", "monday", "tue", "tuesday",
    "wed", "wednesday", "thu", "thursday", "fri", "friday", "sat", "saturday", "sun", "sunday", "art", "bill", "bishop",
    "black", "bob", "brown", "chance", "chase", "christian", "cook", "day", "dean", "drew", "earl", "ernest", "eve", "faith",
    "field", "frank", "gene", "grace", "grant", "gray", "green", "guy", "hall", "harmony", "heath", "hill", "home", "hope",
    "hunter", "iris", "ivy", "jack", "joy", "justice", "king", "lane", "law", "long", "major", "mark", "mason", "max", "miles",
    "miller", "min", "north", "page", "pat", "paul", "price", "ray", "rich", "rob", "rock", "rose", "ruby", "short", "skip",
    "stone", "sue", "summer", "swift", "trial", "victor", "wade", "ward", "west", "white", "will", "win", "winter", "wood",
    "woods", "young", "miss", "mrs", "prof", "herr", "frau", "sir", "lord", "lady", "von", "van", "der", "den", "del", "dos",
    "the", "and", "for", "new", "old",
})  # fmt: skip

_JOINTS = frozenset(
    {"at", "for", "in", "of", "the", "to", "with"}
)  # words inside what is no person: Union of dock workers


def single_names(
    book: Book,
    withheld: Iterable[str],
    told: Iterable[str],
    policy: Policy,
    shown: Mapping[str, pd.DataFrame],
) -> dict[str, str]:
    """By its letters without case, each single name that gives a withheld person away, with the full name.

    A single name is a capitalised word of at least three letters of a name of two to four words. It is left alone where it
    may mean something else: a word of a role, a department or an organisation, of a name that may be told, of the calendar
    or of any plan, and one that the audience itself reads more often in lower case than capitalised. What stands in
    texts that it does not see excuses nothing. Chinese names are only known whole.
    shown: by kind, the rows that the audience sees under this policy, as they stand in the book.
    """
    parts = {word.casefold(): name for name in withheld for word in _words(name)}
    if not parts:
        return {}
    known = {word.casefold() for name in told for word in _WORD.findall(name)}
    people = book.records("stakeholders")
    for column in ("role", "department", "organization"):
        known |= {word for cell in people[column].dropna() for word in _WORD.findall(str(cell).casefold())}
    texts = "\n".join(_texts(policy, shown))
    return {
        part: name
        for part, name in parts.items()
        if not (part in known or is_common(part) or _is_rather_lower_case(part, texts))
    }


def single_names_in(text: str, names: Collection[str]) -> list[str]:
    """The single names, without case, that stand capitalised and as words of their own in a text."""
    return [word for found in _CAPITALISED.findall(text) if (word := found.casefold()) in names]


def without_single_names(text: str, names: Collection[str], instead: str) -> str:
    """The text with other words in the place of these single names."""
    return _CAPITALISED.sub(lambda found: instead if found[0].casefold() in names else found[0], text)


def _words(name: str) -> list[str]:
    """The words of a person's name that may stand for the person; none where it is no name of several words."""
    words = _WORD.findall(_ASIDE.sub("", name))
    if not 2 <= len(words) <= 4 or _IDEOGRAPH.search(name) or not _JOINTS.isdisjoint(words):
        return []
    return [word for word in words if len(word) >= LEAST and word[0].isupper() and word.casefold() not in _AMBIGUOUS]


def _texts(policy: Policy, shown: Mapping[str, pd.DataFrame]) -> Iterator[str]:
    """Every text that the audience sees but people's names; where titles are public ones, only these of a record's titles."""
    for kind, records in shown.items():
        for name in map(str, records):
            if _is_read(kind, name, policy, "public_title" in records):
                yield from (cell for cell in records[name].dropna().tolist() if isinstance(cell, str))


def _is_read(kind: str, name: str, policy: Policy, has_public_titles: bool) -> bool:
    """Whether the audience reads the texts of a column."""
    from data.kinds import KINDS  # here, since the kinds are found when the package is whole

    column = KINDS[kind].column(name)
    if column is None:
        return policy.other_columns
    if column.type != "text" or (kind, name) == ("stakeholders", "name") or not policy.allows(kind, name):
        return False
    instead = policy.titles == "public" and has_public_titles and name == KINDS[kind].label
    return not instead


def _is_rather_lower_case(part: str, texts: str) -> bool:
    """Whether a word stands more often in lower case than capitalised in these texts; a part of an address says nothing."""
    if part not in texts:
        return False
    word = rf"(?<![^\W{_IDEOGRAPHS}])(?<![@./]){re.escape(part)}(?![^\W{_IDEOGRAPHS}]|@|\.\w)"
    found: list[str] = re.findall(word, texts, re.IGNORECASE)
    lower = sum(one.islower() for one in found)
    return lower > len(found) - lower


def own_words(names: Iterable[str], others: Iterable[str]) -> frozenset[str]:
    """By their letters without case, the given and family names that mean a person alone: no word of anybody else's name, and none of any plan."""
    known = {word.casefold() for other in others for word in _WORD.findall(other)}
    mine = {word.casefold() for name in names for word in _words(name)}
    return frozenset(word for word in mine if word not in known and not is_common(word))
