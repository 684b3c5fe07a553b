// The ink of one row: bar, progress, tick, diamond, bracket, baseline, slack, words; and the links between rows.
// Everything that was typed by somebody is set as text, never as markup.

const SVG = "http://www.w3.org/2000/svg"
const OUT = 7 // pixels that a link runs before it turns

function ink(parent, name, facts, text) {
  const mark = document.createElementNS(SVG, name)
  for (const [fact, value] of Object.entries(facts)) mark.setAttribute(fact, value)
  if (text !== undefined) mark.textContent = text
  parent.appendChild(mark)
  return mark
}

/** The hatch that tells a critical bar from the others without its colour. */
function hatch(parent, inks, scale) {
  const size = 7 * scale
  const defs = ink(parent, "defs", {})
  const pattern = ink(defs, "pattern", {
    id: "critical", width: size, height: size, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)",
  })
  ink(pattern, "rect", { width: size, height: size, fill: inks.critical_rest })
  ink(pattern, "rect", { width: 2.4 * scale, height: size, fill: inks.critical })
}

/** Heights of a row at a scale, in pixels from its upper edge. */
function measures(scale, compact) {
  const row = Math.round((compact ? 25 : 28) * scale) // whole pixels, or seams show between rows
  const bar = 14 * scale
  return { scale, row, bar, top: (row - bar) / 2 - scale, head: Math.round(44 * scale), letters: 12 * scale }
}

/** All marks of one row; returns where its words may begin, where its slack ends under them, and how the links find it. */
function drawRow(svg, row, y, at, size, inks, dates) {
  const top = y + size.top
  if (row.b0 !== undefined) drawBaseline(svg, row, top + size.bar + 2 * size.scale, at, size, inks)
  if (row.a === undefined) return undefined
  const [left, right] = [at.x(row.a), Math.max(at.x(row.b), at.x(row.a) + 3)]
  let end = right
  const slack = row.slack === undefined ? right : drawSlack(svg, row, right, top, at, size, inks)
  if (row.until !== undefined) end = Math.max(end, drawLateness(svg, row, right, top, at, size, inks))
  if (row.milestone) {
    end = Math.max(end, drawDiamond(svg, row, left, top, size, inks))
    const day = row.told === undefined ? dates.brief(at.date(row.day)) : row.told
    const date = row.text === undefined ? day : `${day} · ${row.text}`
    return { left, right: left, end, slack, text: date }
  }
  if (row.summary) drawBracket(svg, left, right, top, size, inks)
  else drawBar(svg, row, left, right, top, size, inks)
  return { left, right, end, slack, text: row.text }
}

function drawBar(svg, row, left, right, top, size, inks) {
  const rest = row.done ? inks.done_bar : row.critical ? "url(#critical)" : inks.rest
  const edge = row.critical && !row.done ? inks.critical : inks.bar
  const box = { x: left, y: top, height: size.bar, rx: 2 * size.scale }
  ink(svg, "rect", { ...box, width: right - left, fill: rest })
  if (row.progress && !row.done) {
    ink(svg, "rect", {
      ...box, width: (right - left) * row.progress, fill: row.critical ? inks.critical : inks.bar,
    })
  }
  ink(svg, "rect", {
    ...box, width: right - left, fill: "none", stroke: edge, "stroke-width": row.critical && !row.done ? 2 : 1,
  })
  if (row.done) drawTick(svg, right - 9 * size.scale, top + size.bar / 2, size, inks.done, right - left < 14 * size.scale)
}

function drawTick(svg, x, y, size, colour, outside) {
  const s = size.scale
  const from = outside ? x + 11 * s : x - 3 * s
  ink(svg, "path", {
    d: `M${from} ${y}l${3 * s} ${3.4 * s}l${5.4 * s} ${-7 * s}`, fill: "none", stroke: colour, "stroke-width": 2 * s,
  })
}

function drawDiamond(svg, row, x, top, size, inks) {
  const half = size.bar / 2 + 0.5
  const y = top + size.bar / 2
  const colour = row.done ? inks.done : row.late ? inks.late : row.critical ? inks.critical : inks.diamond
  ink(svg, "path", {
    d: `M${x} ${y - half}l${half} ${half}l${-half} ${half}l${-half} ${-half}z`,
    fill: colour, stroke: row.critical ? inks.critical : inks.background, "stroke-width": row.critical ? 2 : 1,
  })
  if (row.done) drawTick(svg, x - 0.5 * size.scale, y, { scale: size.scale * 0.8 }, inks.background, false)
  return x + half
}

function drawBracket(svg, left, right, top, size, inks) {
  const [y, tall, foot] = [top + 2 * size.scale, 5 * size.scale, 9 * size.scale]
  const tip = Math.min(foot * 0.6, (right - left) / 2)
  ink(svg, "path", {
    d: `M${left} ${y}H${right}V${y + foot}L${right - tip} ${y + tall}H${left + tip}L${left} ${y + foot}z`, fill: inks.summary,
  })
}

function drawBaseline(svg, row, y, at, size, inks) {
  const [from, to, s] = [at.x(row.b0), at.x(row.b1), size.scale]
  if (row.milestone) {
    const [x, half, up] = [to, 4.5 * s, y - size.bar / 2 - 2 * s]
    const d = `M${x} ${up - half}l${half} ${half}l${-half} ${half}l${-half} ${-half}z`
    ink(svg, "path", { d, fill: "none", stroke: inks.baseline, "stroke-width": 1.5 * s, class: "baseline" })
  } else ink(svg, "rect", { x: from, y, width: Math.max(to - from, 3), height: 2.5 * s, fill: inks.baseline, class: "baseline" })
}

/** Along the lower edge of the bar, so that words stand above it, right behind what they speak of. */
function drawSlack(svg, row, right, top, at, size, inks) {
  const [end, y] = [at.x(row.slack), top + size.bar - 0.75 * size.scale]
  if (end - right < 2) return right
  ink(svg, "path", {
    d: `M${right + 1} ${y}H${end}v${-6 * size.scale}`, fill: "none", stroke: inks.slack,
    "stroke-width": 1.5 * size.scale, class: "slack",
  })
  return end
}

/** From the day a task was due to today: how late it is. */
function drawLateness(svg, row, right, top, at, size, inks) {
  const [end, y] = [at.x(row.until), top + size.bar / 2]
  if (end <= right) return right
  ink(svg, "path", {
    d: `M${right + 1} ${y}H${end}`, stroke: inks.late, "stroke-width": 2 * size.scale,
    "stroke-dasharray": `${2 * size.scale} ${3 * size.scale}`, class: "lateness",
  })
  return end
}

/** An arrow from one row to another. A link turns down soon and runs along the row that it enters, where no words stand. */
function drawLink(svg, link, from, to, size, inks) {
  const s = size.scale
  const [leaves, enters] = [link.type[0] === "S" ? from.left : from.right, link.type[1] === "F" ? to.right : to.left]
  const middle = size.top + size.bar / 2
  const [y0, y1] = [from.y + middle, to.y + middle]
  const down = y1 > y0 ? 1 : -1
  const side = link.type[1] === "F" ? 1 : -1 // the side on which it enters
  const edge = enters + side * (to.diamond ? size.bar / 2 : 0)
  const start = leaves + (from.diamond ? (link.type[0] === "S" ? -1 : 1) * size.bar * 0.5 : 0)
  const turn = start + (link.type[0] === "S" ? -OUT : OUT) * s
  const head = 4 * s
  let path = `M${start} ${y0}H${turn}V${y1 - (down * size.row) / 2}H${edge + side * OUT * s}V${y1}H${edge}`
  let tip = `M${edge} ${y1}l${side * head * 1.4} ${-head}v${2 * head}z`
  if (link.type === "FS" && edge - turn >= OUT * s) path = `M${start} ${y0}H${turn}V${y1}H${edge}`
  else if (link.type === "FS" && enters >= leaves - 1) {
    const x = Math.max(enters + (to.diamond ? 0 : Math.min(4 * s, Math.max(to.right - to.left, 2) / 2)), start)
    const y = y1 - down * (size.bar / 2 + (to.diamond ? 1 : 0))
    path = `M${start} ${y0}H${x}V${y}`
    tip = `M${x} ${y}l${-head} ${-down * head * 1.4}h${2 * head}z`
  } else if (link.type === "SS" && turn <= edge - OUT * s) path = `M${start} ${y0}H${turn}V${y1}H${edge}`
  const wide = { link: 1, driving: 1.5, critical: 1.8, why: 2.4 }[link.ink]
  ink(svg, "path", { d: path, fill: "none", stroke: inks[link.ink], "stroke-width": wide * s, class: `arrow ${link.ink}` })
  ink(svg, "path", { d: tip, fill: inks[link.ink] })
}
