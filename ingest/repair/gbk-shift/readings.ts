/**
 * Readings of characters, without tone: a gloss that still stands behind a lost
 * character says how it was read, and few characters are read so.
 */
import { pinyin } from 'pinyin-pro'
import type { Candidates } from './shift-candidates.ts'

const known = new Map<string, readonly string[]>()

function readingsOf(char: string): readonly string[] {
  let readings = known.get(char)
  if (!readings) known.set(char, (readings = pinyin(char, { multiple: true, type: 'array', toneType: 'none' })))
  return readings
}

/** @param gloss without tone; ü decomposed. */
export function isReadAs(char: string, gloss: string): boolean {
  return readingsOf(char).includes(gloss.normalize('NFC'))
}

let byReading: ReadonlyMap<string, readonly string[]> | undefined

/** The characters of the dictionary that are read so. */
export function readAs(gloss: string, candidates: Candidates): readonly string[] {
  if (!byReading) {
    const lists = new Map<string, string[]>()
    const chars = new Set([...candidates.byLead.values()].flatMap((forms) => forms.map(({ char }) => char)))
    for (const char of chars)
      for (const reading of readingsOf(char)) {
        const list = lists.get(reading)
        if (list) list.push(char)
        else lists.set(reading, [char])
      }
    byReading = lists
  }
  return byReading.get(gloss.normalize('NFC')) ?? []
}
