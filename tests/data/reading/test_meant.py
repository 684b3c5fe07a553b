"""A slip in a word is told with the word that was meant; where two might have been, or none is near, only what would do."""

import pytest

from data.kinds import KINDS
from data.reading.meant import meant
from tests.data.reading.workbooks import table


@pytest.mark.parametrize(
    ("kind", "field", "text", "word"),
    [
        ("tasks", "status", "In progres", "In progress"),
        ("tasks", "status", "Compelted", "completed = Done"),
        ("tasks", "priority", "Hgh", "High"),
        ("stakeholders", "attitude", "Supportve", "supportive = For"),
        ("risks", "response_strategy", "接收", "Accept"),
        ("tasks", "status", "purple", None),
        ("tasks", "status", "x", None),
        ("tasks", "name", "In progres", None),
    ],
)
def test_the_word_that_was_meant(kind: str, field: str, text: str, word: str | None) -> None:
    column = KINDS[kind].column(field)
    assert column is not None
    near = meant(column, "low-high" if column.type == "level" else None, text)
    assert (near and near("en")) == word


@pytest.mark.parametrize(
    ("language", "said"), [("en", "In progress (the nearest of: "), ("zh", "进行中（最接近的一项；可填：")]
)
def test_a_problem_says_it_first(language: str, said: str) -> None:
    found = table([("ID", "Task", "Status"), ("1", "Dig", "In progres"), ("2", "Pour", "Done"), ("3", "Cure", "Done")])
    (wrong,) = (one for one in found.problems if one.code == "wrong_value")
    assert wrong.expected(language).startswith(said)
