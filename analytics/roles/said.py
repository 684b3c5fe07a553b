"""What a matrix of responsibilities says, in words: its title, each of its faults, and which rules could not be asked."""

from data.kinds import Words

SENTENCES: dict[str, Words] = {
    "raci_none": Words("No RACI matrix is loaded yet", "还没有导入 RACI 责任矩阵"),
    "raci_unanswered": Words("{n:Word} {n:task has|tasks have} nobody accountable", "{n} 项任务无人最终负责（A）"),
    "raci_unclear": Words(
        "{n:Word} {n:task has|tasks have} more than one person accountable",
        "{n} 项任务有多人最终负责（A）",
    ),
    "raci_undone": Words("{n:Word} {n:task has|tasks have} nobody who does the work", "{n} 项任务无人执行（R）"),
    "raci_unread": Words(
        "{n:Word} {n:cell of the matrix holds|cells of the matrix hold} no letter that it knows",
        "矩阵中有 {n} 个单元格不是有效字母",
    ),
    "raci_absent": Words(
        "{k:Word} {k:person|people} to manage closely {k:has|have} no place in the matrix: {names}",
        "{k} 名需重点管理的干系人不在矩阵中：{names}",
    ),
    "raci_heavy": Words("{who} answers for {n} of {whole} tasks", "{who}最终负责 {whole} 项任务中的 {n} 项"),
    "raci_doubted": Words(
        "Every task has its people; {n:word} {n:point is|points are} worth a second look",
        "每项任务均有人负责和执行，另有 {n} 处值得再看",
    ),
    "raci_sound": Words(
        "{n:|All }{n:word} {n:task has|tasks have} one person accountable and somebody who does the work",
        "{n} 项任务{n:|均}有唯一负责人（A）和执行人（R）",
    ),
    "raci_nobody_answers": Words("Nobody is accountable for “{name}”", "“{name}”无人最终负责（A）"),
    "raci_several_answer": Words(
        "{k:Word} are accountable for “{name}”: {names}", "“{name}”有 {k} 方最终负责（A）：{names}"
    ),
    "raci_nobody_does": Words("Nobody does the work of “{name}”", "“{name}”无人执行（R）"),
    "raci_several_letters": Words(
        "{who} has {letters} on “{name}”; only A and R go together",
        "{who}在“{name}”上同时为 {letters}，仅 A 与 R 可并存",
    ),
    "raci_outranked": Words(
        "{who} is accountable for “{name}” and reports to {boss}, who does the work",
        "{who}最终负责“{name}”，却向执行人{boss}汇报",
    ),
    "raci_many_asked": Words(
        "{k:Word} are consulted on “{name}”; more than {most:word} slow a decision",
        "“{name}”需咨询 {k} 方，超过 {most} 方会拖慢决策",
    ),
    "raci_asked_and_told": Words(
        "{who} is both consulted and informed on “{name}”: whoever is asked hears of it anyway",
        "{who}在“{name}”上既被咨询又被知会：咨询是双向的，已包含知会",
    ),
    "raci_overloaded": Words(
        "{who} is accountable for {n} of {whole} tasks, more than {percent} %",
        "{who}最终负责 {whole} 项任务中的 {n} 项，超过 {percent}%",
    ),
    "raci_no_hand_over": Words(
        "No other department is consulted or informed on “{name}”", "“{name}”没有咨询或知会其他部门"
    ),
    "raci_empty_column": Words("{who} has a column and not one letter", "{who}所在列没有任何字母"),
    "raci_unknown_holder": Words(
        "“{who}” is neither a person nor a role of the register", "“{who}”既不是登记册中的人员，也不是其中的岗位角色"
    ),
    "raci_shared_name": Words("{k:Word} people of the register are called {who}", "登记册中有 {k} 人名为{who}"),
    "raci_shared_role": Words(
        "“{who}” is accountable, and {k:word} people hold that role", "“{who}”最终负责，但有 {k} 人担任该角色"
    ),
    "raci_support_alone": Words(
        "“{name}” has support ({names}) and nobody who does the work", "“{name}”有协助人（{names}），但无人执行（R）"
    ),
    "raci_unknown_letter": Words(
        "{who} has “{found}” on “{name}”, which this variant does not know",
        "{who}在“{name}”上为“{found}”，当前变体中没有该字母",
    ),
    "raci_left_out": Words(
        "{who} is to be managed closely and stands nowhere in the matrix", "{who}需重点管理，却未出现在矩阵中"
    ),
    "raci_unasked_register": Words(
        "No people are loaded: whom a column means, who reports to whom and who is left out cannot be said",
        "尚未导入干系人：无法判断各列所指、汇报关系以及遗漏的人",
    ),
    "raci_unasked_lines": Words(
        "Nobody's superior is known (table Relations, “reports to”): whether whoever answers has the authority cannot be said",
        "缺少汇报关系（关系表中的“汇报”）：无法判断最终负责人是否有相应职权",
    ),
    "raci_unasked_departments": Words(
        "The register does not know two departments: missing hand-overs cannot be said",
        "登记册中不足两个部门：无法判断是否缺少跨部门交接",
    ),
    "raci_unasked_ratings": Words(
        "Nobody's influence and relevance are rated: who is to be managed closely and left out cannot be said",
        "尚无人完成影响度和相关度评分：无法判断是否遗漏需重点管理的人",
    ),
    "raci_unasked_few": Words(
        "With {n} {n:task|tasks} a share says little: who answers for too many is asked from {least} tasks on",
        "仅有 {n} 项任务，占比意义不大：任务满 {least} 项才判断负责是否过多",
    ),
}
