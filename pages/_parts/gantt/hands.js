// What a visitor does with the chart: clicks, keys, the wheel, the mouse over a bar. Methods of the chart in gantt.js.

const hands = {
  clicked(event) {
    const box = event.target.closest(".row")
    if (!box) return
    const row = this.lines[Number(box.dataset.line)]
    if (row.holds && (row.record === undefined || event.target.closest(".fold"))) this.toggle(row)
    else this.open(row)
  },

  open(row) {
    if (row.record === undefined) return
    this.chosen = row.record
    for (const box of this.drawn.values()) {
      box.setAttribute("aria-selected", String(box.dataset.record === String(row.record)))
    }
    this.revealBar(row)
    this.pick(row.record)
  },

  toggle(row) {
    const name = this.name(row.place)
    if (!this.folded.delete(name)) this.folded.add(name)
    this.fold()
    this.at = Math.max(this.lines.indexOf(row), 0)
    this.layOut()
    this.step(this.at)
  },

  pressed(event) {
    const row = this.lines[this.at]
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return
    const done = event.shiftKey && event.key.startsWith("Arrow") ? this.along(event.key) : this.walked(event.key) || this.did(event.key, row)
    if (!done) return
    event.preventDefault()
    event.stopPropagation() // in a meeting PageDown also turns to the next page
  },

  /** From row to row: up and down, by pages, to the ends. */
  walked(key) {
    const last = this.lines.length - 1
    const page = Math.max(Math.floor(this.scroll.clientHeight / this.size.row) - 2, 1)
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -last, End: last }
    if (key in steps) this.step(this.at + steps[key])
    return key in steps
  },

  /** What a key does to the row it is pressed on, and to the chart around it. */
  did(key, row) {
    const folded = row.holds ? this.folded.has(this.name(row.place)) : undefined
    const unfold = { ArrowRight: true, ArrowLeft: false }[key]
    if (key === "Enter" || key === " ") row.record === undefined ? row.holds && this.toggle(row) : this.open(row)
    else if (unfold !== undefined && folded === unfold) this.toggle(row)
    else if (key === "ArrowRight" && folded === false) this.step(this.at + 1)
    else if (key === "ArrowLeft" && this.line.has(row.under)) this.step(this.line.get(row.under))
    else if ("+=-".includes(key)) this.closer(key === "-" ? 1 / 1.5 : 1.5)
    else if (key === "Escape" && !this.card.hidden) this.card.hidden = true
    else return false
    return true
  },

  /** A third of the chart earlier or later. */
  along(key) {
    const way = { ArrowLeft: -1, ArrowRight: 1 }[key] || 0
    this.scroll.scrollLeft += (way * (this.scroll.clientWidth - this.left)) / 3
    return way !== 0
  },

  /** Zoom by a factor around the anchor; the small chart keeps its span. */
  closer(factor) {
    if (this.drawing.compact) return
    this.zoomTo(Math.min(Math.max(this.axis.perDay * factor, NARROWEST), WIDEST), this.anchor())
  },

  step(line) {
    this.at = Math.min(Math.max(line, 0), this.lines.length - 1)
    this.reveal(this.at)
    this.draw()
    const box = this.drawn.get(this.at)
    if (box) box.focus({ preventScroll: true })
  },

  focused(event) {
    const box = event.target.closest(".row")
    if (!box) return
    this.at = Number(box.dataset.line)
    for (const [line, other] of this.drawn) other.tabIndex = line === this.at ? 0 : -1
  },

  /** Scroll just so far that a line is in sight. */
  reveal(line) {
    if (line < 0) return
    const [top, room] = [line * this.size.row, this.scroll.clientHeight - this.size.head]
    if (top < this.scroll.scrollTop) this.scroll.scrollTop = top
    else if (top + this.size.row > this.scroll.scrollTop + room) {
      const rows = Math.ceil((top + this.size.row - room) / this.size.row) // the first row in sight is a whole one
      this.scroll.scrollTop = rows * this.size.row
    }
  },

  /** What stays where it is when a button changes the zoom: today where it is in sight, else the middle. */
  anchor() {
    const room = this.scroll.clientWidth - this.left
    const today = this.drawing.today === undefined ? -1 : this.axis.x(this.drawing.today) - this.scroll.scrollLeft
    return today >= 0 && today <= room ? today : room / 2
  },

  /** Scroll just so far that a row's bar is in sight. */
  revealBar(row) {
    if (row === undefined || row.a === undefined) return
    const [from, to, room] = [this.axis.x(row.a), this.axis.x(row.b), this.scroll.clientWidth - this.left]
    const seen = to > this.scroll.scrollLeft && from < this.scroll.scrollLeft + room
    if (!seen) this.scroll.scrollLeft = Math.max(from - room * 0.3, 0)
  },

  /** Change the zoom, and keep the day that stands `x` pixels into the chart where it is. */
  zoomTo(zoom, x) {
    const day = this.axis.day(this.scroll.scrollLeft + x)
    this.zoom = zoom
    this.layOut()
    this.scroll.scrollLeft = this.axis.x(day) - x
    this.markZoom()
    this.draw()
  },

  wheel(event) {
    if (!event.ctrlKey || this.drawing.compact) return
    event.preventDefault()
    const perDay = Math.min(Math.max(this.axis.perDay * Math.exp(-event.deltaY * 0.002), NARROWEST), WIDEST)
    const x = event.clientX - this.scroll.getBoundingClientRect().left - this.left
    this.zoomTo(perDay, Math.max(x, 0))
  },

  hover(event) {
    const box = event.target.closest(".row")
    const row = box && this.lines[Number(box.dataset.line)]
    const frame = this.scroll.getBoundingClientRect()
    const x = event.clientX - frame.left + this.scroll.scrollLeft - this.left
    const day = event.clientX - frame.left > this.left ? Math.floor(this.axis.day(x)) : undefined
    const near = 5 / this.axis.perDay
    const over = row && row.a !== undefined && this.axis.day(x) >= row.a - near && this.axis.day(x) <= row.b + near
    const lines = row && (over || day === undefined) ? row.said : day === undefined ? [] : this.named(day)
    this.say(lines.filter(Boolean), event)
  },

  /** The holiday or make-up working day that a day is, with its date. */
  named(day) {
    const off = this.isOff(day)
    const made = this.drawing.made_up.find(([on]) => on === day)
    const name = made ? made[1] : off && off[2]
    return name ? [name, this.dates.whole(this.axis.date(day))] : []
  },

  say(lines, event) {
    this.card.hidden = !lines.length
    if (!lines.length) return
    this.card.replaceChildren()
    lines.forEach((line, at) => element(this.card, "div", at ? "" : "first", line))
    const frame = this.root.getBoundingClientRect()
    const [x, y] = [event.clientX - frame.left + 14, event.clientY - frame.top + 16]
    this.card.style.left = `${Math.min(x, Math.max(frame.width - this.card.offsetWidth - 4, 0))}px`
    this.card.style.top = `${y + this.card.offsetHeight > frame.height ? Math.max(y - this.card.offsetHeight - 28, 0) : y}px`
  },
}
