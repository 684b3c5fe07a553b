"""Words of the Map page and its figure."""

from data.kinds import Words

TEXTS: dict[str, Words] = {
    "map_nothing": Words("Nobody is on the map yet", "地图上还没有干系人"),
    "size_by": Words("Size", "大小"),
    "circle_index": Words("Stakeholder Circle index", "干系人圈指数"),
    "circle_weights": Words("Weights of the Stakeholder Circle", "干系人圈权重"),
    "circle_power": Words("Power", "权力"),
    "circle_proximity": Words("Proximity", "邻近性"),
    "circle_urgency": Words("Urgency", "紧迫性"),
    "circle_means": Words(
        "Only the proportions count; 4-2-5 is usual. More urgency suits public projects, more power hierarchies.",
        "只看比例，通常为 4-2-5。公共项目可提高紧迫性，层级组织可提高权力。",
    ),
    "circle_changed": Words("Weights of the Stakeholder Circle changed", "修改干系人圈权重"),
    "circle_standing": Words(
        "Stakeholder Circle: rank {rank} of {all}, index {index} (power {power} of 4, proximity {proximity} of 4, urgency {urgency} of 5)",
        "干系人圈：第 {rank} 位（共 {all} 位），指数 {index}（权力 {power}/4，邻近性 {proximity}/4，紧迫性 {urgency}/5）",
    ),
    "same_size": Words("all alike", "相同"),
    "colour_by": Words("Colour", "颜色"),
    "one_colour": Words("who decides", "决策者"),
    "number_of": Words("number of {what}", "{what}数量"),
    "shape_by": Words("Shape", "形状"),
    "one_shape": Words("usual", "默认"),
    "compare_with": Words("Compare with", "对比"),
    "compare_nothing": Words("nothing", "不对比"),
    "compare_begun": Words("as it began", "最初状态"),
    "compare_later": Words(
        "Once something was changed, every earlier day and every restore point can be compared with.",
        "有改动之后，即可与之前任意一天或还原点对比。",
    ),
    "moved_since": Words("{n} {n:person|people} moved since {day}", "自 {day} 以来有 {n} 人移动"),
    "none_moved": Words("nobody moved since {day}", "自 {day} 以来无人移动"),
    "anonymous": Words("Letters for names", "以字母代替姓名"),
    "anonymous_means": Words(
        "On this page every name becomes a letter, always the same one for the same person.",
        "本页所有姓名改用字母显示；同一人的字母始终不变。",
    ),
    "anonymous_card": Words(
        "Turn the names on again to see what is known of this person.", "恢复姓名显示后可查看此人的资料。"
    ),
    "rated_meanwhile": Words(
        "Somebody else rated this person meanwhile; nothing was written. Look again, then move the person once more.",
        "此人刚被他人重新评分，本次未写入。请查看后再移动一次。",
    ),
    "map_file": Words("stakeholder-map", "干系人地图"),
    "method_map": Words(
        "Everyone stands where influence and relevance were rated. A score on the cut-off is high; together they give four quarters, "
        "each with its own way of working with people. Within half a step of a cut-off a person is hatched as borderline. Who has no rating "
        "waits below the map and is never placed at zero or in the middle. People of equal ratings stand side by side, the true values in "
        "the tooltip. The cut-offs are this project’s own: no primary source gives numbers.",
        "每个人按影响度和相关度的评分定位。达到分界线即为“高”，由此分出四个区，各有对应的管理方式。距分界线半级以内的人以斜线标为“临界”。"
        "未评分的人列在图下，绝不按零分或中间值放置。评分相同的人并排显示，实际分值见提示。分界线由本项目自定：原始文献并未给出数值。",
    ),
    "source_map": Words(
        "Power/interest grid after Mendelow (1981), Eden & Ackermann (1998) Making Strategy, Johnson & Scholes; names placed after "
        "Christensen, Marks & Shieber (1995)",
        "权力/利益方格，参照 Mendelow（1981）、Eden 与 Ackermann（1998）《Making Strategy》、Johnson 与 Scholes；标签布局参照 Christensen、Marks 与 Shieber（1995）",
    ),
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
    "map.moved": Words("moved since then", "其间移动"),
    "map.raters": Words("spread of the raters", "评分人之间的差异"),
    "map.faded": Words("rated long ago, drawn paler", "评分已久，颜色变淡"),
    "map.was": Words(
        "before: influence {influence}, relevance {relevance}", "之前：影响度 {influence}，相关度 {relevance}"
    ),
    "map.spread": Words(
        "raters: influence {influence_low} to {influence_high}, relevance {relevance_low} to {relevance_high}",
        "各评分人：影响度 {influence_low} 至 {influence_high}，相关度 {relevance_low} 至 {relevance_high}",
    ),
    "map.unnamed": Words("One person", "一位干系人"),
    "onmap.tools": Words("Look closer and save", "缩放与保存"),
    "onmap.zoom_in": Words("Look closer", "放大"),
    "onmap.zoom_out": Words("Look from further away", "缩小"),
    "onmap.zoom_all": Words("Whole map", "全图"),
    "onmap.full": Words("Full screen", "全屏"),
    "onmap.leave": Words("Leave full screen", "退出全屏"),
    "onmap.png": Words("Save PNG", "保存 PNG"),
    "onmap.svg": Words("Save SVG", "保存 SVG"),
    "onmap.png_hint": Words("Save the map as it is shown, as a picture", "将当前地图保存为图片"),
    "onmap.svg_hint": Words("Save the map as it is shown, as a drawing that stays sharp", "将当前地图保存为矢量图"),
    "onmap.tray": Words("Not rated ({count}):", "未评分（{count} 人）："),
    "onmap.tray_hint": Words("drag somebody onto the map to rate them", "拖到图上即可评分"),
    "onmap.more": Words("{count} more", "另有 {count} 人"),
    "onmap.list": Words("{count} people behind a letter or a number", "以字母或编号显示的 {count} 人"),
    "onmap.crowd": Words(
        "{mark}: {count} people in one place; Enter shows who", "{mark}：同一位置 {count} 人，按回车查看"
    ),
    "onmap.against": Words("{count} of them opposed", "其中 {count} 人反对"),
    "onmap.close": Words("Close", "关闭"),
    "onmap.comma": Words(", ", "、"),
    "onmap.unnamed": Words("One person", "一位干系人"),
    "onmap.unknown": Words("not rated", "未评分"),
    "onmap.becomes": Words("{axis}: {before} → {after}", "{axis}：{before} → {after}"),
    "onmap.stays": Words("{axis}: stays {after}", "{axis}：保持 {after}"),
    "onmap.why": Words("Why?", "为什么？"),
    "onmap.why_of": Words("Why {name} is rated anew", "{name} 重新评分的理由"),
    "onmap.why_missing": Words(
        "Say why in a few words; it is kept with the rating.", "请简要写明理由，将与评分一并保存。"
    ),
    "onmap.keep": Words("Keep the rating", "保存评分"),
    "onmap.cancel": Words("Leave it as it was", "保持原评分"),
    "onmap.not_kept": Words(
        "Not kept yet: Enter gives the reason, Escape leaves it as it was.", "尚未保存：回车填写理由，Esc 取消。"
    ),
    "onmap.kept": Words("The rating is kept.", "评分已保存。"),
    "onmap.dropped": Words("Left as it was.", "保持原样。"),
    "onmap.keys_owner": Words(
        "Tab: next person · arrows: another rating · Enter: open, or say why · Esc: leave it",
        "Tab：下一人 · 方向键：改评分 · 回车：打开或填写理由 · Esc：取消",
    ),
    "onmap.keys": Words("Tab or arrows: next person · Enter: open", "Tab 或方向键：下一人 · 回车：打开"),
    "map.alt_map": Words(
        "{title}. {people} {people:person|people}: {manage_closely} to manage closely, {keep_satisfied} to keep satisfied, "
        "{keep_informed} to keep informed, {monitor} to monitor, {not_rated} not rated.",
        "{title}。共 {people} 人：重点管理 {manage_closely}，令其满意 {keep_satisfied}，随时告知 {keep_informed}，监督 {monitor}，未评分 {not_rated}。",
    ),
}
