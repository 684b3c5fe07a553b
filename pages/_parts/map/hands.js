// What a visitor does to a person: point, click, drag to another rating, move by the arrow keys. Methods of the map in map.js.

const NEAR = 10 // pixels: a point answers a pointer that is this close to its edge
const MOVED = 5 // pixels that a hand may tremble before a press becomes a drag
const AXES = ["relevance", "influence"]
const ARROWS = { ArrowRight: ["relevance", 1], ArrowLeft: ["relevance", -1], ArrowUp: ["influence", 1], ArrowDown: ["influence", -1] }

const hands = {
  /** The person or the bubble at an event, or the nearest that is close by. */
  under(event) {
    const [x, y] = this.place(event)
    let [nearest, least] = [undefined, NEAR / this.closer]
    for (const mark of [...this.data.people, ...this.data.crowds]) {
      const far = Math.hypot(mark.x - x, mark.y - y) - mark.r
      if (far < least) [nearest, least] = [mark, far]
    }
    return nearest
  },

  hovered(event) {
    const mark = this.drag || event.pointerType === "touch" ? undefined : this.under(event)
    this.svg.classList.toggle("over", Boolean(mark))
    this.tell(mark, event)
  },

  tell(mark, event) {
    this.card.hidden = !mark
    if (!mark) return
    this.card.replaceChildren()
    mark.said.forEach((line, at) => element(this.card, "div", at ? "" : "first", line))
    const frame = this.svg.getBoundingClientRect()
    const [x, y] = [event.clientX - frame.left, event.clientY - frame.top]
    const { offsetWidth: wide, offsetHeight: high } = this.card
    this.card.style.left = `${x + 12 + wide > frame.width && x > 12 + wide ? x - 12 - wide : x + 12}px`
    this.card.style.top = `${Math.max(Math.min(y - high / 2, frame.height - high), 0)}px`
  },

  /** A press on a person begins a drag, on the ground it moves a map that is seen from closer by; a second finger zooms. */
  pressed(event) {
    if (event.button) return
    const chip = event.target.closest("button[data-record]")
    const on = this.svg.contains(event.target)
    if (!chip && !on) return
    if (on) this.fingers.set(event.pointerId, this.spot(event))
    this.apart = undefined
    if (this.fingers.size > 1) return this.dropped()
    const mark = on ? this.under(event) : undefined
    const record = chip ? Number(chip.dataset.record) : mark && mark.record
    this.drag = { record, x: event.clientX, y: event.clientY, at: this.spot(event), began: false }
    if (record !== undefined && this.data.editable) event.preventDefault() // no text is marked while it is dragged
  },

  dragged(event) {
    if (this.fingers.has(event.pointerId)) this.fingers.set(event.pointerId, this.spot(event))
    if (this.fingers.size > 1) return this.pinched()
    const { drag } = this
    if (!drag) return
    if (!drag.began && Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < MOVED) return
    drag.began = true
    this.card.hidden = true
    if (drag.record === undefined) {
      const [x, y] = this.spot(event)
      this.moveBy(x - drag.at[0], y - drag.at[1])
      drag.at = [x, y]
    } else if (this.data.editable) this.aim(drag.record, this.levels(event))
  },

  released(event) {
    this.fingers.delete(event.pointerId)
    const { drag } = this
    this.drag = undefined
    if (!drag || !drag.began) return
    this.quiet = true // the click that follows a drag means nothing
    setTimeout(() => (this.quiet = false), 0)
    if (drag.record === undefined || !this.data.editable) return
    const to = event.type === "pointerup" && this.levels(event)
    if (to && this.changed(drag.record, to)) this.ask(drag.record, to)
    else this.dropped()
  },

  /** The levels nearest to an event, as places among those of each axis; none outside of the frame. */
  levels(event) {
    const [left, top, right, bottom] = this.data.ground.frame
    const [across, down] = this.spot(event)
    if (across < left || across > right || down < top || down > bottom) return undefined
    const [x, y] = this.place(event)
    return { relevance: this.nearest("relevance", 0, x), influence: this.nearest("influence", 0, y) }
  },

  /** The place among the levels of an axis that lies nearest to a pixel (part 0) or to a value (part 1). */
  nearest(axis, part, at) {
    const { levels } = this.data.ground.axes[axis]
    return levels.reduce((best, level, place) => (Math.abs(level[part] - at) < Math.abs(levels[best][part] - at) ? place : best), 0)
  },

  /** Where a person stands among the levels; somebody without a rating begins in the middle. */
  standing(record) {
    const [, ...values] = this.data.who[record] || []
    const middle = (axis) => Math.floor(this.data.ground.axes[axis].levels.length / 2)
    return Object.fromEntries(AXES.map((axis, at) => [axis, typeof values[at] === "number" ? this.nearest(axis, 1, values[at]) : middle(axis)]))
  },

  changed(record, to) {
    const [, ...values] = this.data.who[record] || []
    return AXES.some((axis, at) => this.data.ground.axes[axis].levels[to[axis]][1] !== values[at])
  },

  clicked(event) {
    if (this.quiet || this.form.contains(event.target)) return
    const chip = event.target.closest("button[data-record]")
    const mark = this.svg.contains(event.target) ? this.under(event) : undefined
    if (chip) this.pick(Number(chip.dataset.record))
    else if (mark && mark.records) this.openCrowd(mark.mark)
    else if (mark) this.pick(mark.record)
    else if (this.opened !== undefined && !this.panel.contains(event.target)) this.closeCrowd(false)
  },

  keyed(event) {
    if (event.altKey || this.form.contains(event.target)) return
    const on = event.target.closest("[data-record], [data-crowd]")
    if (!this.zoomed(event) && !(event.key === "Escape" && this.escaped()) && !(on && this.did(event, on))) return
    event.preventDefault()
    event.stopPropagation() // in a meeting some keys turn to the next page
  },

  zoomed({ key, target, ctrlKey, metaKey }) {
    if (ctrlKey || metaKey || !"+=-0".includes(key) || !target.closest("svg")) return false
    this.zoomTo(key === "0" ? 1 : this.closer * (key === "-" ? 1 / STEP : STEP))
    return true
  },

  escaped() {
    if (this.aimed) this.dropped()
    else if (this.opened !== undefined) this.closeCrowd()
    else return false
    return true
  },

  did({ key, ctrlKey, metaKey }, on) {
    if (ctrlKey || metaKey) return false
    const record = Number(on.dataset.record)
    if (key in ARROWS) on.dataset.record === undefined || !this.data.editable ? this.walk(on, key) : this.step(record, ...ARROWS[key])
    else if (key === "Home" || key === "End") this.walk(on, key)
    else if (key !== "Enter" && key !== " ") return false
    else if (on.dataset.crowd !== undefined) this.openCrowd(on.dataset.crowd)
    else if (this.aimed && this.aimed.record === record && this.changed(record, this.aimed.to)) this.ask(record, this.aimed.to)
    else this.pick(record)
    return true
  },

  /** The keyboard goes to the next person, the one before, the first or the last. */
  walk(on, key) {
    const all = [...this.root.querySelectorAll("[data-record], [data-crowd]")].filter((one) => one.checkVisibility())
    const to = { Home: 0, End: all.length - 1 }[key] ?? all.indexOf(on) + (key === "ArrowRight" || key === "ArrowDown" ? 1 : -1)
    all[Math.min(Math.max(to, 0), all.length - 1)].focus()
  },

  /** One step of the scale from where the person stands, or is about to stand. */
  step(record, axis, way) {
    const from = this.aimed && this.aimed.record === record ? this.aimed.to : this.standing(record)
    const last = this.data.ground.axes[axis].levels.length - 1
    const first = !this.aimed && !this.data.people.some((one) => one.record === record) && !this.data.crowds.some((one) => one.records.includes(record))
    const to = first ? from : { ...from, [axis]: Math.min(Math.max(from[axis] + way, 0), last) }
    this.aim(record, to)
    if (to) this.live.textContent = `${this.told(record, to).join(", ")}. ${this.data.words.not_kept}`
  },

  focused(event) {
    const on = event.target.closest("[data-record], [data-crowd]")
    this.root.classList.toggle("keyed", Boolean(on) && event.target.matches(":focus-visible"))
    if (this.aimed && !this.asking && on && Number(on.dataset.record) !== this.aimed.record) this.dropped()
    if (!on || !this.svg.contains(on)) return
    const mark = this.data.people.find((one) => String(one.record) === on.dataset.record) || this.data.crowds.find((one) => one.mark === on.dataset.crowd)
    if (mark) this.reveal(mark.x, mark.y)
  },
}
