"""report: the first file as it came, with its wrong cells marked, to send back."""

from pathlib import Path

from analytics.commands.asked import CANNOT, Asked, Verb, output_options, write_file
from data.kinds import Words
from data.reading import accounts_of, cells_of


def run(asked: Asked) -> int:
    """Writes the report to send back: the file as it came, with the wrong cells marked and all problems on a sheet."""
    from data.export.returned import marked_copy

    reading = asked.readings[0]
    if reading.error:
        return CANNOT
    problems = [problem for problem in dict.fromkeys(asked.book.problems) if problem.file == reading.file]
    content = Path(asked.options.files[0]).read_bytes()
    accounts = accounts_of(reading.file, reading.found, problems)
    copy = marked_copy(content, problems, accounts, lambda: cells_of(reading.file, content), asked.language)
    return write_file(asked, copy, {"problems": len(problems)})


VERB = Verb(
    Words(
        "write the first file with its wrong cells marked, to send back",
        "写出标明问题单元格的第一个文件，可发回填表人",
    ),
    run,
    output_options,
)
