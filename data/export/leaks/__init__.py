"""Whether a written file holds anything that its audience must not see: what that is, and where it is looked for."""

from data.export.leaks.checked import Leaked, checked_handout
from data.export.leaks.searching import Leak, leaks
from data.export.leaks.withholding import Withheld, withheld

__all__ = ["Leak", "Leaked", "Withheld", "checked_handout", "leaks", "withheld"]
