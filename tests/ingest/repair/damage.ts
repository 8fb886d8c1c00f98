/**
 * Puts into clean text the damage that repair takes out, in the order in which it
 * came about: Traditional characters, glosses, bytes out of step. Every draw comes
 * from a seed, so a failure can be looked at again.
 */
import { Converter } from 'opencc-js'
import { pinyin } from 'pinyin-pro'
import { charOf as codeOf, pairOf as pairOfCode } from '../../../ingest/repair/gbk-shift/gbk-table.ts'

export type DamageKind = 'traditional' | 'taiwan' | 'gloss' | 'shift' | 'traditional+gloss' | 'traditional+shift' | 'all'
export const DAMAGE_KINDS: readonly DamageKind[] = ['traditional', 'taiwan', 'gloss', 'shift', 'traditional+gloss', 'traditional+shift', 'all']

const toTraditional = { t: Converter({ from: 'cn', to: 't' }), tw: Converter({ from: 'cn', to: 'tw' }), hk: Converter({ from: 'cn', to: 'hk' }) }
/** With Taiwan's words as well as its characters. */
const toTaiwan = Converter({ from: 'cn', to: 'twp' })
export type Traditional = keyof typeof toTraditional

/** Random numbers from a seed (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A share of lines, 0 to 1, in which a run is shifted. */
export const SHIFTED_LINES = 0.25

export function damaged(clean: string, seed: number, kind: DamageKind, script: Traditional = 't'): string {
  const roll = dice(seed)
  let text = clean
  if (kind.includes('traditional') || kind === 'all') text = toTraditional[script](text)
  if (kind === 'taiwan') text = toTaiwan(text)
  if (kind.includes('gloss') || kind === 'all') text = withGlosses(text, clean, 0.01 + 0.14 * roll(), roll)
  if (kind.includes('shift') || kind === 'all') text = text.split('\n').map((line) => (roll() < SHIFTED_LINES ? withShift(line, roll) : line)).join('\n')
  return text
}

/** @param readFrom the same text in Simplified, of which the readings are taken in context. */
function withGlosses(text: string, readFrom: string, share: number, roll: () => number): string {
  const readings = text.length === readFrom.length ? pinyin(readFrom, { type: 'array' }) : []
  let out = ''
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!
    out += char
    if (/\p{Script=Han}/u.test(char) && roll() < share) out += `(${readings[i] ?? pinyin(char)})`
  }
  return out
}

/**
 * Loses the first byte of one character and reads on pair by pair: up to an ASCII
 * byte, to the end of the line, or to where one more byte is lost.
 */
export function withShift(line: string, roll: () => number): string {
  const starts = [...line].map((_, index) => index).filter((index) => pairOf(line[index]!) !== 0 && line.length - index >= 4)
  if (starts.length === 0) return line
  const start = roll() < 0.4 ? starts[0]! : starts[Math.floor(roll() * starts.length)]!
  // Simplified lines have no ASCII bytes within, so a second loss ends most runs.
  const secondLoss = roll() < 0.7 ? 4 + Math.floor(roll() * 14) : Infinity
  let out = `${line.slice(0, start)}?`
  let pending = pairOf(line[start]!) & 0xff
  if (pending < 0x80) return out + String.fromCharCode(pending) + line.slice(start + 1)
  for (let i = start + 1, read = 0; i < line.length; i++, read++) {
    const pair = pairOf(line[i]!)
    if (pair === 0) {
      const code = line.charCodeAt(i)
      const eaten = code >= 0x40 && code < 0x7f ? charOf(pending, code) : ''
      if (eaten !== '') return out + eaten + line.slice(i + 1)
      return `${out}?${line.slice(i)}`
    }
    if (read >= secondLoss) return `${out}?${line.slice(i)}`
    out += charOf(pending, pair >> 8)
    if ((pair & 0xff) < 0x80) return out + String.fromCharCode(pair & 0xff) + line.slice(i + 1)
    pending = pair & 0xff
  }
  return out
}

function pairOf(char: string): number {
  return pairOfCode(char.charCodeAt(0))
}
function charOf(lead: number, trail: number): string {
  const code = codeOf(lead, trail)
  return code === 0 ? '' : String.fromCharCode(code)
}
