// What a person would call broken in a page's layout, as sentences: cut off, on top of each other, wider than the screen.
() => {
  const faults = new Set()
  const said = (element) => (element.textContent || element.value || "").trim().replace(/\s+/g, " ").slice(0, 60)
  const shown = (element) => {
    const box = element.getBoundingClientRect()
    return box.width > 1 && box.height > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  }
  const main = document.querySelector('[data-testid="stMain"]')
  if (main && main.scrollWidth > main.clientWidth + 1) faults.add(`the page is ${main.scrollWidth - main.clientWidth} px wider than the screen`)

  // Text: nothing cut off by what it stands in, nothing beyond the screen, nothing too small to read.
  const aside = "svg, canvas, style, [data-testid='stDataFrame'], [data-testid='stIconMaterial'], .gantt, [data-testid='stHeader']"
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement
    if (!texts.currentNode.data.trim() || element.closest(aside) || !shown(element)) continue
    const range = document.createRange()
    range.selectNodeContents(texts.currentNode)
    const box = range.getBoundingClientRect()
    if (box.width < 2 || parseFloat(getComputedStyle(element).fontSize) === 0) continue
    for (let around = element, steps = 0; around && steps < 5; around = around.parentElement, steps++) {
      const frame = around.getBoundingClientRect()
      const style = getComputedStyle(around)
      if (style.position === "absolute" && frame.width <= 2) break // for screen readers alone
      if (["hidden", "clip"].includes(style.overflowX) && (box.right > frame.right + 2 || box.left < frame.left - 2)) faults.add(`cut off: "${said(element)}"`)
    }
    if (box.right > innerWidth + 1) faults.add(`beyond the right edge: "${said(element)}"`)
    if (parseFloat(getComputedStyle(element).fontSize) < 12) faults.add(`${getComputedStyle(element).fontSize} type: "${said(element)}"`)
  }
  for (const input of document.querySelectorAll("input[type='text'], input:not([type])"))
    if (shown(input) && input.value && input.scrollWidth > input.clientWidth + 1) faults.add(`cut off: "${input.value}"`)

  // Charts: every word inside of its chart, none on top of another.
  for (const chart of document.querySelectorAll(".liaison-chart, .liaison-map .stage")) {
    const frame = chart.getBoundingClientRect()
    const written = [...chart.querySelectorAll("svg text")].filter((text) => said(text) && shown(text))
    const boxes = written.map((text) => [said(text), text.getBoundingClientRect()])
    boxes.forEach(([text, box], at) => {
      if (box.left < frame.left - 2 || box.right > frame.right + 2 || box.top < frame.top - 2 || box.bottom > frame.bottom + 2) faults.add(`outside of its chart: "${text}"`)
      for (const [other, beside] of boxes.slice(at + 1)) {
        const wide = Math.min(box.right, beside.right) - Math.max(box.left, beside.left)
        const high = Math.min(box.bottom, beside.bottom) - Math.max(box.top, beside.top)
        if (wide > 3 && high > 4) faults.add(`on top of each other: "${text}" and "${other}"`)
      }
    })
  }
  return [...faults]
}
