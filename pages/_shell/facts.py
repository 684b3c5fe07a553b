"""What is known of a record, as one element of the page: a quiet list, or a small table; every word as it was written."""

from collections.abc import Iterable, Sequence
from html import escape

import streamlit as st

from data.kinds import Table
from pages._shell.texts import say
from pages._shell.widgets import heading, legible_lines, said

Fact = tuple[str, str]  # heading and content


def facts(entries: Iterable[Fact]) -> None:
    """Headings, and under each its content; an element for each line would make every slider wait for them."""
    lines = "".join(f"<dt>{_inert(name)}</dt><dd>{_inert(content)}</dd>" for name, content in entries)
    if lines:
        st.html(f'<dl class="facts">{lines}</dl>')


def counted(name: str, lines: Sequence[str], language: str) -> Fact:
    """Several lines under one heading, which says how many they are."""
    return say("counted", language, name=name, count=len(lines)), "\n".join(lines)


def tabled(headings: Sequence[str], rows: Iterable[Sequence[str]], *, alt: str) -> None:
    """A small table of text: each row's heading, its value, then numbers; the second line of a cell is small."""
    first = "".join(f'<th scope="col">{_inert(name)}</th>' for name in headings)
    body = "".join(map(_row, rows))
    st.html(
        f'<table class="facts"><caption>{_inert(alt)}</caption><thead><tr>{first}</tr></thead><tbody>{body}</tbody></table>'
    )


def known(table: Table, record: int, names: tuple[str, ...], language: str) -> list[Fact]:
    """A record's filled cells in the reader's words."""
    cells = ((name, said(table, record, name, language)) for name in names)
    return [(heading(table, name, language), content) for name, content in cells if content]


def _row(cells: Sequence[str]) -> str:
    first, *others = cells
    return f'<tr><th scope="row">{_inert(first)}</th>{"".join(map(_cell, others))}</tr>'


def _cell(text: str) -> str:
    line, _, below = text.partition("\n")
    return f"<td>{_inert(line)}{f'<small>{_inert(below)}</small>' if below else ''}</td>"


def _inert(text: str) -> str:
    """Text with nothing in it obeyed, neither mark-up nor turns of direction."""
    return escape(legible_lines(text))
