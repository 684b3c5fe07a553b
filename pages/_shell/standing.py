"""How the Map page tells where people stand: the line above the map, its method, and the words that its drawing needs."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from analytics import map as grid
from analytics.charts.people import Look
from analytics.charts.rulers import Ruler, ruler
from data.kinds import Book, Table
from pages._shell import cached, session
from pages._shell.choosing import measure
from pages._shell.method import method_card
from pages._shell.people import axis
from pages._shell.texts import finding_title, say, words
from pages._shell.widgets import LARGER, plain

AXES = ("influence", "relevance")


def row() -> DeltaGenerator:
    """The line between the choices and the map."""
    return st.container(horizontal=True, vertical_alignment="center", gap="small", key="map_line")


def rulers(table: Table, language: str) -> tuple[Ruler, Ruler]:
    """The axes of the map, that of relevance first."""
    return ruler(axis(table, "relevance"), language), ruler(axis(table, "influence"), language)


def heads(look: Look, language: str) -> dict[str, str]:
    """What the columns are called from which size, colour and shape are read."""
    return {f"head_{name}": measure(name, language) for name in look.columns()}


def over_time(everyone: pd.DataFrame, before: Book | None) -> pd.DataFrame:
    """The facts of the map with where people stood before, what their raters span and how far their rating has faded.

    Whoever looks gets of it what the columns and tables hold that they may see.
    """
    desk = session.desk()
    table = desk.book.table("stakeholders")
    known = grid.earlier(everyone, before.table("stakeholders")) if before else everyone
    spread = cached.spread(desk.key, desk.book)
    fading = grid.aged(everyone, table.records, session.today())["fading"].fillna(1.0)
    return known.join(spread).assign(faded=fading)


def subtitle(
    everyone: pd.DataFrame, shown: pd.DataFrame, cuts: grid.Cuts, table: Table, since: int | None, language: str
) -> str:
    """Who is drawn, where high begins, in numbers of the declared scale, and how many moved."""
    drawn = shown[["influence", "relevance"]].notna().all(axis=1).sum()
    said = say("map_caption", language, shown=int(drawn), all=len(everyone), **_cut_offs(cuts, table, language))
    return said if since is None else f"{said} · {_moved(shown, since, language)}"


def movement(before: Book | None, cuts: grid.Cuts, language: str) -> None:
    """For the owner who compares: who moved to another quarter, as it is reported only where a score has clearly passed the line."""
    if before is None or not session.owner():
        return
    moves = grid.moved(before.table("stakeholders"), session.desk().book.table("stakeholders"), cuts)
    st.caption(plain(finding_title(grid.movement(moves), language)))


def _moved(shown: pd.DataFrame, since: int, language: str) -> str:
    desk = session.desk()
    day = next(
        (day for number, day, _ in cached.moments(desk.source, desk.revision) if number == since), session.today()
    )
    count = int(shown["relevance_before"].notna().sum()) if "relevance_before" in shown else 0
    return say("moved_since" if count else "none_moved", language, n=count, day=day.isoformat())


def _cut_offs(cuts: grid.Cuts, table: Table, language: str) -> dict[str, str]:
    values = {}
    for name in AXES:
        scale = axis(table, name)
        number = scale.of_unit(getattr(cuts, name))
        values[name] = scale.said(number, language) or f"{number:g}"
    return values


def method(everyone: pd.DataFrame, cuts: grid.Cuts, table: Table, language: str) -> None:
    """The method card of the map."""
    at, comma = _cut_offs(cuts, table, language), say("list_comma", language)
    method_card(
        "map", language, cutoffs=comma.join(f"{say(f'map.{name}', language)} ≥ {at[name]}" for name in AXES),
        scale=comma.join(f"{say(f'map.{name}', language)} {axis(table, name).words(language)}" for name in AXES),
        as_of=session.today(), unrated=int((everyone["quadrant"] == "not_rated").sum()),
    )  # fmt: skip


def told(drawing: Mapping[str, Any], title: str, language: str) -> dict[str, Any]:
    """The drawing with what a page adds: its title, its words, how large it is shown, and whether people can be moved."""
    said = dict(words("onmap", language))
    said["tray"] = say("onmap.tray", language, count=drawing["unrated"])
    return {
        **drawing,
        "title": title,
        "words": said,
        "file": f"{say('map_file', language)}-{session.today().isoformat()}",
        "zoom": LARGER if session.presenting() else 1.0,
        "editable": session.owner(),
    }
