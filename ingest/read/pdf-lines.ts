/** Runs of characters with their places → lines in the order of reading. */

/** One run as the PDF places it; from the top left corner of the page, in points. */
export interface PlacedText {
  readonly text: string
  readonly left: number
  readonly width: number
  readonly baseline: number
  readonly size: number
}

export interface PageLine {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
  /** The left and right edge of the column that it stands in. */
  readonly column: { readonly left: number; readonly right: number }
}

/** Two columns have a gap that hardly a line crosses. */
const MOST_CROSSING = 0.1
const LEAST_BESIDE = 0.5
/** Lines of running text fill their column; cells of a table do not. */
const FILLED = 0.72

export function pageLines(texts: readonly PlacedText[]): readonly PageLine[] {
  const rows = rowsOf(texts)
  const gutter = gutterOf(rows)
  if (gutter === null) return asLines(rows)
  // What crosses the gap (a title) divides the page: above it the columns are read before it, below after it.
  const lines: PageLine[] = []
  let band: PlacedText[] = []
  const flush = (): void => {
    lines.push(...asLines(rowsOf(band.filter((text) => text.left < gutter))), ...asLines(rowsOf(band.filter((text) => text.left >= gutter))))
    band = []
  }
  for (const row of rows) {
    if (row.some((text) => text.left < gutter - 1 && text.left + text.width > gutter + 1)) {
      flush()
      lines.push(...asLines([row]))
    } else band.push(...row)
  }
  flush()
  return lines
}

/** Runs on one baseline, from left to right. A raised or lowered character belongs to its line. */
export function rowsOf(texts: readonly PlacedText[]): readonly (readonly PlacedText[])[] {
  const rows: PlacedText[][] = []
  for (const text of [...texts].sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row !== undefined && first !== undefined && Math.abs(text.baseline - first.baseline) <= 0.45 * Math.min(text.size, first.size)) row.push(text)
    else rows.push([text])
  }
  return rows.map((row) => row.sort((a, b) => a.left - b.left))
}

/** Runs of one line put together: Chinese needs no space, and a word whose letters were placed one by one is one word. */
export function joinedRuns(row: readonly PlacedText[]): string {
  let line = ''
  let end = Number.NEGATIVE_INFINITY
  for (const { text, left, width, size } of row) {
    const gap = left - end
    // The same run again, a hair's breadth beside: bold made by printing twice.
    if (gap < -0.7 * width && line.endsWith(text)) continue
    const latin = /[A-Za-z0-9,.]$/u.test(line) && /^[A-Za-z0-9]/u.test(text)
    if (line !== '' && gap > (latin ? 0.22 : 1.6) * size) line += ' '
    line += text
    end = left + width
  }
  return line.replace(/(?<=[\u3000-\u9FFF\uFF00-\uFFEF]) +(?=[\u3000-\u9FFF\uFF00-\uFFEF])/gu, (space) => (space.length > 3 ? ' ' : '')).trim()
}

function asLines(rows: readonly (readonly PlacedText[])[]): readonly PageLine[] {
  const lines = rows.map((row) => ({
    text: joinedRuns(row),
    left: row[0]?.left ?? 0,
    right: Math.max(...row.map(({ left, width }) => left + width)),
    baseline: row[0]?.baseline ?? 0,
    size: Math.max(...row.map(({ size }) => size)),
  })).filter(({ text }) => text !== '')
  const column = { left: quantile(lines.map(({ left }) => left), 0.1), right: quantile(lines.map(({ right }) => right), 0.9) }
  return lines.map((line) => ({ ...line, column }))
}

function gutterOf(rows: readonly (readonly PlacedText[])[]): number | null {
  if (rows.length < 8) return null
  const left = quantile(rows.map((row) => row[0]?.left ?? 0), 0.05)
  const right = quantile(rows.map((row) => Math.max(...row.map((text) => text.left + text.width))), 0.95)
  for (let share = 0.4; share <= 0.6; share += 0.01) {
    const at = left + share * (right - left)
    let [crossing, beside, filled] = [0, 0, 0]
    for (const row of rows) {
      const [before, after] = [row.filter((text) => text.left + text.width <= at + 1), row.filter((text) => text.left >= at - 1)]
      if (before.length + after.length < row.length) crossing++
      else if (before.length > 0 && after.length > 0) {
        beside++
        const from = before[0]?.left ?? left
        const to = Math.max(...before.map((text) => text.left + text.width))
        if (to - from >= FILLED * (at - left)) filled++
      }
    }
    if (crossing <= MOST_CROSSING * rows.length && beside >= LEAST_BESIDE * rows.length && filled >= FILLED * beside) return at
  }
  return null
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}
