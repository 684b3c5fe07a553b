"""What is still to be decided and done: by whom, until when, and what it is about."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from analytics.findings import Finding
from analytics.judgements import dates, texts
from analytics.ties import counterparts, threatens
from data.kinds import Book

LONGEST = 64  # letters of a decision that a title can quote


@dataclass(frozen=True, eq=False)
class Outstanding:
    """Decisions and actions, the open ones first, and of these the ones due first; index `record`.

    decisions: id, on, text, asked_of, due, decided, by, audience as written; actions: id, text, owner, due, status.
    Both: open; late (open, and due before today); late_days (calendar days past due, 0 if not late); tasks, risks, people: tuples
    of the records that are concerned (of a decision, people are those asked).
    """

    decisions: pd.DataFrame
    actions: pd.DataFrame


def outstanding(book: Book, today: date) -> Outstanding:
    """Every decision and action of the book, as they stand today. A decision is open while nothing says what was decided."""
    decisions, actions = book.records("decisions"), book.records("actions")
    asked = _written(decisions, "id", "text", "asked_of", "decided", "by", "audience").assign(on=dates(decisions, "on"))
    to_do = _written(actions, "id", "text", "owner", "status")
    return Outstanding(
        _tied(_dated(asked, decisions, asked["decided"].isna(), today), book, "decisions", "asked_of"),
        _tied(_dated(to_do, actions, ~to_do["status"].isin(_OVER), today), book, "actions", "stakeholder"),
    )


def concerned(book: Book, kind: str, column: str, others: str) -> pd.DataFrame:
    """Which record of a kind names which record of another in that column: columns record, other; each pair once."""
    records = book.records(kind)
    written = pd.DataFrame(
        {"tasks": texts(records, column), "counterparts": texts(records, column)}, index=records.index
    )
    if others == "stakeholders":
        pairs = counterparts(written, book.records(others))
    else:  # tasks and risks are named alike: by id, by number or by name
        named = book.records(others)
        pairs = threatens(written, named.rename(columns={"title": "name"}) if others == "risks" else named)
    return pairs.set_axis(["record", "other"], axis=1)


def following(ids: pd.Series, letter: str) -> str:
    """The next id of a list: D8 after D7, DEC-012 after DEC-011; `letter` and a number where there is none to go on from."""
    parts = ids.dropna().astype(str).str.extract(r"^(?P<word>.*?)(?P<number>\d+)$").dropna()
    taken = set(ids.dropna().astype(str))
    word, wide = (parts["word"].iloc[-1], len(parts["number"].iloc[-1])) if len(parts) else (letter, 1)
    last = max((int(number) for number in parts.loc[parts["word"] == word, "number"]), default=0)
    return next(
        id for number in range(last + 1, last + len(taken) + 2) if (id := f"{word}{number:0{wide}d}") not in taken
    )


def finding(found: Outstanding, *, whole: bool = True) -> Finding:
    """What is waited for; `text` is the decision that is longest overdue, else the one due next.

    decisions_none: nothing was written down. decisions_late: n decisions are open, k of them overdue. decisions_next: n are
    open and the next is due on `day`. decisions_open: n are open without a day. actions_late: no decision is open, k of n open
    actions are overdue. decisions_made: no decision is open and no action overdue, n decisions were made.
    whole: whether these are all there are. Where an audience sees only what is asked of it, each code ends in `_asked`, and
    the sentence says nothing of what it does not see.
    """
    said = _finding(found)
    return said if whole else Finding(f"{said.code}_asked", said.values)


def _finding(found: Outstanding) -> Finding:
    decisions, actions = found.decisions, found.actions
    if decisions.empty and actions.empty:
        return Finding.of("decisions_none")
    waiting, late = decisions[decisions["open"]], int(decisions["late"].sum())
    if len(waiting):
        return _waiting(waiting, late)
    to_do = actions[actions["open"]]
    if to_do["late"].any():
        return Finding.of("actions_late", n=len(to_do), k=int(to_do["late"].sum()), text=_quoted(to_do["text"].iloc[0]))
    return Finding.of("decisions_made", n=len(decisions), actions=len(to_do))


_OVER = ("done", "cancelled", "closed")
_PROMISED = "due"


def _waiting(waiting: pd.DataFrame, late: int) -> Finding:
    first = waiting.iloc[0]
    if late:
        return Finding.of("decisions_late", n=len(waiting), k=late, text=_quoted(first["text"]))
    if pd.notna(first["due"]):
        return Finding.of("decisions_next", n=len(waiting), day=f"{first['due']:%Y-%m-%d}", text=_quoted(first["text"]))
    return Finding.of("decisions_open", n=len(waiting), text=_quoted(first["text"]))


def _written(records: pd.DataFrame, *names: str) -> pd.DataFrame:
    return pd.DataFrame({name: texts(records, name) for name in names}, index=records.index)


def _dated(facts: pd.DataFrame, records: pd.DataFrame, still: pd.Series, today: date) -> pd.DataFrame:
    """With when each is due and by how much it is late; open ones first, then by day, those without a day last."""
    due = dates(records, _PROMISED)
    over = (pd.Timestamp(today) - due).dt.days
    late = still & (over > 0)
    dated = facts.assign(
        due=due, open=still.astype(bool), late=late.astype(bool), late_days=over.where(late, 0).astype("int64")
    )
    return dated.sort_values(["open", "due"], ascending=[False, True], kind="stable", na_position="last")


def _tied(facts: pd.DataFrame, book: Book, kind: str, people: str) -> pd.DataFrame:
    for name, column, others in (
        ("tasks", "task", "tasks"),
        ("risks", "risk", "risks"),
        ("people", people, "stakeholders"),
    ):
        pairs = concerned(book, kind, column, others)
        named = pairs.groupby("record")["other"].agg(tuple) if len(pairs) else pd.Series(dtype="object")
        facts[name] = pd.Series([named.get(record, ()) for record in facts.index], index=facts.index, dtype="object")
    return facts


def _quoted(text: object) -> str:
    said = " ".join(str(text or "").split())
    return said if len(said) <= LONGEST else f"{said[: LONGEST - 1].rstrip()}…"
