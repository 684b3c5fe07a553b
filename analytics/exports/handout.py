"""The workbook for one audience: which sheets it holds, in which order."""

from collections.abc import Callable
from datetime import date

from analytics.exports import agreed, cover, people, registers, rollup, tasks, timeline
from analytics.exports.heard import Heard, heard
from analytics.exports.pictured import Draw
from data.kinds import Book, Handout, HandoutSheet


def handout(
    book: Book, audience: str, language: str, today: date, client: str | None = None, draw: Draw | None = None
) -> Handout:
    """What an audience is handed of the whole book, in one language, as of a day.

    Ranks, dates and exposures are reckoned from the whole; told is only what the audience's policy allows, and nothing is
    counted that it does not see. client: whose eyes, where the audience is the client; the first of `clients` where None.
    draw: makes the picture of the map, for those who may see one; no picture without it.
    Sheets without a row are left out. ValueError for a client that the book does not know, KeyError for an audience.
    """
    known = heard(book, audience, language, today, client, draw)
    sheets = tuple(sheet for sheet in _SHEETS[audience](known) if sheet is not None)
    return Handout(audience, language, cover.title(known), today, cover.facts(known), cover.findings(known), sheets)


def _for_those_who_do_it(known: Heard) -> tuple[HandoutSheet | None, ...]:
    """The team and the client: the tasks themselves, of each what may be told."""
    levels = "heatmap" in known.policy.parts
    return (
        tasks.prioritised(known),
        timeline.timeline(known, cover.sheet_title(known)) if "schedule" in known.policy.parts else None,
        *_common(known),
        (registers.register(known) if levels else registers.agreed(known)) if "risks" in known.policy.parts else None,
        people.people_map(known),
    )


def _for_boss(known: Heard) -> tuple[HandoutSheet | None, ...]:
    """The boss: roll-ups first, then what comes first, what is promised and what is asked."""
    return (
        rollup.rollup(known),
        tasks.top(known),
        *_common(known),
        timeline.outline(known, cover.sheet_title(known)) if "schedule" in known.policy.parts else None,
        registers.greatest(known) if "risks" in known.policy.parts else None,
        registers.heatmap(known),
        people.people_map(known),
    )


def _common(known: Heard) -> tuple[HandoutSheet | None, ...]:
    return agreed.milestones(known), agreed.decisions(known), agreed.actions(known)


_SHEETS: dict[str, Callable[[Heard], tuple[HandoutSheet | None, ...]]] = {
    "team": _for_those_who_do_it,
    "client": _for_those_who_do_it,
    "boss": _for_boss,
}
