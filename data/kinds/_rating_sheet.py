"""The words on a rating sheet that Liaison made: the writer puts them there, the reader knows it by them."""

from dataclasses import dataclass

from data.kinds._words import Words


@dataclass(frozen=True)
class RatingSheetWords:
    """Where a rating sheet says what; they stand with the kinds, so that reading a file loads nothing of what writes one.

    mark: in A1; the readers know the sheet by it. rater, rated_on, made_on, project: labels in column A, the value beside them. Below
    stands a table with the columns id, name, department and role of the stakeholders, a column a criterion, and reason.
    criteria: the columns of the stakeholders that a sheet may ask for.
    """

    mark: Words
    name: Words
    project: Words
    rater: Words
    rated_on: Words
    made_on: Words
    reason: Words
    criteria: tuple[str, ...]


RATING_SHEET = RatingSheetWords(
    mark=Words("Liaison rating sheet", "Liaison 评分表"),
    name=Words("Rating sheet", "评分表"),
    project=Words("Project", "项目名称"),
    rater=Words("Rater", "评分人"),
    rated_on=Words("Rated on", "评分日期"),
    made_on=Words("Sheet made on", "制表日期"),
    reason=Words("Reason", "理由"),
    criteria=("influence", "relevance", "legitimacy", "urgency"),
)
