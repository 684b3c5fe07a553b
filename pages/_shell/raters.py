"""What the Raters page chooses and shows: a round and its sheets, who is back, how far they agree, whom to discuss, one person's scores."""

from collections.abc import Mapping
from datetime import date

import pandas as pd
import streamlit as st

from analytics import raters
from analytics.charts import raters as chart
from data.kinds import KINDS, Scale, Table
from pages._shell import session
from pages._shell.texts import say, words
from pages._shell.theme import palette
from pages._shell.widgets import cell_of, draw, plain, told_apart

FIRST = 6  # people who are told to be discussed, and differences
LEANS = 0.1  # of the scale: whoever rates so much higher or lower than the others on average is named


def criterion_word(criterion: str, language: str) -> str:
    return say(f"raters.{criterion}", language)


def _scale(table: Table, criterion: str) -> Scale:
    column = KINDS["stakeholders"].column(criterion)
    scale = table.scale(column) if column else None
    assert scale is not None  # every criterion is a level
    return scale


def scales(found: raters.Outcome, table: Table, language: str) -> str:
    """The scale of each criterion that was rated, in words."""
    told = (f"{criterion_word(name, language)} {_scale(table, name).words(language)}" for name in found.criteria)
    return say("list_comma", language).join(told)


def newest(found: raters.Outcome) -> date | None:
    """The day of the newest score."""
    last = found.judged["on"].max()
    return None if pd.isna(last) else last.date()


def agreement(found: raters.Outcome, language: str) -> None:
    """How far the raters agree, in figures and in words, as a whole and by criterion."""
    whole, order = found.alphas[raters.ALL], found.concordances[raters.ALL]
    told = {
        "raters_alpha": _figure(whole.value, language),
        "raters_w": _figure(order.value, language),
        "raters_count": str(len(found.raters)),
        "raters_people": str(found.people),
        "raters_missing": f"{found.missing:.0%}",
    }
    for place, (key, value) in zip(st.columns(len(told)), told.items(), strict=True):
        place.metric(say(key, language), value)
    st.markdown(plain(say(f"alpha_{whole.reason or whole.strength}", language)))
    parts = [
        say("by_criterion", language, criterion=criterion_word(name, language), alpha=_figure(found.alphas[name].value, language),
            w=_figure(found.concordances[name].value, language))
        for name in found.criteria
    ]  # fmt: skip
    lines = [say("list_dot", language).join(parts)]
    if order.p_value is not None:
        p = f"p = {order.p_value:.3f}" if order.p_value >= 0.001 else "p < 0.001"
        lines.append(say("w_means", language, raters=order.raters, people=order.people, p=p))
    if found.unused:
        lines.append(say("raters_unused", language, n=found.unused))
    st.caption("  \n".join(plain(line) for line in lines))


def _figure(value: float | None, language: str) -> str:
    return say("raters_undefined", language) if value is None else f"{value:.2f}"


def figure(facts: pd.DataFrame, found: raters.Outcome, table: Table, title: str, wide: int, language: str) -> None:
    """Everybody's scores by person, whom to discuss first on top; a click opens the person."""
    drawn = chart.figure(
        facts, found.judged, words=words("raters", language), title="", palette=palette(),
        ticks={name: _ticks(_scale(table, name), len(found.criteria), language) for name in found.criteria},
        chosen=session.chosen("stakeholders"), wide=wide,
    )  # fmt: skip
    people = facts["person"].nunique()
    st.caption(say("raters_caption", language, shown=min(people, chart.MOST), all=people))
    alt = chart.alt(facts, found.judged, words=words("raters", language), title=title)
    draw(drawn, key="raters_figure", alt=alt, opens=_open)


def _ticks(scale: Scale, criteria: int, language: str) -> tuple[tuple[float, str], ...]:
    """The marks of a scale, only its ends where there is no room for more."""
    marks = scale.marks(language)
    roomy = len(marks) <= 5 and not (scale.levels and criteria > 1)
    return marks if roomy else (marks[0], marks[-1])


def _open(record: int) -> None:
    session.choose("stakeholders", record)


def discuss(facts: pd.DataFrame, language: str) -> None:
    """Whom to discuss first, and by what they differ."""
    st.header(say("discuss_first", language), anchor=False, help=say("discuss_means", language))
    first = facts[facts["place"].notna()].sort_values("spread_unit", ascending=False, kind="stable")
    lines = [
        say("discuss_line", language, name=plain(row["name"]), criterion=criterion_word(row["criterion"], language),
            lowest=f"{row['lowest']:g}", highest=f"{row['highest']:g}")
        for row in first.drop_duplicates("person").sort_index().head(FIRST).to_dict("records")
    ]  # fmt: skip
    _numbered(lines, "discuss_nobody", language)


def differing(found: raters.Outcome, facts: pd.DataFrame, language: str) -> None:
    """Who differs most from the others, and on whom; and who rates everybody higher or lower."""
    st.header(say("differs_most", language), anchor=False)
    names, scale_of = (
        dict(zip(facts["person"], facts["name"], strict=True)),
        _on_scale(session.desk().book.table("stakeholders")),
    )
    apart = found.differing[found.differing["difference"] != 0]
    lines = [
        say("differs_line", language, rater=plain(row["rater"]), name=plain(names[row["person"]]),
            criterion=criterion_word(row["criterion"], language), score=scale_of(row, "unit"), others=scale_of(row, "others"))
        for row in apart.head(FIRST // 2).to_dict("records")
    ]  # fmt: skip
    _numbered(lines, "differs_nobody", language)
    for rater, by in found.leaning["leaning"].dropna().items():
        if abs(by) >= LEANS:
            st.caption(
                say(
                    "rater_leans_up" if by > 0 else "rater_leans_down", language, name=plain(rater), by=f"{abs(by):.0%}"
                )
            )


def _on_scale(table: Table):  # type: ignore[no-untyped-def]
    return lambda row, name: f"{_scale(table, row['criterion']).of_unit(row[name]):.4g}"


def _numbered(lines: list[str], nobody: str, language: str) -> None:
    if lines:
        st.markdown("\n".join(f"{at}. {line}" for at, line in enumerate(lines, start=1)))
    else:
        st.caption(say(nobody, language))


def person(found: raters.Outcome, facts: pd.DataFrame, table: Table, language: str) -> None:
    """One person: what each rater gave and why, the medians beside what stands now, and the way to take them over."""
    names = told_apart({int(p): plain(name) for p, name in zip(facts["person"], facts["name"], strict=True)})
    chosen = session.chosen("stakeholders")
    session.put("rated_person", chosen if chosen in names else None)
    st.selectbox(
        say("raters_pick", language), list(names), index=None, key="rated_person", format_func=names.__getitem__, label_visibility="collapsed",
        placeholder=say("raters_pick", language), on_change=lambda: session.choose("stakeholders", session.value("rated_person")),
    )  # fmt: skip
    if chosen not in names:
        return
    for row in facts[facts["person"] == chosen].to_dict("records"):
        now = cell_of(table.records, chosen, row["criterion"])
        st.markdown(say(
            "median_of", language, criterion=criterion_word(row["criterion"], language), median=f"{row['median']:g}", n=int(row["n"]),
            now=say("unrated", language) if now is None or pd.isna(now) else f"{now:g}",
        ))  # fmt: skip
        mine = found.judged[(found.judged["person"] == chosen) & (found.judged["criterion"] == row["criterion"])]
        st.caption("  \n".join(_said(score, language) for score in mine.to_dict("records")))
    st.button(
        say("take_median", language), key="take_median", icon=":material/done:", help=say("take_means", language),
        on_click=_take, args=(found, [chosen], names[chosen]),
    )  # fmt: skip


def _said(row: Mapping[object, object], language: str) -> str:
    said = say("rater_said", language, rater=plain(row["rater"]), criterion="", score=f"{row['score']:g}")
    return " ".join(said.split()) + (
        say("rater_because", language, reason=plain(row["reason"])) if row["reason"] else ""
    )


def take_all(found: raters.Outcome, language: str) -> None:
    """Take the medians of everybody over at once."""
    st.button(
        say("take_all_medians", language), key="take_all", icon=":material/done_all:", help=say("take_means", language),
        on_click=_take, args=(found, None, ""),
    )  # fmt: skip


def _take(found: raters.Outcome, people: list[int] | None, name: str) -> None:
    """Callback: the medians become the ratings, as a revision that can be undone."""
    desk, spoken = session.desk(), session.language()
    table = raters.taken_over(desk.whole.table("stakeholders"), found, session.today(), people)
    if people is None:
        why = say("medians_taken", spoken, n=len(found.raters), people=found.people)
    else:
        why = say("median_taken", spoken, n=len(raters.who_rated(found, people[0])), name=name)
    session.change(desk.whole.with_table(table), why)


def listed(facts: pd.DataFrame, language: str) -> None:
    """The figure as a table, everybody in it."""
    with st.expander(say("raters_table", language), icon=":material/table_rows:"):
        st.caption(say("agreement_means", language))
        shown = pd.DataFrame({
            say("column_person", language): facts["name"],
            say("column_criterion", language): [criterion_word(name, language) for name in facts["criterion"]],
            **{say(f"column_{name}", language): facts[of] for name, of in _MEASURES.items()},
            say("column_agreement", language): [say(f"raters.agreement_{said}", language) if said else None for said in facts["agreement"]],
        })  # fmt: skip
        st.dataframe(shown, hide_index=True, placeholder="", height="content", alt=say("raters_table", language))


_MEASURES = {"raters": "n", "median": "median", "lowest": "lowest", "highest": "highest", "iqr": "iqr"}
