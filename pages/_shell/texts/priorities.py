"""Words of the Priorities page and its figures."""

from data.kinds import Words

TEXTS: dict[str, Words] = {
    "priorities_all_aside": Words(
        "Every task is finished or set aside; none is left to rank", "任务均已完成或不参与排序，没有可排序的任务"
    ),
    "priorities_nothing": Words("There are no tasks to rank yet", "还没有可排序的任务"),
    "compare_all": Words("Compare all three", "三方对比"),
    "whose_view": Words("Whose ranking", "谁的排序"),
    "reset_weights": Words("Back to the preset weights", "恢复预设权重"),
    "weights_changed": Words("Weights of {audience} changed", "修改{audience}的权重"),
    "weights_all_zero": Words("At least one weight must be above zero.", "至少要有一个权重大于零。"),
    "compare_caption": Words(
        "Rank of each task for the team, the client and the boss", "每项任务在团队、客户、老板眼中的名次"
    ),
    "rank_caption": Words(
        "Score of the first {top} {top:task|tasks} for {audience}, as the sum of its parts",
        "{audience}视角得分最高的 {top} 项任务及其得分构成",
    ),
    "order_caption": Words(
        "The order of the open tasks for {audience}, with the reasons", "{audience}视角的未完成任务顺序及理由"
    ),
    "why_here": Words("Why here", "为何排在这里"),
    "rank_title": Words("Ranking for {audience}", "{audience}视角的排序"),
    "task": Words("Task", "任务"),
    "task_id": Words("ID", "编号"),
    "pick_task": Words("Pick a task", "选择任务"),
    "task_hint": Words(
        "Click a task, or pick one above, to see why it stands where it stands.",
        "点击一项任务，或在上方选择，查看它为何排在这里。",
    ),
    "rank": Words("Rank", "名次"),
    "score": Words("Score", "得分"),
    "coverage": Words("Known", "已知比例"),
    "coverage_is": Words(
        "{share} of the weight is known for this task; the score rests on that share.",
        "该任务已知权重占 {share}，得分据此计算。",
    ),
    "criterion": Words("Criterion", "评价维度"),
    "raw": Words("Value", "原始值"),
    "scaled": Words("Scaled", "换算值"),
    "weight": Words("Weight", "权重"),
    "part": Words("Part", "得分"),
    "source_typed": Words("typed: {what}", "填写：{what}"),
    "source_derived": Words("derived: {what}", "推算：{what}"),
    "source_none": Words("not known", "未知"),
    "unknown": Words("not known", "未知"),
    "why_there": Words("Why this task stands where it stands", "该任务为何排在这里"),
    "nothing_known": Words(
        "Nothing is known that this audience weighs, so it has no rank.", "没有该对象所看重的信息，因此没有名次。"
    ),
    "spread": Words("Rank gap", "名次差"),
    "all_tasks": Words("All tasks with their ranks", "全部任务及名次"),
    "and": Words(", ", "，"),
    "from_requirements": Words(
        "There are no tasks yet, so the requirements are ranked: requester as counterpart, wanted date as deadline, estimate as effort.",
        "尚无任务，因此对需求排序：提出人作为对接人，期望上线时间作为期限，预估工期作为工作量。",
    ),
    "left_out": Words("Not ranked: {said}.", "未参与排序：{said}。"),
    "left_out_finished": Words("{count} finished", "{count} 项已完成"),
    "left_out_cancelled": Words("{count} cancelled", "{count} 项已取消"),
    "left_out_summary": Words("{count} summary {count:task|tasks}", "{count} 项汇总任务"),
    "method_title": Words("How the score is made", "得分如何计算"),
    "method_explained": Words(
        "Weighted sum on declared bounds: score = sum of weight x scaled value; scaled value = (value - lower) / (upper - lower), "
        "turned round where less is better. Bounds are fixed beforehand, so a task never moves because another is hidden or added. "
        "What is not known is never zero: the other weights take its place, and the table says how much is known.",
        "固定区间加权求和：得分 = Σ 权重 × 换算值；换算值 =（原始值 − 下限）÷（上限 − 下限），越小越好的维度取反。"
        "区间事先确定，不会因为隐藏或增加其他任务而改变名次。未知不等于零：由其余权重按比例补足，表中注明已知比例。",
    ),
    "formula": Words("Formula", "算法"),
    "bounds": Words("Bounds", "区间"),
    "better": Words("Better", "方向"),
    "more": Words("more", "越大越好"),
    "less": Words("less", "越小越好"),
    "when_missing": Words("When missing", "缺失时"),
    "priorities.score": Words("Score", "得分"),
    "priorities.coverage": Words("known", "已知"),
    "priorities.low_coverage": Words("only {coverage} known", "仅 {coverage} 已知"),
    "priorities.rank": Words("Rank", "名次"),
    "priorities.team": Words("Team", "团队"),
    "priorities.client": Words("Client", "客户"),
    "priorities.boss": Words("Boss", "老板"),
    "priorities.below": Words("after place {top}", "第 {top} 名以后"),
    "priorities.alt_priorities": Words(
        "{title}. {items} {items:task|tasks}; the first: {first}.", "{title}。共 {items} 项任务，前几项：{first}。"
    ),
    "priorities.alt_comparison": Words(
        "{title}. Ranks of {items} {items:task|tasks}; first of each: {first}.",
        "{title}。{items} 项任务的名次，各方首位：{first}。",
    ),
    "priorities.alt_first": Words("{audience}: {name}", "{audience}：{name}"),
    "priorities.alt_between": Words("; ", "；"),
}
