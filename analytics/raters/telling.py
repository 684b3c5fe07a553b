"""What a round of rating says in one sentence: how far the raters agree, and whom to discuss first."""

from analytics.findings import Finding
from analytics.raters.outcome import ALL, Outcome
from analytics.raters.round import NO_ROUND, Round


def finding(found: Outcome, round: Round = NO_ROUND) -> Finding:
    """The finding of a round; n counts the raters, alpha is told with two decimals.

    raters_none: nobody rated, and no sheet is out. raters_out, raters_waiting: none, or k, of n sheets are back, and the scores stay hidden. raters_alone: one rater,
    {name}. raters_incomparable: n raters, but hardly anybody was rated by two. raters_alike: all scores are the same, so alpha is not
    defined. raters_same: nobody differs on anybody. raters_reliable, raters_tentative, raters_unreliable: alpha allows so much
    (Krippendorff 2004), and {name} is to be discussed first.
    """
    if round.hides(found.judged):
        back = len(round.back(found.judged))
        return Finding.of("raters_waiting" if back else "raters_out", n=len(round.raters), k=back)
    raters = found.raters
    if not raters:
        return Finding.of("raters_none")
    if len(raters) == 1:
        return Finding.of("raters_alone", name=raters[0], people=found.people)
    whole = found.alphas[ALL]
    if whole.value is None:
        code = "raters_alike" if whole.reason == "no_variation" else "raters_incomparable"
        return Finding.of(code, n=len(raters))
    if found.discuss.empty:
        return Finding.of("raters_same", n=len(raters))
    first = str(found.discuss["name"].iloc[0] or "–")
    return Finding.of(
        f"raters_{whole.strength}", n=len(raters), alpha=f"{whole.value:.2f}".replace("-", "−"), name=first
    )
