"""How one person is called: found in any text as a whole name, never inside of somebody else's."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from data.kinds._nobody import is_common, is_nobody
from data.kinds._register import spelled
from data.kinds._single_names import single_names_in, without_single_names

_IDEOGRAPHS = r"\u3400-\u9fff"
_IDEOGRAPH = re.compile(f"[{_IDEOGRAPHS}]")
_BETWEEN = "[\\s\u200b-\u200d\u2060·・._-]*"  # what may stand inside a name: 王 伟, zhao.min, Zhao_Min
_WORD = re.compile(r"[^\W_]+")
_ASIDE = re.compile(r"[(（\[].*")
_NO_LETTER_BEFORE, _NO_LETTER_AFTER = rf"(?<![^\W\d_{_IDEOGRAPHS}])", rf"(?![^\W\d_{_IDEOGRAPHS}])"
_EXACT = 4  # letters below which a Latin name counts only as it is written: Li is a name, li a part of anything
_DETAIL = 5  # letters from which an address or a number can be told from the text around it
_TITLES = "总工哥姐组部等局处的说们"  # with one of these behind it, a name is still the same person's


@dataclass(frozen=True)
class Called:
    """A person's names and the details that mean nobody else (addresses, numbers); `others` are the names of other people.

    Spaces, case and full-width forms make no other name. A name of somebody else that begins or ends with this one (王伟明
    beside 王伟) is left alone; so are names that somebody else bears as well (`shared`). single: given or family names that mean
    this person alone.
    """

    names: tuple[str, ...]
    details: tuple[str, ...] = ()
    others: frozenset[str] = frozenset()
    single: frozenset[str] = frozenset()

    @cached_property
    def shared(self) -> tuple[str, ...]:
        """The names that another person bears as well."""
        theirs = {spelled(other) for other in self.others}
        return tuple(name for name in self.names if spelled(name) in theirs)

    @cached_property
    def unlike(self) -> frozenset[str]:
        """The names of others that are not this person's as well."""
        own = {spelled(name) for name in self.names}
        return frozenset(other for other in self.others if spelled(other) not in own)

    @cached_property
    def keys(self) -> frozenset[str]:
        """The names that mean this person alone, as names are compared."""
        return frozenset(spelled(name) for name in self._own)

    def is_meant(self, name: object) -> bool:
        """Whether a whole cell, or a name out of a list, is this person's name."""
        return isinstance(name, str) and spelled(name) in self.keys

    def within(self, text: str) -> bool:
        """Whether a text names this person."""
        return self.without(text, "") != text

    def without(self, text: str, instead: str) -> str:
        """The text with something else in the place of the person's names and details."""
        told = self._replaced(text, instead)
        if not text.isascii() and (even := unicodedata.normalize("NFKC", text)) != text:
            told_even = self._replaced(even, instead)
            told = told_even if told_even != even and self._replaced(told, "") == text else told
        return without_single_names(told, self.single, instead) if single_names_in(told, self.single) else told

    def _replaced(self, text: str, instead: str) -> str:
        if self._found is None:
            return text
        return self._found.sub(lambda found: found[0] if found["others"] else instead, text)

    @cached_property
    def _own(self) -> list[str]:
        plain = [form for name in self.names for form in (name, _ASIDE.sub("", name).strip())]
        theirs = {spelled(other) for other in self.others}
        return [name for name in dict.fromkeys(plain) if spelled(name) and spelled(name) not in theirs]

    @cached_property
    def _found(self) -> "re.Pattern[str] | None":
        own = [pattern for name in self._own if (pattern := _pattern(name))]
        own += [
            _NO_LETTER_BEFORE + f"(?i:{re.escape(one)})" + _NO_LETTER_AFTER
            for one in self.details
            if len(one) >= _DETAIL
        ]
        if not own:
            return None
        theirs = [pattern for other in self.others if self._holds(other) and (pattern := _pattern(other))]
        longest = sorted(theirs, key=len, reverse=True)
        return re.compile(
            rf"(?P<others>{'|'.join(longest) or '(?!)'})|(?:{'|'.join(sorted(own, key=len, reverse=True))})"
        )

    def _holds(self, other: str) -> bool:
        """Whether another person's name holds this one; a team or a title with the name in it is no other person."""
        key = spelled(other)
        if key in self.keys or not any(own in key for own in self.keys) or is_nobody(other):
            return False
        if _IDEOGRAPH.search(other):
            return not any(key == own + title for own in self.keys for title in _TITLES)
        return not any(is_common(word.casefold()) for word in _WORD.findall(other))


def known_by(names: Iterable[str]) -> frozenset[str]:
    """The short Chinese names in lists of names, which may hold another one."""
    return frozenset(name for name in names if _IDEOGRAPH.search(name) and len(spelled(name)) in (3, 4))


def _pattern(name: str) -> str:
    """The letters of a name with or without something between its words; empty where too little is left to be told apart."""
    words = _WORD.findall(unicodedata.normalize("NFKC", name))
    letters = "".join(words)
    if _IDEOGRAPH.search(letters):
        return "" if len(letters) < 2 else f"(?i:{_BETWEEN.join(map(re.escape, letters))})"
    if len(letters) < 2 or all(is_common(word.casefold()) for word in words):
        return ""
    told = _BETWEEN.join(map(re.escape, words))
    return _NO_LETTER_BEFORE + (told if len(letters) < _EXACT else f"(?i:{told})") + _NO_LETTER_AFTER
