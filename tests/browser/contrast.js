// Words written in a drawing, with what lies beneath them: what a checker of the page's markup cannot see.
// `written()` collects and hides them, so that a picture shows only what is beneath; `weak(picture)` compares; `shown()` brings them back.
(() => {
  const texts = []

  const channel = (value) => (value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  const light = ([red, green, blue]) => 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue)
  const ratio = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b)
    return (high + 0.05) / (low + 0.05)
  }

  function everywhere(root, found = []) {
    for (const element of root.querySelectorAll("*")) {
      if (element.shadowRoot) everywhere(element.shadowRoot, found)
      if (element.localName === "text" && element.ownerSVGElement && element.textContent.trim()) found.push(element)
    }
    return found
  }

  function opacity(element) {
    let share = Number(getComputedStyle(element).fillOpacity)
    for (let at = element; at instanceof Element; at = at.parentElement) share *= Number(getComputedStyle(at).opacity)
    return share
  }

  function written() {
    for (const element of everywhere(document)) {
      const looks = getComputedStyle(element)
      const box = element.getBoundingClientRect()
      const within = box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight
      if (!within || box.width < 2 || looks.visibility === "hidden") continue
      const ink = looks.fill.match(/[\d.]+/g).map(Number)
      const large = parseFloat(looks.fontSize) >= 24 || (parseFloat(looks.fontSize) >= 18.66 && Number(looks.fontWeight) >= 700)
      texts.push({ element, said: element.textContent, ink, share: opacity(element) * (ink[3] ?? 1), box, enough: large ? 3 : 4.5 })
    }
    for (const text of texts) {
      text.parts = [text.element, ...text.element.children].map((part) => [part, part.getAttribute("style")])
      for (const [part] of text.parts) part.style.setProperty("fill", "transparent", "important")
    }
    return texts.length
  }

  async function weak(picture) {
    const image = new Image()
    image.src = `data:image/png;base64,${picture}`
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height)
    const paper = canvas.getContext("2d")
    paper.drawImage(image, 0, 0)
    return texts.map((text) => [text, clear(text, paper)]).filter(([, share]) => share < 0.6)
      .map(([{ said, ink, enough }, share]) => `${said} (${ink}): ${Math.round(share * 100)} % of the ground lets it reach ${enough}`)
  }

  /** The share of the ground beneath on which the words can be read; a thin line that crosses them does no harm. */
  function clear({ ink, share, box, enough }, paper) {
    const { data } = paper.getImageData(box.left, box.top, Math.max(box.width, 1), Math.max(box.height, 1))
    let good = 0
    for (let at = 0; at < data.length; at += 4) {
      const ground = [data[at], data[at + 1], data[at + 2]]
      const seen = ground.map((value, place) => value + (ink[place] - value) * share)
      if (ratio(seen, ground) >= enough - 0.01) good += 1
    }
    return good / (data.length / 4)
  }

  function shown() {
    for (const { parts } of texts) {
      for (const [part, style] of parts) style === null ? part.removeAttribute("style") : part.setAttribute("style", style)
    }
    texts.length = 0
  }

  return { written, weak, shown }
})()
