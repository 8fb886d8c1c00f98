/**
 * GBK as the programs had it that shifted the text: code page 936, where the
 * user-defined rows and a few gaps stand for nothing. A pair that stands for
 * nothing leaves no trace in the damaged text; those are the pairs to be found
 * again.
 */
import iconv from 'iconv-lite'

const FIRST_LEAD = 0x81
const LAST_LEAD = 0xfe

/** Character → lead << 8 | trail; 0 for what GBK lacks and for ASCII. */
const bytes = new Uint16Array(0x10000)
/** lead << 8 | trail → character code; 0 where the pair is undefined. */
const codes = new Uint16Array(0x10000)
let ready = false

function fill(): void {
  ready = true
  for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      const char = iconv.decode(Buffer.from([lead, trail]), 'cp936')
      if (char.length !== 1 || char === '\uFFFD') continue
      codes[(lead << 8) | trail] = char.charCodeAt(0)
      bytes[char.charCodeAt(0)] ||= (lead << 8) | trail
    }
}

/** @param char its code. @returns lead << 8 | trail, or 0 where the character has no pair. */
export function pairOf(char: number): number {
  if (!ready) fill()
  return bytes[char]!
}

/** @returns the code of the character, or 0 where the pair is undefined. */
export function charOf(lead: number, trail: number): number {
  if (!ready) fill()
  return codes[(lead << 8) | trail]!
}

/** True where the two bytes, read as a pair, leave nothing behind. */
export function vanishes(lead: number, trail: number): boolean {
  if (!ready) fill()
  return lead >= 0x80 && trail >= 0x40 && codes[(lead << 8) | trail] === 0
}
