"""Who sways whom: the people as a network of influence, measured as a whole, whatever a filter shows.

An arrow runs from the one who influences to the one who is influenced (see `graph`). Every measure is of the whole network;
under ten people all of them are unstable.
"""

from analytics.network.acting import actions
from analytics.network.camps import CLEAR
from analytics.network.graph import Network, network
from analytics.network.listed import listed
from analytics.network.measures import FEW, Measured, measured
from analytics.network.part import MOST, strongest_part
from analytics.network.paths import Path, strongest
from analytics.network.rated import compared
from analytics.network.reading import readings
from analytics.network.start import lead
from analytics.network.telling import finding, named

__all__ = [
    "CLEAR", "FEW", "MOST", "Measured", "Network", "Path", "actions", "compared", "finding", "lead", "listed", "measured", "named", "network", "readings", "strongest", "strongest_part",
]  # fmt: skip
