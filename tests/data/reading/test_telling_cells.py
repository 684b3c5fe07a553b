"""Tables whose headings say little, and whose ids or sentences say what they list."""

import pytest

from tests.data.reading.workbooks import fields, table

HEADINGS = ("ID", "Description", "Priority", "Status", "Owner")


def kind_of(ids: str, description: str, headings: tuple[str, ...] = HEADINGS) -> str:
    rows = [(ids.format(at), description.format(at), "High", "Open", "Qian Li")[: len(headings)] for at in range(1, 5)]
    return table([headings, *rows]).kind


@pytest.mark.parametrize(
    ("ids", "kind"),
    [("Req {}", "requirements"), ("REQ-{:03d}", "requirements"), ("NFR {}.1", "requirements"), ("XQ-{}", "requirements"), ("需求{}", "requirements"),
     ("RSK-{}", "risks"), ("Risk #{}", "risks"), ("风险{}", "risks"), ("ISS-{}", "issues"), ("BUG-{}", "issues"), ("ACT-{}", "actions")],
)  # fmt: skip
def test_letters_before_the_numbers_tell_what_is_listed(ids: str, kind: str) -> None:
    assert kind_of(ids, "Badge readers of gate {}") == kind


def test_an_id_of_requirements_and_what_they_say_is_enough() -> None:
    found = table(
        [("Req ID", "Description", "Priority", "Status"), ("Req 1", "The gate shall open in 2 s", "High", "Open"), ("Req 2", "The gate shall log", "Low", "Open")]
    )  # fmt: skip
    assert (found.kind, fields(found)["Req ID"], fields(found)["Description"]) == ("requirements", "number", "name")


@pytest.mark.parametrize(
    ("description", "kind"),
    [("Gate {} may be delivered late", "risks"), ("Gate {} shall open for badges", "requirements"),
     ("闸机{}可能延期交付", "risks"), ("闸机{}必须记录通行", "requirements")],
)  # fmt: skip
def test_an_r_before_the_number_is_told_by_what_the_sentences_say(description: str, kind: str) -> None:
    assert kind_of("R-{:02d}", description) == kind


def test_sentences_under_a_heading_that_names_them_change_nothing() -> None:
    assert kind_of("{}", "Gate {} may be delivered late", ("ID", "Issue", "Priority", "Status", "Owner")) == "issues"
    assert kind_of("R-{}", "Gate {} may be late", ("ID", "Task", "Priority", "Status", "Owner")) == "tasks"


def test_ids_that_repeat_or_begin_differently_tell_nothing() -> None:
    rows = [(key, "Badge readers", "High", "Open", "Qian Li") for key in ("REQ-1", "RSK-2", "X-3", "REQ-1")]
    assert table([HEADINGS, *rows]).kind == table([HEADINGS, *(("7", *row[1:]) for row in rows)]).kind
