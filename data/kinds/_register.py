"""Finds the records that a written id or name means."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache

import pandas as pd

# `T3`, `3`, `003` and `#3` are the same task to the person who writes predecessors; `WP-3` has the number 3 as well.
_ASKED = re.compile(r"^(?:t|task|no\.?|#|任务)?[-_.]?0*(0|(?!0)\d+)(?:\.0)?$")
_OF_AN_ID = re.compile(r"^(?:[a-z]{1,20}|#|任务)?[-_.]?0*(0|(?!0)\d+)$")
_CODE = r"[a-z]{0,6}[-_.]?\d{1,9}(?:\.\d{1,9}){0,9}"
_RANGE = re.compile(
    rf"(?P<first>{_CODE})\s?(?:[-–—~至到]|to|through)\s?(?P<last>{_CODE})", re.IGNORECASE
)  # on text without double blanks
_ID_THEN_NAME = re.compile(rf"(?P<id>{_CODE})\.?[\s:：(（\-–—_、.|]{{1,3}}(?P<name>[^\d\s].{{0,199}})", re.IGNORECASE)
_NAME_THEN_ID = re.compile(rf"(?P<name>[^\d\s].{{0,199}}?)\s?[(（\[](?P<id>{_CODE})[)）\]]", re.IGNORECASE)
_PARTS = re.compile(r"[;；,，、&/+\s]+")
_DIGITS = 7  # of a place in a list
_MOST = 100  # records that a range may name: more was hardly meant


@dataclass(frozen=True)
class _Page:
    """The records by what one column says of them, made when first asked; `single`: one record alone bears it."""

    records: pd.DataFrame
    column: str
    of: Callable[[str], str]
    asked: Callable[[str], str]
    single: bool

    @cached_property
    def known(self) -> dict[str, list[int]]:
        return _page(self.records, self.column, self.of)


class Register:
    """The records of one table under their ids, numbers and names; the first of these that fits is taken.

    numbered: the ids are those of a list whose numbers are used: `3` and `T3` are one, `T1-T3` are three records, and
    where no id holds a number it may be the place in the list.
    """

    def __init__(self, records: pd.DataFrame, *, numbered: bool = False) -> None:
        self._order = records.index.tolist()
        self._numbered = numbered
        keys = [("id", spelled, spelled), ("id", _number_of_id, _number_asked), ("wbs", spelled, spelled)]
        used = [one for one in (keys if numbered else keys[::2]) if one[0] in records]
        self._codes = [_Page(records, name, of, asked, True) for name, of, asked in used]
        names = [name for name in ("name", "title") if name in records]
        self._labels = [_Page(records, name, spelled, spelled, False) for name in names]
        if numbered:  # `Design, build` may have been taken apart, since names are parted like this
            self._labels += [_Page(records, name, _whole_list, _run_together, False) for name in names]
        self._records, self._name = records, names[0] if names else None

    def all(self, text: str) -> list[int]:
        """Every record that the text means: one by its id, all that share the name, or those of a range."""
        found = self._by_code(text) or _first_of(self._labels, text)
        if found or len(text) > _LONGEST or not any(map(str.isdigit, text)):
            return found
        return self._with_name(" ".join(text.split())) or self.within(text)

    def one(self, text: str) -> int | None:
        """The record that the text means; None where it means none, or a name that several share."""
        found = self.all(text)
        return found[0] if len(found) == 1 else None

    def within(self, text: str) -> list[int]:
        """The records of a range such as `T1-T3` in their order, those as deep as its ends; empty for anything else."""
        said = _RANGE.fullmatch(" ".join(text.split())) if self._numbered and len(text) <= _LONGEST else None
        if said is None or self._by_code(text) or _first_of(self._labels, text):
            return []
        first, last = (self._by_code(said[end]) for end in ("first", "last"))
        if first and not last and (letters := re.match(r"[A-Za-z]+[-_]?", said["first"])):
            last = self._by_code(letters[0] + said["last"])  # T1-3
        if not first or not last:
            return []
        between = self._order[self._places[first[0]] : self._places[last[0]] + 1]
        return self._as_deep(between, said["first"], said["last"]) if 1 < len(between) <= _MOST else []

    def _with_name(self, text: str) -> list[int]:
        """A record by its id where its name stands beside it: `4.3 Model development`, `Cut-over (T3)`."""
        said = _ID_THEN_NAME.fullmatch(text) or _NAME_THEN_ID.fullmatch(text)
        found = self._by_code(said["id"]) if said else []
        return [record for record in found if said and _alike(said["name"], self._names.get(record))]

    def _as_deep(self, records: list[int], first: str, last: str) -> list[int]:
        if "." not in first or first.count(".") != last.count("."):
            return records
        return [record for record in records if self._depths.get(record) == first.count(".")]

    def _by_code(self, text: str) -> list[int]:
        """The record of an id or a number; where no id holds a number, the one at that place of the list."""
        found = _first_of(self._codes, text)
        if found or not self._numbered or not (number := _number_asked(text)) or len(number) > _DIGITS:
            return found
        place = int(number) - 1
        by_place = not any(page.known for page in self._codes if page.asked is _number_asked)
        return [self._order[place]] if by_place and 0 <= place < len(self._order) else []

    @cached_property
    def _names(self) -> dict[int, object]:
        cells = self._records[self._name].tolist() if self._name else [None] * len(self._order)
        return dict(zip(self._order, cells, strict=True))

    @cached_property
    def _places(self) -> dict[int, int]:
        return {record: at for at, record in enumerate(self._order)}

    @cached_property
    def _depths(self) -> dict[int, int]:
        keys = [(key, found) for page in self._codes for key, found in page.known.items() if "." in key]
        return {record: key.count(".") for key, found in keys for record in found}


def _first_of(pages: list[_Page], text: str) -> list[int]:
    for page in pages:
        if found := page.known.get(page.asked(text)):
            return found[:1] if page.single else found
    return []


def spelled(text: str) -> str:
    """How a name is compared: without spaces, case or full-width forms (a text that is much too long for a name is not kept in mind)."""
    if text.isascii() and text.isalnum():  # as most ids are: in one form already, but for capitals
        return text.lower()
    return _spelled(text) if len(text) <= _LONGEST else _in_pieces(text)


_LONGEST = 200  # letters of a name


@lru_cache(maxsize=65_536)
def _spelled(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def _in_pieces(text: str) -> str:
    """A run of accents takes the square of its length, so that a long text is brought to one form piece by piece."""
    return "".join(_spelled.__wrapped__(text[at : at + _LONGEST]) for at in range(0, len(text), _LONGEST))


def _number_asked(text: str) -> str:
    found = _ASKED.match(spelled(text))
    return found[1] if found else ""


def _number_of_id(text: str) -> str:
    found = _OF_AN_ID.match(spelled(text))
    return found[1] if found else ""


def _run_together(text: str) -> str:
    return spelled(_PARTS.sub("", text))


def _whole_list(text: str) -> str:
    return _run_together(text) if re.search("[;；,，、&/+]", text) else ""


def _alike(said: str, name: object) -> bool:
    """Whether a name that stands beside an id is the record's, be it cut short or a little longer."""
    one, other = spelled(said), spelled(name) if isinstance(name, str) else ""
    if not one or not other:
        return False
    return one in other or other in one or bool(_words(said) & _words(str(name)))


def _words(name: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]{3,}", name[:_LONGEST].casefold()))


def _page(records: pd.DataFrame, column: str, key: Callable[[str], str]) -> dict[str, list[int]]:
    page: dict[str, list[int]] = {}
    for record, text in zip(records.index.tolist(), records[column].tolist(), strict=True):
        if isinstance(text, str) and (said := key(text)):
            page.setdefault(said, []).append(record)
    return page
