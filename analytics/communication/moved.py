"""What must be told to whom after a change: which dates moved for each person, what they are asked to decide, what they have promised."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from analytics import schedule
from analytics.decisions import Outstanding, concerned, outstanding
from analytics.findings import Finding, told
from analytics.letters import asked_line, letter, moved_line, tidy
from analytics.requirements import planned as with_requirements
from analytics.schedule import Plan
from data.kinds import Book, Policy, clients, policy_of, rounded, seen

UNSAID = "team"  # whose policy holds for somebody of whom nobody said which audience they are


def messages(before: Book, after: Book, today: date, language: str) -> pd.DataFrame:
    """A message for each person whom the change between two books concerns, those whose dates moved most first.

    Index `record` of the stakeholder in `after`; columns name; moved, decisions, actions (how many of each the message
    tells); text (plain, in that language). It tells the dates that moved for them, the open decisions asked of them and their
    open actions, each only as far as the policy of their audience allows: no name, title or day that they may not see.
    Somebody to whom nothing of it may be told gets no message.
    """
    then, now = with_requirements(before), with_requirements(after)
    moved = schedule.moved(schedule.planned(then, today), schedule.planned(now, today))
    hit = schedule.hit(now, moved)
    hits = dict(zip(map(int, hit.index), hit["tasks"], strict=True))
    eyes: dict[tuple[str, str | None], _Eyes] = {}
    rows = {}
    for record in dict.fromkeys([*hits, *_addressed(then, now, today)]):
        standing = _standing(now, record)
        if standing not in eyes:
            eyes[standing] = _seeing(now, *standing, today, language)
        theirs = moved.loc[moved.index.isin(hits.get(record, ()))]
        row = _message(record, theirs, eyes[standing], now, today, language)
        if row is not None:
            rows[record] = row
    columns = ["name", "moved", "decisions", "actions", "text"]
    return pd.DataFrame.from_dict(rows, orient="index", columns=columns).rename_axis("record")


def finding(before: Plan, after: Plan, book: Book) -> Finding:
    """What a change did to the dates, and whom that hits: k people, `names`.

    moved_nothing: no date moved. moved_within: n dates moved, the finish of the plan stays; moved_later, moved_earlier: it
    moves by `days` working days. Each with `_unheard` at its end where it hits nobody on the list.
    """
    moved = schedule.moved(before, after)
    moved = moved[~after.tasks["summary"].reindex(moved.index).astype(bool)]
    if moved.empty:
        return Finding.of("moved_nothing")
    people, days = schedule.hit(book, moved), _whole(schedule.finish_moved(before, after))
    code = "moved_within" if days == 0 else "moved_later" if days > 0 else "moved_earlier"
    if people.empty:
        return Finding.of(f"{code}_unheard", n=len(moved), days=abs(days))
    return Finding.of(code, n=len(moved), days=abs(days), k=len(people), names=told(people["name"]))


@dataclass(frozen=True, eq=False)
class _Eyes:
    """One audience: what it may see, and what is outstanding of that."""

    policy: Policy
    book: Book
    waiting: Outstanding


def _seeing(book: Book, audience: str, client: str | None, today: date, language: str) -> _Eyes:
    policy = policy_of(book, audience)
    allowed = seen(book, policy, language, client)
    return _Eyes(policy, allowed, outstanding(allowed, today))


def _standing(book: Book, record: int) -> tuple[str, str | None]:
    """The audience of a person, and of a client the house through whose eyes the message is written."""
    person = book.records("stakeholders").loc[record]
    audience = person.get("audience")
    if audience != "client":
        return (audience if isinstance(audience, str) else UNSAID), None
    houses, known = (person.get("organization"), person.get("department")), clients(book)
    return "client", next((str(house) for house in houses if house in known), None)


def _addressed(before: Book, after: Book, today: date) -> list[int]:
    """The people of whom a decision or an action is asked now that was not asked like this before."""
    people: list[int] = []
    for kind, column in (("decisions", "asked_of"), ("actions", "owner")):
        old, new = (_asking(book, kind, column, today) for book in (before, after))
        fresh = [record for record, asked in new.items() if old.get(record) != asked]
        pairs = concerned(after, kind, column, "stakeholders")
        people += [int(other) for other in pairs.loc[pairs["record"].isin(fresh), "other"]]
    return people


def _asking(book: Book, kind: str, column: str, today: date) -> dict[int, tuple[str, ...]]:
    """What is asked, of whom and until when, of each open record."""
    found = outstanding(book, today)
    facts = found.decisions if kind == "decisions" else found.actions
    asked = facts.loc[facts["open"], ["text", column, "due"]]
    return {
        int(record): tuple(map(str, row)) for record, row in zip(asked.index, asked.to_numpy(dtype=object), strict=True)
    }


def _message(
    record: int, moved: pd.DataFrame, eyes: _Eyes, book: Book, today: date, language: str
) -> tuple[str, int, int, int, str] | None:
    name = tidy(book.records("stakeholders").at[record, "name"])
    dated = _dates(moved, eyes, language)
    asked = _asked(record, eyes, book, "decisions", "asked_of", today, language)
    promised = _asked(record, eyes, book, "actions", "owner", today, language)
    if not (dated or asked or promised):
        return None
    return name, len(dated), len(asked), len(promised), letter(name, dated, asked, promised, language)


def _dates(moved: pd.DataFrame, eyes: _Eyes, language: str) -> list[str]:
    """The moved dates that the reader may know, and as exactly: within one month nothing has moved for who is told months."""
    if "schedule" not in eyes.policy.parts or not eyes.policy.allows("tasks", "finish"):
        return []
    names = eyes.book.records("tasks")["name"].dropna()
    shown = moved[moved.index.isin(names.index) & moved["finish_before"].notna() & moved["finish"].notna()]
    old, new = (
        rounded(shown[column], eyes.policy.days, last=True).dt.normalize() for column in ("finish_before", "finish")
    )
    return [
        moved_line(tidy(names.at[record]), old.at[record], new.at[record], _whole(days), eyes.policy.days, language)
        for record, days in shown["moved_days"].items()
        if old.at[record] != new.at[record]
    ]


def _asked(record: int, eyes: _Eyes, book: Book, kind: str, column: str, today: date, language: str) -> list[str]:
    """The open decisions (actions) that name this person, of those which their audience may see."""
    if "decisions" not in eyes.policy.parts:
        return []
    facts = eyes.waiting.decisions if kind == "decisions" else eyes.waiting.actions
    pairs = concerned(book, kind, column, "stakeholders")
    theirs = facts.index.isin(pairs.loc[pairs["other"] == record, "record"])
    shown = facts.loc[facts["open"] & theirs & facts["text"].notna(), ["text", "due"]]
    return [asked_line(tidy(text), due, today, language) for text, due in zip(shown["text"], shown["due"], strict=True)]


def _whole(days: object) -> int:
    """Working days as whole ones: half a day over the night is a day to whoever waits for it."""
    known = float(str(days))
    return 0 if known != known else int(known + 0.5) if known >= 0 else -int(0.5 - known)
