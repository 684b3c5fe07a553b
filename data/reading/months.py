"""The months by their names: English, and the languages that project tables are met in beside English and Chinese."""

_NAMES = (
    "january janvier januar jänner enero janeiro gennaio январь января",
    "february février fevrier februar febrero fevereiro febbraio февраль февраля",
    "march mars märz maerz marzo março marco март марта",
    "april avril abril aprile апрель апреля",
    "may mai mayo maio maggio май мая",
    "june juin juni junio junho giugno июнь июня",
    "july juillet juli julio julho luglio июль июля",
    "august août aout agosto август августа",
    "september septembre septiembre setembro settembre sept сентябрь сентября",
    "october octobre oktober octubre outubro ottobre октябрь октября",
    "november novembre noviembre novembro ноябрь ноября",
    "december décembre decembre dezember diciembre dezembro dicembre декабрь декабря",
)
_SHORTEST = 3  # letters of a name cut short


def month_named(word: str) -> int | None:
    """1 to 12 for the name of a month, whole or cut short (`Sep`, `Sept`); None for any other word."""
    return _MONTHS.get(word.casefold().rstrip("."))


def _cut_short() -> dict[str, int]:
    """Every beginning of a name that only one month has."""
    meant: dict[str, set[int]] = {}
    for month, names in enumerate(_NAMES, start=1):
        for name in names.split():
            for length in range(_SHORTEST, len(name) + 1):
                meant.setdefault(name[:length], set()).add(month)
    whole = {name: month for month, names in enumerate(_NAMES, start=1) for name in names.split()}
    return {word: months.pop() for word, months in meant.items() if len(months) == 1} | whole


_MONTHS = _cut_short()
