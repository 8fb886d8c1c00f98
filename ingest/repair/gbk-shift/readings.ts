/**
 * Readings of characters, without tone: a gloss that still stands behind a lost
 * character says how it was read, and few characters are read so.
 */
import { pinyin } from 'pinyin-pro'
import type { WrittenForms } from './written-forms.ts'

const known = new Map<string, readonly string[]>()

function readingsOf(char: string): readonly string[] {
  let readings = known.get(char)
  if (!readings) known.set(char, (readings = pinyin(char, { multiple: true, type: 'array', toneType: 'none' })))
  return readings
}

/** @param char its code. @param gloss without tone; ü decomposed. */
export function isReadAs(char: number, gloss: string): boolean {
  return readingsOf(String.fromCharCode(char)).includes(gloss.normalize('NFC'))
}

let byReading: ReadonlyMap<string, readonly number[]> | undefined

/** The codes of the dictionary's characters that are read so. */
export function readAs(gloss: string, forms: WrittenForms): readonly number[] {
  if (!byReading) {
    const lists = new Map<string, number[]>()
    for (const char of new Set(forms.byLead.flatMap((list) => [...list].map((form) => forms.char[form]!))))
      for (const reading of readingsOf(String.fromCharCode(char))) {
        const list = lists.get(reading)
        if (list) list.push(char)
        else lists.set(reading, [char])
      }
    byReading = lists
  }
  return byReading.get(gloss.normalize('NFC')) ?? []
}
