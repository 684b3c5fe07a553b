"""Walks the whole corridor with one file: read, joined, kept, seen by each audience, mapped, ranked, planned, handed out, read back."""

from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, date, datetime
from itertools import combinations
from unittest.mock import patch

from analytics import (
    audiences,
    communication,
    decisions,
    exports,
    overview,
    priorities,
    requirements,
    risks,
    schedule,
    ties,
)
from analytics import map as grid
from analytics.charts import comparison, small_map, top_five
from analytics.charts import map as map_chart
from analytics.charts import priorities as priorities_chart
from analytics.charts import risks as risks_chart
from analytics.charts import schedule as schedule_chart
from analytics.charts.palette import PALETTES
from analytics.findings import Finding
from analytics.sentences import sentence
from data.export import Leaked, checked_handout, complete
from data.kinds import LANGUAGES, POLICIES, Book, Policy, Problem, policy_of, seen
from data.reading import Found, Reading, joined, read
from data.reading.workbook import Sheet, sheets_of
from data.store import Store, differences
from pages._shell.texts import words

TODAY = date(2026, 11, 18)
NOON = datetime(2026, 11, 18, 12, tzinfo=UTC)


def only_read(name: str, content: bytes) -> Reading:
    """Reads a file and makes sure that every filled row is accounted for and every problem can be told."""
    opened: list[tuple[Sheet, ...] | Problem] = []
    with patch("data.reading.reading.sheets_of", lambda *file: opened.append(sheets_of(*file)) or opened[-1]):
        reading = read(name, content)
    _tellable([problem for problem in (reading.error, *reading.problems) if problem])
    if reading.error is None:
        _accounted(reading, opened[-1])
    return reading


def walked(name: str, content: bytes, store: Store) -> int:
    """The whole way; the number of handouts that were refused since they would have told too much (that is no failure)."""
    reading = only_read(name, content)
    if reading.error is not None:
        return 0
    book = joined([reading])
    _tellable(book.problems)
    _kept(book, store)
    plan, rankings = _whole(book)
    refused = sum(_audience(book, policy_of(book, name), plan, rankings) for name in POLICIES)
    _back(book)
    return refused


def _accounted(reading: Reading, sheets: tuple[Sheet, ...] | Problem) -> None:
    """Rows in are rows used, told as rejected, or told as something else than a record."""
    assert not isinstance(sheets, Problem)
    for sheet in sheets:
        tables = [found for found in reading.found if found.sheet == sheet.name]
        if len({one.name for one in sheets}) < len(sheets) or any(one.kind == "unknown" for one in tables):
            continue  # two sheets of one name cannot be told apart here; a sheet of no kind is kept whole
        told = [row for one in tables for row in _rows(one)]
        assert all(len(_rows(one)) == len(set(_rows(one))) for one in tables), "a row is told twice"
        for one, other in combinations(tables, 2):  # tables beside one another share rows, and no column
            if set(_rows(one)) & set(_rows(other)):
                columns = [{column.letter for column in table.columns} for table in (one, other)]
                assert not columns[0] & columns[1], "a cell is told twice"
        for one in tables:
            _tellable(one.problems)
            assert len(one.table.records) == len(one.record_rows)
        if tables:
            heads = {row for one in tables for row in one.header_rows}
            lost = _filled(sheet, after=max(tables[0].header_rows)) - heads - set(told)
            assert not lost, f"rows {sorted(lost)[:5]} of {sheet.name} are lost"


def _rows(one: Found) -> list[int]:
    return [*one.record_rows, *one.rejected, *one.not_records]


def _filled(sheet: Sheet, after: int) -> set[int]:
    return {at for at, row in enumerate(sheet.rows, start=1) if at > after and row.count(None) < len(row)}


def _kept(book: Book, store: Store) -> None:
    """What is kept is what was read."""
    kept = store.create(book, at=NOON)
    opened = store.open(kept.id)
    assert opened is not None
    assert not list(differences(book, opened.book))
    store.forget(kept.id)


def _whole(book: Book) -> tuple[schedule.Plan, Mapping[str, object]]:
    """What the owner sees."""
    work = requirements.planned(book)
    plan = schedule.planned(work, TODAY)
    schedule.listed(plan)
    rated = priorities.rated(work, TODAY)
    rankings = {name: priorities.ranked(rated, audience) for name, audience in priorities.AUDIENCES.items()}
    for name, audience in priorities.AUDIENCES.items():
        priorities.listed(rankings[name], name)
        for record in rankings[name].index[:2]:
            priorities.explained(rated, audience, record)
    for record in plan.tasks.index[:3]:
        schedule.why(plan, record)
    _tellable(plan.problems)
    findings = [decisions.finding(decisions.outstanding(book, TODAY)), *(audiences.finding(book, None) for _ in (1,))]
    findings += [communication.finding(plan, schedule.planned(work, TODAY, date(2027, 1, 4)), book)]
    _sayable(findings)
    communication.messages(Book(), book, TODAY, "en")
    audiences.fields(book)
    for kind in exports.TITLED:
        exports.proposed_titles(book, kind, "zh")
    _pages(book, work, plan, rankings, None)
    return plan, rankings


def _pages(book: Book, work: Book, plan: schedule.Plan, rankings: Mapping, policy: Policy | None) -> None:
    """What the pages show to somebody: facts, findings in both languages, and the drawings."""
    placed = grid.placed(book.table("stakeholders"))
    grid.listed(placed)
    exposed = risks.exposed(book.table("risks"))
    risks.listed(exposed)
    threats = ties.threatens(book.records("risks"), work.records("tasks"))
    picture = overview.Picture(work, plan, placed, exposed, rankings, policy)
    attention = overview.attention(picture)
    compared = priorities.compared(rankings)
    overview.figures(picture)
    _sayable(
        [
            grid.finding(placed), overview.finding(picture), overview.map_finding(picture), schedule.finding(plan),
            priorities.finding(compared), *overview.findings(attention),
            *(risks.finding(exposed, threats, work.records("tasks"), stage) for stage in risks.STAGES),
        ]
    )  # fmt: skip
    for language in LANGUAGES:
        told = {"palette": PALETTES["light"], "title": "x"}
        scale = dict.fromkeys(("relevance", "influence", "axis_relevance", "axis_influence"), "x")
        map_chart.drawing(
            placed,
            words={**dict.fromkeys(map_chart.WORDS, "x"), **words("map", language), **scale},
            palette=told["palette"],
        )
        small_map.figure(
            placed, words={**dict.fromkeys(small_map.WORDS, "x"), **words("map", language)}, palette=told["palette"]
        )
        schedule_chart.drawing(plan, words=words("schedule", language), **told)
        risks_chart.figure(exposed[exposed["open"]], words=words("risks", language), **told)
        comparison.figure(compared, words=words("priorities", language), **told)
        top_five.figure(
            overview.top_five(rankings),
            words={**dict.fromkeys(top_five.WORDS, "x"), **words("overview", language)},
            **told,
        )
        for ranking in rankings.values():
            if "score" in ranking:
                criteria = [(name, name) for name in priorities.part_columns(ranking)]
                priorities_chart.figure(ranking, words=words("priorities", language), criteria=criteria, **told)


def _audience(book: Book, policy: Policy, plan: schedule.Plan, rankings: Mapping) -> bool:
    """What one audience sees and is handed, in both languages; whether the file was refused."""
    refused = False
    for language in LANGUAGES:
        shown = seen(book, policy, language)
        if language == "en":
            work = requirements.planned(shown) if book.records("tasks").empty else shown
            told = {policy.audience: priorities.told(rankings[policy.audience], work.records("tasks"), policy)}
            _pages(shown, work, schedule.told(plan, work, policy), told, policy)
        try:
            handout = exports.handout(book, policy.audience, language, TODAY)
            content = checked_handout(handout, book, policy, created=NOON)
        except Leaked as found:
            if not all(found.sentences(language)):
                raise
            refused = True
            continue
        assert not isinstance(sheets_of("handout.xlsx", content), Problem)
        only_read("handout.xlsx", content)
    return refused


def _back(book: Book) -> None:
    """The owner's copy loads again with the same records, in each language."""
    for language in LANGUAGES:
        back = read("copy.xlsx", complete(book, language))
        assert back.error is None or not book.tables
        again = joined([back])
        assert {kind: len(table.records) for kind, table in again.tables.items()} == {kind: len(table.records) for kind, table in book.tables.items()}  # fmt: skip


def _tellable(problems: Iterable[Problem]) -> None:
    for problem in problems:
        for language in LANGUAGES:
            assert problem.sentence(language), problem.code
            problem.expected(language)


def _sayable(findings: Collection[Finding]) -> None:
    for finding in findings:
        for language in LANGUAGES:
            assert sentence(finding, language), finding.code
