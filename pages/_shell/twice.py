"""People who may stand in the list twice: the two rows beside one another and a decision below, joined only where somebody said so."""

import streamlit as st

from data.reading import EVIDENCE_OF_TWICE, Pair, joined_for_good, pair_key, stands_in, stays_and_goes
from pages._shell import cached, decided, session
from pages._shell.decided import APART, kept_apart
from pages._shell.side_by_side import side_by_side
from pages._shell.texts import say
from pages._shell.widgets import plain

MOST = 15  # pairs that are shown at once
_CODES = ("same", "two", "later")


def open_pairs() -> list[Pair]:
    """The pairs that nobody decided on yet."""
    desk = session.desk()
    people = desk.whole.records("stakeholders")
    apart = kept_apart(desk.whole)
    return [pair for pair in cached.twice(desk.whole_rows_key, desk.whole) if pair_key(people, pair) not in apart]


def show(pairs: list[Pair], language: str) -> None:
    """Each pair with its two rows beside one another, how alike they are and why, and the decision; below what was decided before."""
    if pairs:
        _ask(pairs, language)
    else:
        st.success(say("twice_none", language), icon=":material/check_circle:")
    decided.show(language)


def _ask(pairs: list[Pair], language: str) -> None:
    st.caption(say("twice_explained", language, count=len(pairs)))
    shown = pairs[:MOST]
    decisions = [_pair(pair, language) for pair in shown]
    if len(pairs) > MOST:
        st.caption(say("twice_more", language, count=len(pairs) - MOST))
    st.button(
        say("twice_apply", language), type="primary", key="twice_apply", icon=":material/check:", on_click=_apply, args=(shown,),
        disabled=set(decisions) == {"later"},
    )  # fmt: skip


def _pair(pair: Pair, language: str) -> str:
    """One pair on a card of its own; what is decided of it."""
    with st.container(border=True, gap="small"):
        about = st.container()
        with st.container(horizontal=True, vertical_alignment="bottom"):
            words = {code: say(f"twice_{code}", language) for code in _CODES}
            decision = st.segmented_control(
                say("twice_decision", language), _CODES, key=_key("twice", pair), format_func=words.__getitem__, required=True, default=_proposed(pair),
            )  # fmt: skip
            if decision == "same":
                _choose_who_stays(pair, language)
        with about:
            _told(pair, decision == "same", language)
    return str(decision)


def _choose_who_stays(pair: Pair, language: str) -> None:
    people = session.desk().whole.records("stakeholders")
    likely = stays_and_goes(people, pair)
    names = [plain(people.at[record, "name"], 40) for record in likely]
    alike = names[0] == names[1]
    words = {record: f"{name} ({at})" if alike else name for at, (record, name) in enumerate(zip(likely, names, strict=True), 1)}  # fmt: skip
    st.segmented_control(
        say("twice_who_stays", language), likely, key=_key("stays", pair), format_func=words.__getitem__, required=True, default=likely[0],
    )  # fmt: skip


def _told(pair: Pair, same: bool, language: str) -> None:
    why = say("list_comma", language).join(EVIDENCE_OF_TWICE[code](language) for code in pair.evidence)
    st.markdown(
        say("list_dot", language).join([f"**{say('twice_alike', language, share=f'{pair.likeness:.0%}')}**", why])
    )
    heads = ("twice_stays", "twice_goes") if same else ("twice_one", "twice_other")
    st.html(side_by_side(session.desk().whole.table("stakeholders"), _turned(pair), tuple(say(head, language) for head in heads), language))  # type: ignore[arg-type]  # fmt: skip
    if same:
        st.caption(say("twice_noted", language))


def _proposed(pair: Pair) -> str:
    return "same" if pair.proposed else "later"


def _key(what: str, pair: Pair) -> str:
    return f"{what}_{pair.first}_{pair.second}"


def _turned(pair: Pair) -> tuple[int, int]:
    """The row that stays, as somebody chose or as it is likely, and the row that goes."""
    stays, goes = stays_and_goes(session.desk().whole.records("stakeholders"), pair)
    return (goes, stays) if session.value(_key("stays", pair)) == goes else (stays, goes)


def _apply(pairs: list[Pair]) -> None:
    """Callback: join the rows of the same people as one change, and keep in mind who was told apart."""
    desk, language = session.desk(), session.language()
    answers = [str(session.value(_key("twice", pair)) or _proposed(pair)) for pair in pairs]
    book, apart = desk.whole, kept_apart(desk.whole)
    people = book.records("stakeholders")
    new = [pair_key(people, pair) for pair, decision in zip(pairs, answers, strict=True) if decision == "two"]
    joined = 0
    into: dict[int, int] = {}
    for pair, decision in zip(pairs, answers, strict=True):
        stays, goes = (stands_in(into, record) for record in _turned(pair))
        if decision == "same" and stays != goes:
            book, joined = joined_for_good(book, stays, goes, language, session.now().date()), joined + 1
            into[goes] = stays
    if joined or new:
        said = [say("twice_applied", language, count=joined)] if joined else []
        said += [say("twice_told_apart", language, count=len(new))] if new else []
        why = say("list_semicolon", language).join(said)
        session.change(book.with_settings(**{APART: sorted({*apart, *new})}), why)
        session.loaded(session.Loaded(session.desk().whole_key, why), afresh=False)
