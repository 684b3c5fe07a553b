"""Makes workbooks as people do, faults included: several tables, on one sheet or many, with links from one to the other."""

import datetime as dt
from collections.abc import Sequence
from random import Random

from data.kinds import KINDS, LANGUAGES, SCALES, Column, Kind
from tests.fuzz.nasty import NAMES, NASTY, TITLES, WORK, Value, cell

Row = list[Value]
_USUAL = ("tasks", "stakeholders", "risks", "decisions", "actions", "milestones")
_LINKED = {
    ("tasks", "predecessors"), ("tasks", "parent"), ("risks", "tasks"), ("decisions", "task"), ("decisions", "risk"),
    ("actions", "task"), ("actions", "risk"), ("process", "next"),
}  # fmt: skip
_DECORATED = (
    "{}*",
    "{} (required)",
    "【{}】",
    " {} ",
    "{}：",
    "{}\n",
    "{}（必填）",
    "{} (1-5)",
    "*{}",
    "{} [days]",
    "\ufeff{}",
    "{} / x",
)


def sheets(draw: Random) -> dict[str, list[Row]]:
    """The rows of each sheet; the same draws give the same sheets."""
    kinds = draw.sample(_USUAL, draw.choice((1, 1, 2, 3))) + draw.sample(sorted(KINDS), draw.choice((0, 0, 0, 1)))
    language, together = draw.choice(LANGUAGES), draw.random() < 0.15
    rows = [table(draw, KINDS[kind], language) for kind in dict.fromkeys(kinds)]
    names = [_sheet_name(draw, kind, language, at) for at, kind in enumerate(dict.fromkeys(kinds))]
    if draw.random() < 0.1:
        rows.append(_noise(draw))
        names.append(f"Notes{len(names)}")
    if together:
        return {names[0]: [row for one in rows for row in (*one, [], [])]}
    return dict(zip(names, rows, strict=True))


def table(draw: Random, kind: Kind, language: str) -> list[Row]:
    """One table: perhaps a title above it, its heading, and up to eight rows of sense and nonsense."""
    columns = _columns(draw, kind)
    spoil = draw.choice((0.0, 0.05, 0.3, 1.0))
    many = draw.choice((0, 1, 2, 3, 5, 8))
    body = [[_value(draw, kind, column, at, spoil) for column in columns] for at in range(1, many + 1)]
    if body and draw.random() < 0.3:
        body.insert(draw.randrange(len(body) + 1), _odd_row(draw, columns))
    heading: Row = [_heading(draw, column, language) for column in columns]
    if draw.random() < 0.2:
        at = draw.randrange(len(columns) + 1)
        heading.insert(at, draw.choice(("My own", "工号", "", "=1+1", "My own", None, 3, True)))
        for row in body:
            row.insert(at, cell(draw))
    above: list[Row] = draw.choice(
        ([], [], [["Plan of " + str(draw.choice(WORK))]], [["Status date", cell(draw)], []], [[]])
    )
    left: Row = draw.choice(([], [], [], [None]))
    return [[*left, *row] for row in (*above, heading, *body)]


def _columns(draw: Random, kind: Kind) -> list[Column]:
    needed = [column for column in kind.columns if column.required or column.name in (kind.key, kind.label)]
    others = [column for column in kind.columns if column not in needed]
    chosen = needed + draw.sample(others, min(len(others), draw.choice((0, 3, 6, 9, 40))))
    if draw.random() < 0.1:
        chosen = draw.sample(chosen, max(1, len(chosen) - 1))
    if draw.random() < 0.3:
        draw.shuffle(chosen)
    return chosen + ([draw.choice(chosen)] if draw.random() < 0.1 else [])


def _heading(draw: Random, column: Column, language: str) -> Value:
    said = draw.choice((column.words(language), *column.also, column.name, *column.words.everywhere()))
    if draw.random() < 0.15:
        said = draw.choice(_DECORATED).format(said)
    if draw.random() < 0.08 and len(said) > 3:
        at = draw.randrange(len(said) - 1)
        said = draw.choice(
            (said[:at] + said[at + 1 :], said[:at] + said[at + 1] + said[at] + said[at + 2 :], said.upper())
        )
    return said if draw.random() > 0.02 else cell(draw)


def _value(draw: Random, kind: Kind, column: Column, at: int, spoil: float) -> Value:
    if draw.random() < spoil:
        return cell(draw)
    if draw.random() < 0.15 and not column.required:
        return None
    return _plausible(draw, kind, column, at)


def _plausible(draw: Random, kind: Kind, column: Column, at: int) -> Value:
    if (kind.name, column.name) in _LINKED:
        return _link(draw, kind, at)
    if column.name == kind.key and column.type == "identifier":
        return draw.choice(
            (f"{kind.name[0].upper()}{at}", str(at), at, f"00{at}", "T1") if draw.random() < 0.3 else (f"T{at}",)
        )
    if column.type == "names" or column.name in ("owner", "source", "target", "by"):
        return "; ".join(draw.sample(NAMES, draw.randint(1, 3)))
    if column.type == "date":
        day = dt.date(2026, 1, 5) + dt.timedelta(days=draw.randrange(400))
        return draw.choice(
            (
                dt.datetime.combine(day, dt.time()),
                day,
                f"{day:%d/%m/%Y}",
                f"{day:%m/%d/%Y}",
                f"{day}",
                f"{day:%d %b %Y}",
            )
        )
    if column.type == "level":
        scale = SCALES[draw.choice(sorted(SCALES)) if draw.random() < 0.2 else column.scale or "1-5"]
        return draw.choice(
            (
                scale.lowest,
                scale.highest,
                round((scale.lowest + scale.highest) / 2, 2),
                draw.choice(("High", "低", "中")),
            )
        )
    if column.type == "choice":
        choice = draw.choice(column.choices)
        return draw.choice((choice.code, *choice.words.everywhere(), *choice.also))
    plain: dict[str, Sequence[Value]] = {
        "number": (draw.randrange(1000), draw.random() * 100, "1,200", "3万"), "days": (draw.randrange(30), "3 days", "2周", 0.5),
        "percent": (draw.random(), draw.randrange(101), "50%", 1), "yes_no": (True, False, "yes", "否"),
        "predecessors": (f"T{max(1, at - 1)}",),
    }  # fmt: skip
    words = {"tasks": WORK, "stakeholders": NAMES, "risks": TITLES}.get(kind.name, WORK + NAMES)
    return draw.choice(plain.get(column.type, words))


def _link(draw: Random, kind: Kind, at: int) -> Value:
    """Mostly the one before; also itself, one after it (a circle), several, or one that is not there."""
    other = draw.choice((at - 1, at - 1, at, at + 1, 1, 99, draw.randint(1, 20)))
    one = draw.choice((f"T{other}", f"T{other}", other, draw.choice(WORK), f"R{other}"))
    return draw.choice(
        (one, one, f"{one}FS+{draw.randint(-9, 9)}d", f"{one}; T{draw.randint(1, 9)}SS", f"T{at}FF, {one}")
    )


def _odd_row(draw: Random, columns: Sequence[Column]) -> Row:
    return draw.choice(
        (
            [None] * len(columns),
            ["Total", *[draw.randrange(100) for _ in columns[1:]]],
            [draw.choice(WORK), *[None] * (len(columns) - 1)],
            [column.words("en") for column in columns],
            ["Notes: " + "x" * 100],
            [cell(draw) for _ in range(len(columns) + 3)],
        )
    )


def _noise(draw: Random) -> list[Row]:
    return [[draw.choice(NASTY) for _ in range(draw.randrange(6))] for _ in range(draw.randrange(12))]


def _sheet_name(draw: Random, kind: str, language: str, at: int) -> str:
    return (
        draw.choice((KINDS[kind].words(language), f"Sheet{at + 1}", f"{kind} {at}", "x" * 31, "'a'"))[:28].strip("'")
        + f" {at}"
    )
