"""The most important finding of all: the title of the front page."""

import pandas as pd

from analytics import map as grid
from analytics import priorities, risks, schedule
from analytics.findings import Finding
from analytics.judgements import texts, units
from analytics.overview.coming import next_milestones
from analytics.overview.figures import baseline_slip
from analytics.overview.lines import day, written
from analytics.overview.picture import Picture
from analytics.ties import counterparts
from data.kinds import told_day

_PROMISED = 0.75  # a commitment from here upwards (on 0..1 of its scale) is a promise


def finding(picture: Picture) -> Finding:
    """What matters most, in this order; what the audience may not hear is passed over.

    overview_nothing: no table (overview_nothing_yet: none that this audience sees). overview_slips_promises, overview_slips_people, overview_slips: the plan finishes `days` working
    days after its baseline because of task `because`, which hits n promises to clients, or n people. deciders_oppose (as on the map),
    overview_oppose where nobody may be named. red_threaten (as of the risks). overview_late: n tasks are late, `name` most.
    red, then disagree_most (as of the priorities). Where nothing presses: overview_asked (n decisions are asked), overview_next (the next milestone
    or task, `name`, on `day`), what the map says, overview_calm.
    """
    if not any(len(table.records) for table in picture.book.tables.values()):
        return Finding.of("overview_nothing" if picture.policy is None else "overview_nothing_yet")
    pressing = (_slips, _opposed, _threatened, _late, _red, _quarrel)
    calm = (_asked, _next, _people)
    for look in (*pressing, *calm) if picture.part("critical") else calm:
        found = look(picture)
        if found is not None:
            return found
    return Finding.of("overview_calm")


def _slips(picture: Picture) -> Finding | None:
    slip = baseline_slip(picture) if picture.part("schedule") else None
    told = schedule.finding(picture.plan) if slip is not None and slip >= 1 else None
    if told is None or told.code not in ("schedule_slips", "schedule_slips_past"):
        return None
    because, days = told.value("because"), told.value("days")
    promises, people = _hit(picture)
    if promises:
        return Finding.of("overview_slips_promises", because=because, days=days, n=promises)
    if people:
        return Finding.of("overview_slips_people", because=because, days=days, n=people)
    return Finding.of("overview_slips", because=because, days=days, finish=told.value("finish"))


def _hit(picture: Picture) -> tuple[int, int]:
    """How many promises to clients, and how many people, the tasks hit that slip against their baseline."""
    tasks, people = picture.book.table("tasks"), picture.book.records("stakeholders")
    slipping = picture.work().loc[lambda work: work["slip_days"] > 0]
    if slipping.empty or people.empty or not picture.everybody:
        return 0, 0
    pairs = counterparts(slipping, people)
    clients = pairs["stakeholder"].map(texts(people, "audience")) == "client"
    promised = units(tasks, "commitment").reindex(pairs["task"]).ge(_PROMISED).to_numpy()
    return int(pairs.loc[clients & promised, "task"].nunique()), int(pairs["stakeholder"].nunique())


def map_finding(picture: Picture) -> Finding:
    """The finding of the map as this audience may hear it: where not everybody may be named, how many and not who."""
    told = grid.finding(picture.placed)
    if picture.everybody or told.code not in ("deciders_oppose", "key_gap", "deciders"):
        return told
    if told.code == "deciders_oppose":
        return Finding.of("overview_oppose", n=told.value("n"), k=told.value("k"))
    return Finding.of("overview_deciders", n=told.value("n"))


def _opposed(picture: Picture) -> Finding | None:
    if not picture.part("map") or picture.placed.empty:
        return None
    told = map_finding(picture)
    return told if told.code in ("deciders_oppose", "overview_oppose") else None


def _threatened(picture: Picture) -> Finding | None:
    return _of_the_register(picture, "red_threaten")


def _red(picture: Picture) -> Finding | None:
    return _of_the_register(picture, "red")


def _of_the_register(picture: Picture, code: str) -> Finding | None:
    if picture.red().empty:
        return None
    told = risks.finding(picture.exposed, picture.threats, picture.book.records("tasks"))
    return told if told.code == code else None


def _late(picture: Picture) -> Finding | None:
    work = picture.work()
    late = work[work["late"]].sort_values("late_days", ascending=False, kind="stable")
    if late.empty:
        return None
    worst = late.iloc[0]
    days, name = int(worst["late_days"]), written(worst["name"], worst["id"])
    return Finding.of("overview_late", n=len(late), name=name, days=days)


def _quarrel(picture: Picture) -> Finding | None:
    told = priorities.finding(priorities.compared(picture.rankings))
    return told if told.code == "disagree_most" else None


def _asked(picture: Picture) -> Finding | None:
    asked = picture.undecided()
    if asked.empty or picture.part("critical"):
        return None
    first = asked["due"].iloc[0]
    if pd.isna(first):
        return Finding.of("overview_asked", n=len(asked))
    return Finding.of("overview_asked_by", n=len(asked), day=day(first))


def _next(picture: Picture) -> Finding | None:
    ahead = next_milestones(picture)
    if len(ahead):
        return Finding.of(
            "overview_next", name=written(ahead["name"].iloc[0]), day=told_day(ahead["date"].iloc[0], picture.plan.days)
        )
    work = picture.work().sort_values("finish", kind="stable")
    work = work[work["finish"] >= picture.today]
    if work.empty or not picture.to_the_day:
        return None
    return Finding.of(
        "overview_next", name=written(work["name"].iloc[0], work["id"].iloc[0]), day=day(work["finish"].iloc[0])
    )


def _people(picture: Picture) -> Finding | None:
    return map_finding(picture) if picture.part("map") and not picture.placed.empty else None
