"""The app's settings: its colours are the charts' colours, and nothing leaves the machine."""

import ast
import re
import sys
import tomllib
from pathlib import Path

import pytest

from analytics.charts.palette import PALETTES

HOUSE = Path(__file__).parent.parent
IMPORTED_AS = {
    "chinesecalendar": "chinese_calendar",
    "protobuf": "google",
    "vl_convert_python": "vl_convert",
}  # a library that is imported under another name
OPTIONAL = {"psycopg"}  # only where somebody keeps the workspaces in PostgreSQL
CONFIG = tomllib.loads((HOUSE / ".streamlit" / "config.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_theme_wears_the_colours_of_the_charts(name: str) -> None:
    palette, theme = PALETTES[name], CONFIG["theme"][name]
    worn = {
        "primaryColor": palette.accent,
        "backgroundColor": palette.background,
        "secondaryBackgroundColor": palette.surface,
        "textColor": palette.text,
        "borderColor": palette.grid,
        "redColor": palette.late,
        "greenColor": palette.done,
        "chartCategoricalColors": list(palette.categorical),
    }
    assert {key: theme[key] for key in worn} == worn


def test_nothing_is_reported_home_and_no_traceback_is_shown() -> None:
    assert CONFIG["browser"]["gatherUsageStats"] is False
    quiet = {"showErrorDetails": "none", "showErrorLinks": False, "toolbarMode": "viewer"}
    assert CONFIG["client"] == {
        **quiet,
        "disableDataExport": True,
        "showSidebarNavigation": False,
    }  # csv with live formulas
    assert CONFIG["server"]["maxUploadSize"] <= 100


def pins() -> list[str]:
    lines = (HOUSE / "requirements.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def test_every_pin_is_exact() -> None:
    assert all(re.fullmatch(r"[A-Za-z0-9-]+==[\w.]+", pin) for pin in pins())


def test_every_library_that_is_imported_is_pinned() -> None:
    named = {pin.split("==")[0].lower().replace("-", "_") for pin in pins()}
    named |= {IMPORTED_AS.get(name, name) for name in named}
    ours = {"app", "pages", "analytics", "data", "tests", *sys.stdlib_module_names}
    for path in [
        HOUSE / "app.py",
        *(path for room in ("pages", "analytics", "data", "tests") for path in (HOUSE / room).rglob("*.py")),
    ]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            modules = [name.name for name in node.names] if isinstance(node, ast.Import) else []
            modules += [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []
            for module in modules:
                top = module.split(".")[0].lower()
                assert top in ours | named or module in OPTIONAL, f"{path.name} imports {module}"


def test_the_readme_opens_with_the_two_commands() -> None:
    readme = (HOUSE / "README.md").read_text(encoding="utf-8")
    for section, command in (("## Run", "make run"), ("## Test", "make test")):
        after = readme.split(section, 1)[1]
        fence = re.search(r"```\w*\n(.*?)```", after, re.DOTALL)
        assert fence
        assert fence.group(1).strip() == command
