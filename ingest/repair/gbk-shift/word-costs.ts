/**
 * How likely a word is, as a cost (−ln of its share of running text): nodejieba's
 * own dictionary, the words of the genre, and marks. It decides between the
 * readings that the bytes allow, so it is read only once a shifted run is met.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import genre from '../../lexicon/repair-genre-words.json' with { type: 'json' }

/** What follows the first two characters of a word. */
export interface WordTail {
  readonly rest: string
  readonly cost: number
}

export interface WordCosts {
  readonly single: ReadonlyMap<string, number>
  /** First character → second → the words that begin so. */
  readonly longer: ReadonlyMap<string, ReadonlyMap<string, readonly WordTail[]>>
}

/** A character that no dictionary has as a word of its own. */
export const UNKNOWN_COST = 19
const LONGEST_WORD = 8

/** Characters that stand alone in the prose of plans: particles, prepositions, tiers of government, numerals, measures. */
const ALONE = new Set(
  '的和与及或等为对将在以由向从按并是有不了各本该其中上下后前内外至到把被使都也还可能应须已未再更最较新大小多少年月日时省市县区乡镇村街委局办厅院校站室一二三四五六七八九十百千万亿个项家条次件人户处所第',
)
const ALONE_COST = 0.7
/** Others are parts of words: alone they are mostly a wrong reading. */
const BOUND_COST = 2.7

/** Half-width stands for both widths here; the bytes say which it was. */
const MARKS: Readonly<Record<string, number>> = {
  ',': 3, '。': 3.8, '、': 3.3, '“': 5, '”': 5, '(': 5, ')': 5, '《': 6, '》': 6, ':': 5.5, ';': 5.5, '\u3000': 9, '〔': 9, '〕': 9, '—': 9, '…': 10, '·': 9,
  '-': 10, '.': 9, '/': 9, '%': 8, '+': 9, '?': 9, '!': 10, '‘': 9, '’': 9, '〈': 10, '〉': 10, '~': 10, ' ': 8,
}

let loaded: WordCosts | undefined

export function wordCosts(): WordCosts {
  loaded ??= load()
  return loaded
}

function load(): WordCosts {
  const counts = dictionaryCounts()
  for (const words of Object.values(genre.themes))
    for (const word of words.split(' ')) counts.set(word, Math.max(counts.get(word) ?? 0, genre.frequency))
  let total = 0
  for (const count of counts.values()) total += count

  const single = new Map<string, number>(Object.entries(MARKS))
  const longer = new Map<string, Map<string, WordTail[]>>()
  for (const [word, count] of counts) {
    const cost = Math.log(total / count)
    if (word.length === 1) {
      if (!single.has(word)) single.set(word, cost + (ALONE.has(word) ? ALONE_COST : BOUND_COST))
      continue
    }
    const first = word[0]!
    const second = word[1]!
    let seconds = longer.get(first)
    if (!seconds) longer.set(first, (seconds = new Map()))
    const tails = seconds.get(second)
    if (tails) tails.push({ rest: word.slice(2), cost })
    else seconds.set(second, [{ rest: word.slice(2), cost }])
  }
  return { single, longer }
}

/** “word count tag” a line; words with Latin letters or outside the basic plane are of no use here. */
function dictionaryCounts(): Map<string, number> {
  const folder = dirname(createRequire(import.meta.url).resolve('nodejieba/package.json'))
  const lines = readFileSync(join(folder, 'submodules', 'cppjieba', 'dict', 'jieba.dict.utf8'), 'utf8').split('\n')
  const counts = new Map<string, number>()
  for (const line of lines) {
    const end = line.indexOf(' ')
    if (end < 1 || end > LONGEST_WORD || line.charCodeAt(0) < 0x3400) continue
    const count = Number.parseInt(line.slice(end + 1), 10)
    if (count > 0) counts.set(line.slice(0, end), count)
  }
  return counts
}
