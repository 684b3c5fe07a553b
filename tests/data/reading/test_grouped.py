"""Numbers whose dots group thousands, as the other cells of their column show."""

import pytest

from data.kinds import KINDS
from data.reading.cells import values_of

COST = KINDS["tasks"].column("cost")


@pytest.mark.parametrize(
    ("cells", "values", "noted"),
    [(["1.200", "1.234.567", "800"], [1200, 1234567, 800], ()), (["€ 1.200", "12.500,50"], [1200, 12500.5], ()), (["1.200", "12,5", None], [1200, 12.5, None], ()),
     (["1.200", "12.5"], [1.2, 12.5], ()), (["0.500", "1.200", "0.250"], [0.5, 1.2, 0.25], ()),
     (["1.200", "12.500"], [1.2, 12.5], (0, 1)), (["1,200", "2,400.5"], [1200, 2400.5], ()), ([1.2, "1.200", "1.300.000"], [1.2, 1200, 1300000], ())],
)  # fmt: skip
def test_the_other_cells_show_what_a_dot_means(cells: list, values: list, noted: tuple[int, ...]) -> None:  # type: ignore[type-arg]
    assert COST is not None
    read = values_of(COST, cells)
    assert (list(read.values), sorted(read.noted), read.wrong) == (values, list(noted), {})
