/**
 * Compares repaired text with the clean text it was damaged from: characters
 * wrong (edit distance within the lines that differ) and whether the problems
 * name the places.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { repair } from '../../../ingest/repair/index.ts'
import { damagedByBytes, type ByteDamage } from './damage-by-bytes.ts'
import { damaged, DAMAGE_KINDS, type DamageKind, type Traditional } from './damage.ts'

export interface CleanText {
  readonly name: string
  readonly text: string
}

export const CLEAN_TEXTS = textsIn('texts/')
/** Measured, and not looked at when rules and words are written. */
export const SET_ASIDE_TEXTS = textsIn('texts/set-aside/')

function textsIn(path: string): readonly CleanText[] {
  const folder = new URL(path, import.meta.url)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))
}

export interface Restored {
  readonly characters: number
  readonly wrong: number
  readonly wrongSpans: number
  /** Wrong places that no problem touches. */
  readonly unnamed: number
  readonly doubts: number
  /** Doubts about what was right. */
  readonly needless: number
  readonly examples: readonly string[]
}

export function measureDamage(kind: DamageKind | ByteDamage, seeds: number, texts: readonly CleanText[] = CLEAN_TEXTS): Restored {
  const sum = { characters: 0, wrong: 0, wrongSpans: 0, unnamed: 0, doubts: 0, needless: 0, examples: [] as string[] }
  for (let seed = 1; seed <= seeds; seed++) {
    const { name, text } = texts[seed % texts.length]!
    const script = (['t', 'tw', 'hk'] as const satisfies readonly Traditional[])[Math.floor(seed / texts.length) % 3]!
    const result = compare(text, isByLine(kind) ? damaged(text, seed, kind, script) : damagedByBytes(text, seed, kind))
    sum.characters += text.length
    sum.wrong += result.wrong
    sum.wrongSpans += result.wrongSpans
    sum.unnamed += result.unnamed
    sum.doubts += result.doubts
    sum.needless += result.needless
    sum.examples.push(...result.examples.map((example) => `${name} ${seed} ${example}`))
  }
  return sum
}

function isByLine(kind: DamageKind | ByteDamage): kind is DamageKind {
  return DAMAGE_KINDS.some((one) => one === kind)
}

function compare(clean: string, bad: string): Restored {
  const repaired = repair({ source: 'damaged.txt', text: bad, format: 'txt', encoding: 'utf-8', encodingReason: null, sha256: '', problems: [] })
  const doubts = repaired.problems.flatMap(({ place }) => (place ? [place] : []))
  const touched = new Set<number>()
  const got = repaired.text.split('\n')
  const meant = clean.split('\n')
  const badLines = bad.split('\n')
  let wrong = 0
  let wrongSpans = 0
  let unnamed = 0
  const examples: string[] = []
  let offset = 0
  got.forEach((line, index) => {
    for (const span of differing(meant[index] ?? '', line)) {
      wrong += Math.max(span.meant.length, span.got.length)
      wrongSpans++
      const start = offset + span.at
      const end = start + Math.max(1, span.got.length)
      const named = doubts.findIndex((doubt) => doubt.start < end + 1 && doubt.end > start - 1)
      doubts.forEach((doubt, which) => doubt.start < end + 1 && doubt.end > start - 1 && touched.add(which))
      if (named < 0) unnamed++
      examples.push(`${named < 0 ? 'UNNAMED ' : ''}${line.slice(Math.max(0, span.at - 6), span.at)}[${span.got}|${span.meant}]${line.slice(span.at + span.got.length, span.at + span.got.length + 6)} <- ${shownAround(badLines[index] ?? '')}`)
    }
    offset += line.length + 1
  })
  return { characters: clean.length, wrong, wrongSpans, unnamed, doubts: doubts.length, needless: doubts.length - touched.size, examples }
}

function shownAround(line: string): string {
  const at = Math.max(0, line.indexOf('?'))
  return line.slice(Math.max(0, at - 4), at + 24)
}

/** Stretches in which two lines differ, by their longest common subsequence. */
function differing(meant: string, got: string): readonly { readonly at: number; readonly meant: string; readonly got: string }[] {
  if (meant === got) return []
  const rows = meant.length + 1
  const columns = got.length + 1
  const common = new Uint16Array(rows * columns)
  for (let i = rows - 2; i >= 0; i--)
    for (let j = columns - 2; j >= 0; j--)
      common[i * columns + j] =
        meant[i] === got[j] ? common[(i + 1) * columns + j + 1]! + 1 : Math.max(common[(i + 1) * columns + j]!, common[i * columns + j + 1]!)
  const spans: { at: number; meant: string; got: string }[] = []
  let open = false
  for (let i = 0, j = 0; i < meant.length || j < got.length; ) {
    if (i < meant.length && j < got.length && meant[i] === got[j]) {
      open = false
      i++
      j++
      continue
    }
    if (!open) spans.push({ at: j, meant: '', got: '' })
    open = true
    const span = spans[spans.length - 1]!
    if (j === got.length || (i < meant.length && common[(i + 1) * columns + j]! >= common[i * columns + j + 1]!)) span.meant += meant[i++]!
    else span.got += got[j++]!
  }
  return spans
}
