"""Words of the Timeline and its chart."""

from data.kinds import Words

TEXTS: dict[str, Words] = {
    "schedule_nothing": Words("There are no tasks to schedule yet", "还没有可排期的任务"),
    # --- what is chosen
    "group_by": Words("Group by", "分组"),
    "group_none": Words("the list's own order", "按清单顺序"),
    "group_scenario": Words("scenario", "业务场景"),
    "group_workstream": Words("workstream", "业务线"),
    "group_owner": Words("owner", "负责人"),
    "group_counterpart": Words("counterpart", "对接人"),
    "group_rest": Words("none named", "未指定"),
    "only": Words("Only", "筛选"),
    "all_tasks_shown": Words("all tasks", "全部任务"),
    "only_critical": Words("critical", "关键路径"),
    "only_open": Words("open", "未完成"),
    "only_late": Words("late", "逾期"),
    "chart_shows": Words("Show", "显示"),
    "show_baseline": Words("baseline", "基线"),
    "show_slack": Words("slack", "浮动时间"),
    "show_links": Words("links", "依赖"),
    # --- what applies
    "from_requirements_scheduled": Words(
        "There are no tasks yet, so the requirements are scheduled: wanted date as deadline, and durations as far as they are known.",
        "尚无任务，因此对需求排期：期望上线时间作为期限，工期以已知为准。",
    ),
    "tasks_drawn": Words("{shown} of {all} {all:task|tasks}", "显示 {shown}/{all} 项任务"),
    "plan_runs": Words("{start} to {finish}", "{start} 至 {finish}"),
    "calendar_of": Words("holidays of {country}", "{country}节假日"),
    "calendar_none": Words("Monday to Friday, no public holidays", "周一至周五，不含法定节假日"),
    "calendar_makeup": Words(
        "{count} make-up {count:day|days} worked within the plan", "计划期内调休上班 {count} 天"
    ),
    "calendar_overrides": Words(
        "{count} {count:day|days} set in the table Calendar", "日历表中另定 {count} 天"
    ),
    "calendar_provisional": Words(
        "provisional from {day}: official days are not announced yet", "{day} 起为暂定：官方安排尚未公布"
    ),
    "country_CN": Words("China", "中国"),
    "plan_problems": Words("Problems in the plan ({count})", "计划中的问题（{count}）"),
    # --- the task that was picked
    "timeline_hint": Words(
        "Click a task, or pick one above, to see why it stands where it stands.", "点击一项任务，或在上方选择，查看日期的由来。"
    ),
    "task_start": Words("Start", "开始"),
    "task_finish": Words("Finish", "完成"),
    "task_days": Words("Working days", "工作日"),
    "task_slack": Words("Slack", "浮动时间"),
    "against_baseline_of": Words("Against the baseline ({day}): {slip}", "较基线（{day}）：{slip}"),
    "in_days": Words("{days} d", "{days} 个工作日"),
    "on_critical_path": Words("On the critical path: each day later moves the finish.", "位于关键路径：每延误一个工作日，整体完成就延误一个工作日。"),
    "is_late": Words("Late by {days} d", "已逾期 {days} 个工作日"),
    "deadline_on": Words("Deadline {day}", "最后期限 {day}"),
    "deadline_missed": Words("Misses its deadline of {day}", "晚于最后期限 {day}"),
    "why_this_date": Words("Why this date?", "为什么是这个日期？"),
    "driven_actual": Words("It happened: the actual date is recorded.", "已实际发生，按记录的实际日期。"),
    "driven_begun": Words("It has begun: its start on {day} is recorded.", "已经开始：记录的开始日期为 {day}。"),
    "driven_predecessor": Words(
        "It waits for “{name}”, which is planned to finish on {day}.", "等待“{name}”（计划于 {day} 完成）。"
    ),
    "driven_predecessor_done": Words("It waited for “{name}”, finished on {day}.", "等待“{name}”（{day} 完成）。"),
    "driven_after": Words("It waits for other tasks.", "等待其他任务。"),
    "driven_typed_start": Words("Its typed start: not before {day}.", "按填写的开始日期：不早于 {day}。"),
    "driven_typed_finish": Words("Its typed finish: {day}.", "按填写的完成日期：{day}。"),
    "driven_plan_start": Words("Nothing holds it back: it begins when the plan begins.", "没有前置限制：随计划一同开始。"),
    "driven_children": Words("It spans the tasks under it.", "由其下级任务汇总得出。"),
    "the_chain": Words("What led to it, with the day of finish", "推动该日期的任务链（及完成日期）"),
    "chain_step": Words("{day} · {name}", "{day} · {name}"),
    "names_tied": Words("Counterparts", "对接人"),
    "threatening": Words("Risks that threaten it ({count})", "威胁它的风险（{count}）"),
    "waiting_for_it": Words("Waiting for it ({count})", "等待它的任务（{count}）"),
    # --- the table
    "edit_plan": Words("Change the plan", "修改计划"),
    "edit_plan_means": Words(
        "Change a duration, a predecessor or a date; the chart above follows at once.", "修改工期、前置任务或日期，上方图表立即更新。"
    ),
    "finish_moves": Words("The finish moves from {before} to {after} ({days:+} working {days:day|days}).", "整体完成由 {before} 变为 {after}（{days:+} 个工作日）。"),
    "finish_stays": Words("The finish stays at {after}.", "整体完成仍为 {after}。"),
    "tasks_move": Words("{count} {count:task moves|tasks move}.", "{count} 项任务移动。"),
    "whom_it_hits": Words("It hits {people}.", "受影响：{people}。"),
    "hit_one": Words("{name} ({tasks}, {days} d)", "{name}（{tasks}，{days} 个工作日）"),
    "hits_nobody": Words("Nobody on the list of stakeholders is named by these tasks.", "这些任务未涉及名单中的干系人。"),
    "take_back": Words("Undo", "撤销"),
    "editor_means": Words("Tasks, to be changed in place", "可直接修改的任务表"),
    "and_others": Words("and {count} more", "另有 {count} 项"),
    # --- words of the chart
    "schedule.locale": Words("en-GB", "zh-CN"),
    "schedule.name": Words("Task", "任务"),
    "schedule.who": Words("Who", "负责人"),
    "schedule.days": Words("Days", "工作日"),
    "schedule.zoom": Words("Zoom", "缩放"),
    "schedule.zoom_day": Words("Day", "日"),
    "schedule.zoom_week": Words("Week", "周"),
    "schedule.zoom_month": Words("Month", "月"),
    "schedule.zoom_quarter": Words("Quarter", "季"),
    "schedule.zoom_all": Words("All", "全部"),
    "schedule.quarter": Words("Q{n}", "Q{n}"),
    "schedule.today": Words("today", "今天"),
    "schedule.keys": Words(
        "↑ ↓ rows · Enter opens · ← → fold · + − zoom · Shift ← → earlier, later",
        "↑ ↓ 换行 · Enter 打开 · ← → 折叠 · + − 缩放 · Shift ← → 移动时间",
    ),
    "schedule.nothing": Words("No task passes the filter.", "没有符合筛选条件的任务。"),
    "schedule.nothing_soon": Words("Nothing falls into these days.", "这段时间内没有任务。"),
    "schedule.more": Words("and {count} more", "另有 {count} 项"),
    "schedule.milestones": Words("Milestones", "里程碑"),
    "schedule.task": Words("task, done part stronger", "任务（已完成部分颜色更重）"),
    "schedule.critical": Words("critical", "关键路径"),
    "schedule.done": Words("done", "已完成"),
    "schedule.missed": Words("after its deadline", "晚于最后期限"),
    "schedule.late": Words("late", "逾期"),
    "schedule.late_by": Words("late {days} d", "逾期 {days} 个工作日"),
    "schedule.slip": Words("{days} d", "{days} 个工作日"),
    "schedule.baseline": Words("baseline", "基线"),
    "schedule.slack": Words("slack", "浮动时间"),
    "schedule.milestone": Words("milestone", "里程碑"),
    "schedule.made_up": Words("make-up working day", "调休上班"),
    "schedule.said_dates": Words("{start} to {finish}, {days} working {days:day|days}", "{start} 至 {finish}，{days} 个工作日"),
    "schedule.said_on": Words("on {day}", "{day}"),
    "schedule.said_progress": Words("{share} done", "完成 {share}"),
    "schedule.said_slack": Words("slack {days} d", "浮动时间 {days} 个工作日"),
    "schedule.said_critical": Words("on the critical path", "位于关键路径"),
    "schedule.said_baseline": Words("baseline {day} ({days} d)", "基线 {day}（{days} 个工作日）"),
    "schedule.said_deadline": Words("deadline {day}", "最后期限 {day}"),
    "schedule.said_missed": Words("misses its deadline of {day}", "晚于最后期限 {day}"),
    "schedule.alt_schedule": Words(
        "{title}. {tasks} {tasks:task|tasks} from {start} to {finish}, {critical} on the critical path, {late} late.",
        "{title}。共 {tasks} 项任务，{start} 至 {finish}；关键路径 {critical} 项，逾期 {late} 项。",
    ),
    "schedule.alt_dates": Words(
        "{title}. {tasks} {tasks:task|tasks} from {start} to {finish}.", "{title}。共 {tasks} 项任务，{start} 至 {finish}。"
    ),
}  # fmt: skip
