// How close one looks: zoom by buttons, wheel and two fingers, moving about, the whole screen. Methods of the map in map.js.

const CLOSEST = 6
const STEP = 1.4

const view = {
  /** Look so many times closer, with the point of the drawing (pixels) that is under the hand staying where it is. */
  zoomTo(times, [x, y] = this.centre()) {
    const closer = Math.min(Math.max(times, 1), CLOSEST)
    const ratio = closer / this.closer
    this.aside = [x - (x - this.aside[0]) * ratio, y - (y - this.aside[1]) * ratio]
    this.closer = closer
    this.look()
  },

  moveBy(across, down) {
    this.aside = [this.aside[0] + across, this.aside[1] + down]
    this.look()
  },

  /** Everything is drawn larger alike, so what did not overlap does not now; the axes go along at their own size. */
  look() {
    const [left, top, right, bottom] = this.data.ground.frame
    const kept = (at, low, high) => Math.min(Math.max(at, high - high * this.closer), low - low * this.closer)
    this.aside = [kept(this.aside[0], left, right), kept(this.aside[1], top, bottom)]
    const [across, down] = this.aside
    this.world.setAttribute("transform", this.closer === 1 ? "" : `translate(${across} ${down}) scale(${this.closer})`)
    this.axes.replaceChildren()
    drawAxes(this, this.axes, { x: (pixel) => pixel * this.closer + across, y: (pixel) => pixel * this.closer + down })
    this.buttons.zoom_out.disabled = this.buttons.zoom_all.disabled = this.closer === 1
    this.buttons.zoom_in.disabled = this.closer === CLOSEST
    this.svg.classList.toggle("closer", this.closer > 1)
  },

  centre() {
    const [left, top, right, bottom] = this.data.ground.frame
    return [(left + right) / 2, (top + bottom) / 2]
  },

  /** Where an event is on the drawing, in its own pixels, however large it is shown. */
  spot(event) {
    const frame = this.svg.getBoundingClientRect()
    const shown = frame.width / this.data.width
    return [(event.clientX - frame.left) / shown, (event.clientY - frame.top) / shown]
  },

  /** The same on the map itself, which may be looked at from closer by. */
  place(event) {
    const [x, y] = this.spot(event)
    return [(x - this.aside[0]) / this.closer, (y - this.aside[1]) / this.closer]
  },

  wheeled(event) {
    if (!event.ctrlKey && !event.metaKey) return // a page that is scrolled goes on
    event.preventDefault()
    this.zoomTo(this.closer * Math.exp(-event.deltaY / 300), this.spot(event))
  },

  /** Two fingers: what is between them stays between them. */
  pinched() {
    const [one, other] = [...this.fingers.values()]
    const apart = Math.hypot(one[0] - other[0], one[1] - other[1])
    const middle = [(one[0] + other[0]) / 2, (one[1] + other[1]) / 2]
    if (this.apart) this.zoomTo((this.closer * apart) / this.apart, middle)
    this.apart = apart
  },

  /** Bring a mark that the keyboard came to into sight. */
  reveal(x, y) {
    if (this.closer === 1) return
    const [left, top, right, bottom] = this.data.ground.frame
    const [across, down] = [x * this.closer + this.aside[0], y * this.closer + this.aside[1]]
    if (across < left + 20 || across > right - 20 || down < top + 20 || down > bottom - 20) this.moveBy((left + right) / 2 - across, (top + bottom) / 2 - down)
  },

  toggleFull() {
    if (document.fullscreenElement) document.exitFullscreen()
    else this.root.requestFullscreen()
  },

  turnedFull() {
    const full = this.root.getRootNode().fullscreenElement === this.root
    this.root.classList.toggle("full", full)
    this.buttons.full.textContent = this.data.words[full ? "leave" : "full"]
  },
}
