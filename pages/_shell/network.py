"""What the Network page chooses and shows: one person's ties, the way to him or her, and everybody's place in numbers."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from analytics import network
from data.kinds import KINDS, Scale, Table
from pages._shell import network_tables as tables
from pages._shell import session
from pages._shell.facts import Fact, counted, facts
from pages._shell.texts import say
from pages._shell.widgets import cell_of, chips, in_a_row, plain, told_apart, ways_on

FILTERS = ("audience", "department")


def nothing_yet(language: str) -> None:
    """What to load, and where."""
    st.info(say("network_load", language))
    ways_on(language)


def scale() -> Scale:
    """The scale on which the strength of the ties stands."""
    table = session.desk().book.table("relations")
    column = KINDS["relations"].column("strength")
    found = table.scale(column) if column else None
    assert found is not None  # a strength is a level
    return found


def chosen(measured: network.Measured, compared: pd.DataFrame) -> int | None:
    """The person that is open: who was picked, else the first of whom the title speaks."""
    spoken = [person for person in network.named(measured, compared) if person >= 0]
    picked = session.chosen("stakeholders")
    return picked if picked is not None else spoken[0] if spoken else None


def faded(compared: pd.DataFrame, table: Table, language: str) -> pd.Index:
    """One row of choices above the drawing; returns who does not pass the filter. Nobody moves, and no number changes."""
    records = table.records
    values: dict[str, str] = {}
    for name in FILTERS:
        column = KINDS["stakeholders"].column(name)
        if column is not None and name in records:
            values |= {f"{name}={value}": column.said(value, language) for value in records[name].dropna().unique()}
    start, filters = in_a_row(280, 400)
    with start:
        _start(compared, records, language)
    with filters:
        wanted = chips(say("network_show_only", language), values, key="shown_only")
    passes = pd.Series(True, index=compared.index)
    for name in FILTERS:
        asked = [value.removeprefix(f"{name}=") for value in wanted if value.startswith(f"{name}=")]
        if asked:
            passes &= records[name].isin(asked).reindex(compared.index, fill_value=False)
    return compared.index[~passes]


def _start(compared: pd.DataFrame, records: pd.DataFrame, language: str) -> None:
    """From whom the way begins: the project lead until somebody else is picked."""
    names = told_apart({int(str(one)): str(name) for one, name in compared["name"].items()})
    if session.value("network_from") not in names:
        session.put("network_from", network.lead(records))
    st.selectbox(
        say("network_from", language), list(names), index=None, key="network_from", persist_state="session",
        placeholder=say("network_nobody", language), format_func=names.__getitem__,
    )  # fmt: skip


def way(ties: network.Network, goal: int | None, records: pd.DataFrame) -> network.Path | None:
    """The strongest way from whom it begins to the person that is open."""
    start = session.value("network_from")
    return None if start is None or goal is None else network.strongest(ties, start, goal)


def drawn(
    ties: network.Network, compared: pd.DataFrame, person: int | None, path: network.Path | None
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The people that are drawn, and the ties between them."""
    wanted = [*([person] if person is not None else []), *(path.people if path else ())]
    part = network.strongest_part(compared, wanted)
    between = ties.ties["source"].isin(part) & ties.ties["target"].isin(part)
    return compared.loc[part], ties.ties[between]


def subtitle(shown: pd.DataFrame, measured: network.Measured, language: str) -> str:
    """How the drawing is read, and who is on it."""
    return say("network_caption", language, shown=len(shown), all=measured.n)


def below(numbered: Sequence[tuple[str, str]], shown: pd.DataFrame, measured: network.Measured, language: str) -> None:
    """The numbers of the whole network, and how far to trust them."""
    lines = [say("network_whole", language, n=measured.n, ties=measured.ties, density=f"{measured.density:.1%}", camps=measured.camps, q=f"{measured.modularity:.2f}", alone=len(measured.isolated))]  # fmt: skip
    if not measured.stable:
        lines.append(say("network_unstable", language, few=network.FEW))
    elif measured.thin:
        lines.append(say("network_thin", language))
    if len(shown) + len(measured.isolated) < measured.n:
        lines.append(say("network_strongest_part", language, shown=len(shown)))
    if numbered:
        names = say("list_comma", language).join(f"**{number}** {plain(name)}" for number, name in numbered)
        lines.append(say("network_numbered", language, names=names))
    st.caption("  \n".join(lines))


def pick(person: int | None, compared: pd.DataFrame, language: str) -> None:
    """The same choice as a click on the drawing, for the keyboard."""
    listed = compared[~compared["outsider"]]
    names = told_apart({int(str(one)): str(name) for one, name in listed["name"].items()})
    session.put("network_person", person if person in names else None)
    st.selectbox(
        say("network_person", language), list(names), index=None, key="network_person", label_visibility="collapsed",
        placeholder=say("network_pick", language), format_func=names.__getitem__,
        on_change=lambda: session.choose("stakeholders", session.value("network_person")),
    )  # fmt: skip


def card(
    person: int | None, ties: network.Network, measured: network.Measured, compared: pd.DataFrame, path: network.Path | None, language: str
) -> None:  # fmt: skip
    """One person: what the place means, through whom to reach him or her, and every tie."""
    if person is None:
        st.caption(say("network_hint", language))
        return
    names = compared["name"]
    st.header(plain(names[person]), anchor=False)
    records = session.desk().book.records("stakeholders")
    about = [cell for name in ("role", "department") if isinstance(cell := cell_of(records, person, name), str)]
    marks = [say(f"network_is_{code}", language) for code in network.readings(measured, compared)[person]]
    lines = [plain(" · ".join(about)), f"**{say('list_comma', language).join(marks)}**" if marks else ""]
    st.markdown("\n\n".join(line for line in lines if line))
    for line in told(person, ties, names, path, language):
        st.markdown(plain(line))
    facts(
        [
            *_tied(person, ties, names, language),
            (say("network_two_powers", language), _powers(person, compared, language)),
            *_camp(person, compared, language),
        ]
    )


def _camp(person: int, compared: pd.DataFrame, language: str) -> list[Fact]:
    """The camp by its most influential person, as the key of the drawing calls it."""
    held = compared[compared["camp"].eq(compared["camp"].to_dict()[person]).fillna(False)]
    if held.empty:
        return []
    centre = held["name"].to_dict()[held["pagerank"].idxmax()]
    return [(say("network_camp", language), say("network.camp", language, name=centre, count=len(held)))]


def told(person: int, ties: network.Network, names: pd.Series, path: network.Path | None, language: str) -> list[str]:
    """The way to a person in words, and whom to ask first."""
    start, name = session.value("network_from"), names[person]
    if path is not None:
        steps = " → ".join(str(names[one]) for one in path.people)
        if path.strength is None:
            said = [say("network_way_unknown", language, way=steps)]
        elif path.ask_first is None:
            return [say("network_way_direct", language, start=names[start], name=name, strength=f"{path.strength:.2f}")]
        else:
            through = say("list_comma", language).join(str(names[one]) for one in path.people[1:-1])
            said = [
                say("network_way", language, through=through, name=name, way=steps, strength=f"{path.strength:.2f}")
            ]
        if path.direct is not None:
            said.append(say("network_way_beats", language, direct=f"{path.direct:.2f}"))
        return [*said, say("network_ask", language, name=names[path.ask_first])] if path.ask_first is not None else said
    said = (
        [] if start is None or start == person else [say("network_way_none", language, start=names[start], name=name)]
    )
    influence = ties.for_influence
    towards = influence[influence["target"].eq(person)].sort_values("strength", ascending=False, kind="stable")
    if towards.empty:
        return [*said, say("network_ask_nobody", language, name=name)]
    return [*said, say("network_ask_strongest", language, name=name, first=names[towards["source"].iloc[0]])]


def _tied(person: int, ties: network.Network, names: pd.Series, language: str) -> list[Fact]:
    """Whom a person influences, is influenced by, and is at odds with, the strongest first."""
    found = ties.ties.sort_values("strength", ascending=False, kind="stable")
    forth, back, odds = found["source"].eq(person), found["target"].eq(person), found["against"]
    groups = (("influences", forth & ~odds), ("influenced", back & ~odds), ("at_odds", (forth | back) & odds))
    told_of: list[Fact] = []
    for key, mine in groups:
        others = found["target"].where(found["source"].eq(person), found["source"])[mine].map(names)
        rows = zip(others.tolist(), found.loc[mine, "kinds"].tolist(), found.loc[mine, "level"].tolist(), strict=True)
        lines = [_tie(*row, language) for row in rows]
        told_of += [counted(say(f"network_{key}", language), lines, language)] if lines else []
    return told_of


def _tie(name: str, kinds: str, level: float, language: str) -> str:
    """One tie: with whom, of what kind, how strong."""
    said = say("list_comma", language).join(say(f"network.kind_{kind}", language) for kind in kinds.split("; "))
    known = say("network.strength", language, level=f"{level:g}", highest=f"{scale().highest:g}")
    strong = say("network.strength_unknown", language) if pd.isna(level) else known
    return say("network_tie", language, name=name, kinds=said, strength=strong)


def _powers(person: int, compared: pd.DataFrame, language: str) -> str:
    rated, connected = (compared[name].to_dict()[person] for name in ("rated_share", "network_share"))
    if pd.isna(rated):
        return say("network_not_rated", language)
    return say("network_above", language, rated=f"{rated:.0%}", network=f"{connected:.0%}")


def more(ties: network.Network, measured: network.Measured, compared: pd.DataFrame, language: str) -> None:
    """What to do, everybody's place, the ratings beside it, camps, and the quality of the data."""
    parts = ("do", "table", "rated", "camps", "told")
    places = st.tabs([say(f"network_tab_{part}", language) for part in parts])
    with places[0]:
        tables.actions(ties, measured, compared, language)
    with places[1]:
        tables.everyone(measured, compared, language)
    with places[2]:
        tables.rated(compared, language)
    with places[3]:
        tables.camps(measured, compared, language)
    with places[4]:
        tables.quality(ties, measured, language)
