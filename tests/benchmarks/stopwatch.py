"""A stopwatch in the page: from what a visitor does to the last thing that the browser draws because of it."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page, WebSocket

QUIET = (
    900  # milliseconds without a change, after which a page is taken to be drawn; five times that before the script ran
)

# Counted is every change of the page but those of the header, where a sign of the running script comes and goes, and of what
# stands inside a canvas, which is never drawn (a table's cells for a screen reader, written later); a frame after the last
# change has been painted, and the last long task that drew on a canvas, are awaited.
_WATCH = """
() => {
  if (window.watch) return;
  const watch = (window.watch = { began: 0, last: 0, changes: 0, ran: false });
  const aside = '[data-testid="stHeader"], [data-testid="stStatusWidget"], [data-testid="stToolbar"]';
  const touched = () => { watch.last = Math.max(watch.last, performance.now()); };
  new MutationObserver((records) => {
    const here = records.filter(({ target, type }) => {
      const element = target.nodeType === 1 ? target : target.parentElement;
      return !element?.closest(aside) && !(element?.closest("canvas") && type !== "attributes");
    });
    if (!here.length) return;
    watch.changes += here.length;
    if (here.some(({ attributeName }) => attributeName === "data-test-script-state")) watch.ran = true;
    touched();
    requestAnimationFrame(() => setTimeout(touched, 0));
  }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) watch.last = Math.max(watch.last, task.startTime + task.duration);
  }).observe({ type: "longtask" });
  for (const kind of ["keydown", "pointerdown"])
    addEventListener(kind, (event) => { if (!watch.began) watch.began = event.timeStamp; }, true);
}
"""
_DRAWN = """
(quiet) => watch.began && performance.now() - Math.max(watch.began, watch.last) > (watch.ran ? quiet : 5 * quiet)
  && !!document.querySelector('[data-testid="stApp"][data-test-script-state="notRunning"]')
"""


@dataclass
class Clock:
    """A clock that stands still but for what it is told to have passed: pytest-benchmark reads the browser's time from it."""

    now: float = 0.0

    def __call__(self) -> float:
        return self.now


@dataclass(frozen=True)
class Repaint:
    """One repaint: how long it took, and what it took."""

    seconds: float
    changes: int  # of the page's elements
    received: int  # bytes from the server


def repaint(page: Page, act: Callable[[], None]) -> Repaint:
    """Do something in the page, and wait until everything that follows from it is drawn."""
    page.evaluate(_WATCH)
    page.evaluate("() => Object.assign(watch, { began: 0, last: 0, changes: 0, ran: false })")
    before = _received.get(page, 0)
    act()
    page.wait_for_function(_DRAWN, arg=QUIET)
    took, changes = page.evaluate("() => [watch.last - watch.began, watch.changes]")
    return Repaint(took / 1000, changes, _received.get(page, 0) - before)


_received: dict[Page, int] = {}


def listened(page: Page) -> Page:
    """The page, with what the server sends to it counted (to be called before it is opened)."""

    def framed(content: bytes | str) -> None:
        _received[page] = _received.get(page, 0) + len(content)

    def opened(socket: WebSocket) -> None:
        socket.on("framereceived", framed)

    page.on("websocket", opened)
    return page
