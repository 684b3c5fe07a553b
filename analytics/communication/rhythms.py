"""The rhythm of a row of the plan, whether its frequency is somebody's own words or proposed."""

from analytics.communication.cadence import CADENCES, Cadence, cadence


def of_frequency(said: str | None) -> Cadence | None:
    """What a frequency means: a code of CADENCES as it is proposed, else words; None where it is blank or not understood."""
    return (CADENCES.get(said) or cadence(said)) if said else None
