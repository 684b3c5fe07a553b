"""What a newer reading would change here: new, changed and gone, each with a tick, so that nothing is taken unseen."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd
import streamlit as st

from data.kinds import KINDS, Book, Kind
from data.reading import without
from data.store import Edit
from pages._shell import cached, session
from pages._shell.edit_words import in_words
from pages._shell.kept import Readings
from pages._shell.texts import say
from pages._shell.widgets import said

# What a newer reading may change under somebody's hands, and is therefore asked about.
ASKED = ("cell", "row_added", "row_removed", "scale")
GROUPS = {"new": ("row_added",), "changed": ("cell", "scale"), "gone": ("row_removed",)}
_KEYS = {"new": "renewal_new", "changed": "renewal", "gone": "renewal_gone"}
_TOLD = 5  # cells of a row that comes or goes
_ROW, _HEAD, _TALLEST = 35, 38, 240  # pixels


@dataclass(frozen=True, eq=False)
class Asked:
    """A newer book, how it differs from the one on the desk, what it is kept as, and the readings and the draft that it comes from."""

    newer: Book
    edits: list[Edit]
    why: str
    readings: Readings
    draft: str = ""

    @cached_property
    def by_hand(self) -> list[bool]:
        """Which differences lie where somebody changed, added or deleted something here."""
        desk = session.desk()
        if not desk.own or not self.edits:
            return [False] * len(self.edits)
        changed = cached.changed_here(desk.source, desk.revision)
        cells = [column for edit in self.edits if edit.change == "row_removed" for column in _columns(edit)]
        touched = {(cell.kind, cell.record) for cell in cells if cell in changed}
        return [edit in changed or (edit.kind, edit.record) in touched for edit in self.edits]


def left(newer: Book, old: Book, edits: Iterable[Edit]) -> Book:
    """The newer book with these differences taken back."""
    return without(newer, old, [(edit.kind, edit.record, edit.field) for edit in edits])


def show(asked: Asked, proposed: Sequence[bool], language: str) -> None:
    """The differences in three groups, each with how many they are."""
    edits, by_hand = asked.edits, asked.by_hand
    counts = [(group, sum(edit.change in changes for edit in edits)) for group, changes in GROUPS.items()]
    words = {"new": "renew_new", "changed": "renew_changed_group", "gone": "renew_gone"}
    st.markdown(say("list_dot", language).join(f"**{count}** {say(words[group], language)}" for group, count in counts))
    for group, changes in GROUPS.items():
        mine = [at for at, edit in enumerate(edits) if edit.change in changes]
        if mine:
            st.caption(say(f"renew_{group}_means", language, count=len(mine)))
            picked = [(edits[at], proposed[at], by_hand[at]) for at in mine]
            _ticks(group, picked, asked.newer, language)


def unticked(edits: Sequence[Edit], proposed: Sequence[bool]) -> list[Edit]:
    """Callback: the differences that were not ticked, or no longer."""
    refused = []
    for group, changes in GROUPS.items():
        mine = [(edit, take) for edit, take in zip(edits, proposed, strict=True) if edit.change in changes]
        ticked = session.editor_state(_KEYS[group])
        refused += [edit for row, (edit, take) in enumerate(mine) if not ticked.get(row, {}).get("take", take)]
    return refused


def _ticks(group: str, picked: Sequence[tuple[Edit, bool, bool]], newer: Book, language: str) -> None:
    """Each difference with a tick and, where somebody changed it here, a word of it, so that nothing is lost by mistake."""
    here, edits = session.desk().whole, [edit for edit, _, _ in picked]
    by_hand = [changed for _, _, changed in picked]
    differing = {
        "take": [take for _, take, _ in picked],
        "changed": [say("renew_changed", language) if changed else None for changed in by_hand],
        "where": [_place(edit, language) for edit in edits],
        "before": [
            _told(edit, here, language)
            if group == "gone"
            else in_words(edit, edit.before, here.table(edit.kind), language)
            for edit in edits
        ],
        "after": [
            _told(edit, newer, language)
            if group == "new"
            else in_words(edit, edit.after, newer.table(edit.kind), language)
            for edit in edits
        ],
    }
    # An editor keeps its ticks by row while its columns stay; under another list they would stand at other rows. A column that
    # is not drawn, named after the list, makes it another editor then.
    listed = f"{hash(tuple(edits)):x}"
    differing[listed] = [None] * len(edits)
    config = {
        listed: None,
        "take": st.column_config.CheckboxColumn(say("renew_take", language)),
        "changed": st.column_config.TextColumn(say("renew_note", language)) if any(by_hand) else None,
        "where": st.column_config.TextColumn(say("edit_where", language), width="large"),
        "before": None if group == "new" else st.column_config.TextColumn(say("renew_here", language)),
        "after": None if group == "gone" else st.column_config.TextColumn(say("renew_file", language)),
    }
    st.data_editor(
        pd.DataFrame(differing), column_config=config, disabled=["where", "before", "after", "changed"], hide_index=True, placeholder="",
        height=min(_HEAD + _ROW * len(edits), _TALLEST), key=_KEYS[group], alt=say(f"renew_{group}_means", language, count=len(edits)),
    )  # fmt: skip


def _told(edit: Edit, book: Book, language: str) -> str:
    """What a row that comes or goes says, its first filled cells but for its name, each with its heading."""
    table = book.table(edit.kind)
    if edit.record is None or edit.record not in table.records.index:
        return edit.label
    kind = KINDS[edit.kind]
    names = [name for name in map(str, table.records) if name not in (kind.label, kind.key)]
    cells = ((name, said(table, edit.record, name, language)) for name in names)
    told = [say("labelled", language, label=_heading(kind, name, language), said=cell) for name, cell in cells if cell]
    return say("list_dot", language).join(told[:_TOLD])


def _heading(kind: Kind, name: str, language: str) -> str:
    column = kind.column(name)
    return column.words(language) if column else name


def _columns(edit: Edit) -> Iterable[Edit]:
    """Each cell of a row that goes, as an edit of its own."""
    return (
        Edit("cell", edit.kind, edit.record, edit.label, str(name)) for name in session.desk().whole.records(edit.kind)
    )


def _place(edit: Edit, language: str) -> str:
    kind = KINDS[edit.kind]
    what = _heading(kind, edit.field, language) if edit.field else say("whole_row", language)
    if edit.change == "scale":
        what = say("scale_of", language, column=what)
    return f"{kind.words(language)} · {edit.label} · {what}"
