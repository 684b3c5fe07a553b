"""Words of the Engagement page and its matrix."""

from data.kinds import Words

TEXTS: dict[str, Words] = {
    "engagement_nothing": Words("Nobody is on the engagement matrix yet", "参与度矩阵上还没有干系人"),
    "engagement_caption": Words(
        "C: where they stand now. D: where the project needs them. {shown} of {all} {all:person|people} shown, whom to win first on top",
        "C：当前参与度；D：期望参与度。显示 {shown} 人（共 {all} 人），最需要争取的排在最前",
    ),
    "standing_to_win": Words("to be won", "需要争取"),
    "standing_over_involved": Words("over-involved", "参与过度"),
    "standing_reached": Words("as wanted", "已达期望"),
    "standing_unknown": Words("level unknown", "参与度未知"),
    "matrix_page": Words("Part of the matrix", "矩阵分页"),
    "matrix_from_to": Words("{first} to {last}", "{first} 至 {last}"),
    "engagement_unrated": Words(
        "{n:Word} {n:person is|people are} not in the matrix: a level is unknown", "{n} 人不在矩阵中：参与度未知"
    ),
    "engagement_levels": Words("{name}: now {current}, wanted {desired}", "{name}：当前{current}，期望{desired}"),
    "level_unknown": Words("unknown", "未知"),
    "engagement_hint": Words(
        "Click a person in the matrix, or pick one above, to see what to do next.", "点击矩阵中的人，或在上方选择，查看下一步行动。"
    ),
    "card_to_win": Words(
        "{current} now, {desired} wanted: {steps:word} {steps:step|steps} up", "当前{current}，期望{desired}：需提升 {steps} 级"
    ),
    "card_over_involved": Words(
        "{current} now, {desired} wanted: over-involved by {steps:word} {steps:step|steps}, lower on purpose",
        "当前{current}，期望{desired}：高出 {steps} 级，有意降低参与度",
    ),
    "card_reached": Words("{current}, as wanted", "{current}，已达期望"),
    "card_unknown": Words("{current} now, {desired} wanted", "当前{current}，期望{desired}"),
    "step_rate": Words("Find out where they stand and say where they are wanted", "先了解其当前态度，并确定期望参与度"),
    "step_check_desired": Words(
        "Check the wanted level: nobody is wanted resistant", "请核对期望参与度：不应期望任何人抵制"
    ),
    "step_check_rating": Words(
        "Check the rating: level and attitude contradict each other", "请核对评定：参与度与态度相互矛盾"
    ),
    "step_contain": Words(
        "Resistance is accepted: watch what they do and protect the plan", "接受其抵制：关注动向，保护计划"
    ),
    "step_leave": Words("Nothing to do; no surprises for them", "无需行动；避免让其感到意外"),
    "step_keep": Words("Keep them where they are; say so when something changes for them", "保持现状；有变化时及时告知"),
    "step_involve_less": Words(
        "Involve them less: take tasks and meetings off them, and say why", "降低参与度：减少其任务和会议，并说明原因"
    ),
    "step_inform": Words("Inform them personally of the project and what it changes for them", "当面告知项目及其带来的影响"),
    "step_hear": Words("Hear their concern first, before any argument", "先倾听其顾虑，再谈理由"),
    "step_hear_concern": Words("Hear their concern first: “{concern}”", "先倾听其顾虑：“{concern}”"),
    "step_convince": Words("Show what they gain, with an example of their own work", "结合其工作，说明能得到的好处"),
    "step_convince_concern": Words("Show what they gain where they care: “{concern}”", "针对其关注点说明好处：“{concern}”"),
    "step_hand_over": Words(
        "Give them a part to lead: a decision, a demonstration, a word to others", "交给其主导一项工作：决策、演示或对外发声"
    ),
    "manner_in_person": Words("in person, deciding together", "当面沟通，共同决策"),
    "manner_briefly": Words("briefly, ready for decision", "简明扼要，便于决策"),
    "manner_as_allies": Words("with others, as allies", "与他人一起，争取成为盟友"),
    "manner_in_passing": Words("in passing, with little effort", "顺带沟通，少量投入"),
    "manner_rate_first": Words("rate influence and relevance first; the form follows from them", "先评定影响度和相关度，再定方式"),
    "manner_how": Words("How: {how}", "方式：{how}"),
    "levels_change": Words("Change levels", "修改参与度"),
    "levels_reason": Words("Reason", "理由"),
    "levels_reason_hint": Words(
        "what they said or did; as you would say it to them", "其言行依据；措辞应当面可讲"
    ),
    "levels_keep": Words("Keep levels", "保存参与度"),
    "levels_need_reason": Words(
        "Say why the level changes: a rating without a reason cannot be checked later.", "请填写理由：没有理由的评定日后无法核对。"
    ),
    "levels_same": Words("Both levels are as they were; nothing was changed.", "两项参与度均未改变。"),
    "levels_changed": Words("Engagement of {name}: {reason}", "{name}的参与度：{reason}"),
    "talk_write": Words("Note a talk", "记录沟通"),
    "talk_on": Words("Held on", "沟通日期"),
    "talk_channel": Words("How", "方式"),
    "talk_summary": Words("What was said", "沟通内容"),
    "talk_mood": Words("Mood", "情绪"),
    "talk_mood_unknown": Words("not said", "未注明"),
    "talk_keep": Words("Keep talk", "保存记录"),
    "talk_kept": Words("Talk with {name} noted", "记录与{name}的沟通"),
    "talk_nameless": Words("This person has neither name nor id; give one first.", "此人没有姓名和编号，请先补充。"),
    "talk_undated": Words("no date", "未注明日期"),
    "talks": Words("Talks ({n})", "沟通记录（{n}）"),
    "talks_more": Words("and {n} more in the table “Engagement log”", "另有 {n} 条，见“沟通记录”表"),
    "actions_table": Words("Whom to win first, and how ({n})", "先争取谁、怎么做（{n} 人）"),
    "actions_alt": Words(
        "The matrix as a table: current and desired level of each person, the gap and the action", "参与度矩阵的表格形式：每人的当前与期望参与度、差距和行动"
    ),
    "column_order": Words("First", "顺序"),
    "column_current": Words("Current (C)", "当前（C）"),
    "column_desired": Words("Desired (D)", "期望（D）"),
    "column_gap": Words("Gap", "差距"),
    "column_action": Words("What to do next", "下一步行动"),
    "column_manner": Words("How", "方式"),
    "list_arrow": Words(" < ", " < "),
    "method_engagement": Words(
        "Each person has one C (where they stand) and one D (where the project needs them) on five levels. The gap counts the levels from C to D. "
        "The levels are an order, not a measure: they are never averaged, and from unaware to resistant is no progress in attitude. "
        "D may be lower than C on purpose: then somebody is over-involved. Who comes first: the widest gap times influence. "
        "The action is the next step only, in the form that the place on the map asks for.",
        "每人在五个级别上各有一个 C（当前）和一个 D（期望），差距为 C 到 D 的级数。级别只表示顺序，不是度量，因此从不取平均；从“不了解”到“抵制”并不代表态度进步。"
        "D 可以有意低于 C，即参与过度。排序依据：差距 × 影响度。行动只给出下一步，方式取决于其在地图上的位置。",
    ),
    "source_engagement": Words(
        "stakeholder engagement assessment matrix, PMBOK Guide, 6th edition, 13.2.2.5", "《PMBOK 指南》第 6 版 13.2.2.5，干系人参与度评估矩阵"
    ),
    "engagement.level_unaware": Words("Unaware", "不了解"),
    "engagement.level_resistant": Words("Resistant", "抵制"),
    "engagement.level_neutral": Words("Neutral", "中立"),
    "engagement.level_supportive": Words("Supportive", "支持"),
    "engagement.level_leading": Words("Leading", "领导"),
    "engagement.letter_current": Words("C", "C"),
    "engagement.letter_desired": Words("D", "D"),
    "engagement.hover_levels": Words("now {current}, wanted {desired} (gap {gap})", "当前{current}，期望{desired}（差距 {gap}）"),
    "engagement.hover_over": Words("wanted less involved than now, on purpose", "有意降低参与度"),
    "engagement.alt_engagement": Words(
        "{title}. {people} {people:person|people}: {to_win} to be won, {over_involved} over-involved, {reached} as wanted, {unknown} of unknown level. "
        "The same as a table stands below.",
        "{title}。共 {people} 人：需要争取 {to_win}，参与过度 {over_involved}，已达期望 {reached}，参与度未知 {unknown}。下方有同样内容的表格。",
    ),
}  # fmt: skip
