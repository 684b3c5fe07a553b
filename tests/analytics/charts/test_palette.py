"""Every word can be read on every ground it stands on, by the numbers of WCAG."""

from itertools import combinations

import numpy as np
import pytest

from analytics.charts.palette import PALETTES, Palette, contrast, mixed
from analytics.charts.schedule import inks

both = pytest.mark.parametrize("palette", PALETTES.values(), ids=list(PALETTES))


def test_contrast_is_that_of_the_standard() -> None:
    """WCAG 2.2: black on white is 21 to 1; #767676 is the lightest grey that passes 4.5 on white."""
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@both
@pytest.mark.parametrize("ink", ["text", "muted", "accent", "late", "done"])
@pytest.mark.parametrize("ground", ["background", "surface", "zone"])
def test_words_are_read_on_every_ground(palette: Palette, ink: str, ground: str) -> None:
    assert contrast(getattr(palette, ink), getattr(palette, ground)) >= 4.5


@both
@pytest.mark.parametrize("tint", ["low", "medium", "high"])
def test_counts_are_read_on_every_tint_of_the_matrix(palette: Palette, tint: str) -> None:
    assert contrast(palette.text, getattr(palette, tint)) >= 7


@both
@pytest.mark.parametrize("tint", ["low", "medium", "high"])
def test_an_empty_cell_of_the_matrix_is_fainter_than_a_filled_one_and_its_letter_is_still_read(
    palette: Palette, tint: str
) -> None:
    empty = getattr(palette, f"{tint}_empty")
    assert 1 < contrast(empty, palette.background) < contrast(getattr(palette, tint), palette.background)
    assert contrast(palette.muted, empty) >= 4.5


@both
def test_marks_and_categories_stand_out_from_the_background(palette: Palette) -> None:
    for ink in (palette.mark, *palette.categorical):
        assert contrast(ink, palette.background) >= 3, ink


@both
@pytest.mark.parametrize("ground", ["background", "surface", "zone"])
def test_marks_that_carry_meaning_stand_out_from_every_ground_they_lie_on(palette: Palette, ground: str) -> None:
    """WCAG 2.2, 1.4.11: 3 to 1."""
    inks = (palette.mark, palette.accent, palette.late, palette.done, *palette.categorical)
    weak = {ink: contrast(ink, getattr(palette, ground)) for ink in inks if contrast(ink, getattr(palette, ground)) < 3}
    assert not weak


@both
@pytest.mark.parametrize("ink", ["background"])
@pytest.mark.parametrize("ground", ["accent", "text"])
def test_letters_on_full_colour_are_read(palette: Palette, ink: str, ground: str) -> None:
    """The rank in the line that is lit, and the day of today above the bars."""
    assert contrast(getattr(palette, ink), getattr(palette, ground)) >= 4.5


@both
@pytest.mark.parametrize(
    "name", ["bar", "critical", "late", "done", "summary", "diamond", "baseline", "slack", "today", "why"]
)
@pytest.mark.parametrize("ground", ["background", "zone", "weekend", "holiday"])
def test_what_the_timeline_draws_stands_out_from_days_and_rows(palette: Palette, name: str, ground: str) -> None:
    drawn = inks(palette)
    assert contrast(drawn[name], drawn[ground]) >= 3


@both
def test_the_done_part_of_a_bar_its_tick_and_its_hatch_stand_out_from_the_rest_of_it(palette: Palette) -> None:
    drawn = inks(palette)
    for ink, ground in (("bar", "rest"), ("done", "done_bar"), ("critical", "critical_rest")):
        assert contrast(drawn[ink], drawn[ground]) >= 3, ink


@both
@pytest.mark.parametrize("ground", ["weekend", "holiday", "rest", "done_bar", "critical_rest"])
def test_words_of_the_timeline_are_read_on_days_off_and_on_bars(palette: Palette, ground: str) -> None:
    drawn = inks(palette)
    assert contrast(palette.text, drawn[ground]) >= 4.5
    if ground in ("weekend", "holiday"):
        assert contrast(palette.muted, drawn[ground]) >= 4.5


@both
def test_there_are_six_categories_and_ten_steps_and_none_twice(palette: Palette) -> None:
    assert len(set(palette.categorical)) == 6
    assert len(set(palette.sequential)) == 10


@both
def test_shades_run_from_strong_to_faint_and_stay_visible(palette: Palette) -> None:
    strengths = [contrast(shade, palette.background) for shade in palette.shades(6, of=palette.accent)]
    assert strengths == sorted(strengths, reverse=True)
    assert strengths[-1] > 1.2
    assert palette.shades(1, of=palette.accent) == (palette.accent,)


def test_mixing_reaches_both_ends() -> None:
    assert mixed("#102030", "#FFFFFF", 0) == "#102030"
    assert mixed("#102030", "#FFFFFF", 1) == "#FFFFFF"


# What each eye makes of linear red, green and blue: Machado, Oliveira & Fernandes (2009), IEEE TVCG 15(6), severity 1.
EYES = {
    "all cones": np.eye(3),
    "deuteranopia": np.array([[0.367, 0.861, -0.228], [0.280, 0.673, 0.047], [-0.012, 0.043, 0.969]]),
    "protanopia": np.array([[0.152, 1.053, -0.205], [0.115, 0.786, 0.099], [-0.004, -0.048, 1.052]]),
}
_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])


def seen(colour: str, eye: str) -> np.ndarray:
    """CIELAB coordinates of a colour as the eye sees it."""
    shares = np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)]) / 255
    linear = np.where(shares <= 0.04045, shares / 12.92, ((shares + 0.055) / 1.055) ** 2.4)
    white = _XYZ @ np.clip(EYES[eye] @ linear, 0, 1) / np.array([0.9505, 1, 1.089])
    x, y, z = np.where(white > 0.008856, np.cbrt(white), 7.787 * white + 16 / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


@both
@pytest.mark.parametrize("eye", list(EYES))
def test_no_two_colours_look_alike_to_any_eye(palette: Palette, eye: str) -> None:
    """A distance of 2.3 is just noticeable; side by side in a key it takes a good deal more."""
    for colours in ((*palette.categorical, palette.mark), (palette.low, palette.medium, palette.high)):
        apart = [np.linalg.norm(seen(one, eye) - seen(other, eye)) for one, other in combinations(colours, 2)]
        assert min(apart) >= 9
