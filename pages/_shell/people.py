"""What the Map page chooses and shows about people: cut-offs, filters, the tray of the unrated, one person's card."""

from dataclasses import dataclass
from itertools import groupby

import pandas as pd
import streamlit as st

from analytics import map as grid
from analytics import ties
from analytics.findings import Finding
from data.kinds import KINDS, Scale, Table, names_in
from pages._shell import session, told
from pages._shell.texts import say
from pages._shell.widgets import chips, in_a_row, plain, told_apart

SHORT = 12  # numbered people who are listed without being asked for
SIZES = ("tasks", "risks", "urgency", "legitimacy")
COLOURS = ("department", "audience", "attitude", "engagement_current", "category", "direction")
FILTERS = ("audience", "department")


@dataclass(frozen=True, eq=False)
class Choice:
    """What was chosen above the map."""

    size: str | None
    colour: str | None
    passes: pd.Series  # per stakeholder, whether the filters let them through


def cuts() -> grid.Cuts:
    """The cut-offs kept with this workspace, else the middle of each scale."""
    return grid.kept_cuts(session.desk().book.settings)


def axis(table: Table, name: str) -> Scale:
    column = KINDS["stakeholders"].column(name)
    scale = table.scale(column) if column else None
    assert scale is not None  # both axes are levels
    return scale


def scale_words(table: Table) -> dict[str, str]:
    """The scale of each axis as the hover names it."""
    return {f"scale_{name}": axis(table, name).words(session.language()) for name in ("relevance", "influence")}


def choices(everyone: pd.DataFrame, table: Table, language: str) -> Choice:
    """One row of choices above the map; filters are shown as chips and never move the axes."""
    records = table.records
    colours = [name for name in COLOURS if name in records and records[name].notna().any()]
    size, colour, filters, scenario, lines = in_a_row(180, 200, 290, 230, 150)
    scenarios = session.desk().book.records("scenarios")
    sized = size.selectbox(
        say("size_by", language), ["", *_sizes(table)], key="size", persist_state="session",
        format_func=lambda name: say("same_size", language) if not name else _measure(name, language),
    )  # fmt: skip
    coloured = colour.selectbox(
        say("colour_by", language), ["", *colours], key="colour", persist_state="session",
        format_func=lambda name: say("one_colour", language) if not name else _heading(name, language),
    )  # fmt: skip
    with filters:
        values = chips(say("show_only", language), _values(records, language), key="shown_only")
    picked = 0
    if everybody_named():
        listed = {int(str(record)): str(name) for record, name in scenarios["scenario"].items()}
        names = told_apart({0: say("all_scenarios", language), **listed})
        picked = scenario.selectbox(
            say("scenario", language), list(names), key="scenario", persist_state="session",
            format_func=lambda record: names.get(record, names[0]),
        )  # fmt: skip
    if session.owner():
        with lines.popover(
            say("cutoffs", language), icon=":material/tune:", width="stretch", key="cutoffs", on_change="rerun"
        ) as opened:
            if opened.open:  # sliders that are folded away would begin at their least when they are unfolded
                _cut_sliders(table, language)
    return Choice(sized or None, coloured or None, _passing(everyone, records, values, picked))


def everybody_named() -> bool:
    """Whether whoever looks may read the name of everyone on the map, and so what each of them is tied to."""
    policy = session.policy()
    return policy is None or policy.people == "all"


def zone_words(everyone: pd.DataFrame, language: str) -> dict[str, str]:
    """The names of the quarters; where the people in them have none, with how many they are."""
    if everybody_named():
        return {}
    counts = everyone["quadrant"].value_counts()
    return {f"quadrant_{zone}": f"{say(f'map.quadrant_{zone}', language)} · {count}" for zone, count in counts.items()}


def _sizes(table: Table) -> list[str]:
    tied = everybody_named()
    return [
        name
        for name in SIZES
        if (name in KINDS and tied) or (name in table.records.columns and table.records[name].notna().any())
    ]


def _heading(name: str, language: str) -> str:
    column = KINDS["stakeholders"].column(name)
    return column.words(language) if column else name


def _measure(name: str, language: str) -> str:
    return say("number_of", language, what=KINDS[name].words(language)) if name in KINDS else _heading(name, language)


def _values(records: pd.DataFrame, language: str) -> dict[str, str]:
    """What one can filter by: each audience and each department that occurs, under its words."""
    found = {}
    for name in FILTERS:
        column = KINDS["stakeholders"].column(name)
        if column is not None and name in records:
            for value in records[name].dropna().unique():
                found[f"{name}={value}"] = column.said(value, language)
    return found


def _passing(everyone: pd.DataFrame, records: pd.DataFrame, values: list[str], scenario: int) -> pd.Series:
    passes = pd.Series(True, index=everyone.index)
    for name in FILTERS:
        wanted = [value.removeprefix(f"{name}=") for value in values if value.startswith(f"{name}=")]
        if wanted:
            passes &= records[name].isin(wanted)
    if scenario in session.desk().book.records("scenarios").index:
        named = names_in(session.desk().book.records("scenarios").at[scenario, "counterparts"])
        passes &= records["name"].isin(named)
    return passes


def _cut_sliders(table: Table, language: str) -> None:
    now = cuts()
    for name in ("influence", "relevance"):
        scale = axis(table, name)
        key = session.bound(f"cut_{name}", float(scale.of_unit(getattr(now, name))))
        st.slider(
            say("cut_of", language, what=_heading(name, language)), float(scale.lowest), float(scale.highest),
            step=scale.step / 2, key=key, on_change=_keep_cut, args=(name, scale, key), format="%g",
        )  # fmt: skip
    st.caption(say("cut_means", language))


def _keep_cut(name: str, scale: Scale, key: str) -> None:
    at = session.fresh_value(key)
    if at is None:
        return
    before = session.desk().whole
    others = kept if isinstance(kept := before.settings.get("cuts"), dict) else {}
    book = before.with_settings(cuts={**others, name: scale.to_unit(at)})
    session.change(book, say("cut_changed", session.language(), what=_heading(name, session.language())))


def painted(shown: pd.DataFrame, table: Table, choice: Choice, language: str) -> pd.DataFrame:
    """The facts of the map with what size and colour are read from, in the reader's words."""
    facts_shown = shown.copy()
    records = table.records.loc[shown.index]
    if choice.colour:
        column = KINDS["stakeholders"].column(choice.colour)
        facts_shown[choice.colour] = [
            column.said(value, language) if column is not None and isinstance(value, str) else None
            for value in records[choice.colour]
        ]
    if choice.size in ("tasks", "risks"):
        facts_shown[choice.size] = ties.how_many(ties_of(choice.size), "stakeholder", shown.index)
    elif choice.size:
        facts_shown[choice.size] = records[choice.size]
    return facts_shown


def ties_of(kind: str) -> pd.DataFrame:
    """Which task names, or which risk hurts, which stakeholder."""
    return told.tied("counterparts" if kind == "tasks" else "hurts")


def subtitle(everyone: pd.DataFrame, shown: pd.DataFrame, at: grid.Cuts, table: Table, language: str) -> str:
    """Who is drawn, and where high begins, in numbers of the declared scale."""
    values = {}
    for name in ("influence", "relevance"):
        scale = axis(table, name)
        number = scale.of_unit(getattr(at, name))
        values[name] = scale.said(number, language) or f"{number:g}"
    drawn = shown[["influence", "relevance"]].notna().all(axis=1).sum()
    return say("map_caption", language, shown=int(drawn), all=len(everyone), **values)


def roster(numbered: list[tuple[str, str]], language: str) -> None:
    """Who is only a number or a crowd on the map; a long list waits to be opened."""
    groups = [(mark, [plain(name) for _, name in people]) for mark, people in groupby(numbered, key=lambda one: one[0])]
    comma = say("list_comma", language)
    lines = [f"**{mark}** {comma.join(names)}" if mark else comma.join(names) for mark, names in groups]
    if not lines:
        return
    if len(numbered) <= SHORT:
        st.caption(" · ".join(lines))
        return
    label = say("roster", language, count=len(numbered))
    with st.expander(label, key="roster", icon=":material/format_list_numbered:", on_change="rerun") as opened:
        if not opened.open:  # hundreds of names that nobody asked for would make every filter wait
            return
        st.caption("  \n".join(lines))


def tray(shown: pd.DataFrame, chosen: int | None, language: str) -> None:
    """The people without a score, beside the chart and never at zero."""
    unrated = shown[shown["quadrant"] == "not_rated"]
    if unrated.empty:
        return
    named = told_apart({record: plain(name) for record, name in unrated["name"].dropna().items()})
    label = say("tray", language, count=len(unrated))
    if not named:
        st.caption(label)
        return
    session.put("tray", chosen if chosen in named else None)
    st.pills(
        label, list(named), key="tray", format_func=lambda record: f":material/person_off: {named[record]}",
        on_change=_from_tray,
    )  # fmt: skip


def _from_tray() -> None:
    """Callback: the person who was pressed; pressed again, the card stays open."""
    if (record := session.value("tray")) is not None:
        session.choose("stakeholders", record)


def pick(chosen: int | None, everyone: pd.DataFrame, language: str) -> None:
    """The same choice as a click on the map, for the keyboard; of people without a name there is nothing to pick."""
    named = everyone.index if everybody_named() else everyone.index[everyone["name"].notna()]
    names = told_apart(everyone.loc[named, "name"].fillna("–").to_dict())
    session.put("person", chosen if chosen in names else None)
    st.selectbox(
        say("person", language), list(names), index=None, key="person", label_visibility="collapsed",
        placeholder=say("pick_person", language), format_func=names.__getitem__,
        on_change=lambda: session.choose("stakeholders", session.value("person")),
    )  # fmt: skip


def open_card(record: int) -> None:
    """Callback of the map: the person who was clicked is the one whose card is open."""
    session.choose("stakeholders", record)


def spoken_of(finding: Finding, everyone: pd.DataFrame) -> int | None:
    """The first person that the title names: the card that is open until another is picked."""
    named = str(dict(finding.values).get("names", ""))
    found = [
        int(str(record))
        for record, name in everyone["name"].items()
        if isinstance(name, str) and named.startswith(name)
    ]
    return max(found, key=lambda record: len(str(everyone.at[record, "name"])), default=None)


def card(record: int | None, everyone: pd.DataFrame, language: str) -> None:
    """One person: see `pages._shell.person`."""
    from pages._shell import person  # here, since the card asks this room what may be told

    person.card(record, everyone, language)
