"""The words of the screen: every one in every language, with the same placeholders."""

import re
import string
from pathlib import Path

import pytest

from analytics.findings import Finding
from analytics.sentences import SENTENCES
from data.kinds import KINDS, LANGUAGES, PROBLEMS, SCALES, Words
from pages._shell.texts import TEXTS, Count, finding_title, say

HOUSE = Path(__file__).parents[2]


def everything() -> dict[str, Words]:
    """Every Words of the program, by where it stands."""
    found = dict(TEXTS)
    found |= {f"finding {code}": words for code, words in SENTENCES.items()}
    for code, problem in PROBLEMS.items():
        found[f"problem {code}"], found[f"expected of {code}"] = problem.sentence, problem.expected
    found |= {f"scale {name}": scale.words for name, scale in SCALES.items()}
    for kind in KINDS.values():
        found[kind.name] = kind.words
        for column in kind.columns:
            found[f"{kind.name}.{column.name}"] = column.words
            found |= {f"{kind.name}.{column.name}={choice.code}": choice.words for choice in column.choices}
    return found


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("where", everything())
def test_words_exist_in_every_language_with_the_same_placeholders(where: str) -> None:
    words = everything()[where]
    said = words.everywhere()
    assert len(said) == len(LANGUAGES)
    assert all(said) or not any(said), where
    # A plural form names its number again, which Chinese does not need.
    assert len({frozenset(placeholders(text)) for text in said}) == 1, where


def test_every_key_that_a_page_asks_for_exists() -> None:
    for path in (HOUSE / "pages").rglob("*.py"):
        for key in re.findall(r'\bsay\(\s*"([a-z_.0-9]+)"', path.read_text(encoding="utf-8")):
            assert key in TEXTS, f"{path.name} asks for {key}"


def test_every_finding_of_the_questions_has_a_title() -> None:
    for path in (HOUSE / "analytics").rglob("*.py"):
        for code in re.findall(r'(?:Finding\.of|_told)\(\s*"([a-z_]+)"', path.read_text(encoding="utf-8")):
            assert code in SENTENCES, f"{path} finds {code}"


def test_numbers_are_said_as_a_reader_would() -> None:
    assert f"{Count(3):Word} {Count(3):person|people}" == "Three people"
    assert f"{Count(1):word} {Count(1):person|people}" == "one person"
    assert f"{Count(14):Word}" == "14"


def test_a_finding_becomes_a_title_in_both_languages() -> None:
    finding = Finding.of("deciders_oppose", n=3, k=1, names="Zhao Min", unrated=0)
    assert finding_title(finding, "en") == "Three people decide; one opposes: Zhao Min"
    assert finding_title(finding, "zh") == "3 人拥有决定权，其中 1 人反对：Zhao Min"


def test_names_in_a_title_are_separated_as_the_language_does() -> None:
    finding = Finding.of("deciders", n=2, k=2, names="赵敏, 李娜", unrated=0)
    assert finding_title(finding, "zh").endswith("赵敏、李娜")


def test_a_title_that_names_only_the_first_three_says_so() -> None:
    finding = Finding.of("deciders_oppose", n=9, k=5, names="Zhao Min, Li Na, Wu Gang", unrated=0)
    assert finding_title(finding, "en").endswith("Zhao Min, Li Na, Wu Gang and 2 more")
    assert finding_title(finding, "zh").endswith("Zhao Min、Li Na、Wu Gang 等（另有 2 人）")


def test_the_audience_of_a_finding_is_named_in_the_readers_language() -> None:
    finding = Finding.of(
        "disagree_most",
        task="Price model",
        first="client",
        first_rank=1,
        last="boss",
        last_rank=21,
        n=30,
    )
    assert finding_title(finding, "en") == "“Price model” is number 1 for the client but 21 for the boss"
    assert say("audience_client", "zh") in finding_title(finding, "zh")
