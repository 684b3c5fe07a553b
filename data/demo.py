"""The two reference scenarios as books and as workbooks, and tables of any size for load tests.

`python -m data.demo` writes the four sample workbooks again.
"""

from pathlib import Path

from data.kinds import LANGUAGES, Book
from data.samples._content import Content, book
from data.samples._invented import invented
from data.samples.data_governance import CONTENT as DATA_GOVERNANCE
from data.samples.game_security import CONTENT as GAME_SECURITY

SCENARIOS: dict[str, Content] = {"game_security": GAME_SECURITY, "data_governance": DATA_GOVERNANCE}
SAMPLES = Path(__file__).parent / "samples"


def scenario(name: str, language: str) -> Book:
    """A reference scenario (one of SCENARIOS) in one language, with its status date and its notes.

    Both languages hold the same records, ids and numbers. KeyError for a name that is not a scenario.
    """
    return book(SCENARIOS[name], language)


def large(tasks: int = 300, people: int = 120, risks: int = 40, seed: int = 1, language: str = "en") -> Book:
    """A plausible book of that size; the same arguments always give the same book, in both languages the same numbers.

    A few milestones, decisions and actions come with the tasks. Names are unique, links valid and without a circle;
    durations count Mondays to Fridays. ValueError for a negative size, or for tasks or risks without people.
    """
    return book(invented(tasks, people, risks, seed), language)


def write_samples(folder: Path = SAMPLES) -> list[Path]:
    """Writes each scenario in each language as a workbook; returns the files."""
    from data.export.complete import complete

    files = []
    for name in SCENARIOS:
        for language in LANGUAGES:
            file = folder / f"{name}_{language}.xlsx"
            file.write_bytes(complete(scenario(name, language), language))
            files.append(file)
    return files


if __name__ == "__main__":
    for file in write_samples():
        print(file.name)
