"""The book as an audience may see it: what is withheld is nowhere in it, what is allowed is all there."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.kinds import (
    KINDS,
    LANGUAGES,
    POLICIES,
    Book,
    Policy,
    Table,
    clients,
    empty_table,
    rounded,
    seen,
    without_public_title,
)
from tests import secrets

WHOLE, SECRETS = secrets.book()
POLICY = [pytest.param(policy, id=name) for name, policy in POLICIES.items()]


def written(book: Book) -> bytes:
    """Everything that a book holds, as text."""
    parts: list[object] = [book.settings, book.sheets, book.problems, book.mappings]
    for table in book.tables.values():
        parts += [table.kind, table.scales, sorted(table.given), table.places.to_csv(), table.records.to_csv()]
    return "\n".join(map(str, parts)).encode()


def table(kind: str, **columns: list[object]) -> Table:
    """A table of the kind with these columns filled."""
    blank = empty_table(kind).records
    count = len(next(iter(columns.values())))
    cells = {name: pd.Series(columns.get(name, [None] * count), dtype=blank[name].dtype) for name in blank}
    return Table(kind, pd.DataFrame(cells).rename_axis("record"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("policy", POLICY)
def test_no_withheld_secret_is_anywhere_in_the_book(policy: Policy, language: str) -> None:
    content = written(seen(WHOLE, policy, language))
    assert not [one for one in secrets.withheld(SECRETS, policy) if one.found(content)]
    assert not [name for name in secrets.named(policy.audience) if name.encode() in content]


@pytest.mark.parametrize("policy", POLICY)
def test_every_secret_that_is_allowed_is_there(policy: Policy) -> None:
    content, kept = written(seen(WHOLE, policy, "en")), secrets.withheld(SECRETS, policy)
    everything, hidden = written(WHOLE), set(kept)
    allowed = [one for one in SECRETS if one not in hidden]
    assert len(allowed) > 20
    assert not [one for one in allowed if not any(form.removesuffix(b".0") in content for form in one.forms)]
    assert all(one.found(everything) for one in SECRETS)


@pytest.mark.parametrize("policy", POLICY)
def test_a_withheld_column_is_blank_and_keeps_its_type(policy: Policy) -> None:
    book = seen(WHOLE, policy, "en")
    for kind, told in book.tables.items():
        for column in KINDS[kind].names:
            assert told.records[column].dtype == empty_table(kind).records[column].dtype, (kind, column)
            if not policy.allows(kind, column) and column != KINDS[kind].label:
                assert told.records[column].isna().all(), (kind, column)


def test_the_team_keeps_all_else_unchanged() -> None:
    policy = POLICIES["team"]
    book = seen(WHOLE, policy, "en")
    for kind, told in book.tables.items():
        rows = WHOLE.records(kind).loc[told.records.index]
        if kind != "decisions":
            assert len(rows) == len(WHOLE.records(kind))
        for column in policy.columns(kind):
            pd.testing.assert_series_equal(told.records[column], rows[column])


def test_a_client_sees_only_rows_with_a_public_title_and_not_another_clients() -> None:
    book = seen(WHOLE, POLICIES["client"], "en")
    for kind in ("tasks", "risks", "milestones"):
        shown = book.records(kind)
        title = WHOLE.records(kind)["public_title"]
        # A milestone says of nobody whose it is.
        assert set(shown.index) == ({secrets.CLIENT, secrets.OTHER} if kind == "milestones" else {secrets.CLIENT})
        assert shown[KINDS[kind].label].tolist() == title[shown.index].tolist()


def test_another_clients_eyes_see_the_others_rows() -> None:
    book = seen(WHOLE, POLICIES["client"], "en", "Southgate")
    assert book.records("tasks").index.tolist() == [secrets.OTHER]
    assert book.records("stakeholders")["name"].tolist() == ["Qian Li"]
    content = written(book)
    assert b"Northgate" not in content
    assert b"Zhao Min" not in content


def test_a_risk_of_another_clients_task_is_not_shown_though_it_names_nobody() -> None:
    people = table("stakeholders", name=["Zhao Min", "Qian Li"], organization=["A", "B"], audience=["client", "client"])
    tasks = table(
        "tasks", id=["T1", "T2"], name=["x", "y"], counterparts=["Zhao Min", "Qian Li"], public_title=["X", "Y"]
    )
    risks = table("risks", title=["r", "s", "t"], tasks=["T1", "T2", "T1; T2"], public_title=["R", "S", "T"])
    book = Book({"stakeholders": people, "tasks": tasks, "risks": risks})
    assert seen(book, POLICIES["client"], "en", "A").records("risks")["title"].tolist() == ["R", "T"]


def test_a_task_that_names_only_the_other_organisation_is_the_others() -> None:
    people = table(
        "stakeholders", name=["Zhao Min", "Qian Li"], organization=["A Ltd", "B Ltd"], audience=["client", "client"]
    )
    tasks = table("tasks", name=["x", "y", "z"], counterparts=["a ltd", "B Ltd", None], public_title=["X", "Y", "Z"])
    book = Book({"stakeholders": people, "tasks": tasks})
    assert seen(book, POLICIES["client"], "en", "A Ltd").records("tasks")["name"].tolist() == ["X", "Z"]


def test_links_to_records_are_told_by_public_titles() -> None:
    asked = replace(POLICIES["client"], fields=POLICIES["client"].fields | {("decisions", "task"), ("tasks", "parent")})
    people = table("stakeholders", name=["Zhao Min"], organization=["A"], audience=["client"])
    tasks = table(
        "tasks", id=["T1", "T2"], name=["Inner", "Hidden"], parent=["Hidden", None], public_title=["Outer", None]
    )
    decisions = table("decisions", text=["Go?"], asked_of=["Zhao Min"], task=["T1; Hidden"])
    book = seen(Book({"stakeholders": people, "tasks": tasks, "decisions": decisions}), asked, "en")
    assert book.records("decisions")["task"].tolist() == ["Outer"]
    assert book.records("tasks")["parent"].tolist() == [None]


def hushed(text: str, *names: str) -> object:
    """A title as a client reads it where these people work on the task."""
    people = table("stakeholders", name=["Zhou Yan"], organization=["A"], audience=["client"])
    tasks = table("tasks", name=["x"], owner=["; ".join(names)], public_title=[text])
    return (
        seen(Book({"stakeholders": people, "tasks": tasks}), POLICIES["client"], "en").records("tasks")["name"].iloc[0]
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Talk to Li Na", "Talk to a colleague"),
        ("Talk to LiNa, then go", "Talk to a colleague, then go"),
        ("Talk to LI  NA.", "Talk to a colleague."),
        ("Online and Lina's", "Online and a colleague's"),
        ("Alina decides", "Alina decides"),
        ("12 of 112", "12 of 112"),
        ("问李娜确认", "问a colleague确认"),
        ("Ask Zhou Yan", "Ask Zhou Yan"),
    ],
)
def test_a_withheld_name_is_masked_where_it_is_a_word_and_nothing_else_is(text: str, told: str) -> None:
    assert hushed(text, "Li Na", "12", "李娜") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Priya leaves", "a colleague leaves"),
        ("NAND's handover", "a colleague's handover"),
        ("Priya离开后交接", "a colleague离开后交接"),
        ("priya, Priyanka and Nandini", "priya, Priyanka and Nandini"),  # in lower case, and other words
        ("Trial, May and Mark the parts", "Trial, May and Mark the parts"),  # words of any plan and of its calendar
        ("Union and City approve", "Union and City approve"),  # a department, and a word of the plan's own
        ("Yan decides", "Yan decides"),  # a name that may be told
        ("Guild protests at the gate", "Guild protests at the gate"),  # of what is no person
        ("王小姐到场", "王小姐到场"),
    ],
)
def test_a_single_name_is_withheld_where_it_can_mean_nobody_else(text: str, told: str) -> None:
    people = table(
        "stakeholders",
        name=[
            "Zhou Yan",
            "Priya Nand",
            "Wen Trial",
            "May Mark",
            "Yan Li",
            "Ferry Union",
            "City Okoro",
            "Guild of dock workers",
            "王晓明",
        ],
        organization=["A", *["B"] * 8],
        department=[*[None] * 5, "Union", None, None, None],
        email=[None, "priya.nand@example.com", *[None] * 7],
        audience=["client", *["team"] * 8],
    )
    tasks = table("tasks", name=["x"] * 3, public_title=[text, "Ask the city", "Visit to the city"])
    book = Book({"stakeholders": people, "tasks": tasks})
    assert seen(book, POLICIES["client"], "en").records("tasks")["name"].iloc[0] == told


@pytest.mark.parametrize(
    ("name", "public", "note", "told"),
    [
        ("Price agreed with Anna", None, "Anna will check", "Price agreed with a colleague"),
        ("Price agreed with Anna", None, "ask anna again; anna knows", "Price agreed with a colleague"),
        ("anna and anna to agree", "Price agreed with Anna", None, "Price agreed with a colleague"),  # an inner title
        ("x", "Price agreed with Anna, not anna", None, "Price agreed with a colleague, not anna"),
        ("x", "Anna: an anna and half an anna", None, "Anna: an anna and half an anna"),  # a coin
    ],
)
def test_lower_case_excuses_a_single_name_only_where_the_audience_itself_reads_it_so(
    name: str, public: str | None, note: str | None, told: str
) -> None:
    people = table(
        "stakeholders", name=["Zhou Yan", "Anna Weber"], organization=["A", "B"], audience=["client", "team"]
    )
    tasks = table("tasks", name=[name, "anna anna"], public_title=[public or name, None], notes=[note, "anna"])
    book = Book({"stakeholders": people, "tasks": tasks})
    assert seen(book, POLICIES["client"], "en").records("tasks")["name"].tolist() == [told]


@settings(max_examples=30)
@given(st.text(st.characters(categories=("L", "N", "P", "Zs")), max_size=40))
def test_a_text_without_a_withheld_name_stays_as_it_is(text: str) -> None:
    spelled = "".join(text.casefold().split())
    if text.strip() and "lina" not in spelled and "李娜" not in spelled:
        assert hushed(text, "Li Na", "李娜") == text


@pytest.mark.parametrize("policy", POLICY)
def test_looking_twice_shows_no_more(policy: Policy) -> None:
    once = seen(WHOLE, policy, "en")
    twice = seen(once, policy, "en")
    if policy.audience == "team":
        assert written(twice) == written(once)
    for kind, table in twice.tables.items():
        assert set(table.records.index) <= set(once.records(kind).index)
        for column in table.records:
            before, after = once.records(kind)[column].loc[table.records.index], table.records[column]
            assert not (before.isna() & after.notna()).any(), (kind, column)


def test_a_boss_reads_names_only_of_those_who_are_asked_with_the_boss() -> None:
    book = seen(WHOLE, POLICIES["boss"], "en")
    people = book.records("stakeholders")
    assert people["name"].fillna("").tolist() == ["", "Sun Wei", "", "Li Na"]
    assert people["influence"].notna().all()
    decided = WHOLE.with_table(
        replace(WHOLE.table("decisions"), records=WHOLE.records("decisions").assign(decided="Yes"))
    )
    assert seen(decided, POLICIES["boss"], "en").records("stakeholders")["name"].isna().all()


def test_a_role_stands_for_the_name_of_who_is_responsible() -> None:
    people = table(
        "stakeholders",
        name=["Sun Wei", "Li Na"],
        role=["Engineer", None],
        department=[None, "Legal"],
        audience=["team", "team"],
    )
    tasks = table("tasks", name=["x"], owner=["Sun Wei; Li Na; Wu Gang"], counterparts=["Sun Wei; Legal"])
    shown = seen(Book({"stakeholders": people, "tasks": tasks}), POLICIES["boss"], "en").records("tasks")
    assert shown["owner"].tolist() == ["Engineer; Legal"]
    assert shown["counterparts"].tolist() == ["Legal"]


@pytest.mark.parametrize(("part", "kinds"), [("risks", ("risks",)), ("decisions", ("decisions", "actions"))])
def test_a_part_that_is_shut_takes_its_tables_along(part: str, kinds: tuple[str, ...]) -> None:
    policy = replace(POLICIES["team"], parts=POLICIES["team"].parts - {part})
    assert all(seen(WHOLE, policy, "en").records(kind).empty for kind in kinds)


def test_without_the_heatmap_no_level_of_a_risk_is_left() -> None:
    policy = replace(POLICIES["boss"], parts=POLICIES["boss"].parts - {"heatmap"})
    levels = [
        "probability",
        "impact",
        "residual_probability",
        "residual_impact",
        "target_probability",
        "target_impact",
        "score",
    ]
    assert seen(WHOLE, policy, "en").records("risks")[levels].isna().all(axis=None)


@given(st.dates(pd.Timestamp("2020-01-01").date(), pd.Timestamp("2040-01-01").date()))
def test_a_promised_date_is_never_told_earlier_than_it_is(day: object) -> None:
    dates = pd.Series([pd.Timestamp(str(day)), pd.NaT], dtype="datetime64[us]")
    for days in ("month", "quarter"):
        last, first = rounded(dates, days, last=True), rounded(dates, days, last=False)
        assert first[0] <= dates[0] <= last[0]
        assert (last[0] + pd.Timedelta(days=1)).day == first[0].day == 1
        assert last.isna()[1]
        assert first.isna()[1]
    assert rounded(dates, "day", last=True).equals(dates)


def test_a_client_reads_months_of_tasks_risks_and_milestones() -> None:
    book = seen(WHOLE, POLICIES["client"], "en")
    for kind, columns in (("tasks", ["start", "finish", "deadline"]), ("risks", ["due"]), ("milestones", ["date"])):
        for column in columns:
            days = book.records(kind)[column].dropna()
            assert len(days)
            assert (days.dt.is_month_start if column == "start" else days.dt.is_month_end).all()


@pytest.mark.parametrize("days", ["month", "quarter"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_date_is_told_as_exactly_as_the_policy_says_but_those_one_must_act_by(kind: str, days: str) -> None:
    every = frozenset((kind, name) for name in KINDS[kind].names)
    policy = replace(POLICIES["team"], fields=every, days=days, other_columns=True)  # type: ignore[arg-type]
    day = pd.Timestamp("2026-11-18")
    dated = [column.name for column in KINDS[kind].columns if column.type == "date"]
    theirs = {"audience": ["team"]} if kind == "decisions" else {}
    whole = table(kind, **{KINDS[kind].label: ["x"]} | theirs | {name: [day] for name in dated})
    whole = replace(whole, records=whole.records.assign(Mine=pd.Series([day], dtype="object")))
    shown = seen(Book({kind: whole}), policy, "en").records(kind)
    exact = {name for name in dated if (shown[name] == day).any()}
    assert exact == {"decisions": {"due"}, "actions": {"due"}, "calendar": {"date"}}.get(kind, set())
    assert day not in shown["Mine"].tolist()


def test_clients_are_named_by_their_organisation_the_busiest_first() -> None:
    people = table("stakeholders", name=["a", "b", "c", "d"], organization=["A", "B", None, None],
                   department=[None, None, "Sales", None], audience=["client", "client", "client", "client"])  # fmt: skip
    tasks = table("tasks", name=["x", "y"], counterparts=["b", "b; c"])
    assert clients(Book({"stakeholders": people, "tasks": tasks})) == ["B", "Sales", "A"]


def test_rows_that_wait_for_a_public_title_are_those_that_concern_the_client() -> None:
    people = table("stakeholders", name=["Zhao Min", "Sun Wei"], organization=["A", "Us"], audience=["client", "team"])
    tasks = table("tasks", name=list("uvwxyz"), counterparts=["Zhao Min"] * 4 + ["Sun Wei", None],
                  public_title=["U", None, None, None, None, None], status=[None, None, "cancelled", "done", None, None])  # fmt: skip
    assert without_public_title(Book({"stakeholders": people, "tasks": tasks}), "tasks").tolist() == [1, 3]
    assert len(without_public_title(Book({"tasks": tasks}), "tasks")) == 4


@pytest.mark.parametrize("policy", POLICY)
def test_an_empty_book_is_an_empty_book(policy: Policy) -> None:
    assert not seen(Book(), policy, "en").tables


@pytest.mark.parametrize("policy", POLICY)
def test_the_book_itself_is_not_changed(policy: Policy) -> None:
    before = written(WHOLE)
    seen(WHOLE, policy, "zh")
    assert written(WHOLE) == before
