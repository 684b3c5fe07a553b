"""Words of the Network page and its figure."""

from data.kinds import Words

TEXTS: dict[str, Words] = {
    "network_nothing": Words("No relation between people is loaded yet", "还没有导入人员之间的关系"),
    "network_load": Words(
        "Load a sheet named Relations with a row for each tie: From, To, Relation (reports to, influences, advises, blocks), Strength (1 to 5) "
        "and Sign (positive or negative). People are matched by their id or name. The empty form on the page Load has this sheet.",
        "请导入名为“关系”的工作表，每行一条关系：来源、对象、关系类型（汇报、影响、建议、阻碍）、强度（1 至 5）、正负（正向或负向）。"
        "人员按编号或姓名匹配。“导入”页的空白模板中已有此表。",
    ),
    "network_caption": Words(
        "Arrows lead from who influences to whom (boss to report); thicker is stronger. {shown} of {all} {all:person|people} drawn",
        "箭头由施加影响者指向受影响者，由上级指向汇报人；线越粗影响越强。图中 {shown} 人，共 {all} 人",
    ),
    "network_whole": Words(
        "Whole network: {n} {n:person|people}, {ties} {ties:tie|ties} of influence, density {density}, {camps} {camps:camp|camps} (modularity {q}); "
        "{alone} {alone:person has|people have} no tie. A filter changes none of these numbers.",
        "整个网络：{n} 人，{ties} 条影响关系，密度 {density}，{camps} 个阵营（模块度 {q}）；{alone} 人没有任何关系。筛选不影响这些数字。",
    ),
    "network_unstable": Words(
        "Fewer than {few} people: a single tie more or less turns these measures over.",
        "不足 {few} 人：增减一条关系就可能改变全部指标。",
    ),
    "network_thin": Words(
        "Fewer ties than people are written down. Who seems alone may only not have been asked about.",
        "记录的关系少于人数。看似孤立的人，也可能只是尚未了解其关系。",
    ),
    "network_strongest_part": Words(
        "Drawn are the {shown} people with the largest share in all influence; the table below holds everyone.",
        "图中为影响力占比最大的 {shown} 人；下表列出所有人。",
    ),
    "network_numbered": Words("Without room for a name: {names}", "图中以编号表示：{names}"),
    "network_pick": Words("Pick a person", "选择人员"),
    "network_person": Words("Person", "人员"),
    "network_show_only": Words("Show only", "只显示"),
    "network_hint": Words(
        "Click a person in the drawing, or pick one above, to see who sways them and through whom to reach them.",
        "点击图中的人，或在上方选择，查看谁能影响其人、通过谁可以接触到其人。",
    ),
    "network_from": Words("Strongest way from", "最强路径的起点"),
    "network_nobody": Words("nobody", "未选择"),
    "network_way": Words(
        "Go through {through} to reach {name}: {way}, strength {strength}.",
        "通过{through}可影响{name}：{way}，强度 {strength}。",
    ),
    "network_way_direct": Words(
        "{start} reaches {name} directly, strength {strength}.", "{start}可直接影响{name}，强度 {strength}。"
    ),
    "network_way_beats": Words("The direct tie has only {direct}.", "直接关系的强度只有 {direct}。"),
    "network_way_unknown": Words(
        "{way}. The strength of a tie on this way is not written down.", "{way}。这条路径上有关系未记录强度。"
    ),
    "network_way_none": Words("No way of influence leads from {start} to {name}.", "没有从{start}到{name}的影响路径。"),
    "network_ask": Words("Ask {name} first.", "先找{name}。"),
    "network_ask_nobody": Words(
        "Nobody is known who sways {name}: find out through whom to reach them.",
        "尚不知道谁能影响{name}：请先了解可通过谁接触。",
    ),
    "network_ask_strongest": Words(
        "Of those who sway {name}, {first} does so most: ask {first} first.",
        "在能影响{name}的人中，{first}影响最强：先找{first}。",
    ),
    "network_influences": Words("Influences", "影响"),
    "network_influenced": Words("Influenced by", "受影响于"),
    "network_at_odds": Words("At odds with", "与之对立"),
    "network_tie": Words("{name}: {kinds}, {strength}", "{name}：{kinds}，{strength}"),
    "network_two_powers": Words("Power by rating and by connections", "评分与关系中的影响力"),
    "network_above": Words(
        "rated above {rated} of the others, by connections above {network}",
        "评分高于其他 {rated} 的人，关系影响力高于 {network} 的人",
    ),
    "network_not_rated": Words("influence is not rated", "影响度未评分"),
    "network_camp": Words("Camp", "阵营"),
    "network_tab_do": Words("What follows", "后续行动"),
    "network_tab_table": Words("Everyone's place", "每人的位置"),
    "network_tab_rated": Words("Rating and network", "评分与网络"),
    "network_tab_camps": Words("Camps, and who stands alone", "阵营与孤立人员"),
    "network_tab_told": Words("Quality of the data", "数据质量"),
    "network_do_nothing": Words(
        "Nothing presses: no bridge, no conflict, no mismatch.", "暂无需要处理的事项：没有唯一纽带、对立或评分差异。"
    ),
    "network_do_bridge": Words(
        "{name} is the only bridge to {names}: have a second contact.",
        "{name}是通向{names}的唯一纽带：请再建立一条联系。",
    ),
    "network_do_block": Words(
        "{name} is at odds with {names}: speak with both; nobody is known who sways {name}.",
        "{name}与{names}对立：请分别沟通；尚不知道谁能影响{name}。",
    ),
    "network_do_block_ask": Words(
        "{name} is at odds with {names}: ask {via}, who sways {name}, to speak with them.",
        "{name}与{names}对立：可请能影响{name}的{via}出面沟通。",
    ),
    "network_do_hidden_influencer": Words(
        "{name} sways more than the rating says: win {name} before the others, and look at the rating again.",
        "{name}的实际影响力高于评分：先争取{name}，并复核评分。",
    ),
    "network_do_rated_strong_hardly_connected": Words(
        "{name} is rated strong, and the ties hardly show it: ask through whom {name} acts, and write that down.",
        "{name}评分高，但从关系中几乎看不出影响：请了解其通过谁发挥影响，并补充记录。",
    ),
    "network_open": Words("Open {name}", "查看{name}"),
    "network_reading": Words("In a word", "一句话"),
    "network_out": Words("Influences", "影响人数"),
    "network_in": Words("Influenced by", "受影响于人数"),
    "network_against": Words("Conflicts", "对立关系"),
    "network_betweenness": Words("Broker", "中介"),
    "network_closeness": Words("Nearness", "接近度"),
    "network_pagerank": Words("Share in influence", "影响力占比"),
    "network_reach": Words("Within two steps", "两步可达"),
    "network_constraint": Words("Closed circle", "圈子封闭度"),
    "network_rated": Words("By rating", "按评分"),
    "network_network": Words("By network", "按网络"),
    "network_mismatch": Words("Difference", "差异"),
    "network_help_out": Words(
        "Active sender: how many people this person influences (out-degree)", "主动影响的人数（出度）"
    ),
    "network_help_in": Words(
        "Looked after by: how many people influence this person (in-degree)", "影响此人的人数（入度）"
    ),
    "network_help_against": Words("Ties of conflict or blocking this person stands in", "此人涉及的对立或阻碍关系"),
    "network_help_betweenness": Words(
        "On how much of all shortest ways between two others this person stands: broker, bottleneck, single point of failure (betweenness)",
        "位于其他两人之间最短路径上的比例：中介、瓶颈、单点风险（中介中心性）",
    ),
    "network_help_closeness": Words(
        "How near to all others: who spreads news fastest; the mean of 1 / steps (harmonic closeness)",
        "离所有人有多近：谁传播最快；1/步数的平均值（调和接近中心性）",
    ),
    "network_help_pagerank": Words(
        "Who sways the influential is influential: the shares of all add up to 100% (PageRank against the arrows)",
        "能影响有影响力的人，才有影响力：所有人合计 100%（逆箭头方向的 PageRank）",
    ),
    "network_help_reach": Words(
        "People reached directly or through one other: whom to ask first", "直接或经一人可影响的人数：先找谁"
    ),
    "network_help_constraint": Words(
        "How far the contacts know each other: low means a bridge between circles, high a closed circle (Burt's constraint)",
        "其联系人之间的相识程度：低为连接不同圈子，高为封闭圈子（Burt 约束系数）",
    ),
    "network_table_alt": Words("Everybody's place in the network, in numbers", "每个人在网络中的位置（数值）"),
    "network_rated_alt": Words("Power by rating beside power by connections", "评分影响力与关系影响力对照"),
    "network_rated_means": Words(
        "Both as percentile ranks among the rated: the share of the others who stand below. The network never changes a rating. "
        "Told as a difference: in the upper third by the one, in the lower half by the other.",
        "均为已评分者中的百分位：低于此人的比例。网络不会改变评分。一方居前三分之一、另一方居后一半时，列为差异。",
    ),
    "network_rated_none": Words(
        "Ratings and network agree, as far as both are known.", "在已知范围内，评分与网络一致。"
    ),
    "network_camps_mean": Words(
        "Camps are people with many ties inside and few outside; ties of conflict do not hold a camp together. Modularity {q}: {clear}.",
        "阵营是内部联系多、外部联系少的人群；对立关系不计入。模块度 {q}：{clear}。",
    ),
    "network_clear": Words("clearly apart", "界限清楚"),
    "network_unclear": Words("hardly apart, do not rely on them", "界限不清，不宜作为依据"),
    "network_camp_line": Words("Camp {number} ({count}): {names}", "阵营 {number}（{count} 人）：{names}"),
    "network_alone": Words("Without any tie ({count}): {names}", "没有任何关系（{count} 人）：{names}"),
    "network_more": Words("{names} and {count} more", "{names} 等，另有 {count} 人"),
    "network_told_none": Words(
        "Every row was understood, every name is on the list of people.", "所有行均已识别，所有姓名都在干系人名单中。"
    ),
    "network_told_unknown": Words(
        "{count} of {all} {all:tie|ties} {count:has|have} no strength: {count:it counts as a tie|they count as ties}, and no way is reckoned through {count:it|them} while another is known.",
        "{all} 条关系中有 {count} 条没有强度：仍计为关系，但有其他路径时不经过它们。",
    ),
    "network_told_outsider": Words(
        "Named in a relation, on no list of people; kept as outsiders ({count}): {found}",
        "出现在关系中但不在干系人名单内，作为名单外人员保留（{count}）：{found}",
    ),
    "network_told_ambiguous": Words(
        "Several people bear this name; give the id instead ({count}): {found}",
        "多人同名，请改用编号（{count}）：{found}",
    ),
    "network_told_self": Words(
        "A tie from somebody to themselves, left out ({count}): {found}", "指向自己的关系，未采用（{count}）：{found}"
    ),
    "network_told_double": Words(
        "Written down twice; the stronger one counts ({count}): {found}", "重复记录，取较强的一条（{count}）：{found}"
    ),
    "network_told_end_missing": Words(
        "One end is blank, left out ({count}): {found}", "缺少一端，未采用（{count}）：{found}"
    ),
    "network_told_kind_missing": Words(
        "Without a kind of relation, taken as “influences” ({count}): {found}",
        "未写关系类型，按“影响”处理（{count}）：{found}",
    ),
    "network_told_sign_unclear": Words(
        "A sign that is not understood, taken as none; write positive or negative ({count}): {found}",
        "无法识别的正负，按未填处理；请写正向或负向（{count}）：{found}",
    ),
    "network_is_hidden_influencer": Words("sways more than rated", "影响力高于评分"),
    "network_is_rated_strong_hardly_connected": Words("rated strong, ties hardly show it", "评分高，关系中看不出"),
    "network_is_bridge": Words("only bridge to some", "唯一纽带"),
    "network_is_voice": Words("voice that carries", "有分量的声音"),
    "network_is_broker": Words("broker", "中介"),
    "network_is_spreader": Words("spreads fastest", "传播最快"),
    "network_is_isolated": Words("no tie known", "没有已知关系"),
    "network_is_outsider": Words("not on the list of people", "不在名单内"),
    "method_network": Words(
        "An arrow means influence: from who influences or advises to whom, and from a boss to those who report to them. Blocks and negative ties are "
        "drawn apart and carry no influence. All measures are of the whole network; each tie counts once, however strong.\n\n"
        "- **Broker**: betweenness, after Brandes\n- **Nearness**: harmonic closeness along the arrows\n"
        "- **Share in influence**: PageRank with damping 0.85, credit running against the arrows\n"
        "- **Camps**: Louvain on ties without direction, best of seeded orders (seed 1); clear from modularity 0.3\n"
        "- **Way to somebody**: strengths as shares of the highest, multiplied along the way; a longer way may beat the direct one",
        "箭头表示影响：由影响者、建议者指向对象，由上级指向汇报人。阻碍与负向关系单独绘出，不传递影响。所有指标均按整个网络计算；每条关系计一次，不论强弱。\n\n"
        "- **中介**：中介中心性（Brandes 算法）\n- **接近度**：沿箭头方向的调和接近中心性\n"
        "- **影响力占比**：PageRank，阻尼系数 0.85，逆箭头方向累计\n"
        "- **阵营**：不计方向的 Louvain 算法，取固定种子（1）多次排序中的最优；模块度 0.3 起为界限清楚\n"
        "- **最强路径**：强度按最高级折算为 0 至 1，沿路径相乘；较长的路径可能强于直接关系",
    ),
    "source_network": Words(
        "Brandes 2001; Page et al. 1999; Burt 1992; Blondel et al. 2008; Newman & Girvan 2004; Gansner et al. 2004 (drawing)",
        "Brandes 2001；Page 等 1999；Burt 1992；Blondel 等 2008；Newman & Girvan 2004；Gansner 等 2004（绘图）",
    ),
    "network.camp": Words("around {name} ({count})", "以{name}为中心（{count} 人）"),
    "network.no_camp": Words("no camp, or a smaller one", "无阵营或较小阵营"),
    "network.against": Words("at odds", "对立"),
    "network.influences": Words("influences {count}", "影响 {count} 人"),
    "network.influenced": Words("influenced by {count}", "受 {count} 人影响"),
    "network.reach": Words("reaches {count} within two steps", "两步之内可影响 {count} 人"),
    "network.at_odds": Words("conflicts: {count}", "对立关系 {count} 条"),
    "network.outsider": Words("named in a relation, on no list of people", "出现在关系中，不在干系人名单内"),
    "network.kind_reports_to": Words("is the boss", "上级"),
    "network.kind_influences": Words("influences", "影响"),
    "network.kind_advises": Words("advises", "建议"),
    "network.kind_blocks": Words("blocks", "阻碍"),
    "network.strength": Words("strength {level} of {highest}", "强度 {level}（最高 {highest}）"),
    "network.strength_unknown": Words("strength not written down", "未记录强度"),
    "network.mismatch_hidden_influencer": Words("sways more than the rating says", "实际影响力高于评分"),
    "network.mismatch_rated_strong_hardly_connected": Words(
        "rated strong, the ties hardly show it", "评分高，但从关系中几乎看不出影响"
    ),
    "network.alt_network": Words(
        "{title}. A network of {people} {people:person|people}: {ties} {ties:tie|ties} of influence, {against} of conflict, {camps} {camps:camp|camps}.",
        "{title}。{people} 人的网络：{ties} 条影响关系，{against} 条对立关系，{camps} 个阵营。",
    ),
}
