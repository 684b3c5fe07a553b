// What stands on the map, mark by mark: its ground, points in their forms, bubbles, names, arrows, ellipses and the key.

const SVG = "http://www.w3.org/2000/svg"
const MIDDLE = 0.34 // from the middle of a line of words down to where its letters stand, in heights of its letters

function element(parent, name, kind, text) {
  const made = document.createElement(name)
  if (kind) made.className = kind
  if (text !== undefined) made.textContent = text
  parent.appendChild(made)
  return made
}

function ink(parent, name, attributes, text) {
  const made = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined && value !== null) made.setAttribute(key, value)
  if (text !== undefined) made.textContent = text
  parent.appendChild(made)
  return made
}

/** Words in a drawing, in the middle of the line at y. */
function words(parent, text, x, y, size, attributes) {
  return ink(parent, "text", { x, y: y + MIDDLE * size, "font-size": size, ...attributes }, text)
}

/** The outline of a form around a point, each about as large to the eye as a circle of that radius. */
function outline(form, x, y, r) {
  const round = (...pairs) => `M${pairs.map(([across, down]) => `${(x + across * r).toFixed(1)},${(y + down * r).toFixed(1)}`).join("L")}Z`
  if (form === "diamond") return round([0, -1.05], [1.05, 0], [0, 1.05], [-1.05, 0])
  if (form === "square") return round([-0.8, -0.8], [0.8, -0.8], [0.8, 0.8], [-0.8, 0.8])
  if (form === "triangle") return round([0, -1], [0.95, 0.7], [-0.95, 0.7])
  if (form === "down") return round([0, 1], [0.95, -0.7], [-0.95, -0.7])
  if (form === "hexagon") return round([0.5, -0.87], [1, 0], [0.5, 0.87], [-0.5, 0.87], [-1, 0], [-0.5, -0.87])
  if (form === "cross") {
    const [thin, far] = [0.33, 1]
    return round([-thin, -far], [thin, -far], [thin, -thin], [far, -thin], [far, thin], [thin, thin], [thin, far], [-thin, far], [-thin, thin], [-far, thin], [-far, -thin], [-thin, -thin])
  }
  return `M${x - r},${y}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`
}

/** A form with its inks; a ring is a circle with nothing in it. */
function form(parent, kind, x, y, r, fill, line, wide, more = {}) {
  const hollow = kind === "ring"
  return ink(parent, "path", {
    d: outline(kind, x, y, hollow ? r * 0.85 : r), fill: hollow ? "none" : fill, stroke: hollow ? more.ring || line : line, "stroke-width": hollow ? 2 : wide, class: "form", ...more.attributes,
  })
}

/** Slanting lines in an ink on the map's ground: who stands near to the line. Made once for each ink. */
function hatched(map, colour) {
  const name = `liaison-map-hatch-${colour.replace(/[^0-9a-z]/gi, "")}`
  if (!map.hatches.has(name)) {
    map.hatches.add(name)
    const pattern = ink(map.defs, "pattern", { id: name, width: 4, height: 4, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" })
    ink(pattern, "rect", { width: 4, height: 4, fill: map.data.inks.background })
    ink(pattern, "rect", { width: 2, height: 4, fill: colour })
  }
  return `url(#${name})`
}

function drawGround(map, world) {
  const { ground, inks, size } = map.data
  const [left, top, right, bottom] = ground.tint
  ink(world, "rect", { x: left, y: top, width: Math.max(right - left, 0), height: Math.max(bottom - top, 0), fill: inks.zone, class: "tint" })
  for (const [x1, y1, x2, y2] of ground.lines) ink(world, "line", { x1, y1, x2, y2, stroke: inks.mark, "stroke-dasharray": "2,3", class: "cut" })
  for (const corner of ground.corners) {
    const said = words(world, undefined, corner.x, corner.y, size, { fill: corner.ink, class: "corner" })
    ink(said, "tspan", { "font-weight": 700 }, corner.name)
    if (corner.strategy) ink(said, "tspan", { dx: 8 }, corner.strategy)
  }
}

/** A person as something to press: the form, the number in it, and a ring that shows where the keyboard is. */
function drawPerson(map, parent, person) {
  const { inks, size, chosen } = map.data
  const { x, y, r, record, ink: colour, number } = person
  const made = ink(parent, "g", { class: "person", role: "button", tabindex: 0, "aria-label": person.said.join(", "), "data-record": record })
  if (record === chosen) made.setAttribute("aria-pressed", "true")
  ink(made, "circle", { cx: x, cy: y, r: r + 5, class: "focus" })
  if (record === chosen) form(made, person.shape === "ring" ? "circle" : person.shape, x, y, r + 3.5, "none", inks.text, 2)
  const filled = person.borderline && !number ? hatched(map, colour) : person.fill
  const edge = number || person.borderline ? colour : inks.background
  const mark = form(made, person.shape, x, y, r, filled, edge, number ? 1 : person.borderline ? 1.5 : 0.8, { ring: colour })
  if (person.borderline && number) mark.setAttribute("stroke-dasharray", "2.5,2")
  if (person.share < 1) {
    mark.setAttribute("fill-opacity", person.share)
    mark.setAttribute("stroke", colour)
  }
  if (number) words(made, number, x, y, size, { "text-anchor": "middle", fill: inks.text, "aria-hidden": true })
  return made
}

/** All who stand in one place as one bubble: its letter, how many they are, and how many of them oppose. */
function drawCrowd(map, parent, crowd) {
  const { inks, size } = map.data
  const { x, y, r, mark } = crowd
  const made = ink(parent, "g", { class: "crowd", role: "button", tabindex: 0, "aria-haspopup": "dialog", "aria-label": map.crowdSaid(crowd), "data-crowd": mark })
  ink(made, "circle", { cx: x, cy: y, r: r + 4, class: "focus" })
  ink(made, "circle", { cx: x, cy: y, r, fill: crowd.fill, stroke: crowd.ink, "stroke-width": 1.5, class: "form" })
  if (crowd.records.includes(map.data.chosen)) ink(made, "circle", { cx: x, cy: y, r: r + 3, fill: "none", stroke: inks.text, "stroke-width": 2 })
  words(made, mark, x, y - size * 0.55, size, { "text-anchor": "middle", "font-weight": 700, fill: inks.text, "aria-hidden": true })
  words(made, `×${crowd.records.length}`, x, y + size * 0.6, size, { "text-anchor": "middle", fill: inks.text, "aria-hidden": true })
  if (crowd.against) {
    const [across, down, far] = crowd.rim
    form(made, "diamond", across, down, far, inks.background, crowd.ink, 1.5)
    words(made, String(crowd.against), across, down, size, { "text-anchor": "middle", fill: inks.text, "aria-hidden": true })
  }
  return made
}

function drawName(map, parent, name) {
  if (name.leader) {
    const [x1, y1, x2, y2] = name.leader
    ink(parent, "line", { x1, y1, x2, y2, stroke: map.data.inks.mark, "stroke-width": 0.8, class: "leader" })
  }
  words(parent, name.text, name.x, name.y, map.data.size, {
    "text-anchor": name.anchor, fill: name.ink, "font-weight": name.bold ? 700 : undefined, class: "name", "paint-order": "stroke", stroke: map.data.inks.background, "stroke-width": 2.5, "stroke-linejoin": "round",
  })
}

/** What the raters of a person span: an outline, filled for the one who is chosen; many filled ones would hide each other. */
function drawEllipse(parent, [cx, cy, rx, ry], colour, chosen) {
  const fill = chosen ? { fill: colour, "fill-opacity": 0.12 } : { fill: "none", "stroke-opacity": 0.7 }
  ink(parent, "ellipse", { cx, cy, rx, ry, ...fill, stroke: colour, "stroke-width": chosen ? 1.2 : 0.8, "stroke-dasharray": "3,2", class: "spread" })
}

/** From a small ring where somebody stood to the point where he or she stands now. */
function drawArrow(parent, [x1, y1, x2, y2], colour) {
  const [far, head] = [Math.hypot(x2 - x1, y2 - y1) || 1, 6]
  const [across, down] = [(x2 - x1) / far, (y2 - y1) / far]
  const [x, y] = [x2 - across * head, y2 - down * head]
  const made = ink(parent, "g", { class: "arrow" })
  ink(made, "circle", { cx: x1, cy: y1, r: 2.5, fill: "none", stroke: colour })
  ink(made, "line", { x1: x1 + across * 2.5, y1: y1 + down * 2.5, x2: x, y2: y, stroke: colour, "stroke-width": 1.4 })
  ink(made, "path", { d: `M${x2},${y2}L${x - down * 3.2},${y + across * 3.2}L${x + down * 3.2},${y - across * 3.2}Z`, fill: colour })
}

/** The frame with both axes; `at` tells where a pixel of the map is seen while one looks closer. */
function drawAxes(map, parent, at) {
  const { ground, inks, size } = map.data
  const [left, top, right, bottom] = ground.frame
  ink(parent, "rect", { x: left, y: top, width: right - left, height: bottom - top, fill: "none", stroke: inks.grid, class: "frame" })
  const { relevance, influence } = ground.axes
  for (const [pixel, said] of relevance.ticks) {
    const x = at.x(pixel)
    if (x < left - 0.5 || x > right + 0.5) continue
    ink(parent, "line", { x1: x, x2: x, y1: bottom, y2: bottom + 4, stroke: inks.grid })
    words(parent, said, x, bottom + 6 + size * 0.6, size, { "text-anchor": "middle", fill: inks.text, class: "tick" })
  }
  for (const [pixel, said] of influence.ticks) {
    const y = at.y(pixel)
    if (y < top - 0.5 || y > bottom + 0.5) continue
    ink(parent, "line", { x1: left - 4, x2: left, y1: y, y2: y, stroke: inks.grid })
    words(parent, said, left - 7, y, size, { "text-anchor": "end", fill: inks.text, class: "tick" })
  }
  words(parent, relevance.title, (left + right) / 2, bottom + 10 + size * 1.75, size, { "text-anchor": "middle", fill: inks.text, class: "axis" })
  const [x, y] = [6 + size / 2, (top + bottom) / 2]
  words(parent, influence.title, x, y, size, { "text-anchor": "middle", fill: inks.text, class: "axis", transform: `rotate(-90 ${x} ${y})` })
}

function drawKey(map, parent) {
  const { inks, size, key } = map.data
  for (const entry of key) {
    const { x, y, sign, ink: colour } = entry
    if (sign === "arrow") drawArrow(parent, [x - 7, y + 3, x + 7, y - 3], colour)
    else if (sign === "ellipse") drawEllipse(parent, [x, y, 7, 4.5], colour)
    else if (sign === "hatch") form(parent, "circle", x, y, 5, hatched(map, colour), colour, 1.5)
    else if (sign === "pale") form(parent, "circle", x, y, 5, colour, colour, 1, { attributes: { "fill-opacity": 0.4 } })
    else if (sign === "sizes") {
      form(parent, "circle", x - 4, y, 2.5, colour, "none", 0)
      form(parent, "circle", x + 3.5, y, 4.5, colour, "none", 0)
    } else form(parent, sign, x, y, 5, colour, "none", 0)
    words(parent, entry.words, entry.from, y, size, { fill: inks.muted, class: "entry" })
  }
}
