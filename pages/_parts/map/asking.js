// A rating about to change: where the person would stand, and the question why, without which nothing is kept. Methods of the map.

const asking = {
  /** Show where a person would stand; nowhere takes the sign away again. */
  aim(record, to) {
    this.ghost.replaceChildren()
    this.aimed = to ? { record, to } : undefined
    if (!to) return
    const { inks, size, ground } = this.data
    const [x, y] = [ground.axes.relevance.levels[to.relevance][0], ground.axes.influence.levels[to.influence][0]]
    const from = this.data.people.find((one) => one.record === record) || this.data.crowds.find((one) => one.records.includes(record))
    const [, top, right] = ground.frame
    if (from) ink(this.ghost, "line", { x1: from.x, y1: from.y, x2: x, y2: y, stroke: inks.accent, "stroke-dasharray": "4,3" })
    ink(this.ghost, "circle", { cx: x, cy: y, r: 9, fill: inks.background, stroke: inks.accent, "stroke-width": 2.5 })
    ink(this.ghost, "circle", { cx: x, cy: y, r: 3, fill: inks.accent })
    const before = x > right - 170
    const said = { "text-anchor": before ? "end" : "start", fill: inks.text, "paint-order": "stroke", stroke: inks.background, "stroke-width": 4, "stroke-linejoin": "round" }
    const lines = this.asking ? [] : this.told(record, to) // the question says it
    const first = Math.max(y - ((lines.length - 1) / 2) * size * 1.3, top + size)
    lines.forEach((line, at) => words(this.ghost, line, before ? x - 14 : x + 14, first + at * size * 1.3, size, { ...said, "font-weight": at ? undefined : 700 }))
  },

  /** The change in words: who, then each axis from what to what. */
  told(record, to) {
    const { words: say, ground, who } = this.data
    const [, ...values] = who[record] || []
    return [
      this.nameOf(record),
      ...AXES.map((axis, at) => {
        const { name, levels } = ground.axes[axis]
        const known = typeof values[at] === "number"
        const here = known && levels.find(([, value]) => value === values[at])
        const now = known ? (here ? here[2] : String(values[at])) : say.unknown
        const then = levels[to[axis]]
        const form = known && then[1] === values[at] ? say.stays : say.becomes
        return form.replace("{axis}", name).replace("{before}", now).replace("{after}", then[2])
      }).reverse(),
    ]
  },

  /** Ask why, beside the place; the answer is kept with the rating. */
  ask(record, to) {
    this.asking = true
    this.aim(record, to)
    const { ground, words: say } = this.data
    const [name, ...changes] = this.told(record, to)
    this.form.replaceChildren()
    this.form.setAttribute("aria-label", say.why_of.replace("{name}", name))
    element(this.form, "b", "", name)
    for (const change of changes) element(this.form, "div", "", change)
    const label = element(this.form, "label", "", say.why)
    const reason = element(label, "input")
    reason.type = "text"
    reason.maxLength = 300
    reason.autocomplete = "off"
    reason.setAttribute("aria-describedby", "liaison-map-missing")
    const missing = element(this.form, "div", "missing")
    missing.id = "liaison-map-missing"
    missing.setAttribute("aria-live", "polite")
    const row = element(this.form, "div", "answers")
    element(row, "button", "keep", say.keep).type = "submit"
    const cancel = element(row, "button", "cancel", say.cancel)
    cancel.type = "button"
    cancel.onclick = () => this.dropped()
    this.form.onsubmit = (event) => {
      event.preventDefault()
      const why = reason.value.trim()
      if (why) return this.keep(record, to, why)
      missing.textContent = say.why_missing
      reason.focus()
    }
    this.form.onkeydown = (event) => {
      event.stopPropagation() // what is typed turns no pages
      if (event.key !== "Escape") return
      event.preventDefault()
      this.dropped()
    }
    this.form.hidden = false
    this.beside(this.form, ground.axes.relevance.levels[to.relevance][0], ground.axes.influence.levels[to.influence][0], 16)
    reason.focus()
  },

  keep(record, to, reason) {
    const value = (axis) => this.data.ground.axes[axis].levels[to[axis]][1]
    const [, relevance = null, influence = null] = this.data.who[record] || []
    this.send("moved", { record, relevance: value("relevance"), influence: value("influence"), reason, before: [relevance, influence] })
    this.form.hidden = true // the sign stays where the person will stand, until the answer comes
    this.asking = false
    this.kept = record
    this.live.textContent = this.data.words.kept
    this.focusOn(record)
  },

  /** Nothing changes: the sign and the question go, and the keyboard is where it was. */
  dropped() {
    const record = this.aimed && this.aimed.record
    const asked = this.asking
    this.asking = false
    this.form.hidden = true
    this.aim()
    this.live.textContent = record === undefined ? "" : this.data.words.dropped
    if (asked) this.focusOn(record)
  },

  focusOn(record) {
    const found = this.opened !== undefined ? this.panel.querySelector(`[data-record="${record}"]`) : undefined
    const on = found || [...this.root.querySelectorAll(`[data-record="${record}"]`)].find((one) => one.checkVisibility())
    if (on) on.focus({ preventScroll: true })
  },
}
