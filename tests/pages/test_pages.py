"""Each page with the sample, with nothing, after a gesture, in both languages; nobody ever sees an exception."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data.kinds import LANGUAGES
from pages._shell import cached

HOUSE = Path(__file__).parents[2]
PAGES = sorted(path.stem for path in (HOUSE / "pages").glob("*.py") if not path.name.startswith("_"))


@pytest.fixture(autouse=True)
def own_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("LIAISON_STORE", f"sqlite:///{tmp_path / 'workspaces.sqlite'}")
    monkeypatch.chdir(HOUSE)
    cached.store.clear()
    yield
    cached.store().close()
    cached.store.clear()


def opened(page: str, language: str, **address: str) -> AppTest:
    app = AppTest.from_file(str(HOUSE / "app.py"), default_timeout=60)
    for name, value in {"lang": language, **address}.items():
        app.query_params[name] = value
    app.run()
    app.switch_page(f"pages/{page}.py").run()
    return app


@pytest.mark.parametrize("sample", cached.SAMPLES)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens_with_the_sample(page: str, language: str, sample: str) -> None:
    app = opened(page, language, sample=sample)
    assert not app.exception
    assert app.title[0].value
