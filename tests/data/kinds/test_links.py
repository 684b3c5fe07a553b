"""Predecessors as people write them."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from data.kinds import Link, links_in


@pytest.mark.parametrize(
    ("written", "links"),
    [
        ("3", [Link("3")]),
        ("T3", [Link("T3")]),
        ("3FS+2d", [Link("3", "FS", 2)]),
        ("T3 FS + 2 days", [Link("T3", "FS", 2)]),
        ("2fs", [Link("2")]),
        ("1.1 (SS)", [Link("1.1", "SS")]),
        ("3.5 (SS+3d)", [Link("3.5", "SS", 3)]),
        ("AFF-1w", [Link("A", "FF", -5)]),
        ("3;5、7，9", [Link("3"), Link("5"), Link("7"), Link("9")]),
        ("WP-3", [Link("WP-3")]),
        ("Sign off", [Link("Sign off")]),
        ("Class", [Link("Class")]),
        ("", []),
        (None, []),
    ],
)
def test_links_are_read_as_written(written: object, links: list[Link]) -> None:
    assert links_in(written) == links


@pytest.mark.parametrize(
    "link", [Link("3"), Link("T3", "FS", 2), Link("A", "FF", -5), Link("1.1", "SS"), Link("Sign off", "SS")]
)
def test_a_link_written_out_is_read_back(link: Link) -> None:
    assert links_in(str(link)) == [link]


@given(st.from_regex(r"[A-Za-z]{0,8}[0-9]{1,6}", fullmatch=True))
@example("after3")
@example("once12")
@example("Upon7")
@example("Task3")
@example("2FS")
def test_a_plain_id_is_read_as_it_is_with_blanks_around(written: str) -> None:
    assert links_in(written) == links_in(f" {written} ")
