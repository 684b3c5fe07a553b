"""map: where each stakeholder stands, who counts most, and how old the ratings are."""

from collections.abc import Mapping
from typing import Any

from analytics import map as grid
from analytics import mapped
from analytics.commands.asked import DONE, Asked, Verb, nothing, show_problems
from analytics.judgements import declared
from analytics.printed import show, show_json
from analytics.sentences import sentence
from analytics.tabled import heading, said, show_table
from data.kinds import Words, shortened

_LONGEST = 300  # letters of a line that names people


def run(asked: Asked) -> int:
    """Prints where each stakeholder stands."""
    if asked.book.records("stakeholders").empty:
        return nothing(asked, "stakeholders")
    facts = mapped.facts(asked.book, asked.today)
    told = mapped.mapped(facts)
    if asked.options.json:
        show_json(told)
        return DONE
    _show(told, facts, asked.language)
    show_problems(asked, "stakeholders")
    return DONE


def _show(told: Mapping[str, Any], facts: mapped.Facts, language: str) -> None:
    """The finding, the table, how many stand where, who is on a line, and by which cut-offs."""
    show(shortened(sentence(grid.finding(facts.placed), language), _LONGEST))
    show_table(told["stakeholders"], _columns(told["stakeholders"]), language, "stakeholders")
    counts = _PARTED(language).join(
        _COUNT(language, what=said("quadrant", name, language), count=count)
        for name, count in told["quadrants"].items()
        if count
    )
    show(counts)
    for line in _lines(told["on_the_line"], language):
        show(shortened(line, _LONGEST))
    aged = grid.aged(facts.placed, facts.stakeholders.records, facts.today)
    show(shortened(sentence(grid.freshness(facts.placed, aged), language), _LONGEST))
    cuts = (_cut(facts, axis, cut, language) for axis, cut in told["cuts"].items())
    show(_CUTS(language, cuts=_PARTED(language).join(cuts)))


def _lines(on_the_line: list[dict[str, Any]], language: str) -> list[str]:
    """For each axis who stands on its line, by name, else by id; nobody is named who has neither."""
    standing: dict[str, list[str]] = {axis: [] for axis in grid.MIDPOINTS.each()}
    for row in on_the_line:
        if known := row["name"] or row["id"]:
            standing[row["axis"]].append(known)
    return [
        _ON_LINE(language, what=heading(axis, language, "stakeholders"), names=_LISTED(language).join(names))
        for axis, names in standing.items()
        if names
    ]


def _cut(facts: mapped.Facts, axis: str, cut: float, language: str) -> str:
    """A cut on the declared scale: `Influence 3 (1 to 5)`."""
    scale = declared(facts.stakeholders, axis)
    number = scale.of_unit(cut)
    at = scale.said_or_between(number, language) if scale.levels else f"{number:.3g}"
    return _CUT(language, what=heading(axis, language, "stakeholders"), at=at, scale=scale.words(language))


def _columns(people: list[dict[str, object]]) -> list[str]:
    """The columns of the parts; of those beside the grid only what is known of anybody."""
    first, *others = (part.columns for part in mapped.PARTS)
    return [*first, *(name for names in others for name in names if any(person[name] is not None for person in people))]


_PARTED = Words("; ", "；")
_COUNT = Words("{what}: {count}", "{what}：{count} 人")
_LISTED = Words(", ", "、")
_ON_LINE = Words("On the line of {what}: {names}", "处于{what}分界线上：{names}")
_CUT = Words("{what} {at} ({scale})", "{what} {at}（{scale}）")
_CUTS = Words("High begins at: {cuts}", "“高”的起点：{cuts}")

VERB = Verb(Words("place each stakeholder by relevance and influence", "按相关度与影响度确定每位干系人的位置"), run)
