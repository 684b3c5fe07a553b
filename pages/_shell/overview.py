"""What the Overview shows: the picture as the audience may see it, its figures, the lines that lead on, and the top five."""

from collections.abc import Hashable, Mapping, Sequence
from datetime import datetime
from typing import Any

import pandas as pd
import streamlit as st

from analytics import map as grid
from analytics import overview, risks, schedule
from analytics.charts import top_five as chart
from analytics.overview import Figure, Picture
from data.kinds import Book, dated
from pages._shell import cached, people, ranking, rooms, session, timeline, told
from pages._shell.texts import finding_title, say, words
from pages._shell.theme import palette
from pages._shell.widgets import draw, fitting, plain, ways_on, wide

SHOWN = 8  # lines before the rest waits to be opened
SPARED = 2  # lines that are not worth a fold
DATE, COUNT, MOVED = (
    150,
    98,
    140,
)  # pixels of a figure that is a date, of one that is a number, and of a number with what moved it
_ICONS = {
    "attention_late": "schedule", "attention_misses": "event_busy", "attention_soon": "event", "attention_red": "warning",
    "attention_no": "person", "attention_contact": "person", "attention_decision": "gavel", "attention_asked": "gavel",
    "attention_action": "task_alt", "attention_milestone": "flag", "attention_month": "calendar_month",
    "attention_unread": "rule", "attention_doubtful": "rule", "attention_plan": "rule",
}  # fmt: skip
_PRESSING = ("attention_late", "attention_red", "attention_decision_overdue", "attention_action", "attention_contact")


def picture() -> Picture:
    """The project as it stands, as far as the present audience may see it."""
    desk = session.desk()
    book = cached.work(desk.key, desk.book)
    everyone = cached.placed(desk.rows_key, people.cuts(), desk.book)
    return Picture(book, told.plan(), everyone, cached.exposed(desk.rows_key, desk.book), rankings(), session.policy())


def rankings() -> dict[str, pd.DataFrame]:
    """The rankings that this audience may see, by whose they are."""
    return dict(ranking.rankings(ranking.audiences()))


def earlier() -> tuple[Picture, datetime] | tuple[None, None]:
    """An earlier state of the same workspace as the same audience would have seen it, and its moment; nothing where there is none."""
    desk = session.desk()
    found = cached.earlier(desk.source, desk.revision) if desk.own else None
    whole = cached.book_at(desk.source, found[0]) if found else None
    if found is None or whole is None:
        return None, None
    return _picture_of(whole, (desk.source, found[0])), found[1]


def _picture_of(whole: Book, key: cached.Key) -> Picture:
    policy, day = session.policy(), whole.as_of or session.today()
    plan = cached.plan(key, day, whole)
    if policy is None:
        return Picture(
            cached.work(key, whole),
            plan,
            grid.placed(whole.table("stakeholders"), people.cuts()),
            risks.exposed(whole.table("risks")),
            {},
        )
    seen = cached.seen(key, policy, session.language(), session.client(), whole)
    eyes = (f"{key[0]}/{policy.audience}/{session.client() or ''}/{hash(policy)}", key[1])
    work = cached.work(eyes, seen)
    return Picture(
        work,
        schedule.told(plan, work, policy),
        grid.placed(seen.table("stakeholders"), people.cuts()),
        risks.exposed(seen.table("risks")),
        {},
        policy,
    )


def start(language: str) -> None:
    """An empty workspace: what can be loaded, and where; who only looks on is told that there is nothing."""
    if not session.owner():
        st.info(say("overview_nothing_shown", language), icon=":material/visibility_off:")
        return
    st.info(say("overview_start", language), icon=":material/upload_file:")
    ways_on(language)


def row(figures: Sequence[Figure], since: datetime | None, language: str) -> None:
    """The figures in one row, each with its trend; less is better in all of them."""
    with st.container(horizontal=True, gap="xsmall", horizontal_alignment="distribute", key="figures"):
        for figure in figures:
            st.metric(
                say(_named(figure), language), _value(figure, language), _trend(figure, language), "inverse", width=wide(DATE if figure.unit == "day" else MOVED if figure.trend else COUNT),
                delta_description=_against(figure, since, language),
            )  # fmt: skip


def _named(figure: Figure) -> str:
    """The figure's name; an audience that sees only what is asked of it is told so."""
    asked = figure.name == "open_decisions" and not session.owner()
    return f"figure_{figure.name}_asked" if asked else f"figure_{figure.name}"


def _value(figure: Figure, language: str) -> str:
    return (
        dated(str(figure.value), language)
        if figure.of is None
        else say("figure_of", language, value=figure.value, of=figure.of)
    )


def _trend(figure: Figure, language: str) -> str | None:
    if not figure.trend:
        return None
    signed = f"{figure.trend:+g}"
    return say("trend_days", language, days=signed) if figure.unit == "day" else signed


def _against(figure: Figure, since: datetime | None, language: str) -> str | None:
    if not figure.trend or figure.against is None:
        return None
    if figure.against == "baseline":
        return say("against_baseline", language)
    return say("against_earlier", language, day=f"{since:%m-%d}") if since else None  # a year more is cut off


def lines(attention: pd.DataFrame, language: str) -> None:
    """Each line as a button that opens its record in its place; the lighter ones wait to be opened."""
    st.html(_LOOK.format(late=palette().late))
    pressing = session.policy() is None or "critical" in session.policy().parts  # type: ignore[union-attr]
    st.header(say("needs_attention" if pressing else "coming_up", language), anchor=False)
    if attention.empty:
        st.caption(say("nothing_needs_attention" if pressing else "nothing_coming", language))
    told_lines = list(zip(attention.to_dict("records"), overview.findings(attention), strict=True))
    shown = SHOWN if len(told_lines) > SHOWN + SPARED else len(told_lines)
    with st.container(gap="xxsmall", key="attention"):
        for place, (line, finding) in enumerate(told_lines[:shown]):
            _line(place, line, finding_title(finding, language))
    rest = told_lines[shown:]
    if rest:
        with (
            st.expander(say("more_lines", language, count=len(rest))),
            st.container(gap="xxsmall", key="attention_more"),
        ):
            for place, (line, finding) in enumerate(rest, start=shown):
                _line(place, line, finding_title(finding, language))


_LOOK = """<style>
[class*="st-key-line_"] button {{ min-height: 0; padding-block: 0.2rem; font-weight: 400 }}
[class*="st-key-line_"] button p {{ font-size: 0.95rem; line-height: 1.35 }}
[class*="st-key-line_pressing"] [data-testid="stIconMaterial"] {{ color: {late} }}
</style>"""


def _line(place: int, line: Mapping[Hashable, Any], sentence: str) -> None:
    code = str(line["code"])
    icon = next((icon for start, icon in _ICONS.items() if code.startswith(start)), "chevron_right")
    weight = "pressing" if code.startswith(_PRESSING) else "calm"
    record = None if pd.isna(line["record"]) else int(line["record"])
    clicked = st.button(
        plain(sentence), key=f"line_{weight}_{place}", type="tertiary", icon=f":material/{icon}:", wrap=True,
        disabled=not rooms.open_to_these_eyes(str(line["page"])), on_click=_choose, args=(line["kind"], record),
    )  # fmt: skip
    if clicked:
        go(line["page"])


def go(page: str, kind: str | None = None, record: int | None = None) -> None:
    """Open a page, and on it a record where one is given."""
    _choose(kind, record)
    st.switch_page(f"pages/{page}.py")


def _choose(kind: str | None, record: int | None) -> None:
    if kind is not None and record is not None:
        session.choose(timeline.kind() if kind == "tasks" else kind, record)
    if kind == "risks":
        session.leave_cell("heatmap")  # it would hide risks that stand elsewhere


def top(language: str) -> None:
    """The first five of each audience; a click opens the task on Priorities."""
    facts = overview.top_five(rankings())
    st.header(say("top_five", language), anchor=False)
    if facts.empty or not any(
        facts[name]["record"].notna().any() for name in dict.fromkeys(facts.columns.get_level_values(0))
    ):
        st.caption(say("no_ranking", language))
        return
    named = words("overview", language)
    figure = chart.figure(facts, words=named, title="", palette=palette(), wide=fitting(555, 425))
    opened = draw(figure, key="top_five", alt=chart.alt(facts, words=named, title=say("top_five", language)))
    if opened is not None:
        go("priorities", "tasks", opened)
