/**
 * The shift again, written apart from `damage.ts` and from the product's own tables,
 * so that no misunderstanding can stand on both sides: a line's bytes without the
 * first, decoded pair by pair, where a pair without a character leaves nothing.
 */
import iconv from 'iconv-lite'
import { dice } from './damage.ts'

/** What of a line is shifted: a run, all to its end, all of it, two runs; `skip` goes on at the second byte of a pair that is no character, as Python does. */
export type ByteDamage = 'run' | 'line' | 'head' | 'two' | 'skip'
export const BYTE_DAMAGES: readonly ByteDamage[] = ['run', 'line', 'head', 'two', 'skip']

/** A share of lines that are damaged. */
const DAMAGED_LINES = 0.2

export function damagedByBytes(text: string, seed: number, kind: ByteDamage): string {
  const roll = dice(seed)
  return text.split('\n').map((line) => (roll() < DAMAGED_LINES ? shifted(line, kind, roll) : line)).join('\n')
}

function shifted(line: string, kind: ByteDamage, roll: () => number): string {
  const wide = Array.from(line, (char, at) => ({ char, at })).filter(({ char }) => char >= '\u3000').map(({ at }) => at)
  if (wide.length < 6) return line
  const start = kind === 'head' ? wide[0]! : wide[Math.floor(roll() * (wide.length - 4))]!
  const length = kind === 'run' || kind === 'two' ? 3 + Math.floor(roll() * 14) : line.length
  const rest = line.slice(start + length)
  const again = kind === 'two' && rest.length > 14 ? rest.slice(0, 6) + shifted(rest.slice(6), 'run', roll) : rest
  return `${line.slice(0, start)}?${decoded(iconv.encode(line.slice(start, start + length), 'cp936').subarray(1), kind === 'skip')}${again}`
}

function decoded(bytes: Buffer, skip: boolean): string {
  let text = ''
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at]!
    if (byte < 0x80) {
      text += String.fromCharCode(byte)
      at += 1
    } else if (at + 1 === bytes.length) return `${text}?`
    else {
      const char = iconv.decode(bytes.subarray(at, at + 2), 'cp936')
      const isOne = char.length === 1 && char !== '\uFFFD' && !/[\uE000-\uF8FF]/u.test(char)
      if (isOne) text += char
      at += isOne || !skip ? 2 : 1
    }
  }
  return text
}
