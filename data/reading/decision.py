"""What was decided about a table by its headings: its kind, what each column is, on which scale, and which sheets count."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from data.kinds import KINDS, SCALES
from data.reading.spellings import plain

Place = tuple[int, str]  # a column of the sheet (0-based) and its heading
Plain = Mapping[str, str]

_APART = "\t"  # stands in no heading as it is kept here
_ON, _ROWS, _SCALE, _SHEET = (f"{_APART}{word}" for word in ("on", "rows", "scale", "sheet"))
_OUTSIDE = f"{_APART}beside"  # before the heading of a column that stands beside the table


@dataclass(frozen=True)
class Decision:
    """How tables with certain headings are read.

    kind: a name of KINDS, or `unknown`: no list that Liaison knows, kept as a sheet.
    fields: a column's name (see `names_of`) -> field; a column that is not in it is kept as the user's own.
    scales: a column's name -> scale (a key of SCALES), for judgements. rows: how many rows its header has.
    sheets: a sheet's name -> whether its table is used; of other sheets the reader decides (a hidden look-alike is not).
    on: the day (ISO) on which a person decided so; empty where the reader did, which is remembered all the same.
    new, gone: headings that the table at hand has, or lacks, beside those that were decided on. They are not kept.
    """

    kind: str
    fields: Mapping[str, str] = field(default_factory=dict)
    scales: Mapping[str, str] = field(default_factory=dict)
    rows: int = 1
    sheets: Mapping[str, bool] = field(default_factory=dict)
    on: str = ""
    new: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()

    @property
    def in_part(self) -> bool:
        """Whether the table at hand has other headings too, on which nobody decided."""
        return bool(self.new or self.gone)

    @classmethod
    def of(cls, kept: Plain) -> "Decision | None":
        """The decision that `kept` tells; None where it tells of no kind we know. What else is not understood is left out.

        The form of the store, a flat JSON object of texts: the kind under "", each field under its column's name, and
        under names that begin with a tab what else was decided. Older workspaces hold kind and fields only.
        """
        kind = kept.get("", "")
        if kind not in KINDS and kind != "unknown":
            return None
        names = KINDS[kind].names if kind in KINDS else ()
        fields = {name: said for name, said in kept.items() if name and not name.startswith(_MARKS) and said in names}
        scales = {name: said for name, said in _under(_SCALE, kept).items() if said in SCALES}
        sheets = {name: said == "used" for name, said in _under(_SHEET, kept).items()}
        rows = kept.get(_ROWS, "1")
        return cls(kind, fields, scales, int(rows) if rows in ("1", "2", "3", "4") else 1, sheets, kept.get(_ON, ""))

    def kept(self) -> dict[str, str]:
        """The form in which it is kept (see `of`)."""
        return {
            "": self.kind,
            **self.fields,
            **{f"{_SCALE}{_APART}{name}": scale for name, scale in self.scales.items()},
            **{f"{_SHEET}{_APART}{name}": "used" if used else "left" for name, used in self.sheets.items()},
            **({_ROWS: str(self.rows)} if self.rows > 1 else {}),
            **({_ON: self.on} if self.on else {}),
        }

    def fields_at(self, places: Sequence[Place], outside: Sequence[Place] = ()) -> dict[int, str]:
        """The field of each of these columns that has one."""
        return self._at(places, outside, self.fields)

    def scales_at(self, places: Sequence[Place], outside: Sequence[Place] = ()) -> dict[int, str]:
        """The scale of each of these columns for which one was decided."""
        return self._at(places, outside, self.scales)

    def undecided(self, places: Sequence[Place]) -> set[int]:
        """The columns on which nobody decided, since their heading, or how often it stands there, is new."""
        others = {plain(said) for said in (*self.new, *self.gone)}
        return {at for at, said in places if plain(said) in others}

    def _at(self, places: Sequence[Place], outside: Sequence[Place], told: Mapping[str, str]) -> dict[int, str]:
        """What is told of each column by its name, in whatever case and spacing that was kept."""
        known = {_compared(name): said for name, said in told.items()}
        names = {at: _compared(name) for at, name in names_of(places, outside).items()}
        unsaid = self.undecided([*places, *outside])
        return {at: known[name] for at, name in names.items() if name in known and at not in unsaid}

    def with_field(self, name: str, said: str | None) -> "Decision":
        """The same with another field for a column; another column that was taken for it is kept as the user's own."""
        others = {other: was for other, was in self.fields.items() if other != name and was != said}
        scales = {other: scale for other, scale in self.scales.items() if other in others}
        return replace(self, fields={**others, name: said} if said else others, scales=scales)


def names_of(places: Sequence[Place], outside: Sequence[Place] = ()) -> dict[int, str]:
    """What each column is called among the others, so that next week's file has it under the same name.

    A heading is its own name; the second of that heading has its number behind it; a column without a heading is called
    by the nearest heading on its left (on its right, where none stands on the left) and how far it is from it.
    outside: columns that the reader would not take for part of the table; their headings name no others.
    """
    bare = [place for place in outside if not plain(place[1])]
    headed = {at: f"{_OUTSIDE}{_APART}{plain(said)}" for at, said in outside if plain(said)}
    return {**_names([*places, *bare]), **_told_apart(headed)}


def _told_apart(names: Mapping[int, str]) -> dict[int, str]:
    """The second and further ones of the same name have their number behind it."""
    times: Counter[str] = Counter()
    found = {}
    for at, name in sorted(names.items()):
        times[name] += 1
        found[at] = name + (f"{_APART}{times[name]}" if times[name] > 1 else "")
    return found


def _names(places: Sequence[Place]) -> dict[int, str]:
    names: dict[int, str] = {}
    times: Counter[str] = Counter()
    headed = [(at, said) for at, said in sorted(places) if plain(said)]
    for at, said in headed:
        times[plain(said)] += 1
        number = times[plain(said)]
        names[at] = " ".join(said.split()) + (f"{_APART}{number}" if number > 1 else "")
    for at, _ in sorted(place for place in places if place[0] not in names):
        left = [other for other, _ in headed if other < at]
        near = left[-1] if left else headed[0][0] if headed else 0
        names[at] = f"{names.get(near, '')}{_APART}{at - near:+d}"
    return names


def signature(headers: Iterable[str]) -> str:
    """One text for a set of headings, whatever their order, case and spacing.

    A column without one changes nothing, nor do the days and numbers over a bar chart, which are others every week.
    """
    return "|".join(sorted(said for header in headers if (said := plain(header)) and not _counts(said)))


def decided_for(headers: Iterable[str], decisions: Mapping[str, Plain]) -> Decision | None:
    """What was decided for a table with these headings."""
    kept = decisions.get(signature(headers)) if decisions else None
    return Decision.of(kept) if kept is not None else None


def _under(mark: str, kept: Plain) -> dict[str, str]:
    start = f"{mark}{_APART}"
    return {name.removeprefix(start): said for name, said in kept.items() if name.startswith(start)}


def _compared(name: str) -> str:
    said, apart, behind = name.partition(_APART)
    return f"{plain(said)}{apart}{behind}"


def _counts(said: str) -> bool:
    return said.replace("-", "").replace(".", "").isdecimal()


_MARKS = (_ON, _ROWS, _SCALE, _SHEET)
