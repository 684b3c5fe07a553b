"""A judgement between two words of its scale is shown and offered in the tables, and never drawn as a blank cell."""

from data.reading import read
from pages._shell.widgets import columns
from tests.data.reading.workbooks import book

ROWS = [("姓名", "影响力", "关注度"), ("高远", "高", "低"), ("林立", "中", "中"), ("方圆", "较高", "高"), ("程实", "低", "高")]  # fmt: skip


def test_a_value_between_medium_and_high_is_one_of_the_options_and_has_words() -> None:
    (found,) = read("people.xlsx", book({"干系人": ROWS})).found
    assert found.table.records["influence"].tolist() == [5, 3, 4, 1]
    config = columns(found.table, ["influence", "relevance"], "zh")
    offered = [(one["value"], one["label"]) for one in config["influence"]["type_config"]["options"]]
    assert offered == [(1, "低"), (3, "中"), (4, "中 – 高"), (5, "高")]
    assert [one["value"] for one in config["relevance"]["type_config"]["options"]] == [1, 3, 5]
