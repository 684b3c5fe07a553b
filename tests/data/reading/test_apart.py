"""Old workbooks are read in a process of their own: never many at a time, and one sentence where none can be started."""

import subprocess
from concurrent.futures import ThreadPoolExecutor
from threading import Lock

import pytest

from data.reading import apart, read
from tests.data.reading.hostile import old


def test_thirty_visitors_with_an_old_workbook_wait_for_one_another(monkeypatch: pytest.MonkeyPatch) -> None:
    begun, together, lock, run = 0, [], Lock(), subprocess.run

    def counted(*arguments: object, **options: object) -> object:
        nonlocal begun
        with lock:
            begun += 1
            together.append(begun)
        try:
            return run(["true"] if len(together) > 2 else arguments[0], **options)  # type: ignore[call-overload]
        finally:
            with lock:
                begun -= 1

    monkeypatch.setattr(apart.subprocess, "run", counted)
    with ThreadPoolExecutor(30) as visitors:
        readings = list(visitors.map(lambda _: read("plan.xls", old()), range(30)))
    assert len(together) == len(readings) == 30
    assert max(together) <= 2
    assert sum(reading.error is None for reading in readings) == 2


def test_where_no_process_can_be_started_the_file_is_refused_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise BlockingIOError("no more processes")

    monkeypatch.setattr(apart.subprocess, "run", refused)
    error = read("plan.xls", old()).error
    assert error is not None
    assert error.code == "reading_took_too_much"


def test_a_system_that_lets_no_limit_be_set_still_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    stubborn = "import resource\nresource.setrlimit = lambda *_: (_ for _ in ()).throw(ValueError())\n"
    monkeypatch.setattr(apart, "_READER", stubborn + apart._READER)
    assert read("plan.xls", old()).error is None
