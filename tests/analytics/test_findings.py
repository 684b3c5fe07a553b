"""Findings: a code and values."""

import pytest

from analytics.findings import Finding, told


def test_a_value_is_found_by_its_name() -> None:
    assert Finding.of("deciders", n=3, names="Li Na").value("n") == 3


def test_a_name_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(KeyError, match="deciders has no 'k', only \\['n'\\]"):
        Finding.of("deciders", n=3).value("k")


def test_blank_names_are_not_told() -> None:
    assert told(["Li Na", None, "", float("nan"), "Wu Gang"]) == "Li Na, Wu Gang"
