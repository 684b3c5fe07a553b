// What a screen reader is told about the page as a whole, and where the keyboard goes when what it was on is gone.
// It changes names, roles and the focus, and of what is seen only Streamlit's own menu, into the visitor's language; of another theme it tells the server, which draws the charts.

export default function ({ data, parentElement, setTriggerValue }) {
  if (!parentElement.reader) parentElement.reader = new Reader()
  parentElement.reader.tell(data, setTriggerValue)
  return () => parentElement.reader.rest()
}

class Reader {
  constructor() {
    this.watch = new MutationObserver(() => this.soon())
  }

  tell({ language, page, theme, names }, answer) {
    this.page = page
    this.drawn = theme
    this.answer = answer
    this.names = Object.entries(names).filter(([english, said]) => english !== said)
    document.documentElement.lang = language
    this.mend()
    this.watch.observe(document.body, { childList: true, subtree: true })
    this.hear()
  }

  rest() {
    this.watch.disconnect()
    this.heard.abort()
  }

  /** Whether the keyboard is in use, and what it was on last. */
  hear() {
    if (this.heard) this.heard.abort()
    this.heard = new AbortController()
    const option = { capture: true, signal: this.heard.signal }
    document.addEventListener("keydown", () => (this.typing = true), option)
    document.addEventListener("pointerdown", () => (this.typing = false), option)
    document.addEventListener("focusin", (event) => (this.last = event.target), option)
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => setTimeout(() => this.soon(), 200), option)
  }

  /** Once a frame, however much is drawn in it. */
  soon() {
    if (this.waiting) return
    this.waiting = requestAnimationFrame(() => {
      this.waiting = undefined
      this.mend()
    })
  }

  mend() {
    for (const list of document.querySelectorAll('[data-testid="stSidebarNavItems"]')) this.sections(list)
    if (this.names.length) this.inOwnWords()
    this.compareTheme()
    if (!this.typing) return
    this.enterDrawer()
    this.keepPlace()
  }

  /** Charts are drawn in the theme that was in use when the page was: once it is another, they are asked for anew. */
  compareTheme() {
    const theme = getComputedStyle(document.querySelector(".stApp")).colorScheme
    if (theme === this.drawn) this.asked = undefined
    if (!["light", "dark"].includes(theme) || theme === this.drawn || theme === this.asked) return
    this.asked = theme
    this.answer("theme", theme)
  }

  /** A drawer stands at the end of the document: whoever opened it by keyboard is taken into it. */
  enterDrawer() {
    for (const drawer of document.querySelectorAll('[data-testid="stPopoverBody"]:not([data-entered])')) {
      if (!document.activeElement.matches('[data-testid="stPopoverButton"]')) continue
      drawer.dataset.entered = "yes"
      drawer.tabIndex = -1
      drawer.focus()
    }
  }

  /** Where the button that was pressed is gone, the keyboard goes to what it opened: a heading below the title, else the title. */
  keepPlace() {
    if (!this.last || this.last.isConnected || document.activeElement !== document.body) return
    const heading = document.querySelector(".stMain h2") || document.querySelector(".stMain h1")
    if (!heading) return
    heading.tabIndex = -1
    heading.focus()
  }

  /** Each section is a list of its pages under its own name; the page that is open is said to be. */
  sections(list) {
    put(list, "role", "presentation")
    for (const section of list.children) {
      const header = section.querySelector("header")
      put(section, "role", "list")
      if (header) {
        put(section, "aria-label", header.textContent.replace("expand_more", "").replace("expand_less", ""))
        put(header, "aria-hidden", "true")
      }
    }
    for (const link of list.querySelectorAll("a")) {
      const here = new URL(link.href).pathname.split("/").pop() === this.page
      if (here) put(link, "aria-current", "page")
      else link.removeAttribute("aria-current")
    }
  }

  /** Streamlit's own names in the visitor's language: "Search: 风险" is "查找：风险" where the part after the colon is ours. */
  inOwnWords() {
    for (const named of document.querySelectorAll("[aria-label]")) {
      const label = named.getAttribute("aria-label")
      for (const [english, said] of this.names) {
        const colon = document.documentElement.lang.startsWith("zh") ? "：" : ": "
        if (label === english) put(named, "aria-label", said)
        else if (label.startsWith(`${english}: `)) put(named, "aria-label", said + colon + label.slice(english.length + 2))
      }
    }
    const upload = document.querySelector('[data-testid="stFileUploaderDropzone"] button p')
    const chosen = upload && this.names.find(([english]) => english === upload.textContent)
    if (chosen) put(upload.closest("button"), "aria-label", chosen[1])
    for (const own of document.querySelectorAll('[data-testid="stSkipToContent"], [data-testid="stMainMenuPopover"], [data-testid="stStatusWidget"]')) {
      const words = document.createTreeWalker(own, NodeFilter.SHOW_TEXT)
      while (words.nextNode()) {
        const said = this.names.find(([english]) => english === words.currentNode.nodeValue)
        if (said) words.currentNode.nodeValue = said[1]
      }
    }
  }
}

function put(element, name, value) {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}
