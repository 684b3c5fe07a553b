"""Headings and choices as people of several languages write them; the rows are invented, the words are general."""

import pytest

from data.kinds import KINDS
from data.reading.cells import values_of
from data.reading.naming import Seen, best_named
from data.reading.spellings import known_as, plain
from tests.data.reading.workbooks import fields, table

HEADINGS = {
    "risks": (
        "Risk ID=id; Risk Statement=description; Risk=title; Likelihood=probability; Impact=impact; Risk Level=score; Treatment Plan=response; Contingent Action=contingency; Target Resolution Date=due",
        "风险编号=id; 风险名称=title; 发生概率=probability; 影响程度=impact; 风险等级=score; 规避措施=response; 应急预案=contingency; 责任人=owner; 计划完成时间=due",
        "風險項目=title; 發生機率=probability; 衝擊程度=impact; 因應措施=response; 負責人=owner; 狀態=status",
        "風險事件=title; 誘發因素=cause; 發生機率(1~5)=probability; 衝擊程度(1~5)=impact; 緩解方式=response; 計畫完成日=due",
        "Risiko=title; Ursache=cause; Eintrittswahrscheinlichkeit=probability; Auswirkung=impact; Gegenmaßnahme=response; Verantwortlich=owner",
        "Riesgo=title; Probabilidad inicial=probability; Impacto inicial=impact; Riesgo inicial=score; Probabilidad residual=residual_probability; Impacto residual=residual_impact",
        "Riesgo=title; Probabilidad=probability; Impacto=impact; Plan de mitigacion=response; Responsable=owner; Estado=status",
        "Risque=title; Probabilité=probability; Gravité=impact; Criticité=score; Plan d'action=response; Statut=status",
        "Risco=title; Probabilidade=probability; Impacto=impact; Plano de Mitigação=response; Responsável=owner",
        "Риск=title; Вероятность=probability; Влияние=impact; План реагирования=response; Ответственный=owner",
    ),
    "stakeholders": (
        "Stakeholder=name; Role/Position=role; Level of Power=influence; Interest Rating=relevance; Current Attitude=attitude; Desired Level of Engagement=engagement_desired; Contact Frequency=frequency",
        "干系人=name; 项目中的角色=role; 权力等级=influence; 利益程度=relevance; 核心诉求=expectation; 对项目的态度=attitude; 当前参与水平=engagement_current; 管理措施=strategy",
        "姓名=name; 職位=; 專案角色=role; 主要期望=expectation; 對專案的潛在影響=influence; 支持者/中立者/反對者=attitude",
        "持份者=name; 機構=organization; 關注事項=concern; 影響程度=influence; 興趣程度=relevance; 負責同事=owner",
        "利害關係人=name; 權力=influence; 利益=relevance; 目前參與程度=engagement_current; 期望參與程度=engagement_desired",
        "Stakeholder=name; Rolle=role; Einfluss=influence; Interesse=relevance; Einstellung=attitude; Erwartungen=expectation",
        "Interesado=name; Rol=role; Poder=influence; Interés=relevance; Actitud=attitude; Expectativas=expectation",
        "Partie prenante=name; Rôle=role; Pouvoir=influence; Intérêt=relevance; Attentes=expectation",
        "ФИО=name; Должность=role; Влияние=influence; Интерес=relevance; Ожидания=expectation",
    ),
    "tasks": (
        "Task/Activity=name; Person Responsible=owner; Target Start Date=start; Expected Completion=finish; No. of Days=duration; Immediate Predecessors=predecessors; Percentage Complete=progress",
        "工作内容=name; 责任人=owner; 计划开工日期=start; 计划完工日期=finish; 工期天数=duration; 紧前工作=predecessors; 完成百分比（%）=progress",
        "任务名称=name; 受托人=owner; 计划上线日期=finish; 实际上线日期=actual_finish; 需用天数=duration",
        "作業名稱=name; 負責同仁=owner; 計畫開始=start; 計畫完成日期=finish; 計畫天數=duration; 前置作業=predecessors",
        "工作項目=name; 負責人=owner; 預計開始日期=start; 預計完成日期=finish; 前置作業=predecessors",
        "Vorgangsname=name; Dauer=duration; Anfang=start; Ende=finish; Vorgänger=predecessors; % Abgeschlossen=progress",
        "Fase / actividad=name; Responsable=owner; Duración estimada=duration; Fecha de inicio=start; Fecha de fin=finish",
        "Nombre=name; Coordinador=owner; Antecesores=predecessors; Fecha de inicio=start; Fecha de fin=finish",
        "Initiative=name; Owner=owner; Start Date=start; Target Date=finish; Dependency=predecessors",
        "Nombre de tarea=name; Duracion=duration; Comienzo=start; Fin=finish; Predecesoras=predecessors",
        "Nom de la tâche=name; Durée=duration; Début=start; Fin=finish; Prédécesseurs=predecessors; Avancement=progress",
        "Nome da tarefa=name; Duração=duration; Início=start; Término=finish; Predecessoras=predecessors",
        "Название задачи=name; Длительность=duration; Начало=start; Окончание=finish; Предшественники=predecessors",
    ),
    "requirements": (
        "Req. No.=number; Requirement=name; Business Need=target; Priority (MoSCoW)=priority; Requested By=requester; Definition of Done=acceptance_criteria; Sprint=schedule",
        "需求编号=number; 需求项=name; 需求详情=description; 所属模块=module; 提报部门=department; 期望完成日期=wanted_on; 复杂程度=complexity",
        "需求事项=name; 具体要求=description; 业务系统=module; 来源=; 提出科室=department; 由谁创建=requester; 紧急程度=priority; 落实情况=status",
        "Anforderung=name; Beschreibung=description; Priorität=priority; Abnahmekriterien=acceptance_criteria; Status=status",
    ),
    "issues": (
        "Issue=title; Severity Level=severity; Logged By=identified_by; Date Logged=submitted_date; Target Resolution Date=due_date; Corrective Action=response",
        "问题主题=title; 严重等级=severity; 反馈人=identified_by; 发现日期=submitted_date; 计划解决日期=due_date; 解决措施=response",
        "问题关键字=id; 概要=title; 严重程度=severity; 检查人=identified_by; 整改责任人=owner; 整改期限=due_date; 销号日期=closed_date; 整改情况=status",
    ),
    "communication": (
        "Information Required=message; Target Group=audience; Communication Objective=purpose; Delivery Method=method; How Often=frequency; Responsible Person=owner",
        "沟通主题=message; 接收人=audience; 沟通目的=purpose; 沟通渠道=method; 沟通频次=frequency; 发布人=owner",
    ),
    "milestones": (
        "Key Milestone=name; Planned Completion Date=date; Actual Completion Date=actual_date; Milestone Owner=owner",
        "里程碑节点=name; 计划完成时间=date; 实际完成时间=actual_date; 责任人=owner",
    ),
}  # fmt: skip
TABLES = [(kind, row) for kind, rows in HEADINGS.items() for row in rows]

CHOICES = [
    ("tasks", "status", {"not_started": "Not Yet Started|待启动|未完成|Offen|Pendiente", "in_progress": "WIP|逾期|In Bearbeitung|En curso", "blocked": "Deferred|受阻|搁置", "done": "Accepted|已验收|Erledigt|Concluído", "cancelled": "Won't fix|终止|Annulé"}),
    ("risks", "status", {"open": "Monitoring|Accepted|Escalated|持续监控|Abierto", "in_treatment": "Mitigated|Transferred|应对进行中", "occurred": "Triggered|已转为问题", "closed": "Expired|已消除|Geschlossen"}),
    ("risks", "response_strategy", {"avoid": "Terminate|风险规避|Vermeiden", "transfer": "Insure|风险转移|Transferir", "mitigate": "Treat|Reduce|减轻|Mitigar", "accept": "Tolerate|风险接受|Aceptar", "escalate": "上报", "exploit": "开拓", "share": "分享", "enhance": "提高"}),
    ("stakeholders", "attitude", {"against": "Resistant|抵触|En contra", "neutral": "Indifferent|观望|Neutro", "for": "Supporter|赞同|A favor"}),
    ("stakeholders", "engagement_current", {"unaware": "Not aware|不知晓|未察觉", "resistant": "Opposed|抗拒", "neutral": "Neutral|中立", "supportive": "Supporting|支持者", "leading": "Leader|主导"}),
    ("requirements", "kind", {"new_feature": "Functional|功能性需求", "non_functional": "Non-functional|NFR|性能|安全性", "integration": "Interface|接口需求"}),
    ("requirements", "status", {"submitting": "To be started|待评审", "evaluating": "需求分析中", "designing": "Baselined|已立项", "testing": "待验收", "live": "Verified|已发布", "blocked": "搁置", "closed": "Won't do|已驳回"}),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "row"), TABLES, ids=[f"{kind}: {row[:24]}" for kind, row in TABLES])
def test_the_headings_of_a_list_are_known_and_tell_its_kind(kind: str, row: str) -> None:
    wanted = dict(pair.split("=") for pair in row.split("; "))
    found = best_named([Seen(at, heading) for at, heading in enumerate(wanted)], ())
    assert found.kind == kind
    assert {heading: found.fields.get(at, ("", 0))[0] for at, heading in enumerate(wanted)} == wanted


@pytest.mark.parametrize(("kind", "name", "words"), CHOICES, ids=[f"{kind} {name}" for kind, name, _ in CHOICES])
def test_the_words_of_a_choice_are_known(kind: str, name: str, words: dict[str, str]) -> None:
    column = KINDS[kind].column(name)
    assert column
    for code, said in words.items():
        for word in said.split("|"):
            assert values_of(column, [word]).values == [code], word


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
def test_a_spelling_stands_under_one_column_of_its_kind(kind: object) -> None:
    seen: dict[str, str] = {}
    for column in kind.columns:  # type: ignore[attr-defined]
        for spelling in column.also:
            assert seen.setdefault(plain(spelling), column.name) == column.name, spelling


def test_accents_may_be_left_out() -> None:
    assert plain("Duración") == plain("DURACION") == "duracion"
    assert known_as("tasks", plain("Prédécesseurs")) == known_as("tasks", plain("predecesseurs")) != ()


def test_a_list_in_german_is_read_to_its_values() -> None:
    rows = [
        ("Risiko", "Beschreibung", "Gegenmaßnahme", "Verantwortlich", "Strategie", "Status"),
        ("Zulieferer fällt aus", "Ein Teil hat nur eine Quelle", "Zweite Quelle suchen", "Ute Kern", "Vermindern", "Offen"),
        ("Datenverlust", "Keine Sicherung am Wochenende", "Sicherung täglich", "Jan Holt", "Akzeptieren", "Geschlossen"),
    ]  # fmt: skip
    found = table(rows, "Risikoregister")
    assert fields(found)["Verantwortlich"] == "owner"
    assert found.table.records["response_strategy"].tolist() == ["mitigate", "accept"]
    assert found.table.records["status"].tolist() == ["open", "closed"]
