"""The page of figures: its tables are made from a run, and what a run did not measure stays as it was."""

from tests.benchmarks.page import PAGE, tables, written

PAGE_BEFORE = "# Figures\n\n<!-- read -->\n| old |\n\nText between.\n<!-- write -->\n| kept |\n"


def one(peer: str, median: float, **noted: object) -> dict[str, object]:
    stats = {"median": median, "iqr": median / 10, "rounds": 3}
    return {"group": "read", "name": "test_x", "stats": stats, "extra_info": {"peer": peer, "rows": 10, **noted}}


FIGURES = {"benchmarks": [one("pandas", 0.9), one("ours", 0.3, MB=5)]}


def test_the_fastest_comes_first_and_the_others_tell_how_much_longer_they_take() -> None:
    *_, ours, pandas = tables(FIGURES)["read"].splitlines()
    assert ours == "| ours | 300 ms | 30 ms | 3 | 1.0 | MB: 5 |"
    assert pandas == "| pandas | 900 ms | 90 ms | 3 | 3.0 |  |"


def test_a_table_stands_in_its_place_and_what_was_not_measured_is_left_alone() -> None:
    page = written(PAGE_BEFORE, tables(FIGURES))
    assert "| old |" not in page
    assert page.index("300 ms") < page.index("Text between.")
    assert "<!-- write -->\n| kept |" in page
    assert written(page, tables(FIGURES)) == page


def test_a_group_without_a_place_is_put_at_the_end_and_found_there_the_next_time() -> None:
    page = written("# Figures\n", tables(FIGURES))
    assert page.startswith("# Figures\n\n### Read\n<!-- read -->\n|")
    assert written(page, tables(FIGURES)) == page


def test_the_page_in_the_documents_has_a_place_for_each_group_once() -> None:
    places = [line for line in PAGE.read_text().splitlines() if line.startswith("<!-- ")]
    assert len(places) == len(set(places)) > 10
