/**
 * Whether a text is written in Traditional or Simplified characters. A character
 * tells only where one script alone has it: 國 and 国 do, 人 and 后 do not.
 */
import { Converter } from 'opencc-js/t2cn'

export interface ScriptCounts {
  readonly traditional: number
  readonly simplified: number
}

export function countScripts(text: string): ScriptCounts {
  const scripts = scriptTable()
  let traditional = 0
  let simplified = 0
  for (let i = 0; i < text.length; i++) {
    const script = scripts[text.charCodeAt(i)]
    if (script === TRADITIONAL) traditional++
    else if (script === SIMPLIFIED) simplified++
  }
  return { traditional, simplified }
}

/** Quick look: most texts have none, and then nothing need be converted. */
export function hasTraditional(text: string): boolean {
  const scripts = scriptTable()
  for (let i = 0; i < text.length; i++) if (scripts[text.charCodeAt(i)] === TRADITIONAL) return true
  return false
}

/** @param char its code. */
export function isSimplifiedOnly(char: number): boolean {
  return scriptTable()[char] === SIMPLIFIED
}

/** The Simplified form of single characters, and all the forms that lead to it. */
export interface CharacterForms {
  readonly simplified: ReadonlyMap<string, string>
  readonly traditional: ReadonlyMap<string, readonly string[]>
}

let forms: CharacterForms | undefined

export function characterForms(): CharacterForms {
  if (forms) return forms
  const chars = Array.from({ length: 0x9fff - 0x3400 + 1 }, (_, index) => String.fromCharCode(0x3400 + index))
  // Set apart by line ends, no phrase of the converter's can apply.
  const converted = Converter({ from: 't', to: 'cn' })(chars.join('\n')).split('\n')
  const simplified = new Map<string, string>()
  const traditional = new Map<string, string[]>()
  chars.forEach((char, index) => {
    const short = converted[index]!
    if (short === char) return
    simplified.set(char, short)
    const known = traditional.get(short)
    if (known) known.push(char)
    else traditional.set(short, [char])
  })
  forms = { simplified, traditional }
  return forms
}

const TRADITIONAL = 1
const SIMPLIFIED = 2
let table: Uint8Array | undefined

/**
 * GB 2312 is the Simplified standard and Big5 the Traditional one: what the first
 * lacks and converts is Traditional (乾, 著, 於 are in it); what others convert to
 * is Simplified where the second lacks it (出, 里, 后 are in it).
 */
function scriptTable(): Uint8Array {
  if (table) return table
  table = new Uint8Array(0x10000)
  const standard = charactersOf('gb18030', 0xa1, [[0xb0, 0xf7]])
  const traditionalStandard = charactersOf('big5', 0x40, [[0xa4, 0xc6], [0xc9, 0xf9]])
  const { simplified, traditional } = characterForms()
  for (const char of simplified.keys()) if (!standard.has(char)) table[char.charCodeAt(0)] = TRADITIONAL
  for (const [char, longs] of traditional)
    if (standard.has(char) && !traditionalStandard.has(char) && !simplified.has(char) && longs.some((long) => !standard.has(long))) table[char.charCodeAt(0)] = SIMPLIFIED
  return table
}

/** @param rows first and last lead byte of the rows of the standard. */
function charactersOf(encoding: string, firstTrail: number, rows: readonly (readonly [number, number])[]): ReadonlySet<string> {
  const bytes: number[] = []
  for (const [first, last] of rows)
    for (let lead = first; lead <= last; lead++)
      for (let trail = firstTrail; trail <= 0xfe; trail++) if (trail < 0x7f || trail > 0xa0) bytes.push(lead, trail)
  return new Set(new TextDecoder(encoding).decode(Uint8Array.from(bytes)))
}
