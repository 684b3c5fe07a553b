"""Words of the Overview page and its figures."""

from data.kinds import Words

TEXTS: dict[str, Words] = {
    "overview_start": Words(
        "Load a list of people, tasks or risks, in any workbook; a sample shows what comes of it.",
        "导入任意表格中的干系人、任务或风险清单；也可以先看示例。",
    ),
    "overview_nothing_shown": Words("There is nothing to show here yet.", "此处还没有可展示的内容。"),
    "needs_attention": Words("Needs attention", "需要关注"),
    "coming_up": Words("Coming up", "接下来"),
    "nothing_needs_attention": Words(
        "No task is overdue, no risk is red, and whoever decides has somebody who answers for them.",
        "没有逾期任务和高风险，每位决策人都有人负责对接。",
    ),
    "nothing_coming": Words(
        "Nothing with a date and nothing to decide stands here yet.", "这里暂无有日期的事项和待决事项。"
    ),
    "more_lines": Words("{count} more", "另有 {count} 项"),
    "top_five": Words("Top five", "前五项"),
    "no_ranking": Words("There are no open tasks to rank.", "没有未完成的任务可排序。"),
    "figure_finish": Words("Finish", "完工"),
    "figure_late": Words("Late tasks", "逾期任务"),
    "figure_due_soon": Words("Due in 14 days", "14 天内到期"),
    "figure_red_risks": Words("Red risks", "高风险（红）"),
    "figure_unrated": Words("Unrated people", "未评分人员"),
    "figure_open_decisions": Words("Open decisions", "待决事项"),
    "figure_open_decisions_asked": Words("Asked of you", "请您决定"),
    "figure_done": Words("Done", "已完成"),
    "figure_next_milestone": Words("Next milestone", "下一里程碑"),
    "figure_of": Words("{value} of {of}", "{value}/{of}"),
    "trend_days": Words("{days} d", "{days} 个工作日"),
    "against_baseline": Words("on baseline", "较基线"),
    "against_earlier": Words("since {day}", "自 {day}"),
    "more_late": Words("{n} more late {n:task|tasks} on the Timeline", "另有 {n} 项逾期任务，见排期"),
    "next_thirty_days": Words("Next 30 days", "未来 30 天"),
    "overview.team": Words("Team", "团队"),
    "overview.client": Words("Client", "客户"),
    "overview.boss": Words("Boss", "老板"),
    "overview.alt_first": Words("{audience}: {name}", "{audience}：{name}"),
    "overview.alt_between": Words("; ", "；"),
    "overview.alt_top_five": Words("{title}. First of each: {first}.", "{title}。各方首位：{first}。"),
}
