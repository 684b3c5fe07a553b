"""Criteria read from the other tables: whose concern a task is, and which risks it carries."""

import pandas as pd

from analytics.judgements import texts, units
from analytics.priorities._from_plan import found, unknown
from analytics.priorities.evidence import Evidence
from analytics.risks import exposed
from analytics.ties import counterparts, threatens, unmatched
from data.kinds import names_in


def concern(known: Evidence) -> pd.DataFrame:
    """The strongest client who is a counterpart: relevance times influence, both on 0..1.

    0 where everybody named is known not to be a client. Unknown where nobody is named, and where no client is rated
    but somebody named might be one who counts: a client without ratings, a stranger, a person without an audience.
    """
    people = known.book.tables.get("stakeholders")
    if people is None or people.records.empty:
        return unknown(known)
    pairs = counterparts(known.open, people.records).set_index("task")["stakeholder"]
    strength = (units(people, "relevance") * units(people, "influence")).round(9)
    audience = texts(people.records, "audience")
    clients = pairs[pairs.map(audience) == "client"]
    strongest = clients.map(strength).groupby(level="task").max().reindex(known.open.index)
    elsewhere = _named(known.open) & ~known.open.index.isin(_doubtful(known, pairs, audience))
    nobody = elsewhere & ~known.open.index.isin(clients.index)
    return found(strongest.mask(strongest.isna() & nobody, 0.0), "derived: counterparts")


def risk_exposure(known: Evidence) -> pd.DataFrame:
    """The greatest product of levels (1..25) among the open risks that threaten the task, before their responses.

    0 for a task that no open risk names, provided that the register names tasks at all; otherwise unknown.
    """
    register = known.book.tables.get("risks")
    if register is None:
        return unknown(known)
    pairs = threatens(register.records, known.tasks.records)
    if pairs.empty:
        return unknown(known)
    risks = exposed(register)
    still = pairs[pairs["risk"].isin(risks.index[risks["open"]])].set_index("task")["risk"]
    greatest = still.map(risks["score"]).groupby(level="task").max().reindex(known.open.index)
    free = pd.Series(~known.open.index.isin(still.index), index=known.open.index)
    return found(greatest.mask(free, 0.0), "derived: risks")


def _named(tasks: pd.DataFrame) -> pd.Series:
    return texts(tasks, "counterparts").map(lambda cell: bool(names_in(cell))).astype("bool")


def _doubtful(known: Evidence, pairs: pd.Series, audience: pd.Series) -> list[int]:
    """Tasks with a counterpart of whom nobody knows whether it is a client."""
    strangers = unmatched(known.open, "counterparts", known.book.records("stakeholders"))["record"]
    return [*strangers, *pairs.index[pairs.map(audience).isna()]]
