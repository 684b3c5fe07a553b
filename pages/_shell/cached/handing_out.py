"""Workbooks and messages to hand out, made once for each state of the book."""

from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from analytics import (
    communication,
    exports,
)
from data import kinds
from data.kinds import Book, Handout
from pages._shell.cached._key import Key

if TYPE_CHECKING:
    from data.export import Leak


@st.cache_data(scope="session", max_entries=2, show_spinner=False)
def complete_copy(key: Key, language: str, pictured: bool, today: date, _book: Book) -> bytes:
    """The owner's complete workbook, with the map as a picture on its cover where that is wanted.

    It is made before it is asked for: a file that Streamlit makes at the click belongs to no session, and whatever page
    another visitor opens in that moment clears it away.
    """
    from data.export import complete

    told = exports.owners_map(_book, language, today) if pictured else None
    return complete(_book, language, _picture(told) if told else None)


def _picture(told: exports.MapTold) -> kinds.Picture | None:
    """The map as an image; what draws it is loaded by the first file that holds one."""
    from analytics.charts.map_picture import picture

    return picture(told)


@st.cache_resource(scope="session", max_entries=8, show_spinner=False)
def handout(key: Key, today: date, audience: str, language: str, client: str | None, _book: Book) -> Handout:
    """What an audience is handed of the whole book."""
    return exports.handout(_book, audience, language, today, client)


@st.cache_resource(scope="session", max_entries=6, show_spinner=False)
def checked(
    key: Key, today: date, audience: str, language: str, client: str | None, pictured: bool, _book: Book
) -> tuple[bytes, "tuple[Leak, ...]"]:
    """The workbook of a handout, and no hit; or no content, and where something stands that the audience must not see."""
    from data.export import Leaked, checked_handout

    told = exports.handout(_book, audience, language, today, client, _picture if pictured else None)
    policy = kinds.policy_of(_book, audience)
    try:
        return checked_handout(told, _book, policy, created=datetime.combine(today, time(), UTC), client=client), ()
    except Leaked as found:
        return b"", found.hits


@st.cache_data(scope="session", max_entries=4, show_spinner=False)
def untitled(key: Key, client: str | None, _book: Book) -> dict[str, int]:
    """How many rows stay out of the client's handout for want of a public title, by kind."""
    return exports.untitled(_book, client)


@st.cache_data(scope="session", max_entries=4, show_spinner=False)
def proposed_titles(key: Key, client: str | None, language: str, _book: Book) -> dict[str, pd.Series]:
    """The public titles to approve, by kind."""
    return {kind: exports.proposed_titles(_book, kind, language, client) for kind in exports.TITLED}


@st.cache_data(scope="session", max_entries=6, show_spinner=False)
def messages(key: Key, since: int, today: date, language: str, _before: Book, _after: Book) -> pd.DataFrame:
    """What to tell each person about the change since the revision `since`."""
    return communication.messages(_before, _after, today, language)
