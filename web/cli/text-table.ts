/**
 * Rows as an aligned table in a terminal, where a Chinese character takes two
 * columns. In a terminal long cells go on in the next line, and a table of too
 * many columns comes in several; what goes into a file stays a line a row.
 */

/** Han, kana, hangul, their punctuation, full-width forms, emoji. */
const WIDE =
  /[\u{1100}-\u{115F}\u{2E80}-\u{303E}\u{3041}-\u{33FF}\u{3400}-\u{4DBF}\u{4E00}-\u{9FFF}\u{A000}-\u{A4CF}\u{AC00}-\u{D7A3}\u{F900}-\u{FAFF}\u{FE30}-\u{FE4F}\u{FF00}-\u{FF60}\u{FFE0}-\u{FFE6}\u{1F300}-\u{1F64F}\u{1F900}-\u{1F9FF}\u{20000}-\u{3FFFD}]/u
const INVISIBLE = /[\p{Mn}\p{Me}\p{Cf}]/u

const GAP = 2
/** A cell is not broken into lines narrower than this. */
const NARROWEST = 8

type Cells = readonly string[]

export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += widthOf(character)
  return width
}

const widthOf = (character: string): number => (INVISIBLE.test(character) ? 0 : WIDE.test(character) ? 2 : 1)

/**
 * @param rows cells as they are to be shown; control characters become spaces
 * @param room columns of the terminal; without, every row is one line
 */
export function textTable(columns: Cells, rows: readonly Cells[], room = Infinity): string {
  const lines = [columns, ...rows].map((cells) => columns.map((_, place) => printable(cells[place] ?? '')))
  const natural = columns.map((_, place) => Math.max(...lines.map((cells) => displayWidth(cells[place] ?? ''))))
  return blocks(natural, room)
    .map((places) => block(lines.map((cells) => places.map((place) => cells[place] ?? '')), narrowed(places.map((place) => natural[place] ?? 0), room)))
    .join('\n\n')
}

function block([head = [], ...body]: readonly Cells[], widths: readonly number[]): string {
  const rule = widths.map((width) => '─'.repeat(width))
  const broken = body.map((cells) => row(cells, widths))
  // A row of several lines is set off from the next.
  const between = broken.some((lines) => lines.length > 1) ? [''] : []
  return [...row(head, widths), ...row(rule, widths), ...broken.flatMap((lines, place) => (place === 0 ? lines : [...between, ...lines]))].join('\n')
}

function row(cells: Cells, widths: readonly number[]): readonly string[] {
  const columns = cells.map((cell, place) => brokenAt(cell, widths[place] ?? 0))
  const height = Math.max(1, ...columns.map(({ length }) => length))
  return Array.from({ length: height }, (_, line) =>
    columns
      .map((lines) => lines[line] ?? '')
      .map((text, place) => text + ' '.repeat(Math.max(0, (widths[place] ?? 0) - displayWidth(text))))
      .join(' '.repeat(GAP))
      .trimEnd(),
  )
}

/** Chinese breaks between any two characters; what follows a break does not begin with a space. */
function brokenAt(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let [line, used] = ['', 0]
  for (const character of text) {
    const wide = widthOf(character)
    if (used + wide > width && line !== '') {
      lines.push(line)
      ;[line, used] = ['', 0]
      if (character === ' ') continue
    }
    line += character
    used += wide
  }
  return [...lines, line]
}

/** Takes room from the widest column until all fit. */
function narrowed(natural: readonly number[], room: number): readonly number[] {
  const widths = [...natural]
  const gaps = GAP * (widths.length - 1)
  for (let over = sum(widths) + gaps - room; over > 0; over -= 1) {
    const widest = widths.indexOf(Math.max(...widths))
    if ((widths[widest] ?? 0) <= NARROWEST) break
    widths[widest] = (widths[widest] ?? 0) - 1
  }
  return widths
}

/** Which columns stand in one table: all, or, where even narrow ones do not fit, as many as do; the first leads each. */
function blocks(natural: readonly number[], room: number): readonly (readonly number[])[] {
  const least = (place: number): number => Math.min(natural[place] ?? 0, NARROWEST) + GAP
  const all: number[][] = [[]]
  let used = 0
  for (const place of natural.keys()) {
    if (used + least(place) > room + GAP && (all.at(-1)?.length ?? 0) > 1) {
      all.push([0])
      used = least(0)
    }
    all.at(-1)?.push(place)
    used += least(place)
  }
  return all
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

/** A text from a document must not move the cursor or colour the terminal. */
const printable = (text: string): string => text.replace(/[\u0000-\u001F\u007F-\u009F]+/gu, ' ')
