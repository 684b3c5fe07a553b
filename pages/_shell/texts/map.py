"""Words of the Map page and its figure."""

from data.kinds import Words

TEXTS: dict[str, Words] = {
    "map_nothing": Words("Nobody is on the map yet", "地图上还没有干系人"),
    "size_by": Words("Size", "大小"),
    "same_size": Words("all alike", "相同"),
    "colour_by": Words("Colour", "颜色"),
    "one_colour": Words("only who decides", "仅突出决策者"),
    "number_of": Words("number of {what}", "{what}数量"),
    "show_only": Words("Show only", "只显示"),
    "everyone": Words("everyone", "全部"),
    "scenario": Words("Scenario", "业务场景"),
    "all_scenarios": Words("all scenarios", "全部场景"),
    "cutoffs": Words("Cut-offs", "分界线"),
    "cut_of": Words("{what}: high from", "{what}：不低于此值视为高"),
    "cut_means": Words(
        "A score on the line counts as high. Within half a step of the line a person is marked as borderline.",
        "达到分界线即为“高”（≥）。距分界线半级以内的人标为“临界”。",
    ),
    "cut_changed": Words("Cut-off of {what} changed", "修改{what}分界线"),
    "map_caption": Words(
        "{shown} of {all} {all:person|people} {shown:is|are} on the map; high begins at influence {influence} and relevance {relevance}",
        "图上 {shown} 人（共 {all} 人）；影响度 ≥ {influence}、相关度 ≥ {relevance} 为高",
    ),
    "roster": Words("{count} people behind a letter or a number", "以字母或编号显示的 {count} 人"),
    "tray": Words(
        "Not rated ({count}): a score is missing, so they are not on the map",
        "未评分（{count} 人）：缺少分值，因此不在图上",
    ),
    "person": Words("Person", "人员"),
    "pick_person": Words("Pick a person", "选择人员"),
    "card_hint": Words(
        "Click a person on the map, or pick one above, to see their concerns, tasks and risks.",
        "点击图上的人，或在上方选择，查看其关注点、任务和风险。",
    ),
    "nameless": Words("One person", "一位干系人"),
    "nameless_means": Words(
        "Names are shown only where a decision is asked of this audience.", "仅在需要该对象作出决定时显示姓名。"
    ),
    "borderline": Words("Borderline: within half a step of the cut-off.", "临界：距分界线不到半级。"),
    "unrated": Words("not rated", "未评分"),
    "map.quadrant_manage_closely": Words("Manage closely", "重点管理"),
    "map.quadrant_keep_satisfied": Words("Keep satisfied", "令其满意"),
    "map.quadrant_keep_informed": Words("Keep informed", "随时告知"),
    "map.quadrant_monitor": Words("Monitor", "监督"),
    "map.quadrant_not_rated": Words("Not rated", "未评分"),
    "map.strategy_manage_closely": Words("meet and decide together", "参与决策，当面沟通"),
    "map.strategy_keep_satisfied": Words("brief, ready for decision", "少而精，便于决策"),
    "map.strategy_keep_informed": Words("inform, win as allies", "及时告知，争取支持"),
    "map.strategy_monitor": Words("little effort, look again", "投入最少，定期复查"),
    "map.strategy_not_rated": Words("rate influence and relevance first", "请先评定影响度和相关度"),
    "map.borderline": Words("borderline", "临界"),
    "map.opposed": Words("opposes", "反对"),
    "map.axis_relevance": Words("Relevance →", "相关度 →"),
    "map.axis_influence": Words("Influence →", "影响度 →"),
    "map.relevance": Words("Relevance", "相关度"),
    "map.influence": Words("Influence", "影响度"),
    "map.on_scale": Words("{value} ({scale})", "{value}（{scale}）"),
    "map.size": Words("size as chosen", "大小按所选列"),
    "map.alt_map": Words(
        "{title}. {people} {people:person|people}: {manage_closely} to manage closely, {keep_satisfied} to keep satisfied, "
        "{keep_informed} to keep informed, {monitor} to monitor, {not_rated} not rated.",
        "{title}。共 {people} 人：重点管理 {manage_closely}，令其满意 {keep_satisfied}，随时告知 {keep_informed}，监督 {monitor}，未评分 {not_rated}。",
    ),
}
