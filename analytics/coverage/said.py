"""What falls between the tables, in words: each gap, and why a check could not be made."""

from data.kinds import Words

SENTENCES: dict[str, Words] = {
    "coverage_unmade": Words("Nothing can be checked across tables yet", "目前还无法进行跨表检查"),
    "coverage_gaps": Words("{n:Word} {n:thing falls|things fall} between the tables", "各表之间有 {n} 处缺口"),
    "coverage_whole": Words(
        "{n:Word} {n:check|checks} across tables, no gap found", "已完成 {n} 项跨表检查，未发现缺口"
    ),
    "uncovered_raci": Words(
        "{who} is to be managed closely and has no part in RACI", "{who}需重点管理，但在 RACI 中没有角色"
    ),
    "uncovered_communication": Words(
        "{who} is to be managed closely and no communication is planned", "{who}需重点管理，但没有沟通计划"
    ),
    "uncovered_owner": Words(
        "{who} is to be managed closely and nobody looks after them", "{who}需重点管理，但我方无人对接"
    ),
    "uncovered_task": Words(
        "{who} is to be managed closely and is named in no open task", "{who}需重点管理，但没有未完成任务涉及此人"
    ),
    "uncovered_nobody_cares": Words(
        "“{name}” names no counterpart, and nobody is asked or told", "“{name}”没有对接人，也无人被咨询或知会"
    ),
    "uncovered_resistant": Words(
        "The risk “{name}” is owned by {who}, who is against or resists",
        "风险“{name}”由{who}负责，而此人反对或抵制项目",
    ),
    "uncovered_process": Words(
        "Nobody of the register is “{who}”, who is to do “{name}” in the process",
        "流程步骤“{name}”需要“{who}”，但登记册中无人担任",
    ),
    "uncovered_requirement": Words(
        "“{name}”, accepted from {who}, is in the plan under neither its number nor its name",
        "已接受{who}的需求“{name}”，但计划中查不到其编号或名称",
    ),
    "uncovered_action": Words(
        "“{name}”, promised to {who}, belongs to no task of the plan", "已答应{who}的“{name}”不属于计划中的任何任务"
    ),
    "coverage_nobody_rated": Words(
        "Nobody is rated by influence and relevance: the people to manage closely are not known",
        "尚无人完成影响度和相关度评分：无法确定需重点管理的人",
    ),
    "coverage_no_raci": Words(
        "No RACI matrix: who has a part in it could not be checked", "没有 RACI 矩阵：未检查谁在其中有角色"
    ),
    "coverage_no_communication": Words(
        "No communication plan, and nobody's contact is agreed: who is told nothing could not be checked",
        "没有沟通计划，也没有约定联系方式与频率：未检查谁未被沟通",
    ),
    "coverage_no_owners": Words(
        "The register names no owner at all: who has none could not be checked",
        "登记册中没有填写任何负责人：未检查谁无人对接",
    ),
    "coverage_no_tasks": Words("No open task: the plan could not be checked", "没有未完成任务：未检查计划"),
    "coverage_no_counterparts": Words(
        "The plan names no counterpart at all: tasks nobody cares about could not be checked",
        "计划中没有填写任何对接人：未检查无人关心的任务",
    ),
    "coverage_no_risks": Words("No open risk: their owners could not be checked", "没有未关闭的风险：未检查风险负责人"),
    "coverage_no_risk_owners": Words(
        "No risk has an owner: whether one resists could not be checked", "风险均未填写负责人：未检查负责人是否抵制"
    ),
    "coverage_no_attitudes": Words(
        "Nobody's attitude is known: whether the owner of a risk resists could not be checked",
        "没有任何人的态度信息：未检查风险负责人是否抵制",
    ),
    "coverage_no_process": Words(
        "No process with roles: whether somebody fills each could not be checked",
        "没有带角色的流程：未检查角色是否有人担任",
    ),
    "coverage_no_roles": Words(
        "The register names no role: who fills those of the process could not be checked",
        "登记册中没有岗位角色：未检查流程中的角色由谁担任",
    ),
    "coverage_no_clients": Words(
        "Nobody of the register is a client: promises to clients could not be checked",
        "登记册中没有客户：未检查对客户的承诺",
    ),
    "coverage_no_promises": Words(
        "No requirements and no actions: promises to clients could not be checked",
        "没有需求和行动项：未检查对客户的承诺",
    ),
}
