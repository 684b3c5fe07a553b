"""Every word can be read on every ground it stands on, by the numbers of WCAG."""

import pytest

from analytics.charts.palette import PALETTES, Palette, contrast, mixed

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
def test_marks_and_categories_stand_out_from_the_background(palette: Palette) -> None:
    for ink in (palette.mark, *palette.categorical):
        assert contrast(ink, palette.background) >= 3, ink


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
