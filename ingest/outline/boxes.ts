/**
 * Boxes that a plan sets beside its text (专栏1 重点项目): the projects they number
 * are text of the section that the box stands in, not levels below it. Where each says
 * who answers for it, each is a task beside that section.
 */
import { CLAUSE_LINE, ENDS_IN_CLAUSE } from './clause-lines.ts'
import { headingOf, type Heading } from './headings.ts'
import type { Line } from './lines.ts'

export interface NumberedLine {
  readonly line: Line
  readonly heading: Heading
  /** In a box: its number opens no section (`text`), or one beside that of the text around (`task`). */
  readonly box: 'text' | 'task' | null
}

const CAPTION = /^[【\[〔]?\s*专栏\s*[\d一二三四五六七八九十]{0,3}(?:[-—–]\d{1,2})?(?:[】\]〕:：.、．\s]|(?=[^\d一二三四五六七八九十])).{0,40}$/u

/** Lines that a box has at most. */
const LONGEST_BOX = 200

/** @returns every numbered line, in order, with whether it is one of a box */
export function numberedLines(lines: readonly Line[]): readonly NumberedLine[] {
  const found: NumberedLine[] = []
  let above: Heading | null = null
  for (let index = 0; index < lines.length; ) {
    const line = lines[index]
    if (line === undefined) break
    const box = CAPTION.test(line.text) && !/[。；;]$/u.test(line.text) ? boxBelow(lines, index + 1, above) : []
    found.push(...box)
    if (box.length > 0) {
      index = lines.indexOf(box.at(-1)?.line ?? line, index) + 1
      continue
    }
    const heading = headingOf(line.text)
    if (heading !== null) {
      found.push({ line, heading, box: null })
      above = heading
    }
    index += 1
  }
  return found
}

/** Numbers from one on, right below the caption, until a clause, a higher level, or the count of the section around goes on. */
function boxBelow(lines: readonly Line[], from: number, above: Heading | null): readonly NumberedLine[] {
  const first = lines[from] === undefined ? null : headingOf(lines[from].text)
  if (first === null || first.number !== 1 || first.article || first.item) return []
  const items: { line: Line; heading: Heading }[] = []
  let last = 0
  for (let index = from; index < Math.min(lines.length, from + LONGEST_BOX); index += 1) {
    const line = lines[index]
    if (line === undefined || CLAUSE_LINE.test(line.text) || CAPTION.test(line.text)) break
    const heading = headingOf(line.text)
    if (heading === null) continue
    if (heading.rank < first.rank || (heading.rank === first.rank && heading.number !== last + 1)) break
    if (heading.rank === first.rank) {
      // 2. may be the box's second project or the plan's own second task: it is the task's where no other follows.
      const goesOn = above?.rank === first.rank && heading.number === above.number + 1 && last > 1 && !comesAgain(lines, index, heading)
      if (goesOn) break
      last = heading.number
    }
    items.push({ line, heading })
  }
  const projects = items.filter(({ heading }) => heading.rank === first.rank)
  const answered = projects.every(({ line }) => ENDS_IN_CLAUSE.test(line.text))
  return items.map((item): NumberedLine => ({ ...item, box: answered ? 'task' : 'text' }))
}

/** Whether the same number of the same level stands below again, before a higher level. */
function comesAgain(lines: readonly Line[], index: number, { rank, number }: Heading): boolean {
  for (const { text } of lines.slice(index + 1, index + LONGEST_BOX)) {
    const heading = headingOf(text)
    if (heading === null) continue
    if (heading.rank < rank) return false
    if (heading.rank === rank && heading.number === number) return true
  }
  return false
}
