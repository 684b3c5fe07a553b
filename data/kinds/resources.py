"""Resources: the people and things that tasks need, how much of each there is and what it costs."""

from data.kinds._columns import Column
from data.kinds._kind import Kind
from data.kinds._words import Words

KIND = Kind(
    name="resources",
    words=Words("Resources", "资源"),
    place=19,
    key="name",
    label="name",
    telling=("capacity", "cost_rate", "calendar"),
    needs=("capacity", "cost_rate"),
    sheets=("resources", "resource list", "resource sheet", "resource plan", "team capacity", "资源", "资源表", "资源清单", "资源计划", "人力资源"),
    columns=(
        Column("name", Words("Resource", "资源"), required=True, also=("resource name", "name", "team member", "member", "person", "资源名称", "姓名", "成员", "人员")),
        Column("capacity", Words("Capacity", "可用量"), "number", lowest=0, also=("capacity (hours a day)", "max units", "max. units", "maximum units", "availability", "available hours", "hours per day", "可用工时", "可用容量", "最大单位", "每日工时")),
        Column("calendar", Words("Calendar", "日历"), also=("base calendar", "resource calendar", "基准日历", "资源日历")),
        Column("role", Words("Role", "角色"), also=("position", "title", "skill", "岗位", "职位", "技能")),
        Column("cost_rate", Words("Cost rate", "费率"), "number", lowest=0, also=("standard rate", "std. rate", "std rate", "hourly rate", "daily rate", "day rate", "rate", "标准费率", "单价", "小时费率", "日费率", "人天单价")),
        Column("notes", Words("Notes", "备注"), also=("note", "comment", "comments", "remarks", "说明")),
    ),
)  # fmt: skip
