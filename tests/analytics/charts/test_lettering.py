"""Words are never wider than reckoned, and shortened ones say so."""

from hypothesis import given
from hypothesis import strategies as st

from analytics.charts.lettering import fitted, width, wrapped

words = st.text(st.sampled_from("abcWM 12赵敏—é"), max_size=40)


def test_a_chinese_character_takes_one_font_size_and_a_narrow_letter_a_third() -> None:
    assert width("赵敏", 12) == 24
    assert width("ill", 12) < 12 < width("WWW", 12)
    assert width("Zhao Min", 12, bold=True) > width("Zhao Min", 12)


@given(words, st.floats(20, 200))
def test_a_fitted_text_fits_and_a_cut_one_ends_with_dots(text: str, room: float) -> None:
    cut = fitted(text, 12, room)
    assert width(cut, 12) <= room
    assert cut == text or cut.endswith("…")


@given(words, st.floats(40, 300))
def test_wrapping_loses_nothing_but_spaces(text: str, room: float) -> None:
    assert "".join("".join(wrapped(text, 12, room)).split()) == "".join(text.split())


def test_a_chinese_title_breaks_between_characters() -> None:
    lines = wrapped("三人拍板，其中一人反对", 20, 110)
    assert len(lines) > 1
    assert all(width(line, 20) <= 120 for line in lines)
