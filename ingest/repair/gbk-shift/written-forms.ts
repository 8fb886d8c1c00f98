/**
 * Which characters a half-known pair of bytes can be. Where a pair of shifted
 * bytes vanished, the character before it kept only its first byte and the one
 * after it only its second; these tables give the characters for either, and
 * say which of them could have lost such a pair between them.
 */
import { characterForms, isSimplifiedOnly } from '../script-of-text.ts'
import { dictionary } from './dictionary.ts'
import { pairOf, vanishes } from './gbk-table.ts'

export type Script = 'simplified' | 'traditional'

/**
 * All ways to write the characters of the dictionary in one script, by number.
 * Those of one character follow each other: `ofChar[char]` to `ofChar[char + 1]`.
 */
export interface WrittenForms {
  /** As the dictionary has it: Simplified, half-width. */
  readonly char: Uint16Array
  /** As it stood in the document. */
  readonly written: Uint16Array
  readonly lead: Uint8Array
  readonly trail: Uint8Array
  /** Number of the set of leads that make a vanishing pair with this trail; −1 where none does. */
  readonly gap: Int8Array
  /** 1 for a character that Simplified alone has, in a Traditional text. */
  readonly foreign: Uint8Array
  /** 1 among the most used characters of its lead byte. */
  readonly frequent: Uint8Array
  /** Where the character's words begin in the dictionary, and what the likeliest costs. */
  readonly node: Int32Array
  readonly leastWord: Float32Array
  readonly ofChar: Int32Array
  /** Forms that are common enough to be guessed, those whose words cost least first. */
  readonly byLead: readonly Int32Array[]
  readonly byTrail: readonly Int32Array[]
  readonly common: Int32Array
  /** What the character costs as a word of its own. */
  readonly alone: Float32Array
  /** Those of `common` that may lose the pair after them and stand alone, the cheapest first. */
  readonly aloneBeforeGap: Int32Array
  /** gap << 8 | lead → 1 where such a trail and this lead vanish together. */
  readonly gapTakes: Uint8Array
}

/** So many characters of a lead byte are tried where a run ends and nothing shows it. */
const FREQUENT = 6

/** Occurrences in the dictionary's corpus, in any word, without which a character is not guessed. */
const GUESSED = 120

/** Characters that stand alone as seldom as this are words of their own only where they are shown whole. */
export const RARE = 15
/** Words that are looked for where nothing of their first character is shown cost at most this. */
const COMMON = 14

const cache = new Map<Script, WrittenForms>()

export function writtenForms(script: Script): WrittenForms {
  let known = cache.get(script)
  if (!known) cache.set(script, (known = build(script)))
  return known
}

let folds: Uint16Array | undefined

/** Character code → the code the dictionary has for it: Simplified and half-width. */
export function foldTable(): Uint16Array {
  if (folds) return folds
  folds = Uint16Array.from({ length: 0x10000 }, (_, code) => (code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code))
  for (const [char, simplified] of characterForms().simplified) folds[char.charCodeAt(0)] = simplified.charCodeAt(0)
  return folds
}

interface Form {
  readonly char: number
  readonly written: number
  readonly pair: number
}

function build(script: Script): WrittenForms {
  const { words, occurrences } = dictionary()
  const used = new Set(words.char.subarray(1, words.size))
  const forms: Form[] = []
  const ofChar = new Int32Array(0x10001)
  for (let char = 0; char < 0x10000; char++) {
    ofChar[char] = forms.length
    if (used.has(char)) for (const written of waysToWrite(char, script)) if (pairOf(written) !== 0) forms.push({ char, written, pair: pairOf(written) })
  }
  ofChar[0x10000] = forms.length

  const lead = Uint8Array.from(forms, ({ pair }) => pair >> 8)
  const trail = Uint8Array.from(forms, ({ pair }) => pair & 0xff)
  const { gapOfTrail, gapTakes } = gapsBetween(trail, lead)
  const gap = Int8Array.from(trail, (byte) => gapOfTrail[byte]!)

  const node = Int32Array.from(forms, ({ char }) => words.child(0, char))
  const leastWord = Float32Array.from(node, (at) => (at === 0 ? Infinity : words.least[at]!))
  const alone = Float32Array.from(node, (at) => (at === 0 ? Infinity : words.cost[at]!))
  const guessed = forms
    .map((_, form) => form)
    .filter((form) => forms[form]!.char <= 0x3400 || occurrences[forms[form]!.char]! >= GUESSED)
    .sort((a, b) => leastWord[a]! - leastWord[b]!)
  const common = guessed.filter((form) => leastWord[form]! <= COMMON)
  const byLead = grouped(guessed, lead)
  const frequent = new Uint8Array(forms.length)
  for (const list of byLead) for (const form of list.subarray(0, FREQUENT)) frequent[form] = 1
  return {
    char: Uint16Array.from(forms, ({ char }) => char),
    written: Uint16Array.from(forms, ({ written }) => written),
    lead,
    trail,
    gap,
    foreign: Uint8Array.from(forms, ({ written }) => (script === 'traditional' && isSimplifiedOnly(written) ? 1 : 0)),
    frequent,
    node,
    leastWord,
    ofChar,
    byLead,
    byTrail: grouped(guessed, trail),
    common: Int32Array.from(common),
    alone,
    aloneBeforeGap: Int32Array.from(common.filter((form) => gap[form]! >= 0 && alone[form]! < RARE)).sort((a, b) => alone[a]! - alone[b]!),
    gapTakes,
  }
}

/** Trails that vanish with the same leads share a number. */
function gapsBetween(trails: Uint8Array, leads: Uint8Array): { readonly gapOfTrail: Int8Array; readonly gapTakes: Uint8Array } {
  const gapOfTrail = new Int8Array(256).fill(-1)
  const taken: number[] = []
  const gapOfLeads = new Map<string, number>()
  const usedLeads = [...new Set(leads)].sort((a, b) => a - b)
  for (const trail of new Set(trails)) {
    const lost = usedLeads.filter((lead) => vanishes(trail, lead))
    if (lost.length === 0) continue
    const key = lost.join()
    let gap = gapOfLeads.get(key)
    if (gap === undefined) {
      gapOfLeads.set(key, (gap = gapOfLeads.size))
      for (const lead of lost) taken.push((gap << 8) | lead)
    }
    gapOfTrail[trail] = gap
  }
  const gapTakes = new Uint8Array(gapOfLeads.size << 8)
  for (const pair of taken) gapTakes[pair] = 1
  return { gapOfTrail, gapTakes }
}

function grouped(forms: readonly number[], by: Uint8Array): readonly Int32Array[] {
  const lists = Array.from({ length: 256 }, (): number[] => [])
  for (const form of forms) lists[by[form]!]!.push(form)
  return lists.map((list) => Int32Array.from(list))
}

/** A machine converts by phrase, so in a Traditional text 发 may be 發 or 髮, and 游 may have stayed. */
function waysToWrite(char: number, script: Script): readonly number[] {
  const plain = char > 0x20 && char < 0x7f ? char + 0xfee0 : char
  if (script === 'simplified') return [plain]
  const traditional = characterForms().traditional.get(String.fromCharCode(char)) ?? []
  return [plain, ...traditional.map((form) => form.charCodeAt(0))]
}
