"""The row of a total is called one also where a blank row stands above it, in either language."""

import pytest

from tests.data.reading.workbooks import table

HEAD = ("Name", "Role", "Influence (1-5)", "Interest (1-5)")


@pytest.mark.parametrize("word", ["Total", "Totals", "合计", "Total:"])
@pytest.mark.parametrize("gap", [True, False])
def test_a_total_is_told_as_one(word: str, gap: bool) -> None:
    below = [(None,) * 4] if gap else []
    rows = [
        HEAD,
        ("Ann", "Sponsor", 4, 5),
        ("Bob", "Editor", 2, 3),
        ("Cid", "Owner", 1, 2),
        *below,
        (None, word, 7, None),
    ]
    found = table(rows)
    told = {str(dict(one.values)["reason"]("en")) for one in found.problems if one.code == "row_not_used"}  # type: ignore[operator]
    assert told == {"it is a total"}
