"""A date in a heading stays on one line; what is searched or written to a file keeps its plain spaces."""

import pytest

from data.kinds import dated, unbroken


@pytest.mark.parametrize("told", ["2026-12-03", "2026-12", "2026 Q4"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_line_ends_within_a_date_as_it_is_told(told: str, language: str) -> None:
    said = dated(told, language)
    assert "\u00a0" not in said
    assert " " not in unbroken(said)
    assert unbroken(said).replace("\u00a0", " ") == said


@pytest.mark.parametrize(
    ("written", "held"),
    [
        ("Signed on 12 Mar 2026 by all", "Signed on 12~Mar~2026 by all"),
        ("Freeze on 20 November", "Freeze on 20~November"),
        ("于 2026 年 11 月 3 日冻结", "于 2026~年~11~月~3~日冻结"),
        ("11 月 20 日签字", "11~月~20~日签字"),
    ],
)
def test_a_date_that_somebody_wrote_is_held_together_too(written: str, held: str) -> None:
    assert unbroken(written) == held.replace("~", "\u00a0")


@pytest.mark.parametrize("text", ["", "Mayor 2026", "3 Mars rovers", "6 working days late", "14 天内 3 项"])
def test_what_is_no_date_keeps_its_spaces(text: str) -> None:
    assert unbroken(text) == text
