"""One row a column of a table that is checked: its heading, the field it is read as, how sure that is, its scale, what it holds."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import streamlit as st

from data.kinds import KINDS, SCALES, legible
from data.reading import EVIDENCE, Found, Matched, Sheet, is_day, letter_of, named_columns, number_of, text_of
from pages._shell import session
from pages._shell.correcting import Draft
from pages._shell.kept import Spot, decided
from pages._shell.texts import say
from pages._shell.widgets import plain, told_apart

SURE = 0.8  # below it a match is to be checked
SAMPLES, LETTERS = 3, 40
OWN = ""  # the choice of no field: the column is kept as the user's own
MOST = 40  # columns that are shown at once
_WIDTHS = (2.3, 2.1, 1.8, 1.8)
_SIGNS = re.compile("[-./ ]")  # within a day that is written as numbers


def doubtful(found: Found) -> list[str]:
    """The letters of the columns to check: a match that is not sure, a scale that nobody stated, a heading nobody decided on."""
    if decided(found):
        return sorted(_new(found))
    assumed = {problem.column for problem in found.problems if problem.code == "scale_assumed"}
    unsure = {column.letter for column in found.columns if column.field and column.confidence < SURE}
    return [column.letter for column in found.columns if column.letter in unsure | assumed]


def to_check(spot: Spot) -> int:
    """How many columns of a table want a look; a table that was not understood is one thing, one that is left out is none."""
    if spot.found is None or spot.aside:
        return int(spot.bare)
    if (known := decided(spot.found)) is not None:
        return max(len(_new(spot.found)), int(known.in_part))
    return len(doubtful(spot.found)) if spot.found.kind in KINDS else 1


def still_to_check(guess: Found, read: Found) -> int:
    """How many columns want a look still while something is tried out: those that are read as the reader took them."""
    now = {column.letter: column.field for column in read.columns}
    return sum(
        now.get(column.letter, column.field) == column.field
        for column in guess.columns
        if column.letter in doubtful(guess)
    )


def _new(found: Found) -> set[str]:
    """The letters of the columns whose headings nobody decided on, in a table that is read by a decision on nearly the same ones."""
    known = decided(found)
    places = [(number_of(column.letter), column.header) for column in found.columns if not column.outside]
    return {letter_of(at - 1) for at in known.undecided(places)} if known else set()


def urgency(spot: Spot) -> tuple[bool, int]:
    """The order in which tables are to be checked: those that were not understood, then those with the most to look at."""
    count = to_check(spot)
    understood = spot.found is not None and spot.found.kind in KINDS
    return (not count or understood, -count)


def show(spot: Spot, draft: Draft, found: Found, beside: Sequence[Matched], sheet: Sheet, language: str) -> None:
    """Every column, those to check first, those that stand beside the table last."""
    doubts = doubtful(draft.guess)
    whole = replace(found, columns=(*found.columns, *beside))
    order = sorted(whole.columns, key=lambda column: (column in beside, column.letter not in doubts, number_of(column.letter)))  # fmt: skip
    for place, words in zip(
        st.columns(_WIDTHS), ("match_header", "match_field", "match_scale", "match_samples"), strict=True
    ):
        place.caption(say(words, language))
    names = named_columns(whole)
    calendar = _calendar(found, sheet)
    order = [column for column in order if column not in calendar]
    for column in order[:MOST]:
        _row(spot, draft, found, sheet, column, names[column.letter], column.letter in doubts, language)
    if calendar:
        st.caption(say("match_calendar", language, count=len(calendar), first=calendar[0].letter, last=calendar[-1].letter))  # fmt: skip
    if len(order) > MOST:
        st.caption(say("match_more", language, count=len(order) - MOST))


def _calendar(found: Found, sheet: Sheet) -> list[Matched]:
    """The columns under a calendar that hold nothing but bars."""
    free = (column for column in found.columns if found.drawn and not column.field)
    days = (column for column in free if is_day(column.header) or _SIGNS.sub("", column.header).isdecimal())
    return [column for column in days if not _samples(found, sheet, column)]


def _row(
    spot: Spot, draft: Draft, found: Found, sheet: Sheet, column: Matched, name: str, doubted: bool, language: str
) -> None:
    heading, field, scale, samples = st.columns(_WIDTHS, vertical_alignment="center", gap="small")
    letter = f"{spot.key}_{column.letter}"
    said = plain(column.header, LETTERS) or say("match_unheaded", language)
    heading.markdown(f"**{column.letter}** · {said}  \n:small[{_sure(draft, column, doubted, language)}]")
    with field:
        _choose_field(spot, draft, found.kind, column, name, letter, language)
    with scale:
        known = KINDS[found.kind].column(column.field or "") if found.kind in KINDS else None
        if known is not None and known.type == "level":
            _choose_scale(spot, draft, column, name, letter, language)
    samples.caption(
        plain(say("list_dot", language).join(_samples(found, sheet, column))) or say("match_blank", language)
    )


def _choose_field(spot: Spot, draft: Draft, kind: str, column: Matched, name: str, letter: str, language: str) -> None:
    """Every field of the kind in the user's words, or none."""
    own = "match_part" if "parts_played" in column.evidence else "match_kept"
    known = {OWN: say("match_apart" if column.outside else own, language)}
    known |= {one.name: one.words(language) for one in KINDS[kind].columns} if kind in KINDS else {}
    key = f"field_{letter}"
    session.put(key, column.field or OWN)

    def chosen() -> None:
        said = str(session.value(key) or OWN)
        session.draw_up(spot.key, replace(draft, decision=draft.decision.with_field(name, said or None)))

    st.selectbox(
        say("match_field_of", language, column=column.letter), list(known), key=key, format_func=told_apart(known).__getitem__,
        label_visibility="collapsed", on_change=chosen, disabled=kind not in KINDS,
    )  # fmt: skip


def _choose_scale(spot: Spot, draft: Draft, column: Matched, name: str, letter: str, language: str) -> None:
    key = f"scale_{letter}"
    session.put(key, column.scale)

    def chosen() -> None:
        scales = {**draft.decision.scales, name: str(session.value(key))}
        session.draw_up(spot.key, draft.tried(scales=scales))

    st.selectbox(
        say("match_scale_of", language, column=column.letter), list(SCALES), key=key, format_func=lambda scale: SCALES[scale].words(language),
        label_visibility="collapsed", on_change=chosen,
    )  # fmt: skip


def _sure(draft: Draft, column: Matched, doubted: bool, language: str) -> str:
    """How sure the match is and what tells it, in words; what somebody chose is as sure as it gets."""
    guess = next((one for one in draft.guess.columns if one.letter == column.letter), None)
    new = column.letter in _new(draft.guess)
    if guess is None and not column.field:
        return say("match_beside", language)
    if guess is None or guess.field != column.field:
        return say("match_yours", language)
    if decided(draft.guess) and not new:
        return say("match_decided", language)
    sure = [say("match_sure", language, share=f"{guess.confidence:.0%}")] if column.field else []
    told = say("list_dot", language).join([*sure, *_evidence(guess, language)] or [say("match_no_field", language)])
    if not doubted:
        return told
    why = "match_new" if new else "match_check" if guess.confidence < SURE else "match_check_scale"
    return f":orange-badge[:material/help: {say(why, language)}] {told}"


def _evidence(column: Matched, language: str) -> Iterator[str]:
    """What speaks for the match."""
    return (EVIDENCE[code](language) for code in column.evidence if code in EVIDENCE)


def _samples(found: Found, sheet: Sheet, column: Matched) -> list[str]:
    """The first different values of a column."""
    at = number_of(column.letter) - 1
    seen: dict[str, None] = {}
    for row in found.record_rows[:500]:
        said = text_of(sheet.rows[row - 1][at])
        if said:
            seen[legible(" ".join(said.split())[:LETTERS])] = None
        if len(seen) == SAMPLES:
            break
    return list(seen)
