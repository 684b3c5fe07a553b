"""What the screens on engagement and communication find, in words: the titles of both."""

from data.kinds import Words

PEOPLE_ALONE = {  # where there is but one to speak of
    "engagement_to_win": Words("{name} is less engaged than needed", "{name}参与度不足"),
    "engagement_to_win_unnamed": Words("The one person rated is less engaged than needed", "唯一已评定的人参与度不足"),
    "engagement_over": Words("The one person rated is more involved than wanted", "唯一已评定的人参与度高于期望"),
    "contact_open": Words("The one contact has no next date", "唯一的一项沟通尚未约定日期"),
    "contact_ahead": Words("The one contact is in time, on {day}", "唯一的一项沟通按时，日期为 {day}"),
}
PEOPLE: dict[str, Words] = {
    "engagement_nobody": Words("Nobody is on the engagement matrix yet", "参与度矩阵上还没有干系人"),
    "engagement_unknown": Words(
        "{people:Word} {people:person is|people are} listed, none with both the present and the wanted level",
        "共 {people} 人，均缺少当前或期望参与度",
    ),
    "engagement_to_win": Words(
        "{k:Word} of {n:word} {n:person|people} {k:is|are} less engaged than needed; win {name} first",
        "{n} 人中有 {k} 人参与度不足；请先争取{name}",
    ),
    "engagement_to_win_unnamed": Words(
        "{k:Word} of {n:word} {n:person|people} {k:is|are} less engaged than needed", "{n} 人中有 {k} 人参与度不足"
    ),
    "engagement_over": Words(
        "Nobody has to be won; {k:word} of {n:word} {k:is|are} more involved than wanted",
        "没有需要争取的人；{n} 人中有 {k} 人的参与度高于期望",
    ),
    "engagement_reached": Words(
        "{n:Word} {n:person stands|people stand} where they are wanted", "{n} 人的参与度均已达到期望"
    ),
    "contact_nobody": Words("There is nobody to keep in touch with yet", "还没有需要沟通的对象"),
    "contact_overdue": Words(
        "{k:Word} {k:contact is|contacts are} overdue: {names}", "{k} 项沟通已逾期：{names}"
    ),
    "contact_overdue_unnamed": Words("{k:Word} {k:contact is|contacts are} overdue", "{k} 项沟通已逾期"),
    "contact_over_budget": Words(
        "The plan asks for {hours} {hours:hour|hours} a month; there {budget:is|are} {budget}",
        "沟通计划每月需要 {hours} 小时，可用 {budget} 小时",
    ),
    "contact_passed": Words(
        "{k:Word} planned {k:day is|days are} past with no contact written down", "{k} 个计划日期已过，但没有沟通记录"
    ),
    "contact_open": Words(
        "{k:Word} of {n:word} {n:contact has|contacts have} no next date", "{n} 项沟通中有 {k} 项尚未约定日期"
    ),
    "contact_ahead": Words(
        "{n:Word} {n:contact is|contacts are} in time; the next is on {day}", "{n} 项沟通均按时，最近一次在 {day}"
    ),
}  # fmt: skip
