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
 * GB 2312 is the Simplified standard: what it lacks and converts is Traditional
 * (乾, 著, 於 are in it), what it has and others convert to is Simplified.
 */
function scriptTable(): Uint8Array {
  if (table) return table
  table = new Uint8Array(0x10000)
  const standard = simplifiedStandard()
  const { simplified, traditional } = characterForms()
  for (const char of simplified.keys()) if (!standard.has(char)) table[char.charCodeAt(0)] = TRADITIONAL
  for (const [char, longs] of traditional)
    if (standard.has(char) && !simplified.has(char) && longs.some((long) => !standard.has(long))) table[char.charCodeAt(0)] = SIMPLIFIED
  return table
}

function simplifiedStandard(): ReadonlySet<string> {
  const bytes: number[] = []
  for (let lead = 0xb0; lead <= 0xf7; lead++) for (let trail = 0xa1; trail <= 0xfe; trail++) bytes.push(lead, trail)
  return new Set(new TextDecoder('gb18030').decode(Uint8Array.from(bytes)))
}
