/**
 * Words that a converter for Taiwan put in the place of mainland ones become these
 * again: 資訊 → 信息, 使用者 → 用户. Only in a text that has more of them than of the
 * mainland words; in Simplified text a few such words alone (专案组, 影片) say nothing.
 * Where it made one word of two, the words beside it tell which, or the user is told.
 */
import lexicon from '../lexicon/repair-taiwan-words.json' with { type: 'json' }
import type { Change, Doubt, Findings, Rule } from './rule.ts'
import { characterForms, countScripts, hasTraditional } from './script-of-text.ts'
import { simplify } from './traditional.ts'

/** Which words tell, and how many different ones make a text one of these: in Simplified text only what the mainland never writes. */
const SIGNS = {
  traditional: { words: Object.entries({ ...lexicon.telling, ...lexicon.tellingInTraditional }), kinds: 1 },
  simplified: { words: Object.entries(lexicon.telling), kinds: 3 },
}

interface Ambiguous {
  readonly word: string
  readonly other: string
  readonly usual: string
  /** By what is meant: what follows then, and what stands before. */
  readonly after: Readonly<Record<string, readonly string[]>>
  readonly before: Readonly<Record<string, readonly string[]>>
}

const PLAIN: ReadonlyMap<string, string> = new Map([...Object.entries(lexicon.words), ...SIGNS.traditional.words])
const KEPT: ReadonlySet<string> = new Set(lexicon.kept)
const AMBIGUOUS: ReadonlyMap<string, Ambiguous> = new Map((lexicon.ambiguous as readonly unknown[] as readonly Ambiguous[]).map((each) => [each.word, each]))
/** Longer words first. */
const WORD = new RegExp([...KEPT, ...PLAIN.keys(), ...AMBIGUOUS.keys()].sort((a, b) => b.length - a.length).join('|'), 'g')
/** A telling word in either script: most texts have none, and need not be made Simplified to know it. */
let tells: RegExp | undefined
/** Characters on either side that are looked at. */
const BESIDE = 4

export const taiwanWords: Rule = {
  name: 'repair/taiwan-word',
  find(text) {
    tells ??= new RegExp(SIGNS.traditional.words.map(([word]) => inEitherScript(word)).join('|'))
    if (!tells.test(text)) return { changes: [] }
    const isTraditional = hasTraditional(text) && countScripts(text).traditional > countScripts(text).simplified
    const plain = isTraditional ? simplify(text) : text
    return plain.length === text.length && isOfTaiwan(plain, SIGNS[isTraditional ? 'traditional' : 'simplified']) ? replaced(plain) : { changes: [] }
  },
}

function inEitherScript(word: string): string {
  const { traditional } = characterForms()
  return Array.from(word, (char) => `[${char}${(traditional.get(char) ?? []).join('')}]`).join('')
}

function isOfTaiwan(text: string, signs: (typeof SIGNS)['simplified']): boolean {
  let kinds = 0
  let balance = 0
  for (const [word, mainland] of signs.words) {
    const times = text.split(word).length - 1
    if (times > 0) kinds++
    balance += times - (text.split(mainland).length - 1)
  }
  return kinds >= signs.kinds && balance > 0
}

/** @param text with Simplified characters. */
function replaced(text: string): Findings {
  const changes: Change[] = []
  const doubts: Doubt[] = []
  for (const { 0: word, index: start } of text.matchAll(WORD)) {
    const end = start + word.length
    const ambiguous = AMBIGUOUS.get(word)
    const meant = ambiguous ? meaning(ambiguous, text.slice(Math.max(0, start - BESIDE), start), text.slice(end, end + BESIDE)) : PLAIN.get(word)
    const becomes = meant ?? ambiguous?.usual ?? word
    const doubt = ambiguous && meant === undefined ? { actual: `“${becomes}”也可能原为“${becomes === ambiguous.other ? word : ambiguous.other}”（台湾用语转换时两词合为一词）`, expected: '请对照原件核对' } : null
    if (becomes !== word) changes.push({ start, end, text: becomes, doubts: doubt ? [{ start: 0, end: becomes.length, ...doubt }] : [] })
    else if (doubt) doubts.push({ start, end, ...doubt })
  }
  return { changes, doubts }
}

/** What the words beside it say that it was, or undefined. */
function meaning({ after, before }: Ambiguous, left: string, right: string): string | undefined {
  const byLeft = Object.entries(before).find(([, words]) => words.some((word) => left.endsWith(word)))?.[0]
  return byLeft ?? Object.entries(after).find(([, words]) => words.some((word) => right.startsWith(word)))?.[0]
}
