"""Which days a country takes off and which weekend days it works instead, year by year."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from types import MappingProxyType

COUNTRIES = ("CN", "none")
_LUNAR = range(1950, 2100)  # the years whose festivals of the moon calendar are known
_MADE_UP_SINCE = 2001  # since then each year's make-up days are published by the State Council
_LANGUAGES = {"en": "en_US", "zh": "zh_CN"}


@dataclass(frozen=True)
class Year:
    """A year's holidays by name, and the weekend days that are worked; `published` is False where the latter are unknown."""

    off: MappingProxyType[date, str]
    made_up: frozenset[date]
    published: bool


@lru_cache(maxsize=1024)
def year_of(country: str, year: int, language: str = "en") -> Year:
    """What the country has announced for a year. ValueError for a country not in COUNTRIES.

    The package `holidays` gives no make-up days, without a word, for years that are not announced yet: those are told apart here.
    """
    if country not in COUNTRIES:
        raise ValueError(f"the holidays of {country!r} are not known, only those of {', '.join(COUNTRIES)}")
    if country == "none":
        return Year(MappingProxyType({}), frozenset(), True)
    if year not in _LUNAR:
        return Year(MappingProxyType({}), frozenset(), False)
    from holidays import country_holidays  # here: a plan without a country needs none of it

    known = country_holidays(country, years=year, language=_LANGUAGES[language])
    made_up = frozenset(day for day in known.weekend_workdays if day.year == year)
    off = MappingProxyType({day: name for day, name in sorted(known.items()) if day.year == year})
    return Year(off, made_up, bool(made_up) or year < _MADE_UP_SINCE)
