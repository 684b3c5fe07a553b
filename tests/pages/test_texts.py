"""The words of the screen: every one in every language, with the same placeholders."""

import ast
import re
import string
from pathlib import Path

import pytest

from analytics.findings import Finding
from analytics.sentences import SENTENCES, Amount, sentence
from data.kinds import KINDS, LANGUAGES, PROBLEMS, SCALES, Kind, Words, parted
from data.reading import joined, read
from pages._shell.texts import TEXTS, Count, finding_title, say
from tests.data.reading.workbooks import book

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


def every_word() -> dict[str, str]:
    """Every Chinese word of the program, those that stand in a module of their own included."""
    found = {where: words.zh for where, words in everything().items()}
    for room in ("analytics", "data", "pages"):
        for path in (HOUSE / room).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Words":
                    parts = [*node.args, *(keyword.value for keyword in node.keywords if keyword.arg == "zh")]
                    said = parts[-1] if parts else None
                    if isinstance(said, ast.Constant) and isinstance(said.value, str):
                        found[f"{path.relative_to(HOUSE)}:{node.lineno}"] = said.value
    return found


CHINESE = "\u4e00-\u9fff“”（）、，。；：？！《》【】…"
HALF_WIDTH = re.compile(rf"[{CHINESE}}}] ?[,;:()?!]|[,;:()?!] ?[{CHINESE}{{]")


def test_chinese_words_have_no_half_width_punctuation() -> None:
    wrong = {
        where: said
        for where, said in every_word().items()
        if re.search(r"[\u4e00-\u9fff]", said) and HALF_WIDTH.search(_said(said))
    }
    assert not wrong, wrong


def _said(words: str) -> str:
    """Words without what is a format, not a sentence: a number format's quotes, a plural's colon."""
    return re.sub(r"\{(\w+):[^}]*\}", r"{\1}", words)


@pytest.mark.parametrize("said", ["已完成, 待验收", "概率 (高)", "范围: {low}", "{a}, {b}项", "是;否", "完成了吗?"])
def test_half_width_punctuation_among_chinese_is_found(said: str) -> None:
    assert HALF_WIDTH.search(said)


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_what_a_cell_may_hold_is_said_in_the_punctuation_of_the_language(kind: Kind) -> None:
    for column in kind.columns:
        assert not HALF_WIDTH.search(column.expected("zh")), column.name


def test_a_list_of_rows_or_scales_in_a_problem_is_joined_as_the_language_does() -> None:
    rows = [("编号", "任务", "前置任务"), ("T1", "设计", "T2"), ("T2", "开发", "T1")]
    whole = joined([read("计划.xlsx", book({"任务": rows}))])
    (circle,) = [problem for problem in whole.problems if problem.code == "cycle"]
    assert circle.sentence("zh").endswith("（第 2、3 行）。")
    assert circle.sentence("en").endswith("(rows 2, 3).")
    people = [("姓名", "影响度（1-5）"), ("赵敏", 4)], [("姓名", "影响度（1-10）"), ("李娜", 9)]
    both = joined([read(f"{n}.xlsx", book({"干系人": rows})) for n, rows in enumerate(people)])
    (scales,) = [problem for problem in both.problems if problem.code == "scales_joined"]
    assert "（1 至 5、1 至 10）" in scales.sentence("zh")


def test_the_words_of_scales_that_were_found_are_in_the_language_of_the_reader() -> None:
    people = (
        [("姓名", "影响度"), ("赵敏", "很高"), ("孙伟", "低")],
        [("姓名", "影响度"), ("李娜", "高"), ("周燕", "低")],
    )
    both = joined([read(f"{n}.xlsx", book({"干系人": rows})) for n, rows in enumerate(people)])
    (scales,) = [problem for problem in both.problems if problem.code == "scales_joined"]
    assert scales.said("zh") == "很低 至 很高、低 / 中 / 高"
    assert scales.said("en") == "very low to very high; low / medium / high"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_found_stands_as_it_is_written_in_the_file(language: str) -> None:
    (wrong,) = [one for one in read("a.xlsx", book({"People": [("Name", "Influence", "Relevance"), ("Li Na", "maybe", 3), ("Wu", 3, 4)]})).found[0].problems if one.severity == "error"]  # fmt: skip
    assert wrong.said(language) == "maybe"


LOOSE = {  # one word for each meaning; the word to use instead
    "延期": "延误", "延后": "延误", "超期": "逾期", "滞后": "延误",
    "决定事项": "决策事项", "决定与行动": "决策与行动", "项决定": "项决策",
}  # fmt: skip


def test_one_word_stands_for_one_meaning() -> None:
    """逾期: past its day today. 延误: later than the baseline. 决策: what is to be decided, 决定: to decide it."""
    loose = {
        where: said for where, said in every_word().items() for word in LOOSE if word in said and "samples" not in where
    }
    assert not loose


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


@pytest.mark.parametrize(
    ("code", "values", "one", "several"),
    [
        ("red", {"title": "Leak"}, "One risk is red: “Leak”", "Two risks are red; the greatest is “Leak”"),
        ("schedule_late", {"name": "Trial", "finish": "2026-03-05"}, "One task is late, “Trial”; the plan finishes on 2026-03-05", "Two tasks are late, “Trial” most of all; the plan finishes on 2026-03-05"),
        ("attention_red_more", {"name": "Leak"}, "One more risk is red: “Leak”", "Two more risks are red, the greatest “Leak”"),
        ("decisions_next", {"day": "2026-03-05", "text": "Go?"}, "One decision is open, not overdue; it is due on 2026-03-05: “Go?”", "Two decisions are open, none overdue; the next is due on 2026-03-05: “Go?”"),
        ("overview_asked_by", {"day": "2026-03-05"}, "One decision is asked of you, by 2026-03-05", "Two decisions are asked of you, the first by 2026-03-05"),
    ],
)  # fmt: skip
def test_one_alone_is_not_the_first_or_the_worst_of_several(
    code: str, values: dict[str, str], one: str, several: str
) -> None:
    assert sentence(Finding.of(code, n=1, **values), "en") == one
    assert sentence(Finding.of(code, n=2, **values), "en") == several
    assert "最" not in sentence(Finding.of(code, n=1, **values), "zh")


@pytest.mark.parametrize(
    ("days", "said"), [(1, "1 day"), (-1, "−1 day"), (2.5, "2.5 days"), (0, "0 days"), (1.04, "1 day")]
)
def test_an_amount_that_may_be_a_part_is_said_in_its_number(days: float, said: str) -> None:
    assert "{days} {days:day|days}".format(days=Amount(days)) == said
    assert f"{Amount(2):+}" == "+2"


def test_the_names_of_a_cell_are_parted_as_the_language_does() -> None:
    assert (parted("赵敏; 李娜", "zh"), parted("Zhao Min; Li Na", "en")) == ("赵敏、李娜", "Zhao Min; Li Na")
    assert parted(None, "zh") == ""


def test_a_title_that_names_only_the_first_three_says_so() -> None:
    finding = Finding.of("deciders_oppose", n=9, k=5, names="Zhao Min, Li Na, Wu Gang", unrated=0)
    assert finding_title(finding, "en").endswith("Zhao Min, Li Na, Wu Gang and 2 more")
    assert finding_title(finding, "zh").endswith("Zhao Min、Li Na、Wu Gang 等 5 人")
    finding = Finding.of("deciders_oppose", n=9, k=5, names="赵敏, 李娜, 吴刚", unrated=0)
    assert finding_title(finding, "zh").endswith("赵敏、李娜、吴刚等 5 人")


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
