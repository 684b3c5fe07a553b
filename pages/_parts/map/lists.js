// Who is not named on the map: the tray of people without a rating, the list of numbers and letters, a bubble opened. Methods of the map.

const SHORT = 12 // people who are listed without being asked for
const CHIPS = 24 // people in the tray before the rest is asked for

const lists = {
  fillLists() {
    this.fillTray()
    this.fillList()
    if (this.opened) this.openCrowd(this.opened, false)
  },

  /** A person as something to press, and for the owner to drag onto the map. */
  chip(parent, record, kind = "chip") {
    const made = element(parent, "button", kind, this.nameOf(record))
    made.type = "button"
    made.dataset.record = record
    if (record === this.data.chosen) made.setAttribute("aria-pressed", "true")
    return made
  },

  nameOf(record) {
    const known = this.data.who[record]
    return known ? known[0] : this.data.words.unnamed
  },

  crowdSaid({ mark, records, against }) {
    const { crowd, against: opposed } = this.data.words
    return [crowd.replace("{mark}", mark).replace("{count}", records.length), against ? opposed.replace("{count}", against) : ""].filter(Boolean).join(", ")
  },

  fillTray() {
    const { unrated, tray, words, editable } = this.data
    this.tray.hidden = !unrated
    this.tray.replaceChildren()
    if (!unrated) return
    element(this.tray, "span", "label", words.tray)
    const held = element(this.tray, "div", "chips")
    const some = this.all ? tray : tray.slice(0, CHIPS)
    for (const record of some) this.chip(held, record, "chip waiting")
    if (some.length < tray.length) {
      const more = element(held, "button", "more", words.more.replace("{count}", tray.length - some.length))
      more.type = "button"
      more.onclick = () => {
        this.all = true
        this.fillTray()
        this.tray.querySelectorAll(".chip")[CHIPS].focus()
      }
    }
    if (editable && tray.length) element(this.tray, "span", "label", words.tray_hint)
  },

  fillList() {
    const { list, words } = this.data
    const count = list.reduce((sum, [, records]) => sum + records.length, 0)
    this.list.replaceChildren()
    this.list.hidden = !count
    if (!count) return
    if (count <= SHORT) return this.listed(this.list, list)
    const folded = element(this.list, "details")
    element(folded, "summary", "", words.list.replace("{count}", count))
    const inside = element(folded, "div", "lines")
    const fill = () => {
      this.unfolded = folded.open
      if (folded.open && !inside.firstChild) this.listed(inside, list) // hundreds of names only once they are asked for
    }
    folded.ontoggle = fill
    folded.open = Boolean(this.unfolded)
    fill()
  },

  listed(parent, list) {
    for (const [mark, records] of list) {
      const line = element(parent, "div", "line")
      element(line, "b", "", mark)
      for (const record of records) this.chip(line, record, "said")
    }
  },

  /** The people of a bubble, beside it: each can be picked, dragged, or moved by the arrow keys. */
  openCrowd(mark, focus = true) {
    const crowd = this.data.crowds.find((one) => one.mark === mark)
    if (!crowd) return this.closeCrowd(false)
    this.opened = mark
    this.panel.replaceChildren()
    this.panel.setAttribute("aria-label", this.crowdSaid(crowd))
    const head = element(this.panel, "div", "head")
    element(head, "b", "", `${mark} ×${crowd.records.length}`)
    const close = element(head, "button", "close", "×")
    close.type = "button"
    close.setAttribute("aria-label", this.data.words.close)
    close.onclick = () => this.closeCrowd()
    for (const record of crowd.records) if (this.data.who[record]) this.chip(this.panel, record, "said")
    this.panel.hidden = false
    this.beside(this.panel, crowd.x + crowd.r, crowd.y, 8)
    if (focus) (this.panel.querySelector("[data-record]") || close).focus()
  },

  closeCrowd(focus = true) {
    const mark = this.opened
    this.opened = undefined
    this.panel.hidden = true
    this.panel.replaceChildren()
    const bubble = mark !== undefined && this.svg.querySelector(`[data-crowd="${CSS.escape(mark)}"]`)
    if (focus && bubble) bubble.focus()
  },

  /** Put something beside a point of the map, inside of the stage. */
  beside(box, x, y, apart) {
    const frame = this.svg.getBoundingClientRect()
    const shown = frame.width / this.data.width
    const [across, down] = [(x * this.closer + this.aside[0]) * shown, (y * this.closer + this.aside[1]) * shown]
    const right = across + apart + box.offsetWidth > frame.width && across > apart + box.offsetWidth
    const left = right ? across - apart - box.offsetWidth : Math.min(across + apart, Math.max(frame.width - box.offsetWidth, 0))
    box.style.left = `${Math.max(left, 0)}px`
    box.style.top = `${Math.max(Math.min(down - box.offsetHeight / 2, frame.height - box.offsetHeight), 0)}px`
  },
}
