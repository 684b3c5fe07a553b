"""risks: the register of risks, greatest exposure first."""

from analytics import risks
from analytics.commands.asked import DONE, Asked, Verb, nothing, show_problems
from analytics.printed import show_json
from analytics.tabled import show_table
from data.kinds import Words


def run(asked: Asked) -> int:
    """Prints the register of risks, greatest exposure first."""
    if asked.book.records("risks").empty:
        return nothing(asked, "risks")
    register = risks.listed(risks.exposed(asked.book.table("risks")))
    if asked.options.json:
        show_json({"risks": register})
        return DONE
    show_table(
        register, ("id", "title", "probability", "impact", "score", "band", "residual_score"), asked.language, "risks"
    )
    show_problems(asked, "risks")
    return DONE


VERB = Verb(Words("list the risks, greatest exposure first", "列出风险，风险值最高的在前"), run)
