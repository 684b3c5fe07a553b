// The map of the people: puts in ink what was reckoned, and says who was picked and who was moved, where to, and why.

export default function ({ parentElement, data, setTriggerValue }) {
  if (!parentElement.map) parentElement.map = new PeopleMap(parentElement)
  parentElement.map.show(data, setTriggerValue)
}

const TOOLS = { zoom_in: "+", zoom_out: "−", zoom_all: undefined, full: undefined, png: undefined, svg: undefined }

class PeopleMap {
  constructor(parent) {
    this.closer = 1 // how many times closer one looks
    this.aside = [0, 0] // by how much everything is then moved, in pixels
    this.fingers = new Map()
    this.hatches = new Set()
    this.build(parent)
    this.listen()
  }

  build(parent) {
    this.root = element(parent, "div", "liaison-map")
    this.tools = element(this.root, "div", "tools")
    this.stage = element(this.root, "div", "stage")
    this.svg = ink(this.stage, "svg", { role: "group" })
    this.card = element(this.stage, "div", "card")
    this.card.setAttribute("aria-hidden", "true") // each person says the same in its own words
    this.panel = element(this.stage, "div", "panel")
    this.panel.setAttribute("role", "dialog")
    this.form = element(this.stage, "form", "why")
    this.form.setAttribute("role", "dialog")
    this.card.hidden = this.panel.hidden = this.form.hidden = true
    this.hint = element(this.stage, "div", "hint") // seen while the keyboard is on a person
    this.hint.id = "liaison-map-keys"
    this.svg.setAttribute("aria-describedby", this.hint.id)
    this.list = element(this.root, "div", "list")
    this.tray = element(this.root, "div", "tray")
    this.live = element(this.root, "div", "live")
    this.live.setAttribute("aria-live", "polite")
    this.buttons = {}
    for (const name of Object.keys(TOOLS)) {
      this.buttons[name] = element(this.tools, "button", name)
      this.buttons[name].type = "button"
    }
  }

  listen() {
    const { buttons, root, svg } = this
    buttons.zoom_in.onclick = () => this.zoomTo(this.closer * STEP)
    buttons.zoom_out.onclick = () => this.zoomTo(this.closer / STEP)
    buttons.zoom_all.onclick = () => this.zoomTo(1)
    buttons.full.onclick = () => this.toggleFull()
    buttons.svg.onclick = () => this.saveDrawing()
    buttons.png.onclick = () => this.savePicture()
    svg.addEventListener("pointermove", (event) => this.hovered(event))
    svg.addEventListener("pointerleave", () => (this.card.hidden = true))
    svg.addEventListener("wheel", (event) => this.wheeled(event), { passive: false })
    root.addEventListener("pointerdown", (event) => this.pressed(event))
    root.addEventListener("click", (event) => this.clicked(event))
    root.addEventListener("keydown", (event) => this.keyed(event))
    root.addEventListener("focusin", (event) => this.focused(event))
    root.addEventListener("focusout", () => root.classList.remove("keyed"))
    root.addEventListener("fullscreenchange", () => this.turnedFull())
    const hands = { pointermove: (event) => this.dragged(event), pointerup: (event) => this.released(event), pointercancel: (event) => this.released(event) }
    for (const [name, hand] of Object.entries(hands)) {
      window.addEventListener(name, (event) => root.isConnected && hand(event)) // a hand may leave the map while it drags
    }
  }

  show(data, send) {
    const held = this.held()
    this.data = data
    this.send = send
    this.pick = (record) => send("picked", record)
    this.card.hidden = true
    this.card.replaceChildren() // it may name somebody whom what is shown now does not
    const goes = this.aimed && this.kept === undefined && data.editable && data.who[this.aimed.record]
    this.dress()
    this.draw()
    this.fillLists()
    if (goes) this.aim(this.aimed.record, this.aimed.to)
    else {
      this.aim()
      this.asking = !(this.form.hidden = true)
      this.form.replaceChildren()
      this.live.textContent = this.kept === undefined ? "" : data.words.kept
    }
    this.kept = undefined
    if (held) this.hold(held)
  }

  /** Colours, sizes and words that hold for the whole map. */
  dress() {
    const { root, svg, data, buttons } = this
    const { width, height, zoom, words: say } = data
    for (const [name, colour] of Object.entries(data.inks)) root.style.setProperty(`--${name}`, colour)
    root.style.setProperty("--wide", `${width * zoom}px`)
    root.style.setProperty("--shape", width / height)
    root.style.fontFamily = data.family
    root.style.fontSize = `${data.size * zoom}px`
    for (const [name, value] of Object.entries({ width: width * zoom, height: height * zoom, viewBox: `0 0 ${width} ${height}`, "aria-label": data.alt, "font-family": data.family })) svg.setAttribute(name, value)
    this.tools.setAttribute("role", "group")
    this.tools.setAttribute("aria-label", say.tools)
    for (const [name, sign] of Object.entries(TOOLS)) {
      buttons[name].textContent = sign || say[name]
      if (sign) buttons[name].setAttribute("aria-label", say[name])
      buttons[name].title = say[`${name}_hint`] || ""
    }
    this.turnedFull()
    root.classList.toggle("editable", data.editable)
    this.hint.textContent = data.editable ? say.keys_owner : say.keys
  }

  draw() {
    const { data, svg } = this
    this.hatches.clear()
    const [left, top, right, bottom] = data.ground.frame
    const sheet = document.createDocumentFragment()
    ink(sheet, "rect", { width: data.width, height: data.height, fill: data.inks.background })
    this.defs = ink(sheet, "defs", {})
    const clip = ink(this.defs, "clipPath", { id: "liaison-map-frame" })
    ink(clip, "rect", { x: left, y: top, width: right - left, height: bottom - top })
    this.world = ink(ink(sheet, "g", { "clip-path": "url(#liaison-map-frame)" }), "g", { class: "world" })
    drawGround(this, this.world)
    const beneath = ink(this.world, "g", { class: "beneath", "aria-hidden": true })
    for (const person of data.people) if (person.ellipse) drawEllipse(beneath, person.ellipse, person.ink, person.record === data.chosen)
    for (const person of data.people) if (person.arrow) drawArrow(beneath, person.arrow, person.ink)
    const names = ink(this.world, "g", { class: "names", "aria-hidden": true })
    const named = [...data.people.map((person) => person.name).filter(Boolean), ...data.picked]
    for (const name of named) drawName(this, names, name)
    const marks = ink(this.world, "g", { class: "marks" })
    for (const person of data.people) drawPerson(this, marks, person)
    for (const crowd of data.crowds) drawCrowd(this, marks, crowd)
    this.ghost = ink(this.world, "g", { class: "ghost", "aria-hidden": true })
    this.axes = ink(sheet, "g", { class: "axes", "aria-hidden": true })
    drawKey(this, ink(sheet, "g", { class: "key" }))
    svg.replaceChildren(sheet)
    this.look()
  }

  /** What the keyboard is on, so that it is there again when everything was drawn anew. */
  held() {
    const at = this.root.getRootNode().activeElement
    if (!at || !this.root.contains(at)) return undefined
    const { record, crowd } = at.dataset
    return record === undefined && crowd === undefined ? undefined : { record, crowd, where: at.closest(".panel, .list, .tray, svg") }
  }

  hold({ record, crowd, where }) {
    if (this.root.contains(this.root.getRootNode().activeElement)) return
    const sought = record === undefined ? `[data-crowd="${CSS.escape(crowd)}"]` : `[data-record="${record}"]`
    const found = where.querySelector(sought) || [...this.root.querySelectorAll(sought)].find((one) => one.checkVisibility())
    if (found) found.focus({ preventScroll: true })
  }
}

Object.assign(PeopleMap.prototype, view, lists, hands, asking, printing)
