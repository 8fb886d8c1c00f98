/**
 * Changes of one rule put on top of the edits of the rules before it, so that
 * every edit always leads from the original text to the newest one. A change
 * that falls inside an earlier edit joins it: 級 restored from a shifted run and
 * then read as 级 is one edit, that of the shift.
 */
import type { Edit } from '../stages.ts'
import type { Change } from './rule.ts'

export interface EditedText {
  readonly original: string
  readonly text: string
  /** In order, not overlapping; each leads from `original` to `text`. */
  readonly edits: readonly Edit[]
}

type Item = { readonly start: number; readonly end: number; readonly edit?: Edit; readonly change?: Change }

/** Linear in edits and changes. */
export function applyChanges(before: EditedText, changes: readonly Change[], rule: string): EditedText {
  if (changes.length === 0) return before
  const items = inOrder(before.edits, changes)
  const pieces: string[] = []
  const edits: Edit[] = []
  /** How far original and new text are ahead of the text before, here. */
  let originalShift = 0
  let newShift = 0
  let copied = 0

  for (let i = 0; i < items.length; ) {
    const { start } = items[i]!
    let { end } = items[i]!
    let next = i + 1
    while (next < items.length && overlaps(items[next]!, start, end)) end = Math.max(end, items[next++]!.end)

    const originalStart = start + originalShift
    const newStart = start + newShift
    pieces.push(before.text.slice(copied, start))
    copied = start
    let first: Edit | undefined
    let replacement = ''
    for (; i < next; i++) {
      const { edit, change } = items[i]!
      if (edit) {
        first ??= edit
        originalShift = edit.originalStart + edit.original.length - edit.end
      } else if (change) {
        replacement += before.text.slice(copied, change.start) + change.text
        copied = change.end
        newShift += change.text.length - (change.end - change.start)
      }
    }
    replacement += before.text.slice(copied, end)
    copied = end
    pieces.push(replacement)
    const original = before.original.slice(originalStart, end + originalShift)
    if (original !== replacement)
      edits.push({ start: newStart, end: newStart + replacement.length, rule: first?.rule ?? rule, original, originalStart })
  }
  pieces.push(before.text.slice(copied))
  return { original: before.original, text: pieces.join(''), edits }
}

/** Edits and changes by place; what is empty comes before what begins there. */
function inOrder(edits: readonly Edit[], changes: readonly Change[]): readonly Item[] {
  const items: Item[] = []
  let e = 0
  let c = 0
  while (e < edits.length || c < changes.length) {
    const edit = edits[e]
    const change = changes[c]
    if (edit && (!change || edit.start < change.start || (edit.start === change.start && edit.end <= change.end))) {
      items.push({ start: edit.start, end: edit.end, edit })
      e++
    } else if (change) {
      items.push({ start: change.start, end: change.end, change })
      c++
    }
  }
  return items
}

/** Touching is not overlapping, or a removed gloss would join with the character after it. */
function overlaps(item: Item, start: number, end: number): boolean {
  return item.start < end || (item.start === item.end && item.start === start && start === end)
}

/** Where an offset of the text before lies after `changes`; inside a change, at its start. */
export function carryOffsets(offsets: readonly number[], changes: readonly Change[]): readonly number[] {
  const order = offsets.map((_, index) => index).sort((a, b) => offsets[a]! - offsets[b]!)
  const carried = new Array<number>(offsets.length)
  let shift = 0
  let c = 0
  for (const index of order) {
    const offset = offsets[index]!
    while (c < changes.length && changes[c]!.end <= offset && changes[c]!.start < offset) {
      shift += changes[c]!.text.length - (changes[c]!.end - changes[c]!.start)
      c++
    }
    const inside = changes[c]
    carried[index] = inside && inside.start < offset ? inside.start + shift + Math.min(offset - inside.start, inside.text.length) : offset + shift
  }
  return carried
}
