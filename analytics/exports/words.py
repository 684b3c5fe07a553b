"""The words of the handouts that are no column's and no finding's, in every language."""

from analytics.sentences import filled
from data.kinds import Words


def said(key: str, language: str, **values: object) -> str:
    """The words of that key with their placeholders filled."""
    return filled(WORDS[key], language, values)


WORDS: dict[str, Words] = {
    "between": Words("; ", "；"),
    # The cover.
    "title_team": Words("{project}: the plan for the team", "{project}：团队版计划"),
    "title_client": Words("{project}: the plan for {client}", "{project}：致{client}的计划"),
    "title_boss": Words("{project}: the plan in short for the boss", "{project}：管理层简报"),
    "untitled": Words("Project", "项目"),
    "you": Words("the client", "客户"),
    "project": Words("Project", "项目"),
    "scenario": Words("Scenario", "业务场景"),
    "of_kind": Words("{name} ({kind})", "{name}（{kind}）"),
    "as_of": Words("As of", "截至"),
    "for_whom": Words("For", "对象"),
    "for_team": Words("The team", "团队"),
    "for_boss": Words("The boss", "管理层"),
    "for_client": Words("The client", "客户"),
    "plan_ends": Words("Plan ends", "计划完成"),
    "working_days": Words("Working days", "工作日"),
    "holidays_CN": Words(
        "Mondays to Fridays with China's public holidays and make-up days", "周一至周五，按中国法定节假日及调休安排"
    ),
    "holidays_none": Words("Mondays to Fridays, no public holidays", "周一至周五，不含法定节假日"),
    "own_days": Words("{said}, and {n} {n:day|days} of the plan's own calendar", "{said}，另有 {n} 天按本计划的日历"),
    "provisional": Words(
        "{said}; provisional from {day} on, since the make-up days are not announced yet",
        "{said}；{day} 起为暂定，当年调休安排尚未公布",
    ),
    # Sentences of the findings that an audience hears in its own way.
    "finishes_on": Words("The plan finishes on {day}", "计划于 {day} 完成"),
    "finishes_in": Words("The plan finishes in {day}", "计划于 {day}完成"),
    "finished_on": Words("The plan was to finish on {day}", "原计划于 {day} 完成"),
    "finished_in": Words("The plan was to finish in {day}", "原计划于 {day}完成"),
    "all_done": Words("All {n} {n:task is|tasks are} done", "{n} 项任务均已完成"),
    "first_why": Words("“{task}” comes first: {why}", "排在首位的是“{task}”：{why}"),
    "asked_decisions": Words(
        "{n:Word} {n:decision is|decisions are} asked of you, {n:by|the first by} {day}",
        "有 {n} 项决策请您确认，{n:|最早的}期限为 {day}",
    ),
    "asked_undated": Words("{n:Word} {n:decision is|decisions are} asked of you", "有 {n} 项决策请您确认"),
    "no_decisions": Words("No decision is asked of you", "没有需要您决定的事项"),
    "risks_agreed": Words("{n:Word} {n:risk is|risks are} watched together", "双方共同跟踪 {n} 项风险"),
    "no_risks_agreed": Words("No risk is open", "没有未关闭的风险"),
    "actions_open": Words("{n:Word} {n:action is|actions are} open", "有 {n} 项行动未完成"),
    "no_actions": Words("None of the actions listed is open", "行动项均已完成"),
    "map_deciders": Words("{n:Word} {n:person decides|people decide}", "{n} 人拥有决定权"),
    "map_deciders_oppose": Words(
        "{n:Word} {n:person decides|people decide}; {k:word} {k:opposes|oppose}",
        "{n} 人拥有决定权，其中 {k} 人反对",
    ),
    "map_key_gap": Words(
        "{n:Word} {n:person decides|people decide}; {k:word} {k:is|are} less engaged than needed",
        "{n} 人拥有决定权，其中 {k} 人参与度不足",
    ),
    "milestones_next": Words("The next milestone is “{name}”, {day}", "下一个里程碑：“{name}”，{day}"),
    "milestones_done": Words("All milestones are reached", "里程碑均已达成"),
    "slipping": Words(
        "{n:Word} of {all:word} {all:workstream|workstreams} {n:slips|slip}, “{name}”{n:| most}: {days} working {days:day|days}",
        "{all} 项业务中有 {n} 项较基线延误，{n:即|最多的是}“{name}”：{days} 个工作日",
    ),
    "on_plan": Words("No workstream finishes later than planned at first", "各项业务均未较基线延误"),
    "no_baseline": Words(
        "{n:Word} {n:workstream|workstreams}, no baseline to compare with", "共 {n} 项业务，没有可对照的基线"
    ),
    "share_done": Words("{share} of the tasks are done", "任务完成率 {share}"),
    # The sheets.
    "sheet_plan": Words("Plan", "优先级清单"),
    "sheet_top": Words("Top five", "前五项"),
    "sheet_rollup": Words("Workstreams", "业务汇总"),
    "sheet_timeline": Words("Timeline", "排期"),
    "sheet_map": Words("Map", "干系人地图"),
    "sheet_heatmap": Words("Heatmap", "风险热力图"),
    "sheet_risks": Words("Risks", "风险"),
    "sheet_decisions": Words("Decisions", "决策"),
    "sheet_actions": Words("Actions", "行动项"),
    "sheet_milestones": Words("Milestones", "里程碑"),
    # Headings that no kind has.
    "rank": Words("Rank", "名次"),
    "order": Words("Order", "次序"),
    "why": Words("Why", "理由"),
    "score": Words("Score", "得分"),
    "slack": Words("Slack (working days)", "浮动时间（工作日）"),
    "late": Words("Late (working days)", "逾期（工作日）"),
    "slip": Words("Slip (working days)", "较基线延误（工作日）"),
    "critical": Words("Critical", "关键"),
    "is_late": Words("Late", "逾期"),
    "your_people": Words("Your people", "贵方人员"),
    "tasks": Words("Tasks", "任务数"),
    "done_share": Words("Done", "完成率"),
    "red_risks": Words("Red risks", "高风险数"),
    "workstream": Words("Workstream", "业务"),
    "no_workstream": Words("Without a workstream", "未分业务"),
    "everything": Words("All", "合计"),
    "risk_score": Words("Score", "风险值"),
    "band": Words("Level", "等级"),
    "residual": Words("After response", "应对后"),
    "band_low": Words("Low", "低"),
    "band_medium": Words("Medium", "中"),
    "band_high": Words("High", "高"),
    "unmeasured": Words("Not measured", "未评估"),
    "probability": Words("Probability", "概率"),
    "impact": Words("Impact", "影响"),
    "zone": Words("Zone", "分区"),
    "people": Words("People", "人数"),
    "against": Words("Of them against", "其中反对"),
    "behind": Words("Less engaged than needed", "参与度不足"),
    "asked_people": Words("Asked to decide", "需其决定的人"),
    "today": Words("Today", "今天"),
    "manage_closely": Words("Manage closely", "重点管理"),
    "keep_satisfied": Words("Keep satisfied", "令其满意"),
    "keep_informed": Words("Keep informed", "随时告知"),
    "monitor": Words("Monitor", "监督"),
    "not_rated": Words("Not rated", "未评分"),
    # What is written on the picture of the map, or said of it.
    "map_caption": Words(
        "High begins at influence {influence} and relevance {relevance}. As of {day}.",
        "影响度 ≥ {influence}、相关度 ≥ {relevance} 为高。截至 {day}。",
    ),
    "picture_opposed": Words("opposes", "反对"),
    "picture_borderline": Words("borderline: within half a step of a cut-off", "临界：距分界线不到半级"),
    "picture_size": Words("size as chosen", "大小按所选列"),
    "picture_moved": Words("where from", "原位置"),
    "picture_raters": Words("what the raters span", "评分人之间的差异"),
    "picture_faded": Words("rated long ago", "评分已久"),
    "picture_on_scale": Words("{value} ({scale})", "{value}（{scale}）"),
    "picture_was": Words(
        "before: influence {influence}, relevance {relevance}", "此前：影响度 {influence}，相关度 {relevance}"
    ),
    "picture_spread": Words(
        "raters: influence {influence_low} to {influence_high}, relevance {relevance_low} to {relevance_high}",
        "评分人：影响度 {influence_low} 至 {influence_high}，相关度 {relevance_low} 至 {relevance_high}",
    ),
    "picture_unnamed": Words("one person", "一位干系人"),
    "picture_listed": Words("{mark}: {names}", "{mark}：{names}"),
    "picture_unrated_people": Words("Not rated ({count}): {names}", "未评分（{count} 人）：{names}"),
    "picture_more_listed": Words("All others stand in the table.", "其余人员见表格。"),
    "picture_unrated_count": Words("Not rated: {count}", "未评分：{count} 人"),
    "picture_alt_map": Words(
        "{title}. {people} {people:person|people}: {manage_closely} to manage closely, {keep_satisfied} to keep satisfied, "
        "{keep_informed} to keep informed, {monitor} to monitor, {not_rated} not rated.",
        "{title}。共 {people} 人：重点管理 {manage_closely}，令其满意 {keep_satisfied}，随时告知 {keep_informed}，"
        "监督 {monitor}，未评分 {not_rated}。",
    ),
    # Notes.
    "note_ranked": Words("Unfinished tasks in the order for this audience.", "按该对象的优先次序排列未完成任务。"),
    "note_finished": Words(
        "{n} finished {n:task stands|tasks stand} at the end without a rank.", "已完成的 {n} 项任务列在最后，不排名次。"
    ),
    "note_cancelled": Words("{n} cancelled {n:task is|tasks are} left out.", "已取消的 {n} 项任务未列出。"),
    "note_month": Words("Dates are given by month.", "日期精确到月。"),
    "note_quarter": Words("Dates are given by quarter.", "日期精确到季度。"),
    "note_unrated": Words("Not rated, so not on the map: {n}.", "未评分、因而不在图上的有 {n} 人。"),
    "note_top_risks": Words("The five greatest open risks.", "风险值最高的五项未关闭风险。"),
    "note_slip": Words("Slip: working days after the first baseline.", "“较基线延误”按工作日计。"),
    "note_decided": Words("What is still open comes first.", "待决事项排在前面。"),
    "note_grid": Words(
        "The chart shows {first} to {last}; other dates stand in the table alone.",
        "图中显示 {first} 年至 {last} 年；其余日期只在表中列出。",
    ),
    "note_top": Words("The five open tasks that come first.", "名次最前的五项未完成任务。"),
}
