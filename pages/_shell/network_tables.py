"""What stands below the drawn network: actions, everybody's place in numbers, ratings beside it, camps, faults of the data."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from analytics import network
from pages._shell import session
from pages._shell.texts import say
from pages._shell.widgets import plain

_LISTED = 40  # names of one line; more stand in the table
_COLUMNS = {
    "out": "out_degree", "in": "in_degree", "against": "against", "pagerank": "pagerank", "betweenness": "betweenness", "closeness": "closeness",
    "reach": "reach_2", "constraint": "constraint",
}  # fmt: skip
_SHARES = ("pagerank", "betweenness", "closeness")


def actions(ties: network.Network, measured: network.Measured, compared: pd.DataFrame, language: str) -> None:
    """One line an action; its button opens the person it speaks of."""
    found = network.actions(ties, measured, compared)
    if found.empty:
        st.caption(say("network_do_nothing", language))
    for at, row in enumerate(found.to_dict("records")):
        names = str(row["names"]).replace(", ", say("list_comma", language))
        more = row["k"] - names.count(say("list_comma", language)) - 1
        if row["names"] and more > 0:
            names = say("network_more", language, names=names, count=more)
        said = say(f"network_do_{row['code']}", language, name=row["name"], names=names, via=row["via"])
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(plain(said), width="stretch")
            if row["record"] >= 0:
                st.button(
                    say("network_open", language, name=plain(row["name"])), key=f"network_do_{at}", type="tertiary", icon=":material/person:",
                    on_click=session.choose, args=("stakeholders", int(row["record"])),
                )  # fmt: skip


def everyone(measured: network.Measured, compared: pd.DataFrame, language: str) -> None:
    """Every measure of everybody, with what each means under its heading; a row that is clicked opens its person."""
    order = compared.sort_values("pagerank", ascending=False, kind="stable")
    readings = network.readings(measured, compared).reindex(order.index)
    shown = {
        say("network_person", language): order["name"].tolist(),
        say("network_reading", language): [
            say("list_comma", language).join(say(f"network_is_{code}", language) for code in codes)
            for codes in readings
        ],
        say("network_camp", language): order["camp"].tolist(),
        **{say(f"network_{key}", language): order[column].round(3).tolist() for key, column in _COLUMNS.items()},
    }
    session.clicked("network_table", "stakeholders", tuple(int(record) for record in order.index))
    st.dataframe(
        pd.DataFrame(shown), hide_index=True, placeholder="", height=min(38 + 35 * max(len(order), 1), 420), key="network_table",
        selection_mode="single-row", on_select="rerun", alt=say("network_table_alt", language),
        column_config={
            say(f"network_{key}", language): st.column_config.NumberColumn(
                help=say(f"network_help_{key}", language), format="percent" if key in _SHARES else "%.2f" if key == "constraint" else None
            )
            for key in _COLUMNS
        },
    )  # fmt: skip


def rated(compared: pd.DataFrame, language: str) -> None:
    """Who stands elsewhere by connections than by rating."""
    st.caption(say("network_rated_means", language))
    apart = compared[compared["mismatch"].notna()]
    if apart.empty:
        st.caption(say("network_rated_none", language))
        return
    order = apart.assign(gap=apart["network_share"] - apart["rated_share"]).sort_values(
        "gap", ascending=False, kind="stable"
    )
    shown = pd.DataFrame(
        {
            say("network_person", language): order["name"].tolist(),
            say("network_rated", language): order["rated_share"].round(2).tolist(),
            say("network_network", language): order["network_share"].round(2).tolist(),
            say("network_mismatch", language): [say(f"network_is_{code}", language) for code in order["mismatch"]],
        }
    )
    shares = {
        say(f"network_{key}", language): st.column_config.NumberColumn(format="percent") for key in ("rated", "network")
    }
    st.dataframe(
        shown, hide_index=True, placeholder="", height=min(38 + 35 * len(shown), 420), key="network_rated_table", alt=say("network_rated_alt", language),
        column_config=shares,
    )  # fmt: skip


def camps(measured: network.Measured, compared: pd.DataFrame, language: str) -> None:
    """Who hangs together, and who is tied to nobody."""
    if measured.camps:
        clear = say("network_clear" if measured.modularity >= network.CLEAR else "network_unclear", language)
        st.caption(say("network_camps_mean", language, q=f"{measured.modularity:.2f}", clear=clear))
    for number, held in compared.dropna(subset="camp").groupby("camp"):
        names = held.sort_values("pagerank", ascending=False, kind="stable")["name"]
        said = say(
            "network_camp_line",
            language,
            number=int(str(number)),
            count=len(held),
            names=_listed(names.tolist(), language),
        )
        st.markdown(plain(said, _LONG))
    if len(alone := measured.isolated):
        said = say("network_alone", language, count=len(alone), names=_listed(alone["name"].tolist(), language))
        st.markdown(plain(said, _LONG))


_LONG = 2000  # letters of a line of names


def quality(ties: network.Network, measured: network.Measured, language: str) -> None:
    """What was wrong in the relations, each sort on a line with what was found."""
    lines = []
    for code, rows in ties.told.groupby("code", sort=False):
        found = list(dict.fromkeys(str(one) for one in rows["found"] if one))
        lines.append(say(f"network_told_{code}", language, count=len(rows), found=_listed(found, language)))
    if measured.unknown:
        lines.append(say("network_told_unknown", language, count=measured.unknown, all=measured.ties))
    for line in lines or [say("network_told_none", language)]:
        st.markdown(plain(line, _LONG))


def _listed(names: Sequence[str], language: str) -> str:
    """Names on one line, the rest of a long list as a number."""
    said = say("list_comma", language).join(names[:_LISTED])
    return say("network_more", language, names=said, count=len(names) - _LISTED) if len(names) > _LISTED else said
