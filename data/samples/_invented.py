"""Invented content of any size: people, tasks with links, risks that threaten and hurt them, what is met and decided, from one seed."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import product
from random import Random
from typing import TypeVar

from data.kinds import Words
from data.samples._content import Content, Part, Said

AS_OF = date(2026, 11, 18)
STARTS = date(2026, 9, 1)
LONGEST_CHAIN = 25  # tasks in a row; more of them run side by side, as in a programme of several projects

Row = tuple[Said, ...]
_Item = TypeVar("_Item")


def invented(tasks: int, people: int, risks: int, seed: int) -> Content:
    """Content with that many rows of each kind. ValueError for a negative size, or for tasks or risks without people."""
    if min(tasks, people, risks) < 0 or (people == 0 and tasks + risks > 0):
        raise ValueError(f"{tasks} tasks, {people} people, {risks} risks: none negative, and somebody to do the work")
    chance = Random(seed)
    return Content(
        title=Words(f"Load test with {tasks} tasks", f"{tasks} 个任务的压力测试"),
        as_of=AS_OF,
        parts=(
            Part("stakeholders", _PERSON, _people(people, chance)),
            Part("tasks", _TASK, _tasks(tasks, people, chance)),
            Part("risks", _RISK, _risks(risks, tasks, people, chance)),
            Part("milestones", _MILESTONE, _milestones(tasks // 40, people, chance)),
            Part("decisions", _DECISION, _decisions(tasks // 30, tasks, people, chance)),
            Part("actions", _ACTION, _actions(tasks // 30, tasks, people, chance)),
        ),
        holidays="none",
    )


_PERSON = "id name department organization role audience relevance influence legitimacy urgency attitude engagement_current engagement_desired concern kpi next_contact"
_TASK = "id name workstream counterparts owner start duration predecessors progress status slipped priority effort kpi_value visibility commitment confidence cost_of_delay milestone deadline cost public_title"
_RISK = "id title category probability impact residual_probability residual_impact response_strategy response owner status delay_days cost_impact scope tasks stakeholders public_title"
_MILESTONE = "id name date baseline_date actual_date owner status public_title"
_DECISION = "id on text asked_of due decided by task audience"
_ACTION = "id text owner due status task stakeholder"


def _people(number: int, chance: Random) -> tuple[Row, ...]:
    return tuple(_person(at, name, chance) for at, name in enumerate(_names(number, chance), start=1))


def _person(at: int, name: Words, chance: Random) -> Row:
    rated = chance.random() > 0.03  # a few stay unrated, as in life
    levels = [chance.choices((1, 2, 3, 4, 5), (1, 3, 4, 4, 2))[0] if rated else None for _ in range(4)]
    now = chance.randrange(4)
    concern, kpi = chance.choice(_CONCERNS)
    department, role, audience = chance.choice(_DEPARTMENTS), chance.choice(_ROLES), chance.choice(_AUDIENCES)
    organization = _CLIENTS[at % len(_CLIENTS)] if audience == "client" else _OURS
    return (
        f"S{at}", name, department, organization, role, audience,
        *levels, chance.choices(("against", "neutral", "for"), (1, 4, 5))[0],
        _LEVELS[now], _LEVELS[max(2, min(4, now + chance.randrange(3)))], concern, kpi, AS_OF + timedelta(days=chance.randrange(1, 30)),
    )  # fmt: skip


def _names(number: int, chance: Random) -> list[Words]:
    """Invented names, no two alike in either language: one surname and one or two syllables, numbered beyond that."""
    given = [Words(one.en.capitalize(), one.zh) for one in _SYLLABLES]
    given += [Words(one.en.capitalize() + two.en, one.zh + two.zh) for one, two in product(_SYLLABLES, repeat=2)]
    every = [Words(f"{family.en} {own.en}", family.zh + own.zh) for family, own in product(_FAMILIES, given)]
    chance.shuffle(every)
    rounds, rest = divmod(number, len(every))
    numbered = [Words(f"{name.en} {again}", f"{name.zh}{again}") for again in range(2, rounds + 2) for name in every]
    return (every + numbered)[: rounds * len(every) + rest]


def _tasks(number: int, people: int, chance: Random) -> tuple[Row, ...]:
    abreast = -(-number // LONGEST_CHAIN) or 1
    starts = [STARTS + timedelta(days=chance.randrange(20)) for _ in range(abreast)]
    return tuple(_task(at, abreast, starts[at % abreast], people, chance) for at in range(number))


def _task(at: int, abreast: int, start: date, people: int, chance: Random) -> Row:
    verb, item = chance.choice(_VERBS), chance.choice(_ITEMS)
    name = Words(f"{verb.en} {item.en} {at + 1}", f"{verb.zh}{item.zh} {at + 1}")
    milestone = chance.random() < 0.06
    days = 0 if milestone else chance.randint(1, 8)
    progress = _progress(at // abreast, chance)
    status = "done" if progress == 1 else "in_progress" if progress else "not_started"
    deadline = STARTS + timedelta(days=10 * (at // abreast) + chance.randrange(20, 60))
    return (
        f"T{at + 1}", name, _WORKSTREAMS[at // abreast * len(_WORKSTREAMS) // LONGEST_CHAIN],
        _some(people, "S", 3, chance), f"S{chance.randint(1, people)}", None if at >= abreast else start, days,
        _links(at, abreast, chance), progress, status, chance.choices((0, 1, 3, 8), (6, 2, 2, 1))[0],
        chance.choice((1, 3, 5)), days + chance.randint(0, 6), *(chance.randint(1, 5) for _ in range(3)),
        chance.choice((0.5, 0.6, 0.7, 0.8, 0.9)), 1000 * chance.randint(1, 50), milestone, deadline,
        1500 * days, name if at % 10 else None,
    )  # fmt: skip


def _progress(step: int, chance: Random) -> float:
    """The first third is done, the next tasks are under way, the rest has not begun."""
    if step < LONGEST_CHAIN // 3:
        return 1.0
    return chance.choice((0.2, 0.5, 0.8)) if step < LONGEST_CHAIN // 3 + 2 else 0.0


def _links(at: int, abreast: int, chance: Random) -> str | None:
    """The task before it in its own row and now and then an earlier one of another: always a smaller number, no circle."""
    if at < abreast:
        return None
    links = [f"T{at - abreast + 1}" + chance.choices(("", "FS+2d", "SS+1d"), (8, 1, 1))[0]]
    if chance.random() < 0.4:
        other = chance.randrange(at // abreast * abreast)
        links += [f"T{other + 1}"] if other != at - abreast else []
    return "; ".join(links)


def _risks(number: int, tasks: int, people: int, chance: Random) -> tuple[Row, ...]:
    return tuple(_risk(at, tasks, people, chance) for at in range(1, number + 1))


def _risk(at: int, tasks: int, people: int, chance: Random) -> Row:
    what, response = chance.choice(_RISKS)
    measured = chance.random() > 0.05
    before = [chance.randint(1, 5) if measured else None for _ in range(2)]
    after = [chance.randint(1, level) if level else None for level in before]
    return (
        f"R{at}", Words(f"{what.en} ({at})", f"{what.zh}（{at}）"), chance.choice(_CATEGORIES), *before, *after,
        chance.choice(("mitigate", "avoid", "transfer", "accept")), response, f"S{chance.randint(1, people)}",
        chance.choice(("open", "in_treatment", "closed")), chance.randint(0, 10), 5000 * chance.randint(0, 40),
        chance.choice(("direct", "indirect")), _some(tasks, "T", 3, chance, "; "), _some(people, "S", 2, chance),
        what if at % 2 else None,
    )  # fmt: skip


def _milestones(number: int, people: int, chance: Random) -> tuple[Row, ...]:
    return tuple(_milestone(at, number, people, chance) for at in range(number))


def _milestone(at: int, number: int, people: int, chance: Random) -> Row:
    stream = _WORKSTREAMS[at * len(_WORKSTREAMS) // number]
    name = Words(f"{stream.en}: gate {at + 1}", f"{stream.zh}节点 {at + 1}")
    promised = STARTS + timedelta(days=180 * (at + 1) // number)
    day = promised + timedelta(days=chance.choice((0, 0, 3, 8)))
    done = day < AS_OF and chance.random() < 0.8
    return (
        f"M{at + 1}", name, day, promised, day if done else None, f"S{chance.randint(1, people)}",
        "done" if done else "not_started", name if at % 4 else None,
    )  # fmt: skip


def _decisions(number: int, tasks: int, people: int, chance: Random) -> tuple[Row, ...]:
    return tuple(_decision(at, tasks, people, chance) for at in range(1, number + 1))


def _decision(at: int, tasks: int, people: int, chance: Random) -> Row:
    item, asked = chance.choice(_ITEMS), f"S{chance.randint(1, people)}"
    made = chance.random() < 0.3
    on = AS_OF - timedelta(days=chance.randrange(1, 30))
    return (
        f"D{at}", on, Words(f"Which {item.en} is taken? ({at})", f"采用哪个{item.zh}？（{at}）"), asked,
        on + timedelta(days=chance.randrange(5, 40)), Words("The first one", "第一个") if made else None,
        asked if made else None, _some(tasks, "T", 2, chance, "; "), chance.choice(_AUDIENCES),
    )  # fmt: skip


def _actions(number: int, tasks: int, people: int, chance: Random) -> tuple[Row, ...]:
    return tuple(_action(at, tasks, people, chance) for at in range(1, number + 1))


def _action(at: int, tasks: int, people: int, chance: Random) -> Row:
    item = chance.choice(_ITEMS)
    return (
        f"A{at}", Words(f"Send the {item.en} ({at})", f"提交{item.zh}（{at}）"), f"S{chance.randint(1, people)}",
        AS_OF + timedelta(days=chance.randrange(-10, 20)), chance.choice(("done", "in_progress", "not_started")),
        _some(tasks, "T", 1, chance), _some(people, "S", 1, chance),
    )  # fmt: skip


def _some(among: int, prefix: str, most: int, chance: Random, between: str = " ") -> str | None:
    picked = chance.sample(range(1, among + 1), k=min(among, chance.randint(1, most)))
    return between.join(f"{prefix}{number}" for number in picked) or None


def _pairs(*pairs: tuple[str, str]) -> Sequence[Words]:
    return tuple(Words(en, zh) for en, zh in pairs)


_AUDIENCES = ("team", "client", "boss")
_OURS = Words("Tinglan Cloud", "汀澜云")
_CLIENTS = _pairs(("Luyu Games", "麓屿游戏"), ("Luyu Games", "麓屿游戏"), ("Suxi Interactive", "溯汐互动"))
_LEVELS = ("unaware", "resistant", "neutral", "supportive", "leading")
_DEPARTMENTS = _pairs(("Product", "产品部"), ("Engineering", "研发部"), ("Security operations", "安全运营部"), ("Commercial", "商务部"), ("Finance", "财务部"), ("Legal and compliance", "法务合规部"), ("Client's IT", "客户信息中心"), ("Supplier", "供应商"), ("Management", "管理层"))  # fmt: skip
_ROLES = _pairs(("Product manager", "产品经理"), ("Engineer", "工程师"), ("Test lead", "测试负责人"), ("Account manager", "客户经理"), ("Counsel", "法务"), ("Director", "总监"), ("Analyst", "分析师"))  # fmt: skip
_WORKSTREAMS = _pairs(("Official site introduction", "官网介绍"), ("Interface documents", "接口文档"), ("Trial by code", "代码试用"), ("Joint debugging and integration test", "联调与集成测试"), ("Go-live", "上线"), ("Rollout and review", "推广与复盘"))  # fmt: skip
_VERBS = _pairs(("Prepare", "准备"), ("Review", "评审"), ("Test", "测试"), ("Agree", "确认"), ("Connect", "对接"), ("Document", "编写"), ("Release", "发布"))  # fmt: skip
_ITEMS = _pairs(("interface", "接口"), ("access key", "接入密钥"), ("trial environment", "试用环境"), ("callback", "回调"), ("audit log", "审计日志"), ("report", "报表"), ("runbook", "处置手册"), ("price sheet", "报价单"))  # fmt: skip
_CONCERNS = (
    (Words("Dates that hold", "排期可信"), Words("No more than 2 dates moved", "日期变更不超过 2 次")),
    (Words("Load at the peak", "高峰负载"), Words("P99 below 80 ms", "P99 低于 80 毫秒")),
    (Words("Cost against budget", "预算执行"), Words("Within 5% of the budget", "与预算偏差 5% 以内")),
    (Words("Personal information", "个人信息"), Words("No open item in the assessment", "评估无遗留项")),
)
_RISKS = (
    (Words("Interface changes late", "接口临近上线变更"), Words("Freeze and version", "冻结并做版本管理")),
    (Words("Key engineer leaves", "关键工程师离岗"), Words("Name a second engineer", "指定备份工程师")),
    (Words("Load above plan", "负载超出预期"), Words("Load test at 1.5 times the plan", "按计划 1.5 倍压测")),
    (Words("Approval comes late", "审批延后"), Words("Escalate after 3 days", "3 天后升级")),
    (Words("Supplier delivers late", "供应商延期交付"), Words("Weekly check with the supplier", "每周与供应商核对")),
)
_CATEGORIES = _pairs(("Schedule", "进度"), ("Performance", "性能"), ("Supplier", "供应商"), ("Compliance", "合规"))
_FAMILIES = _pairs(("Zhao", "赵"), ("Qian", "钱"), ("Sun", "孙"), ("Zhou", "周"), ("Wu", "吴"), ("Zheng", "郑"), ("Feng", "冯"), ("Chen", "陈"), ("Chu", "褚"), ("Wei", "卫"), ("Jiang", "蒋"), ("Shen", "沈"), ("Han", "韩"), ("Yang", "杨"), ("Zhu", "朱"), ("Qin", "秦"), ("You", "尤"), ("He", "何"), ("Lü", "吕"), ("Shi", "施"))  # fmt: skip
_SYLLABLES = _pairs(("an", "安"), ("bei", "蓓"), ("chen", "晨"), ("de", "德"), ("fan", "帆"), ("ge", "格"), ("hui", "慧"), ("jia", "佳"), ("kai", "凯"), ("lan", "岚"), ("min", "敏"), ("ning", "宁"), ("ping", "平"), ("qi", "琪"), ("rui", "睿"), ("song", "松"), ("ting", "婷"), ("wen", "文"), ("xin", "欣"), ("yu", "宇"), ("ze", "泽"))  # fmt: skip
