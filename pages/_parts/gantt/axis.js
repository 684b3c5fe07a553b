// The time axis: where a day stands in pixels, and what is written above it at each width of a day.

const DAY = 86400000
const ZOOMS = { day: 30, week: 12, month: 4.6, quarter: 1.6 } // pixels a day
const NARROWEST = 0.2
const WIDEST = 60

/** The axis of a drawing at so many pixels a day; positions are days since the drawing's first day. */
function axisOf(drawing, perDay) {
  const origin = Date.parse(`${drawing.first}T00:00:00Z`)
  return {
    perDay,
    days: drawing.days,
    width: drawing.days * perDay,
    x: (day) => day * perDay,
    day: (x) => x / perDay,
    date: (day) => new Date(origin + Math.floor(day) * DAY),
    dayOf: (date) => Math.round((date - origin) / DAY),
  }
}

/** How dates are written for this reader. */
function spokenDates(locale) {
  const written = (form) => {
    const writer = new Intl.DateTimeFormat(locale, { ...form, timeZone: "UTC" })
    return (date) => writer.format(date)
  }
  return {
    year: written({ year: "numeric" }),
    month: written({ month: "short", year: "numeric" }),
    shortMonth: written({ month: "short" }),
    day: (date) => String(date.getUTCDate()),
    whole: written({ weekday: "short", day: "numeric", month: "short", year: "numeric" }),
    brief: written({ day: "numeric", month: "short" }),
  }
}

/** The two lines above the chart: which spans they name, by how many pixels a day has. */
function headings(axis, dates, words, scale) {
  const room = axis.perDay / scale // larger letters need wider days
  const month = { unit: "month", said: dates.month }
  const year = { unit: "year", said: dates.year }
  if (room >= 20) return [month, { unit: "day", said: dates.day }]
  if (room >= 2.7) return [month, { unit: "week", said: dates.day }]
  if (room >= 1.15) return [year, { unit: "month", said: dates.shortMonth }]
  const quarter = (date) => words.quarter.replace("{n}", Math.floor(date.getUTCMonth() / 3) + 1)
  if (room >= 0.4) return [year, { unit: "quarter", said: quarter }]
  return [{ unit: "none", said: () => "" }, year]
}

/** The spans of a unit that touch the days from..to, as [first day, day after the last]. */
function spans(axis, unit, from, to) {
  if (unit === "none") return []
  const found = []
  let at = begun(axis.date(from), unit)
  for (let begins = axis.dayOf(at); begins < to; ) {
    at = next(at, unit)
    const ends = axis.dayOf(at)
    found.push([begins, ends])
    begins = ends
  }
  return found
}

function begun(date, unit) {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
  if (unit === "year") return new Date(Date.UTC(year, 0, 1))
  if (unit === "quarter") return new Date(Date.UTC(year, month - (month % 3), 1))
  if (unit === "month") return new Date(Date.UTC(year, month, 1))
  if (unit === "week") return new Date(Date.UTC(year, month, day - ((date.getUTCDay() + 6) % 7)))
  return new Date(Date.UTC(year, month, day))
}

function next(date, unit) {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
  if (unit === "year") return new Date(Date.UTC(year + 1, 0, 1))
  if (unit === "quarter") return new Date(Date.UTC(year, month + 3, 1))
  if (unit === "month") return new Date(Date.UTC(year, month + 1, 1))
  return new Date(Date.UTC(year, month, day + (unit === "week" ? 7 : 1)))
}
