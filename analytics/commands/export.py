"""export: what an audience is handed, or the owner's complete workbook."""

import argparse
from datetime import UTC, datetime, time

from analytics.commands.asked import CANNOT, Asked, Verb, audience_of, output_options, write_file
from analytics.printed import show, tell
from analytics.spoken import spoken
from analytics.tabled import show_table
from data.kinds import POLICIES, Picture, Words, clients, policy_of


def run(asked: Asked) -> int:
    """Writes what an audience is handed; without one the owner's complete copy, the one that loads again without a difference."""
    if asked.options.audience:
        return _hand_out(asked)
    from data.export import complete

    return write_file(asked, complete(asked.book, asked.options.language, _owners_picture(asked)))


def _owners_picture(asked: Asked) -> Picture | None:
    """The map for the cover of the owner's copy, unless it was not wanted or nobody stands on it."""
    from analytics.charts.map_picture import picture
    from analytics.exports.pictured import owners_map

    told = None if asked.options.no_picture else owners_map(asked.book, asked.options.language, asked.today)
    return picture(told) if told else None


def _hand_out(asked: Asked) -> int:
    """Writes the workbook of one audience, if nothing in it may not be seen; else says where it stands and writes no file."""
    from analytics.charts.map_picture import picture
    from analytics.exports import handout, untitled
    from data.export import Leaked, checked_handout

    options, book = asked.options, asked.book
    audience, client, language = options.audience, options.client, asked.language
    if audience == "client" and client is not None and client not in clients(book):
        known = spoken("comma", language).join(clients(book)) or "–"
        tell(spoken("no_client", language, asked=client, known=known))
        return CANNOT
    try:
        told = handout(book, audience, options.language, asked.today, client, None if options.no_picture else picture)
        at = datetime.combine(asked.today, time(), UTC)
        content = checked_handout(told, book, policy_of(book, audience), created=at, client=client)
    except Leaked as found:
        tell("\n".join(found.sentences(language)))
        return CANNOT
    out = untitled(book, client) if audience == "client" else {}
    left_out = sum(out.values())
    if not told.sheets:
        tell(spoken("nothing_to_hand", language, audience=spoken(audience, language), count=left_out))
        return CANNOT
    sheets = [{"name": sheet.name, "rows": len(sheet.rows)} for sheet in told.sheets]
    whose = (client or next(iter(clients(book)), None)) if audience == "client" else None
    said = {"audience": audience, "client": whose, "sheets": sheets, "without_public_title": left_out}
    if not options.json:
        whom = spoken(audience, language)
        whose_file = {"client": whose} if whose else {}
        show(spoken("handed_client" if whose else "handed", language, audience=whom, **whose_file))
        show_table([{"sheet": one["name"], **one} for one in sheets], ("sheet", "rows"), language, "")
        if left_out:
            show(spoken("left_out", language, count=left_out))
    return write_file(asked, content, said)


def _export_options(parser: argparse.ArgumentParser, language: str) -> None:
    output_options(parser, language)
    parser.add_argument(
        "--audience", type=audience_of, choices=list(POLICIES),
        help=spoken("help_audience_or_all", language),
    )  # fmt: skip
    parser.add_argument("--no-picture", action="store_true", help=spoken("help_no_picture", language))
    parser.add_argument("--client", metavar="NAME", help=spoken("help_client", language))


VERB = Verb(
    Words("write what an audience is handed, or the complete workbook", "写出交给某一对象的文件，或完整的工作簿"),
    run,
    _export_options,
)
