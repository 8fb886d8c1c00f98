/**
 * Edits in the form in which they are kept and sent: a damaged copy has one for
 * every tenth character, and their places follow from the lengths before them.
 */
import type { Edit } from './edits.ts'

export interface PackedEdits {
  readonly rules: readonly string[]
  /**
   * Four values an edit: the index of its rule, how far it begins behind the end of
   * the edit before it, how long its replacement is, and what stood there.
   */
  readonly edits: readonly (number | string)[]
}

export function packEdits(edits: readonly Edit[]): PackedEdits {
  const rules = [...new Set(edits.map(({ rule }) => rule))]
  const index = new Map(rules.map((rule, place) => [rule, place]))
  let before = 0
  const packed = edits.flatMap(({ rule, start, end, original }) => {
    const values = [index.get(rule) ?? 0, start - before, end - start, original]
    before = end
    return values
  })
  return { rules, edits: packed }
}

export function unpackEdits({ rules, edits }: PackedEdits): readonly Edit[] {
  const unpacked: Edit[] = []
  let before = 0
  let originalBefore = 0
  for (let at = 0; at + 3 < edits.length; at += 4) {
    const [rule, gap, length, original] = [Number(edits[at]), Number(edits[at + 1]), Number(edits[at + 2]), String(edits[at + 3])]
    const start = before + gap
    const originalStart = originalBefore + gap
    unpacked.push({ start, end: start + length, rule: rules[rule] ?? '', original, originalStart })
    before = start + length
    originalBefore = originalStart + original.length
  }
  return unpacked
}
