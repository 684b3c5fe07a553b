"""template: the blank form to fill in."""

from analytics.commands.asked import Asked, Verb, output_options, write_file
from data.kinds import Words


def run(asked: Asked) -> int:
    """Writes the blank template."""
    from data.export import template

    return write_file(asked, template(asked.options.language))


VERB = Verb(Words("write a blank template to fill in", "写出供填写的空白模板"), run, output_options, files=False)
