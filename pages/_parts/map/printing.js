// The map as a file, exactly as it is shown: title, drawing, key and lists, made in the browser from what is on the screen.

const SHARP = 2 // pixels of the picture for each one of the screen
const [AIR, TITLE, LINE] = [12, 19, 1.45] // pixels around; the size of the title; from a line to the next, in heights of its letters

const printing = {
  /** The whole sheet as one drawing that needs nothing else: every ink and size stands in it. */
  sheet() {
    const { data } = this
    const shown = this.svg.cloneNode(true)
    for (const unseen of shown.querySelectorAll(".focus, .ghost")) unseen.remove()
    for (const one of shown.querySelectorAll("[tabindex]")) for (const name of ["tabindex", "role", "aria-haspopup", "aria-pressed", "data-record", "data-crowd"]) one.removeAttribute(name)
    const paper = document.createElementNS(SVG, "svg")
    const ground = ink(paper, "rect", { width: "100%", height: "100%", fill: data.inks.background })
    let y = AIR
    for (const line of this.broken(data.title.split(/(?<= )|(?<=[\u3000-\u9fff])/u), TITLE, 600)) {
      words(paper, line, AIR, y + TITLE * 0.7, TITLE, { fill: data.inks.text, "font-weight": 600 })
      y += TITLE * LINE
    }
    shown.setAttribute("x", 0)
    shown.setAttribute("y", y)
    shown.setAttribute("width", data.width)
    shown.setAttribute("height", data.height)
    paper.appendChild(shown)
    y += data.height + AIR / 2
    for (const line of this.lines()) {
      words(paper, line, AIR, y + data.size * 0.7, data.size, { fill: data.inks.text })
      y += data.size * LINE
    }
    const high = Math.ceil(y + AIR)
    for (const [name, value] of Object.entries({ xmlns: SVG, width: data.width, height: high, viewBox: `0 0 ${data.width} ${high}`, "font-family": data.family })) paper.setAttribute(name, value)
    ground.removeAttribute("class")
    return paper
  },

  /** Who stands behind a number or a letter, and who is not rated, in lines as wide as the sheet. */
  lines() {
    const { list, tray, unrated, words: said, size } = this.data
    const comma = said.comma
    const told = list.map(([mark, records]) => [`${mark} · `, ...records.map((record, at) => this.nameOf(record) + (at < records.length - 1 ? comma : ""))])
    if (unrated) told.push([`${said.tray} `, ...tray.map((record, at) => this.nameOf(record) + (at < tray.length - 1 ? comma : ""))])
    return told.flatMap((pieces) => this.broken(pieces, size, 400))
  },

  /** Pieces of text set in lines that fit the sheet, whatever the letters are. */
  broken(pieces, size, weight) {
    const paper = document.createElement("canvas").getContext("2d")
    paper.font = `${weight} ${size}px ${this.data.family}`
    const room = this.data.width - 2 * AIR
    const lines = [""]
    for (const piece of pieces) {
      const last = lines.length - 1
      if (lines[last] && paper.measureText(lines[last] + piece.trimEnd()).width > room) lines.push(piece)
      else lines[last] += piece
    }
    return lines.filter((line) => line.trim())
  },

  saveDrawing() {
    this.save(new Blob([new XMLSerializer().serializeToString(this.sheet())], { type: "image/svg+xml" }), "svg")
  },

  async savePicture() {
    const paper = this.sheet()
    const [wide, high] = [Number(paper.getAttribute("width")), Number(paper.getAttribute("height"))]
    const image = new Image()
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(paper))}`
    await image.decode()
    const canvas = document.createElement("canvas")
    canvas.width = wide * SHARP
    canvas.height = high * SHARP
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height)
    canvas.toBlob((picture) => this.save(picture, "png"), "image/png")
  },

  save(content, kind) {
    const link = document.createElement("a")
    link.href = URL.createObjectURL(content)
    link.download = `${this.data.file}.${kind}`
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 10000)
  },
}
