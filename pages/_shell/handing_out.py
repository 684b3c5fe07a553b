"""The cards of the Export page: what an audience's workbook holds, what is held back, and the file once it is checked."""

from io import BytesIO
from zipfile import ZipFile

import streamlit as st

from data.export import file_name
from data.kinds import DAYS, KINDS, PARTS, PEOPLE, TITLES, Policy, clients, policy_of, shortened
from pages._shell import cached, session
from pages._shell.texts import say
from pages._shell.widgets import as_written, plain

AUDIENCES = ("team", "client", "boss")
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def client_now() -> str | None:
    """The client that was picked, else the first that the book knows; None where it knows none."""
    known = clients(session.desk().whole)
    return session.client() if session.client() in known else next(iter(known), None)


def finding(kinds: list[str], language: str) -> str:
    """The page's title: what still stays out of the client's file, else how much there is to hand over."""
    whole, client = session.desk().whole, client_now()
    if not kinds:
        return say("load_nothing", language)
    public = policy_of(whole, "client").titles == "public"
    waiting = sum(cached.untitled(session.desk().whole_key, client, whole).values()) if public else 0
    if waiting and client:
        return say("export_waiting", language, n=waiting, client=client)
    if waiting:
        return say("export_waiting_nobody", language, n=waiting)
    rows = sum(len(whole.records(kind)) for kind in kinds)
    return say("export_title", language, rows=rows, tables=len(kinds))


def card(audience: str, spoken: str, language: str, *, pictured: bool) -> None:
    """One audience: the sheets with their rows, what is held back and why, and the workbook when it is asked for."""
    desk, client = session.desk(), client_now() if audience == "client" else None
    told = cached.handout(desk.whole_key, session.today(), audience, spoken, client, desk.whole)
    st.header(say(f"eyes_{audience}", language), anchor=False)
    st.caption(say("hand_in_it", language))
    as_written(
        "\n".join(say("hand_sheet", language, name=sheet.name, rows=len(sheet.rows)) for sheet in told.sheets)
        or say("hand_empty", language)
    )
    for heading, lines in (
        ("hand_shown_as", _shown_as(audience, language)),
        ("hand_held_back", _held_back(audience, language)),
    ):
        if lines:
            st.caption(say(heading, language))
            as_written("\n".join(lines))
    if not told.sheets:
        return
    token = (desk.whole_key, session.today().isoformat(), spoken, client, pictured)
    key = f"prepared_{audience}"
    st.button(
        say("prepare", language), key=f"prepare_{audience}", icon=":material/verified_user:", width="stretch",
        on_click=session.put, args=(key, token),
    )  # fmt: skip
    if session.value(key) == token:
        _file(audience, spoken, client, language, pictured=pictured)


def complete_copy(kinds: list[str], spoken: str, language: str, *, pictured: bool) -> None:
    """The owner's complete workbook."""
    whole = session.desk().whole
    st.header(say("export_complete", language), anchor=False)
    st.caption(say("export_complete_means", language))
    counts = (f"{KINDS[kind].words(language)} {len(whole.records(kind))}" for kind in kinds)
    as_written(" · ".join(count.replace(" ", "\N{NO-BREAK SPACE}") for count in counts))
    if whole.sheets:
        as_written(
            say("export_sheets", language, names=say("list_comma", language).join(sheet.name for sheet in whole.sheets))
        )
    with st.spinner(say("preparing", language)):
        content = cached.complete_copy(session.desk().whole_key, spoken, pictured, session.today(), whole)
    st.download_button(
        say("download", language), content, file_name(_title(language), f"{session.today():%Y-%m-%d}", spoken), XLSX,
        icon=":material/download:", key="complete", on_click="ignore",
    )  # fmt: skip
    st.caption(plain(say("export_more", language)))


def blank_template(spoken: str, language: str) -> None:
    """The form to fill in."""
    st.header(say("template", language), anchor=False)
    st.caption(say("template_means", language))
    st.download_button(
        say("download", language), cached.blank_template(spoken), f"Liaison {say('template_name', spoken)}.xlsx", XLSX,
        icon=":material/download:", key="template_file", on_click="ignore",
    )  # fmt: skip


def _file(audience: str, spoken: str, client: str | None, language: str, *, pictured: bool) -> None:
    """The workbook, written and searched for what must not be in it; where something was found, that in its place."""
    desk = session.desk()
    with st.spinner(say("preparing", language)):
        content, hits = cached.checked(desk.whole_key, session.today(), audience, spoken, client, pictured, desk.whole)
    if hits:
        st.error(say("leaks", language, n=len(hits)), icon=":material/gpp_bad:")
        as_written("\n".join(hit.sentence(language) for hit in hits))
        return
    st.success(say("checked", language, n=_parts(content)), icon=":material/gpp_good:")
    whose = client or say(f"eyes_{audience}", spoken)
    st.download_button(
        say("download", language), content, file_name(f"{shortened(_title(language, audience), 34)} · {whose}", f"{session.today():%Y-%m-%d}", spoken), XLSX,
        type="primary", icon=":material/download:", key=f"handout_{audience}", on_click="ignore", width="stretch",
        help=plain(f"{_title(language, audience)} · {whose}"),
    )  # fmt: skip


def _parts(content: bytes) -> int:
    """How many parts the file is made of: sheets, styles, charts, properties."""
    with ZipFile(BytesIO(content)) as file:
        return len(file.namelist())


def _shown_as(audience: str, language: str) -> list[str]:
    """Whose names the audience is told, under which titles, and how exact a date; nothing of what it sees as it is."""
    policy = policy_of(session.desk().whole, audience)
    lines = [say("shown_names", language, people=PEOPLE[policy.people](language))] if policy.people != "all" else []
    lines += (
        [say("shown_titles", language, titles=TITLES[policy.titles](language))] if policy.titles == "public" else []
    )
    lines += [say("shown_days", language, days=DAYS[policy.days](language))] if policy.days != "day" else []
    return lines


def _held_back(audience: str, language: str) -> list[str]:
    """What the policy keeps from the audience, a line each: pages and views, columns that hold something, rows without a title."""
    whole = session.desk().whole
    policy = policy_of(whole, audience)
    parts = [words(language) for part, words in PARTS.items() if part not in policy.parts]
    lines = [say("held_parts", language, parts=say("list_semicolon", language).join(parts))] if parts else []
    hidden = _hidden_columns(policy)
    lines += [say("held_columns", language, n=hidden)] if hidden else []
    out = cached.untitled(session.desk().whole_key, client_now(), whole) if policy.titles == "public" else {}
    lines += [say("held_rows", language, n=count, kind=KINDS[kind].words(language)) for kind, count in out.items()]
    lines += [say("held_name", language)] if audience == "client" and whole.title_from_a_file else []
    return lines or [say("held_nothing", language)]


def _hidden_columns(policy: Policy) -> int:
    """How many columns with values the audience does not see."""
    tables = session.desk().whole.tables
    return sum(
        bool(table.records[column.name].notna().any())
        for kind, table in tables.items()
        for column in KINDS[kind].columns
        if column.name in table.records and not policy.allows(kind, column.name)
    )


def _title(language: str, audience: str = "") -> str:
    """The project's name in the name of a file; a client's bears none that only stood in somebody's list."""
    whole = session.desk().whole
    if audience == "client" and whole.title_from_a_file:
        return say("untitled_shown", language)
    return str(whole.settings.get("title") or say("untitled", language))
