// The Gantt chart: a frozen table on the left, the bars on the right; only the rows in sight are in the page.

const EXTRA = 6 // rows drawn beyond what is in sight
const BARS = 0.6 // of a small chart's width that its bars keep at least, however long the names

export default function (component) {
  const { parentElement, data, setTriggerValue } = component
  if (!parentElement.gantt) parentElement.gantt = new Gantt(parentElement)
  parentElement.gantt.show(data, (record) => setTriggerValue("picked", record))
}

class Gantt {
  constructor(parent) {
    this.folded = new Set()
    this.zoom = undefined // the name of a zoom, "all", or pixels a day
    this.drawn = new Map() // row element by its place among the lines
    this.at = 0 // the line that the keyboard is on
    this.build(parent)
    this.scroll.addEventListener("scroll", () => this.soon())
    this.scroll.addEventListener("wheel", (event) => this.wheel(event), { passive: false })
    this.rows.addEventListener("click", (event) => this.clicked(event))
    this.rows.addEventListener("keydown", (event) => this.pressed(event))
    this.rows.addEventListener("focusin", (event) => this.focused(event))
    this.canvas.addEventListener("mousemove", (event) => this.hover(event))
    this.canvas.addEventListener("mouseleave", () => (this.card.hidden = true))
    new ResizeObserver(() => this.measured()).observe(this.scroll)
  }

  build(parent) {
    this.root = element(parent, "div", "gantt")
    this.tools = element(this.root, "div", "tools")
    this.key = element(this.tools, "div", "key")
    this.zooms = element(this.tools, "div", "zooms")
    this.scroll = element(this.root, "div", "scroll")
    this.canvas = element(this.scroll, "div", "canvas")
    this.head = element(this.canvas, "div", "head")
    this.corner = element(this.head, "div", "corner")
    this.ticks = element(this.head, "div", "ticks")
    this.ground = ink(this.canvas, "svg", { class: "ground" })
    this.rows = element(this.canvas, "div", "rows")
    this.svg = ink(this.canvas, "svg", { class: "marks" })
    this.words = ink(this.canvas, "svg", { class: "written" }) // above the marks; of a small chart beyond its axis too
    this.nothing = element(this.root, "div", "nothing")
    this.hint = element(this.root, "div", "hint") // seen while the keyboard is on a row
    for (const seen of [this.head, this.ground, this.svg, this.words]) seen.setAttribute("aria-hidden", "true") // each row says it in words
    this.card = element(this.root, "div", "card")
    this.card.hidden = true
  }

  show(drawing, pick) {
    const first = !this.drawing
    const before = this.drawing && this.drawing.chosen
    const here = this.lines && this.lines[this.at] && this.name(this.lines[this.at].place)
    this.drawing = drawing
    this.pick = pick
    this.chosen = drawing.chosen
    this.dates = spokenDates(drawing.words.locale)
    this.size = measures(drawing.scale, drawing.compact)
    this.dress()
    this.fold()
    this.stay(here)
    if (this.zoom === undefined || drawing.compact) this.zoom = this.suited()
    this.layOut()
    if (first) this.begin()
    else if (drawing.chosen !== before) this.revealChosen()
  }

  /** Colours, sizes and words that hold for the whole chart. */
  dress() {
    const { drawing, size } = this
    for (const [name, colour] of Object.entries(drawing.inks)) this.root.style.setProperty(`--${name}`, colour)
    this.root.style.setProperty("--z", drawing.scale)
    this.root.style.setProperty("--row", `${size.row}px`)
    this.root.style.setProperty("--head", `${size.head}px`)
    this.root.classList.toggle("compact", drawing.compact)
    this.scroll.style.maxHeight = drawing.compact ? "none" : `${drawing.height}px`
    this.rows.setAttribute("role", drawing.rows.length ? "tree" : "group") // a tree without rows is none
    this.rows.setAttribute("aria-label", drawing.alt)
    this.hint.textContent = drawing.words.keys
    this.nothing.textContent = drawing.rows.length ? drawing.more || "" : drawing.words[drawing.compact ? "nothing_soon" : "nothing"]
    this.tools.hidden = drawing.compact
    if (!drawing.compact) {
      this.fillKey()
      this.fillZooms()
    }
  }

  fillKey() {
    this.key.replaceChildren()
    for (const [mark, said] of this.drawing.key) {
      const entry = element(this.key, "span", "entry")
      element(entry, "i", mark)
      element(entry, "span", "", said)
    }
  }

  fillZooms() {
    this.zooms.replaceChildren()
    this.zooms.setAttribute("role", "group")
    this.zooms.setAttribute("aria-label", this.drawing.words.zoom)
    for (const name of [...Object.keys(ZOOMS), "all"]) {
      const button = element(this.zooms, "button", "", this.drawing.words[`zoom_${name}`])
      button.type = "button"
      button.dataset.zoom = name
      button.onclick = () => this.zoomTo(name, this.anchor())
    }
    this.markZoom()
  }

  markZoom() {
    for (const button of this.zooms.children) button.setAttribute("aria-pressed", String(button.dataset.zoom === this.zoom))
  }

  /** The keyboard stays on the row that it was on; before it was on any, it begins at the one that is chosen. */
  stay(here) {
    const known = this.lines.findIndex((row) => this.name(row.place) === here)
    const chosen = this.lines.findIndex((row) => row.record !== undefined && row.record === this.drawing.chosen)
    const begins = here === undefined || !this.held()
    if (begins && chosen >= 0) this.at = chosen
    else if (known >= 0) this.at = known
  }

  /** Whether the keyboard is on one of the rows. */
  held() {
    return this.rows.contains(this.root.getRootNode().activeElement)
  }

  /** The rows that no folded summary or heading hides. */
  fold() {
    const hidden = (row) => {
      for (let above = row.under; above !== undefined; above = this.drawing.rows[above].under) {
        if (this.folded.has(this.name(above))) return true
      }
      return false
    }
    this.lines = this.drawing.rows.filter((row) => !hidden(row))
    this.line = new Map(this.lines.map((row, line) => [row.place, line]))
    this.at = Math.min(this.at, Math.max(this.lines.length - 1, 0))
  }

  name(place) {
    const row = this.drawing.rows[place]
    return row.record === undefined ? `heading ${row.name}` : row.record
  }

  /** Whether there is room to say who does each task. */
  saysWho() {
    return this.drawing.who && (this.scroll.clientWidth || 1000) >= 820 * this.size.scale
  }

  /** The width of the frozen table. */
  table() {
    if (this.drawing.compact) return 0
    const wide = this.scroll.clientWidth || 1000
    return Math.round(Math.min((this.saysWho() ? 390 : 300) * this.size.scale, wide * 0.38))
  }

  perDay() {
    if (typeof this.zoom === "number") return this.zoom
    if (this.zoom === "all") return this.fitting()
    return ZOOMS[this.zoom] * this.size.scale
  }

  fitting() {
    const room = Math.max((this.scroll.clientWidth || 1000) - this.table() - 2, 100)
    const perDay = Math.min(Math.max(room / this.drawing.days, NARROWEST), WIDEST)
    return this.drawing.compact ? this.leavingRoom(room, perDay) : perDay
  }

  /** So many pixels a day that each name has room behind its bar; a very long one is rather cut than the bars made too short. */
  leavingRoom(room, perDay) {
    const { today = 0, days } = this.drawing
    const fits = this.lines.filter((row) => row.a !== undefined).map((row) => {
      const probe = this.word(row, named(row), 0)
      const beside = probe.getComputedTextLength() + this.size.bar / 2 + 2 * this.air()
      probe.remove()
      return (room - beside) / Math.min(Math.max(row.b, row.until || 0, today), days)
    })
    return Math.max(Math.min(perDay, ...fits), perDay * BARS)
  }

  /** Pixels between a mark and its words. */
  air() {
    return 6 * this.size.scale
  }

  /** The whole plan at once where its weeks can still be told apart, else months. */
  suited() {
    return this.drawing.compact || this.fitting() >= 2.7 * this.size.scale ? "all" : "month"
  }

  layOut() {
    const { size, drawing } = this
    this.axis = axisOf(drawing, this.perDay())
    this.left = this.table()
    this.root.style.setProperty("--left", `${this.left}px`)
    const wide = this.left + this.axis.width
    const high = this.lines.length * size.row
    this.canvas.style.width = `${wide}px`
    this.canvas.style.height = `${size.head + high + (drawing.compact ? 2 : 8)}px`
    for (const sheet of [this.ground, this.svg]) {
      sheet.setAttribute("width", this.axis.width)
      sheet.setAttribute("height", high + 8)
    }
    this.words.setAttribute("width", drawing.compact ? Math.max(this.scroll.clientWidth, this.axis.width) : this.axis.width)
    this.words.setAttribute("height", high + 8)
    this.fillCorner()
    const focus = this.held()
    for (const row of this.drawn.values()) row.remove()
    this.drawn.clear()
    this.draw()
    if (focus && this.drawn.has(this.at)) this.drawn.get(this.at).focus({ preventScroll: true })
  }

  fillCorner() {
    const { words, compact } = this.drawing
    this.corner.replaceChildren()
    if (compact) return
    element(this.corner, "span", "name", words.name)
    if (this.saysWho()) element(this.corner, "span", "who", words.who)
    if (this.drawing.lasting) element(this.corner, "span", "days", words.days)
  }

  begin() {
    const { drawing, axis } = this
    if (drawing.today !== undefined) {
      this.scroll.scrollLeft = Math.max(axis.x(drawing.today) - (this.scroll.clientWidth - this.left) * 0.4, 0)
    }
    this.revealChosen()
  }

  revealChosen() {
    const line = this.lines.findIndex((row) => row.record !== undefined && row.record === this.drawing.chosen)
    if (line < 0) return
    this.reveal(Math.min(line + 4, this.lines.length - 1)) // with some of what follows
    this.reveal(line)
    this.revealBar(this.lines[line])
  }

  measured() {
    if (!this.drawing || this.width === this.scroll.clientWidth) return
    const fresh = !this.width
    this.width = this.scroll.clientWidth
    if (fresh) this.zoom = this.suited()
    this.layOut()
    this.markZoom()
    if (fresh) this.begin()
  }

  soon() {
    if (this.waiting) return
    this.waiting = requestAnimationFrame(() => {
      this.waiting = undefined
      this.draw()
    })
  }

  draw() {
    const { scroll, size, lines } = this
    const from = Math.max(Math.floor(scroll.scrollTop / size.row) - EXTRA, 0)
    const to = Math.min(Math.ceil((scroll.scrollTop + (scroll.clientHeight || 600)) / size.row) + EXTRA, lines.length)
    this.drawRows(from, to)
    this.svg.replaceChildren()
    this.words.replaceChildren()
    hatch(this.svg, this.drawing.inks, size.scale)
    this.drawDays()
    this.drawMarks(from, to)
    this.drawHead()
  }

  inSight() {
    const left = this.scroll.scrollLeft
    const right = left + (this.scroll.clientWidth || 1400) - this.left
    return [Math.max(this.axis.day(left) - 1, 0), Math.min(this.axis.day(right) + 1, this.axis.days)]
  }

  drawRows(from, to) {
    for (const [line, row] of this.drawn) {
      if ((line < from || line >= to) && line !== this.at) {
        row.remove()
        this.drawn.delete(line)
      }
    }
    for (let line = from; line < to; line++) this.drawn.has(line) || this.drawn.set(line, this.rowOf(line))
    // The row that Tab leads to is there however far away it is.
    if (this.at < this.lines.length && !this.drawn.has(this.at)) this.drawn.set(this.at, this.rowOf(this.at))
  }

  rowOf(line) {
    const row = this.lines[line]
    const box = element(this.rows, "div", "row")
    box.style.top = `${this.size.head + line * this.size.row}px`
    box.dataset.line = line
    if (row.record !== undefined) box.dataset.record = row.record
    box.tabIndex = line === this.at ? 0 : -1
    box.setAttribute("role", "treeitem")
    box.setAttribute("aria-level", row.level + 1)
    box.setAttribute("aria-setsize", this.lines.length)
    box.setAttribute("aria-posinset", line + 1)
    box.setAttribute("aria-label", row.said.join(", "))
    box.setAttribute("aria-selected", String(row.record !== undefined && row.record === this.chosen))
    box.classList.toggle("heading", Boolean(row.heading))
    box.classList.toggle("summary", Boolean(row.summary))
    box.classList.toggle("why", Boolean(row.why))
    box.classList.toggle("link", row.record !== undefined)
    if (row.holds) box.setAttribute("aria-expanded", String(!this.folded.has(this.name(row.place))))
    this.cells(box, row)
    return box
  }

  cells(box, row) {
    if (this.drawing.compact) return
    const cells = element(box, "div", "cells")
    const name = element(cells, "span", "name")
    name.style.paddingInlineStart = `${(row.level * 14 + 4) * this.size.scale}px`
    const fold = element(name, "span", "fold", row.holds ? (this.folded.has(this.name(row.place)) ? "▸" : "▾") : "")
    fold.setAttribute("aria-hidden", "true")
    element(name, "span", "said", row.name)
    if (row.heading) return
    if (this.saysWho()) element(cells, "span", "who", row.who || "")
    if (this.drawing.lasting) element(cells, "span", "days", row.days === undefined ? "" : row.days)
  }

  drawDays() {
    const { axis, drawing, ground } = this
    ground.replaceChildren()
    const [from, to] = this.inSight()
    const high = this.lines.length * this.size.row
    const weekends = axis.perDay >= 2.2
    for (const [begins, days, holiday] of drawing.off) {
      if (begins > to || begins + days < from || (!holiday && !weekends)) continue
      ink(ground, "rect", {
        x: axis.x(begins), y: 0, width: Math.max(days * axis.perDay, 1), height: high,
        fill: holiday ? drawing.inks.holiday : drawing.inks.weekend, class: holiday ? "holiday" : "weekend",
      })
    }
    const [coarse] = headings(axis, this.dates, drawing.words, drawing.scale)
    for (const [begins] of spans(axis, coarse.unit, from, to)) {
      ink(ground, "path", { d: `M${axis.x(begins)} 0V${high}`, stroke: drawing.inks.grid })
    }
    if (drawing.today !== undefined) {
      ink(this.svg, "path", {
        d: `M${axis.x(drawing.today)} 0V${high}`, stroke: drawing.inks.today, "stroke-width": 1.5 * this.size.scale, class: "today",
      })
    }
  }

  drawMarks(from, to) {
    const { axis, drawing, size, svg, lines } = this
    const found = this.links(from, to)
    const leaving = new Set(found.map((link) => this.line.get(link.from)))
    for (const link of found) drawLink(svg, link, this.ends(link.from), this.ends(link.to), size, drawing.inks)
    const words = []
    for (let line = from; line < to; line++) {
      const row = lines[line]
      const placed = drawRow(svg, row, line * size.row, axis, size, drawing.inks, this.dates)
      const text = drawing.compact ? named(row) : placed && placed.text
      if (!placed || !text) continue
      const clear = leaving.has(line) ? Math.max(placed.end, placed.right + (OUT + 1) * size.scale + (row.milestone ? size.bar / 2 : 0)) : placed.end
      words.push([row, { ...placed, end: clear }, text, line * size.row])
    }
    for (const [row, placed, text, y] of words) {
      const mark = this.word(row, text, y)
      if (drawing.compact) this.behind(mark, placed)
      else this.beside(mark, placed)
    }
  }

  /** The links that begin or end in sight, the important ones last so that they lie on top. */
  links(from, to) {
    const rank = { link: 0, driving: 1, critical: 2, why: 3 }
    const far = this.axis.perDay / this.size.scale < 2 // from so far away only what matters is told apart
    return this.drawing.links
      .filter((link) => {
        if (far && rank[link.ink] < 2) return false
        const [one, other] = [this.line.get(link.from), this.line.get(link.to)]
        if (one === undefined || other === undefined) return false
        const touches = (one >= from && one < to) || (other >= from && other < to)
        return touches && this.lines[one].a !== undefined && this.lines[other].a !== undefined
      })
      .sort((one, other) => rank[one.ink] - rank[other.ink])
  }

  ends(place) {
    const line = this.line.get(place)
    const row = this.lines[line]
    const left = this.axis.x(row.a)
    const right = row.milestone ? left : Math.max(this.axis.x(row.b), left + 3)
    return { left, right, y: line * this.size.row, diamond: Boolean(row.milestone) }
  }

  word(row, text, y) {
    const { size } = this
    const middle = y + size.top + size.bar / 2 + size.letters * 0.36
    return ink(this.words, "text", { x: 0, y: middle, class: row.late ? "words late" : "words" }, text)
  }

  /** Words behind a mark of a small chart: off every bar, beyond today where they would stand across it, cut short at the edge. */
  behind(mark, placed) {
    const [air, edge] = [this.air(), (this.scroll.clientWidth || this.axis.width) - 2]
    const near = Math.min(Math.max(placed.end, 0), this.axis.width) + air
    const today = this.drawing.today === undefined ? -Infinity : this.axis.x(this.drawing.today)
    const across = near < today + air && near + mark.getComputedTextLength() > today - air
    const x = across ? today + air : near
    mark.setAttribute("x", x)
    const text = mark.textContent
    for (let kept = text.length - 1; kept > 0 && x + mark.getComputedTextLength() > edge; kept--) mark.textContent = `${text.slice(0, kept).trimEnd()}…`
  }

  /** Words beside a mark: after it where there is room, else before it, else cut short on the roomier side, else on it.
   *
   * They stand above a slack that runs on beneath them, and behind one that would end beneath them. */
  beside(mark, placed) {
    const { axis } = this
    const [wide, air] = [mark.getComputedTextLength(), this.air()]
    const near = Math.max(placed.end, 0) + air
    const after = placed.slack > placed.end && placed.slack < near + wide + air ? placed.slack + air : near
    if (after + wide <= axis.width - 2) mark.setAttribute("x", after)
    else if (placed.left - air - wide >= 0) mark.setAttribute("x", placed.left - air - wide)
    else this.squeeze(mark, placed.left - air, after, wide)
  }

  squeeze(mark, before, after, wide) {
    const { axis, size } = this
    const [text, room] = [mark.textContent, Math.max(before, axis.width - after) - 4]
    if (room < 86 * size.scale) return mark.setAttribute("x", Math.max(axis.width - wide - 4, 4))
    mark.textContent = `${text.slice(0, Math.floor((text.length * room) / wide) - 1)}…`
    mark.setAttribute("x", axis.width - after >= before ? after : before - mark.getComputedTextLength())
  }

  drawHead() {
    const { axis, drawing, ticks, size } = this
    const [from, to] = this.inSight()
    ticks.replaceChildren()
    ticks.style.width = `${axis.width}px`
    headings(axis, this.dates, drawing.words, drawing.scale).forEach((line, level) => {
      for (const [begins, ends] of spans(axis, line.unit, from, to)) this.heading(line, level, begins, ends)
    })
    for (const tick of [...ticks.children].filter((one) => one.firstChild.offsetWidth + 3 > one.clientWidth)) tick.firstChild.hidden = true
    if (drawing.today === undefined) return
    const today = element(ticks, "div", "today", drawing.words.today)
    const room = today.offsetWidth / 2
    today.style.left = `${Math.min(Math.max(axis.x(drawing.today), room), axis.width - room)}px`
    today.style.top = `${size.head - today.offsetHeight}px`
    const tag = today.getBoundingClientRect()
    for (const said of ticks.querySelectorAll(".fine span")) {
      const box = said.getBoundingClientRect()
      if (box.right > tag.left - 2 && box.left < tag.right + 2) said.hidden = true // half a number beside the tag says nothing
    }
  }

  heading(line, level, begins, ends) {
    const [x, wide] = [this.axis.x(begins), (ends - begins) * this.axis.perDay]
    const tick = element(this.ticks, "div", level ? "tick fine" : "tick")
    // A long month keeps its name in sight while it is scrolled through.
    const shift = level ? 0 : Math.max(this.scroll.scrollLeft - x, 0)
    tick.style.left = `${x + shift}px`
    tick.style.width = `${Math.max(Math.min(wide - shift, this.axis.width - x - shift), 0)}px`
    if (line.unit === "day") tick.classList.toggle("free", this.isOff(begins) !== undefined)
    element(tick, "span", "", line.said(this.axis.date(begins)))
  }

  isOff(day) {
    return this.drawing.off.find(([begins, days]) => day >= begins && day < begins + days)
  }
}

Object.assign(Gantt.prototype, hands)

/** What stands behind a bar of a small chart: whose it is, and how late. */
function named(row) {
  return [row.name, row.late && row.text].filter(Boolean).join(" · ")
}

function element(parent, name, kind, text) {
  const made = document.createElement(name)
  if (kind) made.className = kind
  if (text !== undefined) made.textContent = text
  parent.appendChild(made)
  return made
}
