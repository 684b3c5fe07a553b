"""A person who is erased is nowhere in the database any more: no table, no earlier state, no file; scores and letters stay."""

import zipfile
import zlib
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from data.kinds import Book, KeptSheet, Problem, Table
from data.store import Forgotten, Stale, Store
from tests.data.store.cast import NOON, book, table, with_cell

NAME, GONE = "王伟", "人员 9"
WRITTEN = ("王伟", "王 伟", "wangwei@beichen.example", "13800001111", "怕丢面子", "只谈价格")


def people() -> Table:
    records = pd.DataFrame(
        {
            "id": pd.Series(["S9", "S10", "S11"], dtype=object),
            "name": pd.Series([NAME, "王伟明", "Li Na"], dtype=object),
            "role": pd.Series(["平台负责人", "法务", "Sponsor"], dtype=object),
            "relevance": [4.0, 2.0, 3.0],
            "influence": [5.0, 3.0, float("nan")],
            "attitude": pd.Series(["against", "for", None], dtype=object),
            "email": pd.Series(["wangwei@beichen.example", "wwm@beichen.example", None], dtype=object),
            "phone": pd.Series(["13800001111", None, None], dtype=object),
            "next_contact": pd.to_datetime(["2026-03-20", None, None]),
            "notes": pd.Series(["怕丢面子", "与王 伟不和", None], dtype=object),
            "自己的列": pd.Series(["只谈价格", None, 3], dtype=object),
        }
    )
    return table("stakeholders", records, (9, 10, 11), {"influence": "1-5"})


def whole() -> Book:
    """王伟 in every place where a workspace can hold a name: lists, texts, headings, settings, problems, sheets, file names."""
    text = {"dtype": object}
    tasks = pd.DataFrame({"id": pd.Series(["T1", "T2"], **text), "name": pd.Series(["与王伟确认接口", "培训"], **text),
                          "owner": pd.Series(["王伟; Li Na", "王伟明"], **text), "counterparts": pd.Series(["S9", "王 伟"], **text)})  # fmt: skip
    raci = pd.DataFrame({"task": pd.Series(["T1", "T2"], **text), NAME: pd.Series(["A", "R"], **text)})
    ratings = pd.DataFrame({"rater": pd.Series([NAME, "Li Na"], **text), "stakeholder": pd.Series(["Li Na", NAME], **text),
                            "score": [2.0, 5.0], "reason": pd.Series(["太忙", "怕丢面子"], **text)})  # fmt: skip
    log = pd.DataFrame({"on": pd.to_datetime(["2026-03-01"]), "stakeholder": pd.Series([NAME], **text),
                        "summary": pd.Series(["他很生气，只谈价格"], **text), "sentiment": pd.Series(["-1"], **text)})  # fmt: skip
    named = replace(people(), places=people().places.assign(file="王伟的表.xlsx"))
    return Book(
        tables={one.kind: one for one in (named, table("tasks", tasks, (1, 2)), table("raci", raci, (1, 2)),
                                          table("ratings", ratings, (1, 2)), table("engagements", log, (1,)))},
        sheets=(KeptSheet("王伟的表.xlsx", "说明", (("会议由王伟主持", 3), ("王伟明记录", None))),),
        problems=(Problem("wrong_value", "error", "王伟的表.xlsx", "People", 2, "F", "王伟?", (), "stakeholders", 9, "influence"),),
        settings={"title": "王伟项目", "joins": [{"stays": {"name": "王伟"}}], "王伟": 1},
        mappings={"姓名|王伟": {"王伟": "notes"}},
    )  # fmt: skip


def workbook(*texts: str) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for at, text in enumerate(texts):
            archive.writestr(f"xl/comments{at}.xml", f"<t>{text}</t>")
    return file.getvalue()


def everything(store: Store) -> list[str]:
    """Every cell of the database as text, once as it stands and once unpacked: parts are squeezed, files may be archives."""
    found: list[bytes] = []
    with store._engine.connect() as connection:
        for name in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars().all():
            for row in connection.exec_driver_sql(f"SELECT * FROM {name}").all():
                found += [cell if isinstance(cell, bytes) else str(cell).encode() for cell in row]
    for content in list(found):
        try:
            found.append(zlib.decompress(content))
        except zlib.error:
            continue
        if zipfile.is_zipfile(BytesIO(found[-1])):
            with zipfile.ZipFile(BytesIO(found[-1])) as archive:
                found += [archive.read(part) for part in archive.namelist()]
    return [content.decode(code, "ignore") for content in found for code in ("utf-8", "gb18030", "utf-16-le")]


def told_of(texts: list[str]) -> set[str]:
    """What can still be read of the person; the name of 王伟明 is another person's."""
    return {word for word in WRITTEN for text in texts if word in text.replace("王伟明", "")}


@pytest.fixture
def kept(address: str) -> tuple[Store, str, int]:
    """A workspace with a history: a rename, a change that was undone, a row taken out and put back, marks and files."""
    store = Store(address)
    at: Any = {"at": NOON}
    workspace = store.create(whole(), by=NAME, why="王伟发来的表", loaded=True, **at)
    id = workspace.id
    said = store.save(
        id, 1, with_cell(whole(), "stakeholders", 9, "notes", "只谈价格，王伟"), by="Li Na", why="王 伟说的", **at
    )
    undone = store.save(
        id, said.revision, with_cell(said.book, "stakeholders", 9, "name", "王　伟"), by="Li Na", why="x", **at
    )
    back = store.undo(id, undone.revision)
    rated = with_cell(back.book, "stakeholders", 9, "influence", 3.0)
    rated = with_cell(rated, "engagements", 1, "summary", "怕丢面子")
    top = store.save(id, back.revision, rated, by=NAME, why="王伟自评", **at)
    store.mark(id, "王伟之前", NOON)
    store.keep_file(id, "王伟的表.xlsx", workbook("nothing"), NOON)
    store.keep_file(id, "people.xlsx", workbook("<r>王</r><r> 伟</r>"), NOON)
    store.keep_file(id, "people.csv", "姓名\n王伟\n".encode("gb18030"), NOON)
    store.keep_file(id, "scan.pdf", b"%PDF-1.7 ...", NOON)
    store.keep_file(id, "others.xlsx", workbook("王伟明"), NOON)
    return store, id, top.revision


def erased(kept: tuple[Store, str, int]) -> tuple[Any, Any]:
    store, id, revision = kept
    return store.erase(id, revision, 9, GONE, by="Li Na", at=NOON, why=f"{GONE} erased")


def test_after_erasing_nothing_of_the_person_is_left_in_the_database(kept: tuple[Store, str, int]) -> None:
    store = kept[0]
    assert told_of(everything(store)) == set(WRITTEN), "the test would prove nothing"
    erased(kept)
    assert told_of(everything(store)) == set()


def test_the_bytes_of_the_database_file_hold_the_name_no_more(kept: tuple[Store, str, int], address: str) -> None:
    folder = Path(address.removeprefix("sqlite:///")).parent

    def on_disk() -> bytes:
        return b"".join(file.read_bytes() for file in sorted(folder.iterdir()))

    assert NAME.encode() in on_disk(), "the test would prove nothing"
    erased(kept)
    assert NAME.encode() not in on_disk()


def test_scores_choices_and_letters_stay_under_the_pseudonym(kept: tuple[Store, str, int]) -> None:
    workspace, _ = erased(kept)
    row = workspace.book.records("stakeholders").loc[9]
    assert (row["id"], row["name"], row["influence"], row["relevance"], row["attitude"]) == (
        "S9",
        GONE,
        3.0,
        4.0,
        "against",
    )
    assert row[["role", "email", "phone", "next_contact", "notes", "自己的列"]].isna().all()
    assert workspace.book.records("raci")[GONE].tolist() == ["A", "R"]
    assert workspace.book.records("tasks")["owner"].tolist() == [f"{GONE}; Li Na", "王伟明"]
    assert workspace.book.records("tasks")["counterparts"].tolist() == ["S9", GONE]
    ratings = workspace.book.records("ratings")
    assert ratings["score"].tolist() == [2.0, 5.0]
    assert ratings["stakeholder"].tolist() == ["Li Na", GONE]
    assert ratings["reason"].tolist() == ["太忙", None]
    log = workspace.book.records("engagements").loc[1]
    assert (log["stakeholder"], log["summary"], log["sentiment"]) == (GONE, None, "-1")


def test_somebody_whose_name_begins_alike_stays_as_written(kept: tuple[Store, str, int]) -> None:
    workspace, _ = erased(kept)
    other = workspace.book.records("stakeholders").loc[10]
    assert (other["name"], other["role"], other["email"]) == ("王伟明", "法务", "wwm@beichen.example")
    assert other["notes"] == f"与{GONE}不和"
    assert workspace.book.sheets[0].rows == ((f"会议由{GONE}主持", 3), ("王伟明记录", None))


def test_what_will_change_is_counted_before_and_is_what_was_changed(kept: tuple[Store, str, int]) -> None:
    store, id, revision = kept
    before = everything(store)
    asked = store.erasure(id, revision, 9, GONE)
    assert everything(store) == before, "asking writes nothing"
    _, done = erased(kept)
    assert asked == done
    assert asked.cells == 7  # name, role, e-mail, telephone, next contact, notes and a column of one's own
    assert dict(asked.elsewhere)["tasks"] == 3
    assert asked.revisions == 4
    assert asked.files == ("people.csv", "people.xlsx", "scan.pdf", "王伟的表.xlsx")
    assert asked.shared == ()
    assert [file.name for file in store.files(id)] == ["others.xlsx"]


def test_the_history_stays_with_its_moments_and_scores_under_numbers_that_were_never_used(
    kept: tuple[Store, str, int],
) -> None:
    store, id, _ = kept
    old = {entry.number for entry in store.log(id)}
    workspace, _ = erased(kept)
    log = store.log(id)
    assert old.isdisjoint(entry.number for entry in log)
    assert (log[0].number, log[0].why) == (workspace.revision, f"{GONE} erased")
    assert [entry.by for entry in log] == ["Li Na", GONE, "Li Na", "Li Na", GONE]
    assert [entry.current for entry in log] == [True, True, False, True, True]
    changes = [edit for edit in store.edits(id, log[1].number) if edit.field == "influence"]
    assert [(edit.label, edit.before, edit.after) for edit in changes] == [(GONE, "5", "3")]
    assert [mark.name for mark in store.marks(id)] == [f"{GONE}之前"]
    assert store.last_load(id, workspace.revision) is not None
    back = store.restore(id, workspace.revision, f"{GONE}之前", by="", at=NOON)
    assert back.book.records("stakeholders").at[9, "name"] == GONE


def test_undoing_the_step_brings_nobody_back_and_a_tab_that_shows_the_person_is_stale(
    kept: tuple[Store, str, int],
) -> None:
    store, id, revision = kept
    workspace, _ = erased(kept)
    back = store.undo(id, workspace.revision)
    assert back.book.records("stakeholders").at[9, "name"] == GONE
    with pytest.raises(Stale):
        store.save(id, revision, whole(), by="", at=NOON, why="")
    with pytest.raises(Stale):
        store.erase(id, revision, 9, GONE, by="", at=NOON, why="")


def test_of_two_people_with_one_name_only_the_row_is_erased_and_what_is_left_is_told(address: str) -> None:
    store = Store(address)
    twin = with_cell(whole(), "stakeholders", 11, "name", "王 伟")
    id = store.create(twin, at=NOON).id
    asked = store.erasure(id, 1, 9, GONE)
    assert asked.shared == (NAME,)
    assert dict(asked.left) == {"stakeholders": 1, "tasks": 3, "ratings": 2, "engagements": 1}
    workspace, _ = store.erase(id, 1, 9, GONE, by="", at=NOON, why="")
    assert workspace.book.records("stakeholders")["name"].tolist() == [GONE, "王伟明", "王 伟"]
    assert workspace.book.records("tasks")["owner"].tolist() == ["王伟; Li Na", "王伟明"]
    texts = everything(store)
    assert not any("wangwei@beichen.example" in text or "13800001111" in text for text in texts)


def test_a_number_that_once_was_somebody_elses_row_erases_only_who_bears_it_now(address: str) -> None:
    store = Store(address)
    before = with_cell(book(), "stakeholders", 3, "name", "Somebody Before")
    id = store.create(before, at=NOON).id
    without = replace(before.tables["stakeholders"], records=before.tables["stakeholders"].records.drop(index=3))
    store.save(id, 1, before.with_table(without), by="", at=NOON, why="")
    store.save(id, 2, book(), by="", at=NOON, why="")
    store.erase(id, 3, 3, "Person 3", by="", at=NOON, why="")
    texts = everything(store)
    assert not any("Sun Wei" in text for text in texts)
    assert any("Somebody Before" in text for text in texts)


def test_only_a_person_of_the_present_state_of_a_workspace_can_be_erased(address: str) -> None:
    store = Store(address)
    id = store.create(book(), at=NOON).id
    with pytest.raises(LookupError):
        store.erasure(id, 1, 99, GONE)
    with pytest.raises(Forgotten):
        store.erasure("nothing", 1, 3, GONE)


def test_other_workspaces_are_left_alone(kept: tuple[Store, str, int]) -> None:
    store = kept[0]
    other = store.create(whole(), at=NOON)
    erased(kept)
    opened = store.open(other.id)
    assert opened is not None
    assert opened.book.records("stakeholders").at[9, "name"] == NAME
