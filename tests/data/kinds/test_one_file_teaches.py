"""One file teaches a new kind or a new word: the README's own example, put into a copy of `data`, is read at once."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[3]
EXAMPLE = re.search(r"```python\n(.*?)```", (HOUSE / "README.md").read_text(encoding="utf-8"), re.DOTALL)
READ = """
import json, sys
from data.export import complete
from data.kinds import KINDS, POLICIES
from data.reading import joined, read
one = read("file.csv", sys.argv[1].encode())
found = one.found[0]
told = {"kind": found.kind, "fields": [column.field for column in found.columns]}
if found.kind in KINDS:
    back = joined([read("own.xlsx", complete(joined([one]), "zh"))]).records(found.kind)
    told |= {"back": len(back), "weights": back["weight"].tolist() if "weight" in back else []}
told["seen_by"] = [name for name, policy in POLICIES.items() if policy.columns(found.kind)]
print(json.dumps(told))
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of `data` to which a file may be added."""
    shutil.copytree(HOUSE / "data", tmp_path / "data", ignore=shutil.ignore_patterns("__pycache__", "samples"))
    return tmp_path


def told(house: Path, text: str) -> dict[str, object]:
    answer = subprocess.run(
        [sys.executable, "-c", READ, text], cwd=house, capture_output=True, text=True, check=True, timeout=120
    )
    return json.loads(answer.stdout)  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    "text",
    [
        "Lesson,Do differently,Learned on,Weight,Owner\nTest sooner,A test a week,2026-03-02,4,Li Na\nAsk first,A call,2026-03-09,2,Sun Wei\n",
        "教训,改进建议,总结日期,分量,负责人\n测试太晚,每周一测,2026-03-02,4,李娜\n沟通太少,先打电话,2026-03-09,2,孙伟\n",
    ],
)
def test_the_kind_of_the_readme_is_read_written_and_withheld_from_strangers(house: Path, text: str) -> None:
    assert EXAMPLE is not None
    (house / "data" / "kinds" / "lessons.py").write_text(EXAMPLE[1], encoding="utf-8")
    answer = told(house, text)
    assert (answer["kind"], answer["back"], answer["weights"]) == ("lessons", 2, [4, 2])
    assert answer["fields"] == ["lesson", "recommendation", "learned_on", "weight", "owner"]
    assert answer["seen_by"] == ["team"]


def test_without_its_file_nobody_knows_the_kind(house: Path) -> None:
    text = "Lesson,Do differently,Learned on,Weight\nTest sooner,A test a week,2026-03-02,4\nAsk first,A call,2026-03-09,2\n"
    assert told(house, text)["kind"] == "unknown"


def test_a_word_in_the_file_of_its_kind_is_known_everywhere(house: Path) -> None:
    path, text = house / "data" / "kinds" / "milestones.py", "Milestone,Zieltag,Actual date\nPilot,2026-03-02,2026-03-03\nLaunch,2026-04-01,2026-04-02\n"  # fmt: skip
    kinds = path.read_text(encoding="utf-8")
    assert told(house, text)["fields"] == ["name", None, "actual_date"]
    path.write_text(kinds.replace('also=("planned date"', 'also=("zieltag", "planned date"'), encoding="utf-8")
    assert told(house, text)["fields"] == ["name", "date", "actual_date"]
