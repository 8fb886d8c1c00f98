/**
 * Damage that no reading explains: it stays as it is, and the user is told where.
 * A mark with nothing strange behind it may be a question mark; whether it is, the
 * rule of lost characters says when all else is repaired.
 */
import { isQuestion } from '../question-marks.ts'
import type { Span } from '../../../graph/model/document-graph.ts'
import type { Doubt } from '../rule.ts'
import { dictionary } from './dictionary.ts'
import { itemAfter, slotOf } from './reading-stages.ts'
import type { Reading } from './shift-search.ts'
import type { ShownItem } from './shown-line.ts'
import { foldTable } from './written-forms.ts'

/** Characters behind a mark that show whether it is damage, and from which cost on one is strange there. */
const UNREAD = 6
const STRANGE = 15
/** Characters of it that a problem quotes. */
const SHOWN = 20
/** What looks like a word beside a garbled stretch may be damage as well. */
const BESIDE = 4
const MOST_MARKS = 12

/** Marks that no reading explains, with characters behind them that no one writes. */
export function unreadOf({ characters, itemsRead }: Reading, items: readonly ShownItem[]): readonly Doubt[] {
  const doubts: Doubt[] = []
  const line = items.map(({ shown }) => shown).join('')
  const explained = new Set<number>()
  for (const character of characters) if (slotOf(character) >= 0) for (let item = slotOf(character); item < itemAfter(character); item++) explained.add(item)
  for (let k = 0; k < itemsRead; k++) {
    if (!items[k]!.isMarker || explained.has(k)) continue
    let end = k + 1
    while (end < items.length && end <= k + UNREAD && (items[end]!.ascii === 0 || items[end]!.isMarker)) end++
    if (isQuestion(line, k, k + 1) || !items.slice(k + 1, end).some(({ isMarker, char }) => !isMarker && isStrange(char))) continue
    doubts.push(unreadable(items, k, end))
    k = end - 1
  }
  return doubts
}

/** Says of items `from` to `to` that they are damaged. */
export function unreadable(items: readonly ShownItem[], from: number, to: number): Doubt {
  const shown = items.slice(from, Math.min(to, from + SHOWN)).map((each) => each.shown).join('').trimEnd()
  return { start: items[from]!.start, end: items[to - 1]!.end, actual: `“${shown}${to > from + SHOWN ? '…' : ''}”像是字节错位后的乱码`, expected: '未能还原，请对照原件改正' }
}

/** The same of a stretch of the line, which begins at `offset` in the text. */
export function garbled(line: string, { start, end }: Span, offset: number): Doubt {
  const shown = line.slice(start, Math.min(end, start + SHOWN))
  return { start: Math.max(0, start - BESIDE) + offset, end: Math.min(line.length, end + BESIDE) + offset, actual: `“${shown}${end > start + SHOWN ? '…' : ''}”像是字节错位后的乱码`, expected: '未能还原，请对照原件改正' }
}

/** So many marks among the characters are no run with a byte lost at its beginning and its end. */
export function isShredded(items: readonly ShownItem[]): boolean {
  const marks = items.filter(({ isMarker }) => isMarker).length
  return marks > MOST_MARKS && marks * 3 > items.length
}

/** Whether it has a character that no one writes. */
export function isStrangeText(text: string): boolean {
  const folds = foldTable()
  return Array.from(text).some((char) => char !== '?' && isStrange(folds[char.charCodeAt(0)]!))
}

function isStrange(char: number): boolean {
  const { words } = dictionary()
  const node = words.child(0, char)
  return node === 0 || words.cost[node]! >= STRANGE
}
