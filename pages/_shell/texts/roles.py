"""Words of the Roles page and of the checks across tables."""

from data.kinds import Words

TEXTS: dict[str, Words] = {
    "setting_raci": Words("RACI · {what}", "RACI · {what}"),
    "raci_start": Words("Start a matrix from the plan", "按计划新建矩阵"),
    "raci_start_means": Words(
        "Or begin with the plan: a row for each open task, R under its owner. Who answers for it (A) is then yours to say.",
        "也可以从计划开始：每项未完成任务一行，负责人标为 R；再由你指定最终负责人（A）。",
    ),
    "raci_started": Words("RACI matrix started from the plan", "按计划新建 RACI 矩阵"),
    "raci_variant": Words("Letters", "字母变体"),
    "raci_variant_as_written": Words("As written: {variant}", "按原表：{variant}"),
    "raci_rules": Words("Rules", "规则"),
    "raci_most_consulted": Words("Most who are consulted on a task", "每项任务最多咨询人数"),
    "raci_most_accountable": Words("Most tasks one person answers for, of all", "一人最终负责的任务占比上限"),
    "raci_least_tasks": Words("Shares count from so many tasks on", "任务满多少项才看占比"),
    "raci_rules_mean": Words(
        "More than this is told as a warning. The rules are kept with the workspace and its complete copy.",
        "超过即提示。规则随工作区及其完整副本保存。",
    ),
    "raci_rule_changed": Words("Rule of the RACI matrix changed", "修改 RACI 规则"),
    "raci_cutoffs": Words(
        "more than {most} consulted; accountable for more than {percent} % of the tasks, from {least} tasks on",
        "咨询超过 {most} 方；最终负责的任务超过 {percent}%（任务满 {least} 项起）",
    ),
    "raci_view": Words("Columns", "列"),
    "raci_as_written": Words("As written", "按原表"),
    "raci_by_person": Words("By person", "按人员"),
    "raci_rows": Words("Tasks", "任务"),
    "raci_all_tasks": Words("All tasks", "全部任务"),
    "raci_faulty": Words("With a fault", "仅有问题的"),
    "raci_task": Words("Task", "任务"),
    "raci_who": Words("Person or role", "人员或角色"),
    "raci_alt": Words(
        "RACI matrix: {tasks} {tasks:task|tasks} down, {holders} {holders:person or role|people and roles} across, {faults} {faults:point|points} to look at",
        "RACI 责任矩阵：{tasks} 项任务，{holders} 个人员或角色，{faults} 处需关注",
    ),
    "raci_error": Words("to be mended", "须改正"),
    "raci_warning": Words("to look at again", "请复核"),
    "raci_not_drawn": Words(
        "{rows} more {rows:row|rows} and {columns} more {columns:column|columns} are not drawn; the table to change the matrix holds them all.",
        "另有 {rows} 行、{columns} 列未画出；“修改整个矩阵”中可见全部。",
    ),
    "raci_faults": Words("What to mend", "需要改进"),
    "raci_no_faults": Words("Nothing is wrong with this matrix.", "此矩阵没有问题。"),
    "raci_more": Words("and {count} more", "另有 {count} 项"),
    "raci_unasked": Words("Could not be asked ({count})", "无法判断（{count}）"),
    "raci_whom": Words("Who", "人员或角色"),
    "raci_whom_hint": Words("pick or type a name", "选择或输入姓名"),
    "raci_whom_missing": Words("Say first whose part it is.", "请先选择人员或角色。"),
    "raci_part": Words("Part", "字母"),
    "raci_no_part": Words("none", "无"),
    "raci_give": Words("Set", "设置"),
    "raci_given": Words("{who}: {letters} in the RACI matrix", "RACI 矩阵：{who} 设为 {letters}"),
    "raci_edit": Words("Change the whole matrix", "修改整个矩阵"),
    "raci_load": Words("What each person or role carries ({count})", "各人员与角色的负担（{count}）"),
    "raci_share": Words("A of all tasks", "A 占全部任务"),
    "method_raci": Words(
        "Each row is a task, each column a person or a role. **R** does the work, **A** answers for it (one person a task; A and R may be the "
        "same), **C** is asked before and answers, **I** is told afterwards. RASCI adds **S**, who helps the R; RACI-VS adds **V**, who checks, "
        "and **S**, who signs off; DACI has a driver **D** in place of R. A role is kept as a role; “By person” shows who holds it.",
        "每行是一项任务，每列是一个人员或角色。**R** 负责执行，**A** 最终负责（每项任务仅一人，可与 R 为同一人），**C** 事前咨询并回应，**I** 事后知会。"
        "RASCI 增加协助执行的 **S**；RACI-VS 增加核对的 **V** 和签核的 **S**；DACI 以推动者 **D** 代替 R。角色按角色保留，“按人员”可展开为担任者。",
    ),
    "source_raci": Words(
        "Gamestorming (Gray, Brown, Macanufo 2010), RACI matrix; CompTIA Project+ PK0-005; PMBOK Guide, responsibility assignment matrix",
        "《Gamestorming》（Gray、Brown、Macanufo，2010）RACI 矩阵；CompTIA Project+ PK0-005；《PMBOK 指南》责任分配矩阵",
    ),
    "raci_group_raci_nobody_answers": Words("Nobody accountable", "无人最终负责（A）"),
    "raci_do_raci_nobody_answers": Words(
        "Name one person who answers for the result and has the say: give them A.",
        "指定一位对结果负责且有决定权的人，标为 A。",
    ),
    "raci_group_raci_several_answer": Words("Several accountable", "多人最终负责（A）"),
    "raci_do_raci_several_answer": Words(
        "Keep one A. The others become R if they do the work, else C.",
        "只保留一个 A；其他人若执行则改为 R，否则改为 C。",
    ),
    "raci_group_raci_nobody_does": Words("Nobody does the work", "无人执行（R）"),
    "raci_do_raci_nobody_does": Words(
        "Give R to whoever does it; the one with A may do it too (A/R).", "把执行人标为 R；最终负责人也可兼任（A/R）。"
    ),
    "raci_group_raci_unknown_letter": Words("Not a letter of this variant", "不是当前变体的字母"),
    "raci_do_raci_unknown_letter": Words(
        "Choose the variant whose letters these are, or write another letter. Until then the cell counts for nothing.",
        "请选择包含这些字母的变体，或改用其他字母；在此之前该单元格不计入。",
    ),
    "raci_group_raci_several_letters": Words("Letters that do not go together", "不可并存的字母"),
    "raci_do_raci_several_letters": Words(
        "Keep the strongest letter: R before C, C before I. Only A and R go together.",
        "保留最强的字母：R 优先于 C，C 优先于 I；仅 A 与 R 可并存。",
    ),
    "raci_group_raci_outranked": Words("Accountable below the one who does it", "最终负责人职级低于执行人"),
    "raci_do_raci_outranked": Words(
        "Whoever answers needs the authority: give A to the superior, or agree on a mandate and write it down.",
        "最终负责人须有职权：把 A 交给上级，或书面明确授权。",
    ),
    "raci_group_raci_many_asked": Words("Too many consulted", "咨询人过多"),
    "raci_do_raci_many_asked": Words(
        "Make C into I for all whose answer would not change the result.", "意见不影响结果的人，由 C 改为 I。"
    ),
    "raci_group_raci_asked_and_told": Words("Both consulted and informed", "既咨询又知会"),
    "raci_do_raci_asked_and_told": Words(
        "C is two-way and includes being told, I is one-way: keep C, or I if no answer is wanted.",
        "C 是双向沟通，已包含知会；I 是单向告知：保留 C，若不需回应则改为 I。",
    ),
    "raci_group_raci_overloaded": Words("Accountable for too much", "最终负责过多"),
    "raci_do_raci_overloaded": Words(
        "Hand A on for some tasks, the less critical ones first.", "把部分任务的 A 交给他人，先从不太关键的任务开始。"
    ),
    "raci_group_raci_no_hand_over": Words("No other department hears of it", "没有涉及其他部门"),
    "raci_do_raci_no_hand_over": Words(
        "Who takes the result over? Give them C or I; leave it if the task stays within the department.",
        "成果交给谁？将其标为 C 或 I；若任务只在本部门内则无需处理。",
    ),
    "raci_group_raci_empty_column": Words("Columns without a letter", "没有字母的列"),
    "raci_do_raci_empty_column": Words(
        "Why on the chart? Give a part, or take the column out.", "为何列出？请分配角色，或删除该列。"
    ),
    "raci_group_raci_unknown_holder": Words("Not in the register", "不在登记册中"),
    "raci_do_raci_unknown_holder": Words(
        "Add the person to the register, or write the role there as it stands here.",
        "把此人加入登记册，或在登记册中按此写法填写岗位角色。",
    ),
    "raci_group_raci_shared_name": Words("A name that several bear", "重名"),
    "raci_do_raci_shared_name": Words("Head the column with the person's id.", "请用此人的编号作为列标题。"),
    "raci_group_raci_shared_role": Words("A role with A that several people hold", "多人担任最终负责的角色"),
    "raci_do_raci_shared_role": Words("Name the one of them who answers.", "请明确其中由谁最终负责。"),
    "raci_group_raci_support_alone": Words("Support without anyone to support", "有协助人而无执行人"),
    "raci_do_raci_support_alone": Words(
        "Give R to whoever does the work; S helps them.", "先指定执行人 R，S 协助其工作。"
    ),
    "raci_group_raci_left_out": Words("To be managed closely, and nowhere here", "需重点管理却未列入"),
    "raci_do_raci_left_out": Words(
        "Give them a part where their decision or their word is needed: usually A or C.",
        "在需要其决定或意见的任务上分配角色，通常为 A 或 C。",
    ),
    "coverage_clean": Words("Looked for, and not found: {names}", "已检查，未发现：{names}"),
    "coverage_raci": Words("Key people without a part in RACI", "重点管理对象不在 RACI 中"),
    "coverage_do_raci": Words("Give them a part on a task above.", "在上方为其分配任务角色。"),
    "coverage_communication": Words("Key people without a communication plan", "重点管理对象没有沟通计划"),
    "coverage_do_communication": Words(
        "Write into the plan what they are told, how and how often.", "在沟通计划中写明内容、方式和频率。"
    ),
    "coverage_owner": Words("Key people without an owner", "重点管理对象无人对接"),
    "coverage_do_owner": Words("Name who of us looks after them.", "指定我方对接人。"),
    "coverage_task": Words("Key people without a task", "重点管理对象没有任务"),
    "coverage_do_task": Words(
        "Name them where their decision or their help is needed.", "在需要其决定或协助的任务中写明。"
    ),
    "coverage_cares": Words("Tasks nobody cares about", "无人关心的任务"),
    "coverage_do_cares": Words("Write down for whom it is done, or drop it.", "写明为谁而做，否则取消。"),
    "coverage_resistant": Words("Risks owned by somebody who resists", "由抵制者负责的风险"),
    "coverage_do_resistant": Words(
        "Win them first, or give the risk to somebody else.", "先争取其支持，或改由他人负责。"
    ),
    "coverage_process": Words("Roles of the process that nobody fills", "流程中无人担任的角色"),
    "coverage_do_process": Words(
        "Find the person and add them to the register, or change the role in the process.",
        "找到担任者并加入登记册，或修改流程中的角色。",
    ),
    "coverage_promised": Words("Promised to the client, not in the plan", "已答应客户但不在计划中"),
    "coverage_do_promised": Words(
        "Add a task for it, or write its number into the notes of the task that does it.",
        "为其新增任务，或在相应任务的备注中写明其编号。",
    ),
}
