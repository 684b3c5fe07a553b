"""The READMEs: current, alike in both languages, every picture there and used, every command and source real."""

import re

import pytest

from analytics.__main__ import VERBS
from analytics.__main__ import _parser as analytics_parser
from data.kinds import KINDS, LANGUAGES
from data.reading.workbook import _WORKBOOKS
from data.store.__main__ import _parser as store_parser
from tests.readme import HOUSE, READMES, SECTIONS, current

TOLD = {language: path.read_text(encoding="utf-8") for language, path in READMES.items()}
HAND_WRITTEN = {  # the file that says what a method is, and the source it gives
    "analytics/map/__init__.py": ("Mendelow (1981)", "Eden & Ackermann (1998)", "Murray-Webster & Simon (2006)"),
    "analytics/map/salience.py": ("Mitchell, Agle & Wood (1997)", "AMR 22(4)"),
    "analytics/engagement/ladder.py": ("PMBOK",),
    "analytics/network/walks.py": ("Brandes (2001)", "Marchiori & Latora 2000"),
    "analytics/network/standing.py": ("Page, Brin, Motwani & Winograd (1999)",),
    "analytics/network/camps.py": ("Blondel, Guillaume, Lambiotte & Lefebvre (2008)",),
    "analytics/raters/__init__.py": ("Krippendorff (2011)", "Kendall & Gibbons (1990)"),
    "analytics/scoring/weighted_sum.py": ("Keeney & Raiffa 1976",),
    "analytics/schedule/critical_path.py": ("Kelley & Walker 1959",),
    "analytics/risks.py": ("Cox 2008", "Risk Analysis 28(2)"),
}


def chapters(language: str) -> list[str]:
    """The chapters, without the Chinese digest of the English README, which the Chinese one needs not."""
    told = re.split(r"^## ", TOLD[language], flags=re.MULTILINE)
    return [chapter for chapter in told if not chapter.startswith("简体中文")]


def shape(chapter: str) -> dict[str, object]:
    """What must be the same in both languages: code, numbered steps, points, rows of tables, other marks."""
    fenced = re.compile(r"^```.*?^```", flags=re.MULTILINE | re.DOTALL)
    lines = fenced.sub("", chapter).splitlines()
    return {
        "fenced": fenced.findall(chapter),
        "commands": [line for line in lines if line.startswith("    ")],
        "steps": sum(bool(re.match(r"\d\. ", line)) for line in lines),
        "points": sum(line.startswith("- ") for line in lines),
        "rows": [line.count("|") for line in lines if line.startswith("|") and "docs/" not in line],
        "folded": sum(line.startswith("<summary>") for line in lines),
        "options": sorted(set(re.findall(r"--[a-z][\w.]*|LIAISON_[A-Z]+|make [a-z]+", chapter))),
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_follows_from_the_code_is_current(language: str) -> None:
    assert current(TOLD[language], language) == TOLD[language], "run `make readme`"


def test_a_column_that_changed_its_words_is_noticed() -> None:
    old = TOLD["en"].replace("| Influence | 影响度 |", "| Power | 影响度 |", 1)
    assert old != TOLD["en"]
    assert current(old, "en") == TOLD["en"]


@pytest.mark.parametrize("name", SECTIONS)
def test_a_readme_without_the_marks_of_a_section_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=name):
        current(TOLD["en"].replace(f"<!-- {name}: end -->", ""), "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_column_of_every_table_is_told(language: str) -> None:
    for kind in KINDS.values():
        summary = re.search(rf"<summary>{re.escape(kind.words(language))}\W.*?</details>", TOLD[language], re.DOTALL)
        assert summary, kind.name
        rows = [line for line in summary.group().splitlines() if line.startswith("| ")][2:]
        assert len(rows) == len(kind.columns)
        for row, column in zip(rows, kind.columns, strict=True):
            assert column.words.en in row
            assert column.words.zh in row
            assert ("**" in row) == column.required


def test_both_languages_tell_the_same() -> None:
    english, chinese = (list(map(shape, chapters(language))) for language in ("en", "zh"))
    assert len(english) == len(chinese)
    for at, (one, other) in enumerate(zip(english, chinese, strict=True)):
        assert one == other, chapters("en")[at].splitlines()[0]


def test_the_chinese_digest_holds_the_commands_and_the_three_steps() -> None:
    digest = next(
        chapter for chapter in re.split(r"^## ", TOLD["en"], flags=re.MULTILINE) if chapter.startswith("简体中文")
    )
    assert "make run\nmake test" in digest
    assert shape(digest)["steps"] == 3


def test_every_picture_is_there_described_and_used() -> None:
    named: set[str] = set()
    for told in TOLD.values():
        for described, picture in re.findall(r"!\[(.*?)\]\((.*?)\)", told):
            assert len(described) > 8, picture
            named.add(picture)
    assert named == {f"docs/{path.name}" for path in (HOUSE / "docs").glob("*.png")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_pictures_are_in_the_language_of_the_readme(language: str) -> None:
    for picture in re.findall(r"\((docs/\S+\.png)\)", TOLD[language]):
        assert f"_{language}" in picture


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_leads_somewhere(language: str) -> None:
    for target in re.findall(r"\]\((?!http)([^)#\s]+)\)", TOLD[language]):
        assert (HOUSE / target).exists(), target


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_method_has_the_source_that_its_code_names(language: str) -> None:
    for path, sources in HAND_WRITTEN.items():
        said = " ".join((HOUSE / path).read_text(encoding="utf-8").split())
        for source in sources:
            assert source in said, f"{path} no longer names {source}"
            for word in re.findall(r"[A-Za-z-]{3,}|\d+", source):
                assert word in TOLD[language], f"the README does not name {source}"


def test_every_source_of_a_year_is_in_the_code() -> None:
    years = {"".join(re.findall(r"\d{4}", source)) for sources in HAND_WRITTEN.values() for source in sources}
    for language, told in TOLD.items():
        methods = [line for line in told.splitlines() if line.count("|") == 4 and re.search(r"\b(19|20)\d\d\b", line)]
        assert {year for line in methods for year in re.findall(r"\b(?:19|20)\d\d\b", line)} == years - {""}, language


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_without_a_browser_is_understood(language: str) -> None:
    lines = re.findall(r"python -m (analytics|data\.store) (\w+) ?(.*)$", TOLD[language], flags=re.MULTILINE)
    assert {verb for house, verb, _ in lines if house == "analytics"} == set(VERBS)
    for house, verb, rest in lines:
        parser = analytics_parser() if house == "analytics" else store_parser()
        words = re.sub(r"`.*|[\[\]]|\.\.\.", "", rest).replace("DATE", "2026-11-18").split()
        asked = parser.parse_args([verb, *(word.split("|")[0] for word in words)])
        assert asked.verb == verb


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_target_of_make_that_is_named_exists(language: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", (HOUSE / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE))
    assert set(re.findall(r"`?make ([a-z]+)`?[`\n（(]", TOLD[language])) <= targets


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_formats_it_promises_are_read(language: str) -> None:
    for ending in (".xlsx", ".xlsm", ".xls", ".ods"):
        assert ending in _WORKBOOKS
        assert ending.removeprefix(".") in TOLD[language]
