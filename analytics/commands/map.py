"""map: where each stakeholder stands."""

from analytics import map as grid
from analytics.commands.asked import DONE, Asked, Verb, nothing, show_problems
from analytics.printed import show_json
from analytics.tabled import show_table
from data.kinds import Words


def run(asked: Asked) -> int:
    """Prints where each stakeholder stands."""
    if asked.book.records("stakeholders").empty:
        return nothing(asked, "stakeholders")
    placed = grid.placed(asked.book.table("stakeholders"))
    people = grid.listed(placed)
    if asked.options.json:
        show_json({"stakeholders": people})
        return DONE
    show_table(
        people,
        ("id", "name", "influence", "relevance", "quadrant", "borderline", "salience", "cube", "engagement_gap"),
        asked.language,
        "stakeholders",
    )
    show_problems(asked, "stakeholders")
    return DONE


VERB = Verb(Words("place each stakeholder by relevance and influence", "按相关度与影响度确定每位干系人的位置"), run)
