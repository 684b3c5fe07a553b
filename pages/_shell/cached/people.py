"""What is known of the people beyond their places: network, engagement, contacts, roles, raters, and all on one of them."""

from datetime import date
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from analytics import (
    communication,
    engagement,
    network,
    person,
    roles,
    schedule,
)
from analytics import map as grid
from analytics.coverage import Coverage, covered
from data import kinds
from data.kinds import Book
from pages._shell.cached._key import Key
from pages._shell.cached.past import history_of
from pages._shell.cached.shared import store
from pages._shell.cached.steps import placed

if TYPE_CHECKING:
    from analytics.raters import Outcome, Round


@st.cache_resource(scope="session", max_entries=4, show_spinner=False)
def connected(key: Key, _book: Book) -> tuple[network.Network, network.Measured, pd.DataFrame]:
    """The whole network of the people, its measures, and power by connections beside power by rating."""
    drawn = network.network(_book.table("relations"), _book.table("stakeholders"))
    found = network.measured(drawn)
    return drawn, found, network.compared(found, _book.table("stakeholders"))


@st.cache_resource(scope="session", max_entries=6, show_spinner=False)
def assessed(key: Key, cuts: grid.Cuts, _book: Book) -> pd.DataFrame:
    """The engagement matrix: everyone's levels, gap and next step, whom to win first on top."""
    records = _book.records("stakeholders")
    return engagement.matrix(placed(key, cuts, _book), records.get("concern"))


@st.cache_resource(scope="session", max_entries=4, show_spinner=False)
def contacts(key: Key, _book: Book) -> pd.DataFrame:
    """The engagement log by person, the latest first."""
    return engagement.contacts(_book)


@st.cache_resource(scope="session", max_entries=6, show_spinner=False)
def contact_plan(key: Key, cuts: grid.Cuts, today: date, _book: Book) -> pd.DataFrame:
    """The communication plan: who is told what, how, how often, by whom and when next."""
    return communication.plan(_book, grid.placed(_book.table("stakeholders"), cuts), today)


@st.cache_resource(scope="session", max_entries=6, show_spinner=False)
def coming_contacts(key: Key, cuts: grid.Cuts, today: date, _book: Book) -> pd.DataFrame:
    """The contacts of the weeks ahead, day by day."""
    return communication.coming(contact_plan(key, cuts, today, _book), _book, today)


@st.cache_resource(scope="session", max_entries=4, show_spinner=False)
def outcome(key: Key, _book: Book) -> "Outcome":
    """What several raters said of the stakeholders, and how far they agree."""
    from analytics import raters  # here, since few workspaces have several raters

    return raters.outcome(_book.table("ratings"), _book.table("stakeholders"))


@st.cache_resource(scope="session", max_entries=8, show_spinner=False)
def spread(key: Key, _book: Book) -> pd.DataFrame:
    """How far the raters of each stakeholder differ on the axes of the map; nothing while a blind round is out."""
    from analytics import raters  # here, as above

    ratings, people = _book.table("ratings"), _book.table("stakeholders")
    blind = raters.round_of(_book.settings).hides(raters.judged(ratings, people))
    return pd.DataFrame(index=people.records.index) if blind else raters.spread_on_map(ratings, people)


@st.cache_data(scope="session", max_entries=2, show_spinner=False)
def sheets_of_round(key: Key, round: "Round", _book: Book) -> tuple[str, bytes]:
    """The rating sheets of a round in one file, and what it is called."""
    from data.export import Asked, file_name, rating_sheets  # here, since few visitors make sheets

    title = str(_book.settings.get("title") or "")
    asked = Asked(round.criteria, round.language, round.on or date.min.replace(year=2000), title)
    named = file_name(title, kinds.RATING_SHEET.name(round.language), f"{asked.on:%Y-%m-%d}", ending=".zip")
    return named, rating_sheets(_book.table("stakeholders"), round.raters, asked)


@st.cache_resource(scope="session", max_entries=4, show_spinner=False)
def raci(key: Key, rules: roles.Rules, _book: Book) -> roles.Matrix:
    """The matrix of responsibilities under these rules."""
    return roles.matrix(_book, rules)


@st.cache_resource(scope="session", max_entries=4, show_spinner=False)
def raci_faults(key: Key, rules: roles.Rules, cuts: grid.Cuts, _book: Book) -> pd.DataFrame:
    """What is wrong with the matrix of responsibilities."""
    return roles.faults(raci(key, rules, _book), placed(key, cuts, _book), _book.records("relations"), rules)


@st.cache_resource(scope="session", max_entries=4, show_spinner=False)
def coverage(key: Key, cuts: grid.Cuts, _book: Book) -> Coverage:
    """What falls between the tables."""
    return covered(_book, placed(key, cuts, _book))


@st.cache_resource(scope="session", max_entries=12, show_spinner=False)
def about(key: Key, today: date, record: int, _book: Book, _plan: schedule.Plan) -> person.Person:
    """Everything on one person but their own row."""
    return person.about(_book, _plan, record, today)


@st.cache_data(scope="session", max_entries=2, show_spinner=False)
def privacy_report(key: Key, record: int, language: str, today: date, own: bool, _book: Book) -> bytes:
    """All that is held on a person, as one workbook; `own` where the workspace has a history and files."""
    from data.export import Personal
    from data.export import privacy_report as written
    from data.reading import cells_of, mentions

    workspace, revision = key
    whom, name = person.called(_book, record), _book.records("stakeholders").at[record, "name"]
    kept = [(file.name, store().file(workspace, file.sha) or b"") for file in store().files(workspace)] if own else []
    found = [(file, *place) for file, content in kept for place in mentions(file, content, whom)]
    told = Personal(
        str(name),
        person.held(_book, record),
        history_of(workspace, revision if own else -1, "stakeholders", record),
        person.in_sheets(_book, record),
        person.in_settings(_book, record),
        pd.DataFrame(found, columns=["file", "sheet", "cell", "value"]),
        tuple(file for file, content in kept if not cells_of(file, content)),
    )
    return written(told, _book, language, today)
