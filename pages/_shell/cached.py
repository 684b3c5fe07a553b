"""What is reckoned once and kept: the store, the samples, and each step of the way for one visitor's revision.

Steps are kept per session and keyed by workspace, revision and settings; frames travel unhashed, since
Streamlit hashes large frames from a sample of their rows and would serve stale results. Frames are handed out as they
are kept, without a copy: nobody writes into a frame that was handed to him.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from analytics import (
    communication,
    engagement,
    exports,
    network,
    person,
    priorities,
    requirements,
    risks,
    roles,
    schedule,
    ties,
)
from analytics import map as grid
from analytics.coverage import Coverage, covered
from data import kinds
from data.kinds import Book, Handout, Policy, Problem, Table
from data.reading import Found, Opened, Pair, Reading, Sheet, joined, opened, pairs, read
from data.store import place

if TYPE_CHECKING:
    from analytics.raters import Outcome, Round
    from data.export import Leak
    from data.store import ChangedHere, Erased, Store

SAMPLES = ("game_security", "data_governance")
_FOLDER = Path(__file__).parents[2]
_ALL = 1_000_000  # revisions; nobody makes more

Key = tuple[str, int]


@st.cache_resource
def store() -> "Store":
    """The workspaces: an SQLite file beside the app, or the database named by LIAISON_STORE."""
    from data.store import Store  # here, since it is slow to load and an untouched sample needs none

    return Store(place())


@st.cache_data(max_entries=8)
def sample_file(name: str, language: str) -> tuple[str, bytes]:
    """A sample workbook as it stands in data/samples: its file name and its bytes."""
    path = _FOLDER / "data" / "samples" / f"{name}_{language}.xlsx"
    return path.name, path.read_bytes()


@st.cache_resource(max_entries=8)
def sample(name: str, language: str) -> Book:
    """A sample, read through the same door as any upload. Shared by all visitors; a Book is never changed in place."""
    return joined([read(*sample_file(name, language))])


@st.cache_data(max_entries=4, show_spinner=False)
def blank_template(language: str) -> bytes:
    """The form to fill in; the same for everybody."""
    from data.export import template

    return template(language)


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


@st.cache_resource(scope="session", max_entries=24, show_spinner=False)
def reading(
    digest: str,
    mappings: dict[str, dict[str, str]],
    name: str,
    _content: bytes,
    _told: Callable[[float], None] | None = None,
) -> Reading:
    """What was found in one file that is being taken in; `digest` is the sha256 of its bytes, `mappings` what its headings mean.

    It is held while the visitor is asked about it and let go once it is taken (`reading.clear()` clears this session's).
    `_told` hears how far the reading is.
    """
    return read(name, _content, mappings=mappings, told=_told)


@st.cache_resource(scope="session", max_entries=48, show_spinner=False)
def account(
    digest: str,
    mappings: dict[str, dict[str, str]],
    name: str,
    _content: Callable[[], bytes],
    _known: Reading | None = None,
    _told: Callable[[float], None] | None = None,
) -> Reading:
    """What was found in a file of the desk, without its cells, which the desk has; the file is fetched the first time only.

    `_known`: the same reading, where it was just taken in and need not be made once more. `_told` hears how far it is.
    """
    return (_known or read(name, _content(), mappings=mappings, told=_told)).account()


@st.cache_resource(scope="session", max_entries=2, show_spinner=False)
def sheets(digest: str, name: str, _content: Callable[[], bytes]) -> Opened | None:
    """A file of the desk with its sheets as they look, while one of its readings is checked; None where it cannot be opened."""
    file = opened(name, _content())
    return file if isinstance(file, Opened) else None


@st.cache_resource(scope="session", max_entries=4, show_spinner=False)
def bars(digest: str, sheet: str, rows: tuple[int, ...], _file: Opened, _found: Found) -> dict[tuple[int, int], str]:
    """The colours of the bars in these rows of a sheet."""
    return _file.bars(_found)


@st.cache_resource(scope="session", max_entries=24, show_spinner=False)
def tables(digest: str, sheet: str, mappings: dict[str, dict[str, str]], _file: Opened, _sheet: Sheet) -> list[Found]:
    """The tables of one sheet as they would be read with these decisions, without their cells."""
    return [found.without_cells() for found in _file.read(_sheet, mappings)]


@st.cache_resource(scope="session", max_entries=12, show_spinner=False)
def seen(key: Key, policy: Policy, language: str, client: str | None, _book: Book) -> Book:
    """The book as an audience may see it."""
    return kinds.seen(_book, policy, language, client)


@st.cache_resource(scope="session", max_entries=16, show_spinner=False)
def placed(key: Key, cuts: grid.Cuts, _book: Book) -> pd.DataFrame:
    """Where each stakeholder stands on the map."""
    return grid.placed(_book.table("stakeholders"), cuts)


@st.cache_resource(scope="session", max_entries=6, show_spinner=False)
def circled(key: Key, weights: grid.Weights, _book: Book) -> pd.DataFrame:
    """The Stakeholder Circle: everybody's index and rank by these weights."""
    return grid.circle(_book.table("stakeholders"), weights)


def work(key: Key, book: Book) -> Book:
    """The book with its requirements as tasks, where there are no tasks yet."""
    return book.with_table(_as_tasks(key, book)) if requirements.stand_for_tasks(book) else book


@st.cache_resource(scope="session", max_entries=4, show_spinner=False)
def _as_tasks(key: Key, _book: Book) -> Table:
    return requirements.as_tasks(_book.table("requirements"))


@st.cache_resource(scope="session", max_entries=8, show_spinner=False)
def rated(key: Key, today: date, _book: Book) -> priorities.Rated:
    """Every task on every criterion, with the source of each value."""
    return priorities.rated(work(key, _book), today)


@st.cache_resource(scope="session", max_entries=24, show_spinner=False)
def ranked(key: Key, today: date, audience: priorities.Audience, _book: Book) -> pd.DataFrame:
    """The ranking of the tasks for one audience."""
    return priorities.ranked(rated(key, today, _book), audience)


@st.cache_resource(scope="session", max_entries=8, show_spinner=False)
def tied(key: Key, what: str, _book: Book) -> pd.DataFrame:
    """Pairs of who or what is tied to what (see analytics.ties), by the name of the tie."""
    ends = {
        "counterparts": ("tasks", "stakeholders"),
        "threatens": ("risks", "tasks"),
        "hurts": ("risks", "stakeholders"),
    }
    pairs: pd.DataFrame = getattr(ties, what)(*(_book.records(kind) for kind in ends[what]))
    return pairs


@st.cache_resource(scope="session", max_entries=6, show_spinner=False)
def plan(key: Key, today: date, _book: Book) -> schedule.Plan:
    """The dates of every task, what drives them, and how much they can slip."""
    return schedule.planned(work(key, _book), today)


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


def earlier(workspace: str, revision: int) -> tuple[int, datetime] | None:
    """The earlier state to compare a revision with: the newest restore point before it, else the first state; and its moment."""
    marks = [(mark.revision, mark.at) for mark in store().marks(workspace) if mark.revision < revision]
    if marks:
        return marks[0]
    line = [(entry.number, entry.at) for entry in store().log(workspace, limit=_ALL) if entry.current]
    return line[-1] if line and line[-1][0] < revision else None


@st.cache_resource(scope="session", max_entries=4, show_spinner=False)
def book_at(workspace: str, revision: int) -> Book | None:
    """The content of a revision, which never changes; None where the workspace was forgotten."""
    return store().book(workspace, revision)


@st.cache_resource(scope="session", max_entries=2, show_spinner=False)
def changed_here(workspace: str, revision: int) -> "ChangedHere":
    """What at a revision stands as somebody left it, and no longer as it was loaded."""
    return store().changed_here(workspace, revision)


@st.cache_data(scope="session", max_entries=6, show_spinner=False)
def messages(key: Key, since: int, today: date, language: str, _before: Book, _after: Book) -> pd.DataFrame:
    """What to tell each person about the change since the revision `since`."""
    return communication.messages(_before, _after, today, language)


@st.cache_resource(scope="session", max_entries=8, show_spinner=False)
def exposed(key: Key, _book: Book) -> pd.DataFrame:
    """Every risk with its levels, score and band, before and after the response."""
    return risks.exposed(_book.table("risks"))


@st.cache_resource(scope="session", max_entries=4, show_spinner=False)
def twice(key: Key, _book: Book) -> tuple[Pair, ...]:
    """The pairs of rows that may be one person, the most alike first."""
    return pairs(_book.records("stakeholders"))


@st.cache_data(scope="session", max_entries=4, show_spinner=False)
def marked_copy(
    key: Key, language: str, name: str, _content: bytes, _problems: list[Problem], _reading: Reading
) -> bytes:
    """A file as it came, with its wrong cells marked."""
    from data.export.returned import marked_copy  # here, since few files are sent back
    from data.reading import accounts_of, cells_of

    accounts = accounts_of(name, _reading.found, _problems)
    return marked_copy(_content, _problems, accounts, lambda: cells_of(name, _content), language)


@st.cache_resource(scope="session", max_entries=2, show_spinner=False)
def rating_history(workspace: str, revision: int) -> pd.DataFrame:
    """Every rating given or changed on the way to a revision, the oldest first: at, record, field, before, after, by, why.

    A sample that nobody changed has no history: revision 0, no rows.
    """
    from data.store.rated import nothing  # here, as the store itself

    return store().ratings(workspace, revision) if revision else nothing()


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


@st.cache_resource(scope="session", max_entries=12, show_spinner=False)
def history_of(workspace: str, revision: int, kind: str, record: int) -> pd.DataFrame:
    """What was changed of one record on the way to a revision, the newest first."""
    return store().history(workspace, revision, kind, record)


@st.cache_resource(scope="session", max_entries=2, show_spinner=False)
def erasure(workspace: str, revision: int, record: int, pseudonym: str) -> "Erased":
    """What erasing a person would change."""
    return store().erasure(workspace, revision, record, pseudonym)


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


def let_go() -> None:
    """Forget all that is kept of this session's workspaces: what was erased must not be shown from memory."""
    steps = (
        reading, account, sheets, bars, tables, seen, placed, _as_tasks, rated, ranked, tied, plan, handout, checked, untitled, proposed_titles,
        book_at, changed_here, messages, exposed, twice, marked_copy, complete_copy, about, history_of, erasure, privacy_report,
        rating_history, connected, assessed, contacts, contact_plan, coming_contacts, outcome, spread, circled, moments, sheets_of_round, raci, raci_faults, coverage,
    )  # fmt: skip
    for step in steps:
        step.clear()


@st.cache_data(scope="session", max_entries=8, show_spinner=False)
def moments(workspace: str, revision: int) -> list[tuple[int, date, str | None]]:
    """The earlier states to compare with, the newest first, each as revision, day (UTC) and name.

    They are the restore points, the end of each day (name None) and the state that the workspace began with (name empty).
    """
    line = [entry for entry in store().log(workspace, limit=_ALL) if entry.current and entry.number <= revision]
    ends: dict[date, int] = {}
    for entry in line:
        ends.setdefault(entry.at.date(), entry.number)
    named: list[tuple[int, date, str | None]] = [
        (mark.revision, mark.at.date(), mark.name) for mark in store().marks(workspace) if mark.revision < revision
    ]
    taken = {number for number, _, _ in named} | {revision}
    began = [(line[-1].number, line[-1].at.date(), "")] if line and line[-1].number not in taken else []
    taken |= {number for number, _, _ in began}
    days = [(number, day, None) for day, number in ends.items() if number not in taken]
    return sorted([*named, *began, *days], key=lambda one: one[0], reverse=True)
