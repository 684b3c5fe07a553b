"""The house rules of imports: app -> pages -> analytics -> data, and each heavy library in its own room."""

import ast
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent
SOURCES = sorted(
    path.relative_to(HOUSE)
    for path in [
        HOUSE / "app.py",
        *(path for room in ("pages", "analytics", "data") for path in (HOUSE / room).rglob("*.py")),
    ]
)
NAMELESS_ROOMS = {"utils", "helpers", "common", "misc", "core"}


def imports(path: Path) -> list[tuple[int, str]]:
    """Every module that a file imports, with its line (relative imports made absolute)."""
    found = []
    for node in ast.walk(ast.parse((HOUSE / path).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [(node.lineno, name.name) for name in node.names]
        elif isinstance(node, ast.ImportFrom):
            package = list(path.parent.parts)[: len(path.parent.parts) - node.level + 1] if node.level else []
            module = ".".join([*package, *([node.module] if node.module else [])])
            found += [(node.lineno, f"{module}.{name.name}") for name in node.names]
    return found


def allowed(path: Path, module: str) -> bool:
    """Whether the file may import the module, by the rules of the house."""
    room, *inner = path.parts
    top = module.split(".")[0]
    command_line = path == Path("analytics/__main__.py") or path.parent == Path("analytics/commands")
    rules = {
        "streamlit": room in ("app.py", "pages"),
        "plotly": path.parent == Path("analytics/charts"),
        "altair": path.parent == Path("analytics/charts"),
        "openpyxl": room == "data",
        "xlsxwriter": room == "data",
        "python_calamine": room == "data",
        "sqlalchemy": room == "data",
        "app": False,
        "pages": room in ("app.py", "pages"),
        "analytics": room in ("app.py", "pages", "analytics"),
        "data": room != "analytics" or command_line or module.startswith("data.kinds"),
    }
    if not rules.get(top, True):
        return False
    if room == "analytics" and top == "analytics" and not command_line:
        return _inside_analytics(inner, module)
    if room == "data" and inner[0] == "kinds" and top == "data":
        return module.startswith("data.kinds")
    if room == "data" and inner[0] == "reading" and module.startswith("data.export"):
        return False  # who reads a file waits for nothing that writes one
    if room == "data" and inner[0] == "export" and top == "data":
        return module.startswith(("data.kinds", "data.export"))
    return True


def _inside_analytics(inner: list[str], module: str) -> bool:
    if inner[0] == "scoring":  # a ranking method stands on nothing but its siblings
        return module.startswith("analytics.scoring")
    if module.startswith("analytics.charts"):
        return inner[0] == "charts"
    # Ranking may use people, risks and the schedule, never the other way round; what is handed out brings all together.
    above = ("priorities", "priorities.py", "charts", "exports", "overview")
    return not (module.startswith("analytics.priorities") and inner[0] not in above)


@pytest.mark.parametrize("path", SOURCES, ids=str)
def test_a_file_imports_only_what_its_room_may(path: Path) -> None:
    broken = [f"{path}:{line} imports {module}" for line, module in imports(path) if not allowed(path, module)]
    assert not broken, "\n".join(broken)


@pytest.mark.parametrize("path", SOURCES, ids=str)
def test_a_file_opens_with_a_sentence(path: Path) -> None:
    text = (HOUSE / path).read_text(encoding="utf-8")
    if text.strip():
        opening = ast.get_docstring(ast.parse(text))
        assert opening, f"{path} has no docstring"
        assert opening.split("\n\n")[0].rstrip().endswith((".", "?", ":")), f"{path} does not open with a sentence"


def test_no_room_is_without_a_name() -> None:
    nameless = [str(path) for path in SOURCES if NAMELESS_ROOMS & {part.removesuffix(".py") for part in path.parts}]
    assert not nameless


def test_the_rules_catch_an_import_that_breaks_them() -> None:
    assert not allowed(Path("analytics/map.py"), "streamlit")
    assert not allowed(Path("analytics/map.py"), "analytics.charts.map")
    assert not allowed(Path("analytics/risks.py"), "analytics.priorities")
    assert not allowed(Path("data/export/writing.py"), "analytics.map")
    assert not allowed(Path("data/reading/own.py"), "data.export.cover")
    assert not allowed(Path("analytics/map.py"), "data.reading")
    assert not allowed(Path("pages/map.py"), "plotly.graph_objects")
    assert allowed(Path("analytics/__main__.py"), "data.reading")
    assert allowed(Path("analytics/commands/read.py"), "data.reading")
    assert allowed(Path("analytics/priorities/criteria.py"), "analytics.risks")


def test_only_the_session_and_the_cache_hold_state() -> None:
    for path in SOURCES:
        text = (HOUSE / path).read_text(encoding="utf-8")
        if path.parent.name != "session":
            assert "session_state" not in text, f"{path} touches st.session_state"
        if path.parent.name != "cached":
            assert "st.cache_" not in text, f"{path} touches st.cache_*"


def test_a_cell_without_a_value_shows_nothing_in_any_table() -> None:
    tables = [
        (path, call)
        for path in SOURCES
        for call in ast.walk(ast.parse((HOUSE / path).read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr in ("dataframe", "data_editor")
    ]
    assert tables
    grey = [
        f"{path}:{call.lineno} shows None where a cell is empty"
        for path, call in tables
        if not any(word.arg == "placeholder" and ast.literal_eval(word.value) == "" for word in call.keywords)
    ]
    assert not grey, "\n".join(grey)
