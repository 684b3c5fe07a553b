"""Pieces that several screens draw: the page's head, a table of records in the reader's words, a record's ties."""

import re
from collections.abc import Callable, Mapping
from itertools import count
from typing import Any, Literal, TypeVar

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from analytics.charts.ink import ink
from data.kinds import KINDS, Column, Table, dated, legible, parted, shortened, to_the_day, told_day, unbroken
from pages._parts.chart import chart
from pages._shell import cached, session
from pages._shell.texts import say

One = TypeVar("One")

LARGER = 1.4  # everything on a projector: charts here, the type in meeting.look
LONGEST, TITLE = 300, 170  # letters of a label or a caption, and of a page's title; the whole text stands in the tables
_MARKS = re.compile(r"([\\`*_\[\]<>$~|&]|^[#+=-])")
_NUMBERED = re.compile(r"^(\d{1,9})([.)])")
_SPACE = re.compile(r"[ \t\n]+")
# Addresses, icons and faces (`:material/home:`, `:smile:`), arrows: Streamlit looks for them in the finished text, where a
# backslash is gone already. A joiner that nobody sees takes them apart.
_TAKEN = re.compile(r"(://|www\.|@|:(?=[A-Za-z+])|:(?=[\w+-]+:)|(?<!\S)(?:<->|->|<-|--|>=|<=|~=)(?!\S))", re.IGNORECASE)
_JOINER = "\u2060"


def plain(text: object, most: int = LONGEST) -> str:
    """Any text as one line of text of at most `most` letters: markdown, HTML, images, links, icons and colours in it stay letters."""
    line = shortened(_SPACE.sub(" ", legible(str(text))).strip(), most)
    apart = _TAKEN.sub(lambda found: found[0][0] + _JOINER + found[0][1:], line)
    return _NUMBERED.sub(r"\1\\\2", _MARKS.sub(r"\\\1", apart))


def breadth(text: str) -> int:
    """How much room a text takes, in Latin letters; a Chinese one is as wide as two."""
    return sum(2 if letter > "\u2e7f" else 1 for letter in text)


def as_written(content: str) -> None:
    """Text line by line as it was written, with nothing in it obeyed, neither mark-up nor turns of direction."""
    st.text(legible_lines(content))


def legible_lines(content: str) -> str:
    """The same lines, each made legible by itself: a turn of direction ends with its line."""
    return "\n".join(legible(line) for line in content.splitlines())


def head(finding: str, *, invite: bool = True) -> None:
    """The top of a page: what is shown, as of when and to whom, then the finding as its title (both plain text)."""
    masthead(invite=invite)
    titled(finding)


def titled(finding: str) -> None:
    """The finding as the page's title."""
    st.title(unbroken(plain(finding, TITLE)), anchor=False)


def masthead(*, invite: bool = True) -> None:
    """What is shown, as of when and to whom; a sample invites to load a list of one's own."""
    language, desk = session.language(), session.desk()
    title = str(desk.book.settings.get("title") or say("untitled" if session.owner() else "untitled_shown", language))
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key="head"):
        st.caption(f"{plain(title)} · {say('as_of', language, day=session.today().isoformat())}", width="content")
        if invite and not desk.own and session.owner() and not session.presenting():
            st.page_link("pages/load.py", label=say("this_is_a_sample", language), icon=":material/upload_file:")
        if not session.presenting():  # there it stands in the bar of the meeting
            showing_to(language)


def showing_to(language: str) -> None:
    """Whom the screen is shown to; what they must not see is gone from every page, not only hidden."""
    session.put("showing", session.showing(), every_page=True)
    with st.container(horizontal=True, vertical_alignment="center", gap="small", width="content"):
        st.caption(say("showing_to", language), width="content")
        st.segmented_control(
            say("showing_to", language), session.EYES, key="showing", required=True, label_visibility="collapsed", width="content",
            format_func=lambda eyes: say(f"eyes_{eyes}", language), on_change=lambda: session.show_to(str(session.value("showing"))),
        )  # fmt: skip


def beside(chart: int, details: int) -> tuple[DeltaGenerator, DeltaGenerator]:
    """A chart at its own size (pixels) and the details beside it; on a narrow screen the details go below.

    In a meeting the chart is larger, and the details take what the screen has left.
    """
    if session.presenting():
        row = st.container(horizontal=True, gap="medium", vertical_alignment="top", wrap=False)
        return row.container(width=wide(chart)), row.container(width="stretch")
    row = st.container(horizontal=True, gap="medium", vertical_alignment="top")
    return row.container(width=chart), row.container(width=details)


def wide(pixels: int) -> int:
    """The room that something of so many pixels takes: more in a meeting, where all is enlarged."""
    return round(pixels * LARGER) if session.presenting() else pixels


def in_a_row(*widths: int, edge: Literal["top", "bottom"] = "bottom") -> list[DeltaGenerator]:
    """Places for choices beside one another, each as wide as its words need (pixels); what does not fit goes to a second row."""
    row = st.container(horizontal=True, gap="small", vertical_alignment=edge)
    return [row.container(width=width) for width in widths]


def draw(figure: Any, *, key: str, alt: str, opens: Callable[[Any], None] | None = None) -> Any:
    """A chart at its own size, in a meeting larger; `alt` is the chart in words.

    Returns what the mark opens that was clicked in this very run (a record, a cell), else None. Where `opens` is given it is
    called with that before the run instead.
    """

    marks = ink(figure)
    shown = [opened for opened, _ in marks["answers"] if opened is not None]  # anything else was not clicked here

    def picked() -> None:
        opened = (session.value(key) or {}).get("picked")
        if opens is not None and opened in shown:
            opens(opened)

    zoom = LARGER if session.presenting() else 1.0
    opened = chart(marks, key=key, alt=alt, zoom=zoom, on_pick=picked)
    return opened if opened in shown else None


def fitting(height: int, least: int) -> int:
    """How high a chart is drawn (pixels): `least` in a meeting, where it is enlarged and nobody wants to scroll."""
    return least if session.presenting() else height


def nothing_yet(kind: str) -> None:
    """An empty state that says what to do next."""
    language = session.language()
    if not session.owner():
        st.info(say("nothing_to_show", language, kind=KINDS[kind].words(language)), icon=":material/visibility_off:")
        return
    st.info(say("nothing_yet", language, kind=KINDS[kind].words(language)))
    ways_on(language)


def ways_on(language: str) -> None:
    """Where there is nothing: load a list, or look at a sample."""
    with st.container(horizontal=True):
        st.button(
            say("go_to_load", language), key="go_to_load", type="primary", icon=":material/upload_file:", on_click=session.go, args=("load",)
        )  # fmt: skip
        if session.desk().source != (sample := cached.SAMPLES[0]):
            st.button(
                say("open_a_sample", language), key="open_a_sample", icon=":material/dashboard:", on_click=session.show, args=(sample,)
            )  # fmt: skip


def heading(table: Table, name: str, language: str) -> str:
    """A column's heading for a reader; a level says on which scale it stands."""
    column = KINDS[table.kind].column(name)
    if column is None:
        return name
    scale = table.scale(column)
    words = column.words(language)
    return say("on_scale", language, value=words, scale=scale.words(language)) if scale else words


def rows_to_edit(table: Table, names: list[str]) -> pd.DataFrame:
    """The rows of a table as they are edited: dates as text, so that whatever is typed comes to the border of the data."""
    rows = table.records[names].reset_index(drop=True)
    days = [name for name in names if pd.api.types.is_datetime64_any_dtype(rows[name])]
    return rows.assign(**{name: rows[name].dt.strftime("%Y-%m-%d").astype(object) for name in days})


def not_taken() -> None:
    """What was typed last and could not be taken stays said under the table, until something else is typed."""
    for sentence in session.not_taken():
        st.warning(plain(sentence), icon=":material/warning:")


def columns(table: Table, names: list[str], language: str) -> Mapping[str, Any]:
    """How each column is drawn and edited: in the reader's words, with the choices that it has."""
    return {name: _column(table, name, heading(table, name, language), language) for name in names}


def _column(table: Table, name: str, label: str, language: str) -> object:
    config, column = st.column_config, KINDS[table.kind].column(name)
    if column is None:
        return config.Column(label)
    if column.type == "choice":
        codes = [choice.code for choice in column.choices]
        return config.SelectboxColumn(label, options=codes, format_func=_saying(column, language))
    if column.type == "level":
        return _level(table, column, label, language)
    if column.type == "percent":
        return config.NumberColumn(label, format="percent")
    if column.type in ("number", "days"):
        return config.NumberColumn(label)
    if column.type == "date":
        return config.TextColumn(
            label, help=column.expected(language, None)
        )  # a date's own widget drops words in silence
    if column.type == "yes_no":
        return config.CheckboxColumn(label)
    return config.TextColumn(label, required=column.required)


def _level(table: Table, column: Column, label: str, language: str) -> object:
    scale = table.scale(column)
    assert scale is not None  # a level always names one
    if scale.levels:
        # What stands between two levels (较高) is offered too: a value that is no option would be drawn as a blank cell.
        there = table.records[column.name].dropna().astype(float) if column.name in table.records else ()
        levels = [scale.at(level) for level in range(len(scale.levels))]
        return st.column_config.SelectboxColumn(
            label,
            options=sorted({*levels, *there}),
            format_func=lambda number: scale.said_or_between(float(number), language),
        )
    # No bounds and no step: the widget would bend what is typed in silence, where the border of the data says why not.
    return st.column_config.NumberColumn(label)


def _saying(column: Column, language: str):  # type: ignore[no-untyped-def]
    return lambda code: column.said(code, language)


def filled(table: Table, every: bool = False) -> list[str]:
    """The columns to draw: key and label first, then those that hold anything, or every one of the kind."""
    kind, records = KINDS[table.kind], table.records
    first = dict.fromkeys(name for name in (kind.key, kind.label) if name in records)
    used = [str(name) for name in records if every or records[name].notna().any()]
    return [*first, *(name for name in used if name not in first)]


def cell_of(records: pd.DataFrame, record: int, name: str) -> Any:
    """One cell, None where the column did not come."""
    return records.at[record, name] if name in records.columns else None


def _number(cell: object) -> str:
    """A cell of somebody's own column; a whole number without a point."""
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def said(table: Table, record: int, name: str, language: str) -> str:
    """One cell in the reader's words; empty where it is blank."""
    cell = cell_of(table.records, record, name)
    if cell is None or pd.isna(cell):
        return ""
    column = KINDS[table.kind].column(name)
    if column is None:
        return promised(cell, language) if isinstance(cell, pd.Timestamp) and _by_span() else _number(cell)
    if column.type == "choice":
        return column.said(cell, language)
    if column.type == "yes_no":
        return say("yes" if cell else "no", language)
    if column.type == "percent":
        return f"{cell:.0%}"
    if column.type == "date":
        return f"{cell:%Y-%m-%d}" if to_the_day(table.kind, name) else promised(cell, language)
    if column.type in ("names", "predecessors"):
        return parted(str(cell), language)
    if column.type == "level":
        scale = table.scale(column)
        return (scale.said(cell, language) if scale else None) or f"{cell:g}"
    return f"{cell:g}" if isinstance(cell, float) else str(cell)


def _by_span() -> bool:
    """Whether whoever looks is told months or quarters rather than days."""
    policy = session.policy()
    return policy is not None and policy.days != "day"


def promised(day: Any, language: str) -> str:
    """A date as exactly as whoever looks may be told it: the day, or the month or the quarter in words."""
    policy = session.policy()
    return dated(told_day(day, policy.days if policy else "day"), language)


def told_apart(names: Mapping[One, str]) -> dict[One, str]:
    """The same names, a name that occurs again with a number: of two choices with one name Streamlit only ever takes the last."""
    apart: dict[One, str] = {}
    taken: set[str] = set()
    for one, name in names.items():
        numbered = (f"{name} ({number})" for number in count(2))
        apart[one] = name if name not in taken else next(said for said in numbered if said not in taken)
        taken.add(apart[one])
    return apart


def chips(label: str, options: Mapping[str, str], key: str, placeholder: str = "") -> list[str]:
    """A filter that is shown as chips and kept across pages; options map a value to its words."""
    kept = [value for value in session.kept(key) if value in options]
    session.put(key, kept)
    names = told_apart(options)
    return st.multiselect(
        label, list(options), key=key, format_func=names.__getitem__, placeholder=placeholder or say("everyone", session.language()), select_all=False,
        on_change=session.keep, args=(key,),
    )  # fmt: skip
