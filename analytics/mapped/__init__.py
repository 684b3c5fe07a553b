"""The whole map for other programs and for the command line: each part is a file of this folder with a `PART`, found by itself."""

from datetime import date
from importlib import import_module
from pkgutil import iter_modules

from analytics.mapped._part import Facts, Part, plain
from data.kinds import Book

PARTS: tuple[Part, ...] = tuple(
    sorted(
        (
            import_module(f"{__name__}.{one.name}").PART
            for one in iter_modules(__path__)
            if not one.name.startswith("_")
        ),
        key=lambda part: (part.place, part.name),
    )
)


def facts(book: Book, today: date) -> Facts:
    """What every part is made from: the book, the day, and the places on the map by the cut-offs kept with the book."""
    return Facts(book, today)


def mapped(known: Facts) -> dict[str, object]:
    """The map as one JSON document: `stakeholders`, one dictionary a person in the table's order, and beside it what each part says of the whole.

    No key stands in two parts. Unknown is None, days are ISO, and nothing is a type that JSON does not know.
    """
    people: list[dict[str, object]] = [{} for _ in range(len(known.placed))]
    whole: dict[str, object] = {"today": known.today.isoformat()}
    for part in PARTS:
        for person, told in zip(people, part.each(known).to_dict("records"), strict=True):
            person.update({str(name): plain(value) for name, value in told.items()})
        whole |= {name: plain(value) for name, value in part.whole(known).items()}
    return {"stakeholders": people, **whole, "method": {part.name: part.method for part in PARTS if part.method}}


__all__ = ["PARTS", "Facts", "Part", "facts", "mapped"]
