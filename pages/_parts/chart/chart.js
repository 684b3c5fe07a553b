// A chart of marks at their pixels: what the pointer is on says what it is, and a click opens it.

const NEAR = 12 // pixels: a dot answers a pointer that is this close to its edge
const APART = 10 // pixels between a mark and its card
const DIAMOND = 1.3 // from its middle to its points, in radii: it then looks as large as a dot
const LINE = 1.3 // from a line of words to the next, in heights of its letters
const SVG = "http://www.w3.org/2000/svg"

export default function ({ parentElement, data, setTriggerValue }) {
  if (!parentElement.chart) parentElement.chart = new Chart(parentElement)
  parentElement.chart.show(data, (opened) => setTriggerValue("picked", opened))
}

class Chart {
  constructor(parent) {
    this.root = element(parent, "div", "liaison-chart")
    this.svg = this.root.appendChild(document.createElementNS(SVG, "svg"))
    this.svg.setAttribute("role", "img")
    this.card = element(this.root, "div", "card")
    this.card.setAttribute("aria-hidden", "true") // the chart is told in words, and what it holds stands in tables
    this.card.hidden = true
    this.svg.addEventListener("pointermove", (event) => this.pointed(event))
    this.svg.addEventListener("pointerleave", () => (this.card.hidden = true))
    this.svg.addEventListener("click", (event) => this.clicked(event))
  }

  show(data, pick) {
    this.data = data
    this.pick = pick
    this.card.hidden = true
    const { width, height, zoom } = data
    ink(this.svg, { width: width * zoom, height: height * zoom, viewBox: `0 0 ${width} ${height}`, "aria-label": data.alt })
    this.svg.style.background = data.ground
    this.svg.style.fontFamily = data.family
    const { ground, line, ink: colour, size } = data.card
    Object.assign(this.card.style, { background: ground, borderColor: line, color: colour, fontFamily: data.family, fontSize: `${size * zoom}px` })
    const marks = document.createDocumentFragment()
    this.dots = []
    this.hatches = new Map()
    for (const mark of data.marks) marks.append(this.drawn(mark))
    if (this.hatches.size) {
      const held = document.createElementNS(SVG, "defs")
      held.append(...this.hatches.values())
      marks.prepend(held)
    }
    this.svg.replaceChildren(marks)
  }

  drawn([kind, ...mark]) {
    if (kind === "words") return this.words(mark)
    const answer = mark.at(-1)
    const made = this[kind](mark)
    if (answer >= 0) {
      made.answer = answer
      made.setAttribute("class", `${kind} answers`)
    }
    return made
  }

  dot([x, y, r, fill, stroke, wide, answer]) {
    if (answer >= 0) this.dots.push({ x, y, r, answer })
    return shape("circle", { cx: x, cy: y, r, fill, stroke, "stroke-width": wide })
  }

  diamond([x, y, r, fill, stroke, wide, answer]) {
    if (answer >= 0) this.dots.push({ x, y, r, answer })
    const far = DIAMOND * r
    return shape("path", { d: `M${x - far},${y}l${far},${-far}l${far},${far}l${-far},${far}Z`, fill, stroke, "stroke-width": wide })
  }

  box([x, y, width, height, fill, stroke, wide, hatched]) {
    return shape("rect", { x, y, width, height, fill: hatched ? this.hatched(fill) : fill, stroke, "stroke-width": wide })
  }

  path([d, fill, stroke, wide, dash]) {
    const made = shape("path", { d, fill, stroke, "stroke-width": wide })
    if (dash) made.setAttribute("stroke-dasharray", dash)
    return made
  }

  words([x, y, anchor, size, fill, weight, lines, turned]) {
    const made = shape("text", { x, y, "text-anchor": anchor, fill })
    made.style.fontSize = `${size}px`
    if (weight !== "normal") made.style.fontWeight = weight
    if (turned) made.setAttribute("transform", `rotate(${turned} ${x} ${y})`)
    lines.forEach((line, at) => {
      if (lines.length === 1 && line.length === 1) {
        made.textContent = line[0][0]
        if (line[0][1]) made.style.fontWeight = 700
        return
      }
      line.forEach(([said, bold], place) => {
        const run = shape("tspan", at && !place ? { x, dy: LINE * size } : {})
        run.textContent = said
        if (bold) run.style.fontWeight = 700
        made.append(run)
      })
    })
    return made
  }

  /** The ink as slanting lines on the chart's ground: a score that rests on too little. */
  hatched(fill) {
    const name = `liaison-hatch-${fill.replace(/[^0-9a-z]/gi, "")}`
    if (!this.hatches.has(name)) {
      const pattern = shape("pattern", { id: name, width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" })
      pattern.append(shape("rect", { width: 6, height: 6, fill: this.data.ground }), shape("rect", { width: 2.4, height: 6, fill }))
      this.hatches.set(name, pattern)
    }
    return `url(#${name})`
  }

  /** What lies under the pointer, else the nearest dot that is close by. */
  answer(event) {
    if (event.target.answer !== undefined) return event.target.answer
    const frame = this.svg.getBoundingClientRect()
    const shown = frame.width / this.data.width // how large it is drawn
    const [x, y] = [(event.clientX - frame.left) / shown, (event.clientY - frame.top) / shown]
    let [nearest, least] = [-1, NEAR]
    for (const dot of this.dots) {
      const far = Math.hypot(dot.x - x, dot.y - y) - dot.r
      if (far < least) [nearest, least] = [dot.answer, far]
    }
    return nearest
  }

  clicked(event) {
    const answer = this.answer(event)
    if (answer >= 0 && this.data.answers[answer][0] !== null) this.pick(this.data.answers[answer][0])
  }

  pointed(event) {
    const answer = this.answer(event)
    const lines = answer < 0 ? [] : this.data.answers[answer][1]
    this.svg.style.cursor = answer < 0 ? "default" : "pointer"
    this.card.hidden = !lines.length
    if (!lines.length) return
    this.card.replaceChildren(
      ...lines.map((line) => {
        const said = document.createElement("div")
        for (const [text, bold] of line) element(said, bold ? "b" : "span").textContent = text
        return said
      })
    )
    const frame = this.svg.getBoundingClientRect()
    const [x, y] = [event.clientX - frame.left, event.clientY - frame.top]
    const { offsetWidth: wide, offsetHeight: high } = this.card
    const right = x + APART + wide > frame.width && x > APART + wide
    this.card.style.left = `${right ? x - APART - wide : x + APART}px`
    this.card.style.top = `${Math.max(Math.min(y - high / 2, frame.height - high), 0)}px`
  }
}

function element(parent, name, kind) {
  const made = parent.appendChild(document.createElement(name))
  if (kind) made.className = kind
  return made
}

function shape(name, attributes) {
  return ink(document.createElementNS(SVG, name), attributes)
}

function ink(made, attributes) {
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  return made
}
