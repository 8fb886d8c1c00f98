/**
 * How likely a word is, as a cost (−ln of its share of running text): nodejieba's
 * own dictionary, the words of the genre, and marks. It decides between the
 * readings that the bytes allow, so it is read only once a shifted run is met.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import phrases from '../../lexicon/repair-genre-phrases.json' with { type: 'json' }
import genre from '../../lexicon/repair-genre-words.json' with { type: 'json' }
import lineEnds from '../../lexicon/repair-line-ends.json' with { type: 'json' }
import { WordTrie } from './word-trie.ts'

export interface Dictionary {
  readonly words: WordTrie
  /** By character: how often it occurs in the dictionary's corpus, in any word. */
  readonly occurrences: Float64Array
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
/** … and of words that the dictionary lacks. */
const PART_COST = 4

/** A line may end behind any word; behind those that lines do end with it is hardly news. */
const LINE_END = 4
const USUAL_LINE_END = 0.7

/** Half-width stands for both widths here; the bytes say which it was. */
const MARKS: Readonly<Record<string, number>> = {
  ',': 3, '。': 3.8, '、': 3.3, '“': 5, '”': 5, '(': 5, ')': 5, '《': 6, '》': 6, ':': 5.5, ';': 5.5, '\u3000': 9, '〔': 9, '〕': 9, '【': 9, '】': 9, '—': 9, '…': 10, '·': 9,
  '-': 10, '.': 9, '/': 9, '%': 8, '+': 9, '?': 9, '!': 10, '‘': 9, '’': 9, '〈': 10, '〉': 10, '~': 10, ' ': 8,
}

let loaded: Dictionary | undefined

export function dictionary(): Dictionary {
  loaded ??= load()
  return loaded
}

function load(): Dictionary {
  const words = new WordTrie(800_000)
  const occurrences = new Float64Array(0x10000)
  let total = 0
  const count = (word: string, times: number): void => {
    const node = words.add(word)
    const known = words.cost[node] === Infinity ? 0 : words.cost[node]!
    if (times <= known) return
    words.cost[node] = times
    total += times - known
    for (let i = 0; i < word.length; i++) occurrences[word.charCodeAt(i)]! += times - known
  }
  eachDictionaryWord(count)
  for (const list of Object.values(genre.themes)) for (const word of list.split(' ')) count(word, genre.frequency)
  for (const [times, list] of Object.entries(phrases.counted)) for (const phrase of list.split(' ')) count(phrase, Number(times) * phrases.occurrence)

  for (let node = 1; node < words.size; node++) if (words.cost[node] !== Infinity) words.cost[node] = Math.log(total / words.cost[node]!)
  const characters = occurrences.reduce((sum, times) => sum + times, 0)
  for (let node = words.firstChild[0]!; node !== 0; node = words.nextSibling[node]!)
    words.cost[node] = costAlone(words.char[node]!, words.cost[node]!, Math.log(characters / occurrences[words.char[node]!]!))
  for (const [mark, cost] of Object.entries(MARKS)) words.cost[words.add(mark)] = cost
  words.cost[words.add('\n')] = LINE_END
  for (const list of [lineEnds.marks, ...Object.values(lineEnds.words)]) for (const end of list.split(' ')) words.cost[words.add(`${end}\n`)] = words.cost[words.add(end)]! + USUAL_LINE_END
  words.findLeast()
  return { words, occurrences }
}

/** @param asWord cost of the word of this one character. @param anywhere cost of the character in any word. */
function costAlone(char: number, asWord: number, anywhere: number): number {
  return Math.min(asWord + (ALONE.has(String.fromCharCode(char)) ? ALONE_COST : BOUND_COST), anywhere + PART_COST)
}

/** “word count tag” a line; words with Latin letters or outside the basic plane are of no use here. */
function eachDictionaryWord(visit: (word: string, count: number) => void): void {
  const folder = dirname(createRequire(import.meta.url).resolve('nodejieba/package.json'))
  const text = readFileSync(join(folder, 'submodules', 'cppjieba', 'dict', 'jieba.dict.utf8'), 'utf8')
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const gap = text.indexOf(' ', start)
    if (gap > start && gap - start <= LONGEST_WORD && text.charCodeAt(start) >= 0x3400) {
      const times = Number.parseInt(text.slice(gap + 1, end), 10)
      if (times > 0) visit(text.slice(start, gap), times)
    }
    start = end + 1
  }
}
