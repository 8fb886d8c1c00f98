/**
 * The damage itself, forwards: what a program shows that lost one byte of a
 * GBK line and reads on pair by pair. Every restored run is damaged again with
 * it and must give what stood in the document.
 */
import { charOf, pairOf } from './gbk-table.ts'

/**
 * @param text true text; the first byte of its first character is lost.
 * @param euro true where the program shows the byte 0x80, which begins no pair,
 * as '€' and is in step again; others lose it with the byte after it.
 * @returns what is shown for it after the '?': the characters of the shifted
 * pairs, and the byte left over at the end (0 where none is).
 */
export function shiftedReading(text: string, euro = false): { readonly shown: string; readonly left: number } {
  const stream: number[] = []
  for (const char of text) {
    const pair = char.length === 1 ? pairOf(char.charCodeAt(0)) : 0
    if (pair === 0) stream.push(char.charCodeAt(0) & 0xff)
    else stream.push(pair >> 8, pair & 0xff)
  }
  let shown = ''
  let at = 1
  while (at < stream.length) {
    const lead = stream[at]!
    if (lead < 0x80 || (lead === 0x80 && euro)) {
      shown += lead === 0x80 ? '€' : String.fromCharCode(lead)
      at++
    } else if (at + 1 === stream.length) return { shown, left: lead }
    else {
      const code = charOf(lead, stream[at + 1]!)
      if (code !== 0) shown += String.fromCharCode(code)
      at += 2
    }
  }
  return { shown, left: 0 }
}
