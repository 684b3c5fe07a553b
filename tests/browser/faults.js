// What a person would call broken in a page's layout, as sentences: cut off, on top of each other, wider than the screen.
() => {
  const faults = [];
  const shown = (element) => {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    return style.visibility !== "hidden" && style.display !== "none" && style.opacity !== "0" && box.width > 1 && box.height > 1;
  };
  const said = (element) => (element.textContent || "").trim().replace(/\s+/g, " ").slice(0, 60);
  const main = document.querySelector('[data-testid="stMain"]');
  if (main && main.scrollWidth > main.clientWidth + 1)
    faults.push(`the page is ${main.scrollWidth - main.clientWidth} px wider than the screen`);
  const written = "p, h1, h2, h3, h4, label, button, li, td, th, span, summary";
  for (const element of document.querySelectorAll(written)) {
    if (!said(element) || !shown(element) || element.closest("svg, [data-testid='stDataFrame'], [data-testid='stIconMaterial']")) continue;
    if (element.closest("[class*='material']") || getComputedStyle(element).fontFamily.includes("Material")) continue;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (style.overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1 && style.display !== "inline")
      faults.push(`cut off: "${said(element)}"`);
    if (box.right > innerWidth + 1 && !element.closest("[data-testid='stHorizontalBlock'] [role='tablist']"))
      faults.push(`beyond the right edge: "${said(element)}"`);
    const size = parseFloat(style.fontSize);
    if (size > 0 && size < 12 && element.children.length === 0) faults.push(`${size} px type: "${said(element)}"`);
  }
  for (const chart of document.querySelectorAll(".js-plotly-plot")) {
    const frame = chart.getBoundingClientRect();
    const texts = [...chart.querySelectorAll("svg text")].filter((text) => said(text) && shown(text) && !text.closest(".hoverlayer"));
    const boxes = texts.map((text) => [said(text), text.getBoundingClientRect()]);
    for (const [text, box] of boxes)
      if (box.left < frame.left - 2 || box.right > frame.right + 2 || box.top < frame.top - 2 || box.bottom > frame.bottom + 2)
        faults.push(`outside of its chart: "${text}"`);
    for (let one = 0; one < boxes.length; one++)
      for (let two = one + 1; two < boxes.length; two++) {
        const [a, b] = [boxes[one][1], boxes[two][1]];
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (wide > 3 && high > 4) faults.push(`on top of each other: "${boxes[one][0]}" and "${boxes[two][0]}"`);
      }
  }
  return [...new Set(faults)];
}
