"""What a finding says, as one sentence in the reader's language: the title of a page, a line of a cover, a line of the command line."""

from collections.abc import Mapping

from analytics.advice import ADVICE
from analytics.coverage.said import SENTENCES as OF_COVERAGE
from analytics.findings import NAMES_TOLD, Finding
from analytics.people_sentences import PEOPLE, PEOPLE_ALONE
from analytics.roles.said import SENTENCES as OF_ROLES
from data.kinds import Words, dated

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


class Count(int):
    """A number that a sentence can say: `{n:word}` three, `{n:Word}` Three, `{n:person|people}` the form that fits."""

    def __format__(self, form: str) -> str:
        if "|" in form:
            one, many = form.split("|")
            return one if self == 1 else many
        if form.lower() == "word":
            said = _NUMBERS[self] if 0 <= self < len(_NUMBERS) else str(int(self))
            return said.capitalize() if form == "Word" else said
        return format(int(self), form)


class Amount(float):
    """A number that may be a part: `{n}` 2.5, `{n:+}` +2.5, `{n:day|days}` the form that fits."""

    def __format__(self, form: str) -> str:
        near = round(float(self), 1) + 0.0  # nothing has no sign
        if "|" in form:
            one, many = form.split("|")
            return one if abs(near) == 1 else many
        return format(near, f"{form},.1f").removesuffix(".0").replace("-", "−")


def filled(words: Words, language: str, values: Mapping[str, object]) -> str:
    """The words with their placeholders filled; whole numbers can be said in words and choose between one and many."""
    return words(language, **{name: _sayable(value) for name, value in values.items()})


def sentence(finding: Finding, language: str) -> str:
    """A finding in words; KeyError for a code that has none."""
    values: dict[str, object] = dict(finding.values)
    for name in ("first", "last"):  # names of audiences, and lists in the reader's own commas
        if (known := AUDIENCES.get(str(values.get(name)))) is not None:
            values[name] = known(language)
    for name in ("names", "who") if language == "zh" else ():
        if name in values:
            values[name] = str(values[name]).replace(", ", "、")
    for name in _DATES & values.keys():
        values[name] = dated(str(values[name]), language)
    if "names" in values and int(str(values.get("k", 0))) > NAMES_TOLD:
        more = {
            "names": values["names"],
            "count": int(str(values["k"])) - NAMES_TOLD,
            "whole": int(str(values["k"])),
            "gap": " " if str(values["names"])[-1:].isascii() else "",  # Latin letters and Chinese ones stand apart
        }
        values["names"] = filled(AND_MORE, language, more)
    words = ALONE.get(finding.code) if values.get("n") == 1 else None
    told = filled(words or SENTENCES[finding.code], language, values)
    if language == "zh":  # a month in words needs no space behind it: 2026 年 3 月完成
        for name in _DATES & values.keys():
            date = str(values[name])
            told = told.replace(f"{date} ", date) if not date[-1:].isascii() else told
    return told


def _sayable(value: object) -> object:
    return Count(value) if isinstance(value, int) and not isinstance(value, bool) else value


ALONE = {  # where there is but one to speak of
    **PEOPLE_ALONE,
    "red_threaten": Words("The one red risk threatens “{name}”", "唯一的高风险（红）威胁“{name}”"),
    "overview_oppose": Words("The one person who decides opposes", "唯一的决策人持反对态度"),
    "ratings_overdue": Words("The one rating is overdue to be verified: {names}", "唯一的评分已逾期未复核：{names}"),
    "map_moved": Words("{names} moved to another zone of the map", "地图上有 1 人进入其他分区：{names}"),
    "map_moved_unnamed": Words("One person moved to another zone of the map", "地图上有 1 人进入其他分区"),
}
_DATES = {"day", "month", "start", "finish", "deadline"}  # what findings call their dates
AUDIENCES = {
    "team": Words("the team", "团队"),
    "client": Words("the client", "客户"),
    "boss": Words("the boss", "老板"),
}
AND_MORE = Words("{names} and {count} more", "{names}{gap}等 {whole} 人")
SENTENCES: dict[str, Words] = {
    **ADVICE,
    "nobody": Words("Nobody is on the map yet", "地图上还没有干系人"),
    "nobody_rated": Words(
        "{n:Word} {n:person is|people are} listed, none with both influence and relevance",
        "共 {n} 人，均缺少影响度或相关度",
    ),
    "no_decider": Words("Nobody has both high influence and high relevance", "没有影响度和相关度都高的人"),
    "deciders_oppose": Words(
        "{n:Word} {n:person decides|people decide}; {k:word} {k:opposes|oppose}: {names}",
        "{n} 人拥有决定权，其中 {k} 人反对：{names}",
    ),
    "key_gap": Words(
        "{n:Word} {n:person decides|people decide}; {k:word} of them {k:is|are} less engaged than needed: {names}",
        "{n} 人拥有决定权，其中 {k} 人参与度不足：{names}",
    ),
    "deciders": Words("{n:Word} {n:person decides|people decide}: {names}", "{n} 人拥有决定权：{names}"),
    "deciders_oppose_unnamed": Words(
        "{n:Word} {n:person decides|people decide}; {k:word} {k:opposes|oppose}",
        "{n} 人拥有决定权，其中 {k} 人反对",
    ),
    "key_gap_unnamed": Words(
        "{n:Word} {n:person decides|people decide}; {k:word} of them {k:is|are} less engaged than needed",
        "{n} 人拥有决定权，其中 {k} 人参与度不足",
    ),
    "deciders_unnamed": Words("{n:Word} {n:person decides|people decide}", "{n} 人拥有决定权"),
    "network_none": Words(
        "No tie of influence is written down between the {n:word} {n:person|people} here",
        "这里的 {n} 人之间还没有记录影响关系",
    ),
    "network_hidden": Words(
        "{k:Word} {k:person sways|people sway} more than the rating says: {names}",
        "{k} 人的实际影响力高于评分：{names}",
    ),
    "network_bridge": Words(
        "Without {name}, {lost:word} {lost:person is|people are} cut off from the rest of the network",
        "缺少{name}，{lost} 人将与其余的人断开联系",
    ),
    "network_unconnected": Words(
        "{k:Word} {k:person is|people are} rated strong, and the ties hardly show it: {names}",
        "{k} 人评分高，但从关系中几乎看不出影响：{names}",
    ),
    "network_centre": Words(
        "{name} sways most: {reach} of {others} others within two steps",
        "{name}影响最广：两步之内可影响其余 {others} 人中的 {reach} 人",
    ),
    "none": Words("No risk is open", "没有未关闭的风险"),
    "unmeasured": Words("{n:Word} {n:risk is|risks are} open, none measured yet", "{n} 项风险未关闭，均未评估"),
    "no_red_measured": Words(
        "{n:Word} measured {n:risk is|risks are} not red; {unmeasured} more {unmeasured:is|are} not measured",
        "已评估的 {n} 项风险均非高风险（红），另有 {unmeasured} 项未评估",
    ),
    "no_red": Words("No risk is red; the greatest is “{title}”", "没有高风险（红）；最大的是“{title}”"),
    "red": Words(
        "{n:Word} {n:risk is|risks are} red{n:: |; the greatest is }“{title}”",
        "{n} 项高风险（红）{n:：|，最大的是}“{title}”",
    ),
    "red_threaten": Words(
        "{k:Word} of {n:word} red {n:risk|risks} {k:threatens|threaten} “{name}”",
        "{n} 项高风险（红）中有 {k} 项威胁“{name}”",
    ),
    "agreed_none": Words("No agreed risk is open", "没有未关闭的共同风险"),
    "agreed_open": Words(
        "{n:Word} agreed {n:risk is|risks are} open, in the wording agreed with you",
        "有 {n} 项共同关注的风险未关闭（采用双方约定的表述）",
    ),
    "client_none": Words("There is no task yet that an audience could see", "还没有可供各方查看的任务"),
    "client_own": Words(
        "The client sees {n} of {whole} {whole:task|tasks}, under our own titles",
        "客户可见 {whole} 项任务中的 {n} 项，显示内部名称",
    ),
    "client_waits": Words(
        "The client sees {n} of {whole} {whole:task|tasks}, under public titles; {k} {k:awaits|await} one",
        "客户可见 {whole} 项任务中的 {n} 项，均用对外名称；另有 {k} 项待定对外名称",
    ),
    "client_all": Words(
        "The client sees {n} of {whole} {whole:task|tasks}, each under a public title",
        "客户可见 {whole} 项任务中的 {n} 项，均用对外名称",
    ),
    "nothing_to_rank": Words("There is nothing to rank yet", "还没有可排序的内容"),
    "one_task": Words("One task is open: {task}", "只有一项未完成任务：{task}"),
    "one_audience": Words("{task} comes first", "排在首位的是“{task}”"),
    "agree": Words("All audiences agree on the order of {n} tasks", "各方对 {n} 项任务的排序一致"),
    "no_quarrel": Words(
        "The audiences differ on {n} tasks, but on none of the first ten",
        "各方对 {n} 项任务的排序有差异，但前十名没有分歧",
    ),
    "disagree_most": Words(
        "“{task}” is number {first_rank} for {first} but {last_rank} for {last}",
        "分歧最大的是“{task}”：{first}排第 {first_rank}，{last}排第 {last_rank}",
    ),
    **PEOPLE,
    "schedule_none": Words("No task has been planned yet", "还没有排期的任务"),
    "schedule_done": Words(
        "All work is done: {n} {n:task|tasks}, {n:|the last }on {finish}",
        "{n} 项任务{n:|均}已完成，{n:完成日期为|最后一项完成于} {finish}",
    ),
    "schedule_slips": Words(
        "The plan finishes on {finish}, {days} working {days:day|days} late, because of “{because}”",
        "计划于 {finish} 完成，较基线延误 {days} 个工作日，主要因为“{because}”",
    ),
    "schedule_slips_past": Words(
        "The plan was to finish on {finish}, {days} working {days:day|days} late, because of “{because}”",
        "原计划于 {finish} 完成，较基线延误 {days} 个工作日，主要因为“{because}”",
    ),
    "schedule_late": Words(
        "{n:Word} {n:task is|tasks are} late, “{name}”{n:| most of all}; the plan finishes on {finish}",
        "{n} 项任务逾期，{n:即|最久的是}“{name}”；计划于 {finish} 完成",
    ),
    "schedule_late_past": Words(
        "{n:Word} {n:task is|tasks are} late, “{name}”{n:| most of all}; the plan was to finish on {finish}",
        "{n} 项任务逾期，{n:即|最久的是}“{name}”；原计划于 {finish} 完成",
    ),
    "schedule_runs": Words("The plan runs from {start} to {finish}", "计划从 {start} 至 {finish}"),
    "schedule_ends": Words(
        "The plan finishes on {finish}; {n:word} critical {n:task has|tasks have} no slack",
        "计划于 {finish} 完成，{n} 项关键任务没有浮动时间",
    ),
    "schedule_ends_past": Words(
        "The plan was to finish on {finish}; {n:word} critical {n:task has|tasks have} no slack",
        "原计划于 {finish} 完成，{n} 项关键任务没有浮动时间",
    ),
    "overview_nothing_yet": Words("There is nothing to show here yet", "目前还没有可展示的内容"),
    "overview_nothing": Words("Nothing is loaded yet", "还没有导入数据"),
    "overview_slips_promises": Words(
        "The finish slips {days} working {days:day|days} because of “{because}”; {n} {n:promise to clients slips|promises to clients slip} with it",
        "因“{because}”，完工较基线延误 {days} 个工作日，{n} 项对客户的承诺随之延误",
    ),
    "overview_slips_people": Words(
        "The finish slips {days} working {days:day|days} because of “{because}”; it hits {n} {n:person|people}",
        "因“{because}”，完工较基线延误 {days} 个工作日，影响 {n} 人",
    ),
    "overview_slips": Words(
        "The finish slips {days} working {days:day|days} to {finish} because of “{because}”",
        "因“{because}”，完工较基线延误 {days} 个工作日，至 {finish}",
    ),
    "overview_oppose": Words(
        "{k:Word} of {n:word} {n:person|people} who {n:decides|decide} {k:opposes|oppose}",
        "{n} 名决策人中有 {k} 人反对",
    ),
    "overview_deciders": Words("{n:Word} {n:person decides|people decide}", "{n} 人拥有决定权"),
    "overview_late": Words(
        "{n:Word} {n:task is|tasks are} late{n:: |, most of all }“{name}”{n:,|} by {days} working {days:day|days}",
        "{n} 项任务逾期，{n:即|最久的是}“{name}”，已逾期 {days} 个工作日",
    ),
    "overview_asked": Words("{n:Word} {n:decision is|decisions are} asked of you", "有 {n} 项事项等待您决定"),
    "overview_asked_by": Words(
        "{n:Word} {n:decision is|decisions are} asked of you, {n:by|the first by} {day}",
        "有 {n} 项事项等待您决定，{n:|最早的}期限为 {day}",
    ),
    "overview_next": Words("Next: “{name}” on {day}", "下一项：“{name}”，{day}"),
    "overview_calm": Words("Nothing needs attention now", "目前没有需要关注的事项"),
    "attention_late": Words("“{name}” is {days} working {days:day|days} late", "“{name}”已逾期 {days} 个工作日"),
    "attention_late_blocks": Words(
        "“{name}” is {days} working {days:day|days} late; {waiting} {waiting:task waits|tasks wait} for it",
        "“{name}”已逾期 {days} 个工作日，后续 {waiting} 项任务受阻",
    ),
    "attention_late_more": Words(
        "{n:Word} more {n:task is|tasks are} late{n:: |, the worst }“{name}”",
        "另有 {n} 项任务逾期{n:：|，最严重的是}“{name}”",
    ),
    "attention_late_all": Words(
        "{n:Word} {n:task is|tasks are} late, the worst “{name}”", "{n} 项任务逾期，最严重的是“{name}”"
    ),
    "attention_misses": Words(
        "“{name}” finishes on {day}, after its deadline of {deadline}",
        "“{name}”预计 {day} 完成，晚于最后期限 {deadline}",
    ),
    "attention_misses_more": Words(
        "{n:Word} more {n:task misses its deadline|tasks miss their deadlines}{n:: |, the worst }“{name}”",
        "另有 {n} 项任务将错过最后期限{n:：|，最严重的是}“{name}”",
    ),
    "attention_misses_all": Words(
        "{n:Word} {n:task misses its deadline|tasks miss their deadlines}, the worst “{name}”",
        "{n} 项任务将错过最后期限，最严重的是“{name}”",
    ),
    "attention_soon": Words("“{name}” is due on {day}", "“{name}”应于 {day} 完成"),
    "attention_soon_all": Words(
        "{n:Word} tasks are due within 14 days, the first “{name}” on {day}",
        "{n} 项任务将在 14 天内到期，最早的是“{name}”（{day}）",
    ),
    "attention_red": Words("Red risk “{name}”: {score} of 25", "高风险（红）“{name}”：风险值 {score}/25"),
    "attention_red_threatens": Words(
        "Red risk “{name}” threatens {n} open {n:task|tasks}", "高风险（红）“{name}”威胁 {n} 项未完成任务"
    ),
    "attention_red_unowned": Words("Nobody owns the red risk “{name}”", "高风险（红）“{name}”尚无负责人"),
    "attention_red_unwilling": Words(
        "The owner of the red risk “{name}”, {who}, opposes", "高风险（红）“{name}”的负责人{who}持反对态度"
    ),
    "attention_red_more": Words(
        "{n:Word} more {n:risk is|risks are} red{n:: |, the greatest }“{name}”",
        "另有 {n} 项高风险（红）{n:：|，最大的是}“{name}”",
    ),
    "attention_red_all": Words(
        "{n:Word} {n:risk is|risks are} red, the greatest “{name}”", "{n} 项高风险（红），最大的是“{name}”"
    ),
    "attention_no_contact": Words("{name} decides and has no next contact", "{name}有决定权，尚未约定下次联系"),
    "attention_no_contact_opposes": Words(
        "{name} decides, opposes and has no next contact", "{name}有决定权且持反对态度，尚未约定下次联系"
    ),
    "attention_no_contact_all": Words(
        "{k:Word} {k:person who decides has|people who decide have} no next contact: {names}",
        "{k} 名决策人尚未约定下次联系：{names}",
    ),
    "attention_contact_past": Words(
        "{name} decides; the contact planned for {day} is past", "{name}有决定权，原定 {day} 的联系已过期"
    ),
    "attention_contact_past_opposes": Words(
        "{name} decides and opposes; the contact planned for {day} is past",
        "{name}有决定权且持反对态度，原定 {day} 的联系已过期",
    ),
    "attention_contact_past_all": Words(
        "The planned contact with {k:word} {k:person who decides|people who decide} is past: {names}",
        "{k} 名决策人的计划联系已过期：{names}",
    ),
    "attention_no_owner": Words("{name} decides and nobody looks after them", "{name}有决定权，我方尚无负责人"),
    "attention_no_owner_opposes": Words(
        "{name} decides, opposes and nobody looks after them", "{name}有决定权且持反对态度，我方尚无负责人"
    ),
    "attention_no_owner_all": Words(
        "Nobody looks after {k:word} {k:person who decides|people who decide}: {names}",
        "{k} 名决策人尚无我方负责人：{names}",
    ),
    "attention_no_task": Words("{name} decides and is named in no open task", "{name}有决定权，没有未完成任务涉及此人"),
    "attention_no_task_opposes": Words(
        "{name} decides, opposes and is named in no open task", "{name}有决定权且持反对态度，没有未完成任务涉及此人"
    ),
    "attention_no_task_all": Words(
        "{k:Word} {k:person who decides is|people who decide are} named in no open task: {names}",
        "没有未完成任务涉及以下 {k} 名决策人：{names}",
    ),
    "attention_decision_overdue": Words(
        "Decision overdue since {day} ({days} {days:day|days}): “{name}”",
        "决策已逾期 {days} 天（期限 {day}）：“{name}”",
    ),
    "attention_decision_overdue_of": Words(
        "Decision overdue since {day} ({days} {days:day|days}), asked of {who}: “{name}”",
        "请{who}决定的事项已逾期 {days} 天（期限 {day}）：“{name}”",
    ),
    "attention_decision_overdue_more": Words(
        "{n:Word} more {n:decision is|decisions are} overdue{n:: |, first }“{name}”",
        "另有 {n} 项决策逾期{n:：|，首先是}“{name}”",
    ),
    "attention_decision_due": Words("To be decided by {day}: “{name}”", "待决定，期限 {day}：“{name}”"),
    "attention_decision_due_of": Words("{who} to decide by {day}: “{name}”", "请{who}于 {day} 前决定：“{name}”"),
    "attention_decision_due_more": Words(
        "{n:Word} more {n:decision is|decisions are} due within 14 days{n:: |, first }“{name}”",
        "14 天内另有 {n} 项待决事项{n:：|，首先是}“{name}”",
    ),
    "attention_action": Words("Action overdue by {days} {days:day|days}: “{name}”", "行动项已逾期 {days} 天：“{name}”"),
    "attention_action_of": Words(
        "Action of {who} overdue by {days} {days:day|days}: “{name}”", "{who}的行动项已逾期 {days} 天：“{name}”"
    ),
    "attention_action_more": Words(
        "{n:Word} more {n:action is|actions are} overdue{n:: |, the longest }“{name}”",
        "另有 {n} 项行动逾期{n:：|，最久的是}“{name}”",
    ),
    "attention_unread": Words(
        "{n:Word} {n:entry of the data was|entries of the data were} not understood and left blank",
        "数据中有 {n} 处无法识别，已按空白处理",
    ),
    "attention_doubtful": Words(
        "{n:Word} {n:entry of the data looks|entries of the data look} wrong", "数据中有 {n} 处疑似有误"
    ),
    "attention_plan_assumes": Words(
        "{n:Word} {n:thing|things} in the plan {n:was|were} assumed or left out",
        "排期中有 {n} 类内容按假定处理或被忽略",
    ),
    "attention_asked": Words("To be decided: “{name}”", "待决定：“{name}”"),
    "attention_asked_of": Words("{who} to decide: “{name}”", "请{who}决定：“{name}”"),
    "attention_asked_by": Words("To be decided by {day}: “{name}”", "请于 {day} 前决定：“{name}”"),
    "attention_asked_by_of": Words("{who} to decide by {day}: “{name}”", "请{who}于 {day} 前决定：“{name}”"),
    "attention_milestone": Words("{day}: “{name}”", "{day}：“{name}”"),
    "attention_month": Words("{month}: {names} to be finished", "{month}：计划完成{names}"),
    "attention_month_more": Words(
        "{month}: {n} {n:item|items} to be finished, among them {names}", "{month}：计划完成 {n} 项，其中有{names}"
    ),
    "decisions_none": Words("No decision and no action is written down yet", "还没有记录决策或行动项"),
    "decisions_late": Words(
        "{n:Word} {n:decision is|decisions are} open, {k:word} overdue: “{text}”",
        "{n} 项决策待定，其中 {k} 项已逾期：“{text}”",
    ),
    "decisions_next": Words(
        "{n:Word} {n:decision is|decisions are} open, {n:not|none} overdue; {n:it|the next} is due on {day}: “{text}”",
        "{n} 项决策待定，{n:|均}未逾期；{n:|最近一项}截止 {day}：“{text}”",
    ),
    "decisions_open": Words(
        "{n:Word} {n:decision is|decisions are} open, {n:without|none with} a date: “{text}”",
        "{n} 项决策待定，尚未定期限：“{text}”",
    ),
    "actions_late": Words(
        "No decision is open; {k:word} of {n:word} open {n:action|actions} {k:is|are} overdue: “{text}”",
        "没有待定的决策；{n} 项未完成行动中有 {k} 项已逾期：“{text}”",
    ),
    "decisions_made": Words(
        "No decision is open and no action overdue; {actions:word} {actions:action is|actions are} on the way",
        "没有待定的决策，也没有逾期的行动；{actions} 项行动进行中",
    ),
    "decisions_none_asked": Words(
        "No decision is asked of you, and no action stands here", "没有需要您决定的事项，这里也没有行动项"
    ),
    "decisions_late_asked": Words(
        "{n:Word} {n:decision is|decisions are} asked of you, {k:word} overdue: “{text}”",
        "有 {n} 项事项等待您决定，其中 {k} 项已逾期：“{text}”",
    ),
    "decisions_next_asked": Words(
        "{n:Word} {n:decision is|decisions are} asked of you, {n:not|none} overdue; {n:it|the next} is due on {day}: “{text}”",
        "有 {n} 项事项等待您决定，{n:|均}未逾期；{n:|最近一项}截止 {day}：“{text}”",
    ),
    "decisions_open_asked": Words(
        "{n:Word} {n:decision is|decisions are} asked of you, {n:without|none with} a date: “{text}”",
        "有 {n} 项事项等待您决定，尚未定期限：“{text}”",
    ),
    "actions_late_asked": Words(
        "No decision is asked of you; {k:word} of {n:word} open {n:action|actions} here {k:is|are} overdue: “{text}”",
        "没有需要您决定的事项；这里 {n} 项未完成行动中有 {k} 项已逾期：“{text}”",
    ),
    "decisions_made_asked": Words(
        "No decision is asked of you and no action here is overdue; {actions:word} {actions:action is|actions are} on the way",
        "没有需要您决定的事项，这里也没有逾期的行动；{actions} 项行动进行中",
    ),
    "moved_nothing": Words("No date has moved", "没有日期变动"),
    "moved_within": Words(
        "{n:Word} {n:date has|dates have} moved, the finish stays; this hits {names}",
        "{n} 项日期有变动，整体完成日期不变；影响：{names}",
    ),
    "moved_later": Words(
        "The finish moves by {days:word} working {days:day|days}; this hits {names}",
        "整体完成推迟 {days} 个工作日；影响：{names}",
    ),
    "moved_earlier": Words(
        "The finish comes {days:word} working {days:day|days} earlier; this concerns {names}",
        "整体完成提前 {days} 个工作日；涉及：{names}",
    ),
    "moved_within_unheard": Words(
        "{n:Word} {n:date has|dates have} moved, the finish stays; nobody on the list is hit",
        "{n} 项日期有变动，整体完成日期不变；不影响名单上的人",
    ),
    "moved_later_unheard": Words(
        "The finish moves by {days:word} working {days:day|days}; nobody on the list is hit",
        "整体完成推迟 {days} 个工作日；不影响名单上的人",
    ),
    "moved_earlier_unheard": Words(
        "The finish comes {days:word} working {days:day|days} earlier; nobody on the list is hit",
        "整体完成提前 {days} 个工作日；不影响名单上的人",
    ),
    "map_unmoved": Words("Nobody has moved on the map", "地图上没有人移动"),
    "map_came_left": Words(
        "Nobody has moved on the map; {new} joined the register, {left} left it",
        "地图上没有人移动；新增 {new} 人，移出 {left} 人",
    ),
    "map_moved_within": Words(
        "{n:Word} {n:person|people} moved on the map, {n:not|none} to another zone",
        "{n} 人有移动，{n:未|均未}离开原分区",
    ),
    "map_moved": Words(
        "{n:Word} {n:person|people} moved, {k:word} to another zone of the map: {names}",
        "{n} 人有移动，其中 {k} 人进入其他分区：{names}",
    ),
    "map_moved_unnamed": Words(
        "{n:Word} {n:person|people} moved, {k:word} to another zone of the map",
        "{n} 人有移动，其中 {k} 人进入其他分区",
    ),
    "ratings_none": Words("Nobody is rated on both influence and relevance yet", "还没有人同时具有影响度和相关度评分"),
    "ratings_undated": Words(
        "{n:Word} {n:rating has|ratings have} no date, so nobody can tell how old {n:it is|they are}",
        "{n} 人的评分没有日期，无法判断是否过期",
    ),
    "ratings_overdue": Words(
        "{k:Word} of {n:word} {n:rating|ratings} {k:is|are} overdue to be verified: {names}",
        "{n} 人的评分中，{k} 人的评分已逾期未复核：{names}",
    ),
    "ratings_overdue_unnamed": Words(
        "{k:Word} of {n:word} {n:rating|ratings} {k:is|are} overdue to be verified",
        "{n} 人的评分中，{k} 人的评分已逾期未复核",
    ),
    "ratings_fresh": Words(
        "No rating is overdue; the next is to be verified by {day}", "没有逾期的评分，下一次复核截止于 {day}"
    ),
    "raters_none": Words(
        "Nobody has rated anybody yet; make a sheet for each rater", "还没有人评分；请为每位评分人生成评分表"
    ),
    "raters_out": Words(
        "{n:Word} rating {n:sheet is|sheets are} out, none is back yet", "已发出 {n} 份评分表，尚未收回"
    ),
    "raters_waiting": Words(
        "{k:Word} of {n:word} {n:sheet|sheets} {k:is|are} back; the scores stay hidden until all are",
        "{n} 份评分表已收回 {k} 份；全部收回前不显示各人分数",
    ),
    "raters_alone": Words(
        "Only {name} has rated; agreement takes two raters", "目前只有{name}评了分；至少两人评分才能看一致性"
    ),
    "raters_incomparable": Words(
        "{n:Word} raters, but hardly anybody was rated by two of them", "共 {n} 位评分人，但几乎没有人被两人以上评过分"
    ),
    "raters_alike": Words(
        "{n:Word} raters gave everybody the same score, which tells nothing of their agreement",
        "{n} 位评分人给所有人打了相同的分数，无法判断一致性",
    ),
    "raters_same": Words("{n:Word} raters agree on everybody", "{n} 位评分人对所有人的评分一致"),
    "raters_reliable": Words(
        "{n:Word} raters agree well (alpha {alpha}); discuss {name} first",
        "{n} 位评分人的评分高度一致（alpha {alpha}）；首先讨论：{name}",
    ),
    "raters_tentative": Words(
        "{n:Word} raters agree enough to go on with care (alpha {alpha}); discuss {name} first",
        "{n} 位评分人的评分大体一致，结论宜审慎（alpha {alpha}）；首先讨论：{name}",
    ),
    "raters_unreliable": Words(
        "{n:Word} raters disagree too much to rely on (alpha {alpha}); discuss {name} first",
        "{n} 位评分人分歧较大，评分尚不可靠（alpha {alpha}）；首先讨论：{name}",
    ),
}
SENTENCES |= OF_ROLES | OF_COVERAGE
